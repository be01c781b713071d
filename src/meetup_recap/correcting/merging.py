"""What was read, with corrected values in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from meetup_recap.conversion import CLASSES, structure, unstructure, written_fields
from meetup_recap.correcting.given import Given
from meetup_recap.correcting.members import matched
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.errors import DataError
from meetup_recap.mistakes import Mistake, shown
from meetup_recap.model import Reading, Recap, Source
from meetup_recap.places import Span
from meetup_recap.reading.document import Document

Steps: TypeAlias = tuple["str | int", ...]

RULE = "data"
_HEADER = "the key `recap`"
_MAPPINGS = frozenset({"metadata", "extra"})
"""Fields whose keys hold plain data, which is one value."""
_FIELDS = frozenset(field.name for cls in CLASSES for field in written_fields(cls))
"""Any field: null takes it away, where an unknown key is a mistake."""


def corrected(reading: Reading, given: Given, document: Document, path: str | None) -> Reading:
    """A reading with the values of a data file in the place of those that were read.

    An event of the file is that of the post with its date; one without a date, or whose date no event of the post has
    where both tell of as many, is the one with its number. One that the post does not have is added.

    Args:
        reading: What was read.
        given: The data file.
        document: The post.
        path: The post's path.

    Raises:
        DataError: A value is not one that its field takes, or a field is none; all such are in it.
    """
    recaps = list(reading.recaps)
    mistakes: list[Mistake] = []
    for number, at in enumerate(numbers(reading.recaps, given)):
        source = Source(path=path, text=document.text)
        read = Recap(source=source) if at is None else recaps[at]
        try:
            found = _Merge(read, given, number).recap()
        except DataError as error:
            mistakes += error.mistakes
            continue
        recaps[len(recaps) if at is None else at : len(recaps) if at is None else at + 1] = [found]
    if mistakes:
        raise DataError(mistakes, given.name or path)
    is_one = len(recaps) == 1
    return attrs.evolve(
        reading, recaps=recaps, reason=None, diagnostics=recaps[0].diagnostics if is_one else reading.diagnostics
    )


def numbers(recaps: Sequence[Recap], given: Given) -> Iterator[int | None]:
    """The number of the recap that each event of a data file corrects; None for one that was not read."""
    dates = [_date(event) for event in given.events]
    read = [recap.event.date.isoformat() if recap.event.date else None for recap in recaps]
    taken = {read.index(day) for day in dates if day and day in read}
    for number, day in enumerate(dates):
        if day and day in read:
            yield read.index(day)
        else:
            is_there = number < len(recaps) and number not in taken
            yield number if is_there and (not day or len(recaps) == len(dates)) else None


def _date(event: object) -> str | None:
    inner = event.get("event") if isinstance(event, Mapping) else None
    day = inner.get("date") if isinstance(inner, Mapping) else None
    return day if isinstance(day, str) else None


@attrs.define
class _Merge:
    """One recap and the corrected values of it.

    Attributes:
        read: The recap as it was read.
        given: The data file.
        number: Which of its events is this one.
    """

    read: Recap
    given: Given
    number: int
    _kept: dict[str, str] = attrs.field(factory=dict)
    """The path of each value that was read and stays, and the path that it has then."""
    _new: dict[str, Steps] = attrs.field(factory=dict)
    """The path of each corrected value, and the steps to it in the data file."""
    _odd: list[Diagnostic] = attrs.field(factory=list)

    def recap(self) -> Recap:
        """The recap with the corrected values.

        Raises:
            DataError: The data is no part of a recap.
        """
        fields = self.given.fields(self.number)
        read: dict[str, Any] = unstructure(self.read)
        read.pop("source", None)
        merged = self._object(read, fields, "", "", ())
        try:
            found = structure(merged, Recap)
        except DataError as error:
            raise self.given.error(error.mistakes, self.number) from error
        source = self.read.source or Source()
        spans = {self._kept[path]: span for path, span in source.spans.items() if path in self._kept}
        spans |= {path: Span(*self.given.place(self.number, steps), RULE) for path, steps in self._new.items()}
        files = {self._kept[path]: name for path, name in source.data_files.items() if path in self._kept}
        files |= dict.fromkeys(self._new, self.given.name) if self.given.name else {}
        return attrs.evolve(
            found,
            source=attrs.evolve(source, spans=spans, data_files=files),
            diagnostics=(*self.read.diagnostics, *self._odd),
            coverage=self.read.coverage,
        )

    def _object(self, read: Mapping[str, Any], given: Mapping[Any, Any], here: str, was: str, steps: Steps) -> Any:  # noqa: ANN401  # plain data
        """An object's fields; those that the data does not name stay, and null takes one away."""
        is_mapping = here.rpartition(".")[2] in _MAPPINGS
        merged: dict[Any, Any] = dict(read)
        for key in read.keys() - given.keys():
            self._keep(read[key], _inner(here, key), _inner(was, key), is_value=is_mapping)
        for key, value in given.items():
            places = (_inner(here, str(key)), _inner(was, str(key)), (*steps, key))
            if value is None and (is_mapping or key in _FIELDS):
                merged.pop(key, None)
            else:
                merge = self._value if is_mapping else self._any
                merged[key] = merge(read.get(key), value, *places)
        return merged

    def _any(self, read: Any, given: Any, here: str, was: str, steps: Steps) -> Any:  # noqa: ANN401  # plain data
        if isinstance(given, Mapping):
            return self._object(read if isinstance(read, Mapping) else {}, given, here, was, steps)
        if isinstance(given, list) and any(isinstance(member, Mapping) for member in given):
            return self._members(read if isinstance(read, list) else [], given, here, was, steps)
        if isinstance(given, list):
            told = read if isinstance(read, list) else []
            return [
                self._value(told[at] if at < len(told) else None, member, f"{here}[{at}]", f"{was}[{at}]", (*steps, at))
                for at, member in enumerate(given)
            ]
        return self._value(read, given, here, was, steps)

    def _members(self, read: list[Any], given: list[Any], here: str, was: str, steps: Steps) -> list[Any]:
        """The members that the data lists, each with what was read of it."""
        found = []
        for at, (member, number) in enumerate(zip(given, matched(read, given), strict=True)):
            before = f"{was}[{number}]" if number is not None else ""
            known = read[number] if number is not None else {}
            found.append(self._any(known, member, f"{here}[{at}]", before, (*steps, at)))
        return found

    def _value(self, read: object, given: object, here: str, was: str, steps: Steps) -> object:
        """A value that the data gives: where the post says it as well, it keeps its place, and else that is told."""
        span = self.read.source.spans.get(was) if self.read.source else None
        if span is not None and read == given:
            self._kept[was] = here
        elif given is not None:
            self._new[here] = steps
        is_told = span is not None and (span.start < span.end or span.rule == RULE)
        if span and is_told and given is not None and read is not None and read != given:
            held = f"in {self._other(was)}" if span.rule == RULE else "here"
            message = f"{here} is {shown(given)} in {self.given.name or _HEADER}, and {shown(read)} {held}"
            self._odd.append(Diagnostic("data-mismatch", message, Span(span.start, span.end)))
        return given

    def _other(self, path: str) -> str:
        """The data file that gave a value before this one."""
        files = self.read.source.data_files if self.read.source else {}
        return files.get(path, _HEADER)

    def _keep(self, value: object, here: str, was: str, *, is_value: bool = False) -> None:
        """Note that what was read stays, and all that is in it."""
        if isinstance(value, Mapping) and not is_value:
            for key, inner in value.items():
                is_mapping = here.rpartition(".")[2] in _MAPPINGS
                self._keep(inner, _inner(here, key), _inner(was, key), is_value=is_mapping)
        elif isinstance(value, list) and not is_value:
            for at, inner in enumerate(value):
                self._keep(inner, f"{here}[{at}]", f"{was}[{at}]")
        else:
            self._kept[was] = here


def _inner(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
