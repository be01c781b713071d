"""`meetup-recap edit POST PATH=VALUE…`: single values of a post changed, every other byte as it was."""

import argparse
import sys
from datetime import date, time, timedelta
from typing import Any

from meetup_recap import api
from meetup_recap.cli import sources
from meetup_recap.cli.output import difference, report
from meetup_recap.errors import EditError, InvalidValueError, SourceError
from meetup_recap.files import write_bytes
from meetup_recap.forms import FORMS
from meetup_recap.model import Recap
from meetup_recap.model.paths import value_at
from meetup_recap.renderers.harmless import harmless


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "edit",
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
    sources.add_arguments(parser)
    parser.set_defaults(run=run)


def _change(text: str) -> tuple[str, str]:
    path, sign, value = text.partition("=")
    if not path or not sign:
        message = f"expected PATH=VALUE, such as event.location=Berlin, got {text!r}"
        raise argparse.ArgumentTypeError(message)
    return path, value


def run(options: argparse.Namespace) -> int:
    """Edit the post."""
    posts = sources.Posts(options, [options.post], below=False)
    recaps = list(posts.with_files())
    if not 1 <= options.event <= len(recaps):
        if not posts.failures and recaps:
            report(f"{options.post}: holds {len(recaps)} events, none of them is number {options.event}")
        return 1
    file, recap = recaps[options.event - 1]
    before = (recap.source and recap.source.text) or ""
    try:
        changes = {path: _typed(recap, path, value) for path, value in options.changes}
        after = api.edit(recap, changes, dialect=options.dialect, languages=options.language)
    except (EditError, InvalidValueError, SourceError) as error:
        report(f"{options.post}: {error}")
        return 1
    if options.diff:
        print(harmless(difference(before, after, options.post)), end="")
    elif options.write and file is not None:
        if after != before:
            write_bytes(file, sources.encoded(after, before, file.read_bytes(), options.encoding))
    else:
        sys.stdout.write(after)
    return 0


def _typed(recap: Recap, path: str, value: str) -> object:
    """A value of the command line as the field at the path takes it.

    Raises:
        EditError: There is no such value, or it is a date or time and the text is none.
    """
    try:
        old = value_at(recap, path)
    except LookupError as error:
        raise EditError(path, str(error.args[0])) from error
    form = FORMS.get(type(old))
    if not isinstance(old, (date, time, timedelta)) or form is None:
        return value
    try:
        return form.parse(value)
    except ValueError as error:
        raise EditError(path, f"expected {form.expected}, got {value!r}") from error
