"""The parts of a file that is about several events, each opened by its date.

### May Meetup                             ## 14 May 2024 at Northwind          **14 May 2024**
- Date: 14 May, 2024 at 18:00              ## 11 June 2024 at Quayside          Queues in Anger, Ada Vega

Where no heading or bold line opens one, `dated_items` looks among items, rows and lines.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise, takewhile

import attrs

from meetup_recap import dated_items
from meetup_recap.dated_items import GAP, opening_date
from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph, Table, one_line
from meetup_recap.reading.document import Document, Part
from meetup_recap.talks.sections import is_upcoming
from meetup_recap.words.days import Day, days_in, holds_date, in_year, month_of
from meetup_recap.words.labels import labeled_lines, lines_of, rows_of

_FEW = 2
_MOST_BELOW = 4
"""How many blocks below a heading its date is looked for."""
_APART = timedelta(days=4)
_DIGIT = re.compile(r"[0-9]")
_LETTERS = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\D{0,20}(?P<year>(?:19|20)\d\d)\D{0,10}")
_SEASON = re.compile(r"\D{0,20}(?P<first>(?:19|20)\d\d)[ ]?[/–-][ ]?(?P<second>(?:20)?\d\d)\D{0,10}")
_LONGEST_NUMBER = 15
"""How long what is before a date in bold may be: "Meetup #12"."""
_LONGEST_DATE = 45
"""How long a line of a date alone may be."""
_LONGEST_HEADING = 80
_LONGEST_YEAR = 20
"""How long a line that is a year in bold may be."""


def parts(document: Document, language: Language, near: date | None = None) -> list[Part]:
    """Each event's part; none where the file is about one event only, from its first line on.

    A heading opens an event where a labeled date is right below it, or where it holds a date as others of its level do,
    or the first line below it; so do lines in bold that begin with a date. Else the events may be items of a list, rows
    of a table, or lines.

    Args:
        document: The post.
        language: Whose months to know.
        near: The middle of the year that its path says, which is that of days without one.
    """
    blocks = document.blocks
    title = document.header_prose("title")
    years = list(_years(blocks, (_year(title.plain) if title else None) or near))
    lines = {
        index: behind
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph)
        and (
            behind := _behind_bold_date(block, language, years[index])
            or _behind_date_line(block, language, years[index])
        )
    }
    headings = _Headings.of(blocks, language, years)
    if headings.level is None and len(lines) < _FEW:
        ways = (dated_items.in_items, dated_items.in_rows, dated_items.in_lines)
        found = [part for find in ways for part in find(document, language, years)]
        return sorted(found)
    return list(_ranges(document, headings, lines, years))


@attrs.frozen(slots=False)
class _Headings:
    """The headings of a file, with what tells that one opens an event; each is known by the number of its block.

    Attributes:
        all: The headings.
        labeled: Those with a labeled date right below.
        dated: Those that hold a day, or a month of a year.
        days: The days that they hold.
        below: The days in the first line below.
        opening: Those whose day opens that line.
        later: Those that are above what is still to come.
    """

    all: Mapping[int, Heading]
    labeled: frozenset[int]
    dated: frozenset[int]
    days: Mapping[int, Day]
    below: Mapping[int, Day]
    opening: frozenset[int]
    later: frozenset[int]

    @classmethod
    def of(cls, blocks: Sequence[Block], language: Language, years: Sequence[date | None]) -> "_Headings":
        """The headings among some blocks."""
        found = {index: block for index, block in enumerate(blocks) if isinstance(block, Heading)}
        plain = {index: block.prose.plain for index, block in found.items()}
        lines = {
            index: line
            for index in found
            if not _year(plain[index]) and (line := _line_below(blocks, index, language, years[index]))
        }
        return cls(
            found,
            frozenset(index for index in found if _is_dated_below(blocks, index + 1, language)),
            frozenset(
                index
                for index, said in plain.items()
                if holds_date(said, language, years[index]) or month_of(said, language, years[index])
            ),
            {index: day for index, said in plain.items() if (day := _day_in(said, language, years[index]))},
            {index: day for index, line in lines.items() if (day := _day_in(line, language, years[index]))},
            frozenset(index for index, line in lines.items() if opening_date(line, language, years[index])),
            frozenset(index for index, block in found.items() if is_upcoming(block, language)),
        )

    @cached_property
    def level(self) -> int | None:
        """The level of the headings that open events; None where none do."""
        blocks = list(self.all.values())
        labeled = [self.all[index] for index in sorted(self.labeled)]
        dated = [self.all[index] for index in sorted(self.dated)]
        level = _level(labeled, blocks, first=_FEW - 1) or _level(dated, blocks, first=_FEW)
        return level or self._level_of_pair(dated, blocks) or self._level_by_lines()

    @cached_property
    def openings(self) -> Collection[int]:
        """Those of that level which open an event: several with a date of any kind, or the labeled one alone."""
        same = {index for index, block in self.all.items() if block.level == self.level}
        told = same & (self.labeled | self.dated | (self.below.keys() - self.later))
        return told if len(told) > _FEW or not same & self.labeled else same & self.labeled

    def opens_deeper(self, index: int, above: int | None) -> bool:
        """Whether a heading below that level opens an event: outside of others, or where its date is far from theirs.

        Args:
            index: The heading.
            above: That of the event it is in; None where it is in none.
        """
        if self.level is None or self.all[index].level <= self.level:
            return False
        if above is None or (above in self.all and self.all[above].level == self.all[index].level):
            return index in self.days or (above is not None and index in self.below)
        own, other = self.below.get(index), self.days.get(above) or self.below.get(above)
        days = (own.day, other.day) if own and other and index in self.opening else (None, None)
        return days[0] is not None and days[1] is not None and abs(days[0] - days[1]) >= _APART

    def _level_of_pair(self, dated: Sequence[Heading], headings: Sequence[Heading]) -> int | None:
        """The level of two dated headings, where no other but the first of all is of it.

        Each has deeper ones below, or both say the same before their dates. Two days in a row are those of one event.
        """
        if len(dated) != _FEW or any(one.level == dated[0].level and one not in dated for one in headings[1:]):
            return None
        first, second = (self.days.get(index) for index in sorted(self.dated))
        alike = first and second and self._before(first, dated[0]) == self._before(second, dated[1])
        if alike and first and second and first.day and second.day and abs(first.day - second.day) >= _APART:
            return dated[0].level
        deeper = {above.start for above, below in pairwise(headings) if below.level > above.level}
        return dated[0].level if all(block.start in deeper for block in dated) else None

    def _before(self, day: Day, heading: Heading) -> str:
        """The words before a heading's date, but for its weekday alone: "meetup" of "Meetup #12"."""
        words = _LETTERS.findall(heading.prose.plain[: day.start].lower())
        return "" if len(words) == 1 and day.start - len(words[0]) <= _FEW else " ".join(words)

    def _level_by_lines(self) -> int | None:
        """The level of which each heading has a day of its own in the first line below: no two talks have that.

        Where the days open their lines, it is enough that most headings have one: "# March", "25/03/18, The Granary".
        """
        for level in sorted({self.all[index].level for index in self.below}):
            dated = {index for index in self.below if self.all[index].level == level}
            same = {at for at, one in self.all.items() if one.level == level and at + 1 not in self.all}
            others = same - dated
            is_own = len({self.below[index].day for index in dated}) == len(dated) >= _FEW
            opened = sum(index in self.opening for index in dated)
            if is_own and (not others or (2 * opened > len(dated) and len(dated) > len(others) + 1)):
                return level
        return None


