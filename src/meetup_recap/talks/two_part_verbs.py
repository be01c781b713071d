"""Titles between the two parts of a verb: "Ada Vega hat uns von Queues in Anger erzählt".

Anschließend hat Sol Mbeki über kleine Boote gesprochen.        Ada hat gezeigt, wie man Boote baut.
"""

import re
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.words.names import Range

_SHORTEST_TAIL = 4
"""Of a participle; "vor" and "ein" are the ends of other verbs."""


def title_between(plain: str, sentence: Range, at: int, language: Language) -> Range | None:
    """The title of a sentence whose verb has two parts, the first of them before or behind who speaks.

    Args:
        plain: The paragraph.
        sentence: The sentence.
        at: The offset behind who speaks.
        language: Whose verbs to know.

    Returns:
        None where there is no such verb, or nothing leads to a title.
    """
    if not language.auxiliaries:
        return None
    tail = _tails(language).search(plain, at, sentence.end)
    if tail is None or not _auxiliary(language).search(plain, sentence.start, tail.start()):
        return None
    about = _about(language).search(plain, at, tail.start())
    if about:
        return _stripped(plain, about.end(), tail.start())
    clause = _clause(language).match(plain, tail.end(), sentence.end)
    return _stripped(plain, clause.end(), sentence.end) if clause else None


def _stripped(plain: str, start: int, end: int) -> Range | None:
    said = plain[start:end]
    start, end = start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip(" .!,;"))
    return Range(start, end) if end > start else None


@cache
def _tails(language: Language) -> re.Pattern[str]:
    tails = alternatives([tail for tail in language.verb_tails if len(tail) >= _SHORTEST_TAIL])
    return re.compile(rf"(?<!\w)(?:{tails})(?!\w)")


@cache
def _auxiliary(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(language.auxiliaries)})(?!\w)", re.IGNORECASE)


@cache
def _about(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(language.subject_prepositions)})[ ]+")


@cache
def _clause(language: Language) -> re.Pattern[str]:
    """Behind the verb, the clause that says what was told: "gezeigt, wie man Boote baut"."""
    return re.compile(rf",[ ]+(?=(?:{alternatives(language.subject_openers)})[ ])")
