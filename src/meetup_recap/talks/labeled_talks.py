"""Talks whose title and speakers are behind labels, without a heading.

**Speaker:** Ada Vega (Northwind)        🎤 **Talk: "Queues in Anger" (45 min)**       **Title**: Queues in Anger
**Title:** Queues in Anger               👤 **Speaker:** Ada Vega, Staff Engineer
                                                                                      **Speaker**: Ada Vega

A heading that is a label, "## Speaker", and a row of a table of labels say as much.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph, Table
from meetup_recap.talks.billing import read_bill
from meetup_recap.talks.entries import Entry
from meetup_recap.talks.gathering import PARTS
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.label_kinds import OF_EVENT, kind_of
from meetup_recap.words.labels import Labeled, headed, inner_lines, labeled_lines, lines_of, rows_of

_BOTH = ("title", "speakers")
_PARTED = re.compile(r"[–—:\"“„«]|[ ]-[ ]")
"""Between somebody and a title behind one label; a comma is before an employer."""
_SIGNS = '*_["“„«<'
_LONGEST_LINE = 150
_FARTHEST = 2
"""How many blocks after the one label the other one is looked for."""


@attrs.define
class _Group:
    """Labeled paragraphs about one talk, and what is below them."""

    labels: dict[str, Labeled] = attrs.field(factory=dict)
    blocks: list[Block] = attrs.field(factory=list)

    @property
    def is_whole(self) -> bool:
        return all(kind in self.labels for kind in _BOTH)

    def goes_on(self, labels: dict[str, Labeled]) -> bool:
        """Whether labels are about the same talk: they are others, and near."""
        is_near = self.is_whole or len(self.blocks) <= _FARTHEST
        return is_near and self.labels.keys().isdisjoint(labels)


def entries(blocks: Sequence[Block], language: Language) -> Iterator[Entry]:
    """Each talk with both labels as an entry, with what is below it up to the next one or a heading."""
    group = _Group()
    parts = [part for block in blocks for part in _cut(block, language)]
    for block, below in pairwise((*parts, None)):
        under = _headed(block, below, language)
        is_part = isinstance(block, Heading) and kind_of(block.prose.plain, language) in PARTS
        if block is None or (_ends(block, language) and not (is_part or under)):
            yield from _entry(group, language)
            group = _Group()
            continue
        labels = {under.kind: under} if under else _labels(block, language)
        if labels and not group.goes_on(labels):
            yield from _entry(group, language)
            group = _Group()
        if labels or group.labels:
            group.labels |= labels
            group.blocks.append(block)
    yield from _entry(group, language)


def _cut(block: Block, language: Language) -> Iterator[Block]:
    """A paragraph with the labels of several talks as one for each: from each label that was there already."""
    lines = labeled_lines(block, language) if isinstance(block, Paragraph) else ()
    kinds = [line.kind for line in lines if line.kind in _BOTH]
    if not isinstance(block, Paragraph) or set(kinds) != set(_BOTH) or len(kinds) == len(_BOTH):
        yield block
        return
    starts = [line.start for line in lines if line.kind == kinds[0]]
    edges = [block.start, *starts[1:], block.end]
    for start, end in pairwise(edges):
        own = tuple(line for line in block.lines if start <= line[0] < end)
        yield attrs.evolve(block, start=start, end=own[-1][1], lines=own)


def _headed(block: Block | None, below: Block | None, language: Language) -> Labeled | None:
    """A title or somebody below a heading that is a label; what is longer is what the talk is about."""
    under = headed(block, below, language) if block else None
    said = under.value.plain.rstrip() if under else ""
    is_line = isinstance(below, Paragraph) and len(below.lines) == 1 and len(said) <= _LONGEST_LINE and said[-1:] != "."
    return under if under and under.kind in _BOTH and is_line else None


def _entry(group: _Group, language: Language) -> Iterator[Entry]:
    blocks = group.blocks
    if group.is_whole:
        yield Entry(group.labels["title"].value, blocks[0].start, blocks[-1].end, tuple(blocks), "talks")
    elif "speakers" in group.labels:
        line = group.labels["speakers"].value
        bill = read_bill(line, language)
        is_parted = bill.title and _PARTED.search(line.plain)
        if is_parted and bill.people and all(names_somebody(person.text) for person in bill.people):
            yield Entry(line, blocks[0].start, blocks[0].end, (), "talks")  # "Speaker: Ada Vega - Queues in Anger"


def _ends(block: Block, language: Language) -> bool:
    """Whether a block is about the event again: a heading, thanks, or a label such as "Venue"."""
    if isinstance(block, Paragraph):
        is_thanks = language.pattern("thanks").match(block.source, block.start)
        return bool(is_thanks) or any(line.kind in OF_EVENT for line in labeled_lines(block, language))
    return isinstance(block, Heading)


def _labels(block: Block, language: Language) -> dict[str, Labeled]:
    """The lines of a paragraph, or of a list about a talk alone, with the labels of a title and of speakers."""
    lines = list(lines_of((block,), language)) if isinstance(block, (Paragraph, List)) else []
    lines += rows_of(block, language) if isinstance(block, Table) else inner_lines(block, language)
    if isinstance(block, List) and any(line.kind in OF_EVENT for line in lines):
        return {}
    labels = {line.kind: line for line in reversed(lines) if line.kind in (*_BOTH, "paper")}
    paper = labels.pop("paper", None)  # of which they read one together
    speakers = labels.get("speakers")
    above = paper or (_marked_above(block, speakers, language) if speakers and isinstance(block, Paragraph) else None)
    return {"title": above, **labels} if above and speakers else labels


def _marked_above(block: Paragraph, label: Labeled, language: Language) -> Labeled | None:
    """The line above a label, where it is in a mark or in quotes: "*Queues in Anger*", and below it "Speaker: …"."""
    above = next((line for line, below in pairwise(block.lines) if below[0] == label.start), None)
    if above is None or block.source[above[0]] not in _SIGNS or above[1] - above[0] > _LONGEST_LINE:
        return None
    is_label = any(line.start == above[0] for line in labeled_lines(block, language))
    return None if is_label else attrs.evolve(label, kind="title", start=above[0], end=above[1], at=above[0], stop=None)
