"""Found values into a Reading; only here is it decided what is required and what is left over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import attrs

from meetup_recap.claims import Claims, Unit
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.found import Found, Path, literal
from meetup_recap.languages import Language
from meetup_recap.layouts import LayoutResult
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
    Weight,
)
from meetup_recap.places import Span
from meetup_recap.plausible import plausible
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Heading
from meetup_recap.reading.document import Document
from meetup_recap.reading.prose import IMAGE
from meetup_recap.resolve import Facts
from meetup_recap.talks import drafts
from meetup_recap.words import header

_PARTS: dict[type, dict[str, type]] = {
    Recap: {"author": Author, "event": Event, "photos": Photo, "next_event": NextEvent, "notes": Note},
    Event: {"venue": Venue, "hosts": Host, "organizers": Host, "sponsors": Sponsor, "talks": Talk, "links": Link},
    Talk: {"speakers": Speaker, "takeaways": Takeaway, "links": Link},
    Speaker: {"links": Link},
    Host: {"links": Link},
    Takeaway: {"children": Takeaway, "links": Link},
    NextEvent: {"venue": Venue},
}
_REQUIRED: dict[type, list[str]] = {
    cls: [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
    for cls in (Author, Event, Host, Link, NextEvent, Note, Photo, Speaker, Sponsor, Takeaway, Talk, Venue)
}
"""What an object cannot be made without."""

_PAGE_VALUE = re.compile(r"\{\{-?\s*page\.(?P<key>[\w-]+)\s*-?\}\}")
"""Liquid's: the one tag whose value the post itself holds."""


def assemble(post: Post, layout: str, talks: LayoutResult, facts: Facts, weights: Sequence[Weight] = ()) -> Recap:
    """One recap from its front matter, its file name, a layout's talks and the facts of the event."""
    document = post.document
    found = [*header.find(document, post.path), *header.metadata(document, post.path)]
    told = _without_lists((*drafts.fields(post), *facts.found), talks.fields)
    found = [*talks.fields, *found, *(item for item in told if item.value != "")]  # a title that is a picture
    found = plausible([*found, *talks.cues], document.text, document.body)
    values = _first_of_each(item for item in found if item.path)
    if ("event", "date") not in values:
        values["event", "date"] = _event_date({} if post.is_part else values)
    claims = Claims(document, found, post.language)
    values |= {item.path: item for item in _noted(claims.notes, document.text)}
    held = {
        key: _filled_in(item, document)
        for key, item in values.items()
        if item.value is not None or key[0] == "metadata"
    }
    tree = _tree(held)
    metadata = tree.pop("metadata", {})
    spans: dict[str, Span] = {f"metadata.{key}": _span(item) for key, item in metadata.items()}
    fields = _arguments(Recap, tree, "", spans)
    return Recap(
        **fields,
        metadata={key: item.value for key, item in metadata.items()},
        source=Source(
            path=post.path,
            text=document.text,
            layout=layout,
            spans=spans,
            section=Span(document.body, document.end) if document.end < len(document.text) or post.is_part else None,
            weights=weights,
        ),
        diagnostics=(*document.diagnostics, *talks.diagnostics, *facts.diagnostics),
        coverage=claims.coverage(),
    )


def gather(document: Document, recaps: Sequence[Recap], language: Language) -> Reading:
    """The reading of a file of several events; what belongs to none of them becomes its notes."""
    sections = [recap.source.section for recap in recaps if recap.source and recap.source.section]
    inside = [Found((), None, section.start, section.end) for section in sections]
    claims = Claims(document, inside, language, keeps_headings=True)
    notes = [
        Note(
            heading=note.heading.prose.plain if note.heading and _says_words(note.heading) else None,
            text=document.text[note.start : note.end].rstrip(),
        )
        for note in claims.notes
    ]
    left = claims.coverage().notes
    told = [recap.coverage for recap in recaps if recap.coverage]
    coverage = Coverage(
        values=sum(part.values for part in told),
        cues=sum(part.cues for part in told)
        + claims.coverage().cues
        - sum(_characters(document, part) for part in sections),
        notes=sum(part.notes for part in told) + left,
    )
    return Reading(recaps=recaps, notes=notes, diagnostics=document.diagnostics, coverage=coverage)


def _characters(document: Document, section: Span) -> int:
    return len("".join(section.of(document.text).split()))


