"""The speakers that a paragraph opens with.

[Ada Vega](https://ada.example) from [Northwind](https://northwind.example) says:
**Ada Vega** (Northwind) and **Sol Mbeki**: how queues break          by Ada Vega and Sol Mbeki
Ada Vega will be talking about her queues
"""

import re
from functools import cache

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.link_kinds import MATERIALS, text_of
from meetup_recap.words.addresses import is_video
from meetup_recap.words.bylines import dashed, people_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.honorifics import past_honorifics
from meetup_recap.words.label_kinds import kind_of
from meetup_recap.words.likeness import NONE, STRONG, likeness
from meetup_recap.words.names import Range, capitalized, is_capitalized, person_at
from meetup_recap.words.people import are_joined, people_at
from meetup_recap.words.person import Person

_FIRST_WORDS = re.compile(r"\s*[^\W\d_]+[\w'’.-]*(?:\s+[\w'’.-]+){0,5}\s*(?::|\()")
_ASIDE = re.compile(r"[ ]*\((?P<inside>[^()]+)\)")
_DASH = re.compile(r"[ ]+[-–—|][ ]+")
_OPENING_MARKUP = "[*_<"
FARTHEST_VERB = 140
"""How far behind the start of a paragraph its verb is looked for."""
_FARTHEST_NAME = 60
_MOST_NAMES = 6
_SHORT_BYLINE = 16
_FEW_WORDS = 1
_LONGEST_PART = 5
"""Words between two commas of a line of names: a sentence has more."""


def may_open(raw: str, language: Language, *, is_first: bool) -> bool:
    """Whether a paragraph may open with a speaker, by its first characters as written: a quick look.

    Args:
        raw: The characters.
        language: Whose words to use.
        is_first: Whether no other paragraph stands before it: then a verb of talks suffices.
    """
    said = raw.lstrip()
    if not said or said[0] in _OPENING_MARKUP:
        return bool(said)
    lowered = said.lower()
    first = lowered.split(None, 1)[0]
    if first in language.first_words("by") or first in language.honorifics:
        return True
    if not said[0].isupper():
        return False
    may_say = ":" in said or language.may_hold("says", lowered)
    if may_say and (_FIRST_WORDS.match(said) or _saying(language).search(said)):
        return True
    return is_first and language.may_hold("talk_verbs", lowered)


def byline(prose: Prose, language: Language) -> list[Person]:
    """The people of a line that names them and nothing else, the first of them marked or with a known first name.

    **Ada Vega**, principal engineer, Northwind        [Ada Vega](…) and [Sol Mbeki](…), Quayside
    Ada Vega, Northwind
    """
    plain = prose.plain.strip()
    is_short = len(plain.split()) <= _SHORT_BYLINE and not plain.endswith((".", ":", "!", "?"))
    opening = _opening_mark(prose) if is_short and ("," in plain or "(" in plain) else None
    if opening and opening.end >= len(prose.plain.rstrip()) and likeness(text_of(prose, opening), language) != STRONG:
        opening = None  # all of "*Ada Vega, Northwind*" is in italics
    named = past_honorifics(plain, 0, len(plain), language)
    if opening is None and is_short and names_somebody(plain[named:]):
        whole = Range(0, len(prose.plain.rstrip()))
        people = people_in(prose, *whole, language) or dashed(prose, whole, language)
        return people if all(names_somebody(person.text) for person in people) else []
    if opening is None or likeness(text_of(prose, opening), language) != STRONG:
        return []
    if _DASH.match(prose.plain, opening.end) and (people := dashed(prose, Range(0, len(plain)), language)):
        return people
    if any(len(part.split()) > _LONGEST_PART for part in plain.split(",")) or _saying(language).search(plain):
        return []
    people = people_in(prose, 0, len(prose.plain.rstrip()), language)
    return people if people and people[-1].organization else []


def people_by(prose: Prose, language: Language) -> list[Person]:
    """The people of a line that opens with a word for who gives a talk, "by Ada Vega, Northwind"."""
    plain = prose.plain.rstrip()
    match = language.pattern("by").match(plain, len(plain) - len(plain.lstrip()))
    people = people_in(prose, match.end(), len(plain), language) if match else []
    return people if people and likeness(people[0].text, language) == STRONG else []


def people_opening(prose: Prose, language: Language) -> tuple[list[Person], int]:
    """The speakers that a paragraph opens with, and the offset behind what names them.

    Somebody opens it who is linked or bold, or whom a word such as "says" follows.
    """
    plain = prose.plain
    byline = _byline(prose, language)
    if byline:
        return byline
    opening = _opening_mark(prose, past_honorifics(plain, 0, len(plain), language))
    if opening is None:
        return _plain_people(prose, language)
    if _is_nobody(text_of(prose, opening), language) or is_video(opening.url):
        return [], 0
    people, end = _marked_people(prose, opening, language)
    said = _saying(language).match(plain, end)
    is_alone = not plain[end:].strip(" :,-–—.") or bool(said)
    is_like = bool(said) or any(likeness(person.text, language) != NONE for person in people)
    if is_alone and is_like and len(text_of(prose, opening).split()) <= _MOST_NAMES:
        return people, said.end() if said else end
    told = _ASIDE.sub("", text_of(prose, opening))
    return (people, end) if likeness(told, language) == STRONG else ([], 0)


