"""The lines of a post that may open a talk or an event, each with what is below it and the heading above it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import attrs

from meetup_recap.index import BELOW_ALL
from meetup_recap.layouts.declared.rules import At
from meetup_recap.reading.blocks import Block, Cell, Heading, List, ListItem, Opaque, Paragraph, Table, one_line
from meetup_recap.reading.prose import Prose

_LONGEST_LEAD = 80


@attrs.frozen
class Unit:
    """A line and what is below it.

    Attributes:
        line: The line.
        whole: All of its paragraph, where that is more.
        start: Where its block begins.
        end: The offset behind what is below it.
        around: The blocks of which some are below it.
        first: The first of these.
        last: The one behind them; None for the end.
        rest: The further lines of its paragraph.
        above: The headings above it, and the line before its list, as they read in lower case.
        cells: The cells of a row, by what its column is called, and by its number from 1.
    """

    line: Prose = attrs.field(repr=False)
    start: int
    end: int
    around: Sequence[Block] = attrs.field(default=(), repr=False)
    first: int = 0
    last: int | None = None
    whole: Prose | None = attrs.field(default=None, repr=False)
    rest: tuple[Paragraph, ...] = attrs.field(default=(), repr=False)
    above: tuple[str, ...] = ()
    cells: tuple[tuple[str, Cell], ...] = attrs.field(default=(), repr=False)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What is below the line."""
        return tuple(self.around[self.first : self.last])

    def up_to(self, end: int) -> Unit:
        """The line with what is below it, up to an offset."""
        if end >= self.end:
            return self
        last = bisect_left(self.around, end, self.first, self.last, key=lambda block: block.start)
        return attrs.evolve(self, end=end, last=last)


def said(text: str) -> str:
    """A line as it is compared: case, white space and signs at its edges do not count."""
    return " ".join(text.casefold().split()).strip(" :.!?*_#-–—")


def units(blocks: Sequence[Block], at: At) -> Iterator[Unit]:
    """The lines of some blocks that are at a place; each block is looked at a few times, however many there are."""
    for index, (block, above, end) in enumerate(zip(blocks, _above(blocks), _ends(blocks), strict=True)):
        if at.kind == "heading" and isinstance(block, Heading) and at.level in {0, block.level}:
            yield Unit(block.prose, block.start, blocks[end - 1].end, blocks, index + 1, end, above=above)
        elif at.kind == "item" and isinstance(block, List):
            yield from _items(block, at.level or 1, above)
        elif at.kind == "row" and isinstance(block, Table):
            yield from _rows(block, above)
        elif at.kind == "paragraph" and isinstance(block, Paragraph):
            yield _of_paragraph(block, (block.start, blocks[end - 1].end), blocks, (index + 1, end), above)
        elif at.kind == "line" and isinstance(block, Paragraph):
            yield from _lines(block, blocks, (index + 1, end), above)
        elif at.kind == "line" and isinstance(block, Table):
            rows = (row for row in block.rows if not row.is_head)
            yield from (Unit(cell.prose, cell.start, cell.end, above=above) for row in rows for cell in row.cells)


def _lines(block: Paragraph, around: Sequence[Block], below: tuple[int, int], above: tuple[str, ...]) -> Iterator[Unit]:
    """Each line of a paragraph; what is below the last one is below the paragraph."""
    *others, last = (one_line(block, line) for line in block.lines)
    for line in others:
        yield Unit(line.prose, line.start, line.end, above=above)
    yield Unit(last.prose, last.start, around[below[1] - 1].end, around, *below, above=above)


def _level(block: Block) -> int:
    return block.level if isinstance(block, Heading) else BELOW_ALL


def _ends(blocks: Sequence[Block]) -> list[int]:
    """Where what is below each block ends: at the next heading of its level or above, for others at a rule, too."""
    following = [len(blocks)] * (BELOW_ALL + 1)
    ends: list[int] = []
    for index, block in reversed([*enumerate(blocks)]):
        level = _level(block)
        ends.append(min(following[: level + 1]))
        if isinstance(block, Heading) or (isinstance(block, Opaque) and block.kind == "rule"):
            following[level] = index
    return ends[::-1]


def _above(blocks: Sequence[Block]) -> Iterator[tuple[str, ...]]:
    """The headings that each block is below, the nearest first, and the short line right above a list or a table."""
    open_: list[tuple[int, str]] = []
    before: Block | None = None
    for block in blocks:
        level = _level(block)
        while open_ and open_[-1][0] >= level:
            open_.pop()
        lead = ""
        if isinstance(block, (List, Table)) and isinstance(before, Paragraph):
            lead = said(before.prose.plain) if before.end - before.start <= _LONGEST_LEAD else ""
        headings = (text for _, text in reversed(open_))
        yield (lead, *headings) if lead else tuple(headings)
        if isinstance(block, Heading):
            open_.append((level, said(block.prose.plain)))
        before = block


def _items(block: List, depth: int, above: tuple[str, ...]) -> Iterator[Unit]:
    for item in block.items:
        if depth > 1:
            first = _line_of(item)
            lead = (said(first.prose.plain), *above) if first else above
            for inner in item.blocks:
                if isinstance(inner, List):
                    yield from _items(inner, depth - 1, lead)
        elif first := _line_of(item):
            yield _of_paragraph(first, (item.start, item.end), item.blocks, (1, len(item.blocks)), above)


def _line_of(item: ListItem) -> Paragraph | None:
    first = item.blocks[0] if item.blocks else None
    return first if isinstance(first, Paragraph) else None


def _of_paragraph(
    block: Paragraph, place: tuple[int, int], around: Sequence[Block], below: tuple[int, int], above: tuple[str, ...]
) -> Unit:
    """The first line of a paragraph, with the rest of it and those of the blocks around that are below."""
    first = one_line(block, block.lines[0])
    found = Unit(first.prose, *place, around, *below, above=above)
    if len(block.lines) == 1:
        return found
    rest = attrs.evolve(block, lines=block.lines[1:], start=block.lines[1][0])
    return attrs.evolve(found, whole=block.prose, rest=(rest,))


def _rows(table: Table, above: tuple[str, ...]) -> Iterator[Unit]:
    heads = next((row.cells for row in table.rows if row.is_head), ())
    names = [said(cell.prose.plain) for cell in heads]
    for row in table.rows:
        if not row.is_head and row.cells:
            cells = [(names[at], cell) for at, cell in enumerate(row.cells) if at < len(names)]
            cells += [(str(at), cell) for at, cell in enumerate(row.cells, 1)]
            yield Unit(row.cells[0].prose, row.start, row.end, above=above, cells=tuple(cells))
