"""Everything that this library raises on purpose.

    MeetupRecapError
    ├── ReadingError            a post could not be read, or not as asked
    │   ├── UnreadableError     the file cannot be opened
    │   ├── EncodingError       its bytes are not the text they are said to be
    │   ├── LimitError          it is larger or deeper than allowed
    │   ├── StrictError         strict=True and the post has reading errors
    │   ├── NotARecapError      nothing in it tells of an event
    │   └── ManyRecapsError     one recap was asked for, it holds several
    ├── OutputError             a file cannot be written
    ├── SourceError             a recap no longer has the text that it was read from
    ├── EditError               a value cannot be changed in its place
    ├── InvalidValueError       a model class was given a value that it refuses (a ValueError)
    ├── DataError               JSON, YAML or plain data that is not a model object
    ├── MissingExtraError       an optional package is not installed (an ImportError)
    ├── PluginError             a layout, language or renderer of another package cannot be used
    ├── RenderError             a format requires what a recap does not tell
    ├── UnknownNameError        no layout, language, renderer or person has that name (a KeyError)
    ├── UnknownPathError        a recap has no value, or no place, at a path (a LookupError)
    └── UnsupportedObjectError  a renderer has nothing for objects of that class (a TypeError)

    RecapWarning                a post was passed over while many were read, or a part of a recap while it was rendered
                                (a UserWarning)

Each error holds its facts as attributes; `str(error)` writes the sentence from them.

The module is long by its classes: one for each thing that can go wrong, with its own facts and sentence.
"""

import inspect
import warnings
from collections.abc import Sequence
from typing import Any

from meetup_recap.mistakes import Mistake, safe_repr


class MeetupRecapError(Exception):
    """The root of the family: catch this to catch them all."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class RecapWarning(UserWarning):
    """A post was passed over while several were read, or a part of a recap while it was rendered."""


def warn(message: str) -> None:
    """A RecapWarning at the line that called this package, however deep in it the cause is found."""
    frame, level = inspect.currentframe(), 0
    while frame is not None and f"{frame.f_globals.get('__name__', '')}.".startswith("meetup_recap."):
        frame, level = frame.f_back, level + 1
    warnings.warn(message, RecapWarning, stacklevel=level + 1)


class ReadingError(MeetupRecapError):
    """A post that could not be read.

    Attributes:
        path: Where the post stands, as given; None for text without a path.
        line: The 1-based line of the fault, where there is one.
        column: The 1-based column of the fault, where there is one.
    """

    def __init__(self, *, path: str | None = None, line: int | None = None, column: int | None = None) -> None:
        super().__init__()
        self.path = path
        self.line = line
        self.column = column

    @property
    def problem(self) -> str:
        """What is wrong, without the place."""
        return "the post could not be read"

    def __str__(self) -> str:
        place = [str(part) for part in (self.path, self.line, self.column) if part is not None]
        return f"{':'.join(place)}: {self.problem}" if place else self.problem

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.__dict__.copy()))


def _rebuild(kind: type[ReadingError], facts: dict[str, object]) -> ReadingError:
    error = kind.__new__(kind)
    error.__dict__.update(facts)
    return error


class UnreadableError(ReadingError):
    """The file cannot be opened or read; `reason` is the system's word for it."""

    def __init__(self, *, path: str | None, reason: str) -> None:
        super().__init__(path=path)
        self.reason = reason

    @property
    def problem(self) -> str:
        """What is wrong, without the place."""
        return f"cannot be read: {self.reason}"


class EncodingError(ReadingError):
    """Bytes that are not `encoding`; `offset` is the 0-based position of the first bad byte, `byte` its value."""

    def __init__(self, *, path: str | None, line: int, encoding: str, offset: int, byte: int) -> None:
        super().__init__(path=path, line=line)
        self.encoding = encoding
        self.offset = offset
        self.byte = byte

    @property
    def problem(self) -> str:
        """What is wrong, without the place."""
        return (
            f"byte 0x{self.byte:02x} at offset {self.offset} is not {self.encoding}; name the right one with encoding="
        )


