"""First names of people, by which somebody is told from a product, a place or a company.

One reason among others: Paris, April and Jordan are names of people, too, and many people have a name that is not here.
"""

from functools import cache, lru_cache
from importlib.resources import files

from meetup_recap.places import without_accents

_MOST_KEPT = 4096


@cache
def _names() -> frozenset[str]:
    text = files("meetup_recap.words").joinpath("given_names.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    names = [name for line in lines for name in line.split()]
    return frozenset((*names, *map(without_accents, names)))


@lru_cache(_MOST_KEPT)
def _is_name(part: str) -> bool:
    return part in _names() or without_accents(part) in _names()


def is_given(word: str) -> bool:
    """Whether a word is a first name, or several with hyphens are: "Ada", "Jean-Luc"; accents may be left out.

    >>> is_given("Ada"), is_given("Łukasz"), is_given("Ciarán"), is_given("Kubernetes")
    (True, True, True, False)
    """
    return all(map(_is_name, word.lower().strip(".,").split("-")))


def names_somebody(text: str) -> bool:
    """Whether the first word of a text is a first name, and another word follows.

    >>> names_somebody("Ada Vega"), names_somebody("Fathom Analytics"), names_somebody("Ada")
    (True, False, False)
    """
    first, _, rest = text.strip().partition(" ")
    return bool(rest) and is_given(first)
