"""JSON, one object or an array of them."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeVar

from meetup_recap.errors import DataError, InvalidValueError, LimitError
from meetup_recap.limits import Limits
from meetup_recap.mistakes import MOST_TOLD, Mistake, step
from meetup_recap.model import Recap
from meetup_recap.places import Lines
from meetup_recap.serializers.plain import Terms, decode, from_dict, members, to_dict, too_deep

T = TypeVar("T")
_DEEPEST_INDENT = 100
"""Of each level: far more than anybody reads."""


def to_json(obj: object, *, indent: int | None = 2, reading: bool = False) -> str:
    """A model object, or an array of several, as JSON; every field is there, `null` where the post does not say."""
    is_indent = indent is None or (isinstance(indent, int) and 0 <= indent <= _DEEPEST_INDENT)
    if not is_indent:
        raise InvalidValueError("to_json", "indent", indent, f"None, or a number of spaces up to {_DEEPEST_INDENT}")
    is_one = hasattr(obj, "__attrs_attrs__")
    data: Any = (
        to_dict(obj, reading=reading)
        if is_one
        else [to_dict(member, reading=reading) for member in members("to_json", obj)]
    )
    return json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)


def from_json(text: str | bytes, type: type[T] = Recap, terms: Terms = Terms()) -> T:  # type: ignore[assignment]  # noqa: A002, B008
    """A model object from JSON, or a list of them where `type` is `list[Recap]` and the like.

    Raises:
        DataError: It is not JSON, or not an object of that class.
        LimitError: It is larger or deeper than allowed.
    """
    data = _parsed(text, terms.limits)
    twice = list(islice(_duplicates(data), MOST_TOLD))
    try:
        found = from_dict(data, type, terms)
    except DataError as error:
        raise DataError([*twice, *error.mistakes]) from error
    if twice:
        raise DataError(twice)
    return found


def _parsed(text: str | bytes, limits: Limits) -> Any:  # noqa: ANN401  # plain data
    """JSON as plain data; its size and depth are checked before anything is made of it."""
    decoded = decode(text, "JSON", limits)
    _check_depth(decoded, limits)
    try:
        return json.loads(decoded, object_pairs_hook=_Object.of, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        problem = error.msg[:1].lower() + error.msg[1:]
        raise DataError([_not_json(f"not JSON: {problem}", error.lineno, error.colno)]) from error
    except RecursionError as error:
        raise DataError([too_deep()]) from error
    except ValueError as error:
        message, at = _beyond_json(decoded)
        raise DataError([_not_json(message, *Lines(decoded).at(at))]) from error


def _not_json(message: str, line: int, column: int) -> Mistake:
    return Mistake("$", "not-json", message, line=line, column=column)


class _Object(dict[str, Any]):
    """An object that remembers which of its keys stand twice."""

    twice: tuple[str, ...] = ()

    @classmethod
    def of(cls, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """An object of its keys and values; a plain dict nearly always."""
        data = dict(pairs)
        if len(data) == len(pairs):
            return data
        counted = Counter(key for key, _ in pairs)
        doubled = cls(data)
        doubled.twice = tuple(key for key, count in counted.items() if count > 1)
        return doubled


def _duplicates(root: object) -> Iterator[Mistake]:
    """Each key that stands twice in one object, with its path."""
    waiting = [(root, "$")]
    while waiting:
        data, path = waiting.pop()
        if isinstance(data, _Object):
            for key in data.twice:
                yield Mistake(path + step(key), "duplicate-key", "stands twice in one object", data[key])
        if isinstance(data, dict):
            waiting += [(member, path + step(key)) for key, member in data.items()]
        elif isinstance(data, list):
            waiting += [(member, f"{path}[{index}]") for index, member in enumerate(data)]


def _refuse(name: str) -> object:
    raise ValueError(name)


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)  # a string without an end goes on to the text's
_BEYOND = re.compile(r'"(?:[^"\\]|\\.)*+"?|(?P<constant>NaN|-?Infinity)|(?P<number>[0-9]{4000,})', re.DOTALL)


def _beyond_json(text: str) -> tuple[str, int]:
    """What Python's parser met that JSON does not have, or Python itself cannot hold, and its offset."""
    for match in _BEYOND.finditer(text):
        if match["constant"]:
            return f"not JSON: {match['constant']} is no number", match.start()
        if match["number"]:
            return "a number has too many digits", match.start()
    return "not JSON", 0


def _check_depth(text: str, limits: Limits) -> None:
    """Bound the nesting before the json module recurses into it; brackets inside strings do not count."""
    if text.count("[") + text.count("{") <= limits.depth:
        return
    depth = 0
    for match in _TOKEN.finditer(text):
        depth += (match[0] in "[{") - (match[0] in "]}")
        if depth > limits.depth:
            raise LimitError(what="the nesting of the JSON", found=depth, limit=limits.depth, name="depth")
