"""Titles between the two parts of a verb: "Ada Vega hat uns von Queues in Anger erzählt".

Anschließend hat Sol Mbeki über kleine Boote gesprochen.        Ada hat gezeigt, wie man Boote baut.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person

_SHORTEST_TAIL = 4
"""Of a participle; "vor" and "ein" are the ends of other verbs."""


def by_two_parts(
    plain: str, sentence: Range, people: Sequence[Person], at: int, language: Language
) -> tuple[list[Person], Range] | None:
    """Who speaks in such a sentence, and the title; of "Ada von Queues erzählt" Ada is all of the name.

    Args:
        plain: The paragraph.
        sentence: The sentence.
        people: Whom it seems to name.
        at: The offset behind them.
        language: Whose verbs to know.
    """
    title = _title_between(plain, sentence, at, language)
    if title:
        return list(people), title
    last = people[-1]
    words = takewhile(lambda word: word not in language.subject_prepositions, last.text.split(" "))
    name = Range(last.name.start, last.name.start + len(" ".join(words)))
    title = _title_between(plain, sentence, name.end, language) if name.end > name.start else None
    return ([*people[:-1], attrs.evolve(last, name=name, organization=None)], title) if title else None


def _title_between(plain: str, sentence: Range, at: int, language: Language) -> Range | None:
    """The title of a sentence whose verb has two parts, the first of them before or behind who speaks."""
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
