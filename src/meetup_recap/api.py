"""The public reading and writing functions: the only place where the arrows meet.

Everything heavy (markdown-it, PyYAML, cattrs) is imported when a function is called, so that importing the package
costs no more than its model. The module is long by its docstrings.
"""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from types import NoneType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Unpack, get_args, overload

from meetup_recap.errors import (
    EncodingError,
    InvalidValueError,
    LimitError,
    ManyRecapsError,
    MeetupRecapError,
    NotARecapError,
    StrictError,
    UnreadableError,
    check_type,
    warn,
)
from meetup_recap.limits import DEFAULT_LIMITS, Limits, chosen_limits
from meetup_recap.model import Reading, Recap
from meetup_recap.model._base import A_ZONE, names_zone
from meetup_recap.options import (
    DataOptions,
    Events,
    Files,
    FolderOptions,
    Languages,
    Layouts,
    OnProblem,
    ReadOptions,
    Text,
    TextFormat,
    check_names,
)

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from meetup_recap.diagnostics import Diagnostic
    from meetup_recap.languages import Language
    from meetup_recap.layouts import Layout
    from meetup_recap.post import Post
    from meetup_recap.renderers import Renderer

T = TypeVar("T")


_FILE_NAME = "this is the name of a file, not a text; use load, or give a Path"
_BOMS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read(text: Text, *, path: str | os.PathLike[str] | None = None, **options: Unpack[ReadOptions]) -> Reading:
    """Read one text, whatever is in it: the general form of `parse`.

    Args:
        text: The post: text, bytes, or a file to read (a Path, or a file in a zip).
        path: Its file name, which tells the date and slug by Jekyll's rules; a file's own by default.
        **options: How it is read, see `ReadOptions`.

    Returns:
        The recaps found, with what belongs to none of them. No recap is no error here: see `Reading.reason`.

    Raises:
        ReadingError: The text cannot be read, or not within the limits; or, with strict, not without errors.

    >>> read("No header, no event.").reason
    'nothing tells of an event: no talk, no event in the title, no thanks to sponsors, no next event'
    """
    from meetup_recap import assembly, correcting, reader
    from meetup_recap.data_files import DataFiles
    from meetup_recap.reading.document import read_document

    check_names("read", options, ReadOptions)
    limits = chosen_limits("read", options.get("limits"))
    check_type("read", "encoding", options.get("encoding"), (str, NoneType), "an encoding's name, such as cp1252")
    events = options.get("events", "auto")
    if events not in get_args(Events):
        raise InvalidValueError("read", "events", events, '"auto" or "all"')
    zone = options.get("timezone")
    if zone is not None and not names_zone(zone):
        raise InvalidValueError("read", "timezone", zone, A_ZONE)
    name = _name(text, path)
    candidates, known = resolve(options)
    files = DataFiles.of(options.get("data"), limits).for_post(name, text)
    decoded = _text(text, name, limits, options.get("encoding"))
    try:
        document = read_document(decoded, limits)
    except LimitError as error:
        error.path = name
        raise
    document, given = correcting.given(document, name, files, limits)
    read_as = partial(reader.read, document, name, candidates, known, is_sure=events == "all", timezone=zone)
    reading = read_as()
    if given and not reading.recaps:
        reading = read_as(is_given=True)
    for one in given:
        reading = correcting.corrected(reading, one, document, name)
    problems = assembly.reading_errors(reading.diagnostics, document.text) if options.get("strict") else []
    if problems:
        raise StrictError(path=name, problems=problems)
    return reading


def parse(text: Text, *, path: str | os.PathLike[str] | None = None, **options: Unpack[ReadOptions]) -> Recap:
    """Read the one recap of a text; the arguments are those of `read`.

    Raises:
        NotARecapError: Nothing in the text tells of an event.
        ManyRecapsError: It tells of several; use `parse_all`.
        ReadingError: It cannot be read.

    >>> recap = parse('''---
    ... title: "River City Python May 2024: Northwind"
    ... ---
    ... Thanks to our sponsors, Harbor Cloud and Quayside.
    ... ''', path="2024-05-14-may.md")
    >>> recap.event.series, [sponsor.name for sponsor in recap.event.sponsors]
    ('River City Python', ['Harbor Cloud', 'Quayside'])
    """
    recap, *others = parse_all(text, path=path, **options)
    if others:
        raise ManyRecapsError(path=_name(text, path), count=1 + len(others))
    return recap


