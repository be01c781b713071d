"""First names of people, by which somebody is told from a product, a place or a company.

One reason among others: Paris, April and Jordan are names of people, too, and many people have a name that is not here.
"""

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

_MOST_KEPT = 4096
_ACCENTS = frozenset("\u0300\u0301\u0302\u0308")
"""Grave, acute, circumflex and diaeresis; other marks make other letters, and other words."""


@cache
def _names() -> frozenset[str]:
    text = files("meetup_recap.words").joinpath("given_names.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(name for line in lines for name in line.split())


@lru_cache(_MOST_KEPT)
def _is_name(part: str) -> bool:
    """Whether a name is in the list, as it is written or without its accents."""
    lowered = part.lower()
    if lowered in _names() or lowered.isascii() or not part[:1].isupper():
        return lowered in _names()
    letters = unicodedata.normalize("NFD", lowered)
    return unicodedata.normalize("NFC", "".join(one for one in letters if one not in _ACCENTS)) in _names()


def is_given(word: str) -> bool:
    """Whether a word is a first name, or several with hyphens are: "Ada", "Jean-Luc"; it may have more accents.

    >>> is_given("Ada"), is_given("Łukasz"), is_given("Ciarán"), is_given("Kubernetes")
    (True, True, True, False)
    """
    return all(map(_is_name, word.strip(".,").split("-")))


def names_somebody(text: str) -> bool:
    """Whether the first word of a text is a first name, and another word follows.

    >>> names_somebody("Ada Vega"), names_somebody("Fathom Analytics"), names_somebody("Ada")
    (True, False, False)
    """
    first, _, rest = text.strip().partition(" ")
    return bool(rest) and is_given(first)
