"""The parts of a file that is about several events, each opened by its date.

### May Meetup                             ## 14 May 2024 at Northwind          **14 May 2024**
- Date: 14 May, 2024 at 18:00              ## 11 June 2024 at Quayside          Queues in Anger, Ada Vega

Where no heading or bold line opens one, `dated_items` looks among items, rows and lines.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

import attrs

from meetup_recap import dated_items
from meetup_recap.dated_items import GAP, line_holds_date, opening_date
from meetup_recap.languages import Language
from meetup_recap.reading.document import Block, Document, Heading, List, Paragraph, Part, Table
from meetup_recap.words.days import Day, days_in, in_year
from meetup_recap.words.labels import lines_of, rows_of

_FEW = 2
_APART = timedelta(days=4)
_DIGIT = re.compile(r"[0-9]")
_LETTERS = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\D{0,20}(?P<year>(?:19|20)\d\d)\D{0,10}")
_LONGEST_NUMBER = 15
"""How long what is before a date in bold may be: "Meetup #12"."""
_LONGEST_DATE = 45
"""How long a line of a date alone may be."""


def parts(document: Document, language: Language, near: date | None = None) -> list[Part]:
    """Each event's part; none where the file is about one event only, from its first line on.

    A heading opens an event where a labeled date is right below it, or where it holds a date as others of its level do;
    so do lines in bold that begin with a date. Else the events may be items of a list, or rows of a table.

    Args:
        document: The post.
        language: Whose months to know.
        near: The middle of the year that its path says, which is that of days without one.
    """
    blocks = document.blocks
    title = document.header_prose("title")
    years = list(_years(blocks, (_year(title.plain) if title else None) or near))
    headings = [(index, block) for index, block in enumerate(blocks) if isinstance(block, Heading)]
    labeled_at = {index for index, _ in headings if _is_dated_below(blocks, index + 1, language)}
    level = _level([block for index, block in headings if index in labeled_at], headings, first=_FEW - 1)
    openings = labeled_at
    if level is None:
        openings = {index for index, block in headings if line_holds_date(block, language, years[index])}
        dated = [block for index, block in headings if index in openings]
        days = [_said_day(block.prose.plain, language, years[index]) for index, block in headings if block in dated]
        level = _level(dated, headings, first=_FEW) or _level_of_pair(dated, days, [block for _, block in headings])
    if level is None:
        openings = _dated_in_text(blocks, headings, language, years)
        level = _level([block for index, block in headings if index in openings], headings, first=_FEW - 1)
    lines = {
        index: behind
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph)
        and (
            behind := _behind_bold_date(block, language, years[index])
            or _behind_date_line(block, language, years[index])
        )
    }
    if level is None and len(lines) < _FEW:
        ways = (dated_items.in_items, dated_items.in_rows, dated_items.in_lines)
        return next((found for find in ways if (found := find(document, language, years))), [])
    return list(_ranges(document, openings, level or 0, lines, years))


def _dated_in_text(
    blocks: Sequence[Block], headings: Sequence[tuple[int, Heading]], language: Language, years: Sequence[date | None]
) -> set[int]:
    """The headings of one level of which each has a day of its own in the first line below: no two talks have that.

    Where the days open their lines, it is enough that most headings have one: "# March", "25/03/18, The Granary".
    """
    dated: dict[int, dict[int, Day]] = {}
    others: dict[int, int] = {}
    for index, heading in headings:
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        day = _day_in_first_line(below, language, years[index]) if isinstance(below, Paragraph) else None
        if day:
            dated.setdefault(heading.level, {})[index] = day
        elif not isinstance(below, Heading):
            others[heading.level] = others.get(heading.level, 0) + 1
    own = {level: days for level, days in dated.items() if len({day.day for day in days.values()}) == len(days) >= _FEW}
    return {
        index
        for level, days in own.items()
        if level not in others or (all(day.start == 0 for day in days.values()) and len(days) > others[level] + 1)
        for index in days
    }


def _day_in_first_line(block: Paragraph, language: Language, near: date | None) -> Day | None:
    if not _DIGIT.search(block.source, *block.lines[0]):
        return None
    line = attrs.evolve(block, lines=block.lines[:1], end=block.lines[0][1]).prose
    return next((day for day in days_in(line.plain, 0, len(line.plain), language, near) if day.day), None)


def _behind_date_line(block: Paragraph, language: Language, near: date | None) -> int | None:
    """The offset behind the first line of a paragraph, where it is a date and nothing else."""
    start, end = block.lines[0]
    if end - start > _LONGEST_DATE or not _DIGIT.search(block.source, start, end):
        return None
    line = attrs.evolve(block, lines=block.lines[:1], end=end).prose.plain
    day = opening_date(line, language, near)
    return end if day and day.day and not any(map(str.isalnum, line[day.end :])) else None


def _years(blocks: Sequence[Block], near: date | None) -> Iterator[date | None]:
    """The year that each block is about: that of the last heading which is a year and little more, or of the title."""
    for block in blocks:
        near = (_year(block.prose.plain) if isinstance(block, Heading) else None) or near
        yield near


def _year(said: str) -> date | None:
    """The middle of the year that a text tells, and little more."""
    year = _YEAR.fullmatch(said)
    return in_year(int(year["year"])) if year else None


def _level(dated: Sequence[Heading], headings: Sequence[tuple[int, Heading]], first: int) -> int | None:
    """The level of the events' headings: that of most dated ones, where there are enough of them."""
    if not dated:
        return None
    level = max({block.level for block in dated}, key=[block.level for block in dated].count)
    several = [block for block in dated if block.level == level]
    is_inside = any(block.level < level for _, block in headings if block.start < several[0].start)
    return level if len(several) > first or (len(several) == first and is_inside and first == 1) else None


