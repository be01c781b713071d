"""What a heading, or a line before a list, says of what is below: talks, an agenda, or what is still to come.

## Agenda            ## Lightning talks            Then we had three lightning talks:            ## Upcoming
"""

import re

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Heading, Paragraph

_CLOSING_BRACKET = re.compile(r"[ ]*\([^()]*\)\s*\Z")
_LONGEST_CONTAINER = 80
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


def is_upcoming(heading: Heading | Paragraph, language: Language) -> bool:
    """Whether a heading stands above what is still to come."""
    return said_of(heading) in language.upcoming


def said_of(heading: Heading | Paragraph, at: int = 0) -> str:
    """A short heading in lower case, without what frames it."""
    if heading.end - heading.start > _LONGEST_CONTAINER:
        return ""
    said = _CLOSING_BRACKET.sub("", heading.prose.plain[at:])
    return " ".join(said.casefold().strip(EDGES).split())
