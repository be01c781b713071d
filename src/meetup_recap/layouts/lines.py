"""Posts that give each talk a line of text, which is neither a heading nor an item of a list.

*Queues in Anger* - **Ada Vega**
Sol Mbeki, "Small Boats". [Slides](https://slides.example/boats)
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

import attrs

from meetup_recap.languages import Language
from meetup_recap.layouts.base import LayoutResult
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Cell, Heading, ListItem, Paragraph, Quote, one_line
from meetup_recap.reading.prose import Prose, is_hard
from meetup_recap.talks import entries
from meetup_recap.talks.containers import container_of
from meetup_recap.talks.entries import Entry, talks_among
from meetup_recap.talks.items import entry_of
from meetup_recap.talks.line_edges import past_times
from meetup_recap.talks.marked_pairs import entries_of_pairs
from meetup_recap.talks.openings import byline, people_by
from meetup_recap.talks.sure_lines import is_sure
from meetup_recap.talks.two_lines import PICTURES, line_of_people, side_of_people, title_of
from meetup_recap.words.bylines import people_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.labels import are_bold_labels, labeled_lines
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import person_at
from meetup_recap.words.quoted import OPENING

_LONGEST = 220
"""In characters: what is longer is prose."""
_MARKS = frozenset({"strong", "emphasis", "link"})
_SIGNS = '*_["“„«<'
_CLOSING_QUOTES = '"”“»'
_TWO = 2
_EMOJI = re.compile(r"[\U0001F300-\U0001FAFF☀-➿️⚡]+[ ]*")
_LABEL = re.compile(r"(?:[^\W\d_]+[ ]){0,2}[^\W\d_]+:[ ]+(?=\S)")
"""A few words before a talk: "This month: Ada Vega on Queues"."""


@attrs.frozen
class LinesLayout:
    """The `lines` layout."""

    name: str = "lines"

    def find(self, post: Post) -> LayoutResult:
        """The talks of its lines."""
        language = post.language
        talks = [
            talk
            for talk in talks_among(list(_entries(list(_unquoted(post.talk_blocks)), language)), language)
            if is_sure(talk, language)
        ]
        if not talks:
            return LayoutResult()
        speakers = {tuple(person.text for person in talk.people) for talk in talks}
        reason = "several talks in lines" if len(speakers) > 1 else "a talk in a line"
        return LayoutResult(entries.drafts(talks, post), (reason,))


def _unquoted(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, those of quotes in their place."""
    for block in blocks:
        yield from block.blocks if isinstance(block, Quote) else (block,)


def _entries(blocks: Sequence[Block], language: Language) -> Iterator[Entry]:
    """Each line as an entry, with the blocks below it up to the next one or a heading."""
    opened: Entry | None = None
    is_below = False
    two = {
        block.start: _halves(block) for block in blocks if isinstance(block, Paragraph) and _are_two(block, language)
    }
    people = line_of_people([(one.prose, other.prose) for one, other in two.values()], language)
    for block, following in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Heading):
            is_below = container_of(block, language) is not None
        if people is not None and isinstance(block, Paragraph) and block.start in two:
            found = [_of_two(block, two[block.start], people)]
        else:
            found = list(_pairs(block, language)) or list(_above(block, following, language))
        found = found or list(_in_lines(block, language, is_below=is_below))
        if opened and (found or isinstance(block, Heading) or _begins_with_time(block, language)):
            yield opened
            opened = None
        if found:
            yield from found[:-1]
            opened = found[-1]
        elif opened:
            opened = attrs.evolve(opened, blocks=(*opened.blocks, block), end=block.end)
    if opened:
        yield opened


def _in_lines(block: Block, language: Language, *, is_below: bool) -> Iterator[Entry]:
    """The lines of a paragraph that bill a talk each."""
    for line in () if are_bold_labels(block, language) else _lines(block):
        entry = _entry(line, language, is_below=is_below)
        opened = line.source.startswith(tuple(_SIGNS.replace("[", "")), line.start)
        yield from (entry,) if entry else entries_of_pairs(line, language)[:1] if opened else ()


def _are_two(block: Paragraph, language: Language) -> bool:
    """Whether a paragraph is two short lines without labels, perhaps a title and who gives it, or opens with these.

    Where more lines follow, a hard break is between the two, and one of them names people.
    """
    if len(block.lines) < _TWO:
        return False
    (start, end), (second, stop), *further = block.lines
    is_short = end - start <= _LONGEST and stop - second <= _LONGEST
    labels = labeled_lines(attrs.evolve(block, lines=block.lines[:_TWO], end=stop), language) if is_short else ()
    others = (label for label in labels if label.kind != "title" and not _EMOJI.match(block.source, label.start))
    if not is_short or any(others):  # "Talk 1: Queues in Anger", "🎤 Ada Vega"
        return False
    if not further:
        return True
    one, two = _halves(block)
    return is_hard(block.source, end, second) and side_of_people([(one.prose, two.prose)], language) is not None


def _halves(block: Paragraph) -> tuple[Cell, Cell]:
    """The first two lines of a paragraph, without pictures before them: "🎤 Ada Vega"."""
    lines = block.lines[:_TWO]
    starts = [picture.end() if (picture := _EMOJI.match(block.source, *line)) else line[0] for line in lines]
    one, two = (
        Cell(block.source, start, end, ((start, end),), block.references)
        for start, (_, end) in zip(starts, lines, strict=True)
    )
    return one, two


def _of_two(block: Paragraph, halves: tuple[Cell, Cell], people: int) -> Entry:
    """The talk of two lines, of which one names its people; further lines tell of it."""
    line, rest = title_of(halves[1 - people].prose), block.lines[_TWO:]
    below = (attrs.evolve(block, lines=rest, start=rest[0][0]),) if rest else ()
    return Entry(line, block.start, block.end, below, "talks", cells=(("speakers", halves[people]),))


