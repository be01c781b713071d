"""Where the event was: the place or company that gave the room. What sentences say of it is in `words/venues.py`.

Venue: [Quayside](https://quayside.example)             venue: Quayside
## 14 May 2024 - Quayside                               Thanks to [Quayside](https://…), who hosted us.
… our May meetup at Quayside.                           … at our new venue, the Northwind offices.
Kestrel Coworking let us use the roof.                  … in the seminar room of Quayside
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from meetup_recap.candidate import Candidate
from meetup_recap.facts import street
from meetup_recap.facts.dated_places import before_article, beside_date, past_place, put_after_times
from meetup_recap.facts.usual_venue import shared, usual
from meetup_recap.facts.written_venues import venue_of, written
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.no_talks import is_break
from meetup_recap.words.calendar import Day
from meetup_recap.words.days import days_in, holds_date
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.likeness import STRONG, is_of_organization, likeness
from meetup_recap.words.names import Range, is_capitalized, organization_at
from meetup_recap.words.organizations_named import (
    first_named,
    paragraphs_of,
    sections,
)
from meetup_recap.words.towns import COUNTRIES
from meetup_recap.words.venues import in_sentence, is_called_place

_EVENT_LEVEL = 2
_LONGEST_LINE = 60
_FEW = 2
_BESIDE_LABEL = 4
"""How far behind a label's words its colon is, in characters: "Présents :"."""
_TAIL = re.compile(r"[ ][-–—@][ ](?P<name>[^-–—\[\]()|:]+?)[ ]*(?=[\[(|]|\Z)")
_NO_NAME = re.compile(r"[#№][ ]?\d|[!?]")
"""What is no name of a place: "Launch!", "River City Python #12"."""
_SURE = frozenset({"met at", "hosted by", "let us in"})
"""Reasons by which a sentence names a venue wherever it is."""
_AT = re.compile(r"(?<!\S)@[ ](?P<name>[^\Wa-z_][^,;:()|\n]*?)(?=[ ]*(?:[,;:()|.]|[ ][-–—][ ]|\Z))")
"""Behind a sign that stands alone: "Kick-off @ Northwind Labs"; `@ada` is somebody's name."""


def candidates(post: Post) -> Iterator[Candidate]:
    """The venues that keys, labels, sections, thanks, headings and sentences name; a platform to join is none."""
    address: tuple[Found, ...] | None = None
    platforms = {platform.casefold() for platform in post.language.platforms}
    for found in _candidates(post):
        name = str(found.found[0].value)
        is_written = found.reason in {"key", "label"}
        if not is_written and _is_other(found.found[0], post):
            continue
        if name.casefold() not in platforms and (is_written or not _NO_NAME.search(name)):
            address = address if address is not None else street.in_section(post)
            yield attrs.evolve(found, found=(*found.found, *address)) if address else found


def _is_somebody(said: str, language: Language) -> bool:
    """Whether who is thanked is a person: a first name, or a full one that no organization has."""
    is_full = names_somebody(said) and likeness(said, language) == STRONG
    return is_given(said) or (is_full and not is_of_organization(said, language))


def _is_other(name: Found, post: Post) -> bool:
    """Whether a name is inside of what a talk is called or who gives it, is a label, or says that nothing was."""
    in_talks = (
        item for draft in post.talks for item in draft.found if item.path and item.path[-1] in {"title", "name"}
    )
    if any(item.start <= name.start and name.end <= item.end for item in in_talks):
        return True
    said, text = str(name.value), post.document.text
    if said.casefold() in COUNTRIES:
        return True
    is_off = any(post.language.pattern(field).search(said) for field in ("cancelled", "talk_sections"))
    is_off = is_off or (is_break(said, post.language) and not is_called_place(said, post.language))
    is_first = not text[text.rfind("\n", 0, name.start) + 1 : name.start].strip(" *_")
    return bool(is_off) or (is_first and text[name.end : name.end + _BESIDE_LABEL].lstrip(" *_").startswith(":"))


def _candidates(post: Post) -> Iterator[Candidate]:
    yield from written(post)
    yield from _in_sections(post)
    for prose, thanked in post.thanked:
        if thanked.gave_room and not _is_somebody(thanked.name.of(prose.plain), post.language):
            reason = "linked thanks for the room" if thanked.link else "thanks for the room"
            yield venue_of(prose, thanked.name, thanked.link, reason)
    yield from _at_signs(post)
    yield from _in_openings(post)
    yield from _in_text(post)
    yield from usual(post)
    yield from shared(post)


