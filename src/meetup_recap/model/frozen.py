"""A mapping that nobody can change: what has no field of its own, and the spans of a source."""

import math
from collections.abc import Iterator, Mapping
from typing import TypeAlias, TypeVar

from meetup_recap.errors import InvalidValueError
from meetup_recap.mistakes import step

K = TypeVar("K")
V = TypeVar("V")

JSONValue: TypeAlias = "str | int | float | bool | tuple[JSONValue, ...] | FrozenMapping[str, JSONValue] | None"

MOST_LEVELS = 100
"""How deep values may be nested: what walks them is recursive, and Python follows some 900 calls."""
_LONGEST = 60
"""Of a path in a message."""
_MOST_BITS = 8192
"""Of an integer: Python itself writes none of more than some 14,000."""


class FrozenMapping(Mapping[K, V]):
    """A read-only mapping that compares like a dict and pickles; it has no hash, as a dict has none.

    >>> metadata = FrozenMapping({"layout": "post"})
    >>> metadata["layout"], metadata == {"layout": "post"}
    ('post', True)
    """

    __slots__ = ("_data",)
    _data: dict[K, V]

    def __init__(self, data: Mapping[K, V] | None = None) -> None:
        object.__setattr__(self, "_data", dict(data or {}))

    def __getitem__(self, key: K) -> V:
        return self._data[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __setattr__(self, name: str, value: object) -> None:
        message = f"{type(self).__name__} is read-only"
        raise AttributeError(message)

    def __repr__(self) -> str:
        return f"FrozenMapping({self._data!r})"

    def __reduce__(self) -> tuple[type, tuple[dict[K, V]]]:
        return type(self), (self._data,)


def freeze(value: object, path: str = "metadata", level: int = 1, owner: str = "Recap") -> JSONValue:
    """A JSON value with lists as tuples and objects as frozen mappings.

    Raises:
        InvalidValueError: The value, or one inside it, is none that JSON can hold.
    """
    if value is None or (isinstance(value, int) and value.bit_length() <= _MOST_BITS):
        return value
    if isinstance(value, str):
        _writable(value, path, owner)
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if level > MOST_LEVELS:
        raise InvalidValueError(owner, path[:_LONGEST], "more", f"at most {MOST_LEVELS} levels of nesting")
    if isinstance(value, (list, tuple)):
        return tuple(freeze(member, f"{path}[{index}]", level + 1, owner) for index, member in enumerate(value))
    if isinstance(value, Mapping):
        return freeze_mapping(value, path, level, owner)
    raise InvalidValueError(owner, path, value, "a JSON value")


def freeze_mapping(
    value: object, path: str = "metadata", level: int = 1, owner: str = "Recap"
) -> FrozenMapping[str, JSONValue]:
    """A mapping of texts to JSON values, frozen all the way down.

    Raises:
        InvalidValueError: It is no mapping, a key is no text, or a value is none that JSON can hold.
    """
    if not isinstance(value, Mapping):
        raise InvalidValueError(owner, path, value, "a mapping")
    for key in value:
        if not isinstance(key, str):
            raise InvalidValueError(owner, path, key, "text as each key")
        _writable(key, path, owner)
    return FrozenMapping({key: freeze(member, path + step(key), level + 1, owner) for key, member in value.items()})


def thaw(value: object) -> object:
    """The same value in plain lists and dicts, as the json module writes it."""
    if isinstance(value, tuple):
        return [thaw(member) for member in value]
    if isinstance(value, Mapping):
        return {key: thaw(member) for key, member in value.items()}
    return value


def _writable(value: str, path: str, owner: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise InvalidValueError(owner, path, value, "text without lone surrogates") from error
