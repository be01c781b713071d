"""What the scripts share that write a new module: its name, read from the command line, and where its files go."""

import re
import sys
from pathlib import Path
from typing import NamedTuple


class New(NamedTuple):
    """A module to write: its name, its class's, and the places of its files, all free."""

    name: str
    cls: str
    places: tuple[Path, ...]


def new(*places: str, example: str) -> New | None:
    """What the command line asks for; None, with a word on what to do, where its name cannot be used.

    Args:
        places: Where its files go, with {name} in them.
        example: A name that could be used.
    """
    script = Path(sys.argv[0]).name
    name = sys.argv[1] if len(sys.argv) == 2 else ""  # noqa: PLR2004  # the script and one name
    if not re.fullmatch(r"[a-z][a-z_]*", name):
        print(f"usage: {script} NAME, in lower case letters, as in: {script} {example}", file=sys.stderr)
        return None
    paths = tuple(Path(place.format(name=name)) for place in places)
    taken = next((path for path in paths if path.exists()), None)
    if taken:
        print(f"{taken} exists: choose another name, or go on there", file=sys.stderr)
        return None
    return New(name, "".join(part.title() for part in name.split("_")), paths)
