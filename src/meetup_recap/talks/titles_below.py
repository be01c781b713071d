"""The title of a talk whose line names its speaker alone.

### Ada Vega
> Queues in Anger. What a queue costs, and who pays.
"""

import re
from collections.abc import Iterator, Sequence

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph, Quote
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.gathering import HIDDEN
from meetup_recap.words.bylines import is_job
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range

_QUOTED = re.compile(r"[\s*_]*[\"“„«](?P<title>[^\"“”„«»]+)[\"”“»][\s*_]*(?:[.(]|\Z)")
_TITLES = frozenset({"emphasis", "strong"})
_FIRST_SENTENCE = re.compile(r"[^.!?]+[.!?]?(?=\s|\Z)")


def title_below(blocks: Sequence[Block], language: Language) -> tuple[Prose, Range] | None:
    """The title of a talk whose line names its speaker only: what the first quote or paragraph opens with."""
    for block in blocks:
        paragraph = next(_paragraphs(block), None)
        if paragraph is None or HIDDEN.match(paragraph.source, paragraph.start, paragraph.end):
            continue
        prose = paragraph.prose
        if is_job(prose, language):
            continue  # "Staff Engineer at Northwind" is what the speaker does
        quoted = _QUOTED.match(prose.plain)
        if quoted:
            return prose, Range(*quoted.span("title"))
        bold = next((mark for mark in prose.beginning(0, 1) if mark.kind == "strong"), None)
        if bold and " " in prose.plain[: bold.end] and prose.plain[bold.end : bold.end + 1] in {"", "\n", "."}:
            return prose, Range(bold.start, bold.end - prose.plain.endswith(".", bold.start, bold.end))
        match = _FIRST_SENTENCE.match(prose.plain)
        if not match:
            return None
        return prose, Range(0, _end_of_title(prose, match[0].rstrip()))
    return None


def is_marked_below(blocks: Sequence[Block], language: Language) -> bool:
    """Whether a line of its own in italics, bold or quotes is right below a line, and it is no name: a title."""
    first = next(_paragraphs(blocks[0]), None) if blocks else None
    if not isinstance(first, Paragraph) or is_job(first.prose, language):
        return False
    plain = first.prose.plain.rstrip()
    is_marked = any(mark.kind in _TITLES and mark.end == len(plain) for mark in first.prose.beginning(0, 1))
    quoted = _QUOTED.fullmatch(plain)
    is_thanks = any(language.pattern(field).search(plain) for field in ("thanks", "support", "sponsored"))
    return (is_marked or quoted is not None) and not is_thanks and likeness(plain, language) != STRONG


def _end_of_title(prose: Prose, said: str) -> int:
    """Before a link in brackets at its end, and before the full stop of a sentence that another one follows."""
    end = len(said)
    bracket = said.rfind(" (")
    if said.endswith(")") and bracket > 0 and any(mark.start > bracket for mark in prose.links(bracket, end)):
        return bracket
    return end - 1 if said.endswith(".") and len(prose.plain.rstrip()) > end else end


def _paragraphs(block: Block) -> Iterator[Paragraph | Heading]:
    """The lines that may be a title: of paragraphs, quotes, a heading below, and of the one item that is no link."""
    if isinstance(block, (Paragraph, Heading)):
        yield block
    elif isinstance(block, Quote):
        for inner in block.blocks:
            yield from _paragraphs(inner)
    elif isinstance(block, List):
        first = [item.blocks[0] for item in block.items if item.blocks]
        texts = [line for line in first if isinstance(line, Paragraph) and not any(line.prose.links())]
        yield from texts if len(texts) == 1 or block.is_defining else ()
