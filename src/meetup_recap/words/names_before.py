"""Names that end right before an offset: before a verb, a possessive, a month.

Plains Postgres met at …        Kestrel Coworking let us use the roof        Lantern paid for the pizza
"""

from collections.abc import Collection, Iterator

from meetup_recap.languages import Language
from meetup_recap.words.names import Range, organization_at, words

_LONGEST = 60
_EDGES = " *_,"


def names_before(plain: str, start: int, end: int, language: Language, known: Collection[str] = ()) -> Iterator[Range]:
    """The names that end right before an offset, the longest first.

    Args:
        plain: The text.
        start: Where its sentence begins.
        end: The offset.
        language: Whose words to use.
        known: Organizations that the post names elsewhere.
    """
    stop = start + len(plain[start:end].rstrip(_EDGES))
    for word in words(plain, max(start, stop - _LONGEST), stop):
        said = word.of(plain)
        if said[:1].islower() or said.lower() in language.articles:
            continue
        name = organization_at(plain, word.start, stop, language, known)
        if name and name.start == word.start and name.end == stop:
            yield name
