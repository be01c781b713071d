"""A layout learned from a few corrected posts: what it learns, what it leaves alone, and what it says of itself."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from folders import ROOT
from meetup_recap import Archive, DeclaredLayout, InvalidValueError, accuracy, annotate, learn, load_all
from meetup_recap.cli import main
from meetup_recap.learning import study

MILLPORT = ROOT / "docs/tutorials/millport"
PEOPLE = ("Ada Vega", "Sol Mbeki", "Ines Okafor", "Rhys Tanaka", "Moira Gillis", "Noor Haddad", "Greta Voss")
TITLES = ("Queues in Anger", "Small Boats", "Buoys at Night", "Locks and Keys", "Fog", "Salt and Hashes", "Tide Tables")
HOUSES = ("Northwind", "Tern", "Bramble", "Kelp", "Quayside", "Ferrous", "Lantern")
DAYS = tuple(f"2024-{month:02}-14" for month in range(1, 8))


def _labels(title: str, name: str, house: str, day: str) -> str:
    header = f"---\ntitle: Millport evening\nevening: {day}\n---\n\n"
    return f"{header}Stoff: {title}\n\nHeldin: {name} ({house})\n\nIt was about it.\n"


def _title(title: str, name: str, house: str, day: str) -> str:
    return f'---\ntitle: "{title} << {name}"\ndate: {day}\n---\n\nA good evening. We went home late ({house}).\n'


def _below(title: str, name: str, house: str, day: str) -> str:
    return (
        f"---\ntitle: Weavers\ndate: {day}\n---\n\n#### Soup\n\nHot.\n\n## The bench\n\n#### 1. {title}\n\n"
        f"mit {name} von {house}\n\nSome text, and more.\n"
    )


def _table(title: str, name: str, house: str, day: str) -> str:
    header = f"---\ntitle: Notes\ndate: {day}\n---\n\n"
    return f"{header}| nr | heldin | stoff |\n|---|---|---|\n| 1 | {name} ({house}) | {title} |\n"


def _keys(title: str, name: str, house: str, day: str) -> str:
    return (
        f"---\ntitle: Abend\nwann_genau: {day}\nnummern:\n- ueber: {title}\n  mensch: {name}\n  laden: {house}\n---\n\n"
        "Schön war es.\n"
    )


WAYS = {"labels": _labels, "title": _title, "below": _below, "table": _table, "keys": _keys}


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> tuple[str, Callable[[str, str, str, str], str]]:
    return request.param, WAYS[request.param]


def write(folder: Path, make: Callable[[str, str, str, str], str]) -> list[dict[str, Any]]:
    """Seven posts of a group, and what is right of each."""
    right = []
    for title, name, house, day in zip(TITLES, PEOPLE, HOUSES, DAYS, strict=True):
        (folder / f"{day}.md").write_text(make(title, name, house, day), "utf-8")
        talk = {"title": title, "speakers": [{"name": name, "organization": house}]}
        right.append({"event": {"date": day, "talks": [talk]}})
    return right


def share(folder: Path, right: list[dict[str, Any]], layout: DeclaredLayout | None) -> float:
    """How much of the posts that nobody corrected is read."""
    recaps = load_all(folder, on_problem=lambda *_: None, layout=layout)
    return accuracy.score({day: [one] for day, one in zip(DAYS[3:], right[3:], strict=True)}, recaps).total.f1


def test_three_corrected_posts_teach_the_others(tmp_path: Path, way: tuple[str, Any]) -> None:
    """Whatever the way of writing: titles and dates first, and no employer is made up."""
    name, make = way
    right = write(tmp_path, make)
    layout = learn(tmp_path, {f"{day}.md": one for day, one in zip(DAYS[:3], right, strict=False)}, name="ours")
    before, after = share(tmp_path, right, None), share(tmp_path, right, layout)
    assert after > before
    assert after >= (0.85 if name == "title" else 1.0)  # the employer is nowhere near the name
    assert DeclaredLayout.from_yaml(layout.to_yaml()) == layout


def test_the_tutorial_s_archive_is_learned_whole() -> None:
    """25 posts, three of them corrected: every event has its day, its venue and its talks."""
    found = study(MILLPORT / "_posts", MILLPORT / "corrections")
    archive = Archive.load(MILLPORT / "_posts", layout=found.layout)
    assert len(archive) == 25
    assert all(recap.event.date and recap.event.venue and recap.event.talks for recap in archive)
    assert not any(talk.title in {"Crumbs", "The lamp was held by"} for recap in archive for talk in recap.event.talks)
    assert found.after.f1 == 1.0
    assert found.before.f1 < 0.7
    assert found.least_sure is not None


def test_where_posts_are_read_rightly_nothing_is_learned() -> None:
    """The layout has no rules, and reads as ever."""
    posts = ROOT / "docs/tutorials/river-city"
    archive = Archive.load(posts)
    data = {recap.source.path or "": recap for recap in archive[:3] if recap.source}
    found = study([posts / name for name in data], data, root=posts)
    assert found.used == ()
    assert found.layout.rules.talks == ()
    assert found.before == found.after


def test_data_in_front_matter_and_beside_posts_teach_as_well(tmp_path: Path) -> None:
    """And the key that corrects a post is not read when it is learned from."""
    right = write(tmp_path, _below)
    for day, one in zip(DAYS[:3], right, strict=False):
        file = tmp_path / f"{day}.md"
        lines = "\n".join(f"  {line}" for line in json.dumps(one, indent=1).splitlines())
        file.write_text(file.read_text("utf-8").replace("---\n", f"---\nrecap:\n{lines}\n", 1), "utf-8")
    found = study(tmp_path)
    assert found.before.f1 < 1.0
    assert share(tmp_path, right, found.layout) == 1.0


def test_events_of_one_file_teach_each_other(tmp_path: Path) -> None:
    """Three of seven are corrected."""
    lines = [
        f"## [{day}] at {house}\n\n- {title} // {name}\n- soup // everybody\n"
        for title, name, house, day in zip(TITLES, PEOPLE, HOUSES, DAYS, strict=True)
    ]
    (tmp_path / "past.md").write_text("# Millport Weavers\n\n" + "\n".join(lines), "utf-8")
    right = [
        {"event": {"date": day, "talks": [{"title": title, "speakers": [{"name": name}]}]}}
        for title, name, day in zip(TITLES, PEOPLE, DAYS, strict=True)
    ]
    layout = learn(tmp_path, {"past.md": right[:3]})
    recaps = load_all(tmp_path, layout=layout)
    assert [(one.event.talks[0].title, len(one.event.talks)) for one in recaps] == [(title, 1) for title in TITLES]


def test_one_event_that_is_read_well_teaches_nothing(tmp_path: Path) -> None:
    """There is no other to try a rule on."""
    (tmp_path / "a.md").write_text(
        "---\ntitle: Weavers May 2024\ndate: 2024-05-14\n---\n\n## Talks\n\n* Queues - Ada Vega\n", "utf-8"
    )
    data = {"a.md": {"event": {"location": "Kiel", "talks": [{"title": "Queues", "speakers": [{"name": "Ada Vega"}]}]}}}
    assert study(tmp_path, data).used == ()


def test_without_data_there_is_nothing_to_learn_from(tmp_path: Path) -> None:
    """The error says what is needed; data of no post are named."""
    write(tmp_path, _below)
    with pytest.raises(InvalidValueError, match="at least one of the posts"):
        learn(tmp_path)
    with pytest.warns(match="none.md: its data are of no post"), pytest.raises(InvalidValueError):
        learn(tmp_path, {"none.md": {}})


def test_the_command_writes_the_file_and_says_what_it_is_worth(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The layout on standard output or in a file; the rest on standard error."""
    posts, data = str(MILLPORT / "_posts"), str(MILLPORT / "corrections")
    assert main(["learn", posts, "--data", data]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("# Learned from 3 corrected events.")
    assert "with it\n" in printed.err
    assert "to teach it more, correct this one: knots-" in printed.err
    ours = tmp_path / "ours.yaml"
    assert main(["learn", posts, "--data", data, "-o", str(ours), "--name", "millport"]) == 0
    assert main(["show", f"{posts}/knots-04.md", "--layout", str(ours)]) == 0
    assert "Knots in Version Control" in capsys.readouterr().out


def test_what_changed_and_what_is_least_sure(tmp_path: Path) -> None:
    """By post and path, also where the event's day changed."""
    right = write(tmp_path, _below)
    before = Archive.load(tmp_path, events="all")
    layout = learn(tmp_path, {f"{day}.md": one for day, one in zip(DAYS[:3], right, strict=False)})
    after = Archive.load(tmp_path, layout=layout)
    changed = {(one.post, one.path): (one.before, one.after) for one in after.changes(before)}
    assert changed["2024-04-14.md", "event.talks[0].title"][1] == "Locks and Keys"
    assert len(after.least_sure(3)) == 3
    assert after.changes(after) == ()


def test_annotating_with_a_layout_keeps_what_it_reads(tmp_path: Path) -> None:
    """So that a site has it without the layout."""
    right = write(tmp_path, _below)
    layout = learn(tmp_path, {f"{day}.md": one for day, one in zip(DAYS[:3], right, strict=False)})
    for file in sorted(tmp_path.glob("*.md")):
        file.write_text(annotate(file, layout=layout), "utf-8")
    assert share(tmp_path, right, None) == 1.0
