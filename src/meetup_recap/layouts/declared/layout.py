"""A layout that is data: rules say where the talks are, and which values each event has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from itertools import pairwise

import attrs

from meetup_recap._yaml import Node
from meetup_recap.found import Found, Path, literal
from meetup_recap.languages import Language
from meetup_recap.layouts.base import LayoutResult
from meetup_recap.layouts.declared.rules import KeyRule, Rules, TalksRule
from meetup_recap.layouts.declared.template import Matched, Template
from meetup_recap.layouts.declared.units import Unit, said, units
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Cell, Heading, Paragraph, one_line
from meetup_recap.reading.document import Document, Part
from meetup_recap.reading.prose import Prose
from meetup_recap.talks import entries
from meetup_recap.talks.billing import Bill, title_link
from meetup_recap.talks.details import Details
from meetup_recap.talks.employers import with_employer
from meetup_recap.talks.entries import Entry, Told
from meetup_recap.talks.gathering import read_details
from meetup_recap.talks.line_edges import past_times
from meetup_recap.talks.materials import Place
from meetup_recap.talks.people_below import people_below
from meetup_recap.talks.titles_below import title_below
from meetup_recap.words.bylines import people_in
from meetup_recap.words.days import days_in
from meetup_recap.words.header import scalar
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person

_REASON = "talks where the layout says"
_LISTS = frozenset({"sponsors", "hosts"})


@attrs.frozen
class DeclaredLayout:
    r"""A layout of rules, read from a YAML file or learned from corrected posts: see docs/how-to/teach.md.

    What its rules do not say is read as ever. It is given as `layout=` like any other, alone or with others; a post of
    which it finds no talk is read by the others, or by those that ship.

    Attributes:
        name: Its name.
        rules: Its rules.
        notes: What is to be written beside each rule in the YAML file, by the rule's place in it.

    >>> layout = DeclaredLayout.from_yaml('''
    ... layout: millport
    ... talks:
    ... - at: item
    ...   line: "{speakers} :: {title}"
    ... ''')
    >>> from meetup_recap import parse
    >>> recap = parse("# Millport Weavers, 14 May 2024\n\n* Ada Vega :: Queues in Anger\n", layout=layout)
    >>> [(talk.title, talk.speakers[0].name) for talk in recap.event.talks]
    [('Queues in Anger', 'Ada Vega')]
    """

    name: str
    rules: Rules = attrs.field(factory=Rules, repr=False)
    notes: Mapping[str, str] = attrs.field(factory=dict, repr=False, eq=False)

    @classmethod
    def from_yaml(cls, text: str | bytes, *, name: str | None = None) -> DeclaredLayout:
        """The layout of a YAML text.

        Args:
            text: The text.
            name: The file that it is from, for errors.

        Raises:
            DataError: It is none; each mistake is in it, with its line and what is allowed there.
            LimitError: It is larger or deeper than allowed.
        """
        from meetup_recap.layouts.declared.reading import rules_of

        return cls(*rules_of(text, name))

    def to_yaml(self) -> str:
        """Its YAML, as a person would have written it."""
        from meetup_recap.layouts.declared.writing import written

        return written(self.name, self.rules, self.notes)

    def find(self, post: Post) -> LayoutResult:
        """The talks of a post, by the first of its rules that finds some, and the values of the event."""
        fields = tuple(self._fields(post))
        for rule in self.rules.talks:
            talks = list(_talks(post, rule, self.rules.skip))
            if talks:
                return LayoutResult(entries.drafts(talks, post), (_REASON,), weight=1.0, fields=fields)
        return LayoutResult(fields=fields)

    def language(self, language: Language) -> Language:
        """A language with the labels that the layout adds."""
        if not self.rules.labels:
            return language
        added = {kind: tuple(label.casefold() for label in labels) for kind, labels in self.rules.labels.items()}
        return attrs.evolve(language, labels=_together(added, language.labels))

    def parts(self, document: Document, language: Language) -> list[Part]:
        """The events of a file, as the rule for them says; none where it says nothing or finds none."""
        rule = self.rules.events
        if rule.at is None:
            return []
        found = [
            one for one in units(document.blocks, rule.at) if not self._is_skipped(one) and self._opens(one, language)
        ]
        ends = [min(one.end, later.start) for one, later in pairwise(found)]
        ends += [one.end for one in found[-1:]]
        return [Part(one.start, end) for one, end in zip(found, ends, strict=True)]

    def _is_skipped(self, unit: Unit) -> bool:
        return said(unit.line.plain) in self.rules.skip

    def _opens(self, unit: Unit, language: Language) -> bool:
        """Whether a line opens an event: one of its templates matches, and what they call a date is one."""
        lines = self.rules.events.lines
        return not lines or any(True for _ in _dated(unit.line, lines, language))

    def _fields(self, post: Post) -> Iterator[Found]:
        """The values of the event: of its line, of keys, and those that are always the same."""
        first = next(iter(post.document.blocks), None) if post.is_part else None
        if isinstance(first, Heading):
            matched = next(_dated(first.prose, self.rules.events.lines, post.language, post.near), None)
            yield from _of_line(first.prose, *matched) if matched else ()
        for field, rule in self.rules.keys.items():
            yield from () if post.is_part else _of_key(tuple(field.split(".")), rule, post)
        for field, value in self.rules.constants.items():
            yield from _constant(tuple(field.split(".")), value)


def _together(added: Mapping[str, tuple[str, ...]], known: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Labels with those that are added; a label that means something else elsewhere means that no longer."""
    own = {label for labels in added.values() for label in labels}
    kept = {kind: tuple(label for label in labels if label not in own) for kind, labels in known.items()}
    return kept | {kind: (*kept.get(kind, ()), *labels) for kind, labels in added.items()}


