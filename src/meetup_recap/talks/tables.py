"""Talks in the rows of a table.

| Time  | Talk            | Speaker              | Slides                        |
|-------|-----------------|----------------------|-------------------------------|
| 18:30 | Queues in Anger | Ada Vega (Northwind) | [PDF](https://slides.example) |
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Cell, Row, Table
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.billing import read_bill
from meetup_recap.talks.entries import Entry
from meetup_recap.talks.link_kinds import kind_of_link
from meetup_recap.talks.one_line import talks_of_line
from meetup_recap.talks.two_lines import line_of_people, title_of
from meetup_recap.words.bylines import people_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.labels import column_kinds

_FEW = 2
_NUMBER = re.compile(r"[ ]*[0-9]{1,2}[.)][ ]+")
_DIGITS = re.compile(r"[0-9]+")
_TIME = re.compile(
    r"[0-2]?[0-9](?:[:.h][0-5][0-9])?(?:[ ]?(?:[ap]m|h|Uhr))?(?:[ ]*[-–][ ]*[0-9:.h]{1,5})?", re.IGNORECASE
)
_BREAK = re.compile(r"[ ]*<br\b[^<>]*>[ ]*", re.IGNORECASE)


def rows(table: Table, language: Language) -> Iterator[Entry]:
    """Each row below the head as an entry: the column headings say what its cells tell."""
    kinds = _kinds(table.whole or table, language)
    told = [(row, entry) for row in table.rows if not row.is_head and (entry := _entry(row, kinds))]
    parts = [_lines(_titles(row, kinds)) for row, _ in told]
    people = line_of_people([(part[0].prose, part[1].prose) for part in parts if len(part) >= _FEW], language)
    for (row, entry), part in zip(told, parts, strict=True):
        if people is not None and len(part) >= _FEW and "speakers" not in kinds:
            yield _of_lines(entry, part, people)
        else:
            yield from _several(row, kinds, entry, language)


def _kinds(table: Table, language: Language) -> Sequence[str | None]:
    """What the columns of a table tell, by their headings or else by all of its cells."""
    if language.code not in table.kept:
        table.kept[language.code] = tuple(_by_content(table, column_kinds(table, language), language))
    return table.kept[language.code]


def _titles(row: Row, kinds: Sequence[str | None]) -> Cell | None:
    """The cell of a row that has its title."""
    cells = {kind: cell for kind, cell in reversed(list(zip(kinds, row.cells, strict=False))) if kind}
    return cells.get("title") or cells.get("talks")


def _of_lines(entry: Entry, parts: Sequence[Cell], people: int) -> Entry:
    """The entry of a row whose one cell has title, speaker and links in lines of their own."""
    links = [("links", part) for part in parts[_FEW:]]
    line = title_of(parts[1 - people].prose)
    return attrs.evolve(entry, line=line, cells=(*entry.cells, ("speakers", parts[people]), *links))


def _several(row: Row, kinds: Sequence[str | None], entry: Entry, language: Language) -> Iterator[Entry]:
    """The entry of a row, or those of the lines of its cells: each line a title beside somebody, or one of each."""
    cells = {kind: cell for kind, cell in reversed(list(zip(kinds, row.cells, strict=False))) if kind}
    parts = _lines(_titles(row, kinds))
    if len(parts) == 1 and "speakers" not in kinds:
        parts = talks_of_line(parts[0], language) or parts
    bills = [read_bill(part.prose, language) for part in parts]
    beside = [{kind: part} for kind, part in (("speakers", part) for part in _lines(cells.get("speakers")))]
    if len(parts) < _FEW or (len(beside) != len(parts) and not any(bill.title and bill.people for bill in bills)):
        yield entry
        return
    own = beside if len(beside) == len(parts) else [{} for _ in parts]
    for part, told, link in zip(parts, own, _shared(cells.get("links"), parts, language), strict=True):
        yield attrs.evolve(
            entry,
            line=part.prose,
            start=part.start,
            end=part.end,
            cells=(*told.items(), *(link.items() if link else ())),
        )


def _lines(cell: Cell | None) -> list[Cell]:
    """The lines of a cell that say something, without the numbers before them."""
    if cell is None:
        return []
    spans = [match.span() for match in _BREAK.finditer(cell.source, cell.start, cell.end)]
    edges = zip((cell.start, *(end for _, end in spans)), (*(start for start, _ in spans), cell.end), strict=True)
    found = []
    for start, end in edges:
        number = _NUMBER.match(cell.source, start, end) if spans else None
        at = number.end() if number else start
        found.append(attrs.evolve(cell, start=at, end=end, lines=((at, end),)))
    return [part for part in found if part.prose.plain.strip()]


def _shared(cell: Cell | None, parts: Sequence[Cell], language: Language) -> list[dict[str, Cell]]:
    """The links of a cell for several talks: a line or a link of one kind for each, or all for the one given."""
    lines = _lines(cell)
    given = [at for at, part in enumerate(parts) if not _is_struck(part)]
    if cell is not None and len(lines) != len(parts):
        if len(given) == 1:
            return [{"links": cell} if at in given else {} for at in range(len(parts))]
        lines = _each_link(cell, language)
    return [{"links": line} for line in lines] if len(lines) == len(parts) else [{} for _ in parts]


def _is_struck(part: Cell) -> bool:
    return any(mark.kind == "struck" for mark in part.prose.beginning(0, 1))


def _each_link(cell: Cell, language: Language) -> list[Cell]:
    """The links of a cell that all lead to slides, or all to recordings: "[slides 1](…), [slides 2](…)"."""
    prose = cell.prose
    marks = [mark for mark in prose.links() if mark.kind == "link"]
    kinds = {
        kind_of_link(_DIGITS.sub("", prose.plain[mark.start : mark.end]).strip(), mark.url, language) for mark in marks
    }
    if len(kinds) != 1 or None in kinds:
        return []
    starts = [cell.start if not at else prose.span(mark.start, mark.start + 1)[0] - 1 for at, mark in enumerate(marks)]
    edges = zip(starts, [*starts[1:], cell.end], strict=True)
    return [attrs.evolve(cell, start=start, end=end, lines=((start, end),)) for start, end in edges]


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
    times = next((at for at in range(width) if _are_times(columns[at])), None)
    if times is not None and width == _FEW and not {"title", "talks"} & set(known):
        known[times], known[1 - times] = "start_time", "title"  # "19:00 | Ada Vega: Queues"
    for at in range(width):
        linked = [cell for cell in columns[at] if any(cell.links())] if known[at] is None else []
        if linked and _FEW * sum(_is_material(cell, language) for cell in linked) > len(linked):
            known[at] = "links"
    if "speakers" in known and not {"title", "talks"} & set(known):
        unsaid = (at for at in range(width) if known[at] in {None, "paper", "abstract"})  # "o czym"
        words = {at: sum(len(cell.plain.split()) for cell in columns[at]) for at in unsaid}
        title = max(words, key=words.__getitem__, default=None)
        if title is not None and words[title] >= len(rows):
            known[title] = "title"
    return known


def _is_material(cell: Prose, language: Language) -> bool:
    """Whether a cell is links that say what they lead to: "[Slides](…)"."""
    marks = [mark for mark in cell.links() if mark.kind == "link"]
    is_alone = len(cell.plain.split()) <= _FEW * max(len(marks), 1)
    return is_alone and any(kind_of_link(cell.plain[mark.start : mark.end], mark.url, language) for mark in marks)


def _are_times(cells: Sequence[Prose]) -> bool:
    """Whether nearly all cells of a column are times of day."""
    said = [cell.plain.strip() for cell in cells if cell.plain.strip()]
    return len(said) >= _FEW and all(_TIME.fullmatch(text) for text in said)


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
