"""Where somebody works, as a sentence about them tells it.

Tobias Adeyemi, who looks after billing at Ferncastle, opened the evening …
Joost van der Meulen works for the Polder Water Board, where …        They both work for Saltbox.
"""

import re
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.recognizers.names import Range, is_capitalized, organization_at, words


def employer(prose: Prose, name: str, language: Language) -> Range | None:
    """The organization that a sentence which names somebody, or means them, says they work for."""
    first = name.partition(" ")[0]
    for start, end in sentences(prose, language.abbreviations):
        if not _is_about(prose.plain, start, end, first, language):
            continue
        for match in _work(language).finditer(prose.plain, start, end):
            found = organization_at(prose.plain, match.end(), end, language)
            if found and is_capitalized(found.of(prose.plain)):
                return found
    return None


def _is_about(plain: str, start: int, end: int, first: str, language: Language) -> bool:
    opening = next(words(plain, start, end), None)
    means = bool(opening and opening.of(plain).lower() in language.third_person)
    return means or bool(re.compile(rf"(?<!\w){re.escape(first)}(?!\w)").search(plain, start, end))


@cache
def _work(language: Language) -> re.Pattern[str]:
    """A word for work or a role, and up to the organization: "looks after billing at", "an SRE at", "work for the"."""
    does = alternatives((*language.works, *language.roles))
    ties = alternatives((*language.employed, *language.affiliations))
    articles = alternatives(language.articles)
    return re.compile(
        rf"(?<!\w)(?i:{does})(?!\w)[^.;:!?\"“”()]{{0,40}}?[ ](?i:{ties})[ ](?:(?i:{articles})[ ])?(?=[^\Wa-z_])"
    )
