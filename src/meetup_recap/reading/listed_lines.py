"""Paragraphs whose lines open with pictures or times, read as the lists that they are for who reads them.

🎤 **Queues in Anger** - Ada Vega          19:00 Welcome
🍕 a break                                 19:10 **Queues in Anger**, Ada Vega
🎤 **Small Boats** - Sol Mbeki             20:00 Pizza
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import attrs

from meetup_recap.reading.blocks import Block, List, ListItem, Paragraph

_FEW, _SEVERAL = 2, 3
_TIME = "time"
_CLOCK = re.compile(
    r"(?:[01]?[0-9]|2[0-3])(?:[:.h][0-5][0-9](?![.:]?[0-9])|[ ]?(?:[ap]m|h|Uhr)\b)[^\n]{0,20}[^\W\d_]",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?P<picture>[^\w\s!-/:-@\[-`{-~])\ufe0f?[ \t]*(?=\S)")
"""A picture is one sign of the Unicode category "Symbol, other"."""


def itemized(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a post, with a list for each paragraph of such lines.

    Its first line and another one open with the same picture, or its first line and two others with a time.
    """
    return tuple(
        _as_list(block) if isinstance(block, Paragraph) and len(block.lines) > 1 else block for block in blocks
    )


def _as_list(line: Paragraph) -> Block:
    signs = [_picture(line.source, *span) or _time(line.source, *span) for span in line.lines]
    said = Counter(sign for sign in signs if sign)
    if not signs[0] or not any(number >= (_SEVERAL if sign == _TIME else _FEW) for sign, number in said.items()):
        return line
    starts = [at for at, sign in enumerate(signs) if sign]
    items = [_item(line, first, behind) for first, behind in pairwise([*starts, len(line.lines)])]
    return List(line.start, line.end, ordered=False, items=tuple(items))


def _item(line: Paragraph, first: int, behind: int) -> ListItem:
    """An item of some lines, without the picture that opens them."""
    (at, end), *others = line.lines[first:behind]
    match = _OPENING.match(line.source, at, end)
    start = match.end() if match else at
    lines = ((start, end), *others)
    return ListItem(at, lines[-1][1], (attrs.evolve(line, start=start, end=lines[-1][1], lines=lines),))


def _time(source: str, start: int, end: int) -> str:
    """`_TIME` for a line that opens with a time of day, and says more."""
    return _TIME if _CLOCK.match(source, start, end) else ""


def _picture(source: str, start: int, end: int) -> str:
    """The picture that a line opens with."""
    match = _OPENING.match(source, start, end)
    return match["picture"] if match and unicodedata.category(match["picture"]) == "So" else ""