def _dated(
    prose: Prose, lines: Iterable[Template], language: Language, near: date | None = None
) -> Iterator[tuple[Matched, date | None]]:
    """The ways to read a line of an event, with its date where a template has one."""
    for template in lines:
        for matched in template.match(prose):
            place = matched.places.get("date")
            if place is None:
                yield matched, None
                continue
            day = next(days_in(prose.plain, *place, language, near), None)
            if day and day.day:
                yield matched, day.day


def _of_line(prose: Prose, matched: Matched, day: date | None) -> Iterator[Found]:
    paths: dict[str, Path] = {"name": ("name",), "venue": ("venue", "name"), "series": ("series",)}
    for name, path in paths.items():
        if name in matched.places:
            yield literal(("event", *path), prose, *matched.places[name])
    if day is not None:
        yield Found(("event", "date"), day, *prose.span(*matched.places["date"]), "date")


def _of_key(path: Path, rule: KeyRule, post: Post) -> Iterator[Found]:
    """The value of a key of the front matter as a field of the event."""
    node = _node(post.document, rule.key)
    if node is None:
        return
    if path[-1] in _LISTS:
        members = node.value if isinstance(node.value, list) else [node]
        names = [member.value.get("name") if isinstance(member.value, dict) else member for member in members]
        for number, name in enumerate(one for one in names if one is not None and one.text):
            yield scalar(post.document, (*path, number, "name"), name)
    elif path[-1] == "date":
        plain = node.text or ""
        day = next(days_in(plain, 0, len(plain), post.language, post.published), None)
        if day and day.day:
            yield Found(path, day.day, node.start, node.end, "date")
    elif node.text:
        prose = post.document.scalar_prose(node)
        end = prose.plain.find(rule.before) if rule.before else -1
        yield literal(path, prose, 0, end if end > 0 else len(prose.plain))


def _node(document: Document, key: str) -> Node | None:
    """What a key of the front matter holds, or several with dots between them."""
    outer, *inner = key.split(".")
    node = document.keys.get(outer)
    for name in inner:
        node = node.value.get(name) if node is not None and isinstance(node.value, dict) else None
    return node


def _constant(path: Path, value: str) -> Iterator[Found]:
    if path[-1] in _LISTS:
        names = [name.strip() for name in value.split(",") if name.strip()]
        yield from (Found((*path, number, "name"), name, 0, 0, "given") for number, name in enumerate(names))
    else:
        yield Found(path, value, 0, 0, "given")


def _talks(post: Post, rule: TalksRule, skip: Sequence[str]) -> Iterator[Told]:
    """The talks of a rule; what a rule of items or paragraphs finds ends where the next one begins."""
    if rule.at.kind == "title":
        title = post.index.title
        found = [Unit(title, post.document.body, post.document.end, tuple(post.document.blocks))] if title else []
    else:
        blocks = post.talk_blocks[1:] if post.is_part else post.talk_blocks
        found = [unit for unit in units(blocks, rule.at) if _is_under(unit, rule.under)]
    read = [(unit, _read(unit, rule, post.language)) for unit in found if said(unit.line.plain) not in skip]
    opened = [unit.start for unit, line in read if line is not None]
    for unit, line in read:
        if line is not None:
            later = min((start for start in opened if start > unit.start), default=unit.end)
            yield _told(_up_to(unit, later), line, rule.below, post.language)


def _is_under(unit: Unit, under: Sequence[str]) -> bool:
    return not under or any(above in under for above in unit.above)


