"""What a layout is, and how one is chosen.

A layout is a set of recognizers in an order, and a sense of when it applies. Its evidence is a number from 0 to 1;
the one with the most evidence reads the post, the first of them on a tie, and none where all are below `ENOUGH`.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from typing import Protocol, runtime_checkable

import attrs

from meetup_recap.diagnostics import Diagnostic
from meetup_recap.languages import Language
from meetup_recap.mistakes import shown
from meetup_recap.plugins import failure, guarded
from meetup_recap.reading.document import Block, Document
from meetup_recap.recognizers import next_event
from meetup_recap.recognizers.announcements import Announced, announced, title_bills
from meetup_recap.recognizers.billing import Bill
from meetup_recap.recognizers.found import Found

ENOUGH = 0.35
"""The evidence that makes a recap of a post."""
SURE = 0.85
"""The evidence that ends the search: the candidates behind are not weighed, as some take long."""


@attrs.frozen
class Post:
    """What a layout reads: a post, or that part of it that tells of one event.

    Attributes:
        document: The post's blocks.
        published: The post's own date.
        language: Whose cue words to use.
        path: The post's file, which may tell a date.
        is_part: Whether the post tells of other events, too; then its first block is this event's heading.
    """

    document: Document
    published: date | None
    language: Language
    path: str | None = None
    is_part: bool = False

    @cached_property
    def announced(self) -> list[Announced]:
        """The talks that sentences announce: several layouts ask."""
        return announced(self.document.blocks, self.language)

    @cached_property
    def talk_blocks(self) -> Sequence[Block]:
        """The blocks among which talks stand: all but an announcement of the next event at the end."""
        return self.document.blocks[: next_event.at_end(self.document.blocks, self.language)]

    @cached_property
    def title_bills(self) -> list[Bill]:
        """The talks that the post's title bills."""
        return title_bills(self.document.header_prose("title"), self.language)


@attrs.frozen
class Findings:
    """What a layout found in a post.

    Attributes:
        found: Values and cues, in any order; of two values for one field the first counts.
        diagnostics: Oddities met on the way.
    """

    found: tuple[Found, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@attrs.frozen
class Evidence:
    """How well a post fits a layout.

    Attributes:
        score: How sure the layout is that the post is a recap in its own layout, 0 to 1.
        reasons: What speaks for it: "two talks", "thanks to sponsors".
        read: Gives everything the layout finds; called for the layout that is chosen, once.
    """

    score: float
    reasons: tuple[str, ...] = ()
    read: Callable[[], Findings] = attrs.field(default=lambda: Findings(()), repr=False)


@runtime_checkable
class Layout(Protocol):
    """A layout."""

    @property
    def name(self) -> str:
        """Its name, in lower case: what `layout=` and `recap.source.layout` say."""
        ...

    def weigh(self, post: Post) -> Evidence:
        """How well a post fits, and how to read it. Never raises."""
        ...


Weighed = tuple[Layout, Evidence]


def choose(post: Post, candidates: Sequence[Layout]) -> tuple[Weighed | None, tuple[Weighed, ...]]:
    """The candidate with the most evidence, and all that were weighed; `is_enough` tells whether it suffices.

    One that the post looks like at a glance is weighed before the others: where it is sure, these need not be.
    """
    likely = [_is_likely(layout, post) for layout in candidates]
    evidence: dict[int, Evidence] = {}
    for at in sorted(range(len(candidates)), key=lambda at: not likely[at]):
        evidence[at] = _weighed(candidates[at], post)
        if evidence[at].score >= SURE:
            break
    weighed = [(candidates[at], evidence[at]) for at in sorted(evidence)]
    return max(weighed, key=lambda pair: pair[1].score, default=None), tuple(weighed)


def _is_likely(layout: Layout, post: Post) -> bool:
    """Whether a layout that has a quick look, `is_likely(post)`, says yes by the post's blocks alone."""
    with guarded("layout", layout, post.path):
        glance = getattr(layout, "is_likely", None)
        return bool(glance and glance(post))


def _weighed(layout: Layout, post: Post) -> Evidence:
    """How well a post fits a layout.

    Raises:
        PluginError: The layout is of another package, and it fails or gives something else.
    """
    with guarded("layout", layout, post.path):
        evidence: object = layout.weigh(post)
        if isinstance(evidence, Evidence) and 0 <= evidence.score <= 1:
            return evidence
    problem = f"`weigh` gives {shown(evidence)}, not Evidence with a score from 0 to 1"
    raise failure("layout", layout, problem, post.path)


def is_enough(evidence: Evidence) -> bool:
    """Whether a post is a recap."""
    return evidence.score >= ENOUGH
