"""`meetup-recap annotate POST…`: what is read of posts, written down where it can be corrected."""

import argparse
from itertools import groupby
from pathlib import Path
from typing import Any

from meetup_recap import api
from meetup_recap.cli import arguments, sources
from meetup_recap.cli.output import difference, encoded, print_file
from meetup_recap.errors import MeetupRecapError, OutputError
from meetup_recap.files import DATA_FILE_SUFFIX
from meetup_recap.model import Recap
from meetup_recap.options import ReadOptions


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "annotate",
        allow_abbrev=False,  # no shorter way to overwrite a file
        help="write down what is read of posts, so that it can be corrected",
        description="Write what is read of posts into the key `recap` of their front matter, or into data files, where "
        "it can be corrected: what is there wins over what is read. Without --diff, --write, --beside or -o the posts "
        "are printed. What is there already stays, and gets the fields that it lacks.",
        epilog="Example: meetup-recap annotate _posts/2024-05-14-may.md --beside",
    )
    parser.add_argument("paths", metavar="POST", nargs="+", help="a post or a folder")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--diff", action="store_true", help="show what would change in the posts")
    how.add_argument("--write", action="store_true", help="write the key into the posts")
    how.add_argument("--beside", action="store_true", help="write a data file beside each post: POST.recap.yaml")
    how.add_argument(
        "-o", "--output", metavar="DIR", help="write the data files into a folder, which --data then takes"
    )
    arguments.add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Annotate each post; the exit status is 1 where one could not be."""
    posts = sources.Posts(options, options.paths, below=bool(options.output))
    for (file, name), recaps in groupby(posts.with_files(), key=lambda pair: (pair[0], _name(pair[1]))):
        source = next(recaps)[1].source
        _try(posts, file, name, (source and source.text) or "", options)
    for post, name in posts.other if options.output or options.beside else ():
        if str(post) in options.paths:  # one that was named itself is to be filled in
            _try(posts, Path(post), name, "", options)
    return 1 if posts.failures else 0


def _try(posts: sources.Posts, file: Path | None, name: str, before: str, options: argparse.Namespace) -> None:
    try:
        _annotate(posts, file, name, before, options)
    except (MeetupRecapError, OSError) as error:
        posts.failed(name, str(error))


def _name(recap: Recap) -> str:
    return (recap.source and recap.source.path) or "stdin"


def _annotate(posts: sources.Posts, file: Path | None, name: str, before: str, options: argparse.Namespace) -> None:
    """Write down one post, whose text it is, as the options say."""
    reading: ReadOptions = {**posts.reading, "events": "all", "data": options.data}
    if options.output:
        target = Path(options.output) / (_below(name) + DATA_FILE_SUFFIX)
        reading["data"] = options.data or (options.output if target.exists() else None)
        text = api.annotate(file or before, path=name, beside=True, **reading)
        posts.outputs.write(target, DATA_FILE_SUFFIX, text.encode(), Path(options.output))
    elif options.beside:
        target = Path(f"{_file(file, name)}{DATA_FILE_SUFFIX}")
        text = api.annotate(_file(file, name), path=name, beside=True, **reading)
        posts.outputs.write(target, DATA_FILE_SUFFIX, text.encode())
    else:
        after = api.annotate(file or before, path=name, **reading)
        if not options.write:
            print_file(difference(before, after, name) if options.diff else after)
        elif after != before:
            place = _file(file, name)
            posts.outputs.rewrite(place, encoded(after, before, place, options.encoding))


def _file(file: Path | None, name: str) -> Path:
    """The file of a post.

    Raises:
        OutputError: It has none that could be written to.
    """
    if file is None:
        raise OutputError(name, "it is no file on this machine; give -o DIR, or print it")
    return file


def _below(name: str) -> str:
    """A post's name as a path below a folder, wherever the post is."""
    return "/".join(part for part in name.replace("\\", "/").split("/") if part not in {"", ".", ".."})
