"""`meetup-recap table DIR NAME --to csv|json|parquet|sqlite`: the tables of an archive for other programs."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from meetup_recap.archive import Archive
from meetup_recap.archive.csv import to_json
from meetup_recap.archive.tables import TABLES
from meetup_recap.cli import archives
from meetup_recap.cli.output import STANDARD_OUTPUT, add_output, print_file, report

ALL = "all"
_TEXTS: dict[str, Callable[[Archive, str], str]] = {"csv": Archive.to_csv, "json": to_json}


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = archives.command(
        subparsers, "table", "write a table of an archive as CSV or JSON, or all of them as Parquet or SQLite", run
    )
    parser.add_argument("name", metavar="NAME", choices=[*(table.name for table in TABLES), ALL],
        help=f"one of {', '.join(table.name for table in TABLES)}, or {ALL}")  # fmt: skip
    parser.add_argument(
        "--to", choices=["csv", "json", "parquet", "sqlite"], default="csv", help="the format (default: csv)"
    )
    what = "a file; a folder for all tables as CSV, JSON or Parquet; for Parquet and SQLite it is needed"
    add_output(parser, "FILE_OR_DIR", what)


def run(options: argparse.Namespace) -> int:
    """Write the table."""
    options.output = None if options.output == STANDARD_OUTPUT else options.output
    several = options.name == ALL
    if options.output is None and (several or options.to not in _TEXTS):
        report("all tables need a place: -o FOLDER" if several else f"{options.to} needs a place: -o FILE")
        return 2
    if options.to == "sqlite" and not several:
        report("a SQLite database holds all tables, which refer to each other: name the table all")
        return 2
    archive = archives.load(options)
    place = Path(options.output or "")
    if options.to == "sqlite":
        archive.to_sqlite(place, force=options.force)
    elif options.to == "parquet":
        archive.to_parquet(place, None if several else options.name, force=options.force)
    else:
        _write_text(archive, options)
    return 1 if archive.failures else 0


def _write_text(archive: Archive, options: argparse.Namespace) -> None:
    text, suffix = _TEXTS[options.to], f".{options.to}"
    if options.output is None:
        print_file(text(archive, options.name))
        return
    place, outputs = Path(options.output), archive.outputs.forced(force=options.force)
    files = {place / f"{table.name}{suffix}": table.name for table in TABLES}
    files = files if options.name == ALL else {place: options.name}
    outputs.check_all((file, suffix) for file in files)
    for file, name in files.items():
        outputs.write(file, suffix, text(archive, name).encode("utf-8", "replace"))
