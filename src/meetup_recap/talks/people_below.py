"""Whom the text below a talk's heading names, where neither its line nor a line of its own does.

It was about boats. Speaker: Sol Mbeki (Quayside)        Den Anfang macht Ada Vega von Northwind.
"""

from collections.abc import Iterable

from meetup_recap.languages import Language
from meetup_recap.reading.document import Block, Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.bylines import people_in
from meetup_recap.words.directory import named_in_full
from meetup_recap.words.employer import employer
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.labels import labeled
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range, capitalized, person_at
from meetup_recap.words.people import people_at
from meetup_recap.words.person import Person


def people_below(blocks: Iterable[Block], language: Language) -> list[Person]:
    """The people of a label within the first paragraph, else whom its first sentence names with an organization."""
    first = next((block for block in blocks if isinstance(block, Paragraph)), None)
    if first is None:
        return []
    prose = first.prose
    spans = list(sentences(prose, language.abbreviations)) or [(0, 0)]
    for start, end in spans:
        line = labeled(first.source, *prose.span(start, end), language, first.references)
        if line and line.kind == "speakers":
            return people_in(line.value, 0, len(line.value.plain), language, trusted=True)
    people = [person for person in named_in_full(prose, language, ()) if person.name.end <= spans[0][1]]
    full = [one for one in people if one.organization and likeness(one.text, language) == STRONG]
    if full:
        return [Person(prose, person.name, person.organization, person.role) for person in full]
    return _opening(prose, language) or _at_work(prose, *spans[0], language)


def _opening(prose: Prose, language: Language) -> list[Person]:
    """The people whose full names open a paragraph, or the one whose first name is all of it."""
    said = prose.plain.strip()
    if is_given(said):
        start = prose.plain.index(said)
        return [Person(prose, Range(start, start + len(said)))]
    people, _ = people_at(prose, 0, len(prose.plain), language) if names_somebody(said) else ([], 0)
    are_full = all(names_somebody(one.text) and likeness(one.text, language) == STRONG for one in people)
    return people if are_full else []


def _at_work(prose: Prose, start: int, end: int, language: Language) -> list[Person]:
    """The one person of a sentence about where somebody works: "By day, Ada Vega is an engineer at Northwind"."""
    names = [person_at(prose.plain, word.start, end, language) for word in capitalized(prose.plain, start, end)]
    full = [name for name in names if name and names_somebody(name.of(prose.plain))]
    house = employer(prose, language) if len(full) == 1 else None
    return [Person(prose, full[0], house)] if house and start <= house.start < end else []
