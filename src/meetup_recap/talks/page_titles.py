"""The talk that a page's title names, without what it says of the event: a number, the group, a date.

59 spotkanie - Ada Vega, Queues in Anger          Meetup #12: Queues in Anger with Ada Vega
River City Python | Queues in Anger               Queues in Anger (14 May 2024)
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from meetup_recap.index import Index
from meetup_recap.kinds import is_about_event
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import LOWER
from meetup_recap.reading.blocks import Block, Heading, Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.marked_sides import PERSON_FIRST, TITLE_FIRST, Split
from meetup_recap.talks.split_titles import with_employer_behind
from meetup_recap.talks.titles import unquoted
from meetup_recap.words.bylines import people_in
from meetup_recap.words.days import days_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.label_kinds import kind_of
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range, capitalized, person_at
from meetup_recap.words.person import Person

_BREAK = re.compile(r"[ ]*(?::|[ ][-–—|•/]|,)[ ]+|[ ]+(?=\()|(?<=[.!?])[ ]+")
_IN_BRACKETS = re.compile(r"\[(?P<inside>[^\]\[]{2,40})\][ ]+")
_HEAD_NUMBER = re.compile(r"#[0-9]{1,4}[ ]*[:.]?[ ]+")
_EDGES = " -–—:,|()[]"
_FRAME = " -–—|:•,/"
_GOES_ON = re.compile(rf"[ ]*[,(–—-]|[ ]+[{LOWER}]")
_MOST = 3
_COUNTED = re.compile(r"[0-9]\w*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def talk_line(index: Index, title: Prose) -> Prose | None:
    """The part of a title that is about a talk; None where nothing of it is."""
    start, end = 0, len(title.plain)
    kind = _IN_BRACKETS.match(title.plain)  # "[Meetup] Queues in Anger"
    start = kind.end() if kind and is_about_event(index, kind["inside"]) else start
    number = _HEAD_NUMBER.match(title.plain, start)  # "#12 Queues in Anger"
    start = number.end() if number and not is_about_event(index, title.plain[number.end() :]) else start
    for match in _BREAK.finditer(title.plain):
        if start < match.start() and is_about_event(index, title.plain[start : match.start()]):
            start = match.end()
    for match in reversed(list(_BREAK.finditer(title.plain, start))):
        if match.end() < end and is_about_event(index, title.plain[match.end() : end]):
            end = match.start()
    said = title.plain[start:end]
    if not said.strip(_FRAME) or is_about_event(index, said):
        return None
    start += len(said) - len(said.lstrip(_FRAME))
    return title.part(start, start + len(said.strip(_FRAME)))


def beside_date(heading: Prose, language: Language, near: date | None) -> Prose | None:
    """The longer side of a heading beside its date, with its weekday; None where nothing is there."""
    plain = heading.plain
    day = next(days_in(plain, 0, len(plain), language, near), None)
    before = _before_weekday(plain[: day.start], language) if day else 0
    sides = ((day.end, len(plain)), (0, before)) if day else ((0, len(plain)),)
    start, end = max(sides, key=lambda side: side[1] - side[0])
    said = plain[start:end]
    start += len(said) - len(said.lstrip(_EDGES))
    kept = said.strip(_EDGES)
    if kept.count("(") > kept.count(")") and said[len(said.rstrip(_EDGES)) :].startswith(")"):
        kept += ")"  # "2024-05-14 Queues in Anger (Ada Vega)"
    return heading.part(start, start + len(kept)) if kept else None


def letters(said: str) -> str:
    """The words of a text, without numbers, signs and case: "devops ulm" of "23. DevOps Ulm", of "2nd DevOps Ulm"."""
    return " ".join(_WORD.findall(_COUNTED.sub(" ", said.casefold())))


def _before_weekday(before: str, language: Language) -> int:
    """The end of what is before a date and its weekday: "Queues in Anger (Thursday "."""
    said = before.rstrip(_EDGES)
    first, _, last = said.rpartition(" ")
    return len(first) if last.strip("(,.").lower() in language.weekdays else len(said)


def billed(line: Prose, language: Language) -> tuple[Range, list[Person]] | None:
    """The title and the people of a line that names them on the two sides of a break; None where it does not."""
    for match in _BREAK.finditer(line.plain):
        sides = Range(0, match.start()), Range(match.end(), len(line.plain))
        for title, names in (sides, sides[::-1]):
            people = people_in(line, *names, language)
            are_known = people and all(names_somebody(person.text) for person in people)
            if are_known and not any(person.organization or person.role for person in people):
                order = PERSON_FIRST if names.start < title.start else TITLE_FIRST
                told = with_employer_behind(Split(title, tuple(people), order), line, language)
                title = told.title or title  # noqa: PLW2901  # "Ada Vega - Queues in Anger (Northwind)"
                said = title.of(line.plain)
                start = title.start + len(said) - len(said.lstrip(_FRAME))
                return unquoted(line.plain, start, start + len(said.strip(_FRAME))), [*told.people]
    return None


def named(title: Prose, language: Language) -> list[Person]:
    """The people whom a title names in full, whatever it says of them: "Ada Vega to speak in May"."""
    found, end = list[Person](), 0
    for word in capitalized(title.plain, 0, len(title.plain)):
        name = person_at(title.plain, word.start, len(title.plain), language) if word.start >= end else None
        if name and names_somebody(name.of(title.plain)) and likeness(name.of(title.plain), language) == STRONG:
            found.append(Person(title, name))
            end = name.end
    return found


def described(blocks: Sequence[Block], language: Language) -> list[Person]:
    """The people whom paragraphs open with, set in bold or come back to, by full names; none where there are many."""
    if below := _below_bio(blocks, language):
        return below
    paragraphs = [block.prose for block in blocks if isinstance(block, Paragraph)]
    said = Counter(word for prose in paragraphs for word in _WORD.findall(prose.plain))
    for people in (_opening, _in_bold, partial(_told_of, said=said)):
        found = {person.text: person for prose in paragraphs for person in people(prose, language)}
        if 0 < len(found) <= _MOST:
            return list(found.values())
    return []


def _below_bio(blocks: Sequence[Block], language: Language) -> list[Person]:
    """Whom paragraphs below a heading such as "Bio" or "Who" open with in full: there any name is somebody's."""
    found, is_bio = list[Person](), False
    for block in blocks:
        if isinstance(block, Heading):
            is_bio = kind_of(block.prose.plain, language) in {"bio", "speakers"}
        prose = block.prose if is_bio and isinstance(block, Paragraph) else None
        name = person_at(prose.plain, 0, len(prose.plain), language) if prose else None
        is_name = prose and name and likeness(name.of(prose.plain), language) == STRONG
        if prose and name and is_name and _GOES_ON.match(prose.plain, name.end):
            found.append(Person(prose, name))
    return found


