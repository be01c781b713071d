"""The events of a file by a declared layout, and the values that it gives each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from meetup_recap._yaml import Node
from meetup_recap.found import Found, Path, literal
from meetup_recap.languages import Language
from meetup_recap.layouts.declared.rules import KeyRule, Rules
from meetup_recap.layouts.declared.template import Matched, Template
from meetup_recap.layouts.declared.units import said, units
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Heading
from meetup_recap.reading.document import Document, Part
from meetup_recap.reading.prose import Prose
from meetup_recap.words.days import days_in
from meetup_recap.words.header import scalar

_LISTS = frozenset({"sponsors", "hosts"})


def parts(rules: Rules, document: Document, language: Language) -> list[Part]:
    """The events of a file, as the rule for them says; none where it says nothing or finds none."""
    rule = rules.events
    if rule.at is None:
        return []
    lines = (one for one in units(document.blocks, rule.at) if said(one.line.plain) not in rules.skip)
    found = [one for one in lines if not rule.lines or any(True for _ in _dated(one.line, rule.lines, language))]
    ends = [min(one.end, later.start) for one, later in pairwise(found)]
    ends += [one.end for one in found[-1:]]
    return [Part(one.start, end) for one, end in zip(found, ends, strict=True)]


def fields(rules: Rules, post: Post) -> Iterator[Found]:
    """The values of an event: of the line that opens it, of keys, and those that are always the same."""
    first = next(iter(post.document.blocks), None) if post.is_part else None
    if isinstance(first, Heading):
        matched = next(_dated(first.prose, rules.events.lines, post.language, post.near), None)
        yield from _of_line(first.prose, *matched) if matched else ()
    for field, rule in rules.keys.items():
        yield from () if post.is_part else _of_key(tuple(field.split(".")), rule, post)
    for field, value in rules.constants.items():
        yield from _constant(tuple(field.split(".")), value)


def _dated(
    prose: Prose, lines: Iterable[Template], language: Language, near: date | None = None
) -> Iterator[tuple[Matched, date | None]]:
    """The ways to read a line of an event, with its date where a template has one."""
    for template in lines:
        for matched in template.match(prose):
            place = matched.places.get("date")
            if place is None:
                yield matched, None
                continue
            day = next(days_in(prose.plain, *place, language, near), None)
            if day and day.day:
                yield matched, day.day


def _of_line(prose: Prose, matched: Matched, day: date | None) -> Iterator[Found]:
    paths: dict[str, Path] = {"name": ("name",), "venue": ("venue", "name"), "series": ("series",)}
    for name, path in paths.items():
        if name in matched.places:
            yield literal(("event", *path), prose, *matched.places[name])
    if day is not None:
        yield Found(("event", "date"), day, *prose.span(*matched.places["date"]), "date")


def _of_key(path: Path, rule: KeyRule, post: Post) -> Iterator[Found]:
    """The value of a key of the front matter as a field of the event."""
    node = _node(post.document, rule.key)
    if node is None:
        return
    if path[-1] in _LISTS:
        members = node.value if isinstance(node.value, list) else [node]
        names = [member.value.get("name") if isinstance(member.value, dict) else member for member in members]
        for number, name in enumerate(one for one in names if one is not None and one.text):
            yield scalar(post.document, (*path, number, "name"), name)
    elif path[-1] == "date":
        plain = node.text or ""
        day = next(days_in(plain, 0, len(plain), post.language, post.published), None)
        if day and day.day:
            yield Found(path, day.day, node.start, node.end, "date")
    elif node.text:
        prose = post.document.scalar_prose(node)
        end = prose.plain.find(rule.before) if rule.before else -1
        yield literal(path, prose, 0, end if end > 0 else len(prose.plain))


def _node(document: Document, key: str) -> Node | None:
    """What a key of the front matter holds, or several with dots between them."""
    outer, *inner = key.split(".")
    node = document.keys.get(outer)
    for name in inner:
        node = node.value.get(name) if node is not None and isinstance(node.value, dict) else None
    return node


def _constant(path: Path, value: str) -> Iterator[Found]:
    if path[-1] in _LISTS:
        names = [name.strip() for name in value.split(",") if name.strip()]
        yield from (Found((*path, number, "name"), name, 0, 0, "given") for number, name in enumerate(names))
    else:
        yield Found(path, value, 0, 0, "given")
