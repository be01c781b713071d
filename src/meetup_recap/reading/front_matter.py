"""The header of a post, split off with true offsets.

python-frontmatter's own split loses line numbers, CRLF and byte-order marks, and drops a header that is a list; so
these few lines find the two `---`, and its YAML handler only loads what stands between.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import attrs

from meetup_recap._yaml import Node, YamlError, load_header
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.limits import Limits
from meetup_recap.places import Lines, Span
from meetup_recap.reading.other_headers import TomlError, end_of_toml, line_header, toml_header

_META = re.compile(
    r"\ufeff?\s*(?:import[ ][^\n]*\n\s*)*+export[ ](?:const|let|var)[ ]\w+[ ]*=[ ]*"
    r"(?P<object>\{[^{}\n]*\}|\{.*?(?<=\n)\})[; ]*(?=\n|\Z)",
    re.DOTALL,
)
"""The object that MDX exports in the place of a header: it is read as YAML is, which it nearly is."""
_OPEN = re.compile(r"\ufeff?(?:[ \t]*(?:\r\n|[\r\n]))*+(?P<marker>---[ \t]*)(?:\r\n?|\n)")
_CLOSE = re.compile(r"(?<![^\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_KEY = re.compile(r"(?<![^\r\n])[^\s#\-][^\r\n:]*:(?=[ \t\r\n]|\Z)")
_KEY_AND_TEXT = re.compile(r"(?P<key>[\w-]+)[ \t]*:[ \t]+(?P<text>[^\s\"'\[\]{}&*!|>%@`#,?\-][^\r\n]*)")
_COMMENT = re.compile(r"[ \t]#")
_BLANK_LINE = re.compile(r"(?<![^\r\n])[ \t]*(?=[\r\n]|\Z)")
_END_OF_LINE = re.compile(r"\r\n?|\n|\Z")


@attrs.frozen
class FrontMatter:
    """A header, read.

    Attributes:
        keys: Each key's value; their offsets are those of the whole text.
        body: Offset at which the body begins.
        diagnostics: What is odd about it.
        end: Offset of the line that closes it; None where it is not YAML between two such lines.
    """

    keys: dict[str, Node]
    body: int
    diagnostics: tuple[Diagnostic, ...] = ()
    end: int | None = None


def read_front_matter(text: str, limits: Limits) -> FrontMatter:
    """Split the header off and read it; whatever is wrong with it, the body is found.

    Raises:
        LimitError: The header is larger or deeper than allowed.
    """
    diagnostics = list(_byte_order_mark(text))
    opened = _OPEN.match(text)
    if not opened and (other := _other(text, limits)):
        return attrs.evolve(other, diagnostics=(*diagnostics, *other.diagnostics))
    if not opened:
        start = 1 if text.startswith("\ufeff") else 0
        diagnostics.append(Diagnostic("missing-front-matter", "the post has no front matter", Span(start, start)))
        return FrontMatter({}, start, tuple(diagnostics))
    closed = _CLOSE.search(text, opened.end())
    if closed:
        end, body = closed.start(), _next_line(text, closed.end())
    else:
        end = body = _first_blank_line(text, opened.end())
        message = "the front matter is never closed by a line of ---; it is read up to the first empty line"
        diagnostics.append(Diagnostic("unclosed-front-matter", message, Span(*opened.span("marker"))))
    keys, odd = _read_keys(text, opened.end(), end, limits)
    return FrontMatter(keys, body, (*diagnostics, *odd), end if closed else None)


def _other(text: str, limits: Limits) -> FrontMatter | None:
    """A header in another form than YAML's: TOML, or lines of keys."""
    try:
        found = toml_header(text, limits) or line_header(text, limits)
    except TomlError as error:
        at = len(text) - len(text.lstrip("\ufeff \t\r\n"))
        message = f"the front matter is not valid TOML: {error}"
        return FrontMatter({}, end_of_toml(text), (Diagnostic("broken-toml", message, Span(at, at)),))
    return FrontMatter(*found) if found else _exported(text, limits)


def _exported(text: str, limits: Limits) -> FrontMatter | None:
    """The object that a page of MDX exports: `export const meta = {title: 'May meetup'}`."""
    found = _META.match(text, 0, limits.header)
    if not found:
        return None
    keys, odd = _read_keys(text, *found.span("object"), limits)
    return FrontMatter(keys, found.end(), tuple(odd)) if "title" in keys and not odd else None


def _byte_order_mark(text: str) -> Iterator[Diagnostic]:
    if text.startswith("\ufeff"):
        yield Diagnostic("byte-order-mark", "the text begins with a byte-order mark", Span(0, 1))


def _next_line(text: str, offset: int) -> int:
    match = _END_OF_LINE.match(text, offset)
    return match.end() if match else offset


def _first_blank_line(text: str, offset: int) -> int:
    match = _BLANK_LINE.search(text, offset)
    return match.start() if match else len(text)


def _read_keys(text: str, start: int, end: int, limits: Limits) -> tuple[dict[str, Node], list[Diagnostic]]:
    try:
        root = load_header(text[start:end], limits, start)
    except YamlError as error:
        at = start + (error.offset or 0)
        line, column = Lines(text).at(at)
        message = f"the front matter is not valid YAML: {error.problem} (line {line}, column {column})"
        diagnostic = Diagnostic("broken-yaml", message, Span(at, at))
        return _salvage(text, start, end, limits), [diagnostic]
    if root is None:
        return {}, []
    if not isinstance(root.value, dict):
        kind = "list" if isinstance(root.value, list) else "single value"
        message = f"the front matter is a {kind}, not a mapping of keys to values"
        return {}, [Diagnostic("front-matter-not-mapping", message, Span(root.start, root.end))]
    return root.value, list(_duplicates(root))


def _salvage(text: str, start: int, end: int, limits: Limits) -> dict[str, Node]:
    """What can be read of a broken header: each top-level key on its own, one at fault as the text behind it."""
    begins = [match.start() for match in _KEY.finditer(text, start, end)]
    keys: dict[str, Node] = {}
    for first, last in pairwise([*begins, end]):
        try:
            part = load_header(text[first:last], limits, first)
        except YamlError:
            keys.update(_as_text(text, first, last))
            continue
        if part is not None and isinstance(part.value, dict):
            keys.update(part.value)
    return keys


def _as_text(text: str, start: int, end: int) -> dict[str, Node]:
    """`title: Rivers: an evening` as its author meant it; nothing where the value begins with a mark of YAML's own."""
    match = _KEY_AND_TEXT.match(text, start, end)
    if not match:
        return {}
    said = _COMMENT.split(match["text"], maxsplit=1)[0].rstrip()
    return {match["key"]: Node(said, match.start("text"), match.start("text") + len(said), text=said)}


def _duplicates(node: Node) -> Iterator[Diagnostic]:
    for offset, key in node.duplicates:
        message = f"the key {key!r} stands twice; the last one counts"
        yield Diagnostic("duplicate-key", message, Span(offset, offset + len(key)))
    if isinstance(node.value, (dict, list)):
        for member in node.value.values() if isinstance(node.value, dict) else node.value:
            yield from _duplicates(member)
