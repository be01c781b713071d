"""JSON Lines: one object a line, lines ended by LF alone."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from meetup_recap.errors import DataError, InvalidValueError, LimitError
from meetup_recap.limits import Limits
from meetup_recap.model import Recap
from meetup_recap.serializers.json import from_json, to_json
from meetup_recap.serializers.plain import Terms, members

T = TypeVar("T")


def iter_jsonl(objects: Iterable[object], *, reading: bool = False) -> Iterator[str]:
    """Model objects, each as a line with its end."""
    return (f"{to_json(obj, indent=None, reading=reading)}\n" for obj in members("to_jsonl", objects))


def to_jsonl(objects: Iterable[object], *, reading: bool = False) -> str:
    """Model objects, each on a line of its own."""
    return "".join(iter_jsonl(objects, reading=reading))


def from_jsonl(
    lines: bytes | Iterable[str | bytes],
    type: type[T] = Recap,  # type: ignore[assignment]  # noqa: A002
    terms: Terms = Terms(),  # noqa: B008
) -> Iterator[T]:
    """Stream model objects from JSON Lines: a text, an open file, or any lines.

    Raises:
        DataError: A line is not an object of that class; its number is named.
        LimitError: A line is longer or deeper than allowed.
    """
    for number, line in enumerate(_lines(lines, terms.limits), 1):
        if not isinstance(line, (str, bytes)):
            raise InvalidValueError("from_jsonl", "lines", line, "text or bytes as each line")
        length = len(line.rstrip("\n") if isinstance(line, str) else line.rstrip(b"\n"))
        if length > terms.limits.line:
            raise LimitError(what=f"line {number}", found=length, limit=terms.limits.line, name="line")
        if line.strip():
            try:
                yield from_json(line, type, terms)
            except DataError as error:
                raise DataError([mistake._replace(line=number) for mistake in error.mistakes]) from error


def _lines(source: Any, limits: Limits) -> Iterator[str | bytes]:  # noqa: ANN401  # what from_jsonl takes
    """The lines one by one; a file gives no more of an endless one than a line may hold."""
    if isinstance(source, (str, bytes)):
        return iter(source.split("\n") if isinstance(source, str) else source.split(b"\n"))
    if not isinstance(source, Iterable):
        raise InvalidValueError("from_jsonl", "lines", source, "text, bytes, an open file or lines")
    readline = getattr(source, "readline", None)
    if readline is None:
        return iter(source)
    return iter(lambda: readline(limits.line + 2), readline(0))
