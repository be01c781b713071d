"""YAML that reads as if written by hand."""

from typing import TypeVar

from meetup_recap import _yaml
from meetup_recap.errors import DataError, LimitError
from meetup_recap.limits import DEFAULT_LIMITS, Limits
from meetup_recap.model import Recap
from meetup_recap.places import Lines
from meetup_recap.serializers.plain import decode, from_dict, members, to_dict

T = TypeVar("T")


def to_yaml(obj: object) -> str:
    """A model object as a YAML document, or several as a stream of documents; what says nothing is left out."""
    if hasattr(obj, "__attrs_attrs__"):
        return _yaml.dump(to_dict(obj, brief=True))
    return _yaml.dump_all([to_dict(member, brief=True) for member in members(obj)])


def from_yaml(text: str | bytes, type: type[T] = Recap, *, limits: Limits = DEFAULT_LIMITS) -> T:  # type: ignore[assignment]  # noqa: A002
    """A model object from one YAML document; numbers, dates and "no" are text where text belongs.

    Raises:
        DataError: It is not YAML, not one document, or not an object of that class.
        LimitError: It is larger or deeper than allowed.
    """
    if len(text) > limits.text:
        raise LimitError(what="the YAML text", found=len(text), limit=limits.text, name="text")
    decoded = decode(text)
    try:
        documents = list(_yaml.load(decoded, limits))
    except _yaml.YamlError as error:
        line, column = Lines(decoded).at(error.offset or 0)
        raise DataError([f"line {line}, column {column}: not YAML: {error.problem}"]) from error
    if len(documents) != 1:
        raise DataError([f"expected one YAML document, got {len(documents)}"])
    return from_dict(documents[0], type)
