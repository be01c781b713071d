"""The place or company that housed the event.

… our May meetup at Quayside.        … at our new venue, the Northwind offices.
… at the fabulous Harbor Cloud event space        Thanks to [Quayside](https://…), who hosted us.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import islice

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.recognizers.found import Found, literal
from meetup_recap.recognizers.names import Range, is_capitalized, organization_at, words
from meetup_recap.recognizers.names_before import names_before
from meetup_recap.recognizers.thanks import clauses

_PATH = ("event", "venue", "name")
_LONGEST_DESCRIPTION = 8
_FARTHEST_THANKS = 400
_BEHIND = re.compile(r"[ ]*(?:[,.;:!?()–-]|\Z)")


def find(paragraphs: list[Prose], language: Language, known: Collection[str], series: str | None) -> Iterator[Found]:
    """The venue that the paragraphs before the talks tell of: the first place named, else the host thanked."""
    for prose in paragraphs:
        for start, end in clauses(prose, language):
            place = _thanked(prose, start, end, language, known) or _housed(prose, start, end, language, known)
            place = place or _room_of(prose, start, end, language, known, series)
            place = place or _place(prose, start, end, language, known, series)
            if place:
                yield literal(_PATH, prose, *place)
                return


def _housed(prose: Prose, start: int, end: int, language: Language, known: Collection[str]) -> Range | None:
    """Who did what houses do: "Kestrel Coworking let us use the roof", "[Quayside](https://…) housed and fed us"."""
    housing = language.pattern("housing").search(prose.plain, start, end)
    if not housing:
        return None
    for name in names_before(prose.plain, start, housing.start(), language, known):
        if is_capitalized(name.of(prose.plain)):
            return None if is_introduced_by_role(prose.plain, start, name, language) else name
    return None


def is_introduced_by_role(plain: str, start: int, name: Range, language: Language) -> bool:
    """Whether a name is somebody's: "their engineering manager Delroy Campbell", "CTO Ottoline Graves"."""
    before = plain[start : name.start].split()
    first = name.of(plain).partition(" ")[0].lower().rstrip(".")
    return (
        bool(before and before[-1].lower() in language.roles) or first in language.roles or first in language.honorifics
    )


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
        if match["inside"] and name.end == found.end and not _is_room_behind(prose.plain, name, language):
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
    if _is_room_behind(plain, name, language):
        return False
    noun = language.pattern("event_nouns").match(plain, name.end + 1, end)
    return bool(noun or (series and series in text) or text.split()[0].lower() in language.months)


def _is_place(plain: str, name: Range, language: Language) -> bool:
    """A name in lower case is a place only where nothing but a room or a break follows."""
    return bool(_BEHIND.match(plain, name.end)) or _is_room_behind(plain, name, language)


def _is_room_behind(plain: str, name: Range, language: Language) -> bool:
    return bool(language.pattern("rooms").match(plain, name.end + 1))


def _is_employment(plain: str, at: int, language: Language) -> bool:
    """ "…, Data Engineer at Northwind" tells of somebody."""
    return plain[:at].rstrip().rpartition(" ")[2].lower() in language.roles


def without_room(plain: str, name: Range, language: Language) -> Range | None:
    """ "Northwind Offices" is Northwind."""
    text = name.of(plain)
    for room in language.rooms:
        if text.lower().endswith(f" {room}"):
            return Range(name.start, name.end - len(room) - 1)
    return None if text.lower() in language.rooms else name


def _thanked(prose: Prose, start: int, end: int, language: Language, known: Collection[str]) -> Range | None:
    """Whom a sentence thanks for housing the event: the link nearest before those words, else a name behind "to"."""
    plain = prose.plain
    housing = language.pattern("housing").search(plain, start, end)
    if not housing or not language.pattern("thanks").search(plain, max(0, start - _FARTHEST_THANKS), end):
        return None
    links = [mark for mark in prose.links(start, end) if mark.kind == "link"]
    before = [mark for mark in links if mark.start < housing.start()]
    for mark in (*before[-1:], *links[:1]):
        return Range(mark.start, mark.end)
    named = None
    for match in language.pattern("thanked").finditer(plain, start, housing.start()):
        found = organization_at(plain, match.end() + 1, end, language, known)
        named = found if found and is_capitalized(found.of(plain)) else named
    return named
