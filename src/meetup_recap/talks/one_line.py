"""Several talks in one line, each with who gives it.

- 14 May 2024: Queues in Anger by Ada Vega, Small Boats by Sol Mbeki
- *Queues in Anger* (Ada Vega, Northwind) and *Small Boats* (Sol Mbeki)
- Ada Vega: Queues in Anger / Sol Mbeki: Small Boats
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TypeVar

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.blocks import Cell, Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.billing import TITLE_FIRST, past_opening, read_bill
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person

_Line = TypeVar("_Line", Paragraph, Cell)
_LONGEST = 400
"""How long such a line may be."""


def talks_of_line(line: _Line, language: Language) -> list[_Line]:
    """The parts of a line that are a title and somebody of a known name each, in one order; none where it is one talk.

    A part ends where what follows it, up to the next comma or the like, is the whole of a talk: an employer behind a
    comma, or a second speaker, belongs to what is before it. Where each part ends in somebody in brackets, more
    than half of the names have to be known.
    """
    prose = line.prose
    if len(line.lines) > 1 or len(prose.plain) > _LONGEST:
        return []
    joints = [Range(*match.span()) for match in _joint(language).finditer(prose.plain)]
    start = past_opening(prose.plain, language)[0]
    ways = (_each_in_brackets, _each_behind_semicolon, _each_known)
    places = next((found for way in ways if (found := way(prose, start, joints, language))), [])
    return [_part(line, prose, place) for place in places]


def _each_in_brackets(prose: Prose, start: int, joints: Sequence[Range], language: Language) -> list[Range]:
    """The parts of a line that end in somebody in brackets each: "Queues (Zorba Quux); Boats (Sol Mbeki, Tern)"."""
    closed = [joint for joint in joints if prose.plain.startswith(")", joint.start - 1)]
    starts, ends = [start, *(joint.end for joint in closed)], [*(joint.start for joint in closed), len(prose.plain)]
    places = [Range(*place) for place in zip(starts, ends, strict=True)] if closed else []
    bills = [read_bill(prose.part(*place), language) for place in places]
    are_talks = all(
        bill.title and bill.order == TITLE_FIRST and _are_bracketed(bill.prose.plain, bill.people, language)
        for bill in bills
    )
    known = sum(bill.is_known for bill in bills)
    return places if are_talks and 2 * known > len(places) else []


def _each_behind_semicolon(prose: Prose, start: int, joints: Sequence[Range], language: Language) -> list[Range]:
    """The parts between semicolons, where each is a title and somebody: "Queues - Zorba Quux; Boats - Sol Mbeki"."""
    is_quoted = any(sign in prose.plain for sign in '"“„«')  # then the quotes part them
    parted = [joint for joint in joints if ";" in joint.of(prose.plain) and not is_quoted]
    starts, ends = [start, *(joint.end for joint in parted)], [*(joint.start for joint in parted), len(prose.plain)]
    places = [Range(*place) for place in zip(starts, ends, strict=True)] if parted else []
    bills = [read_bill(prose.part(*place), language) for place in places]
    are_talks = all(
        bill.title and bill.order and all(likeness(person.text, language) == STRONG for person in bill.people)
        for bill in bills
    )
    known = sum(bill.is_known for bill in bills)
    return places if are_talks and 2 * known >= len(places) else []


def _are_bracketed(plain: str, people: Sequence[Person], language: Language) -> bool:
    """Whether people with full names begin right behind a bracket."""
    return plain[: people[0].name.start].rstrip(" @").endswith("(") and all(
        likeness(person.text, language) == STRONG for person in people
    )


def _each_known(prose: Prose, start: int, joints: Sequence[Range], language: Language) -> list[Range]:
    """The parts of a line that are a talk of somebody known each."""
    edges = [*joints, Range(len(prose.plain), len(prose.plain))]
    places = list[Range]()
    for joint, following in pairwise(edges):
        order = _order(prose, joint.end, following.start, language)
        if order and order == _order(prose, start, joint.start, language):
            places.append(Range(start, joint.start))
            start = joint.end
    places.append(Range(start, len(prose.plain)))
    is_whole = len(places) > 1 and _order(prose, *places[-1], language) is not None
    return places if is_whole else []


def _order(prose: Prose, start: int, end: int, language: Language) -> str | None:
    """Which of title and people stands first in a part that has both; None where it has not."""
    bill = read_bill(prose.part(start, end), language)
    return bill.order if bill.is_known and not bill.is_open else None


def _part(line: _Line, prose: Prose, place: Range) -> _Line:
    start = prose.span(place.start - 1, place.start)[1] if place.start else line.start
    end = prose.span(place.end, place.end + 1)[0] if place.end < len(prose.plain) else line.lines[-1][1]
    return attrs.evolve(line, start=start, end=end, lines=((start, end),))


@cache
def _joint(language: Language) -> re.Pattern[str]:
    """What may be between two talks of a line."""
    return re.compile(rf"[ ]*[,;][ ]+|[ ]+[/+|&·•][ ]+|,?[ ]+(?:{alternatives(language.joiners)})[ ]+|\s*\n\s*")
