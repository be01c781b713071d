"""The headings of a file, and which of them open an event: by a date in them, right below, or behind a label.

## 14 May 2024 at Northwind            ### May Meetup                             ## Queues in Anger
                                       - Date: 14 May, 2024 at 18:00              Tuesday, 14 May 2024, Quayside
"""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import islice, pairwise, takewhile

import attrs

from meetup_recap.item_dates import opening_date
from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph, Table, one_line
from meetup_recap.talks.containers import is_upcoming
from meetup_recap.words.calendar import Day, in_year
from meetup_recap.words.days import days_in, month_of
from meetup_recap.words.editions import edition_of
from meetup_recap.words.labels import lines_of, rows_of

_FEW = 2
_MOST_INSIDE = 40
"""In how many blocks below a heading a labeled date is looked for."""
_MOST_BELOW = 4
"""How many blocks below a heading its date is looked for."""
_APART = timedelta(days=4)
_DIGIT = re.compile(r"[0-9]")
_LETTERS = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\D{0,20}(?P<year>(?:19|20)\d\d)\D{0,10}")
_SEASON = re.compile(r"\D{0,20}(?P<first>(?:19|20)\d\d)[ ]?[/–-][ ]?(?P<second>(?:20)?\d\d)\D{0,10}")


@attrs.frozen(slots=False)
class Headings:
    """The headings of a file, with what tells that one opens an event; each is known by the number of its block.

    Attributes:
        all: The headings.
        labeled: Those with a labeled date right below.
        dated: Those that hold a day, or a month of a year.
        days: The days that they hold.
        below: The days in the first line below.
        opening: Those whose day opens that line.
        later: Those that are above what is still to come.
        inside: Those with one labeled date anywhere below, up to the next heading of their level.
        numbers: The numbers of events that they say, "Meetup #12" and "12. Treffen".
    """

    all: Mapping[int, Heading]
    labeled: frozenset[int]
    dated: frozenset[int]
    days: Mapping[int, Day]
    below: Mapping[int, Day]
    opening: frozenset[int]
    later: frozenset[int]
    inside: frozenset[int]
    numbers: Mapping[int, int]

    @classmethod
    def of(cls, blocks: Sequence[Block], language: Language, years: Sequence[date | None]) -> "Headings":
        """The headings among some blocks."""
        found = {index: block for index, block in enumerate(blocks) if isinstance(block, Heading)}
        plain = {index: block.prose.plain for index, block in found.items()}
        lines = {
            index: line
            for index in found
            if not year_of(plain[index]) and (line := _line_below(blocks, index, language, years[index]))
        }
        days = {index: day for index, said in plain.items() if (day := day_in(said, language, years[index]))}
        others = ((index, said) for index, said in plain.items() if index not in days)
        return cls(
            found,
            frozenset(index for index in found if _is_dated_below(blocks, index + 1, language)),
            frozenset((*days, *(index for index, said in others if month_of(said, language, years[index])))),
            days,
            {index: day for index, line in lines.items() if (day := day_in(line, language, years[index]))},
            frozenset(index for index, line in lines.items() if opening_date(line, language, years[index])),
            frozenset(index for index, block in found.items() if is_upcoming(block, language)),
            frozenset(
                index for index, block in found.items() if _is_dated_inside(blocks, index, block.level, language)
            ),
            {index: number for index, said in plain.items() if (number := edition_of(said)) is not None},
        )

    @classmethod
    def none(cls, found: Mapping[int, Heading]) -> "Headings":
        """The same headings with no date of theirs: none of them opens an event."""
        return cls(found, frozenset(), frozenset(), {}, {}, frozenset(), frozenset(), frozenset(), {})

    @cached_property
    def level(self) -> int | None:
        """The level of the headings that open events; None where none do."""
        blocks = list(self.all.values())
        labeled = [self.all[index] for index in sorted(self.labeled)]
        dated = [self.all[index] for index in sorted(self.dated)]
        level = _level(labeled, blocks, first=_FEW - 1) or _level(dated, blocks, first=_FEW)
        level = level or self._level_of_pair(dated, blocks) or self._level_by_lines() or self._level_by_labels()
        return level or self._level_by_numbers()

    @cached_property
    def openings(self) -> Collection[int]:
        """Those of that level which open an event: several with a date of any kind, or the labeled one alone."""
        same = {index for index, block in self.all.items() if block.level == self.level}
        told = same & (self.labeled | self.dated | (self.below.keys() - self.later))
        told = told or same & self.inside or (same & self.numbers.keys()) - self.later
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
        """The level of two dated headings: both open with their dates, or no other but the first of all is of it.

        Then each has deeper ones below, or both say the same before their dates. Two days in a row are those of one
        event.
        """
        if len(dated) != _FEW:
            return None
        first, second = (self.days.get(index) for index in sorted(self.dated))
        are_apart = first and second and first.day and second.day and abs(first.day - second.day) >= _APART
        before = [self._before(day, one) for day, one in zip((first, second), dated, strict=True) if day]
        is_level = dated[0].level == dated[1].level
        if are_apart and is_level and before == ["", ""]:
            return dated[0].level
        if any(one.level == dated[0].level and one not in dated for one in headings[1:]):
            return None
        if are_apart and before[0] == before[1]:
            return dated[0].level
        deeper = {above.start for above, below in pairwise(headings) if below.level > above.level}
        return dated[0].level if all(block.start in deeper for block in dated) else None

    def _before(self, day: Day, heading: Heading) -> str:
        """The words before a heading's date, but for its weekday alone: "meetup" of "Meetup #12"."""
        words = _LETTERS.findall(heading.prose.plain[: day.start].lower())
        return "" if len(words) == 1 and day.start - len(words[0]) <= _FEW else " ".join(words)

    def _level_by_labels(self) -> int | None:
        """The level of which most headings have one labeled date each, wherever it is below them."""
        for level in sorted({self.all[index].level for index in self.inside}):
            same = {index for index, one in self.all.items() if one.level == level}
            if len(self.inside & same) > max(_FEW, len(same) // 2):
                return level
        return None

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

    def _level_by_numbers(self) -> int | None:
        """The level of several headings that number the events of a file without dates, upward or downward."""
        for level in sorted({self.all[index].level for index in self.numbers}):
            found = [self.numbers[index] for index in sorted(self.numbers) if self.all[index].level == level]
            others = sum(one.level == level for one in self.all.values()) - len(found)
            is_series = found in (sorted(set(found)), sorted(set(found), reverse=True))
            if is_series and len(found) > max(_FEW, others):
                return level
        return None


def _is_dated_inside(blocks: Sequence[Block], index: int, level: int, language: Language) -> bool:
    """Whether one labeled date is below a heading, up to the next of its level or above."""
    below = takewhile(lambda block: not isinstance(block, Heading) or block.level > level, blocks[index + 1 :])
    dates = (
        line for block in islice(below, _MOST_INSIDE) for line in lines_of((block,), language) if line.kind == "date"
    )
    return len(list(islice(dates, _FEW))) == 1


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


def day_in(plain: str, language: Language, near: date | None) -> Day | None:
    """The first day that a text tells; None where it tells none, or when something was written."""
    day = next((day for day in days_in(plain, 0, len(plain), language, near) if day.day), None)
    return None if day and language.pattern("posted").search(plain, 0, day.start) else day


def year_of(said: str) -> date | None:
    """The middle of the year that a text tells, and little more; that of a season is the turn of its two years."""
    season = _SEASON.fullmatch(said)
    if season and int(season["second"]) % 100 == (int(season["first"]) + 1) % 100:
        return date(int(season["first"]) + 1, 1, 1)
    year = _YEAR.fullmatch(said)
    return in_year(int(year["year"])) if year else None


def _level(dated: Sequence[Heading], headings: Sequence[Heading], first: int) -> int | None:
    """The level of the events' headings: that of most dated ones, where there are enough of them."""
    if not dated:
        return None
    level = max({block.level for block in dated}, key=[block.level for block in dated].count)
    several = [block for block in dated if block.level == level]
    is_inside = any(block.level < level for block in headings if block.start < several[0].start)
    return level if len(several) > first or (len(several) == first and is_inside and first == 1) else None


def _is_dated_below(blocks: Sequence[Block], at: int, language: Language) -> bool:
    """Whether a labeled date is in the first blocks from one on, up to a heading."""
    for block in blocks[at : at + _FEW]:
        if isinstance(block, Heading):
            return False
        lines = rows_of(block, language) if isinstance(block, Table) else lines_of((block,), language)
        if isinstance(block, (Paragraph, List, Table)) and any(line.kind == "date" for line in lines):
            return True
    return False
