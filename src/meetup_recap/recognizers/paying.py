"""Who did what sponsors do, told without thanks.

Brightline Hosting sponsored food and drinks, and Fjord supported us with the raffle prizes.
We then stopped for pizza, which was paid for by the good people of [Ropewalk](https://…).      (see thanked.py)
"""

from collections.abc import Iterator

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Prose
from meetup_recap.recognizers.names import Range, is_capitalized, organization_at, words

_LONGEST = 60


def payers(prose: Prose, start: int, end: int, language: Language) -> Iterator[Range]:
    """The names that stand right before a word for paying, in a sentence."""
    for match in language.pattern("sponsored").finditer(prose.plain, start, end):
        name = _before(prose.plain, max(start, match.start() - _LONGEST), match.start(), language)
        if name:
            yield name


def _before(plain: str, start: int, end: int, language: Language) -> Range | None:
    """The longest name that ends right before an offset."""
    stop = start + len(plain[start:end].rstrip(" ,"))
    for word in words(plain, start, stop):
        if word.of(plain)[:1].islower():
            continue
        name = organization_at(plain, word.start, stop, language)
        if name and name.end == stop and is_capitalized(name.of(plain)) and not _is_word(name.of(plain), language):
            return name
    return None


def _is_word(text: str, language: Language) -> bool:
    """Whether a capital is that of a sentence, "They paid for", or what was paid for stands first."""
    said = text.lower()
    if language.pattern("catering").search(said):
        return True
    groups = (language.third_person, language.first_person_plural, language.articles, language.first_person)
    return any(said in group for group in groups) or said in language.common
