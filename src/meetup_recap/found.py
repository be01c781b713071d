"""What a recognizer gives: a value and its place, or a cue, words that led to one."""

from typing import NamedTuple, TypeAlias

from meetup_recap.reading.prose import IMAGE, Prose

Path: TypeAlias = tuple[str | int, ...]


class Found(NamedTuple):
    """A value of a recap, or a cue where `path` is empty.

    Attributes:
        path: Where it belongs: ("event", "talks", 0, "title").
        value: The value.
        start: Offset in the text.
        end: Offset behind it.
        rule: How it was derived, None where the text is the value (see `places.Span`).
    """

    path: Path
    value: object
    start: int
    end: int
    rule: str | None = None


def cue(start: int, end: int) -> Found:
    """Words that led to a value."""
    return Found((), None, start, end)


def literal(path: Path, prose: Prose, start: int, end: int) -> Found:
    """A range of plain text as a value; markup inside it has been taken off, which is a rule of its own."""
    said = prose.plain[start:end]
    value = " ".join(said.replace(IMAGE, " ").split())
    if said[:1].isspace() or said[-1:].isspace():  # what a space stands for, such as a tag, is no part of the value
        start, end = end - len(said.lstrip()), start + len(said.rstrip())
    first, last = prose.span(start, end)
    hidden = IMAGE in said or _holds_markup(prose, start, end) or prose.has_gap(start, end)
    return Found(path, value, first, last, prose.rule or ("plain-text" if hidden else None))


def _holds_markup(prose: Prose, start: int, end: int) -> bool:
    """Whether a mark begins or ends inside the range: the source holds brackets or stars that the value does not."""
    return next(prose.beginning(start + 1, end), None) is not None or any(
        mark.end < end for mark in prose.around(start)
    )
