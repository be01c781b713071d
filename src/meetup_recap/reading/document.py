"""A post as a tree of blocks, each with its span; knows CommonMark and nothing of meetups."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

import attrs

from meetup_recap._markdown import Token, block_tokens
from meetup_recap._yaml import Node
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.limits import DEFAULT_LIMITS, Limits
from meetup_recap.places import Lines
from meetup_recap.reading.front_matter import read_front_matter
from meetup_recap.reading.marks import Prose, scan

Range: TypeAlias = tuple[int, int]


@attrs.frozen
class _Lined:
    """A block of running text.

    Attributes:
        start: Offset of its first line in the text.
        end: Offset behind its last line.
        lines: Where each line's text stands, without list indents and quote marks.
    """

    source: str = attrs.field(repr=False)
    start: int
    end: int
    lines: tuple[Range, ...]

    @cached_property
    def prose(self) -> Prose:
        """Its text as a reader sees it, with links and emphasis as marks."""
        return scan(self.source, self.lines)


@attrs.frozen
class Paragraph(_Lined):
    """Running text."""


@attrs.frozen
class Heading(_Lined):
    """A heading of level 1 to 6."""

    level: int


@attrs.frozen
class Opaque:
    """A block that is kept as it is: `kind` is html, code or rule."""

    source: str = attrs.field(repr=False)
    start: int
    end: int
    kind: str


@attrs.frozen
class Quote:
    """A block quote."""

    start: int
    end: int
    blocks: tuple["Block", ...]


@attrs.frozen
class ListItem:
    """One bullet or numbered item and what stands in it."""

    start: int
    end: int
    blocks: tuple["Block", ...]


@attrs.frozen
class List:
    """A bullet list or a numbered one."""

    start: int
    end: int
    ordered: bool
    items: tuple[ListItem, ...]


Block: TypeAlias = Paragraph | Heading | Opaque | Quote | List


@attrs.frozen
class Document:
    """A post: its front matter and the blocks of its body, with offsets into `text`."""

    text: str = attrs.field(repr=False)
    keys: dict[str, Node]
    body: int
    blocks: tuple[Block, ...]
    diagnostics: tuple[Diagnostic, ...]

    def header_prose(self, key: str) -> Prose | None:
        """A text of the front matter as running text; None where the key is missing or holds no text.

        Where YAML's quoting or folding hides the value, each range stands for the whole scalar, by the rule
        `front-matter`.
        """
        node = self.keys.get(key)
        if node is None or not node.text or isinstance(node.value, (list, dict)):
            return None
        if self.text[node.start : node.end] == node.text:
            return Prose(node.text, (), ((0, node.start, 1),))
        return Prose(node.text, (), ((0, node.start, node.end - node.start),), "front-matter")


def read_document(text: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a post's front matter and its blocks.

    Raises:
        LimitError: Its front matter is larger or deeper than allowed.
    """
    front = read_front_matter(text, limits)
    blocks = _Builder(text, front.body).build()
    return Document(text, front.keys, front.body, blocks, front.diagnostics)


_LISTS = {"bullet_list_open": "bullet_list_close", "ordered_list_open": "ordered_list_close"}
_OPAQUE = {"hr": "rule", "html_block": "html"}


class _Builder:
    """Turns markdown-it's flat tokens into blocks with offsets."""

    def __init__(self, text: str, body: int) -> None:
        self._text = text
        self._starts = [body + start for start in Lines(text[body:]).starts]
        self._tokens: Sequence[Token] = block_tokens(text[body:])
        self._at = 0

    def build(self, until: str | None = None) -> tuple[Block, ...]:
        return tuple(self._blocks(until))

    def _blocks(self, until: str | None) -> Iterator[Block]:
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token.type == until:
                return
            yield self._block(token)

    def _block(self, token: Token) -> Block:
        start, end = self._range(token)
        if token.type == "paragraph_open":
            return Paragraph(self._text, start, end, self._lines())
        if token.type == "heading_open":
            return Heading(self._text, start, end, self._lines(), int(token.tag[1:]))
        if token.type == "blockquote_open":
            return Quote(start, end, self.build("blockquote_close"))
        if token.type in _LISTS:
            return List(start, end, token.type == "ordered_list_open", self._items(_LISTS[token.type]))
        return Opaque(self._text, start, end, _OPAQUE.get(token.type, "code"))

    def _items(self, until: str) -> tuple[ListItem, ...]:
        items = []
        while (token := self._tokens[self._at]).type != until:
            self._at += 1
            items.append(ListItem(*self._range(token), self.build("list_item_close")))
        self._at += 1
        return tuple(items)

    def _lines(self) -> tuple[Range, ...]:
        """The place of each line of the inline token that comes next; it and the closing token are passed."""
        inline = self._tokens[self._at]
        self._at += 2
        first = inline.map[0] if inline.map else 0
        lines = inline.content.split("\n") if inline.content else []
        return tuple(self._place(first + index, line.strip()) for index, line in enumerate(lines))

    def _place(self, line: int, content: str) -> Range:
        """Where a line's content stands: markdown-it has taken container marks off its left."""
        start, end = self._starts[line], self._line_end(line)
        at = self._text.rfind(content, start, end)
        if at < 0:  # markdown-it has replaced a tab or a NUL in it: what is left of the line is the content
            stripped = self._text[start:end].rstrip()
            at = start + max(0, len(stripped) - len(content))
        return at, min(at + len(content), end)

    def _line_end(self, line: int) -> int:
        return self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)

    def _range(self, token: Token) -> Range:
        first, behind = token.map or (0, 0)
        end = self._starts[behind] if behind < len(self._starts) else len(self._text)
        return self._starts[first], end
