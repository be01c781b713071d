"""Sentences of running text, told apart as a reader does."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from meetup_recap.reading.marks import IMAGE, Prose

_END = re.compile(r"(?P<stop>[.!?…]+)(?P<closing>[\"'”’)\]*_]*)(?P<gap>[ ]+)(?=\S)")
_IMAGE = re.compile(rf"[ ]*(?P<image>{IMAGE})(?P<behind>[ ]*)")
_LAST_WORD = re.compile(r"[\w.&-]+\Z")
_OPENING = "\"'“‘(["
_INITIAL = 2


def sentences(prose: Prose, abbreviations: frozenset[str] = frozenset()) -> Sequence[tuple[int, int]]:
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
    for image in _IMAGE.finditer(plain):
        found += [(image.start(), image.start("image")), image.span("behind")]
    inside = [(mark.start, mark.end) for mark in prose.marks if mark.kind in {"link", "code", "address"}]
    starts = [start for start, _ in inside]
    for end, following in sorted(found):
        near = bisect_left(starts, end) - 1
        if near < 0 or end >= inside[near][1]:
            yield end, following


def _ends(match: re.Match[str], abbreviations: frozenset[str]) -> bool:
    plain = match.string
    follows = plain[match.end() :].lstrip(_OPENING)[:1]
    if not (follows.isupper() or follows.isdigit() or follows == IMAGE or plain[match.end()] in _OPENING):
        return False
    if match["stop"] != ".":
        return True
    word = _LAST_WORD.search(plain, 0, match.start())
    last = word[0] if word else ""
    is_initial = len(last) < _INITIAL and last.isupper()
    return not is_initial and last.lower().strip(".") not in abbreviations