def parse_all(
    text: Text, *, path: str | os.PathLike[str] | None = None, **options: Unpack[ReadOptions]
) -> tuple[Recap, ...]:
    """Read all recaps of a text, at least one; the arguments are those of `read`.

    Raises:
        NotARecapError: Nothing in the text tells of an event.
        ReadingError: It cannot be read.
    """
    reading = read(text, path=path, **options)
    if not reading.recaps:
        reason = _FILE_NAME if isinstance(text, str) and _is_file_name(text) else reading.reason
        raise NotARecapError(path=_name(text, path), reason=reason or "no event")
    return reading.recaps


def load(
    path: str | os.PathLike[str] | Traversable,
    *,
    root: str | os.PathLike[str] | None = None,
    **options: Unpack[ReadOptions],
) -> Recap:
    """Read the one recap of a file.

    Args:
        path: The file.
        root: The folder that `recap.source.path` is relative to; by default it is the path as given.
        **options: How it is read, see `ReadOptions`.

    Raises:
        NotARecapError: Nothing in the file tells of an event.
        ManyRecapsError: It tells of several; use `load_all`.
        ReadingError: It cannot be read.
    """
    from pathlib import Path

    from meetup_recap.files import check_path, relative

    if not isinstance(path, (str, os.PathLike)) and not hasattr(path, "open"):
        raise InvalidValueError("load", "path", path, "a file's path")
    check_path("load", "root", root)
    return parse(Path(path) if isinstance(path, str) else path, path=relative(path, root), **options)


def load_all(source: Files, *, on_problem: OnProblem = "warn", **options: Unpack[FolderOptions]) -> tuple[Recap, ...]:
    """Read all recaps of a file, a folder or a list of them, each file by itself; the arguments are `iter_recaps`'s.

    What the files of a folder tell of each other is used by `Archive.load` and the command line, which may read more.
    """
    return tuple(iter_recaps(source, on_problem=on_problem, **options))


def iter_recaps(source: Files, *, on_problem: OnProblem = "warn", **options: Unpack[FolderOptions]) -> Iterator[Recap]:
    """Stream the recaps of a file, a folder (its .md and .markdown files, in path order) or a list of them.

    Args:
        source: The file or folder, or several.
        on_problem: What becomes of a file that gives no recap: "warn" (a RecapWarning), "raise", or a function of
            its path and the error.
        **options: How posts are found and read, see `FolderOptions`.

    Raises:
        UnknownNameError: No layout or language has that name.
        UnreadableError: The source is a single place, and it is not there.
        MeetupRecapError: With on_problem="raise", the first problem.
    """
    from meetup_recap.data_files import DataFiles
    from meetup_recap.walk import Walk

    def tell(name: str, error: MeetupRecapError) -> None:
        if on_problem == "raise":
            raise error
        if on_problem == "warn":
            warn(str(error))
        else:
            on_problem(name, error)

    check_names("iter_recaps", options, FolderOptions)
    if on_problem not in ("warn", "raise") and not callable(on_problem):
        raise InvalidValueError("iter_recaps", "on_problem", on_problem, '"warn", "raise", or a function')
    walk = Walk.of(options, tell, owner="iter_recaps")
    reading = reading_options(options)
    reading["layout"], reading["language"] = resolve(reading)
    reading["data"] = DataFiles.of(reading.get("data"), walk.limits)
    for file, name in walk.files(source):
        try:
            recaps = parse_all(file, path=name, **reading)
        except MeetupRecapError as error:
            tell(name, error)
        else:
            yield from recaps


def check(recap: Recap, *, language: Languages = None) -> tuple[Diagnostic, ...]:
    """What contradicts itself or looks like a slip in a recap that was read, by place.

    Each finding has a code, a severity, a place and, where one edit mends it beyond doubt, a fix: see
    docs/reference/diagnostics.md. Oddities of the front matter are in `recap.diagnostics`.

    Args:
        recap: A recap that was read from a post.
        language: As in `read`, for a post that was read with such.

    Raises:
        InvalidValueError: It is no Recap.
        SourceError: The recap has no text, as after `from_json`.

    >>> recap = parse('''---
    ... title: "River City Python May 2024: Northwind"
    ... ---
    ... First up, Ada Vega from Northwind told us about Queues (starting at [1:00](https://youtu.be/x?t=66)).
    ...
    ... * One point
    ... ''', path="2024-05-14-may.md")
    >>> [finding.code for finding in check(recap)]
    ['start-mismatch']
    """
    from meetup_recap import checks

    _check_recap("check", recap)
    return checks.check(recap, _languages(language))


