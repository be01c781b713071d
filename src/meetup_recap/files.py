"""Posts in files: a folder, a glob, a zip, a list of them, or an address that fsspec knows; and whole files out."""

from __future__ import annotations

import glob
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePath, PurePosixPath
from typing import IO, TYPE_CHECKING, Any, TypeAlias, cast

import attrs

from meetup_recap.errors import LimitError, MeetupRecapError, OutputError, UnreadableError
from meetup_recap.extras import extra
from meetup_recap.limits import Limits

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

POST_SUFFIXES = (".md", ".markdown")
ZIP = ".zip"

File: TypeAlias = "Path | Traversable | RemoteFile"
Files: TypeAlias = "str | os.PathLike[str] | Traversable | Iterable[str | os.PathLike[str] | Traversable]"
Tell: TypeAlias = Callable[[str, MeetupRecapError], None]


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

    def __str__(self) -> str:
        return self.path


def walk(source: Files, root: str | os.PathLike[str] | None, tell: Tell) -> Iterator[tuple[File, str]]:
    """Each post of a source with its name relative to the root, in path order; what cannot be opened is told.

    Args:
        source: A file, a folder, a glob, a zip, an address with "://", or several of them.
        root: What names are relative to; by default the folder, zip or address that was given.
        tell: Called with the name of each place that cannot be opened, and the error.

    Raises:
        UnreadableError: The source is a single place, and it is not there.
        MissingExtraError: It is an address, and fsspec is not installed.
    """
    seen: set[str] = set()
    for file, name in _all(source, root, tell):
        real = os.path.realpath(file) if isinstance(file, Path) else None
        if real is None or real not in seen:  # a link to a file, or a file and its folder: the same post
            yield file, name
        seen |= {real} if real else set()


def _all(source: Files, root: str | os.PathLike[str] | None, tell: Tell) -> Iterator[tuple[File, str]]:
    if not isinstance(source, Iterable) or isinstance(source, str):
        yield from _at(source, root, tell)
        return
    places = list(source)
    shared = root or (_shared(places) if len(places) > 1 else None)
    for place in places:
        try:
            yield from _at(place, shared, tell)
        except UnreadableError as error:
            tell(str(error.path), error)


def _shared(places: Sequence[object]) -> str | None:
    """The folder that several places of this machine share: their names tell them apart."""
    paths = [Path(place).absolute() for place in places if isinstance(place, (str, Path)) and "://" not in str(place)]
    try:
        return os.path.commonpath([path.parent for path in paths]) if len(paths) == len(places) else None
    except ValueError:  # on several drives
        return None


def _at(
    place: str | os.PathLike[str] | Traversable, root: str | os.PathLike[str] | None, tell: Tell
) -> Iterator[tuple[File, str]]:
    """The posts of one place."""
    if isinstance(place, str) and "://" in place:
        yield from _remote(place, tell)
        return
    start: Any = Path(place) if isinstance(place, str) else place
    try:
        is_file, is_folder = start.is_file(), start.is_dir()
    except (OSError, ValueError):  # a name that no system can hold
        is_file = is_folder = False
    if is_file and str(start).lower().endswith(ZIP):
        yield from _in_zip(start, tell)
    elif is_file:
        yield start, relative(start, root)
    elif is_folder:
        yield from ((file, relative(file, root or str(start))) for file in _posts(start, tell))
    elif isinstance(place, str) and glob.has_magic(place):
        yield from _matching(place, root, tell)
    else:
        raise UnreadableError(path=relative(start, None), reason="no such file or folder")


def _posts(folder: Path | Traversable, tell: Tell) -> Iterator[File]:
    """The posts below a folder; links to other folders are not followed."""
    waiting: list[Path | Traversable] = [folder]
    while waiting:
        place = waiting.pop()
        try:
            if place is folder or place.is_dir():
                inner = [entry for entry in place.iterdir() if not _is_linked_folder(entry)]
                waiting += sorted(inner, key=lambda entry: entry.name, reverse=True)
            elif place.name.lower().endswith(POST_SUFFIXES):
                yield from _regular(place, tell)
        except OSError as error:
            name = relative(place, None)
            tell(name, UnreadableError(path=name, reason=error.strerror or str(error)))


def _is_linked_folder(entry: Path | Traversable) -> bool:
    return isinstance(entry, Path) and entry.is_symlink() and entry.is_dir()


def _regular(file: Path | Traversable, tell: Tell) -> Iterator[File]:
    """A file, unless it is a pipe or a device, which might be read for ever."""
    if file.is_file():
        yield file
    else:
        tell(relative(file, None), UnreadableError(path=relative(file, None), reason="no regular file"))


def _in_zip(file: File, tell: Tell) -> Iterator[tuple[File, str]]:
    """The posts of a zip, named as they stand in it; nothing is extracted."""
    try:
        opened: Any = file if isinstance(file, os.PathLike) else file.open("rb")
        root = zipfile.Path(zipfile.ZipFile(opened))  # open as long as one of its files is held
    except Exception as error:  # a damaged zip fails in any of a dozen ways
        name = relative(file, None)
        raise UnreadableError(path=name, reason=f"no zip that can be read: {error}") from error
    yield from ((post, cast("zipfile.Path", post).at) for post in _posts(root, tell))


