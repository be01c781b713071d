"""Where a recap comes from: its file, its text, and the place of each value."""

from collections.abc import Iterable, Mapping

import attrs

from meetup_recap.errors import InvalidValueError, SourceError, UnknownPathError
from meetup_recap.model._base import Shown, each, is_a, is_number, is_text, many, many_texts, maybe
from meetup_recap.model.frozen import FrozenMapping
from meetup_recap.places import Lines, Span


def _frozen(spans: Mapping[str, Span]) -> FrozenMapping[str, Span]:
    if not isinstance(spans, Mapping):
        raise InvalidValueError("Source", "spans", spans, "a mapping of paths to Spans")
    return FrozenMapping(spans)


def _no_spans() -> FrozenMapping[str, Span]:
    return FrozenMapping()


def _frozen_files(files: Mapping[str, str]) -> FrozenMapping[str, str]:
    if not isinstance(files, Mapping):
        raise InvalidValueError("Source", "data_files", files, "a mapping of paths to the names of files")
    return FrozenMapping(files)


def _no_files() -> FrozenMapping[str, str]:
    return FrozenMapping()


@attrs.frozen(kw_only=True, repr=False)
class Weight(Shown):
    """How well a post fits a layout.

    Attributes:
        layout: The layout.
        score: 0 to 1.
        reasons: What spoke for it.

    >>> Weight(layout="headings", score=0.9, reasons=["talks under headings: 2"])
    Weight(layout='headings', score=0.9, reasons=('talks under headings: 2',))
    """

    layout: str = attrs.field(validator=is_text)
    score: float = attrs.field(default=0.0, validator=is_number)
    reasons: tuple[str, ...] = attrs.field(default=(), converter=many_texts, validator=each(is_text))


def many_weights(value: Iterable[Weight]) -> tuple[Weight, ...]:
    """Any iterable as a tuple."""
    return many(value)


@attrs.frozen(kw_only=True, repr=False, eq=False)
class Source(Shown):
    """The text that a recap was read from; one equals itself alone, so that comparing recaps never compares posts.

    Attributes:
        path: Relative to the root that was given, with "/" on every system.
        text: The whole text, line ends and byte-order mark included; None once it came through JSON.
        layout: The layout it was read as.
        spans: The place of each value, by its path in the recap ("event.talks[0].title").
        section: The part of the text that tells of this event, where the file tells of several; None for all of it.
        weights: How well each layout that was weighed fits, the one that reads the post among them.
        data_files: The data file of each value that one gave, by its path; the post has no place for these.
    """

    path: str | None = attrs.field(default=None, validator=maybe(is_text))
    text: str | None = attrs.field(default=None, repr=False, validator=maybe(is_text))
    layout: str | None = attrs.field(default=None, validator=maybe(is_text))
    spans: FrozenMapping[str, Span] = attrs.field(factory=_no_spans, repr=False, converter=_frozen)

    section: Span | None = attrs.field(default=None, repr=False, validator=maybe(is_a(Span)))
    weights: tuple[Weight, ...] = attrs.field(
        default=(), repr=False, converter=many_weights, validator=each(is_a(Weight))
    )
    data_files: FrozenMapping[str, str] = attrs.field(factory=_no_files, repr=False, converter=_frozen_files)

    def of(self, path: str) -> Span:
        """The place of a value.

        Args:
            path: Its path in the recap, "event.talks[0].title".

        Raises:
            UnknownPathError: No value with that path was read from a text.
        """
        if path not in self.spans:
            raise UnknownPathError(path, f"no value with this path was read from {self.path or 'a text'}")
        return self.spans[path]

    def at(self, line: int, column: int) -> str | None:
        """The path of the value that stands at a 1-based line and column, the smallest where several do.

        Raises:
            SourceError: The source has no text, as after `from_json`.
        """
        if self.text is None:
            raise SourceError("at")
        offset = Lines(self.text).offset(line, column)
        here = [(span.end - span.start, path) for path, span in self.spans.items() if span.start <= offset < span.end]
        return min(here)[1] if here else None


@attrs.frozen(kw_only=True, repr=False)
class Coverage(Shown):
    """How much of a post's body its fields hold, in characters other than white space.

    Attributes:
        values: Characters that a field's value was read from.
        cues: Characters that led to a value: "His takeaways were", a link's brackets.
        notes: Characters left to notes.

    >>> Coverage(values=666, cues=333, notes=1).share
    0.999
    """

    values: int = attrs.field(default=0, validator=is_number)
    cues: int = attrs.field(default=0, validator=is_number)
    notes: int = attrs.field(default=0, validator=is_number)

    @property
    def share(self) -> float:
        """The share of the body that is claimed as values and cues, cut to three digits and never rounded up."""
        total = self.values + self.cues + self.notes
        return ((self.values + self.cues) * 1000 // total) / 1000 if total else 1.0
