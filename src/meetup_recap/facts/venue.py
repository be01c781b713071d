"""Where the event was: the place or company that gave the room.

Venue: [Quayside](https://quayside.example)             venue: Quayside
## 14 May 2024 - Quayside                               Thanks to [Quayside](https://…), who hosted us.
… our May meetup at Quayside.                           … at our new venue, the Northwind offices.
Kestrel Coworking let us use the roof.                  … in the seminar room of Quayside
"""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import islice

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.post import Post
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.days import Day, days_in, holds_date
from meetup_recap.words.given_names import is_given
from meetup_recap.words.header import FIELDS
from meetup_recap.words.names import Range, is_capitalized, organization_at, words
from meetup_recap.words.names_before import names_before
from meetup_recap.words.organizations_named import (
    first_named,
    found_of,
    in_value,
    paragraphs_of,
    sections,
)
from meetup_recap.words.people import is_introduced_by_role
from meetup_recap.words.rooms import is_room_behind, without_room

_PATH = ("event", "venue")
_EVENT_LEVEL = 2
_FARTHEST_SENTENCE = 4
_LONGEST_DESCRIPTION = 8
_LONGEST_BEFORE = 60
"""How long the words right before a place are, in characters."""
_FEW_WORDS = 3
_ANY_DAY = date(2000, 7, 1)
"""A year for days that are written without one, where only whether there is a day counts."""
_FEW = 2
_MARKS = frozenset({"link", "strong", "emphasis"})
_KINDS = ("venue", "venue_sponsor")
_TOWN = re.compile(r"[^,\d]+[,:][ ][A-Z]{2,3}")
"""A town and its country or state: "London, UK"."""
_COMPANY = re.compile(r".*(?:\d|\b[A-Z]{2}|[a-z][A-Z])")
"""What no town's name has: a number, or capitals inside a word."""
_TAIL = re.compile(r"[ ][-–—@][ ](?P<name>[^-–—\[\]()|:]+?)[ ]*(?=[\[(|]|\Z)")
_PART = re.compile(r",|[ ]\(")
_DASH = re.compile(r"[ ][-–—|][ ]")
_AT = re.compile(r"(?<!\S)@[ ](?P<name>[^\Wa-z_][^,;:()|\n]*?)(?=[ ]*(?:[,;:()|.]|[ ][-–—][ ]|\Z))")
"""Behind a sign that stands alone: "Kick-off @ Northwind Labs"; `@ada` is somebody's name."""
_BEHIND = re.compile(r"[ ]*(?:[,.;:!?()–-]|\Z)")


def candidates(post: Post) -> Iterator[Candidate]:
    """The venues that keys, labels, sections, thanks, headings and sentences name."""
    yield from _written(post)
    yield from _in_sections(post)
    for prose, thanked in post.thanked:
        if thanked.gave_room:
            reason = "linked thanks for the room" if thanked.link else "thanks for the room"
            yield _venue(prose, thanked.name, thanked.link, reason)
    yield from _at_signs(post)
    for heading in post.headings[:1]:
        if heading.level <= _EVENT_LEVEL or holds_date(heading.prose.plain, post.language):
            yield from _in_heading(heading.prose, post.language)
    for prose in post.opening:
        for start, end in sentences(prose, post.language.abbreviations):
            yield from _in_sentence(prose, start, end, post)


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
            yield Candidate(_PATH, (_without_room(found, language), *found[1:]), reason)
    for line in post.lines:
        if line.kind in _KINDS:
            for named in islice(in_value(line.value, language), 1):
                yield _venue(line.value, _first_sentence(line.value, named[0], language), named[1], "label", language)


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
    of_venues = (*post.language.rooms, *post.language.halls, *post.language.legal_suffixes)
    is_named = not words.isdisjoint(of_venues) or text.casefold() in post.index.links
    is_long = len(words) >= _FEW_WORDS
    is_text = not text.isupper() and any(character.islower() for character in text)
    return is_text and not _TOWN.fullmatch(text) and (is_named or is_long or _COMPANY.match(text) is not None)


