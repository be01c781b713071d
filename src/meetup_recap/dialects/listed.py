"""Posts that give each talk an item of a list or a row of a table: agendas, with times or without.

- 18:30 - 19:00: Queues in Anger
  - Ada Vega, Staff Engineer, [Northwind](https://northwind.example)
  - Slides: https://slides.example/q
"""

from collections.abc import Iterator, Sequence

import attrs

from meetup_recap.dialects.around import Around
from meetup_recap.dialects.base import Evidence, Findings, Post
from meetup_recap.languages import Language
from meetup_recap.reading.document import Block, Heading, List, ListItem, Paragraph, Table
from meetup_recap.recognizers import entries
from meetup_recap.recognizers.found import cue
from meetup_recap.recognizers.entries import Entry, talks_among
from meetup_recap.recognizers.labels import labelled
from meetup_recap.recognizers.sections import container_of
from meetup_recap.recognizers.tables import rows

_FEW_TALKS = 5


@attrs.frozen
class Listed:
    """The listed dialect."""

    name: str = "listed"

    def weigh(self, post: Post) -> Evidence:
        """How many talks its lists bill, and how much around them tells of an event."""
        agenda = _agenda(post.document.blocks, post.language)
        talks = [talk for talk in talks_among(agenda.entries, post.language) if talk.people and talk.title_text]
        around = Around(post, [(talk.entry.start, talk.entry.end) for talk in talks])
        score, reasons = around.score()
        if agenda.container:
            score, reasons = score + 0.2, (*reasons, "a heading above the talks")
        is_agenda = bool(agenda.container) or any(talk.bill.begins or talk.entry.cells for talk in talks)
        if talks and (is_agenda or reasons):
            score += (0.45 if is_agenda else 0.25) + 0.05 * min(len(talks), _FEW_TALKS)
            reasons = (*reasons, f"talks in lists: {len(talks)}")

        def read() -> Findings:
            told = around.read()
            above = [cue(agenda.container.start, agenda.container.end)] if agenda.container and talks else []
            found = (*entries.find(talks, post.document.text, post.language), *above, *told.found)
            return attrs.evolve(told, found=found)

        return Evidence(min(1.0, round(score, 2)), reasons, read)


@attrs.frozen
class _Agenda:
    entries: tuple[Entry, ...]
    container: Heading | None


def _agenda(blocks: Sequence[Block], language: Language) -> _Agenda:
    """The items that may bill a talk: those below a heading that says so, else of every list."""
    below: list[Block] = []
    container: Heading | None = None
    among = "agenda"
    for block in blocks:
        if isinstance(block, Heading):
            above = container_of(block, language)
            if above:
                container, among = block, above[0]
            elif container and block.level <= container.level:
                break
        elif container:
            below.append(block)
    chosen = below if container else blocks
    found = tuple(entry for block in chosen for entry in _entries(block, language, among))
    return _Agenda(found, container)


def _entries(block: Block, language: Language, among: str) -> Iterator[Entry]:
    if isinstance(block, Table):
        yield from rows(block, language)
    elif isinstance(block, List):
        for item in block.items:
            entry = _entry(item, language, among)
            if entry:
                yield entry


def _entry(item: ListItem, language: Language, among: str) -> Entry | None:
    """An item as an entry; a labelled line is none, unless its label is that of a title."""
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, Paragraph):
        return None
    told = labelled(first.source, *first.lines[0], language, first.references)
    if told and told.kind != "title":
        return None
    if len(first.lines) > 1 and _is_apart(first):
        line = attrs.evolve(first, lines=first.lines[:1], end=first.lines[0][1])
        rest = attrs.evolve(first, lines=first.lines[1:], start=first.lines[1][0])
        return Entry(line.prose, item.start, item.end, (rest, *item.blocks[1:]), among, nested=True)
    return Entry(first.prose, item.start, item.end, item.blocks[1:], among, nested=True)


def _is_apart(block: Paragraph) -> bool:
    """Whether an item's first line stands for itself: a hard break or a label follows."""
    first, second = block.lines[0], block.lines[1]
    between = block.source[first[1] : second[0]]
    return between.startswith("  ") or ":" in block.source[slice(*second)][:30]
