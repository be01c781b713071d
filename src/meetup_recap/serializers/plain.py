"""A model object as dicts and lists, and back."""

from collections.abc import Iterable
from typing import Any, TypeVar

from meetup_recap.conversion import SCHEMA_VERSION, structure, unstructure
from meetup_recap.errors import DataError
from meetup_recap.model import Recap

T = TypeVar("T")
VERSION_KEY = "schema_version"


def to_dict(obj: object, *, brief: bool = False) -> dict[str, Any]:
    """A model object as a dict of JSON's types; `schema_version` stands first.

    Args:
        obj: A Recap, an Event or any other part of the model.
        brief: Leave out what says nothing, and keep dates as dates, as YAML is written.
    """
    return {VERSION_KEY: SCHEMA_VERSION, **unstructure(obj, brief=brief)}


def from_dict(data: object, type: type[T] = Recap) -> T:  # type: ignore[assignment]  # noqa: A002  # the design's name
    """A model object from a dict.

    Raises:
        DataError: It is not of that type; each mistake is named with its path.
    """
    if not isinstance(data, dict):
        raise DataError(["$: expected an object"])
    version = data.get(VERSION_KEY, SCHEMA_VERSION)
    if isinstance(version, bool) or version != SCHEMA_VERSION:
        raise DataError([f"$.{VERSION_KEY}: expected {SCHEMA_VERSION}, got {version!r}"])
    return structure({key: value for key, value in data.items() if key != VERSION_KEY}, type)


def members(obj: object) -> Iterable[object]:
    """Several model objects.

    Raises:
        DataError: It is text, or nothing that can be iterated.
    """
    if isinstance(obj, (str, bytes, dict)) or not isinstance(obj, Iterable):
        raise DataError([f"$: expected a model object or several, got {type(obj).__name__}"])
    return obj


def decode(text: str | bytes) -> str:
    """Text from UTF-8, its byte-order mark left out.

    Raises:
        DataError: The bytes are not UTF-8; the first bad one is named.
    """
    if isinstance(text, str):
        return text
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError([f"not UTF-8: the byte at offset {error.start} is 0x{text[error.start]:02x}"]) from error
