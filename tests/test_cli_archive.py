"""The commands on whole archives, as somebody runs them."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from folders import ROOT
from meetup_recap.cli import main

RIVER = str(ROOT / "docs/tutorials/river-city")
ALIASES = str(ROOT / "docs/tutorials/river-city/aliases.yaml")


def test_archive_counts_and_names_what_was_not_read(capsys: pytest.CaptureFixture[str]) -> None:
    """The summary is on standard output, each failure on standard error, and the exit status tells of it."""
    assert main(["archive", RIVER, "--list-skipped"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[:2] == ["8 recaps, 2020-02-11 to 2024-05-14", "  16 talks by 8 speakers"]
    assert "2022-06-14-code-of-conduct.md: nothing tells of an event" in out
    assert err.startswith("2022-09-13-river-city-python-september-2022.md:3: byte 0xe9")


def test_an_archive_without_failures_is_success(capsys: pytest.CaptureFixture[str]) -> None:
    """Posts that are no recaps are no failure."""
    assert main(["archive", f"{RIVER}/2024*.md"]) == 0
    assert capsys.readouterr().out.startswith("1 recap, 2024-05-14 to 2024-05-14\n")


def test_people_are_listed_with_their_organizations(capsys: pytest.CaptureFixture[str]) -> None:
    """Who came how often and for whom; which names are one, and which may be."""
    main(["people", RIVER, "--min-talks", "2", "--jobs", "2"])
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "Ada Vega: 3 talks, Northwind 2020-02-11 to 2021-05-11; Lantern 2023-02-14"
    assert "one speaker: Ines Prado = Inés Prado (accents)" in out
    assert "one speaker? Kofi Perara / Kofi Perera (one letter differs)" in out


def test_an_alias_file_settles_names(capsys: pytest.CaptureFixture[str]) -> None:
    """What it joins is one, and proposed no more."""
    main(["people", RIVER, "--aliases", ALIASES])
    out = capsys.readouterr().out
    assert "Kofi Perera: 2 talks, Tidepool 2021-05-11; Northwind 2022-03-08" in out
    assert "?" not in out


def test_a_table_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    """CSV by default, JSON by option; nothing else is on standard output."""
    main(["table", RIVER, "speakers"])
    csv = capsys.readouterr().out.splitlines()
    assert csv[0].startswith('"speaker_id","name","talks"')
    assert len(csv) == 9
    main(["table", RIVER, "speakers", "--to", "json"])
    assert [row["name"] for row in json.loads(capsys.readouterr().out)][:2] == ["Ada Vega", "Ines Prado"]


def test_all_tables_go_to_a_folder_or_a_database(tmp_path: Path) -> None:
    """A file a table as CSV, JSON or Parquet; one database for all of them."""
    for to in ("csv", "json", "parquet"):
        main(["table", RIVER, "all", "--to", to, "-o", str(tmp_path / to)])
        assert len(list((tmp_path / to).glob(f"*.{to}"))) == 10
    assert pq.read_table(tmp_path / "parquet/talks.parquet").num_rows == 16
    main(["table", RIVER, "all", "--to", "sqlite", "-o", str(tmp_path / "river.sqlite")])
    with closing(sqlite3.connect(tmp_path / "river.sqlite")) as database:
        assert database.execute("SELECT count(*) FROM talks").fetchone() == (16,)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["talks", "--to", "parquet"], "parquet needs a place: -o FILE"),
        (["all"], "all tables need a place: -o FOLDER"),
        (["talks", "--to", "sqlite", "-o", "x.sqlite"], "name the table all"),
    ],
)
def test_what_cannot_be_written_so_is_said(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is read."""
    assert main(["table", RIVER, *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_mistyped_folder_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Not an empty archive."""
    assert main(["archive", "no-such-folder"]) == 1
    assert "no-such-folder: cannot be read: no such file or folder" in capsys.readouterr().err
