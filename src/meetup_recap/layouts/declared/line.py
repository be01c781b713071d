"""What one line says of a talk by a template: its fields, and who speaks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from meetup_recap.languages import Language
from meetup_recap.layouts.declared.template import Matched, Template
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.billing import past_opening
from meetup_recap.talks.line_edges import past_times
from meetup_recap.talks.materials import Place
from meetup_recap.talks.no_talks import is_none
from meetup_recap.words.bylines import people_in
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person

_NICKNAME = re.compile(r"@?[^\W\d_][\w.-]{1,18}")
_MOST_WORDS = 5
_ENDED = re.compile(r"[^\W\d_]{3}[.!?] +[^\W\da-z_]")
"""Where a sentence ends and another one begins."""


@attrs.frozen
class Line:
    """What a line says of a talk.

    Attributes:
        prose: Its text.
        places: The fields, each with the text that it is in.
        urls: Addresses of links by field.
        people: Who speaks.
        is_whole: Whether the whole paragraph was needed.
        kind: What sort of talk it is called.
    """

    prose: Prose
    places: Mapping[str, tuple[Prose, Range]]
    urls: Mapping[str, Place]
    people: tuple[Person, ...]
    is_whole: bool = False
    kind: str | None = None


def read_line(template: Template, prose: Prose, language: Language) -> Line | None:
    """A line by a template: of the ways to read it the one of which most are people.

    A number, a time or what the talk is called before it, where the template does not open with one, is no part of it.
    """
    start, begins, kind = past_opening(prose.plain, language) if template.opens_with_field else (0, None, None)
    if begins and is_none(prose.plain[start:], language):
        return None  # "18:00 Welcome by Ada Vega" in an agenda
    lines = [line for matched in template.match(prose, start) if (line := _line(matched, prose, language))]
    best = max(lines, key=lambda line: sum(" " in person.text for person in line.people), default=None)
    if best is None or not start:
        return best
    times = {"start_time": (prose, begins[1])} if begins else {}
    return attrs.evolve(best, places={**times, **best.places}, kind=kind)


def _line(matched: Matched, prose: Prose, language: Language) -> Line | None:
    """A line whose fields may be what the template calls them: a name is no sentence, and a title no two of them."""
    people: list[Person] = []
    if place := matched.places.get("speakers"):
        people = people_in(prose, *place, language, trusted=True)
        if not people or not all(_may_be_name(person.text) for person in people):
            return None
    if (place := matched.places.get("title")) and _ENDED.search(prose.plain, *place):
        return None
    if (place := matched.places.get("start_time")) and past_times(place.of(prose.plain), 0, language)[1] is None:
        return None
    places = {name: (prose, place) for name, place in matched.places.items()}
    urls = {name: Place(mark.url, mark.url_start, mark.url_end) for name, mark in matched.urls.items() if mark.url}
    return Line(prose, places, urls, with_job(people, places))


def _may_be_name(text: str) -> bool:
    """Whether a text is a few words, of which the first and the last are written as names are, or a nickname."""
    words = text.split()
    if _NICKNAME.fullmatch(text):
        return True
    return 0 < len(words) <= _MOST_WORDS and not (words[0][0].islower() and words[-1][0].islower())


def with_job(people: Sequence[Person], places: Mapping[str, tuple[Prose, Range]]) -> tuple[Person, ...]:
    """People with the employer and the role that a line names, for those of whom no other one is named."""
    if "organization" in places:
        prose, place = places["organization"]
        people = [
            person if person.organization else attrs.evolve(person, organization=place, organization_prose=prose)
            for person in people
        ]
    if "role" in places:
        prose, place = places["role"]
        people = [person if person.role else attrs.evolve(person, role=place, role_prose=prose) for person in people]
    return tuple(people)
