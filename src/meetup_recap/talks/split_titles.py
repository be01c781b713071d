"""A line's title without what is around it: a mark that is all of it, an employer in brackets behind it."""

import re
from functools import cache

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.marked_sides import Split, trim
from meetup_recap.words.bylines import job_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.roles import is_role

_END_BRACKETS = re.compile(r"\((?P<inside>[^()]+)\)[ ]*\Z")
_BEHIND_TITLE = re.compile(r"[,.;(]|[ ](?:\(|[–—-][ ])")
_QUOTED = re.compile(r"[\"“„«][ ]?(?P<inside>[^\"”“»]+?)[ ]?[\"”“»]")
TITLES = frozenset({"strong", "emphasis", "link"})
"""The marks of titles."""


def behind_prefix(found: Split) -> Split:
    """`One talk: [Queues in Anger](…) by Ada Vega`: a link or a mark that ends a title is all of it behind a colon."""
    title = found.title
    if title is None or not found.people:
        return found
    prose = found.people[0].prose
    marks = (mark for mark in prose.beginning(title.start + 1, title.end) if mark.kind in TITLES)
    mark = next((mark for mark in marks if mark.end >= title.end), None)
    is_whole = mark and " " in prose.plain[mark.start : mark.end] and prose.plain[: mark.start].endswith(": ")
    return attrs.evolve(found, title=trim(prose.plain, mark.start, mark.end)) if mark and is_whole else found


def named_a_talk(found: Split, language: Language) -> Split:
    """`The second talk, *Queues in Anger*, was by Ada Vega`: the marked words, or those in quotes, are the title.

    So they are where a sentence goes on in lower case behind quotes that open it: "«Boote im Winter» wurde von …".
    """
    if found.title is None or not found.people:
        return found
    plain, title = found.people[0].prose.plain, found.title
    marks = (mark for mark in found.people[0].prose.marks if mark.kind in TITLES)
    shown = [Range(mark.start, mark.end) for mark in marks if title.start < mark.start and mark.end < title.end]
    shown = shown or [Range(*match.span("inside")) for match in _QUOTED.finditer(plain, *title)]
    if len(shown) != 1 or " " not in shown[0].of(plain):
        return found
    is_first = not plain[title.start : shown[0].start].strip(' "“„«')
    behind = plain[shown[0].end : title.end].strip(' "”“»')
    goes_on = is_first and behind[:1].islower() and behind.partition(" ")[0] not in language.joiners
    is_said = goes_on or language.pattern("talk_nouns").search(plain, title.start, shown[0].start)
    return attrs.evolve(found, title=trim(plain, *shown[0])) if is_said else found


def marked_alone(found: Split, language: Language) -> Split:
    """`Ada Vega: *Queues*, if there is time`: a title in a mark of its own without what is said behind it."""
    if found.title is None or not found.people:
        return found
    prose, title = found.people[0].prose, found.title
    kind = _kind(language).match(prose.plain, *title)
    at = kind.end() if kind else title.start
    marks = (mark for mark in prose.beginning(at, at + 1) if mark.kind in TITLES)
    mark = next((mark for mark in marks if " " in prose.plain[mark.start : mark.end]), None)
    if mark and (mark.end == title.end or _BEHIND_TITLE.match(prose.plain, mark.end, title.end)):
        return attrs.evolve(found, title=trim(prose.plain, mark.start, mark.end))
    return found


@cache
def _kind(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(language.kinds)})[: ]+", re.IGNORECASE)


def with_employer_behind(found: Split, prose: Prose, language: Language) -> Split:
    """`Ada Vega: Queues (Tern Labs)`: what looks like a name in brackets behind the title is where they work."""
    title = found.title
    if title and len(found.people) == 1 and is_role(title.of(prose.plain).partition(",")[0], language):
        role, house = job_in(prose.part(*title), language)
        if house:
            places = [Range(title.start + one.start, title.start + one.end) if one else None for one in (role, house)]
            person = attrs.evolve(found.people[0], role=places[0], organization=places[1])
            return Split(None, (person,))
    at = prose.plain.rfind("(", *title) if title else -1
    match = _END_BRACKETS.match(prose.plain, at, title.end) if title and at > title.start else None
    if title is None or match is None or likeness(match["inside"], language) != STRONG:
        return found
    if any(person.organization for person in found.people) or names_somebody(match["inside"]):
        return found
    house = Range(*match.span("inside"))
    people = tuple(attrs.evolve(one, organization=house, organization_prose=prose) for one in found.people)
    return attrs.evolve(found, title=trim(prose.plain, title.start, at), people=people)