def _filled_in(item: Found, document: Document) -> Found:
    """A value with what Liquid's `{{ page.key }}` stands for, where the front matter holds it."""
    if not isinstance(item.value, str) or "{{" not in item.value or item.path[0] in {"notes", "metadata"}:
        return item
    filled = _PAGE_VALUE.sub(lambda match: _page_value(match, document), item.value)
    return item if filled == item.value else item._replace(value=filled, rule="liquid")


def _page_value(match: re.Match[str], document: Document) -> str:
    node = document.keys.get(match["key"])
    return node.text if node is not None and node.text else match[0]


def _without_lists(found: Iterable[Found], given: Sequence[Found]) -> Iterator[Found]:
    """What was found, without the members of lists that a layout gives whole: they are numbered alike."""
    lists = {item.path[: item.path.index(number)] for item in given for number in item.path if isinstance(number, int)}
    return (item for item in found if not any(item.path[: len(path)] == path for path in lists))


def _first_of_each(found: Iterable[Found]) -> dict[Path, Found]:
    values: dict[Path, Found] = {}
    for item in found:
        values.setdefault(item.path, item)
    return values


def _noted(notes: Sequence[Unit], text: str) -> Iterator[Found]:
    for index, note in enumerate(notes):
        said = text[note.start : note.end].rstrip()
        yield Found(("notes", index, "text"), said, note.start, note.start + len(said), "as-written")
        if note.heading and _says_words(note.heading):
            heading = note.heading.prose
            yield literal(("notes", index, "heading"), heading, 0, len(heading.plain))


def _says_words(heading: Heading) -> bool:
    """Whether a heading is more than a picture."""
    return bool(heading.prose.plain.strip(f" {IMAGE}"))


def _event_date(values: dict[Path, Found]) -> Found:
    """Where nothing says when the event was, the post's own date, as recaps look back; that of a part is none of it."""
    post = values.get(("published",))
    if post is None:
        return Found(("event", "date"), None, 0, 0)
    return Found(("event", "date"), post.value, post.start, post.end, "post-date")


def _tree(values: dict[Path, Found]) -> dict[str, Any]:
    """What was found, by path as nested dicts; the members of a list are the values of a dict by number."""
    root: dict[Any, Any] = {}
    for path, item in values.items():
        branch = root
        for part in path[:-1]:
            branch = branch.setdefault(part, {})
        branch[path[-1]] = item
    return root


def _arguments(cls: type, tree: dict[str, Any], at: str, spans: dict[str, Span]) -> dict[str, Any]:
    """What makes a model object of a tree, each value's place noted under its path.

    Members without what their class requires are left out, and the numbers of those behind them close up.

    Args:
        cls: Its class.
        tree: What was found for it.
        at: Its path.
        spans: Where the places go.
    """
    parts = _PARTS.get(cls, {})
    arguments: dict[str, Any] = {}
    for name, branch in tree.items():
        here = f"{at}.{name}" if at else name
        if isinstance(branch, Found):
            arguments[name] = branch.value
            spans[here] = _span(branch)
        elif name == "extra":
            arguments[name] = {key: item.value for key, item in branch.items()}
            spans |= {f"{here}.{key}": _span(item) for key, item in branch.items()}
        elif name not in parts:
            arguments[name] = [branch[index].value for index in sorted(branch)]
            spans |= {f"{here}[{number}]": _span(branch[index]) for number, index in enumerate(sorted(branch))}
        elif _is_list(branch):
            members = [branch[index] for index in sorted(branch) if _is_whole(parts[name], branch[index])]
            arguments[name] = [
                parts[name](**_arguments(parts[name], member, f"{here}[{number}]", spans))
                for number, member in enumerate(members)
            ]
        elif _is_whole(parts[name], branch):
            arguments[name] = parts[name](**_arguments(parts[name], branch, here, spans))
    return arguments


def _span(item: Found) -> Span:
    return Span(item.start, item.end, item.rule)


def _is_list(branch: dict[Any, Any]) -> bool:
    return all(isinstance(key, int) for key in branch)


def _is_whole(cls: type, tree: dict[str, Any]) -> bool:
    return all(name in tree and str(tree[name].value).strip() for name in _REQUIRED[cls])


def published(document: Document, path: str | None) -> date | None:
    """The post's own date, by Jekyll's rules: the front matter's, else the file name's."""
    return header.published(document) or header.post_name(path).published


def reading_errors(diagnostics: Sequence[Diagnostic], text: str) -> list[str]:
    """The sentence of each diagnostic that cost data."""
    return [diagnostic.describe(text) for diagnostic in diagnostics if diagnostic.severity == "error"]
