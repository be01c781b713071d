"""The block pass over posts.

markdown-it tries each of its rules on each line of a paragraph, and forgets where a line's text stands. One rule of our
own, put before the others, asks by a line's first character which of them can match at all, and takes paragraphs
itself, with the place of each line. The blocks are markdown-it's own (tests/test_blocks.py), but for boxes.
"""

import functools
import re
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import cast

from markdown_it import MarkdownIt, rules_block
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from meetup_recap._markdown.boxes import admonition, container
from meetup_recap._markdown.running import CODE_INDENT, Rule, Running, put_heading, stripped

_LINE_END = re.compile(r"\r\n?|\n")
_UNDERLINE = re.compile(r"(?:-+|=+)[ \t]*\Z")
_DELIMITERS = "|-:"
"""How the line below the head of a table begins."""
_BULLETS = frozenset("-*+_")
_SPACES = frozenset((" ", "\t", "\n", ""))
"""What stands behind a bullet; nothing at the end of a text."""
_RULE = re.compile(r"(?P<mark>[-*_])[ \t]*(?P=mark)")
"""How a thematic break begins."""
_DEFINED_LABEL = re.compile(r"\[(?:[^\[\]\\]++|\\.)*+\]:", re.DOTALL)
_DEFINITION = re.compile(
    r"""\[[^\[\]\\\n]*[^\[\]\\\s][^\[\]\\\n]*\]:[ \t]+
    (?:https?://|/)[\w/.?=&%~:+,;@\#!-]+[ \t]*(?:\n(?![ \t>]*["'(])|\Z)""",
    re.VERBOSE,
)
"""A definition of a link on one line, as nearly all are; markdown-it's rule takes the others."""
_HEADING = re.compile(r"(?P<marker>\#{1,6})(?:[ \t]|\Z)")
_CLOSING = re.compile(r"[ \t]\#+[ \t]*\Z")
_ENDING_LISTS: tuple[tuple[str, Rule, str], ...] = (
    ("fence", rules_block.fence, "`~"),
    ("blockquote", rules_block.blockquote, ">"),
    ("hr", rules_block.hr, "-*_"),
)
"""The rules that also end a list, and the characters that open them."""


def block_tokens(text: str) -> Sequence[Token | Running]:
    """The block structure of a text as CommonMark sees it; inline content is left as it is.

    Each opening token's `map` holds the 0-based first line and the line behind its last one.
    """
    parser = _block_parser(tables="|" in text)
    tokens: list[Token] = []
    parser.block.parse(_LINE_END.sub("\n", text).replace("\0", "\ufffd"), parser, {}, tokens)
    return _as_written(text, tokens) if "\r\n" in text else tokens


def _as_written(text: str, tokens: Sequence[Token | Running]) -> Sequence[Token | Running]:
    """The tokens with the offsets of a text whose line ends are two characters each."""
    shifts = [0, *accumulate(len(end[0]) - 1 for end in _LINE_END.finditer(text))]
    return [token.shifted(shifts) if isinstance(token, Running) else token for token in tokens]


