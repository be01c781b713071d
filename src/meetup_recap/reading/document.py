"""A post as a tree of blocks, each with its span; knows CommonMark and nothing of meetups.

The module is long by the kinds of blocks, which know one another: a list holds items that hold lists.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import groupby, pairwise, takewhile
from typing import NamedTuple, TypeAlias, cast

import attrs

from meetup_recap._markdown import Running, Token, block_tokens
from meetup_recap._yaml import Node
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.errors import LimitError
from meetup_recap.limits import DEFAULT_LIMITS, Limits
from meetup_recap.places import Lines, collapse, normalize
from meetup_recap.reading.front_matter import read_front_matter
from meetup_recap.reading.html_blocks import Shown, shown
from meetup_recap.reading.marks import scan, without_gaps
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.references import References, read_references

_BREAK = re.compile(r"[ ]*<br\b[^<>]*>[ ]*", re.IGNORECASE)
_TEMPLATE = re.compile(r"[ ]*(?:\{\{[<%][^\n]*[>%]\}\}|\{%[^\n]*%\}|\{:[^\n{}]*\}|<-{2,3}>)[ ]*")
_PARAGRAPH = re.compile(r"</?p\b[^<>]*>", re.IGNORECASE)
_MODULE = re.compile(r"import[ ][^\n]*[\"'][^\n\"']+[\"'];?[ ]*(?:\n|\Z)|export[ ](?:const|let|default|function)[ ]")
"""MDX's lines that are code: `import { Talk } from "../components"`."""
Range: TypeAlias = tuple[int, int]


@attrs.frozen
class _Lined:
    """A block of running text.

    Attributes:
        start: Offset of its first line in the text.
        end: Offset behind its last line.
        lines: Where each line's text stands, without list indents and quote marks.
        references: The links that the post defines apart from its text.
        kept: What was found out about it, by whom it is asked for: recognizers ask alike.
    """

    source: str = attrs.field(repr=False)
    start: int
    end: int
    lines: tuple[Range, ...]
    references: References = attrs.field(factory=dict, repr=False, eq=False)
    kept: dict[object, object] = attrs.field(factory=dict, repr=False, eq=False, init=False)

    @cached_property
    def prose(self) -> Prose:
        """Its text as a reader sees it, with links and emphasis as marks."""
        return scan(self.source, self.lines, self.references)


@attrs.frozen
class Paragraph(_Lined):
    """Running text."""


@attrs.frozen
class Heading(_Lined):
    """A heading of level 1 to 6."""

    level: int = 1


@attrs.frozen
class Opaque:
    """A block that is kept as it is: `kind` is html, code or rule."""

    source: str = attrs.field(repr=False)
    start: int
    end: int
    kind: str
    references: References = attrs.field(factory=dict, repr=False, eq=False)

    @cached_property
    def prose(self) -> Prose:
        """The text of a block of HTML as a reader sees it, its links and bold words as marks."""
        lines = []
        at = self.start
        for line in self.source[self.start : self.end].split("\n"):
            said = line.strip()
            first = at + len(line) - len(line.lstrip())
            lines.append((first, first + len(said)))
            at += len(line) + 1
        return scan(self.source, lines, self.references)


@attrs.frozen
class Cell(_Lined):
    """A cell of a table: running text."""


@attrs.frozen
class Row:
    """A row of a table; `is_head` for the one above the line of dashes."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    is_head: bool


@attrs.frozen
class Table:
    """A table between pipes."""

    start: int
    end: int
    rows: tuple[Row, ...]


@attrs.frozen
class Quote:
    """A block quote."""

    start: int
    end: int
    blocks: tuple["Block", ...]


@attrs.frozen
class ListItem:
    """One bullet or numbered item and what stands in it."""

    start: int
    end: int
    blocks: tuple["Block", ...]


@attrs.frozen
class List:
    """A bullet list, a numbered one, or kramdown's list of definitions, each term with what it means an item."""

    start: int
    end: int
    ordered: bool
    items: tuple[ListItem, ...]
    is_defining: bool = False


