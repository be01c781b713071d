"""A model object as dicts and lists, and back."""

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
    if version != SCHEMA_VERSION:
        raise DataError([f"$.{VERSION_KEY}: expected {SCHEMA_VERSION}, got {version!r}"])
    return structure({key: value for key, value in data.items() if key != VERSION_KEY}, type)
