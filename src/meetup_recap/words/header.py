"""Which key of the front matter is which field; every other key is left to `metadata`.

title: River City Python May 2024: Northwind and Quayside
permalink: /meetups/:year/:title/
tags: [Meetup, "2024"]
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath
from typing import NamedTuple

from meetup_recap._yaml import Node
from meetup_recap.found import Found, Path
from meetup_recap.places import normalize
from meetup_recap.reading.document import Document

FIELDS: dict[str, Path] = {
    "title": ("title",),
    "description": ("description",),
    "image": ("image_url",),
    "lang": ("language",),
    "language": ("language",),
    "slug": ("slug",),
    "location": ("event", "location"),
    "video": ("event", "video_url"),
}

_POST_NAME = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:-(?P<slug>.+))?\Z")
_NAME_AND_HANDLE = re.compile(r"(?P<name>[^()@]*[^()@\s])\s*\(@?(?P<handle>\w[\w.-]*)\)")
_TAG = re.compile(r"\S+")
_DATE = re.compile(r"\s*(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:\Z|[ T])")
_DAY_ALONE = re.compile(r"\s*[0-9-]+\s*\Z")
_PLACEHOLDER = re.compile(r":(?P<name>[a-z_]+)")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")  # Jekyll's, whatever the machine's language
_PERMALINK_STYLES = {
    "date": "/:categories/:year/:month/:day/:title.html",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title.html",
    "weekdate": "/:categories/:year/W:week/:short_day/:title.html",
    "none": "/:categories/:title.html",
}


class PostName(NamedTuple):
    """What a Jekyll file name says: `YEAR-MONTH-DAY-slug.ext`."""

    published: date | None
    slug: str | None


def post_name(path: str | None) -> PostName:
    r"""The date and slug that Jekyll reads from a post's file name; Windows paths are understood everywhere.

    >>> post_name(r"C:\\blog\\_posts\\2024-05-14-river-city-python.md").slug
    'river-city-python'
    """
    if path is None:
        return PostName(None, None)
    pure = PureWindowsPath(path) if "\\" in path else PurePosixPath(path)
    match = _POST_NAME.match(pure.stem)
    if not match:
        return PostName(None, pure.stem or None)
    return PostName(_day(match), match["slug"] or pure.stem)


def find(document: Document, path: str | None) -> Iterator[Found]:
    """The fields that the front matter and the file name give."""
    named = post_name(path)
    for key, field in FIELDS.items():
        node = document.keys.get(key)
        if node is not None and node.text:
            yield scalar(document, field, node)
    if named.slug and not _filled(document, "slug"):
        yield Found(("slug",), named.slug, 0, 0, "file-name")
    yield from _published(document, named)
    yield from _tags(document)
    yield from _author(document)
    yield from _permalink(document, named)


def metadata(document: Document, path: str | None) -> Iterator[Found]:
    """The keys that no field holds whole: a `date` with a time of day, which `published` has not, is one of them."""
    for key, node in document.keys.items():
        if not _is_held(document, path, key, node):
            yield Found(("metadata", key), node.plain(), node.start, node.end, "front-matter")


def _is_held(document: Document, path: str | None, key: str, node: Node) -> bool:
    if key == "tags":
        return bool(_tag_nodes(document, node))
    if key == "author":
        return (
            node.value.keys() <= {"name", "handle"} if isinstance(node.value, dict) else bool((node.text or "").strip())
        )
    if key == "date":
        return bool(published(document) and _DAY_ALONE.match(node.text or ""))
    if key == "permalink":
        return any(_permalink(document, post_name(path)))
    return bool(node.text) and key in FIELDS and key == _holder(document, FIELDS[key])


def _holder(document: Document, field: Path) -> str | None:
    """The key that fills a field, where several could: "lang" and "language"."""
    filled = (key for key, held in FIELDS.items() if held == field and _filled(document, key))
    return next(filled, None)


def scalar(document: Document, path: Path, node: Node) -> Found:
    """A scalar as text, with a rule where YAML's quoting hides it."""
    said = " ".join((node.text or "").split())
    plain = normalize(document.text[node.start : node.end]) == said
    return Found(path, said, node.start, node.end, None if plain else "front-matter")


