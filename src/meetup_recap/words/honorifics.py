"""What is said before a name, and tells that it is one: "Dr Ada Vega", "Mme Ada Vega"."""

from meetup_recap.languages import Language
from meetup_recap.words.person import Person

_LONGEST = 14


def past_honorifics(plain: str, start: int, end: int, language: Language) -> int:
    """Behind "Dr" and the like."""
    while (gap := plain.find(" ", start, end)) >= 0 and plain[start:gap].lower() in language.honorifics:
        start = gap + 1
    return start


def is_addressed(person: Person, language: Language) -> bool:
    """Whether "Mme", "Dr" or the like is before a name."""
    before = person.prose.plain[max(0, person.name.start - _LONGEST) : person.name.start].split()
    return bool(before) and before[-1].lower() in language.honorifics
