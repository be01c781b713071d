"""What single keys of a talk in the front matter hold: title, slides, recording, room, kind, length.

title: Queues in Anger (cancelled)        slides: https://slides.example/q        duration: 45 min
"""

from collections.abc import Iterator

from meetup_recap._yaml import Node
from meetup_recap.found import Found, Path, literal
from meetup_recap.languages import Language
from meetup_recap.reading.document import Document
from meetup_recap.talks.line_edges import without_cancelled
from meetup_recap.words.clock import duration, link_time
from meetup_recap.words.header import scalar
from meetup_recap.words.label_kinds import kind_of_key

_MATERIALS = ("code", "paper")
"""Keys of further links, each with its place among a talk's."""


def field(path: Path, kind: str, node: Node, document: Document, language: Language) -> Iterator[Found]:
    """The field that a key of that kind holds; none where it is no field of a talk, or its value says nothing."""
    place = _address(node, language) if kind in {"slides", "video"} else None
    said = (node.text or "").strip()
    if place is not None:
        yield scalar(document, (*path, f"{kind}_url"), place)
        opened = link_time(place.text or "") if kind == "video" else None
        if opened is not None:
            yield Found((*path, "video_start"), opened, place.start, place.end, "link-time")
    elif kind == "title" and said:
        yield from _title(path, node, document, language)
    elif kind == "abstract" and said:
        yield Found((*path, "description"), said, node.start, node.end, "front-matter")
    elif kind == "venue" and said:
        yield scalar(document, (*path, "room"), node)
    elif kind in {"code", "paper"} and "//" in said:
        yield scalar(document, (*path, "links", _MATERIALS.index(kind), "url"), node)
        link_kind = "write-up" if kind == "paper" and not said.endswith(".pdf") else kind
        yield Found((*path, "links", _MATERIALS.index(kind), "kind"), link_kind, node.start, node.end, "link-kind")
    else:
        yield from _state(path, kind, node, said, language)


def _state(path: Path, kind: str, node: Node, said: str, language: Language) -> Iterator[Found]:
    """What sort of talk it is, how long it takes, and whether it fell through."""
    length = duration(said, language) if kind == "duration" else None
    if kind == "kind" and language.kinds.get(said.lower(), "talk") != "talk":
        yield Found((*path, "kind"), language.named("kinds", said), node.start, node.end, "talk-kind")
    elif kind == "status" and language.pattern("cancelled").search(said):
        yield Found((*path, "status"), "cancelled", node.start, node.end, "talk-status")
    elif length:
        yield Found((*path, "duration"), length, node.start, node.end, "duration")


def _title(path: Path, node: Node, document: Document, language: Language) -> Iterator[Found]:
    """A title, without "(cancelled)" or "CANCELLED:", which are its status."""
    text = node.text or ""
    start, end, is_cancelled = without_cancelled(text, 0, len(text), language)
    if not is_cancelled:
        yield scalar(document, (*path, "title"), node)
        return
    yield literal((*path, "title"), document.scalar_prose(node), start, end)
    yield Found((*path, "status"), "cancelled", node.start, node.end, "talk-status")


def _address(node: Node, language: Language) -> Node | None:
    """An address, in a text or under a mapping's `url`."""
    if isinstance(node.value, dict):
        return next((value for key, value in node.value.items() if kind_of_key(key, language) == "links"), None)
    return node if node.text and ("/" in node.text) else None
