"""What is wrong with data that is to become a model object: a code, a path, a value and what was expected, each."""

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

CODES: dict[str, str] = {
    "wrong-type": "a value of another kind than the field holds: a number where text belongs",
    "wrong-value": "a value of the right kind that the field does not take: a day that no calendar has, empty text",
    "missing": "a key that an object of that class needs",
    "unknown-key": "a key that no object of that class has",
    "duplicate-key": "a key that stands twice in one object",
    "wrong-version": "a `schema_version` that no release has written, or one newer than this release knows",
    "not-one-document": "no YAML document where one belongs, or several",
    "not-json": "text that is not JSON",
    "not-yaml": "text that is not YAML, or says of a value what JSON has no type for",
    "not-utf-8": "bytes that are not UTF-8",
    "wrong-alias": "a rule of an alias file that contradicts another one",
}
"""Each code that a mistake can have; docs/reference/formats.md shows a message of each."""

MOST_TOLD = 1000
"""How many mistakes of one kind in one list or object are told: a million of them would fill the memory."""

_STEP = r"\.(?P<name>[A-Za-z_][A-Za-z0-9_]*)|\[(?P<index>\d+)\]|\['(?P<key>(?:[^'\\]|\\.)*)'\]"
_LONGEST = 60
_MOST = 10**4000
"""Python itself writes no number of some 4,300 digits."""


class Mistake(NamedTuple):
    """One thing that is wrong with data.

    Attributes:
        path: Where, as a JSON path: "$.event.talks[0].title".
        code: What kind of mistake, of those in the docs' table.
        message: The sentence, without the place.
        value: What was there; None where something is missing.
        expected: What belongs there; None where nothing does.
        line: The 1-based line in the text, where it is known.
        column: The 1-based column in the text, where it is known.
    """

    path: str
    code: str
    message: str
    value: object = None
    expected: str | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = ", ".join(
            f"{name} {number}" for name, number in (("line", self.line), ("column", self.column)) if number is not None
        )
        path = "" if self.path == "$" and place else self.path
        return f"{path} ({place}): {self.message}" if path and place else f"{path or place}: {self.message}"

    def as_dict(self) -> dict[str, Any]:
        """For other programs: what JSON cannot hold is shown as Python writes it."""
        return {**self._asdict(), "value": _plain(self.value)}


def expected(path: str, wanted: str, value: object, *, code: str = "wrong-type") -> Mistake:
    """A value that is not what belongs there.

    >>> str(expected("$.title", "text", 3))
    '$.title: expected text, got 3'
    """
    return Mistake(path, code, f"expected {wanted}, got {shown(value)}", value, wanted)


def shown(value: object) -> str:
    """A value in a sentence."""
    if isinstance(value, Mapping):
        return "an object"
    if isinstance(value, (list, tuple)):
        return "a list"
    said = "null" if value is None else str(value).lower() if isinstance(value, bool) else safe_repr(value)
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 3]}..."


def safe_repr(value: object) -> str:
    """A value as Python writes it, or what it is where Python cannot."""
    try:
        return repr(value)
    except Exception:  # noqa: BLE001  # anybody's object may stand there, and Python writes no number of 4,300 digits
        return f"a {type(value).__name__}"


def step(key: str) -> str:
    r"""The step of a JSON path (RFC 9535) to a key.

    >>> step("title"), step("page layout"), step("it's")
    ('.title', "['page layout']", "['it\\'s']")
    """
    if key.isascii() and key.isidentifier():
        return f".{key}"
    return "['" + key.replace("\\", "\\\\").replace("'", "\\'") + "']"


def steps(path: str) -> Iterator[str | int]:
    """The keys and indexes of a JSON path.

    >>> list(steps("$.event.talks[0]['a b']"))
    ['event', 'talks', 0, 'a b']
    """
    for match in re.finditer(_STEP, path):
        if match["index"]:
            yield int(match["index"])
        else:
            yield match["name"] or re.sub(r"\\(.)", r"\1", match["key"])


def _plain(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if value is None or isinstance(value, bool) or (isinstance(value, int) and abs(value) < _MOST):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, Mapping):
        return {key if isinstance(key, str) else safe_repr(key): _plain(member) for key, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(member) for member in value]
    return safe_repr(value)
