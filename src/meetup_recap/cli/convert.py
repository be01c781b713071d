"""`meetup-recap convert PATH… --to FORMAT`: posts to JSON, JSON Lines, YAML, or whatever a renderer gives."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import attrs

from meetup_recap import api, renderers
from meetup_recap.archive import Archive
from meetup_recap.cli import arguments, sources
from meetup_recap.cli.output import STANDARD_OUTPUT, add_output, print_file, report, warnings_told
from meetup_recap.errors import LimitError, PluginError, RenderError, UnknownNameError, UnsupportedObjectError
from meetup_recap.model import Recap
from meetup_recap.renderers import Chain, Renderer
from meetup_recap.words.clock import parse_clock


class _Format(NamedTuple):
    """How a recap is written, or several in one text, where the format can hold them."""

    suffix: str
    write: Callable[[Any], str | bytes]


class _Serializer(NamedTuple):
    """A format that holds data: how it is written, and the settings that it has."""

    suffix: str
    write: Callable[..., str]
    settings: tuple[str, ...] = ("reading",)


def _jekyll(obj: object) -> str:
    if not isinstance(obj, Recap):
        raise UnsupportedObjectError("jekyll", "several recaps", ["a Recap"])
    return api.to_jekyll(obj)


def _json(obj: object, *, array: bool = False, reading: bool = False) -> str:
    del array  # several recaps are one already
    return api.to_json(obj, reading=reading) + "\n"


def _jsonl(obj: Any, **settings: bool) -> str:  # noqa: ANN401  # a Recap, or several
    return api.to_jsonl([obj] if isinstance(obj, Recap) else obj, **settings)


_SERIALIZERS = {
    "jekyll": _Serializer(".md", _jekyll, ()),
    "json": _Serializer(".json", _json, ("reading", "array")),
    "jsonl": _Serializer(".jsonl", _jsonl),
    "yaml": _Serializer(".yaml", api.to_yaml, ("reading", "array")),
}
_APART = ("html", "jekyll")
"""Formats of which a text holds one event."""
_ONE_AT_A_TIME = "it takes one recap at a time, and here are several; give a folder for a file a post: -o FOLDER/"
_SETTINGS = ("base_url", "opening", "end", "recording", "published_at", "images", "assets")
"""The options that are settings of a renderer, by the names of its attributes."""


def add_parser(subparsers: Any) -> None:  # noqa: ANN401  # argparse does not name its class
    """The subcommand's arguments."""
    parser = subparsers.add_parser(
        "convert",
        help="write posts as JSON, JSON Lines, YAML, Jekyll posts, HTML, iCalendar and more",
        description="Write posts in another format. Several posts are an array in JSON and several documents in YAML; "
        "as HTML, Jekyll posts or chapters they need -o FOLDER. A post that is no recap is skipped with a word on "
        "standard error; one that cannot be read or written is reported there, and the exit status is 1.",
    )
    parser.add_argument(
        "paths", metavar="PATH", nargs="+",
        help="a post, a folder (its .md and .markdown files, at any depth), or - for standard input",
    )  # fmt: skip
    known = sorted([*_SERIALIZERS, *(renderer.name for renderer in renderers.BUILTIN)])
    parser.add_argument(
        "--to", required=True, metavar="FORMAT",
        help=f"the format: {', '.join(known)}, or the name of an installed renderer",
    )  # fmt: skip
    what = "a file for everything, or a folder (one that exists, or ends in /) for a file a post"
    add_output(parser, "FILE_OR_DIR", what)
    arguments.add_arguments(parser)
    settings = parser.add_argument_group("settings of a format")
    settings.add_argument(
        "--reading", action="store_true",
        help="say how each post was read, too: the place of each value, diagnostics, coverage (json, jsonl, yaml)",
    )  # fmt: skip
    settings.add_argument(
        "--array", action="store_true",
        help="one list of all posts, by date, then path: a site's data file (json, yaml)",
    )  # fmt: skip
    settings.add_argument("--base-url", metavar="URL", help="the blog's address, which paths are put behind")
    settings.add_argument("--opening", metavar="LABEL", help="what the time before the first talk is called")
    settings.add_argument("--end", metavar="H:MM:SS", type=_duration, help="where the recording ends")
    settings.add_argument("--recording", metavar="URL", help="which recording, where the talks stand in several")
    settings.add_argument("--published-at", metavar="DATE", type=_day, help="when the recordings were published")
    settings.add_argument("--images", choices=("link", "embed", "src"), help="what becomes of pictures")
    settings.add_argument("--assets", metavar="FOLDER", help="where the pictures are, for --images embed")
    parser.set_defaults(run=run)


def _duration(text: str) -> timedelta:
    found = parse_clock(text)
    if found is None:
        message = f"expected a time such as 1:02:30, got {text!r}"
        raise argparse.ArgumentTypeError(message)
    return found


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"expected a date such as 2024-05-14, got {text!r}"
        raise argparse.ArgumentTypeError(message) from None


def _format(options: argparse.Namespace) -> _Format:
    given = {name: value for name in _SETTINGS if (value := getattr(options, name)) is not None}
    given |= {name: True for name in ("reading", "array") if getattr(options, name)}
    data = _SERIALIZERS.get(options.to)
    if data is not None:
        for name in given:
            if name not in data.settings:
                raise _no_setting(options.to, name, data.settings)
        return _Format(data.suffix, partial(_told, partial(data.write, **given)))
    renderer = _set(renderers.HtmlRenderer(page=True) if options.to == "html" else _found(options.to), given)
    return _Format(renderer.suffix, partial(_rendered, renderer))


