"""Where a talk's speaker works, as the paragraphs below the talk tell.

**Bio**                                            Ada, from [Northwind](https://northwind.example), showed …
Ada Vega is a Staff Engineer at Northwind.
"""

import re

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.details import Details
from meetup_recap.words.employer import employer
from meetup_recap.words.names import Range, affiliation
from meetup_recap.words.person import Person

_NAME_AT_HEAD = 60


def with_employer(person: Person, details: Details, language: Language, *, alone: bool) -> Person:
    """Somebody with the organization that a paragraph about them tells: one that opens with their name."""
    if person.organization is not None:
        return person
    first = person.text.partition(" ")[0]
    is_alone = alone and len(details.bios) == 1
    for block in (*details.bios, *details.prose):
        if first in block.source[block.start : block.start + _NAME_AT_HEAD] or (is_alone and block in details.bios):
            found = _named_behind(block.prose, first, language) or employer(block.prose, language)
            if found:
                return attrs.evolve(person, organization=found, organization_prose=block.prose)
    return person


def _named_behind(prose: Prose, first: str, language: Language) -> Range | None:
    """ "Ada, from [Northwind](…), showed …"."""
    match = re.match(rf"\s*{re.escape(first)}[^,.:;]{{0,40}}?,?[ ]", prose.plain)
    behind = affiliation(language).search(prose.plain, 0, match.end() + _NAME_AT_HEAD) if match else None
    if match is None or behind is None or behind.start() > match.end():
        return None
    link = next((mark for mark in prose.links(behind.end()) if mark.start == behind.end()), None)
    return Range(link.start, link.end) if link else None
