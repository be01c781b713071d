"""Components of MDX and tags of templates with their properties, as mappings of the front matter are.

<Talk title="Queues in Anger" speaker="Ada Vega" slides="https://slides.example/q" />
<Talk title="Queues in Anger"><Speaker name="Ada Vega" company="Tern" /></Talk>
<Sponsor name="Tern" url={"https://tern.example"} />
{{< sponsor name="Tern" url="https://tern.example" >}}          {% include talk.html title="Queues in Anger" %}
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from meetup_recap._yaml import Node
from meetup_recap.reading.blocks import Opaque, Paragraph
from meetup_recap.reading.document import Document

_TAG = re.compile(r"<(?P<name>[A-Z]\w*)(?=[\s/>])")
_CLOSING = re.compile(r"</(?P<name>[A-Z]\w*)>")
_SHORT = 2
"""How much white space may be before the end of a tag, and that end."""
_TEMPLATE_TAG = re.compile(
    r"\{\{[<%][ ]*(?P<hugo>[a-z][\w-]*)(?=[ ])|\{%-?[ ]*include[ ]+(?:[\w-]+/)*(?P<name>[\w-]+)(?:\.\w+)?(?=[ ])"
)
_PROPERTY = re.compile(
    r"\s+(?P<key>[A-Za-z][\w-]*)=(?:\"(?P<in_double>[^\"]*)\"|'(?P<in_single>[^']*)'|\{(?P<in_braces>[^{}]*)\})"
)
_QUOTED = re.compile(r"(?P<mark>[\"'`])(?P<text>[^\"'`]*)(?P=mark)")


class Component(NamedTuple):
    """A component with its properties, by their names, and its place in the text."""

    name: str
    keys: dict[str, Node]
    start: int
    end: int


def components(document: Document) -> Iterator[Component]:
    """The components that open blocks and those in the same block behind them, and the tags of templates anywhere."""
    for block in document.blocks:
        is_text = isinstance(block, Paragraph) or (isinstance(block, Opaque) and block.kind == "html")
        if is_text and _TAG.match(document.text, block.start):
            for tag in _TAG.finditer(document.text, block.start, block.end):
                yield _component(document.text, tag)
        elif is_text:
            for tag in _TEMPLATE_TAG.finditer(document.text, block.start, block.end):
                yield _component(document.text, tag)


def nested(document: Document) -> list[Component]:
    """The components, those inside of another one as its keys, too: a `Speaker` is a `speaker` of its `Talk`."""
    text, found = document.text, list(components(document))
    closing: dict[str, list[int]] = {}
    for tag in _CLOSING.finditer(text, document.body) if found else ():
        closing.setdefault(tag["name"], []).append(tag.start())
    inside: dict[int, list[Component]] = {}
    open_ones = list[tuple[int, int]]()
    for at, one in enumerate(found):
        while open_ones and one.start >= open_ones[-1][1]:
            open_ones.pop()
        if open_ones:
            inside.setdefault(open_ones[-1][0], []).append(one)
        ends = closing.get(one.name, []) if text[one.end : one.end + _SHORT].lstrip()[:1] == ">" else []
        behind = bisect_right(ends, one.end)
        if behind < len(ends):
            open_ones.append((at, min([ends[behind], *(end for _, end in open_ones[-1:])])))
    return [_with_inner(one, inside.get(at, ())) for at, one in enumerate(found)]


def _with_inner(outer: Component, inner: Sequence[Component]) -> Component:
    by_name: dict[str, list[Node]] = {}
    for one in inner:
        by_name.setdefault(one.name.lower(), []).append(Node(one.keys, one.start, one.end))
    added = {name: Node(members, members[0].start, members[-1].end) for name, members in by_name.items()}
    return outer._replace(keys={**added, **outer.keys}, end=max([outer.end, *(one.end for one in inner)]))


def opening(block: Opaque | Paragraph) -> Component | None:
    """The tag that opens a block; None where none does."""
    tag = _TAG.match(block.source, block.start) or _TEMPLATE_TAG.match(block.source, block.start)
    return _component(block.source, tag) if tag else None


def _component(text: str, tag: re.Match[str]) -> Component:
    keys: dict[str, Node] = {}
    at = tag.end()
    while found := _PROPERTY.match(text, at):
        at = found.end()
        value = next(name for name in ("in_double", "in_single", "in_braces") if found[name] is not None)
        start, end = found.span(value)
        keys.setdefault(found["key"], _value(text, start, end) if value == "in_braces" else _text(text, start, end))
    return Component(tag[tag.lastgroup or "name"], keys, tag.start(), at)


def _value(text: str, start: int, end: int) -> Node:
    """What braces hold: a text in quotes, a list of them, or anything else as it is written."""
    said = text[start:end].strip()
    members = [_text(text, *found.span("text")) for found in _QUOTED.finditer(text, start, end)]
    if said.startswith("[") and members:
        return Node(members, start, end)
    return members[0] if len(members) == 1 and said[:1] in "\"'`" else _text(text, start, end)


def _text(text: str, start: int, end: int) -> Node:
    return Node(text[start:end], start, end, text[start:end])
