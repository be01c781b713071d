"""Lines with several labels, read as a line for each, as they are for who reads them.

**Speaker:** Ada Vega · **Slides:** [here](…)        - Talk: Queues in Anger | Speaker: Ada Vega
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, List, Paragraph, Quote
from meetup_recap.words.labels import labeled
from meetup_recap.words.pictures import ANY_PICTURE

_NEXT = re.compile(
    rf"""(?<![\ ])(?:
    [ ]+[·|•/][ ]+(?=\S)
    |[ ]+[–—-][ ]+(?=\*\*|__|{ANY_PICTURE})
    |;[ ]+(?=\S)
    |,[ ]+(?=\*\*|__)
    |[ ]{{2,}}(?={ANY_PICTURE})
    )""",
    re.VERBOSE,
)
"""What may part two labels of a line."""
_PICTURE = re.compile(ANY_PICTURE)


def parted(blocks: Sequence[Block], language: Language) -> tuple[Block, ...]:
    """The blocks of a post, each label of a line that has several in a line of its own."""
    return tuple(_parted(block, language) for block in blocks)


def _parted(block: Block, language: Language) -> Block:
    if isinstance(block, Paragraph):
        lines = tuple(chain.from_iterable(_lines(block, *line, language) for line in block.lines))
        return attrs.evolve(block, lines=lines) if len(lines) > len(block.lines) else block
    if isinstance(block, List):
        items = [attrs.evolve(item, blocks=parted(item.blocks, language)) for item in block.items]
        return attrs.evolve(block, items=tuple(items)) if items != list(block.items) else block
    return attrs.evolve(block, blocks=parted(block.blocks, language)) if isinstance(block, Quote) else block


def _lines(block: Paragraph, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    """The parts of a line, each from what begins it on; all of it where nothing is parted.

    A label parts a line that opens with one, and so does a picture, whatever it stands for; another line is parted at
    pictures that are labels: "14 May · 📍 Quayside".
    """
    signs = list(_NEXT.finditer(block.source, start, end))
    stops = [*(sign.start() for sign in signs), end]
    is_labeled = bool(signs) and _is_labeled(block, start, stops[0], language)
    parts = zip(signs, stops[1:], strict=True)
    signs = [sign for sign, stop in parts if _begins(block, sign.end(), stop, language, is_labeled=is_labeled)]
    edges = [start, *chain.from_iterable(sign.span() for sign in signs), end]
    return zip(edges[::2], edges[1::2], strict=True)


def _begins(block: Paragraph, at: int, end: int, language: Language, *, is_labeled: bool) -> bool:
    """Whether a part of a line begins at an offset, the line having a label or not."""
    is_picture = _PICTURE.match(block.source, at, end) is not None
    return (is_picture and is_labeled) or ((is_picture or is_labeled) and _is_labeled(block, at, end, language))


def _is_labeled(block: Paragraph, start: int, end: int, language: Language) -> bool:
    return labeled(block.source, start, end, language, block.references) is not None