def _line_below(blocks: Sequence[Block], index: int, language: Language, near: date | None) -> str | None:
    """The first line of the paragraph below a heading, where it holds a digit, or of the next that a date opens."""
    below = list(takewhile(lambda block: not isinstance(block, Heading), blocks[index + 1 : index + 1 + _MOST_BELOW]))
    told = [
        one_line(block, block.lines[0]).prose.plain
        for block in below
        if isinstance(block, Paragraph) and _DIGIT.search(block.source, *block.lines[0])
    ]
    dated = next((line for line in told if opening_date(line, language, near)), None)
    return dated or (told[0] if told and isinstance(below[0], Paragraph) else None)


def _day_in(plain: str, language: Language, near: date | None) -> Day | None:
    return next((day for day in days_in(plain, 0, len(plain), language, near) if day.day), None)


def _behind_date_line(block: Paragraph, language: Language, near: date | None) -> int | None:
    """The offset behind the first line of a paragraph, where it is a date and nothing else."""
    start, end = block.lines[0]
    if end - start > _LONGEST_DATE or not _DIGIT.search(block.source, start, end):
        return None
    line = attrs.evolve(block, lines=block.lines[:1], end=end).prose.plain
    day = opening_date(line, language, near)
    return end if day and day.day and not any(map(str.isalnum, line[day.end :])) else None


