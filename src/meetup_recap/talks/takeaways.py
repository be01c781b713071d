"""The bullets under a talk.

* Queues need limits
  * so do caches
*A bullet without its space
See her slides [here](https://…)      glued to the list: it speaks to the reader and is no part of the bullet
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from meetup_recap.found import Found, Path
from meetup_recap.languages import Language
from meetup_recap.places import collapse, normalize
from meetup_recap.reading.blocks import List, ListItem, Paragraph, Range
from meetup_recap.reading.marks import scan
from meetup_recap.reading.prose import Prose

MARKERS = "*+•-"
"""What bullets begin with."""
_GLUED_MARKER = re.compile(r"[*+•-](?=[^\s*+\-\d])(?!(?<=[*])[^*]+[*])")
_WORD = re.compile(r"[^\W_][\w'’]*")


class Bullet(NamedTuple):
    """One takeaway: its Markdown on one line, where that stands and by which rule, its children."""

    text: str
    start: int
    end: int
    rule: str | None
    children: tuple["Bullet", ...] = ()


class Bullets(NamedTuple):
    """A list under a talk: its takeaways, and the lines glued to it that speak to the reader."""

    bullets: list[Bullet]
    asides: list[Prose]


def read_list(source: str, block: List, language: Language) -> Bullets:
    """The takeaways of a list."""
    bullets: list[Bullet] = []
    asides: list[Prose] = []
    for item in block.items:
        for lines, children in _parts(source, item):
            own, aside = _split_aside(source, lines, language)
            inner = [read_list(source, child, language) for child in children]
            nested = [bullet for child in inner for bullet in child.bullets]
            asides += [prose for child in inner for prose in child.asides]
            is_filled = any(_text(source, line).strip() for line in own)  # a bullet may hold a no-break space alone
            bullets += [_bullet(source, own, tuple(nested))] if is_filled else nested
            asides += [scan(source, aside)] if aside else []
    return Bullets(bullets, asides)


def read_paragraph(source: str, block: Paragraph, language: Language) -> list[Bullet]:
    """The takeaways of a paragraph whose lines are bullets without the space behind their marker."""
    lines = block.lines
    first = next((index for index, line in enumerate(lines) if _GLUED_MARKER.match(_text(source, line))), len(lines))
    parts = (_split_aside(source, part, language)[0] for part in _at_markers(source, lines[first:]))
    return [_bullet(source, part) for part in parts if part]


def _bullet(source: str, lines: Sequence[Range], children: tuple[Bullet, ...] = ()) -> Bullet:
    text = collapse("\n".join(_text(source, line) for line in lines))
    start, end = lines[0][0], lines[-1][1]
    said = source[start:end]
    return Bullet(text, start, end, _rule(said, text), children)


def _rule(said: str, text: str) -> str | None:
    """Markdown keeps its escapes and entities, which `normalize` resolves; paragraphs of one bullet are joined."""
    if normalize(said) == text:
        return None
    return "markdown" if collapse(said) == text else "joined-lines"


def _parts(source: str, item: ListItem) -> Iterator[tuple[tuple[Range, ...], list[List]]]:
    """An item's text and its nested lists; lines that begin with a marker glued to its word are items of their own."""
    lines = tuple(line for block in item.blocks if isinstance(block, Paragraph) for line in block.lines)
    nested = [block for block in item.blocks if isinstance(block, List)]
    first, rest = lines[:1], list(_at_markers(source, lines[1:]))
    glued = bool(rest) and source[rest[0][0][0] - 1] in MARKERS
    parts = [first, *rest] if glued else [first + rest[0], *rest[1:]] if rest else [first]
    for part in parts[:-1]:
        yield part, []
    yield parts[-1], nested


def _at_markers(source: str, lines: Sequence[Range]) -> Iterator[tuple[Range, ...]]:
    part: list[Range] = []
    for start, end in lines:
        if _GLUED_MARKER.match(_text(source, (start, end))):
            if part:
                yield tuple(part)
            part = [(start + 1, end)]
        else:
            part.append((start, end))
    if part:
        yield tuple(part)


def _split_aside(
    source: str, lines: tuple[Range, ...], language: Language
) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """The lines of a bullet, and those glued to it that speak to the reader about the talk."""
    for index, line in enumerate(lines[1:], 1):
        if _speaks_to_reader(_text(source, line), language):
            return lines[:index], lines[index:]
    return lines, ()


def _speaks_to_reader(line: str, language: Language) -> bool:
    words = [match[0].lower() for match in _WORD.finditer(line)]
    holds_link = "](" in line or "://" in line or ")[" in line
    if not words or not holds_link:
        return False
    return words[0] in language.reader or words[0] in language.third_person


def _text(source: str, line: Range) -> str:
    return source[line[0] : line[1]]


def find(path: Path, bullets: Sequence[Bullet], name: str = "takeaways") -> Iterator[Found]:
    """Each bullet's text, its children below it."""
    for index, bullet in enumerate(bullets):
        here = (*path, name, index)
        yield Found((*here, "text"), bullet.text, bullet.start, bullet.end, bullet.rule)
        yield from find(here, bullet.children, "children")
