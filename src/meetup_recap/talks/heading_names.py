"""Headings that name who gives a talk: "Ada Vega - Northwind"."""

import re

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.billing import past_opening
from meetup_recap.talks.line_edges import before_duration
from meetup_recap.words.bylines import dashed, people_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_BEHIND_NAME = re.compile(r"[ ]*[,(–—]|[ ][-|·•][ ]")
_MOST_HOUSE_WORDS = 2


def names_people(text: str, language: Language) -> bool:
    """Whether a line is the speakers' names, with their organizations in brackets or without, and not a title."""
    text = _BRACKETS.sub("", text)
    names = [name for name in language.pattern("joiners").split(text.replace(",", " & ")) if name.strip()]
    return all(likeness(name.strip(), language) == STRONG for name in names)


def is_name(prose: Prose, language: Language) -> bool:
    """Whether a heading names people, with what they do or without: "Ada Vega - CTO, Northwind"."""
    start = past_opening(prose.plain, language)[0]
    plain = prose.plain[start : before_duration(prose.plain, start, len(prose.plain), language)].strip()
    name = _BEHIND_NAME.split(plain, maxsplit=1)[0]
    return names_somebody(plain) and (likeness(name, language) == STRONG or names_people(plain, language))


def is_name_at_work(prose: Prose, language: Language) -> bool:
    """Whether a heading is somebody and a short name of where they work, no talk's title: "Ada Vega - Northwind"."""
    if not is_name(prose, language):
        return False
    whole = Range(0, len(prose.plain))
    people = people_in(prose, *whole, language) or dashed(prose, whole, language)
    house = people[0].organization if people else None
    words = house.of(prose.plain).split() if house else []
    return 0 < len(words) <= _MOST_HOUSE_WORDS and all(word[:1].isupper() for word in words)