def published(document: Document) -> date | None:
    """The date in the front matter."""
    node = document.keys.get("date")
    match = _DATE.match(node.text) if node is not None and node.text else None
    return _day(match) if match else None


def _published(document: Document, named: PostName) -> Iterator[Found]:
    written = published(document)
    if written:
        node = document.keys["date"]
        yield Found(("published",), written, node.start, node.end, "date")
    elif named.published:
        yield Found(("published",), named.published, 0, 0, "file-name")


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:  # a 31st of June
        return None


def _tag_nodes(document: Document, node: Node) -> list[tuple[str, int, int]]:
    """Jekyll's tags: a list, or words in one text."""
    if isinstance(node.value, list):
        texts = [(member.text, member.start, member.end) for member in node.value]
        return [(text, start, end) for text, start, end in texts if text]
    if not node.text or not isinstance(node.value, str):
        return []
    if document.text[node.start : node.end] != node.text:  # quoted or folded: each stands somewhere in it
        return [(tag, node.start, node.end) for tag in node.text.split()]
    return [(match[0], node.start + match.start(), node.start + match.end()) for match in _TAG.finditer(node.text)]


def _tags(document: Document) -> Iterator[Found]:
    node = document.keys.get("tags")
    for index, (text, start, end) in enumerate(_tag_nodes(document, node) if node else []):
        plain = normalize(document.text[start:end]) == text
        yield Found(("tags", index), text, start, end, None if plain else "front-matter")


def _name(node: Node) -> Node | None:
    """Who wrote the post: a name, or a mapping that holds one."""
    inner = node.value.get("name") if isinstance(node.value, dict) else node
    return inner if inner is not None and inner.text and inner.text.strip() else None


def _author(document: Document) -> Iterator[Found]:
    node = document.keys.get("author")
    name = _name(node) if node else None
    both = _NAME_AND_HANDLE.fullmatch(name.text) if name and name.text else None
    if name and both and document.text[name.start : name.end] == name.text:
        for group in ("name", "handle"):
            yield Found(("author", group), both[group], name.start + both.start(group), name.start + both.end(group))
    elif name:
        yield scalar(document, ("author", "name"), name)
    handle = node.value.get("handle") if node and isinstance(node.value, dict) else None
    if name and handle and handle.text:
        yield scalar(document, ("author", "handle"), handle)


def _permalink(document: Document, named: PostName) -> Iterator[Found]:
    """The address that the template gives; none where a part of it is not known, such as the day of an undated post."""
    node = document.keys.get("permalink")
    if node is None or not node.text:
        return
    template = _PERMALINK_STYLES.get(node.text, node.text)
    parts = _permalink_parts(document, named)
    if any(parts.get(match["name"]) is None for match in _PLACEHOLDER.finditer(template)):
        return
    url = _PLACEHOLDER.sub(lambda match: parts[match["name"]] or "", template).replace("//", "/")
    rule = None if url == normalize(document.text[node.start : node.end]) else "permalink"
    yield Found(("url",), url, node.start, node.end, rule)


def _permalink_parts(document: Document, named: PostName) -> dict[str, str | None]:
    """What Jekyll puts for a template's placeholders, as far as the post's file and front matter tell it."""
    slug = document.keys["slug"].text if _filled(document, "slug") else named.slug
    parts = {"title": slug, "slug": slug, "categories": _categories(document)}
    day = published(document) or named.published
    if day:
        formats = {"year": "%Y", "month": "%m", "day": "%d", "y_day": "%j", "short_year": "%y"}
        formats |= {"week": "%V", "w_year": "%G", "w_day": "%u"}
        parts |= {name: f"{day:{form}}" for name, form in formats.items()}
        parts |= {"i_month": str(day.month), "i_day": str(day.day), "short_day": _DAYS[day.weekday()]}
    return parts


def _categories(document: Document) -> str:
    node = document.keys.get("categories") or document.keys.get("category")
    return "/".join(text.lower() for text, _, _ in _tag_nodes(document, node)) if node else ""


def _filled(document: Document, key: str) -> bool:
    node = document.keys.get(key)
    return bool(node and node.text)
