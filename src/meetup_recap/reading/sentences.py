"""Sentences of running text, told apart as a reader does."""

import re
from collections.abc import Collection, Iterator

from meetup_recap.reading.marks import IMAGE, Prose

_END = re.compile(r"(?P<stop>[.!?…]+)(?P<closing>[\"'”’)\]*_]*)(?P<gap>[ ]+)(?=\S)")
_LAST_WORD = re.compile(r"[\w.&-]+\Z")
_OPENING = "\"'“‘(["
_INITIAL = 2


def sentences(prose: Prose, abbreviations: Collection[str] = ()) -> Iterator[tuple[int, int]]:
    """The ranges of the plain text's sentences; an image is one of its own.

    A full stop ends a sentence where a capital, a digit or an opening mark follows, but not inside a link's text, nor
    behind an abbreviation or an initial.

    Args:
        prose: The text.
        abbreviations: Words that end in a full stop without ending a sentence, in lower case ("dr", "inc").
    """
    start = 0
    for end, following in _boundaries(prose, abbreviations):
        if start < end:
            yield start, end
        start = following
    if prose.plain[start:].strip():
        yield start, len(prose.plain.rstrip())


def _boundaries(prose: Prose, abbreviations: Collection[str]) -> Iterator[tuple[int, int]]:
    plain = prose.plain
    inside = _covered(prose)
    found = [(match.end("closing"), match.end()) for match in _END.finditer(plain) if _ends(match, abbreviations)]
    for index, character in enumerate(plain):
        if character == IMAGE:
            found += [(len(plain[:index].rstrip()), index), (index + 1, _past_space(plain, index + 1))]
    for end, following in sorted(found):
        if not any(first < end < last for first, last in inside if first < end):
            yield end, following


def _past_space(plain: str, at: int) -> int:
    return len(plain) - len(plain[at:].lstrip())


def _covered(prose: Prose) -> list[tuple[int, int]]:
    return [(mark.start, mark.end) for mark in prose.marks if mark.kind in {"link", "code", "address"}]


def _ends(match: re.Match[str], abbreviations: Collection[str]) -> bool:
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
