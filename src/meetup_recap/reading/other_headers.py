"""Headers that are no YAML between `---`: Hugo's TOML between `+++`, and the lines of keys of Pelican, Hexo and Nikola.

+++                              Title: May meetup            title: May meetup            <!--
title = "May meetup"             Date: 2024-05-14             date: 2024-05-14             .. title: May meetup
date = 2024-05-14                Tags: recap, python          ---                          .. date: 2024-05-14
+++                                                                                        -->
Behind lines of keys the post begins with the first empty line, or with a line that closes them.
"""

import re
import tomllib
from collections.abc import Iterable
from datetime import date, time
from typing import Any

from meetup_recap._yaml import Node
from meetup_recap.errors import LimitError
from meetup_recap.limits import Limits

_TOML = re.compile(r"\ufeff?[ \t\r\n]*\+\+\+[ \t]*\r?\n(?P<header>.*?)(?<![^\r\n])\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LINES = re.compile(
    r"\ufeff?(?:<!--[ \t]*\r?\n)?(?P<header>(?=(?:(?:\.\.[ ])?[\w-]+:[^\r\n]*\r?\n)*?(?:\.\.[ ])?(?:Title|title):)"
    r"(?:(?:\.\.[ ])?[A-Za-z][\w-]*:(?:[ \t]+[^\r\n]*)?(?:\r?\n|\Z)){2,})"
    r"(?:(?:---|-->)[ \t]*(?:\r?\n|\Z)|(?=\r?\n|\Z))"
)
_LINE = re.compile(r"(?:\.\.[ ])?(?P<key>[A-Za-z][\w-]*):(?![^\s])[ \t]*(?P<text>[^\r\n]*)")
_STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.]+(?:Z|[+-][0-9:]+)?)?|[0-9]{2}:[0-9]{2}[0-9:.]*")
_BRACKETS = re.compile(r"[\[\]{}]")


class TomlError(ValueError):
    """A header that is not TOML; the message says what is wrong with it."""


def toml_header(text: str, limits: Limits) -> tuple[dict[str, Node], int] | None:
    """The keys of a TOML header and the offset behind it; None where a text has none.

    Raises:
        LimitError: It is larger or deeper than allowed.
        TomlError: It is no TOML.
    """
    found = _TOML.match(text) if "+++" in text[: limits.header] else None
    if not found:
        return None
    header, start = found["header"], found.start("header")
    _check(header, limits)
    try:
        data = tomllib.loads(header.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise TomlError(str(error)) from error
    return _Placer(text, start, found.end("header"), limits.depth).keys(data), found.end()


def end_of_toml(text: str) -> int:
    """The offset behind a TOML header, whatever is in it."""
    found = _TOML.match(text)
    return found.end() if found else 0


def line_header(text: str, limits: Limits) -> tuple[dict[str, Node], int] | None:
    """The keys of a header of lines and the offset behind it; None where a text has none: it needs a title."""
    found = _LINES.match(text, 0, limits.header)
    if not found:
        return None
    keys = {}
    for line in _LINE.finditer(text, *found.span("header")):
        said = line["text"].rstrip()
        place = line.start("text")
        keys[line["key"].lower()] = Node(said, place, place + len(said), text=said)
    return keys, found.end()


def _check(header: str, limits: Limits) -> None:
    if len(header) > limits.header:
        raise LimitError(what="the front matter in characters", found=len(header), limit=limits.header, name="header")
    depth = 0
    for bracket in _BRACKETS.finditer(header):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > limits.depth:
            raise LimitError(what="the nesting of the TOML", found=depth, limit=limits.depth, name="depth")


class _Placer:
    """Finds where each value of a header stands: tomllib does not tell, but gives them in the order of the text."""

    def __init__(self, text: str, start: int, end: int, deepest: int) -> None:
        self._text, self._at, self._end = text, start, end
        self._whole = (start, end)
        self._deepest = deepest

    def keys(self, data: dict[str, Any], depth: int = 1) -> dict[str, Node]:
        if depth > self._deepest:  # keys of many dots nest without a bracket
            raise LimitError(what="the nesting of the TOML", found=depth, limit=self._deepest, name="depth")
        return {key: self._node(value, depth) for key, value in data.items()}

    def _node(self, value: Any, depth: int) -> Node:  # noqa: ANN401  # whatever TOML holds
        if isinstance(value, dict):
            keys = self.keys(value, depth + 1)
            return Node(keys, *_around(keys.values(), self._whole))
        if isinstance(value, list):
            members = [self._node(member, depth) for member in value]
            return Node(members, *_around(members, self._whole))
        if isinstance(value, (date, time)):
            return self._stamp(value)
        said = str(value).lower() if isinstance(value, bool) else str(value)
        start, end = self._place(said)
        plain = value if isinstance(value, (str, int)) else said  # a float is text, as in YAML here
        return Node(plain, start, end, text=said)

    def _stamp(self, value: date | time) -> Node:
        found = _STAMP.search(self._text, self._at, self._end)
        if not found:
            return Node(value.isoformat(), *self._whole, text=value.isoformat())
        self._at = found.end()
        return Node(found[0], *found.span(), text=found[0])

    def _place(self, said: str) -> tuple[int, int]:
        """Where a value stands as it is; all of the header where escapes hide it."""
        at = self._text.find(said, self._at, self._end) if said else -1
        if at < 0:
            return self._whole
        self._at = at + len(said)
        return at, self._at


def _around(nodes: Iterable[Node], whole: tuple[int, int]) -> tuple[int, int]:
    """Where several values stand together."""
    places = [(node.start, node.end) for node in nodes]
    return (min(start for start, _ in places), max(end for _, end in places)) if places else whole