def _matching(pattern: str, root: str | os.PathLike[str] | None, tell: Tell) -> Iterator[tuple[File, str]]:
    """The files that a glob matches and the posts of the folders that it matches; a suffix that it names is kept."""
    suffixes = (*POST_SUFFIXES, PurePath(pattern).suffix.lower() or POST_SUFFIXES[0])
    places = sorted(map(Path, glob.glob(pattern, recursive=True)))  # noqa: PTH207  # the pattern may be absolute
    found: set[File] = set()
    for place in places:
        if place.is_dir():
            found.update(_posts(place, tell))
        elif place.name.lower().endswith(suffixes) and place.suffix.lower() != ZIP:
            found.update(_regular(place, tell))
    zips = [place for place in places if place.suffix.lower() == ZIP and PurePath(pattern).suffix.lower() == ZIP]
    if not found and not zips:
        raise UnreadableError(path=pattern, reason="no post matches")
    fixed = PurePath(*_before_magic(PurePath(pattern)))
    yield from ((file, relative(file, root or fixed)) for file in sorted(cast("set[Path]", found)))
    for place in zips:
        yield from ((file, f"{relative(place, root or fixed)}/{name}") for file, name in _in_zip(place, tell))


def _before_magic(pattern: PurePath) -> Iterator[str]:
    for part in pattern.parts[:-1]:
        if glob.has_magic(part):
            return
        yield part


def _remote(address: str, tell: Tell) -> Iterator[tuple[File, str]]:
    """The posts at an address, or below it: "s3://bucket/posts", "github://group:blog@main/_posts"."""
    core = extra("fsspec.core", "remote", f"reading {address}")
    try:
        system, path = core.url_to_fs(address)
        base, paths = _remote_paths(system, path)
    except Exception as error:  # each file system fails in ways of its own
        raise UnreadableError(path=address, reason=str(error) or type(error).__name__) from error
    if not paths:
        raise UnreadableError(path=address, reason="no post is there")
    for name in paths:
        file = RemoteFile(system, name)
        if name.lower().endswith(ZIP):
            yield from _in_zip(file, tell)
        else:
            yield file, name.removeprefix(base).lstrip("/")


def _remote_paths(system: Any, path: str) -> tuple[str, list[str]]:  # noqa: ANN401  # fsspec has no types
    """What names at an address are relative to, and the paths of its posts."""
    if system.isfile(path):
        return path.rpartition("/")[0], [path]
    if glob.has_magic(path) and not system.isdir(path):
        found = [name for name in system.glob(path) if system.isfile(name)]
        return str(PurePosixPath(*_before_magic(PurePosixPath(path)))), sorted(found)
    return path, sorted(name for name in system.find(path) if name.lower().endswith(POST_SUFFIXES))


def relative(file: os.PathLike[str] | Traversable | RemoteFile | str, root: str | os.PathLike[str] | None) -> str:
    """A file's name with "/" on every system, relative to the root where it lies below it."""
    path = PurePath(os.fspath(file) if isinstance(file, os.PathLike) else str(file))
    if root is None:
        return path.as_posix()
    base = PurePath(os.fspath(root))
    if path.is_absolute() != base.is_absolute():
        path, base = Path(path).absolute(), Path(base).absolute()
    named = (path.relative_to(base) if path.is_relative_to(base) else path).as_posix()
    return named.encode("utf-8", "replace").decode()


def contents(file: File | os.PathLike[str], name: str | None, limits: Limits) -> bytes:
    """A file's bytes, one more than allowed at the most.

    Raises:
        LimitError: It is larger than allowed.
        UnreadableError: It cannot be opened or read.
    """
    try:
        if isinstance(file, os.PathLike):
            check_size(Path(file).stat().st_size, name, limits)
            with Path(file).open("rb") as stream:
                return stream.read(limits.post + 1)
    except (OSError, ValueError) as error:  # a ValueError: a name that no system can hold
        raise UnreadableError(path=name, reason=getattr(error, "strerror", None) or str(error)) from error
    try:
        with file.open("rb") as stream:
            return stream.read(limits.post + 1)
    except Exception as error:  # an encrypted or damaged zip, or a file system far away: each fails in its own way
        reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        raise UnreadableError(path=name, reason=reason) from error


def check_size(size: int, name: str | None, limits: Limits) -> None:
    """Refuse a post that is too large.

    Raises:
        LimitError: It is.
    """
    if size > limits.post:
        raise LimitError(path=name, what="the post in bytes", found=size, limit=limits.post, name="post")


def write_whole(file: Path, fill: Callable[[Path], object]) -> None:
    """Write a file whole or not at all; one that is there keeps its permissions. A device is written to.

    Args:
        file: The file.
        fill: Writes the file at the path that it is given, which is another one beside it.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        if file.exists() and not file.is_file() and not file.is_dir():
            fill(file)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        mode = file.stat().st_mode & 0o777 if file.exists() else 0o666 & ~_umask()
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        os.close(handle)
        try:
            fill(Path(name))
            Path(name).chmod(mode)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(str(file), error.strerror or str(error)) from error


def write_bytes(file: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        OutputError: It cannot be written.
    """
    write_whole(Path(os.path.realpath(file)), lambda place: place.write_bytes(data))  # a link stays a link


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
