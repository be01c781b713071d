"""What the model's classes share: a short repr, and validators that name the field and the value they refuse."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from importlib import import_module
from typing import Any, TypeVar, get_args

import attrs

from meetup_recap.errors import InvalidValueError
from meetup_recap.model.frozen import FrozenMapping, JSONValue, freeze_mapping

T = TypeVar("T")

LONGEST = timedelta(hours=1000)
"""Durations are shorter; data frames and calendars hold no more than some hundred years."""
_SHORT = 40
A_ZONE = "a time zone such as Europe/London or +02:00"
"""What is expected where there is to be one."""
_MOST_PEOPLE = 10**9
_ZONE = re.compile(r"[+-][0-2]\d:[0-5]\d|[A-Za-z]+(?:[/_+-][A-Za-z0-9]+){0,6}")

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]


class Shown:
    """A repr of the fields that differ from their default, each on a few characters."""

    __slots__ = ()

    def __repr__(self) -> str:
        cls = type(self)
        shown = ((field, getattr(self, field.name)) for field in _fields(cls) if field.repr)
        said = [f"{field.name}={_short(value)}" for field, value in shown if value != _default(field)]
        return f"{cls.__name__}({', '.join(said)})"


class Viewed(Shown):
    """What notebooks show of an object. It is made elsewhere: the model knows no formats."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        html: str = import_module("meetup_recap.renderers.notebook").html(self)
        return html


class Displayed(Viewed):
    """What notebooks, and the documents made of them, show of an event."""

    __slots__ = ()

    def _repr_markdown_(self) -> str:
        markdown: str = import_module("meetup_recap.renderers.notebook").markdown(self)
        return markdown


def _fields(cls: type) -> "Sequence[attrs.Attribute[Any]]":
    fields: Sequence[attrs.Attribute[Any]] = attrs.fields(cls)
    return fields


def _default(field: "attrs.Attribute[Any]") -> object:
    default: Any = field.default
    return default.factory() if hasattr(default, "factory") else default


def _short(value: object) -> str:
    if isinstance(value, tuple):
        if len(value) == 1 and isinstance(value[0], str):
            return repr(value)
        names = [member if isinstance(member, str) else getattr(member, "name", None) for member in value]
        listed = ", ".join(name for name in names if name)
        return f"<{repr(listed)[1:-1]}>" if all(names) and len(listed) <= _SHORT else f"<{len(names)}>"
    if isinstance(value, str) and len(value) > _SHORT:
        return repr(f"{value[: _SHORT - 1]}…")
    return repr(value)


def refuse(instance: object, attribute: "attrs.Attribute[Any]", value: object, expected: str) -> None:
    """Raise for a value that a field does not take."""
    raise InvalidValueError(type(instance).__name__, attribute.name, value, expected)


def is_number(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is no number."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        refuse(instance, attribute, value, "a number")


def is_text(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is not text, and text that no encoding can write."""
    if not isinstance(value, str):
        refuse(instance, attribute, value, "text")
    elif not value.isascii() and not _is_writable(value):
        refuse(instance, attribute, value, "text without lone surrogates")


def _is_writable(value: str) -> bool:
    """Whether an encoding can write a text: to try is much quicker than to search, and a source is all of a post."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_filled(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is not text, and text that says nothing."""
    is_text(instance, attribute, value)
    if not str(value).strip():
        refuse(instance, attribute, value, "text that is not empty")


def is_day(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is not a date; a datetime is none, as it would not compare with one."""
    if not isinstance(value, date) or isinstance(value, datetime):
        refuse(instance, attribute, value, "a datetime.date")


def is_clock(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is not a time of day on a clock on the wall: whole seconds, no zone."""
    if not isinstance(value, time) or value.microsecond or value.tzinfo is not None:
        refuse(instance, attribute, value, "a datetime.time of whole seconds without a zone")


def is_duration(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is not a duration of whole seconds from zero to under 1,000 hours, longer than any recording."""
    if not isinstance(value, timedelta) or not timedelta(0) <= value < LONGEST or value.microseconds:
        refuse(instance, attribute, value, "a datetime.timedelta of whole seconds, zero or more and under 1,000 hours")


def is_count(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is no whole number from zero to under a billion, more than there are people."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < _MOST_PEOPLE:
        refuse(instance, attribute, value, "a whole number, zero or more")


def is_zone(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is written neither as IANA names a time zone nor as an offset; systems know which names there are."""
    if not names_zone(value):
        refuse(instance, attribute, value, A_ZONE)


def names_zone(value: object) -> bool:
    """Whether a value is text that may be a time zone's name, or an offset."""
    return isinstance(value, str) and _ZONE.fullmatch(value) is not None


def is_a(cls: type) -> Validator:
    """Refuse what is not an object of that class, and one of a subclass with fields that no format would write."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) is cls:
            return
        if not isinstance(value, cls):
            refuse(instance, attribute, value, f"a {cls.__name__}")
        elif attrs.has(cls) and len(_fields(type(value))) > len(_fields(cls)):
            refuse(instance, attribute, value, f"a {cls.__name__} without fields of a subclass; keep yours in `extra`")

    return check


def as_extra(value: Mapping[str, object]) -> FrozenMapping[str, JSONValue]:
    """A mapping, frozen; what cannot be is left for the validator to refuse."""
    try:
        return freeze_mapping(value, "extra")
    except InvalidValueError:
        return value  # type: ignore[return-value]  # `is_extra` names the class, which a converter does not know


def is_extra(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what `as_extra` could not freeze."""
    if not isinstance(value, FrozenMapping):
        freeze_mapping(value, attribute.name, owner=type(instance).__name__)


def no_keys() -> FrozenMapping[str, JSONValue]:
    """A mapping without keys."""
    return FrozenMapping()


def one_of(literal: Any) -> Validator:  # noqa: ANN401  # a typing.Literal has no type of its own
    """Refuse what is not among a Literal's words."""
    words: tuple[str, ...] = get_args(literal)

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if value not in words:
            refuse(instance, attribute, value, f"one of {', '.join(words)}")

    return check


def maybe(validator: Validator) -> Validator:
    """Let None pass: the post does not say."""
    return attrs.validators.optional(validator)


def each(validator: Validator) -> Validator:
    """Check each member of a tuple; a field is a tuple once `many` has converted it."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if not isinstance(value, tuple):
            refuse(instance, attribute, value, "a tuple or another iterable, but no text")
        else:
            for member in value:
                validator(instance, attribute, member)

    return check


def many(value: Iterable[T]) -> tuple[T, ...]:
    """Any iterable as a tuple; text and what cannot be iterated is left for the validator to refuse.

    Each class of members has a converter of its own made of this one, as mypy's plugin for attrs takes no generic one.
    """
    if isinstance(value, (list, tuple)):
        return tuple(value)
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        return value  # type: ignore[return-value]  # `each` names the field, which a converter does not know
    return tuple(value)


def many_texts(value: Iterable[str]) -> tuple[str, ...]:
    """Any iterable as a tuple."""
    return many(value)
