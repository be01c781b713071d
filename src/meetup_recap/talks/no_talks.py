"""What is no talk in an agenda or under a heading.

18:00 Welcome to Northwind        Coffee break        Food & Drinks        Your talk here!        Introduction
"""

import re
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.base import Words
from meetup_recap.languages.patterns import alternatives


def is_break(text: str, language: Language) -> bool:
    """Whether a line announces a break, a place, or thanks: no talk, unless somebody is named for it."""
    return _opens(text, language.breaks) or is_vacancy(text, language)


def is_vacancy(text: str, language: Language) -> bool:
    """Whether a line holds a place for a talk, and next to nothing else."""
    if text.strip() and not text.strip(" ?.-–—"):
        return True
    match = _opening(language.vacancies).match(text)
    return bool(match) and len(text[match.end() :].split()) <= 1  # type: ignore[union-attr]  # it matched


def _opens(text: str, words: Words) -> bool:
    """Whether a text begins with one of some phrases; "…" in a phrase stands for any words."""
    return bool(_opening(words).match(text))


@cache
def _opening(words: Words) -> re.Pattern[str]:
    phrases = alternatives((*words, *(word.replace("ß", "ss") for word in words))).replace("…", ".{1,80}?")
    return re.compile(rf"[\W_]*(?:{phrases})(?!\w)", re.IGNORECASE)


def is_none(said: str, language: Language) -> bool:
    """A welcome, an introduction, a place that waits for a talk: no talk, whoever is named for it."""
    is_formality = said.casefold().strip(" !?.:…-") in language.formalities
    return is_formality or _opens(said, language.greetings) or is_vacancy(said, language)
