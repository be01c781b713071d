"""Corrected values as people write them: as a key of a post's front matter, and as a file made for correcting.

What is there already keeps its keys, order and comments: only keys that it lacks are added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from meetup_recap import _yaml
from meetup_recap._yaml import Node
from meetup_recap.conversion import unstructure, written_fields
from meetup_recap.correcting.given import KEY, Given, is_data
from meetup_recap.correcting.merging import numbers
from meetup_recap.data_files import DataFile
from meetup_recap.errors import EditError
from meetup_recap.limits import Limits
from meetup_recap.model import Link, Photo, Recap, Takeaway
from meetup_recap.places import Edit, Lines, apply_edits
from meetup_recap.reading.front_matter import read_front_matter
from meetup_recap.serializers.schema import json_schema

_PARTS = ("event", "next_event", "photos")
"""What is written: what the body of a post says. The rest is in its front matter already."""
_NOT_OFFERED = frozenset({"extra"})
_BRIEF = (Link, Photo, Takeaway)
"""Classes of which empty fields are no comments: there are many of them, and little to correct."""
_INDENT = "  "
_LINE_END = re.compile(r"\r\n?|\n")
_BESIDE = "; write a file beside the post (--beside)"


def in_post(text: str, recaps: Sequence[Recap], limits: Limits) -> str:
    """A post with the corrected values of its events in the key `recap` of its front matter.

    Args:
        text: The post.
        recaps: Its events.
        limits: Those of front matter.

    Raises:
        EditError: The front matter does not take the key with every other byte left as it is.
    """
    front = read_front_matter(text, limits)
    odd = next((one for one in front.diagnostics if one.severity == "error"), None)
    if odd is not None:
        raise EditError(KEY, f"{odd.message}{_BESIDE}")
    node = front.keys.get(KEY)
    if node is not None and not is_data(node):
        raise EditError(KEY, f"the front matter has such a key for something else{_BESIDE}")
    if node is not None:
        members = node.value if isinstance(node.value, list) else [node]
        given = Given(None, Node(members, node.start, node.end), text, tuple(one.plain() for one in members), True)
        return apply_edits(text, _additions(text, given, recaps))
    end_of_line = _end_of_line(text)
    written = [_written(recap) for recap in recaps]
    lines = _yaml.dump_header({KEY: written[0] if len(written) == 1 else written}).replace("\n", end_of_line)
    if front.end is not None:
        return text[: front.end] + lines + text[front.end :]
    if front.body > len(text) - len(text.lstrip("\ufeff")):
        raise EditError(KEY, f"the front matter is not YAML between two lines of ---{_BESIDE}")
    return f"{text[: front.body]}---{end_of_line}{lines}---{end_of_line}{text[front.body :]}"


def check_same(before: Sequence[Recap], after: Sequence[Recap]) -> None:
    """Refuse a post that reads otherwise once it has the key.

    Raises:
        EditError: It does.
    """
    if [_written(recap) for recap in before] != [_written(recap) for recap in after]:
        raise EditError(KEY, f"the post would then read otherwise{_BESIDE}")


def in_file(name: str, recaps: Sequence[Recap], before: DataFile | None, limits: Limits) -> str:
    """The data file of a post, made for correcting; one that exists is completed.

    Args:
        name: What the post is called.
        recaps: Its events.
        before: The file as it is.
        limits: Those of YAML.

    Raises:
        DataError: The file is no data file.
    """
    if before is not None and isinstance(before.content, bytes):
        given = Given.of(before, limits)
        return apply_edits(given.text, _additions(given.text, given, recaps))
    told = [
        f"# Corrected values of {name}: they win over what is read of it.",
        "# A key that is left out keeps what is read; null takes a value away; a list says which members there are.",
    ]
    for recap in recaps:
        lines = list(_fields(recap, _PARTS))
        told += lines if len(recaps) == 1 else _as_item(lines)
        told += _notes(recap)
    return "\n".join(told) + "\n"


def _written(recap: Recap) -> dict[str, Any]:
    """What is read of an event and of what follows it, as plain data; what is empty is left out."""
    data: dict[str, Any] = unstructure(recap, brief=True)
    return {key: data[key] for key in _PARTS if key in data}


def _end_of_line(text: str) -> str:
    first = _LINE_END.search(text)
    return first[0] if first else "\n"


def _additions(text: str, given: Given, recaps: Sequence[Recap]) -> list[Edit]:
    """The keys that corrected data lack of their events."""
    edits: list[Edit] = []
    lines = Lines(text)
    for number, at in enumerate(numbers(recaps, given)):
        node = given.root.value[number] if given.root else None
        if at is not None and node is not None:
            edits += _missing(text, lines, node, _written(recaps[at]))
    return edits


def _missing(text: str, lines: Lines, node: Node, data: Mapping[str, Any]) -> Iterator[Edit]:
    """The keys that an object lacks, as lines behind its last one; none of one in braces."""
    if text.startswith("{", node.start):
        return
    lacking = {key: value for key, value in data.items() if key not in node.value}
    for key, inner in node.value.items():
        value = data.get(key)
        if isinstance(inner.value, dict) and isinstance(value, Mapping):
            yield from _missing(text, lines, inner, value)
        elif isinstance(inner.value, list) and isinstance(value, list) and not text.startswith("[", inner.start):
            pairs = zip(inner.value, value, strict=False)
            for member, of_it in pairs:
                if isinstance(member.value, dict) and isinstance(of_it, Mapping):
                    yield from _missing(text, lines, member, of_it)
    if lacking:
        column = lines.at(node.start)[1] - 1
        end_of_line = _end_of_line(text)
        at, before = _behind(text, lines, node, end_of_line)
        added = _indented(_yaml.dump_header(lacking).splitlines(), " " * column)
        yield Edit(at, at, before + "".join(f"{line}{end_of_line}" for line in added))


def _behind(text: str, lines: Lines, node: Node, end_of_line: str) -> tuple[int, str]:
    """Where the line behind an object begins, and the end of its last line where the text ends with that."""
    last = node
    while isinstance(last.value, (dict, list)) and last.value and not text.startswith(("{", "["), last.start):
        members = last.value.values() if isinstance(last.value, dict) else last.value
        last = max(members, key=lambda member: member.end)
    line, column = lines.at(last.end)
    if column == 1 and last.end > node.start:
        return last.end, ""
    following = lines.offset(line + 1)
    is_whole = following == len(text) and not text.endswith(("\n", "\r"))
    return following, end_of_line if is_whole else ""


def _fields(obj: object, names: Sequence[str] | None = None) -> Iterator[str]:
    """The fields of an object in order: those that say something, and the others as comments with their meaning."""
    cls: Any = type(obj)
    meanings = json_schema(cls)["properties"]
    for field in written_fields(cls):
        if (names and field.name not in names) or field.name in _NOT_OFFERED:
            continue
        value = getattr(obj, field.name)
        if value in (field.default, ()):
            if cls in _BRIEF:
                continue
            meaning = " ".join(meanings[field.name].get("description", "").split())
            yield f"# {field.name}: {meaning}".rstrip(": ")
        elif attrs.has(type(value)):
            yield from (f"{field.name}:", *_indented(_fields(value), _INDENT))
        elif isinstance(value, tuple) and attrs.has(type(value[0])):
            yield f"{field.name}:"
            for member in value:
                yield from _as_item(list(_fields(member)))
        else:
            yield from _yaml.dump({field.name: unstructure(value, brief=True)}).splitlines()


def _as_item(lines: Sequence[str]) -> Iterator[str]:
    """The lines of an object as an item of a list: the first key behind its dash, comments before it below."""
    first = next((number for number, line in enumerate(lines) if not line.startswith("#")), 0)
    end = next((at for at in range(first + 1, len(lines)) if not lines[at].startswith((" ", "-"))), len(lines))
    own, *more = lines[first:end]
    yield f"- {own}"
    yield from _indented((*more, *lines[:first], *lines[end:]), _INDENT)


def _indented(lines: Sequence[str] | Iterator[str], indent: str) -> Iterator[str]:
    return (f"{indent}{line}" if line else line for line in lines)


def _notes(recap: Recap) -> Iterator[str]:
    """The lines of a post that no field holds, as comments."""
    if not recap.notes:
        return
    yield "# What no field holds:"
    for note in recap.notes:
        yield from (f"#   {line}".rstrip() for line in (note.heading or "", *note.text.splitlines()) if line.strip())
