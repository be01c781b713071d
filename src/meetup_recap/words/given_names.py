"""First names of people, by which somebody is told from a product, a place or a company.

One reason among others: Paris, April and Jordan are names of people, too, and many people have a name that is not here.
"""

from functools import cache
from importlib.resources import files


@cache
def _names() -> frozenset[str]:
    text = files("meetup_recap.words").joinpath("given_names.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(name for line in lines for name in line.split())


def is_given(word: str) -> bool:
    """Whether a word is a first name, or several with hyphens are: "Ada", "Jean-Luc".

    >>> is_given("Ada"), is_given("Łukasz"), is_given("Kubernetes")
    (True, True, False)
    """
    return all(part in _names() for part in word.lower().strip(".,").split("-"))


def names_somebody(text: str) -> bool:
    """Whether the first word of a text is a first name, and another word follows.

    >>> names_somebody("Ada Vega"), names_somebody("Fathom Analytics"), names_somebody("Ada")
    (True, False, False)
    """
    first, _, rest = text.strip().partition(" ")
    return bool(rest) and is_given(first)
