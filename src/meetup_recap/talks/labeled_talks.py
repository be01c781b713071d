"""Talks whose title and speakers stand under labels in one paragraph, without a heading.

**Speaker:** Ada Vega (Northwind)        🎤 **Talk: "Queues in Anger" (45 min)**
**Title:** Queues in Anger               👤 **Speaker:** Ada Vega, Staff Engineer at Northwind
"""

from collections.abc import Iterator, Sequence

from meetup_recap.languages import Language
from meetup_recap.reading.document import Block, Heading, Paragraph
from meetup_recap.talks.entries import Entry
from meetup_recap.words.labels import Labeled, labeled_lines


def entries(blocks: Sequence[Block], language: Language) -> Iterator[Entry]:
    """Each such paragraph as an entry, with what stands below it up to the next one or a heading."""
    title: Labeled | None = None
    below: list[Block] = []
    for block in blocks:
        following = _title(block, language)
        if title and (following or _ends(block, language)):
            yield _entry(title, below)
            title = None
        if following:
            title, below = following, [block]
        elif title:
            below.append(block)
    if title:
        yield _entry(title, below)


def _entry(title: Labeled, blocks: Sequence[Block]) -> Entry:
    return Entry(title.value, blocks[0].start, blocks[-1].end, tuple(blocks), "talks")


def _ends(block: Block, language: Language) -> bool:
    """Whether a block tells of the evening again: a heading, or a paragraph that opens with thanks."""
    is_thanks = isinstance(block, Paragraph) and language.pattern("thanks").match(block.source, block.start)
    return bool(is_thanks) or isinstance(block, Heading)


def _title(block: Block, language: Language) -> Labeled | None:
    """The line with the title's label, of a paragraph that has a label for speakers, too."""
    if not isinstance(block, Paragraph):
        return None
    kinds = {line.kind: line for line in labeled_lines(block, language)}
    return kinds.get("title") if "speakers" in kinds else None
