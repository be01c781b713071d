"""The clauses of a sentence of thanks, which may be to one for money and to another for rooms.

Thanks to our sponsors Northwind and Tern, | and to Quayside for having us.
"""

import re
from collections.abc import Iterator
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences


def clauses(prose: Prose, language: Language) -> Iterator[tuple[int, int]]:
    """Sentences, cut where one goes on to thank somebody else for housing."""
    housing = language.pattern("housing")
    for start, end in sentences(prose, language.abbreviations):
        turn = _other_thanks(language).search(prose.plain, start, end)
        parts = [(start, turn.start()), (turn.start(), end)] if turn else []
        if sum(bool(housing.search(prose.plain, *part)) for part in parts) == 1:
            yield from parts
        else:
            yield start, end


@cache
def _other_thanks(language: Language) -> re.Pattern[str]:
    joiners, thanked = alternatives(language.joiners), alternatives(language.thanked)
    return re.compile(rf"(?:,|(?<!\s))\s+(?:{joiners})\s+(?:{thanked})\b")