def explain(recap: Recap, *, page: bool = False) -> str:
    """The post with each value where it stands, its path and its rule; what no field holds is visible at once.

    Args:
        recap: A recap that was read from a post.
        page: An HTML page, in place of text for a terminal.

    Raises:
        InvalidValueError: It is no Recap.
        SourceError: The recap has no text, as after `from_json`.
    """
    from meetup_recap import explanation

    _check_recap("explain", recap)
    return explanation.page(recap) if page else explanation.text(recap)


def edit(recap: Recap, changes: Mapping[str, object], **options: Unpack[ReadOptions]) -> str:
    """The text of a recap's post with some of its values changed, and every other character as it was.

    The result is read before it is given back: it is the recap with just those values changed, or an error.

    Args:
        recap: A recap that was read from a post.
        changes: The new value of each path: `{"event.sponsors[0].url": "https://harbor.example/new"}`.
        **options: As they were given when the post was read, see `ReadOptions`.

    Raises:
        SourceError: The recap has no text, as after `from_json`.
        EditError: A value cannot be changed in its place, and why: it is derived, its place is shared, the recap is not
            what its post says, the field does not take the value, or the post would then read otherwise.

    >>> recap = parse('''---
    ... title: "River City Python May 2024: Northwind"
    ... ---
    ... Thanks to our sponsors, [Harbor Cloud](https://harbor.example/) and Quayside.
    ... ''')
    >>> print(edit(recap, {"event.sponsors[0].url": "https://harbor.example/new"}).splitlines()[-1])
    Thanks to our sponsors, [Harbor Cloud](https://harbor.example/new) and Quayside.
    """
    from meetup_recap import edits

    _check_recap("edit", recap)
    if not isinstance(changes, Mapping):
        raise InvalidValueError("edit", "changes", changes, 'a mapping such as {"event.location": "Berlin"}')

    def read_again(text: str) -> Reading:
        path = recap.source.path if recap.source else None
        return read(text, path=path, **options)

    return edits.edit(recap, changes, read_again)


def replace(obj: T, changes: Mapping[str, object]) -> T:
    """Change values of a model object by their paths, which are those of `edit`; the object itself stays as it is.

    Args:
        obj: A Recap, an Event or any other part of the model.
        changes: The new value of each path, taken one after the other. A list takes one more behind `[+]`; None removes
            a member of a list or a key of `extra` and `metadata`, and empties a field.

    Raises:
        UnknownPathError: An object has no such path; the nearest one is named.
        InvalidValueError: A field does not take its value.

    >>> from meetup_recap import Event, Recap, Speaker, Talk
    >>> recap = Recap(event=Event(talks=[Talk(title="Queues", speakers=[Speaker(name="Ada Vega")])]))
    >>> recap = replace(recap, {
    ...     "event.talks[0].speakers[0].organization": "Tern",
    ...     "event.venue.name": "Quayside",
    ...     "event.talks[+]": Talk(title="Buoys"),
    ... })
    >>> recap.event.talks[0].speakers[0], recap.event.venue, len(recap.event.talks)
    (Speaker(name='Ada Vega', organization='Tern'), Venue(name='Quayside'), 2)
    """
    from meetup_recap.conversion.fields import CLASSES
    from meetup_recap.model import paths

    if not isinstance(obj, CLASSES):
        raise InvalidValueError("replace", "obj", obj, "a Recap or another part of the model")
    if not isinstance(changes, Mapping) or not all(isinstance(path, str) for path in changes):
        raise InvalidValueError("replace", "changes", changes, 'a mapping such as {"event.location": "Berlin"}')
    return paths.replace(obj, changes)


