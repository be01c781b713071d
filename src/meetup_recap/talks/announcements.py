"""Talks that a sentence announces: it opens with the speaker in bold or linked, and goes on with the title.

**Ada Vega** on Queues in Anger
**Ada Vega** stops by and talks about the [_Queues in Anger_](https://paper.example) paper. [Slides](https://…)
"""

import re
from collections.abc import Sequence
from functools import cache

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.blocks import Block, Heading, Paragraph
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.talks.billing import Bill
from meetup_recap.talks.entries import Entry
from meetup_recap.talks.openings import people_opening
from meetup_recap.words.bylines import is_job, people_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person

_FARTHEST_TITLE = 60
_FARTHEST_LINK = 100
_QUOTE = "[\"“„«'‘]"
_END = re.compile(r"[.!?](?=\s+[A-Z\[]|\s*\Z)|\Z")
_TITLE_PARTS = re.compile(r"[ ]+(?:&|/|\|)[ ]+|[ ]*;[ ]+")
_ASIDE = re.compile(r"[ ]*\([^()]*\)(?=[ ])")


@attrs.frozen
class Announced:
    """A sentence that bills a talk, with the blocks below it."""

    bill: Bill
    entry: Entry
    opening: Paragraph


def announced(blocks: Sequence[Block], language: Language) -> list[Announced]:
    """The talks that sentences announce, each with what stands below up to the next one or a heading."""
    found: list[Announced] = []
    below: list[Block] = []
    for block in blocks:
        bill = _bill(block, language) if isinstance(block, Paragraph) else None
        if bill or isinstance(block, Heading):
            found = _closed(found, below)
            below = []
        if bill and isinstance(block, Paragraph):
            found.append(Announced(bill, Entry(bill.prose, block.start, block.end), block))
        elif found:
            below.append(block)
    return _closed(found, below)


def _closed(found: list[Announced], below: list[Block]) -> list[Announced]:
    if not found or not below or found[-1].entry.blocks:
        return found
    entry = found[-1].entry
    whole = attrs.evolve(entry, blocks=tuple(below), end=below[-1].end)
    return [*found[:-1], attrs.evolve(found[-1], entry=whole)]


def _bill(block: Paragraph, language: Language) -> Bill | None:
    line = block.source[slice(*block.lines[0])]
    is_marked = line[:2] == "**" or line[:1] == "["
    if not is_marked and not (line[:1].isupper() and "[" in line[:_FARTHEST_LINK] and _plain(language).match(line)):
        return None
    prose = block.prose
    people, end = people_opening(prose, language) if is_marked else _people_before(prose, language)
    if not people or not all(likeness(person.text, language) == STRONG for person in people):
        return None
    about = _about(language).match(prose.plain, end)
    if not about:
        return None
    title = _title(prose, about.end())
    if title is None or is_job(prose.part(*title), language):
        return None  # "**Ada Vega**: Staff Engineer, Northwind" bills nothing
    others = people_in(prose, *title, language)
    if others and _are_known(others) and not _are_known(people):
        return None  # "**Profiling Python** - Ada Vega, Tern"
    return Bill(prose, title, tuple(people), link=_link(prose, title))


def _are_known(people: Sequence[Person]) -> bool:
    return all(names_somebody(person.text) for person in people)


@cache
def _plain(language: Language) -> re.Pattern[str]:
    """`Ada Vega on [Queues](…)`: a few words, then a link or quotes behind a word such as "on"."""
    about = alternatives(language.about)
    return re.compile(rf"[^\W\d_][\w'’.-]*(?:[ ][\w'’.-]+){{1,4}}[ ](?:{about})[ ][\[\"“_*]")


def _people_before(prose: Prose, language: Language) -> tuple[list[Person], int]:
    """The people before the first word such as "on"."""
    about = language.pattern("about").search(prose.plain)
    end = len(prose.plain[: about.start()].rstrip()) if about else 0
    return people_in(prose, 0, end, language), end


@cache
def _about(language: Language) -> re.Pattern[str]:
    """Between the speaker and the title: " on ", " stops by and talks about the "."""
    about, articles = alternatives(language.about), alternatives(language.articles)
    verbs = alternatives([phrase for phrase in language.about if " " in phrase])  # "on" alone may belong to a bio
    return re.compile(
        rf"[ ]*(?:[:–—-][ ]+|(?:(?:{about})|[^.!?:\n]{{0,{_FARTHEST_TITLE}}}?(?<!\w)(?:{verbs}))[ ]+"
        rf"(?:(?:{articles})[ ]+(?=\S))?)"
    )


def _title(prose: Prose, at: int) -> Range | None:
    """A title: the link, quotes or italics that begin there, else the rest of the sentence."""
    mark = next((mark for mark in prose.beginning(at, at + 1) if mark.end > at and mark.kind != "html"), None)
    if mark:
        return Range(mark.start, mark.end)
    end = _END.search(prose.plain, at)
    title = Range(at, len(prose.plain[: end.start() if end else None].rstrip()))
    return title if title.end > title.start else None


def _link(prose: Prose, title: Range | None) -> Mark | None:
    return next((mark for mark in prose.links(*title) if mark.start == title.start), None) if title else None


def title_bills(title: Prose | None, body: str, language: Language) -> list[Bill]:
    """The talks that a post's title bills, "Ada Vega on Queues & Sol Mbeki on Caches"; none where a part bills none.

    "Detection Engineering on a Budget" is by nobody: no first name, and in quotes elsewhere in the post.
    """
    if title is None:
        return []
    whole = _billed(title, 0, len(title.plain), language)
    if whole and any(not names_somebody(one.text) and _is_quoted(one.text, body) for one in whole.people):
        return []
    parts = [*(match.span() for match in _TITLE_PARTS.finditer(title.plain)), (len(title.plain), 0)]
    bills, at = [], 0
    for start, end in parts:
        bills.append(_billed(title, at, start, language))
        at = end
    if len(bills) > 1 and all(bills):
        return [bill for bill in bills if bill]
    return [whole] if whole else []


def _is_quoted(name: str, body: str) -> bool:
    """Whether quotes open before a name somewhere: it is the beginning of a title."""
    return re.search(rf"(?<![=\w]){_QUOTE}{re.escape(name)}", body) is not None


def _billed(prose: Prose, start: int, end: int, language: Language) -> Bill | None:
    for match in language.pattern("about").finditer(prose.plain, start, end):
        begin = max(start, prose.plain.rfind(": ", start, match.start()) + 1)  # "RiverConf 2018: Ada Vega on …"
        before = prose.plain[begin : match.start()]
        name = _ASIDE.sub("", before).strip()
        begin += len(before) - len(before.lstrip())
        told = Range(match.end(), end)
        text = told.of(prose.plain)
        trimmed = Range(match.end() + len(text) - len(text.lstrip()), match.end() + len(text.rstrip()))
        if likeness(name, language) == STRONG and trimmed.end > trimmed.start:
            people = people_in(prose, begin, begin + len(name), language, trusted=True)
            return Bill(prose, trimmed, tuple(people))
    return None
