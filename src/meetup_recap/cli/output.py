"""What the subcommands print and write: harmless on a terminal, whole files or none."""

import argparse
import difflib
import io
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any

from meetup_recap.errors import OutputError, RecapWarning
from meetup_recap.places import Lines
from meetup_recap.renderers.harmless import harmless, harmless_line

STANDARD_OUTPUT = "-"


def report(message: str) -> None:
    """A line about a problem, on standard error."""
    if sys.stderr is not None:  # None: the command was started with it closed; print would take standard output
        print(harmless_line(message), file=sys.stderr)


def print_file(text: str) -> None:
    """Print what could be written to a file: as it is, but on a terminal, which would obey what a post holds."""
    sys.stdout.write(harmless(text) if sys.stdout.isatty() else text)


class ClosedOutput(io.TextIOBase):
    """In place of a standard output that was closed: what would be lost is an error."""

    @property
    def buffer(self) -> "ClosedOutput":
        """The same for bytes."""
        return self

    def write(self, text: Any) -> int:  # noqa: ANN401  # text or bytes
        """Refuse whatever is written.

        Raises:
            OutputError: There is something to write.
        """
        if text:
            raise OutputError("standard output", "it is closed")
        return 0


def add_output(parser: argparse.ArgumentParser, metavar: str, what: str, *, required: bool = False) -> None:
    """The options of every command that writes files."""
    parser.add_argument("-o", "--output", metavar=metavar, type=_place, required=required, help=what)
    parser.add_argument(
        "--force", action="store_true", help="replace a file that may be a post, or is of another format"
    )


def _place(text: str) -> str:
    """Where to write; "-" for standard output."""
    if not text:
        message = "expected a file or a folder, got nothing; is a variable not set?"
        raise argparse.ArgumentTypeError(message)
    return STANDARD_OUTPUT if text == "/dev/stdout" else text


def difference(old: str, new: str, path: str) -> str:
    """What changes in a post, as a unified diff."""
    lines = difflib.unified_diff(Lines(old).split(old), Lines(new).split(new), path, path)
    return "".join(line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n" for line in lines)


@contextmanager
def warnings_told() -> Iterator[None]:
    """What a renderer leaves out, told as lines on standard error."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", RecapWarning)
        yield
    for warning in caught:
        report(str(warning.message))


def encoded(text: str, before: str, file: Path, encoding: str | None) -> bytes:
    """A text in the encoding of the file that another one was read from, byte-order mark and line ends as they were.

    Raises:
        OutputError: The file cannot be given back byte by byte, so it is not changed.
    """
    data, path = file.read_bytes(), str(file)
    codecs = [encoding] if encoding else []
    codecs += ["utf-16-le", "utf-16-be"] if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ["utf-8"]
    for codec, mark in product(codecs, (b"", b"\xef\xbb\xbf")):
        if mark + before.encode(codec, "replace") == data:
            try:
                return mark + text.encode(codec)
            except UnicodeEncodeError as error:
                raise OutputError(path, f"{codec} has no {text[error.start]!r}") from error
    raise OutputError(path, "its bytes cannot be given back as they were")
