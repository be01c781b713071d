"""Items and cells of two lines, one the title, one who gives it: all of a list tell together which is which.

- **Queues in Anger**<br>          - **Ada Vega** (Northwind)<br>
  Ada Vega, Northwind                *Queues in Anger*
"""

import re
from collections.abc import Sequence

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.line_edges import past_times
from meetup_recap.talks.openings import people_by
from meetup_recap.words.bylines import people_in
from meetup_recap.words.likeness import STRONG, likeness

_FEW = 2
_MOST, _FEW_OF = (3, 2), 4
"""Two of three pairs are most of them, and one of four is few."""
PICTURES = re.compile(r"\A[^\w\"“„«(\[]+")
_SENTENCE_ENDS = (".", "?", "!", "…")


def line_of_people(pairs: Sequence[tuple[Prose, Prose]], language: Language) -> int | None:
    """Which of the two lines names people, 0 or 1: in most pairs, and the other in few; None where neither does."""
    return side_of_people(pairs, language) if len(pairs) >= _FEW else None


def side_of_people(pairs: Sequence[tuple[Prose, Prose]], language: Language) -> int | None:
    """As `line_of_people`, for one pair alone, too."""
    named = [sum(_names_people(pair[at], language) for pair in pairs) for at in (0, 1)]
    most = [_MOST[0] * number >= _MOST[1] * len(pairs) for number in named]
    few = [_FEW_OF * number <= len(pairs) for number in named]
    return next((at for at in (0, 1) if pairs and most[at] and few[1 - at]), None)


def title_of(line: Prose) -> Prose:
    """A title's line without what brackets add behind its mark: "*Queues* (in English)"."""
    mark = next((mark for mark in line.beginning(0, 1) if mark.kind in {"strong", "emphasis"}), None)
    behind = line.plain[mark.end :].strip() if mark else ""
    return line.part(mark.start, mark.end) if mark and behind.startswith("(") and behind.endswith(")") else line


def _names_people(line: Prose, language: Language) -> bool:
    said = line.plain.strip()
    if not said or said.endswith(_SENTENCE_ENDS):
        return False
    opening = max(len(line.plain) - len(PICTURES.sub("", line.plain)), past_times(line.plain, 0, language)[0])
    people = people_in(line, opening, len(line.plain.rstrip()), language) or people_by(line, language)
    return bool(people) and all(likeness(person.text, language) == STRONG for person in people)
