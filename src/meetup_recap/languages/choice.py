"""Which language a post is written in, and the English words that posts in any language borrow.

The commonest words of each language are counted, and those of its headings and labels; the first language wins a tie
and where nothing is told.
"""

from collections.abc import Sequence
from functools import cache

import attrs

from meetup_recap.languages.base import Language, Words
from meetup_recap.languages.en import ENGLISH

_ENOUGH_TEXT = 4000
"""Characters that suffice to tell a language: longer posts are not read to their end for it."""
_LOANED_WORDS = (
    "talk_sections",
    "upcoming",
    "nowhere",
    "none",
    "agendas",
    "breaks",
    "greetings",
    "formalities",
    "vacancies",
    "clock",
    "minutes",
    "deck_words",
    "groups",
    "stream",
    "roles",
)
_LOANED_NAMES = ("platforms", "legal_suffixes", "company_tails", "name_particles", "honorifics")


_FRAMES = "*_#:,.()[]!?\"'"
"""What stands around a word without being a part of it."""


def choose(text: str, languages: Sequence[Language]) -> Language:
    """The language of whose words a text holds most."""
    first = languages[0]
    if len(languages) == 1:
        return first
    said = frozenset(word.strip(_FRAMES) for word in set(text[:_ENOUGH_TEXT].lower().split()))
    return max(languages, key=lambda language: len(_telling(language) & said))


@cache
def _telling(language: Language) -> frozenset[str]:
    """The words that tell a language: its commonest ones, and those that even a short post holds, such as "Date"."""
    labels = (label for kind in ("date", "venue", "speakers") for label in language.labels.get(kind, ()))
    return frozenset((*language.common, *language.months, *language.talk_sections, *language.event_nouns, *labels))


@cache
def with_loans(language: Language) -> Language:
    """A language with the English words that its posts borrow behind its own: "Coffee break", "Slides", "May".

    Words of ordinary sentences are not lent: "on" and "a" mean something else elsewhere.
    """
    if language is ENGLISH:
        return language
    lent: dict[str, Words] = {
        name: tuple(dict.fromkeys((*getattr(language, name), *getattr(ENGLISH, name))))
        for name in (*_LOANED_WORDS, *_LOANED_NAMES)
    }
    kinds = {*language.labels, *ENGLISH.labels}
    labels = {kind: (*language.labels.get(kind, ()), *ENGLISH.labels.get(kind, ())) for kind in kinds}
    return attrs.evolve(
        language,
        months={**ENGLISH.months, **language.months},
        kinds={**ENGLISH.kinds, **language.kinds},
        labels=labels,
        **lent,  # type: ignore[arg-type]  # attrs.evolve takes any field's value by name
    )
