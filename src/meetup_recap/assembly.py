"""Found values into a Reading; only here is it decided what is required and what is left over."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import attrs

from meetup_recap.dialects import Findings, Post
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.model import (
    Author,
    Coverage,
    Event,
    Host,
    Link,
    NextEvent,
    Note,
    Photo,
    Reading,
    Recap,
    Source,
    Speaker,
    Sponsor,
    Takeaway,
    Talk,
    Venue,
)
from meetup_recap.places import Span
from meetup_recap.reading.document import Block, Document, Heading, Paragraph
from meetup_recap.reading.sentences import sentences
from meetup_recap.recognizers import header
from meetup_recap.recognizers.found import Found, Path

_PARTS: dict[type, dict[str, type]] = {
    Recap: {"author": Author, "event": Event, "photos": Photo, "next_event": NextEvent, "notes": Note},
    Event: {"venue": Venue, "hosts": Host, "sponsors": Sponsor, "talks": Talk, "links": Link},
    Talk: {"speakers": Speaker, "takeaways": Takeaway, "links": Link},
    Takeaway: {"children": Takeaway, "links": Link},
    NextEvent: {"venue": Venue},
}
_REQUIRED = {Speaker: "name", Host: "name", Sponsor: "name", Author: "name", Venue: "name", Photo: "src", Link: "url"}

NO_EVENT = "nothing tells of an event: no talk, no event in the title, no thanks to sponsors, no next event"


def refuse(post: Post) -> Reading:
    """The reading of a text that is no recap."""
    return Reading(diagnostics=post.document.diagnostics, reason=NO_EVENT)


def assemble(post: Post, path: str | None, dialect: str, findings: Findings) -> Reading:
    """One recap from what its front matter, its file name and a dialect's recognizers found."""
    document = post.document
    found = [*header.find(document, path), *header.metadata(document), *findings.found]
    values = _first_of_each(item for item in found if item.path)
    values.setdefault(("event", "date"), _event_date(values))
    claims = _Claims(document, found)
    for index, (note, start, end) in enumerate(claims.notes()):
        values[("notes", index, "text")] = Found(("notes", index, "text"), note, start, end, "as-written")
        heading = claims.heading(start)
        if heading:
            place = heading.prose.span(0, len(heading.prose.plain))
            values[("notes", index, "heading")] = Found((), heading.prose.plain, *place, "plain-text")
    held = {key: item for key, item in values.items() if item.value is not None}
    fields = _tree(held)
    metadata = fields.pop("metadata", {})
    spans = {format_path(key): Span(item.start, item.end, item.rule) for key, item in held.items()}
    recap: Recap = attrs.evolve(
        _build(Recap, fields),
        metadata=metadata,
        source=Source(path=path, text=document.text, dialect=dialect, spans=spans),
        diagnostics=document.diagnostics,
        coverage=claims.coverage(),
    )
    return Reading(recaps=[recap], diagnostics=document.diagnostics, coverage=recap.coverage)


def format_path(path: Path) -> str:
    """A path as people write it.

    >>> format_path(("event", "talks", 0, "title"))
    'event.talks[0].title'
    """
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


def _first_of_each(found: Iterable[Found]) -> dict[Path, Found]:
    values: dict[Path, Found] = {}
    for item in found:
        values.setdefault(item.path, item)
    return values


def _event_date(values: dict[Path, Found]) -> Found:
    """Where nothing says when the event was, the post's own date, as recaps look back."""
    post = values.get(("published",))
    if post is None:
        return Found(("event", "date"), None, 0, 0)
    return Found(("event", "date"), post.value, post.start, post.end, "post-date")


def _tree(values: dict[Path, Found]) -> dict[str, Any]:
    """Values by path as nested dicts; the members of a list are the values of a dict by number."""
    root: dict[Any, Any] = {}
    for path, item in values.items():
        branch = root
        for part in path[:-1]:
            branch = branch.setdefault(part, {})
        branch[path[-1]] = item.value
    return root


