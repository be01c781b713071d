"""The day of an event, wherever it is written.

Date: 23 January, 2020        18 de Janeiro de 2018        Dienstag, 14. Mai 2024        14.05.24        2024-05-14
## London - February 18       on Monday the 14th of May    (no year: the one nearest to the post's own date)
[Agosto de 2016]              a month without its day is no day
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.words.calendar import Day, date_of, nearest
from meetup_recap.words.numeric_days import BEHIND_YEAR, numeric, rare

_DIGIT = re.compile(r"[0-9]")
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMERIC = re.compile(r"[0-9][-‐‑–/._]")
"""What every date in numbers holds, and every one whose month stands between slashes."""
_IN_BRACKETS = re.compile(r"\((?P<first>\d{1,2})/(?P<second>\d{1,2})\)")
_OPENING_NUMBERS = re.compile(r"\W{0,3}(?!24/7)(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)(?=\s*(?:[-–—:|,@()*_]|\Z))")
_MONTHS = 12
_MONTH_IN_NUMBERS = re.compile(
    r"\W*(?:(?P<year>(?:19|20)\d\d)[-/.](?P<month>[01]?\d)|(?P<first>[01]?\d)[-/.](?P<last>(?:19|20)\d\d))\W*"
)
_YEAR = re.compile(r"[0-9]{4}")
_MIDDLE = 15
_EDGES = " .:,()*_-–"
_CENTURY = 2000
_LONGEST_ADDRESS = 200

ENDINGS = ("st", "nd", "rd", "th", ".", "er", "º", "ª", "e")
BEFORE_DAY = ("the", "den", "dem", "le", "el", "dnia", "dia", "día")
_SHORT_WEEKDAYS = (
    *("mo", "di", "mi", "do", "fr", "sa", "so", "lun", "mar", "mer", "jeu", "ven", "sam", "dim"),
    *("mié", "jue", "vie", "sáb", "dom", "pon", "wt", "śr", "czw", "pt", "sob", "nd"),
)
"""As several languages shorten them before a day and a month in numbers."""
JOINERS = ("de", "del", "of", "the", "d'")
"""As dates are written in several languages; those of the post's own are known besides."""


def days_in(plain: str, start: int, end: int, language: Language, near: date | None) -> Iterator[Day]:
    """The dates that a range of a text tells, months without a day behind them.

    Args:
        plain: The text.
        start: Where to begin.
        end: Where to stop.
        language: Whose months to know.
        near: The post's own date, which gives a day and month their year; without it they are no date.
    """
    if not _DIGIT.search(plain, start, end):
        return
    has_month = not _month_words(language).isdisjoint(_LETTERS.findall(plain[start:end].lower()))
    whole = list(_worded(plain, start, end, language, near)) if has_month else []
    if _NUMERIC.search(plain, start, end):
        whole += numeric(plain, start, end, language, near)
    if not whole:
        whole = list(rare(plain, start, end)) or list(_without_year(plain, start, end, language, near))
    whole = [day for day in whole if not plain.startswith("#", max(0, day.start - 1))]  # "#12 May": a running number
    yield from sorted((day for day in whole if not _is_in_address(plain, day)), key=lambda found: found.start)
    if has_month and not whole:
        for match in _month(language).finditer(plain, start, end):
            yield Day(None, *match.span())
            return


def _is_in_address(plain: str, day: Day) -> bool:
    """Whether a day is a part of a URL, as in "https://example.com/2024/05/14/recap": there it is that of a page."""
    before = plain[max(0, day.start - _LONGEST_ADDRESS) : day.start].split()
    return bool(before) and not plain[day.start - 1].isspace() and "://" in before[-1]


def holds_date(plain: str, language: Language, near: date | None = None) -> bool:
    """Whether a text tells a date with its year, or a month of a year; near another date the year may be left out."""
    return any(True for _ in days_in(plain, 0, len(plain), language, near))


_RUNNING_NUMBER = re.compile(r"\A\W*#[0-9]+(?![0-9])")


