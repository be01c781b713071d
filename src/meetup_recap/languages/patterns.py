"""Cue words into patterns that find any of them in a text."""

import re
from collections.abc import Collection
from typing import TypeAlias

LOWER = "a-zß-öø-ÿāăąćčďđēęěğįıłńňőœřśşšţťūůźżž"
"""The lower-case letters of Latin alphabets, for a set in a pattern: "ś" and "ü" open words that are no names, too."""
_Tree: TypeAlias = "dict[str, _Tree]"
"""Words by their letters; the empty letter ends one."""


def whole_words(words: Collection[str]) -> re.Pattern[str]:
    """Any of some words in either case, as a whole word.

    It begins with the letters that they begin with, and looks back afterwards: the search goes from one such letter to
    the next without a try at the others, in a third of the time.
    """
    if not words:
        return re.compile(r"(?!)")
    tree = _tree(words)
    first = {letter for word in words for letter in (word[0].lower(), word[0].upper(), word[0]) if len(letter) == 1}
    branches = "|".join(f"(?<={re.escape(letter)}){_rest(tree[letter])}" for letter in sorted(tree))
    glued = r"(?-i:(?<=[a-z])(?=[A-Z]))"  # "speakers fromNorthwind": authors lose spaces
    return re.compile(
        rf"[{''.join(map(re.escape, sorted(first)))}](?<![\w-].)(?i:(?:{branches})(?:(?![\w-])|{glued}))", re.DOTALL
    )


def alternatives(words: Collection[str]) -> str:
    r"""The words as one group's alternatives, the longest first, white space in them of any width.

    Words that begin alike share their beginning: a pattern of fifty words then tries a few letters at each place.

    >>> alternatives(["talk", "talk about", "told us"])
    't(?:alk(?:\\s+about)?|old\\s+us)'
    """
    if not words:
        return r"(?!)"  # a language without such words: nothing matches
    return "|".join(_branches(_tree(words)))


def _tree(words: Collection[str]) -> "_Tree":
    """Words by their letters, one by one; an empty one ends a word."""
    root: _Tree = {}
    for word in words:
        branch = root
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return root


def _branches(tree: "_Tree") -> list[str]:
    """A pattern for each letter that words may go on with."""
    return [(r"\s+" if letter == " " else re.escape(letter)) + _rest(tree[letter]) for letter in sorted(tree) if letter]


def _rest(tree: "_Tree") -> str:
    """What may follow a letter: all of it before nothing, so that the longest word is found."""
    branches = _branches(tree)
    if not branches:
        return ""
    if "" in tree:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
