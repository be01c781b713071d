"""JSON Lines: one object a line, lines ended by LF alone."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from meetup_recap.errors import DataError, LimitError
from meetup_recap.limits import DEFAULT_LIMITS, Limits
from meetup_recap.model import Recap
from meetup_recap.serializers.json import from_json, to_json
from meetup_recap.serializers.plain import decode

T = TypeVar("T")


def to_jsonl(objects: Iterable[object]) -> str:
    """Model objects, each on a line of its own."""
    return "".join(f"{to_json(obj, indent=None)}\n" for obj in objects)


def from_jsonl(
    lines: str | bytes | Iterable[str],
    type: type[T] = Recap,  # type: ignore[assignment]  # noqa: A002
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[T]:
    """Stream model objects from JSON Lines: a text, or an open file.

    Raises:
        DataError: A line is not an object of that class; its number is named.
        LimitError: A line is longer or deeper than allowed.
    """
    each: Iterable[str] = decode(lines).split("\n") if isinstance(lines, (str, bytes)) else lines
    for number, line in enumerate(each, 1):
        if len(line) > limits.line:
            raise LimitError(what=f"line {number}", found=len(line), limit=limits.line, name="line")
        if line.strip():
            try:
                yield from_json(line, type, limits=limits)
            except DataError as error:
                raise DataError([f"line {number}: {problem}" for problem in error.problems]) from error