def annotate(
    text: Text, *, path: str | os.PathLike[str] | None = None, beside: bool = False, **options: Unpack[ReadOptions]
) -> str:
    """A post with what is read of it in the key `recap` of its front matter, where it can be corrected.

    What the key holds wins over what is read, field by field: docs/how-to/correct.md. The front matter stays as it is
    otherwise; a key that is there already gets the fields that it lacks.

    Args:
        text: The post: text, bytes, or a file to read.
        path: Its file name; a file's own by default.
        beside: Give a data file instead, to be kept beside the post under its name with `.recap.yaml` added: each field
            with its meaning, and what no field holds as comments. One that is there gets the fields that it lacks. A
            post that is refused gives one to be filled in.
        **options: How the post is read, see `ReadOptions`.

    Raises:
        NotARecapError: Nothing in the post tells of an event, and the key is asked for.
        EditError: The front matter does not take the key, because it is broken, or not YAML.
        DataError: A data file is not as it should be.
        ReadingError: The post cannot be read.

    >>> print(annotate('''---
    ... title: "River City Python May 2024: Northwind"
    ... ---
    ... Thanks to our sponsors, Quayside.
    ... '''), end="")
    ---
    title: "River City Python May 2024: Northwind"
    recap:
      event:
        series: River City Python
        name: River City Python May 2024
        organizations:
        - Northwind
        sponsors:
        - name: Quayside
    ---
    Thanks to our sponsors, Quayside.
    """
    from meetup_recap.correcting import writing
    from meetup_recap.data_files import DataFile, DataFiles

    check_names("annotate", options, ReadOptions)
    name, limits = _name(text, path), chosen_limits("annotate", options.get("limits"))
    held = _text(text, name, limits, options.get("encoding"))
    files = DataFiles.of(options.get("data"), limits).for_post(name, text)
    own: ReadOptions = {**options, "data": DataFiles.only(files, limits)}
    if beside:
        nothing = DataFile("", {"event": {}})  # so that a post that is refused is an event as well
        any_post: ReadOptions = {**options, "data": DataFiles.only((nothing, *files), limits)}
        recaps = read(held, path=name, **own).recaps or parse_all(held, path=name, **any_post)
        return writing.in_file(name or "this post", recaps, files[-1] if files else None, limits)
    recaps = parse_all(held, path=name, **own)
    annotated = writing.in_post(held, recaps, limits)
    writing.check_same(recaps, parse_all(annotated, path=name, **own))
    return annotated


def to_dict(obj: object, *, reading: bool = False) -> dict[str, Any]:
    """A model object as a dict of JSON's types, `schema_version` first; every field is there.

    Args:
        obj: The object.
        reading: Say of a Recap, under the key `reading`, how its post was read: the layout, the place of each
            value, the diagnostics and the coverage. Reading data back leaves that out.

    Raises:
        InvalidValueError: It is no part of the model.

    The mappings `metadata` and `extra` are taken, too, and become dicts: `json.dumps(recap.metadata, default=to_dict)`.

    >>> from meetup_recap import Venue
    >>> to_dict(Venue(name="Quayside"))
    {'schema_version': 1, 'name': 'Quayside', 'url': None, 'address': None, 'room': None, 'map_url': None}
    """
    from meetup_recap.serializers import plain

    return plain.to_dict(obj, reading=reading)


@overload
def from_dict(data: object, **options: Unpack[DataOptions]) -> Recap: ...
@overload
def from_dict(data: object, type: type[T], **options: Unpack[DataOptions]) -> T: ...
def from_dict(
    data: object,
    type: type[Any] = Recap,  # noqa: A002
    **options: Unpack[DataOptions],
) -> Any:
    """A model object from a dict; by default a Recap.

    Args:
        data: Its fields, as `to_dict` gives them; data of an older release is brought to today's shape.
        type: Its class, or `list[…]` of a class.
        **options: How it is read, see `DataOptions`; of the limits `depth` applies.

    Raises:
        DataError: It is not of that type; all mistakes are told at once, each with its path.
        LimitError: It is deeper than allowed.

    >>> from meetup_recap import Venue
    >>> from_dict({"name": "Quayside", "adress": "12 Dock Street"}, Venue)
    Traceback (most recent call last):
    meetup_recap.errors.DataError: $.adress: Venue has no such key; did you mean 'address'?
    """
    from meetup_recap.serializers import plain

    return plain.from_dict(data, type, plain.terms("from_dict", options))


