"""Who is named, and whom they belong to.

Ada Vega from Northwind                          name, organization
Ada Vega and Sol Mbeki from Northwind            both from Northwind
Ada Vega from Northwind and Sol Mbeki from Quay  each from their own
Ada Vega, Staff Engineer at Northwind            role and organization
Ada Vega (Northwind)                             organization in brackets
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import TypeAlias

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.recognizers.names import (
    Range,
    affiliation,
    capitalized,
    is_capitalized,
    organization_at,
    person_at,
    second_word,
)

_BRACKETS = re.compile(r"[ ]\((?=@?[^\W\d_])(?P<inside>[^()]{2,60})\)")
_ROLE_WORD = re.compile(r"[\w-]+")
_MOST_PEOPLE = 12
"""No list of speakers is longer; a bound keeps the time linear for texts of capitalized words alone."""
_COMMA = re.compile(r"[ ]*,?[ ]*")


@attrs.frozen
class Person:
    """Someone named in running text.

    Attributes:
        prose: The text they are named in.
        name: Where the name stands in its plain text.
        organization: Where their organization stands, None where it does not.
        role: Where their role stands.
    """

    prose: Prose = attrs.field(repr=False)
    name: Range
    organization: Range | None = None
    role: Range | None = None

    @property
    def text(self) -> str:
        """The name."""
        return " ".join(self.name.of(self.prose.plain).split())

    @property
    def is_full(self) -> bool:
        """Whether it is more than a first name."""
        return " " in self.text


def people_at(
    prose: Prose, at: int, end: int, language: Language, known: Collection[str] = ()
) -> tuple[list[Person], int]:
    """The people of a list that begins at an offset, and the offset behind it."""
    people: list[Person] = []
    position = at
    while name := person_at(prose.plain, position, end, language):
        is_list = not people or (people[0].is_full and " " in name.of(prose.plain))
        if not is_list or (people and is_role(name.of(prose.plain), language)):
            break
        person, at = _with_organization(prose, name, end, language, known)
        people.append(person)
        if len(people) == _MOST_PEOPLE:
            break
        position = _past_joiner(prose.plain, at, end, language)
        if position == at:
            break
    return _shared(people), at


def is_role(text: str, language: Language) -> bool:
    """ "Senior Director" behind a name is what they do, nobody else."""
    return any(word.lower() in language.roles for word in _ROLE_WORD.findall(text))


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
    for way in (_tied, _titled, _described, _bracketed):
        found = way(prose, name, end, language, known)
        if found:
            return found
    return Person(prose, name), name.end


_Found: TypeAlias = "tuple[Person, int] | None"


def _tied(prose: Prose, name: Range, end: int, language: Language, known: Collection[str]) -> _Found:
    """ "Ada Vega from Northwind"."""
    match = affiliation(language).match(prose.plain, name.end, end)
    organization = organization_at(prose.plain, match.end(), end, language, known) if match else None
    return (Person(prose, name, organization), organization.end) if organization else None


def _titled(prose: Prose, name: Range, end: int, language: Language, known: Collection[str]) -> _Found:
    """ "Ada Vega, Staff Engineer at Northwind"."""
    plain = prose.plain
    roles = (language.at, language.affiliations) if plain.startswith(", ", name.end) else ()
    match = next((found for role in roles if (found := _role(role).match(plain, name.end, end))), None)
    if match is None or not language.pattern("roles").search(match["role"]):
        return None
    organization = organization_at(plain, match.end(), end, language, known)
    text = organization.of(plain) if organization else ""
    if organization is None or not (is_capitalized(text) or text in known):  # "their head of platform"
        return None
    return Person(prose, name, organization, Range(*match.span("role"))), organization.end


def _described(prose: Prose, name: Range, end: int, language: Language, known: Collection[str]) -> _Found:
    """ "Ada Vega, an economist with Northwind", "Ada Vega, analytics engineer, also with Northwind"."""
    is_behind_comma = prose.plain.startswith(", ", name.end)
    match = _description(language).match(prose.plain, name.end, end) if is_behind_comma else None
    organization = organization_at(prose.plain, match.end(), end, language, known) if match else None
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
    organization = organization_at(plain, inside, match.end("inside"), language, known)
    is_whole = organization is not None and organization.end == match.end("inside")
    return (Person(prose, name, organization), match.end()) if is_whole else None


@cache
def _description(language: Language) -> re.Pattern[str]:
    """Behind a name, up to an organization: a description with an article, or two without."""
    ties = alternatives((*language.employed, *language.affiliations, *language.with_))
    one = rf",[ ](?:{alternatives(language.articles)})[ ][a-z][^,():;.!?]{{2,50}}?"
    two = r",[ ][a-z][^,():;.!?]{2,40},[ ][a-z]+"
    return re.compile(rf"(?:{one}|{two})[ ](?:{ties})[ ](?=[^\Wa-z_])")


@cache
def _role(affiliations: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf",[ ](?P<role>[^,():;.]{{3,80}}?)[ ](?:{alternatives(affiliations)}|@)[ ]")


def _shared(people: list[Person]) -> list[Person]:
    """One organization behind several names belongs to each: "Ada Vega and Sol Mbeki from Northwind"."""
    if len(people) > 1 and all(person.organization is None for person in people[:-1]):
        return [attrs.evolve(person, organization=people[-1].organization) for person in people]
    return people


class Directory:
    """Everyone whom a post names in full: first names and missing organizations are looked up here."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_name: dict[str, list[Person]] = {}
        self._by_first_name: dict[str, set[str]] = {}
        for person in people:
            self._by_name.setdefault(person.text, []).append(person)
            self._by_first_name.setdefault(person.text.partition(" ")[0], set()).add(person.text)

    def full(self, first_name: str) -> Person | None:
        """The one person whose full name begins with a first name; None where there are none or several."""
        names = {name for name in self._by_first_name.get(first_name, ()) if " " in name}
        return self._by_name[names.pop()][0] if len(names) == 1 else None

    def knows_first(self, word: str) -> bool:
        """Whether a word, with an owner's "'s" or without, is somebody's first name."""
        return word in self._by_first_name or word[:-2] in self._by_first_name or word[:-1] in self._by_first_name

    def organization(self, name: str) -> Person | None:
        """The mention of someone that tells their organization."""
        return next((person for person in self._by_name.get(name, ()) if person.organization), None)

    def __contains__(self, name: str) -> bool:
        return name in self._by_name


