"""Sentences of running text, told apart as a reader does."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from meetup_recap.reading.prose import BREAK, IMAGE, Prose

_END = re.compile(r"(?<![.!?…])(?P<stop>[.!?…]+)(?P<closing>[\"'”’»“)\]*_]*)(?P<gap>[ ]+)(?=\S)")
_HARD = re.compile(rf"[ ]*{BREAK}[ ]*")
_LAST_WORD = re.compile(r"[\w.&-]+\Z")
_ORDINAL = re.compile(r"(?:(?<![\w.])[^\W\d_]{1,3}|,|tag|woch)[ ][0-9]{1,2}\Z")
"""A number behind a short word, a comma or a weekday: what follows its full stop goes on."""
_OPENING = "\"'“‘([¡¿„«"
_OPENED = re.compile(rf"[{re.escape(_OPENING)}]*")
_INITIAL = 2
_LONGEST_WORD = 40


def sentences(prose: Prose, abbreviations: frozenset[str]) -> Sequence[tuple[int, int]]:
    """The ranges of the plain text's sentences; an image is one of its own.

    A full stop ends a sentence where a capital, a digit or an opening mark follows, but not inside a link's text, nor
    behind an abbreviation or an initial. Many recognizers ask; the answer is kept with the text.

    Args:
        prose: The text.
        abbreviations: Words that end in a full stop without ending a sentence, in lower case ("dr", "inc").
    """
    found = prose.kept.get(abbreviations)
    if found is None:
        found = prose.kept[abbreviations] = tuple(_split(prose, abbreviations))
    return found


def sentences_in(prose: Prose, start: int, end: int, abbreviations: frozenset[str]) -> Sequence[tuple[int, int]]:
    """The sentences that end inside a range."""
    spans = sentences(prose, abbreviations)
    first = bisect_right(spans, start, key=lambda span: span[1])
    return spans[first : bisect_right(spans, end, key=lambda span: span[1])]


def _split(prose: Prose, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for end, following in _boundaries(prose, abbreviations):
        if start < end:
            yield start, end
        start = following
    if prose.plain[start:].strip():
        yield start, len(prose.plain.rstrip())


def _boundaries(prose: Prose, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where sentences end and the next ones begin, those inside links and code left out."""
    plain = prose.plain
    found = [(match.end("closing"), match.end()) for match in _END.finditer(plain) if _ends(match, abbreviations)]
    found += _around_images(plain)
    found += [match.span() for match in _HARD.finditer(plain)]
    inside = [(mark.start, mark.end) for mark in prose.marks if mark.kind in {"link", "code", "address"}]
    starts = [start for start, _ in inside]
    for end, following in sorted(found):
        near = bisect_left(starts, end) - 1
        if near < 0 or end >= inside[near][1]:
            yield end, following


def _around_images(plain: str) -> Iterator[tuple[int, int]]:
    """An image is a sentence of its own: one ends before it, and the next one begins behind it."""
    at = plain.find(IMAGE)
    while at >= 0:
        before, behind = at, at + 1
        while plain[before - 1 : before] == " ":
            before -= 1
        while plain[behind : behind + 1] == " ":
            behind += 1
        yield before, at
        yield at + 1, behind
        at = plain.find(IMAGE, at + 1)


def _ends(match: re.Match[str], abbreviations: frozenset[str]) -> bool:
    plain = match.string
    opened = _OPENED.match(plain, match.end())
    follows = plain[opened.end() : opened.end() + 1] if opened else ""
    if not (follows.isupper() or follows.isdigit() or follows == IMAGE or plain[match.end()] in _OPENING):
        return False
    if match["stop"] != ".":
        return True
    word = _LAST_WORD.search(plain, max(0, match.start() - _LONGEST_WORD), match.start())
    last = word[0] if word else ""
    is_initial = len(last) < _INITIAL and last.isupper()
    if last.isdigit() and _ORDINAL.search(plain, max(0, match.start() - _LONGEST_WORD), match.start()):
        return False  # "am 10. Mai"
    return not is_initial and last.lower().strip(".") not in abbreviations