def to_json(obj: object, *, indent: int | None = 2, reading: bool = False) -> str:
    """A model object, or an array of several, as JSON; every field is there, `null` where the post does not say.

    Args:
        obj: The object, or several.
        indent: Spaces a level; None for one line.
        reading: As in `to_dict`.

    Raises:
        InvalidValueError: It is no part of the model.

    >>> from meetup_recap import Venue
    >>> to_json(Venue(name="Quayside"), indent=None)
    '{"schema_version": 1, "name": "Quayside", "url": null, "address": null, "room": null, "map_url": null}'
    """
    from meetup_recap.serializers import json

    return json.to_json(obj, indent=indent, reading=reading)


@overload
def from_json(text: str | bytes, **options: Unpack[DataOptions]) -> Recap: ...
@overload
def from_json(text: str | bytes, type: type[T], **options: Unpack[DataOptions]) -> T: ...
def from_json(
    text: str | bytes,
    type: type[Any] = Recap,  # noqa: A002
    **options: Unpack[DataOptions],
) -> Any:
    """A model object from JSON; by default a Recap.

    Args:
        text: One object, or an array of them.
        type: Its class; `list[Recap]` and the like for an array.
        **options: How it is read, see `DataOptions`; of the limits `text` and `depth` apply.

    Raises:
        DataError: It is not JSON, or not an object of that class; all mistakes are told at once.
        LimitError: It is larger or deeper than allowed.

    >>> from meetup_recap import Venue
    >>> from_json('[{"name": "Quayside"}]', list[Venue])
    [Venue(name='Quayside')]
    """
    from meetup_recap.serializers import json, plain

    return json.from_json(text, type, plain.terms("from_json", options))


def to_yaml(obj: object, *, array: bool = False, reading: bool = False) -> str:
    """A model object as a YAML document, or several as a stream of them; what says nothing is left out.

    Args:
        obj: The object, or several.
        array: Write several as one document that is a list, as the data files of a site are.
        reading: As in `to_dict`.

    Raises:
        InvalidValueError: It is no part of the model.

    >>> from meetup_recap import Speaker
    >>> print(to_yaml(Speaker(name="Ada Vega", organization="Northwind")), end="")
    schema_version: 1
    name: Ada Vega
    organization: Northwind
    """
    from meetup_recap.serializers import yaml

    return yaml.to_yaml(obj, array=array, reading=reading)


@overload
def from_yaml(text: str | bytes, **options: Unpack[DataOptions]) -> Recap: ...
@overload
def from_yaml(text: str | bytes, type: type[T], **options: Unpack[DataOptions]) -> T: ...
def from_yaml(
    text: str | bytes,
    type: type[Any] = Recap,  # noqa: A002
    **options: Unpack[DataOptions],
) -> Any:
    """A model object from YAML; dates, times and "no" need no quotes where text belongs, numbers do.

    Args:
        text: One document, or several.
        type: Its class; `list[Recap]` and the like for several documents, or one that is a list.
        **options: How it is read, see `DataOptions`; of the limits `yaml`, `depth` and `values` apply.

    Raises:
        DataError: It is not YAML, not one document, or not an object of that class; all mistakes are told at once,
            each with its line and column.
        LimitError: It is larger or deeper than allowed.

    >>> from meetup_recap import Venue
    >>> from_yaml("name: Quayside", Venue)
    Venue(name='Quayside')
    """
    from meetup_recap.serializers import plain, yaml

    return yaml.from_yaml(text, type, plain.terms("from_yaml", options))


def iter_jsonl(objects: Iterable[object], *, reading: bool = False) -> Iterator[str]:
    r"""Model objects as the lines of JSON Lines, one at a time, whatever their number.

    Args:
        objects: The objects.
        reading: As in `to_dict`.

    Open the file with `newline="\n"`, so that lines end the same on every system:

        with open("recaps.jsonl", "w", encoding="utf-8", newline="\n") as file:
            file.writelines(iter_jsonl(iter_recaps("_posts")))

    >>> from meetup_recap import Venue
    >>> next(iter_jsonl([Venue(name="Quayside")]))
    '{"schema_version": 1, "name": "Quayside", "url": null, "address": null, "room": null, "map_url": null}\n'
    """
    from meetup_recap.serializers import jsonl

    return jsonl.iter_jsonl(objects, reading=reading)


