"""Files: their names, and what is in them, within the limits."""

from __future__ import annotations

import io
import os
import re
import stat
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, TypeAlias

from meetup_recap.errors import InvalidValueError, LimitError, UnreadableError
from meetup_recap.limits import DEFAULT_LIMITS, Limits
from meetup_recap.remote import RemoteFile
from meetup_recap.zips import ZippedFile

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_PIECE = 4096
_OPENING = b"---\n"
POST_SUFFIXES = frozenset(
    {
        *(".md", ".markdown", ".mkdown", ".mkdn", ".mkd", ".mdown", ".mdwn", ".mdtxt", ".mdtext", ".mdx"),
        *(".qmd", ".rmd", ".md.erb", ".markdown.erb"),
    }
)
"""Jekyll's own `markdown_ext`, and what other generators, Quarto, R and GitHub call Markdown."""
PAGE_SUFFIXES = (".html", ".htm")
"""Such a file is a post where it has a front matter: others are pages that somebody built."""
DATA_SUFFIXES = (".yaml", ".yml", ".json", ".jsonl")
DATA_FILE_SUFFIX = ".recap.yaml"
"""The end of the name of a file with corrected values of a post, which is no recap of its own."""
_KEY = "schema_version"
_JSON = re.compile(rf'(?:\{{\s*"|\[\s*\{{)(?:.*[{{,])?\s*"?{_KEY}"\s*:\s*[0-9]+\s*[,}}]', re.DOTALL)
_YAML = re.compile(rf"^(?:- | {{2}})?{_KEY}:[ \t]*[0-9]+[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_YAML_LINE = re.compile(r"(?:(?:- )?[a-z_]+:(?:\s.*)?|[ \t#].*|-(?:\s.*)?|---|\.\.\.)?\s*")
NOT_REGULAR = "it is a pipe, a device or the like, not a regular file"
_DESCRIPTORS = re.compile(r"/dev/(?:std(?:in|out|err)\Z|fd/)|/proc/.+/fd/")
_MOST_LINKS = 40
"""As many as Linux follows."""

File: TypeAlias = "Path | Traversable | RemoteFile | ZippedFile"


def check_path(owner: str, name: str, path: object) -> None:
    """Refuse what is no path; None is one that is not given.

    Raises:
        InvalidValueError: It is something else.
    """
    if path is not None and not isinstance(path, (str, os.PathLike)):
        raise InvalidValueError(owner, name, path, "a path")


def is_page(place: Path | Traversable) -> bool:
    """Whether an HTML file has a front matter, as Jekyll's pages and posts have."""
    if not place.name.lower().endswith(PAGE_SUFFIXES) or not place.is_file():
        return False
    with place.open("rb") as file:
        return file.read(len(_OPENING)).startswith((_OPENING, _OPENING.replace(b"\n", b"\r")))


def is_data(text: str) -> bool:
    """Whether a text is what `to_yaml`, `to_json` or `to_jsonl` wrote: its top object has a `schema_version`.

    In YAML each line is a key, an item, or indented below one: prose between them makes a post of it.
    """
    said = text.removeprefix("\ufeff").strip()
    if _KEY not in said:
        return False
    is_yaml = all(map(_YAML_LINE.fullmatch, said.split("\n")))
    return bool(_JSON.match(said) or (is_yaml and _YAML.search(said)))


def has_data_suffix(name: str) -> bool:
    """Whether a file's name is that of YAML, JSON or JSON Lines, and not that of a file with corrected values."""
    lowered = name.lower()
    return lowered.endswith(DATA_SUFFIXES) and not lowered.endswith(DATA_FILE_SUFFIX)


def is_recap_file(place: Path | Traversable, limits: Limits) -> bool:
    """Whether a file that a walk meets holds recaps."""
    if not has_data_suffix(place.name) or not place.is_file():
        return False
    with place.open("rb") as file:
        return is_data(file.read(limits.text + 1).decode("utf-8", "replace"))


def is_descriptor(path: str | os.PathLike[str]) -> bool:
    """Whether a path names what the process has open, such as /dev/stdin: writing there changes a file nobody named."""
    place = Path(path).absolute()
    for _ in range(_MOST_LINKS):
        place = place.parent.resolve() / place.name
        if _DESCRIPTORS.match(str(place)):
            return True
        if not place.is_symlink():
            break
        place = place.parent / place.readlink()
    return False


def relative(file: os.PathLike[str] | File | str, root: str | os.PathLike[str] | None) -> str:
    """A file's name with "/" on every system, relative to the root where it lies below it."""
    path = PurePath(os.fspath(file) if isinstance(file, os.PathLike) else str(file))
    if root is not None:
        base = PurePath(os.fspath(root))
        if path.is_absolute() != base.is_absolute():
            path, base = Path(path).absolute(), Path(base).absolute()
        path = path.relative_to(base) if path.is_relative_to(base) else path
    return path.as_posix().encode("utf-8", "replace").decode()


def contents(file: File | os.PathLike[str], name: str | None, limits: Limits) -> bytes:
    """A file's bytes, one more than allowed at the most.

    Raises:
        LimitError: It is larger than allowed.
        UnreadableError: It cannot be opened or read.
    """
    try:
        if isinstance(file, os.PathLike):
            status = Path(file).stat()
            if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
                raise UnreadableError(path=name, reason=NOT_REGULAR)  # it might be read for ever
            check_size(status.st_size, name, limits)
            with Path(file).open("rb") as stream:
                return stream.read(limits.post + 1)
    except (OSError, ValueError) as error:  # a ValueError: a name that no system can hold
        raise UnreadableError(path=name, reason=getattr(error, "strerror", None) or str(error)) from error
    if isinstance(file, ZippedFile):
        check_size(file.size, name, limits)
    try:
        with file.open("rb") as stream:
            return _read(stream, limits.post + 1)
    except Exception as error:  # an encrypted or damaged zip, or a file system far away: each fails in its own way
        reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        raise UnreadableError(path=name, reason=reason) from error


def read_settings(file: str | os.PathLike[str], limits: Limits = DEFAULT_LIMITS) -> str:
    """The text of a small file that is no post: labels, aliases.

    Raises:
        LimitError: It is larger than a post may be.
        UnreadableError: It cannot be opened, or is not UTF-8.
    """
    name = os.fspath(file)
    try:
        return contents(Path(file), name, limits).decode()
    except UnicodeDecodeError as error:
        raise UnreadableError(path=name, reason=str(error)) from error


def _read(stream: IO[bytes], most: int) -> bytes:
    """The first bytes of a stream, in small pieces: of some ways to pack, a piece gives 20,000 times its bytes."""
    held = io.BytesIO()
    while held.tell() <= most and (piece := stream.read(_PIECE)):
        held.write(piece)
    return held.getvalue()[:most]


def check_size(size: int, name: str | None, limits: Limits) -> None:
    """Refuse a post that is too large.

    Raises:
        LimitError: It is.
    """
    if size > limits.post:
        raise LimitError(path=name, what="the post in bytes", found=size, limit=limits.post, name="post")
