"""The date of an item of a list, or of a line: before what it says, among it, or in a line below.

* 14 May 2024: Queues in Anger        * Queues in Anger (14 May 2024)        * Queues in Anger
                                                                               * Ada Vega
                                                                               * 14 May 2024
"""

import re
from datetime import date
from functools import cached_property
from itertools import islice

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Heading, List, ListItem, Paragraph, Range
from meetup_recap.reading.document import Part
from meetup_recap.words.calendar import Day
from meetup_recap.words.days import days_in, holds_date
from meetup_recap.words.labels import lines_of

_DIGIT = re.compile(r"[0-9]")
_WORD = re.compile(r"\w+")
GAP = re.compile(r"[:–—|,.*_)\]\-]*(?:[\s:–—|,.)\]\-/>=→⇒·•]|\*(?=\s))*")
"""What separates a date from what follows it; marks behind white space open what follows."""
_PLACE = re.compile(r"[ ]*\([^()\n]{2,60}\)(?=[ ]*[:–—-])")
"""Where it was, behind a date: "14 May 2024 (Quayside): Queues in Anger"."""
_EDITION = re.compile(
    r"\W{0,3}(?:[^\W\d_]{2,20}[ ])?(?:\#|n[.ro]*[°º]?[ ]?)?[0-9]{1,3}[ ]?[,:|(–—-][ ]*", re.IGNORECASE
)
"""The number of an evening before its date: "Meetup #12, "."""
_MOST_LABELS = 8
"""Among how many labels in a list of an item that of its date is."""
_LONGEST_DATE = 45
"""How long a line of a date alone may be."""
_LONGEST_OPENING = 90
"""How long a line that only gives an event's date may be, with what it is called or where it was."""


@attrs.define(slots=False)
class DatedItem:
    """An item of a list, and its date."""

    item: ListItem
    language: Language
    near: date | None

    @cached_property
    def is_nested(self) -> bool:
        """Whether it holds a date and a list of its own, or has that list for its labels, a date among them."""
        if not has_list(self.item):
            return False
        if line_holds_date(first_line(self.item), self.language, self.near):
            return True
        labels = lines_of(self.item.blocks[1:], self.language)
        return self._below is not None or any(line.kind == "date" for line in islice(labels, _MOST_LABELS))

    @cached_property
    def _below(self) -> Paragraph | None:
        """The one item of its list that is a date and nothing else: "* Queues in Anger", and below it "14 May 2024"."""
        inner = self.item.blocks[1]
        lines = [first_line(item) for item in inner.items[:_MOST_LABELS]] if isinstance(inner, List) else []
        dates = [line for line in lines if line and is_date(line, self.language, self.near)]
        return dates[0] if len(dates) == 1 else None

    @cached_property
    def behind(self) -> int | None:
        """The offset behind the date that opens it."""
        return behind_date(first_line(self.item), self.language, self.near)

    @property
    def _in_link(self) -> Range | None:
        """Where the day is that opens it within a link on more: "[14 May 2024: Queues in Anger](…), Ada Vega"."""
        line = first_line(self.item)
        day = opening_date(line.prose.plain, self.language, self.near) if line else None
        links = [mark for mark in line.prose.marks if mark.kind == "link"] if line and day else []
        is_inside = day and any(mark.start <= day.start and mark.end > day.end for mark in links)
        return line.prose.span(day.start, day.end) if line and day and is_inside else None

    @property
    def is_dated(self) -> bool:
        """Whether it is an event: a date opens it, or is in it beside a list of its own."""
        return self.is_nested or self.behind is not None

    @cached_property
    def alone(self) -> Day | None:
        """The one day with its year that its line holds."""
        return day_alone(first_line(self.item), self.language, self.near)

    @property
    def around(self) -> Part:
        """The event that it is by that day, wherever its line has it."""
        line, day = first_line(self.item), self.alone
        place = line.prose.span(day.start, day.end) if line and day else None
        return Part(self.item.start, self.item.end, None, self.near, day=place)

    @cached_property
    def day(self) -> date | None:
        """The day that opens it."""
        line = first_line(self.item)
        day = opening_date(line.prose.plain, self.language, self.near) if line else None
        return day.day if day else None

    def part(self) -> Part:
        """The event that it is."""
        if self.is_nested and self._below and not line_holds_date(first_line(self.item), self.language, self.near):
            return Part(self.item.start, self.item.end, None, self.near, day=(self._below.start, self._below.end))
        if not self.is_nested and (day := self._in_link):
            return Part(self.item.start, self.item.end, None, self.near, day=day)
        return Part(self.item.start, self.item.end, None if self.is_nested else self.behind, self.near)


def first_line(item: ListItem) -> Paragraph | None:
    """The paragraph that an item opens with; None where it opens with something else."""
    first = item.blocks[0] if item.blocks else None
    return first if isinstance(first, Paragraph) else None


def has_list(item: ListItem) -> bool:
    """Whether a list is right below the first line of an item."""
    return len(item.blocks) > 1 and isinstance(item.blocks[1], List)


def is_date(line: Paragraph, language: Language, near: date | None) -> bool:
    """Whether a line is a date with its year, and a weekday at most."""
    if len(line.prose.plain) > _LONGEST_DATE or not _DIGIT.search(line.source, line.start, line.end):
        return False
    day = opening_date(line.prose.plain, language, near)
    if day is None or day.day is None or day.is_near or ":" in line.prose.plain[: day.start]:
        return False  # a label says what is a date of something
    return not any(map(str.isalnum, line.prose.plain[day.end :]))


def day_alone(line: Paragraph | None, language: Language, near: date | None) -> Day | None:
    """The one day with its year that a line holds: "Queues in Anger - Ada Vega, 14 May 2024"."""
    if line is None or not _DIGIT.search(line.source, line.start, line.end):
        return None
    days = [day for day in days_in(line.prose.plain, 0, len(line.prose.plain), language, near) if day.day]
    return days[0] if len(days) == 1 and not days[0].is_near else None


def behind_date(line: Paragraph | None, language: Language, near: date | None) -> int | None:
    """The offset behind the date that opens a line with more after it; None where none does."""
    if line is None or not _DIGIT.search(line.source, line.start, line.start + _LONGEST_OPENING):
        return None
    day = opening_date(line.prose.plain, language, near)
    if day is None:
        return None
    if day.end == len(line.prose.plain):
        return None
    behind = line.prose.span(day.end, day.end + 1)[0]  # past a link's address: "[14 May 2024](https://…): …"
    place = _PLACE.match(line.source, behind, line.end)
    gap = GAP.match(line.source, place.end() if place else behind, line.end)
    return gap.end() if gap and gap.end() < line.end else None


def opening_date(plain: str, language: Language, near: date | None) -> Day | None:
    """The date that opens a line, a weekday or the number of the evening before it or not."""
    day = next(days_in(plain, 0, min(len(plain), _LONGEST_OPENING), language, near), None)
    if day and _EDITION.fullmatch(plain, 0, day.start):
        return day
    before = _WORD.findall(plain[: day.start]) if day else []
    is_weekday = all(word.lower() in language.weekdays for word in before) or len(before) == 1
    return day if is_weekday and not any(map(str.isdigit, "".join(before))) else None


def line_holds_date(line: Heading | Paragraph | None, language: Language, near: date | None) -> bool:
    """Whether a line holds a date; one that is not there does not."""
    return line is not None and holds_date(line.prose.plain, language, near)
