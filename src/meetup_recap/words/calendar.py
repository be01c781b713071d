"""Days: a day in a text, and the date that a day and a month without a year mean."""

import re
from datetime import date
from typing import NamedTuple

_PATH_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")
ANY_DAY = date(2000, 7, 1)
"""A year for days that are written without one, where only whether there is a day counts."""


class Day(NamedTuple):
    """A date in a text.

    Attributes:
        day: The date; None for a month without a day.
        start: Offset in the text.
        end: Offset after it.
        is_near: Whether its year is not written: it is the one nearest to the post's own date.
    """

    day: date | None
    start: int
    end: int
    is_near: bool = False


def in_year(year: int) -> date:
    """The middle of a year: the nearest to it of the dates without a year are those in it."""
    return date(year, 7, 2)


def year_of_path(path: str | None) -> date | None:
    """The middle of the year that a file's path says: "2019.md", "2019/README.md"."""
    match = _PATH_YEAR.search(path) if path else None
    return in_year(int(match["year"])) if match else None


def nearest(day: int, month: int, near: date | None) -> date | None:
    """The date with that day and month that lies nearest to another one.

    >>> nearest(5, 1, date(2023, 12, 20))
    datetime.date(2024, 1, 5)
    """
    if near is None:
        return None
    dates = [found for year in (near.year - 1, near.year, near.year + 1) if (found := date_of(year, month, day))]
    return min(dates, key=lambda found: abs(found - near), default=None)


def date_of(year: int, month: int, day: int) -> date | None:
    """A date; None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:  # a 31st of June
        return None
