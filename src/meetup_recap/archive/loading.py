"""Many posts read: in this process or by an executor, always with the same outcomes in the same order."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import CancelledError, Executor, Future
from itertools import islice
from pathlib import Path
from types import NoneType
from typing import NamedTuple

import attrs

from meetup_recap import api, group
from meetup_recap.data_files import DataFile, DataFiles
from meetup_recap.errors import MeetupRecapError, NotARecapError, UnknownNameError, warn
from meetup_recap.files import File, contents, has_data_suffix
from meetup_recap.layouts import Layout
from meetup_recap.limits import DEFAULT_LIMITS
from meetup_recap.model import Recap
from meetup_recap.options import Progress, ReadOptions
from meetup_recap.outputs import Outputs
from meetup_recap.post import Post
from meetup_recap.recap_files import OneEach, Report, recaps_in

_CHUNK = 16
"""How many posts go to an executor at once: enough that sending them costs little beside reading them."""
_MOST_WAITING = 64
"""How many chunks are sent before the first is asked for: so that memory holds a part of an archive twice at most."""


class Outcome(NamedTuple):
    """What became of a file: its recaps, or why there are none."""

    path: str
    recaps: tuple[Recap, ...]
    error: MeetupRecapError | None = None


class Opened(NamedTuple):
    """A file that was opened: what is sent to an executor.

    Attributes:
        path: Its name.
        content: What is in it, or why it cannot be opened.
        data: The corrected values of it.
    """

    path: str
    content: bytes | MeetupRecapError
    data: tuple[DataFile, ...] = ()


def outcomes(
    files: Sequence[tuple[File, str]], options: ReadOptions, executor: Executor | None, progress: Progress | None
) -> Iterator[Outcome]:
    """What became of each file, in their order.

    Args:
        files: The files with their names.
        options: How to read them.
        executor: Where to read them; None for here.
        progress: Told of each file that is done.
    """
    limits = options.get("limits") or DEFAULT_LIMITS
    data = DataFiles.of(options.get("data"), limits)
    posts = [_opened(file, name, data) for file, name in files]
    own = _with_words(posts, options)
    known: dict[int, Outcome] = {}
    lines = _own_lines(posts, own, known)
    found: list[Outcome] = []
    read = _read_by(executor, posts, own, lines) if executor else _read_here(posts, own, lines, known)
    for done, outcome in enumerate(read, 1):
        if progress:
            progress(done, len(files), outcome.path)
        found.append(outcome)
    refused = [at for at, one in enumerate(found) if isinstance(one.error, NotARecapError)]
    if options.get("events", "auto") == "auto":
        freely: ReadOptions = {**own, "events": "all"}
        events = sum(bool(one.recaps) for one in found)
        also = group.also_events(
            len(refused), events, lambda number: _read(posts[refused[number]], freely, lines).recaps
        )
        for number, recaps in also.items():
            at = refused[number]
            found[at] = Outcome(found[at].path, tuple(recaps))
    yield from found


def _with_words(posts: Sequence[Opened], options: ReadOptions) -> ReadOptions:
    """How the posts are read: with the labels and places that they share known to each language, if any."""
    texts = (post.content.decode("utf-8", "replace") for post in posts if isinstance(post.content, bytes))
    known = api.resolve(options)[1]
    languages = group.with_shared_words(known, texts)
    return options if languages == known else {**options, "language": languages}


def _own_lines(posts: Sequence[Opened], options: ReadOptions, known: dict[int, Outcome]) -> tuple[Layout, ...]:
    """The layouts of posts that tell together how they write talks; what was read for that goes to `known`."""
    numbers = [at for at, post in enumerate(posts) if not has_data_suffix(post.path)]

    def read(number: int) -> tuple[Recap, ...]:
        at = numbers[number]
        known[at] = _read(posts[at], options)
        return known[at].recaps

    def read_by(number: int, layouts: Sequence[Layout]) -> tuple[Recap, ...]:
        return _read(posts[numbers[number]], {**options, "layout": layouts}).recaps

    def post_of(number: int) -> Post:
        name, held, _ = posts[numbers[number]]
        return api.whole_post(held if isinstance(held, bytes) else b"", name, options)

    return group.own_lines(len(numbers), read, read_by, post_of, api.resolve(options)[0])


def _read_here(
    posts: Sequence[Opened], options: ReadOptions, lines: tuple[Layout, ...], known: dict[int, Outcome]
) -> Iterator[Outcome]:
    """The outcomes of posts, in this process; those that are known are not read twice."""
    for at, post in enumerate(posts):
        read = known.pop(at, None)
        yield _fuller(read, post, options, lines) if read else _read(post, options, lines)


def each_once(
    outcomes: Iterable[Outcome], files: Iterable[tuple[File, str]], outputs: Outputs, report: Report
) -> list[Recap]:
    """The recaps of each event once, of its post or its recap file.

    Args:
        outcomes: What became of each file.
        files: The files with their names.
        outputs: Records each recap file that is read; one that is left out may be written again.
        report: Called with the name of each file that could not be read or is left out, and the reason.
    """
    places = {name: file for file, name in files if isinstance(file, Path) and has_data_suffix(name)}
    recaps: list[Recap] = []
    once = OneEach(report)
    for outcome in outcomes:
        kept = once.kept(outcome.recaps, outcome.path, is_data=has_data_suffix(outcome.path))
        recaps += kept
        if kept and outcome.path in places:
            outputs.reads(places[outcome.path], outcome.path)
        if outcome.error:
            report(outcome.path, outcome.error)
    return recaps


def without_post(files: Iterable[tuple[File, str]], options: ReadOptions) -> Iterator[tuple[str, NotARecapError]]:
    """The names of the data files that are for none of some posts, and what is told of each."""
    data = DataFiles.of(options.get("data"), options.get("limits") or DEFAULT_LIMITS)
    for name in data.without_post(name for _, name in files):
        yield name, NotARecapError(path=name, reason="its data are of no post that was read")


def _opened(file: File, name: str, data: DataFiles) -> Opened:
    limits = attrs.evolve(data.limits, post=data.limits.text) if has_data_suffix(name) else data.limits
    try:
        found = () if has_data_suffix(name) else data.for_post(name, file)
        return Opened(name, contents(file, name, limits), found)
    except MeetupRecapError as error:
        return Opened(name, error)


def _read_by(
    executor: Executor, posts: Iterable[Opened], options: ReadOptions, lines: tuple[Layout, ...]
) -> Iterator[Outcome]:
    """The outcomes of an executor, chunk by chunk; what a broken one does not give is read here."""
    waiting: deque[tuple[list[Opened], Future[list[Outcome]] | None]] = deque()
    remaining, pool = iter(posts), _Pool(executor, options, lines)
    while chunk := list(islice(remaining, _CHUNK)):
        waiting.append((chunk, pool.submit(chunk)))
        while waiting and (len(waiting) > _MOST_WAITING or _is_done(waiting[0][1])):
            yield from pool.result(*waiting.popleft())
    while waiting:
        yield from pool.result(*waiting.popleft())


@attrs.define
class _Pool:
    """An executor that may fail at any time: one warning says so, and what it does not give is read here."""

    executor: Executor
    options: ReadOptions
    lines: tuple[Layout, ...]
    is_broken: bool = False

    def submit(self, chunk: list[Opened]) -> "Future[list[Outcome]] | None":
        """Send some posts; None where the executor takes none."""
        if not self.is_broken:
            try:
                return self.executor.submit(read_chunk, chunk, self.options, self.lines)
            except Exception as error:  # noqa: BLE001  # broken, shut down, or somebody's own
                self._broke(error)
        return None

    def result(self, chunk: list[Opened], future: "Future[list[Outcome]] | None") -> list[Outcome]:
        """What became of some posts."""
        try:
            if future is not None:
                return _checked(future.result(), chunk)
        except MeetupRecapError:
            raise
        except (Exception, CancelledError) as error:  # noqa: BLE001  # a worker was killed, or cannot be sent a plugin
            self._broke(error)
        return read_chunk(chunk, self.options, self.lines)

    def _broke(self, error: BaseException) -> None:
        if not self.is_broken:
            self.is_broken = True
            message = f"the executor broke ({error}); what it did not give is read in this process"
            warn(message)


def _checked(found: object, chunk: list[Opened]) -> list[Outcome]:
    """What an executor gave, where it is the outcomes of some posts.

    Raises:
        TypeError: It is something else.
    """
    outcomes = [outcome for outcome in found if isinstance(outcome, Outcome)] if isinstance(found, list) else []
    if [outcome.path for outcome in outcomes] != [post.path for post in chunk]:
        message = f"it gave a {type(found).__name__} that does not hold what became of each post"
        raise TypeError(message)
    return outcomes


def _is_done(future: "Future[list[Outcome]] | None") -> bool:
    return future is None or future.done()


def read_chunk(posts: Iterable[Opened], options: ReadOptions, lines: tuple[Layout, ...] = ()) -> list[Outcome]:
    """The outcomes of some posts; this is what an executor runs."""
    return [_read(post, options, lines) for post in posts]


def _fuller(outcome: Outcome, post: Opened, options: ReadOptions, lines: tuple[Layout, ...]) -> Outcome:
    """What became of a post, read by the lines of its group where that tells more."""
    if not lines or not isinstance(outcome.error, (NotARecapError, NoneType)):
        return outcome
    by_lines: ReadOptions = {**options, "layout": lines}
    recaps = tuple(group.fuller(outcome.recaps, lambda: _read(post, by_lines).recaps))
    return Outcome(outcome.path, recaps, None if recaps else outcome.error)


def _read(post: Opened, options: ReadOptions, lines: tuple[Layout, ...] = ()) -> Outcome:
    name, held, data = post
    if isinstance(held, MeetupRecapError):
        return Outcome(name, (), held)
    limits = options.get("limits") or DEFAULT_LIMITS
    try:
        if has_data_suffix(name):
            return Outcome(name, recaps_in(held, name, limits))
        own: ReadOptions = {**options, "data": DataFiles.only(data, limits)}
        recaps = api.parse_all(held, path=name, **own)
    except UnknownNameError:
        raise  # no post's fault
    except MeetupRecapError as error:
        return _fuller(Outcome(name, (), error), post, options, lines)
    return _fuller(Outcome(name, recaps), post, options, lines)
