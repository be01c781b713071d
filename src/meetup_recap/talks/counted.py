"""Headings and labels that only say which talk follows.

### Talk 1           ## First talk           ### 19:10           **Vortrag #2**           First talk: Queues in Anger
"""

import re

from meetup_recap.languages import BUILTIN, Language
from meetup_recap.words.label_kinds import kind_of_label

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
    elif not _NUMBER.fullmatch(first) and all(first not in one.first_words("openers") for one in (language, *BUILTIN)):
        return None
    known = [one for one in (language, *BUILTIN) if word in one.kinds or word in one.talk_nouns]
    if not known and kind_of_label(word, language) not in {"title", "speakers"}:
        return None
    return next((one.kinds[word] for one in known if word in one.kinds), "talk")
