"""kramdown's lists of definitions, which markdown-it takes for paragraphs.

Queues in Anger
: Ada Vega, Northwind
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from meetup_recap.reading.blocks import Block, List, ListItem, Paragraph, Range


def defined(whole: Paragraph) -> Iterator[Block]:
    """A paragraph whose lines are terms and, behind a colon, what they mean: kramdown's list of definitions."""
    marks = [whole.source.startswith((": ", ":\t"), first) for first, _ in whole.lines]
    terms = [at for at, (mark, following) in enumerate(pairwise(marks)) if following and not mark]
    if not terms or terms[0] != 0:
        yield whole
        return
    parts = [whole.lines[at:behind] for at, behind in pairwise([*terms, len(whole.lines)])]
    begins = [whole.start, *(part[0][0] for part in parts[1:]), whole.end]
    items = [
        ListItem(first, behind, _definition(whole, part))
        for part, (first, behind) in zip(parts, pairwise(begins), strict=True)
    ]
    yield List(whole.start, whole.end, False, tuple(items), is_defining=True)


def _definition(whole: Paragraph, lines: Sequence[Range]) -> tuple[Block, ...]:
    """A term, and as a list below it what it means, without the colons."""
    parts: list[list[Range]] = [[]]
    for first, last in lines:
        if whole.source.startswith((": ", ":\t"), first):
            said = whole.source[first + 1 : last].lstrip()
            parts.append([(last - len(said), last)])
        else:
            parts[-1].append((first, last))
    term, *meanings = [
        Paragraph(whole.source, part[0][0], part[-1][1], tuple(part), whole.references) for part in parts
    ]
    items = tuple(ListItem(meaning.start, meaning.end, (meaning,)) for meaning in meanings)
    return term, List(items[0].start, items[-1].end, False, items)
