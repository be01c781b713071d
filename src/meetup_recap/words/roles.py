"""Words for what somebody does, alone or as the end of a longer one: "CTO", "Staff Engineer", "Produktmanagerin"."""

import re
from functools import cache

from meetup_recap.languages import Language

_WORD = re.compile(r"[^\W\d_][\w-]*")
_LONGEST_SHORT = 5
"""In letters: longer words for roles may end others, as in German, "Softwarearchitekt"."""


def is_role(text: str, language: Language) -> bool:
    """Whether a word of a text is one for what somebody does: "Senior Director" behind a name is nobody else."""
    words = _WORD.findall(text.lower())
    return any(word in language.roles for word in words) or any(word.endswith(_endings(language)) for word in words)


@cache
def _endings(language: Language) -> tuple[str, ...]:
    """The words that may end others."""
    return tuple(role for role in language.roles if len(role) > _LONGEST_SHORT)
