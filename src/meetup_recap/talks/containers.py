"""What a heading, or a line before a list, says of what is below: talks, an agenda, or what is still to come.

## Agenda            ## Lightning talks            Then we had three lightning talks:            ## Upcoming
"""

import re
from collections.abc import Sequence

from meetup_recap.languages import Language
from meetup_recap.languages.en import ENGLISH
from meetup_recap.reading.blocks import Block, Heading, Paragraph

_CLOSING_BRACKET = re.compile(r"[ ]*\([^()]*\)\s*\Z")
_LONGEST_CONTAINER = 80
_WORD = re.compile(r"[^\W\d_]+")
EDGES = " \t!?:.…*_#-–—⚡️🎤📅🗓️"
"""What frames a short heading."""


def container_of(heading: Heading | Paragraph, language: Language, at: int = 0) -> tuple[str, str | None] | None:
    """What a heading above talks says of what stands below: talks alone or an agenda, and their kind.

    Args:
        heading: The heading, or a line such as "Lightning talks:".
        language: Whose words to use.
        at: Where its words begin, behind a time.
    """
    said = said_of(heading, at)
    named = said if said in language.talk_sections else _named_at_end(heading, said, language)
    if named:
        kind = language.kinds.get(named)
        return "talks", None if kind == "talk" else kind
    if said in language.agendas:
        return "agenda", None
    return None


def _named_at_end(line: Heading | Paragraph, said: str, language: Language) -> str:
    """What a line before a list calls what follows: "lightning talks" of "Then we had lightning talks:"."""
    if not isinstance(line, Paragraph) or not line.source[: line.end].rstrip().endswith(":"):
        return ""
    words = said.split()
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    return next((end for end in ends if end in language.talk_sections), "")


def is_about_later(text: str, language: Language) -> bool:
    """Whether a line says that what is below is about other events: "Upcoming Events:", "Future Presentations:"."""
    return any(language.pattern(field).search(text) for field in ("upcoming", "returning"))


def below_collections(blocks: Sequence[Block], title: str, language: Language) -> list[bool]:
    """Whether each block is below a heading, or in a file with a title, of other titles and names: "Reading list"."""
    is_whole, level, found = is_collection(title, language), 0, list[bool]()
    for block in blocks:
        if isinstance(block, Heading) and (not level or block.level <= level):
            level = block.level if is_collection(block.prose.plain, language) else 0
        found.append(is_whole or bool(level))
    return found


def is_collection(said: str, language: Language) -> bool:
    """Whether a short line says what else than talks has titles and names: "Reading list", "Changelog".

    In the language of the post or in English: elsewhere such a word means another thing, as "lectures" does in French.
    """
    return any(_names_collection(said, one) for one in (language, ENGLISH))


def _names_collection(said: str, language: Language) -> bool:
    found = language.pattern("collections").search(said)
    if not found or language.pattern("event_nouns").search(said) or language.pattern("recaps").search(said):
        return False
    rest = _WORD.findall(said[: found.start()] + " " + said[found.end() :])
    small = (*language.common, *language.articles, *language.months)
    return sum(word.lower() not in small for word in rest) <= 1


def is_upcoming(heading: Heading | Paragraph, language: Language) -> bool:
    """Whether a heading stands above what is still to come."""
    return said_of(heading) in language.upcoming


def said_of(heading: Heading | Paragraph, at: int = 0) -> str:
    """A short heading in lower case, without what frames it."""
    if heading.end - heading.start > _LONGEST_CONTAINER:
        return ""
    said = _CLOSING_BRACKET.sub("", heading.prose.plain[at:])
    return " ".join(said.casefold().strip(EDGES).split())
