"""The public reading and writing functions: the only place where the arrows meet.

Everything heavy (markdown-it, PyYAML, cattrs) is imported when a function is called, so that importing the package
costs no more than its model.
"""

from __future__ import annotations

import os
import warnings
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Literal, TypeAlias

from meetup_recap.errors import (
    EncodingError,
    LimitError,
    ManyRecapsError,
    MeetupRecapError,
    NotARecapError,
    RecapWarning,
    StrictError,
    UnknownNameError,
    UnreadableError,
)
from meetup_recap.limits import DEFAULT_LIMITS, Limits
from meetup_recap.model import Reading, Recap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from importlib.resources.abc import Traversable

    from meetup_recap.dialects import Dialect
    from meetup_recap.languages import Language

Text: TypeAlias = "str | bytes | os.PathLike[str] | Traversable"
Files: TypeAlias = "str | os.PathLike[str] | Traversable | Iterable[str | os.PathLike[str] | Traversable]"
Dialects: TypeAlias = "str | Dialect | Sequence[str | Dialect] | None"
OnProblem: TypeAlias = "Literal['warn', 'raise'] | Callable[[str, MeetupRecapError], object]"

POST_SUFFIXES = (".md", ".markdown")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read(
    text: Text,
    *,
    path: str | os.PathLike[str] | None = None,
    dialect: Dialects = None,
    languages: Sequence[Language] | None = None,
    strict: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    encoding: str | None = None,
) -> Reading:
    """Read one text, whatever is in it: the general form of `parse`.

    Args:
        text: The post: text, bytes, or a file to read (a Path, or a file in a zip).
        path: Its file name, which tells the date and slug by Jekyll's rules; a file's own by default.
        dialect: The style of post, by name or as an object, or several to choose from; all that ship by default.
        languages: The languages to read by; all that ship by default.
        strict: Raise one error with all reading errors in place of collecting them.
        limits: What is refused as too large.
        encoding: Of bytes; by default UTF-8, or UTF-16 where a byte-order mark says so.

    Returns:
        The recaps found, with what belongs to none of them. No recap is no error here: see `Reading.reason`.

    Raises:
        ReadingError: The text cannot be read, or not within the limits; or, with strict, not without errors.

    >>> read("No header, no event.").reason
    'nothing tells of an event: no talk, no event in the title, no thanks to sponsors, no next event'
    """
    from meetup_recap import assembly
    from meetup_recap.dialects.base import Post, choose
    from meetup_recap.languages import BUILTIN as LANGUAGES
    from meetup_recap.reading.document import read_document

    name = _name(text, path)
    candidates = _dialects(dialect)
    decoded = _text(text, name, limits, encoding)
    try:
        document = read_document(decoded, limits)
    except LimitError as error:
        error.path = name
        raise
    language = (languages or LANGUAGES)[0]
    post = Post(document, assembly.published(document, name), language)
    chosen = choose(post, candidates)
    reading = assembly.assemble(post, name, chosen[0].name, chosen[1]) if chosen else assembly.refuse(post)
    problems = assembly.reading_errors(reading.diagnostics, document.text) if strict else []
    if problems:
        raise StrictError(path=name, problems=problems)
    return reading


def parse(
    text: Text,
    *,
    path: str | os.PathLike[str] | None = None,
    dialect: Dialects = None,
    languages: Sequence[Language] | None = None,
    strict: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    encoding: str | None = None,
) -> Recap:
    """Read the one recap of a text; the arguments are those of `read`.

    Raises:
        NotARecapError: Nothing in the text tells of an event.
        ManyRecapsError: It tells of several; use `parse_all`.
        ReadingError: It cannot be read.

    >>> recap = parse('''---
    ... title: "River City Python May 2024: Northwind"
    ... ---
    ... Thanks to our sponsors, Harbor Cloud and Quayside.
    ... ''', path="2024-05-14-may.md")
    >>> recap.event.series, [sponsor.name for sponsor in recap.event.sponsors]
    ('River City Python', ['Harbor Cloud', 'Quayside'])
    """
    recaps = parse_all(
        text, path=path, dialect=dialect, languages=languages, strict=strict, limits=limits, encoding=encoding
    )
    if len(recaps) > 1:
        raise ManyRecapsError(path=_name(text, path), count=len(recaps))
    return recaps[0]


