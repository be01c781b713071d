"""What the subcommands print and write: harmless on a terminal, whole files or none."""

import os
import sys
import tempfile
from pathlib import Path

from meetup_recap.errors import OutputError


def harmless(text: str) -> str:
    r"""Text from a post for a terminal: control characters and text-direction marks as escapes, lines kept.

    >>> harmless("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    return "".join(
        character if character.isprintable() or character in "\n\t" else character.encode("unicode_escape").decode()
        for character in text
    )


def report(message: str) -> None:
    """A line about a problem, on standard error."""
    print(harmless(message).replace("\n", " "), file=sys.stderr)


def write(file: Path, text: str) -> None:
    """Write a file whole or not at all.

    Raises:
        OutputError: It cannot be written.
    """
    write_bytes(file, text.encode("utf-8", "replace"))


def write_bytes(file: Path, data: bytes) -> None:
    """Write a file whole or not at all; one that is there keeps its permissions. A device is written to.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        if file.exists() and not file.is_file() and not file.is_dir():
            file.write_bytes(data)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        mode = file.stat().st_mode & 0o777 if file.exists() else 0o666 & ~_umask()
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(name).chmod(mode)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(str(file), error.strerror or str(error)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
