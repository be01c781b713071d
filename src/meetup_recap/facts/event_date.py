"""When the event was.

event_date: 2024-05-14          - Date: 14 May, 2024 at 18:00          ## London - February 18, 2024
We met on Tuesday the 14th of May                                       2024/05/14/notes.md
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from meetup_recap._yaml import Node
from meetup_recap.candidate import Candidate
from meetup_recap.facts.month_days import in_month
from meetup_recap.facts.path_dates import day_of_path
from meetup_recap.facts.timed_lines import LATEST_POST, SOON, TIME_OF_DAY, found_day, timed_lines
from meetup_recap.found import Found
from meetup_recap.item_dates import opening_date
from meetup_recap.languages import BUILTIN, Language
from meetup_recap.places import without_accents
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Paragraph, Table, one_line
from meetup_recap.reading.document import Document
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.calendar import ANY_DAY, Day, year_of_path
from meetup_recap.words.days import days_in, holds_date
from meetup_recap.words.label_kinds import NESTING, OF_POST, is_event_key, kind_of_key
from meetup_recap.words.labels import Labeled
from meetup_recap.words.names import Range
from meetup_recap.words.weekdays import coming_weekdays, days_of_week, last_weekdays

_PATH = ("event", "date")
_FEW_HEADINGS = 3
_STAMP = re.compile(r"\s*[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")
_MOST_BLOCKS = 5
"""In how many blocks of a part the line that opens with its day is looked for."""
_BESIDE = 3
"""How far behind "last night" the day is that it means: "last night (May 14th)"."""
_FEW_SENTENCES = 4
_FEW_WORDS = 6
"""A sentence as short as "Málaga, 18 de mayo." is a date and a place."""
_FARTHEST = timedelta(days=200)
"""No sentence tells of an event that lies further from the post than this, but for a label or a heading."""
_SOON_AFTER = timedelta(days=9)
"""A day so shortly before the post's own is the evening's, whatever its sentence is about."""
_IN_PROSE = frozenset({"first paragraph", "sentence"})
"""Reasons that a label or a heading is not."""
_KEY_WORD = re.compile(r"[A-Z]?[a-zà-ÿ]+|[A-Z]+")


def candidates(post: Post) -> Iterator[Candidate]:
    """Keys, labels, headings and sentences with a date of this event; a month without its day, too."""
    document, language = post.document, post.language
    near = post.month or post.near or post.published or _stamped(document) or year_of_path(post.path)
    headings = [
        block.prose
        for block in post.headings[:_FEW_HEADINGS]
        if block.start < post.first_talk or (post.is_part and block is post.document.blocks[0])
    ]
    description = (post.index.description,) if post.index.description else ()
    keyed = in_header(document, language, near)
    if keyed:
        yield Candidate(_PATH, (keyed,), "key")
        return
    title = post.index.title if not post.is_part else None
    if title and any(day.day for day in days_in(title.plain, 0, len(title.plain), language, near)):
        headings = [title, *headings]
    inside = next(in_month(post, post.month), None) if post.month else None
    stated = [(inside, "label")] if inside else _stated(post.lines, headings, post.opening, language, near)
    for found, reason in _whole_first(list(stated)):
        yield Candidate(_PATH, (found,), reason)
        if reason in {"label", "heading"}:
            return
    yield from (Candidate(_PATH, (found,), "further on") for found in _in_lines(post, near))
    yield from (Candidate(_PATH, (found,), "timed line") for found in timed_lines(post, near))
    by_path = day_of_path(post.path, language) if post.path else None
    if by_path and by_path != post.published:  # else the folder is the post's: "2024-05-16-may/index.md"
        yield Candidate(_PATH, (Found((), by_path, 0, 0, "file-name"),), "folder")
    first = post.index.paragraphs[:1]  # its first sentence may introduce a talk: "Last night Ada Vega showed us …"
    for found in () if post.is_part else _before((*post.opening, *first, *description), language, post.published):
        yield Candidate(_PATH, (found,), "yesterday" if found.rule == "day-before" else "sentence before")
    yield from (Candidate(_PATH, (found,), "sentence before") for found in _met_before(post))


def _in_lines(post: Post, near: date | None) -> Iterator[Found]:
    """The day that opens one of the first lines of a part of a file, or a cell of the row that it is.

    Tuesday, 14 May 2024, 19:00, Quayside            | 14 May 2024 | Queues in Anger | Ada Vega |
    """
    for block in post.document.blocks[:_MOST_BLOCKS] if post.is_part else ():
        line = one_line(block, block.lines[0]).prose if isinstance(block, Paragraph) else None
        day = opening_date(line.plain, post.language, near) if line else None
        if line and day and day.day:
            yield found_day(line, day)
        rows = [row for row in block.rows if not row.is_head] if isinstance(block, Table) else []
        for cell in (cell.prose for row in rows for cell in row.cells):
            days = days_in(cell.plain, 0, len(cell.plain), post.language, near)
            yield from (found_day(cell, day) for day in days if day.day)


def _whole_first(stated: list[tuple[Found, str]]) -> list[tuple[Found, str]]:
    """The dates of lines, headings and sentences, a heading's with its year before a label's without one."""
    if not stated or stated[0][1] != "label" or stated[0][0].rule != "near-date":
        return stated
    return sorted(stated, key=lambda one: one[1] != "heading" or one[0].rule != "date")


def _stamped(document: Document) -> date | None:
    """When a post without a `date` was made, by a key such as `created_at`."""
    made = (node.text for key, node in document.keys.items() if OF_POST.search(key) and node.text)
    match = next((match for said in made if (match := _STAMP.match(said))), None)
    try:
        return date.fromisoformat(match[0].strip()) if match else None
    except ValueError:  # a 31st of June
        return None


def in_header(document: Document, language: Language, near: date | None) -> Found | None:
    """A date under a key that is the event's own: `event-date`, `meeting_date`, `event: {date: …}`, `when`."""
    own = document.keys.get("date")
    is_event = own is not None and not _STAMP.match(own.text or "")  # "mardi 15 octobre, 19h": no date of Jekyll's
    for node in (*_event_dates(document, language), *((own,) if own and is_event else ())):
        if node.text:
            read = (days_in(node.text, 0, len(node.text), one, near) for one in (language, *BUILTIN))
            day = next((day for days in read for day in days if day.day), None)  # keys are in any language
            if day:
                return Found((), day.day, node.start, node.end, "near-date" if day.is_near else "date")
    return None


