"""`meetup-recap explain POST`: where each value stands in a post."""

import argparse
from pathlib import Path
from typing import Any

from meetup_recap import api
from meetup_recap.cli import arguments, sources
from meetup_recap.cli.output import STANDARD_OUTPUT, add_output, print_file, report
from meetup_recap.errors import OutputError
from meetup_recap.model import Recap
from meetup_recap.outputs import Outputs
from meetup_recap.renderers.harmless import harmless
from meetup_recap.resolve import ENOUGH


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "explain",
        help="show where each value stands in a post",
        description="Show a post with each value where it stands, its path and its rule; what no field holds is "
        "visible at once. As text, or with -o as an HTML page: one for each event of the file, PAGE-2.html and so on.",
    )
    parser.add_argument("post", metavar="POST", help="a post, or - for standard input")
    add_output(parser, "PAGE.html", "write an HTML page there")
    arguments.add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Explain each recap of the post."""
    if options.output and Path(options.post).is_dir():
        report("one page explains one post; name the post, not its folder")
        return 2
    posts = sources.Posts(options, [options.post])
    if options.output == STANDARD_OUTPUT:
        for recap in posts:
            print_file(api.explain(recap, page=True) + "\n")
    elif options.output:
        _write_pages(list(posts), posts.outputs, Path(options.output))
    else:
        for recap in posts:
            print(harmless(api.explain(recap)))
    for post, name in posts.other:
        _tell_weights(post, name, options)
    return 1 if posts.failures else 0


def _write_pages(recaps: list[Recap], outputs: Outputs, page: Path) -> None:
    """A page for each event; those behind the first have names that nobody gave, so nothing is replaced by them."""
    pages = [page if number == 1 else page.with_stem(f"{page.stem}-{number}") for number in range(1, len(recaps) + 1)]
    outputs.check_all((page, ".html") for page in pages)
    for other in pages[1:]:
        if other.exists() and not outputs.force:
            raise OutputError(str(other), f"it exists; move it, or give --force to replace it as well as {page}")
    for file, recap in zip(pages, recaps, strict=True):
        outputs.write(file, ".html", api.explain(recap, page=True).encode("utf-8", "replace"))


def _tell_weights(post: Any, name: str, options: argparse.Namespace) -> None:  # noqa: ANN401  # as `Posts` gives it
    """How well each layout fits a post that is no recap, which is not enough."""
    reading = api.read(post, path=name, **arguments.reading_options(options))
    for weight in reading.weights:
        because = f" ({', '.join(weight.reasons)})" if weight.reasons else ""
        print(harmless(f"{weight.layout} {weight.score:g}{because}"))
    print(f"a recap needs {ENOUGH}")
