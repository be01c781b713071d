"""`meetup-recap edit POST PATH=VALUE…`: single values of a post changed, every other byte as it was."""

import argparse
from pathlib import Path
from typing import Any

from meetup_recap import api
from meetup_recap._yaml import parse_scalar
from meetup_recap.cli import arguments, sources
from meetup_recap.cli.output import difference, encoded, print_file, report
from meetup_recap.errors import EditError, SourceError
from meetup_recap.forms import FORMS
from meetup_recap.model import Recap
from meetup_recap.model.paths import value_at


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "edit",
        allow_abbrev=False,  # no shorter way to overwrite a file
        help="change single values of a post and leave the rest of it alone",
        description="Change values of a post, each in its place, and print the text. The result is read before it is "
        "given back: what would change anything else is refused, with the reason, and the exit status is 1.",
        epilog="Example: meetup-recap edit _posts/2024-05-14-may.md 'event.sponsors[0].url=https://harbor.example/' "
        "--diff",
    )
    parser.add_argument("post", metavar="POST", help="a post, or - for standard input")
    parser.add_argument(
        "changes", metavar="PATH=VALUE", nargs="+", type=_change,
        help="a value's path, as `meetup-recap explain` shows it, and what it is to be",
    )  # fmt: skip
    parser.add_argument("--event", metavar="N", type=int, default=1, help="which event of the file, the first is 1")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--diff", action="store_true", help="show what would change")
    how.add_argument("--write", action="store_true", help="write it to the post's file")
    arguments.add_arguments(parser)
    parser.set_defaults(run=run)


def _change(text: str) -> tuple[str, str]:
    path, sign, value = text.partition("=")
    if not path or not sign:
        message = f"expected PATH=VALUE, such as event.location=Berlin, got {text!r}"
        raise argparse.ArgumentTypeError(message)
    return path, value


def run(options: argparse.Namespace) -> int:
    """Edit the post."""
    is_input = options.write and sources.is_standard_input(options.post)
    if is_input or Path(options.post).is_dir():
        what = "standard input has no file to write to" if is_input else "one post is edited; name it, not its folder"
        report(f"{options.post}: {what}")
        return 2
    posts = sources.Posts(options, [options.post], below=False, as_written=True)
    recaps = list(posts.with_files())
    if not 1 <= options.event <= len(recaps):
        if recaps:
            report(
                f"{options.post}: its events are numbered 1 to {len(recaps)}, and there is no number {options.event}"
            )
        return 1
    file, recap = recaps[options.event - 1]
    if options.write and file is None:
        report(f"{options.post}: a post in a zip or at an address is not written to; print the text, and put it there")
        return 2
    before = (recap.source and recap.source.text) or ""
    try:
        changes = {path: _typed(recap, path, value) for path, value in options.changes}
        after = api.edit(recap, changes, **arguments.reading_options(options))
    except (EditError, SourceError) as error:
        report(f"{options.post}: {error}")
        return 1
    if options.write and file is not None:
        if after != before:
            posts.outputs.rewrite(file, encoded(after, before, file, options.encoding))
    else:
        print_file(difference(before, after, options.post) if options.diff else after)
    return 0


def _typed(recap: Recap, path: str, value: str) -> object:
    """A value of the command line as the field at the path takes it: a date, a time, a number, true or false.

    Raises:
        EditError: The value there is of such a kind, and the text is none.
    """
    try:
        old = value_at(recap, path)
    except LookupError:
        return value  # api.edit says what is wrong with the path
    if isinstance(old, (bool, int)):
        found = parse_scalar(value)
        if type(found) is not type(old):
            raise EditError(path, f"expected {'true or false' if isinstance(old, bool) else 'a number'}, got {value!r}")
        return found
    form = FORMS.get(type(old))
    try:
        return form.read(value) if form else value
    except ValueError as error:
        raise EditError(path, f"expected {form.expected if form else 'text'}, got {value!r}") from error
