"""The posts that a command line names: files, folders, `-` for standard input; one bad post never stops the rest."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from meetup_recap import api
from meetup_recap.cli.output import report
from meetup_recap.errors import MeetupRecapError, NotARecapError
from meetup_recap.model import Recap

STANDARD_INPUT = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that every command that reads posts has."""
    parser.add_argument("--encoding", metavar="NAME", help="how the posts are encoded (default: UTF-8)")
    parser.add_argument("--dialect", metavar="NAME", help="read every post as this style of post")
    parser.add_argument("--strict", action="store_true", help="fail posts with reading errors, such as broken YAML")
    parser.add_argument(
        "--path", metavar="NAME", help="the file name of standard input, which tells the post's date and slug"
    )


class Posts:
    """The recaps of the posts that were named; problems are reported as they are met."""

    def __init__(self, options: argparse.Namespace, paths: list[str]) -> None:
        self._options = options
        self._paths = paths
        self.failures = 0

    def __iter__(self) -> Iterator[Recap]:
        for path in self._paths:
            try:
                yield from self._standard_input() if path == STANDARD_INPUT else self._below(path)
            except MeetupRecapError as error:
                self._problem(path, error)

    def file_of(self, name: str) -> Path | None:
        """The file that a recap's path names; None for standard input."""
        for path in self._paths:
            file = Path(path) / name if Path(path).is_dir() else Path(path)
            if file.is_file() and (Path(path).is_dir() or Path(path).as_posix() == name):
                return file
        return None

    def _standard_input(self) -> tuple[Recap, ...]:
        options = self._options
        return api.parse_all(
            sys.stdin.buffer.read(), path=options.path or "stdin", encoding=options.encoding,
            dialect=options.dialect, strict=options.strict,
        )  # fmt: skip

    def _below(self, path: str) -> Iterator[Recap]:
        options = self._options
        return api.iter_recaps(
            path,
            on_problem=self._problem,
            encoding=options.encoding,
            dialect=options.dialect,
            strict=options.strict,
        )

    def _problem(self, path: str, error: MeetupRecapError) -> None:
        if isinstance(error, NotARecapError):
            report(f"{path}: skipped: {error.reason}")
        else:
            self.failures += 1
            report(str(error) if str(error).startswith(path) else f"{path}: {error}")


def file_name(recap: Recap, suffix: str) -> str:
    """The name of a recap's own output file: its post's, below the same folders."""
    path = (recap.source.path if recap.source else None) or recap.slug or "recap"
    pure = PureWindowsPath(path) if "\\" in path else PurePosixPath(path)
    inside = [part for part in pure.with_suffix("").parts if part not in {pure.anchor, "..", "."}]
    return "/".join(inside or ["recap"]) + suffix


def encoded(text: str, data: bytes, encoding: str | None) -> bytes:
    """A text as bytes in the encoding of the file that it was read from, byte-order mark and line ends as they were."""
    if encoding is None and data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16-le" if data.startswith(b"\xff\xfe") else "utf-16-be"
    return text.encode(encoding or "utf-8")
