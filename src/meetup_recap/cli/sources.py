"""The posts that a command line names: files, folders, `-` for standard input; one bad post never stops the rest."""

import argparse
import os
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Any

from meetup_recap import api, group
from meetup_recap.assembly import reading_errors
from meetup_recap.cli.arguments import reading_options
from meetup_recap.cli.output import report
from meetup_recap.data_files import DataFiles
from meetup_recap.errors import MeetupRecapError, NotARecapError, UnreadableError
from meetup_recap.files import contents, has_data_suffix, is_descriptor
from meetup_recap.layouts import Layout
from meetup_recap.limits import DEFAULT_LIMITS, Limits
from meetup_recap.model import Recap
from meetup_recap.options import ReadOptions
from meetup_recap.outputs import Outputs
from meetup_recap.places import Lines
from meetup_recap.post import Post
from meetup_recap.recap_files import OneEach, recaps_in
from meetup_recap.walk import Walk

STANDARD_INPUT = "-"
_DESCRIPTOR = "/dev/stdin"
_NO_POST = "it is a recap file, and this command needs the text of the post that it was made of"
_OF_DATA = Limits(post=DEFAULT_LIMITS.text)


class Posts:
    """The recaps of the posts that were named, each with its file; problems are reported as they are met."""

    def __init__(
        self,
        options: argparse.Namespace,
        paths: list[str],
        *,
        below: bool = True,
        takes_data: bool = False,
        as_written: bool = False,
    ) -> None:
        """Posts of a command line.

        Args:
            options: Those of `arguments.add_arguments`.
            paths: Files, folders, or "-" for standard input.
            takes_data: Whether recap files are read, too.
            as_written: Whether the files beside posts that correct them are left alone.
            below: Whether posts are named as they stand below their folder, else as they stand from here.
        """
        self._options = options
        self._paths = paths
        self._below = below
        self._takes_data = takes_data
        self._as_written = as_written
        self._reading: dict[str, Any] = {**reading_options(options)}
        self._reading["layout"], self._reading["language"] = api.resolve(reading_options(options))
        self._layouts = self._reading["layout"]
        self._lines: tuple[Layout, ...] = ()
        self._known: dict[str, tuple[Recap, ...]] = {}
        self._data = DataFiles.of(options.data, DEFAULT_LIMITS)
        self._reading["data"] = self._data
        self._names: list[str] = []
        self._refused: list[tuple[Any, str, NotARecapError]] | None = None
        self.outputs: Outputs = Outputs(force=getattr(options, "force", False))
        self._once = OneEach(self._problem)
        self.failures: int = 0
        self.other: list[tuple[Any, str]] = []

    @property
    def reading(self) -> ReadOptions:
        """How the post that was given last is read, with what those beside it tell."""
        options: Any = {**self._reading, "layout": self._layouts}
        return options  # type: ignore[no-any-return]  # as the options of the command line are

    def __iter__(self) -> Iterator[Recap]:
        """Each recap, as `told` gives it."""
        return (recap for _, recap in self.told())

    def told(self) -> Iterator[tuple[Path | None, Recap]]:
        """Each recap with its file; what its post's reading errors cost is told, as no later step shows it."""
        for file, recap in self.with_files():
            source = recap.source
            for error in reading_errors(recap.diagnostics, (source and source.text) or ""):
                report(f"{source.path if source else ''}:{error}")
            yield file, recap

    def with_files(self) -> Iterator[tuple[Path | None, Recap]]:
        """Each recap with its file; None for standard input, and for what stands in a zip or at an address."""
        yield from self._with_files()
        for name in self._data.without_post(self._names) if not all(map(os.path.isfile, self._paths)) else ():
            report(f"{name}: skipped: its data are of no post that was read")

    def _with_files(self) -> Iterator[tuple[Path | None, Recap]]:
        root = None if self._below else os.curdir
        walk = Walk(
            root,
            self._problem,
            self._options.follow_links,
            outputs=self.outputs,
            takes_data=self._takes_data,
            owner="PATH",
        )
        found: list[tuple[Any, str]] = []
        for path in sorted(self._paths, key=lambda path: not has_data_suffix(path)):
            if path == STANDARD_INPUT:
                name = self._options.stdin_filename or "stdin"
                yield from ((None, recap) for recap in self._read(path, self._standard_input(), name))
                continue
            try:
                files = list(walk.files(path))
                data = [one for one in files if self._takes_data and has_data_suffix(one[1]) and str(one[0]) != path]
                found += data
                yield from self._together([one for one in files if one not in data])
            except MeetupRecapError as error:
                self._problem(path, error)
        for file, name in found:
            recaps = self._read(name, file, name)
            if recaps and isinstance(file, Path):  # one that is left out may be written again
                self.outputs.reads(file, name)
            yield from ((None, recap) for recap in recaps)

    def _together(self, files: list[tuple[Any, str]]) -> Iterator[tuple[Path | None, Recap]]:
        """The recaps of the files of one place, by what these tell of each other: see `group`.

        Those that are events because nearly all others are come last.
        """
        alone = self._reading
        self._reading = {**alone, "language": group.with_shared_words(alone["language"], self._texts(files))}
        self._lines = self._own_lines(files)
        self._refused = [] if len(files) > 1 else None
        events = 0
        for file, name in files:
            here = file if isinstance(file, Path) and not is_standard_input(str(file)) else None
            recaps = self._read(name, file, name)
            events += bool(recaps)
            yield from ((here, recap) for recap in recaps)
        refused, self._refused = self._refused or [], None

        def read_again(number: int) -> Sequence[Recap]:
            post, name, _ = refused[number]
            return self._fuller(self._recaps(post, name, events="all"), post, name, events="all")

        also = group.also_events(len(refused), events, read_again) if alone["events"] == "auto" else {}
        for number, (post, name, error) in enumerate(refused):
            if number in also:
                yield from ((post if isinstance(post, Path) else None, recap) for recap in also[number])
            else:
                self._refuse(name, post, name, error)
        self._reading, self._lines = alone, ()

    def _own_lines(self, files: list[tuple[Any, str]]) -> tuple[Layout, ...]:
        """The layouts of posts that tell together how they write their talks, and are read for that; else none."""
        posts = [(file, name) for file, name in files if not has_data_suffix(name)]

        def read(number: int) -> Sequence[Recap]:
            file, name = posts[number]
            with suppress(MeetupRecapError):  # told where it is its turn
                self._known[name] = tuple(self._recaps(file, name))
            return self._known.get(name, ())

        def read_by(number: int, layouts: Sequence[Layout]) -> Sequence[Recap]:
            return self._recaps(*posts[number], layout=layouts)

        def post_of(number: int) -> Post:
            return api.whole_post(*posts[number], self.reading)

        return group.own_lines(len(posts), read, read_by, post_of, self._reading["layout"])

    def _recaps(self, post: Any, name: str, **options: Any) -> Sequence[Recap]:  # noqa: ANN401
        return api.read(self._as_it_is(post, name), path=name, **{**self._reading, **options}).recaps

    def _texts(self, files: list[tuple[Any, str]]) -> Iterator[str]:
        """The texts of several posts, as far as they can be read; of one nothing."""
        for file, name in files if len(files) > 1 else ():
            with suppress(MeetupRecapError):
                yield contents(file, name, DEFAULT_LIMITS).decode("utf-8", "replace")

    def _standard_input(self) -> bytes:
        """What is on standard input; a file that it is read from is an input of the run, like any other."""
        if sys.stdin is None:  # the command was started with it closed
            raise UnreadableError(path="standard input", reason="it is closed")
        self.outputs.reads(_DESCRIPTOR, "standard input")
        return sys.stdin.buffer.read()

    def parse(self, post: Any, name: str) -> tuple[Recap, ...]:  # noqa: ANN401  # whatever Walk gives
        """The recaps of one post, by the options."""
        self._names.append(name)
        self._layouts = self._reading["layout"]
        recaps: Sequence[Recap] = self._known.pop(name, ())
        refused: NotARecapError | None = None
        try:
            recaps = recaps or api.parse_all(self._as_it_is(post, name), path=name, **self._reading)
        except NotARecapError as error:
            refused = error
        found = self._fuller(recaps, post, name)
        if refused and not found:
            raise refused
        self._layouts = self._lines if found is not recaps else self._layouts
        return tuple(found)

    def _fuller(self, recaps: Sequence[Recap], post: Any, name: str, **options: Any) -> Sequence[Recap]:  # noqa: ANN401
        """The recaps of a post, or those by the lines of its group, where it tells them and they are fuller."""
        if not self._lines:
            return recaps
        return group.fuller(recaps, lambda: self._recaps(post, name, **options, layout=self._lines))

    def _as_it_is(self, post: Any, name: str) -> Any:  # noqa: ANN401
        """A post, without the file beside it where that is left alone."""
        if self._as_written and not isinstance(post, bytes):
            return contents(post, name, DEFAULT_LIMITS)
        return post

    def _read(self, shown: str, post: Any, name: str) -> tuple[Recap, ...]:  # noqa: ANN401
        try:
            if not has_data_suffix(name):
                return self._once.kept(self.parse(post, name), name, is_data=False)
            if not self._takes_data:
                raise UnreadableError(path=name, reason=_NO_POST)
            held = post if isinstance(post, bytes) else contents(post, name, _OF_DATA)
            return self._once.kept(recaps_in(held, name, DEFAULT_LIMITS), name, is_data=True)
        except NotARecapError as error:
            if self._refused is None:
                self._refuse(shown, post, name, error)
            else:
                self._refused.append((post, name, error))
            return ()
        except MeetupRecapError as error:
            self._problem(shown, error)
            return ()

    def _refuse(self, shown: str, post: Any, name: str, error: NotARecapError) -> None:  # noqa: ANN401
        self.other.append((post, name))
        self._problem(shown, error)

    def failed(self, path: str, reason: str) -> None:
        """Report a post of which a step behind reading failed."""
        self.failures += 1
        report(reason if reason.startswith(path) else f"{path}: {reason}")

    def _problem(self, path: str, error: MeetupRecapError) -> None:
        if isinstance(error, NotARecapError):
            report(f"{path}: skipped: {error.reason}")
        else:
            self.failed(path, str(error))


def is_standard_input(path: str) -> bool:
    """Whether a path names what the process has open."""
    return path == STANDARD_INPUT or is_descriptor(path)


def file_name(recap: Recap, suffix: str, given: Collection[str] = ()) -> str:
    """The name of a recap's own output file: its post's, below the same folders; its date, where there are several.

    A post that was itself given on the command line is named by its file alone.
    """
    path = (recap.source.path if recap.source else None) or recap.slug or "recap"
    if path in {PurePath(name).as_posix() for name in given}:
        path = path.rpartition("/")[2]
    pure = PureWindowsPath(path) if "\\" in path else PurePosixPath(path)
    inside = [part for part in pure.with_suffix("").parts if part not in {pure.anchor, "..", "."}]
    return "/".join(inside or ["recap"]) + _part(recap) + suffix


def _part(recap: Recap) -> str:
    """What tells the recaps of one file apart: the date, else the line on which the event's part begins."""
    source = recap.source
    if source is None or source.section is None:
        return ""
    line, _ = Lines(source.text or "").at(source.section.start)
    return f"-{recap.event.date or f'line-{line}'}"
