"""What became of each part of a post's body: a value, a cue that led to one, or left to notes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.model import Coverage
from meetup_recap.places import merged
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph, Table
from meetup_recap.reading.document import Document
from meetup_recap.reading.html_blocks import BLOCK_TAG
from meetup_recap.reading.prose import is_hard
from meetup_recap.reading.sentences import sentences

Range: TypeAlias = tuple[int, int]
_LABEL = re.compile(r"[ >]*[*_]{0,3}(?P<first>\w)[^\W_]*(?:[ -][^\W_]+){0,3}[*_]{0,3}:(?!//|\d)")
_MARKUP = frozenset({"rule", "edge"})
"""Kinds of blocks that say nothing."""
_IN_PASSING = frozenset({("event", "series")})
"""What a sentence names on its way: it is about something else, and stays in the notes where nothing else claims it."""


class Unit(NamedTuple):
    """A range of the body that is claimed or noted as a whole: a sentence, a heading, another block."""

    start: int
    end: int
    kind: str
    heading: Heading | None = None


class Claims:
    """Which ranges of the body are values, which are cues, and which nobody claimed.

    A unit with a claim in it is claimed; the others become notes, neighbors under one heading together. A heading is
    claimed by what stands below it, up to the next one, or it is the heading of a note, or a note of its own: always
    where it holds an address, as the heading of a note is plain text. With
    `keeps_headings` nothing below claims it: so for headings above events, which have values of their own only.
    """

    def __init__(
        self, document: Document, found: Sequence[Found], language: Language, *, keeps_headings: bool = False
    ) -> None:
        self._document = document
        claims = (item for item in found if item.path not in _IN_PASSING)
        inside = [item for item in claims if document.end >= item.end > document.body and item.end > item.start]
        self._values = merged((item.start, item.end) for item in inside if item.path)
        self._claimed = merged((item.start, item.end) for item in inside)
        self._begins = [start for start, _ in self._claimed]
        self._free_headings: list[Range] = []
        self._language = language
        self._keeps_headings = keeps_headings
        units = _with_gaps(self._units(document.blocks), document)
        self.notes: list[Unit] = list(self._notes(_sections(units)))

    def _units(self, blocks: Sequence[Block]) -> Iterator[Unit | Heading]:
        """Headings, sentences and other blocks; a paragraph with no claim in it, or one over all of it, is one unit."""
        for block in blocks:
            if isinstance(block, Heading):
                yield block
            elif isinstance(block, Paragraph):
                start, end = _extent(block)
                if self._is_in_part(start, end):
                    yield from _sentence_units(block, self._language)
                else:
                    yield Unit(start, end, "sentence")
            else:
                yield from _units_of(block)

    def _is_in_part(self, start: int, end: int) -> bool:
        """Whether a range is claimed in part only."""
        claim = self._claim(start, end)
        return claim is not None and not (claim[0] <= start and claim[1] >= end)

    def _notes(self, parts: Iterable[tuple[Heading | None, list[Unit]]]) -> Iterator[Unit]:
        """The parts of the text that are left, each with the heading it stands under."""
        for heading, units in parts:
            notes = list(self._left(units))
            if heading is not None and not self._is_claimed(heading.start, heading.end):
                told = [unit for unit in units if unit.kind not in _MARKUP]
                has_address = any(mark.url for mark in heading.prose.marks)
                if not told or has_address or (self._keeps_headings and not notes):
                    yield Unit(heading.start, heading.end, "note")
                elif not any(self._is_claimed(unit.start, unit.end) for unit in told):
                    self._free_headings.append((heading.start, heading.end))
            yield from (note._replace(heading=heading) for note in notes)

    def _left(self, units: Sequence[Unit]) -> Iterator[Unit]:
        """Units that nobody claimed, neighbors together."""
        open_note: Unit | None = None
        for unit in units:
            if unit.kind in _MARKUP:
                continue
            if self._is_claimed(unit.start, unit.end):
                yield from (open_note,) if open_note else ()
                open_note = None
            else:
                open_note = open_note._replace(end=unit.end) if open_note else unit
        yield from (open_note,) if open_note else ()

    def _is_claimed(self, start: int, end: int) -> bool:
        return self._claim(start, end) is not None

    def _claim(self, start: int, end: int) -> Range | None:
        """The first claim in a range, which may reach beyond it."""
        index = bisect_right(self._begins, start)
        if index and self._claimed[index - 1][1] > start:
            return self._claimed[index - 1] if start < end else None
        return self._claimed[index] if index < len(self._begins) and self._begins[index] < end else None

    def coverage(self) -> Coverage:
        """The body's characters other than white space, by what became of them."""
        text, body = self._document.text, self._document.body
        everything = _solid(text, [(body, self._document.end)])
        values = _solid(text, [(max(start, body), end) for start, end in self._values])
        left = [(note.start, note.end) for note in self.notes]
        noted = _solid(text, [*left, *self._free_headings])
        return Coverage(values=values, cues=everything - values - noted, notes=noted)