Block: TypeAlias = Paragraph | Heading | Opaque | Quote | List | Table


def _start(block: Block) -> int:
    return block.start


def _as_heading(line: Paragraph) -> Heading:
    return Heading(line.source, line.start, line.end, line.lines, line.references)


def _cut(block: Paragraph, at: int) -> tuple[Paragraph, Paragraph]:
    """A paragraph up to an offset, and from there on."""
    stop = block.start + len(block.source[block.start : at].rstrip(" :–—|,.*_-"))
    before = tuple((start, min(end, stop)) for start, end in block.lines if start < stop)
    behind = tuple((max(start, at), end) for start, end in block.lines if end > at)
    return attrs.evolve(block, lines=before, end=stop), attrs.evolve(block, lines=behind, start=at)


def _parted(block: Paragraph, at: int) -> tuple[Block, ...]:
    """A paragraph whose beginning is a heading."""
    if at >= block.lines[-1][1]:
        return (_as_heading(block),)
    before, behind = _cut(block, at)
    return _as_heading(before), behind


def _has_hard_break(block: Paragraph) -> bool:
    """Whether a line of a paragraph is ended by its author: by two spaces or a backslash, as CommonMark has it."""
    ends = (block.source[line[0] : below[0]].rstrip(" \t").rstrip("\r\n") for line, below in pairwise(block.lines))
    return any(end.endswith(("  ", "\\")) for end in ends)


def one_line(block: Paragraph, line: Range) -> Paragraph:
    """A line of a paragraph, as a paragraph."""
    return attrs.evolve(block, start=line[0], end=line[1], lines=(line,))


def ends_as_sentence(block: Paragraph) -> bool:
    """Whether a paragraph ends in a full stop, or in the colon before a list."""
    return block.source[block.start : block.end].rstrip(" *_\r\n").endswith((":", "."))


