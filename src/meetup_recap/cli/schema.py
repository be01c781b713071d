"""`meetup-recap schema`: the JSON Schema of what `convert` writes as JSON, JSON Lines and YAML."""

import argparse
import json
from typing import Any

from meetup_recap import api, conversion
from meetup_recap.model import Recap


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "schema",
        help="print the JSON Schema of the JSON and YAML that posts become",
        description="Print the JSON Schema (2020-12) of a recap, or of another class of the model.",
    )
    names = [cls.__name__ for cls in conversion.CLASSES]
    parser.add_argument(
        "--of", metavar="CLASS", choices=names, default=Recap.__name__,
        help=f"the class: {', '.join(names)} (default: Recap)",
    )  # fmt: skip
    parser.add_argument("--list", action="store_true", help="of an array of them, as convert writes several posts")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    cls = next(cls for cls in conversion.CLASSES if cls.__name__ == options.of)
    kind: Any = list[cls] if options.list else cls  # type: ignore[valid-type]  # a class that is chosen when run
    print(json.dumps(api.json_schema(kind), ensure_ascii=False, indent=2))
    return 0
