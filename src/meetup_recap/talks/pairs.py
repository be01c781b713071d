"""Talks of which the title and the speaker each open a block of their own, whatever these blocks are.

**Queues in Anger**. What a queue costs.      **Ada Vega** – engineer at Northwind. She …      Title: Queues in Anger
_Ada Vega is an engineer at Northwind._       **Queues in Anger**                              About the speaker: Ada …

Which one comes first is the same all through a post: each title goes with the people next to it on that side.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, Paragraph
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.billing import PERSON_FIRST, Bill, read_bill
from meetup_recap.talks.containers import container_of, is_about_later, is_upcoming
from meetup_recap.talks.entries import Entry, Told, told
from meetup_recap.talks.gathering import read_details
from meetup_recap.talks.no_talks import is_break, is_none
from meetup_recap.talks.sections import is_of_event
from meetup_recap.words.bylines import is_job, people_in
from meetup_recap.words.days import holds_date
from meetup_recap.words.gifts import givers
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.label_kinds import OF_EVENT, kind_of
from meetup_recap.words.labels import labeled_lines
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range, capitalized, person_at
from meetup_recap.words.people import before_mark, people_at
from meetup_recap.words.person import Person

_MARKS = frozenset({"strong", "emphasis", "link"})
_QUOTED = re.compile(r"\s*[\"“„«][^\"“”„«»]{4,150}[\"”“»]")
_BEHIND_TITLE = re.compile(r"[\"”“»*_]*[ ]*(?:[.:!?()]|\n|\Z)")
_CLOSING = re.compile(r"(?:</[a-z]+>|[\"”“»*_])*[ .:!?)]*\s*")
_LONGEST, _FEWEST_WORDS = 150, 2
_EDGES = ' \t*_:."“”„«»'


@attrs.frozen
class _Opening:
    """What the start of a block names: the title of a talk, or people; neither where something else begins there.

    Attributes:
        at: The number of the block.
        title: A title, with its text.
        people: People.
        is_alone: Whether the title is all of a short paragraph.
        is_labeled: Whether a label leads to it.
        bios: The numbers of the blocks that are about the people.
    """

    at: int
    title: tuple[Prose, Range] | None = None
    people: tuple[Person, ...] = ()
    is_alone: bool = False
    is_labeled: bool = False
    bios: tuple[int, ...] = ()


def pairs(blocks: Sequence[Block], language: Language, event: str = "") -> list[Told]:
    """The talks whose title and speakers are next to one another; none where more titles are without anybody.

    Args:
        blocks: The blocks of a post.
        language: Whose cue words to use.
        event: The title of the post: a heading that repeats it is that of all of the event.
    """
    openings = _joined(list(_openings(blocks, language, event)))
    is_title_first = next((bool(one.title) for one in openings if one.title or one.people), True)
    starts = [*(one.at for one in openings), len(blocks)]
    talks, alone, waiting = [], 0, 0
    for first, second in pairwise([*openings, _Opening(len(blocks))]):
        title, people = (first, second) if is_title_first else (second, first)
        if title.title and people.people:
            stop = starts[bisect_right(starts, second.at)]
            talk = _talk(title, people, first.at, blocks[first.at : stop], language)
            talks += [talk] if talk else []
            alone, waiting = alone + waiting, 0
        elif title.title and talks:
            waiting += 1  # what is behind the last talk is about the evening
    return talks if len(talks) >= alone else []


def _talk(title: _Opening, people: _Opening, start: int, blocks: Sequence[Block], language: Language) -> Told | None:
    """A talk of some blocks, the first of which is number `start` of the post."""
    if title.title is None:
        return None
    prose, place = title.title
    whole = _whole(people, blocks, start, language)
    bill = whole or read_bill(prose.part(*place), language, named=True)
    about = list(_about(blocks, title, people, start))
    details = attrs.evolve(read_details(about, language), people=[*(whole or people).people], title=None, named=True)
    details.bios += [
        block for at, block in enumerate(blocks, start) if at in people.bios and isinstance(block, Paragraph)
    ]
    entry = Entry(bill.prose, blocks[0].start, blocks[-1].end, tuple(blocks), "talks")
    return told(entry, details, bill, language)


def _whole(people: _Opening, blocks: Sequence[Block], start: int, language: Language) -> Bill | None:
    """A line with somebody, their employer and a title: what is above it is a heading, "Before Ada, a flash talk"."""
    block = blocks[people.at - start]
    if not isinstance(block, Paragraph) or len(block.lines) > 1 or len(block.prose.plain) > _LONGEST:
        return None
    bill = read_bill(block.prose, language)
    are_employed = bool(bill.people) and all(one.organization and names_somebody(one.text) for one in bill.people)
    is_title = bill.title and not is_job(block.prose.part(*bill.title), language)
    return bill if are_employed and is_title and bill.order == PERSON_FIRST else None


def _about(blocks: Sequence[Block], title: _Opening, people: _Opening, start: int) -> Iterator[Block]:
    """The blocks about a talk, without its title and without what is about its speakers."""
    for at, block in enumerate(blocks, start):
        if at == title.at and isinstance(block, Paragraph) and title.title and not title.is_labeled:
            prose, place = title.title
            behind = prose.span(place.end - 1, place.end)[1]
            behind += len(_CLOSING.match(block.source, behind, block.end)[0])  # type: ignore[index]  # it matches nothing, too
            lines = tuple((max(first, behind), last) for first, last in block.lines if last > behind)
            yield from (attrs.evolve(block, start=lines[0][0], lines=lines),) if lines else ()
        elif at not in people.bios:
            yield block


def _joined(openings: Sequence[_Opening]) -> list[_Opening]:
    """The openings, those of people next to one another as one."""
    joined: list[_Opening] = []
    for opening in openings:
        before = joined[-1] if joined else None
        if before and before.people and opening.people:
            named = {person.text for person in before.people}
            more = tuple(person for person in opening.people if person.text not in named)
            joined[-1] = attrs.evolve(before, people=(*before.people, *more), bios=(*before.bios, *opening.bios))
        elif opening.is_alone and not (before and before.people):
            continue  # a short line is a title below a name only
        else:
            joined.append(opening)
    return joined


def _openings(blocks: Sequence[Block], language: Language, event: str) -> Iterator[_Opening]:
    """What each block opens with, up to where a post goes on to later events."""
    for at, block in enumerate(blocks):
        if not isinstance(block, (Heading, Paragraph)):
            continue
        if isinstance(block, Heading) and event and block.prose.plain.strip() == event:
            yield _Opening(at)
            continue
        if isinstance(block, Heading) and (is_upcoming(block, language) or is_about_later(block.prose.plain, language)):
            return
        found = list(_labeled(block, at, language) if labeled_lines(block, language) else _opening(block, at, language))
        above = blocks[at - 1] if at else None
        if isinstance(block, Paragraph) and isinstance(above, Heading) and not any(one.people for one in found):
            people = _in_first_sentence(block.prose, language)
            found = [_Opening(at, people=people)] if people else found
        yield from found


def _labeled(block: Heading | Paragraph, at: int, language: Language) -> Iterator[_Opening]:
    """The titles and the people behind labels."""
    for line in labeled_lines(block, language):
        value = line.value
        if line.kind in OF_EVENT:
            yield _Opening(at)
        elif line.kind == "title" and value.plain.strip(_EDGES):
            yield _Opening(at, (value, _trimmed(value.plain, 0, len(value.plain))), is_labeled=True)
        elif line.kind == "speakers":
            yield _Opening(at, people=tuple(people_in(value, 0, len(value.plain), language, trusted=True)))
        elif line.kind == "bio" and (people := _named(value, language)):
            yield _Opening(at, people=people)


def _opening(block: Heading | Paragraph, at: int, language: Language) -> Iterator[_Opening]:
    prose, said = block.prose, block.prose.plain.strip(_EDGES)
    kind = kind_of(said, language)
    if isinstance(block, Heading) and kind in OF_EVENT | {None} and _is_of_event(block, language):
        yield _Opening(at)
    elif kind is not None or container_of(block, language):
        return
    elif isinstance(block, Paragraph) and (language.pattern("thanks").search(said) or any(givers(prose, language))):
        yield _Opening(at)
    elif people := _named(prose, language):
        yield _Opening(at, people=people, bios=(at,))
    elif isinstance(block, Heading):
        whole = _trimmed(prose.plain, 0, len(prose.plain))
        yield from (_Opening(at, (prose, whole)),) if _may_be_title(whole.of(prose.plain), language) else ()
    elif marked := _marked(line := attrs.evolve(block, lines=block.lines[:1]).prose, language):
        yield _Opening(at, (line, marked))
    elif len(block.lines) == 1 and len(said) <= _LONGEST and prose.plain.rstrip()[-1:] not in ".:!?":
        whole = _trimmed(prose.plain, 0, len(prose.plain))
        yield from (_Opening(at, (prose, whole), is_alone=True),) if _may_be_title(said, language) else ()


def _is_of_event(block: Heading, language: Language) -> bool:
    said = block.prose.plain
    return is_of_event(block, language) or holds_date(said, language) or is_break(said, language)


def _named(prose: Prose, language: Language) -> tuple[Person, ...]:
    """Somebody with a full name that a text opens with, marked or not, with what is said of them behind."""
    start = len(prose.plain) - len(prose.plain.lstrip(_EDGES))
    name = person_at(prose.plain, start, len(prose.plain), language)
    name = before_mark(prose, name) if name else None
    if name is None or name.start > start or likeness(name.of(prose.plain), language) != STRONG:
        return ()
    if not names_somebody(name.of(prose.plain)):
        return ()
    told, _ = people_at(prose, name.start, len(prose.plain), language)
    is_same = bool(told) and told[0].name == name
    return (told[0],) if is_same else (Person(prose, name),)


def _in_first_sentence(prose: Prose, language: Language) -> tuple[Person, ...]:
    """Those whom the sentence below a heading names in full, bold or linked."""
    start, end = next(iter(sentences(prose, language.abbreviations)), (0, 0))
    people: list[Person] = []
    for word in capitalized(prose.plain, start, end):
        if people and word.start < people[-1].name.end:
            continue
        name = person_at(prose.plain, word.start, end, language)
        marks = prose.beginning(name.start, name.start + 1) if name else ()
        is_marked = name and any(name.end <= mark.end <= name.end + 1 for mark in marks)
        if name and names_somebody(name.of(prose.plain)) and is_marked:
            people.append(Person(prose, name))
    return tuple(people)


def _marked(prose: Prose, language: Language) -> Range | None:
    """The words in bold, in italics, linked or in quotes that a text opens with, where a sentence ends behind them."""
    start = len(prose.plain) - len(prose.plain.lstrip())
    marks: list[Mark] = [mark for mark in prose.beginning(start, start + 1) if mark.kind in _MARKS]
    quoted = _QUOTED.match(prose.plain)
    end = max((mark.end for mark in marks), default=quoted.end() if quoted else 0)
    title = _trimmed(prose.plain, start, end)
    is_whole = _BEHIND_TITLE.match(prose.plain, title.end)
    return title if is_whole and _may_be_title(title.of(prose.plain), language) else None


def _may_be_title(said: str, language: Language) -> bool:
    """Whether words may be a title: some, no date, and no break or label."""
    is_short = len(said) > _LONGEST or len(said.split()) < _FEWEST_WORDS
    is_other = holds_date(said, language) or is_break(said, language) or is_none(said, language)
    is_other = is_other or bool(language.pattern("takeaways").search(said)) or not any(map(str.isalpha, said))
    return not (is_short or is_other) and kind_of(said, language) is None


def _trimmed(plain: str, start: int, end: int) -> Range:
    said = plain[start:end]
    left = len(said) - len(said.lstrip(_EDGES))
    return Range(start + left, start + max(left, len(said.rstrip(_EDGES))))