def paragraphs_in(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of some blocks, those in items of lists too; in a quote somebody else speaks."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, List):
            for item in block.items:
                yield from paragraphs_in(item.blocks)


class Part(NamedTuple):
    """A part of a body that is about one event.

    Attributes:
        start: Where it begins: between blocks, or where an item or a row does.
        end: The offset behind it.
        behind: Where what its first line says of the date ends, and something else follows.
        near: The middle of its year, where a heading above says that alone.
        again: Where the date ends in each further item of its list that repeats it.
    """

    start: int
    end: int
    behind: int | None = None
    near: date | None = None
    again: tuple[int, ...] = ()


@attrs.frozen
class Document:
    """A post: its front matter and the blocks of its body, with offsets into `text`.

    Attributes:
        text: The whole text.
        keys: The front matter.
        body: Offset at which the body begins.
        blocks: The body.
        diagnostics: What is odd about it.
        end: Offset behind the body: that of the text, but for a part of a post.
    """

    text: str = attrs.field(repr=False)
    keys: dict[str, Node]
    body: int
    blocks: tuple[Block, ...]
    diagnostics: tuple[Diagnostic, ...]
    end: int

    def part(self, part: Part) -> "Document":
        """The post as if its body were a part of it.

        The line of an item becomes the heading of what is in it; rows keep the head of their table.
        """
        start, end = part.start, part.end
        first = bisect_left(self.blocks, start, key=_start)
        blocks = self._in_item(part) or self._rows_of(part, first)
        blocks = blocks or tuple(takewhile(lambda block: block.end <= end, self.blocks[first:]))
        if blocks and isinstance(blocks[0], Paragraph):  # a date in bold
            blocks = (*_parted(blocks[0], part.behind or blocks[0].end), *blocks[1:])
        return attrs.evolve(self, body=start, end=end, blocks=blocks)

    def _rows_of(self, part: Part, following: int) -> tuple[Block, ...]:
        """The rows of a part with the head of their table."""
        table = self.blocks[following - 1] if following else None
        if not isinstance(table, Table) or table.end < part.end:
            return ()
        rows = tuple(row for row in table.rows if row.is_head or part.start <= row.start < part.end)
        return (Table(part.start, part.end, rows),)

    @cached_property
    def _items(self) -> dict[int, tuple[Sequence[ListItem], int]]:
        """The items of the lists of the body, by where each begins: those of its list, and its number among them."""
        lists = (block for block in self.blocks if isinstance(block, List))
        return {item.start: (block.items, number) for block in lists for number, item in enumerate(block.items)}

    def _in_item(self, part: Part) -> tuple[Block, ...]:
        items, number = self._items.get(part.start, ((), 0))
        item, *others = items[number : number + 1 + len(part.again)] or (None,)
        first = item.blocks[0] if item and item.blocks else None
        if item is None or not isinstance(first, Paragraph) or (others or [item])[-1].end != part.end:
            return ()
        if part.behind is None:
            return (_as_heading(first), *item.blocks[1:])
        opening, rest = _cut(first, part.behind)
        if _has_hard_break(rest):
            return (_as_heading(opening), rest, *item.blocks[1:])
        inner = [ListItem(rest.start, item.end, (rest, *item.blocks[1:]))]
        for other, behind in zip(others, part.again, strict=True):
            if isinstance(other.blocks[0], Paragraph):
                told = _cut(other.blocks[0], behind)[1]
                inner.append(ListItem(told.start, other.end, (told, *other.blocks[1:])))
        return (_as_heading(opening), List(rest.start, part.end, False, tuple(inner)))

    def header_prose(self, key: str) -> Prose | None:
        """A text of the front matter as running text; None where the key is missing or holds no text."""
        node = self.keys.get(key)
        if node is None or not node.text or isinstance(node.value, (list, dict)):
            return None
        return self.scalar_prose(node)

    def markdown_prose(self, node: Node) -> Prose:
        """A scalar of the front matter that may hold links, as running text."""
        said = node.text or ""
        at = self.text.find(said, node.start, node.end) if "](" in said else -1
        return scan(self.text, [(at, at + len(said))]) if at >= 0 else self.scalar_prose(node)

    def scalar_prose(self, node: Node) -> Prose:
        r"""A scalar of the front matter as running text.

        Where YAML's quoting or folding hides the value, or it holds what Markdown would resolve (`\#`, `&amp;`), each
        range stands for the whole scalar, by the rule `front-matter`.
        """
        said = node.text or ""
        if self.text[node.start : node.end] == said and normalize(said) == collapse(said):
            return without_gaps(Prose(said, (), ((0, node.start, 1),)))
        return without_gaps(Prose(said, (), ((0, node.start, node.end - node.start),), "front-matter"))


def read_document(text: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a post's front matter and its blocks.

    Raises:
        LimitError: Its front matter is larger or deeper than allowed, or its body has more blocks or links.
    """
    front = read_front_matter(text, limits)
    blocks = _Builder(text, front.body, limits).build()
    return Document(text, front.keys, front.body, blocks, front.diagnostics, len(text))


def _check(found: int, limit: int, what: str, name: str) -> None:
    if found > limit:
        raise LimitError(what=what, found=found, limit=limit, name=name)


_SETEXT = 2
"""The level of a heading above dashes."""
_LISTS = {"bullet_list_open": "bullet_list_close", "ordered_list_open": "ordered_list_close"}
_OPAQUE = {"hr": "rule", "html_block": "html"}
_GLUED_HEADING = re.compile(
    r"(?P<marker>\#{2,6}|\#(?=\[))(?P<text>[^\s#].*)|(?P<alone>\#)(?P<title>[^\s#][^#]*[ ][^#]*)"
)
"""A heading without the space behind its marker, as authors write it; `#python #data` is a line of tags."""
_CODE = frozenset({"fence", "code_block"})
_CODE_LINE = re.compile(r"(?<![^\r\n])[ \t]*(?P<said>[^\s](?:[^\r\n]*[^\s])?)")
_TIMED = re.compile(r"[0-2]?[0-9](?:[:.h][0-5][0-9]|[ ]?[ap]m)(?![\w:])")
_TIMED_OR_LABELED = re.compile(rf"{_TIMED.pattern}|[A-Z][a-z]{{2,12}}:[ \t]+\S")
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
                blocks[-1:] = [heading] if heading else [*blocks[-1:], block]
        return tuple(blocks)

    def _underlined(self, block: Block, rule: Block) -> Heading | None:
        """An item and the rule right below it, where they were meant as a heading: "3. Treasurer's report", "-----"."""
        is_rule = isinstance(rule, Opaque) and rule.kind == "rule" and self._text.startswith("---", rule.start)
        item = block.items[0] if isinstance(block, List) and block.ordered and len(block.items) == 1 else None
        line = item.blocks[0] if item and len(item.blocks) == 1 and _start(block) < _start(rule) else None
        if not is_rule or not isinstance(line, Paragraph) or len(line.lines) != 1:
            return None
        if self._text.count("\n", line.lines[0][1], rule.start) > 1:
            return None  # a rule apart
        return Heading(self._text, _start(block), rule.end, line.lines, self._references, _SETEXT)

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
            rows = (
                tuple(Cell(text, cell.start, cell.end, cell.lines, references) for cell in row) for row in one.parts
            )
            found = (Row(cells[0].start, cells[-1].end, cells, at == 0) for at, cells in enumerate(rows))
            return Table(one.start, one.end, tuple(found))
        if one.kind == "opaque":
            return Opaque(text, one.start, one.end, "html", references)
        return Paragraph(text, one.start, one.end, one.lines, references)

    def _running(self, token: Running) -> Iterable[Block]:
        body = self._body
        lines = tuple([(body + first, body + last) for first, last in token.lines]) if body else token.lines
        lines = tuple(self._broken(lines))
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
            return list(self._cut(lines))
        return list(self._defined(start, end, lines)) if ":" in opening and len(lines) > 1 else ()

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

    def _cut(self, lines: Iterable[Range]) -> Iterator[Block]:
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

    def _defined(self, start: int, end: int, lines: Sequence[Range]) -> Iterator[Block]:
        """A paragraph whose lines are terms and, behind a colon, what they mean: kramdown's list of definitions."""
        marks = [self._text.startswith((": ", ":\t"), first) for first, _ in lines]
        terms = [at for at, (mark, following) in enumerate(pairwise(marks)) if following and not mark]
        if not terms or terms[0] != 0:
            yield Paragraph(self._text, start, end, tuple(lines), self._references)
            return
        parts = [lines[at:behind] for at, behind in pairwise([*terms, len(lines)])]
        begins = [start, *(part[0][0] for part in parts[1:]), end]
        items = [
            ListItem(first, behind, self._definition(part))
            for part, (first, behind) in zip(parts, pairwise(begins), strict=True)
        ]
        yield List(start, end, False, tuple(items), is_defining=True)

    def _definition(self, lines: Sequence[Range]) -> tuple[Block, ...]:
        """A term, and as a list below it what it means, without the colons."""
        parts: list[list[Range]] = [[]]
        for first, last in lines:
            if self._text.startswith((": ", ":\t"), first):
                said = self._text[first + 1 : last].lstrip()
                parts.append([(last - len(said), last)])
            else:
                parts[-1].append((first, last))
        term, *meanings = [
            Paragraph(self._text, part[0][0], part[-1][1], tuple(part), self._references) for part in parts
        ]
        items = tuple(ListItem(meaning.start, meaning.end, (meaning,)) for meaning in meanings)
        return term, List(items[0].start, items[-1].end, False, items)

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