def parse_all(
    text: Text,
    *,
    path: str | os.PathLike[str] | None = None,
    dialect: Dialects = None,
    languages: Sequence[Language] | None = None,
    strict: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    encoding: str | None = None,
) -> tuple[Recap, ...]:
    """Read all recaps of a text, at least one; the arguments are those of `read`.

    Raises:
        NotARecapError: Nothing in the text tells of an event.
        ReadingError: It cannot be read.
    """
    reading = read(
        text, path=path, dialect=dialect, languages=languages, strict=strict, limits=limits, encoding=encoding
    )
    if not reading.recaps:
        raise NotARecapError(path=_name(text, path), reason=reading.reason or "no event")
    return reading.recaps


def load(
    path: str | os.PathLike[str] | Traversable,
    *,
    root: str | os.PathLike[str] | None = None,
    dialect: Dialects = None,
    languages: Sequence[Language] | None = None,
    strict: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    encoding: str | None = None,
) -> Recap:
    """Read the one recap of a file.

    Args:
        path: The file.
        root: The folder that `recap.source.path` is relative to; by default it is the path as given.
        dialect: As in `read`.
        languages: As in `read`.
        strict: As in `read`.
        limits: As in `read`.
        encoding: As in `read`.

    Raises:
        NotARecapError: Nothing in the file tells of an event.
        ManyRecapsError: It tells of several; use `load_all`.
        ReadingError: It cannot be read.
    """
    file = Path(path) if isinstance(path, str) else path
    return parse(
        file, path=_relative(file, root), dialect=dialect, languages=languages, strict=strict, limits=limits,
        encoding=encoding,
    )  # fmt: skip


def load_all(
    source: Files,
    *,
    root: str | os.PathLike[str] | None = None,
    on_problem: OnProblem = "warn",
    dialect: Dialects = None,
    languages: Sequence[Language] | None = None,
    strict: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    encoding: str | None = None,
) -> tuple[Recap, ...]:
    """All recaps of a file, a folder or a list of them; the arguments are those of `iter_recaps`."""
    return tuple(
        iter_recaps(
            source, root=root, on_problem=on_problem, dialect=dialect, languages=languages, strict=strict,
            limits=limits, encoding=encoding,
        )
    )  # fmt: skip


def iter_recaps(
    source: Files,
    *,
    root: str | os.PathLike[str] | None = None,
    on_problem: OnProblem = "warn",
    dialect: Dialects = None,
    languages: Sequence[Language] | None = None,
    strict: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    encoding: str | None = None,
) -> Iterator[Recap]:
    """Stream the recaps of a file, a folder (its .md and .markdown files, in path order) or a list of them.

    Args:
        source: The file or folder, or several.
        root: The folder that `recap.source.path` is relative to; by default the folder that was given.
        on_problem: What becomes of a file that gives no recap: "warn" (a RecapWarning), "raise", or a function of
            its path and the error.
        dialect: As in `read`.
        languages: As in `read`.
        strict: As in `read`.
        limits: As in `read`.
        encoding: As in `read`.

    Raises:
        UnreadableError: There is no such file or folder.
        MeetupRecapError: With on_problem="raise", the first problem.
    """
    for file, name in walk(source, root):
        try:
            yield from parse_all(
                file, path=name, dialect=dialect, languages=languages, strict=strict, limits=limits, encoding=encoding
            )
        except MeetupRecapError as error:
            if on_problem == "raise":
                raise
            if on_problem == "warn":
                warnings.warn(str(error), RecapWarning, stacklevel=2)
            else:
                on_problem(name, error)


