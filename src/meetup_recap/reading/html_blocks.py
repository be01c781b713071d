"""Blocks of HTML as the blocks that they show: paragraphs, headings, lists and tables, with their places.

<p>Our host was <b>Quayside</b>.<br/>It rained.</p> <h3>Queues in Anger</h3> <ul><li>Ada Vega</li></ul>

What shows no text (scripts, styles, comments) and what shows a player stays as it is written.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

Range: TypeAlias = tuple[int, int]
_TAG = re.compile(
    r"""<!--.*?(?:-->|\Z)
    |<(?P<hidden>script|style|template|head)\b.*?(?:</(?P=hidden)\s*>|\Z)
    |<(?P<closing>/)?(?P<name>[a-z][a-z0-9]*)\b[^<>]*>""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_NAMES = (
    "address|article|aside|blockquote|body|br|center|d[dlt]|details|div|fieldset|figcaption|figure|footer|form|h[1-6]|"
    "header|hr|html|li|main|nav|ol|p|section|summary|table|tbody|t[dhr]|tfoot|thead|ul"
)
"""The tags that end a line of running text; all others are a part of it."""
_NAME = re.compile(_NAMES)
BLOCK_TAG = re.compile(rf"</?(?:{_NAMES})\b[^<>]*>", re.IGNORECASE)
"""Such a tag with its attributes: it says nothing itself."""
_ITEMS = {"ul": "li", "ol": "li", "dl": "dd"}
_PLAYER = re.compile(r"<(?:iframe|embed|video|audio|object)\b", re.IGNORECASE)
_MOST_NESTED = 20
_HEADING = re.compile(r"h(?P<level>[1-6])|summary")
_SUMMARY = 6
"""The level of a summary, which is a heading of what it opens."""


class Tag(NamedTuple):
    """A tag that ends a line: what it is called, whether it closes, and its place."""

    name: str
    closes: bool
    start: int
    end: int


class Shown(NamedTuple):
    """What a piece of HTML shows: a paragraph, a heading of a level, a list, a table, or a player.

    Attributes:
        kind: paragraph, heading, list, table or opaque.
        start: Where it begins.
        end: The offset behind it.
        lines: The places of the lines of running text.
        level: That of a heading.
        parts: The blocks of each item of a list, or the cells of each row of a table.
    """

    kind: str
    start: int
    end: int
    lines: tuple[Range, ...] = ()
    level: int = 0
    parts: tuple[tuple["Shown", ...], ...] = ()


def shown(text: str, start: int, end: int) -> list[Shown]:
    """What a block of HTML shows; nothing where it holds no tag that ends a line, or no text."""
    reader = _Reader(text, start, end)
    found = reader.read(0) if reader.tags else []
    return found if any(one.kind != "opaque" for one in found) else []


class _Reader:
    """One block of HTML, read from tag to tag."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._position, self._end = text, start, end
        self.tags = list(_tags(text, start, end))
        self._at = 0

    def read(self, depth: int, is_end: Callable[[Tag], bool] = lambda _: False) -> list[Shown]:
        """The blocks up to a tag that ends them, which is left."""
        found: list[Shown] = []
        lines: list[Range] = []
        while self._at < len(self.tags):
            tag = self.tags[self._at]
            lines += self._text_up_to(tag.start, found)
            if is_end(tag):
                break
            self._at += 1
            self._position = tag.end
            if tag.name != "br":
                found += _paragraph(lines)
                lines = []
                found += self._block(tag, depth)
        else:
            lines += self._text_up_to(self._end, found)
        found += _paragraph(lines)
        return found

    def _text_up_to(self, end: int, found: list[Shown]) -> list[Range]:
        """The lines of running text up to an offset; a player among them is a block of its own."""
        start, self._position = self._position, max(self._position, end)
        if start < end and _PLAYER.search(self._text, start, end):
            found.append(Shown("opaque", start, end))
            return []
        return list(_lines(self._text, start, end))

    def _block(self, tag: Tag, depth: int) -> list[Shown]:
        heading = _HEADING.fullmatch(tag.name)
        if tag.closes or depth >= _MOST_NESTED:
            return []
        if heading:
            inner = self.read(depth + 1, lambda other: other.closes and _HEADING.fullmatch(other.name) is not None)
            lines = tuple(line for one in inner for line in one.lines)
            return (
                [Shown("heading", lines[0][0], lines[-1][1], lines, int(heading["level"] or _SUMMARY))] if lines else []
            )
        if tag.name in _ITEMS:
            return self._list(tag, depth)
        return self._table(tag, depth) if tag.name == "table" else []

    def _list(self, tag: Tag, depth: int) -> list[Shown]:
        items = self._parts(tag.name, {_ITEMS[tag.name], "dt"}, depth)
        return [Shown("list", items[0][0].start, items[-1][-1].end, parts=tuple(items))] if items else []

    def _table(self, tag: Tag, depth: int) -> list[Shown]:
        """A table; one whose rows have one cell each with text only lays things out, as a list does."""
        rows: list[tuple[Shown, ...]] = []
        alone: list[tuple[Shown, ...]] = []
        while self._at < len(self.tags) and not self._ends(tag.name):
            opened = self.tags[self._at]
            self._at += 1
            self._position = opened.end
            if opened.name == "tr" and not opened.closes:
                cells = self._parts("tr", {"td", "th"}, depth)
                rows += [tuple(cell[0] for cell in cells)] if cells else []
                alone += cells if len(cells) == 1 else []
        if rows and len(alone) == len(rows):
            return [Shown("list", alone[0][0].start, alone[-1][-1].end, parts=tuple(alone))]
        return [Shown("table", rows[0][0].start, rows[-1][-1].end, parts=tuple(rows))] if rows else []

    def _parts(self, whole: str, names: set[str], depth: int) -> list[tuple[Shown, ...]]:
        """What each of the parts of a list or a row shows, up to its end."""
        parts: list[tuple[Shown, ...]] = []
        while self._at < len(self.tags) and not self._ends(whole):
            tag = self.tags[self._at]
            self._at += 1
            self._position = tag.end
            if tag.name in names and not tag.closes:
                inner = self.read(depth + 1, lambda other: _ends_part(other, whole, names))
                parts += [tuple(inner)] if inner else []
        return parts

    def _ends(self, name: str) -> bool:
        tag = self.tags[self._at]
        return tag.closes and tag.name == name


def _ends_part(tag: Tag, whole: str, names: set[str]) -> bool:
    """Whether a part of a list or a row ends: by its own closing tag, the next part, or the end of the whole."""
    return tag.name in names or (tag.closes and tag.name == whole)


def _tags(text: str, start: int, end: int) -> Iterator[Tag]:
    """The tags that end a line; what is hidden does, too."""
    for match in _TAG.finditer(text, start, end):
        name = (match["name"] or "").lower()
        if not name:
            yield Tag("hidden", True, *match.span())
        elif _NAME.fullmatch(name):
            yield Tag(name, bool(match["closing"]), *match.span())


def _lines(text: str, start: int, end: int) -> Iterator[Range]:
    """The lines of a range that show something, without the white space around them."""
    at = start
    for line in text[start:end].split("\n"):
        said = line.strip()
        if said and _TAG.sub("", said).strip():
            first = at + len(line) - len(line.lstrip())
            yield first, first + len(said)
        at += len(line) + 1


def _paragraph(lines: list[Range]) -> list[Shown]:
    return [Shown("paragraph", lines[0][0], lines[-1][1], tuple(lines))] if lines else []
