"""`meetup-recap check PATH…`: contradictions and slips, told in a form for people or for other programs, or mended."""

import argparse
import json
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from meetup_recap import api
from meetup_recap.cli import arguments, findings, sources
from meetup_recap.cli.findings import Finding
from meetup_recap.cli.output import difference, encoded, print_file
from meetup_recap.diagnostics import CODES
from meetup_recap.errors import MeetupRecapError
from meetup_recap.model import Recap
from meetup_recap.places import Lines, apply_edits


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "check",
        help="find contradictions and slips in posts",
        description="Find contradictions and slips in posts. The exit status is 1 where one is of severity error, or a "
        "post that cannot be read. The codes are in docs/reference/diagnostics.md.",
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a post or a folder")
    parser.add_argument("--to", choices=sorted(FORMATS), default="text", help="the output format (default: text)")
    parser.add_argument("--select", metavar="CODES", type=_codes, help="only these codes, with commas between them")
    parser.add_argument("--ignore", metavar="CODES", type=_codes, default=frozenset(), help="all but these codes")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--fix", action="store_true", help="mend what one edit mends beyond doubt, in the files")
    how.add_argument("--diff", action="store_true", help="show those edits and change nothing")
    arguments.add_arguments(parser)
    parser.set_defaults(run=run)


def _codes(text: str) -> frozenset[str]:
    codes = frozenset(code.strip() for code in text.split(",") if code.strip())
    unknown = sorted(codes - set(CODES))
    if unknown:
        message = f"no code is called {', '.join(unknown)}; there are {', '.join(CODES)}"
        raise argparse.ArgumentTypeError(message)
    if not codes:
        raise argparse.ArgumentTypeError("no code is named")
    return codes


class _Post(NamedTuple):
    """A post that was read: how it is named, its text, its file, where it is one, and its findings."""

    path: str
    text: str
    file: Path | None
    findings: list[Finding]

    def mended(self) -> str:
        """Its text with every fix made."""
        return apply_edits(self.text, [edit for finding in self.findings for edit in finding.diagnostic.fix])


def run(options: argparse.Namespace) -> int:
    """Check the posts; mend them or show how where that is asked."""
    posts = sources.Posts(options, options.paths, below=False)
    of_files = groupby(posts.with_files(), key=lambda pair: (pair[0], pair[1].source and pair[1].source.path))
    checked = [_checked(file, [recap for _, recap in pairs], options) for (file, _), pairs in of_files]
    if options.diff:
        for post in checked:
            print_file(difference(post.text, post.mended(), post.path))
    else:
        checked = [_mend(post, posts, options) for post in checked] if options.fix else checked
        print(FORMATS[options.to]([finding for post in checked for finding in post.findings]), end="")
    errors = any(finding.diagnostic.severity == "error" for post in checked for finding in post.findings)
    return 1 if posts.failures or errors else 0


def _checked(file: Path | None, recaps: Sequence[Recap], options: argparse.Namespace) -> _Post:
    """A post with what is odd about its events; what is odd about its header is told of each, and counts once."""
    source = recaps[0].source
    path, text = (source and source.path) or "stdin", (source and source.text) or ""
    found = dict.fromkeys(
        one for recap in recaps for one in (*recap.diagnostics, *api.check(recap, language=options.language))
    )
    asked = [
        one for one in found if (not options.select or one.code in options.select) and one.code not in options.ignore
    ]
    lines = Lines(text)
    return _Post(path, text, file, [Finding(path, lines, one) for one in asked])


def _mend(post: _Post, posts: sources.Posts, options: argparse.Namespace) -> _Post:
    """The post as it is once its fixes are written: what is left to tell."""
    after = post.mended()
    if post.file is None or after == post.text:
        return post
    try:
        posts.outputs.rewrite(post.file, encoded(after, post.text, post.file, options.encoding))
        return _checked(post.file, posts.parse(post.file, post.path), options)
    except (OSError, MeetupRecapError) as error:
        posts.failed(post.path, str(error))
        return post


FORMATS: dict[str, Callable[[list[Finding]], str]] = {
    "github": findings.github,
    "json": lambda found: json.dumps([finding.as_dict() for finding in found], ensure_ascii=False, indent=2) + "\n",
    "sarif": lambda found: json.dumps(findings.sarif(found), ensure_ascii=False, indent=2) + "\n",
    "text": findings.text,
}
