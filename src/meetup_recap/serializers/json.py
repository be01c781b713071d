"""JSON, one object or an array of them."""

import json
import re
from typing import Any, TypeVar

from meetup_recap.errors import DataError, LimitError
from meetup_recap.limits import DEFAULT_LIMITS, Limits
from meetup_recap.model import Recap
from meetup_recap.serializers.plain import decode, from_dict, members, to_dict

T = TypeVar("T")


def to_json(obj: object, *, indent: int | None = 2) -> str:
    """A model object, or an array of several, as JSON; every field is there, `null` where the post does not say."""
    data: Any = to_dict(obj) if hasattr(obj, "__attrs_attrs__") else [to_dict(member) for member in members(obj)]
    return json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)


def from_json(text: str | bytes, type: type[T] = Recap, *, limits: Limits = DEFAULT_LIMITS) -> T:  # type: ignore[assignment]  # noqa: A002
    """A model object from JSON.

    Args:
        text: One object.
        type: Its class.
        limits: `text` and `depth` apply.

    Raises:
        DataError: It is not JSON, or not an object of that class.
        LimitError: It is larger or deeper than allowed.
    """
    return from_dict(parse(text, limits), type)


def parse(text: str | bytes, limits: Limits) -> Any:  # noqa: ANN401  # plain data
    """JSON as plain data: its size and depth are checked first, and keys that stand twice are refused.

    Raises:
        DataError: It is not JSON; the line and column are named.
        LimitError: It is larger or deeper than allowed.
    """
    if len(text) > limits.text:
        raise LimitError(what="the JSON text", found=len(text), limit=limits.text, name="text")
    decoded = decode(text)
    _check_depth(decoded, limits)
    try:
        return json.loads(decoded, object_pairs_hook=_unique, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise DataError([f"line {error.lineno}, column {error.colno}: not JSON: {error.msg.lower()}"]) from error
    except ValueError as error:  # Python reads no integer of more than some 4,300 digits
        raise DataError(["a number has too many digits"]) from error


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise DataError([f"the key {twice!r} stands twice in one object"])
    return data


def _no_constant(name: str) -> object:
    raise DataError([f"{name} is not JSON"])


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


def _check_depth(text: str, limits: Limits) -> None:
    """Bound the nesting before the json module recurses into it; brackets inside strings do not count."""
    if text.count("[") + text.count("{") <= limits.depth:
        return
    depth = 0
    for match in _TOKEN.finditer(text):
        depth += (match[0] in "[{") - (match[0] in "]}")
        if depth > limits.depth:
            raise LimitError(what="the nesting of the JSON", found=depth, limit=limits.depth, name="depth")