class LimitError(ReadingError):
    """Over a limit: `what` was `found` where `limit` is allowed (`name` is the field of Limits)."""

    def __init__(self, *, path: str | None = None, what: str, found: int, limit: int, name: str) -> None:
        super().__init__(path=path)
        self.what = what
        self.found = found
        self.limit = limit
        self.name = name

    @property
    def problem(self) -> str:
        """What is wrong, without the place."""
        return f"{self.what} is {self.found:,}, over the limit of {self.limit:,}; raise it with Limits({self.name}=…)"


class StrictError(ReadingError):
    """`strict=True` and the post has reading errors; `problems` holds the sentence of each, place included."""

    def __init__(self, *, path: str | None, problems: Sequence[str]) -> None:
        super().__init__(path=path)
        self.problems: tuple[str, ...] = tuple(problems)

    @property
    def problem(self) -> str:
        """What is wrong, without the place."""
        return "; ".join(self.problems)


class NotARecapError(ReadingError):
    """Nothing in the post tells of an event; `reason` says what was looked for."""

    def __init__(self, *, path: str | None, reason: str) -> None:
        super().__init__(path=path)
        self.reason = reason

    @property
    def problem(self) -> str:
        """What is wrong, without the place."""
        return f"not a recap: {self.reason}"


class ManyRecapsError(ReadingError):
    """One recap was asked for and the post holds `count`."""

    def __init__(self, *, path: str | None, count: int) -> None:
        super().__init__(path=path)
        self.count = count

    @property
    def problem(self) -> str:
        """What is wrong, without the place."""
        return f"holds {self.count} recaps, not one; use parse_all or load_all"


class OutputError(MeetupRecapError):
    """A file cannot be written; `reason` is the system's word for it."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: cannot be written: {self.reason}"


class SourceError(MeetupRecapError):
    """A recap has no text, as after `from_json`, and what was asked needs one; `action` is what was asked."""

    def __init__(self, action: str) -> None:
        super().__init__(action)
        self.action = action

    def __str__(self) -> str:
        return f"{self.action} needs the post's text, which this recap does not hold; read it from its post"


class UnknownPathError(MeetupRecapError, LookupError):
    """A recap has no value, or no place of one, at a path.

    Attributes:
        path: What was asked for.
        reason: What is wrong.
        near: The path that was perhaps meant.
    """

    def __init__(self, path: str, reason: str, near: str | None = None) -> None:
        super().__init__(path, reason, near)
        self.path = path
        self.reason = reason
        self.near = near

    def __str__(self) -> str:
        guess = f"; did you mean {self.near!r}?" if self.near else ""
        return f"{self.path!r}: {self.reason}{guess}"


class EditError(MeetupRecapError):
    """A value cannot be changed in its place: the one at `path`, for a `reason`."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" if self.path else self.reason


class InvalidValueError(MeetupRecapError, ValueError):
    """A model class refused a value: `owner.field` got `value` where `expected` belongs."""

    def __init__(self, owner: str, field: str, value: object, expected: str) -> None:
        super().__init__(owner, field, value, expected)
        self.owner = owner
        self.field = field
        self.value = value
        self.expected = expected

    def __str__(self) -> str:
        shown = safe_repr(self.value)
        shown = shown if len(shown) <= 80 else f"{shown[:77]}..."  # noqa: PLR2004  # one terminal line
        return f"{self.owner}.{self.field}: expected {self.expected}, got {shown}"


def check_type(owner: str, name: str, value: object, kinds: type | tuple[type, ...], expected: str) -> None:
    """Refuse an argument of another type.

    Raises:
        InvalidValueError: It is of none of these.
    """
    if not isinstance(value, kinds):
        raise InvalidValueError(owner, name, value, expected)


