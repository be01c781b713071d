"""The venue that keys of the front matter and labeled lines name, with its address, room and map.

venue: Quayside, 12 Dock Street                Venue: [Quayside](https://quayside.example)
room: Loft 3                                   Where: Kantine der Quayside AG
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

import attrs

from meetup_recap.candidate import Candidate
from meetup_recap.facts import street
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.post import Post
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.given_names import is_given
from meetup_recap.words.header import FIELDS
from meetup_recap.words.label_kinds import is_room
from meetup_recap.words.names import Range, is_capitalized, organization_at
from meetup_recap.words.organizations_named import (
    Keyed,
    found_of,
    in_value,
    is_nobody,
)
from meetup_recap.words.rooms import without_room
from meetup_recap.words.towns import COUNTRIES, TOWNS

_PATH = ("event", "venue")
_FEW_WORDS = 3
_KINDS = ("venue", "venue_sponsor")
_TOWN = re.compile(r"[^,\d]+[,:][ ][A-Z]{2,3}")
"""A town and its country or state: "London, UK"."""
_COMPANY = re.compile(r".*(?:\d|\b[A-Z]{2}|[a-z][A-Z])")
"""What no town's name has: a number, or capitals inside a word."""
_STREET = re.compile(r"(?:[^\W\d_][\w.'’-]*[ ]){1,4}\d{1,4}[a-zA-Z]?(?:,.*)?")
"""A street and a number: where a house is, not what it is called."""
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PART = re.compile(r",|[ ]\(")
_BEHIND_NAME = re.compile(r"[,;(|\n]|[ ][-–—][ ]|[.!?](?=[ ]|\Z)")
_LONGEST = 7
"""Of a name, in words."""
_AGAIN = frozenset({"wieder", "erneut", "again", "encore", "nuevamente", "znowu", "ponownie", "novamente"})
"""Before a venue that was the last one's, too."""
_DASH = re.compile(r"[ ][-–—|][ ]")


def written(post: Post) -> Iterator[Candidate]:
    """Those of keys and labels, with the room and the map that others give."""
    around = street.beside(post)
    has_room = any(item.path == ("room",) for item in around)
    for keyed in post.index.keyed:
        is_other = has_room and is_room(keyed.key, post.language)
        if keyed.kind in _KINDS and not is_other and (keyed.key not in FIELDS or _is_no_town(keyed.name, post)):
            one = _keyed(keyed, post)
            yield attrs.evolve(one, found=(*one.found, *around))
    for line in post.lines:
        is_other = has_room and is_room(street.label_of(line, post), post.language)
        if line.kind in _KINDS and not is_other:
            for one in _labeled(line.value, post):
                yield attrs.evolve(one, found=(*one.found, *around))


def _keyed(keyed: Keyed, post: Post) -> Candidate:
    """What a key names, with its address."""
    reason = "key" if keyed.key not in FIELDS else "location"
    found = (_first_part(keyed.found[0]), *keyed.found[1:])
    if is_given(str(found[0].value).partition(" ")[0]) and "host" in keyed.key:
        reason = "host"  # `host: Ada` may be somebody
    elif _SLUG.fullmatch(str(found[0].value)):
        reason = "host"  # `venue: quayside` may be the name of a page
    elif reason == "location" and _STREET.fullmatch(str(found[0].value)):
        reason = "street"
    address = street.behind_value(keyed.found[0], found[0]) or street.own(post)
    return Candidate(_PATH, (_without_room(found, post.language), *found[1:], *address), reason)


def _labeled(value: Prose, post: Post) -> Iterator[Candidate]:
    """What a label names, with its address."""
    language = post.language
    for named in islice(_in_value(value, language), 1):
        name = _first_sentence(value, named[0], language)
        one = venue_of(value, _of_room(value.plain, name, language), named[1], "label", language)
        yield attrs.evolve(one, found=(*one.found, *(street.behind_name(value, name) or street.own(post))))


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
    """A name up to the first comma or bracket, where it is written as it is: its address or a room follows."""
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
    if "address" in post.index.kinds.values():
        return True
    return is_text and not _TOWN.fullmatch(text) and (is_named or is_long or _COMPANY.match(text) is not None)


def _without_room(found: tuple[Found, ...], language: Language) -> Found:
    """A name without "Offices" at its end, as long as the value is written there as it is."""
    name, text = found[0], str(found[0].value)
    shorter = without_room(text, Range(0, len(text)), language)
    if len(found) > 1 or shorter is None or shorter.end == len(text) or name.end - name.start != len(text):
        return name
    return name._replace(value=shorter.of(text), end=name.start + shorter.end)


def venue_of(prose: Prose, name: Range, link: Mark | None, reason: str, language: Language | None = None) -> Candidate:
    """A venue at a place in a text, without "Offices" at the end of its name where a language is given."""
    found = found_of(prose, name, link)
    return Candidate(_PATH, (_without_room(found, language), *found[1:]) if language else found, reason)
