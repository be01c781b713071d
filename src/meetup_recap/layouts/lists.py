"""Posts that give each talk an item of a list or a row of a table: agendas, with times or without.

- 18:30 - 19:00: Queues in Anger
  - Ada Vega, Staff Engineer, [Northwind](https://northwind.example)
  - Slides: https://slides.example/q
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeGuard

import attrs

from meetup_recap.found import cue
from meetup_recap.languages import Language
from meetup_recap.layouts.base import LayoutResult
from meetup_recap.layouts.declared.alike import common_lines
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.talks import entries
from meetup_recap.talks.billing import Bill, past_opening
from meetup_recap.talks.containers import below_collections, container_of, is_about_later
from meetup_recap.talks.entries import Entry, Told, is_shown, talks_among
from meetup_recap.talks.gathering import read_details
from meetup_recap.talks.items import items
from meetup_recap.talks.marked_sides import without_pictures
from meetup_recap.talks.no_leads import is_of_others
from meetup_recap.talks.no_talks import is_break
from meetup_recap.talks.paragraph import every_lead
from meetup_recap.talks.sections import BELOW_ALL
from meetup_recap.talks.short_recaps import is_by_somebody
from meetup_recap.talks.titles_in_prose import MarkedTalk, marked_talk_of_item
from meetup_recap.words.addresses import is_video
from meetup_recap.words.calendar import ANY_DAY
from meetup_recap.words.days import days_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.quoted import OPENING, QUOTED

_LONGEST_LINE = 80
_FEW = 2
_MANY = 3
"""Of how many items one at most is a talk where all of them together are asked how they are written."""


@attrs.frozen
class ListsLayout:
    """The `lists` layout."""

    name: str = "lists"

    def find(self, post: Post) -> LayoutResult:
        """The talks of its lists and tables."""
        agenda = _agenda(_of_events(post), post.language, "talks" if post.is_part else "agenda")
        found = talks_among(_titles(agenda.entries, post), post.language)
        talks = [talk for talk in found if talk.title_text and (talk.people or is_shown(talk))]
        talks = [talk for talk in talks if not _tells_of_others(talk.title_text, post.language)]
        if len(talks) * _MANY < len(agenda.entries):
            talks = list(_as_most(agenda.entries, post)) or talks
        read = {talk.entry.start for talk in talks}
        others = [entry for entry in agenda.entries if entry.start not in read]
        if agenda.container or len(talks) * _FEW >= len(agenda.entries):
            told = list(_told_in_sentences(others, post))
        else:
            quoted = [entry for entry in others if QUOTED.search(entry.line.plain)]
            told = [talk for talk in _told_in_sentences(quoted, post) if _is_plainly_told(talk, post.language)]
        talks = sorted((*talks, *told), key=lambda talk: talk.entry.start)
        marked = list(_marked_in_sentences(post)) if len(talks) < _FEW else []
        if {talk.entry.start for talk in talks} < {talk.entry.start for talk in marked}:
            talks = marked
        if not talks and not (agenda.container and agenda.entries):
            return LayoutResult()
        above = ("a heading above the talks",) if agenda.container else ()
        cues = (cue(agenda.container.start, agenda.container.end),) if agenda.container else ()
        return LayoutResult(entries.drafts(talks, post), (*above, *_reasons(talks, agenda)), cues)


def _of_events(post: Post) -> Sequence[Block]:
    """The blocks that are not below "Reading list" or the like; all of them where the whole post is."""
    blocks = post.document.blocks
    others = below_collections(blocks, "", post.language)
    return blocks if all(others) else [one for one, is_other in zip(blocks, others, strict=True) if not is_other]


def _titles(found: Sequence[Entry], post: Post) -> Sequence[Entry]:
    """The lines of a part, those beside its date as titles where the file says that they are."""
    first = next((block for block in post.document.blocks[post.is_part :] if isinstance(block, List)), None)
    inside = post.document if first is None else first
    if not post.is_titled:
        return found
    return [attrs.evolve(entry, is_title=entry.start < inside.end) for entry in found]


def _as_most(found: Sequence[Entry], post: Post) -> Iterator[Told]:
    """Items read as most of them are written, where that leaves open which side is somebody: "Ada Vega, Queues"."""
    starts = [(past_opening(entry.line.plain, post.language), entry) for entry in found if not entry.cells]
    proses = [entry.line.part(opening[0], len(entry.line.plain)) for opening, entry in starts]
    for line, (opening, entry) in zip(common_lines(proses, post.language), starts, strict=False):
        if line and all(likeness(person.text, post.language) == STRONG for person in line.people):
            title = Range(*(opening[0] + at for at in line.places["title"][1]))
            bill = Bill(entry.line, title, line.people, opening[1], opening[2])
            details = attrs.evolve(read_details(entry.blocks, post.language), people=[])
            talk = entries.told(entry, details, bill, post.language)
            yield from (talk,) if talk else ()


def _told_in_sentences(found: Sequence[Entry], post: Post) -> Iterator[Told]:
    """Items below "Presentations" that are sentences: "Ada Vega gave an introduction to Queues"."""
    for entry in found:
        lead = next((lead for lead in every_lead(entry.line, post.index) if is_by_somebody(lead, post.index)), None)
        if lead:
            bill = Bill(entry.line, lead.title, lead.speakers)
            details = attrs.evolve(read_details(entry.blocks, post.language), people=[])
            talk = entries.told(entry, details, bill, post.language)
            yield from (talk,) if talk else ()


def _is_plainly_told(talk: Told, language: Language) -> bool:
    """Whether a sentence has a title in quotes and known people by their full names: among minutes that is a talk."""
    plain, title = talk.bill.prose.plain, talk.bill.title
    is_quoted = title is not None and plain[max(0, title.start - 1) : title.start] in tuple(OPENING)
    are_known = all(names_somebody(one.text) and " " in one.text for one in talk.people)
    return is_quoted and are_known and title is not None and not is_of_others(plain, 0, title, language)


def _tells_of_others(title: str, language: Language) -> bool:
    """Whether what a line bills is a sentence about what somebody else made: "Rosa recommended the book «Queues»"."""
    quoted = QUOTED.search(title)
    return quoted is not None and language.pattern("asides").search(title, 0, quoted.start()) is not None


def _marked_in_sentences(post: Post) -> Iterator[Told]:
    """Items that are sentences with marked titles: "**Ada** finally did *Queues in Anger*. [Slides](…)"."""
    for block in post.talk_blocks:
        first = [(item, item.blocks[0]) for item in block.items if item.blocks] if isinstance(block, List) else []
        told = [
            (item, line, talk)
            for item, line in first
            if isinstance(line, Paragraph)
            and not any(mark.kind == "struck" for mark in line.prose.marks)
            and (talk := marked_talk_of_item(line.prose, post.index))
            and not is_of_others(line.prose.plain, 0, talk.title, post.language)
        ]
        shown = [one for one in told if _are_shown(one[1].prose, one[2])]
        told = told if len(told) - len(shown) < _FEW <= len(shown) else shown
        if len(told) < _FEW:
            continue
        for item, line, talk in told:
            entry = Entry(line.prose, item.start, item.end, item.blocks[1:], "talks", nested=True)
            details = attrs.evolve(read_details(entry.blocks, post.language, opening=line), people=[])
            read = entries.told(entry, details, Bill(line.prose, talk.title, tuple(talk.people)), post.language)
            yield from (read,) if read else ()


def _are_shown(prose: Prose, talk: MarkedTalk) -> bool:
    """Whether the people of a talk are named in full, or in bold: in minutes first names alone do anything."""
    marks = (mark for mark in prose.beginning(talk.people[0].name.start, talk.people[0].name.start + 1))
    return all(one.is_full for one in talk.people) or any(mark.kind == "strong" for mark in marks)


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
    """Whether a paragraph that ends as "Further reading:" stands above a list: what it lists are no talks."""
    if not isinstance(above, Paragraph):
        return False
    said = without_pictures(above.source[above.start : above.end]).replace("\n", " ").rpartition(". ")[2]
    first = said.partition(" ")[0].strip(" *_:").lower()
    is_talks = first in language.talk_nouns or first in language.labels.get("talks", ())
    return said.endswith(":") and not is_talks and is_break(said, language)


@attrs.frozen
class _Agenda:
    entries: tuple[Entry, ...]
    container: Heading | Paragraph | None


def _agenda(blocks: Sequence[Block], language: Language, among: str) -> _Agenda:
    """The items that may bill a talk: those below a line that says so, else of every list that is about this event.

    Args:
        blocks: The post's blocks.
        language: Whose words to use.
        among: What lists are where no line says so: "talks" in a part of a file of many events, else "agenda".
    """
    below: list[Block] = []
    others: list[Block] = []
    container: Heading | Paragraph | None = None
    is_over = is_other = False
    for above, block in pairwise((None, *blocks)):
        if block is None:
            continue
        if _is_line(block):
            said = container_of(block, language)
            is_other = is_about_later(block.prose.plain, language)
            if said and not is_other and not is_over:
                container, among = block, said[0]
                continue
            is_over = is_over or (container is not None and level_of(block) <= level_of(container))
        if container and not is_over and not is_other:
            below.append(block)
        elif not is_other and not _is_beside(above, language):
            others.append(block)
    chosen = below if container else others
    found = (entry for block in chosen for entry in items(block, language, among))
    return _Agenda(tuple(entry for entry in found if not _opens_with_day(entry, language)), container)


def _is_line(block: Block) -> TypeGuard[Heading | Paragraph]:
    """Whether a block is a heading, or a line in bold or before a colon, which says what is below."""
    if not isinstance(block, Paragraph):
        return isinstance(block, Heading)
    said = without_pictures(block.source[block.start : block.end]).strip()
    is_short = len(block.lines) == 1 and len(said) <= _LONGEST_LINE
    return is_short and (said.endswith((":", ":**", ":__")) or (said[:2] in {"**", "__"} and said[-2:] == said[:2]))


def level_of(line: Heading | Paragraph) -> int:
    """The level of a heading; any line in bold is below all of them."""
    return line.level if isinstance(line, Heading) else BELOW_ALL


def _opens_with_day(entry: Entry, language: Language) -> bool:
    """Whether an item begins with a day: "28 September, Ubuntu Hour" is a date to come, or another event."""
    plain = entry.line.plain
    day = next(days_in(plain, 0, len(plain), language, ANY_DAY), None)
    return day is not None and not any(map(str.isalnum, plain[: day.start]))
