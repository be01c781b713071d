"""`meetup-recap learn POSTS… --data DIR`: a layout learned from corrected posts."""

import argparse
from pathlib import Path
from typing import Any

from meetup_recap.cli.arguments import add_reading_arguments, reading_options
from meetup_recap.cli.output import STANDARD_OUTPUT, add_output, print_file, report
from meetup_recap.outputs import Outputs

_SUFFIX = ".yaml"
_MOST_MISSING = 5


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "learn",
        help="learn a layout from a few corrected posts",
        description="Learn how a group writes from a few of its posts and their corrected values, and write a layout "
        "that --layout takes. What it learned, what it did not, and which post to correct next is told on standard "
        "error.",
        epilog="Example: meetup-recap learn _posts --data corrections -o ours.yaml",
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a folder of posts, or posts")
    parser.add_argument("--name", default="learned", help="what the layout is called (default: learned)")
    add_reading_arguments(parser)
    add_output(parser, "FILE", "the file to write; standard output by default")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Learn, write the layout, and tell what it is worth."""
    from meetup_recap.learning import study

    paths = options.paths[0] if len(options.paths) == 1 else options.paths
    reading: Any = {key: value for key, value in reading_options(options).items() if key != "data"}
    found = study(paths, options.data, name=options.name, follow_links=options.follow_links, **reading)
    text = found.layout.to_yaml()
    if options.output and options.output != STANDARD_OUTPUT:
        Outputs(force=options.force).write(Path(options.output), _SUFFIX, text.encode())
    else:
        print_file(text)
    if found.used:
        report(f"F1 of the corrected events: {found.before.f1:.2f} without the layout, {found.after.f1:.2f} with it")
    else:
        report(f"nothing was learned: what ships reads F1 {found.before.f1:.2f} of the corrected events")
    for miss in found.missing[:_MOST_MISSING]:
        report(f"not learned: {miss}")
    if len(found.missing) > _MOST_MISSING:
        report(f"not learned: {len(found.missing) - _MOST_MISSING} more")
    if found.least_sure:
        report(f"to teach it more, correct this one: {found.least_sure}")
    return 0
