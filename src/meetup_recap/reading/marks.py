"""Inline Markdown as marks over plain text: links, images, emphasis, code, raw HTML.

markdown-it's inline tokens carry no positions and miss the broken links that real posts hold, so a scan of our own lays
links over the text as a reader sees it and keeps for each character where it stands in the source. On well-formed
text it agrees with markdown-it's inline pass (tests/test_marks.py).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain, pairwise

from meetup_recap.reading.prose import BREAK, Mark, Prose, is_hard
from meetup_recap.reading.references import References
from meetup_recap.reading.scanner import Scanner

_MARKED = re.compile(r"[\\`<&*_\[\](~]")
"""What text without any markup has none of, but for the colon of an address."""
_GAP = re.compile(r"\s{20,}")
_UNPLAIN = re.compile(r"[\\`<*!~]|[)\]]\{[:.#]")
_PLAIN_LINK = re.compile(r"\[(?P<text>[^\\`<&*_\[\](~:]+)\]\((?P<url>[^\s()\\<&]+)\)")


def scan(source: str, lines: Sequence[tuple[int, int]], references: References | None = None) -> Prose:
    """Lay the inline markup of some lines over their plain text.

    Args:
        source: The whole text.
        lines: Where each line stands in it.
        references: The links defined apart from the text, by label.
    """
    first, last = (lines[0][0], lines[-1][1]) if lines else (0, 0)
    prose = _scanned(source, lines, first, last, references or {})
    return without_gaps(prose) if _GAP.search(source, first, last) else prose


def _scanned(source: str, lines: Sequence[tuple[int, int]], first: int, last: int, references: References) -> Prose:
    """The prose by the quickest way that its markup allows."""
    if not _MARKED.search(source, first, last) and source.find("://", first, last) < 0:
        return _unmarked(source, lines)
    is_plain = len(lines) == 1 and not _UNPLAIN.search(source, first, last)
    plainly = _plainly_linked(source, first, last) if is_plain else None
    if plainly:
        return plainly
    scanner = Scanner(source, lines, references)
    prose = scanner.scan()
    literal = scanner.unclosed()
    return Scanner(source, lines, references, literal).scan() if literal else prose


def without_gaps(prose: Prose) -> Prose:
    """Prose whose long gaps of white space are a space each: a reader sees no more, and patterns go over them often."""
    gaps = [match.span() for match in _GAP.finditer(prose.plain)]
    if not gaps:
        return prose
    kept = list(pairwise([0, *chain.from_iterable(gaps), len(prose.plain)]))[::2]
    begins = [begin for begin, _ in kept]
    lengths = [0, *accumulate(stop - begin + 1 for begin, stop in kept)]

    def moved(at: int) -> int:
        index = bisect_right(begins, at) - 1
        return lengths[index] + min(at, kept[index][1]) - begins[index]

    runs = [(moved(begin), *prose.run(begin)) for begin in begins if begin < len(prose.plain)]
    runs += [(moved(start), first, last - first) for start, end in gaps for first, last in [prose.span(start, end)]]
    runs += [(moved(at), *prose.run(at)) for at in prose.begins if kept[bisect_right(begins, at) - 1][1] > at]
    marks = tuple(mark._replace(start=moved(mark.start), end=moved(mark.end)) for mark in prose.marks)
    return Prose(" ".join(prose.plain[begin:stop] for begin, stop in kept), marks, tuple(sorted(set(runs))), prose.rule)


def _unmarked(source: str, lines: Sequence[tuple[int, int]]) -> Prose:
    """Lines without any markup, as most headings and labels are."""
    runs: list[tuple[int, int, int]] = []
    pieces: list[str] = []
    at = 0
    for number, (start, end) in enumerate(lines):
        if number:
            pieces.append(BREAK if is_hard(source, lines[number - 1][1], start) else " ")
        pieces.append(source[start:end])
        runs += [(at, start, 1), (at + end - start, end, 1)]
        at += end - start + 1
    return Prose("".join(pieces), (), tuple(runs[:-1]) or ((0, 0, 1),))


def _plainly_linked(source: str, start: int, end: int) -> Prose | None:
    """A line whose only markup are links without any oddity, as most lines with markup are; None for any other."""
    pieces, marks, runs = list[str](), list[Mark](), list[tuple[int, int, int]]()
    at = start
    length = 0
    for match in _PLAIN_LINK.finditer(source, start, end):
        opening, stop = match.span()
        if _MARKED.search(source, at, opening) or source.find("://", at, opening) >= 0:
            return None
        text, (first, last) = match["text"], match.span("url")
        if at < opening:
            runs.append((length, at, 1))
            pieces.append(source[at:opening])
            length += opening - at
        runs.append((length, opening + 1, 1))
        pieces.append(text)
        marks.append(Mark("link", length, length + len(text), match["url"], first, last, whole=(opening, stop)))
        length += len(text)
        at = stop
    if not marks or _MARKED.search(source, at, end) or source.find("://", at, end) >= 0:
        return None
    if at < end:
        runs.append((length, at, 1))
        pieces.append(source[at:end])
    return Prose("".join(pieces), tuple(marks), tuple(runs))
