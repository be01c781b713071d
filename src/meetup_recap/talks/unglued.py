"""Lists cut where a talk's sentence follows a bullet without an empty line: for CommonMark it is a part of that.

* Queues need limits
Next up was Sol Mbeki from Tern, who told us about …
"""

from collections.abc import Iterator, Sequence
from itertools import islice

import attrs

from meetup_recap.index import Index
from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, List, ListItem, Paragraph
from meetup_recap.talks.paragraph import find_leads

_MOST_OPENING_LINES = 10
"""How many lines of one bullet are tried: each try reads all that follows."""


def unglued(blocks: Sequence[Block], index: Index) -> tuple[Block, ...]:
    """The blocks, with lists cut where a talk's sentence is glued to a bullet: for CommonMark it is a part of that."""
    return tuple(part for block in blocks for part in (_cut(block, index) if isinstance(block, List) else (block,)))


def _cut(block: List, index: Index) -> Iterator[Block]:
    items: list[ListItem] = []
    for item in block.items:
        kept, glued = _split_item(item, index)
        items.append(kept)
        if glued:
            yield List(items[0].start, glued.start, block.ordered, tuple(items))
            yield glued
            items = []
    if items:
        yield List(items[0].start, block.end, block.ordered, tuple(items))


def _split_item(item: ListItem, index: Index) -> tuple[ListItem, Paragraph | None]:
    """An item without the lines that introduce a talk, and those lines as a paragraph."""
    text = item.blocks[-1] if item.blocks else None
    if not isinstance(text, Paragraph):
        return item, None
    for at in islice(_opening_lines(text, index.language), _MOST_OPENING_LINES):
        start = text.lines[at][0]
        glued = Paragraph(text.source, start, text.end, text.lines[at:])
        leads = find_leads(glued.prose, index, followed=True)
        if leads and leads[0].opens and leads[0].start == 0:
            kept = attrs.evolve(text, end=start, lines=text.lines[:at])
            return attrs.evolve(item, end=start, blocks=(*item.blocks[:-1], kept)), glued
    return item, None


def _opening_lines(text: Paragraph, language: Language) -> Iterator[int]:
    """The lines of an item, but for its first one, whose first word may open a talk's sentence."""
    for index, (start, end) in enumerate(text.lines[1:], 1):
        if text.source[start:end].partition(" ")[0].strip(",").lower() in language.openers:
            yield index
