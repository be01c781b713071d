"""A layout learned from a few corrected posts: `learn(posts, data)`, and what is told of how it was learned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Unpack

import attrs

from meetup_recap import api
from meetup_recap.correcting import Given, given
from meetup_recap.correcting.given import KEY
from meetup_recap.data_files import DataFile, DataFiles
from meetup_recap.errors import InvalidValueError, MeetupRecapError, ReadingError, warn
from meetup_recap.files import contents, has_data_suffix
from meetup_recap.layouts import DeclaredLayout
from meetup_recap.learning.choosing import Learned, Reader, learned
from meetup_recap.learning.examples import Example, Post
from meetup_recap.limits import Limits
from meetup_recap.options import Data, Files, LearnOptions, ReadOptions, check_names
from meetup_recap.reading.document import Document, read_document
from meetup_recap.walk import Walk

__all__ = ["DeclaredLayout", "Learned", "learn", "study"]

_KEY_LINES = re.compile(rf"^{KEY}[ \t]*:[^\r\n]*(?:\r\n?|\n)(?:(?:[ \t\-#][^\r\n]*)?(?:\r\n?|\n))*", re.MULTILINE)


def learn(posts: Files, data: Data = None, *, name: str = "learned", **options: Unpack[LearnOptions]) -> DeclaredLayout:
    """Learn from a few corrected posts how a group writes.

    Each rule that the corrected posts suggest is tried on the others of them, and is taken where it reads more of what
    is known there than what ships does. Where that reads all of it, the layout has no rules.

    Args:
        posts: A folder, a glob, or several of them; of the posts without data some are looked at, so that no rule is
            taken that would change what is read rightly.
        data: The corrected values of a few posts, as `data=` in `ReadOptions`; those beside posts and in their front
            matter count, too.
        name: What the layout is called.
        **options: How posts are found and read, as in `FolderOptions`.

    Returns:
        The layout: `layout=` takes it, and `to_yaml` writes it as a file that a person can read and change.

    Raises:
        InvalidValueError: None of the posts has data.
        UnreadableError: A folder is not there.
        DataError: Data are not as they should be.
    """
    return study(posts, data, name=name, **options).layout


def study(posts: Files, data: Data = None, *, name: str = "learned", **options: Unpack[LearnOptions]) -> Learned:
    """Learn a layout as `learn` does, and tell how sure it is; the arguments are the same."""

    def tell(_: str, error: MeetupRecapError) -> None:
        warn(f"left out: {error}")

    check_names("learn", options, LearnOptions)
    folder: Any = options
    walk = Walk.of(folder, tell, owner="learn")
    reading = api.reading_options(options)
    layouts, reading["language"] = api.resolve(reading)
    reading["layout"] = layouts
    files = DataFiles.of(data, walk.limits)
    examples: list[Example] = []
    others: list[Post] = []
    names: list[str] = []
    for file, path in walk.files(posts):
        if has_data_suffix(path):
            continue
        names.append(path)
        try:
            text = api.text_of(contents(file, path, walk.limits), path, reading)
            found = list(_examples(text, path, files.for_post(path, file), reading, walk.limits))
            examples += found
            others += [] if found else [Post(path, text, read_document(text, walk.limits))]
        except ReadingError as error:
            tell(path, error)
    for unused in files.without_post(names):
        warn(f"{unused}: its data are of no post that was read")
    if not examples:
        raise InvalidValueError("learn", "data", data, "the corrected values of at least one of the posts")
    return learned(examples, name, others, Reader(reading, layouts))


def _examples(
    text: str, path: str, files: tuple[DataFile, ...], reading: ReadOptions, limits: Limits
) -> Iterator[Example]:
    """The corrected events of a post, its own key left out of what is read."""
    document, corrections = given(read_document(text, limits), path, files, limits)
    if not corrections:
        return
    text = _without_key(text, document)
    post = Post(path, text, read_document(text, limits))
    events = _events(corrections)
    freely: ReadOptions = {**reading, "events": "all"}
    recaps = api.read(text, path=path, **freely).recaps
    is_alone = not any(one.is_list for one in corrections) and len(events) == 1 and len(recaps) <= 1
    sections = {
        recap.event.date.isoformat(): recap.source.section for recap in recaps if recap.event.date and recap.source
    }
    for event in events:
        example = Example(post, event, is_alone)
        yield attrs.evolve(example, section=sections.get(str(example.event.get("date"))))


def _events(corrections: list[Given]) -> list[dict[str, object]]:
    """The values of each event, of the last data file that has any."""
    last = corrections[-1]
    return [dict(last.fields(number)) for number in range(len(last.events))]


def _without_key(text: str, document: Document) -> str:
    """A post without its corrected values."""
    head = text[: document.body]
    return _KEY_LINES.sub("", head) + text[document.body :]
