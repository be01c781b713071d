"""The command `meetup-recap`: a file a subcommand."""

import argparse
import importlib
import io
import os
import re
import sys
import warnings
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, NoReturn

from meetup_recap.cli.interrupts import INTERRUPTED, Ended, end, end_on_signals, ended_by

_UNKNOWN = re.compile(r"invalid choice: '(?P<word>[^']*)' \(choose from (?P<known>.*)\)")
SUBCOMMANDS = (
    "show", "convert", "check", "explain", "edit", "annotate", "learn", "archive", "table", "people", "site", "score",
    "schema",
)  # fmt: skip
"""The subcommands' modules, in the order of the help; imported when the command runs, so that Ctrl-C ends that."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: The command line; by default that of the process, which signals then end without a traceback.

    Returns:
        The exit status: 0 done, 1 something could not be read or written, 2 wrong usage, 130 ended by Ctrl-C.
    """
    try:
        if arguments is None:
            end_on_signals()
            _tell_warnings()
        return _run(arguments)
    except Ended as ended:
        end(ended.status)
    except KeyboardInterrupt:
        pass
    except Exception as error:
        if (behind := ended_by(error)) is None:
            raise
        end(behind.status)
    return INTERRUPTED


def _tell_warnings() -> None:
    """From here on each RecapWarning is a line on standard error, as any problem is, and no place in this package."""
    from meetup_recap.cli.output import report
    from meetup_recap.errors import RecapWarning

    shown = warnings.showwarning

    def show(message: Warning | str, category: type[Warning], *place: Any, **more: Any) -> None:  # noqa: ANN401  # Python's
        if issubclass(category, RecapWarning):
            report(str(message))
        else:
            shown(message, category, *place, **more)

    warnings.showwarning = show


def _run(arguments: Sequence[str] | None) -> int:
    from meetup_recap.cli.output import ClosedOutput, report
    from meetup_recap.errors import MeetupRecapError, UnknownNameError

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stdout = sys.stdout or ClosedOutput()  # None: the command was started with it closed
    command = parser()
    words = sys.argv[1:] if arguments is None else arguments
    if not words:
        command.print_help()
        return 0
    options = command.parse_args(words)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough: `meetup-recap … | head`
        _discard_output()
        return 0
    except (MeetupRecapError, OSError) as error:
        _discard_output()
        report(str(error))
        return 2 if isinstance(error, UnknownNameError) else 1
    return status


def _discard_output() -> None:
    """Drop what standard output cannot take, which Python would try to write once more as it ends."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Parser(argparse.ArgumentParser):
    """A parser that names the nearest word for one that it does not know."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end with exit status 2."""
        match = _UNKNOWN.search(message)
        near = get_close_matches(match["word"], re.findall(r"[\w-]+", match["known"]), n=1) if match else []
        super().error(f"{message}; did you mean {near[0]!r}?" if near else message)


def parser() -> argparse.ArgumentParser:
    """The command line: a subcommand a module."""
    import meetup_recap

    command = _Parser(
        prog="meetup-recap",
        description="Read meetup recap posts (Jekyll Markdown) into typed data.",
        epilog="Example: meetup-recap convert _posts --to jsonl -o recaps.jsonl",
    )
    command.add_argument("--version", action="version", version=f"meetup-recap {meetup_recap.__version__}")
    subparsers = command.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name in SUBCOMMANDS:
        importlib.import_module(f"meetup_recap.cli.{name}").add_parser(subparsers)
    return command
