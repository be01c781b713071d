"""Paragraphs whose lines open with pictures, read as the lists that they are for who reads them.

🎤 **Queues in Anger** - Ada Vega
🍕 a break
🎤 **Small Boats** - Sol Mbeki
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import attrs

from meetup_recap.reading.blocks import Block, List, ListItem, Paragraph

_FEW = 2
_OPENING = re.compile(r"(?P<picture>[^\w\s!-/:-@\[-`{-~])\ufe0f?[ \t]*(?=\S)")
"""A picture is one sign of the Unicode category "Symbol, other"."""


def itemized(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a post, with a list for each paragraph that opens its first line and another with one picture."""
    return tuple(
        _as_list(block) if isinstance(block, Paragraph) and len(block.lines) > 1 else block for block in blocks
    )


def _as_list(line: Paragraph) -> Block:
    pictures = [_picture(line.source, *span) for span in line.lines]
    said = Counter(picture for picture in pictures if picture)
    if not pictures[0] or max(said.values()) < _FEW:
        return line
    starts = [at for at, picture in enumerate(pictures) if picture]
    items = [_item(line, first, behind) for first, behind in pairwise([*starts, len(line.lines)])]
    return List(line.start, line.end, ordered=False, items=tuple(items))


def _item(line: Paragraph, first: int, behind: int) -> ListItem:
    """An item of some lines, without the picture that opens them."""
    (at, end), *others = line.lines[first:behind]
    match = _OPENING.match(line.source, at, end)
    start = match.end() if match else at
    lines = ((start, end), *others)
    return ListItem(at, lines[-1][1], (attrs.evolve(line, start=start, end=lines[-1][1], lines=lines),))


def _picture(source: str, start: int, end: int) -> str:
    """The picture that a line opens with."""
    match = _OPENING.match(source, start, end)
    return match["picture"] if match and unicodedata.category(match["picture"]) == "So" else ""
