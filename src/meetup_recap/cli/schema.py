"""`meetup-recap schema`: the JSON Schema of what `convert` writes as JSON, JSON Lines and YAML."""

import argparse
import json
from typing import Any

from meetup_recap import api, model
from meetup_recap.errors import UnknownNameError


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "schema",
        help="print the JSON Schema of the JSON and YAML that posts become",
        description="Print the JSON Schema (2020-12) of a recap, or of another class of the model.",
    )
    parser.add_argument("--of", metavar="CLASS", default="Recap", help="the class, such as Event (default: Recap)")
    parser.add_argument("--array", action="store_true", help="of an array of them, as convert writes a folder as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    known = [name for name in api.json_schema()["$defs"] if name != "Source"]
    if options.of not in known:
        raise UnknownNameError("class", options.of, known)
    cls: Any = getattr(model, options.of)
    print(json.dumps(api.json_schema(list[cls] if options.array else cls), ensure_ascii=False, indent=2))
    return 0
