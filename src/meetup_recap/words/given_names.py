"""First names of people, by which somebody is told from a product, a place or a company.

One reason among others: Paris, April and Jordan are names of people, too, and many people have a name that is not here.
"""

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from meetup_recap.words.likeness import HANDLE

_MOST_KEPT = 4096
_ACCENTS = frozenset("\u0300\u0301\u0302\u0308")
"""Grave, acute, circumflex and diaeresis; other marks make other letters, and other words."""
_LEAST_PLAIN = 6
_PLACES = frozenset({"africa", "america"})
"""Names, and far more often places."""


@cache
def _names() -> frozenset[str]:
    text = files("meetup_recap.words").joinpath("given_names.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(name for line in lines for name in line.split())


@cache
def _plain_names() -> frozenset[str]:
    """The longer names without their accents, as speakers of English write them."""
    return frozenset(plain for name in _names() if len(plain := _plain(name)) >= _LEAST_PLAIN) - _PLACES


def _plain(name: str) -> str:
    if name.isascii():
        return name
    letters = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in _ACCENTS))


@lru_cache(_MOST_KEPT)
def _is_name(part: str) -> bool:
    """Whether a name is in the list, as it is written, or one of the two has accents that the other has not."""
    lowered = part.lower()
    if lowered in _names() or not part[:1].isupper():
        return lowered in _names()
    return lowered in _plain_names() if lowered.isascii() else _plain(lowered) in _names()


def is_given(word: str) -> bool:
    """Whether a word is a first name, or several with hyphens are: "Ada", "Jean-Luc", with its accents or without.

    >>> is_given("Ada"), is_given("Łukasz"), is_given("Ciarán"), is_given("Kubernetes")
    (True, True, True, False)
    """
    return all(map(_is_name, word.strip(".,").split("-")))


def names_somebody(text: str) -> bool:
    """Whether the first word of a text is a first name, and another word follows; or it is a name on a network.

    >>> names_somebody("Ada Vega"), names_somebody("Fathom Analytics"), names_somebody("Ada")
    (True, False, False)
    """
    first, _, rest = text.strip().partition(" ")
    return (bool(rest) and is_given(first)) or HANDLE.fullmatch(text) is not None
