"""The options that say how posts are read, the same for every command that reads some."""

import argparse
from typing import get_args

from meetup_recap.languages import BUILTIN as LANGUAGES
from meetup_recap.layouts import BUILTIN as LAYOUTS
from meetup_recap.options import Events, ReadOptions


def add_reading_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that every command that reads posts has."""
    parser.add_argument("--encoding", metavar="NAME", help="how the posts are encoded (default: UTF-8)")
    layouts = ", ".join(layout.name for layout in LAYOUTS)
    parser.add_argument(
        "--layout", metavar="NAME", action="extend", type=_names,
        help=f"choose among these layouts, repeated or with commas: {layouts}, that of a plugin, or a YAML file"
        " (default: all)",
    )  # fmt: skip
    languages = ", ".join(language.code for language in LANGUAGES)
    parser.add_argument(
        "--language", metavar="CODE", action="extend", type=_names,
        help=f"choose among these languages, repeated or with commas: {languages}, or that of a plugin (default: all)",
    )  # fmt: skip
    parser.add_argument(
        "--events", choices=get_args(Events), default="auto",
        help="which posts are about an event: those that tell enough of one (auto, the default), or all with a date and"
        " a title or a talk",
    )  # fmt: skip
    parser.add_argument(
        "--timezone", metavar="ZONE",
        help="the time zone of events whose post states none, such as Europe/London or +02:00",
    )  # fmt: skip
    parser.add_argument(
        "--data", metavar="DIR",
        help="a folder of data files, at the posts' paths: the corrected values in them win over what is read",
    )  # fmt: skip
    parser.add_argument("--strict", action="store_true", help="fail posts with reading errors, such as broken YAML")
    links = "read what symbolic links show that lead out of the folder they are in"
    parser.add_argument("--follow-links", action="store_true", help=links)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of a command that reads posts one by one: standard input may be one."""
    add_reading_arguments(parser)
    parser.add_argument(
        "--stdin-filename", metavar="NAME", help="the file name of standard input, from which date and slug are read"
    )


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def reading_options(options: argparse.Namespace) -> ReadOptions:
    """The options that say how posts are read, as the functions take them."""
    return {
        "layout": options.layout,
        "language": options.language,
        "events": options.events,
        "timezone": options.timezone,
        "data": options.data,
        "strict": options.strict,
        "encoding": options.encoding,
    }
