"""What stands below a talk's line, gathered: its people, materials, summary and takeaways."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import takewhile

import attrs

from meetup_recap.languages import Language
from meetup_recap.places import Span
from meetup_recap.reading.blocks import Block, List, Paragraph
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks import takeaways
from meetup_recap.talks.materials import Place
from meetup_recap.talks.starts import Start
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person


@attrs.define
class Details:
    """What stands below a talk's line, gathered block by block.

    Attributes:
        people: Those named for the talk.
        named: Whether a label for people stands there, filled in or not.
        title: A title told below the line, with its text.
        slides: Their address.
        video: The recording's address.
        links: Further addresses: what they lead to, where they stand, their text.
        kind: What sort of talk it is called.
        description: The part that tells what the talk is about.
        about: The blocks of that part, where no label leads to it.
        bullets: Its takeaways.
        prose: The paragraphs below, where somebody may be told of.
        bios: Those below a heading that says so.
        cues: Further words that led to a value.
        is_cancelled: Whether it is said to have fallen through.
        length: How long it took, with the place that says so.
        profiles: The pages on networks that a biography links to.
        biography: What is said about its speaker.
        recorded: Where it begins in its recording, with the text that says so.
    """

    people: list[Person] = attrs.field(factory=list)
    named: bool = False
    title: tuple[Prose, Range] | None = None
    slides: Place | None = None
    video: Place | None = None
    links: list[tuple[str, Place, str]] = attrs.field(factory=list)
    kind: str | None = None
    description: Span | None = None
    about: tuple[Block, ...] = ()
    bullets: list[takeaways.Bullet] = attrs.field(factory=list)
    prose: list[Paragraph] = attrs.field(factory=list)
    bios: list[Paragraph] = attrs.field(factory=list)
    cues: list[tuple[int, int]] = attrs.field(factory=list)
    is_cancelled: bool = False
    length: tuple[timedelta, Span] | None = None
    profiles: list[Mark] = attrs.field(factory=list)
    biography: Span | None = None
    recorded: tuple[Prose, Start] | None = None

    @property
    def has_points(self) -> bool:
        """Whether a list, with no label for it, is a part of what the talk is about."""
        return not self.bullets and any(isinstance(block, List) for block in self.about)


def points_as_takeaways(details: Details, language: Language) -> None:
    """The lists of what a talk is about as its takeaways; the description is what is before the first of them.

    A sentence that only leads to the list ("Her takeaways were:") is no description.
    """
    for block in details.about:
        if isinstance(block, List):
            details.bullets += takeaways.read_list(source_of(block), block, language).bullets
    before = list(takewhile(lambda block: not isinstance(block, List), details.about))
    drop_lead(before, details, language)
    details.description, details.about = span_of(before), tuple(before)


def drop_lead(before: list[Block], details: Details, language: Language) -> None:
    """Take the last block before a list away where it is one sentence that ends in a colon."""
    last = before[-1] if before else None
    is_lead = isinstance(last, Paragraph) and last.prose.plain.rstrip().endswith((":", "："))
    if is_lead and isinstance(last, Paragraph) and len(sentences(last.prose, language.abbreviations)) == 1:
        before.pop()
        details.cues.append((last.start, last.end))


def span_of(blocks: Sequence[Block]) -> Span | None:
    """From the first of some blocks to the last; None where there are none."""
    return Span(blocks[0].start, blocks[-1].end, "as-written") if blocks else None


def source_of(block: List) -> str:
    """The text that a list stands in, which its paragraphs hold, be they in lists inside it."""
    for item in block.items:
        for inner in item.blocks:
            source = inner.source if isinstance(inner, Paragraph) else isinstance(inner, List) and source_of(inner)
            if source:
                return source
    return ""