def _build(cls: type, fields: dict[str, Any]) -> Any:  # noqa: ANN401  # an object of that class
    """A model object from a tree; members without what their class requires are left out."""
    parts = _PARTS.get(cls, {})
    arguments: dict[str, Any] = {}
    for name, value in fields.items():
        if not isinstance(value, dict):
            arguments[name] = value
        elif name in parts and not _is_list(value):
            built = _build(parts[name], value) if _is_whole(parts[name], value) else None
            arguments |= {name: built} if built is not None else {}
        elif name in parts:
            members = [value[index] for index in sorted(value)]
            arguments[name] = [_build(parts[name], member) for member in members if _is_whole(parts[name], member)]
        else:
            arguments[name] = [value[index] for index in sorted(value)]
    return cls(**arguments)


def _is_list(value: dict[Any, Any]) -> bool:
    return all(isinstance(key, int) for key in value)


def _is_whole(cls: type, fields: dict[str, Any]) -> bool:
    required = _REQUIRED.get(cls)
    return required is None or bool(str(fields.get(required) or "").strip())


Unit = tuple[int, int]


class _Claims:
    """Which ranges of the body are values, which are cues, and which nobody claimed.

    The body is cut into units: sentences of paragraphs, and other blocks whole. A unit with a claim in it is claimed;
    the other ones become notes, neighbors under one heading together.
    """

    def __init__(self, document: Document, found: Sequence[Found]) -> None:
        self._document = document
        inside = [item for item in found if item.end > document.body and item.end > item.start]
        self._values = _merged((item.start, item.end) for item in inside if item.path)
        self._claimed = _merged((item.start, item.end) for item in inside)
        self._units = list(_units(document.blocks))
        self._headings = [block for block in document.blocks if isinstance(block, Heading)]

    def heading(self, at: int) -> Heading | None:
        """The heading under which an offset stands."""
        index = bisect_right(self._headings, at, key=lambda block: block.end - 1) - 1
        return self._headings[index] if index >= 0 else None

    def notes(self) -> Iterator[tuple[str, int, int]]:
        """The text of each note and where it stands."""
        text = self._document.text
        for start, end in self._note_ranges():
            yield text[start:end], start, end

    def _note_ranges(self) -> list[Unit]:
        ranges: list[Unit] = []
        open_end: int | None = None
        for start, end, kind in self._units:
            if kind == "heading" or self._is_claimed(start, end):
                open_end = None
                continue
            if kind == "rule":
                continue
            if open_end is None:
                ranges.append((start, end))
            else:
                ranges[-1] = (ranges[-1][0], end)
            open_end = end
        return ranges

    def _is_claimed(self, start: int, end: int) -> bool:
        index = bisect_right(self._claimed, start, key=lambda unit: unit[0]) - 1
        near = self._claimed[max(index, 0) : index + 2]
        return any(first < end and last > start for first, last in near)

    def coverage(self) -> Coverage:
        """The body's characters other than white space, by what became of them."""
        text, body = self._document.text, self._document.body
        everything = _solid(text, [(body, len(text))])
        values = _solid(text, [(max(start, body), end) for start, end in self._values])
        noted = _solid(text, self._note_ranges())
        return Coverage(values=values, cues=everything - values - noted, notes=noted)


def _solid(text: str, ranges: Iterable[Unit]) -> int:
    return sum(len("".join(text[start:end].split())) for start, end in ranges)


def _merged(ranges: Iterable[Unit]) -> list[Unit]:
    merged: list[Unit] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _units(blocks: Sequence[Block]) -> Iterator[tuple[int, int, str]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from ((*block.prose.span(start, end), "sentence") for start, end in sentences(block.prose))
        elif isinstance(block, Heading):
            yield block.start, block.end, "heading"
        else:
            yield block.start, block.end, getattr(block, "kind", "block")


def published(document: Document, path: str | None) -> date | None:
    """The post's own date, by Jekyll's rules: the front matter's, else the file name's."""
    return header.published(document) or header.post_name(path).published


def reading_errors(diagnostics: Sequence[Diagnostic], text: str) -> list[str]:
    """The sentence of each diagnostic that cost data."""
    return [diagnostic.describe(text) for diagnostic in diagnostics if diagnostic.severity == "error"]
