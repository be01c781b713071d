"""When an event was and what it is called, where headings, labeled lines and the front matter tell.

meeting_date: 2024-05-14        - Date: 14 May, 2024 at 18:00        ## London - February 18, 2024
# [Encontro de Maio][0] [Maio de 2024]        a month without its day is no date
The May meeting will be on *Tuesday the 14th of May*
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from functools import cache
from pathlib import PurePosixPath

import attrs

from meetup_recap._yaml import Node
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.places import Span, without_accents
from meetup_recap.reading.document import Document
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.recognizers.clock import time_of_day
from meetup_recap.recognizers.days import Day, days_in
from meetup_recap.recognizers.found import Found, literal
from meetup_recap.recognizers.labels import Labeled, kind_of
from meetup_recap.recognizers.names import Range, is_capitalized, organization_at

_PATH_DAY = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/](?P<month>[01]?\d)[-/](?P<day>[0-3]?\d)(?!\d)")
_PATH_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")
_DATE = ("event", "date")
_ANY_DAY = date(2000, 7, 1)
"""A year for days that are told without one, where only whether there is a day counts."""
_FEW_SENTENCES = 4
_FARTHEST = timedelta(days=200)
"""No sentence tells of an event that lies further from the post than this, but for a label or a heading."""
_LATEST_POST = timedelta(days=31)
"""How long after its evening a recap is written at most."""
_SOON_AFTER = timedelta(days=9)
"""A day so shortly before the post's own is the evening's, whatever its sentence is about."""
_KEY_WORD = re.compile(r"[A-Z]?[a-zà-ÿ]+|[A-Z]+")
_ORDINAL = re.compile(r"(?<![\w.])[0-3]?[0-9]\.\Z")
_TAIL = re.compile(r"[ ][-–—@][ ](?P<name>[^-–—\[\]()|:]+?)[ ]*(?=[\[(|]|\Z)")


@attrs.frozen
class Dated:
    """What a part of a post says of its event's day.

    Attributes:
        found: The date, with its place; its value is None where a month is told without its day.
        diagnostics: What is odd about it.
    """

    found: Found | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def date_of(
    document: Document,
    lines: Iterable[Labeled],
    headings: Iterable[Prose],
    paragraphs: Iterable[Prose],
    language: Language,
    near: date | None,
) -> Dated:
    """The event's date: of the front matter, a labeled line, a heading, or a sentence about the event."""
    found = in_header(document, language, near)
    if found:
        return Dated(found)
    month: Found | None = None
    for prose, start, end, is_sure in _told(lines, headings, paragraphs, language):
        for day in days_in(prose.plain, start, end, language, near):
            here = _found(prose, day)
            if day.day and (is_sure or near is None or abs(day.day - near) < _FARTHEST):
                return Dated(here)
            month = month or (here if day.day is None else None)
    if month is None:
        return Dated()
    message = "a month is told without its day, so the event has no date"
    return Dated(month, (Diagnostic("month-without-day", message, Span(month.start, month.end)),))


def in_header(document: Document, language: Language, near: date | None) -> Found | None:
    """A date under a key that is the event's own: `event-date`, `meeting_date`, `event: {date: …}`, `when`."""
    for node in _event_dates(document, language):
        if node.text:
            day = next((day for day in days_in(node.text, 0, len(node.text), language, near) if day.day), None)
            if day:
                return Found(_DATE, day.day, node.start, node.end, "near-date" if day.is_near else "date")
    return None


def _event_dates(document: Document, language: Language) -> Iterator[Node]:
    for key, node in document.keys.items():
        if isinstance(node.value, dict) and kind_of(key, language) == "event":
            for inner, value in node.value.items():
                if kind_of(inner.lstrip(":"), language) == "date":
                    yield value
        elif key != "date" and _is_date_key(key.lstrip(":"), language):  # a post's `date` is the post's own
            yield node


def _is_date_key(key: str, language: Language) -> bool:
    """Whether a key of the front matter tells when the event was: `when`, `start`, `date_evenement`, `eventDate`."""
    if kind_of(key, language) in {"date", "start_time"}:
        return True
    said = [without_accents(word.lower()) for word in _KEY_WORD.findall(key)]
    nouns = {without_accents(noun) for noun in language.event_nouns}
    return len(said) > 1 and not nouns.isdisjoint(said) and any(kind_of(word, language) == "date" for word in said)