def _in_sections(post: Post) -> Iterator[Candidate]:
    """The first of each section whose heading says "Venue"."""
    for blocks in sections(post.blocks, "venue", post.language):
        for prose in paragraphs_of(blocks):
            named = first_named(prose, post.language)
            if named:
                yield _venue(prose, *named, "section", post.language)
                break


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
        name = _past_place(plain, Range(*match.span("name")), language)
        is_noun = language.pattern("event_nouns").search(plain, *name) or any(
            name.start <= day.start < name.end for day in dates
        )
        is_nowhere = language.pattern("nowhere").search(plain, *name)
        is_name_of_event = any(mark.kind == "emphasis" and mark.start < name.end for mark in prose.marks)
        is_venue = dates and not (is_noun or is_nowhere or is_name_of_event) and not plain[name.start].isdigit()
        if is_venue and all(is_capitalized(word) for word in name.of(plain).split()):
            yield _venue(prose, name, None, "heading")
    for match in language.pattern("places").finditer(plain):
        name_at = organization_at(plain, match.end() + 1, len(plain), language)
        is_name = name_at and is_capitalized(name_at.of(plain)) and not plain[name_at.start].isdigit()
        if name_at and is_name and not _is_date(plain, name_at, dates):
            yield _venue(prose, name_at, None, "heading")


def _past_place(plain: str, name: Range, language: Language) -> Range:
    """A venue without the words that put something there: "bei der Rebstock GmbH", "im Eintracht-Saal"."""
    match = _placed(language).match(plain, *name)
    return Range(match.end(), name.end) if match else name


@cache
def _placed(language: Language) -> re.Pattern[str]:
    places = alternatives((*language.places, *language.inside, *language.employed))
    articles = alternatives(language.articles)
    return re.compile(rf"(?:{places})[ ](?:(?:{articles})[ ])?", re.IGNORECASE)


def _is_date(plain: str, name: Range, dates: Sequence[Day]) -> bool:
    return name.of(plain).isdigit() or any(day.start <= name.start < day.end for day in dates)


def _in_sentence(prose: Prose, start: int, end: int, post: Post) -> Iterator[Candidate]:
    """The venue that a sentence of the opening names, by whatever it says of it."""
    language, known, series = post.language, post.index.named, post.index.series
    linked = _linked(prose, start, end, language)
    if linked:
        yield _venue(prose, Range(linked.start, linked.end), linked if linked.kind == "link" else None, "linked place")
    place = "met at" if language.pattern("gathered").search(prose.plain, start, end) else "place"
    named = {
        "hosted by": _hosted_by(prose, start, end, language, known),
        "let us in": _let_in(prose, start, end, language, known),
        "room of": _room_of(prose, start, end, language, known, series),
        place: _place(prose, start, end, language, known, series),
    }
    for reason, name in named.items():
        if name:
            yield _venue(prose, name, None, reason)


def _linked(prose: Prose, start: int, end: int, language: Language) -> Mark | None:
    """The venue that a sentence about the event links to: "… treffen wir uns bei [Northwind](…)"."""
    for mark in prose.beginning(start, end):
        near = max(start, mark.start - _LONGEST_BEFORE)
        is_place = mark.kind in _MARKS and _before_place(language).search(prose.plain, near, mark.start)
        if is_place and is_capitalized(prose.plain[mark.start : mark.end]):
            return mark if _is_about_event(prose, start, end, language) else None
    return None


def _is_about_event(prose: Prose, start: int, end: int, language: Language) -> bool:
    """Whether a sentence is about us, about an event, or has a day."""
    fields = ("first_person_plural", "event_nouns")
    is_about = any(language.pattern(field).search(prose.plain, start, end) for field in fields)
    return is_about or any(day.day for day in days_in(prose.plain, start, end, language, _ANY_DAY))


@cache
def _before_place(language: Language) -> re.Pattern[str]:
    """The words right before a place."""
    places, articles = alternatives(language.places), alternatives(language.articles)
    return re.compile(rf"(?<!\w)(?:{places})[ ](?:(?:{articles})[ ])?\Z", re.IGNORECASE)


def _hosted_by(prose: Prose, start: int, end: int, language: Language, known: Collection[str]) -> Range | None:
    """ "Hosted by Quayside Labs" at the head of a sentence: a company, as nobody of that first name is known."""
    hosted = language.pattern("hosted").match(prose.plain, start, end)
    at = hosted.end() + 1 if hosted else end
    name = organization_at(prose.plain, at, end, language, known) if at < end else None
    is_company = name and is_capitalized(name.of(prose.plain)) and not is_given(name.of(prose.plain).split()[0])
    return name if name and is_company else None


