"""What is fuzzed: each target takes any bytes, and raises where the library breaks a promise.

The promises: nothing but a MeetupRecapError comes out, whatever is read keeps the laws of places and completeness, and
what a `from_*` function accepts can be written and is read back equal. Needs nothing but the library, so that the tests
read the corpus with it.
"""

import json
import math
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from extremes import formats

from meetup_recap import (
    MeetupRecapError,
    Recap,
    check,
    from_dict,
    from_json,
    from_jsonl,
    from_yaml,
    read,
    to_dict,
    to_html,
    to_json,
    to_jsonl,
    to_yaml,
)
from meetup_recap.testing import assert_laws

ODD_OBJECTS: dict[str, object] = {
    "$bytes": b"\xff",
    "$date": date(2024, 5, 14),
    "$endless": math.inf,
    "$function": read,
    "$integer": 10**4999,
    "$none": math.nan,
    "$recap": Recap(title="A recap"),
    "$set": frozenset({"a"}),
    "$span": timedelta(seconds=65),
    "$surrogate": "\ud800",
    "$tuple": ("a", "b"),
}
"""What JSON cannot hold and `from_dict` may be given: strings of these names stand for them in its corpus."""


def reading(data: bytes) -> None:
    """A post in bytes: read, checked, and written as data and as HTML."""
    try:
        found = read(data, path="2024-05-14-fuzz.md")
    except MeetupRecapError:
        return
    if found.recaps:
        assert_laws(found)
    for recap in found.recaps:
        check(recap)
        to_html(recap)
        assert from_json(to_json(recap)) == recap


def json_text(data: bytes) -> None:
    """`from_json`."""
    try:
        recap = from_json(data.decode("utf-8", "surrogateescape"))
    except MeetupRecapError:
        return
    assert from_json(to_json(recap)) == recap


def yaml_text(data: bytes) -> None:
    """`from_yaml`."""
    try:
        recap = from_yaml(data.decode("utf-8", "surrogateescape"))
    except MeetupRecapError:
        return
    assert from_yaml(to_yaml(recap)) == recap


def json_lines(data: bytes) -> None:
    """`from_jsonl`."""
    try:
        recaps = list(from_jsonl(data.decode("utf-8", "surrogateescape")))
    except MeetupRecapError:
        return
    assert list(from_jsonl(to_jsonl(recaps))) == recaps


def plain_data(data: bytes) -> None:
    """`from_dict`, on what a JSON text says, odd objects included."""
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError):  # no JSON, and nothing of ours has run
        return
    try:
        recap = from_dict(_with_odd_objects(plain))
    except MeetupRecapError:
        return
    assert from_dict(to_dict(recap)) == recap


def _with_odd_objects(plain: object) -> object:
    if isinstance(plain, str):
        return ODD_OBJECTS.get(plain, plain)
    if isinstance(plain, list):
        return [_with_odd_objects(item) for item in plain]
    if isinstance(plain, dict):
        return {ODD_OBJECTS.get(key, key): _with_odd_objects(value) for key, value in plain.items()}
    return plain


TARGETS: dict[str, Callable[[bytes], None]] = {
    "reading": reading,
    "formats": formats,
    "from_json": json_text,
    "from_yaml": yaml_text,
    "from_jsonl": json_lines,
    "from_dict": plain_data,
}
CORPUS = Path(__file__).parent / "corpus"
"""A folder a target: what earlier runs found, crashes that are mended among it."""


def replay(names: list[str]) -> None:
    """Run the corpus, or some files: `python fuzz/targets.py [TARGET FILE…]`."""
    files = [Path(name) for name in names[1:]] if names else sorted(CORPUS.glob("*/*"))
    for file in files:
        TARGETS[names[0] if names else file.parent.name](file.read_bytes())
    print(f"{len(files)} inputs, each as promised")


if __name__ == "__main__":
    replay(sys.argv[1:])