def _up_to(unit: Unit, end: int) -> Unit:
    """A line with what is below it, up to where the next one is."""
    if end >= unit.end:
        return unit
    return attrs.evolve(unit, end=end, blocks=tuple(block for block in unit.blocks if block.start < end))


@attrs.frozen
class Line:
    """What a line says of a talk.

    Attributes:
        prose: Its text.
        places: The fields, each with the text that it is in.
        urls: Addresses of links by field.
        is_whole: Whether the whole paragraph was needed.
    """

    prose: Prose
    places: Mapping[str, tuple[Prose, Range]]
    urls: Mapping[str, Place]
    people: tuple[Person, ...]
    is_whole: bool = False


def _read(unit: Unit, rule: TalksRule, language: Language) -> Line | None:
    """What a line says, by the first template that it fits; None where it fits none."""
    if rule.columns:
        return _row(unit, rule.columns, language)
    for template in rule.lines:
        for prose in filter(None, (unit.whole, unit.line)):
            found = read_line(template, prose, language)
            if found:
                return attrs.evolve(found, is_whole=prose is unit.whole)
    return None


def read_line(template: Template, prose: Prose, language: Language) -> Line | None:
    """A line by a template: of the ways to read it the one of which most are people."""
    lines = [line for matched in template.match(prose) if (line := _line(matched, prose, language))]
    return max(lines, key=lambda line: sum(" " in person.text for person in line.people), default=None)


def _line(matched: Matched, prose: Prose, language: Language) -> Line | None:
    people: list[Person] = []
    if place := matched.places.get("speakers"):
        people = people_in(prose, *place, language, trusted=True)
        if not people:
            return None
    if (place := matched.places.get("start_time")) and past_times(place.of(prose.plain), 0, language)[1] is None:
        return None
    people = _with(people, prose, matched)
    places = {name: (prose, place) for name, place in matched.places.items()}
    urls = {name: Place(mark.url, mark.url_start, mark.url_end) for name, mark in matched.urls.items() if mark.url}
    return Line(prose, places, urls, tuple(people))


def _with(people: list[Person], prose: Prose, matched: Matched) -> list[Person]:
    """People with the employer and the role that a template names for all of them."""
    if place := matched.places.get("organization"):
        people = [attrs.evolve(person, organization=place, organization_prose=prose) for person in people]
    if place := matched.places.get("role"):
        people = [attrs.evolve(person, role=place, role_prose=prose) for person in people]
    return people


def _row(unit: Unit, columns: Mapping[str, str], language: Language) -> Line | None:
    cells: dict[str, Cell] = {}
    known = dict(reversed(unit.cells))
    for field, column in columns.items():
        cell = known.get(said(column))
        if cell is not None and cell.prose.plain.strip():
            cells[field] = cell
    if not {"title", "speakers"} & cells.keys():
        return None
    who = cells.get("speakers")
    people = people_in(who.prose, 0, len(who.prose.plain), language, trusted=True) if who else []
    places = {name: (cell.prose, _inside(cell.prose)) for name, cell in cells.items() if name != "speakers"}
    urls: dict[str, Place] = {
        name: Place(mark.url, mark.url_start, mark.url_end)
        for name in ("slides", "video")
        if name in cells and (mark := next(cells[name].prose.links(), None)) and mark.url
    }
    return Line(unit.line, places, urls, tuple(people))


def _inside(prose: Prose) -> Range:
    plain = prose.plain
    return Range(len(plain) - len(plain.lstrip()), len(plain.rstrip()))


def _told(unit: Unit, line: Line, below: Sequence[Template], language: Language) -> Told:
    """A talk of its line and what is below it."""
    blocks = unit.blocks if line.is_whole else (*unit.rest, *unit.blocks)
    blocks, more = _lines_below(blocks, below, language)
    for other in more:
        line = attrs.evolve(
            line,
            places={**other.places, **line.places},
            urls={**other.urls, **line.urls},
            people=line.people or other.people,
        )
    details = read_details(blocks, language)
    people = line.people or tuple(details.people) or tuple(people_below(blocks, language))
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
    return Bill(line.prose, title, people, begins, link=title_link(line.prose, title))


def _lines_below(
    blocks: Sequence[Block], templates: Sequence[Template], language: Language
) -> tuple[tuple[Block, ...], list[Line]]:
    """The blocks below a line without the paragraphs that are lines of some templates, and what these say."""
    kept: list[Block] = []
    found: list[Line] = []
    used: set[Template] = set()
    for block in blocks:
        own = next(_of_templates(block, [one for one in templates if one not in used], language), None)
        if own is None:
            kept.append(block)
            continue
        template, line, rest = own
        used.add(template)
        found.append(line)
        kept += [rest] if rest else []
    return tuple(kept), found


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
