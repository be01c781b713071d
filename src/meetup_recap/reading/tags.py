"""HTML tags in running text that lay something over it: links, bold, italics, struck out."""

import re
from typing import NamedTuple

_TAG = re.compile(r"<(?P<closing>/)?(?P<name>[A-Za-z][A-Za-z0-9]*)")
_HREF = re.compile(r"""\bhref\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))""", re.IGNORECASE)
_KINDS = {
    "a": "link",
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "s": "struck",
    "strike": "struck",
    "del": "struck",
}
_MOST_OPEN = 50
"""No well-meant text nests more; a bound keeps the time linear."""


class Laid(NamedTuple):
    """What a closing tag ends: its kind, where it began in the plain text, its tag and where its address stands."""

    kind: str
    begin: int
    tag: int
    href: tuple[int, int] | None


class OpenTags:
    """The tags that wait for their end."""

    def __init__(self) -> None:
        self._open: list[tuple[str, Laid]] = []

    def take(self, tag: str, at: int, length: int) -> Laid | None:
        """Open or close a tag; gives what a closing one ends.

        Args:
            tag: The tag.
            at: Its offset in the raw text.
            length: How much plain text stands before it.
        """
        match = _TAG.match(tag)
        kind = _KINDS.get(match["name"].lower()) if match else None
        if match is None or kind is None or tag.endswith("/>"):
            return None
        if match["closing"]:
            return self._close(match["name"].lower())
        address = _HREF.search(tag) if kind == "link" else None
        href = None
        if address:
            first, last = address.span(address.lastgroup or 0)
            href = (at + first, at + last)
        if len(self._open) < _MOST_OPEN and (href or kind != "link"):
            self._open.append((match["name"].lower(), Laid(kind, length, at, href)))
        return None

    def _close(self, name: str) -> Laid | None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == name:
                return self._open.pop(index)[1]
        return None