def _is_nobody(text: str, language: Language) -> bool:
    """Whether marked words are "[Ada's slides](…)" or "**Postponed to October**"."""
    is_material = kind_of(text.rpartition(" ")[2], language) in MATERIALS
    return is_material or bool(language.pattern("cancelled").match(text))


def _plain_people(prose: Prose, language: Language) -> tuple[list[Person], int]:
    """A full name that opens a text, before a word such as "says" or a verb of talks: "Ada Vega will be talking"."""
    plain = prose.plain
    verb = _saying(language).search(plain, 0, FARTHEST_VERB)
    people = people_in(prose, 0, verb.start(), language) if verb else []
    are_full = bool(people) and all(likeness(person.text, language) == STRONG for person in people)
    if verb and are_full and (verb[0].strip() != ":" or names_somebody(people[0].text)):
        return people, verb.end()
    name = _first_name(plain, language)
    if name is None or likeness(name.of(plain), language) == NONE or _opens_sentence(name.of(plain), language):
        return [], 0
    verbs = (
        language.pattern(field).search(plain, name.end, FARTHEST_VERB) for field in ("talk_verbs", "evening_verbs")
    )
    talks = min(filter(None, verbs), key=lambda match: match.start(), default=None)
    is_near = talks and len(plain[name.end : talks.start()].split()) <= _FEW_WORDS
    if not talks or (likeness(name.of(plain), language) != STRONG and not is_near):
        return [], 0
    told, _ = people_at(prose, name.start, len(plain), language)
    people = [Person(prose, one.name, _capitalized(one.organization, plain), one.role) for one in told]
    return people, name.end


def _first_name(plain: str, language: Language) -> Range | None:
    """The name that a text opens with, or the first full one behind words such as "After the break, "."""
    end = min(len(plain), FARTHEST_VERB)
    if plain[:end].lower().partition(" ")[0].rstrip(",") not in language.openers:
        return person_at(plain, 0, end, language)
    names = (person_at(plain, word.start, end, language) for word in capitalized(plain, 1, min(end, _FARTHEST_NAME)))
    return next((name for name in names if name and likeness(name.of(plain), language) == STRONG), None)


def _capitalized(organization: Range | None, plain: str) -> Range | None:
    return organization if organization and is_capitalized(organization.of(plain)) else None


def _opens_sentence(text: str, language: Language) -> bool:
    """Whether capitalized words begin a sentence and name nobody: "Nach den Vorträgen gibt es …"."""
    return text.lower().split()[0] in _pronouns(language)


@cache
def _pronouns(language: Language) -> frozenset[str]:
    """Words that open a sentence with a capital and are nobody's name."""
    return frozenset((*language.first_person_plural, *language.first_person, *language.third_person, *language.openers))


def _byline(prose: Prose, language: Language) -> tuple[list[Person], int] | None:
    """ "by Ada Vega and Sol Mbeki" as a line of its own, or as the first sentence of a paragraph."""
    match = _opening_by(language).match(prose.plain)
    if not match:
        return None
    spans = sentences(prose, language.abbreviations)
    end = len(prose.plain[: spans[0][1]].rstrip(" .")) if spans else 0
    if len(prose.plain[:end].split()) > _SHORT_BYLINE:
        return None
    people = people_in(prose, match.end(), end, language)
    return (people, len(prose.plain) if len(spans) == 1 else spans[0][1]) if people else None


@cache
def _opening_by(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternatives(language.by)})[ ]+(?=\S)", re.IGNORECASE)


def _marked_people(prose: Prose, opening: Mark, language: Language) -> tuple[list[Person], int]:
    """The people that a text opens with, the first of them linked or bold, and where the last of them ends."""
    people, end = people_at(prose, opening.start, len(prose.plain), language)
    if end >= opening.end and people and likeness(people[0].text, language) == STRONG:
        return people if len(people) == 1 or are_joined(people, language) else [_from(*people[:2])], end
    bracket = _ASIDE.match(prose.plain, opening.end)
    end = bracket.end() if bracket else opening.end
    return people_in(prose, opening.start, end, language, trusted=True), end


def _from(person: Person, organization: Person) -> Person:
    """Somebody with the name behind a comma as their organization: "[Ada Vega](…), Quayside Labs"."""
    return attrs.evolve(person, organization=person.organization or organization.name)


def _opening_mark(prose: Prose, at: int = 0) -> Mark | None:
    """The link or bold words that a text opens with, from an offset on."""
    opening = at + len(prose.plain[at:]) - len(prose.plain[at:].lstrip())
    marks = [mark for mark in prose.beginning(opening, opening + 1) if mark.end > mark.start]
    return next((mark for mark in marks if mark.kind == "link"), None) or next(
        (mark for mark in marks if mark.kind in {"strong", "emphasis"}), None
    )


@cache
def _saying(language: Language) -> re.Pattern[str]:
    """Behind the speakers: "says:", "say", or a colon."""
    says = alternatives(language.says)
    return re.compile(rf"[ ]+(?:{says})(?:[ ]*:|[ ]*\Z|(?=[ ]))|[ ]*:(?=[ ]|\Z)")
