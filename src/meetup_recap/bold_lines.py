"""Lines in bold that are the headings of a file's events, where headings below them are those of talks.

**14 May 2024, Quayside**            **Meetup #12**

### Queues in Anger                  14 May 2024, Quayside
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from meetup_recap.dated_headings import day_in
from meetup_recap.item_dates import opening_date
from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, Paragraph, as_heading
from meetup_recap.words.labels import labeled_lines

_FEWEST = 3
_LONGEST = 80
_BOLD = ("**", "__", "<b", "<strong")


def as_headings(blocks: Sequence[Block], language: Language) -> tuple[Block, ...]:
    """The blocks, lines in bold as headings where each opens an event: by a date in it, or right below.

    Where nothing but dates in bold is above talks without headings, they stay lines: these are dates of events, too.
    """
    bold = {at: block for at, block in enumerate(blocks) if _is_bold(block, language)}
    inside = [at for at in bold if _has_day(bold[at], language)]
    below = [at for at in bold if at not in inside and _is_dated(blocks, at + 1, language)]
    opening = inside if len(inside) > len(below) else below
    if len(opening) < _FEWEST or _is_dated_otherwise(blocks, opening, language):
        return tuple(blocks)
    levels = {block.level for block in blocks[opening[0] :] if isinstance(block, Heading)}
    if opening is inside and not (levels and _have_headings(blocks, opening)):
        return tuple(blocks)
    return tuple(_with_headings(blocks, {at: bold[at] for at in opening}, max(1, min(levels, default=6) - 1)))


def _is_bold(block: Block, language: Language) -> bool:
    """Whether a block is one short line, all of it in bold, without a label."""
    if not isinstance(block, Paragraph) or len(block.lines) > 1 or block.end - block.start > _LONGEST:
        return False
    if not block.source.startswith(_BOLD, block.start):
        return False
    prose = block.prose
    is_whole = any(mark.kind == "strong" and mark.end >= len(prose.plain.rstrip()) for mark in prose.beginning(0, 1))
    return is_whole and not labeled_lines(block, language)


def _has_day(block: Block, language: Language) -> bool:
    return isinstance(block, Paragraph) and day_in(block.prose.plain, language, None) is not None


def _is_dated(blocks: Sequence[Block], at: int, language: Language) -> bool:
    """Whether a block is a paragraph that opens with a day."""
    block = blocks[at] if at < len(blocks) else None
    if not isinstance(block, Paragraph):
        return False
    day = opening_date(block.prose.plain, language, None)
    return day is not None and day.day is not None


def _is_dated_otherwise(blocks: Sequence[Block], opening: Sequence[int], language: Language) -> bool:
    """Whether a heading holds a day: then headings open the events."""
    return any(
        isinstance(block, Heading) and day_in(block.prose.plain, language, None) is not None
        for block in blocks[opening[0] - 1 :]
    )


def _have_headings(blocks: Sequence[Block], opening: Sequence[int]) -> bool:
    """Whether a heading is below most of the lines that open events, before the next one."""
    spans = pairwise((*opening, len(blocks)))
    found = sum(any(isinstance(block, Heading) for block in blocks[first:last]) for first, last in spans)
    return 2 * found > len(opening)


def _with_headings(blocks: Sequence[Block], opening: Mapping[int, Block], level: int) -> Iterator[Block]:
    for at, block in enumerate(blocks):
        line = opening.get(at)
        yield attrs.evolve(as_heading(line), level=level) if isinstance(line, Paragraph) else block
