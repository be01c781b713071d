"""The values of a model object by their paths: "event.talks[0].title"; "event.talks[+]" is one more talk."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, TypeAlias, TypeVar, get_args, get_type_hints

import attrs

from meetup_recap.errors import InvalidValueError, UnknownPathError
from meetup_recap.model.frozen import FrozenMapping

T = TypeVar("T")
Step: TypeAlias = str | int

APPENDED = -1
"""The step that `[+]` is: one member after the last."""
_STEP = re.compile(r"\.?(?P<name>[^.\[\]]+)|\[(?:(?P<index>[0-9]{1,9})|(?P<more>\+))\]")
_INDEX = re.compile(r"\[[0-9]+\]")
"""A near path is one of the same talk, person or item: to change another's is not what was meant."""
_MAPPING = re.compile(r"(?:\A|\.)(?P<name>metadata|extra)\.")
"""What comes before a key that is one step, whatever is in it."""
_MAPPINGS = {"metadata", "extra"}
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


def replace(obj: T, changes: Mapping[str, object]) -> T:
    """The same object with other values at some paths, one after the other.

    Raises:
        UnknownPathError: There is no such path; it names the nearest one.
        InvalidValueError: A field does not take its value.
    """
    for path, value in changes.items():
        try:
            obj = _changed(obj, list(_steps(path)), value, path)
        except UnknownPathError as error:
            alike = (known for known in _all_paths(obj) if _INDEX.findall(known) == _INDEX.findall(path))
            near = get_close_matches(path, alike, n=1)
            raise UnknownPathError(path, error.reason, near[0] if near else None) from error
        except InvalidValueError as error:
            owner, _, field = path.rpartition(".")
            raise InvalidValueError(owner or type(obj).__name__, field, error.value, error.expected) from error
    return obj


def leaves(obj: Any, path: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401  # an object of the model
    """Each value that says something, with its path: those that a post can hold."""
    for field in attrs.fields(type(obj)):
        value = getattr(obj, field.name)
        here = f"{path}.{field.name}".removeprefix(".")
        if not field.eq or value is None or (field.name in _UNSAID and value == field.default):
            continue
        if field.name in _MAPPINGS:
            yield from ((f"{here}.{key}", value[key]) for key in value)
        elif isinstance(value, tuple):
            for index, member in enumerate(value):
                inner = f"{here}[{index}]"
                yield from leaves(member, inner) if attrs.has(type(member)) else [(inner, member)]
        elif attrs.has(type(value)):
            yield from leaves(value, here)
        else:
            yield here, value


def _steps(path: str) -> Iterator[Step]:
    """The fields and indexes of a path; a key of the metadata or of an `extra` is one step, whatever is in it."""
    mapping = _MAPPING.search(path)
    fields, key = (path[: mapping.end() - 1], path[mapping.end() :]) if mapping else (path, None)
    at = 0
    while match := _STEP.match(fields, at):
        yield APPENDED if match["more"] else int(match["index"]) if match["index"] else match["name"]
        at = match.end()
    if at < len(fields) or not path:
        raise UnknownPathError(path, "it is no path such as event.talks[0].title")
    if key is not None:
        yield key


def _inside(value: Any, step: Step, path: str) -> Any:  # noqa: ANN401  # of the field's type
    if isinstance(step, int) and isinstance(value, tuple):
        if 0 <= step < len(value):
            return value[step]
        raise UnknownPathError(path, f"there are {len(value)}, counted from 0")
    if isinstance(value, FrozenMapping) and step in value:
        return value[step]
    if isinstance(step, str) and attrs.has(type(value)) and step in attrs.fields_dict(type(value)):
        return getattr(value, step)
    raise UnknownPathError(path, "there is no value with this path")


def _replaced(obj: Any, steps: list[Step], value: object, path: str) -> Any:  # noqa: ANN401  # as `obj` is
    if not steps:
        return value
    inner = _replaced(_inside(obj, steps[0], path), steps[1:], value, path)
    return _with_member(obj, steps[0], inner)


def _with_member(obj: Any, step: Step, inner: object) -> Any:  # noqa: ANN401  # as `obj` is
    if isinstance(obj, tuple):
        return tuple(inner if index == step else member for index, member in enumerate(obj))
    if isinstance(obj, FrozenMapping):
        return FrozenMapping({**obj, str(step): inner})
    return attrs.evolve(obj, **{str(step): inner})


def _changed(obj: Any, steps: list[Step], value: object, path: str) -> Any:  # noqa: ANN401  # as `obj` is
    """The same object with another value; members of lists and keys may be added, or removed by None."""
    step, *below = steps
    if isinstance(obj, (tuple, FrozenMapping)) and not below:
        return _with_or_without(obj, step, value, path)
    held = _inside(obj, step, path)
    if not below:
        return _with_member(obj, step, value)
    if held is None:
        held = _empty(obj, str(step), below[0], value, path)
        if len(below) == 1:
            return _with_member(obj, step, held)
    return _with_member(obj, step, _changed(held, below, value, path))


def _with_or_without(obj: Any, step: Step, value: object, path: str) -> Any:  # noqa: ANN401  # as `obj` is
    if isinstance(obj, FrozenMapping):
        kept = {key: member for key, member in obj.items() if key != step or value is not None}
        return kept if value is None else {**kept, str(step): value}
    if step == APPENDED:
        return (*obj, value)
    _inside(obj, step, path)
    return tuple(value if at == step else member for at, member in enumerate(obj) if at != step or value is not None)


def _empty(obj: Any, name: str, inner: Step, value: object, path: str) -> Any:  # noqa: ANN401  # of the field's class
    """An object for a field that holds None: made of its first value, as a venue is of its name."""
    cls = next((one for one in get_args(get_type_hints(type(obj))[name]) if attrs.has(one)), None)
    fields = attrs.fields_dict(cls) if cls else {}
    if cls is None or inner not in fields:
        raise UnknownPathError(path, "there is no value with this path")
    try:
        return cls(**{str(inner): value})
    except TypeError as error:
        needed = next(field.name for field in fields.values() if field.default is attrs.NOTHING)
        raise UnknownPathError(path, f"{name} is empty; give its {needed} first") from error


def _all_paths(obj: Any, path: str = "") -> Iterator[str]:  # noqa: ANN401  # an object of the model
    """Every path that an object has, of empty fields too."""
    for field in attrs.fields(type(obj)):
        here = f"{path}.{field.name}".removeprefix(".")
        value = getattr(obj, field.name)
        yield here
        members: Iterable[tuple[str, Any]] = [(here, value)]
        if isinstance(value, tuple):
            members = [(f"{here}[{index}]", member) for index, member in enumerate(value)]
            yield from (place for place, _ in members)
        for place, member in members:
            if attrs.has(type(member)) and field.eq:
                yield from _all_paths(member, place)
