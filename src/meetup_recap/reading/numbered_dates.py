"""Lists that are none: in "17. Mai 2024: Queues in Anger" the day has a full stop, and CommonMark sees a 17th item."""

import re
from collections.abc import Sequence
from functools import cache

import attrs

from meetup_recap.languages import BUILTIN
from meetup_recap.languages.months import every_month
from meetup_recap.reading.blocks import Block, List, ListItem, Paragraph

_NUMBERED_DATE = re.compile(
    r"[ \t>*+-]*(?P<day>[0-3]?[0-9])\.[ ]+(?:(?P<month>[^\W\d_]{3,})\b\.?"
    r"(?:[ ]+(?:19|20)[0-9]{2}(?!\w)|[ ]*(?:[^\w\s]|$))|[01]?[0-9]\.[ ]+(?:19|20)[0-9]{2}(?!\w))",
    re.MULTILINE,
)
"""A line that begins with a date whose day has a full stop: CommonMark takes it for a numbered item."""


def dated(block: Block, text: str) -> Sequence[Block]:
    """A list whose numbers are the days of dates, as what it was meant to be; any other block as it is.

    Several are a list still, of the dates with their days; the one of a list is no item.
    """
    if not isinstance(block, List) or not block.ordered:
        return (block,)
    items = [_with_number(item, text) for item in block.items]
    dates = [item for item in items if item]
    if len(dates) < len(items):
        return (block,)
    return (attrs.evolve(block, ordered=False, items=tuple(dates)),) if len(dates) > 1 else dates[0].blocks


def _with_number(item: ListItem, text: str) -> ListItem | None:
    """An item whose number is the day of its date, the number a part of its text; None for any other."""
    line = item.blocks[0] if item.blocks else None
    date = _NUMBERED_DATE.match(text, item.start) if isinstance(line, Paragraph) else None
    if not isinstance(line, Paragraph) or date is None or (date["month"] or "mai").lower() not in _months():
        return None
    first = (date.start("day"), line.lines[0][1])
    whole = attrs.evolve(line, start=item.start, lines=(first, *line.lines[1:]))
    return attrs.evolve(item, blocks=(whole, *item.blocks[1:]))


@cache
def _months() -> frozenset[str]:
    """The names of months in many languages, in lower case."""
    return frozenset((*every_month(), *(name for language in BUILTIN for name in language.months)))
