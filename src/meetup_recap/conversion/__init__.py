"""Model ⇄ plain data: dicts, lists, text, numbers, true, false and null. The only importer of cattrs."""

from typing import Any, TypeVar

import cattrs
from cattrs.errors import ClassValidationError, IterableValidationError

from meetup_recap.conversion.converter import Unknown, converter_for
from meetup_recap.conversion.fields import CLASSES, written_fields
from meetup_recap.conversion.refusals import mistakes
from meetup_recap.errors import DataError

__all__ = ["CLASSES", "Unknown", "register", "structure", "unstructure", "written_fields"]

T = TypeVar("T")


def register(converter: cattrs.Converter) -> None:
    """Let a converter of your own take and give objects of the model, as fields of your classes.

    Args:
        converter: The converter.

    >>> import attrs, cattrs
    >>> from meetup_recap import Speaker
    >>> @attrs.define
    ... class Invitation:
    ...     speaker: Speaker
    ...     fee: int
    >>> own = cattrs.Converter()
    >>> register(own)
    >>> own.structure({"speaker": {"name": "Ada Vega"}, "fee": 0}, Invitation)
    Invitation(speaker=Speaker(name='Ada Vega'), fee=0)
    """
    for cls in CLASSES:
        converter.register_unstructure_hook(cls, unstructure)
        converter.register_structure_hook(cls, structure)


def unstructure(obj: object, *, brief: bool = False) -> Any:  # noqa: ANN401  # plain data
    """A model object as plain data.

    Args:
        obj: The object.
        brief: Leave out fields that say nothing (None and empty tuples), and keep dates as dates.
    """
    return converter_for(brief=brief, unknown="forbid").unstructure(obj)


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
        return converter_for(brief=False, unknown=unknown).structure(data, cls)
    except (ClassValidationError, IterableValidationError, ValueError) as error:
        raise DataError(list(mistakes(error, at, data))) from error
