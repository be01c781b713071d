"""The keyword arguments that several functions share, each declared once (PEP 692)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict

from meetup_recap.errors import MeetupRecapError
from meetup_recap.limits import Limits

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from meetup_recap.data_files import DataFiles
    from meetup_recap.languages import Language
    from meetup_recap.layouts import Layout
    from meetup_recap.remote import RemoteFile
    from meetup_recap.zips import ZippedFile

__all__ = [
    "Conditions",
    "Data",
    "DataOptions",
    "Events",
    "Files",
    "FolderOptions",
    "Languages",
    "Layouts",
    "LearnOptions",
    "Newer",
    "OnProblem",
    "Progress",
    "SiteOptions",
    "Text",
    "Unknown",
]

Text: TypeAlias = "str | bytes | os.PathLike[str] | Traversable | RemoteFile | ZippedFile"
"""A post: text, bytes, or a file to read."""
Files: TypeAlias = "str | os.PathLike[str] | Traversable | Iterable[str | os.PathLike[str] | Traversable]"
"""A file, a folder, a glob, a zip, an address that fsspec knows, or several of them."""
OnProblem: TypeAlias = "Literal['warn', 'raise'] | Callable[[str, MeetupRecapError], object]"
"""What becomes of a file that gives no recap: a RecapWarning, the error, or a call with its path and the error."""
Progress: TypeAlias = Callable[[int, int, str], object]
"""Called with how many posts are done, how many there are, and the path of the last one."""
Layouts: TypeAlias = "str | Layout | Sequence[str | Layout] | None"
"""A layout, by name or as an object, or several."""
Languages: TypeAlias = "str | Language | Sequence[str | Language] | None"
"""A language, by code or as an object, or several."""
Events: TypeAlias = Literal["auto", "all"]
"""Which posts are about an event: those that tell enough of one, or all that have a date and a title or a talk."""
Data: TypeAlias = "str | os.PathLike[str] | Mapping[str, object] | DataFiles | None"
"""The corrected values of posts: a folder of data files, or values by the posts' names."""
TextFormat: TypeAlias = Literal[
    "csv", "html", "json-ld", "markdown", "podcast-chapters", "pyvideo", "rubyevents", "text", "webvtt",
    "youtube-chapters",
]  # fmt: skip
"""The renderers that ship and write text."""
Unknown: TypeAlias = Literal["forbid", "ignore", "keep"]
"""What becomes of keys that a class does not have."""
Newer: TypeAlias = Literal["warn", "forbid"]
"""What becomes of data that a newer release wrote."""


class _PostOptions(TypedDict, total=False):
    """What `ReadOptions` and `LearnOptions` have in common."""

    layout: Layouts
    language: Languages
    events: Events
    timezone: str | None
    strict: bool
    limits: Limits | None
    encoding: str | None


class _WalkOptions(TypedDict, total=False):
    """What `FolderOptions` and `LearnOptions` have in common."""

    root: str | os.PathLike[str] | None
    follow_links: bool


class ReadOptions(_PostOptions, total=False):
    """How a post is read: the keyword arguments of every function that reads posts.

    Attributes:
        layout: The layout, by name or as an object, or several to choose from; all that ship by default. A name that
            ends in .yaml is a file, see `DeclaredLayout`.
        language: The language of the post, by code or as a `Language` object, or several to choose from; all that ship
            by default.
        events: Which posts are about an event: with "auto", the default, those that tell enough of one; with "all" each
            that has a date, and a title or a talk, because every file here is an event.
        timezone: The time zone of events whose post states none: a name as IANA has it, or an offset.
        data: The corrected values of posts, which win over what is read: a folder of data files at the posts' paths, or
            a mapping of these to values. A file beside a post and the key `recap` of its front matter need no option.
        strict: Raise one error with all reading errors in place of collecting them.
        limits: What is refused as too large; by default `Limits()`.
        encoding: Of bytes; by default UTF-8, or UTF-16 where a byte-order mark says so.
    """

    data: Data


class FolderOptions(ReadOptions, _WalkOptions, total=False):
    """How posts are found and read: the keyword arguments of every function that reads many.

    Attributes:
        root: The folder that `recap.source.path` is relative to; by default the folder that was given, or what several
            of them share. Names in a zip or at an address are relative to that.
        follow_links: Read what a symbolic link shows that leads out of its folder; else it is a problem.
    """


class LearnOptions(_PostOptions, _WalkOptions, total=False):
    """How the posts are found and read that a layout is learned from: those of `FolderOptions` but for `data`.

    Attributes:
        layout: The layouts that read what no rule says; all that ship by default.
        language: As in `ReadOptions`.
        events: As in `ReadOptions`.
        timezone: As in `ReadOptions`.
        strict: As in `ReadOptions`.
        limits: As in `ReadOptions`.
        encoding: As in `ReadOptions`.
        root: As in `FolderOptions`.
        follow_links: As in `FolderOptions`.
    """


class SiteOptions(TypedDict, total=False):
    """How a site looks: the keyword arguments of `Archive.to_site`.

    Attributes:
        title: What it is called; by default the commonest series.
        images: What becomes of pictures, as in `HtmlRenderer`: "link" (the default), "embed" or "src".
        base_url: The blog's address, which paths of links and pictures are put behind.
        assets: The folder that pictures are looked up in, for images="embed".
    """

    title: str | None
    images: Literal["link", "embed", "src"]
    base_url: str
    assets: str | os.PathLike[str] | None


class Conditions(TypedDict, total=False):
    """Which recaps are meant: the keyword arguments of `Archive.filter`; names match in each of their spellings.

    Attributes:
        year: The event's year, or several: `range(2019, 2022)`.
        since: The first day.
        until: The last day.
        text: Words that a value of it holds, see `Archive.search`.
        speaker: Who spoke.
        organization: Whom a speaker or host is from, or whom the title names.
        sponsor: Who was thanked.
        tag: One of the post's tags, in either case.
    """

    year: int | Iterable[int] | None
    since: date | None
    until: date | None
    text: str | None
    speaker: str | None
    organization: str | None
    sponsor: str | None
    tag: str | None


class DataOptions(TypedDict, total=False):
    """How data is read: the keyword arguments of every `from_*`.

    Attributes:
        unknown: What becomes of keys that the class does not have: "forbid" names them as mistakes, "ignore" leaves
            them out, "keep" puts them into the object's `extra`, or a recap's `metadata`; the classes that have none of
            these refuse them.
        newer: What becomes of data that a newer release wrote: "warn" reads what this release knows, and names the rest
            in a RecapWarning; "forbid" refuses it.
        limits: What is refused as too large or too deep; by default `Limits()`.
    """

    unknown: Unknown
    newer: Newer
    limits: Limits | None


def check_names(function: str, options: Mapping[str, object], known: type) -> None:
    """Refuse keyword arguments that a function does not have.

    Raises:
        TypeError: There is one, as Python raises it for any function; the nearest name is in the message.
    """
    names = sorted(known.__annotations__)
    for name in options:
        if name not in names:
            near = get_close_matches(name, names, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(names)}"
            message = f"{function}() got an unexpected keyword argument {name!r}{hint}"
            raise TypeError(message)
