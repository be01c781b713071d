"""The venue that a sentence about an event names.

… at our new venue, the Northwind offices.              Kestrel Coworking let us use the roof.
… in the seminar room of Quayside                       … treffen wir uns bei [Northwind](https://…)
Hosted by Quayside Labs
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import islice

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.words.calendar import ANY_DAY
from meetup_recap.words.days import days_in
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.marked_places import linked_place
from meetup_recap.words.names import Range, is_capitalized, organization_at, words
from meetup_recap.words.names_before import names_before
from meetup_recap.words.people import is_introduced_by_role
from meetup_recap.words.rooms import is_room_behind, without_room

_ADVERB = re.compile(r"[ ][a-zà-ÿ]{4,12}[ ]?\Z")
"""Between who let us in and the verb: "Quayside kindly provided the space"."""
ABOUT_EVENT = ("first_person_plural", "event_nouns", "gathered", "together", "weekdays")
"""The fields of a language whose words say that a sentence is about us, or about an event."""
_PAIR = 2
_LONGEST_DESCRIPTION = 8
_BEHIND = re.compile(r"[ ]*(?:[,.;:!?()–-]|\Z)")


def in_sentence(
    prose: Prose,
    start: int,
    end: int,
    language: Language,
    known: Collection[str],
    series: str | None,
    *,
    is_first: bool = False,
) -> Iterator[tuple[Range, Mark | None, str]]:
    """The names of venues that a sentence of the opening gives, each with its link and the reason.

    Args:
        prose: The paragraph.
        start: Where the sentence begins.
        end: Where it ends.
        language: Whose words to use.
        known: The names of organizations that the post gives elsewhere.
        series: The name of the group.
        is_first: Whether the sentence opens the post: it is about the event whatever its words are.
    """
    is_about = is_first or _is_about_event(prose, start, end, language)
    linked = linked_place(prose, start, end, language, series) if is_about else None
    if linked:
        yield *linked, "linked place"
    place = "met at" if language.pattern("gathered").search(prose.plain, start, end) else "place"
    named = (
        ("hosted by", _hosted_by(prose, start, end, language, known)),
        ("let us in", _let_in(prose, start, end, language, known)),
        ("met at", _called_venue(prose, start, end, language, known)),
        ("room of", _room_of(prose, start, end, language, known, series)),
        (place, _place(prose, start, end, language, known, series, is_first=is_first)),
    )
    yield from ((name, None, reason) for reason, name in named if name)


def _is_about_event(prose: Prose, start: int, end: int, language: Language) -> bool:
    """Whether a sentence is about us, about an event, or has a day."""
    is_about = any(language.pattern(field).search(prose.plain, start, end) for field in ABOUT_EVENT)
    return is_about or any(day.day for day in days_in(prose.plain, start, end, language, ANY_DAY))


def _called_venue(prose: Prose, start: int, end: int, language: Language, known: Collection[str]) -> Range | None:
    """Behind a word for a place and "was": "Venue was Quayside Labs", "Treffpunkt war diesmal das Gasthaus Schütte"."""
    match = _venue_was(language).match(prose.plain, start, end)
    name = organization_at(prose.plain, match.end(), end, language, known) if match else None
    said = name.of(prose.plain) if name else ""
    return name if is_capitalized(said) and not names_somebody(said) else None


@cache
def _venue_was(language: Language) -> re.Pattern[str]:
    called = alternatives([word for word in language.labels.get("venue", ()) if " " not in word])
    was, articles = alternatives(language.copulas), alternatives(language.articles)
    opening = rf"(?:(?i:{articles})[ ]+)?(?:[^\W\d_]+[ ])?"
    behind = rf"(?:[a-zà-ÿ]+[ ])?(?:(?:{articles})(?:[ ]|(?<=['’])))?(?=[^\Wa-z_])"
    return re.compile(rf"[\W_]*{opening}(?i:{called})[ ](?:{was})[ ]{behind}")


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
    adverb = _ADVERB.search(prose.plain, start, housing.start())
    days = list(days_in(prose.plain, start, housing.start(), language, ANY_DAY))
    start = max((day.end for day in days), default=start)  # "On 14 May Quayside hosted us"
    for name in names_before(prose.plain, start, adverb.start() if adverb else housing.start(), language, known):
        if name.of(prose.plain).lower() in language.first_person_plural:
            break  # "Nous étions hébergés par La Cale Sèche"
        if is_capitalized(name.of(prose.plain)):
            return None if is_introduced_by_role(prose.plain, start, name, language) else name
    return _subject_behind(prose.plain, housing.end(), end, language, known)


def _subject_behind(plain: str, at: int, end: int, language: Language, known: Collection[str]) -> Range | None:
    """Who did it, right behind the verb as in German: "Am 14. Mai hat uns die Hochschule Lingen … überlassen"."""
    article = _word_behind(language).match(plain, at, end)
    name = organization_at(plain, article.end(), end, language, known) if article else None
    is_name = name and name.end < end and is_capitalized(name.of(plain)) and not names_somebody(name.of(plain))
    return name if is_name else None


@cache
def _word_behind(language: Language) -> re.Pattern[str]:
    articles = alternatives((*language.articles, *language.company_nouns))
    by = alternatives(language.by)
    return re.compile(rf"[ ]+(?:(?:(?i:{articles})[ ]+){{1,2}}|(?i:{by})[ ](?:(?:{articles})[ ]+)?)(?=[^\Wa-z_])")


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
    prose: Prose,
    start: int,
    end: int,
    language: Language,
    known: Collection[str],
    series: str | None,
    *,
    is_first: bool,
) -> Range | None:
    """Behind "at", in a sentence that speaks of us or of our event.

    One that opens the post has to call it a place, or to have an article and several words: "at the Cluny Rooms".
    """
    is_sure = _speaks_of_event(prose, start, end, language, series)
    first = None
    for match in _lead(language).finditer(prose.plain, start, end) if is_sure or is_first else ():
        name = _place_behind(prose.plain, match, end, language, known, series)
        if name and is_called_place(name.of(prose.plain), language):
            return name  # "en Oviedo, en la Escuela de Ingeniería" is more than a town
        is_named = name is not None and _has_article(match, language) and " " in name.of(prose.plain)
        first = first or (name if is_sure or is_named else None)
    return first


def _place_behind(
    plain: str, match: re.Match[str], end: int, language: Language, known: Collection[str], series: str | None
) -> Range | None:
    """The place behind the word that leads to it."""
    at = _past_description(plain, match.end(), end, known) if match["determiner"] else match.end()
    found = _headed(plain, at, end, language) or organization_at(plain, at, end, language, known)
    if found and _has_article(match, language) and " " not in found.of(plain):
        found = _with_particle(plain, found, end, language)
    name = without_room(plain, found, language) if found else None
    if not found or not name or _is_event(plain, name, end, language, series):
        return None
    is_room = is_room_behind(plain, name, language) or is_called_place(name.of(plain), language)
    is_vague = match["inside"] and name.end == found.end and not is_room
    if is_vague or _is_employment(plain, match.start(), language):
        return None
    name = _without_number(plain, name)
    before, _, article = match[0].rstrip().rpartition(" ")
    if match.end() == name.start and article[:1].isupper() and article.lower() in language.articles and before:
        name = Range(match.start() + len(before) + 1, name.end)  # "à La Fabrique du Canal"
    text = name.of(plain)
    if text in language.moments or text.lower() in language.nowhere or not text[:1].isalpha():
        return None
    is_name = (
        is_capitalized(text)
        or (is_room and not text.islower())
        or text in known
        or (language.articles and not match["determiner"] and _is_place(plain, name, language))
    )
    return name if is_name else None


def _has_article(match: re.Match[str], language: Language) -> bool:
    """Whether an article is before a place, be it a part of the word that leads to it: "au", "im"."""
    last = match[0].lower().split()[-1]
    return bool(match["determiner"]) or last in (*language.articles, *language.joined_articles)


def _with_particle(plain: str, name: Range, end: int, language: Language) -> Range:
    """A place of one word with what a particle ties to it: "la Guinguette du Vallon", "au Bistrot de la Gare"."""
    particle = _particle(language).match(plain, name.end, end)
    behind = organization_at(plain, particle.end(), end, language) if particle else None
    said = behind.of(plain) if behind else ""
    is_name = is_capitalized(said) and said.lower() not in language.moments  # "im Café am Abend"
    return Range(name.start, behind.end) if behind and is_name else name


@cache
def _particle(language: Language) -> re.Pattern[str]:
    particles = [word for word in language.organization_particles if word not in language.places]
    return re.compile(rf"[ ](?:{alternatives(particles)})(?:[ ]|(?<=['’]))(?=[^\Wa-z_])" if particles else r"(?!)")


def is_called_place(text: str, language: Language) -> bool:
    """Whether a name of several words is that of a place by its first or last one: "Hunt Bar", "Café Erde"."""
    first, *_, last = (*text.casefold().split(), "")[:-1] if " " in text else ("", "")
    return first in language.organization_heads or last in language.organization_heads


def _headed(plain: str, at: int, end: int, language: Language) -> Range | None:
    """A place whose first word is in lower case: "la médiathèque de Capdenac", "l'espace Bazacle"."""
    head = _head(language).match(plain, at, end)
    behind = organization_at(plain, head.end(), end, language) if head else None
    return Range(head.start("head"), behind.end) if head and behind and is_capitalized(behind.of(plain)) else None


@cache
def _head(language: Language) -> re.Pattern[str]:
    heads, particles = alternatives(language.organization_heads), alternatives(language.organization_particles)
    return re.compile(rf"(?P<head>{heads})[ ](?:(?:{particles})[ ])?(?=[^\Wa-z_])")


def _without_number(plain: str, name: Range) -> Range:
    """A name of several words without the number of a house or a room at its end: "Uni Kiel A5"."""
    words = name.of(plain).split()
    has_number = len(words) > _PAIR and any(map(str.isdigit, words[-1]))
    return Range(name.start, name.start + len(name.of(plain)) - len(words[-1]) - 1) if has_number else name


@cache
def _lead(language: Language) -> re.Pattern[str]:
    places, inside = alternatives(language.places), alternatives(language.inside)
    ours = alternatives((*language.articles, *language.first_person_plural))
    return re.compile(
        rf"(?<!\w)(?:(?i:{places})|(?P<inside>{inside}))(?:\s+|(?<=['’]))"
        rf"(?P<determiner>(?:{ours})\s+)?(?=[^\W_])"
    )


def _past_description(plain: str, at: int, end: int, known: Collection[str]) -> int:
    """Behind what describes a place, all in lower case: "our new venue, the", "the fabulous"."""
    names = {name.casefold() for name in known}
    for word in islice(words(plain, at, end), _LONGEST_DESCRIPTION):
        if not word.of(plain).islower() or word.of(plain) in names:
            return word.start
    return at


def _speaks_of_event(prose: Prose, start: int, end: int, language: Language, series: str | None) -> bool:
    sentence = prose.plain[start:end]
    if any(day.day for day in days_in(prose.plain, start, end, language, ANY_DAY)):
        return True
    fields = ("first_person_plural", "event_nouns", "gathered", "together", "second_person", "yesterday")
    return any(language.pattern(field).search(sentence) for field in fields) or bool(series and series in sentence)


def _is_event(plain: str, name: Range, end: int, language: Language, series: str | None) -> bool:
    """ "at the May River City Python meetup" names the event, no place."""
    text = name.of(plain)
    if is_room_behind(plain, name, language):
        return False
    nouns = language.pattern("event_nouns")
    noun = nouns.match(plain, name.end + 1, end) or nouns.fullmatch(text.rpartition(" ")[2])
    return bool(noun or (series and series in text) or text.split()[0].lower() in language.months)


def _is_place(plain: str, name: Range, language: Language) -> bool:
    """A name in lower case is a place only where nothing but a room or a break follows."""
    return bool(_BEHIND.match(plain, name.end)) or is_room_behind(plain, name, language)


def _is_employment(plain: str, at: int, language: Language) -> bool:
    """ "…, Data Engineer at Northwind" tells of somebody."""
    return plain[:at].rstrip().rpartition(" ")[2].lower() in language.roles
