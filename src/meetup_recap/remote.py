"""Files at an address, on whatever file system fsspec knows."""

import glob
from collections.abc import Iterator
from pathlib import PurePath, PurePosixPath
from typing import IO, Any

import attrs


@attrs.frozen
class RemoteFile:
    """A file that fsspec opens.

    Attributes:
        path: Its place on the file system.
    """

    _system: Any = attrs.field(repr=False)
    path: str

    @property
    def name(self) -> str:
        """The last part of its path."""
        return PurePosixPath(self.path).name

    def open(self, mode: str = "rb") -> IO[bytes]:
        """Open it for reading."""
        stream: IO[bytes] = self._system.open(self.path, mode)
        return stream

    def beside(self, suffix: str) -> "RemoteFile | None":
        """The file that has its path with a suffix behind it."""
        place = self.path + suffix
        return RemoteFile(self._system, place) if self._system.isfile(place) else None

    def __str__(self) -> str:
        return self.path


def before_magic(pattern: PurePath) -> Iterator[str]:
    """The parts of a glob before the first one that holds a wildcard."""
    for part in pattern.parts[:-1]:
        if glob.has_magic(part):
            return
        yield part


def is_here(system: Any) -> bool:  # noqa: ANN401  # fsspec has no types
    """Whether a file system is this machine's."""
    protocols = (system.protocol,) if isinstance(system.protocol, str) else system.protocol
    return "file" in protocols


def remote_paths(system: Any, path: str, suffixes: tuple[str, ...]) -> tuple[str, list[str]]:  # noqa: ANN401  # fsspec has no types
    """What names at an address are relative to, and the paths of its posts."""
    if system.isfile(path):
        return path.rpartition("/")[0], [path]
    if glob.has_magic(path) and not system.isdir(path):
        found = [name for name in system.glob(path) if system.isfile(name)]
        return str(PurePosixPath(*before_magic(PurePosixPath(path)))), sorted(found)
    return path, sorted(name for name in system.find(path) if name.lower().endswith(suffixes))
