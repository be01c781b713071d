"""Which language a post is written in, and the English words that posts in any language borrow.

The commonest words of each language are counted, and those of its headings and labels; the first language wins a tie
and where nothing is told.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

import attrs

from meetup_recap.languages.base import Language, Words
from meetup_recap.languages.en import ENGLISH
from meetup_recap.languages.months import every_month

_ENOUGH_TEXT = (1000, 4000)
"""Characters that suffice to tell a language, where one of them is clearly ahead, and in any case."""
_SHORT_BODY = 300
_KEY = re.compile(
    r"^[ \t-]*(?:title|date|layout|categor(?:y|ies)|tags|author|published|permalink|image|excerpt):", re.MULTILINE
)
"""Keys that a post in any language has."""
_CLEARLY = 5
"""How many words more than the next language make one sure."""
_MARKED = re.compile(
    r"^[ \t>*_#|+-]{0,12}(?P<label>[^\W\d_][^\n:|*_]{0,30}?)[*_]{0,3}[ \t]?:"  # a label
    r"|^#{1,6}[ \t]+(?P<heading>[^\n]{2,30})$"
    r"|\[(?P<link>[^\]\[\n]{2,25})\]\("
    r"|(?<=\|)[ \t]{0,3}(?P<cell>[^|\s][^|\n]{1,24})(?=\|)"
    r"|[0-9][.,]?[ \t](?:de[ \t])?(?P<month>[^\W\d_]{3,12})\b",
    re.MULTILINE,
)
"""What gives a text its structure: labels, short headings, the texts of links, cells, and months beside days."""
_MARKED_COUNTS = 3
"""How many words of sentences such a one is worth: titles of talks are English in posts of any language."""
_FRAMES_OF_LINES = " *_#.!:"
_LOANED_WORDS = (
    "talk_sections",
    "upcoming",
    "nowhere",
    "none",
    "anybody",
    "self_employed",
    "agendas",
    "breaks",
    "greetings",
    "formalities",
    "vacancies",
    "clock",
    "minutes",
    "deck_words",
    "groups",
    "stream",
    "roles",
    "by",
    "given_by",
    "sponsored",
)
_LOANED_NAMES = ("platforms", "legal_suffixes", "company_tails", "name_particles", "honorifics")


_NUMBERS = re.compile(
    r"(?<![\w/.-])(?P<first>[0-3]?[0-9])(?P<sep>[/.-])(?P<second>[0-3]?[0-9])(?P=sep)(?P<year>(?:20)?[0-9]{2})(?![\w/])"
    r"|(?<![^\n])[#*|\- ]+(?!24/7)(?P<one>[0-3]?[0-9])/(?P<other>[0-3]?[0-9])(?![\w/])"
)
"""Dates in numbers; those without a year at the beginning of a heading or an item."""
_FEW_DATES = 3
_CLEARLY_ORDERED = 0.35
"""How much better one order of day and month fits a row of dates than the other: 2 is as good as can be."""
_CENTURY, _LEAP_YEAR = 2000, 2024
_LANG = re.compile(r"""^["']?(?:lang|language|locale)["']?[ ]*[:=][ ]*["']?(?P<code>[a-z]{2})(?![a-z])""", re.MULTILINE)
_STATED = 4
"""How many words the language that the front matter names may be behind."""
_SHORT = 2
_MONTHS = 12
_LONGEST_WEEKDAY = 20
_FRAMES = "*_#:,.()[]!?\"'"
"""What stands around a word without being a part of it."""


def own_language(text: str, body: int, languages: Sequence[Language]) -> Language:
    """The language of a post, by its body, and by what its front matter holds where the body is short.

    Keys tell nothing: they are English in most blogs. The value of `lang` does, unless the body tells otherwise: a site
    may have it from its template.
    """
    said = _KEY.sub("", text) if len(text) - body < _SHORT_BODY else text[body:]
    chosen = choose(said, languages)
    key = _LANG.search(text, 0, body)
    stated = next((one for one in languages if key and one.code == key["code"]), None)
    if stated is None or stated is chosen:
        return chosen
    counts = _counts(said[: _ENOUGH_TEXT[-1]], tuple(languages))
    return stated if counts[languages.index(stated)] + _STATED >= counts[languages.index(chosen)] else chosen


def of_post(text: str, body: int, languages: Sequence[Language]) -> Language:
    """The language of a post, with what its posts borrow and with the order of its dates."""
    return _with_dates_of(text, with_loans(own_language(text, body, languages)))


def choose(text: str, languages: Sequence[Language]) -> Language:
    """The language of whose words a text holds most."""
    first = languages[0]
    if len(languages) == 1:
        return first
    counts = [0] * len(languages)
    for length in _ENOUGH_TEXT:
        counts = _counts(text[:length], tuple(languages))
        best, second = sorted(counts)[:-3:-1]
        if best - second >= _CLEARLY or len(text) <= length:
            break
    return languages[counts.index(max(counts))]


def _counts(text: str, languages: tuple[Language, ...]) -> list[int]:
    """How many words of each language a text holds, each counted once; those that give it its structure count more."""
    text = text.lower()
    said = {word if word.isalnum() else word.strip(_FRAMES) for word in set(text.split())}
    counts = [0] * len(languages)
    marked, in_headings = _structure(text)
    for words, known, worth in (
        (said, _known(languages, _telling), 1),
        (marked, _known(languages, _marking), _MARKED_COUNTS),
        (in_headings - marked, _known(languages, _naming_events), _MARKED_COUNTS),
    ):
        for word in words & known.keys():
            for language in known[word]:
                counts[language] += worth
    return counts


def _structure(text: str) -> tuple[set[str], set[str]]:
    """The labels, headings, texts of links, cells and months of a text in lower case, and the words of its headings."""
    found = list(_MARKED.finditer(text))
    marked = {match[match.lastgroup or 0].strip(_FRAMES_OF_LINES) for match in found}
    words = [word for match in found if match["heading"] for word in match["heading"].split()]
    return marked, {*words, *(word.removesuffix("s") for word in words)}  # "Encuentros", as "Encuentro"


def _with_dates_of(text: str, language: Language) -> Language:
    """A language with the order of day, month and year that dates of a text show: in 19/02/2025 the day is first."""
    found = list(_NUMBERS.finditer(text))
    whole = [match for match in found if match["year"]]
    if (
        len(whole) >= _FEW_DATES
        and _in_row(whole, "year") > max(_in_row(whole, "day"), _in_row(whole, "month")) + _CLEARLY_ORDERED
    ):
        return _ordered(language, language.day_first, True)
    dates = [(int(match["first"] or match["one"]), int(match["second"] or match["other"])) for match in found]
    is_day_first = any(first > _MONTHS for first, _ in dates)
    is_month_first = any(second > _MONTHS for _, second in dates)
    if is_day_first != is_month_first:
        return _ordered(language, is_day_first)
    order = None if is_day_first else _order_by_weekdays(text, whole, language)
    order = _order_in_row(found) if order is None and not is_day_first else order
    return language if order is None else _ordered(language, order)


def _order_by_weekdays(text: str, dates: Sequence[re.Match[str]], language: Language) -> bool | None:
    """Whether the day is first, by weekdays before dates: "Tuesday, 5/6/2024"; None where they do not tell it."""
    told = {"day": 0, "month": 0}
    for match in dates:
        before = text[max(0, match.start() - _LONGEST_WEEKDAY) : match.start()].rstrip(" ,.*_(").split()
        weekday = language.weekdays.get(before[-1].strip(_FRAMES).lower()) if before else None
        for first in told if weekday is not None else ():
            day = _date(match, first)
            told[first] += day is not None and day.weekday() == weekday
    return None if told["day"] == told["month"] else told["day"] > told["month"]


def _order_in_row(dates: Sequence[re.Match[str]]) -> bool | None:
    """Whether the day is first, by which order makes a row of the dates; None where they do not tell it.

    A group that meets on the first Tuesday of each month writes no day over 12: only the row tells its days.
    """
    apart = _in_row(dates, "day") - _in_row(dates, "month")
    return apart > 0 if abs(apart) >= _CLEARLY_ORDERED else None


def _in_row(dates: Sequence[re.Match[str]], first: str) -> float:
    """How well dates make a row with the day, the month or the year first: one after the other, on one weekday.

    Dates without a year are taken for those of one year; what they are weekdays of is not known.
    """
    days = [day for match in dates if (day := _date(match, first))]
    days = [day for at, day in enumerate(days) if at == 0 or day != days[at - 1]]
    if len(set(days)) < _FEW_DATES or len(days) < len(dates) // 2:
        return 0
    pairs = list(pairwise(days))
    rising = sum(one < other for one, other in pairs)
    weekdays = Counter(day.weekday() for day in days) if dates[0]["year"] else Counter({0: 1})
    return max(rising, len(pairs) - rising) / len(pairs) + max(weekdays.values()) / len(days)


def _date(match: re.Match[str], first: str) -> date | None:
    """A date in numbers with the day, the month or the year first."""
    numbers = [match["first"] or match["one"], match["second"] or match["other"], match["year"] or str(_LEAP_YEAR)]
    if first == "year":
        if not all(len(number) == _SHORT for number in numbers):
            return None
        numbers.reverse()
    elif first == "month":
        numbers[:2] = reversed(numbers[:2])
    day, month, year = map(int, numbers)
    try:
        return date(year + (_CENTURY if year < _CENTURY else 0), month, day)
    except ValueError:  # a 31st of June
        return None


@cache
def _ordered(language: Language, is_day_first: bool | None, is_year_first: bool = False) -> Language:
    """A language with that order; the cache keeps it one object."""
    same = language.day_first is is_day_first and language.year_first is is_year_first
    return language if same else attrs.evolve(language, day_first=is_day_first, year_first=is_year_first)


@cache
def _known(
    languages: tuple[Language, ...], words_of: Callable[[Language], Collection[str]]
) -> Mapping[str, Sequence[int]]:
    """The numbers of the languages that each word tells."""
    known: dict[str, list[int]] = {}
    for number, language in enumerate(languages):
        for word in words_of(language):
            known.setdefault(word, []).append(number)
    return known


@cache
def _telling(language: Language) -> frozenset[str]:
    """The words that tell a language: its commonest ones, and those that even a short post holds, such as "Date"."""
    labels = (label for kind in ("date", "venue", "speakers") for label in language.labels.get(kind, ()))
    return frozenset((*language.common, *language.months, *language.talk_sections, *language.event_nouns, *labels))


@cache
def _marking(language: Language) -> frozenset[str]:
    """The labels, months and headings by which the structure of a text tells its language."""
    return _own(language, lambda one: (*one.months, *one.talk_sections, *one.event_nouns, *_all_labels(one)))


@cache
def _naming_events(language: Language) -> frozenset[str]:
    """The words for an event that tell a language anywhere in a heading: "Treffen #12"."""
    return _own(language, lambda one: one.event_nouns)


def _all_labels(language: Language) -> Iterator[str]:
    return (label for named in language.labels.values() for label in named)


def _own(language: Language, words_of: Callable[[Language], Iterable[str]]) -> frozenset[str]:
    """Words of a language that English has not: posts in any language borrow those, so that they tell nothing."""
    return frozenset(words_of(language)).difference(words_of(ENGLISH), ENGLISH.common)


@cache
def with_loans(language: Language) -> Language:
    """A language with the English words that its posts borrow behind its own: "Coffee break", "Slides", "May".

    Months are those of many languages: a post in one that is not known has dates, too.

    Words of ordinary sentences are not lent: "on" and "a" mean something else elsewhere.
    """
    if language is ENGLISH:
        return attrs.evolve(language, months={**every_month(), **language.months})
    lent: dict[str, Words] = {
        name: tuple(dict.fromkeys((*getattr(language, name), *getattr(ENGLISH, name))))
        for name in (*_LOANED_WORDS, *_LOANED_NAMES)
    }
    lent["name_particles"] = tuple(
        word for word in lent["name_particles"] if word in language.name_particles or word not in language.articles
    )
    kinds = dict.fromkeys((*language.labels, *ENGLISH.labels))  # in one order: a word may be a label of two kinds
    labels = {kind: (*language.labels.get(kind, ()), *ENGLISH.labels.get(kind, ())) for kind in kinds}
    return attrs.evolve(
        language,
        months={**every_month(), **ENGLISH.months, **language.months},
        kinds={**ENGLISH.kinds, **language.kinds},
        labels=labels,
        **lent,  # type: ignore[arg-type]  # attrs.evolve takes any field's value by name
    )
