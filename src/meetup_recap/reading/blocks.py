"""The blocks of a post, each with its span; they know CommonMark and nothing of meetups."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import TypeAlias

import attrs

from meetup_recap.reading.marks import scan
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.references import References

Range: TypeAlias = tuple[int, int]


@attrs.frozen
class _Lined:
    """A block of running text.

    Attributes:
        start: Offset of its first line in the text.
        end: Offset behind its last line.
        lines: Where each line's text stands, without list indents and quote marks.
        references: The links that the post defines apart from its text.
        kept: What was found out about it, by whom it is asked for: recognizers ask alike.
    """

    source: str = attrs.field(repr=False)
    start: int
    end: int
    lines: tuple[Range, ...]
    references: References = attrs.field(factory=dict, repr=False, eq=False)
    kept: dict[object, object] = attrs.field(factory=dict, repr=False, eq=False, init=False)

    @cached_property
    def prose(self) -> Prose:
        """Its text as a reader sees it, with links and emphasis as marks."""
        return scan(self.source, self.lines, self.references)


@attrs.frozen
class Paragraph(_Lined):
    """Running text."""


@attrs.frozen
class Heading(_Lined):
    """A heading of level 1 to 6."""

    level: int = 1


@attrs.frozen
class Opaque:
    """A block that is kept as it is: `kind` is html, code, rule or edge, of a container."""

    source: str = attrs.field(repr=False)
    start: int
    end: int
    kind: str
    references: References = attrs.field(factory=dict, repr=False, eq=False)

    @cached_property
    def prose(self) -> Prose:
        """The text of a block of HTML as a reader sees it, its links and bold words as marks."""
        lines = []
        at = self.start
        for line in self.source[self.start : self.end].split("\n"):
            said = line.strip()
            first = at + len(line) - len(line.lstrip())
            lines.append((first, first + len(said)))
            at += len(line) + 1
        return scan(self.source, lines, self.references)


@attrs.frozen
class Cell(_Lined):
    """A cell of a table: running text."""


@attrs.frozen
class Row:
    """A row of a table; `is_head` for the one above the line of dashes."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    is_head: bool


@attrs.frozen
class Table:
    """A table between pipes.

    Attributes:
        start: Offset in the text.
        end: Offset behind it.
        rows: Its rows, that of the head among them.
        whole: The table that it is some rows of, where each is about an event of its own.
        kept: What its columns tell, by language: each event of the table asks for it.
    """

    start: int
    end: int
    rows: tuple[Row, ...]
    whole: "Table | None" = attrs.field(default=None, repr=False, eq=False)
    kept: dict[str, tuple[str | None, ...]] = attrs.field(factory=dict, repr=False, eq=False, init=False)


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
    """A bullet list, a numbered one, or kramdown's list of definitions, each term with what it means an item."""

    start: int
    end: int
    ordered: bool
    items: tuple[ListItem, ...]
    is_defining: bool = False


Block: TypeAlias = Paragraph | Heading | Opaque | Quote | List | Table


_MARKS = re.compile(r"\*{1,3}|_{1,3}")


def start_of(block: Block) -> int:
    """Where a block begins."""
    return block.start


def as_heading(line: Paragraph) -> Heading:
    """A line in bold or of an item, as the heading of what is below it."""
    return Heading(line.source, line.start, line.end, line.lines, line.references)


def cut(block: Paragraph, at: int) -> tuple[Paragraph, Paragraph]:
    """A paragraph up to an offset, and from there on."""
    stop = block.start + len(block.source[block.start : at].rstrip(" :–—|,.*_-"))
    opened = _MARKS.match(block.source, block.start, stop)
    if opened and block.source.startswith(opened[0], stop) and stop < at:
        stop += len(opened[0])  # "**14 May 2024**, Quayside": the mark belongs to the date
    before = tuple((start, min(end, stop)) for start, end in block.lines if start < stop)
    behind = tuple((max(start, at), end) for start, end in block.lines if end > at)
    return attrs.evolve(block, lines=before, end=stop), attrs.evolve(block, lines=behind, start=at)


def parted(block: Paragraph, at: int) -> tuple[Block, ...]:
    """A paragraph whose beginning is a heading."""
    if at >= block.lines[-1][1]:
        return (as_heading(block),)
    before, behind = cut(block, at)
    return as_heading(before), behind


_BEFORE_DAY = re.compile(r"[\s(\[,;:–—-]*\Z")
_BEHIND_DAY = re.compile(r"[)\]]?[ ]*[,;:–—-]?[ ]*")


def day_first(block: Paragraph, day: Range) -> tuple[Block, ...]:
    """A paragraph with a date in its middle or at its end: the date as a heading, and what is around it.

    Queues in Anger (14 May 2024), Ada Vega        Queues in Anger - Ada Vega, 14 May 2024
    """
    heading = Heading(block.source, block.start, day[1], (day,), block.references)
    opening = _BEFORE_DAY.search(block.source, block.start, day[0])
    behind = _BEHIND_DAY.match(block.source, day[1], block.end)
    stop, at = opening.start() if opening else day[0], behind.end() if behind else day[1]
    bracket = block.source.rfind("[", stop, day[0]) + 1
    stop = bracket if bracket and block.source.find("](", at, block.end) >= 0 else stop  # "[14 May: Queues](…)"
    before = ((start, min(end, stop)) for start, end in block.lines if start < stop)
    after = ((max(start, at), end) for start, end in block.lines if end > at)
    lines = (*before, *after)
    return (heading, attrs.evolve(block, lines=lines)) if lines else (heading,)


def has_hard_break(block: Paragraph) -> bool:
    """Whether a line of a paragraph is ended by its author: by two spaces or a backslash, as CommonMark has it."""
    ends = (block.source[line[0] : below[0]].rstrip(" \t").rstrip("\r\n") for line, below in pairwise(block.lines))
    return any(end.endswith(("  ", "\\")) for end in ends)


def one_line(block: Paragraph, line: Range) -> Paragraph:
    """A line of a paragraph, as a paragraph."""
    return attrs.evolve(block, start=line[0], end=line[1], lines=(line,))


def ends_as_sentence(block: Paragraph) -> bool:
    """Whether a paragraph ends in a full stop, or in the colon before a list."""
    return block.source[block.start : block.end].rstrip(" *_\r\n").endswith((":", "."))


def paragraphs_in(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of some blocks, those in items of lists too; in a quote somebody else speaks."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, List):
            for item in block.items:
                yield from paragraphs_in(item.blocks)
