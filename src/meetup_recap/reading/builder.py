"""A body to its blocks: those of CommonMark, and what authors mean by lines that it takes for something else.

#May Meetup                      a heading, but for the space
3. Treasurer's report            a heading, by the rule right below it
---------------------
17. Mai 2024: Queues in Anger    a date, no 17th item
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import cast

import attrs

from meetup_recap._markdown import Running, Token, block_tokens
from meetup_recap.errors import LimitError
from meetup_recap.languages.patterns import LOWER
from meetup_recap.limits import Limits
from meetup_recap.places import Lines
from meetup_recap.reading.blocks import (
    Block,
    Cell,
    Heading,
    List,
    ListItem,
    Opaque,
    Paragraph,
    Quote,
    Range,
    Row,
    Table,
    start_of,
)
from meetup_recap.reading.definitions import defined
from meetup_recap.reading.html_blocks import Shown, shown
from meetup_recap.reading.numbered_dates import dated
from meetup_recap.reading.references import read_references

_BREAK = re.compile(r"[ ]*<br\b[^<>]*>[ ]*", re.IGNORECASE)
_TEMPLATE = re.compile(r"[ ]*(?:\{\{[<%][^\n]*[>%]\}\}|\{%[^\n]*%\}|\{:[^\n{}]*\}|<-{2,3}>)[ ]*")
_PARAGRAPH = re.compile(r"</?p\b[^<>]*>", re.IGNORECASE)
_MODULE = re.compile(r"import[ ][^\n]*[\"'][^\n\"']+[\"'];?[ ]*(?:\n|\Z)|export[ ](?:const|let|default|function)[ ]")
"""MDX's lines that are code: `import { Talk } from "../components"`."""
_SETEXT = 2
"""The level of a heading above dashes."""
_LISTS = {"bullet_list_open": "bullet_list_close", "ordered_list_open": "ordered_list_close"}
_OPAQUE = {"hr": "rule", "html_block": "html", "container_edge": "edge"}
_GLUED_HEADING = re.compile(
    r"(?P<marker>\#{2,6}|\#(?=\[))(?P<text>[^\s#].*)|(?P<alone>\#)(?P<title>[^\s#0-9][^#]*[ ][^#]*)"
)
"""A heading without the space behind its marker, as authors write it; `#python #data` is a line of tags."""
_CODE = frozenset({"fence", "code_block"})
_CODE_LINE = re.compile(r"(?<![^\r\n])[ \t]*(?P<said>[^\s](?:[^\r\n]*[^\s])?)")
_TIMED = re.compile(r"[0-2]?[0-9](?:[:.h][0-5][0-9]|[ ]?[ap]m)(?![\w:])")
_TIMED_OR_LABELED = re.compile(rf"{_TIMED.pattern}|[^\W\d_{LOWER}][{LOWER}]{{1,14}}:[ \t]+\S")
_FEW, _MOST_AGENDA = 2, 40
_ATTRIBUTES = re.compile(r"[ \t]*\{[:#][^{}\n]*\}[ \t]*\Z")
"""kramdown's: `## Registration {#july}`."""


def _with_definitions(blocks: list[Block], following: Iterable[Block]) -> list[Block]:
    """Blocks with those that follow; lists of definitions with nothing but an empty line between them are one."""
    for block in following:
        above = blocks[-1] if blocks else None
        if isinstance(block, List) and isinstance(above, List) and block.is_defining and above.is_defining:
            blocks[-1] = attrs.evolve(above, end=block.end, items=(*above.items, *block.items))
        else:
            blocks.append(block)
    return blocks


def build(text: str, body: int, limits: Limits) -> tuple[Block, ...]:
    """The blocks of a body.

    Raises:
        LimitError: It has more blocks or links than allowed.
    """
    return _Builder(text, body, limits).build()


def _check(found: int, limit: int, what: str, name: str) -> None:
    if found > limit:
        raise LimitError(what=what, found=found, limit=limit, name=name)


