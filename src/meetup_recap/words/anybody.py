"""Who stands for a speaker and is nobody in particular: "everyone", "l'équipe", "N.N."."""

from functools import cache

from meetup_recap.languages import BUILTIN

_EDGES = " .,;:!?*_()[]"


def is_anybody(name: str) -> bool:
    """Whether a text in place of a name is one of those words, in whatever language it is.

    >>> is_anybody("Everyone!"), is_anybody("N. N."), is_anybody("Ada Vega")
    (True, True, False)
    """
    return name.casefold().strip(_EDGES) in _words()


@cache
def _words() -> frozenset[str]:
    return frozenset(word.casefold() for language in BUILTIN for word in language.anybody)
