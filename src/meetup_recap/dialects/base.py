"""What a style of post is, and how one is chosen.

A dialect is a set of recognizers in an order, and a sense of when it applies. Its evidence is a number from 0 to 1;
the one with the most evidence reads the post, the first of them on a tie, and none where all are below `ENOUGH`.
"""

from collections.abc import Sequence
from datetime import date
from typing import Protocol, runtime_checkable

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.document import Document
from meetup_recap.recognizers.found import Found

ENOUGH = 0.35


@attrs.frozen
class Post:
    """What a dialect reads.

    Attributes:
        document: The post's blocks.
        published: The post's own date.
        language: Whose cue words to use.
    """

    document: Document
    published: date | None
    language: Language


@attrs.frozen
class Findings:
    """What a dialect found in a post.

    Attributes:
        found: Values and cues, in any order.
        evidence: How sure the dialect is that the post is one of its own, 0 to 1.
        reasons: What the evidence is made of, "two talks", "thanks to sponsors".
    """

    found: tuple[Found, ...]
    evidence: float
    reasons: tuple[str, ...]


@runtime_checkable
class Dialect(Protocol):
    """A style of post."""

    @property
    def name(self) -> str:
        """Its name, in lower case: what `dialect=` and `recap.source.dialect` say."""
        ...

    def read(self, post: Post) -> Findings:
        """Everything it finds in a post, and how sure it is that the post is its own. Never raises."""
        ...


def choose(post: Post, candidates: Sequence[Dialect]) -> tuple[Dialect, Findings] | None:
    """The candidate with the most evidence and what it found; `is_enough` tells whether that suffices."""
    readings = [(dialect, dialect.read(post)) for dialect in candidates]
    return max(readings, key=lambda reading: reading[1].evidence, default=None)


def is_enough(findings: Findings) -> bool:
    """Whether a post is a recap."""
    return findings.evidence >= ENOUGH
