"""Who did what sponsors do, told without thanks.

Brightline Hosting sponsored food and drinks, and Fjord supported us with the raffle prizes.
We then stopped for pizza, which was paid for by the good people of [Ropewalk](https://…).      (see thanked.py)
"""

from collections.abc import Iterator

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Prose
from meetup_recap.recognizers.names import Range, is_capitalized
from meetup_recap.recognizers.names_before import names_before


def payers(prose: Prose, start: int, end: int, language: Language) -> Iterator[Range]:
    """The names that stand right before a word for paying, in a sentence."""
    for match in language.pattern("sponsored").finditer(prose.plain, start, end):
        for name in names_before(prose.plain, start, match.start(), language):
            if is_capitalized(name.of(prose.plain)) and not _is_word(name.of(prose.plain), language):
                yield name
                break


def _is_word(text: str, language: Language) -> bool:
    """Whether a capital is that of a sentence, "They paid for", or what was paid for stands first."""
    said = text.lower()
    if language.pattern("catering").search(said):
        return True
    groups = (language.third_person, language.first_person_plural, language.articles, language.first_person)
    return any(said in group for group in groups) or said in language.common