def month_of(plain: str, language: Language, near: date | None) -> date | None:
    """The middle of the month that a text tells without a day: "May 2024", "2024-05", or "May" near another date.

    >>> from meetup_recap.languages import BUILTIN
    >>> month_of("May 2024", BUILTIN[0], None), month_of("14 May 2024", BUILTIN[0], None)
    (datetime.date(2024, 5, 15), None)
    """
    numbers = _MONTH_IN_NUMBERS.fullmatch(plain)
    if numbers:
        return date_of(int(numbers["year"] or numbers["last"]), int(numbers["month"] or numbers["first"]), _MIDDLE)
    days = list(days_in(plain, 0, len(plain), language, near))
    if days and days[0].day is None:
        said = plain[days[0].start : days[0].end]
        names = (language.months.get(word) for word in _LETTERS.findall(said.lower()))
        named = next(filter(None, names), None)
        year = _YEAR.search(said)
        if named and year:
            return date_of(int(year[0]), named, _MIDDLE)
    said = _RUNNING_NUMBER.sub("", plain).strip(_EDGES).lower()
    month = language.months.get(said) if near and not (days and days[0].day) else None
    return date_of(near.year, month, _MIDDLE) if near and month else None


@cache
def _month_words(language: Language) -> frozenset[str]:
    return frozenset(word for month in language.months for word in _LETTERS.findall(month))


def _without_year(plain: str, start: int, end: int, language: Language, near: date | None) -> Iterator[Day]:
    """ "am 19.06.", "Treffen (13.02.)", "19.05 - spotkanie", and "Tuesday's meeting (3/18)" if that was a Tuesday."""
    yield from _at_slash(plain, start, end, language, near) if near else ()
    for match in _day_and_number(language).finditer(plain, start, end) if near else ():
        day = nearest(int(match["day"] or match["d"]), int(match["month"] or match["m"]), near)
        if day:
            yield Day(day, match.start("day" if match["day"] else "d"), match.end(), is_near=True)
    in_brackets = list(_IN_BRACKETS.finditer(plain, start, end)) if near else []
    words = _LETTERS.findall(plain[start:end]) if in_brackets else []
    said = {language.weekdays.get(word.lower().removesuffix("'s")) for word in words}
    for match in in_brackets:
        first, second = int(match["first"]), int(match["second"])
        pairs = ((day, month) for day, month in ((first, second), (second, first)) if month <= _MONTHS)
        days = [day for one, month in pairs if near and (day := nearest(one, month, near))]
        fitting = [day for day in days if day.weekday() in said]
        if fitting:
            yield Day(fitting[0], match.start("first"), match.end("second"), is_near=True)


def _at_slash(plain: str, start: int, end: int, language: Language, near: date) -> Iterator[Day]:
    """ "2/17" or "17/2" at the beginning of a text, as far as only one order is a date or the others tell it."""
    match = _OPENING_NUMBERS.match(plain, start, end)
    if match is None:
        return
    first, second = int(match["first"]), int(match["second"])
    orders = [(first, second), (second, first)]
    fitting = [order for order in orders if order[1] <= _MONTHS]
    if len(fitting) > 1 and language.day_first is not None:
        fitting = orders[:1] if language.day_first else orders[1:]
    day = nearest(*fitting[0], near) if len(set(fitting)) == 1 else None
    if day:
        yield Day(day, match.start("first"), match.end("second"), is_near=True)


@cache
def _day_and_number(language: Language) -> re.Pattern[str]:
    """A day and the number of a month, behind a word for a day or a bracket, or as the first of a text."""
    weekdays = alternatives((*language.weekdays, *_SHORT_WEEKDAYS))
    before = alternatives((*BEFORE_DAY, "am", "vom", "zum", "dem"))
    return re.compile(
        rf"(?:\A\W{{0,3}}|(?<!\w)(?:{weekdays})[.,]*[ ](?:den[ ])?)"
        r"(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.?(?![\d.]|[ ]?%)"
        rf"|(?:(?<!\w)(?:{before})[ ]|\()(?P<d>[0-3]?\d)\.(?P<m>[01]?\d)\.(?!\d)",
        re.IGNORECASE,
    )


