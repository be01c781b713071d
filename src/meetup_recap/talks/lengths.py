"""How long a talk took, in a line of its own below it: "25 min", "*25 min, [slides](https://…)*"."""

import re
from datetime import timedelta
from itertools import pairwise

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.marked_sides import trim
from meetup_recap.words.clock import duration
from meetup_recap.words.names import Range

_SEPARATOR = re.compile(r",[ ]+|[ ]+[|·/–-][ ]+")
_LONGEST = 200


def length_of_line(prose: Prose, language: Language) -> tuple[timedelta, Range] | None:
    """How long a line says that something took, and where, if it says nothing else but what it links to."""
    if len(prose.plain) > _LONGEST:
        return None
    found: list[tuple[timedelta, Range]] = []
    for part in _parts(prose.plain):
        said = part.of(prose.plain)
        length = None if said.isdigit() else duration(said, language)
        if length:
            found.append((length, part))
        elif not any(mark.start <= part.start and part.end <= mark.end for mark in prose.links(*part)):
            return None
    return found[0] if len(found) == 1 else None


def _parts(plain: str) -> list[Range]:
    """The parts of a line between commas, bars and dashes, without what frames each."""
    edges = [(0, 0), *(match.span() for match in _SEPARATOR.finditer(plain)), (len(plain), len(plain))]
    parts = (trim(plain, before[1], behind[0]) for before, behind in pairwise(edges))
    return [part for part in parts if part.of(plain).strip()]
