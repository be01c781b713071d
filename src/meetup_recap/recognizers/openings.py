"""The speakers that a paragraph opens with.

[Ada Vega](https://ada.example) from [Northwind](https://northwind.example) says:
**Ada Vega** (Northwind) and **Sol Mbeki**: how queues break          by Ada Vega and Sol Mbeki
Ada Vega will be talking about her queues
"""

import re
from functools import cache
from typing import NamedTuple

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.recognizers.addresses import is_video
from meetup_recap.recognizers.bylines import Billed, past_honorifics, people_in
from meetup_recap.recognizers.labels import kind_of
from meetup_recap.recognizers.likeness import NONE, STRONG, WEAK, likeness
from meetup_recap.recognizers.link_kinds import MATERIALS, text_of
from meetup_recap.recognizers.names import Range, affiliation, capitalized, is_capitalized, person_at
from meetup_recap.recognizers.people import people_at

_FIRST_WORDS = re.compile(r"\s*[^\W\d_]+[\w'’.-]*(?:\s+[\w'’.-]+){0,5}\s*(?::|\()")
_ASIDE = re.compile(r"[ ]*\((?P<inside>[^()]+)\)")
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


def byline(prose: Prose, language: Language) -> list[Billed]:
    """The people of a line that names them and nothing else, the first of them bold or linked; none for any other line.

    **Ada Vega**, principal engineer, Northwind        [Ada Vega](…) and [Sol Mbeki](…), Quayside
    """
    plain = prose.plain.strip()
    is_short = len(plain.split()) <= _SHORT_BYLINE and not plain.endswith((".", ":", "!", "?"))
    opening = _opening_mark(prose) if is_short and ("," in plain or "(" in plain) else None
    if opening is None or likeness(text_of(prose, opening), language) != STRONG:
        return []
    if any(len(part.split()) > _LONGEST_PART for part in plain.split(",")) or _saying(language).search(plain):
        return []
    people = people_in(prose, 0, len(prose.plain.rstrip()), language)
    return people if people and people[-1].organization else []


def people_by(prose: Prose, language: Language) -> list[Billed]:
    """The people of a line that opens with a word for who gives a talk, "by Ada Vega, Northwind"."""
    plain = prose.plain.rstrip()
    match = language.pattern("by").match(plain, len(plain) - len(plain.lstrip()))
    people = people_in(prose, match.end(), len(plain), language) if match else []
    return people if people and likeness(people[0].text, language) == STRONG else []


def people_opening(prose: Prose, language: Language) -> tuple[list[Billed], int]:
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
    if is_alone and len(text_of(prose, opening).split()) <= _MOST_NAMES:
        return people, said.end() if said else end
    told = _ASIDE.sub("", text_of(prose, opening))
    if likeness(told, language) == STRONG:
        return people, end
    talks = language.pattern("talk_verbs").search(plain, end, end + FARTHEST_VERB)
    return (people, end) if talks and likeness(told, language) == WEAK and opening.kind == "link" else ([], 0)


def _is_nobody(text: str, language: Language) -> bool:
    """Whether marked words are "[Ada's slides](…)" or "**Postponed to October**"."""
    is_material = kind_of(text.rpartition(" ")[2], language) in MATERIALS
    return is_material or bool(language.pattern("cancelled").match(text))


def _plain_people(prose: Prose, language: Language) -> tuple[list[Billed], int]:
    """A full name that opens a text, before a word such as "says" or a verb of talks: "Ada Vega will be talking"."""
    plain = prose.plain
    verb = _saying(language).search(plain, 0, FARTHEST_VERB)
    people = people_in(prose, 0, verb.start(), language) if verb else []
    if verb and people and all(likeness(person.text, language) == STRONG for person in people):
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
    people = [Billed(prose, one.name, _capitalized(one.organization, plain), one.role) for one in told]
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


def _byline(prose: Prose, language: Language) -> tuple[list[Billed], int] | None:
    """ "by Ada Vega and Sol Mbeki" as a line of its own."""
    match = _opening_by(language).match(prose.plain)
    if not match or len(prose.plain.split()) > _SHORT_BYLINE:
        return None
    end = len(prose.plain.rstrip(" ."))
    people = people_in(prose, match.end(), end, language)
    return (people, len(prose.plain)) if people else None


@cache
def _opening_by(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternatives(language.by)})[ ]+(?=\S)", re.IGNORECASE)


