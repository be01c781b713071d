"""The values of a model object by their paths: "event.talks[0].title"."""

import re
from collections.abc import Iterator
from typing import Any, TypeVar

import attrs

from meetup_recap.errors import UnknownPathError
from meetup_recap.model.frozen import FrozenMapping

T = TypeVar("T")

_STEP = re.compile(r"\.?(?P<name>[^.\[\]]+)|\[(?P<index>[0-9]{1,9})\]")
_METADATA = "metadata."
_UNSAID = {"kind", "status", "role"}
"""Fields whose default says nothing about the post."""


def value_at(obj: Any, path: str) -> Any:  # noqa: ANN401  # of the field's type
    """The value at a path.

    Raises:
        UnknownPathError: There is none.
    """
    value = obj
    for step in _steps(path):
        value = _inside(value, step, path)
    return value


def with_value(obj: T, path: str, value: object) -> T:
    """The same object with another value at a path.

    Raises:
        UnknownPathError: There is none to replace.
        InvalidValueError: The field does not take the value.
    """
    replaced: T = _replaced(obj, list(_steps(path)), value, path)
    return replaced


def leaves(obj: Any, path: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401  # an object of the model
    """Each value that says something, with its path: those that a post can tell."""
    for field in attrs.fields(type(obj)):
        value = getattr(obj, field.name)
        here = f"{path}.{field.name}".removeprefix(".")
        if not field.eq or value is None or (field.name in _UNSAID and value == field.default):
            continue
        if field.name == "metadata":
            yield from ((f"{here}.{key}", value[key]) for key in value)
        elif isinstance(value, tuple):
            for index, member in enumerate(value):
                inner = f"{here}[{index}]"
                yield from leaves(member, inner) if attrs.has(type(member)) else [(inner, member)]
        elif attrs.has(type(value)):
            yield from leaves(value, here)
        else:
            yield here, value


def _steps(path: str) -> Iterator[str | int]:
    """The fields and indexes of a path; a key of the metadata is one step, whatever is in it."""
    if path.startswith(_METADATA):
        yield from ("metadata", path.removeprefix(_METADATA))
        return
    at = 0
    while match := _STEP.match(path, at):
        yield int(match["index"]) if match["index"] else match["name"]
        at = match.end()
    if at < len(path) or not path:
        raise UnknownPathError(path, "it is no path such as event.talks[0].title")


def _inside(value: Any, step: str | int, path: str) -> Any:  # noqa: ANN401  # of the field's type
    if isinstance(step, int) and isinstance(value, tuple) and step < len(value):
        return value[step]
    if isinstance(value, FrozenMapping) and step in value:
        return value[step]
    if isinstance(step, str) and attrs.has(type(value)) and step in attrs.fields_dict(type(value)):
        return getattr(value, step)
    raise UnknownPathError(path, "there is no value with this path")


def _replaced(obj: Any, steps: list[str | int], value: object, path: str) -> Any:  # noqa: ANN401  # as `obj` is
    if not steps:
        return value
    inner = _replaced(_inside(obj, steps[0], path), steps[1:], value, path)
    if isinstance(obj, tuple):
        return tuple(inner if index == steps[0] else member for index, member in enumerate(obj))
    if isinstance(obj, FrozenMapping):
        return FrozenMapping({**obj, str(steps[0]): inner})
    return attrs.evolve(obj, **{str(steps[0]): inner})
