"""Where the event was: the place or company that gave the room. What sentences say of it is in `words/venues.py`.

Venue: [Quayside](https://quayside.example)             venue: Quayside
## 14 May 2024 - Quayside                               Thanks to [Quayside](https://…), who hosted us.
… our May meetup at Quayside.                           … at our new venue, the Northwind offices.
Kestrel Coworking let us use the roof.                  … in the seminar room of Quayside
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

import attrs

from meetup_recap.candidate import Candidate
from meetup_recap.facts import street
from meetup_recap.facts.dated_places import before_article, beside_date, past_place, put_after_times
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Paragraph
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.days import Day, days_in, holds_date
from meetup_recap.words.given_names import is_given
from meetup_recap.words.header import FIELDS
from meetup_recap.words.label_kinds import kind_of_key
from meetup_recap.words.names import Range, is_capitalized, organization_at
from meetup_recap.words.organizations_named import (
    first_named,
    found_of,
    in_value,
    is_nobody,
    paragraphs_of,
    sections,
)
from meetup_recap.words.rooms import without_room
from meetup_recap.words.towns import COUNTRIES, TOWNS
from meetup_recap.words.venues import in_sentence

_PATH = ("event", "venue")
_EVENT_LEVEL = 2
_FEW_WORDS = 3
_LONGEST_LINE = 60
_FEW = 2
_KINDS = ("venue", "venue_sponsor")
_TOWN = re.compile(r"[^,\d]+[,:][ ][A-Z]{2,3}")
"""A town and its country or state: "London, UK"."""
_COMPANY = re.compile(r".*(?:\d|\b[A-Z]{2}|[a-z][A-Z])")
"""What no town's name has: a number, or capitals inside a word."""
_TAIL = re.compile(r"[ ][-–—@][ ](?P<name>[^-–—\[\]()|:]+?)[ ]*(?=[\[(|]|\Z)")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NO_NAME = re.compile(r"[#№][ ]?\d|[!?]")
"""What is no name of a place: "Launch!", "River City Python #12"."""
_PART = re.compile(r",|[ ]\(")
_BEHIND_NAME = re.compile(r"[,;(|\n]|[ ][-–—][ ]|[.!?](?=[ ]|\Z)")
_LONGEST = 7
"""Of a name, in words."""
_AGAIN = frozenset({"wieder", "erneut", "again", "encore", "nuevamente", "znowu", "ponownie", "novamente"})
"""Before a venue that was the last one's, too."""
_DASH = re.compile(r"[ ][-–—|][ ]")
_SURE = frozenset({"met at", "hosted by", "let us in"})
"""Reasons by which a sentence names a venue wherever it is."""
_AT = re.compile(r"(?<!\S)@[ ](?P<name>[^\Wa-z_][^,;:()|\n]*?)(?=[ ]*(?:[,;:()|.]|[ ][-–—][ ]|\Z))")
"""Behind a sign that stands alone: "Kick-off @ Northwind Labs"; `@ada` is somebody's name."""


def candidates(post: Post) -> Iterator[Candidate]:
    """The venues that keys, labels, sections, thanks, headings and sentences name; a platform to join is none."""
    platforms = {platform.casefold() for platform in post.language.platforms}
    for found in _candidates(post):
        name = str(found.found[0].value)
        is_written = found.reason in {"key", "label"}
        if name.casefold() not in platforms and (is_written or not _NO_NAME.search(name)):
            yield found


def _candidates(post: Post) -> Iterator[Candidate]:
    yield from _written(post)
    yield from _in_sections(post)
    for prose, thanked in post.thanked:
        if thanked.gave_room and not is_given(thanked.name.of(prose.plain)):
            reason = "linked thanks for the room" if thanked.link else "thanks for the room"
            yield _venue(prose, thanked.name, thanked.link, reason)
    yield from _at_signs(post)
    yield from _in_openings(post)
    yield from _in_text(post)


def _in_openings(post: Post) -> Iterator[Candidate]:
    """Those of the heading or line that opens the event."""
    for heading in post.headings[:1]:
        if heading.level <= _EVENT_LEVEL or holds_date(heading.prose.plain, post.language):
            yield from _in_heading(heading.prose, post.language)
    yield from (_venue(prose, name, None, "beside the date", post.language) for prose, name in beside_date(post))
    yield from (_venue(prose, name, None, "after a time", post.language) for prose, name in put_after_times(post))


