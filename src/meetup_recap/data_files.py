"""Where data files are: beside a post, and in a folder of them at the post's path."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import attrs

from meetup_recap.errors import InvalidValueError, UnreadableError
from meetup_recap.files import DATA_FILE_SUFFIX, contents
from meetup_recap.limits import Limits
from meetup_recap.remote import RemoteFile
from meetup_recap.zips import ZippedFile

if TYPE_CHECKING:
    from meetup_recap.files import File

_SUFFIXES = (DATA_FILE_SUFFIX, ".yaml", ".yml", ".json")
"""How the name of a file in a folder of data files ends; the first one is put behind the whole name of the post."""
_MOST_PARTS = 64
"""How many folders deep a post is looked for in a folder of data files."""
_EXPECTED = "a folder of data files, or a mapping of posts' names to their values"


@attrs.frozen
class DataFile:
    """The corrected values of one post.

    Attributes:
        name: What errors call it: the file's path.
        content: What is in it; of values that Python gave, the values.
    """

    name: str
    content: object


@attrs.frozen
class DataFiles:
    """The data files that a caller gave, by the posts that they are for: the post's path, with its suffix or without.

    Attributes:
        limits: What is refused as too large.
    """

    limits: Limits
    # files that are not open yet, or the values that Python gave
    _by_post: Mapping[str, object] = attrs.field(factory=dict)
    _of_all: tuple[DataFile, ...] = ()

    @classmethod
    def of(cls, data: object, limits: Limits) -> DataFiles:
        """Those in a folder, or those of a mapping of posts' names to values.

        Raises:
            InvalidValueError: It is neither.
            UnreadableError: The folder is not there, or holds no data file.
        """
        if isinstance(data, DataFiles):
            return data
        if data is None:
            return cls(limits)
        if isinstance(data, Mapping):
            if not all(isinstance(name, str) for name in data):
                raise InvalidValueError("read", "data", data, _EXPECTED)
            return cls(limits, {name.replace("\\", "/"): values for name, values in data.items()})
        if not isinstance(data, (str, os.PathLike)):
            raise InvalidValueError("read", "data", data, _EXPECTED)
        folder = Path(data)
        if not folder.is_dir():
            reason = "it is a file; give the folder of data files" if folder.exists() else "there is no such folder"
            raise UnreadableError(path=str(folder), reason=reason)
        found = {name: file for file in sorted(folder.rglob("*")) for name in _post_of(file, folder)}
        if not found:
            raise UnreadableError(path=str(folder), reason=f"it holds no data file ({', '.join(_SUFFIXES)})")
        return cls(limits, found)

    @classmethod
    def only(cls, files: tuple[DataFile, ...], limits: Limits) -> DataFiles:
        """Those of one post, opened already, so that it can be read in another process."""
        return cls(limits, {}, files)

    def for_post(self, name: str | None, file: object = None) -> tuple[DataFile, ...]:
        """The data files of a post: that beside it, then that of its path, which wins.

        Args:
            name: The post's path.
            file: The file that it is read from; None for a text.

        Raises:
            UnreadableError: One cannot be opened.
            LimitError: One is larger than allowed.
        """
        found = [*self._of_all, *_beside(file, self.limits)]
        held = self._by_post.get(self._key_of(name)) if name and self._by_post else None
        if isinstance(held, Path):
            found.append(DataFile(str(held), contents(held, str(held), self._as_yaml)))
        elif held is not None:
            found.append(DataFile("data", held))
        return tuple(found)

    def _key_of(self, name: str) -> str:
        """What the data of a post are under: its path or the end of that, else the one longer path that ends so."""
        keys = list(_keys(name))
        found = next((key for key in keys if key in self._by_post), None)
        if found is None:
            longer = {key for one in keys[:2] for key in self._by_end.get(one, ())}
            found = longer.pop() if len(longer) == 1 else ""
        return found

    @cached_property
    def _by_end(self) -> Mapping[str, list[str]]:
        """The names that end with each path."""
        found: dict[str, list[str]] = {}
        for key in self._by_post:
            parts = key.split("/")[-_MOST_PARTS:]
            for first in range(1, len(parts)):
                found.setdefault("/".join(parts[first:]), []).append(key)
        return found

    def without_post(self, names: Iterable[str]) -> list[str]:
        """The names of those that are for none of some posts."""
        known = {self._key_of(name) for name in names} if self._by_post else set()
        return [str(held) if isinstance(held, Path) else key for key, held in self._by_post.items() if key not in known]

    @property
    def _as_yaml(self) -> Limits:
        return _as_yaml(self.limits)


def _as_yaml(limits: Limits) -> Limits:
    """Limits that bound a file by what YAML may be long."""
    return attrs.evolve(limits, post=limits.yaml)


def _post_of(file: Path, folder: Path) -> Iterator[str]:
    """The name of the post that a data file is for."""
    name = file.relative_to(folder).as_posix()
    suffix = next((one for one in _SUFFIXES if name.lower().endswith(one)), None)
    if suffix and file.is_file():
        yield name[: -len(suffix)]


def _keys(name: str) -> Iterator[str]:
    """What a post may be called in a folder of data files: its path or the end of it, with its suffix or without."""
    parts = PurePosixPath(name.replace("\\", "/")).parts[-_MOST_PARTS:]
    for first in range(len(parts)):
        tail = PurePosixPath(*parts[first:])
        yield str(tail)
        yield str(tail.with_suffix(""))


def _beside(file: object, limits: Limits) -> Iterator[DataFile]:
    """The data file beside a post.

    Raises:
        UnreadableError: It is a link that leads elsewhere, or cannot be opened.
    """
    place: File
    if isinstance(file, (ZippedFile, RemoteFile)):
        beside = file.beside(DATA_FILE_SUFFIX)
        if beside is None:
            return
        place = beside
    elif isinstance(file, os.PathLike):
        place = Path(f"{os.fspath(file)}{DATA_FILE_SUFFIX}")
        if not place.is_file():
            return
        if place.is_symlink() and place.resolve().parent != Path(file).resolve().parent:
            raise UnreadableError(path=str(place), reason="leads out of its folder by a symbolic link")
    else:
        return
    yield DataFile(str(place), contents(place, str(place), _as_yaml(limits)))
