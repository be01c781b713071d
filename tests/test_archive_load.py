"""Archives: from wherever the posts are, by whatever executor, nothing lost on the way."""

import os
import pickle
import sys
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import fsspec
import pytest

from folders import LAWS, ROOT
from meetup_recap import (
    Archive,
    EncodingError,
    Event,
    InvalidValueError,
    MissingExtraError,
    NotARecapError,
    OutputError,
    Recap,
    RecapWarning,
    Speaker,
    Talk,
    UnknownNameError,
    UnreadableError,
    from_jsonl,
    iter_recaps,
    load_all,
    to_jsonl,
)
from meetup_recap.cli import main

RIVER = ROOT / "docs/tutorials/river-city"


@pytest.fixture(scope="module")
def river() -> Archive:
    return Archive.load(RIVER)


def everything(archive: Archive) -> list[tuple[Any, ...]]:
    """All that an archive holds, down to the place of each value."""
    recaps = [
        (recap, source.path, source.text, dict(source.spans), source.weights, recap.diagnostics, recap.coverage)
        for recap in archive
        if (source := recap.source)
    ]
    return [*recaps, *((problem.path, str(problem.error)) for problem in (*archive.skipped, *archive.failures))]


def test_every_file_is_a_recap_or_has_its_reason(river: Archive) -> None:
    """One post that is no recap and one in another encoding never stop the rest, and neither is passed over."""
    assert len(river) == 8
    assert [(problem.path, type(problem.error)) for problem in river.skipped] == [
        ("2022-06-14-code-of-conduct.md", NotARecapError)
    ]
    assert [(problem.path, type(problem.error)) for problem in river.failures] == [
        ("2022-09-13-river-city-python-september-2022.md", EncodingError)
    ]
    assert "is not utf-8" in river.failures[0].reason
    assert str(river.summary).splitlines()[:2] == [
        "8 recaps, 2020-02-11 to 2024-05-14",
        "  16 talks by 8 speakers",
    ]


def test_recaps_come_in_the_order_of_their_events(tmp_path: Path) -> None:
    """By date, not by file name; an event without a date comes last."""
    for name, day in (("b.md", "2019-01-09"), ("a.md", "2021-01-09"), ("c.md", None)):
        told = f"event-date: {day}\n" if day else ""
        (tmp_path / name).write_text(
            f"---\ntitle: 'River City Python May 2020: Northwind'\n{told}---\nThanks to our sponsor, Northwind.\n"
        )
    archive = Archive.load(tmp_path)
    assert [recap.event.date for recap in archive] == [date(2019, 1, 9), date(2021, 1, 9), None]


def test_an_archive_is_a_sequence(river: Archive) -> None:
    """It has a length, an order, single recaps and slices, which are archives again."""
    assert river[0].event.date == date(2020, 2, 11)
    assert [recap.event.date for recap in river[-2:]] == [date(2023, 10, 10), date(2024, 5, 14)]
    assert isinstance(river[:3], Archive)
    assert list(river)[2] in river
    assert repr(river) == "Archive(8 recaps, 2020-02-11 to 2024-05-14, 1 other, 1 failed)"


def _zipped(folder: Path) -> str:
    file = folder / "posts.zip"
    with zipfile.ZipFile(file, "w") as zipped:
        for post in RIVER.glob("*.md"):
            zipped.write(post, post.name)
    return str(file)


def _remote(folder: Path) -> str:
    address = f"memory://{folder.name}"
    for post in RIVER.glob("*.md"):
        fsspec.filesystem("memory").pipe_file(f"/{folder.name}/{post.name}", post.read_bytes())
    return address


@pytest.mark.parametrize(
    "source",
    [
        lambda _: str(RIVER),
        lambda _: RIVER,
        lambda _: f"{RIVER}/*.md",
        lambda _: f"{RIVER.parent}/river-*",
        _zipped,
        _remote,
        lambda folder: f"{_remote(folder)}/*.md",
    ],
    ids=["text", "path", "glob", "glob of folders", "zip", "address", "glob of addresses"],
)
def test_an_archive_is_the_same_wherever_it_is(source: Callable[[Path], Any], tmp_path: Path, river: Archive) -> None:
    """A folder, a glob, a zip and an address give the same recaps under names relative to where they are."""
    archive = Archive.load(source(tmp_path), root=None)
    names = [name.rpartition("/")[2] for recap in archive if recap.source and (name := recap.source.path)]
    assert names == [recap.source.path for recap in river if recap.source]
    assert list(archive) == list(river)
    assert len(archive.skipped) == len(archive.failures) == 1


