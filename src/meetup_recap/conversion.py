"""Model ⇄ plain data: dicts, lists, text, numbers, true, false and null. The only importer of cattrs.

Durations are "H:MM:SS", dates and times ISO 8601. Nothing is coerced: a number where text belongs is an error.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from difflib import get_close_matches
from functools import cache
from types import GenericAlias
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar, get_args, get_origin

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
from meetup_recap.mistakes import Mistake, expected, step
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

CLASSES: tuple[type, ...] = (
    Author, Event, Host, Link, NextEvent, Note, Photo, Recap, Speaker, Sponsor, Takeaway, Talk, Venue,
)  # fmt: skip
"""The classes that have a form of their own in JSON and YAML."""

_NOT_WRITTEN = {Source: ("text", "dialect", "spans", "section", "weights"), Recap: ("diagnostics", "coverage")}
Unknown: TypeAlias = Literal["forbid", "ignore"]
_MOST_GUESSES = 100
"""Of how many unknown keys of one object the nearest known name is looked for, which takes a while for each."""

T = TypeVar("T")


def written_fields(cls: type) -> list["attrs.Attribute[Any]"]:
    """The fields of a class that JSON and YAML have."""
    return [field for field in attrs.fields(cls) if field.name not in _NOT_WRITTEN.get(cls, ())]


def unstructure(obj: object, *, brief: bool = False) -> Any:  # noqa: ANN401  # plain data
    """A model object as plain data.

    Args:
        obj: The object.
        brief: Leave out fields that say nothing (None and empty tuples), and keep dates as dates.
    """
    return _converter(brief).unstructure(obj)


def structure(data: object, cls: type[T], at: str = "$", *, unknown: Unknown = "forbid") -> T:
    """Plain data as a model object.

    Args:
        data: The object's fields.
        cls: Its class.
        at: Its path, in the mistakes that are told.
        unknown: What becomes of keys that the class does not have.

    Raises:
        DataError: The data is not of that class; each mistake has its path.
    """
    try:
        return _converter(brief=False, unknown=unknown).structure(data, cls)
    except (ClassValidationError, IterableValidationError, ValueError) as error:
        raise DataError(list(_mistakes(error, at, data))) from error


@cache
def _converter(brief: bool, unknown: Unknown = "forbid") -> cattrs.Converter:
    """The converter: simple types before classes."""
    converter = cattrs.Converter(omit_if_default=brief)
    for simple in (str, int, bool):
        converter.register_structure_hook(simple, _exactly)
    for kind, form in FORMS.items():
        converter.register_structure_hook(kind, _parsed(form))
    converter.register_structure_hook_factory(_is_literal, _one_of)
    for kind in (time, timedelta):
        converter.register_unstructure_hook(kind, written)
    if not brief:
        converter.register_unstructure_hook(date, date.isoformat)
    for cls in (*CLASSES, Source):
        attrs.resolve_types(cls)
    for cls in _NOT_WRITTEN:
        _register_without(converter, cls, brief)
    converter.register_structure_hook_factory(_is_tuple, _list_only(converter))
    converter.register_structure_hook_factory(
        lambda cls: cls in CLASSES or cls is Source, _mapping_only(converter, unknown)
    )
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
        overrides["metadata"] = override(unstruct_hook=thaw)
    return overrides


def _mapping_only(converter: cattrs.Converter, unknown: Unknown) -> Callable[[type[T]], Callable[[Any, Any], T]]:
    """Structure hooks of classes that first see whether there is an object at all."""

    def make(cls: type[T]) -> Callable[[Any, Any], T]:
        overrides = _overrides(cls)
        for field in attrs.fields(cls):  # type: ignore[arg-type]  # pyright and mypy know no bound for attrs classes
            if field.name not in overrides or field.name == "metadata":
                overrides[field.name] = override(struct_hook=_checked(field, converter))
        hook: Callable[[Any, Any], T] = make_dict_structure_fn(
            cls, converter, _cattrs_forbid_extra_keys=unknown == "forbid", **overrides
        )

        def structure_mapping(value: object, kind: type[T]) -> T:
            if not isinstance(value, Mapping):
                raise _MismatchError("an object", value)
            return hook(value, kind)

        return structure_mapping

    return make


def _checked(field: "attrs.Attribute[Any]", converter: cattrs.Converter) -> Callable[[Any, Any], Any]:
    """A field's structure hook that also asks its validator: a class would stop at the first field at fault."""

    def structure_field(value: object, kind: Any) -> Any:  # noqa: ANN401  # of the field's type
        if field.name == "metadata":
            return freeze_mapping(value)
        found = converter.structure(value, kind)
        if field.validator is not None:
            _validate(field, found)
        return found

    return structure_field


