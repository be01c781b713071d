"""Where each value of a recap stands in its post, for people: text for a terminal, or a page.

Each character of the post is a part of a value, of a cue that led to one, of a note, or of the front matter's frame.
"""

from collections.abc import Iterator
from html import escape
from itertools import pairwise
from typing import NamedTuple

from meetup_recap.errors import SourceError
from meetup_recap.limits import UNLIMITED
from meetup_recap.model import Recap, Weight
from meetup_recap.places import Lines, Span
from meetup_recap.reading.front_matter import read_front_matter
from meetup_recap.renderers import pages


class Piece(NamedTuple):
    """A range of the post that is shown alike.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last one.
        kind: value, note, cue (led to a value) or frame (front matter).
        paths: The values that stand here, the smallest first.
    """

    start: int
    end: int
    kind: str
    paths: tuple[str, ...]


def pieces(recap: Recap) -> Iterator[Piece]:
    """The post from its first character to its last, cut where values begin and end.

    Raises:
        SourceError: The recap has no text, as after `from_json`.
    """
    text, spans = _source(recap)
    body = read_front_matter(text, UNLIMITED).body
    start, end = _part(recap, text)
    shown = {path: span for path, span in spans.items() if start <= span.start < span.end <= end}
    cuts = sorted({start, max(start, body), end, *(edge for span in shown.values() for edge in span[:2])})
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for path, span in shown.items():
        opening.setdefault(span.start, []).append(path)
        closing.setdefault(span.end, []).append(path)
    here: set[str] = set()
    for start, end in pairwise(cuts):
        here |= set(opening.get(start, ()))
        here -= set(closing.get(start, ()))
        if end > start:
            yield _piece(start, end, here, shown, body)


def _part(recap: Recap, text: str) -> tuple[int, int]:
    """The part of the text that tells of the event: all of it, but where the file tells of several."""
    section = recap.source.section if recap.source else None
    return section[:2] if section else (0, len(text))


def _piece(start: int, end: int, here: set[str], spans: dict[str, Span], body: int) -> Piece:
    paths = tuple(sorted(here, key=lambda path: (spans[path].end - spans[path].start, path)))
    values = tuple(path for path in paths if not path.startswith("notes["))
    if values:
        return Piece(start, end, "value", values)
    if any(path.endswith("].text") for path in paths):
        return Piece(start, end, "note", paths)
    return Piece(start, end, "frame" if start < body else "cue", paths)


def text(recap: Recap) -> str:
    """For a terminal: the post with line numbers, what no field holds marked, then each value with place and rule."""
    source, spans = _source(recap)
    lines = Lines(source)
    left = {line for piece in pieces(recap) if piece.kind == "note" for line in _lines_of(piece, source, lines)}
    start, end = _part(recap, source)
    first = lines.at(start)[0]
    part = source[start:end]
    shown = [line.rstrip("\r\n") for line in Lines(part).split(part)]
    width = len(str(first + len(shown)))
    post = [f"{'?' if number in left else ' '} {number:>{width}}  {line}" for number, line in enumerate(shown, first)]
    values = [_described(path, span, lines) for path, span in sorted(spans.items(), key=lambda item: item[1][:2])]
    return "\n".join(
        [
            *post,
            "",
            "? marks lines that are left to notes, in part or whole",
            "",
            *values,
            "",
            *weighed(recap),
            _covered(recap),
        ]
    )


def weighed(recap: Recap) -> list[str]:
    """Which layout it was read as, and how well each that was weighed fits."""
    source = recap.source
    if source is None:
        return []
    told = [f"{weight.layout} {weight.score:g}{_because(weight)}" for weight in source.weights]
    return [f"read as {source.layout}: {'; '.join(told)}"] if told else []


def _because(weight: Weight) -> str:
    return f" ({', '.join(weight.reasons)})" if weight.reasons else ""


def _lines_of(piece: Piece, source: str, lines: Lines) -> range:
    said = source[piece.start : piece.end].rstrip()
    return range(lines.at(piece.start)[0], lines.at(piece.start + max(len(said) - 1, 0))[0] + 1)