def _solid(text: str, ranges: Iterable[Range]) -> int:
    return sum(len("".join(text[start:end].split())) for start, end in ranges)


def _units_of(block: Block) -> Iterable[Unit]:
    if isinstance(block, List):
        return _item_units(block, block.start)
    if isinstance(block, Table):
        return _row_units(block)
    return (Unit(block.start, block.end, getattr(block, "kind", "block")),)


def _row_units(block: Table) -> Iterator[Unit]:
    """The rows of a table; the line of dashes belongs to the row behind it."""
    start = block.start
    for row in block.rows:
        yield Unit(start, row.end, "block")
        start = row.end


def _item_units(block: List, start: int) -> list[Unit]:
    """The parts of a list: each block of each item, its marker with the first of them.

    Args:
        block: The list.
        start: Where its first part begins: at the marker of the item that it stands in.
    """
    units: list[Unit] = []
    for item in block.items:
        at = start if item is block.items[0] else item.start
        for inner in item.blocks:
            first = min(at, inner.start)
            if isinstance(inner, List):
                units += _item_units(inner, first)
            else:
                cuts = _statements(inner) if isinstance(inner, Paragraph) else ()
                units += _cut(Unit(first, inner.end, "block"), cuts)
            at = inner.end
        if not item.blocks:
            units.append(Unit(at, item.end, "block"))
    return units


def _with_gaps(units: Iterable[Unit | Heading], document: Document) -> Iterator[Unit | Heading]:
    """The units, and what stands between them: CommonMark takes definitions of links out of the blocks."""
    at = document.body
    for unit in units:
        if unit.start > at:
            yield from _gap(document.text, at, unit.start)
        yield unit
        at = max(at, unit.end)
    yield from _gap(document.text, at, document.end)


def _gap(text: str, start: int, end: int) -> Iterator[Unit]:
    said = text[start:end]
    if any(map(str.isalnum, BLOCK_TAG.sub("", said))):
        yield Unit(start + len(said) - len(said.lstrip()), start + len(said.rstrip()), "block")


def _extent(block: Paragraph) -> Range:
    """Where the text of a paragraph begins and ends."""
    return (block.lines[0][0], block.lines[-1][1]) if block.lines else (block.start, block.end)


def _sentence_units(block: Paragraph, language: Language) -> Iterator[Unit]:
    """A paragraph cut at the spaces between its sentences, so that markup stays with the words it is laid over.

    Between two lines of an HTML paragraph there may be a tag (`<br>`) instead of a space.
    """
    prose = block.prose
    start, end = _extent(block)
    spans = sentences(prose, language.abbreviations)
    cuts = _statements(block)
    for (_, last), (first, _) in pairwise(spans):
        stop, following = prose.span(last, first) if last < first else prose.span(first, first)
        yield from _cut(Unit(start, stop, "sentence"), cuts)
        is_space = not block.source[stop:following].strip()
        start = following if is_space else next((line[0] for line in block.lines if line[0] >= following), following)
    yield from _cut(Unit(start, end, "sentence"), cuts)


def _statements(block: Paragraph) -> Sequence[Range]:
    """The line breaks of a paragraph before which something ends that is no sentence: hard ones, and those at labels.

    Speaker: Ada Vega
    Mood: everybody was tired
    """
    labels = [_LABEL.match(block.source, *line) for line in block.lines]
    are_labels = sum(match is not None and match["first"].isupper() for match in labels) > 1
    return [
        (before[1], behind[0])
        for (before, behind), label in zip(pairwise(block.lines), labels[1:], strict=True)
        if (are_labels and label) or is_hard(block.source, before[1], behind[0])
    ]


def _cut(unit: Unit, cuts: Sequence[Range]) -> Iterator[Unit]:
    """A unit in pieces, between the cuts inside of it; they are in order."""
    start = unit.start
    first = bisect_left(cuts, start + 1, key=itemgetter(0))
    for stop, following in cuts[first : bisect_left(cuts, unit.end, first, key=itemgetter(0))]:
        yield unit._replace(start=start, end=stop)
        start = following
    yield unit._replace(start=start)


def _sections(units: Iterable[Unit | Heading]) -> Iterator[tuple[Heading | None, list[Unit]]]:
    heading: Heading | None = None
    below: list[Unit] = []
    for unit in units:
        if isinstance(unit, Heading):
            yield heading, below
            heading, below = unit, []
        else:
            below.append(unit)
    yield heading, below
