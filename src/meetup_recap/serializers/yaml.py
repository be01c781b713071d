"""YAML that reads as if written by hand."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeVar, get_origin

from meetup_recap import _yaml
from meetup_recap._yaml import Node
from meetup_recap.errors import DataError
from meetup_recap.limits import Limits
from meetup_recap.mistakes import MOST_TOLD, Mistake, step, steps
from meetup_recap.model import Recap
from meetup_recap.places import Lines
from meetup_recap.serializers.plain import Terms, decode, from_dict, members, to_dict, too_deep

T = TypeVar("T")


def to_yaml(obj: object, *, array: bool = False, reading: bool = False) -> str:
    """A model object as a YAML document, or several as a stream of documents or one list; what is empty is left out."""
    if hasattr(obj, "__attrs_attrs__"):
        return _yaml.dump(to_dict(obj, brief=True, reading=reading))
    objects = [to_dict(member, brief=True, reading=reading) for member in members("to_yaml", obj)]
    return _yaml.dump(objects) if array else _yaml.dump_all(objects)


def from_yaml(text: str | bytes, type: type[T] = Recap, terms: Terms = Terms()) -> T:  # type: ignore[assignment]  # noqa: A002, B008
    """A model object from one YAML document, or a list of them from a stream of documents, or from one that is a list.

    Raises:
        DataError: It is not YAML, not one document, or not an object of that class.
        LimitError: It is larger or deeper than allowed.
    """
    limits = terms.limits
    decoded = decode(text, "YAML", limits)
    root = all_documents(decoded, limits) if get_origin(type) is list else only_document(decoded, limits)
    twice = list(islice(duplicates(root, decoded), MOST_TOLD))
    try:
        found = from_dict(root.plain(), type, terms)
    except RecursionError as error:
        raise DataError([too_deep()]) from error
    except DataError as error:
        lines = Lines(decoded)
        placed = [*twice, *(with_place(mistake, root, lines) for mistake in error.mistakes)]
        raise DataError(sorted(placed, key=lambda mistake: (mistake.line or 0, mistake.column or 0))) from error
    if twice:
        raise DataError(twice)
    return found


def only_document(text: str, limits: Limits) -> Node:
    """The nodes of a YAML text's only document.

    Raises:
        DataError: It is not YAML, or not one document.
        LimitError: It is deeper than allowed, or aliases blow it up.
    """
    documents = _documents(text, limits)
    if len(documents) != 1:
        message = f"expected one YAML document, got {len(documents)}"
        line, column = Lines(text).at(documents[1].start if documents else 0)
        raise DataError([Mistake("$", "not-one-document", message, len(documents), "one document", line, column)])
    return documents[0]


def all_documents(text: str, limits: Limits) -> Node:
    """The nodes of a YAML text's documents as one list; the only document, where that is a list itself.

    Raises:
        DataError: It is not YAML.
        LimitError: It is deeper than allowed, or aliases blow it up.
    """
    documents = _documents(text, limits)
    is_list = len(documents) == 1 and isinstance(documents[0].value, list)
    return documents[0] if is_list else Node(documents, 0, 0)


def _documents(text: str, limits: Limits) -> list[Node]:
    try:
        return list(_yaml.load(text, limits))
    except _yaml.YamlError as error:
        line, column = Lines(text).at(error.offset or 0)
        raise DataError([Mistake("$", "not-yaml", f"not YAML: {error.problem}", line=line, column=column)]) from error


def duplicates(root: Node, text: str) -> Iterator[Mistake]:
    """Each key that stands twice in one object, with its path and place."""
    lines = None
    waiting = [(root, "$")]
    while waiting:
        node, path = waiting.pop()
        lines = lines or (Lines(text) if node.duplicates else None)
        for offset, key in node.duplicates:
            line, column = lines.at(offset) if lines else (None, None)
            yield Mistake(path + step(key), "duplicate-key", "stands twice in one object", key, None, line, column)
        if isinstance(node.value, dict):
            waiting += [(member, path + step(key)) for key, member in node.value.items()]
        elif isinstance(node.value, list):
            waiting += [(member, f"{path}[{index}]") for index, member in enumerate(node.value)]


def with_place(mistake: Mistake, root: Node, lines: Lines) -> Mistake:
    """A mistake with the place in the text; of what is missing, that of the object that lacks it."""
    node = root
    for part in steps(mistake.path):
        inside: Any = node.value
        is_there = part in inside if isinstance(inside, dict) else isinstance(inside, list)
        node = inside[part] if is_there else node
    line, column = lines.at(node.start)
    return mistake._replace(line=line, column=column)
