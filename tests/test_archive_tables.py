"""Tables: the same content in every form, joined by keys, harmless in a spreadsheet."""

import csv as stdlib_csv
import io
import json
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from folders import LAWS, ROOT
from meetup_recap import Archive, Event, Link, Recap, Speaker, Takeaway, Talk, UnknownNameError
from meetup_recap.archive.csv import to_json
from meetup_recap.archive.tables import TABLES, columns

Rows = list[dict[str, Any]]
NAMES = [table.name for table in TABLES]


@pytest.fixture(scope="module")
def river() -> Archive:
    return Archive.load([ROOT / "docs/tutorials/river-city", ROOT / "tests/cases", ROOT / "tests/checks"])


def none_of(value: Any) -> bool:
    return value is None or value != value or str(value) in {"NaT", "<NA>"}  # noqa: PLR0124  # NaN is not itself


def plain(value: Any) -> Any:
    """A cell of any library as one of Python's."""
    if none_of(value):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, timedelta):
        return timedelta(seconds=value.total_seconds())
    return value.item() if hasattr(value, "item") else value


def from_pandas(archive: Archive, name: str, _: Path) -> Rows:
    rows = archive.to_pandas(name).to_dict("records")
    return [{str(column): plain(value) for column, value in row.items()} for row in rows]


def from_polars(archive: Archive, name: str, _: Path) -> Rows:
    return archive.to_polars(name).to_dicts()


def from_arrow(archive: Archive, name: str, _: Path) -> Rows:
    rows: Rows = archive.to_arrow(name).to_pylist()
    return rows


def from_parquet(archive: Archive, name: str, folder: Path) -> Rows:
    archive.to_parquet(folder)
    rows: Rows = pq.read_table(folder / f"{name}.parquet").to_pylist()
    return rows


