"""Everyone whom a post names in full: beside an organization, as a link, under a picture."""

from collections.abc import Collection, Iterable, Iterator

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.names import Range, capitalized, person_at, second_word
from meetup_recap.words.people import people_at
from meetup_recap.words.person import Person


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

    def fullest(self, person: Person) -> str:
        """Somebody's name in the fullest form that the post gives."""
        fuller = None if person.is_full else self.full(person.text)
        return (fuller or person).text

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


def under_pictures(paragraphs: Iterable[Prose], language: Language) -> Iterator[Person]:
    """People whose full name is a picture's text."""
    for prose in paragraphs:
        for mark in prose.images():
            name = person_at(mark.alt, 0, len(mark.alt), language)
            if name and name.end == len(mark.alt) and " " in mark.alt:
                yield Person(Prose(mark.alt, (), ((0, mark.alt_start, 1),)), name)