def _event_dates(document: Document, language: Language) -> Iterator[Node]:
    for key, node in document.keys.items():
        if isinstance(node.value, dict):
            yield from _nested_dates(key, node, language)
        elif key != "date" and _is_date_key(key.lstrip(":"), language):  # a post's `date` is the post's own
            yield node
    own = document.keys.get("date")
    for key, node in document.keys.items() if own else ():
        is_later = (
            _STAMP.match(node.text or "") and own and (node.text or "").strip()[:10] > (own.text or "").strip()[:10]
        )
        if is_later and kind_of_key(key, language) in {None, "title", "event"} and not OF_POST.search(key):
            yield node  # `session: 2024-05-14` in a post of the week before


def _nested_dates(key: str, node: Node, language: Language) -> Iterator[Node]:
    """Those inside of a key: `event: {date: …}`, `when: {day: 2024-05-14, doors: "18:30"}`."""
    inner = node.value if isinstance(node.value, dict) else {}
    if key in NESTING or is_event_key(key, language):
        for name, value in inner.items():
            if kind_of_key(name.lstrip(":"), language) in {"date", "start_time"}:
                yield from _texts(value)
    elif kind_of_key(key.lstrip(":"), language) == "date":
        yield from inner.values()


def _texts(node: Node) -> Iterator[Node]:
    """A value, or those inside of it: `date: {day: 2024-05-14}`."""
    yield from node.value.values() if isinstance(node.value, dict) else (node,)


def _is_date_key(key: str, language: Language) -> bool:
    """Whether a key of the front matter tells when the event was: `when`, `start`, `date_evenement`, `eventDate`."""
    if kind_of_key(key, language) in {"date", "start_time"}:
        return True
    said = [without_accents(word.lower()) for word in _KEY_WORD.findall(key)]
    nouns = {without_accents(noun) for noun in language.event_nouns}
    return len(said) > 1 and not nouns.isdisjoint(said) and any(kind_of_key(word, language) == "date" for word in said)


def _stated(
    lines: Iterable[Labeled],
    headings: Iterable[Prose],
    paragraphs: Iterable[Prose],
    language: Language,
    near: date | None,
) -> Iterator[tuple[Found, str]]:
    """The dates of labeled lines, headings and sentences about the event, and by which of these they are told.

    The value is None where a month is told without its day.
    """
    for prose, start, end, reason in _places(lines, headings, paragraphs, language):
        for day in days_in(prose.plain, start, end, language, near):
            if day.day is None:
                yield from ((found_day(prose, day), "month"),) if near is None or reason not in _IN_PROSE else ()
            elif near is None or _is_near(prose, Range(start, end), day.day, near, reason, language):
                yield found_day(prose, day), reason
            elif near < day.day < near + SOON and language.pattern("next_event").search(prose.plain, start, end):
                yield found_day(prose, day), "announced"