def _let_in(prose: Prose, start: int, end: int, language: Language, known: Collection[str]) -> Range | None:
    """Who did what venues do: "Kestrel Coworking let us use the roof", "[Quayside](https://…) housed and fed us"."""
    housing = language.pattern("housing").search(prose.plain, start, end)
    if not housing:
        return None
    for name in names_before(prose.plain, start, housing.start(), language, known):
        if is_capitalized(name.of(prose.plain)):
            return None if is_introduced_by_role(prose.plain, start, name, language) else name
    return None


def _room_of(
    prose: Prose, start: int, end: int, language: Language, known: Collection[str], series: str | None
) -> Range | None:
    """Whose room it was: "in the seminar room of Northwind", "the big reading room at Quayside Library"."""
    for match in _room(language).finditer(prose.plain, start, end):
        name = organization_at(prose.plain, match.end(), end, language, known)
        if name and is_capitalized(name.of(prose.plain)) and not _is_event(prose.plain, name, end, language, series):
            return name
    return None


@cache
def _room(language: Language) -> re.Pattern[str]:
    rooms, ties = alternatives((*language.rooms, *language.halls)), alternatives((*language.whose, *language.at))
    return re.compile(rf"(?<!\w)(?:{rooms})\s+(?:{ties})\s+(?=[^\W_])", re.IGNORECASE)


def _place(
    prose: Prose, start: int, end: int, language: Language, known: Collection[str], series: str | None
) -> Range | None:
    """Behind "at", in a sentence that speaks of us or of our event."""
    if not _speaks_of_event(prose, start, end, language, series):
        return None
    for match in _lead(language).finditer(prose.plain, start, end):
        at = _past_description(prose.plain, match.end(), end, known) if match["determiner"] else match.end()
        found = organization_at(prose.plain, at, end, language, known)
        name = without_room(prose.plain, found, language) if found else None
        if not found or not name or _is_event(prose.plain, name, end, language, series):
            continue
        if _is_employment(prose.plain, match.start(), language):
            continue
        if match["inside"] and name.end == found.end and not is_room_behind(prose.plain, name, language):
            continue
        text = name.of(prose.plain)
        if text.lower() in language.nowhere:
            continue
        if (
            is_capitalized(text)
            or text in known
            or (not match["determiner"] and _is_place(prose.plain, name, language))
        ):
            return name
    return None


@cache
def _lead(language: Language) -> re.Pattern[str]:
    places, inside = alternatives(language.places), alternatives(language.inside)
    ours = alternatives((*language.articles, *language.first_person_plural))
    return re.compile(rf"(?<!\w)(?:{places}|(?P<inside>{inside}))\s+(?P<determiner>(?:{ours})\s+)?(?=[^\W_])")


def _past_description(plain: str, at: int, end: int, known: Collection[str]) -> int:
    """Behind what describes a place, all in lower case: "our new venue, the", "the fabulous"."""
    names = {name.casefold() for name in known}
    for word in islice(words(plain, at, end), _LONGEST_DESCRIPTION):
        if not word.of(plain).islower() or word.of(plain) in names:
            return word.start
    return at


def _speaks_of_event(prose: Prose, start: int, end: int, language: Language, series: str | None) -> bool:
    sentence = prose.plain[start:end]
    fields = ("first_person_plural", "event_nouns", "gathered", "together", "second_person", "yesterday")
    return any(language.pattern(field).search(sentence) for field in fields) or bool(series and series in sentence)


def _is_event(plain: str, name: Range, end: int, language: Language, series: str | None) -> bool:
    """ "at the May River City Python meetup" names the event, no place."""
    text = name.of(plain)
    if is_room_behind(plain, name, language):
        return False
    noun = language.pattern("event_nouns").match(plain, name.end + 1, end)
    return bool(noun or (series and series in text) or text.split()[0].lower() in language.months)


def _is_place(plain: str, name: Range, language: Language) -> bool:
    """A name in lower case is a place only where nothing but a room or a break follows."""
    return bool(_BEHIND.match(plain, name.end)) or is_room_behind(plain, name, language)


def _is_employment(plain: str, at: int, language: Language) -> bool:
    """ "…, Data Engineer at Northwind" tells of somebody."""
    return plain[:at].rstrip().rpartition(" ")[2].lower() in language.roles