def named_in_full(prose: Prose, language: Language, known: Collection[str]) -> Iterator[Person]:
    """Everyone whom some running text names with an organization, with a link, or under a picture."""
    yield from _beside_organizations(prose, language, known)
    linked = {at: name for at, name in _linked_names(prose, language) if name.of(prose.plain) not in known}
    thanked = {mark.start for mark in _thanked(prose, language)} if linked else set()
    yield from (Person(prose, name) for at, name in linked.items() if at not in thanked)


def _linked_names(prose: Prose, language: Language) -> Iterator[tuple[int, Range]]:
    """The full names that are the text of a link, each with where that begins."""
    for mark in prose.marks:
        name = person_at(prose.plain, mark.start, mark.end, language) if mark.kind == "link" else None
        if name and name.end == mark.end and " " in name.of(prose.plain):
            yield mark.start, name


def _thanked(prose: Prose, language: Language) -> Iterator[Mark]:
    """The links in sentences of thanks: sponsors, no speakers."""
    for start, end in sentences(prose, language.abbreviations):
        if language.pattern("thanks").search(prose.plain, start, end):
            yield from prose.links(start, end)


def _is_from(person: Person, language: Language) -> bool:
    """Whether the first word of affiliation ties a name to its organization: titles name people, too."""
    behind = person.prose.plain[person.name.end :].lstrip(" ,")
    return behind.startswith(f"{language.affiliations[0]} ")


def _beside_organizations(prose: Prose, language: Language, known: Collection[str]) -> Iterator[Person]:
    plain, behind = prose.plain, 0
    linked = {at for mark in prose.links() for at in range(mark.start + 1, mark.end)}
    is_followed = second_word(language)
    for word in capitalized(plain, 0, len(plain)):
        if word.start < behind or not is_followed.match(plain, word.end) or word.start in linked:
            continue
        if word.of(plain).lower() in language.openers:
            continue
        people, end = people_at(prose, word.start, len(plain), language, known)
        if any(person.organization for person in people):
            for person in people:
                if person.is_full and (person.text not in known or _is_from(person, language)):
                    yield person
                    behind = end
