"""The small words and verbs that lead from a speaker's name to a title, all of them in lower case.

… from Northwind | who wrapped up our evening with a great talk on | Queues in Anger
"""

import re
from collections import Counter
from collections.abc import Collection
from functools import cache

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import LOWER, alternatives
from meetup_recap.words.names import words

_SPACE = re.compile(r"\s*")
_AUXILIARY = 8
"""In how many verbs a first word is where it is one that many verbs have: "hat", "a", "ont"."""
QUOTES = '"“”„«»'


@attrs.define
class LeadIn:
    """How far the words before a title go, and what they were.

    Attributes:
        at: Where the title begins.
        is_presented: A verb or a noun of presenting stands among them.
        is_evening: A verb of opening or closing the evening stands among them.
        is_led: At least a small word ("was", "with") stands among them.
        subject: Where a clause that may be the title's begins ("how", "why").
        last: The words read last.
        presented: Where the last verb or noun of presenting ends.
    """

    at: int
    is_presented: bool = False
    is_evening: bool = False
    is_led: bool = False
    subject: int | None = None
    last: str = ""
    presented: int = 0


class LeadIns:
    """Reads on over the small words and verbs that lead from a name to a title; these are all in lower case."""

    def __init__(self, plain: str, language: Language, organizations: Collection[str]) -> None:
        self._plain = plain
        self._language = language
        self._organizations = organizations

    def consume(self, at: int, end: int) -> LeadIn:
        """Where the title begins behind an offset, and whether a word of presenting stands before it."""
        state = LeadIn(at)
        while state.at < end and self._step(state, end):
            pass
        if state.subject is not None and self._plain[state.at : state.at + 1].islower():
            state.at = state.subject
        state.at = self._past_article(state.at, end)
        return state

    def _step(self, state: LeadIn, end: int) -> bool:
        for name, pattern in _steps(self._language):
            match = pattern.match(self._plain, state.at, end)
            if (
                match
                and match.end() > state.at
                and not (name in {"noun", "evening"} and self._is_subject(match, state))
            ):
                state.is_led = state.is_led or name != "gap"
                if name in {"verb", "noun"}:
                    state.is_presented, state.subject, state.presented = True, None, match.end()
                elif name == "evening verb":
                    state.is_evening = True
                elif name == "subject" and state.subject is None:
                    state.subject = state.at
                if name != "gap":
                    state.last = match[0]
                state.at = match.end()
                return True
        return self._possessive(state, end)

    def _is_subject(self, match: re.Match[str], state: LeadIn) -> bool:
        """ "a recap of the talks of FrontFest": the second noun is what the first one is about."""
        determiner = match[0].partition(" ")[0]
        return (
            state.is_presented
            and state.last in self._language.subject_prepositions
            and (determiner in self._language.articles)
        )

    def _possessive(self, state: LeadIn, end: int) -> bool:
        """ "shared Northwind's story of …": a known organization and what it tells."""
        for name in self._organizations:
            stop = state.at + len(name)
            if self._plain[state.at : stop] == name and self._plain[stop : stop + 2] in {"'s", "’s"}:
                noun = _owned_noun(self._language).match(self._plain, stop + 2, end)
                if noun:
                    state.at = noun.end()
                    return True
        return False

    def _past_article(self, at: int, end: int) -> int:
        for word in words(self._plain, at, min(end, at + 8)):
            said = word.of(self._plain)
            is_article = word.start == at and said in self._language.articles
            is_owner = word.start == at and said in self._language.possessives
            is_article = is_article or (is_owner and self._plain[word.end + 1 : word.end + 2].isupper())
            return _SPACE.match(self._plain, word.end).end() if is_article else at  # type: ignore[union-attr]  # it matches nothing, too
        return at


@cache
def _steps(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What may stand between a name and a title, the longer forms first."""
    determiners = alternatives((*language.articles, *language.possessives, *language.demonstratives))
    nouns, evening = alternatives(language.talk_nouns), alternatives(language.evening)
    verbs, connectors = alternatives(language.talk_verbs), alternatives(language.talk_connectors)
    subjects = alternatives(language.subject_openers)
    behind = rf"(?=[ ](?:(?:{connectors})\b|[^\Wa-z_]|[{QUOTES}\[])|[,:])"
    filler = rf"(?:[{LOWER}][\w'’-]*,?[ ]+){{0,4}}?"
    determined = rf"(?:{determiners})[ ]+{filler}" if language.articles else rf"(?:(?:{determiners})[ ]+)?{filler}"
    return (
        ("gap", re.compile(r"[\s,;]+|\([^()]*\)|[-–—]+(?=\s)|:(?=\s)")),
        ("noun", re.compile(rf"{determined}(?:{nouns})\b{behind}")),
        ("noun", re.compile(rf"(?:{nouns})[ ]+(?:{alternatives(language.titled)})\b")),
        ("evening", re.compile(rf"(?:{determiners})[ ]+{filler}(?:{evening})\b(?:['’]s)?")),
        ("verb", re.compile(rf"(?:{verbs})(?:\b|(?=[A-Z]))")),
        *((("verb", apart),) if (apart := _verbs_apart(language)) else ()),
        ("evening verb", re.compile(rf"(?:{alternatives(language.evening_verbs)})(?:\b|(?=[A-Z]))")),
        ("subject", re.compile(rf"(?:{subjects})\b")),
        ("connector", re.compile(rf"(?:{connectors})\b")),
        ("evening", re.compile(rf"(?:{evening})\b")),
    )


def _verbs_apart(language: Language) -> re.Pattern[str] | None:
    """Verbs in two parts with up to two words between these: "ont ensuite proposé" is said like "a proposé"."""
    parts = [phrase.partition(" ") for phrase in language.talk_verbs if " " in phrase]
    firsts = Counter(first for first, _, _ in parts)
    auxiliaries = [first for first, number in firsts.items() if number >= _AUXILIARY]
    rests = alternatives({rest for first, _, rest in parts if first in auxiliaries})
    between = rf"(?:[ ][{LOWER}][\w'’-]*){{0,2}}[ ]"
    return re.compile(rf"(?:{alternatives(auxiliaries)}){between}(?:{rests})\b") if auxiliaries else None


@cache
def _owned_noun(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[ ]+(?:[a-z-]+[ ]+){{0,3}}?(?:{alternatives(language.talk_nouns)})\b")