def _begins_with_time(block: Block, language: Language) -> bool:
    """Whether a paragraph is about what happens next: "20:20: drinks"."""
    return isinstance(block, Paragraph) and past_times(block.prose.plain, 0, language)[1] is not None


def _pairs(block: Block, language: Language) -> Iterator[Entry]:
    """Two lines of a paragraph as one: a name in bold above the marked title, or a bold title above who gives it.

    What is below them, up to the next two, tells of the talk.
    """
    if not isinstance(block, Paragraph):
        return
    titles = [at for at, _ in enumerate(block.lines[1:]) if _is_title_above(block, at, language)]
    ends = {at: block.lines[following][0] if following else block.end for at, following in pairwise((*titles, None))}
    for at, (above, below) in enumerate(pairwise(block.lines)):
        line, rest = one_line(block, above), one_line(block, below)
        if at in ends:
            under = tuple(other for other in block.lines if below[0] <= other[0] < ends[at])
            told = attrs.evolve(rest, lines=under, end=under[-1][1])
            yield Entry(line.prose, above[0], ends[at], (told,), "talks")
        elif _names_known(line.prose, language) and block.source[below[0]] in _SIGNS:
            yield Entry(rest.prose, above[0], below[1], (line,), "talks")


def _is_title_above(block: Paragraph, at: int, language: Language) -> bool:
    """Whether a line of a paragraph is a marked title, with who gives it in the line below, or opening that."""
    line, rest = (one_line(block, block.lines[number]).prose for number in (at, at + 1))
    is_whole = at == 0 and _is_marked(line)
    if not (_is_bold(line) or is_whole) or _names_known(line, language):
        return False
    if people_by(rest, language):
        return True
    return names_somebody(rest.plain) and bool(
        byline(rest, language) or (is_whole and _opens_with_name(rest, language))
    )


def _is_marked(line: Prose) -> bool:
    """Whether a line is in bold, in italics, in quotes or a link, all of it, behind pictures or not."""
    start, end = len(line.plain) - len(PICTURES.sub("", line.plain)), len(line.plain.rstrip())
    is_quoted = line.plain[start : start + 1] in OPENING and line.plain[end - 1 : end] in _CLOSING_QUOTES
    return is_quoted or any(mark.kind in _MARKS and mark.start <= start and mark.end >= end for mark in line.marks)


def _opens_with_name(line: Prose, language: Language) -> bool:
    """Whether a line begins with somebody's full name: "Ada Vega is an engineer at Northwind."."""
    name = person_at(line.plain, 0, len(line.plain), language)
    said = name.of(line.plain) if name and name.start == 0 else ""
    return bool(said) and names_somebody(said) and likeness(said, language) == STRONG


def _names_known(line: Prose, language: Language) -> bool:
    """Whether a bold line is people's names, of which the first ones are known."""
    opening = len(line.plain) - len(PICTURES.sub("", line.plain))
    people = people_in(line, opening, len(line.plain), language) if _is_bold(line) else []
    return bool(people) and all(names_somebody(person.text) for person in people)


def _above(block: Block, following: Block | None, language: Language) -> Iterator[Entry]:
    """A line alone, with a paragraph below it that says who gives it: "by Ada Vega (Northwind)"."""
    is_line = isinstance(block, Paragraph) and len(block.lines) == 1 and block.end - block.start <= _LONGEST
    if is_line and isinstance(block, Paragraph) and isinstance(following, Paragraph) and len(following.lines) == 1:
        said = block.prose.plain.rstrip()
        if not said.endswith((".", ":", "!")) and people_by(following.prose, language):
            yield Entry(block.prose, block.start, block.end, (), "talks")


def _is_bold(prose: Prose) -> bool:
    """Whether a line opens with bold words, behind pictures or not: "🎤 **Ada Vega**"."""
    opening = len(prose.plain) - len(PICTURES.sub("", prose.plain))
    return any(mark.kind == "strong" for mark in prose.beginning(opening, opening + 1))


def _lines(block: Block) -> Iterator[Paragraph]:
    """The lines of a paragraph, where all of them are short."""
    if isinstance(block, Paragraph) and all(end - start <= _LONGEST for start, end in block.lines):
        for start, end in block.lines:
            if not _may_be_line(block.source[start:end].rstrip()):
                continue
            yield attrs.evolve(block, start=start, end=end, lines=((start, end),))


def _may_be_line(said: str) -> bool:
    """Whether a line may be a title and a name: it is marked, or does not end as a sentence does."""
    return not said.endswith((".", "!", "…", ":")) or any(sign in said for sign in _SIGNS)


def _entry(line: Paragraph, language: Language, *, is_below: bool) -> Entry | None:
    """A line that bills a talk: it names somebody beside a title, behind a few words and a colon or not.

    Args:
        line: The line.
        language: Whose words to use.
        is_below: Whether the heading above says that talks follow.
    """
    entry = entry_of(ListItem(line.start, line.end, (line,)), language)
    entry = attrs.evolve(entry, among=entry.among or "agenda") if entry and is_below else entry
    label = _LABEL.match(line.prose.plain) if entry else None
    if entry and label and not names_somebody(label[0]):
        behind = line.prose.part(label.end(), len(line.prose.plain))
        told = talks_among([attrs.evolve(entry, line=behind)], language)
        if told and is_sure(told[0], language):
            return attrs.evolve(told[0].entry, is_billed=bool(told[0].bill.people))
    if entry is None:
        return None
    talk = next((talk for talk in talks_among([entry], language) if is_sure(talk, language)), None)
    return attrs.evolve(entry, is_billed=bool(talk.bill.people)) if talk else None
