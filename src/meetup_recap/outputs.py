"""Files that are written whole or not at all."""

import os
import tempfile
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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
