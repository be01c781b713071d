"""Where things stand in a text: spans, lines and columns, and what a span's text says."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from meetup_recap.errors import check_type

RULES: dict[str, str] = {
    "as-written": "the text itself, line breaks and all (notes)",
    "attendance": "derived from the words there: a place, a stream, 'virtual meetup'",
    "count": "the number written there",
    "clock": "the time written there, of the day or into the recording",
    "data": "corrected: by the front matter there, or by a data file, and then the span is empty",
    "date": "the date written there",
    "day-before": "the day before the post's own, or the one before that",
    "duration": "how long the text there says that it took",
    "embed-id": "the page of the video whose id the tag has there",
    "event-status": "what the word there says of the event",
    "file-name": "read from the file's name; the span is empty",
    "front-matter": "what YAML says the scalar there is, or a part of it",
    "full-name": "the full form, given elsewhere in the post, of the first name there",
    "given": "given by the caller; the span is empty",
    "handle": "the network that the address there is on, or 'handle'",
    "joined-lines": "the paragraphs of one bullet, joined",
    "link-kind": "told by the address there",
    "link-text": "the text of the link whose address stands there",
    "link-time": "the time in the address there: its t=, start= or time_continue=",
    "markdown": "the Markdown there on one line, its escapes and entities kept",
    "liquid": "the text there, its {{ page.… }} filled in from the front matter",
    "near-date": "the date with the day and month there that lies nearest to the post's own",
    "next-date": "the first such day and month on or after the post's date",
    "permalink": "the template there, filled in by Jekyll's rules",
    "quoted": "the lines there without the marks of a quotation",
    "plain-text": "the text there without its markup",
    "post-date": "the post's own date, as recaps look back",
    "sponsor-role": "told by the label there",
    "spaced": "the text there with a space put back that its author lost",
    "without-aside": "the name there without the nickname in it",
    "talk-kind": "told by what the talk, or the heading above it, is called",
    "talk-status": "struck out there, or said to have fallen through",
    "timezone": "the offset, or the name of the time zone, written there",
    "weekday-after": "the first such weekday from the post's own day on",
    "weekday-before": "the last such weekday before the post's own day",
}
"""Each derivation of a value from its place; docs/reference/places.md holds the same table."""

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
"""Letters that Unicode does not take apart into a letter and its accent."""
_ACCENTED = ("LATIN", "GREEK", "CYRILLIC")
_LINE_END = re.compile(r"\r\n?|\n")
_LINE_PREFIX = re.compile(r"[\r\n][ \t]*(?:>[ \t]?)*")
_ESCAPE_OR_ENTITY = re.compile(r"\\([!-/:-@\[-`{-~\r\n])|(&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);)")
APOSTROPHES = re.compile(r"['’‘`´]")


class Span(NamedTuple):
    """A range of a text, and how the value read there was derived from it.

    Attributes:
        start: 0-based offset of the first character, in characters of `Source.text`.
        end: Offset behind the last one.
        rule: None where `normalize(text[start:end])` is the value itself, else the name of the derivation.
            docs/reference/places.md lists them.

    >>> span = Span(0, 3)
    >>> "Ada Vega"[span.start:span.end]
    'Ada'
    """

    start: int
    end: int
    rule: str | None = None

    def of(self, text: str) -> str:
        """The text that stands here."""
        return text[self.start : self.end]


def merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges in order, those that touch or overlap as one.

    >>> merged([(5, 9), (1, 3), (2, 4)])
    [(1, 4), (5, 9)]
    """
    found: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


class Edit(NamedTuple):
    """A range of a text and what is to stand there instead."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with each edit made and every other character as it was; of overlapping edits the first one counts.

    >>> apply_edits("fromNorthwind", [Edit(4, 4, " ")])
    'from Northwind'
    """
    check_type("apply_edits", "text", text, str, "text")
    parts: list[str] = []
    at = 0
    for edit in sorted(_checked(edits)):
        if edit.start >= at:
            parts += [text[at : edit.start], edit.text]
            at = edit.end
    return "".join([*parts, text[at:]])


def _checked(edits: Iterable[Edit]) -> Iterator[Edit]:
    for edit in edits:
        check_type("apply_edits", "edits", edit, Edit, "Edits")
        yield edit


def _behind_line_feeds(text: str) -> Iterator[int]:
    """As the pattern finds them, in a third of the time: nearly all texts have these line ends alone."""
    lines = text.split("\n")
    return accumulate(len(line) + 1 for line in lines[:-1])


