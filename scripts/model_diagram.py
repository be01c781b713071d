"""Write docs/images/model.svg, the model's classes with their fields and what holds what: model_diagram.py [--check].

It is drawn by hand, as the tools that draw such diagrams want a program of the system (Graphviz) or fetch their own
script from the network when the page is read (Mermaid), and the docs are built by pip alone and read offline.
"""

import sys
import typing
from collections.abc import Iterator
from datetime import date, time, timedelta
from html import escape
from pathlib import Path
from types import NoneType, UnionType

import attrs

from meetup_recap import model
from meetup_recap.conversion import written_fields

PAGE = Path(__file__).parent.parent / "docs/images/model.svg"
COLUMNS = (
    ("Recap", "Event", "NextEvent"),
    ("Author", "Photo", "Note", "Talk", "Speaker", "Takeaway", "Sponsor", "Host", "Venue", "Link"),
)
ROW, HEAD, GAP, WIDTH, MARGIN, BETWEEN = 20, 28, 20, 240, 30, 60
KINDS: dict[object, str] = {str: "text", date: "date", time: "time", timedelta: "duration"}
STYLE = """
text { font: 14px system-ui, sans-serif; fill: #1b2733; }
.name { font-weight: 600; } .kind { fill: #4a5b6b; text-anchor: end; }
.page { fill: #ffffff; } .box { fill: #f6f8fa; stroke: #8a99a8; } .head { fill: #dbe7f3; stroke: #8a99a8; }
path { fill: none; stroke: #2f6db0; stroke-width: 1.4; } .tip { fill: #2f6db0; }
"""


@attrs.frozen
class Box:
    """A class as it is drawn."""

    name: str
    x: int
    y: int
    fields: tuple[tuple[str, str, str | None], ...]
    """Each with its kind, and the class that it leads to."""

    @property
    def height(self) -> int:
        """With its head."""
        return HEAD + ROW * len(self.fields)


def main() -> int:
    """Write the picture, or say whether it is what the model gives; gives 1 where it is not."""
    drawn = draw()
    if "--check" in sys.argv[1:]:
        if PAGE.read_text("utf-8") != drawn:
            print(f"{PAGE} is not what the model gives: python scripts/model_diagram.py")
            return 1
        return 0
    PAGE.write_text(drawn, "utf-8")
    return 0


def draw() -> str:
    """The whole picture."""
    boxes = {box.name: box for box in _boxes()}
    height = max(box.y + box.height for box in boxes.values()) + MARGIN
    width = 2 * WIDTH + 2 * MARGIN + BETWEEN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" role="img">',
        "<title>The classes of the model, their fields, and what holds what</title>",
        f'<style>{STYLE}</style><rect class="page" width="{width}" height="{height}"/>',
        *(part for box in boxes.values() for part in _box(box)),
        *(part for box in boxes.values() for part in _lines(box, boxes)),
    ]
    return "\n".join([*parts, "</svg>", ""])


def _boxes() -> Iterator[Box]:
    for number, column in enumerate(COLUMNS):
        y = MARGIN
        for name in column:
            fields = tuple(_fields(getattr(model, name)))
            box = Box(name, MARGIN + number * (WIDTH + BETWEEN), y, fields)
            yield box
            y += box.height + GAP


def _fields(cls: type) -> Iterator[tuple[str, str, str | None]]:
    hints = typing.get_type_hints(cls)
    for field in written_fields(cls):
        kind, target = _kind(hints[field.name])
        yield field.name, kind, target


def _kind(hint: object) -> tuple[str, str | None]:
    """How a type is called in the picture, and which class of the model it leads to."""
    if typing.get_origin(hint) is tuple:
        kind, target = _kind(typing.get_args(hint)[0])
        return f"{kind}…", target
    if isinstance(hint, UnionType) or typing.get_origin(hint) is typing.Union:
        return _kind(next(part for part in typing.get_args(hint) if part is not NoneType))
    if typing.get_origin(hint) is typing.Literal:
        return f"one of {len(typing.get_args(hint))}", None
    name = getattr(hint, "__name__", str(typing.get_origin(hint)))
    return KINDS.get(hint, name), name if any(name in column for column in COLUMNS) else None


def _box(box: Box) -> Iterator[str]:
    yield f'<rect class="box" x="{box.x}" y="{box.y}" width="{WIDTH}" height="{box.height}" rx="4"/>'
    yield f'<rect class="head" x="{box.x}" y="{box.y}" width="{WIDTH}" height="{HEAD}" rx="4"/>'
    yield f'<text class="name" x="{box.x + 10}" y="{box.y + 19}">{box.name}</text>'
    for number, (name, kind, _) in enumerate(box.fields):
        y = box.y + HEAD + ROW * number + 15
        yield f'<text x="{box.x + 10}" y="{y}">{escape(name)}</text>'
        yield f'<text class="kind" x="{box.x + WIDTH - 10}" y="{y}">{escape(kind)}</text>'


def _lines(box: Box, boxes: dict[str, Box]) -> Iterator[str]:
    for number, (_, _, target) in enumerate(box.fields):
        if target and target != box.name:
            yield from _line(box, box.y + HEAD + ROW * number + ROW // 2, boxes[target])


def _line(box: Box, y: int, to: Box) -> Iterator[str]:
    """From a field to the head of its class: across the gap, or around the outer edge of a column."""
    end = to.y + HEAD // 2
    if to.x > box.x:
        start_x, end_x, bend = box.x + WIDTH, to.x, BETWEEN // 2
        curve = f"M{start_x} {y} C{start_x + bend} {y} {end_x - bend} {end} {end_x - 6} {end}"
        tip = f"{end_x - 7},{end - 4} {end_x},{end} {end_x - 7},{end + 4}"
    else:
        side = -1 if box.x == MARGIN else 1
        edge = box.x if side < 0 else box.x + WIDTH
        curve = f"M{edge} {y} C{edge + side * 24} {y} {edge + side * 24} {end} {edge + side * 6} {end}"
        tip = f"{edge + side * 7},{end - 4} {edge},{end} {edge + side * 7},{end + 4}"
    yield f'<path d="{curve}"/>'
    yield f'<polygon class="tip" points="{tip}"/>'


if __name__ == "__main__":
    sys.exit(main())
