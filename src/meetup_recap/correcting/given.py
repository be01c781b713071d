"""What a data file says: plain values for each event of a post, and where each of them is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from difflib import get_close_matches
from typing import Any

import attrs

from meetup_recap._yaml import Node
from meetup_recap.conversion import CLASSES, written_fields
from meetup_recap.data_files import DataFile
from meetup_recap.errors import DataError
from meetup_recap.forms import written
from meetup_recap.limits import Limits
from meetup_recap.mistakes import Mistake, expected
from meetup_recap.model import Event, Recap
from meetup_recap.places import Lines
from meetup_recap.reading.document import Document
from meetup_recap.serializers.plain import VERSION_KEY, decode, to_dict
from meetup_recap.serializers.yaml import all_documents, duplicates, with_place

KEY = "recap"
"""The key of the front matter that holds corrected values."""
_FIELDS = frozenset(field.name for field in written_fields(Recap)) | {VERSION_KEY}
_OF_EVENTS = frozenset(field.name for field in written_fields(Event))
_ALIKE = 0.85
"""How alike a key is to that of a field that it was meant to be."""
_OF_THE_FILE = frozenset({VERSION_KEY, "source"})
"""What a recap's data says of itself."""


@attrs.frozen
class Given:
    """The corrected values of one post.

    Attributes:
        name: The file that they are in; None for the front matter of the post.
        root: The nodes of a list of events; None for values that Python gave.
        text: What the nodes are in.
        events: The values of each event.
        is_list: Whether the events are a list, so that a path begins with a number.
    """

    name: str | None
    root: Node | None
    text: str
    events: tuple[object, ...]
    is_list: bool

    @classmethod
    def of(cls, file: DataFile, limits: Limits) -> Given:
        """What a data file says.

        Raises:
            DataError: It is not YAML, holds nothing, or a key twice.
            LimitError: It is larger or deeper than allowed.
        """
        if not isinstance(file.content, bytes):
            values = _plain(file.content)
            return cls(file.name, None, "", tuple(values) if isinstance(values, list) else (values,), False)
        try:
            text = decode(file.content, "YAML", limits)
            root = all_documents(text, limits)
            twice = list(duplicates(root, text))
        except DataError as error:
            raise DataError(error.mistakes, file.name) from error
        if twice or not root.value:
            empty = Mistake("$", "missing", "expected a data file: fields of a recap")
            raise DataError(twice or [empty], file.name)
        is_list = len(root.value) > 1 or root.start < root.end
        return cls(file.name, root, text, tuple(member.plain() for member in root.value), is_list)

    def fields(self, number: int) -> Mapping[str, Any]:
        """The fields of one event.

        Raises:
            DataError: It is no object.
        """
        event = self.events[number]
        if not isinstance(event, Mapping):
            raise self.error([expected("$", "an object", event)], number)
        return {key: value for key, value in event.items() if key not in _OF_THE_FILE}

    def place(self, number: int, steps: Sequence[str | int]) -> tuple[int, int]:
        """Where a value is in the front matter; an empty place for one of a file."""
        node = self._node(number)
        if node is None or self.name is not None:
            return 0, 0
        for step in steps:
            node = node.value[step]
        return node.start, node.end

    def error(self, mistakes: Sequence[Mistake], number: int) -> DataError:
        """The mistakes of one event, with their lines and the file."""
        node = self._node(number)
        lines = Lines(self.text)
        mistakes = [_with_event(one) for one in mistakes]
        told = [with_place(one, node, lines) for one in mistakes] if node else list(mistakes)
        before = f"$[{number}]" if self.is_list else "$"
        if self.name is None:
            before = f"$.{KEY}{before[1:]}"
        return DataError([one._replace(path=before + one.path[1:]) for one in told], self.name)

    def _node(self, number: int) -> Node | None:
        return self.root.value[number] if self.root else None


def _with_event(mistake: Mistake) -> Mistake:
    """A mistake that says where a field belongs that is the event's and was given as the recap's."""
    name = mistake.path.removeprefix("$.")
    if mistake.code != "unknown-key" or name not in _OF_EVENTS:
        return mistake
    return mistake._replace(
        message=f"Recap has no such key; it is the event's: write it below `event:`, as event.{name}"
    )


def given(
    document: Document, path: str | None, files: Sequence[DataFile], limits: Limits
) -> tuple[Document, list[Given]]:
    """A post without the key of its corrected values, and these, then those of its data files; a later one wins.

    A key `recap` that holds something else is the author's own: text, or an object without any field of a recap.

    Raises:
        DataError: A data file is not YAML, holds nothing, or a key twice.
        LimitError: One is larger or deeper than allowed.
    """
    found = [*_in_header(document, path)]
    if found:
        document = attrs.evolve(document, keys={key: node for key, node in document.keys.items() if key != KEY})
    return document, found + [Given.of(file, limits) for file in files]


def _in_header(document: Document, path: str | None) -> Iterator[Given]:
    node = document.keys.get(KEY)
    if node is None or not is_data(node):
        return
    members = node.value if isinstance(node.value, list) else [node]
    root = Node(members, node.start, node.end)
    twice = list(duplicates(node, document.text))
    if twice:
        raise DataError([one._replace(path=f"$.{KEY}{one.path[1:]}") for one in twice], path)
    yield Given(None, root, document.text, tuple(member.plain() for member in members), members is node.value)


def is_data(node: Node) -> bool:
    """Whether the value of the key `recap` is fields of a recap, or of several, and not somebody's own."""
    members = node.value if isinstance(node.value, list) else [node]
    keys = {key for member in members if isinstance(member.value, dict) for key in member.value}
    return any(key in _FIELDS or get_close_matches(key, _FIELDS, n=1, cutoff=_ALIKE) for key in keys)


def _plain(value: object) -> Any:  # noqa: ANN401  # plain data
    """Values that Python gave as plain data: objects of the model, dates and times are written out."""
    if isinstance(value, CLASSES):
        return {key: inner for key, inner in to_dict(value).items() if key != VERSION_KEY}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (time, timedelta)):
        return written(value)
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value
