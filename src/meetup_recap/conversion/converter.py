"""The converter: one in each of its ways, simple types before classes.

Nothing is coerced: a number where text belongs is an error.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time, timedelta
from functools import cache
from typing import Any, Literal, TypeAlias, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import ClassValidationError, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from meetup_recap.conversion.fields import CLASSES, MAPPINGS, NOT_WRITTEN, written_fields
from meetup_recap.conversion.refusals import MismatchError
from meetup_recap.forms import FORMS, Form, written
from meetup_recap.mistakes import MOST_TOLD
from meetup_recap.model import Event, Host, Recap, Source, Speaker, Talk
from meetup_recap.model.frozen import freeze_mapping, thaw

Unknown: TypeAlias = Literal["forbid", "ignore", "keep"]

T = TypeVar("T")

_INNERMOST_FIRST = (Source, Host, Speaker, Talk, Event, Recap)
"""The classes of which something is not written, or is plain data already; a hook is made with those of its members."""


@cache
def converter_for(brief: bool, unknown: Unknown = "forbid") -> cattrs.Converter:
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
    for cls in _INNERMOST_FIRST:
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
    overrides = {name: override(omit=True) for name in NOT_WRITTEN.get(cls, ())}
    overrides |= {name: override(unstruct_hook=thaw) for name in MAPPINGS & set(attrs.fields_dict(cls))}
    return overrides


def _mapping_only(converter: cattrs.Converter, unknown: Unknown) -> Callable[[type[T]], Callable[[Any, Any], T]]:
    """Structure hooks of classes that first see whether there is an object at all."""

    def make(cls: type[T]) -> Callable[[Any, Any], T]:
        overrides = _overrides(cls)
        for field in attrs.fields(cls):  # type: ignore[arg-type]  # pyright and mypy know no bound for attrs classes
            if field.name not in overrides or field.name in MAPPINGS:
                overrides[field.name] = override(struct_hook=_checked(field, converter))
        hook: Callable[[Any, Any], T] = make_dict_structure_fn(
            cls, converter, _cattrs_forbid_extra_keys=unknown != "ignore", **overrides
        )
        keeper = next(iter(MAPPINGS & overrides.keys()), None) if unknown == "keep" else None

        def structure_mapping(value: object, kind: type[T]) -> T:
            if not isinstance(value, Mapping):
                raise MismatchError("an object", value)
            return hook(_kept(value, cls, keeper) if keeper else value, kind)

        return structure_mapping

    return make


def _kept(value: Mapping[Any, Any], cls: type, keeper: str) -> Mapping[Any, Any]:
    """An object's data with the keys that its class does not have moved to its `extra` or `metadata`."""
    known = {field.name for field in written_fields(cls)}
    others = {key: member for key, member in value.items() if isinstance(key, str) and key not in known}
    held = value.get(keeper, {})
    if not others or not isinstance(held, Mapping):
        return value
    return {key: member for key, member in value.items() if key not in others} | {keeper: {**others, **held}}


def _checked(field: "attrs.Attribute[Any]", converter: cattrs.Converter) -> Callable[[Any, Any], Any]:
    """A field's structure hook that also asks its validator: a class would stop at the first field at fault."""

    def structure_field(value: object, kind: Any) -> Any:  # noqa: ANN401  # of the field's type
        if field.name in MAPPINGS:
            if not isinstance(value, Mapping):
                raise MismatchError("an object", value)
            return freeze_mapping(value, field.name)
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
    _each(value, lambda member: check(None, field, (member,)))


def _is_literal(kind: Any) -> bool:  # noqa: ANN401  # a type or a generic alias
    return get_origin(kind) is Literal


def _one_of(kind: Any) -> Callable[[object, Any], str]:  # noqa: ANN401  # a Literal
    words: tuple[str, ...] = get_args(kind)

    def structure_word(value: object, _: object) -> str:
        if not isinstance(value, str) or value not in words:
            raise MismatchError(f"one of {', '.join(words)}", value, isinstance(value, str))
        return value

    return structure_word


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401  # a type or a generic alias
    return get_origin(kind) is tuple


def _list_only(converter: cattrs.Converter) -> Callable[[Any], Callable[[Any, Any], tuple[Any, ...]]]:
    """Structure hooks of tuples that take lists alone: a text is no list of its letters."""

    def make(kind: Any) -> Callable[[Any, Any], tuple[Any, ...]]:  # noqa: ANN401  # a generic alias
        member_kind = get_args(kind)[0]

        def structure_list(value: object, _: object) -> tuple[Any, ...]:
            if not isinstance(value, (list, tuple)):
                raise MismatchError("a list", value)
            return _each(value, lambda member: converter.structure(member, member_kind))

        return structure_list

    return make


def _each(members: Sequence[Any], take: Callable[[Any], Any]) -> tuple[Any, ...]:
    """What becomes of each member; those at fault are told together, with their indexes, up to a bound."""
    taken: list[Any] = []
    refused: list[Exception] = []
    for index, member in enumerate(members):
        try:
            taken.append(take(member))
        except (ValueError, ClassValidationError, IterableValidationError) as error:
            error.add_note(IterableValidationNote("", index, None))
            refused.append(error)
            if len(refused) == MOST_TOLD:
                break
    if refused:
        raise IterableValidationError("", refused, tuple)  # pyright: ignore[reportCallIssue]  # a group's own
    return tuple(taken)


_KINDS = {str: "text", int: "an integer", bool: "true or false"}


def _exactly(value: object, cls: type[T]) -> T:
    if type(value) is not cls:
        raise MismatchError(_KINDS[cls], value)
    return value


def _parsed(form: Form) -> Callable[[object, Any], Any]:
    def structure_text(value: object, _: object) -> Any:  # noqa: ANN401  # a date, a time or a duration
        if isinstance(value, str):
            try:
                return form.read(value)
            except ValueError:  # a 31st of June
                pass
        raise MismatchError(form.expected, value, isinstance(value, str))

    return structure_text
