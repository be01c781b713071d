"""What the commands on whole archives share: their options, and the archive that these name."""

import argparse
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from meetup_recap.archive import Archive
from meetup_recap.cli.output import report
from meetup_recap.cli.sources import FOLLOW_LINKS
from meetup_recap.errors import MeetupRecapError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that every command on an archive has."""
    parser.add_argument(
        "source", metavar="DIR",
        help="a folder of posts (its .md and .markdown files, at any depth), a glob in quotes, a zip, or an address",
    )  # fmt: skip
    parser.add_argument("--encoding", metavar="NAME", help="how the posts are encoded (default: UTF-8)")
    parser.add_argument("--dialect", metavar="NAME", help="read every post as this style of post")
    parser.add_argument(
        "--language", metavar="CODE", action="append", help="choose among these languages (default: all that are known)"
    )
    parser.add_argument("--strict", action="store_true", help="fail posts with reading errors, such as broken YAML")
    parser.add_argument("--follow-links", action="store_true", help=FOLLOW_LINKS)
    parser.add_argument("--aliases", metavar="FILE", help="a YAML file that says which names are one and which several")
    parser.add_argument("--jobs", metavar="N", type=_number, default=1, help="read in N processes (default: 1)")
    parser.add_argument("--progress", action="store_true", help="show a bar (needs the extra: progress)")


def _number(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        message = f"expected a number of 1 or more, got {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def load(options: argparse.Namespace) -> Archive:
    """The archive; failures are told on standard error."""
    with _processes(options.jobs) as executor:
        archive = Archive.load(
            options.source, encoding=options.encoding, dialect=options.dialect, languages=options.language,
            strict=options.strict, follow_links=options.follow_links, aliases=options.aliases, executor=executor,
            progress=options.progress,
        )  # fmt: skip
    for problem in archive.failures:
        report(_told(problem.path, problem.error))
    for unused in archive.unused_aliases if options.aliases else ():
        report(f"{options.aliases}: {unused} matches nothing in the archive")
    return archive


def _told(path: str, error: MeetupRecapError) -> str:
    return str(error) if str(error).startswith(path) else f"{path}: {error}"


def _processes(jobs: int) -> AbstractContextManager[Any]:
    if jobs <= 1:
        return nullcontext()
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs)


def command(
    subparsers: Any,  # noqa: ANN401  # argparse does not name its class
    name: str,
    summary: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    """A subcommand on an archive."""
    parser: argparse.ArgumentParser = subparsers.add_parser(name, help=summary, description=f"{summary.capitalize()}.")
    add_arguments(parser)
    parser.set_defaults(run=run)
    return parser


def write_out(text: str) -> None:
    """Print text that programs read: as it is."""
    if sys.stdout is not None:  # None: the command was started with it closed
        sys.stdout.write(text)
