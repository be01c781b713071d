"""`meetup-recap convert PATH… --to FORMAT`: posts to JSON, JSON Lines, YAML or HTML."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from meetup_recap import api
from meetup_recap.cli import sources
from meetup_recap.cli.output import report, write
from meetup_recap.model import Recap

_ONE: dict[str, Callable[[Recap], str]] = {
    "json": lambda recap: api.to_json(recap) + "\n",
    "jsonl": lambda recap: api.to_jsonl([recap]),
    "yaml": api.to_yaml,
    "html": lambda recap: api.to_html(recap, page=True),
}
_MANY: dict[str, Callable[[Sequence[Recap]], str]] = {
    "json": lambda recaps: api.to_json(recaps) + "\n",
    "jsonl": api.to_jsonl,
    "yaml": api.to_yaml,
}


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "convert",
        help="write posts as JSON, JSON Lines, YAML or HTML",
        description="Write posts as JSON, JSON Lines, YAML or HTML. Several posts are an array in JSON and several "
        "documents in YAML; as HTML they need -o FOLDER. A post that is no recap is skipped with a word on standard "
        "error; one that cannot be read is reported there, and the exit status is 1.",
    )
    parser.add_argument(
        "paths", metavar="PATH", nargs="+",
        help="a post, a folder (its .md and .markdown files, at any depth), or - for standard input",
    )  # fmt: skip
    parser.add_argument("--to", required=True, choices=sorted(_ONE), help="the format")
    parser.add_argument(
        "-o", "--output", metavar="FILE_OR_DIR",
        help="a file for everything, or a folder (one that is there, or ends in /) for a file a post",
    )  # fmt: skip
    sources.add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Convert the posts."""
    posts = sources.Posts(options, options.paths)
    folder = options.output and (options.output.endswith(("/", "\\")) or Path(options.output).is_dir())
    several = len(options.paths) > 1 or Path(options.paths[0]).is_dir()
    if options.to == "html" and several and not folder:
        if options.output is None or Path(options.output).suffix:
            report("several posts to HTML need a folder: -o FOLDER/")
            return 2
        folder = True
    if folder:
        _write_apart(posts, options)
    elif options.to == "jsonl" and options.output is None:
        for recap in posts:
            sys.stdout.write(_ONE["jsonl"](recap))
    else:
        _write_together(list(posts), options, several=several)
    return 1 if posts.failures else 0


def _write_apart(posts: sources.Posts, options: argparse.Namespace) -> None:
    """A file a post; two posts that would be one file are a failure, not a loss."""
    written: set[str] = set()
    for recap in posts:
        name = sources.file_name(recap, f".{options.to}")
        if name.casefold() in written:
            posts.failures += 1
            report(f"{recap.source.path if recap.source else name}: another post was written to {name} already")
        else:
            write(Path(options.output) / name, _ONE[options.to](recap))
            written.add(name.casefold())


def _write_together(recaps: list[Recap], options: argparse.Namespace, *, several: bool) -> None:
    if several or len(recaps) > 1:
        text = _MANY[options.to](recaps)
    else:
        text = "".join(_ONE[options.to](recap) for recap in recaps)
    if options.output is None:
        sys.stdout.write(text)
    elif recaps or several:
        write(Path(options.output), text)
