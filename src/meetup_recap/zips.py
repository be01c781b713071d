"""Posts in a zip: read where they stand, nothing unpacked to a disk, none that would lead elsewhere."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import IO, Any

import attrs

from meetup_recap.errors import LimitError, UnreadableError
from meetup_recap.limits import Limits

_PARTED = re.compile(r"[/\\]")
_ABSOLUTE = re.compile(r"[/\\]|[A-Za-z]:")


@attrs.frozen
class ZippedFile:
    """A file in a zip."""

    _zip: zipfile.ZipFile = attrs.field(repr=False)
    _info: zipfile.ZipInfo = attrs.field(repr=False)

    @property
    def at(self) -> str:
        """Its name in the zip."""
        return self._info.filename

    @property
    def archive(self) -> str:
        """The path of the zip; "" where it was given as an open file."""
        return self._zip.filename or ""

    @property
    def name(self) -> str:
        """The last part of its name."""
        return PurePosixPath(self.at).name

    @property
    def size(self) -> int:
        """Its bytes, unpacked: what the zip says, and no more of them are read."""
        return self._info.file_size

    def open(self, mode: str = "rb") -> IO[bytes]:
        """Open it for reading."""
        del mode
        return self._zip.open(self._info)

    def beside(self, suffix: str) -> ZippedFile | None:
        """The file in the zip that has its name with a suffix behind it."""
        info = self._zip.NameToInfo.get(self.at + suffix)
        return ZippedFile(self._zip, info) if info else None

    def __str__(self) -> str:
        return f"{self._zip.filename}/{self.at}" if self._zip.filename else self.at


def zipped_files(
    file: Any,  # noqa: ANN401  # a path, or an open file of any class
    name: str,
    suffixes: tuple[str, ...],
    limits: Limits,
) -> Sequence[ZippedFile]:
    """The files of a zip, in the order of their names; of several of one name the last, as zips are added to.

    Args:
        file: The zip: a path, or an open file.
        name: What it is called.
        suffixes: How the names of the files end that are asked for, in lower case.
        limits: `zip` is checked by what the zip says of those files; each is checked again when it is read.

    Raises:
        UnreadableError: It is none that can be read.
        LimitError: Its files come to more than allowed, as those of a zip bomb do.
    """
    try:
        opened = zipfile.ZipFile(file)  # open as long as one of its files is held
    except Exception as error:  # a damaged zip fails in any of a dozen ways
        raise UnreadableError(path=name, reason=f"no zip that can be read: {error}") from error
    members = {info.filename: info for info in opened.infolist() if info.filename.lower().endswith(suffixes)}
    total = sum(info.file_size for info in members.values())
    if total > limits.zip:
        raise LimitError(path=name, what="the zip, unpacked, in bytes", found=total, limit=limits.zip, name="zip")
    return [ZippedFile(opened, members[at]) for at in sorted(members, key=lambda at: at.split("/"))]


def leads_out(at: str) -> bool:
    """Whether a name in a zip may stand for a place outside of it: an absolute one, or one with a step up.

    >>> leads_out("posts/a..b.md"), leads_out("posts/../../a.md"), leads_out("/etc/a.md")
    (False, True, True)
    """
    return _ABSOLUTE.match(at) is not None or ".." in _PARTED.split(at)
