"""Titles that words alone show, in a sentence about a talk.

Her talk was called Queues in Anger.          His talk, On Small Boats, wandered from harbors to rivers.
Ihr Thema: Warteschlangen ohne Wut.           Sa présentation Des files et des bateaux était très drôle.
"""

import re
from collections.abc import Iterator
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.titles import plain_title
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range

_FEWEST_WORDS = 3
"""How many words a title has at least that nothing but its capital sets apart."""
_LONGEST_WORDS = 14


def worded_titles(prose: Prose, start: int, end: int, language: Language) -> Iterator[Range]:
    """The titles that the sentences of a part name as such: behind "was called" or "His talk:", or in commas."""
    plain = prose.plain
    if language.pattern("talk_nouns").search(plain, start, end):
        for match in _led_to(language).finditer(plain, start, end):
            title = plain_title(prose, match.end(), None, language)
            if _is_title(title.of(plain), language):
                yield title
        for match in _within(language).finditer(plain, start, end):
            title = Range(*match.span("title" if match["title"] else "bare"))
            if _is_title(title.of(plain), language):
                yield title


def _is_title(said: str, language: Language) -> bool:
    """Whether words may be a title: few enough, with a capital, and nobody's name."""
    is_short = 0 < len(said.split()) <= _LONGEST_WORDS and not said[:1].islower()
    return is_short and likeness(said, language) != STRONG


@cache
def _led_to(language: Language) -> re.Pattern[str]:
    """A word for a talk, and behind it a verb for its title or a colon."""
    nouns, called = alternatives(language.talk_nouns), alternatives(language.called)
    own, articles = alternatives(language.possessives), alternatives(language.articles)
    verb = rf"(?!\w)[^.!?\n:]{{0,40}}?[ ](?:{called})"
    return re.compile(
        rf"(?<!\w)(?i:(?:{own})[ ](?:{nouns})(?:{verb}|[ ]?:)"
        rf"|(?:\A|(?<=[.!?][ ]))(?:{articles})[ ](?:{nouns}){verb})[ ]"
        r"(?=[^\Wa-z_]|[\"“„«])"
    )


@cache
def _within(language: Language) -> re.Pattern[str]:
    """A title behind the word for somebody's talk, between commas or before a verb such as "was"."""
    nouns, own = alternatives(language.talk_nouns), alternatives(language.possessives)
    copulas = alternatives(language.copulas)
    word = r"[^\s,.!?:;()\"“”„«»]{1,25}"
    return re.compile(
        rf"(?<!\w)(?i:{own})[ ](?:{nouns})(?:"
        rf",[ ](?=[^\Wa-z_])(?P<title>{word}(?:[ ]{word}){{{_FEWEST_WORDS - 1},12}}),[ ](?=[a-zà-ÿ])"
        rf"|[ ](?=[^\Wa-z_])(?P<bare>{word}(?:[ ]{word}){{{_FEWEST_WORDS - 1},12}}?)(?=[ ](?:{copulas})[ ]))"
    )
