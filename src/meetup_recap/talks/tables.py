"""Talks in the rows of a table.

| Time  | Talk            | Speaker              | Slides                        |
|-------|-----------------|----------------------|-------------------------------|
| 18:30 | Queues in Anger | Ada Vega (Northwind) | [PDF](https://slides.example) |
"""

from collections.abc import Iterator, Sequence

from meetup_recap.languages import Language
from meetup_recap.reading.document import Cell, Row, Table
from meetup_recap.talks.entries import Entry
from meetup_recap.words.labels import kind_of


def rows(table: Table, language: Language) -> Iterator[Entry]:
    """Each row below the head as an entry: the column headings say what its cells tell."""
    head = next((row for row in table.rows if row.is_head), None)
    kinds = [kind_of(cell.prose.plain, language) for cell in head.cells] if head else []
    if not {"title", "talks"} & set(kinds) and "speakers" not in kinds:
        return
    for row in table.rows:
        if not row.is_head:
            entry = _entry(row, kinds)
            if entry:
                yield entry


def _entry(row: Row, kinds: Sequence[str | None]) -> Entry | None:
    cells = dict[str, Cell]()
    for kind, cell in zip(kinds, row.cells, strict=False):
        if kind and cell.prose.plain.strip():
            cells.setdefault("title" if kind == "talks" else kind, cell)
    title = cells.pop("title", None)
    if title is None:
        return None
    told = tuple(cells.items())
    return Entry(title.prose, row.start, row.end, (), "agenda", nested=True, cells=told)
