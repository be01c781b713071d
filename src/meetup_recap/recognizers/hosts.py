"""Who led through the event.

…, hosted by Noor Haddad, Community Lead at Quayside        (description)
…, hosted by Noor Haddad, Quayside
…, ably hosted by Noor Haddad from Quayside, and featuring … (body)
"""

import re
from collections.abc import Collection, Iterator

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Prose
from meetup_recap.recognizers.found import Found, literal
from meetup_recap.recognizers.names import Range, organization_at, person_at, words
from meetup_recap.recognizers.people import Person, is_role, people_at

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
        yield from (one for one in people if one.is_full and not _is_organization(one.text, language, known))
    for match in language.pattern("hosting").finditer(plain):
        if any(match.start() < housed.end() and housed.start() < match.end() for housed in housing):
            continue
        for word in words(plain, plain.rfind(". ", 0, match.start()) + 1, match.start()):
            people, end = people_at(prose, word.start, len(plain), language, known)
            if people and people[0].is_full and not plain[end : match.start()].strip(" ,"):
                yield from (person for person in people if person.text not in known)
                break


def _is_organization(name: str, language: Language, known: Collection[str]) -> bool:
    return name in known or any(word.lower() in language.organization_heads for word in name.split())


def find(people: list[Person]) -> Iterator[Found]:
    """The hosts, each once: the description's first."""
    seen: set[str] = set()
    for person in people:
        if person.text in seen:
            continue
        path = ("event", "hosts", len(seen))
        seen.add(person.text)
        yield literal((*path, "name"), person.prose, *person.name)
        if person.role:
            yield literal((*path, "role"), person.prose, *person.role)
        if person.organization:
            yield literal((*path, "organization"), person.prose, *person.organization)
