"""What cattrs and the model's validators refuse, as mistakes with their paths."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)

from meetup_recap.conversion.fields import MAPPINGS, written_fields
from meetup_recap.errors import InvalidValueError
from meetup_recap.mistakes import MOST_TOLD, Mistake, expected, shown, step

_MOST_GUESSES = 100
"""Of how many unknown keys of one object the nearest known name is looked for, which takes a while for each."""


class MismatchError(ValueError):
    """A value that a field does not take; it `is_near` where it is of the right kind at least."""

    def __init__(self, expected: str, value: object, is_near: bool = False) -> None:
        super().__init__(expected, value)
        self.expected = expected
        self.value = value
        self.code = "wrong-value" if is_near else "wrong-type"


def mistakes(error: BaseException, path: str, data: object) -> Iterator[Mistake]:
    """Each mistake behind its path: "$.event.talks[0].title: expected text, got 3"."""
    if isinstance(error, (ClassValidationError, IterableValidationError)):
        for inner in error.exceptions:
            key = _key(inner)
            if key is None:
                yield from mistakes(inner, path, data)
            else:
                at = f"[{key}]" if isinstance(key, int) else step(key)
                yield from mistakes(inner, path + at, _member(data, key))
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown_keys(error.cl, sorted(error.extra_fields, key=_as_text)[:MOST_TOLD], path, data)
    else:
        yield _mistake(error, path)


def _key(error: BaseException) -> str | int | None:
    """The attribute or index that cattrs notes on an error."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return note.name
        if isinstance(note, IterableValidationNote):
            return note.index
    return None


def _mistake(error: BaseException, path: str) -> Mistake:
    if isinstance(error, KeyError):
        return Mistake(path, "missing", "is missing")
    if isinstance(error, MismatchError):
        return expected(path, error.expected, error.value, code=error.code)
    if isinstance(error, InvalidValueError):
        name = next((name for name in MAPPINGS if error.field.startswith(name)), None)
        below = error.field.removeprefix(name) if name else ""
        code = "wrong-value" if isinstance(error.value, (str, float)) else "wrong-type"
        return expected(path + below, error.expected, error.value, code=code)
    raise error


def _member(data: object, key: str | int) -> object:
    """What stands under a key or an index, as far as the data goes that way."""
    if isinstance(data, Mapping):
        return data.get(key)
    return data[key] if isinstance(data, (list, tuple)) and isinstance(key, int) else None


def _unknown_keys(cls: type, keys: Sequence[object], path: str, data: object) -> Iterator[Mistake]:
    known = sorted(field.name for field in written_fields(cls))
    listed = f"{cls.__name__} has no such key; there are {', '.join(known)}"
    for key in map(_as_text, keys):
        near = get_close_matches(key, known, n=1) if len(keys) <= _MOST_GUESSES else []
        message = f"{cls.__name__} has no such key; did you mean {near[0]!r}?" if near else listed
        yield Mistake(path + step(key), "unknown-key", message, _member(data, key))


def _as_text(key: object) -> str:
    return key if isinstance(key, str) else shown(key)
