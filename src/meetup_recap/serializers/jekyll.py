"""A Jekyll post in the house style: front matter, and an evening told in prose.

The post is read again, and where a part of it reads otherwise, its other ways are tried; what none says is named.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

import attrs

from meetup_recap import _yaml
from meetup_recap.model import Recap
from meetup_recap.model.frozen import thaw
from meetup_recap.model.paths import leaves
from meetup_recap.serializers.prose import ALL_TALKS, Part, parts
from meetup_recap.words.header import PostName, post_name

_MOST_TRIES = 60
"""How often a draft is read again; what prose has no words for would make every way of every talk be tried."""

Read: TypeAlias = Callable[[str, str | None], Recap | None]


class Written(NamedTuple):
    """A post, and the paths of the values that it does not tell, or tells otherwise."""

    text: str
    untold: list[str]


def to_jekyll(recap: Recap, read: Read) -> Written:
    """A recap as a post.

    Args:
        recap: What the post is to tell.
        read: Reads a text as a post of a file name; None where it is no recap.
    """
    path = recap.source.path if recap.source else None
    header = _header(recap, path)
    first = _Draft(header, list(parts(recap, read(f"{header}\n", path) or Recap())))
    best = _improved(first, recap, read, path)
    for heading in first.headings() if best.untold else ():
        other = _improved(first.otherwise(heading, 1), recap, read, path)
        best = min(best, other, key=lambda written: len(written.untold))
    return best


def _improved(draft: "_Draft", recap: Recap, read: Read, path: str | None) -> Written:
    """A draft whose parts have each been tried in their other ways, where they tell something otherwise."""
    untold = _untold(recap, read(draft.text(), path))
    tries = 0
    for index in draft.numbers():
        for way in range(1, draft.ways(index)):
            if not draft.tells(index, untold) or tries == _MOST_TRIES:
                break
            tries += 1
            other = draft.otherwise(index, way)
            left = _untold(recap, read(other.text(), path))
            if len(left) < len(untold):
                draft, untold = other, left
    return Written(draft.text(), untold)


class _Draft:
    """A post with one way chosen for each of its parts."""

    def __init__(self, header: str, told: list[Part], chosen: dict[int, int] | None = None) -> None:
        self._header = header
        self._parts = told
        self._chosen = chosen or {}

    def text(self) -> str:
        """The post."""
        said = [part.ways[self._chosen.get(index, 0)] for index, part in enumerate(self._parts)]
        return "\n\n".join([self._header, *filter(None, said)]) + "\n"

    def numbers(self) -> list[int]:
        """The parts but for headings."""
        return [index for index in range(len(self._parts)) if index not in self.headings()]

    def headings(self) -> list[int]:
        """The headings that talks stand under, and may do without."""
        found = (index for index, part in enumerate(self._parts) if part.tells == ALL_TALKS)
        return [index for index in found if len(self._parts[index].ways) > 1]

    def ways(self, index: int) -> int:
        """How many ways a part has."""
        return len(self._parts[index].ways)

    def tells(self, index: int, paths: list[str]) -> bool:
        """Whether a part is to tell one of some values."""
        return any(path.startswith(self._parts[index].tells) for path in paths)

    def otherwise(self, index: int, way: int) -> "_Draft":
        """The same post with another way for one part."""
        return _Draft(self._header, self._parts, {**self._chosen, index: way})


def _untold(wanted: Recap, found: Recap | None) -> list[str]:
    """The paths at which a post tells something else than it is to; of an object that holds nothing, its field's."""
    told = found or Recap()
    was, now = dict(leaves(wanted)), dict(leaves(told))
    missing = object()
    paths = {path for path in was.keys() | now.keys() if was.get(path, missing) != now.get(path, missing)}
    for prefix, one, other in (("event.", wanted.event, told.event), ("", wanted, told)):
        for field in attrs.fields(type(one)):
            path = f"{prefix}{field.name}"
            is_same = not field.eq or getattr(one, field.name) == getattr(other, field.name)
            if not is_same and not any(known.startswith(path) for known in paths):
                paths.add(path)
    return sorted(paths)


def _header(recap: Recap, path: str | None) -> str:
    """The front matter, its keys in the order that such posts have; what no field holds comes last."""
    named = post_name(path) if path else PostName(None, None)
    fields: dict[str, Any] = {
        "title": recap.title,
        "description": recap.description,
        "date": recap.published if recap.published != named.published else None,
        "slug": recap.slug if recap.slug != named.slug else None,
        "permalink": recap.url,
        "lang": recap.language,
        "author": recap.author.name if recap.author and not recap.author.handle else None,
        "location": recap.event.location,
        "image": recap.image_url,
        "video": recap.event.video_url,
        "tags": list(recap.tags) or None,
    }
    others: Any = thaw(recap.metadata)
    known = {"layout": others.pop("layout", None), **fields}
    told = {key: value for key, value in known.items() if value is not None}
    keys = {**told, **others}
    return f"---\n{_yaml.dump_header(keys) if keys else ''}---"
