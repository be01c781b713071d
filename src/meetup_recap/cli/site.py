"""`meetup-recap site DIR -o OUT`: an archive as a small static site."""

import argparse
from pathlib import Path
from typing import Any

from meetup_recap.cli import archives
from meetup_recap.cli.output import add_output, report, warnings_told
from meetup_recap.renderers.harmless import harmless
from meetup_recap.renderers.phrases import count


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = archives.command(subparsers, "site", "write an archive as a static site that needs no server", run)
    add_output(parser, "OUT", "the folder that the site is written to", required=True)
    parser.add_argument("--title", help="what the site is called (default: the commonest series)")
    parser.add_argument(
        "--images", choices=("link", "embed", "src"), default="link",
        help="pictures as links, inside the pages, or fetched from the blog (default: link)",
    )  # fmt: skip
    parser.add_argument("--base-url", metavar="URL", default="", help="the blog's address, which paths are put behind")
    parser.add_argument("--assets", metavar="FOLDER", help="where the pictures are, for --images embed")


def run(options: argparse.Namespace) -> int:
    """Write the site, and say where it begins."""
    archive = archives.load(options)
    with warnings_told():
        files = archive.to_site(
            options.output, title=options.title, images=options.images, base_url=options.base_url,
            assets=options.assets, force=options.force,
        )  # fmt: skip
    if not archive:
        report(f"{options.source}: no recaps, so that the site is empty")
    if archive.skipped:
        files_skipped = count(len(archive.skipped), "file")
        report(f"{files_skipped} passed over as no recap; `meetup-recap archive --list-skipped` says why")
    print(harmless(f"{len(files)} files; open {Path(options.output) / 'index.html'}"))
    return 1 if archive.failures else 0
