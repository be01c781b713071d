"""Files that are written whole or not at all, and never over what a run reads."""

import os
import platform
import re
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Self
from zlib import crc32

import attrs

from meetup_recap.errors import OutputError
from meetup_recap.files import POST_SUFFIXES, is_descriptor

_SAME_FORMAT = (
    {".csv", ".tsv"},
    {".htm", ".html"},
    {".json", ".jsonld"},
    {".jsonl", ".ndjson"},
    {".db", ".sqlite", ".sqlite3"},
    {".yaml", ".yml"},
)
"""Suffixes of one format: a file of one of them may be replaced by another."""
_UNFINISHED = re.compile(r"\.(?P<machine>[0-9a-f]{8})-(?P<process>[0-9]+)-[0-9a-f]{8}\.new")
"""The name of a file that a process has not finished writing."""


@attrs.frozen
class Outputs:
    """The files that a run may write: none that it reads, and no post or file of another format without `force`.

    Every file that the package writes goes through this class.

    Attributes:
        force: Replace files whose suffix is not that of the format, or that of posts.
    """

    force: bool = False
    _inputs: dict[tuple[int, int], str] = attrs.field(factory=dict, repr=False)
    _swept: set[Path] = attrs.field(factory=set, repr=False)

    def reads(self, file: os.PathLike[str] | str, name: str | None = None) -> None:
        """Record a file that the run reads: by device and inode, so that no link and no other spelling hides it."""
        found = identity(file)
        if found:
            self._inputs.setdefault(found, name or os.fspath(file))

    def with_inputs_of(self, other: Self) -> Self:
        """The same with the inputs of another."""
        return attrs.evolve(self, inputs={**other._inputs, **self._inputs})

    def forced(self, *, force: bool) -> Self:
        """The same inputs with another `force`."""
        return attrs.evolve(self, force=force)

    def check(self, file: Path, suffix: str, folder: Path | None = None) -> None:
        """Refuse a file that must not be written.

        Args:
            file: The file.
            suffix: That of the format, such as ".json".
            folder: The folder that no link and no name may lead out of.

        Raises:
            OutputError: The run reads it, it exists and may be a post or is of another format, it is a folder, or it is
                outside of the folder.
        """
        place = _place_of(file)
        if folder is not None and not place.is_relative_to(os.path.realpath(folder)):
            raise OutputError(str(file), f"it is outside of {folder}")
        found = identity(file)
        if found in self._inputs:
            raise OutputError(str(file), f"this run reads it (as {self._inputs[found]}); name another place")
        if self.force or found is None or not place.is_file():
            return
        names = {suffix, *(alike for group in _SAME_FORMAT if suffix in group for alike in group)}
        is_own = place.name.lower().endswith(tuple(names - POST_SUFFIXES))
        if not is_own:
            is_post = place.name.lower().endswith(tuple(POST_SUFFIXES))
            what = "may be somebody's post" if is_post else f"is no {suffix} file"
            reason = f"it exists and {what}; name another place, or give force (--force) to replace it"
            raise OutputError(str(file), reason)

    def check_all(self, files: Iterable[tuple[Path, str]], folder: Path | None = None) -> None:
        """Refuse all files of a run before the first is written, with every reason in one error.

        Raises:
            OutputError: At least one must not be written.
        """
        wanted = list(files)
        places = {file for file, _ in wanted}
        insides = {parent for file in places for parent in file.parents if parent in places}
        refused = [OutputError(str(file), "another file is to be inside of it") for file in sorted(insides)]
        for file, suffix in wanted:
            try:
                self.check(file, suffix, folder)
            except OutputError as error:
                refused.append(error)
        if refused:
            first, *others = {str(error): error for error in refused}.values()
            reasons = [first.reason, *map(str, others)]
            raise OutputError(first.path, "; ".join(reasons))

    def write(self, file: Path, suffix: str, data: bytes, folder: Path | None = None) -> None:
        """Write a file whole or not at all; the arguments are those of `check`.

        Raises:
            OutputError: It must not be written, or cannot be.
        """
        self.check(file, suffix, folder)
        self._fill(file, lambda place: place.write_bytes(data))

    def fill(self, file: Path, suffix: str, fill: Callable[[Path], object]) -> None:
        """Write a file whole or not at all, by a function that is given the path of a new file beside it.

        Raises:
            OutputError: It must not be written, or cannot be.
        """
        self.check(file, suffix)
        self._fill(file, fill)

    def rewrite(self, file: Path, data: bytes) -> None:
        """Write a post that the run reads: for the commands that change posts, such as `edit --write`.

        Raises:
            OutputError: It cannot be written.
        """
        self._fill(file, lambda place: place.write_bytes(data))

    def _fill(self, file: Path, fill: Callable[[Path], object]) -> None:
        file = Path(os.path.realpath(file))  # a link stays a link
        try:
            if file.exists() and not file.is_file() and not file.is_dir():
                fill(file)  # a device
                return
            file.parent.mkdir(parents=True, exist_ok=True)
            if file.parent not in self._swept:
                self._swept.add(file.parent)
                _remove_unfinished(file.parent)
            _replace(file, fill)
        except OSError as error:
            raise OutputError(str(file), error.strerror or str(error)) from error


