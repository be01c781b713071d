"""Posts that give each talk an item of a list or a row of a table: agendas, with times or without.

- 18:30 - 19:00: Queues in Anger
  - Ada Vega, Staff Engineer, [Northwind](https://northwind.example)
  - Slides: https://slides.example/q
"""

from collections.abc import Sequence
from itertools import pairwise

import attrs

from meetup_recap.languages import Language
from meetup_recap.layouts.around import Around
from meetup_recap.layouts.base import Evidence, Findings, Post
from meetup_recap.reading.document import Block, Heading, Paragraph
from meetup_recap.recognizers import entries
from meetup_recap.recognizers.addresses import is_video
from meetup_recap.recognizers.entries import Entry, Told, talks_among
from meetup_recap.recognizers.found import cue
from meetup_recap.recognizers.items import items
from meetup_recap.recognizers.no_talks import is_break
from meetup_recap.recognizers.sections import container_of

_FEW_TALKS = 5


@attrs.frozen
class ListsLayout:
    """The `lists` layout."""

    name: str = "lists"

    def weigh(self, post: Post) -> Evidence:
        """How many talks its lists bill, and how much around them tells of an event."""
        agenda = _agenda(post.document.blocks, post.language)
        talks = [talk for talk in talks_among(agenda.entries, post.language) if talk.people and talk.title_text]
        if not talks and not (agenda.container and agenda.entries):
            return Evidence(0.0)
        around = Around(post, [(talk.entry.start, talk.entry.end) for talk in talks])
        score, reasons = around.score()
        if agenda.container:
            score, reasons = score + 0.2, (*reasons, "a heading above the talks")
        is_agenda = bool(agenda.container) or any(talk.bill.start_time or talk.entry.cells for talk in talks)
        is_billed = len(talks) > 1 and all(_is_billed(talk) for talk in talks)
        if talks and (is_agenda or reasons or is_billed):
            score += (0.45 if is_agenda else 0.3 if is_billed else 0.25) + 0.05 * min(len(talks), _FEW_TALKS)
            reasons = (*reasons, f"talks in lists: {len(talks)}")

        def read() -> Findings:
            told = around.read()
            above = [cue(agenda.container.start, agenda.container.end)] if agenda.container else []
            found = (*entries.find(around.employed(talks), post.document.text, post.language), *above, *told.found)
            return attrs.evolve(told, found=found)

        return Evidence(min(1.0, round(score, 2)), reasons, read)


def _is_billed(talk: Told) -> bool:
    """Whether a line tells more than a title and a name: a recording or slides."""
    link = talk.bill.link
    return bool(talk.bill.materials or talk.details.slides or talk.details.video or (link and is_video(link.url)))


def _is_beside(above: Block | None, language: Language) -> bool:
    """Whether a line such as "Further reading:" stands above a list: what it lists are no talks."""
    if not isinstance(above, Paragraph):
        return False
    said = above.source[above.start : above.end].rstrip()
    return said.endswith(":") and is_break(said, language)


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
    chosen = (
        below
        if container
        else [block for above, block in pairwise((None, *blocks)) if block and not _is_beside(above, language)]
    )
    found = tuple(entry for block in chosen for entry in items(block, language, among))
    return _Agenda(found, container)
