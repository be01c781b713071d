"""What the subcommands print and write: harmless on a terminal, whole files or none."""

import difflib
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from meetup_recap.errors import RecapWarning
from meetup_recap.outputs import write_bytes
from meetup_recap.places import Lines
from meetup_recap.renderers.harmless import harmless


def report(message: str) -> None:
    """A line about a problem, on standard error."""
    print(harmless(message).replace("\n", " "), file=sys.stderr)


def write(file: Path, text: str) -> None:
    """Write a file whole or not at all.

    Raises:
        OutputError: It cannot be written.
    """
    write_bytes(file, text.encode("utf-8", "replace"))


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
