"""The line that bills a talk: a heading, an item of an agenda, a row of a table.

### Queues in Anger - Ada Vega               ### [Ada Vega](https://ada.example): Queues in Anger
- 18:30 - 19:00: Queues in Anger             ## [35 min] [Queues in Anger - Ada Vega](https://slides.example/q)
### Ada Vega on Queues in Anger              * "Queues in Anger" by Ada Vega (Northwind)
## Tema: Queues in Anger                     ### <strike>Queues in Anger</strike>
"""

import re
from datetime import time
from typing import NamedTuple

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.talks.line_edges import (
    before_duration,
    before_kind,
    before_materials,
    before_start,
    past_kind,
    past_times,
    without_cancelled,
)
from meetup_recap.talks.marked_sides import PERSON_FIRST, TITLE_FIRST, Split, called, trim
from meetup_recap.talks.splits import behind_comma, behind_name, in_brackets, split
from meetup_recap.talks.starts import Start
from meetup_recap.talks.word_splits import about_word
from meetup_recap.words.editions import past_edition
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person

__all__ = ["ABOUT", "BRACKETS", "COLON", "COMMA", "PERSON_FIRST", "TITLE_FIRST", "Bill", "read_bill"]

COMMA, COLON, ABOUT, BRACKETS = "comma", "colon", "about", "brackets"

_AT_PLACE = re.compile(r"[ ]*@[ ][^\Wa-z_][^.\"“„«*;|\n]{2,60}\.[ ]+(?=[^\Wa-z_]|[\"“„«])")
"""The place of an evening before its talks: "@ Quayside, room 2. Ada Vega - Queues"."""
_NUMBER = re.compile(r"[ ]*(?:(?:[0-9]{1,2}|[a-h])[.)]|\#[0-9]{1,2}[:.)]?)[ ]+(?=[^\W_a-z]|[\"“„«])")
_QUOTED = re.compile(r"\s*[\"“„«](?P<title>[^\"”“»]+)[\"”“»]\s*(?:\Z|(?<=[\"”“»])[ ]*[-–—(,;.](?=[ ]|\w)|[ ][A-ZÀ-Þ])")
"""All of a title in quotes, or all but what a sentence adds behind them."""
_WHOLE_TITLE = 3
"""How many words in quotes are a title of their own."""
_REASON = re.compile(r"[ ]*\([^()]*\)[ .]*\Z")
_UNDEFINED = re.compile(r"\s*\[(?P<title>[^\[\]]+)\](?:\[[^\[\]]*\])?\s*\Z")
"""A link whose address is defined nowhere: its brackets are no part of the title."""


@attrs.frozen
class Bill:
    """What a line says of a talk.

    Attributes:
        prose: The line.
        title: Where the title stands, None where the line names people only.
        people: Who is named.
        start_time: When it begins, with the place of the time.
        kind: What sort of talk it is called.
        is_cancelled: Whether the line is struck out.
        link: What the title links to.
        order: Which of title and person stands first; None where the line names one of them only.
        is_open: Whether both sides of the line look like a name.
        materials: The links that close the line, with what they lead to.
        recorded: Where the talk begins in its recording.
    """

    prose: Prose = attrs.field(repr=False)
    title: Range | None
    people: tuple[Person, ...] = ()
    start_time: tuple[time, Range] | None = None
    kind: str | None = None
    is_cancelled: bool = False
    link: Mark | None = None
    order: str | None = None
    is_open: bool = False
    materials: tuple[tuple[str, Mark], ...] = ()
    recorded: Start | None = None

    @property
    def text(self) -> str:
        """The title, "" where there is none."""
        return self.title.of(self.prose.plain) if self.title else ""

    @property
    def is_known(self) -> bool:
        """Whether the line is a title and people of known names who give it."""
        return bool(self.title and self.order and self.people) and all(names_somebody(one.text) for one in self.people)


def read_bill(
    prose: Prose,
    language: Language,
    *,
    named: bool = False,
    order: str = TITLE_FIRST,
    parted_by: str | None = None,
) -> Bill:
    """What a line says of a talk.

    Args:
        prose: The line.
        language: Whose words to use.
        named: Whether the speaker is named elsewhere: then the line is the title, but for what it repeats.
        order: Which of title and person stands first where the line leaves that open.
        parted_by: What is between a title and its speaker in the other lines, and so in this one: COMMA behind the
            title, COLON behind somebody, be it one word, a word such as ABOUT behind a first name, or BRACKETS around
            whoever it is.
    """
    plain = prose.plain
    start, begins, kind = past_opening(plain, language)
    end, materials = before_materials(prose, start, language)
    end, recorded = before_start(prose, start, end, language)
    end = before_duration(plain, start, end, language)
    end, closing = before_kind(plain, start, end, language)
    start, end, is_cancelled = without_cancelled(plain, start, end, language)
    whole = trim(plain, start, end)
    is_cancelled = is_cancelled or _is_struck(prose, whole, language)
    if not is_cancelled:
        whole = _behind_struck(prose, whole)
    is_empty = whole.end <= whole.start
    sure = called(prose, whole, language) if kind and not named else None
    found = None if named or is_empty else sure or _parted(prose, whole, language, order, parted_by)
    found = found or Split(None if is_empty else whole)
    title, told = _within(plain, found.title, language)
    return Bill(
        prose,
        _unquoted(plain, title),
        found.people,
        begins,
        kind or closing or told.kind,
        is_cancelled or told.is_cancelled,
        title_link(prose, title),
        found.order,
        found.is_open,
        materials,
        recorded,
    )


