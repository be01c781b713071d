"""The parts of a file that tells of several events, each below a heading of its own.

### May Meetup                             ## 14 May 2024 at Northwind
- Date: 14 May, 2024 at 18:00              ## 11 June 2024 at Quayside

* **2024-05-14** @ Northwind               or each an item of a list
  * *Queues in Anger*, Ada Vega
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from meetup_recap.languages import Language
from meetup_recap.reading.document import Block, Document, Heading, List, Paragraph
from meetup_recap.words.days import holds_date
from meetup_recap.words.labels import lines_of

_FEW = 2


def parts(document: Document, language: Language) -> list[tuple[int, int]]:
    """Where each event's part begins and ends; none where the file tells of one event only, from its first line on.

    A heading opens an event where a labeled date stands right below it, or where it holds a date as others of its
    level do.
    """
    headings = [(index, block) for index, block in enumerate(document.blocks) if isinstance(block, Heading)]
    labeled_at = {index for index, _ in headings if _is_dated_below(document.blocks, index + 1, language)}
    level = _level([block for index, block in headings if index in labeled_at], headings, first=_FEW - 1)
    openings = labeled_at
    if level is None:
        openings = {index for index, block in headings if _holds_date(block, language)}
        dated = [block for index, block in headings if index in openings]
        level = _level(dated, headings, first=_FEW) or _level_of_pair(dated, [block for _, block in headings])
    if level is None:
        return _items(document, language)
    return list(_ranges(document, headings, openings, level))


def _items(document: Document, language: Language) -> list[tuple[int, int]]:
    """The items of lists that hold a date and a list of their own, where there are some: each is an event."""
    items = [item for block in document.blocks if isinstance(block, List) for item in block.items]
    found = [
        item
        for item in items
        if len(item.blocks) > 1
        and isinstance(item.blocks[0], Paragraph)
        and isinstance(item.blocks[1], List)
        and _holds_date(item.blocks[0], language)
    ]
    return [(item.start, item.end) for item in found] if len(found) >= _FEW else []


def _level(dated: Sequence[Heading], headings: Sequence[tuple[int, Heading]], first: int) -> int | None:
    """The level of the events' headings: that of most dated ones, where there are enough of them."""
    if not dated:
        return None
    level = max({block.level for block in dated}, key=[block.level for block in dated].count)
    several = [block for block in dated if block.level == level]
    is_inside = any(block.level < level for _, block in headings if block.start < several[0].start)
    return level if len(several) > first or (len(several) == first and is_inside and first == 1) else None


def _level_of_pair(dated: Sequence[Heading], headings: Sequence[Heading]) -> int | None:
    """The level of two dated headings: no other heading is of their level, and each has deeper ones below."""
    if len(dated) != _FEW or [block for block in headings if block.level == dated[0].level] != list(dated):
        return None
    level = dated[0].level
    deeper = {above.start for above, below in pairwise(headings) if below.level > above.level}
    return level if all(block.start in deeper for block in dated) else None


def _ranges(
    document: Document, headings: Sequence[tuple[int, Heading]], openings: set[int], level: int
) -> Iterator[tuple[int, int]]:
    start: int | None = None
    for index, block in headings:
        if block.level > level:
            continue
        if start is not None:
            yield start, block.start
        start = block.start if index in openings and block.level == level else None
    if start is not None:
        yield start, document.end


def _is_dated_below(blocks: Sequence[Block], at: int, language: Language) -> bool:
    """Whether a labeled date stands in the first blocks from one on, up to a heading."""
    for block in blocks[at : at + _FEW]:
        if isinstance(block, Heading):
            return False
        if isinstance(block, (Paragraph, List)) and any(line.kind == "date" for line in lines_of((block,), language)):
            return True
    return False


def _holds_date(heading: Heading | Paragraph, language: Language) -> bool:
    return holds_date(heading.prose.plain, language)
