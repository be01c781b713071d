"""A post, or the part of it that is about one event: what readers of facts and layouts are given."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate

import attrs

from meetup_recap.candidate import TalkDraft
from meetup_recap.found import Found, Path
from meetup_recap.index import Index
from meetup_recap.languages import Language
from meetup_recap.places import merged
from meetup_recap.reading.blocks import Block, Heading, List, Opaque, Paragraph, Table, paragraphs_in
from meetup_recap.reading.document import Document
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words import announcement
from meetup_recap.words.biographies import without_biographies
from meetup_recap.words.days import month_of
from meetup_recap.words.label_kinds import OF_EVENT
from meetup_recap.words.labels import Labeled, inner_lines, is_labeled, labeled_lines, lines_of
from meetup_recap.words.thanks import THANKS, Thanked, thanked

_MOST_OPENING = 10
_FEW_WORDS = 4
_BELOW_TALKS = frozenset({"venue", "sponsors", "venue_sponsor", "food_sponsor"})
"""What labels below the last talk say of the event."""


def _index_of(post: "Post") -> Index:
    return Index(post.document, post.published, post.language, post.is_part)


@attrs.frozen
class Post:
    """A post, or that part of it that is about one event.

    Attributes:
        document: The post's blocks.
        published: The post's own date.
        language: Whose cue words to use.
        path: The post's file, which may hold a date.
        is_part: Whether the file is about other events, too; then the first block is this event's heading.
        near: The middle of its year, where a heading above it says that alone.
        head: What is before the first part of such a file, about all of them.
        repeated: What the headings of several events of such a file say beside their dates, by its letters: no title.
        is_sure: Whether it is an event if it has a date, as other parts of the file are, or as the caller knows.
        is_titled: Whether what is above the dates of its file says that a talk's title is beside each.
        is_collection: Whether what is above it says that it is of books, changes or members: "Reading list".
        is_given: Whether it is an event, whatever it holds, as corrected data of it say.
        timezone: The time zone of its events, where the caller knows it.
        talks: What a layout has found: readers of facts look elsewhere.
        facts: What is decided already, in the order of `facts.FACTS`; `resolve` alone writes it.
    """

    document: Document
    published: date | None
    language: Language
    path: str | None = None
    is_part: bool = False
    near: date | None = attrs.field(default=None, kw_only=True)
    head: tuple[Block, ...] = attrs.field(default=(), kw_only=True, repr=False)
    repeated: frozenset[str] = attrs.field(default=frozenset(), kw_only=True, repr=False)
    is_sure: bool = attrs.field(default=False, kw_only=True)
    is_titled: bool = attrs.field(default=False, kw_only=True)
    is_collection: bool = attrs.field(default=False, kw_only=True)
    is_given: bool = attrs.field(default=False, kw_only=True)
    timezone: str | None = attrs.field(default=None, kw_only=True)
    talks: tuple[TalkDraft, ...] = attrs.field(default=(), kw_only=True)
    facts: dict[Path, Found] = attrs.field(factory=dict, kw_only=True)
    index: Index = attrs.field(default=attrs.Factory(_index_of, takes_self=True), kw_only=True, repr=False)

    @cached_property
    def month(self) -> date | None:
        """The middle of the month that the heading of a part tells without a day: "May 2024"."""
        first = next(iter(self.document.blocks), None) if self.is_part else None
        return month_of(first.prose.plain, self.language, self.near) if isinstance(first, Heading) else None

    @cached_property
    def talk_blocks(self) -> Sequence[Block]:
        """The blocks among which talks are: no announcement of the next event at the end, and no speakers' lives."""
        blocks = self.document.blocks[: announcement.at_end(self.document.blocks, self.language)]
        return without_biographies(blocks, self.language)

    @cached_property
    def _ranges(self) -> Sequence[tuple[int, int]]:
        return merged((draft.start, draft.end) for draft in self.talks if draft.end > self.document.body)

    def _is_in_talk(self, at: int) -> bool:
        index = bisect_right(self._ranges, (at, self.document.end)) - 1
        return index >= 0 and at < self._ranges[index][1]

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks outside talks."""
        own = next(iter(self.document.blocks), None) if self.is_part else None  # its day may be in its talk's line
        return tuple(block for block in self.document.blocks if block is own or not self._is_in_talk(block.start))

    @cached_property
    def lines(self) -> list[Labeled]:
        """The labeled lines outside talks; what the columns of a table of events say is about the event, too."""
        tables = (block for block in self.document.blocks if isinstance(block, Table) and block not in self.blocks)
        last = self._ranges[-1] if self._ranges else (self.document.end, self.document.end)
        behind = (block for block in self.document.blocks if last[0] < block.start < last[1])
        below = (line for line in lines_of(behind, self.language) if line.kind in _BELOW_TALKS)
        beside = (line for line in lines_of(self._items_beside_talks(), self.language) if line.kind in OF_EVENT)
        inner = (line for block in self.document.blocks for line in inner_lines(block, self.language))
        told = (line for line in inner if line.kind in OF_EVENT)
        return [*lines_of((*self.blocks, *tables), self.language), *beside, *below, *told]

    def _items_beside_talks(self) -> Iterator[List]:
        """The items of lists of talks that are none: "* Venue: Quayside"."""
        for block in self.document.blocks:
            if isinstance(block, List) and self._is_in_talk(block.start):
                others = tuple(item for item in block.items if not self._is_in_talk(item.start))
                yield from (attrs.evolve(block, items=others),) if others else ()

    @cached_property
    def headings(self) -> list[Heading]:
        """The headings outside talks."""
        return [block for block in self.blocks if isinstance(block, Heading)]

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs outside talks, those in lists too."""
        return [block for block in paragraphs_in(self.blocks) if not self._is_in_talk(block.start)]

    @cached_property
    def thanked(self) -> list[tuple[Prose, Thanked]]:
        """The organizations that sentences name for rooms, money or food, those about talks included."""
        if not self.index.holds(*THANKS):
            return []
        known = self.index.named
        return [(prose, one) for prose in self._thankful() for one in thanked(prose, self.language, known)]

    def _thankful(self) -> Iterator[Prose]:
        """The running text that may thank somebody: labeled lines are no sentences."""
        for block in self.document.blocks:
            if isinstance(block, List):
                yield from (inner.prose for inner in paragraphs_in((block,)) if self._may_thank(inner))
            elif isinstance(block, Table):
                yield from (cell.prose for row in block.rows if not self._is_in_talk(row.start) for cell in row.cells)
            elif isinstance(block, Paragraph):
                yield from (block.prose,) if not is_labeled(block, self.language) else ()
            elif isinstance(block, Heading) or (isinstance(block, Opaque) and block.kind == "html"):
                yield block.prose

    def _may_thank(self, block: Paragraph) -> bool:
        """Whether an item of a list is neither a talk's nor a labeled line."""
        return not self._is_in_talk(block.start) and not is_labeled(block, self.language)

    @cached_property
    def first_talk(self) -> int:
        """Where the first talk begins; the end of the post where there is none."""
        return self._ranges[0][0] if self._ranges else self.document.end

    @cached_property
    def upcoming(self) -> Sequence[Block]:
        """The blocks that announce the next event; none where talks follow: then it is this one that was announced."""
        blocks = self.document.blocks[self.index.announcement :]
        is_this = bool(self._ranges and blocks) and blocks[0].start < self.first_talk
        return () if is_this else blocks

    @property
    def announced_at(self) -> int:
        """Where the post turns to the next event."""
        return self.upcoming[0].start if self.upcoming else self.document.end

    @cached_property
    def opening(self) -> list[Prose]:
        """The first paragraphs, up to the first talk or the next heading."""
        first = next((block.start for block in self.paragraphs), self.document.end)
        heading = next((block.start for block in self.headings if block.start > first), self.document.end)
        end = min(self.first_talk, heading, self.announced_at)
        before = [block for block in self.paragraphs if block.start < end]
        greeting = len(before) > 1 and len(before[0].prose.plain.split()) < _FEW_WORDS  # "Hi all,"
        return [
            self._before_talk(block) for block in before[greeting : _MOST_OPENING if self._ranges else 1 + greeting]
        ]

    @cached_property
    def prose(self) -> list[Prose]:
        """The paragraphs about the event: outside talks, and before the announcement of the next one."""
        about = (block for block in self.paragraphs if block.start < self.announced_at)
        return [self._before_talk(block) for block in about if not labeled_lines(block, self.language)]

    @cached_property
    def beside_talks(self) -> list[tuple[Prose, list[tuple[int, int]]]]:
        """The sentences of paragraphs about talks of which no talk has a value, before the next event is announced."""
        items = sorted((item.start, item.end) for draft in self.talks for item in draft.found)
        starts, ends = [start for start, _ in items], [*accumulate((end for _, end in items), max, initial=0)]
        found = []
        for block in self.document.blocks:
            if not isinstance(block, Paragraph) or block.start >= self.announced_at or is_labeled(block, self.language):
                continue
            spans = sentences(block.prose, self.language.abbreviations) if self._ranges else ()
            places = [(span, block.prose.span(*span)) for span in spans]
            about = any(ends[bisect_left(starts, end)] > start for _, (start, end) in places)
            free = [span for span, (start, end) in places if ends[bisect_left(starts, end)] <= start]
            found += [(block.prose, free)] if about and free else []
        return found

    def _before_talk(self, block: Paragraph) -> Prose:
        """A paragraph up to the talk that its last sentences introduce."""
        starts = [start for start, _ in self._ranges if block.start < start < block.end]
        if not starts:
            return block.prose
        prose = block.prose
        at = next((at for at in range(len(prose.plain)) if prose.span(at, at + 1)[0] >= starts[0]), len(prose.plain))
        return attrs.evolve(prose, plain=prose.plain[:at], marks=tuple(m for m in prose.marks if m.end <= at))
