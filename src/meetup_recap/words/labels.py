"""Lines that say what they tell: a label, a colon, a value.

**Speaker:** Ada Vega        *Palestrante*: Ada Vega        - Venue sponsor: [Northwind](https://northwind.example)
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import cast

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, List, ListItem, Paragraph, Quote, Table
from meetup_recap.reading.marks import scan
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.references import References
from meetup_recap.words.calendar import ANY_DAY
from meetup_recap.words.days import holds_date
from meetup_recap.words.label_kinds import LONGEST_LABEL, OF_EVENT, kind_of_label
from meetup_recap.words.pictures import ADDRESS, PICTURE, fits, stands_for

_LABEL = re.compile(
    r"""[\s>]*(?:[*+-][ ]+)?(?:[^\w\s*_\[\]<>()\#"'`|~]+[ ]+)?(?P<opening>\*\*|__|\*|_)?¿?
    (?:<(?:strong|b|em|i|u|span)\b[^<>]{0,80}>)?
    (?P<label>[^\W\d_][^:*\n\[\]<>]{0,45}?)
    (?:\*\*|__|\*|_|</[a-z]{1,6}>)?[ ]*(?:[:：](?!//)|\?(?=[*_< ]))(?:\*\*|__|\*|_|</[a-z]{1,6}>)?[ \t]*""",
    re.VERBOSE,
)
_INNER = re.compile(
    r"(?<=[.!?)])[*_]*[ ]+(?=(?:\*\*|__|\*|_)?[^\W\d_][^:.!?*_\n\[\]<>()]{1,30}(?:\*\*|__|\*|_)?:[*_]*[ ]\S)"
)
"""Where a sentence of a line may begin with a label: "We met again. Venue: Quayside"."""
_BOLD_LABEL = re.compile(r"\s*(?:\*\*|__)[^*_\n]{1,40}?(?::(?:\*\*|__)|(?:\*\*|__)[ ]*:)")
_BOLD_ALONE = re.compile(
    r"[\s>]*(?:(?P<mark>\*\*|__)|<(?P<tag>strong|b)>)(?P<label>[^\W\d_][^*\n<>]{0,45}?)"
    r"(?(mark)(?P=mark)|</(?P=tag)>)[ ]*\\?\s*"
)
_INNER_KINDS = OF_EVENT | {"title", "speakers"}
_CLASSES = re.compile(r"<[a-z]\w*\b[^<>]*\bclass=[\"'](?P<classes>[\w -]{2,40})[\"'][^<>]*>\s*\Z")
_CLASS_KINDS = frozenset({"date", "venue", "speakers"})
_LONGEST_TAG = 120
_LONGEST_DATE = 30
_TWO = 2
_MOSTLY = 0.8
_NUMBER = re.compile(r"[ ]*\#?[0-9]{1,2}\Z")
"""Behind a label that is said of each talk: "Talk 1:"."""
_ONES = frozenset({"one", "eins", "un", "une", "uno", "una", "jeden", "um", "uma"})
"""Numbers that no language's `numbers` has: those count several."""
_LABEL_END = re.compile(r"[:：?]")


@attrs.frozen
class Labeled:
    """A line with a label.

    Attributes:
        kind: What the label says, a key of `Language.labels`.
        start: Offset of the line in the text.
        end: Offset behind it.
        at: Offset of what stands behind the colon.
        stop: Offset behind that; None where the line ends there.
    """

    kind: str
    start: int
    end: int
    at: int
    source: str = attrs.field(repr=False)
    references: References = attrs.field(repr=False)
    stop: int | None = attrs.field(default=None, repr=False)

    @cached_property
    def value(self) -> Prose:
        """What stands behind the colon, as running text; what is struck out at its head was another value."""
        value = scan(self.source, [(self.at, self.end if self.stop is None else self.stop)], self.references)
        struck = next((mark.end for mark in value.marks if mark.kind == "struck" and mark.start == 0), 0)
        return value.part(struck, len(value.plain)) if value.plain[struck:].strip() and struck else value


def labeled_lines(block: Paragraph | Heading, language: Language) -> Sequence[Labeled]:
    """Those lines of a paragraph that have a label. Many recognizers ask; the answer is kept with the paragraph."""
    kept = block.kept.get(language)
    if kept is None:
        kept = block.kept[language] = tuple(_labeled_lines(block, language))
    return cast("Sequence[Labeled]", kept)


def _labeled_lines(block: Paragraph | Heading, language: Language) -> Iterator[Labeled]:
    for number, line in enumerate(block.lines):
        found = labeled(block.source, *line, language, block.references) or _alone(block, number, language)
        if found and number + 1 < len(block.lines) and not block.source[found.at : line[1]].strip(" \t\r\n\\"):
            below = block.lines[number + 1]
            if not labeled(block.source, *below, language, block.references):
                found = attrs.evolve(found, at=below[0], end=below[1], stop=below[1])
        if found:
            inner = next(_inside(block, line, language), None)
            is_cut = inner and inner.start < (found.stop or line[1]) and found.end == line[1]
            yield attrs.evolve(found, stop=inner.start) if inner and is_cut else found


def inner_lines(block: Block, language: Language) -> Iterator[Labeled]:
    """Labels that begin a sentence within a line of a paragraph, each with the value up to the end of that."""
    for line in block.lines if isinstance(block, Paragraph) else ():
        yield from _inside(block, line, language) if isinstance(block, Paragraph) else ()


def _inside(block: Paragraph | Heading, line: tuple[int, int], language: Language) -> Iterator[Labeled]:
    starts = [match.end() for match in _INNER.finditer(block.source, *line)]
    for start, end in pairwise([*starts, line[1]]):
        found = labeled(block.source, start, end, language, block.references)
        if found and found.kind in _INNER_KINDS:
            yield found


def _alone(block: Paragraph | Heading, number: int, language: Language) -> Labeled | None:
    """A label in bold that is a line of its own, above its value: "**Venue**"."""
    start, end = block.lines[number]
    match = _BOLD_ALONE.fullmatch(block.source, start, end) if number + 1 < len(block.lines) else None
    kind = kind_of_label(match["label"], language) if match else None
    return Labeled(kind, start, end, end, block.source, block.references) if kind else None


def first_labeled(block: Paragraph, language: Language) -> Labeled | None:
    """The first line of a paragraph, if it has a label."""
    lines = labeled_lines(block, language)
    return lines[0] if lines and lines[0].start == block.lines[0][0] else None


def labeled(source: str, start: int, end: int, language: Language, references: References) -> Labeled | None:
    """A line with a label; None where it has none that the language knows."""
    if source.startswith(">", start - 1) and (kind := _by_class(source, start, language)):
        return Labeled(kind, start, end, start, source, references)
    sign = PICTURE.match(source, start, end)
    if sign and kind_of_label(source[sign.end() : end], language) is not None:
        return None  # "## 📍 Venue" is a heading
    shown = stands_for(sign) if sign else None
    if sign and shown and fits(shown, source, sign.end(), end, language):
        return Labeled(shown, start, end, sign.end(), source, references)
    if not _LABEL_END.search(source, start, min(end, start + LONGEST_LABEL)):
        return None
    match = _LABEL.match(source, start, end)
    kind = kind_of_label(_without_number(match["label"], language), language) if match else None
    if match is None or kind is None:
        return None
    if kind == "title" and ADDRESS.match(source, match.end(), end):
        kind = "slides"  # "Présentation : https://…"
    return Labeled(kind, start, end, match.end(), source, references, _before_closing(match, source, end))


def _by_class(source: str, start: int, language: Language) -> str | None:
    """What the class of the tag right before a line says of it: `<p class="where">Quayside</p>`."""
    tag = _CLASSES.search(source, max(0, start - _LONGEST_TAG), start)
    kinds = [kind_of_label(name, language) for name in tag["classes"].split()] if tag else []
    return next((kind for kind in kinds if kind in _CLASS_KINDS), None)


def _without_number(label: str, language: Language) -> str:
    """A label without the number of what it is of: "Talk 1", "Talk two"."""
    shorter = _NUMBER.sub("", label)
    said, _, last = shorter.rpartition(" ")
    return said if said and (last.lower() in language.numbers or last.lower() in _ONES) else shorter


def _before_closing(match: re.Match[str], source: str, end: int) -> int:
    """Where the value ends: before the `**` of "**Talk: Queues**", which opened before the label."""
    opening = match["opening"]
    value = source[match.end() : end].rstrip()
    if opening and value.endswith(opening) and value.count(opening) % 2:
        return match.end() + len(value) - len(opening)
    return end


def defined(item: ListItem, language: Language) -> Iterator[Labeled]:
    """What a label means in a list of definitions: "Venue", and in the next line ": Quayside"."""
    term, meanings = item.blocks[0], item.blocks[-1]
    kind = kind_of_label(term.prose.plain, language) if isinstance(term, Paragraph) else None
    if kind is None or not isinstance(meanings, List):
        return
    for meaning in (first for inner in meanings.items for first in inner.blocks if isinstance(first, Paragraph)):
        (start, _), (_, end) = meaning.lines[0], meaning.lines[-1]
        yield Labeled(kind, item.start, end, start, meaning.source, meaning.references, end)


def headed(heading: Block, below: Block | None, language: Language) -> Labeled | None:
    """The line below a heading that is a label: "## When", and below it "14 May 2024"."""
    if not isinstance(heading, Heading) or not isinstance(below, Paragraph) or labeled_lines(below, language):
        return None
    kind = kind_of_label(heading.prose.plain, language)
    line = below.lines[0]
    return Labeled(kind, heading.start, line[1], line[0], below.source, below.references) if kind else None


def lines_of(blocks: Iterable[Block], language: Language) -> Iterator[Labeled]:
    """The labeled lines of paragraphs, quotes and the items of lists, and dates below a heading that is their label."""
    for block, below in pairwise((*blocks, None)):
        under = headed(block, below, language) if block else None
        yield from (under,) if under and under.kind == "date" else ()
        if isinstance(block, (Paragraph, Heading)):
            yield from labeled_lines(block, language)
        elif isinstance(block, List):
            for item in block.items:
                yield from defined(item, language) if block.is_defining else _first_of(item, language)
        elif isinstance(block, Table):
            yield from _cells_of(block, language)
        elif isinstance(block, Quote):
            yield from lines_of(block.blocks, language)


def column_kinds(table: Table, language: Language) -> list[str | None]:
    """What the columns of a table say, by their headings; one of which nearly all cells are dates says when."""
    head = table.rows[0]
    rows = [row.cells for row in table.rows if not row.is_head]
    kinds = [kind_of_label(cell.prose.plain, language) for cell in head.cells] if head.is_head else []
    kinds += [None] * (max(map(len, rows), default=0) - len(kinds))
    for at in () if "date" in kinds else range(len(kinds)):
        written = [row[at].prose.plain.strip() for row in rows if at < len(row) and row[at].prose.plain.strip()]
        dated = sum(len(text) <= _LONGEST_DATE and holds_date(text, language, ANY_DAY) for text in written)
        if len(written) > 1 and dated >= _MOSTLY * len(written):
            kinds[at] = "date"
            break
    return kinds


def _cells_of(table: Table, language: Language) -> Iterator[Labeled]:
    """The cells of rows about one event, which has a column for its date, by what their column says."""
    kinds = column_kinds(table, language)
    if "date" not in kinds:
        yield from rows_of(table, language)
        return
    for row in (row for row in table.rows if not row.is_head):
        for kind, cell in zip(kinds, row.cells, strict=False):
            if kind and cell.prose.plain.strip():
                yield Labeled(kind, cell.start, cell.end, cell.start, cell.source, cell.references)


def rows_of(table: Table, language: Language) -> Iterator[Labeled]:
    """The rows of a table of two columns of which the first is labels: "| Venue | Quayside |"."""
    rows = [row.cells for row in table.rows if len(row.cells) == _TWO and row.cells[1].prose.plain.strip()]
    kinds = [kind_of_label(label.prose.plain, language) for label, _ in rows]
    is_head = bool(rows) and kind_of_label(rows[0][1].prose.plain, language) is not None
    if not is_head and 2 * sum(kind is not None for kind in kinds) > len(rows):
        for kind, (label, cell) in zip(kinds, rows, strict=True):
            if kind:
                yield Labeled(kind, label.start, cell.end, cell.start, cell.source, cell.references)


def _first_of(item: ListItem, language: Language) -> Iterator[Labeled]:
    """The first line of an item, where it has a label."""
    first = item.blocks[0] if item.blocks else None
    line = first_labeled(first, language) if isinstance(first, Paragraph) else None
    yield from (line,) if line else ()


def is_labeled(block: Paragraph, language: Language) -> bool:
    """Whether a paragraph is labeled lines, or has one for sponsors: what is beside that has labels of its own."""
    lines = labeled_lines(block, language)
    is_about_sponsors = any(line.kind in {"sponsors", "venue_sponsor", "food_sponsor"} for line in lines)
    return bool(lines) and (is_about_sponsors or len(lines) == len(block.lines))


def are_labels(block: Paragraph, language: Language) -> bool:
    """Whether labels say what is in a paragraph: most of its lines have one, or it lists who was there."""
    lines = labeled_lines(block, language)
    return bool(lines) and (1 < len(lines) > len(block.lines) / 2 or lines[0].kind == "attendees")


def are_bold_labels(block: Block, language: Language) -> bool:
    """Whether all lines of a paragraph have bold labels, known ones and others: "**Venue:** …", "**Chair:** …"."""
    if not isinstance(block, Paragraph) or len(block.lines) < _TWO:
        return False
    kinds = {line.kind for line in labeled_lines(block, language)}
    are_labels = all(_BOLD_LABEL.match(block.source, *line) for line in block.lines)
    return are_labels and bool(kinds) and kinds.isdisjoint({"title", "talks", "speakers"})
