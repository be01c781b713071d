"""The static site of an archive: what its pages hold. How they behave in a browser is in browser/."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from folders import ROOT
from meetup_recap import Archive, Event, OutputError, Recap, Speaker, Sponsor, Talk
from meetup_recap.cli import main

RIVER_CITY = ROOT / "docs" / "tutorials" / "river-city"


def event(day: int, speaker: str, organization: str | None = None, **more: object) -> Recap:
    talk = Talk(title=f"Talk of {day}", speakers=[Speaker(name=speaker, organization=organization)])
    held = Event(name="May", date=date(2024, 5, day), talks=[talk], sponsors=[Sponsor(name="Quayside")])
    return Recap(event=held, **more)  # type: ignore[arg-type]  # fields of a recap


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The site of two events."""
    archive = Archive([event(14, "Ada Vega", "Northwind"), event(15, "ADA VEGA", "Harbor Cloud")])
    archive.to_site(tmp_path / "site", title="Our <evenings>")
    return tmp_path / "site"


def test_the_index_lists_the_events_by_year(site: Path) -> None:
    """The last first, with who spoke, under the site's escaped title."""
    index = (site / "index.html").read_text("utf-8")
    assert "<h1>Our &lt;evenings&gt;</h1>" in index
    assert index.index("15 May 2024") < index.index("14 May 2024")
    assert 'href="events/2024-05-14-may.html"' in index
    assert "2 events, 2 talks, 1 speaker" in index


def test_a_speaker_has_one_page(site: Path) -> None:
    """Spellings that differ by case are one, with both talks and whom they spoke for when."""
    assert [path.name for path in (site / "speakers").iterdir()] == ["ada-vega.html"]
    page = (site / "speakers" / "ada-vega.html").read_text("utf-8")
    assert "Also written ADA VEGA" in page
    assert "Northwind (2024), Harbor Cloud (2024)" in page
    assert 'href="../events/2024-05-15-may.html#talk-1"' in page


def test_an_event_links_to_its_people(site: Path) -> None:
    """Speaker, organization and sponsor lead to their pages, and the events beside it are one step away."""
    page = (site / "events" / "2024-05-15-may.html").read_text("utf-8")
    for target in ("speakers/ada-vega", "organizations/harbor-cloud", "sponsors/quayside", "events/2024-05-14-may"):
        assert f'href="../{target}.html"' in page
    assert 'id="talk-1"' in page
    assert "application/ld+json" in page


def test_the_search_knows_names_talks_and_events(site: Path) -> None:
    """The index is one assignment of JSON, which a page loads without a server."""
    script = (site / "search-index.js").read_text("utf-8")
    entries = json.loads(re.fullmatch(r"window\.meetupRecapIndex = (.*);\n", script, re.DOTALL)[1])  # type: ignore[index]
    found = {(kind, label): page for kind, label, _, page, _ in entries}
    assert found["speaker", "Ada Vega"] == "speakers/ada-vega.html"
    assert found["talk", "Talk of 14"] == "events/2024-05-14-may.html#talk-1"


def test_pages_of_one_name_stand_apart(tmp_path: Path) -> None:
    """Events of one name, names without a letter, and names that differ by punctuation are never one file."""
    recaps = [event(14, "Ada Vega"), event(14, "!!!"), event(14, "Ada-Vega"), event(14, "C++"), event(14, "C")]
    files = Archive(recaps).to_site(tmp_path)
    assert len(set(files)) == len(files)
    assert len(list((tmp_path / "events").iterdir())) == 5
    people = {path.stem for path in (tmp_path / "speakers").iterdir()}
    assert people == {"ada-vega", "unnamed", "c", "c-2"}


def test_names_stay_below_the_folder(tmp_path: Path) -> None:
    """A name that looks like a path is words of a file's name."""
    outside = tmp_path / "deep" / "site"
    Archive([event(14, "../../../evil"), event(15, "/etc/passwd"), event(16, "..")]).to_site(outside)
    assert {path.name for path in tmp_path.iterdir()} == {"deep"}
    assert {path.stem for path in (outside / "speakers").iterdir()} == {"evil", "etc-passwd", "unnamed"}


def test_an_empty_archive_is_a_site(tmp_path: Path) -> None:
    """With nothing on it."""
    assert len(Archive([]).to_site(tmp_path)) == 7
    assert "0 events" in (tmp_path / "index.html").read_text("utf-8")


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    """A site that cannot be written says where."""
    (tmp_path / "site").write_text("in the way")
    with pytest.raises(OutputError, match="cannot be written"):
        Archive([]).to_site(tmp_path / "site")


def test_the_command_writes_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says where to begin; a post that could not be read sets the exit status."""
    assert main(["site", str(RIVER_CITY), "-o", str(tmp_path / "site")]) == 1
    captured = capsys.readouterr()
    assert f"open {tmp_path / 'site' / 'index.html'}" in captured.out
    assert "is not utf-8" in captured.err
    assert (tmp_path / "site" / "speakers" / "ada-vega.html").is_file()


def test_the_same_archive_is_the_same_site(tmp_path: Path) -> None:
    """Byte by byte, in processes whose sets are ordered otherwise: nothing of the clock or of an order that is none."""
    code = f"import meetup_recap, sys; meetup_recap.Archive.load({str(RIVER_CITY)!r}).to_site(sys.argv[1])"
    for seed in ("1", "2"):
        command = [sys.executable, "-c", code, str(tmp_path / seed)]
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True)  # noqa: S603
    files = sorted(path.relative_to(tmp_path / "1") for path in (tmp_path / "1").rglob("*.*"))
    assert len(files) > 20
    for file in files:
        assert (tmp_path / "1" / file).read_bytes() == (tmp_path / "2" / file).read_bytes(), file


def test_long_and_reserved_names_are_files(tmp_path: Path) -> None:
    """Names of 80 four-byte letters, two that begin alike, and those that Windows keeps for devices."""
    recaps = [event(14, "𐐨" * 80 + end) for end in "ab"] + [event(15, "con"), event(16, "नमस्ते")]
    Archive(recaps).to_site(tmp_path)
    names = {path.stem for path in (tmp_path / "speakers").iterdir()}
    assert len(names) == 4
    assert {"con-", "नमस्ते"} <= names


def test_a_recap_that_is_there_twice_has_one_page(tmp_path: Path) -> None:
    """The same object, given twice."""
    recap = event(14, "Ada Vega")
    Archive([recap, recap]).to_site(tmp_path)
    assert len(list((tmp_path / "events").iterdir())) == 1


def test_an_organization_has_all_its_events(tmp_path: Path) -> None:
    """Those that its people spoke at, and those whose title names it."""
    named = Recap(event=Event(name="April", date=date(2024, 4, 2), organizations=["Northwind"]))
    Archive([named, event(14, "Ada Vega", "Northwind")]).to_site(tmp_path)
    page = (tmp_path / "organizations" / "northwind.html").read_text("utf-8")
    assert "Talk of 14" in page
    assert "April" in page


def test_the_search_knows_what_an_alias_joins(tmp_path: Path) -> None:
    """A talk is found by the name that the archive gives its speaker, and by their organization."""
    aliases = tmp_path / "aliases.yaml"
    aliases.write_text("speakers:\n  join:\n    Ada Vega: [A. Vega]\n")
    Archive([event(14, "A. Vega", "Northwind")], aliases=aliases).to_site(tmp_path / "site")
    (talk,) = [line for line in (tmp_path / "site" / "search-index.js").read_text().splitlines() if '"talk"' in line]
    assert "Ada Vega" in talk
    assert "Northwind" in talk
