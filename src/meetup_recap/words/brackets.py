"""Which part of a bracket behind a name is where somebody works.

Ada Vega (Northwind, Hamburg)        Ada Vega (@ada | Northwind)        Ada Vega (freelance)        Ada Vega (Hamburg)
"""

import re

from meetup_recap.languages import BUILTIN, Language
from meetup_recap.words.names import Range
from meetup_recap.words.towns import COUNTRIES, TOWNS

_BETWEEN = re.compile(r",[ ]+|[ ]+[|/·•][ ]+")

_LENGTH = re.compile(r"[0-9]+[ ]?(?:h[0-9]*|min|['’′]|Std)(?!\w)", re.IGNORECASE)
"""How long a talk was: "1h15"."""


def opening_bracket(plain: str, whole: Range) -> int:
    """The offset of the bracket that the last one of a range closes, another one inside of it or not; -1 without one.

    Queues in Anger (Ada Vega (@ada), Northwind)
    """
    at = plain.rfind("(", *whole)
    before = plain.rfind("(", whole.start, at) if at > 0 else -1
    is_inner = before >= 0 and ")" not in plain[before:at] and plain.count(")", at, whole.end) > 1
    return before if is_inner else at


def house_in(plain: str, inside: Range, language: Language) -> Range | None:
    """The organization in a bracket, without a town or a handle beside it; None where nothing else is there.

    Args:
        plain: The line.
        inside: What is between the brackets.
        language: Whose words to use: who works for nobody else is from no organization.
    """
    parts, start = list[Range](), inside.start
    for match in _BETWEEN.finditer(plain, *inside):
        parts.append(Range(start, match.start()))
        start = match.end()
    parts.append(Range(start, inside.end))
    told = [part for part in parts if not _is_other(part.of(plain).strip(), language)]
    return Range(told[0].start, told[-1].end) if told else None


def _is_other(said: str, language: Language) -> bool:
    lowered = said.lower()
    return (
        said.startswith(("@", "#"))
        or _LENGTH.match(said) is not None
        or lowered in TOWNS
        or lowered in COUNTRIES
        or is_self_employed(said, language)
    )


def is_self_employed(said: str, language: Language) -> bool:
    """Whether a text in place of an organization says that somebody works for none, in whatever language."""
    lowered = said.lower().strip(" .")
    return any(lowered in one.self_employed for one in (language, *BUILTIN))
