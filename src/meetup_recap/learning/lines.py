"""Lines whose fields are known, as templates that other lines may fit: the most literal first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from meetup_recap.layouts.declared.parsing import SIGNS, TemplateError, escaped
from meetup_recap.layouts.declared.template import Template
from meetup_recap.learning.examples import find, names_of
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.words.names import Range

_LONGEST_BETWEEN, _LONGEST_EDGE, _LONGEST_EMPLOYER = 30, 25, 60
_CLOCK = r"[0-2]?\d(?:[:.h][0-5]\d(?:\s*[ap]m)?|\s*(?:[ap]m|Uhr|h)(?!\w))"
_TIME = re.compile(rf"[\[(]?{_CLOCK}(?:\s*-\s*{_CLOCK})?[\])]?", re.IGNORECASE)
_CLOSING = re.compile(r"[)\]]")
_LAST_SIGNS = re.compile(r"[^\w\s]*\s*\Z")
_FIRST_SIGNS = re.compile(r"\s*[^\w\s]?\s*")
_BRACKETED = re.compile(r"\s*\([^()]*\)")


class _Who(NamedTuple):
    """Where those who give a talk are named, and what the template has behind their names."""

    place: Range
    behind: str = ""


def talk_lines(prose: Prose, talk: Mapping[str, Any]) -> Iterator[Template]:
    """The templates of a line that tells of a talk: of its title, of who gives it, or of both."""
    title = find(talk.get("title"), prose)
    people = list(_people(prose, talk, title))
    for who in people or ((None,) if title else ()):
        if title and who and title.start < who.place.end and who.place.start < title.end:
            continue
        fields = {"title": title} if title else {}
        fields |= {"speakers": who.place} if who else {}
        for marks in (_marks(prose, fields, talk), {}) if fields else ():
            around = {**marks, "speakers": ("", who.behind)} if who and who.behind else marks
            yield from _templates(prose, fields, around)


def event_lines(prose: Prose, date: Range) -> Iterator[Template]:
    """The templates of a line that opens an event by its date."""
    yield from _templates(prose, {"date": date}, {})


def _people(prose: Prose, talk: Mapping[str, Any], title: Range | None) -> Iterator[_Who]:
    """Where the speakers are named: with their employer apart, with what is in brackets, or up to the end."""
    places = [find(name, prose) for name in names_of(talk)]
    found = [place for place in places if place]
    if not found or len(found) < len(places):
        return
    start, end = min(place.start for place in found), max(place.end for place in found)
    stop = title.start if title and title.start >= end else len(prose.plain.rstrip())
    houses = [person.get("organization") for person in talk.get("speakers") or ()]
    house = find(houses[0], prose) if len(houses) == 1 else None
    if house and end <= house.start <= min(stop, end + _LONGEST_BETWEEN):
        closing = _CLOSING.match(prose.plain, house.end)
        behind = closing[0] if closing else ""
        between = prose.plain[end : house.start].translate(SIGNS)
        yield _Who(Range(start, house.end + len(behind)), f"[{escaped(between)}{{organization}}{escaped(behind)}]")
    if match := _BRACKETED.match(prose.plain, end):
        end = match.end()
    yield _Who(Range(start, end))
    if not (title and title.start >= end) and end < stop <= end + _LONGEST_EMPLOYER:
        yield _Who(Range(start, stop))


def _marks(prose: Prose, fields: Mapping[str, Range], talk: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """What is written around each field that is all in bold, italics or a link."""
    found: dict[str, tuple[str, str]] = {}
    for name, place in fields.items():
        marks = [one for one in prose.beginning(max(0, place.start - 1), place.end) if _covers(one, place)]
        link = next((one for one in marks if one.kind == "link" and one.url), None)
        told = next((key for key in ("slides", "video") if link and talk.get(f"{key}_url") == link.url), None)
        if link and told:
            found[name] = ("[", f"]({{{told}}})")
        elif kind := next((one.kind for one in marks if one.kind in {"strong", "emphasis"}), None):
            sign = "**" if kind == "strong" else "*"
            found[name] = (sign, sign)
    return found


def _covers(mark: Mark, place: Range) -> bool:
    return abs(mark.start - place.start) <= 1 and abs(mark.end - place.end) <= 1


def _templates(prose: Prose, fields: Mapping[str, Range], marks: Mapping[str, tuple[str, str]]) -> Iterator[Template]:
    plain = prose.plain.translate(SIGNS)
    ordered = sorted(fields.items(), key=lambda item: item[1].start)
    inner = ""
    for number, (name, place) in enumerate(ordered):
        if number:
            between = plain[ordered[number - 1][1].end : place.start]
            if len(between) > _LONGEST_BETWEEN or not between:
                return
            inner += escaped(between)
        before, behind = marks.get(name, ("", ""))
        inner += f"{before}{{{name}}}{behind}"
    head, tail = plain[: ordered[0][1].start], plain[ordered[-1][1].end :].rstrip()
    for first in _heads(head.lstrip()):
        for last in _tails(tail):
            try:
                yield Template.of(f"{first}{inner}{last}")
            except TemplateError:
                continue


def _heads(head: str) -> Iterator[str]:
    """How what is before the first field may be written: as it is, by its time, or as anything."""
    if not head:
        yield ""
        return
    if time := _TIME.match(head):
        rest = head[time.end() :]
        if rest and not any(map(str.isalnum, rest)):
            yield f"{{start_time}}{escaped(rest)}"
    if len(head) <= _LONGEST_EDGE and not any(map(str.isdigit, head)):
        yield escaped(head)
    signs = _LAST_SIGNS.search(head)
    if signs and signs[0].strip():
        yield f"{{_}}{escaped(signs[0])}"


def _tails(tail: str) -> Iterator[str]:
    if not tail:
        yield ""
        return
    if len(tail) <= _LONGEST_EDGE and not any(map(str.isdigit, tail)):
        yield escaped(tail)
    signs = _FIRST_SIGNS.match(tail)
    if signs and signs[0]:
        yield f"[{escaped(signs[0])}{{_}}]"
