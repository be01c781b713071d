"""The command `meetup-recap`: a file a subcommand."""

import argparse
import io
import os
import sys
from collections.abc import Sequence

import meetup_recap
from meetup_recap.cli import archive, check, convert, edit, explain, people, schema, score, show, site, table
from meetup_recap.cli.output import report
from meetup_recap.errors import MeetupRecapError, UnknownNameError

SUBCOMMANDS = (show, convert, check, explain, edit, archive, table, people, site, score, schema)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit status: 0 done, 1 something could not be read or written, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        if sys.stdout is not None:  # None: the command was started with it closed
            sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough: `meetup-recap … | head`
        if sys.stdout is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (MeetupRecapError, OSError) as error:
        report(str(error))
        return 2 if isinstance(error, UnknownNameError) else 1
    return status


def parser() -> argparse.ArgumentParser:
    """The command line: a subcommand a module."""
    command = argparse.ArgumentParser(
        prog="meetup-recap",
        description="Read meetup recap posts (Jekyll Markdown) into typed data.",
        epilog="Example: meetup-recap convert _posts --to jsonl -o recaps.jsonl",
    )
    command.add_argument("--version", action="version", version=f"meetup-recap {meetup_recap.__version__}")
    subparsers = command.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for module in SUBCOMMANDS:
        module.add_parser(subparsers)
    return command