def _validate(field: "attrs.Attribute[Any]", value: object) -> None:
    """Ask a field's validator; of a list about each member, so that each mistake has its index."""
    check: Any = field.validator
    if not isinstance(value, tuple):
        check(None, field, value)
        return
    refused: list[Exception] = []
    for index, member in enumerate(value):
        try:
            check(None, field, (member,))
        except InvalidValueError as error:
            error.add_note(IterableValidationNote(field.name, index, None))
            refused.append(error)
    if refused:
        raise IterableValidationError(field.name, refused, tuple)  # pyright: ignore[reportCallIssue]  # a group's own


def _is_literal(kind: Any) -> bool:  # noqa: ANN401  # a type or a generic alias
    return get_origin(kind) is Literal


def _one_of(kind: Any) -> Callable[[object, Any], str]:  # noqa: ANN401  # a Literal
    words: tuple[str, ...] = get_args(kind)

    def structure_word(value: object, _: object) -> str:
        if not isinstance(value, str) or value not in words:
            raise _MismatchError(f"one of {', '.join(words)}", value, isinstance(value, str))
        return value

    return structure_word


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
    """A value that a field does not take; it `is_near` where it is of the right kind at least."""

    def __init__(self, expected: str, value: object, is_near: bool = False) -> None:
        super().__init__(expected, value)
        self.expected = expected
        self.value = value
        self.code = "wrong-value" if is_near else "wrong-type"


_KINDS = {str: "text", int: "an integer", bool: "true or false"}


def _exactly(value: object, cls: type[T]) -> T:
    if type(value) is not cls:
        raise _MismatchError(_KINDS[cls], value)
    return value


def _parsed(form: "Form") -> Callable[[object, Any], Any]:
    def structure_text(value: object, _: object) -> Any:  # noqa: ANN401  # a date, a time or a duration
        if isinstance(value, str) and re.fullmatch(form.pattern, value):
            try:
                return form.parse(value)
            except (ValueError, OverflowError):  # a 31st of June
                pass
        raise _MismatchError(form.expected, value, isinstance(value, str))

    return structure_text


def _duration(text: str) -> timedelta:
    hours, minutes, seconds = map(int, text.split(":"))
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


class Form(NamedTuple):
    """How a value that JSON has no type for is written as text."""

    pattern: str
    parse: Callable[[str], Any]
    expected: str


FORMS: dict[type, Form] = {
    date: Form(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", date.fromisoformat, "a date like 2024-05-14"),
    time: Form(r"[0-9]{2}:[0-9]{2}(:[0-9]{2})?", time.fromisoformat, "a time like 18:30"),
    timedelta: Form(r"[0-9]{1,9}:[0-5][0-9]:[0-5][0-9]", _duration, "a duration like 1:02:03"),
}


def written(value: time | timedelta) -> str:
    """A time of day or a duration as text.

    >>> written(time(18, 30)), written(timedelta(seconds=725))
    ('18:30', '0:12:05')
    """
    if isinstance(value, time):
        return f"{value:%H:%M:%S}"[: None if value.second else 5]
    hours, minutes, seconds = hours_minutes_seconds(value)
    return f"{hours}:{minutes:02}:{seconds:02}"


def _mistakes(error: BaseException, path: str, data: object) -> Iterator[Mistake]:
    """Each mistake behind its path: "$.event.talks[0].title: expected text, got 3"."""
    if isinstance(error, (ClassValidationError, IterableValidationError)):
        for inner in error.exceptions:
            key = _key(inner)
            if key is None:
                yield from _mistakes(inner, path, data)
            else:
                at = f"[{key}]" if isinstance(key, int) else step(key)
                yield from _mistakes(inner, path + at, _member(data, key))
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown_keys(error.cl, sorted(error.extra_fields, key=str), path, data)
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
    if isinstance(error, _MismatchError):
        return expected(path, error.expected, error.value, code=error.code)
    if isinstance(error, InvalidValueError):
        below = error.field.removeprefix("metadata") if error.field.startswith("metadata") else ""
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
    for key in keys:
        near = get_close_matches(str(key), known, n=1) if len(keys) <= _MOST_GUESSES else []
        message = f"{cls.__name__} has no such key; did you mean {near[0]!r}?" if near else listed
        yield Mistake(path + step(str(key)), "unknown-key", message, _member(data, str(key)))
