"""`meetup-recap archive DIR`: what an archive holds, and what of it was not read, and why."""

import argparse
from typing import Any

from meetup_recap.cli import archives
from meetup_recap.renderers.harmless import harmless, harmless_line


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = archives.command(subparsers, "archive", "count what an archive of posts holds", run)
    parser.add_argument(
        "--list-skipped", action="store_true", help="name each file that gave no recap, with the reason"
    )


def run(options: argparse.Namespace) -> int:
    """Print the summary."""
    archive = archives.load(options)
    print(harmless(str(archive.summary)))
    if options.list_skipped:
        for problem in (*archive.skipped, *archive.failures):
            print(harmless_line(f"{problem.path}: {problem.reason}"))
    return 1 if archive.failures else 0
