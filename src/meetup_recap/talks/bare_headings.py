"""Headings that have no title: they name somebody, or only say which talk follows.

### Ada Vega - Northwind           ### Talk 1           ## First talk           ### 19:10           **Vortrag #2**
"""

import re

from meetup_recap.languages import BUILTIN, Language
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.billing import past_opening
from meetup_recap.talks.line_edges import before_duration
from meetup_recap.words.bylines import dashed, people_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.label_kinds import kind_of_label
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_BEHIND_NAME = re.compile(r"[ ]*[,(–—]|[ ][-|·•][ ]")
_MOST_HOUSE_WORDS = 2
_NUMBERED = re.compile(r"(?P<word>[^\W\d](?:[^\d]*?[^\W\d])?)[ ](?:#[ ]?|n[.ro]*[°º]?[ ]?)?[0-9]{1,2}")
"""What a talk is called, with its number: "talk 1", "vortrag #2"."""
_NUMBER = re.compile(r"#?[0-9]{1,2}(?:[.)º°]|st|nd|rd|th)?")
_TIME_ALONE = re.compile(
    r"[\s~ca.]*[0-2]?[0-9](?:[:.h][0-5]?[0-9]?)?[ ]?(?:h|Uhr|[ap]m)?(?:[ ]?[-–—][ ]?[\w:.?]+)?[ ]?:?\s*"
)


def is_time(plain: str) -> bool:
    """Whether a heading is a time alone: "19:10", "7pm - 8pm"."""
    return _TIME_ALONE.fullmatch(plain) is not None


def counted_kind(said: str, language: Language) -> str | None:
    """What a heading that only counts talks calls them: "talk" of "talk 1", "lightning" of "2nd lightning talk".

    Args:
        said: The heading in lower case.
        language: Whose words to use; those of other languages count as well.
    """
    numbered = _NUMBERED.fullmatch(said)
    first, _, word = said.partition(" ")
    if numbered:
        word = numbered["word"]
    elif not _NUMBER.fullmatch(first) and all(first not in one.openers for one in (language, *BUILTIN)):
        return None
    known = [one for one in (language, *BUILTIN) if word in one.kinds or word in one.talk_nouns]
    if not known and kind_of_label(word, language) not in {"title", "speakers"}:
        return None
    return next((one.kinds[word] for one in known if word in one.kinds), "talk")


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
