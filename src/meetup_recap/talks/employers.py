"""Where a talk's speaker works, as the paragraphs below the talk tell.

**Bio**                                            Ada, from [Northwind](https://northwind.example), showed …
Ada Vega is a Staff Engineer at Northwind.
"""

import attrs

from meetup_recap.languages import Language
from meetup_recap.talks.details import Details
from meetup_recap.words.employer import employer
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
            found = employer(block.prose, language)
            if found:
                return attrs.evolve(person, organization=found, organization_prose=block.prose)
    return person
