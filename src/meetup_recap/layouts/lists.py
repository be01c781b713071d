"""Posts that give each talk an item of a list or a row of a table: agendas, with times or without.

- 18:30 - 19:00: Queues in Anger
  - Ada Vega, Staff Engineer, [Northwind](https://northwind.example)
  - Slides: https://slides.example/q
"""

from collections.abc import Sequence
from itertools import pairwise

import attrs

from meetup_recap.found import cue
from meetup_recap.languages import Language
from meetup_recap.layouts.base import LayoutResult
from meetup_recap.post import Post
from meetup_recap.reading.document import Block, Heading, Paragraph
from meetup_recap.talks import entries
from meetup_recap.talks.entries import Entry, Told, talks_among
from meetup_recap.talks.items import items
from meetup_recap.talks.no_talks import is_break
from meetup_recap.talks.sections import container_of
from meetup_recap.words.addresses import is_video


@attrs.frozen
class ListsLayout:
    """The `lists` layout."""

    name: str = "lists"

    def find(self, post: Post) -> LayoutResult:
        """The talks of its lists and tables."""
        agenda = _agenda(post.document.blocks, post.language)
        talks = [talk for talk in talks_among(agenda.entries, post.language) if talk.people and talk.title_text]
        if not talks and not (agenda.container and agenda.entries):
            return LayoutResult()
        above = ("a heading above the talks",) if agenda.container else ()
        cues = (cue(agenda.container.start, agenda.container.end),) if agenda.container else ()
        return LayoutResult(entries.drafts(talks, post), (*above, *_reasons(talks, agenda)), cues)


def _reasons(talks: list[Told], agenda: "_Agenda") -> tuple[str, ...]:
    """Why its talks are talks: it is an agenda, or each line has a recording or slides."""
    if not talks:
        return ()
    if agenda.container or any(talk.bill.start_time or talk.entry.cells for talk in talks):
        return ("talks in an agenda",)
    is_billed = len(talks) > 1 and all(_is_billed(talk) for talk in talks)
    return ("talks in lists with materials",) if is_billed else ("talks in lists",)


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
