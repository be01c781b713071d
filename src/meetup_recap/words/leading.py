"""Who led through the event.

…, hosted by Noor Haddad, Community Lead at Quayside        (description)
…, hosted by Noor Haddad, Quayside
…, ably hosted by Noor Haddad from Quayside, and featuring … (body)
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.words.names import Range, organization_at, person_at, words
from meetup_recap.words.people import is_introduced_by_role, people_at
from meetup_recap.words.person import Person
from meetup_recap.words.roles import is_role

_FARTHEST = 80
_HOUSE = r"(?P<house>[^\Wa-z_][\w&.-]*(?:[ ][^\Wa-z_][\w&.-]*){0,3})"
_OWNER = re.compile(rf"(?<!\w){_HOUSE}['’]s[ ]\Z")
_BEHIND_NAME = re.compile(r"\s*,\s*(?P<rest>[^.;:]+(?:\.\w[^.;:]*)*)")


def in_description(prose: Prose, language: Language) -> list[Person]:
    """The hosts whom the description names, with role and organization."""
    lead = language.pattern("hosted").search(prose.plain)
    name = person_at(prose.plain, lead.end() + 1, len(prose.plain), language) if lead else None
    if not name:
        return []
    people, _ = people_at(prose, name.start, len(prose.plain), language)
    match = _BEHIND_NAME.match(prose.plain, name.end)
    if not match or (len(people) > 1 and all(person.organization for person in people)):
        return people
    role, organization = _split_role(prose.plain, Range(*match.span("rest")), language)
    return [Person(prose, name, organization, role)]


def _split_role(plain: str, rest: Range, language: Language) -> tuple[Range | None, Range | None]:
    """ "Community Lead at Quayside" has its organization behind "at", "Community Lead, Quayside" behind a comma."""
    for match in reversed(list(language.pattern("at").finditer(plain, *rest))):
        organization = organization_at(plain, match.end() + 1, rest.end, language)
        if organization:
            return Range(rest.start, match.start() - 1), organization
    before, comma, behind = rest.of(plain).rpartition(",")
    if comma and not is_role(behind, language):
        start = rest.end - len(behind.lstrip())
        return Range(rest.start, rest.start + len(before)), Range(start, rest.end)
    return (rest, None) if is_role(rest.of(plain), language) else (None, rest)


def in_body(prose: Prose, language: Language, known: Collection[str]) -> Iterator[Person]:
    """The people whom running text says hosted."""
    plain = prose.plain
    housing = list(language.pattern("housing").finditer(plain))  # who "hosted us" gave the room
    for lead in language.pattern("hosted").finditer(plain):
        people, _ = people_at(prose, lead.end() + 1, len(plain), language, known)
        named = (one for one in people if one.is_full and not _is_organization(one.text, language, known))
        yield from (_with_role(one, language) for one in named)
    for match in language.pattern("hosting").finditer(plain):
        is_housing = any(match.start() < housed.end() and housed.start() < match.end() for housed in housing)
        for word in words(plain, plain.rfind(". ", 0, match.start()) + 1, match.start()):
            people, end = people_at(prose, word.start, len(plain), language, known)
            if is_housing and people and not is_introduced_by_role(plain, 0, people[0].name, language):
                continue
            if people and people[0].is_full and not plain[end : match.start()].strip(" ,"):
                yield from (_with_role(one, language) for one in people if one.text not in known)
                break


def _with_role(person: Person, language: Language) -> Person:
    """Somebody with the role right before their name or behind it, and whose it is."""
    plain = person.prose.plain
    if person.role:
        return person
    title, _, rest = person.name.of(plain).partition(" ")
    if title.lower() in language.roles and " " in rest:  # "CTO Ottoline Graves"
        start = person.name.end - len(rest)
        held = attrs.evolve(person, name=Range(start, person.name.end), role=Range(person.name.start, start - 1))
        house = _house_before(plain, person.name.start)
        return attrs.evolve(held, organization=held.organization or house)
    before = _role_before(language).search(plain, max(0, person.name.start - _FARTHEST), person.name.start)
    behind = None if before else _role_behind(language).match(plain, person.name.end)
    match = before or behind
    if match is None:
        return person
    house = person.organization or (Range(*match.span("house")) if match["house"] else None)
    return attrs.evolve(person, role=Range(*match.span("role")), organization=house)


def _house_before(plain: str, at: int) -> Range | None:
    """ "Sable's" before a role."""
    match = _OWNER.search(plain, max(0, at - _FARTHEST), at)
    return Range(*match.span("house")) if match else None


@cache
def _role_before(language: Language) -> re.Pattern[str]:
    """ "our co-organizer", "Brightfern's engineering manager"."""
    whose = alternatives((*language.possessives, *language.articles))
    house = rf"{_HOUSE}['’]s"
    role = rf"(?P<role>(?:[^\W\d_][\w-]*[ ]){{0,3}}(?:[^\W\d_]+-)?(?:{alternatives(language.roles)}))"
    return re.compile(rf"(?<!\w)(?:{house}|(?i:{whose}))[ ](?i:{role}),?[ ]\Z")


@cache
def _role_behind(language: Language) -> re.Pattern[str]:
    """ ", Android lead there,", ", their head of platform,", ", CISO of Northwind,"."""
    whose = alternatives((*language.possessives, *language.articles))
    ties = alternatives((*language.at, *language.employed))
    role = (
        rf"(?P<role>[^,.;:()]{{0,40}}?(?<!\w)(?:{alternatives(language.roles)})(?!\w)(?:[ ]of[ ][a-z]+(?:[ ][a-z]+)?)?)"
    )
    return re.compile(rf",[ ](?:(?i:{whose})[ ])?(?i:{role})(?:[ ](?i:{ties}|of)[ ]{_HOUSE})?[^,.]{{0,12}},")


def _is_organization(name: str, language: Language, known: Collection[str]) -> bool:
    return name in known or any(word.lower() in language.organization_heads for word in name.split())