def _no_setting(name: str, setting: str, known: Sequence[str]) -> UnknownNameError:
    return UnknownNameError(
        f"setting of {name}", f"--{_option(setting)}", [f"--{_option(one)}" for one in known] or ["none"]
    )


def _found(name: str) -> Renderer[Any]:
    """A renderer by its name; an unknown name is told with every format that there is."""
    try:
        return renderers.find(name)
    except UnknownNameError as error:
        raise UnknownNameError("format", name, sorted([*_SERIALIZERS, *error.known])) from error


def _told(write: Callable[[Any], str], obj: object) -> str:
    """What a serializer gives; what it leaves out is told on standard error."""
    with warnings_told():
        return write(obj)


def _rendered(renderer: Renderer[Any], obj: object) -> str | bytes:
    """What a renderer gives; what it leaves out is told on standard error.

    Raises:
        RenderError: It gives neither text nor bytes.
        PluginError: It is of another package, and fails.
    """
    with warnings_told():
        try:
            output: object = renderers.render(obj, renderer)
        except PluginError as error:
            if not isinstance(obj, Recap):
                error.problem += "; it may take one recap alone: -o FOLDER/"
            raise
    if not isinstance(output, (str, bytes)):
        raise RenderError(renderer.name, [f"it gives a {type(output).__name__}, and a file holds text or bytes"])
    return output


def _option(name: str) -> str:
    return name.replace("_", "-")


def _set(renderer: Any, given: dict[str, Any]) -> Any:  # noqa: ANN401  # a renderer that is an attrs class, mostly
    """A renderer with the settings of the command line.

    Raises:
        UnknownNameError: It has no such setting.
    """
    if isinstance(renderer, Chain):
        return attrs.evolve(renderer, first=_set(renderer.first, given))
    known = {field.name for field in attrs.fields(type(renderer))} if attrs.has(type(renderer)) else set()
    for name in given:
        if name not in known:
            raise _no_setting(renderer.name, name, [other for other in _SETTINGS if other in known])
    return attrs.evolve(renderer, **given) if given else renderer


def run(options: argparse.Namespace) -> int:
    """Convert the posts."""
    chosen = _format(options)
    options.output = None if options.output == STANDARD_OUTPUT else options.output
    posts = sources.Posts(options, options.paths, takes_data=True)
    folder = options.output and (options.output.endswith(("/", "\\")) or Path(options.output).is_dir())
    several = options.array or len(options.paths) > 1 or not _is_one_post(options.paths[0])
    if options.array and folder:
        report(f"{options.output}: --array writes one list; name its file, such as -o _data/events.yml")
        return 2
    if options.to in _APART and several and not folder:
        if options.output is None or Path(options.output).suffix:
            report(f"several posts as {options.to} need a folder: -o FOLDER/")
            return 2
        folder = True
    if folder:
        _write_apart(posts, options, chosen)
    elif options.to == "jsonl" and options.output is None:
        for recap in posts:
            _print(chosen.write(recap))
    else:
        _write_together(posts, options, chosen, several=several)
    return 1 if posts.failures else 0


def _is_one_post(path: str) -> bool:
    """Whether a path names a post by itself; folders, globs, zips and addresses may hold several."""
    return path == sources.STANDARD_INPUT or (Path(path).is_file() and Path(path).suffix.lower() != ".zip")


def _write_apart(posts: sources.Posts, options: argparse.Namespace, chosen: _Format) -> None:
    """A file a post; two posts that would be one file are a failure, not a loss, and so is one that does not fit."""
    folder = Path(options.output)
    recaps: dict[str, Recap] = {}
    names: set[str] = set()
    for recap in posts:
        name = sources.file_name(recap, chosen.suffix, options.paths)
        if name.casefold() in names:
            posts.failed(_path(recap) or name, f"another post is written to {name} already")
        else:
            recaps[name] = recap
            names.add(name.casefold())
    posts.outputs.check_all(((folder / name, chosen.suffix) for name in recaps), folder)
    for name, recap in recaps.items():
        try:
            text = _encoded(chosen.write(recap))
        except (LimitError, PluginError, RenderError, UnsupportedObjectError) as error:
            posts.failed(_path(recap) or name, str(error))
        else:
            posts.outputs.write(folder / name, chosen.suffix, text, folder)


def _path(recap: Recap) -> str | None:
    return recap.source.path if recap.source else None


def _write_together(posts: sources.Posts, options: argparse.Namespace, chosen: _Format, *, several: bool) -> None:
    recaps = list(Archive(posts) if options.array else posts)
    if not recaps and not several:
        return
    file = Path(options.output) if options.output else None
    if file:
        posts.outputs.check(file, chosen.suffix)
    try:
        text = chosen.write(recaps if several or len(recaps) > 1 else recaps[0])
    except UnsupportedObjectError as error:
        raise RenderError(options.to, [_ONE_AT_A_TIME]) from error
    if file:
        posts.outputs.write(file, chosen.suffix, _encoded(text))
    else:
        _print(text)


def _print(text: str | bytes) -> None:
    if isinstance(text, str):
        print_file(text if text.endswith("\n") or not text else f"{text}\n")
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text)


def _encoded(text: str | bytes) -> bytes:
    return text.encode("utf-8", "replace") if isinstance(text, str) else text