def from_sqlite(archive: Archive, name: str, folder: Path) -> Rows:
    reads: dict[str, Callable[[Any], Any]] = {
        "date": date.fromisoformat,
        "time": time.fromisoformat,
        "duration": lambda seconds: timedelta(seconds=seconds),
    }
    with closing(sqlite3.connect(archive.to_sqlite(folder / "archive.sqlite"))) as database:
        rows = database.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()  # noqa: S608
    return [
        {
            column.name: reads.get(column.type, lambda value: value)(value) if value is not None else None
            for column, value in zip(columns(name), row, strict=True)
        }
        for row in rows
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", [from_pandas, from_polars, from_arrow, from_parquet, from_sqlite])
def test_each_form_holds_the_same_content(
    form: Callable[[Archive, str, Path], Rows], name: str, river: Archive, tmp_path: Path
) -> None:
    """pandas, polars, Arrow, Parquet and SQLite give back the very rows, types and order."""
    assert river.table(name)
    assert form(river, name, tmp_path) == river.table(name)


@pytest.mark.parametrize("form", [from_pandas, from_polars, from_arrow, from_parquet, from_sqlite])
def test_each_form_holds_the_same_content_of_real_posts(
    form: Callable[[Archive, str, Path], Rows], archive: Path, archives: Path, tmp_path: Path
) -> None:
    """The same for every real post, all groups together and each by itself."""
    groups = ((folder,) for folder in sorted(archives.iterdir()) if LAWS and folder.is_dir())
    for number, places in enumerate(((archive, archives), *groups)):
        loaded = loaded_from(places)
        for name in NAMES:
            assert form(loaded, name, tmp_path / str(number)) == loaded.table(name)


@cache
def loaded_from(places: tuple[Path, ...]) -> Archive:
    """The archive of some folders, read once."""
    return Archive.load(places)


def broken_keys(archive: Archive) -> list[tuple[str, str, Any]]:
    """Every key that stands twice, or that refers to nothing."""
    keys = {
        table.name: [tuple(row[name] for name in table.key) for row in archive.table(table.name)] for table in TABLES
    }
    found: list[tuple[str, str, Any]] = [
        (name, "twice", key) for name, held in keys.items() for key in held if held.count(key) > 1
    ]
    for table in TABLES:
        for column in table.columns:
            known = {key[0] for key in keys[column.refers]} if column.refers else set()
            told = (row[column.name] for row in archive.table(table.name)) if column.refers else ()
            found += [(table.name, column.name, value) for value in told if value is not None and value not in known]
    return found


def test_keys_join(river: Archive, archives: Path, archive: Path) -> None:
    """No key stands twice in its table, and each reference leads to a row."""
    assert broken_keys(river) == []
    assert broken_keys(loaded_from((archive, archives))) == []


def test_nothing_is_lost_on_the_way_into_the_tables(river: Archive) -> None:
    """Each event, talk, speaker, takeaway, sponsor, link and photo is a row."""

    def all_of(takeaways: Iterable[Takeaway]) -> list[Takeaway]:
        return [one for top in takeaways for one in (top, *all_of(top.children))]

    talks = [talk for recap in river for talk in recap.event.talks]
    points = [point for talk in talks for point in all_of(talk.takeaways)]
    counts = {
        "events": len(river),
        "talks": len(talks),
        "talk_speakers": sum(len(talk.speakers) for talk in talks),
        "takeaways": len(points),
        "sponsors": sum(len(recap.event.sponsors) for recap in river),
        "photos": sum(len(recap.photos) for recap in river),
        "links": sum(len(recap.event.links) for recap in river)
        + sum(len(talk.links) for talk in talks)
        + sum(len(point.links) for point in points),
    }
    assert {name: len(river.table(name)) for name in counts} == counts


def test_takeaways_below_others_name_them() -> None:
    """A bullet that is indented below another refers to it by number; its links stand with its own number."""
    link = Link(url="https://paper.example")
    inner = Takeaway(text="so do caches", links=[link])
    talk = Talk(title="Queues", takeaways=[Takeaway(text="need limits", children=[inner]), Takeaway(text="last")])
    archive = Archive([Recap(event=Event(talks=[talk]))])
    assert [(row["number"], row["parent"], row["text"]) for row in archive.table("takeaways")] == [
        (1, None, "need limits"),
        (2, 1, "so do caches"),
        (3, None, "last"),
    ]
    assert [(row["takeaway"], row["url"]) for row in archive.table("links")] == [(2, "https://paper.example")]


def test_findings_tell_where_they_stand(river: Archive) -> None:
    """Each slip has its code and the line of the post that it stands on."""
    found = [row for row in river.table("findings") if row["event_id"].endswith("/broken-link.slip.md")]
    assert [(row["code"], row["line"], row["column"]) for row in found] == [("broken-link", 9, 24)]


def test_the_database_has_keys_and_search(river: Archive, tmp_path: Path) -> None:
    """Foreign keys hold, and a word of a title or takeaway finds it, in the form in which Datasette looks for it."""
    with closing(sqlite3.connect(river.to_sqlite(tmp_path / "a.sqlite"))) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert len(database.execute("PRAGMA foreign_key_list(talk_speakers)").fetchall()) == 3
        found = database.execute(
            "SELECT talks.title FROM talks JOIN talks_fts ON talks.rowid = talks_fts.rowid "
            "WHERE talks_fts MATCH 'backpressure'"
        ).fetchall()
        assert ("Queues in Anger: What Backpressure Taught Us",) in found
        assert database.execute("SELECT count(*) FROM takeaways_fts WHERE takeaways_fts MATCH 'jitter'").fetchone() == (
            1,
        )


def test_a_database_is_replaced_whole(river: Archive, tmp_path: Path) -> None:
    """A file that is there is another one afterwards, never a mix of both, and nothing else is left beside it."""
    place = tmp_path / "a.sqlite"
    river.to_sqlite(place)
    river[:1].to_sqlite(place)
    with closing(sqlite3.connect(place)) as database:
        assert database.execute("SELECT count(*) FROM events").fetchone() == (1,)
    assert [path.name for path in tmp_path.iterdir()] == ["a.sqlite"]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_run_as_a_formula(cell: str) -> None:
    """What a post holds is text in a spreadsheet, too; other cells are as they are."""
    speaker = Speaker(name="Ada Vega", organization=cell)
    archive = Archive([Recap(event=Event(talks=[Talk(title="Queues -1", speakers=[speaker])]))])
    (row,) = stdlib_csv.DictReader(io.StringIO(archive.to_csv("talk_speakers"), newline=""))
    assert row["organization"].startswith("'")
    assert row["organization"].replace("'", "") == cell.replace("\r", "\n")
    (talk,) = stdlib_csv.DictReader(io.StringIO(archive.to_csv("talks")))
    assert talk["title"] == "Queues -1"


def test_csv_and_json_have_the_same_values(river: Archive) -> None:
    """Dates are ISO 8601, durations H:MM:SS, in both."""
    rows = json.loads(to_json(river, "talks"))
    told = stdlib_csv.DictReader(io.StringIO(river.to_csv("talks")))
    assert [row["video_start"] or "" for row in rows] == [row["video_start"] for row in told]
    assert {row["video_start"] for row in rows} >= {"0:02:10", "0:40:05"}


def test_an_unknown_table_lists_the_known_ones(river: Archive) -> None:
    """A mistyped name is told with what there is."""
    with pytest.raises(
        UnknownNameError, match=r"no table is called 'talk'; there are events, talks, .*did you mean 'talks'"
    ):
        river.table("talk")


def test_every_column_is_in_the_reference() -> None:
    """docs/reference/tables.md has each table with each of its columns and no other."""
    page = (ROOT / "docs/reference/tables.md").read_text("utf-8")
    for table in TABLES:
        section = page.partition(f"\n## {table.name}\n")[2].partition("\n## ")[0]
        shown = [line.split("|")[1].strip(" `") for line in section.splitlines() if line.startswith("| `")]
        assert shown == [column.name for column in table.columns], table.name
