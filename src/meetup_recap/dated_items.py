"""The items, rows and lines of a file that are an event each, by the dates in them.

* **2024-05-14** @ Northwind               * 14 May 2024: Queues in Anger (Ada Vega)
  * *Queues in Anger*, Ada Vega            * 11 June 2024: Small Boats (Sol Mbeki)

| Date       | Talk            | Speaker  |
|------------|-----------------|----------|
| 2024-05-14 | Queues in Anger | Ada Vega |
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from meetup_recap.languages import Language
from meetup_recap.reading.document import Document, Heading, List, ListItem, Paragraph, Part, Row, Table
from meetup_recap.talks.tables import rows
from meetup_recap.words.days import Day, days_in, holds_date
from meetup_recap.words.labels import column_kinds

_FEW = 2
_MORE = 3
_DIGIT = re.compile(r"[0-9]")
_WORD = re.compile(r"\w+")
GAP = re.compile(r"[\s:–—|,.*_)\]\-]*")
"""What separates a date from what follows it."""
_LONGEST_OPENING = 90
"""How long a line that only gives an event's date may be, with what it is called or where it was."""


def in_items(document: Document, language: Language, years: Sequence[date | None]) -> list[Part]:
    """The items of lists that hold a date and a list of their own, or that open with a date: each is an event."""
    lists = [
        [(item, near) for item in block.items]
        for block, near in zip(document.blocks, years, strict=True)
        if isinstance(block, List)
    ]
    nested = [
        [Part(item.start, item.end, near=near) for item, near in items if _is_event(item, language, near)]
        for items in lists
    ]
    if sum(map(len, nested)) >= _FEW:
        return [part for items, parts in zip(lists, nested, strict=True) for part in parts or _opened(items, language)]
    items = [pair for items in lists for pair in items]
    dated = _opened(items, language)
    if dated:
        return dated
    days = [(item, _day_alone(item, language, near), near) for item, near in items]
    told = [Part(item.start, item.end, near=near) for item, day, near in days if day]
    are_apart = len({day for _, day, _ in days if day}) * 2 > len(told)
    return told if len(told) >= _MORE and len(told) == len(items) and are_apart else []


def _is_event(item: ListItem, language: Language, near: date | None) -> bool:
    """Whether an item holds a date and a list of its own."""
    return _has_list(item) and line_holds_date(_first(item), language, near)


def _opened(items: Sequence[tuple[ListItem, date | None]], language: Language) -> list[Part]:
    """The items that open with a date, where most do."""
    opened = [(item, _behind_date(_first(item), language, near), near) for item, near in items]
    dated = [Part(item.start, item.end, behind, near) for item, behind, near in opened if behind is not None]
    least = _FEW if len(dated) == len(items) else _MORE
    return dated if len(dated) >= least and 2 * len(dated) > len(items) else []


def in_lines(document: Document, language: Language, years: Sequence[date | None]) -> list[Part]:
    """The paragraphs that open with a date, where most of several do: "2024-05-14 - Queues in Anger - Ada Vega"."""
    lines = [
        (block, near)
        for block, near in zip(document.blocks, years, strict=True)
        if isinstance(block, Paragraph) and len(block.lines) == 1
    ]
    opened = [(block, _behind_date(block, language, near), near) for block, near in lines]
    dated = [Part(block.start, block.end, behind, near) for block, behind, near in opened if behind is not None]
    return dated if len(dated) >= _MORE and 2 * len(dated) > len(lines) else []


def _day_alone(item: ListItem, language: Language, near: date | None) -> date | None:
    """The one day with its year that the line of an item holds: "Queues in Anger - Ada Vega, 14 May 2024"."""
    line = _first(item)
    if line is None or not _DIGIT.search(line.source, line.start, line.end):
        return None
    days = [day for day in days_in(line.prose.plain, 0, len(line.prose.plain), language, near) if day.day]
    return days[0].day if len(days) == 1 and not days[0].is_near else None


def _first(item: ListItem) -> Paragraph | None:
    first = item.blocks[0] if item.blocks else None
    return first if isinstance(first, Paragraph) else None


def _has_list(item: ListItem) -> bool:
    return len(item.blocks) > 1 and isinstance(item.blocks[1], List)


def _behind_date(line: Paragraph | None, language: Language, near: date | None) -> int | None:
    """The offset behind the date that opens a line with more after it; None where none does."""
    if line is None or not _DIGIT.search(line.source, line.start, line.start + _LONGEST_OPENING):
        return None
    day = opening_date(line.prose.plain, language, near)
    if day is None:
        return None
    behind = line.prose.span(day.end - 1, day.end)[1]
    gap = GAP.match(line.source, behind, line.end)
    return gap.end() if gap and gap.end() < line.end else None


def in_rows(document: Document, language: Language, years: Sequence[date | None]) -> list[Part]:
    """The rows of a table with a column for the date and one for the title, those of one date together."""
    found: list[Part] = []
    for block, near in zip(document.blocks, years, strict=True):
        kinds = column_kinds(block, language) if isinstance(block, Table) else []
        if isinstance(block, Table) and "date" in kinds and any(rows(block, language)):
            below = [row for row in block.rows if not row.is_head]
            found += _dated(below, kinds.index("date"), language, near)
    return found if len(found) >= _FEW else []


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


def opening_date(plain: str, language: Language, near: date | None) -> Day | None:
    """The date that opens a line, a weekday before it or not."""
    day = next(days_in(plain, 0, min(len(plain), _LONGEST_OPENING), language, near), None)
    before = _WORD.findall(plain[: day.start]) if day else []
    is_weekday = all(word.lower() in language.weekdays for word in before) or len(before) == 1
    return day if is_weekday and not any(map(str.isdigit, "".join(before))) else None


def line_holds_date(line: Heading | Paragraph | None, language: Language, near: date | None) -> bool:
    """Whether a line holds a date; one that is not there does not."""
    return line is not None and holds_date(line.prose.plain, language, near)