def test_a_list_of_places_is_one_archive(river: Archive) -> None:
    """Files and folders, a missing one among them: that one is a failure, the others are read."""
    posts = sorted(RIVER.glob("202[34]*.md"))
    archive = Archive.load([*posts, RIVER / "no-such.md"])
    assert list(archive) == list(river[-3:])
    assert [type(problem.error) for problem in archive.failures] == [UnreadableError]


@pytest.mark.parametrize("place", ["no-such-folder", "no-such-*.md", "memory://nowhere", "nosuch://a/b"])
def test_a_place_that_is_not_there_is_an_error(place: str) -> None:
    """Nobody takes an empty archive for a mistyped name."""
    with pytest.raises(UnreadableError, match=place.replace("*", r"\*")):
        Archive.load(place)


def test_streaming_knows_the_same_places(tmp_path: Path, river: Archive) -> None:
    """`iter_recaps` reads a zip and an address, too, in path order."""
    for source in (_zipped(tmp_path), _remote(tmp_path)):
        assert list(iter_recaps(source, on_problem=lambda *_: None)) == list(river)


@pytest.fixture(params=[ThreadPoolExecutor, ProcessPoolExecutor], ids=["threads", "processes"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    with request.param(2) as pool:
        yield pool


def test_an_executor_changes_nothing(executor: Executor) -> None:
    """Threads and processes give equal recaps, places, diagnostics and problems, in the same order."""
    places = [ROOT / "docs/tutorials", ROOT / "tests/cases", ROOT / "tests/checks"]
    assert everything(Archive.load(places, executor=executor)) == everything(Archive.load(places))


def test_an_executor_changes_nothing_on_real_posts(archive: Path, archives: Path, executor: Executor) -> None:
    """The same over every real post at hand."""
    places = [archive, archives] if LAWS else [archive]
    assert everything(Archive.load(places, executor=executor)) == everything(Archive.load(places))


class Breaking(Executor):
    """An executor whose worker dies at the third chunk."""

    def __init__(self) -> None:
        self.submitted = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.submitted += 1
        if self.submitted > 3:
            raise BrokenExecutor
        future: Future[Any] = Future()
        if self.submitted == 3:
            future.set_exception(BrokenExecutor("a worker died"))
        else:
            future.set_result(fn(*args, **kwargs))
        return future


def test_a_broken_executor_loses_no_post() -> None:
    """What a dead worker does not give is read here, with a word."""
    with pytest.warns(RecapWarning, match="the executor broke"):
        archive = Archive.load(ROOT / "tests", executor=Breaking())
    assert everything(archive) == everything(Archive.load(ROOT / "tests"))


class Odd(Executor):
    """An executor that gives something else than what it was asked for, or takes nothing."""

    def __init__(self, given: object) -> None:
        self._given = given

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        del fn, args, kwargs
        if isinstance(self._given, Exception):
            raise self._given
        future: Future[Any] = Future()
        future.set_result(self._given)
        return future


@pytest.mark.parametrize("given", [None, [], ["x"] * 16, OSError("no memory"), ValueError("closed")], ids=repr)
def test_an_executor_that_gives_something_else_loses_no_post(given: object) -> None:
    """It is as good as broken."""
    with pytest.warns(RecapWarning, match="the executor broke"):
        archive = Archive.load(RIVER, executor=Odd(given))
    assert everything(archive) == everything(Archive.load(RIVER))


def test_progress_is_told_of_each_file(river: Archive) -> None:
    """A function is called with how many are done, how many there are, and which one it was."""
    told: list[tuple[int, int, str]] = []
    Archive.load(RIVER, progress=lambda *done: told.append(done))
    assert [done for done, _, _ in told] == list(range(1, 11))
    assert {total for _, total, _ in told} == {10}
    assert told[0][2] == "2020-02-11-river-city-python-february-2020.md"
    assert len(river) == 8


def test_progress_true_shows_a_bar(capsys: pytest.CaptureFixture[str]) -> None:
    """A bar that has come to its end."""
    Archive.load(RIVER, progress=True)
    assert "10/10" in capsys.readouterr().err


def test_a_missing_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not an ImportError from somewhere inside, but the line to type."""
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with pytest.raises(MissingExtraError, match=r"progress=True needs tqdm; .*pip install 'meetup_recap\[progress\]'"):
        Archive.load(RIVER, progress=True)


def test_filters_narrow_an_archive(river: Archive) -> None:
    """By year, by any spelling of a name, by tag; conditions add up."""
    assert len(river.filter(year=2021)) == 2
    assert len(river.filter(year=range(2020, 2022))) == 4
    assert len(river.filter(speaker="ines prado")) == 2
    assert len(river.filter(organization="TIDEPOOL", year=2023)) == 1
    assert len(river.filter(sponsor="Lantern", tag="2024")) == 1
    with pytest.warns(RecapWarning, match="no speaker is called 'Nobody'"):
        assert len(river.filter(speaker="Nobody")) == 0


def test_an_archive_survives_json_lines_and_pickle(river: Archive) -> None:
    """What was written by one program is an archive in another."""
    assert list(Archive(from_jsonl(to_jsonl(river), Recap))) == list(river)
    assert list(pickle.loads(pickle.dumps(river))) == list(river)  # noqa: S301


def test_real_posts_with_other_posts_among_them(archive: Path) -> None:
    """The first archive's recaps and its other posts together: all recaps, all reasons, no failure."""
    loaded = Archive.load([archive / "recaps", archive / "other"])
    assert (len(loaded), len(loaded.skipped), len(loaded.failures)) == (56, 31, 0)
    assert all(problem.reason for problem in loaded.skipped)


def test_blogs_with_equal_file_names_are_told_apart(tmp_path: Path) -> None:
    """Several folders: a post's name says which one it is from, whatever their order."""
    post = (RIVER / "2024-05-14-river-city-python-may-2024.md").read_bytes()
    for blog in ("one", "two"):
        (tmp_path / blog).mkdir()
        (tmp_path / blog / "2024-05-14-may.md").write_bytes(post)
    folders = [tmp_path / "one", tmp_path / "two"]
    names = ["one/2024-05-14-may.md", "two/2024-05-14-may.md"]
    for places in (folders, folders[::-1]):
        archive = Archive.load(places)
        assert [row["event_id"] for row in archive.table("events")] == names


def test_a_post_is_read_once_however_often_it_is_named(tmp_path: Path) -> None:
    """A folder, a file in it, and links to both are one post; a link to its own parent is no endless way."""
    post = tmp_path / "posts" / "2024-05-14-may.md"
    post.parent.mkdir()
    post.write_bytes((RIVER / "2024-05-14-river-city-python-may-2024.md").read_bytes())
    (tmp_path / "posts" / "again").symlink_to(tmp_path / "posts", target_is_directory=True)
    (tmp_path / "posts" / "2024-05-15-link.md").symlink_to(post)
    for source in ([post.parent, post], f"{tmp_path}/posts/**/*.md", post.parent):
        assert len(Archive.load(source)) == 1


def test_events_keep_their_keys_in_a_part_of_an_archive() -> None:
    """A filtered archive's tables join with those of the whole one."""
    whole = Archive.load(ROOT / "tests/cases/lists")
    assert any("#" in row["event_id"] for row in whole.table("events"))
    for recap in whole:
        part = whole.filter(year=recap.event.date.year) if recap.event.date else whole
        assert {row["event_id"] for row in part.table("events")} <= {row["event_id"] for row in whole.table("events")}


def _damaged(folder: Path) -> Path:
    file = Path(_zipped(folder))
    data = bytearray(file.read_bytes())
    at = data.index(b"2021-05-11") + 60  # inside the first packed post behind that name
    data[at : at + 40] = bytes(40)
    file.write_bytes(data)
    return file


def _cut(folder: Path) -> Path:
    file = Path(_zipped(folder))
    file.write_bytes(file.read_bytes()[:2000])
    return file


def test_a_damaged_zip_never_stops_the_rest(tmp_path: Path, river: Archive) -> None:
    """What of it can be read is read, the rest is a failure; one that is no zip at all is a failure among others."""
    damaged = Archive.load([RIVER, _damaged(tmp_path)])
    assert len(damaged) >= 2 * len(river) - 1
    cut = Archive.load([RIVER, _cut(tmp_path)])
    assert len(cut) == len(river)
    assert any("no zip that can be read" in problem.reason for problem in cut.failures)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """What is no regular file is a failure beside the posts, in a folder and in a glob."""
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "post.md").write_bytes((RIVER / "2024-05-14-river-city-python-may-2024.md").read_bytes())
    for source in (tmp_path, f"{tmp_path}/*.md"):
        archive = Archive.load(source)
        assert [problem.reason for problem in archive.failures] == [
            "it is a pipe, a device or the like, not a regular file"
        ]
        assert len(archive) == 1


def test_failures_are_counted_by_their_kind(tmp_path: Path) -> None:
    """Thirty posts in one wrong encoding are one line of the summary."""
    for number in range(30):
        (tmp_path / f"{number}.md").write_bytes(b"a" * number + b"\xe9")
    assert Archive.load(tmp_path).summary.failures == {"bytes that are not utf-8": 30}


def test_an_unknown_name_is_told_before_anything_is_read(tmp_path: Path) -> None:
    """Even where there is nothing to read."""
    with pytest.raises(UnknownNameError, match="no layout is called 'narative'"):
        Archive.load(tmp_path, layout="narative")
    with pytest.raises(InvalidValueError, match=r"Archive\.filter\.year"):
        Archive().filter(year="2024")  # type: ignore[arg-type]  # the mistake


def test_rows_are_the_callers_own(river: Archive) -> None:
    """To change a row changes no other output."""
    river.table("talks")[0].clear()
    assert river.table("talks")[0]["title"]
    assert river.to_csv("talks")


def test_links_that_lead_out_are_followed_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A link to a post and one to a folder outside are failures that say what to do, or read, each post once."""
    posts, elsewhere = tmp_path / "posts", tmp_path / "elsewhere"
    (elsewhere / "more").mkdir(parents=True)
    posts.mkdir()
    text = (RIVER / "2024-05-14-river-city-python-may-2024.md").read_bytes()
    for file in (posts / "2024-01-01-a.md", elsewhere / "2024-02-01-b.md", elsewhere / "more/2024-03-01-c.md"):
        file.write_bytes(text)
    (posts / "2024-02-01-b.md").symlink_to(elsewhere / "2024-02-01-b.md")
    (posts / "more").symlink_to(elsewhere / "more")
    (posts / "here").symlink_to(posts)
    closed = Archive.load(posts)
    assert len(closed) == 1
    assert sorted(Path(problem.path).name for problem in closed.failures) == ["2024-02-01-b.md", "more"]
    assert all("follow_links=True" in problem.reason for problem in closed.failures)
    opened = Archive.load(posts, follow_links=True)
    assert not opened.failures
    paths = [recap.source.path for recap in opened if recap.source]
    assert sorted(map(str, paths)) == ["2024-01-01-a.md", "2024-02-01-b.md", "more/2024-03-01-c.md"]
    assert len(load_all(posts, follow_links=True)) == 3
    assert main(["archive", str(posts), "--follow-links"]) == 0
    assert main(["convert", str(posts), "--to", "jsonl"]) == 1
    assert "follow_links=True" in capsys.readouterr().err


def test_a_slice_keeps_its_own_order(river: Archive) -> None:
    """The latest events first is a slice backwards, as of any sequence."""
    backwards = [recap.event.date for recap in river[::-1]]
    assert backwards == list(reversed([recap.event.date for recap in river]))


def test_a_talk_that_fell_through_is_nobodys_appearance() -> None:
    """The summary counts who spoke, not who was announced."""
    talks = [
        Talk(title="Queues", speakers=[Speaker(name="Ada Vega")]),
        Talk(title="Boats", speakers=[Speaker(name="Sol Mbeki")], status="cancelled"),
    ]
    summary = Archive([Recap(event=Event(talks=talks))]).summary
    assert (summary.talks, summary.speakers) == (1, 1)


def test_a_database_that_cannot_be_written_is_an_error_of_ours(river: Archive) -> None:
    """A full disk is told as any file that cannot be written."""
    with pytest.raises(OutputError, match="/dev/full"):
        river.to_sqlite("/dev/full")


def test_names_of_marks_alone_have_keys_of_their_own(tmp_path: Path) -> None:
    """Two odd names never share a key, so that the database takes both."""
    people = [Speaker(name="!- !"), Speaker(name="! -!")]
    archive = Archive([Recap(event=Event(talks=[Talk(title="Boats", speakers=people)]))])
    archive.to_sqlite(tmp_path / "archive.sqlite")
    assert len({row["speaker_id"] for row in archive.table("speakers")}) == 2


def test_copies_and_what_others_wrote_are_left_out(tmp_path: Path) -> None:
    """A cache, a built site or packages inside a blog count no post twice; a hidden folder that is named is read."""
    post = (ROOT / "examples/2024-05-14-river-city-python-may-2024.md").read_text("utf-8")
    for folder in ("_posts", ".jekyll-cache", "_site", "node_modules/x", "vendor/y"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "2024-05-14-may.md").write_text(post, "utf-8")
    assert [recap.source.path for recap in Archive.load(tmp_path) if recap.source] == ["_posts/2024-05-14-may.md"]
    assert len(Archive.load(tmp_path / ".jekyll-cache")) == 1
