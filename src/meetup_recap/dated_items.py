"""The items, rows and lines of a file that are an event each, by the dates in them.

* **2024-05-14** @ Northwind               * 14 May 2024: Queues in Anger (Ada Vega)
  * *Queues in Anger*, Ada Vega            * 11 June 2024: Small Boats (Sol Mbeki)

| Date       | Talk            | Speaker  |
|------------|-----------------|----------|
| 2024-05-14 | Queues in Anger | Ada Vega |
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, pairwise

import attrs

from meetup_recap.item_dates import DatedItem, behind_date, day_alone, first_line, has_list
from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, List, Paragraph, Row, Table, as_heading, one_line
from meetup_recap.reading.document import Document, Part
from meetup_recap.talks.tables import rows
from meetup_recap.words.days import holds_date
from meetup_recap.words.labels import column_kinds

_FEW = 2
_MORE = 3
_DIGIT = re.compile(r"[0-9]")
_YEAR = re.compile(r"\W*(?:19|20)[0-9]{2}\W*")
_MOST_LINES = 4
"""How many lines a paragraph may have that is an event."""


def in_items(document: Document, language: Language, years: Sequence[date | None]) -> list[Part]:
    """The items of lists that hold a date and a list of their own, or that open with a date: each is an event.

    Items in a row that open with the same date are one event.
    """
    lists = [
        [DatedItem(item, language, near) for item in block.items]
        for block, near in zip(document.blocks, years, strict=True)
        if isinstance(block, List)
    ]
    items = [item for one in lists for item in one]
    dated = [item for item in items if item.is_dated]
    nested = [item for item in dated if item.is_nested]
    least = _FEW if len(dated) == len(items) else _MORE
    if len(nested) >= _FEW or (len(dated) >= least and 2 * len(dated) > len(items)):
        return [part for one in lists for part in _merged([item for item in one if item.is_dated])]
    told = [item for item in items if item.alone]
    are_apart = len({item.alone.day for item in told if item.alone}) * 2 > len(told)
    are_events = len(told) >= _MORE and len(told) == len(items) and are_apart
    return [item.around for item in told] if are_events else []


def _merged(items: Sequence[DatedItem]) -> Iterator[Part]:
    """The events of a list; items in a row that open with the same day are one."""
    for _, group in groupby(enumerate(items), key=lambda pair: pair[1].day or pair[0]):
        first, *others = (item for _, item in group)
        again = tuple(item.behind for item in others if item.behind is not None and not item.is_nested)
        if first.is_nested or len(again) < len(others):
            yield from (item.part() for item in (first, *others))
        else:
            yield first.part()._replace(end=(others or [first])[-1].item.end, again=again)


def in_lines(document: Document, language: Language, years: Sequence[date | None]) -> list[Part]:
    """The paragraphs that open with a date, where most of several do: "2024-05-14 - Queues in Anger - Ada Vega"."""
    told = [(block, near) for block, near in zip(document.blocks, years, strict=True) if isinstance(block, Paragraph)]
    lines = [(block, near) for block, near in told if len(block.lines) == 1]
    opened = [(block, behind_date(block, language, near), near) for block, near in lines]
    ends = {above.start: block.end for above, block in pairwise(document.blocks) if isinstance(block, List)}
    dated = [
        Part(block.start, ends.get(block.start, block.end), behind, near)
        for block, behind, near in opened
        if behind is not None
    ]
    return dated if len(dated) >= _MORE and 2 * len(dated) > len(lines) else _with_days(told, language, ends)


def apart(blocks: Sequence[Block], language: Language) -> tuple[Block, ...]:
    """The blocks, a paragraph of several lines that nearly all open with a whole date parted at these.

    The years that are the items of a list become headings of the lists in them.
    """
    return tuple(part for block in blocks for one in _by_years(block) for part in _by_days(one, language))


def _by_years(block: Block) -> Iterator[Block]:
    """A list whose items are years as a heading for each, with what is in the item below it; any other block as it is.

    * 2024
        * 14 May: Queues in Anger, Ada Vega
    """
    items = block.items if isinstance(block, List) else ()
    lines = [first_line(item) for item in items if has_list(item)]
    if not lines or len(lines) < len(items) or not all(line and _YEAR.fullmatch(line.prose.plain) for line in lines):
        yield block
        return
    for item, line in zip(items, lines, strict=True):
        yield from (as_heading(line),) if line else ()
        yield from item.blocks[1:]


def _by_days(block: Block, language: Language) -> Iterator[Block]:
    if not isinstance(block, Paragraph) or len(block.lines) < _MORE or not _DIGIT.match(block.source, block.start):
        yield block
        return
    lines = block.lines
    opened = [at for at, line in enumerate(lines) if behind_date(one_line(block, line), language, None) is not None]
    if len(opened) < _MORE or _MORE * len(opened) < 2 * len(lines) or opened[0] != 0:
        yield block
        return
    for first, following in pairwise((*opened, len(lines))):
        own = lines[first:following]
        yield attrs.evolve(block, start=own[0][0], end=own[-1][1], lines=own)


def _with_days(
    told: Sequence[tuple[Paragraph, date | None]], language: Language, ends: Mapping[int, int]
) -> list[Part]:
    """The paragraphs of a few lines that hold a day each, where most of several do, with the lists right below them.

    **Queues in Anger** (14 May 2024)            Queues in Anger, Ada Vega, 14 May 2024
    Ada Vega, Northwind
    """
    short = ((block, near) for block, near in told if len(block.lines) <= _MOST_LINES)
    may_hold = [(block, near) for block, near in short if _DIGIT.search(block.source, block.start, block.end)]
    if _MORE * len(may_hold) <= 2 * len(told):
        return []
    found = [
        (day.day, Part(block.start, end, None, near, day=block.prose.span(day.start, day.end)))
        for block, near in may_hold
        if (day := day_alone(block, language, near)) and (end := ends.get(block.start, block.end))
    ]
    are_apart = len({day for day, _ in found}) >= _MORE
    return [part for _, part in found] if are_apart and _MORE * len(found) > 2 * len(told) else []


def in_rows(document: Document, language: Language, years: Sequence[date | None]) -> list[Part]:
    """The rows of a table with a column for the date and one for the title, those of one date together."""
    found: list[Part] = []
    for block, near in zip(document.blocks, years, strict=True):
        if not isinstance(block, Table):
            continue
        below = [row for row in block.rows if not row.is_head]
        kinds = column_kinds(block, language)
        column = kinds.index("date") if "date" in kinds else _column_of_dates(below, language, near)
        if column is not None and any(rows(block, language)):
            found += _dated(below, column, language, near)
    return found if len(found) >= _FEW else []


def _column_of_dates(rows: Sequence[Row], language: Language, near: date | None) -> int | None:
    """The column whose cells hold a date in most rows, where no head says so; None where there is none."""
    for column in range(max((len(row.cells) for row in rows), default=0)):
        cells = [row.cells[column].prose.plain for row in rows if column < len(row.cells)]
        dated = sum(holds_date(said, language, near) for said in cells)
        if dated >= _MORE and 2 * dated > len(rows):
            return column
    return None


def _dated(rows: Sequence[Row], column: int, language: Language, near: date | None) -> Iterator[Part]:
    """Runs of rows: each begins with a date, which those behind it repeat or leave out."""
    part, said = None, ""
    for row in rows:
        written = row.cells[column].prose.plain.strip() if column < len(row.cells) else ""
        if part and written in {"", said}:
            part = part._replace(end=row.end)
            continue
        if part:
            yield part
        is_dated = holds_date(written, language, near)
        part, said = (Part(row.start, row.end, near=near), written) if is_dated else (None, "")
    if part:
        yield part