def _marked_people(prose: Prose, opening: Mark, language: Language) -> tuple[list[Billed], int]:
    """The linked or bold people that a text opens with, and the organization of the last."""
    people: list[Billed] = []
    member: Range | None = Range(opening.start, opening.end)
    end = opening.end
    while member:
        people += people_in(prose, *member, language, trusted=True)
        end = member.end
        shared = _shared_organization(language).match(prose.plain, end) if len(people) > 1 else None
        if shared:
            return _with_shared(people, prose, shared.end())
        organization = _organization_behind(prose, end, language)
        if organization and people:
            if organization.start and people[-1].organization is None:
                people[-1] = attrs.evolve(people[-1], organization=Range(organization.start, organization.stop))
            end = organization.end
        member = _next_member(prose, end, language)
    return people, end


def _with_shared(people: list[Billed], prose: Prose, at: int) -> tuple[list[Billed], int]:
    """Several people, each with the linked organization that begins at an offset."""
    link = next((mark for mark in prose.links(at) if mark.start == at), None)
    if link is None:
        return people, at
    told = Range(link.start, link.end)
    return [attrs.evolve(person, organization=person.organization or told) for person in people], link.end


class _Behind(NamedTuple):
    """An organization behind a name, and where it ends with its brackets; no organization where `start` is 0."""

    start: int
    stop: int
    end: int


def _organization_behind(prose: Prose, at: int, language: Language) -> _Behind | None:
    """ " from [Northwind](…)" or " (Northwind)" behind somebody; a nickname or handle in brackets is passed over."""
    plain = prose.plain
    from_ = affiliation(language).match(plain, at)
    link = next((mark for mark in prose.links(from_.end()) if mark.start == from_.end()), None) if from_ else None
    if link:
        return _Behind(link.start, link.end, link.end)
    told = _role_and_link(language).match(plain, at)
    link = next((mark for mark in prose.links(told.end()) if mark.start == told.end()), None) if told else None
    if link:
        return _Behind(link.start, link.end, link.end)
    bracket = _ASIDE.match(plain, at)
    if not bracket:
        return None
    start, stop = bracket.span("inside")
    is_organization = bracket["inside"][:1].isupper() or bracket["inside"][:1].isdigit()
    return _Behind(start, stop, bracket.end()) if is_organization else _Behind(0, 0, bracket.end())


@cache
def _role_and_link(language: Language) -> re.Pattern[str]:
    """ ", architect at " before a linked organization."""
    employed, articles = alternatives(language.employed), alternatives(language.articles)
    return re.compile(rf",[ ][^,.:;()]{{3,60}}?[ ](?:{employed})[ ](?:(?:{articles})[ ])?(?=\S)")


@cache
def _shared_organization(language: Language) -> re.Pattern[str]:
    """ ", both from " behind several people."""
    both, affiliations = alternatives(language.both), alternatives((*language.affiliations, *language.employed))
    return re.compile(rf",?[ ](?:{both})[ ](?:{affiliations})[ ]+")


def _opening_mark(prose: Prose, at: int = 0) -> Mark | None:
    """The link or bold words that a text opens with, from an offset on."""
    opening = at + len(prose.plain[at:]) - len(prose.plain[at:].lstrip())
    marks = [mark for mark in prose.beginning(opening, opening + 1) if mark.end > mark.start]
    return next((mark for mark in marks if mark.kind == "link"), None) or next(
        (mark for mark in marks if mark.kind in {"strong", "emphasis"}), None
    )


def _next_member(prose: Prose, at: int, language: Language) -> Range | None:
    """The linked or bold person who is joined to the one before: "[Ada](…) and [Sol](…)"."""
    match = _joint(language).match(prose.plain, at)
    if not match:
        return None
    marks = prose.beginning(match.end(), match.end() + 1)
    mark = next((mark for mark in marks if mark.kind in {"link", "strong"}), None)
    if mark:
        return Range(mark.start, mark.end) if likeness(text_of(prose, mark), language) != NONE else None
    name = person_at(prose.plain, match.end(), len(prose.plain), language) if match["joiner"] else None
    return name if name and likeness(name.of(prose.plain), language) == STRONG else None


@cache
def _joint(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[ ]*,?[ ]*(?P<joiner>(?:{alternatives(language.joiners)})[ ]+)?(?=\S)")


@cache
def _saying(language: Language) -> re.Pattern[str]:
    """Behind the speakers: "says:", "say", or a colon."""
    says = alternatives(language.says)
    return re.compile(rf"[ ]+(?:{says})(?:[ ]*:|[ ]*\Z|(?=[ ]))|[ ]*:(?=[ ]|\Z)")
