"""Who is named, and whom they belong to.

Ada Vega from Northwind                          name, organization
Ada Vega and Sol Mbeki from Northwind            both from Northwind
Ada Vega from Northwind and Sol Mbeki from Quay  each from their own
Ada Vega, Staff Engineer at Northwind            role and organization
Ada Vega (Northwind)                             organization in brackets
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import TypeAlias

import attrs

from meetup_recap.languages import BUILTIN, Language
from meetup_recap.languages.patterns import LOWER, alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.words.brackets import house_in
from meetup_recap.words.given_names import is_given
from meetup_recap.words.honorifics import past_honorifics
from meetup_recap.words.names import (
    Range,
    affiliation,
    is_capitalized,
    organization_at,
    person_at,
)
from meetup_recap.words.person import Person
from meetup_recap.words.roles import is_role

_BRACKETS = re.compile(r"[ ]\((?=@?[^\W\d_])(?P<inside>[^()]{2,60})\)")
_OWNER = re.compile(
    r"(?P<owner>[^\Wa-z_][\w.&-]*(?:[ ][^\Wa-z_][\w.&-]*){0,3})['’]s[ ](?=[^\Wa-z\d_][\w'’-]*[ ][^\Wa-z\d_])"
)
"""An organization before its somebody, who has a full name: "Northwind's Ada Vega"."""
_IS_NAME = re.compile(r"[^\Wa-z_][^.,;:!?]*")
"""What in brackets may be an organization of any words: "(Institut des Vagues)"."""
_MARKS = frozenset({"strong", "emphasis", "link"})
_MOST_PEOPLE = 12
_PAIR = 2
_FULL = 2
"""The least words of a full name."""
"""No list of speakers is longer; a bound keeps the time linear for texts of capitalized words alone."""
_COMMA = re.compile(r"[ ]*,?[ ]*")
_HANDLE = re.compile(r"[ ]\((?P<handle>@[\w.-]{1,40})\)")
"""The name that somebody has on some site, behind theirs: "Ada Vega (@ada), Northwind"."""


def people_at(
    prose: Prose, at: int, end: int, language: Language, known: Collection[str] = ()
) -> tuple[list[Person], int]:
    """The people of a list that begins at an offset, and the offset behind it."""
    people: list[Person] = []
    position = at
    while found := _member(prose, position, end, language, known):
        person, behind = found
        is_list = not people or (people[0].is_full and person.is_full)
        is_list = is_list or (is_given(people[0].text) and is_given(person.text))  # "Ada and Sol"
        if not is_list or (people and is_role(person.text, language)):
            break
        if people and person.organization is None and _is_colleague(prose.plain, at, person.name.start, language):
            person = attrs.evolve(person, organization=people[-1].organization)
        people.append(person)
        at = behind
        if len(people) == _MOST_PEOPLE:
            break
        position = _past_joiner(prose.plain, at, end, language)
        if position == at:
            break
    both = _both_from(prose, people, at, end, language, known)
    return both or (_shared(people), at)


def are_joined(people: Sequence[Person], language: Language) -> bool:
    """Whether a word such as "and" is before the last of several: behind a comma may be the organization."""
    (_, end), (start, _) = people[-2].name, people[-1].name
    return language.pattern("joiners").search(people[-1].prose.plain, end, start) is not None


def _member(prose: Prose, at: int, end: int, language: Language, known: Collection[str]) -> tuple[Person, int] | None:
    """Somebody whose name, or whose organization's ("Northwind's Ada Vega"), begins at an offset."""
    at = past_honorifics(prose.plain, at, end, language)
    owner = _OWNER.match(prose.plain, at, end)
    start = owner.end() if owner else at
    name = person_at(prose.plain, start, end, language)
    if name is None:
        return None
    name = before_mark(prose, name)
    name = _before_joiner(prose.plain, name, language)
    person, behind = _with_organization(prose, name, end, language, known)
    is_owned = owner and person.is_full and person.organization is None
    return (attrs.evolve(person, organization=Range(*owner.span("owner"))) if owner and is_owned else person), behind


def before_mark(prose: Prose, name: Range) -> Range:
    """A full name up to where a mark ends that it opens with, or to words in one that begins inside: another thing."""
    own = (
        mark.end for mark in (prose.beginning(name.start, name.start + 1) if prose.marks else ()) if mark.kind in _MARKS
    )
    end = min((end for end in own if name.start < end < name.end), default=name.end)
    if end < name.end and " " in prose.plain[name.start : end].strip():
        return Range(name.start, end)  # "**Ada Vega** von Tern"
    marks = prose.beginning(name.start + 1, name.end) if prose.marks else ()
    at = min((mark.start for mark in marks if mark.kind in _MARKS), default=name.end)
    words = prose.plain[name.start : at].split(" ")
    while words and not words[-1][:1].isupper():  # "Ada Vega y **Sol Mbeki**"
        words.pop()
    return Range(name.start, name.start + len(" ".join(words))) if len(words) >= _FULL else name