class Lines:
    r"""Line and column of each offset of one text; lines end as CommonMark says: at LF, CR or CRLF.

    >>> Lines("one\r\ntwo").at(5)
    (2, 1)
    """

    def __init__(self, text: str) -> None:
        ends = [match.end() for match in _LINE_END.finditer(text)] if "\r" in text else _behind_line_feeds(text)
        self.starts: Sequence[int] = [0, *ends]
        self._length = len(text)

    def at(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def split(self, text: str) -> list[str]:
        r"""The lines of the text, with their ends; `str.splitlines` parts it at more than these.

        >>> Lines("one\r\ntwo").split("one\r\ntwo")
        ['one\r\n', 'two']
        """
        return [text[start:end] for start, end in pairwise([*self.starts, self._length]) if start < end]

    def offset(self, line: int, column: int = 1) -> int:
        """The offset of a 1-based line and column; past the end of the line or text it is that end."""
        if line > len(self.starts):
            return self._length
        behind = self.starts[line] if line < len(self.starts) else self._length
        return min(self.starts[line - 1] + column - 1, behind)


def collapse(text: str) -> str:
    r"""The text on one line: line prefixes (indents, quote marks) and runs of white space become one space.

    >>> collapse("a bullet\n  that goes  on")
    'a bullet that goes on'
    """
    return " ".join((_LINE_PREFIX.sub(" ", text) if "\n" in text or "\r" in text else text).split())


def normalize(text: str) -> str:
    r"""What a range of a post says: on one line, with backslash escapes (of line ends, too) and entities resolved.

    This is the one function in the law of places: where a span has no rule, `normalize` of its text is the value.

    >>> normalize("Tips &amp;\n  tricks for C\\#")
    'Tips & tricks for C#'
    """
    check_type("normalize", "text", text, str, "text")
    if "\\" in text or "&" in text:
        text = _ESCAPE_OR_ENTITY.sub(_unescaped, text)
    return collapse(text)


def _unescaped(match: re.Match[str]) -> str:
    if match[1]:
        return match[1]
    from html import unescape  # its table of entities takes as long to import as this module

    return unescape(match[2])


_MARKUP = re.compile(r"[\\`*_\[\]<>&~|]")


def escaped(text: str) -> str:
    r"""Text as Markdown that says it, which `normalize` resolves again.

    >>> escaped("C# [new] *stars*")
    'C# \\[new\\] \\*stars\\*'
    """
    return _MARKUP.sub(r"\\\g<0>", text)


def without_accents(text: str) -> str:
    """A text in lower case without accents on Latin, Greek and Cyrillic letters; elsewhere they make other letters.

    >>> without_accents("łódź, événement, मीना")
    'lodz, evenement, मीना'
    """
    if text.isascii():
        return text
    kept: list[str] = []
    is_accented = False
    for letter in unicodedata.normalize("NFKD", text):
        if not unicodedata.combining(letter):
            is_accented = unicodedata.name(letter, "").startswith(_ACCENTED)
        elif is_accented:
            continue
        kept.append(letter)
    return unicodedata.normalize("NFC", "".join(kept)).translate(_LETTERS)


def slug(text: str) -> str:
    """A text as a part of an address: lower case, words with hyphens between them, no accents.

    >>> slug("Núria O’Neil & Łódź: 2024")
    'nuria-oneil-lodz-2024'
    """
    plain = without_accents(APOSTROPHES.sub("", text.casefold()))
    return "-".join("".join(letter if _is_of_word(letter) else " " for letter in plain).split())


def numbered(names: Iterable[str]) -> list[str]:
    """Names of which no two are one: those that come again get a number that none of the others has.

    >>> numbered(["may", "may", "june", "may"])
    ['may', 'may-2', 'june', 'may-3']
    """
    taken: dict[str, int] = {}
    found = []
    for name in names:
        number = taken.get(name, 0) + 1
        while number > 1 and f"{name}-{number}" in taken:
            number += 1
        taken[name] = number
        found.append(name if number == 1 else f"{name}-{number}")
        taken.setdefault(found[-1], 1)
    return found


def _is_of_word(letter: str) -> bool:
    """Letters, digits, and the marks that make letters of other scripts."""
    return letter.isalnum() or unicodedata.category(letter)[0] == "M"