class _Said(NamedTuple):
    """What is said at the edges of a title: what the talk is called, and whether it fell through."""

    kind: str | None = None
    is_cancelled: bool = False


def _within(plain: str, title: Range | None, language: Language) -> tuple[Range | None, _Said]:
    """A title without what is at its edges, and that: "Queues (lightning talk)", "Queues (cancelled)"."""
    if title is None:
        return None, _Said()
    stop, inside = before_kind(plain, title.start, before_duration(plain, *title, language), language)
    start, stop, is_cancelled = without_cancelled(plain, title.start, stop, language)
    first, before = past_kind(plain[:stop], start, language)
    return trim(plain, first if first < stop else title.start, stop), _Said(inside or before, is_cancelled)


def past_opening(plain: str, language: Language) -> tuple[int, tuple[time, Range] | None, str | None]:
    """Behind a line's number or place, that of the evening, its time and its kind, with the latter two.

    1. 18:30 Lightning talk: …            Meetup #12: …            @ Quayside. …
    """
    number = _NUMBER.match(plain) or _AT_PLACE.match(plain)
    start, begins = past_times(plain, past_edition(plain, number.end() if number else 0), language)
    start, kind = past_kind(plain, start, language)
    if begins is None:
        start, begins = past_times(plain, start, language)
    return start, begins, kind


def _parted(prose: Prose, whole: Range, language: Language, order: str, parted_by: str | None) -> Split | None:
    """A line's title and people, as the other lines of its list have them where it leaves that open."""
    found = split(prose, whole, language, order)
    other = None
    if parted_by == COMMA and (found is None or found.title is None):
        other = behind_comma(prose, whole, language, sure=True)
    elif parted_by == COLON and (found is None or found.order == TITLE_FIRST):
        other = behind_name(prose, whole, language)
    elif parted_by == BRACKETS and found is None:
        other = in_brackets(prose, whole, language, is_sure=True, is_any=True)
    elif parted_by == ABOUT and not (found and all(names_somebody(person.text) for person in found.people)):
        other = in_brackets(prose, whole, language, is_sure=True) or about_word(prose, whole, language, is_sure=True)
        other = other or behind_name(prose, whole, language)
    return other or found


def bills_talk(prose: Prose, language: Language) -> bool:
    """Whether a line is a title and people of known names who give it."""
    return read_bill(prose, language).is_known


def _unquoted(plain: str, title: Range | None) -> Range | None:
    """Quotes or brackets around the whole of a title are no part of it."""
    match = (_QUOTED.match(plain, *title) or _UNDEFINED.match(plain, *title)) if title else None
    is_sentence = match is not None and match[0].endswith(".")  # "Queues". It was good.
    if match and title and match.end() < title.end and not is_sentence and len(match["title"].split()) < _WHOLE_TITLE:
        return title  # "Pure" OOP in Ruby
    return _without_spaces(plain, *match.span("title")) if match else title


def _without_spaces(plain: str, start: int, end: int) -> Range:
    """A range without the spaces that French has inside of quotes."""
    said = plain[start:end]
    return Range(start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip()))


def title_link(prose: Prose, title: Range | None) -> Mark | None:
    """What a title links to: the link that covers most of it."""
    if title is None:
        return None
    for mark in prose.links(0, title.end):
        if mark.kind == "link" and mark.start <= title.start + 1 and mark.end >= title.end - 1:
            return mark
    return None


def _behind_struck(prose: Prose, whole: Range) -> Range:
    """A line behind the words at its head that are struck out for others: "~~Queues~~ Small Boats"."""
    struck = (mark.end for mark in prose.marks if mark.kind == "struck" and mark.start <= whole.start < mark.end)
    behind = max(struck, default=whole.start)
    return trim(prose.plain, behind, whole.end) if whole.start < behind < whole.end else whole


def _is_struck(prose: Prose, whole: Range, language: Language) -> bool:
    """Whether a line is struck out, but for its edges and a reason behind, in brackets or with a word that says so."""
    struck = [mark for mark in prose.marks if mark.kind == "struck" and mark.start <= whole.start]
    reason = _REASON.search(prose.plain, *whole) if struck else None
    end = reason.start() if reason else whole.end
    behind = language.pattern("cancelled")
    return any(mark.end >= end or behind.search(prose.plain, mark.end, whole.end) for mark in struck)