def _in_openings(post: Post) -> Iterator[Candidate]:
    """Those of the heading or line that opens the event."""
    for heading in post.headings[:1]:
        if heading.level <= _EVENT_LEVEL or holds_date(heading.prose.plain, post.language):
            yield from _in_heading(heading.prose, post.language)
    yield from (venue_of(prose, name, None, "beside the date", post.language) for prose, name in beside_date(post))
    yield from (venue_of(prose, name, None, "after a time", post.language) for prose, name in put_after_times(post))


def _in_text(post: Post) -> Iterator[Candidate]:
    """Those of sentences: the opening first."""
    opening = post.opening
    for prose in opening:
        for start, end in sentences(prose, post.language.abbreviations):
            yield from _in_sentence(prose, start, end, post, is_first=prose is opening[0] and start == 0)
    for prose in post.prose:
        if prose not in opening:
            yield from _further_on(prose, sentences(prose, post.language.abbreviations), post)
    for prose, spans in post.beside_talks:
        yield from _further_on(prose, spans, post)


def _further_on(prose: Prose, spans: Iterable[tuple[int, int]], post: Post) -> Iterator[Candidate]:
    """The venues that sentences name which do not open the post, where they are about no other day."""
    day = post.facts.get(("event", "date"))
    for start, end in spans:
        days = [one.day for one in days_in(prose.plain, start, end, post.language, post.published) if one.day]
        if not days or (day and day.value in days):
            for found in _in_sentence(prose, start, end, post):
                if found.reason in _SURE:
                    yield attrs.evolve(found, reason="further on")


def _at_signs(post: Post) -> Iterator[Candidate]:
    """Behind a sign in the title, the first headings or the opening: "Autumn kick-off @ Northwind Labs"."""
    titles = (post.index.title,) if post.index.title else ()
    for prose in (*titles, *(heading.prose for heading in post.headings[:_FEW]), *post.opening[:_FEW]):
        for match in _AT.finditer(prose.plain):
            yield venue_of(prose, Range(*match.span("name")), None, "at sign", post.language)


def _in_sections(post: Post) -> Iterator[Candidate]:
    """The first of each section whose heading says "Venue"."""
    for blocks in sections(post.blocks, "venue", post.language):
        for prose in paragraphs_of([_first_line(block) for block in blocks]):
            named = first_named(prose, post.language)
            if named:
                yield venue_of(prose, *named, "section", post.language)
                break


def _first_line(block: Block) -> Block:
    """A paragraph of several short lines up to the first: an address is below the name."""
    if not isinstance(block, Paragraph) or max(end - start for start, end in block.lines) > _LONGEST_LINE:
        return block
    source = block.source
    is_list = all(not source[start].islower() or any(map(str.isdigit, source[start:end])) for start, end in block.lines)
    return attrs.evolve(block, lines=block.lines[:1]) if is_list else block


def _in_heading(prose: Prose, language: Language) -> Iterator[Candidate]:
    """The venue that the heading of an event names: behind a dash beside the date, or behind a word such as "at"."""
    plain = prose.plain
    dates = list(days_in(plain, 0, len(plain), language, None))
    for match in _TAIL.finditer(plain):
        name = past_place(plain, Range(*match.span("name")), language)
        is_noun = language.pattern("event_nouns").search(plain, *name) or any(
            name.start <= day.start < name.end for day in dates
        )
        is_nowhere = language.pattern("nowhere").search(plain, *name)
        is_name_of_event = any(mark.kind == "emphasis" and mark.start < name.end for mark in prose.marks)
        is_venue = dates and not (is_noun or is_nowhere or is_name_of_event) and not plain[name.start].isdigit()
        if is_venue and all(is_capitalized(word) for word in name.of(plain).split()):
            yield venue_of(prose, name, None, "heading")
    for match in language.pattern("places").finditer(plain):
        start = before_article(f"{plain} ", match, language)
        name_at = organization_at(plain, start + (start == match.end()), len(plain), language)
        is_name = name_at and is_capitalized(name_at.of(plain)) and not plain[name_at.start].isdigit()
        if name_at and is_name and not _is_date(plain, name_at, dates):
            yield venue_of(prose, name_at, None, "heading")


def _is_date(plain: str, name: Range, dates: Sequence[Day]) -> bool:
    return name.of(plain).isdigit() or any(day.start <= name.start < day.end for day in dates)


def _in_sentence(prose: Prose, start: int, end: int, post: Post, *, is_first: bool = False) -> Iterator[Candidate]:
    known, series = post.index.named, post.index.series
    for name, link, reason in in_sentence(prose, start, end, post.language, known, series, is_first=is_first):
        yield venue_of(prose, name, link, reason)
