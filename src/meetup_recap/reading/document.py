"""A post: its front matter and the tree of its blocks, and the parts of it that are about one event each."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

import attrs

from meetup_recap._yaml import Node
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.limits import DEFAULT_LIMITS, Limits
from meetup_recap.places import collapse, normalize
from meetup_recap.reading.blocks import (
    Block,
    List,
    ListItem,
    Paragraph,
    Range,
    Table,
    as_heading,
    cut,
    day_first,
    has_hard_break,
    parted,
    start_of,
)
from meetup_recap.reading.builder import build
from meetup_recap.reading.front_matter import read_front_matter
from meetup_recap.reading.marks import scan, without_gaps
from meetup_recap.reading.prose import Prose


class Part(NamedTuple):
    """A part of a body that is about one event.

    Attributes:
        start: Where it begins: between blocks, or where an item or a row does.
        end: The offset behind it.
        behind: Where what its first line says of the date ends, and something else follows.
        near: The middle of its year, where a heading above says that alone.
        again: Where the date ends in each further item of its list that repeats it.
        day: Where its date is, if its first line does not open with it.
    """

    start: int
    end: int
    behind: int | None = None
    near: date | None = None
    again: tuple[int, ...] = ()
    day: Range | None = None


@attrs.frozen
class Document:
    """A post: its front matter and the blocks of its body, with offsets into `text`.

    Attributes:
        text: The whole text.
        keys: The front matter.
        body: Offset at which the body begins.
        blocks: The body.
        diagnostics: What is odd about it.
        end: Offset behind the body: that of the text, but for a part of a post.
    """

    text: str = attrs.field(repr=False)
    keys: dict[str, Node]
    body: int
    blocks: tuple[Block, ...]
    diagnostics: tuple[Diagnostic, ...]
    end: int

    def part(self, part: Part) -> "Document":
        """The post as if its body were a part of it.

        The line of an item becomes the heading of what is in it; rows keep the head of their table.
        """
        start, end = part.start, part.end
        first = bisect_left(self.blocks, start, key=start_of)
        blocks = self._in_item(part) or self._rows_of(part, first)
        blocks = blocks or tuple(takewhile(lambda block: block.end <= end, self.blocks[first:]))
        if blocks and isinstance(blocks[0], Paragraph) and part.day:
            blocks = (*day_first(blocks[0], part.day), *blocks[1:])
        elif blocks and isinstance(blocks[0], Paragraph):  # a date in bold
            blocks = (*parted(blocks[0], part.behind or blocks[0].end), *blocks[1:])
        return attrs.evolve(self, body=start, end=end, blocks=blocks)

    def _rows_of(self, part: Part, following: int) -> tuple[Block, ...]:
        """The rows of a part with the head of their table."""
        opens = following < len(self.blocks) and self.blocks[following].start == part.start  # a table without a head
        table = self.blocks[following - (not opens)] if following or opens else None
        if not isinstance(table, Table) or table.end < part.end:
            return ()
        rows = tuple(row for row in table.rows if row.is_head or part.start <= row.start < part.end)
        return (Table(part.start, part.end, rows, table.whole or table),)

    @cached_property
    def _items(self) -> dict[int, tuple[Sequence[ListItem], int]]:
        """The items of the lists of the body, by where each begins: those of its list, and its number among them."""
        lists = (block for block in self.blocks if isinstance(block, List))
        return {item.start: (block.items, number) for block in lists for number, item in enumerate(block.items)}

    def _in_item(self, part: Part) -> tuple[Block, ...]:
        items, number = self._items.get(part.start, ((), 0))
        item, *others = items[number : number + 1 + len(part.again)] or (None,)
        first = item.blocks[0] if item and item.blocks else None
        if item is None or not isinstance(first, Paragraph) or (others or [item])[-1].end != part.end:
            return ()
        if part.day:
            return _with_day_first(item, first, part.day)
        if part.behind is None:
            return (as_heading(first), *item.blocks[1:])
        opening, rest = cut(first, part.behind)
        if has_hard_break(rest):
            return (as_heading(opening), rest, *item.blocks[1:])
        inner = [ListItem(rest.start, item.end, (rest, *item.blocks[1:]))]
        for other, behind in zip(others, part.again, strict=True):
            if isinstance(other.blocks[0], Paragraph):
                told = cut(other.blocks[0], behind)[1]
                inner.append(ListItem(told.start, other.end, (told, *other.blocks[1:])))
        return (as_heading(opening), List(rest.start, part.end, False, tuple(inner)))

    def header_prose(self, key: str) -> Prose | None:
        """A text of the front matter as running text; None where the key is missing or holds no text."""
        node = self.keys.get(key)
        if node is None or not node.text or isinstance(node.value, (list, dict)):
            return None
        return self.scalar_prose(node)

    def markdown_prose(self, node: Node) -> Prose:
        """A scalar of the front matter that may hold links, as running text."""
        said = node.text or ""
        at = self.text.find(said, node.start, node.end) if "](" in said else -1
        return scan(self.text, [(at, at + len(said))]) if at >= 0 else self.scalar_prose(node)

    def scalar_prose(self, node: Node) -> Prose:
        r"""A scalar of the front matter as running text.

        Where YAML's quoting or folding hides the value, or it holds what Markdown would resolve (`\#`, `&amp;`), each
        range stands for the whole scalar, by the rule `front-matter`.
        """
        said = node.text or ""
        if self.text[node.start : node.end] == said and normalize(said) == collapse(said):
            return without_gaps(Prose(said, (), ((0, node.start, 1),)))
        return without_gaps(Prose(said, (), ((0, node.start, node.end - node.start),), "front-matter"))


def _with_day_first(item: ListItem, first: Paragraph, day: Range) -> tuple[Block, ...]:
    """An item with a date in its first line, or in one of its list: the date as a heading, and what is around it."""
    if day[0] < first.end:
        heading, *around = day_first(first, day)
        whole = ListItem(item.start, item.end, (*around, *item.blocks[1:]))
        return (heading, List(item.start, item.end, False, (whole,)))
    inner, *rest = item.blocks[1:]
    lines = inner.items if isinstance(inner, List) else ()
    below = next(line.blocks[0] for line in lines if line.start <= day[0] < line.end)
    others = tuple(line for line in lines if below not in line.blocks)
    shorter = attrs.evolve(inner, items=others) if isinstance(inner, List) else inner
    whole = ListItem(item.start, item.end, (first, shorter, *rest) if others else (first, *rest))
    heading = as_heading(below) if isinstance(below, Paragraph) else below
    return (heading, List(item.start, item.end, False, (whole,)))


def read_document(text: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a post's front matter and its blocks.

    Raises:
        LimitError: Its front matter is larger or deeper than allowed, or its body has more blocks or links.
    """
    front = read_front_matter(text, limits)
    blocks = build(text, front.body, limits)
    return Document(text, front.keys, front.body, blocks, front.diagnostics, len(text))
