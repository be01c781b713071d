"""Definitions of links that a post keeps apart from its text: `[northwind]: https://northwind.example`."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from meetup_recap.places import normalize

_DEFINITION = re.compile(
    r"""(?m)^[ ]{0,3}\[(?P<label>[^\[\]\n]{1,200})\]:[ \t]*
    (?:<(?P<angled>[^<>\n]*)>|(?P<plain>[^\s<>]+))[ \t]*
    (?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))?[ \t]*\r?$""",
    re.VERBOSE,
)


class Target(NamedTuple):
    """Where a definition leads, and where its address stands in the text."""

    url: str
    start: int
    end: int


References = Mapping[str, Target]


def label_of(text: str) -> str:
    """A label as CommonMark compares them: in one case, white space in it of one width."""
    return " ".join(text.casefold().split())


def read_references(text: str, start: int) -> References:
    """The definitions behind an offset; the first of a label counts."""
    if "]:" not in text:
        return {}
    found: dict[str, Target] = {}
    for match in _DEFINITION.finditer(text, start):
        group = "plain" if match["angled"] is None else "angled"
        found.setdefault(label_of(match["label"]), Target(normalize(match[group]), *match.span(group)))
    return found
