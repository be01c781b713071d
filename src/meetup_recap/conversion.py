"""Model ⇄ plain data: dicts, lists, text, numbers, true, false and null. The only importer of cattrs.

Durations are "H:MM:SS", dates and times ISO 8601. Nothing is coerced: a number where text belongs is an error.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from functools import cache
from types import GenericAlias
from typing import Any, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from meetup_recap.errors import DataError, InvalidValueError
from meetup_recap.model import (
    Author,
    Event,
    Host,
    Link,
    NextEvent,
    Note,
    Photo,
    Recap,
    Source,
    Speaker,
    Sponsor,
    Takeaway,
    Talk,
    Venue,
)  # fmt: skip
from meetup_recap.model.frozen import freeze_mapping, thaw
from meetup_recap.recordings import hours_minutes_seconds

SCHEMA_VERSION = 1
CLASSES: tuple[type, ...] = (
    Author, Event, Host, Link, NextEvent, Note, Photo, Recap, Speaker, Sponsor, Takeaway, Talk, Venue,
)  # fmt: skip
"""The classes that have a form of their own in JSON and YAML."""

_NOT_WRITTEN = {Source: ("text", "dialect", "spans", "section", "weights"), Recap: ("diagnostics", "coverage")}
_DURATION = re.compile(r"(?P<hours>[0-9]+):(?P<minutes>[0-5][0-9]):(?P<seconds>[0-5][0-9])\Z")

T = TypeVar("T")


def unstructure(obj: object, *, brief: bool = False) -> Any:  # noqa: ANN401  # plain data
    """A model object as plain data.

    Args:
        obj: The object.
        brief: Leave out fields that say nothing (None and empty tuples), and keep dates as dates.
    """
    return _converter(brief).unstructure(obj)


def structure(data: object, cls: type[T]) -> T:
    """Plain data as a model object.

    Raises:
        DataError: The data is not of that class; each mistake has its path.
    """
    if cls not in CLASSES:
        names = ", ".join(known.__name__ for known in CLASSES)
        raise DataError([f"$: {getattr(cls, '__name__', cls)} has no plain form; there are {names}"])
    try:
        return _converter(brief=False).structure(data, cls)
    except (ClassValidationError, IterableValidationError) as error:
        raise DataError(list(_problems(error, "$"))) from error
    except Exception as error:
        raise DataError([f"$: {_sentence(error)}"]) from error


@cache
def _converter(brief: bool) -> cattrs.Converter:
    """The converter: simple types before classes."""
    converter = cattrs.Converter(forbid_extra_keys=True, omit_if_default=brief)
    for simple in (str, int, bool):
        converter.register_structure_hook(simple, _exactly)
    converter.register_structure_hook(date, _parsed(date.fromisoformat, "a date like 2024-05-14"))
    converter.register_structure_hook(time, _parsed(time.fromisoformat, "a time like 18:30"))
    converter.register_structure_hook(timedelta, _parsed(_duration, "a duration like 1:02:03"))
    converter.register_unstructure_hook(timedelta, _written)
    converter.register_unstructure_hook(time, lambda value: value.isoformat("auto").removesuffix(":00"))
    if not brief:
        converter.register_unstructure_hook(date, date.isoformat)
    for cls in (*CLASSES, Source):
        attrs.resolve_types(cls)
    for cls in _NOT_WRITTEN:
        _register_without(converter, cls, brief)
    converter.register_structure_hook_factory(_is_tuple, _list_only(converter))
    converter.register_structure_hook_factory(lambda cls: cls in CLASSES or cls is Source, _mapping_only(converter))
    return converter


def _register_without(converter: cattrs.Converter, cls: type, brief: bool) -> None:
    """Leave out what is not written; front matter without a field is plain data already."""
    hook: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(
        cls, converter, _cattrs_omit_if_default=brief, **_overrides(cls)
    )
    converter.register_unstructure_hook(cls, hook)


def _overrides(cls: type) -> Any:  # noqa: ANN401  # cattrs takes them as keywords beside its own
    overrides = {name: override(omit=True) for name in _NOT_WRITTEN.get(cls, ())}
    if cls is Recap:
        overrides["metadata"] = override(struct_hook=lambda value, _: freeze_mapping(value), unstruct_hook=thaw)
    return overrides


def _mapping_only(converter: cattrs.Converter) -> Callable[[type[T]], Callable[[Any, Any], T]]:
    """Structure hooks of classes that first see whether there is an object at all."""

    def make(cls: type[T]) -> Callable[[Any, Any], T]:
        hook = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True, **_overrides(cls))

        def structure_mapping(value: object, kind: type[T]) -> T:
            if not isinstance(value, Mapping):
                raise _MismatchError("an object", value)
            return hook(value, kind)

        return structure_mapping

    return make


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401  # a type or a generic alias
    return get_origin(kind) is tuple


def _list_only(converter: cattrs.Converter) -> Callable[[Any], Callable[[Any, Any], tuple[Any, ...]]]:
    """Structure hooks of tuples that take lists alone: a text is no list of its letters."""

    def make(kind: Any) -> Callable[[Any, Any], tuple[Any, ...]]:  # noqa: ANN401  # a generic alias
        members: Any = GenericAlias(list, get_args(kind)[:1])

        def structure_list(value: object, _: object) -> tuple[Any, ...]:
            if not isinstance(value, (list, tuple)):
                raise _MismatchError("a list", value)
            return tuple(converter.structure(value, members))

        return structure_list

    return make


class _MismatchError(ValueError):
    """A value of another kind than the field holds."""

    def __init__(self, expected: str, value: object) -> None:
        super().__init__(f"expected {expected}, got {_shown(value)}")


_KINDS = {str: "text", int: "an integer", bool: "true or false"}


def _exactly(value: object, cls: type[T]) -> T:
    if type(value) is not cls:
        raise _MismatchError(_KINDS[cls], value)
    return value


def _parsed(parse: Callable[[str], T], expected: str) -> Callable[[object, type[T]], T]:
    def structure_text(value: object, _: type[T]) -> T:
        if isinstance(value, str):
            try:
                return parse(value)
            except ValueError:
                pass
        raise _MismatchError(expected, value)

    return structure_text


def _duration(text: str) -> timedelta:
    match = _DURATION.match(text)
    if not match:
        raise ValueError(text)
    try:
        return timedelta(**{unit: int(number) for unit, number in match.groupdict().items()})
    except OverflowError as error:
        raise ValueError(text) from error


def _written(value: timedelta) -> str:
    hours, minutes, seconds = hours_minutes_seconds(value)
    return f"{hours}:{minutes:02}:{seconds:02}"


def _problems(error: BaseException, path: str) -> list[str]:
    """One sentence a mistake, each behind its path: "$.event.talks[0].title: expected text, got 3"."""
    if not isinstance(error, (ClassValidationError, IterableValidationError)):
        return [f"{path}: {_sentence(error)}"]
    problems = []
    for inner in error.exceptions:
        problems += _problems(inner, path + "".join(map(_step, getattr(inner, "__notes__", ()))))
    return problems


def _step(note: object) -> str:
    """The step of a path that cattrs notes on an error: an attribute, or an index."""
    if isinstance(note, AttributeValidationNote):
        return f".{note.name}"
    return f"[{note.index}]" if isinstance(note, IterableValidationNote) else ""


def _sentence(error: BaseException) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        known = ", ".join(sorted(field.name for field in attrs.fields(error.cl)))
        unknown = ", ".join(sorted(repr(key) for key in error.extra_fields))
        return f"unknown key {unknown}; {error.cl.__name__} has {known}"
    if isinstance(error, KeyError):
        return "is missing"
    if isinstance(error, InvalidValueError):
        return f"{error.field}: expected {error.expected}, got {_shown(error.value)}"
    return str(error)


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "an object"
    if isinstance(value, (list, tuple)):
        return "a list"
    shown = "null" if value is None else repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."  # noqa: PLR2004  # one terminal line
