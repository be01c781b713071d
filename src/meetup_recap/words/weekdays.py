"""Days that are told by their weekday, or by a number beside it: "Tuesday the 12th", "last Thursday", "ce jeudi"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.words.calendar import Day, date_of
from meetup_recap.words.days import BEFORE_DAY, ENDINGS, JOINERS

_A_MONTH = timedelta(days=31)


def days_of_week(plain: str, start: int, end: int, language: Language, near: date | None) -> Iterator[Day]:
    """The dates nearest to another one that a range tells by a number and mostly a weekday: "Tuesday the 12th"."""
    if near is None or not language.weekdays:
        return
    for match in _weekday_and_day(language).finditer(plain, start, end):
        weekday = language.weekdays[match["weekday"].lower()] if match["weekday"] else None
        said = next(name for name in ("day", "counted", "alone") if match[name])
        found = [date_of(year, month, int(match[said])) for year, month in _months_around(near)]
        days = [day for day in found if day and weekday in {None, day.weekday()} and abs(day - near) <= _A_MONTH]
        if days:
            yield Day(min(days, key=lambda day: abs(day - near)), match.start(), match.end(said), is_near=True)


def last_weekdays(plain: str, start: int, end: int, language: Language, near: date) -> Iterator[Day]:
    """The days that a range tells by the last such weekday before another date: "last Thursday", "jeudi dernier"."""
    for weekday, place in _weekdays_by(plain, start, end, language, language.last):
        ago = timedelta(days=(near.weekday() - weekday - 1) % 7 + 1)
        if near - date.min >= ago:
            yield Day(near - ago, *place, is_near=True)


def coming_weekdays(plain: str, start: int, end: int, language: Language, near: date) -> Iterator[Day]:
    """The days that a range tells by the first such weekday from another date on: "this Thursday", "jeudi prochain"."""
    for weekday, place in _weekdays_by(plain, start, end, language, language.coming):
        ahead = timedelta(days=(weekday - near.weekday()) % 7)
        if date.max - near >= ahead:
            yield Day(near + ahead, *place, is_near=True)


def _weekdays_by(
    plain: str, start: int, end: int, language: Language, said: tuple[str, ...]
) -> Iterator[tuple[int, tuple[int, int]]]:
    """The weekdays, by number, that a range has beside some words, and where; no number of a day is beside them."""
    for match in _weekday_by(language, said).finditer(plain, start, end) if language.weekdays and said else ():
        yield language.weekdays[(match["behind"] or match["before"]).lower()], match.span()


@cache
def _weekday_by(language: Language, said: tuple[str, ...]) -> re.Pattern[str]:
    weekdays, words = alternatives(language.weekdays), alternatives(said)
    return re.compile(
        rf"(?<!\w)(?:(?:{words})[ ](?P<behind>{weekdays})|(?P<before>{weekdays})[ ](?:{words}))(?!\w|[ ]\(?\d)",
        re.IGNORECASE,
    )


def _months_around(near: date) -> Iterator[tuple[int, int]]:
    for step in (-1, 0, 1):
        year, month = divmod(near.year * 12 + near.month - 1 + step, 12)
        yield year, month + 1


@cache
def _weekday_and_day(language: Language) -> re.Pattern[str]:
    weekdays, endings = alternatives(language.weekdays), alternatives((*language.ordinal_endings, *ENDINGS))
    months, joiners = alternatives(language.months), alternatives((*language.date_joiners, *JOINERS, *BEFORE_DAY))
    return re.compile(
        rf"(?<!\w)(?P<weekday>{weekdays})(?:,?[ ](?:(?:{joiners})[ ])?(?P<day>[0-3]?[0-9])(?:{endings})?"
        rf"(?![\w:/]|[.,-][0-9]|[ ](?:(?:{joiners})[ ])?(?:{months})(?!\w)|[ ]?(?:h|Uhr|am|pm)(?!\w))"
        rf"|(?:['’]s)?(?:[ ][a-z]+){{0,2}}[ ]\(?(?:the[ ])?(?P<counted>[0-3]?[0-9])(?:st|nd|rd|th)"
        rf"(?!\w|[ ](?:of[ ])?(?:{months})))"
        rf"|(?<!\w)on[ ]the[ ](?P<alone>[0-3]?[0-9])(?:st|nd|rd|th)(?!\w|[ ](?:of[ ])?[^\W\d_]+)",
        re.IGNORECASE,
    )
