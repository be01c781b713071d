"""The scan of inline markup, token by token; `marks.scan` is its door.

The module is long by the kinds of tokens: a method for each, in one table at the end.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any, ClassVar, NamedTuple

from meetup_recap.places import normalize
from meetup_recap.reading.emphasis import Emphases, flanking
from meetup_recap.reading.prose import BREAK, IMAGE, Mark, Prose, is_hard
from meetup_recap.reading.references import References, Target, label_of
from meetup_recap.reading.tags import OpenTags

_DESTINATION = re.compile(
    r"""\(\s*
    (?:<(?P<angled>[^<>\n]*)>|(?P<plain>(?:[^\s()\\]++|\\.|\((?:\\.|[^\s()\\])*\))*+))
    (?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?
    \s*\)""",
    re.VERBOSE,
)
_SPACED = re.compile(r"\((?P<plain>[^()/\n]*/[^()\n]*)\)")
_UNCLOSED = re.compile(r"\((?P<plain>(?:https?:/)?/[^\s()]+)")
_NO_BRACKET = re.compile(r"(?P<plain>https?://[^\s()]+)\)")
_APART = re.compile(r"[ \t]\((?P<plain>https?://[^\s()]+)\)")
_BRACKET = re.compile(r"[\[\]]")
_BRACKET_OR_ESCAPE = re.compile(r"\\.|[\[\]]")
_FOOTNOTE = re.compile(r"\[\^[\w-]{1,20}\]")
"""The sign of a footnote, "[^1]", which a reader sees as a small number."""
_LABEL = re.compile(r"[ ]?\n?\[(?P<label>[^\[\]]*)\]")
_ATTRIBUTES = re.compile(r"\{(?![{%])[:.\#][^{}\n]*\}")
"""Of pandoc and kramdown, behind what they are of: "[Ada Vega]{.speaker}", "[slides](…){:target="_blank"}"."""
_SPECIAL = re.compile(r"[\\`<&*_\[\](!~:\n{]")
"""What a token begins with, or an address has behind its scheme: one set, searched for much faster than tokens."""
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ADDRESS = re.compile(r"\[(?P<plain>https?://[^\s\[\]]+)\]")
_TOKEN = re.compile(
    r"""(?P<escape>\\[!-/:-@\[-`{-~])
    |(?P<code>(?<!`)`+(?!`))
    |(?P<autolink><(?:https?://[^\s<>]*|mailto:[^\s<>]*|[\w.+-]+@[\w.-]+)>)
    |(?P<html></?[A-Za-z][^<>]*>|<!--)
    |(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);)
    |(?P<emphasis>\*+|_+)
    |(?P<strike>~~(?!~))
    |(?P<image>!\[)
    |(?P<open>\[)
    |(?P<stray>\])
    |(?P<reversed>\((?=[^()\n]*\)\[https?://))
    |(?P<attributes>(?<=[)\]*_`])\{(?![{%])[:.\#][^{}\n]*\})
    |(?P<newline>\\?\n)""",
    re.VERBOSE,
)
_SCHEME = re.compile(r"https?(?=://)")
_BARE_ADDRESS = re.compile(r"(?P<address>https?://[^\s<>()\[\]\"”]+)")
_LONGEST_SCHEME = len("https")


class _Opened(NamedTuple):
    """A link whose text is being read: where that begins, where it leads, where all of it ends and stands.

    `bracket` is where its opening bracket stands in the joined lines.
    """

    bracket: int
    start: int
    target: Target
    end: int
    fault: str | None
    whole: tuple[int, int]


class Scanner:
    """One pass over joined lines; each character is looked at a bounded number of times.

    The class is long by its kinds of tokens: each has a method of its own, in one table at the end.
    """

    def __init__(
        self,
        source: str,
        lines: Sequence[tuple[int, int]],
        references: References,
        literal: dict[int, int] | None = None,
    ) -> None:
        self._raw = "\n".join([source[start:end] for start, end in lines])
        self._line_starts: list[int] = []
        self._line_sources = [start for start, _ in lines]
        at = 0
        for start, end in lines:
            self._line_starts.append(at)
            at += end - start + 1
        self._hard = {
            at
            for at, (before, line) in zip(self._line_starts[1:], pairwise(lines), strict=True)
            if is_hard(source, before[1], line[0])
        }
        self._only = self._line_sources[0] if len(lines) == 1 else None
        self._pieces: list[str] = []
        self._length = 0
        self._runs: list[tuple[int, int, int]] = []
        self._marks: list[Mark] = []
        self._literal = literal or {}
        self._emphases = Emphases(self._literal)
        self._matching = _matching_brackets(self._raw) if "[" in self._raw else {}
        self._closers: dict[int, _Opened] = {}
        self._spans: set[int] = set()  # where the brackets close that attributes follow
        self._code_ends: dict[str, list[int]] | None = None
        self._references = references
        self._tags = OpenTags()
        self._struck: tuple[int, int] | None = None  # where it begins, in the plain text and in the raw one

    @cached_property
    def _closing(self) -> frozenset[int]:
        """Where brackets close that were opened."""
        return frozenset(self._matching.values())

    def scan(self) -> Prose:
        """The text with its marks."""
        at = 0
        while match := self._next_token(at):
            self._copy(at, match.start())
            at = self._take(match)
        self._copy(at, len(self._raw))
        marks = self._marks if len(self._marks) == 1 else sorted(self._marks, key=lambda mark: (mark.start, -mark.end))
        return Prose("".join(self._pieces), tuple(marks), tuple(self._runs) or ((0, self._source(0), 1),))

    def _next_token(self, at: int) -> re.Match[str] | None:
        """The first token from an offset on."""
        raw, search = self._raw, at
        while special := _SPECIAL.search(raw, search):
            start = special.start()
            match = _TOKEN.match(raw, start) if raw[start] != ":" else self._bare_address(at, start)
            if match:
                return match
            search = start + 1
        return None

    def _bare_address(self, at: int, colon: int) -> re.Match[str] | None:
        """The address whose scheme ends before a colon, unless a token before it took a part of that."""
        scheme = _SCHEME.search(self._raw, max(at, colon - _LONGEST_SCHEME), colon + len("://"))
        return _BARE_ADDRESS.match(self._raw, scheme.start()) if scheme and scheme.end() == colon else None

    def unclosed(self) -> dict[int, int]:
        """Where delimiters of emphasis, brackets and strikes were opened and never closed, and how long: they are text.

        A bracket is never closed where raw HTML or code begins in the link and takes its end.
        """
        brackets = {opened.bracket: 1 for opened in self._closers.values()}
        return {**self._emphases.unclosed(), **brackets, **({self._struck[1]: 2} if self._struck else {})}

    def _take(self, match: re.Match[str]) -> int:
        """Handle one token; gives the offset behind it."""
        return self._handlers[match.lastgroup or ""](self, match)

    def _escape(self, match: re.Match[str]) -> int:
        self._put(match[0][1], match.start(), match.end())
        return match.end()

    def _entity(self, match: re.Match[str]) -> int:
        said = html.unescape(match[0])
        if said == match[0]:
            self._copy(match.start(), match.end())
        for character in said if said != match[0] else "":
            self._put(character, match.start(), match.end())
        return match.end()

    def _newline(self, match: re.Match[str]) -> int:
        is_hard = match[0][0] == "\\" or match.end() in self._hard
        self._put(BREAK if is_hard else " ", match.start(), match.end())
        return match.end()

    def _code(self, match: re.Match[str]) -> int:
        close = self._closing_ticks(match[0], match.end())
        if close < 0:
            self._copy(match.start(), match.end())
            return match.end()
        start = self._length
        inner, end = match.end(), close
        if self._raw[inner:end].strip() and self._raw[inner] == self._raw[end - 1] == " ":
            inner, end = inner + 1, end - 1
        self._copy(inner, end)
        self._marks.append(Mark("code", start, self._length))
        return close + len(match[0])

    def _closing_ticks(self, ticks: str, after: int) -> int:
        """Where the run of backticks that closes a code span begins; -1 where there is none."""
        if self._code_ends is None:
            self._code_ends = {}
            for run in re.finditer("`+", self._raw):
                self._code_ends.setdefault(run[0], []).append(run.start())
        ends = self._code_ends.get(ticks, [])
        index = bisect_right(ends, after - 1)
        return ends[index] if index < len(ends) else -1

    def _autolink(self, match: re.Match[str]) -> int:
        return self._link_to_itself(match.start() + 1, match.end() - 1, match.end())

    def _address(self, match: re.Match[str]) -> int:
        framing = self._raw[max(0, match.start() - 1) : match.start()]
        end = match.start() + len(match[0].rstrip(".,;:!?'" + (framing if framing in ("*", "_") else "")))
        return self._link_to_itself(match.start(), end, end)

    def _link_to_itself(self, start: int, end: int, after: int) -> int:
        begin = self._length
        self._copy(start, end)
        if self._closers:  # the text of a link that is an address itself
            return after
        url = normalize(self._raw[start:end])
        place = self._source(start), self._source(end - 1) + 1
        self._marks.append(Mark("address", begin, self._length, url, *place))
        return after

    def _html(self, match: re.Match[str]) -> int:
        end = match.end()
        if match[0] == "<!--":
            close = self._raw.find("-->", end)
            end = close + 3 if close >= 0 else len(self._raw)
        self._marks.append(Mark("html", self._length, self._length, self._raw[match.start() : end]))
        if _BREAK.match(match[0]):
            self._put(BREAK, match.start(), end)
        laid = self._tags.take(match[0], match.start(), self._length)
        if laid and laid.href:
            self._marks.append(self._link(laid.begin, laid.href, self._whole(laid.tag, end)))
        elif laid:
            self._marks.append(Mark(laid.kind, laid.begin, self._length))
        return end

    def _strike(self, match: re.Match[str]) -> int:
        """`~~struck out~~`; two tildes that nothing closes are text."""
        if self._struck is not None:
            self._marks.append(Mark("struck", self._struck[0], self._length))
            self._struck = None
        elif match.start() not in self._literal and self._raw.find("~~", match.end()) >= 0:
            self._struck = self._length, match.start()
        else:
            self._copy(match.start(), match.end())
        return match.end()

    def _image(self, match: re.Match[str]) -> int:
        opening = match.end() - 1
        close = self._matching.get(opening)
        defined = self._defined(opening, close) if close is not None else None
        found = self._destination(close + 1) if close is not None else None
        if close is not None and found:
            place, end, fault = found
            return self._put_image(match.start(), (opening, close), self._target(place), fault, end)
        if close is not None and defined:
            target, end = defined
            return self._put_image(match.start(), (opening, close), target, None, end)
        self._copy(match.start(), match.start() + 1)
        return match.start() + 1

    def _put_image(self, start: int, brackets: tuple[int, int], target: Target, fault: str | None, end: int) -> int:
        opening, close = brackets
        alt = self._raw[opening + 1 : close]
        alt_start = self._source(opening + 1)
        alt_end = self._source(close - 1) + 1 if alt else alt_start
        mark = Mark(
            "image",
            self._length,
            self._length + 1,
            *target,
            alt=normalize(alt),
            alt_start=alt_start,
            alt_end=alt_end,
            fault=fault,
            whole=self._whole(start, end),
        )
        self._put(IMAGE, start, end)
        self._marks.append(mark)
        return end

    def _open(self, match: re.Match[str]) -> int:
        at = match.start()
        close = self._matching.get(at) if at not in self._literal else None
        if close is not None and (footnote := _FOOTNOTE.fullmatch(self._raw, at, close + 1)):
            self._marks.append(Mark("footnote", self._length, self._length, footnote[0]))
            return close + 1
        if close is not None and _ATTRIBUTES.match(self._raw, close + 1):
            self._spans.add(close)
            return self._markup(at, at + 1)
        found = self._destination(close + 1) if close is not None else None
        if close is not None and found:
            target, end, fault = found
            self._closers[close] = _Opened(at, self._length, self._target(target), end, fault, self._whole(at, end))
        elif close is not None and (defined := self._defined(at, close)):
            self._closers[close] = _Opened(at, self._length, *defined, None, self._whole(at, defined[1]))
        else:
            self._copy(at, at + 1)
        return at + 1

    def _defined(self, opening: int, close: int) -> tuple[Target, int] | None:
        """The address defined elsewhere for a link or image, `[text][label]` or `[label]`, and the offset behind it."""
        if not self._references:
            return None
        behind = _LABEL.match(self._raw, close + 1)
        said = self._raw[opening + 1 : close]
        for label, end in ((behind["label"] or said, behind.end()) if behind else ("", 0), (said, close + 1)):
            target = self._references.get(label_of(label))
            if target:
                return target, end
        return None

    def _stray(self, match: re.Match[str]) -> int:
        at = match.start()
        if at in self._spans:
            return self._markup(at, at + 1)
        if at in self._closers:
            _, start, target, end, fault, whole = self._closers.pop(at)
            self._marks.append(Mark("link", start, self._length, *target, fault=fault, whole=whole))
            return end
        found = _DESTINATION.match(self._raw, at + 1)
        if found and at not in self._closing and "://" in (found["plain"] or ""):
            tail = "".join(self._pieces[-6:])
            start = self._length - len(tail) + _start_of_name(tail)
            whole = self._whole(at - (self._length - start), found.end())
            self._marks.append(self._link(start, found.span("plain"), whole, "its opening bracket is missing"))
            return found.end()
        self._copy(at, at + 1)
        return at + 1

    def _attributes(self, match: re.Match[str]) -> int:
        """`{.speaker}` behind a link, a span or emphasis: markup that a reader does not see."""
        return self._markup(match.start(), match.end())

    def _markup(self, start: int, end: int) -> int:
        """Leave a range out of the text; its place is marked as that of a tag of HTML is."""
        self._marks.append(Mark("html", self._length, self._length, self._raw[start:end]))
        return end

    def _reversed(self, match: re.Match[str]) -> int:
        """`(text)[address]`: the brackets are the wrong way round."""
        close = self._raw.index(")", match.end())
        target = _ADDRESS.match(self._raw, close + 1)
        if not target:
            self._copy(match.start(), match.end())
            return match.end()
        start = self._length
        self._copy(match.end(), close)
        whole = self._whole(match.start(), target.end())
        self._marks.append(self._link(start, target.span("plain"), whole, "its brackets are the wrong way round"))
        return target.end()

    def _destination(self, at: int) -> tuple[tuple[int, int], int, str | None] | None:
        """A link's address behind its `]`: where it stands, the offset behind the link, what is wrong with it."""
        match = _DESTINATION.match(self._raw, at)
        if match:
            group = "angled" if match["angled"] is not None else "plain"
            return match.span(group), match.end(), None
        for pattern, fault in (
            (_SPACED, "its address holds a space"),
            (_UNCLOSED, "its closing parenthesis is missing"),
            (_NO_BRACKET, "its opening parenthesis is missing"),
            (_APART, "a space stands between its text and its address"),
        ):
            match = pattern.match(self._raw, at)
            if match:
                return match.span("plain"), match.end(), fault
        return None

    def _whole(self, start: int, end: int) -> tuple[int, int]:
        return self._source(start), self._source(end - 1) + 1

    def _link(self, start: int, target: tuple[int, int], whole: tuple[int, int], fault: str | None = None) -> Mark:
        """A link over the text from an offset up to here."""
        return Mark("link", start, self._length, *self._target(target), fault=fault, whole=whole)

    def _target(self, place: tuple[int, int]) -> Target:
        """The address that stands in a range."""
        first, last = place
        start = self._source(first)
        return Target(normalize(self._raw[first:last]), start, self._source(last - 1) + 1 if last > first else start)

    def _emphasis(self, match: re.Match[str]) -> int:
        start, end = match.span()
        before, after = self._raw[max(start - 1, 0) : start], self._raw[end : end + 1]
        text, closed = self._emphases.take(match, flanking(match[0][0], before, after), self._length)
        self._marks += [Mark(kind, begin, self._length) for kind, begin in closed]
        self._copy(end - text, end)
        return end

    def _copy(self, start: int, end: int) -> None:
        if start < end:
            self._runs.append((self._length, self._source(start), 1))
            self._pieces.append(self._raw[start:end])
            self._length += end - start

    def _put(self, character: str, start: int, end: int) -> None:
        first = self._source(start)
        self._runs.append((self._length, first, self._source(end - 1) + 1 - first))
        self._pieces.append(character)
        self._length += len(character)

    def _source(self, offset: int) -> int:
        if self._only is not None:
            return self._only + offset
        line = bisect_right(self._line_starts, offset) - 1
        return self._line_sources[line] + offset - self._line_starts[line]

    _handlers: ClassVar[dict[str, Callable[[Any, re.Match[str]], int]]] = {
        "escape": _escape,
        "code": _code,
        "autolink": _autolink,
        "html": _html,
        "entity": _entity,
        "address": _address,
        "emphasis": _emphasis,
        "strike": _strike,
        "image": _image,
        "open": _open,
        "stray": _stray,
        "reversed": _reversed,
        "attributes": _attributes,
        "newline": _newline,
    }
    """What takes each kind of token."""


def _matching_brackets(raw: str) -> dict[int, int]:
    """For each `[` the `]` that closes it, escaped ones left out."""
    matching: dict[int, int] = {}
    waiting: list[int] = []
    for match in (_BRACKET_OR_ESCAPE if "\\" in raw else _BRACKET).finditer(raw):
        if match[0] == "[":
            waiting.append(match.start())
        elif match[0] == "]" and waiting:
            matching[waiting.pop()] = match.start()
    return matching


def _start_of_name(plain: str) -> int:
    """Where the capitalized words begin that end a text: what a link without its opening bracket was meant to hold."""
    start = len(plain)
    while start:
        begin = plain.rfind(" ", 0, start - 1) + 1
        word = plain[begin:start]
        ends_before = start < len(plain) and word.rstrip()[-1:] in ",;:."
        if not word[:1].isupper() or ends_before:
            break
        start = begin
    return start