def to_jsonl(objects: Iterable[object], *, reading: bool = False) -> str:
    r"""Model objects as JSON Lines, one on each line; the arguments are those of `iter_jsonl`.

    >>> from meetup_recap import Venue
    >>> to_jsonl([Venue(name="Quayside")])
    '{"schema_version": 1, "name": "Quayside", "url": null, "address": null, "room": null, "map_url": null}\n'
    """
    from meetup_recap.serializers import jsonl

    return jsonl.to_jsonl(objects, reading=reading)


@overload
def from_jsonl(lines: bytes | Iterable[str | bytes], **options: Unpack[DataOptions]) -> Iterator[Recap]: ...
@overload
def from_jsonl(lines: bytes | Iterable[str | bytes], type: type[T], **options: Unpack[DataOptions]) -> Iterator[T]: ...
def from_jsonl(
    lines: bytes | Iterable[str | bytes],
    type: type = Recap,  # noqa: A002
    **options: Unpack[DataOptions],
) -> Iterator[Any]:
    """Stream model objects from JSON Lines: a text, an open file, or any lines; one is held at a time.

    Args:
        lines: The lines; empty ones are passed over.
        type: The class of each.
        **options: How each is read, see `DataOptions`; of the limits `line` and `depth` apply.

    Raises:
        DataError: A line is not an object of that class; its number is named.
        LimitError: A line is longer or deeper than allowed.
    """
    from meetup_recap.serializers import jsonl, plain

    return jsonl.from_jsonl(lines, type, plain.terms("from_jsonl", options))


def to_jekyll(recap: Recap) -> str:
    """A recap as a Jekyll post in the house style: front matter, and the evening told in prose.

    The post reads back equal under the recap's own file name, or `YEAR-MONTH-DAY-slug.md` where it has none, up to what
    such posts have no words for: docs/reference/formats.md lists it. The text is read before it is given back, and what
    it does not tell is named in a RecapWarning.

    Args:
        recap: The recap; of a post that holds several, each is a post of its own.

    Raises:
        LimitError: The post would be larger than posts may be.

    >>> from datetime import date
    >>> from meetup_recap import Event, Recap, Speaker, Sponsor, Talk
    >>> talk = Talk(title="Queues in Anger", speakers=[Speaker(name="Ada Vega", organization="Northwind")])
    >>> event = Event(date=date(2024, 5, 14), talks=[talk], sponsors=[Sponsor(name="Quayside")])
    >>> print(to_jekyll(Recap(title="May meetup", published=date(2024, 5, 14), event=event)))
    ---
    title: May meetup
    date: 2024-05-14
    ---
    <BLANKLINE>
    Thanks to our sponsors, Quayside.
    <BLANKLINE>
    First up was Ada Vega from Northwind telling us about Queues in Anger.
    <BLANKLINE>
    """
    from meetup_recap.serializers import jekyll

    _check_recap("to_jekyll", recap)

    def read_again(text: str, path: str | None) -> Recap | None:
        recaps = read(text, path=path).recaps
        return recaps[0] if len(recaps) == 1 else None

    written = jekyll.to_jekyll(recap, read_again)
    if written.untold:
        name = (recap.source and recap.source.path) or recap.title or "the recap"
        message = f"{name}: the post tells otherwise, or not at all: {', '.join(written.untold)}"
        warn(message)
    return written.text


def json_schema(type: type[Any] = Recap) -> dict[str, Any]:  # noqa: A002
    """The JSON Schema (2020-12) of what `to_json` and `to_yaml` write and `from_json` and `from_yaml` take.

    Args:
        type: A class of the model, or `list[…]` of one.

    Raises:
        InvalidValueError: JSON has no form for it.

    >>> schema = json_schema()
    >>> schema["$id"], schema["properties"]["published"]["format"]
    ('urn:meetup-recap:schema:1:Recap', 'date')
    """
    from meetup_recap.serializers import schema

    return schema.json_schema(type)


