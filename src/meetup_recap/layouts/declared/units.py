"""The lines of a post that may open a talk or an event, each with what is below it and the heading above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

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
        blocks: What is below it.
        rest: The further lines of its paragraph.
        above: The headings above it, and the line before its list, as they read in lower case.
        cells: The cells of a row, by what its column is called, and by its number from 1.
    """

    line: Prose = attrs.field(repr=False)
    start: int
    end: int
    blocks: tuple[Block, ...] = attrs.field(default=(), repr=False)
    whole: Prose | None = attrs.field(default=None, repr=False)
    rest: tuple[Paragraph, ...] = attrs.field(default=(), repr=False)
    above: tuple[str, ...] = ()
    cells: tuple[tuple[str, Cell], ...] = attrs.field(default=(), repr=False)


def said(text: str) -> str:
    """A line as it is compared: case, white space and signs at its edges do not count."""
    return " ".join(text.casefold().split()).strip(" :.!?*_#-–—")


def units(blocks: Sequence[Block], at: At) -> Iterator[Unit]:
    """The lines of some blocks that are at a place."""
    if at.kind == "heading":
        yield from _headings(blocks, at.level)
    elif at.kind in {"item", "row", "paragraph"}:
        for index, block in enumerate(blocks):
            above = _above(blocks, index)
            if at.kind == "item" and isinstance(block, List):
                yield from _items(block, at.level or 1, above)
            elif at.kind == "row" and isinstance(block, Table):
                yield from _rows(block, above)
            elif at.kind == "paragraph" and isinstance(block, Paragraph):
                below = _until_heading(blocks[index + 1 :])
                yield _of_paragraph(block, block.start, below[-1].end if below else block.end, below, above)


def _headings(blocks: Sequence[Block], level: int) -> Iterator[Unit]:
    """Each heading of a level, with the blocks up to the next one of its level or above."""
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and level in {0, block.level}:
            own = block.level
            end = next(
                (at for at in range(index + 1, len(blocks)) if _level(blocks[at]) <= own),
                len(blocks),
            )
            below = tuple(blocks[index + 1 : end])
            yield Unit(
                block.prose, block.start, below[-1].end if below else block.end, below, above=_above(blocks, index)
            )


def _level(block: Block) -> int:
    return block.level if isinstance(block, Heading) else 7


def _above(blocks: Sequence[Block], index: int) -> tuple[str, ...]:
    """The headings that a block is below, the nearest first, and the line in bold or before a colon right above it."""
    found: list[str] = []
    level = _level(blocks[index])
    before = blocks[index - 1] if index else None
    is_list = isinstance(blocks[index], (List, Table))
    if is_list and isinstance(before, Paragraph) and before.end - before.start <= _LONGEST_LEAD:
        found.append(said(before.prose.plain))
    for block in reversed(blocks[:index]):
        if isinstance(block, Heading) and block.level < level:
            found.append(said(block.prose.plain))
            level = block.level
            if level == 1:
                break
    return tuple(found)


def _items(block: List, depth: int, above: tuple[str, ...]) -> Iterator[Unit]:
    for item in block.items:
        if depth > 1:
            first = _line_of(item)
            lead = (said(first.prose.plain), *above) if first else above
            for inner in item.blocks:
                if isinstance(inner, List):
                    yield from _items(inner, depth - 1, lead)
        elif first := _line_of(item):
            yield _of_paragraph(first, item.start, item.end, item.blocks[1:], above)


def _line_of(item: ListItem) -> Paragraph | None:
    first = item.blocks[0] if item.blocks else None
    return first if isinstance(first, Paragraph) else None


def _of_paragraph(block: Paragraph, start: int, end: int, below: Sequence[Block], above: tuple[str, ...]) -> Unit:
    first = one_line(block, block.lines[0])
    if len(block.lines) == 1:
        return Unit(first.prose, start, end, tuple(below), above=above)
    rest = attrs.evolve(block, lines=block.lines[1:], start=block.lines[1][0])
    return Unit(first.prose, start, end, tuple(below), block.prose, (rest,), above)


def _until_heading(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks up to the next heading or rule."""
    is_end = (isinstance(block, Heading) or (isinstance(block, Opaque) and block.kind == "rule") for block in blocks)
    end = next((at for at, ends in enumerate(is_end) if ends), len(blocks))
    return tuple(blocks[:end])


def _rows(table: Table, above: tuple[str, ...]) -> Iterator[Unit]:
    heads = next((row.cells for row in table.rows if row.is_head), ())
    names = [said(cell.prose.plain) for cell in heads]
    for row in table.rows:
        if not row.is_head and row.cells:
            cells = [(names[at], cell) for at, cell in enumerate(row.cells) if at < len(names)]
            cells += [(str(at), cell) for at, cell in enumerate(row.cells, 1)]
            yield Unit(row.cells[0].prose, row.start, row.end, above=above, cells=tuple(cells))