def _before_joiner(plain: str, name: Range, language: Language) -> Range:
    """A name up to a word that joins two full ones, where that is a particle of names, too: "Ada Vega y Sol Mbeki"."""
    words = name.of(plain).split(" ")
    for at in range(_FULL, len(words) - _FULL + 1):
        if words[at] in language.joiners:
            return Range(name.start, name.start + len(" ".join(words[:at])))
    return name


def _is_colleague(plain: str, start: int, end: int, language: Language) -> bool:
    """Whether the words between two people say that they work for the same organization: " and her colleague "."""
    return bool(language.pattern("colleagues").search(plain, start, end))


def _both_from(
    prose: Prose, people: list[Person], at: int, end: int, language: Language, known: Collection[str]
) -> tuple[list[Person], int] | None:
    """ "Ada Vega and Sol Mbeki, both from Northwind"."""
    match = _both(language).match(prose.plain, at, end) if len(people) > 1 else None
    organization = _organization_at(prose, match.end(), end, language, known) if match else None
    if organization is None or not is_capitalized(organization.of(prose.plain)):
        return None
    return [attrs.evolve(one, organization=one.organization or organization) for one in people], organization.end


@cache
def _both(language: Language) -> re.Pattern[str]:
    """Behind several people: ", both from "."""
    both, ties = alternatives(language.both), alternatives((*language.affiliations, *language.employed))
    return re.compile(rf",?[ ](?:{both})[ ](?:{ties})[ ]+")


def _past_joiner(plain: str, at: int, end: int, language: Language) -> int:
    comma = _COMMA.match(plain, at, end)
    behind = comma.end() if comma else at
    joined = language.pattern("joiners").match(plain, behind, end)
    if joined:
        return _past_relation(language).match(plain, joined.end(), end).end()  # type: ignore[union-attr]  # it matches nothing, too
    return behind if "," in plain[at:behind] else at


@cache
def _past_relation(language: Language) -> re.Pattern[str]:
    """Behind "and": a comma, or what ties one person to the other, "her colleague"."""
    possessives, colleagues = alternatives(language.possessives), alternatives(language.colleagues)
    return re.compile(rf"[ ]*,?[ ]*(?:(?:{possessives})[ ]+(?:{colleagues})[ ]+)?")


def _with_organization(
    prose: Prose, name: Range, end: int, language: Language, known: Collection[str]
) -> tuple[Person, int]:
    """Somebody with their organization, in one of the ways in which it stands behind a name, and where that ends."""
    handle = _HANDLE.match(prose.plain, name.end, end) if prose.plain.startswith(" (@", name.end) else None
    told = Range(name.start, handle.end()) if handle else name
    for way in (_tied, _titled, _described, _bracketed):
        found = way(prose, told, end, language, known)
        if found:
            return attrs.evolve(found[0], name=name, handle=handle and _handle(prose, handle)), found[1]
    return Person(prose, name), name.end


def _handle(prose: Prose, aside: re.Match[str]) -> Mark:
    """A handle in brackets: its link, or its place alone."""
    linked = next((mark for mark in prose.links(*aside.span()) if mark.start == aside.start("handle")), None)
    return linked or Mark("handle", *aside.span("handle"))


def _organization_at(prose: Prose, at: int, end: int, language: Language, known: Collection[str]) -> Range | None:
    """The organization that begins at an offset: all that is linked there, else a name."""
    links = (mark for mark in prose.beginning(at, at + 1) if mark.kind == "link" and mark.end <= end)
    link = next(links, None)
    return Range(link.start, link.end) if link else organization_at(prose.plain, at, end, language, known)


_AT = ("at",)
"""Before an employer in a role that is said in English, in any language: "Ada Vega, Senior Engineer at Northwind"."""
_Found: TypeAlias = "tuple[Person, int] | None"


def _tied(prose: Prose, name: Range, end: int, language: Language, known: Collection[str]) -> _Found:
    """ "Ada Vega from Northwind"."""
    match = affiliation(language).match(prose.plain, name.end, end)
    organization = _organization_at(prose, match.end(), end, language, known) if match else None
    if organization is None or language.pattern("talk_nouns").fullmatch(prose.plain, *organization):
        return None  # "z prezentacją" is no organization
    return Person(prose, name, organization), organization.end


def _titled(prose: Prose, name: Range, end: int, language: Language, known: Collection[str]) -> _Found:
    """ "Ada Vega, Staff Engineer at Northwind"."""
    plain = prose.plain
    ties = (language.at or _AT, language.affiliations) if plain.startswith(", ", name.end) else ()
    match = next((found for tie in ties if (found := _role(tie).match(plain, name.end, end))), None)
    if match is None or not any(one.pattern("roles").search(match["role"]) for one in (language, BUILTIN[0])):
        return None
    organization = _organization_at(prose, match.end(), end, language, known)
    text = organization.of(plain) if organization else ""
    if organization is None or not (is_capitalized(text) or text in known):  # "their head of platform"
        return None
    return Person(prose, name, organization, Range(*match.span("role"))), organization.end


