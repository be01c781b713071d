"""Who organizes the event.

organizers: [Ada Vega, Sol Mbeki]         **Organizers:** [Ada Vega](https://ada.example) and Sol Mbeki
## Organizers
- Ada Vega, Northwind
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.post import Post
from meetup_recap.reading.prose import Prose
from meetup_recap.talks import field_people
from meetup_recap.words.bylines import people_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.likeness import STRONG, is_of_organization, likeness
from meetup_recap.words.organizations_named import paragraphs_of, sections
from meetup_recap.words.person import Person, values

_PATH = ("event", "organizers")
_KIND = "organizers"


def candidates(post: Post) -> Iterator[Candidate]:
    """The people whom keys, labels and the items below a heading give; a group or a company is none of them."""
    yield from _of_keys(post)
    for line in post.lines:
        if line.kind == _KIND:
            yield from _named(
                people_in(line.value, 0, len(line.value.plain), post.language, trusted=True), post, "label"
            )
    for blocks in sections((*post.head, *post.blocks), _KIND, post.language):
        yield from _named(_opening(paragraphs_of(blocks), post.language), post, "section")


def _of_keys(post: Post) -> Iterator[Candidate]:
    for _, node in post.index.keys_of(_KIND):
        found = field_people.people((), node, post.document, post.language)
        for _, items in groupby(found, key=lambda item: item.path[1]):
            person = tuple(item._replace(path=item.path[2:]) for item in items)
            if _is_named(person, post.language):
                yield Candidate(_PATH, person, "key")


def _is_named(found: Iterable[Found], language: Language) -> bool:
    """Whether it is a person, or the name of a page about one: `organizers: [avega]`."""
    name = next((str(item.value) for item in found if item.path == ("name",)), "")
    return _is_person(name, language) or (name.islower() and name.isalnum() and not name.isdigit())


def _is_person(name: str, language: Language) -> bool:
    return names_somebody(name) or (likeness(name, language) == STRONG and not is_of_organization(name, language))


def _opening(lines: Iterable[Prose], language: Language) -> Iterator[Person]:
    """The people whose names lines are, with what they do and where."""
    for line in lines:
        yield from people_in(line, 0, len(line.plain), language)


def _named(people: Iterable[Person], post: Post, reason: str) -> Iterator[Candidate]:
    for person in people:
        if names_somebody(person.text) or (reason == "label" and _is_person(person.text, post.language)):
            yield Candidate(_PATH, tuple(values(person)), reason)