def to_html(obj: object, *, page: bool = False) -> str:
    """A Recap, an Event or another part of one as HTML, everything escaped.

    Args:
        obj: The object.
        page: A whole page that needs nothing else, in place of a fragment.

    >>> from meetup_recap import Takeaway
    >>> to_html(Takeaway(text="Smith & Sons"))
    '<li>Smith &amp; Sons</li>'
    """
    from meetup_recap.renderers.html import HtmlRenderer

    return HtmlRenderer(page=page).render(obj)


@overload
def render(obj: object, renderer: Renderer[T]) -> T: ...
@overload
def render(obj: object, renderer: TextFormat) -> str: ...
@overload
def render(obj: object, renderer: Literal["ical"]) -> bytes: ...
@overload
def render(obj: object, renderer: str) -> str | bytes: ...
def render(obj: object, renderer: Renderer[Any] | str) -> Any:
    """A model object through a renderer, given as an object or by name.

    Args:
        obj: A Recap or another part of the model; several Recaps, where the format can hold them.
        renderer: The renderer, or what it is called: html, markdown, text, csv, json-ld, ical, youtube-chapters,
            webvtt, podcast-chapters, rubyevents, pyvideo, or that of an installed package. By name, each writes with
            its defaults; give the object for anything else.

    Raises:
        UnknownNameError: No renderer has that name, of those that ship or are installed.
        UnsupportedObjectError: It has nothing for such an object.
        RenderError: The format requires what the object does not tell.
        PluginError: A renderer of another package cannot be used, or failed.
        MissingExtraError: The format needs an optional package.

    >>> from meetup_recap import Event, Talk
    >>> print(render(Event(name="May", talks=[Talk(title="Queues")]), "markdown"), end="")
    ## May
    <BLANKLINE>
    ### Queues
    """
    from meetup_recap import plugins, renderers

    with plugins.guarded("renderer", renderer):  # `render` may be a property
        can_render = isinstance(renderer, str) or hasattr(renderer, "render")
    if isinstance(renderer, type) or not can_render:
        raise InvalidValueError(
            "render", "renderer", renderer, "a renderer's name, or an object with a method `render`"
        )
    return renderers.render(obj, renderers.find(renderer) if isinstance(renderer, str) else renderer)


def _is_file_name(text: str) -> bool:
    """Whether a text is one line that ends like the name of a post or a recap file."""
    from meetup_recap.files import DATA_SUFFIXES, PAGE_SUFFIXES, POST_SUFFIXES

    return "\n" not in text and text.lower().endswith((*POST_SUFFIXES, *PAGE_SUFFIXES, *DATA_SUFFIXES))


def _check_recap(function: str, recap: object) -> None:
    if not isinstance(recap, Recap):
        raise InvalidValueError(function, "recap", recap, "a Recap")


def _name(text: Text, path: str | os.PathLike[str] | None) -> str | None:
    """The path of a post as its recap names it, with "/" on every system."""
    from meetup_recap.files import check_path, relative

    check_path("read", "path", path)
    if not isinstance(text, (str, bytes, os.PathLike)) and not hasattr(text, "open"):
        raise InvalidValueError("read", "text", text, "a text, bytes, or a file such as a Path")
    if path is None:
        return None if isinstance(text, (str, bytes)) else relative(text, None)
    name = os.fspath(path).encode("utf-8", "replace").decode()
    return name.replace("\\", "/") if "\\" in name and "/" not in name else name


def _text(text: Text, name: str | None, limits: Limits, encoding: str | None) -> str:
    from meetup_recap.files import check_size, contents

    if isinstance(text, str):
        check_size(len(text.encode("utf-8", "surrogatepass")) if len(text) * 4 > limits.post else 0, name, limits)
        return _whole(text)
    return _decoded(text if isinstance(text, bytes) else contents(text, name, limits), name, limits, encoding)


