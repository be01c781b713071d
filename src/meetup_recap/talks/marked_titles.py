"""Talks whose title stands out by its markup above a list, whatever words lead to it.

Second on the bill was **The Type That Knew Too Much** by Farid Mansouri, at [40:21](…). The slides are [here](…).
Tobias Adeyemi, who looks after billing at Ferncastle, opened the evening with "Ten Years of One Rails App". He …
[Nobody Reads the Flaky Test](https://youtu.be/…), by Oriel's own Temperance Boyd, was the talk that had …
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from typing import NamedTuple

import attrs

from meetup_recap.index import Index
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.introductions import introduced
from meetup_recap.talks.leads import Lead
from meetup_recap.words.addresses import is_slides, is_video
from meetup_recap.words.calendar import ANY_DAY
from meetup_recap.words.clock import parse_clock, start_marker
from meetup_recap.words.days import holds_date
from meetup_recap.words.names import Range
from meetup_recap.words.people import people_at
from meetup_recap.words.person import Person

_QUOTED = re.compile(r"[\"“„«](?P<inside>[^\"“”„«»]{4,200})[\"”“»]")
_LONGEST = 200
_EDGES = " ,.;:\"'“”„«»"
_FEW_WORDS = 2
_WHOLE = 3
"""How many words in quotes are a title of their own."""


class _Title(NamedTuple):
    place: Range
    link: Mark | None = None


def read(prose: Prose, lead: Lead | None, index: Index) -> Lead | None:
    """The talk of a paragraph with a list below it: as its sentence introduces it, and as markup shows.

    Args:
        prose: The paragraph.
        lead: What the words of its sentences give, if they do.
        index: What the rest of the post knows.
    """
    title = next(_titles(prose, index), None)
    if lead and title and any(title.place.start <= one.name.start < title.place.end for one in lead.speakers):
        lead = None  # "Shipping Less JavaScript" is no speaker
    if lead is None:
        people = _speakers(prose, title, index) if title else []
        lead = _introduced(prose, title, people) if title and people else None
    elif title and not lead.link and not _is_marked(prose, lead.title):
        lead = attrs.evolve(lead, title=title.place, link=title.link, end=max(lead.start, title.place.end))
    if lead is None or lead.time:
        return lead
    time = _time(prose, index)
    return attrs.evolve(lead, time=time[:2], time_link=time[2]) if time else lead


def _introduced(prose: Prose, title: _Title, people: list[Person]) -> Lead:
    start = next((start for start, end in sentences(prose, frozenset()) if end > people[0].name.start), 0)
    return Lead(
        prose=prose, start=min(start, title.place.start), speakers=tuple(people), is_author=False, title=title.place,
        link=title.link, time=None, time_link=None, end=title.place.end, opens=True,
    )  # fmt: skip


def _titles(prose: Prose, index: Index) -> Iterator[_Title]:
    """What may be the title, the likeliest kind first: a linked recording, bold, a quote, emphasis."""
    plain, language = prose.plain, index.language
    marks = [mark for mark in prose.marks if _may_be_title(plain, mark.start, mark.end, index)]
    for mark in marks:
        is_shown = mark.kind == "link" and (is_video(mark.url) or is_slides(mark.url))
        if is_shown and not language.pattern("slides").search(plain, mark.start, mark.end):
            yield _Title(_stripped(plain, mark.start, mark.end), mark if is_video(mark.url) else None)
    yield from (_Title(_stripped(plain, mark.start, mark.end)) for mark in marks if mark.kind == "strong")
    for match in _QUOTED.finditer(plain):
        if _may_be_title(plain, *match.span("inside"), index):
            yield _Title(_stripped(plain, *match.span("inside")))
    yield from (_Title(_stripped(plain, mark.start, mark.end)) for mark in marks if mark.kind == "emphasis")


def _may_be_title(plain: str, start: int, end: int, index: Index) -> bool:
    """Whether a text that stands out may be a title: some words that begin with a capital, and nobody's name."""
    text = plain[start:end].strip(_EDGES)
    said = text.split()
    if not len(said) >= _FEW_WORDS or len(text) > _LONGEST or not (text[0].isupper() or text[0].isdigit()):
        return False
    capitals = sum(not word[0].islower() for word in said)
    is_name = text in index.people or text.casefold() in index.folded or text == index.series
    is_name = is_name or holds_date(text, index.language, ANY_DAY)
    return not is_name and parse_clock(text) is None and (capitals * 2 >= len(said) or len(said) >= _WHOLE)


def _stripped(plain: str, start: int, end: int) -> Range:
    text = plain[start:end]
    return Range(start + len(text) - len(text.lstrip(_EDGES)), end - (len(text) - len(text.rstrip(_EDGES))))


def _is_marked(prose: Prose, title: Range) -> bool:
    """Whether a title that words led to is one that stands out already."""
    before, behind = prose.plain[max(0, title.start - 1) : title.start], prose.plain[title.end : title.end + 1]
    is_quoted = bool(before.strip()) and before in '"“„«' and bool(behind.strip()) and behind in '"”“»'
    shown = (mark for mark in prose.marks if mark.kind != "html")
    return is_quoted or any(mark.start <= title.start and title.end <= mark.end for mark in shown)


def _speakers(prose: Prose, title: _Title, index: Index) -> list[Person]:
    """Who gives the talk: whom "by" names behind the title, else whom the paragraph introduces first."""
    language, plain = index.language, prose.plain
    match = _by(language).match(plain, title.place.end)
    if match:
        people = [person for group, _ in introduced(prose, match.end(), len(plain), index)[:1] for person in group]
        people = people or people_at(prose, match.end(), len(plain), language, index.organizations)[0]
        if people and people[0].is_full:
            return people
    for start, end in sentences(prose, language.abbreviations):
        for people, _ in introduced(prose, start, end, index):
            if people[0].is_full and not (title.place.start <= people[0].name.start < title.place.end):
                return people
    return []


@cache
def _by(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[\"”“»*_,\s]*(?:{alternatives(language.by)})\s+", re.IGNORECASE)


def _time(prose: Prose, index: Index) -> tuple[timedelta, Range, Mark | None] | None:
    """When it begins: a link whose text is a time, else a time that words lead to."""
    for mark in prose.links():
        told = parse_clock(prose.plain[mark.start : mark.end])
        if told is not None:
            return told, Range(mark.start, mark.end), mark
    match = start_marker(index.language).search(prose.plain)
    place = Range(*match.span("time" if match["time"] else "bare")) if match else None
    written = parse_clock(place.of(prose.plain)) if place else None
    return (written, place, None) if written is not None and place else None
