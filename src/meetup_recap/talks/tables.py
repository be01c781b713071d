"""Talks in the rows of a table.

| Time  | Talk            | Speaker              | Slides                        |
|-------|-----------------|----------------------|-------------------------------|
| 18:30 | Queues in Anger | Ada Vega (Northwind) | [PDF](https://slides.example) |
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.document import Cell, Row, Table
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.billing import read_bill
from meetup_recap.talks.entries import Entry
from meetup_recap.words.bylines import people_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.labels import column_kinds

_FEW = 2
_BREAK = re.compile(r"[ ]*<br\b[^<>]*>[ ]*", re.IGNORECASE)


def rows(table: Table, language: Language) -> Iterator[Entry]:
    """Each row below the head as an entry: the column headings say what its cells tell."""
    kinds = column_kinds(table, language)
    if not {"title", "talks"} & set(kinds) or "speakers" not in kinds:
        kinds = _by_content(table, kinds, language)
    for row in table.rows:
        if not row.is_head:
            entry = _entry(row, kinds)
            if entry:
                yield from _several(row, kinds, entry, language)


def _several(row: Row, kinds: Sequence[str | None], entry: Entry, language: Language) -> Iterator[Entry]:
    """The entry of a row, or those of the lines of its cell where each line is a title beside somebody."""
    cell = next(
        cell
        for kind, cell in zip(kinds, row.cells, strict=False)
        if kind in {"title", "talks"} and cell.prose.plain.strip()
    )
    spans = [match.span() for match in _BREAK.finditer(cell.source, cell.start, cell.end)]
    edges = zip((cell.start, *(end for _, end in spans)), (*(start for start, _ in spans), cell.end), strict=True)
    parts = [attrs.evolve(cell, start=start, end=end, lines=((start, end),)) for start, end in edges]
    parts = [part for part in parts if part.prose.plain.strip()]
    bills = [read_bill(part.prose, language) for part in parts]
    if len(parts) < _FEW or not any(bill.title and bill.people for bill in bills):
        yield entry
        return
    yield from (attrs.evolve(entry, line=part.prose, start=part.start, end=part.end, cells=()) for part in parts)


def _by_content(table: Table, kinds: Sequence[str | None], language: Language) -> list[str | None]:
    """What columns say whose headings are not known: people in one, and the longest texts of the others are titles."""
    rows = [row for row in table.rows if not row.is_head]
    width = max((len(row.cells) for row in rows), default=0)
    known = [*kinds, *([None] * (width - len(kinds)))]
    columns = [[row.cells[at].prose for row in rows if at < len(row.cells)] for at in range(width)]
    named = {at: sum(_names_people(cell, language) for cell in columns[at]) for at in range(width) if known[at] is None}
    people = max(named, key=named.__getitem__, default=None) if "speakers" not in known else None
    if people is not None and named[people] >= _FEW:
        known[people] = "speakers"
    if "speakers" in known and not {"title", "talks"} & set(known):
        words = {at: sum(len(cell.plain.split()) for cell in columns[at]) for at in range(width) if known[at] is None}
        title = max(words, key=words.__getitem__, default=None)
        if title is not None and words[title] >= len(rows):
            known[title] = "title"
    return known


def _names_people(cell: Prose, language: Language) -> bool:
    people = people_in(cell, 0, len(cell.plain), language) if cell.plain.strip() else []
    return bool(people) and all(names_somebody(person.text) for person in people)


def _entry(row: Row, kinds: Sequence[str | None]) -> Entry | None:
    cells = dict[str, Cell]()
    for kind, cell in zip(kinds, row.cells, strict=False):
        if kind and cell.prose.plain.strip():
            cells.setdefault("title" if kind == "talks" else kind, cell)
    title = cells.pop("title", None)
    if title is None or ("speakers" in kinds and "speakers" not in cells and not title.prose.plain.strip()):
        return None
    told = tuple(cells.items())
    return Entry(title.prose, row.start, row.end, (), "agenda", nested=True, cells=told)