@functools.cache
def _block_parser(*, tables: bool) -> MarkdownIt:
    """CommonMark's blocks, and tables where there may be any: their rule looks at each line."""
    parser = MarkdownIt("commonmark")
    if tables:
        parser.enable("table")
    for name, rule, opening in _ENDING_LISTS:
        parser.block.ruler.at(name, _guarded(rule, opening), {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.block.ruler.before("table", "quick", _table_or_block if tables else _block)
    return parser


def _guarded(rule: Rule, opening: str) -> Rule:
    """A rule that is asked only where a line's first character may open it: lists ask on each line."""

    def guarded(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        at = state.bMarks[start] + state.tShift[start]
        return at < state.eMarks[start] and state.src[at] in opening and rule(state, start, end, silent)

    return guarded


def _table_or_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """As `_block`, where the text may hold tables."""
    if _may_be_head(state, start, end) and rules_block.table(state, start, end, silent):
        return True
    return _any_block(state, start, end, _ends_with_table)


def _block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The one rule that is asked; never for whether a paragraph ends, which is asked of the others."""
    del silent
    return _any_block(state, start, end, _ends)


def _any_block(state: StateBlock, start: int, end: int, ends: Callable[[StateBlock, int, int], bool]) -> bool:
    """The block that begins on a line; every line begins one, as what begins no other one begins a paragraph."""
    if state.sCount[start] - state.blkIndent >= CODE_INDENT:
        return rules_block.code(state, start, end, False)
    for rule in _rules(state, start):
        if rule(state, start, end, False):
            return True
    return _paragraph(state, start, end, ends)


def _unbroken(source: str, start: int, end: int) -> tuple[int, int]:
    """A line without the backslash at its end that breaks it."""
    said = source[start:end]
    is_break = (len(said) - len(said.rstrip("\\"))) % 2
    return (start, start + len(said[:-1].rstrip())) if is_break else (start, end)


def _heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`## Talks ##`."""
    del end
    at, stop = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    match = _HEADING.match(state.src, at, stop)
    if match is None or silent:
        return match is not None
    rank = len(match["marker"])
    said = state.src[at + rank : stop]
    state.line = start + 1
    put_heading(state, start, rank, at + rank, at + rank + len(_CLOSING.sub("", said)))
    return True


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The definition of a link, which is no block and ends no paragraph: `references.py` reads it."""
    at = state.bMarks[start] + state.tShift[start]
    if silent or not _DEFINED_LABEL.match(state.src, at):
        return False
    if not _DEFINITION.match(state.src, at):
        return rules_block.reference(state, start, end, silent)
    state.line = start + 1
    return True


_OPENING: dict[str, tuple[Rule, ...]] = {
    "`": (rules_block.fence,),
    "~": (rules_block.fence,),
    ">": (rules_block.blockquote,),
    "-": (rules_block.hr, rules_block.list_block),
    "*": (rules_block.hr, rules_block.list_block),
    "_": (rules_block.hr,),
    "+": (rules_block.list_block,),
    "<": (rules_block.html_block,),
    "#": (_heading,),
    "[": (_definition,),
    "!": (admonition,),
    ":": (container,),
    "?": (admonition,),
    **dict.fromkeys("0123456789", (rules_block.list_block,)),
}
"""The rules that a line's first character may open, in markdown-it's order; each of them also ends a paragraph."""


def _rules(state: StateBlock, line: int) -> tuple[Rule, ...]:
    """The rules that may match on a line: a bullet is no bullet without the space behind it."""
    at = state.bMarks[line] + state.tShift[line]
    first = state.src[at]
    if first in _BULLETS and not _RULE.match(state.src, at):
        return (rules_block.list_block,) if state.src[at + 1 : at + 2] in _SPACES else ()
    return _OPENING.get(first, ())


def _ends(state: StateBlock, line: int, end: int) -> bool:
    """Whether a line ends the paragraph above it."""
    rules = _rules(state, line)
    return bool(rules) and any(rule(state, line, end, True) for rule in rules)


def _ends_with_table(state: StateBlock, line: int, end: int) -> bool:
    return (_may_be_head(state, line, end) and rules_block.table(state, line, end, True)) or _ends(state, line, end)


def _may_be_head(state: StateBlock, line: int, end: int) -> bool:
    """Whether the line below may be that of dashes below the head of a table."""
    if line + 1 >= end:
        return False
    at = state.bMarks[line + 1] + state.tShift[line + 1]
    return at < state.eMarks[line + 1] and state.src[at] in _DELIMITERS


def _paragraph(state: StateBlock, start: int, end: int, ends: Callable[[StateBlock, int, int], bool]) -> bool:
    """A paragraph, or the heading that an underline makes of it."""
    source, begins, shifts, stops = state.src, state.bMarks, state.tShift, state.eMarks
    above, state.parentType = state.parentType, "paragraph"
    line = start + 1
    while line < end and (at := begins[line] + shifts[line]) < stops[line]:
        indent = state.sCount[line] - state.blkIndent
        if indent < CODE_INDENT:
            if indent >= 0 and source[at] in "-=" and _UNDERLINE.match(source, at, stops[line]):
                state.parentType = above
                return rules_block.lheading(state, start, end, False)
            if state.sCount[line] >= 0 and ends(state, line, end):
                break
        line += 1
    state.parentType, state.line = above, line
    lines = [stripped(source, begins[at] + shifts[at], stops[at]) for at in range(start, line)]
    lines[:-1] = [_unbroken(source, *place) for place in lines[:-1]]
    state.tokens.append(cast("Token", Running((start, line), tuple(lines), state.level)))
    return True
