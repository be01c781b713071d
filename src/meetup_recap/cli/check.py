"""`meetup-recap check PATH…`: contradictions and slips, told in a form for people or for other programs, or mended."""

import argparse
import difflib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from meetup_recap import api
from meetup_recap.cli import findings, sources
from meetup_recap.cli.findings import Finding
from meetup_recap.cli.output import harmless, report, write_bytes
from meetup_recap.diagnostics import CODES
from meetup_recap.errors import MeetupRecapError
from meetup_recap.model import Recap
from meetup_recap.places import apply_edits


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
    return codes


class _Post(NamedTuple):
    """A post that was read: its file, where it is a file, and its findings."""

    recap: Recap
    file: Path | None
    findings: list[Finding]


def run(options: argparse.Namespace) -> int:
    """Check the posts; mend them or show how where that is asked."""
    posts = sources.Posts(options, options.paths)
    checked = list(_checked(posts, options))
    for post in checked if options.fix or options.diff else ():
        _mend(post, options)
    found = [finding for post in checked for finding in post.findings]
    told = [finding for finding in found if not (options.fix and finding.diagnostic.fix)]
    if not options.diff:
        print(FORMATS[options.format](told), end="")
    failed = posts.failures or any(finding.diagnostic.severity == "error" for finding in told)
    return 1 if failed else 0


def _checked(posts: sources.Posts, options: argparse.Namespace) -> Iterator[_Post]:
    for recap in posts:
        path = (recap.source.path if recap.source else None) or "stdin"
        found = [*recap.diagnostics, *api.check(recap)]
        kept = [
            one
            for one in found
            if (not options.select or one.code in options.select) and one.code not in options.ignore
        ]
        text = (recap.source.text if recap.source else None) or ""
        yield _Post(recap, posts.file_of(path), [Finding(path, text, diagnostic) for diagnostic in kept])


def _mend(post: _Post, options: argparse.Namespace) -> None:
    edits = [edit for finding in post.findings for edit in finding.diagnostic.fix]
    before = post.recap.source.text if post.recap.source else None
    if not edits or before is None or post.file is None:
        return
    after = apply_edits(before, edits)
    if options.diff:
        print(harmless(_difference(before, after, post.file.as_posix())), end="")
        return
    try:
        data = post.file.read_bytes()
        write_bytes(post.file, sources.encoded(after, data, options.encoding))
    except (OSError, UnicodeError, MeetupRecapError) as error:
        report(f"{post.file.as_posix()}: {error}")


def _difference(before: str, after: str, name: str) -> str:
    lines = difflib.unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


FORMATS: dict[str, Callable[[list[Finding]], str]] = {
    "github": findings.github,
    "json": lambda found: json.dumps([finding.as_dict() for finding in found], ensure_ascii=False, indent=2) + "\n",
    "sarif": lambda found: json.dumps(findings.sarif(found), ensure_ascii=False, indent=2) + "\n",
    "text": findings.text,
}