def _in_text(post: Post) -> Iterator[Candidate]:
    """Those of sentences: the opening first."""
    opening = post.opening
    for prose in opening:
        for start, end in sentences(prose, post.language.abbreviations):
            yield from _in_sentence(prose, start, end, post, is_first=prose is opening[0] and start == 0)
    for prose in post.prose:
        if prose not in opening:
            yield from _further_on(prose, post)


def _further_on(prose: Prose, post: Post) -> Iterator[Candidate]:
    """The venues that sentences name which do not open the post, where they are about no other day."""
    day = post.facts.get(("event", "date"))
    for start, end in sentences(prose, post.language.abbreviations):
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
            yield _venue(prose, Range(*match.span("name")), None, "at sign", post.language)


def _written(post: Post) -> Iterator[Candidate]:
    """Those of keys and labels."""
    language = post.language
    for keyed in post.index.keyed:
        if keyed.kind in _KINDS and (keyed.key not in FIELDS or _is_no_town(str(keyed.found[0].value), post)):
            reason = "key" if keyed.key not in FIELDS else "location"
            found = (_first_part(keyed.found[0]), *keyed.found[1:])
            if is_given(str(found[0].value).partition(" ")[0]) and "host" in keyed.key:
                reason = "host"  # `host: Ada` may be somebody
            elif _SLUG.fullmatch(str(found[0].value)):
                reason = "host"  # `venue: quayside` may be the name of a page
            address = street.behind_value(keyed.found[0], found[0]) or street.own(post)
            yield Candidate(_PATH, (_without_room(found, language), *found[1:], *address), reason)
    for line in post.lines:
        if line.kind in _KINDS:
            for named in islice(_in_value(line.value, language), 1):
                name = _first_sentence(line.value, named[0], language)
                one = _venue(line.value, _of_room(line.value.plain, name, language), named[1], "label", language)
                yield attrs.evolve(one, found=(*one.found, *(street.behind_name(line.value, name) or street.own(post))))


def _in_value(value: Prose, language: Language) -> Iterator[tuple[Range, Mark | None]]:
    """What a label names: a link, or the words up to an address, from the first with a capital: "wieder Quayside"."""
    found = (match.start() for match in _BEHIND_NAME.finditer(value.plain))
    end = next((at for at in found if not _is_abbreviated(value.plain, at, language)), len(value.plain))
    start = next((at for at in range(end) if value.plain[at].isupper() or value.plain[at].isdigit()), end)
    before = value.plain[:start].split()
    if start < end and any(len(word) > _FEW_WORDS and word not in _AGAIN for word in before):
        start, before = 0, []  # "médiathèque de Quimper"
    is_name = 0 < len(value.plain[start:end].split()) <= _LONGEST and len(before) <= _FEW_WORDS
    is_linked = start < end and any(
        mark.start < end or value.plain[:start].strip() for mark in value.links() if mark.kind == "link"
    )
    if is_linked or not is_name or is_nobody(value.plain, language) or "://" in value.plain[start:end]:
        yield from in_value(value, language, in_lower_case=True)
        return
    yield Range(_past_noun(value.plain, start, end, language), start + len(value.plain[start:end].rstrip())), None


def _is_abbreviated(plain: str, at: int, language: Language) -> bool:
    """Whether a full stop is that of a short word: "Büro der Fa. Tern"."""
    return plain[at] == "." and plain[:at].rpartition(" ")[2].lower() in language.abbreviations


def _past_noun(plain: str, start: int, end: int, language: Language) -> int:
    """Behind a word such as "Firma"."""
    first = plain[start:end].partition(" ")[0]
    is_noun = first.lower() in language.company_nouns and len(first) + 1 < end - start
    return start + len(first) + 1 if is_noun else start


def _of_room(plain: str, name: Range, language: Language) -> Range:
    """Whose room a label names: "Kantine der Quayside AG", "Büro der Fa. Tern", "Biuro Tern"."""
    room = _room(language).match(plain, *name)
    house = organization_at(plain, room.end(), name.end, language) if room else None
    return Range(house.start, name.end) if house and is_capitalized(house.of(plain)) else name


@cache
def _room(language: Language) -> re.Pattern[str]:
    rooms, halls, ties = (alternatives(words) for words in (language.rooms, language.halls, language.whose))
    of_whom = rf"(?:{rooms})[ ](?:(?:{ties})[ ])?|(?:{halls})[ ](?:{ties})[ ]"  # "Sala Quayside" is the hall's name
    return re.compile(rf"(?:{of_whom})(?-i:(?=[^\Wa-z\d_]))", re.IGNORECASE)