def identity(file: os.PathLike[str] | str) -> tuple[int, int] | None:
    """The device and the inode of a file or folder, links resolved; None where there is none."""
    try:
        found = os.stat(file)  # noqa: PTH116  # a path of any kind
    except (OSError, ValueError):  # a ValueError: a name that no system can hold
        return None
    return found.st_dev, found.st_ino


def _place_of(file: Path) -> Path:
    """Where a file is, links resolved: what is there is replaced.

    Raises:
        OutputError: No file can be there, or it is named by what somebody has open.
    """
    if "\0" in str(file):
        raise OutputError(str(file), "no file's name can hold NUL")
    place = Path(os.path.realpath(file))
    if place.is_dir():
        raise OutputError(str(file), "it is a folder; name a file")
    above = next((part for part in place.parents if part.exists()), place.parent)
    if not above.is_dir():
        raise OutputError(str(above), "it is a file, so nothing can be in it")
    if place.is_file() and is_descriptor(file):
        raise OutputError(str(file), f"it stands for {place}, which somebody has open; name that")
    return place


def _replace(file: Path, fill: Callable[[Path], object]) -> None:
    """Fill a new file beside a file, then put it in its place; one that exists keeps its permissions."""
    beside = file.with_name(f".{_machine()}-{os.getpid()}-{secrets.token_hex(4)}.new")
    try:
        _create(beside)
        fill(beside)
        if file.exists():
            beside.chmod(file.stat().st_mode & 0o777)
        beside.replace(file)
    except BaseException:  # an interrupt too
        beside.unlink(missing_ok=True)
        raise


def _machine() -> str:
    """What tells this machine from others that write to the same network folder."""
    return f"{crc32(platform.node().encode('utf-8', 'surrogateescape')):08x}"


def _remove_unfinished(folder: Path) -> None:
    """Remove what processes of this machine that were killed left in a folder."""
    for file in folder.glob(f".{_machine()}-*.new"):
        match = _UNFINISHED.fullmatch(file.name)
        if match and not _is_alive(int(match["process"])):
            file.unlink(missing_ok=True)


def _is_alive(process: int) -> bool:
    """Whether a process exists. Windows has no signal that asks: there a file in use cannot be removed anyway."""
    if os.name == "nt" or process == os.getpid():
        return process == os.getpid()
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # it belongs to somebody else
        return True
    return True


def _create(file: Path) -> None:
    """An empty new file with the permissions that the system gives new files.

    `tempfile` makes files that their owner alone may read, and the system's mask can be asked for only by setting it.
    """
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