def walk(source: Files, root: str | os.PathLike[str] | None = None) -> Iterator[tuple[Path | Traversable, str]]:
    """Each post of a source with its name relative to the root, in path order.

    Raises:
        UnreadableError: There is no such file or folder.
    """
    single = isinstance(source, (str, os.PathLike)) or hasattr(source, "iterdir")
    for place in [source] if single else source:  # type: ignore[list-item,union-attr]
        start = Path(place) if isinstance(place, str) else place
        if isinstance(start, PurePath) and not Path(start).exists():
            raise UnreadableError(path=str(place), reason="no such file or folder")
        if start.is_file():  # type: ignore[union-attr]
            yield start, _relative(start, root)  # type: ignore[misc,arg-type]
        else:
            for file in _posts(start):  # type: ignore[arg-type]
                yield file, _relative(file, root or str(start))


def _posts(folder: Path | Traversable) -> Iterator[Path | Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _posts(entry)
        elif entry.name.lower().endswith(POST_SUFFIXES):
            yield entry


def _relative(file: os.PathLike[str] | Traversable, root: str | os.PathLike[str] | None) -> str:
    name = os.fspath(file) if isinstance(file, os.PathLike) else str(file)
    if root is not None and os.path.isabs(name) != os.path.isabs(root):
        name = os.path.abspath(name)
        root = os.path.abspath(root)
    if root is not None:
        try:
            return PurePath(name).relative_to(root).as_posix()
        except ValueError:  # outside the root: the path as it is
            pass
    return PurePath(name).as_posix()


def _name(text: Text, path: str | os.PathLike[str] | None) -> str | None:
    """The path of a post as its recap names it, with "/" on every system."""
    if path is None:
        if isinstance(text, (str, bytes)):
            return None
        return _relative(text, None)
    name = os.fspath(path)
    return name.replace("\\", "/") if "\\" in name and "/" not in name else name


def _text(text: Text, name: str | None, limits: Limits, encoding: str | None) -> str:
    if isinstance(text, str):
        _check_size(len(text.encode("utf-8", "surrogatepass")) if len(text) * 4 > limits.post else 0, name, limits)
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _has_surrogates(text) else text
    return _decoded(text if isinstance(text, bytes) else _contents(text, name, limits), name, limits, encoding)


def _has_surrogates(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _contents(file: os.PathLike[str] | Traversable, name: str | None, limits: Limits) -> bytes:
    """A file's bytes, one more than allowed at the most."""
    try:
        if isinstance(file, os.PathLike):
            _check_size(Path(file).stat().st_size, name, limits)
            with Path(file).open("rb") as stream:
                return stream.read(limits.post + 1)
        with file.open("rb") as stream:
            return stream.read(limits.post + 1)
    except OSError as error:
        raise UnreadableError(path=name, reason=error.strerror or str(error)) from error


def _check_size(size: int, name: str | None, limits: Limits) -> None:
    if size > limits.post:
        raise LimitError(path=name, what="the post in bytes", found=size, limit=limits.post, name="post")


def _decoded(data: bytes, name: str | None, limits: Limits, encoding: str | None) -> str:
    _check_size(len(data), name, limits)
    chosen = encoding or next((codec for mark, codec in _BOMS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(chosen)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise EncodingError(
            path=name, line=line, encoding=chosen, offset=error.start, byte=data[error.start]
        ) from error
    except LookupError as error:
        raise UnreadableError(path=name, reason=f"there is no encoding {chosen!r}") from error
    # Python's UTF-16 decoder eats the mark; it is kept, so that a text written back has it.
    return f"\ufeff{text}" if chosen == "utf-16" and not text.startswith("\ufeff") else text


def _dialects(dialect: Dialects) -> list[Dialect]:
    from meetup_recap.dialects import BUILTIN

    if dialect is None:
        return list(BUILTIN)
    named = {known.name: known for known in BUILTIN}
    several = isinstance(dialect, (list, tuple))
    chosen: list[Dialect] = []
    for candidate in dialect if several else [dialect]:  # type: ignore[union-attr,list-item]
        if not isinstance(candidate, str):
            chosen.append(candidate)  # type: ignore[arg-type]
        elif candidate in named:
            chosen.append(named[candidate])
        else:
            raise UnknownNameError("dialect", candidate, sorted(named))
    return chosen