def _year(said: str) -> date | None:
    """The middle of the year that a text tells, and little more; that of a season is the turn of its two years."""
    season = _SEASON.fullmatch(said)
    if season and int(season["second"]) % 100 == (int(season["first"]) + 1) % 100:
        return date(int(season["first"]) + 1, 1, 1)
    year = _YEAR.fullmatch(said)
    return in_year(int(year["year"])) if year else None


def _years(blocks: Sequence[Block], near: date | None) -> Iterator[date | None]:
    """The year that each block is about: that of the last heading which is a year and little more, or of the title.

    A line in bold may be that heading: "**2019**".
    """
    for block in blocks:
        is_bold = isinstance(block, Paragraph) and block.source.startswith(("**", "__"), block.start)
        is_line = isinstance(block, Heading) or (is_bold and block.end - block.start <= _LONGEST_YEAR)
        near = (_year(block.prose.plain) if is_line and isinstance(block, (Heading, Paragraph)) else None) or near
        yield near


def _level(dated: Sequence[Heading], headings: Sequence[Heading], first: int) -> int | None:
    """The level of the events' headings: that of most dated ones, where there are enough of them."""
    if not dated:
        return None
    level = max({block.level for block in dated}, key=[block.level for block in dated].count)
    several = [block for block in dated if block.level == level]
    is_inside = any(block.level < level for block in headings if block.start < several[0].start)
    return level if len(several) > first or (len(several) == first and is_inside and first == 1) else None


def _ranges(
    document: Document, headings: _Headings, lines: Mapping[int, int], years: Sequence[date | None]
) -> Iterator[Part]:
    """From each opening up to the next one, or to a heading that is none and not below one."""
    opened: Part | None = None
    level, above = headings.level or 0, -1
    for index, block in enumerate(document.blocks):
        is_deeper = isinstance(block, Heading) and headings.opens_deeper(index, above if opened else None)
        is_line = index in lines and index - 1 not in headings.openings
        is_opening = is_line or is_deeper or index in headings.openings
        deepest = max(level, headings.all[above].level if above in headings.all else 0)
        is_end = isinstance(block, Heading) and (block.level <= deepest or (not level and opened))
        if not is_opening and not is_end:
            continue
        if opened:
            yield opened._replace(end=block.start)
        behind = lines.get(index) if is_line else None
        opened, above = Part(block.start, document.end, behind, years[index]) if is_opening else None, index
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
    if mark and _is_bold_heading(block, mark.end, language, near):
        return block.lines[0][1]
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


def _is_bold_heading(block: Paragraph, end: int, language: Language, near: date | None) -> bool:
    """Whether the first line of a paragraph is bold and holds a day: "**#12 | 14 May 2024 | Quayside**"."""
    line = one_line(block, block.lines[0])
    is_whole = len(line.prose.plain.rstrip()) <= end and line.end - line.start <= _LONGEST_HEADING
    return is_whole and _day_in(line.prose.plain, language, near) is not None and not labeled_lines(line, language)


def _is_dated_below(blocks: Sequence[Block], at: int, language: Language) -> bool:
    """Whether a labeled date is in the first blocks from one on, up to a heading."""
    for block in blocks[at : at + _FEW]:
        if isinstance(block, Heading):
            return False
        lines = rows_of(block, language) if isinstance(block, Table) else lines_of((block,), language)
        if isinstance(block, (Paragraph, List, Table)) and any(line.kind == "date" for line in lines):
            return True
    return False