def _whole(text: str) -> str:
    """A text without halves of characters, which no encoding can write, and some (UTF-7) read."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def whole_post(text: Text, name: str, options: ReadOptions) -> Post:
    """A text as one post, before anything is found in it.

    Raises:
        ReadingError: It cannot be read, or not within the limits.
    """
    from meetup_recap import reader
    from meetup_recap.reading.document import read_document

    limits = options.get("limits") or DEFAULT_LIMITS
    document = read_document(_text(text, name, limits, options.get("encoding")), limits)
    return reader.whole_post(document, name, resolve(options)[1])


def text_of(data: bytes, name: str | None, options: ReadOptions) -> str:
    """The text of a post's bytes.

    Raises:
        ReadingError: They are too many, or not in the encoding that is asked for or that their first bytes tell.
    """
    return _decoded(data, name, options.get("limits") or DEFAULT_LIMITS, options.get("encoding"))


def _decoded(data: bytes, name: str | None, limits: Limits, encoding: str | None) -> str:
    from meetup_recap.files import check_size

    check_size(len(data), name, limits)
    chosen = encoding or next((codec for mark, codec in _BOMS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(chosen)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise EncodingError(
            path=name, line=line, encoding=chosen, offset=error.start, byte=data[error.start]
        ) from error
    except (LookupError, ValueError) as error:
        raise UnreadableError(path=name, reason=f"there is no encoding {chosen!r}") from error
    # Python's UTF-16 decoder eats the mark; it is kept, so that a text written back has it.
    text = _whole(text) if encoding else text
    has_mark = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and codecs.lookup(chosen).name == "utf-16"
    return f"\ufeff{text}" if has_mark and not text.startswith("\ufeff") else text


def resolve(options: ReadOptions) -> tuple[list[Layout], tuple[Language, ...]]:
    """The layouts and languages that the options name.

    Raises:
        UnknownNameError: No layout or language has one of these names.
    """
    return _layouts(options.get("layout")), _languages(options.get("language"))


def reading_options(options: Mapping[str, Any]) -> ReadOptions:
    """Those of some options that say how one post is read."""
    names = ReadOptions.__annotations__
    chosen: Any = {name: value for name, value in options.items() if name in names}
    return chosen  # type: ignore[no-any-return]  # its names were checked


def _layouts(layout: Layouts) -> list[Layout]:
    """The candidates, names looked up among those that ship and the installed ones."""
    from meetup_recap.layouts import BUILTIN, DeclaredLayout, Layout

    given: object = _declared(layout) if isinstance(layout, str) else layout
    if isinstance(layout, Iterable) and not isinstance(layout, (str, DeclaredLayout)):
        given = [_declared(one) if isinstance(one, str) else one for one in layout]
    found = _named("layout", given, {known.name: known for known in BUILTIN}, Layout)  # type: ignore[type-abstract]  # a protocol is checked like a class
    return found if any(not isinstance(one, DeclaredLayout) for one in found) else [*found, *BUILTIN]


def _declared(layout: str) -> str | Layout:
    """The layout of a file, where a name is that of one: "ours.yaml"."""
    from meetup_recap.files import read_settings
    from meetup_recap.layouts import DeclaredLayout

    if not layout.lower().endswith((".yaml", ".yml")):
        return layout
    return DeclaredLayout.from_yaml(read_settings(layout), name=layout)


def _languages(languages: Languages) -> tuple[Language, ...]:
    """The languages to choose from, codes looked up among those that ship and the installed ones."""
    from meetup_recap.languages import BUILTIN, Language

    return tuple(_named("language", languages, {known.code: known for known in BUILTIN}, Language))


def _named(kind: str, given: object, shipped: Mapping[str, T], cls: type[T]) -> list[T]:
    """The objects that an argument gives or names, one or several; those that ship, where it says nothing."""
    from meetup_recap import plugins

    with plugins.guarded(kind, given):  # a protocol asks an object for each of its members
        members = [given] if isinstance(given, (str, cls)) else given
    if members is None or (isinstance(members, (list, tuple)) and not members):
        return list(shipped.values())
    if not isinstance(members, Iterable):
        raise InvalidValueError("read", kind, given, f"a {kind}, its name, or several of them")
    found: list[T] = []
    for one in members:
        member = plugins.find(kind, one, shipped, cls) if isinstance(one, str) else one
        with plugins.guarded(kind, member):
            is_one = isinstance(member, cls)
            name = getattr(member, "name", "")  # since Python 3.12, isinstance does not ask for its value
        if not is_one:
            raise InvalidValueError("read", kind, member, f"a {kind}, or its name")
        if not isinstance(name, str):
            raise plugins.failure(kind, member, f"its name must be text, not {type(name).__name__}")
        found.append(member)
    return found
