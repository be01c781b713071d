"""Days written in numbers: 2024-05-14, 14.05.24, 5/14/2024, 14. 5. 2024, 2024年5月14日, 14 V 2024, 20240514."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from meetup_recap.languages import Language
from meetup_recap.words.calendar import Day, date_of, in_year

BEHIND_YEAR = r"(?:[ ]?r\.|r|[ ]roku)?"
"""What Polish has behind a year: "14.05.2024r."."""
_SLASHED = re.compile(
    r"(?<![\w/-])(?P<day>[0-3]?\d)(?P<sep>[/-])(?P<month>[^\W\d_]{3,})(?P=sep)(?P<year>(?:19|20)?\d\d)(?![\w-])"
)
_COMPACT = re.compile(
    r"(?:\A\W*|(?<=[(\[]))(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?![\w-])"
)
_ISO = re.compile(
    r"(?<![\w-])(?P<year>(?:19|20)\d\d)[-‐‑–/._](?P<month>\d{1,2})[-‐‑–/._](?P<day>\d{1,2})(?=T\d|(?![\w-]))"
)
_NUMBERS = re.compile(
    r"(?<![\w.-])(?P<first>\d{1,2})(?P<sep>[./-])(?P<second>\d{1,2})(?P=sep)(?P<year>(?:19|20)?\d\d)"
    rf"{BEHIND_YEAR}(?!\w)"
)
_SPACED = re.compile(r"(?<![\w.])(?P<day>[0-3]?\d)\.[ ](?P<month>[01]?\d)\.[ ](?P<year>(?:19|20)\d\d)(?!\w)")
_SIGNED = re.compile(r"(?P<year>(?:19|20)\d\d)[年년][ ]?(?P<month>\d{1,2})[月월][ ]?(?P<day>\d{1,2})[日일]")
_ROMAN = re.compile(
    r"(?<![\w.])(?P<day>[0-3]?\d)[ .](?P<month>I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})[ .](?P<year>(?:19|20)\d\d)(?!\w)"
)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_CENTURY = 2000
_BESIDE = timedelta(days=45)
"""How far an event is from its post's own day at most, where a date in numbers could be another."""
_SHORT_YEAR = 100
_SHORT = 2
"""The digits of such a year."""


def numeric(plain: str, start: int, end: int, language: Language, near: date | None) -> Iterator[Day]:
    """Those with the year first, a month's name between slashes, or three numbers."""
    for match in _ISO.finditer(plain, start, end):
        day = date_of(int(match["year"]), int(match["month"]), int(match["day"]))
        if day:
            yield Day(day, *match.span())
    for match in _SLASHED.finditer(plain, start, end):
        month = language.months.get(match["month"].lower())
        day = date_of(_whole_year(match["year"]), month, int(match["day"])) if month else None
        if day:
            yield Day(day, *match.span())
    for match in _NUMBERS.finditer(plain, start, end):
        if day := _of_three(match, language, near):
            yield Day(day, *match.span())


def _of_three(match: re.Match[str], language: Language, near: date | None) -> date | None:
    """A date of three numbers, in the order of the file or the language, else the one near the post's own day."""
    first, second, year = int(match["first"]), int(match["second"]), _whole_year(match["year"])
    if language.year_first and len(match["year"]) == len(match["first"]) == _SHORT:
        return date_of(_whole_year(match["first"]), second, int(match["year"]))
    as_read, other = date_of(year, second, first), date_of(year, first, second)
    if not (as_read and other and as_read != other):
        return as_read or other
    if language.day_first is None and match["sep"] == "/":  # 5/6/2024: May or June?
        is_own = near is not None and near != in_year(near.year)
        beside = [day for day in (as_read, other) if near and is_own and abs(day - near) <= _BESIDE]
        return beside[0] if len(beside) == 1 else None
    return other if language.day_first is False else as_read


def _whole_year(said: str) -> int:
    """A year of four digits or two: "18" is 2018."""
    return int(said) + (_CENTURY if int(said) < _SHORT_YEAR else 0)


def rare(plain: str, start: int, end: int) -> Iterator[Day]:
    """ "14. 3. 2024", "2024年3月14日", "14 III 2024", and "20240314" at the beginning of a text or bracket."""
    for pattern in (_SPACED, _SIGNED, _ROMAN, _COMPACT):
        for match in pattern.finditer(plain, start, end):
            month = match["month"]
            number = int(month) if month.isdigit() else _ROMANS.index(month) + 1
            day = date_of(int(match["year"]), number, int(match["day"]))
            if day:
                yield Day(day, match.start("year") if pattern is _COMPACT else match.start(), match.end())