class DataError(MeetupRecapError):
    """Text or plain data that is not a model object: all that is wrong with it, at once.

    Attributes:
        mistakes: Each with its path, code, value and what was expected.
        file: The file it stands in, where there is one.
    """

    def __init__(self, mistakes: Sequence[Mistake], file: str | None = None) -> None:
        super().__init__(tuple(mistakes), file)
        self.mistakes: tuple[Mistake, ...] = tuple(mistakes)
        self.file = file

    def errors(self) -> list[dict[str, Any]]:
        """The mistakes for other programs: dicts of JSON's types with the names of a `Mistake`'s fields."""
        return [mistake.as_dict() for mistake in self.mistakes]

    def __str__(self) -> str:
        place = f"{self.file}: " if self.file else ""
        return "; ".join(f"{place}{mistake}" for mistake in self.mistakes)


class MissingExtraError(MeetupRecapError, ImportError):
    """An optional package is not installed: `package`, which the extra `extra` brings, for `action`."""

    def __init__(self, package: str, extra: str, action: str) -> None:
        super().__init__(package, extra, action)
        self.package = package
        self.extra = extra
        self.action = action

    def __str__(self) -> str:
        return f"{self.action} needs {self.package}; install it with: pip install 'meetup_recap[{self.extra}]'"


class PluginError(MeetupRecapError):
    """A `kind` (layout, language, renderer) of another package, called `name`, cannot be used.

    Attributes:
        kind: What it is.
        name: Its name.
        value: Where it is defined.
        problem: What is wrong with it.
        path: The post that it failed on, where there is one.
    """

    def __init__(self, kind: str, name: str, value: str, problem: str, path: str | None = None) -> None:
        super().__init__(kind, name, value, problem, path)
        self.kind = kind
        self.name = name
        self.value = value
        self.problem = problem
        self.path = path

    def __str__(self) -> str:
        place = f"{self.path}: " if self.path else ""
        return f"{place}the {self.kind} {self.name!r} ({self.value}) cannot be used: {self.problem}"


class RenderError(MeetupRecapError):
    """A format requires what a recap does not tell: `renderer` is its name, `problems` one sentence a gap."""

    def __init__(self, renderer: str, problems: Sequence[str]) -> None:
        super().__init__(renderer, tuple(problems))
        self.renderer = renderer
        self.problems: tuple[str, ...] = tuple(problems)

    def __str__(self) -> str:
        return f"cannot be written as {self.renderer}: {'; '.join(self.problems)}"


class UnsupportedObjectError(MeetupRecapError, TypeError):
    """A renderer was given an object that it has nothing for; `expected` are the classes that it knows."""

    def __init__(self, renderer: str, got: str, expected: Sequence[str]) -> None:
        super().__init__(renderer, got, tuple(expected))
        self.renderer = renderer
        self.got = got
        self.expected: tuple[str, ...] = tuple(expected)

    def __str__(self) -> str:
        return f"{self.renderer} takes {', '.join(self.expected) or 'nothing yet'}, got {self.got}"


_MOST_NAMES = 30
"""How many names a message lists."""


class UnknownNameError(MeetupRecapError, KeyError):
    """No `kind` (layout, language, renderer, speaker) is called `name`.

    Attributes:
        kind: What was looked for.
        name: What it was called.
        known: What there is.
        remedy: What to do, where that is known.
    """

    def __init__(self, kind: str, name: str, known: Sequence[str], remedy: str | None = None) -> None:
        super().__init__(kind, name, tuple(known), remedy)
        self.remedy = remedy
        self.kind = kind
        self.name = name
        self.known: tuple[str, ...] = tuple(known)

    def __str__(self) -> str:
        from difflib import get_close_matches  # it takes as long to import as all errors together

        near = get_close_matches(str(self.name), self.known, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        hint = f"; {self.remedy}" if self.remedy else hint
        more = f", … and {len(self.known) - _MOST_NAMES} more" if len(self.known) > _MOST_NAMES else ""
        listed = ", ".join(self.known[:_MOST_NAMES]) or "none"
        return f"no {self.kind} is called {self.name!r}; there are {listed}{more}{hint}"