def _level_of_pair(
    dated: Sequence[Heading], days: Sequence[tuple[str, date] | None], headings: Sequence[Heading]
) -> int | None:
    """The level of two dated headings, where no other but the first of all is of it.

    Each has deeper ones below, or both say the same before their dates. Two days in a row are those of one event.
    """
    if len(dated) != _FEW:
        return None
    level = dated[0].level
    if any(block.level == level and block not in dated for block in headings[1:]):
        return None
    first, second = days
    if first and second and first[0] == second[0] and abs(first[1] - second[1]) >= _APART:
        return level
    deeper = {above.start for above, below in pairwise(headings) if below.level > above.level}
    return level if all(block.start in deeper for block in dated) else None


def _said_day(plain: str, language: Language, near: date | None) -> tuple[str, date] | None:
    """The first day in a heading, and the words before it, but for its weekday: "meetup" of "Meetup #12"."""
    day = next((day for day in days_in(plain, 0, len(plain), language, near) if day.day), None)
    if day is None or day.day is None:
        return None
    words = _LETTERS.findall(plain[: day.start].lower())
    return ("" if opening_date(plain, language, near) else " ".join(words)), day.day


def _ranges(
    document: Document, openings: set[int], level: int, lines: Mapping[int, int], years: Sequence[date | None]
) -> Iterator[Part]:
    """From each opening up to the next one, or to a heading that is none and not below one."""
    opened: Part | None = None
    for index, block in enumerate(document.blocks):
        is_line = index in lines
        if not is_line and not (isinstance(block, Heading) and (block.level <= level or (not level and opened))):
            continue
        if opened:
            yield opened._replace(end=block.start)
        is_opening = is_line or (index in openings and isinstance(block, Heading) and block.level == level)
        opened = Part(block.start, document.end, lines.get(index), years[index]) if is_opening else None
    if opened:
        yield opened


def _behind_bold_date(block: Paragraph, language: Language, near: date | None) -> int | None:
    """The offset behind the date in bold that opens a paragraph, or behind the bold line that it opens.

    **14 May 2024** at Northwind            **14 May 2024 – Queues in Anger**            **#12** 2024-05-14 at Northwind
    """
    if not block.source.startswith(("**", "__", "<"), block.lines[0][0]):
        return None
    prose = block.prose
    mark = next((mark for mark in prose.beginning(0, 1) if mark.kind == "strong"), None)
    day = opening_date(prose.plain, language, near) if mark else None
    if mark and day is None and _DIGIT.search(prose.plain, 0, min(mark.end, _LONGEST_NUMBER)):
        day = opening_date(prose.plain[mark.end :].rjust(len(prose.plain)), language, near)
    is_beside = mark and day and not prose.plain[mark.end : day.start].strip(" -–:,@(")
    if mark is None or day is None or (day.end > mark.end and not (is_beside and mark.end <= _LONGEST_NUMBER)):
        return None
    is_date = not any(map(str.isalnum, prose.plain[day.end : mark.end]))
    behind = prose.span(day.end - 1, day.end)[1] if is_date else block.lines[0][1]
    gap = GAP.match(block.source, behind, block.end)
    return gap.end() if gap else behind


def _is_dated_below(blocks: Sequence[Block], at: int, language: Language) -> bool:
    """Whether a labeled date is in the first blocks from one on, up to a heading."""
    for block in blocks[at : at + _FEW]:
        if isinstance(block, Heading):
            return False
        lines = rows_of(block, language) if isinstance(block, Table) else lines_of((block,), language)
        if isinstance(block, (Paragraph, List, Table)) and any(line.kind == "date" for line in lines):
            return True
    return False
