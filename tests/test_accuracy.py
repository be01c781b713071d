"""Counting what is read right, and what is read right of the project's own labeled posts."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from folders import ROOT
from meetup_recap import (
    Archive,
    DataError,
    Event,
    Recap,
    Source,
    Speaker,
    Takeaway,
    Talk,
    UnreadableError,
    Venue,
    load_all,
    to_yaml,
)
from meetup_recap.accuracy import Tally, read_data_files, score
from meetup_recap.cli import main

FLOORS = json.loads((ROOT / "accuracy-floors.json").read_text("utf-8"))["own"]


def evening(path: str = "2024-05-14-may.md", **fields: Any) -> Recap:
    """A recap with its post's name."""
    return Recap(event=Event(**fields), source=Source(path=path))


def misses(label: dict[str, Any], *recaps: Recap) -> list[str]:
    """What is wrong, by the label of 2024-05-14-may, as it is told."""
    return [str(miss).partition(": ")[2] for miss in score({"2024-05-14-may": [{"event": label}]}, recaps).misses]


def test_a_fact_is_right_missed_or_invented() -> None:
    """What only the label says is missed, what only the recap says is invented, what both say counts once."""
    told = score(
        {"2024-05-14-may": [{"event": {"venue": {"name": "Quayside"}, "location": "Kiel"}}]},
        [evening(venue=Venue(name="Tern"), location="Kiel")],
    )
    assert told.fields == {"event.location": Tally(1, 1, 1), "event.venue.name": Tally(0, 1, 1)}
    assert [miss.kind for miss in told.misses] == ["missed", "invented"]
    assert (told.total.precision, told.total.recall, told.total.f1) == (0.5, 0.5, 0.5)


def test_a_key_that_a_label_lacks_is_not_judged_and_null_says_that_there_is_none() -> None:
    """Labels may be partial; what they say to be empty has to be empty."""
    recap = evening(
        venue=Venue(name="Quayside"),
        talks=[Talk(title="Queues", speakers=[Speaker(name="Ada Vega", organization="Tern")])],
    )
    assert misses({"location": None}, recap) == []
    assert misses({"venue": None}, recap) == ["invented: event.venue.name: quayside"]
    assert misses({"talks": []}, recap) == ["invented: event.talks: ada vega"]
    assert misses({"talks": [{"speakers": [{"name": "Ada Vega"}]}]}, recap) == []


def test_talks_are_told_apart_by_their_speakers() -> None:
    """Facts of a talk hang on who gave it, so that order is none, and a wrong name costs them."""
    talks = [
        Talk(title="Queues", speakers=[Speaker(name="Ada Vega")]),
        Talk(title="Boats", speakers=[Speaker(name="Sol Mbeki")]),
    ]
    label = [
        {"title": "Boats", "speakers": [{"name": "Sol Mbeki"}]},
        {"title": "Queues", "speakers": [{"name": "Ada Vega"}]},
    ]
    assert misses({"talks": label}, evening(talks=talks)) == []
    label[0]["speakers"] = [{"name": "Sol Mbeke"}]
    assert "missed: event.talks.title: sol mbeke | boats" in misses({"talks": label}, evening(talks=talks))


def test_what_readers_do_not_see_does_not_count() -> None:
    """Case, white space, forms of quotes and dashes, and marks at the edges are no difference; anything else is."""
    talk = Talk(title="“Queues  – in anger”.", takeaways=[Takeaway(text="Limit it")])
    assert (
        misses({"talks": [{"title": "Queues - in Anger", "takeaways": [{"text": "Limit it"}]}]}, evening(talks=[talk]))
        == []
    )
    assert misses({"talks": [{"title": "Queues in Anger"}]}, evening(talks=[talk])) != []


def test_a_cancelled_talk_does_not_count() -> None:
    """A talk that fell through was not given, whether or not a reader labels it."""
    assert misses({"talks": []}, evening(talks=[Talk(title="Boats", status="cancelled")])) == []


def test_a_post_that_was_not_read_costs_all_its_facts() -> None:
    """A refused post is no way to a better figure."""
    told = score({"2024-05-14-may": [{"event": {"location": "Kiel"}}]}, [evening(path="other.md", location="Kiel")])
    assert (told.parsed, told.total) == (0, Tally(0, 0, 1))


