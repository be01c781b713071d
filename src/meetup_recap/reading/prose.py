"""Running text as a reader sees it, and the marks that lie over it."""

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import attrs

IMAGE = "\ufffc"
"""Stands for an image in plain text: the object replacement character."""

BREAK = "\n"
"""Stands for a hard break between lines: two spaces or a backslash at the end of one, `<br>`."""
_HARD = re.compile(r"\\?(?:[ ]{2,}|\\|[ ]*<br\b[^<>]*>[ ]*)\s*", re.IGNORECASE)

_BEHIND = sys.maxsize
"""No place in a source is further behind: so that a search among runs passes those that begin at an offset."""


_MOST_NESTED = 50
"""How many marks may begin between the beginning of a link and something in its text."""


class Mark(NamedTuple):
    """Something laid over plain text.

    Attributes:
        kind: link, image, emphasis, strong, struck, code, html, footnote or address (a bare URL).
        start: Offset in the plain text.
        end: Offset behind it.
        url: Where it leads, escapes and entities resolved.
        url_start: Offset of the address in the source.
        url_end: Offset behind it.
        alt: An image's text.
        alt_start: Offset of the image's text in the source.
        alt_end: Offset behind it.
        fault: What is wrong with a link's markup, None where nothing is.
        whole: Where all of a link or image stands in the source, brackets and address included.
    """

    kind: str
    start: int
    end: int
    url: str = ""
    url_start: int = 0
    url_end: int = 0
    alt: str = ""
    alt_start: int = 0
    alt_end: int = 0
    fault: str | None = None
    whole: tuple[int, int] = (0, 0)


def _start(mark: Mark) -> int:
    return mark.start


def is_hard(source: str, end: int, start: int) -> bool:
    """Whether a line that ends at an offset is parted by a hard break from the one that begins at another."""
    return _HARD.match(source, end, start) is not None


@attrs.frozen
class Prose:
    """Running text as a reader sees it.

    Attributes:
        plain: Markup taken off, line breaks as spaces, images as `IMAGE`.
        marks: What lay over it, by start.
        rule: How each of its ranges is derived from the source, None where it stands there.
        kept: Its sentences, by the abbreviations that they were told apart with: many recognizers ask for them.
    """

    plain: str
    marks: tuple[Mark, ...]
    _runs: tuple[tuple[int, int, int], ...] = attrs.field(repr=False)
    rule: str | None = None
    kept: dict[frozenset[str], tuple[tuple[int, int], ...]] = attrs.field(
        factory=dict, repr=False, eq=False, init=False
    )

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a range of the plain text stands in the source."""
        if start >= end:
            at = self._source(start)[0] if start < len(self.plain) else self._source(max(start - 1, 0))[1]
            return at, at
        return self._source(start)[0], self._source(end - 1)[1]

    def part(self, start: int, end: int) -> "Prose":
        """A range of the text, with the marks that are in it."""
        ends = (*(plain for plain, _, _ in self._runs[1:]), len(self.plain))
        runs = tuple(
            (max(plain, start) - start, source + (max(plain, start) - plain if width == 1 else 0), width)
            for (plain, source, width), stop in zip(self._runs, ends, strict=True)
            if stop > start and plain < end
        )
        inside = (mark for mark in self.marks if start <= mark.start and mark.end <= end)
        marks = tuple(mark._replace(start=mark.start - start, end=mark.end - start) for mark in inside)
        return Prose(self.plain[start:end], marks, runs or ((0, self.span(start, start)[0], 1),), self.rule)

    def _source(self, offset: int) -> tuple[int, int]:
        """Start and end in the source of one plain character; a run of which each is one is (plain, source, 1)."""
        index = bisect_right(self._runs, (offset, _BEHIND)) - 1 if len(self._runs) > 1 else 0
        plain, source, width = self._runs[max(index, 0)]
        at = source + (offset - plain if width == 1 else 0)
        return at, at + width

    @property
    def begins(self) -> Iterator[int]:
        """Where each run of characters begins whose places in the source follow one another."""
        return (plain for plain, _, _ in self._runs)

    def run(self, offset: int) -> tuple[int, int]:
        """Where one plain character stands in the source, and how wide it is there."""
        start, end = self._source(offset)
        return start, end - start

    def has_gap(self, start: int, end: int) -> bool:
        """Whether the source holds something inside a range that the plain text does not: tags, a comment, a style."""
        first = max(bisect_right(self._runs, (start, _BEHIND)), 1)
        runs = self._runs[first - 1 : bisect_left(self._runs, (end,), first)]
        return any(
            source + (other[0] - plain if width == 1 else width) != other[1]
            for (plain, source, width), other in pairwise(runs)
        )

    def links(self, start: int = 0, end: int | None = None) -> Iterator[Mark]:
        """The links that begin in a range, bare addresses included."""
        last = len(self.plain) if end is None else end
        return (mark for mark in self.beginning(start, last) if mark.kind in {"link", "address"})

    def beginning(self, start: int, end: int) -> Iterator[Mark]:
        """The marks of any kind that begin in a range: found without a look at those before it."""
        if not self.marks:
            return iter(())
        first = bisect_left(self.marks, start, key=_start)
        return map(self.marks.__getitem__, range(first, bisect_left(self.marks, end, first, key=_start)))

    def around(self, at: int) -> Iterator[Mark]:
        """The marks that begin at an offset or before and end behind it, but for those that many others begin in."""
        behind = bisect_right(self.marks, at, key=_start) if self.marks else 0
        return (mark for mark in reversed(self.marks[max(0, behind - _MOST_NESTED) : behind]) if mark.end > at)

    def link_around(self, start: int, end: int) -> bool:
        """Whether a range stands inside the text of a link."""
        return any(mark.start < start and end < mark.end for mark in self.around(start) if mark.kind == "link")

    def images(self) -> Iterator[Mark]:
        """The images, in order."""
        return (mark for mark in self.marks if mark.kind == "image")
