"""`meetup-recap people DIR`: who spoke, with whom and when; which spellings are one name, and which nearly are."""

import argparse
from collections.abc import Iterator
from typing import Any

from meetup_recap.archive import Archive
from meetup_recap.archive.directory import Directory, Stay
from meetup_recap.cli import archives
from meetup_recap.renderers.harmless import harmless_line
from meetup_recap.renderers.phrases import count


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = archives.command(subparsers, "people", "list the speakers of an archive, each once", run)
    parser.add_argument(
        "--min-talks", metavar="N", type=int, default=1, help="only those of at least N talks (default: 1)"
    )


def run(options: argparse.Namespace) -> int:
    """Print the speakers, then the names that are one and those that nearly are."""
    archive = archives.load(options)
    print("\n".join(map(harmless_line, _lines(archive, options.min_talks))))
    return 1 if archive.failures else 0


def _lines(archive: Archive, least: int) -> Iterator[str]:
    for entry in archive.speakers:
        talks = len(entry.given)
        if talks >= least:
            stays = "; ".join(map(_stay, entry.organizations))
            yield f"{entry.name}: {count(talks, 'talk')}{f', {stays}' if stays else ''}"
    for kind, entries in (
        ("speaker", archive.speakers),
        ("organization", archive.organizations),
        ("sponsor", archive.sponsors),
    ):
        yield from _names(kind, entries)


def _stay(stay: Stay) -> str:
    days = [day.isoformat() for day in (stay.first, stay.last) if day]
    return f"{stay.name} {' to '.join(dict.fromkeys(days))}".rstrip()


def _names(kind: str, entries: Directory[Any]) -> Iterator[str]:
    for entry in entries.merges:
        for spelling, evidence in entry.evidence.items():
            yield f"one {kind}: {entry.name} = {spelling} ({', '.join(evidence)})"
    for miss in entries.near_misses:
        yield f"one {kind}? {miss.first} / {miss.second} ({miss.evidence})"