def _first_part(name: Found) -> Found:
    """A name up to the first comma or bracket, where it is written as it is: its address or a room is behind."""
    text = str(name.value)
    part = _PART.split(text, maxsplit=1)[0].rstrip()
    is_whole = name.end - name.start != len(text) or not part or part == text
    return name if is_whole else name._replace(value=part, end=name.start + len(part))


def _first_sentence(prose: Prose, name: Range, language: Language) -> Range:
    """A name up to the end of its sentence, or to a dash: "Kantine 5. No talk", "Quayside - thanks to them"."""
    spans = sentences(prose, language.abbreviations)
    end = next((end for start, end in spans if start <= name.start < end), name.end)
    dash = _DASH.search(prose.plain, name.start, name.end)
    end = min(end, name.end, dash.start() if dash else name.end)
    return Range(name.start, name.start + len(prose.plain[name.start : end].rstrip(" .")))


def _is_no_town(text: str, post: Post) -> bool:
    """Whether a `location` is more than a town: an address, a company, a room, or the text of a link of the body."""
    words = {word.strip(".,").lower() for word in text.split()}
    language = post.language
    of_venues = (*language.rooms, *language.halls, *language.legal_suffixes, *language.groups)
    is_named = not words.isdisjoint(of_venues) or text.casefold() in post.index.links
    first, *_, last = (part.strip() for part in f"{text},{text}".casefold().split(","))
    is_ours = first in (post.index.series or "").casefold()  # "River City Python" is a group of River City
    is_town = is_ours or first in TOWNS or first in COUNTRIES or last in COUNTRIES
    is_long = len(words) >= _FEW_WORDS or not is_town
    is_text = text[:1].isalnum() and any(map(str.isupper, text)) and any(map(str.islower, text))
    if any(kind_of_key(key, language) == "address" for key in post.document.keys):
        return True
    return is_text and not _TOWN.fullmatch(text) and (is_named or is_long or _COMPANY.match(text) is not None)


def _in_sections(post: Post) -> Iterator[Candidate]:
    """The first of each section whose heading says "Venue"."""
    for blocks in sections(post.blocks, "venue", post.language):
        for prose in paragraphs_of([_first_line(block) for block in blocks]):
            named = first_named(prose, post.language)
            if named:
                yield _venue(prose, *named, "section", post.language)
                break


def _first_line(block: Block) -> Block:
    """A paragraph of several short lines up to the first: an address is below the name."""
    if not isinstance(block, Paragraph) or max(end - start for start, end in block.lines) > _LONGEST_LINE:
        return block
    source = block.source
    is_list = all(not source[start].islower() or any(map(str.isdigit, source[start:end])) for start, end in block.lines)
    return attrs.evolve(block, lines=block.lines[:1]) if is_list else block


def _without_room(found: tuple[Found, ...], language: Language) -> Found:
    """A name without "Offices" at its end, as long as the value is written there as it is."""
    name, text = found[0], str(found[0].value)
    shorter = without_room(text, Range(0, len(text)), language)
    if len(found) > 1 or shorter is None or shorter.end == len(text) or name.end - name.start != len(text):
        return name
    return name._replace(value=shorter.of(text), end=name.start + shorter.end)


def _venue(prose: Prose, name: Range, link: Mark | None, reason: str, language: Language | None = None) -> Candidate:
    found = found_of(prose, name, link)
    return Candidate(_PATH, (_without_room(found, language), *found[1:]) if language else found, reason)


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
            yield _venue(prose, name, None, "heading")
    for match in language.pattern("places").finditer(plain):
        start = before_article(f"{plain} ", match, language)
        name_at = organization_at(plain, start + (start == match.end()), len(plain), language)
        is_name = name_at and is_capitalized(name_at.of(plain)) and not plain[name_at.start].isdigit()
        if name_at and is_name and not _is_date(plain, name_at, dates):
            yield _venue(prose, name_at, None, "heading")


def _is_date(plain: str, name: Range, dates: Sequence[Day]) -> bool:
    return name.of(plain).isdigit() or any(day.start <= name.start < day.end for day in dates)


def _in_sentence(prose: Prose, start: int, end: int, post: Post, *, is_first: bool = False) -> Iterator[Candidate]:
    known, series = post.index.named, post.index.series
    for name, link, reason in in_sentence(prose, start, end, post.language, known, series, is_first=is_first):
        yield _venue(prose, name, link, reason)