class _Builder:
    """Turns markdown-it's flat tokens into blocks with offsets."""

    def __init__(self, text: str, body: int, limits: Limits) -> None:
        self._text, self._body = text, body
        self._starts = [body + start for start in Lines(text[body:]).starts]
        self._tokens: Sequence[Token | Running] = block_tokens(text[body:])
        _check(len(self._tokens), limits.blocks, "the number of blocks", "blocks")
        _check(text.count("](", body), limits.links, "the number of links", "links")
        self._references = read_references(text, body)
        self._at = 0

    def build(self, until: str | None = None) -> tuple[Block, ...]:
        blocks: list[Block] = []
        tokens, number = self._tokens, len(self._tokens)
        while self._at < number:
            token = tokens[self._at]
            self._at += 1
            if token.type == until:
                break
            if isinstance(token, Running):
                blocks = _with_definitions(blocks, self._running(token))
            elif token.type == "html_block":
                blocks += self._html(*self._range(token))
            else:
                block = self._block(token)
                heading = self._underlined(blocks[-1], block) if blocks else None
                blocks[-1:] = [heading] if heading else [*blocks[-1:], *dated(block, self._text)]
        return tuple(blocks)

    def _underlined(self, block: Block, rule: Block) -> Heading | None:
        """An item and the rule right below it, where they were meant as a heading: "3. Treasurer's report", "-----"."""
        is_rule = isinstance(rule, Opaque) and rule.kind == "rule" and self._text.startswith("---", rule.start)
        item = block.items[0] if isinstance(block, List) and block.ordered and len(block.items) == 1 else None
        line = item.blocks[0] if item and len(item.blocks) == 1 and start_of(block) < start_of(rule) else block
        if not is_rule or not isinstance(line, Paragraph) or len(line.lines) != 1:
            return None
        if self._text.count("\n", line.lines[0][1], rule.start) > 1:
            return None  # a rule apart
        return Heading(self._text, start_of(block), rule.end, line.lines, self._references, _SETEXT)

    def _html(self, start: int, end: int) -> list[Block]:
        """The blocks that HTML shows; where it shows none, it is kept as it is."""
        found = shown(self._text, start, end)
        return [self._shown(one) for one in found] or [Opaque(self._text, start, end, "html", self._references)]

    def _shown(self, one: Shown) -> Block:
        text, references = self._text, self._references
        if one.kind == "heading":
            return Heading(text, one.start, one.end, one.lines, references, one.level)
        if one.kind == "list":
            blocks = [tuple(self._shown(inner) for inner in part) for part in one.parts]
            return List(one.start, one.end, False, tuple(ListItem(b[0].start, b[-1].end, b) for b in blocks))
        if one.kind == "table":
            rows = [
                tuple(Cell(text, cell.start, cell.end, cell.lines, references) for cell in row) for row in one.parts
            ]
            found = (Row(row[0].start, row[-1].end, row, row is rows[0] and _is_head(text, row)) for row in rows)
            return Table(one.start, one.end, tuple(found))
        if one.kind == "opaque":
            return Opaque(text, one.start, one.end, "html", references)
        return Paragraph(text, one.start, one.end, one.lines, references)

    def _running(self, token: Running) -> Iterable[Block]:
        body = self._body
        lines = tuple([(body + first, body + last) for first, last in token.lines]) if body else token.lines
        lines = tuple(self._broken(lines)) or lines  # a tag that breaks lines, and nothing else
        if token.rank:
            return (self._heading(token, lines, token.rank),)
        start, end = self._range(token)
        if _MODULE.match(self._text, lines[0][0] if lines else 0):
            return (Opaque(self._text, start, end, "code", self._references),)
        return self._several(start, end, lines) or (Paragraph(self._text, start, end, lines, self._references),)

    def _several(self, start: int, end: int, lines: tuple[Range, ...]) -> Sequence[Block]:
        """What a paragraph is by its lines, where that is more than a paragraph; nothing where it is one."""
        if _PARAGRAPH.search(self._text, start, end) and "`" not in self._text[start:end]:
            return self._html(start, end)  # "…</p> <p>…" in running text
        if len(lines) > 1 and any(_TEMPLATE.fullmatch(self._text, *line) for line in lines):
            return list(self._apart(lines))
        opening = {self._text[first] for first, last in lines if last > first}
        if "#" in opening:
            return list(self._cut_at_headings(lines))
        is_defining = ":" in opening and len(lines) > 1
        return list(defined(Paragraph(self._text, start, end, lines, self._references))) if is_defining else ()

    def _broken(self, lines: Iterable[Range]) -> Iterator[Range]:
        """The lines, those with a tag that breaks them as several."""
        for first, last in lines:
            at = first
            for match in _BREAK.finditer(self._text, first, last) if self._text.find("<", first, last) >= 0 else ():
                if at < match.start():
                    yield at, match.start()
                at = match.end()
            if at < last or at == first:
                yield at, last

    def _heading(self, token: Token | Running, lines: Sequence[Range], rank: int) -> Heading:
        start, end = self._range(token)
        told = tuple([self._without_attributes(line) for line in lines])
        return Heading(self._text, start, end, told, self._references, rank)

    def _apart(self, lines: Iterable[Range]) -> Iterator[Block]:
        """A paragraph, in parts: a line that is a template's tag alone, "{{< talk … >}}", is apart from its text."""
        for _, run in groupby(lines, key=lambda line: _TEMPLATE.fullmatch(self._text, *line) and line):
            part = tuple(run)
            yield Paragraph(self._text, part[0][0], part[-1][1], part, self._references)

    def _cut_at_headings(self, lines: Iterable[Range]) -> Iterator[Block]:
        """A paragraph, cut at lines that are headings but for the space behind their marker."""
        held: list[Range] = []
        for line in lines:
            match = _GLUED_HEADING.fullmatch(self._text, *line)
            if not match:
                held.append(line)
                continue
            if held:
                yield Paragraph(self._text, held[0][0], held[-1][1], tuple(held), self._references)
            held = []
            level = len(match["marker"] or match["alone"])
            text = self._without_attributes((line[0] + level, line[1]))
            yield Heading(self._text, *line, (text,), self._references, level)
        if held:
            yield Paragraph(self._text, held[0][0], held[-1][1], tuple(held), self._references)

    def _without_attributes(self, line: Range) -> Range:
        found = _ATTRIBUTES.search(self._text, *line) if self._text.startswith("}", line[1] - 1) else None
        return (line[0], found.start()) if found else line

    def _block(self, token: Token) -> Block:
        start, end = self._range(token)
        if token.type == "heading_open":
            return self._heading(token, self._lines(), int(token.tag[1:]))
        if token.type == "table_open":
            return Table(start, end, tuple(self._rows()))
        if token.type == "blockquote_open":
            return Quote(start, end, self.build("blockquote_close"))
        if token.type in _LISTS:
            return List(start, end, token.type == "ordered_list_open", self._items(_LISTS[token.type]))
        lines = self._agenda(token, start, end) if token.type in _CODE else ()
        if lines:
            return Paragraph(self._text, start, end, lines, self._references)
        return Opaque(self._text, start, end, _OPAQUE.get(token.type, "code"), self._references)

    def _agenda(self, token: Token, start: int, end: int) -> tuple[Range, ...]:
        """The lines of a block of code that is an agenda, or of an indented one with labels; none for other code."""
        found = [match.span("said") for match in _CODE_LINE.finditer(self._text, start, end)]
        found = found[1:-1] if token.type == "fence" else found
        pattern = _TIMED if token.type == "fence" else _TIMED_OR_LABELED
        told = sum(pattern.match(self._text, *line) is not None for line in found)
        return tuple(found) if told >= _FEW and 2 * told >= len(found) and len(found) <= _MOST_AGENDA else ()

    def _rows(self) -> Iterator[Row]:
        """The rows of a table; markdown-it tells each row's line, and each cell's text."""
        is_head = False
        while (token := self._tokens[self._at]).type != "table_close":
            self._at += 1
            if token.type in {"thead_open", "tbody_open"}:
                is_head = token.type == "thead_open"
            elif token.type == "tr_open":
                start, end = self._range(token)
                yield Row(start, end, tuple(self._cells(start, end)), is_head)
        self._at += 1

    def _cells(self, at: int, end: int) -> Iterator[Cell]:
        while (token := self._tokens[self._at]).type != "tr_close":
            self._at += 1
            if isinstance(token, Token) and token.type == "inline":
                begin = self._text.find(token.content, at, end)
                line = (begin, begin + len(token.content)) if begin >= 0 else (at, at)
                at = line[1]
                yield Cell(self._text, *line, (line,), self._references)
        self._at += 1

    def _items(self, until: str) -> tuple[ListItem, ...]:
        items = []
        while (token := self._tokens[self._at]).type != until:
            self._at += 1
            items.append(ListItem(*self._range(token), self.build("list_item_close")))
        self._at += 1
        return tuple(items)

    def _lines(self) -> tuple[Range, ...]:
        """The place of each line of the inline token that comes next; it and the closing token are passed."""
        inline = cast("Token", self._tokens[self._at])
        self._at += 2
        first = inline.map[0] if inline.map else 0
        lines = inline.content.split("\n")
        return tuple(self._place(first + index, line.strip()) for index, line in enumerate(lines))

    def _place(self, line: int, content: str) -> Range:
        """Where a line's content stands: markdown-it has taken container marks off its left."""
        start, end = self._starts[line], self._line_end(line)
        at = self._text.rfind(content, start, end)
        if at < 0:  # markdown-it has replaced a tab or a NUL in it: what is left of the line is the content
            stripped = self._text[start:end].rstrip()
            at = start + max(0, len(stripped) - len(content))
        return at, min(at + len(content), end)

    def _line_end(self, line: int) -> int:
        return self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)

    def _range(self, token: Token | Running) -> Range:
        first, behind = token.map or (0, 0)
        end = self._starts[behind] if behind < len(self._starts) else len(self._text)
        return self._starts[first], end


def _is_head(text: str, cells: Sequence[Cell]) -> bool:
    """Whether the first row of an HTML table says what its columns are: its cells are heads, or none has a digit."""
    tag = text.rfind("<", 0, cells[0].start)
    return text.startswith("<th", tag) or not any(map(str.isdigit, text[cells[0].start : cells[-1].end]))