def _opening(prose: Prose, language: Language) -> Iterator[Person]:
    """Whoever a paragraph opens with, behind bold words and a colon or not: "**About her:** Ada Vega, who …"."""
    label = next((mark.end for mark in prose.beginning(0, 1) if mark.kind == "strong"), 0)
    for end in sorted({0, label}):
        at = end + len(prose.plain[end:]) - len(prose.plain[end:].lstrip(" *_:"))
        name = person_at(prose.plain, at, len(prose.plain), language)
        if name and names_somebody(name.of(prose.plain)) and _GOES_ON.match(prose.plain, name.end):
            yield Person(prose, name)


def _told_of(prose: Prose, language: Language, said: Counter[str]) -> Iterator[Person]:
    """The first full name of a paragraph whose first name comes back: "Ada Vega is our guest. […] Ada will show …"."""
    for word in capitalized(prose.plain, 0, len(prose.plain)):
        name = person_at(prose.plain, word.start, len(prose.plain), language)
        text = name.of(prose.plain) if name else ""
        if name and names_somebody(text) and likeness(text, language) == STRONG:
            yield from (Person(prose, name),) if said[text.partition(" ")[0]] > 1 else ()
            return


def _in_bold(prose: Prose, language: Language) -> Iterator[Person]:
    """Everybody whom bold words name and nothing else."""
    for mark in prose.marks:
        if mark.kind == "strong":
            people = people_in(prose, mark.start, mark.end, language)
            yield from people if all(names_somebody(person.text) for person in people) else ()
