"""Recap files: YAML, JSON and JSON Lines that this package wrote, read in place of the posts that they were made of.

A recap file may have been corrected by hand: `convert POST --to yaml -o r.yaml`, an editor, `site r.yaml -o public/`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeAlias

import attrs

from meetup_recap.errors import MeetupRecapError, NotARecapError
from meetup_recap.files import has_data_suffix
from meetup_recap.limits import Limits
from meetup_recap.model import Recap

if TYPE_CHECKING:
    from meetup_recap.files import File
    from meetup_recap.options import Files

Report: TypeAlias = Callable[[str, MeetupRecapError], None]
_Key: TypeAlias = "tuple[str, date | None, int]"


def recaps_in(data: bytes, name: str, limits: Limits) -> tuple[Recap, ...]:
    """The recaps of a recap file: one or several, in one document, a list, several documents or lines.

    Raises:
        DataError: It holds something else; each mistake has its path, and its line where that is known.
        LimitError: It is larger or deeper than allowed.
    """
    from meetup_recap.serializers.json import from_json
    from meetup_recap.serializers.jsonl import from_jsonl
    from meetup_recap.serializers.plain import Terms
    from meetup_recap.serializers.yaml import from_yaml

    terms = Terms(limits=limits)
    suffix = PurePath(name).suffix.lower()
    if suffix == ".jsonl":
        return tuple(from_jsonl(data, Recap, terms))
    if suffix == ".json":
        is_list = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"["
        return tuple(from_json(data, list[Recap], terms)) if is_list else (from_json(data, Recap, terms),)
    return tuple(from_yaml(data, list[Recap], terms))


@attrs.frozen
class OneEach:
    """Each event of a run once: of a post and a recap file of it, the one that was named, else the post.

    A recap of one and a recap of the other are one event where the `source.path` of one is the end of the other's, and
    their dates are the same; without dates, where they are at the same place in their files.

    Attributes:
        report: Called with the name of each file that is left out, in whole or in part, and the reason.
    """

    report: Report
    _posts: dict[str, list[tuple[str, _Key]]] = attrs.field(factory=dict)
    _data: dict[str, list[tuple[str, _Key]]] = attrs.field(factory=dict)

    def kept(self, recaps: Iterable[Recap], name: str, *, is_data: bool) -> tuple[Recap, ...]:
        """Those of a file's recaps that no file of the other kind has given before.

        Args:
            recaps: The recaps.
            name: The file's name.
            is_data: Whether it is a recap file.
        """
        own, others = (self._data, self._posts) if is_data else (self._posts, self._data)
        kept: list[Recap] = []
        beside: dict[str, None] = {}
        for position, recap in enumerate(recaps):
            key = _key(recap, position)
            twin = next((file for file, other in others.get(_last(key[0]), ()) if _is_same(key, other)), None)
            if key[0] and twin is not None:
                beside[twin] = None
            else:
                kept.append(recap)
            own.setdefault(_last(key[0]), []).append((name, key))
        for twin in beside:
            self.report(name, NotARecapError(path=name, reason=f"{twin} is read in its place"))
        return tuple(kept)


def in_turn(files: Iterable[tuple[File, str]], source: Files) -> list[tuple[File, str]]:
    """Files in the order in which they are read: recap files that were named, posts, recap files that were found."""
    several = source if isinstance(source, Iterable) and not isinstance(source, (str, bytes)) else (source,)
    given = {str(place) for place in several}
    return sorted(files, key=lambda one: 1 if not has_data_suffix(one[1]) else 0 if str(one[0]) in given else 2)


def _key(recap: Recap, position: int) -> _Key:
    path = (recap.source.path if recap.source else None) or ""
    return path.replace("\\", "/"), recap.event.date, position


def _last(path: str) -> str:
    return path.rpartition("/")[2]


def _is_same(one: _Key, other: _Key) -> bool:
    shorter, longer = sorted((one[0], other[0]), key=len)
    is_end = longer == shorter or longer.endswith(f"/{shorter}")
    if one[1] is None and other[1] is None:
        return is_end and one[2] == other[2]
    return is_end and one[1] == other[1]
