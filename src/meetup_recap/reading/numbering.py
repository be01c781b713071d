"""Headings without the numbers that all of them have: "TOP 1: Begrüßung", "TOP 2: Queues", "TOP 3: Sonstiges".

A heading alone with a number may be about it: "PEP 8: a guide".
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from meetup_recap.reading.blocks import Block, Heading

_NUMBER = re.compile(
    r"(?:(?P<word>[^\W\d_]{1,14}\.?)[ ](?:#|n[ro]\.?[ ]?)?|(?P<sign>#))(?P<number>[0-9]{1,3})"
    r"(?:[ ]?[:.)]|[ ][–—-])[ ]+(?=\S)",
    re.IGNORECASE,
)
_FEWEST = 3


def unnumbered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a post, with headings behind a word and a running number that opens several of them."""
    found: dict[tuple[int, str], list[tuple[int, re.Match[str]]]] = {}
    for at, block in enumerate(blocks):
        match = _NUMBER.match(block.source, *block.lines[0]) if isinstance(block, Heading) and block.lines else None
        if match and isinstance(block, Heading):
            found.setdefault((block.level, (match["word"] or match["sign"]).lower()), []).append((at, match))
    changed = list(blocks)
    for numbered in found.values():
        numbers = [int(match["number"]) for _, match in numbered]
        steps = {two > one for one, two in pairwise(numbers) if two != one}
        if len(set(numbers)) == len(numbers) >= _FEWEST and len(steps) == 1:
            for at, match in numbered:
                changed[at] = _behind(changed[at], match.end())
    return tuple(changed)


def _behind(block: Block, at: int) -> Block:
    if not isinstance(block, Heading):
        return block
    first, *others = block.lines
    return attrs.evolve(block, lines=((at, first[1]), *others))