def _described(prose: Prose, name: Range, end: int, language: Language, known: Collection[str]) -> _Found:
    """ "Ada Vega, an economist with Northwind", "Ada Vega, analytics engineer, also with Northwind"."""
    is_behind_comma = prose.plain.startswith(", ", name.end)
    match = _description(language).match(prose.plain, name.end, end) if is_behind_comma else None
    organization = _organization_at(prose, match.end(), end, language, known) if match else None
    if organization is None or not is_capitalized(organization.of(prose.plain)):
        return None
    return Person(prose, name, organization), organization.end


def _bracketed(prose: Prose, name: Range, end: int, language: Language, known: Collection[str]) -> _Found:
    """ "Ada Vega (Northwind)"."""
    plain = prose.plain
    match = _BRACKETS.match(plain, name.end, end) if plain.startswith(" (", name.end) else None
    if match is None:
        return None
    inside = match.start("inside") + plain.startswith("@", match.start("inside"))
    both = _both_in_brackets(language).match(plain, inside, match.end("inside"))
    house = house_in(plain, Range(both.end() if both else inside, match.end("inside")), language)
    for start, end_, role in bracket_parts(plain, *house, language) if house else ():
        organization = organization_at(plain, start, end_, language, known)
        is_handle = start > match.start("inside") and plain[start : start + 1].islower()
        is_whole = organization is not None and organization.end == end_
        if organization is not None and not is_handle and (is_whole or _IS_NAME.fullmatch(plain, start, end_)):
            return Person(prose, name, Range(organization.start, end_), role), match.end()
    return None


@cache
def _both_in_brackets(language: Language) -> re.Pattern[str]:
    """ "(both Northwind)", "(all from Northwind)"."""
    both, affiliations = alternatives(language.both), alternatives(language.affiliations)
    return re.compile(rf"(?:{both})[ ]+(?:(?:{affiliations})[ ]+)?(?=\S)")


def bracket_parts(plain: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int, Range | None]]:
    """Where an organization may be in brackets, and the role beside it: "(Northwind)", "(CTO, Northwind)"."""
    comma = plain.find(", ", start, end)
    tie = _tie(language).search(plain, start, end)
    if tie and is_role(plain[start : tie.start()], language):
        yield tie.end(), end, Range(start, tie.start())
    elif comma >= 0 and is_role(plain[start:comma], language):
        yield comma + len(", "), end, Range(start, comma)
    elif comma >= 0 and is_role(plain[comma:end], language):
        yield start, comma, Range(comma + len(", "), end)
    else:
        yield start, end, None


@cache
def _tie(language: Language) -> re.Pattern[str]:
    """Between a role and an organization: "Developer @ Northwind"."""
    return re.compile(rf"[ ](?:{alternatives(language.employed)})[ ](?=[^\Wa-z_])")


@cache
def _description(language: Language) -> re.Pattern[str]:
    """Behind a name, up to an organization: a description with an article, or two without."""
    ties = alternatives((*language.employed, *language.affiliations, *language.with_))
    one = rf",[ ](?:{alternatives(language.articles)})[ ][{LOWER}][^,():;.!?]{{2,50}}?"
    two = rf",[ ][{LOWER}][^,():;.!?]{{2,40}},[ ][{LOWER}]+"
    return re.compile(rf"(?:{one}|{two})[ ](?:{ties})[ ](?=[^\Wa-z_])")


@cache
def _role(affiliations: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf",[ ](?P<role>[^,():;.]{{3,80}}?)[ ](?:(?:{alternatives(affiliations)}|@)[ ]|@(?=[A-ZÀ-Þ]))")


def _shared(people: list[Person]) -> list[Person]:
    """One organization behind several names belongs to each: "Ada Vega and Sol Mbeki from Northwind"."""
    last = people[-1].organization if people else None
    is_bracket = last is not None and people[-1].prose.plain[last.start - 1] == "(" and len(people) > _PAIR
    if len(people) > 1 and not is_bracket and all(person.organization is None for person in people[:-1]):
        return [attrs.evolve(person, organization=people[-1].organization) for person in people]
    return people


def is_introduced_by_role(plain: str, start: int, name: Range, language: Language) -> bool:
    """Whether a name is somebody's: "their engineering manager Delroy Campbell", "CTO Ottoline Graves"."""
    before = plain[start : name.start].split()
    first = name.of(plain).partition(" ")[0].lower().rstrip(".")
    return (
        bool(before and before[-1].lower() in language.roles) or first in language.roles or first in language.honorifics
    )
