"""The talks of a rule of a declared layout: what each line says, and what is below it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import time

import attrs

from meetup_recap.languages import Language
from meetup_recap.layouts.declared.line import Line, read_line, with_job
from meetup_recap.layouts.declared.rules import At, TalksRule
from meetup_recap.layouts.declared.template import Template
from meetup_recap.layouts.declared.units import Unit, said, units
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Cell, Heading, List, Paragraph, Table, one_line
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.billing import Bill, title_link
from meetup_recap.talks.details import Details
from meetup_recap.talks.employers import with_employer
from meetup_recap.talks.entries import Entry, Told
from meetup_recap.talks.gathering import read_details
from meetup_recap.talks.line_edges import past_times
from meetup_recap.talks.materials import Place
from meetup_recap.talks.page_titles import beside_date, letters
from meetup_recap.talks.people_below import people_below, presenting
from meetup_recap.talks.titles_below import title_below
from meetup_recap.words.bylines import people_in
from meetup_recap.words.calendar import ANY_DAY
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person


def talks_of(post: Post, rule: TalksRule, skip: Sequence[str]) -> Iterator[Told]:
    """The talks of a rule; what a rule of items or paragraphs finds ends where the next one begins."""
    found = [unit for unit in units_at(post, rule.at) if rule.at.kind == "title" or _is_under(unit, rule.under)]
    read = [(unit, _read(unit, rule, post.language)) for unit in found if not is_skipped(unit, skip)]
    read = list(_openings(read, rule, post.language)) if rule.below and rule.at.kind == "paragraph" else read
    opened = sorted(unit.start for unit, line in read if line is not None)
    for unit, line in read:
        if line is not None:
            later = bisect_right(opened, unit.start)
            own = unit.up_to(opened[later]) if later < len(opened) else unit
            talk = _told(own, line, rule.below, post.language)
            is_told = talk and (talk.people or rule.at.kind != "title" or not post.is_part)
            yield from (talk,) if talk and is_told else ()


def units_at(post: Post, at: At) -> Iterator[Unit]:
    """The lines of a post that are at a place; the first line of a part of a file is about its event."""
    if at.kind == "title":
        yield from _title(post)
        return
    is_row = any(isinstance(block, Table) for block in post.talk_blocks[:1])
    yield from units(post.talk_blocks[1:] if post.is_part and not is_row else post.talk_blocks, at)


def _title(post: Post) -> Iterator[Unit]:
    """The title of a post; of a part of a file what its first line says beside the date."""
    blocks = tuple(post.document.blocks)
    if not post.is_part and post.index.title:
        yield Unit(post.index.title, post.document.body, post.document.end, blocks)
    first = blocks[0] if post.is_part and blocks else None
    title = _beside_date(first.prose, post) if isinstance(first, Heading) else None
    if first and title:
        yield Unit(title, first.end, post.document.end, blocks, 1)


def _beside_date(line: Prose, post: Post) -> Prose | None:
    """ "Queues in Anger" of "14 May 2024: Queues in Anger", or of "Queues in Anger (Tuesday, 14 May 2024)"."""
    found = beside_date(line, post.language, post.near or ANY_DAY)
    return found if found and letters(found.plain) not in post.repeated else None


def _openings(
    read: Sequence[tuple[Unit, Line | None]], rule: TalksRule, language: Language
) -> Iterator[tuple[Unit, Line | None]]:
    """Paragraphs without those that are the line below another one."""
    is_missing = False
    for unit, line in read:
        is_below = is_missing and any(read_line(template, unit.line, language) for template in rule.below)
        yield unit, None if is_below else line
        is_missing = not is_below and line is not None and not _lines_below(unit.rest, rule.below, language)[1]


def is_skipped(unit: Unit, skip: Collection[str]) -> bool:
    """Whether a line, or a cell of a row, is one of those that open nothing."""
    return any(said(prose.plain) in skip for prose in (unit.line, *(cell.prose for _, cell in unit.cells)))


def _is_under(unit: Unit, under: Sequence[str]) -> bool:
    return not under or any(above in under for above in unit.above)


def _read(unit: Unit, rule: TalksRule, language: Language) -> Line | None:
    """What a line says, by the first template that it fits; None where it fits none, or is struck out."""
    if any(mark.kind == "struck" and 2 * (mark.end - mark.start) > len(unit.line.plain) for mark in unit.line.marks):
        return None
    if rule.columns:
        return _row(unit, rule.columns, language)
    for template in rule.lines:
        for prose in filter(None, (unit.whole, unit.line)):
            found = read_line(template, prose, language)
            is_left = prose is unit.whole and rule.below and not _lines_below(unit.blocks, rule.below, language)[1]
            if found and not is_left:
                return attrs.evolve(found, is_whole=prose is unit.whole)
    return None


def _row(unit: Unit, columns: Mapping[str, str], language: Language) -> Line | None:
    cells: dict[str, Cell] = {}
    known = dict(reversed(unit.cells))
    for field, column in columns.items():
        cell = known.get(said(column))
        if cell is not None and cell.prose.plain.strip():
            cells[field] = cell
    needed = {"title"} if "title" in columns else {"speakers"}
    if not needed <= cells.keys():
        return None
    who = cells.get("speakers")
    people = people_in(who.prose, 0, len(who.prose.plain), language, trusted=True) if who else []
    places = {name: (cell.prose, _inside(cell.prose)) for name, cell in cells.items() if name != "speakers"}
    urls: dict[str, Place] = {
        name: Place(mark.url, mark.url_start, mark.url_end)
        for name in ("slides", "video")
        if name in cells and (mark := next(cells[name].prose.links(), None)) and mark.url
    }
    return Line(unit.line, places, urls, with_job(people, places))


def _inside(prose: Prose) -> Range:
    plain = prose.plain
    return Range(len(plain) - len(plain.lstrip()), len(plain.rstrip()))


def _told(unit: Unit, line: Line, below: Sequence[Template], language: Language) -> Told | None:
    """A talk of its line and what is below it; None where lines are to be below, and none of them is."""
    blocks = unit.blocks if line.is_whole else (*unit.rest, *unit.blocks)
    blocks, more = _lines_below(blocks, below, language)
    if below and not more:
        return None
    for other in more:
        line = attrs.evolve(
            line,
            places={**other.places, **line.places},
            urls={**other.urls, **line.urls},
            people=line.people or other.people,
        )
    details = read_details(blocks, language)
    people = (
        line.people or tuple(details.people) or tuple(people_below(blocks, language) or presenting(blocks, language))
    )
    _add_materials(details, line)
    title = line.places.get("title") or details.title or title_below(blocks, language)
    details.people = []
    people = tuple(with_employer(person, details, language, alone=len(people) == 1) for person in people)
    return Told(
        Entry(line.prose, unit.start, unit.end, blocks, "talks"), _bill(line, people, language), details, people, title
    )


def _add_materials(details: Details, line: Line) -> None:
    details.slides = line.urls.get("slides") or details.slides
    details.video = line.urls.get("video") or details.video


def _bill(line: Line, people: tuple[Person, ...], language: Language) -> Bill:
    begins: tuple[time, Range] | None = None
    if "start_time" in line.places:
        prose, place = line.places["start_time"]
        told = past_times(place.of(prose.plain), 0, language)[1] if prose is line.prose else None
        begins = (told[0], Range(place.start + told[1].start, place.start + told[1].end)) if told else None
    own = line.places.get("title")
    title = own[1] if own and own[0] is line.prose else None
    return Bill(line.prose, title, people, begins, line.kind, link=title_link(line.prose, title))


def _lines_below(
    blocks: Sequence[Block], templates: Sequence[Template], language: Language
) -> tuple[tuple[Block, ...], list[Line]]:
    """The blocks below a line without the paragraphs that are lines of some templates, and what these say.

    A list is looked at item by item.
    """
    left = list(templates)
    found: list[Line] = []

    def without(block: Block) -> Iterator[Block]:
        if isinstance(block, List):
            items = [attrs.evolve(item, blocks=kept) for item in block.items if (kept := kept_of(item.blocks))]
            yield from (attrs.evolve(block, items=tuple(items)),) if items else ()
            return
        own = next(_of_templates(block, left, language), None)
        if own is None:
            yield block
            return
        template, line, rest = own
        left.remove(template)
        found.append(line)
        yield from (rest,) if rest else ()

    def kept_of(inner: Sequence[Block]) -> tuple[Block, ...]:
        return tuple(one for block in inner for one in without(block))

    return kept_of(blocks) if templates else tuple(blocks), found


def _of_templates(
    block: Block, templates: Sequence[Template], language: Language
) -> Iterator[tuple[Template, Line, Paragraph | None]]:
    """A paragraph, or its first line, by some templates, with what is left of it."""
    if not isinstance(block, Paragraph):
        return
    first = one_line(block, block.lines[0])
    rest = attrs.evolve(block, lines=block.lines[1:], start=block.lines[1][0]) if len(block.lines) > 1 else None
    for template in templates:
        for prose, left in ((block.prose, None), (first.prose, rest)):
            line = read_line(template, prose, language)
            if line:
                yield template, line, left
