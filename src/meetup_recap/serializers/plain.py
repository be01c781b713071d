"""A model object as dicts and lists, and back."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple, TypeVar, get_args, get_origin

from meetup_recap.conversion import CLASSES, structure, unstructure
from meetup_recap.errors import DataError, InvalidValueError, LimitError, warn
from meetup_recap.limits import DEFAULT_LIMITS, Limits, chosen_limits
from meetup_recap.mistakes import MOST_TOLD, Mistake, expected, shown
from meetup_recap.model import FrozenMapping, Recap
from meetup_recap.model.frozen import thaw
from meetup_recap.options import DataOptions, Newer, Unknown, check_names
from meetup_recap.serializers.migrations import SCHEMA_VERSION, migrate
from meetup_recap.serializers.reading import READING_KEY, reading_of

T = TypeVar("T")
VERSION_KEY = "schema_version"


class Terms(NamedTuple):
    """On what terms data is read: the arguments that every `from_*` has.

    Attributes:
        unknown: What becomes of keys that a class does not have.
        newer: What becomes of data that a newer release wrote.
        limits: What is refused as too large.
    """

    unknown: Unknown = "forbid"
    newer: Newer = "warn"
    limits: Limits = DEFAULT_LIMITS


def terms(function: str, options: DataOptions) -> Terms:
    """The terms that the keyword arguments of a `from_*` set."""
    check_names(function, options, DataOptions)
    limits = chosen_limits(function, options.get("limits"))
    return Terms(options.get("unknown", "forbid"), options.get("newer", "warn"), limits)


def to_dict(obj: object, *, brief: bool = False, reading: bool = False) -> dict[str, Any]:
    """A model object as a dict of JSON's types; `schema_version` stands first.

    Args:
        obj: A Recap, an Event or any other part of the model.
        brief: Leave out what says nothing, and keep dates as dates, as YAML is written.
        reading: Say how a recap was read, too.

    Raises:
        InvalidValueError: It is no part of the model.
    """
    if isinstance(obj, FrozenMapping):
        return {key: thaw(value) for key, value in obj.items()}
    if type(obj) not in CLASSES:
        own = "; keep what a subclass adds in `extra`" if isinstance(obj, CLASSES) else ""
        raise InvalidValueError("to_dict", "obj", obj, f"a Recap or another part of the model{own}")
    read = {READING_KEY: reading_of(obj)} if reading and isinstance(obj, Recap) else {}
    return {VERSION_KEY: SCHEMA_VERSION, **unstructure(obj, brief=brief), **read}


def from_dict(data: object, type: type[T] = Recap, terms: Terms = Terms()) -> T:  # type: ignore[assignment]  # noqa: A002, B008  # the design's name; a named tuple of constants
    """A model object from a dict, or a list of them where `type` is `list[Recap]` and the like.

    Raises:
        DataError: It is not of that type; each mistake is named with its path.
        LimitError: It is deeper than allowed.
    """
    _check_terms(terms)
    _check_depth(data, terms.limits)
    member = _member_of(type)
    if member is None:
        _check_class(type)
        return _from_dict(data, type, "$", terms)
    if not isinstance(data, list):
        raise DataError([expected("$", "a list", data)])
    found: Any = _all_of([(f"$[{index}]", each) for index, each in enumerate(data)], member, terms)
    return found  # type: ignore[no-any-return]  # a list, as `type` says


def _all_of(data: list[tuple[str, object]], member: type[T], terms: Terms) -> list[T]:
    """Each object; the mistakes of all of them are told at once."""
    objects: list[T] = []
    mistakes: list[Mistake] = []
    for path, each in data:
        try:
            objects.append(_from_dict(each, member, path, terms))
        except DataError as error:
            mistakes += error.mistakes
            if len(mistakes) >= MOST_TOLD:
                break
    if mistakes:
        raise DataError(mistakes)
    return objects


def _from_dict(data: object, cls: type[T], path: str, terms: Terms) -> T:
    if not isinstance(data, Mapping):
        raise DataError([expected(path, "an object", data)])
    version = data.get(VERSION_KEY, SCHEMA_VERSION)
    version = int(version) if isinstance(version, float) and version.is_integer() else version  # as JavaScript has it
    if type(version) is not int or version < 1 or (version > SCHEMA_VERSION and terms.newer == "forbid"):
        most = "" if SCHEMA_VERSION == 1 else f", or one from 1 to {SCHEMA_VERSION}"
        raise DataError([expected(f"{path}.{VERSION_KEY}", f"{SCHEMA_VERSION}{most}", version, code="wrong-version")])
    beside = {VERSION_KEY, READING_KEY} if cls is Recap else {VERSION_KEY}
    if not isinstance(data.get(READING_KEY, {}), Mapping) and cls is Recap:
        raise DataError([expected(f"{path}.{READING_KEY}", "an object", data[READING_KEY])])
    fields = {key: value for key, value in data.items() if key not in beside}
    if version > SCHEMA_VERSION:
        return _from_newer(fields, cls, path, version)
    try:
        return structure(migrate(fields, version, cls.__name__), cls, path, unknown=terms.unknown)
    except RecursionError as error:
        raise DataError([too_deep(path)]) from error


def _from_newer(data: dict[str, Any], cls: type[T], path: str, version: int) -> T:
    """What this release knows of an object that a newer one wrote; what it does not know is named in a warning."""
    left: list[str] = []
    try:
        structure(data, cls, path)
    except DataError as error:
        others = [mistake for mistake in error.mistakes if mistake.code != "unknown-key"]
        if others:
            raise DataError(others) from error
        left = [mistake.path for mistake in error.mistakes]
    without = f"; left out: {', '.join(left)}" if left else ""
    message = (
        f"{path}: {VERSION_KEY} is {shown(version)}, and this release of meetup_recap knows {SCHEMA_VERSION}{without}"
    )
    warn(message)
    return structure(data, cls, path, unknown="ignore")


def _member_of(kind: Any) -> type | None:  # noqa: ANN401  # a type or a generic alias
    """The class of the members where a list of them is asked for."""
    if get_origin(kind) is not list:
        return None
    (member,) = get_args(kind)
    _check_class(member)
    return member  # type: ignore[no-any-return]  # one of our classes


def _check_class(cls: type) -> None:
    if cls not in CLASSES:
        raise InvalidValueError("from_dict", "type", cls, f"one of {names_of_classes()}, or list[…] of one")


def names_of_classes() -> str:
    """The classes that have a plain form, for messages."""
    return ", ".join(known.__name__ for known in CLASSES)


def _check_terms(terms: Terms) -> None:
    for name, value, words in (("unknown", terms.unknown, Unknown), ("newer", terms.newer, Newer)):
        if value not in get_args(words):
            raise InvalidValueError("from_dict", name, value, f"one of {', '.join(get_args(words))}")


def _check_depth(data: object, limits: Limits) -> None:
    """Bound the nesting before anything recurses into it, level by level."""
    level, depth = [data], 0
    while level:
        level = list({id(member): member for member in chain.from_iterable(map(_members, level))}.values())
        depth += bool(level)
        if depth > limits.depth:
            raise LimitError(what="the nesting of the data", found=depth, limit=limits.depth, name="depth")


def _members(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        yield from (member for member in value.values() if isinstance(member, (Mapping, list, tuple)))
    elif isinstance(value, (list, tuple)):
        yield from (member for member in value if isinstance(member, (Mapping, list, tuple)))


def members(function: str, obj: object) -> Iterable[object]:
    """Several model objects.

    Args:
        function: What was called, for the error.
        obj: What it was called with.

    Raises:
        InvalidValueError: It is text, or nothing that can be iterated.
    """
    if isinstance(obj, (str, bytes, dict)) or not isinstance(obj, Iterable):
        raise InvalidValueError(function, "obj", obj, "a model object or several")
    return obj


def decode(text: str | bytes, form: str, limits: Limits) -> str:
    """Text from UTF-8, its byte-order mark left out.

    Raises:
        InvalidValueError: It is neither text nor bytes.
        LimitError: It is larger than allowed.
        DataError: The bytes are not UTF-8; the first bad one is named.
    """
    if not isinstance(text, (str, bytes)):
        raise InvalidValueError(f"from_{form.lower()}", "text", text, "text or bytes")
    name = "yaml" if form == "YAML" else "text"
    most: int = getattr(limits, name)
    if len(text) > most:
        raise LimitError(what=f"the {form} text", found=len(text), limit=most, name=name)
    if isinstance(text, str):
        return text.removeprefix("\ufeff")
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"not UTF-8: the byte at offset {error.start} is 0x{text[error.start]:02x}"
        raise DataError([Mistake("$", "not-utf-8", message, text[error.start])]) from error


def too_deep(path: str = "$") -> Mistake:
    """What a caller is told who allows more levels than Python itself can follow."""
    return Mistake(path, "wrong-value", "is nested deeper than Python can follow")