def _told(
    lines: Iterable[Labeled], headings: Iterable[Prose], paragraphs: Iterable[Prose], language: Language
) -> Iterator[tuple[Prose, int, int, bool]]:
    """Where a date of this event may stand, the surest place first, and whether it is sure to be the event's."""
    for line in lines:
        if line.kind == "date":
            yield line.value, 0, len(line.value.plain), True
    for prose in headings:
        yield prose, 0, len(prose.plain), True
    first: Prose | None = None
    for prose in paragraphs:
        first = first or prose
        for start, end in _past_ordinals(prose, sentences(prose, language.abbreviations)[:_FEW_SENTENCES]):
            about_event = language.pattern("event_nouns").search(prose.plain, start, end)
            ours = language.pattern("first_person_plural").search(prose.plain, start, end)
            if about_event or ours:
                yield prose, start, end, False
    if first:
        yield first, 0, len(first.plain), False


def _past_ordinals(prose: Prose, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences, one that ends in "am 20." with the next one: "Februar" follows."""
    for index, (start, end) in enumerate(spans):
        goes_on = _ORDINAL.search(prose.plain, start, end) and index + 1 < len(spans)
        yield start, spans[index + 1][1] if goes_on else end


def told_before(paragraphs: Iterable[Prose], language: Language, published: date | None) -> Found | None:
    """A date that the first paragraphs tell, shortly before the post's own: "… on Wednesday, 14 May 2024".

    One without a year stands in a sentence about us or our event: "On 14 May you joined us at …".
    """
    for prose in paragraphs if published else ():
        for start, end in _past_ordinals(prose, sentences(prose, language.abbreviations)):
            fields = ("event_nouns", "first_person_plural", "gathered", "yesterday")
            is_ours = any(language.pattern(field).search(prose.plain, start, end) for field in fields)
            for day in days_in(prose.plain, start, end, language, published):
                is_told = is_ours or not day.is_near
                latest = _LATEST_POST if is_told else _SOON_AFTER
                if published and day.day and timedelta(0) <= published - day.day <= latest:
                    return _found(prose, day)
            before = language.pattern("yesterday").search(prose.plain, start, end)
            if published and before and published > date.min:
                day_before = published - timedelta(days=1)
                return Found(_DATE, day_before, *prose.span(*before.span()), "day-before")
    return None


def _found(prose: Prose, day: Day) -> Found:
    start, end = prose.span(day.start, day.end)
    if day.day is None:
        return Found(_DATE, None, start, end)
    return Found(_DATE, day.day, start, end, "near-date" if day.is_near else "date")


def times_in(lines: Iterable[Labeled], language: Language) -> Iterator[Found]:
    """When the event begins and ends, beside its date or on a line of its own: "Date: 14 May at 18:00 - 20:30"."""
    for line in lines:
        match = _hours(language).search(line.value.plain) if line.kind in {"date", "start_time"} else None
        for name in ("start_time", "end_time") if match else ():
            found = _clock(match, name) if match and match[name] else None
            if found:
                yield Found(("event", name), found[0], *line.value.span(*found[1]), "clock")
        if match:
            return


@cache
def _hours(language: Language) -> re.Pattern[str]:
    words, until = alternatives(language.clock), alternatives(language.until)
    clock = rf"""(?<![\d.:/-])(?P<{{0}}>(?P<{{0}}_hour>[0-2]?[0-9])[:.h](?P<{{0}}_minute>[0-5][0-9]))(?![\d.:/-])
        (?:[ ]?(?P<{{0}}_half>(?:{words})(?!\w)))?"""
    return re.compile(
        rf"{clock.format('start_time')}(?:[ ]*(?:[-–—]|(?:{until})(?!\w))[ ]*{clock.format('end_time')})?",
        re.VERBOSE | re.IGNORECASE,
    )


def _clock(match: re.Match[str], name: str) -> tuple[time, Range] | None:
    """When the event begins or ends; the half of the day that its end names is that of the beginning as well."""
    half, until = match[f"{name}_half"], f"{name}_half"
    if not half and match["end_time_half"] and int(match["start_time_hour"]) <= int(match["end_time_hour"]):
        half, until = match["end_time_half"], "end_time_half"
    told = time_of_day(match[f"{name}_hour"], match[f"{name}_minute"], half)
    return (told, Range(match.start(name), match.end(until if half else name))) if told else None


def venue_in(headings: Sequence[Prose], language: Language) -> Found | None:
    """The house that the heading of an event names: behind a dash beside the date, or behind a word such as "at"."""
    for prose in headings:
        plain = prose.plain
        dates = list(days_in(plain, 0, len(plain), language, None))
        for match in _TAIL.finditer(plain):
            name = _past_place(plain, Range(*match.span("name")), language)
            is_noun = language.pattern("event_nouns").search(plain, *name) or any(
                name.start <= day.start < name.end for day in dates
            )
            is_nowhere = language.pattern("nowhere").search(plain, *name)
            is_name_of_evening = any(mark.kind == "emphasis" and mark.start < name.end for mark in prose.marks)
            is_house = dates and not (is_noun or is_nowhere or is_name_of_evening) and not plain[name.start].isdigit()
            if is_house and all(is_capitalized(word) for word in name.of(plain).split()):
                return literal(("event", "venue", "name"), prose, *name)
        for match in language.pattern("places").finditer(plain):
            name_at = organization_at(plain, match.end() + 1, len(plain), language)
            is_name = name_at and is_capitalized(name_at.of(plain)) and not plain[name_at.start].isdigit()
            if name_at and is_name and not _is_date(plain, name_at, dates):
                return literal(("event", "venue", "name"), prose, *name_at)
    return None


def _past_place(plain: str, name: Range, language: Language) -> Range:
    """A house without the words that put something there: "bei der Rebstock GmbH", "im Eintracht-Saal"."""
    match = _placed(language).match(plain, *name)
    return Range(match.end(), name.end) if match else name


@cache
def _placed(language: Language) -> re.Pattern[str]:
    places = alternatives((*language.places, *language.inside, *language.employed))
    articles = alternatives(language.articles)
    return re.compile(rf"(?:{places})[ ](?:(?:{articles})[ ])?", re.IGNORECASE)


def venue_linked(paragraphs: Iterable[Prose], language: Language) -> Found | None:
    """The house that a sentence about the event links to: "… treffen wir uns bei [Northwind](…)"."""
    for prose in paragraphs:
        for start, end in sentences(prose, language.abbreviations)[:_FEW_SENTENCES]:
            ours = language.pattern("first_person_plural").search(prose.plain, start, end)
            is_told = ours or language.pattern("event_nouns").search(prose.plain, start, end)
            if not is_told and not any(day.day for day in days_in(prose.plain, start, end, language, _ANY_DAY)):
                continue
            for mark in prose.beginning(start, end):
                before = prose.plain[start : mark.start]
                is_house = mark.kind in {"link", "strong"} and _place(language).search(before)
                if is_house and is_capitalized(prose.plain[mark.start :]):
                    return literal(("event", "venue", "name"), prose, mark.start, mark.end)
    return None


@cache
def _place(language: Language) -> re.Pattern[str]:
    """The words right before a place."""
    places, articles = alternatives(language.places), alternatives(language.articles)
    return re.compile(rf"(?<!\w)(?:{places})[ ](?:(?:{articles})[ ])?\Z", re.IGNORECASE)


def _is_date(plain: str, name: Range, dates: Sequence[Day]) -> bool:
    return name.of(plain).isdigit() or any(day.start <= name.start < day.end for day in dates)


def in_path(path: str | None) -> Found | None:
    """A whole date among the folders of a file, "2024/05/14/notes.md"."""
    match = _PATH_DAY.search(str(PurePosixPath(path).parent)) if path else None
    if not match:
        return None
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:  # a 31st of June
        return None
    return Found(_DATE, day, 0, 0, "file-name")


def year_of(path: str | None) -> date | None:
    """The middle of the year that a file's path tells: dates without a year are of that year or close by."""
    match = _PATH_YEAR.search(path) if path else None
    return date(int(match["year"]), 7, 1) if match else None