def _is_near(prose: Prose, sentence: Range, day: date, near: date, reason: str, language: Language) -> bool:
    """Whether a day may be this event's: one after the post's own is in the first sentence of all, or in our words."""
    if reason not in _IN_PROSE:
        return True
    is_ours = reason == "first paragraph" or language.pattern("first_person_plural").search(prose.plain, *sentence)
    return abs(day - near) < _FARTHEST and (day <= near or bool(is_ours))


def _places(
    lines: Iterable[Labeled], headings: Iterable[Prose], paragraphs: Iterable[Prose], language: Language
) -> Iterator[tuple[Prose, int, int, str]]:
    """Where a date of this event may be, and what tells it there."""
    for line in lines:
        if line.kind == "date":
            yield line.value, 0, len(line.value.plain), "label"
    for prose in headings:
        yield prose, 0, len(prose.plain), "heading"
    opening = [prose for prose in paragraphs if not prose.plain.startswith(("{:", "{%", "{{"))]
    for at, prose in enumerate(opening):
        for start, end in sentences(prose, language.abbreviations)[:_FEW_SENTENCES]:
            fields = ("event_nouns", "first_person_plural")
            is_about = any(language.pattern(field).search(prose.plain, start, end) for field in fields)
            is_dated = _is_dated(prose.plain, start, end, language, is_second=at == 1)
            if is_about or is_dated:
                yield prose, start, end, "first paragraph" if at == 0 or is_dated else "sentence"
    for first in opening[:1]:
        yield first, 0, len(first.plain), "first paragraph"


def _is_dated(plain: str, start: int, end: int, language: Language, *, is_second: bool) -> bool:
    """Whether a sentence with a day is about the event: it has a time, or a weekday or little else."""
    weekday = language.pattern("weekdays").search(plain, start, end) if is_second else None
    is_short = (
        is_second and len(plain[start:end].split()) <= _FEW_WORDS and holds_date(plain[start:end], language, ANY_DAY)
    )
    return weekday is not None or is_short or TIME_OF_DAY.search(plain, start, end) is not None


def _before(paragraphs: Iterable[Prose], language: Language, published: date | None) -> Iterator[Found]:
    """The dates that the first paragraphs name, shortly before the post's own: "… on Wednesday, 14 May 2024".

    One without a year stands in a sentence about us or our event: "On 14 May you joined us at …".
    """
    for prose in paragraphs if published else ():
        for start, end in sentences(prose, language.abbreviations):
            fields = ("event_nouns", "first_person_plural", "gathered", "yesterday")
            is_ours = any(language.pattern(field).search(prose.plain, start, end) for field in fields)
            days = [
                *days_in(prose.plain, start, end, language, published),
                *days_of_week(prose.plain, start, end, language, published),
            ]
            for day in days:
                is_told = is_ours or not day.is_near
                latest = LATEST_POST if is_told else _SOON_AFTER
                if published and day.day and timedelta(0) <= published - day.day <= latest:
                    yield found_day(prose, day)
            if published:
                yield from _counted(prose, Range(start, end), language, published, days)


def _met_before(post: Post) -> Iterator[Found]:
    """The whole dates, shortly before the post's own, of sentences anywhere that say that we met."""
    for prose in post.prose if post.published and not post.is_part else ():
        for start, end in sentences(prose, post.language.abbreviations):
            if post.language.pattern("gathered").search(prose.plain, start, end):
                for day in days_in(prose.plain, start, end, post.language, None):
                    if post.published and day.day and timedelta(0) <= post.published - day.day <= LATEST_POST:
                        yield found_day(prose, day)


def _counted(
    prose: Prose, sentence: Range, language: Language, published: date, days: Sequence[Day]
) -> Iterator[Found]:
    """The dates that are told from the post's own: "last Thursday" where no day is written, "yesterday"."""
    by_weekday = not days
    for day in last_weekdays(prose.plain, *sentence, language, published) if by_weekday else ():
        yield Found((), day.day, *prose.span(day.start, day.end), "weekday-before")
    is_timed = by_weekday and TIME_OF_DAY.search(prose.plain, *sentence)
    for day in coming_weekdays(prose.plain, *sentence, language, published) if is_timed else ():
        yield Found((), day.day, *prose.span(day.start, day.end), "weekday-after")
    for field, count in (("yesterday", 1), ("two_days_ago", 2)):
        before = language.pattern(field).search(prose.plain, *sentence)
        is_told = before and any(day.start - before.end() <= _BESIDE for day in days if day.start >= before.end())
        if before and not is_told and published - date.min >= timedelta(days=count):
            yield Found((), published - timedelta(days=count), *prose.span(*before.span()), "day-before")
