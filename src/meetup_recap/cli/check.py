"""`meetup-recap check PATH…`: contradictions and slips, told in a form for people or for other programs, or mended."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from meetup_recap import api
from meetup_recap.cli import findings, sources
from meetup_recap.cli.findings import Finding
from meetup_recap.cli.output import difference, report
from meetup_recap.diagnostics import CODES
from meetup_recap.errors import MeetupRecapError
from meetup_recap.model import Recap
from meetup_recap.outputs import write_bytes
from meetup_recap.places import apply_edits
from meetup_recap.renderers.harmless import harmless


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "check",
        help="find contradictions and slips in posts",
        description="Find contradictions and slips in posts. The exit status is 1 where one is of severity error, or a "
        "post that cannot be read. The codes are in docs/reference/diagnostics.md.",
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a post or a folder")
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="how they are told, text by default")
    parser.add_argument("--select", metavar="CODES", type=_codes, help="only these codes, with commas between them")
    parser.add_argument("--ignore", metavar="CODES", type=_codes, default=frozenset(), help="all but these codes")
    parser.add_argument("--fix", action="store_true", help="mend what one edit mends beyond doubt, in the files")
    parser.add_argument("--diff", action="store_true", help="show those edits and change nothing")
    sources.add_arguments(parser)
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
    """A post that was read: its file, where it is a file, and its findings."""

    recap: Recap
    file: Path | None
    findings: list[Finding]

    @property
    def path(self) -> str:
        """How it is named."""
        return (self.recap.source.path if self.recap.source else None) or "stdin"

    @property
    def text(self) -> str:
        """Its text."""
        return (self.recap.source.text if self.recap.source else None) or ""

    def mended(self) -> str:
        """Its text with every fix made."""
        return apply_edits(self.text, [edit for finding in self.findings for edit in finding.diagnostic.fix])


def run(options: argparse.Namespace) -> int:
    """Check the posts; mend them or show how where that is asked."""
    posts = sources.Posts(options, options.paths, below=False)
    checked = [_checked(file, recap, options) for file, recap in posts.with_files()]
    if options.diff:
        for post in checked:
            print(harmless(difference(post.text, post.mended(), post.path)), end="")
    else:
        checked = [_mend(post, posts, options) for post in checked] if options.fix else checked
        print(FORMATS[options.format]([finding for post in checked for finding in post.findings]), end="")
    errors = any(finding.diagnostic.severity == "error" for post in checked for finding in post.findings)
    return 1 if posts.failures or errors else 0


def _checked(file: Path | None, recap: Recap, options: argparse.Namespace) -> _Post:
    post = _Post(recap, file, [])
    for one in (*recap.diagnostics, *api.check(recap)):
        if (not options.select or one.code in options.select) and one.code not in options.ignore:
            post.findings.append(Finding(post.path, post.text, one))
    return post


def _mend(post: _Post, posts: sources.Posts, options: argparse.Namespace) -> _Post:
    """The post as it is once its fixes are written: what is left to tell."""
    after = post.mended()
    if post.file is None or after == post.text:
        return post
    try:
        write_bytes(post.file, sources.encoded(after, post.text, post.file.read_bytes(), options.encoding))
        (again,) = posts.parse(post.file, post.path)
    except (OSError, MeetupRecapError) as error:
        posts.failures += 1
        report(f"{post.path}: {error}")
        return post
    return _checked(post.file, again, options)


FORMATS: dict[str, Callable[[list[Finding]], str]] = {
    "github": findings.github,
    "json": lambda found: json.dumps([finding.as_dict() for finding in found], ensure_ascii=False, indent=2) + "\n",
    "sarif": lambda found: json.dumps(findings.sarif(found), ensure_ascii=False, indent=2) + "\n",
    "text": findings.text,
}
