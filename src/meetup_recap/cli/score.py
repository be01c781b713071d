"""`meetup-recap score DATA PATH…`: how much of what a careful reader finds in posts is read."""

import argparse
import json
from pathlib import PurePath
from typing import Any

import attrs

from meetup_recap import accuracy
from meetup_recap.accuracy import Score, Tally
from meetup_recap.cli import arguments, sources
from meetup_recap.cli.output import report
from meetup_recap.renderers.harmless import harmless, harmless_line


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "score",
        help="compare what is read from posts to data files, field by field",
        description="Compare what is read from posts to data files, field by field. docs/reference/accuracy.md says "
        "how to write them.",
    )
    parser.add_argument("judged", metavar="DATA", help="a folder of data files: YAML or JSON named like the posts")
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a post or a folder")
    parser.add_argument("--wrong", action="store_true", help="name each fact that is missed or invented, too")
    parser.add_argument("--to", choices=["json", "text"], default="text", help="the output format (default: text)")
    arguments.add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the figures.

    The exit status is 1 where a post could not be read or a data file has no post; what is good enough is the caller's
    to say.
    """
    labels = accuracy.read_data_files(options.judged)
    posts = sources.Posts(options, options.paths, as_written=True)
    score = accuracy.score(labels, posts)
    skipped = {PurePath(path).with_suffix("").as_posix() for _, path in posts.other}
    missing = [name for name in score.unread if not any(f"/{path}".endswith(f"/{name}") for path in skipped)]
    for name in missing:
        report(f"{name}: no recap was read for this data file; is a post called so, and was it read?")
    print(_json(score, wrong=options.wrong) if options.to == "json" else _text(score, wrong=options.wrong))
    return 1 if posts.failures or missing else 0


def _text(score: Score, *, wrong: bool) -> str:
    return "\n".join([*(harmless_line(str(miss)) for miss in score.misses if wrong), harmless(str(score))])


def _json(score: Score, *, wrong: bool) -> str:
    figures: dict[str, Any] = {
        **{name: getattr(score, name) for name in ("events", "parsed", "perfect")},
        "total": _figures(score.total),
        "fields": {name: _figures(tally) for name, tally in score.fields.items()},
    }
    if wrong:
        figures["wrong"] = [{"path": miss.path, "kind": miss.kind, **miss.fact._asdict()} for miss in score.misses]
    return json.dumps(figures, indent=2, ensure_ascii=False)


def _figures(tally: Tally) -> dict[str, float]:
    shares = {name: round(getattr(tally, name), 4) for name in ("precision", "recall", "f1")}
    return {**shares, **attrs.asdict(tally)}
