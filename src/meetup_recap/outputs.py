"""Files that are written whole or not at all."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from meetup_recap.errors import OutputError


def write_whole(file: Path, fill: Callable[[Path], object]) -> None:
    """Write a file whole or not at all; one that is there keeps its permissions. A device is written to.

    Args:
        file: The file.
        fill: Writes the file at the path that it is given, which is another one beside it.

    Raises:
        OutputError: It cannot be written.
    """
    file = Path(os.path.realpath(file))  # a link stays a link
    try:
        if file.exists() and not file.is_file() and not file.is_dir():
            fill(file)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = _new_file(file)
        try:
            fill(beside)
            if file.exists():
                beside.chmod(file.stat().st_mode & 0o777)
            beside.replace(file)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(str(file), error.strerror or str(error)) from error


def write_bytes(file: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        OutputError: It cannot be written.
    """
    write_whole(file, lambda place: place.write_bytes(data))


def write_below(folder: Path, name: str, data: bytes) -> Path:
    """Write a file below a folder, whole or not at all, and nowhere else: no link and no name leads out of it.

    Raises:
        OutputError: It cannot be written, or would stand elsewhere.
    """
    file = folder / name
    if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder)):
        raise OutputError(str(file), f"it would stand outside of {folder}")
    write_bytes(file, data)
    return file


def _new_file(file: Path) -> Path:
    """An empty file of a new name beside another one, with the permissions that the system gives new files.

    `tempfile` makes files that their owner alone may read, and the system's mask can be asked for only by setting it.
    """
    beside = file.with_name(f".{secrets.token_hex(8)}.new")
    os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    return beside