def _described(path: str, span: Span, lines: Lines) -> str:
    line, column = lines.at(span.start)
    rule = f"  by {span.rule}" if span.rule else ""
    place = f"{line}:{column}" if span.end > span.start else "-"
    return f"{place:>8}  {path}{rule}"


def _covered(recap: Recap) -> str:
    coverage = recap.coverage
    if coverage is None:
        return ""
    share = f"{coverage.share * 100:g}% of the body's characters are in fields or led to them"
    return f"{share} ({coverage.values} values, {coverage.cues} cues, {coverage.notes} notes)"


def page(recap: Recap) -> str:
    """A page that needs nothing else: each value marked where it stands, its path and rule on hover and listed."""
    source, spans = _source(recap)
    lines = Lines(source)
    numbers = {path: number for number, path in enumerate(sorted(spans, key=lambda path: spans[path][:2]), 1)}
    anchored: set[str] = set()
    post = "".join(_marked(piece, source, spans, numbers, anchored) for piece in pieces(recap))
    rows = "".join(_row(path, spans[path], numbers[path], anchored, source, lines) for path in numbers)
    title = _visible(recap.title or "Recap")
    chosen = escape(" ".join(weighed(recap)))
    body = (
        f"\n<h1>{escape(title)}</h1>\n<p>{escape(_covered(recap))}. {_LEGEND}</p>\n<p>{chosen}</p>\n"
        f'<pre class="post">{post}</pre>\n<h2>Values</h2>\n<table><thead><tr><th>path</th><th>value</th><th>place</th>'
        f"<th>rule</th></tr></thead><tbody>{rows}</tbody></table>\n"
    )
    return pages.page(f"{title}: explained", body, extra_css=_STYLE)


_LEGEND = (
    '<mark class="value">a value</mark>, <span class="cue">words that led to one</span>, '
    '<mark class="note">left to notes</mark>'
)
_STYLE = """
main { max-width: 60rem; }
.post { border-block: 1px solid var(--rule); padding: 1rem 0; color: var(--text); }
mark { color: inherit; border-radius: .2em; }
mark.value { background: color-mix(in srgb, var(--link) 22%, transparent); }
mark.note { background: none; outline: 2px dashed #c2410c; }
.cue, .frame { color: var(--soft); }
mark:target { outline: 3px solid var(--link); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
td:first-child { min-width: 14rem; }
th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; overflow-wrap: anywhere; }
tr { border-bottom: 1px solid var(--rule); }
"""


def _marked(piece: Piece, source: str, spans: dict[str, Span], numbers: dict[str, int], anchored: set[str]) -> str:
    said = escape(_visible(source[piece.start : piece.end]))
    if piece.kind not in {"value", "note"}:
        return f'<span class="{piece.kind}">{said}</span>'
    fresh = [path for path in piece.paths if path not in anchored]
    anchored.update(fresh)
    about = "; ".join(f"{path} ({spans[path].rule})" if spans[path].rule else path for path in piece.paths)
    anchor = f' id="v{numbers[fresh[0]]}"' if fresh else ""
    others = "".join(f'<a id="v{numbers[path]}"></a>' for path in fresh[1:])
    return f'{others}<mark class="{piece.kind}"{anchor} title="{escape(_visible(about))}">{said}</mark>'


def _row(path: str, span: Span, number: int, anchored: set[str], source: str, lines: Lines) -> str:
    line, column = lines.at(span.start)
    place = f'<a href="#v{number}">{line}:{column}</a>' if path in anchored else "the file's name"
    said = escape(_visible(" ".join(span.of(source).split())))
    return f"<tr><td>{escape(_visible(path))}</td><td>{said}</td><td>{place}</td><td>{span.rule or ''}</td></tr>"


def _visible(shown: str) -> str:
    """Control characters and text-direction marks, which would hide or turn text, as the replacement character."""
    return "".join(c if c.isprintable() or c in "\n\t\u3000\u00a0" else "\n" if c == "\r" else "\ufffd" for c in shown)


def _source(recap: Recap) -> tuple[str, dict[str, Span]]:
    source = recap.source
    if source is None or source.text is None:
        raise SourceError("explain")
    return source.text, dict(source.spans)