def test_events_of_one_post_are_told_apart_by_their_dates() -> None:
    """Each label finds the recap of its day; where none is of that day, none is compared to it."""
    june, may = (
        {"event": {"date": f"2024-0{month}-11", "location": place}} for month, place in ((6, "Kiel"), (5, "Bonn"))
    )
    read = evening(date=date(2024, 5, 11), location="Bonn")
    told = score({"2024-05-14-may": [june, may]}, [read])
    assert (told.parsed, told.perfect, told.total) == (1, 1, Tally(2, 2, 4))


def test_labels_are_found_in_folders_as_posts_are(tmp_path: Path) -> None:
    """A label names its post by its own place; one of several events holds several documents."""
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024/may.yaml").write_text("event: {date: 2024-05-14}\n---\nevent: {date: 2024-05-15}\n", "utf-8")
    (tmp_path / "june.json").write_text('[{"event": {"date": "2024-06-11"}}]', "utf-8")
    labels = read_data_files(tmp_path)
    assert {name: [label["event"]["date"] for label in of_post] for name, of_post in labels.items()} == {
        "2024/may": ["2024-05-14", "2024-05-15"],
        "june": ["2024-06-11"],
    }
    assert score(labels, [evening(path="blog/2024/may.md", date=date(2024, 5, 14))]).parsed == 1


def test_a_mistake_in_a_label_is_told_with_its_place(tmp_path: Path) -> None:
    """A typo in a label would judge nothing; it is an error with file, line and path."""
    with pytest.raises(UnreadableError, match="holds no label"):
        read_data_files(tmp_path)
    (tmp_path / "may.yaml").write_text("event:\n  venu: {name: Quayside}\n", "utf-8")
    with pytest.raises(DataError, match=r"may\.yaml.*venu.*line 2"):
        read_data_files(tmp_path)


def test_the_command_prints_the_table_and_names_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`meetup-recap score DATA PATH…`, for people and for programs."""
    (tmp_path / "2024-05-14-river-city-python-may-2024.yaml").write_text(
        "event: {location: Kiel, series: River City Python}\n", "utf-8"
    )
    assert main(["score", str(tmp_path), str(ROOT / "examples"), "--wrong"]) == 0
    printed = capsys.readouterr().out
    assert "missed: event.location: kiel" in printed
    assert "1 event, 1 read, 0 without a wrong fact" in printed
    assert main(["score", str(tmp_path), str(ROOT / "examples"), "--to", "json", "--wrong"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["total"]["f1"], told["fields"]["event.series"]["right"]) == (0.5, 1)
    assert told["wrong"][0] == {
        "path": "2024-05-14-river-city-python-may-2024",
        "kind": "missed",
        "field": "event.location",
        "whose": [],
        "value": "kiel",
    }


@pytest.mark.parametrize("name", FLOORS)
def test_what_was_read_right_stays_right(name: str) -> None:
    """Of the project's own labeled posts no field is read worse than it was; the floors only rise."""
    folder = ROOT / "evaluation" / name
    told = score(read_data_files(folder / "labels"), Archive.load(folder / "posts"))
    figures = {field: tally.f1 for field, tally in told.fields.items()} | {"all facts": told.total.f1}
    assert told.events >= 20
    assert {field: figures[field] for field, floor in FLOORS[name].items() if figures[field] < floor - 0.00005} == {}


def test_a_label_may_be_begun_from_what_was_read(tmp_path: Path) -> None:
    """What `convert` writes scores as wholly right, whatever it says of the file and of what no field holds."""
    recap = load_all(ROOT / "examples/2024-05-14-river-city-python-may-2024.md")[0]
    (tmp_path / "2024-05-14-river-city-python-may-2024.yaml").write_text(to_yaml(recap), "utf-8")
    told = score(read_data_files(tmp_path), [recap])
    assert (told.perfect, told.unread) == (1, ())
    assert not [field for field in told.fields if field.startswith(("source", "notes", "metadata", "schema"))]


def test_a_label_without_a_recap_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A typo in a label's name is told, and an empty label of a post that is not there is nothing perfect."""
    (tmp_path / "no-such-post.yaml").write_text("event: {}\n", "utf-8")
    assert main(["score", str(tmp_path), str(ROOT / "examples")]) == 1
    printed = capsys.readouterr()
    assert "no-such-post: no recap was read for this data file" in printed.err
    assert "1 event, 0 read, 0 without a wrong fact" in printed.out