def _worded(plain: str, start: int, end: int, language: Language, near: date | None) -> Iterator[Day]:
    for match in day_and_month(language).finditer(plain, start, end):
        month = language.named("months", match["month"] or match["month_first"] or match["month_named"])
        number = int(match["day"] or match["day_last"] or match["day_named"])
        if month is None:
            continue
        whole = match["year_first"] or match["year"] or match["year_named"]
        short = match["short_year"] or match["bare_year"]
        if whole or short:
            day = date_of(int(whole) if whole else int(short) + _CENTURY, month, number)
        else:
            day = nearest(number, month, near)
        if day:
            yield Day(day, match.start(), match.end(), not (whole or short))


@cache
def day_and_month(language: Language) -> re.Pattern[str]:
    """A day and a month in either order, with a year behind them or before, or without one."""
    months, endings = alternatives(language.months), alternatives((*language.ordinal_endings, *ENDINGS))
    joiners = alternatives((*language.date_joiners, *JOINERS))
    gap = rf"(?:[ \xa0\u202f,/]+|[.-](?=[^\W\d_]|(?:19|20)[0-9]{{2}}))(?:(?:{joiners})[ ]+)*"
    day = rf"(?<![\d:.])(?P<{{}}>[0-3]?[0-9])(?:[-–][0-3]?[0-9])?(?:{endings})?(?!\d|:\d)"
    year_first = r"(?:(?<!\w)(?P<year_first>(?:19|20)[0-9]{2})[ ,-]+)?"
    year = rf"(?P<year>(?:19|20)[0-9]{{2}}){BEHIND_YEAR}(?!\w|:[0-9])"
    short = r"['’](?P<short_year>[0-9]{2})(?!\w)"
    both = [word for word in language.months if word in (*language.weekdays, *_SHORT_WEEKDAYS)]
    behind = rf"\.?[ ][0-3]?[0-9]\.?[ ](?:(?:{joiners})[ ])?(?:{months})(?!\w)"
    no_weekday = rf"(?!(?:{alternatives(both)}){behind})" if both else ""  # "mar 13 abr" is a Tuesday
    weekday = rf"(?:(?:{alternatives(language.weekdays)})\.?,?[ ])?(?:(?:{alternatives(BEFORE_DAY)})[ ])?"
    bare = r"[ ](?P<bare_year>[0-9]{2})(?=[ ]*(?:\Z|[)\]|]|[:–—-](?![0-9])))"
    return re.compile(
        rf"(?:{day.format('day')}{gap}(?P<month>{months})(?!\.?[ ][0-3]?[0-9](?:{endings})?,?[ ](?:19|20)[0-9]{{2}})"
        rf"|{year_first}(?<!\w){no_weekday}(?P<month_first>{months})(?:\.?,?[ \xa0\u202f]\(?{weekday}|-)"
        rf"{day.format('day_last')}"
        rf"|(?<!\w)(?P<month_named>{months})[ ,]+(?P<year_named>(?:19|20)[0-9]{{2}})[ ]\((?P<day_named>[0-3]?[0-9])"
        rf"(?:{endings})?\))"
        rf"(?!\w)\.?(?:{gap}(?:{year}|{short})|{bare})?",
        re.IGNORECASE,
    )


@cache
def _month(language: Language) -> re.Pattern[str]:
    months, joiners = alternatives(language.months), alternatives(language.date_joiners)
    joint = rf"[ \xa0\u202f,/]+(?:(?:{joiners})[ ]+)?"
    year = r"(?:19|20)[0-9]{2}"
    return re.compile(rf"(?<!\w)(?:(?:{months}){joint}{year}|{year}[ ,/]+(?:{months}))(?!\w)", re.IGNORECASE)
