"""The posts of a source: a file, a folder, a glob, a zip, an address that fsspec knows, or several of them."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import attrs

from meetup_recap.errors import InvalidValueError, LimitError, MeetupRecapError, UnreadableError
from meetup_recap.extras import extra
from meetup_recap.files import (
    NOT_REGULAR,
    POST_SUFFIXES,
    File,
    check_path,
    has_data_suffix,
    is_page,
    is_recap_file,
    relative,
)
from meetup_recap.globs import Parts, matches, next_parts, opened, suffix
from meetup_recap.limits import DEFAULT_LIMITS, Limits, chosen_limits
from meetup_recap.options import Files, FolderOptions
from meetup_recap.outputs import Outputs, identity
from meetup_recap.remote import RemoteFile, before_magic, is_here, remote_paths
from meetup_recap.zips import ZippedFile, leads_out, zipped_files

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

ZIP = ".zip"

Tell: TypeAlias = Callable[[str, MeetupRecapError], None]


@attrs.frozen
class Walk:
    """How the files of a source are looked for.

    Attributes:
        root: What names are relative to; by default the folder, zip or address that was given.
        tell: Called with the name of each place that cannot be opened, and the error.
        follow_links: Whether symbolic links that lead out of the folder they stand in are followed.
        limits: Bounds of a zip.
        outputs: Told of each file that is read, so that none of them is written.
        takes_data: Whether recap files are looked for beside posts; of those that are found none is recorded as read.
        owner: The function that was called, for errors.
    """

    root: str | os.PathLike[str] | None
    tell: Tell
    follow_links: bool = False
    limits: Limits = DEFAULT_LIMITS
    outputs: Outputs = attrs.field(factory=Outputs)
    takes_data: bool = attrs.field(default=False, kw_only=True)
    owner: str = attrs.field(default="load_all", kw_only=True)
    _given: set[str] = attrs.field(factory=set, init=False, repr=False)

    @classmethod
    def of(
        cls,
        options: FolderOptions,
        tell: Tell,
        *,
        outputs: Outputs | None = None,
        takes_data: bool = False,
        owner: str,
    ) -> Walk:
        """The walk that keyword arguments ask for."""
        limits = chosen_limits(owner, options.get("limits"))
        follow_links = options.get("follow_links", False)
        return cls(
            options.get("root"), tell, follow_links, limits, outputs or Outputs(), takes_data=takes_data, owner=owner
        )

    def __attrs_post_init__(self) -> None:
        check_path(self.owner, "root", self.root)

    def files(self, source: Files) -> Iterator[tuple[File, str]]:
        """Each post of a source with its name relative to the root, in path order; what cannot be opened is told.

        A walk gives a post once, though a link or a later source names it again.

        Args:
            source: A file, a folder, a glob, a zip, an address with "://", or several of them.

        Raises:
            InvalidValueError: The source is none of these.
            UnreadableError: The source is a single place, and it is not there.
            MissingExtraError: It is an address, and fsspec is not installed.
        """
        for file, name in self._all(source):
            is_found = self.takes_data and has_data_suffix(name) and not _is_file(source)
            if isinstance(file, (Path, ZippedFile)) and not is_found:
                self.outputs.reads(file.archive if isinstance(file, ZippedFile) else file, name)
            real = os.path.realpath(file) if isinstance(file, Path) else None
            if real is None or real not in self._given:
                yield file, name
            self._given.update({real} if real else ())

    def _all(self, source: Files) -> Iterator[tuple[File, str]]:
        if not isinstance(source, Iterable) or isinstance(source, (str, bytes)):
            yield from self._at(source)
            return
        places = list(source)
        below = attrs.evolve(self, root=self.root or (_shared(places) if len(places) > 1 else None))
        for place in places:
            try:
                yield from below._at(place)  # noqa: SLF001  # its own
            except (LimitError, UnreadableError) as error:
                self.tell(str(error.path), error)

    def _at(self, place: str | os.PathLike[str] | Traversable) -> Iterator[tuple[File, str]]:
        """The posts of one place."""
        if not place or not (isinstance(place, (str, os.PathLike)) or hasattr(place, "iterdir")):
            expected = "a file, a folder ('.' is this one), a glob, a zip, an address, or several of them"
            raise InvalidValueError(self.owner, "source", place, expected)
        if isinstance(place, str) and "://" in place:
            yield from self._remote(place)
            return
        start: Any = Path(place) if isinstance(place, (str, os.PathLike)) else place
        try:
            is_file, is_folder = start.is_file(), start.is_dir()
        except (OSError, ValueError):  # a name that no system can hold
            is_file = is_folder = False
        if is_file and str(start).lower().endswith(ZIP):
            yield from self._in_zip(start)
        elif is_file:
            yield start, relative(start, self.root)
        elif is_folder:
            yield from ((file, relative(file, self.root or str(start))) for file in self._posts(start, start))
        elif isinstance(place, str) and glob.has_magic(place):
            yield from self._matching(place)
        else:
            there = isinstance(start, Path) and identity(start)
            reason = NOT_REGULAR if there else "no such file or folder"
            raise UnreadableError(path=relative(start, None), reason=reason)

    def _posts(
        self, start: Path | Traversable, folder: Path | Traversable, pattern: Sequence[str] = ()
    ) -> Iterator[File]:
        """The posts below a folder, or those that match a pattern; what a link in it shows is where it leads, too.

        Args:
            start: The folder.
            folder: The one that links must not lead out of.
            pattern: The parts of a glob. What it matches may have any suffix; below a folder that it matches are posts.
        """
        waiting = [(start, opened(frozenset({0}), pattern))]
        entered: set[object] = set()
        while waiting:
            place, parts = waiting.pop()
            try:
                if place is start or place.is_dir():
                    key = (identity(place) if isinstance(place, Path) else place, parts)
                    inner = [] if key in entered else list(self._inside(place, parts, folder, pattern))
                    entered.add(key)  # links in a circle end here
                    waiting += sorted(inner, key=lambda pair: pair[0].name, reverse=True)
                elif len(pattern) in parts and (
                    _is_post(place, pattern) or (self.takes_data and is_recap_file(place, self.limits))
                ):
                    yield from self._regular(place, folder)
            except OSError as error:
                name = relative(place, None)
                self.tell(name, UnreadableError(path=name, reason=error.strerror or str(error)))

    def _inside(
        self, place: Path | Traversable, parts: Parts, folder: Path | Traversable, pattern: Sequence[str]
    ) -> Iterator[tuple[Path | Traversable, Parts]]:
        """The entries of a folder that are looked at, each with the parts that names below it may match."""
        for entry in place.iterdir():
            below = next_parts(parts, entry.name, pattern)
            is_link = isinstance(entry, Path) and entry.is_symlink() and entry.is_dir()
            if below and not (is_link and self._is_passed_over(entry, parts, folder, pattern)):
                yield entry, below

    def _is_passed_over(
        self, link: Path | Traversable, parts: Parts, folder: Path | Traversable, pattern: Sequence[str]
    ) -> bool:
        """Whether a link to a folder is not entered: what it shows is in the folder anyway, or must not be followed."""
        if _is_below(link, folder):
            return not any(part < len(pattern) and matches(link.name, pattern[part]) for part in parts)
        return not self._is_followed(link, folder) or _is_below(folder, link)  # to a folder above: a circle

    def _regular(self, file: Path | Traversable, folder: os.PathLike[str] | Traversable | str) -> Iterator[File]:
        """A file, unless it is a pipe or a device, which might be read for ever, or a link that is not followed."""
        if not file.is_file():
            self.tell(relative(file, None), UnreadableError(path=relative(file, None), reason=NOT_REGULAR))
        elif self._is_followed(file, folder):
            yield file

    def _is_followed(self, place: Path | Traversable, folder: os.PathLike[str] | Traversable | str) -> bool:
        """Whether a link is followed; one that leads out of its folder is told where it is not."""
        if self.follow_links or not isinstance(place, Path) or _is_below(place, folder):
            return True
        reason = "leads out of its folder by a symbolic link; follow_links=True follows it"
        self.tell(relative(place, None), UnreadableError(path=relative(place, None), reason=reason))
        return False

    def _in_zip(self, file: File) -> Iterator[tuple[File, str]]:
        """The posts of a zip, named as they stand in it."""
        name = relative(file, None)
        try:
            opened = file if isinstance(file, os.PathLike) else file.open("rb")
        except Exception as error:  # a file system far away fails in ways of its own
            raise UnreadableError(path=name, reason=str(error) or type(error).__name__) from error
        for post in zipped_files(opened, name, tuple(POST_SUFFIXES), self.limits):
            if leads_out(post.at):
                self.tell(post.at, UnreadableError(path=post.at, reason=f"its name leads out of {name}"))
            else:
                yield post, post.at

    def _matching(self, pattern: str) -> Iterator[tuple[File, str]]:
        """The files that a glob matches, of any suffix that it names, and the posts of the folders that it matches."""
        fixed = PurePath(*before_magic(PurePath(pattern)))
        parts = PurePath(pattern).parts[len(fixed.parts) :]
        found = list(self._posts(Path(fixed), Path(fixed), parts)) if Path(fixed).is_dir() else []
        if not found:
            raise UnreadableError(path=pattern, reason="no post matches")
        for file in sorted(cast("list[Path]", found)):
            name = relative(file, self.root or fixed)
            if file.suffix.lower() == ZIP:
                yield from ((post, f"{name}/{inner}") for post, inner in self._in_zip(file))
            else:
                yield file, name

    def _remote(self, address: str) -> Iterator[tuple[File, str]]:
        """The posts at an address, or below it: "s3://bucket/posts", "github://group:blog@main/_posts"."""
        core = extra("fsspec.core", "remote", f"reading {address}")
        try:
            system, path = core.url_to_fs(address)
            base, paths = ("", []) if is_here(system) else remote_paths(system, path, tuple(POST_SUFFIXES))
        except Exception as error:  # each file system fails in ways of its own
            raise UnreadableError(path=address, reason=str(error) or type(error).__name__) from error
        if is_here(system):  # as if its path had been given, links and all
            yield from self._at(path)
            return
        if not paths:
            raise UnreadableError(path=address, reason="no post is there")
        for name in paths:
            file = RemoteFile(system, name)
            if name.lower().endswith(ZIP):
                yield from self._in_zip(file)
            else:
                yield file, name.removeprefix(base).lstrip("/")


def _is_post(place: Path | Traversable, pattern: Sequence[str]) -> bool:
    return place.name.lower().endswith((*POST_SUFFIXES, *suffix(pattern))) or is_page(place)


def _is_file(source: Files) -> bool:
    return isinstance(source, (str, os.PathLike)) and Path(source).is_file()


def _shared(places: Sequence[object]) -> str | None:
    """The folder that several places of this machine share: their names tell them apart."""
    paths = [Path(place).absolute() for place in places if isinstance(place, (str, Path)) and "://" not in str(place)]
    try:
        return os.path.commonpath([path.parent for path in paths]) if len(paths) == len(places) else None
    except ValueError:  # on several drives
        return None


def _is_below(place: object, folder: object) -> bool:
    """Whether a place stands below a folder once every link on the way is resolved."""
    return Path(os.path.realpath(str(place))).is_relative_to(os.path.realpath(str(folder)))
