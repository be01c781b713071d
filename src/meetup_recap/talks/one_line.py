"""Several talks in one line, each with who gives it.

- 14 May 2024: Queues in Anger by Ada Vega, Small Boats by Sol Mbeki
- *Queues in Anger* (Ada Vega, Northwind) and *Small Boats* (Sol Mbeki)
- Ada Vega: Queues in Anger / Sol Mbeki: Small Boats
"""

import re
from functools import cache
from itertools import pairwise

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.blocks import Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.billing import past_opening, read_bill
from meetup_recap.words.names import Range

_LONGEST = 400
"""How long such a line may be."""


def talks_of_line(line: Paragraph, language: Language) -> list[Paragraph]:
    """The parts of a line that are a title and somebody of a known name each, in one order; none where it is one talk.

    A part ends where what follows it, up to the next comma or the like, is the whole of a talk: an employer behind a
    comma, or a second speaker, belongs to what is before it.
    """
    prose = line.prose
    if len(line.lines) > 1 or len(prose.plain) > _LONGEST:
        return []
    joints = [Range(*match.span()) for match in _joint(language).finditer(prose.plain)]
    edges = [*joints, Range(len(prose.plain), len(prose.plain))]
    places, start = list[Range](), past_opening(prose.plain, language)[0]
    for joint, following in pairwise(edges):
        order = _order(prose, joint.end, following.start, language)
        if order and order == _order(prose, start, joint.start, language):
            places.append(Range(start, joint.start))
            start = joint.end
    places.append(Range(start, len(prose.plain)))
    is_whole = len(places) > 1 and _order(prose, *places[-1], language) is not None
    return [_part(line, prose, place) for place in places] if is_whole else []


def _order(prose: Prose, start: int, end: int, language: Language) -> str | None:
    """Which of title and people stands first in a part that has both; None where it has not."""
    bill = read_bill(prose.part(start, end), language)
    return bill.order if bill.is_known and not bill.is_open else None


def _part(line: Paragraph, prose: Prose, place: Range) -> Paragraph:
    start = prose.span(place.start - 1, place.start)[1] if place.start else line.start
    end = prose.span(place.end, place.end + 1)[0] if place.end < len(prose.plain) else line.lines[-1][1]
    return attrs.evolve(line, start=start, end=end, lines=((start, end),))


@cache
def _joint(language: Language) -> re.Pattern[str]:
    """What may be between two talks of a line."""
    return re.compile(rf"[ ]*[,;][ ]+|[ ]+[/+|&·•][ ]+|,?[ ]+(?:{alternatives(language.joiners)})[ ]+|\s*\n\s*")
