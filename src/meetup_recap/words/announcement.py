"""Where a post turns to the next event.

## River City Python June
Our next meetup will be on Tuesday 11th June, when we'll be joined by speakers from Northwind and Quayside.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph, paragraphs_in
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.days import day_and_month
from meetup_recap.words.labels import labeled_lines

_FEW_WORDS = 3
_OPENING = "[*_~"
"""What opens a link or emphasis."""


def begin(blocks: Sequence[Block], language: Language, series: str | None, title: Prose | None = None) -> int:
    """The index of the block at which the announcement begins; the number of blocks where there is none.

    The first text of a post is about its own event, even where that was still to come, if more text follows it, or if
    the title announces that event; so is the heading that a post begins with.

    Args:
        blocks: The blocks.
        language: Whose words to use.
        series: The group's name.
        title: The title of the post.
    """
    first = next((index for index, block in enumerate(blocks) if not _is_greeting(block)), len(blocks))
    is_alone = not any(isinstance(block, (Paragraph, List)) for block in blocks[first + 1 :])
    is_announced = title is not None and _announces(title, language, None)
    first = -1 if is_alone and not is_announced else first
    found = len(blocks)
    for index in reversed(range(len(blocks))):
        block = blocks[index]
        if index and isinstance(block, Heading) and _announces(block.prose, language, series):
            return index
        if index > first and _invites(block, language):
            found = index
    return found


def _is_greeting(block: Block) -> bool:
    """Whether a block is a heading, or a line of a few words before the first text: "Hi everybody,"."""
    if isinstance(block, Paragraph):
        return len(block.lines) == 1 and len(block.source[block.start : block.end].split()) <= _FEW_WORDS
    return isinstance(block, Heading)


def at_end(blocks: Sequence[Block], language: Language) -> int:
    """The index of the announcement among the last paragraphs, below all headings, lists and labels of talks.

    Where talks have headings it belongs to none of them, and an invitation elsewhere may be a part of a talk.
    """
    found = len(blocks)
    for index in reversed(range(len(blocks))):
        block = blocks[index]
        if isinstance(block, (Heading, List)) or _is_of_talk(block, language):
            return found
        if _invites(block, language):
            found = index
    return len(blocks)  # nothing stands above it


def _is_of_talk(block: Block, language: Language) -> bool:
    return isinstance(block, Paragraph) and any(
        line.kind in {"title", "speakers"} for line in labeled_lines(block, language)
    )


def _announces(prose: Prose, language: Language, series: str | None) -> bool:
    """A heading of the group's name and a month, or of words for the next event."""
    plain = prose.plain
    names_month = language.pattern("months").search(plain)
    is_ours = series and series.casefold() in plain.casefold()
    said = plain.strip(" !:.…").lower()
    is_coming = said in language.returning or said in language.next_event
    return bool((names_month and is_ours) or is_coming or language.pattern("next_event").search(plain))


def apart(blocks: Sequence[Block], language: Language) -> tuple[Block, ...]:
    """The blocks, a paragraph whose last sentences go on to the next event cut before these.

    The first one is about its own event where more text follows it.
    """
    first = next((at for at, block in enumerate(blocks) if isinstance(block, Paragraph)), len(blocks))
    is_followed = first + 1 < len(blocks)
    parts = ((block,) if at == first and is_followed else _cut(block, language) for at, block in enumerate(blocks))
    return tuple(part for block in parts for part in block)


def _cut(block: Block, language: Language) -> tuple[Block, ...]:
    is_prose = isinstance(block, Paragraph) and not labeled_lines(block, language)
    sentence = _inviting(block, language) if is_prose and isinstance(block, Paragraph) else None
    if not isinstance(block, Paragraph) or sentence is None or sentence <= 0:
        return (block,)
    if any(mark.start < sentence for mark in block.prose.around(sentence)):
        return (block,)  # inside a link
    day = day_and_month(language).search(block.prose.plain)
    if day and day.start() < sentence:
        return (block,)  # "The next one is July 15. RSVP here."
    at = block.prose.span(sentence, sentence + 1)[0]
    at = block.start + len(block.source[block.start : at].rstrip(_OPENING))
    before = tuple((start, min(end, at)) for start, end in block.lines if start < at)
    behind = tuple((max(start, at), end) for start, end in block.lines if end > at)
    return attrs.evolve(block, lines=before, end=at), attrs.evolve(block, lines=behind, start=at)


def _invites(block: Block, language: Language) -> bool:
    """A paragraph, or an item, with a sentence about the next event, and a day, a month or a link in it."""
    if isinstance(block, List):
        return any(_invites(inner, language) for inner in paragraphs_in((block,)))
    return isinstance(block, Paragraph) and _inviting(block, language) is not None


def _inviting(block: Paragraph, language: Language) -> int | None:
    """Where the sentence of a paragraph begins that is about the next event; None where none is."""
    if len(labeled_lines(block, language)) == len(block.lines):
        return None
    lowered = block.source[block.start : block.end].lower()
    if not any(language.may_hold(field, lowered) for field in ("next_event", "returning")):
        return None  # scanning it takes longer
    prose = block.prose
    days = [match.span() for match in day_and_month(language).finditer(prose.plain)]
    first, last = [start for start, _ in days], [end for _, end in days]
    for start, end in sentences(prose, language.abbreviations):
        has_day = bisect_right(last, start) < bisect_left(first, end)  # "am 27. April" is in two of them
        told = language.pattern("next_event").search(prose.plain, start, end)
        if told and (has_day or any(prose.links(start, end))):
            return start
        if has_day and language.pattern("returning").search(prose.plain, start, end):
            return start
    return None
