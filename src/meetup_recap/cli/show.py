"""`meetup-recap show POST`: what was read from a post, for people."""

import argparse
from collections.abc import Iterator
from typing import Any

from meetup_recap import api
from meetup_recap.cli import arguments, sources
from meetup_recap.model import Recap
from meetup_recap.renderers.harmless import harmless
from meetup_recap.renderers.phrases import count


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "show",
        help="print what is read from a post",
        description="Print what is read from a post, for people.",
    )
    parser.add_argument("post", metavar="POST", help="a post, or - for standard input")
    arguments.add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print each recap of the post."""
    posts = sources.Posts(options, [options.post], takes_data=True)
    for recap in posts:
        print(api.render(recap, "text"))
        print(harmless("\n".join(_read(recap))))
    return 1 if posts.failures else 0


def _read(recap: Recap) -> Iterator[str]:
    """How much of the post was read, and what was odd about it."""
    if recap.notes:
        yield f"{count(len(recap.notes), 'part')} of the post left to notes"
    if recap.coverage:
        share = recap.coverage.share * 100
        yield f"{share:g}% of the body's characters are in fields or led to them (layout: {_layout(recap)})"
    for diagnostic in recap.diagnostics:
        if diagnostic.code == "data-mismatch":
            continue  # whoever corrected the value knows
        yield diagnostic.describe(recap.source.text if recap.source and recap.source.text else "")


def _layout(recap: Recap) -> str:
    return (recap.source.layout if recap.source else None) or "unknown"
