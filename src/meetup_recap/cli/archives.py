"""What the commands on whole archives share: their options, and the archive that these name."""

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from meetup_recap.archive import Archive
from meetup_recap.cli.arguments import add_reading_arguments, reading_options
from meetup_recap.cli.interrupts import begin_in_pool, held_signals, stop_processes
from meetup_recap.cli.output import report
from meetup_recap.errors import MeetupRecapError

_MOST_JOBS = 61
"""As many processes as a pool may have on Windows."""
_MOST_DIGITS = 9


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that every command on an archive has."""
    parser.add_argument(
        "source", metavar="DIR",
        help="a folder of posts (its .md and .markdown files, at any depth), a glob in quotes, a zip, or an address",
    )  # fmt: skip
    add_reading_arguments(parser)
    parser.add_argument("--aliases", metavar="FILE", help="a YAML file that says which names are one and which several")
    parser.add_argument(
        "--jobs", metavar="N", type=_number, default=1,
        help="read in N processes (default: 1; at most one for each processor)",
    )  # fmt: skip
    parser.add_argument("--progress", action="store_true", help="show a bar (needs the extra: progress)")


def _number(text: str) -> int:
    digits = text.lstrip("0")
    if not digits.isdecimal():
        message = f"expected a number of 1 or more, got {text!r}"
        raise argparse.ArgumentTypeError(message)
    return min(int(digits[:_MOST_DIGITS]), _MOST_JOBS, os.cpu_count() or 1)


def load(options: argparse.Namespace) -> Archive:
    """The archive; failures are told on standard error."""
    with _processes(options.jobs) as executor:
        archive = Archive.load(
            options.source, aliases=options.aliases, executor=executor, progress=options.progress,
            follow_links=options.follow_links, **reading_options(options),
        )  # fmt: skip
    for problem in archive.failures:
        report(_told(problem.path, problem.error))
    for unused in archive.unused_aliases if options.aliases else ():
        report(f"{options.aliases}: {unused} matches nothing in the archive")
    return archive


def _told(path: str, error: MeetupRecapError) -> str:
    return str(error) if str(error).startswith(path) else f"{path}: {error}"


@contextmanager
def _processes(jobs: int) -> Iterator[Any]:
    """Processes that read; where anything stops the command, they end at once."""
    if jobs <= 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(jobs, initializer=begin_in_pool)
    try:
        with held_signals():  # a process that was forked and is not known yet would be left
            pool.submit(int)
        yield pool
    except BaseException:
        stop_processes()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


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
