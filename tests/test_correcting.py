"""Corrected values win over what is read: in the front matter, in a file beside the post, in a folder, from Python."""

import zipfile
from concurrent.futures import ProcessPoolExecutor
from copy import deepcopy
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest

from meetup_recap import (
    Archive,
    DataError,
    EditError,
    Event,
    Recap,
    Speaker,
    Talk,
    UnreadableError,
    Venue,
    annotate,
    check,
    load,
    load_all,
    parse,
    parse_all,
    replace,
    to_dict,
)
from meetup_recap.cli import main
from meetup_recap.errors import InvalidValueError
from meetup_recap.model import Host, NextEvent, Photo, Sponsor

NAME = "2024-05-14-may.md"
POST = """---
title: "River City Python May 2024: Northwind"
location: River City
---

Thanks to our sponsors, [Tidepool](https://tidepool.example/) and Quayside.

First up was Ada Vega from Northwind telling us about Queues in Anger (starting at [1:05](https://youtu.be/Ab3dEfGh1Jk?t=65)).

* Measure before you cut
* Boats do not queue

Next, Sol Mbeki from Tern told us about Small Boats.

* Two people, one boat

Our next meetup will be on 11 June 2024 at Bramble.
"""
MANY = """# Past meetups

## 14 May 2024

* Queues in Anger - Ada Vega (Northwind)
* Small Boats - Sol Mbeki (Tern)

## 11 June 2024

* Buoys at Night - Ines Okafor (Bramble)

## 9 July 2024

* Locks and Keys - Rhys Tanaka (Quayside)
"""


def given(data: object, text: str = POST, name: str = NAME) -> Recap:
    """A post, read with corrected values from Python."""
    return parse(text, path=name, data={name: data})


def in_header(lines: str, text: str = POST) -> str:
    """A post with a key `recap`."""
    return text.replace("---\n\n", f"recap:\n{lines}---\n\n", 1)


def without(recap: Recap, cls: type, name: str) -> dict[str, Any]:
    """What a recap holds, but for one value of the first object of a class."""
    held: dict[str, Any] = to_dict(recap)
    inner: Any = held
    for step in AT[cls]:
        inner = inner[step]
    del inner[name]
    return held


TEXTS = {
    Event: ("series", "name", "url", "location", "video_url"),
    Venue: ("name", "url", "address", "room", "map_url"),
    Talk: ("title", "room", "video_url", "slides_url", "description"),
    Speaker: ("name", "organization", "role", "url", "bio", "image_url"),
    Host: ("name", "organization", "role", "url", "bio", "image_url"),
    Sponsor: ("name", "url"),
    NextEvent: ("url",),
    Photo: ("url", "alt"),
    Recap: ("title", "description", "slug", "url", "language", "image_url"),
}
OTHERS: dict[type, dict[str, tuple[object, object]]] = {
    Event: {
        "date": ("2024-05-15", date(2024, 5, 15)),
        "start_time": ("18:30", time(18, 30)),
        "end_time": ("21:00", time(21)),
        "status": ("cancelled", "cancelled"),
        "attendance_mode": ("hybrid", "hybrid"),
        "attendee_count": (42, 42),
        "platforms": (["Zoom"], ("Zoom",)),
        "organizations": (["Kelp"], ("Kelp",)),
        "hosts": ([{"name": "Noor Haddad"}], (Host(name="Noor Haddad"),)),
        "organizers": ([{"name": "Noor Haddad"}], (Host(name="Noor Haddad"),)),
        "sponsors": ([{"name": "Kelp"}], (Sponsor(name="Kelp"),)),
        "venue": ({"name": "Kelp"}, Venue(name="Kelp")),
        "talks": ([], ()),
    },
    Talk: {
        "kind": ("lightning", "lightning"),
        "status": ("cancelled", "cancelled"),
        "start_time": ("19:15", time(19, 15)),
        "duration": ("0:20:00", timedelta(minutes=20)),
        "video_start": ("0:09:00", timedelta(minutes=9)),
        "speakers": ([{"name": "Noor Haddad"}], (Speaker(name="Noor Haddad"),)),
        "takeaways": ([], ()),
    },
    NextEvent: {"date": ("2024-07-09", date(2024, 7, 9)), "organizations": (["Kelp"], ("Kelp",))},
    Sponsor: {"role": ("venue", "venue")},
    Recap: {"published": ("2024-05-20", date(2024, 5, 20)), "tags": (["Kelp"], ("Kelp",))},
}
AT = {
    Recap: (),
    Event: ("event",),
    Venue: ("event", "venue"),
    Talk: ("event", "talks", 0),
    Speaker: ("event", "talks", 0, "speakers", 0),
    Host: ("event", "hosts", 0),
    Sponsor: ("event", "sponsors", 0),
    NextEvent: ("next_event",),
    Photo: ("photos", 0),
}
"""Where the first object of each class is."""
BASE: dict[str, Any] = {
    "event": {
        "venue": {"name": "Old House"},
        "hosts": [{"name": "Ines Okafor"}],
        "talks": [{"speakers": [{"name": "Ada Vega"}]}, {"title": "Small Boats"}],
        "sponsors": [{"name": "Tidepool"}, {"name": "Quayside"}],
    },
    "next_event": {},
    "photos": [{"url": "/images/a.png"}],
}
"""So that there is one of each."""
FIELDS: list[tuple[type, str, object, object]]
FIELDS = [(cls, name, "Kelp and Co", "Kelp and Co") for cls, names in TEXTS.items() for name in names]
FIELDS += [(cls, name, *values) for cls, fields in OTHERS.items() for name, values in fields.items()]


@pytest.mark.parametrize(
    ("cls", "name", "value", "expected"), FIELDS, ids=lambda one: getattr(one, "__name__", str(one))
)
def test_data_win_for_each_field_and_leave_the_others(cls: type, name: str, value: object, expected: object) -> None:
    """One field is corrected; each other value is what is read without the data."""
    data = deepcopy(BASE)
    inner: Any = data
    for step in AT[cls]:
        inner = inner[step]
    inner[name] = value
    after, before = given(data), given(BASE)
    found: Any = after
    for step in AT[cls]:
        found = found[step] if isinstance(step, int) else getattr(found, step)
    assert getattr(found, name) == expected
    if (cls, name) not in {(Speaker, "name"), (Sponsor, "name")}:  # somebody else, of whom the post says nothing
        assert without(after, cls, name) == without(before, cls, name)


def test_every_field_is_corrected_in_a_test() -> None:
    """The test above leaves out what data files do not give, and what has a test of its own."""
    left_out = {
        *("Recap.event", "Recap.next_event", "Recap.photos", "Recap.author", "Recap.notes", "Recap.metadata"),
        *("Recap.source", "Recap.diagnostics", "Recap.coverage", "Event.timezone", "NextEvent.venue"),
    }
    tested = {f"{cls.__name__}.{name}" for cls, name, *_ in FIELDS}
    fields = {f"{cls.__name__}.{field.name}" for cls in AT for field in attrs.fields(cls)}
    assert {field for field in fields - tested - left_out if not field.endswith((".links", ".extra"))} == set()


def test_one_speaker_is_three_lines() -> None:
    """What the list leaves out of the talk stays as it was read, with its place."""
    text = in_header("  event:\n    talks:\n    - speakers: [{name: Ada Vega, organization: Tern}]\n    - {}\n")
    recap = parse(text, path=NAME)
    first, second = recap.event.talks
    assert first.speakers == (Speaker(name="Ada Vega", organization="Tern"),)
    assert (first.title, len(first.takeaways), second.title) == ("Queues in Anger", 2, "Small Boats")
    assert recap.source is not None
    assert recap.source.of("event.talks[0].speakers[0].organization").of(text) == "Tern"
    assert recap.source.of("event.talks[0].speakers[0].organization").rule == "data"
    assert recap.source.of("event.talks[0].title").of(text) == "Queues in Anger"
    assert "recap" not in recap.metadata


@pytest.mark.parametrize(
    ("talks", "titles"),
    [
        ([{"title": "Small Boats"}, {"title": "Queues in Anger"}], ["Small Boats", "Queues in Anger"]),
        ([{"title": "Small Boats"}], ["Small Boats"]),
        ([{"title": "Small Boat"}], ["Small Boat"]),
        ([{"title": "New"}, {"title": "Queues in Anger"}, {}], ["New", "Queues in Anger", None]),
        ([{"title": "Boats", "speakers": [{"name": "Sol Mbeki"}]}], ["Boats"]),
        ([], []),
        (None, []),
    ],
)
def test_a_list_says_which_members_there_are(talks: object, titles: list[str | None]) -> None:
    """Members are matched by what they are called, or nearly, and by speakers; a new one is new in all."""
    found = given({"event": {"talks": talks}}).event.talks
    assert [talk.title for talk in found] == titles
    speakers = {
        "Small Boats": "Sol Mbeki",
        "Small Boat": "Sol Mbeki",
        "Boats": "Sol Mbeki",
        "Queues in Anger": "Ada Vega",
    }
    for talk in found:
        assert [one.name for one in talk.speakers] == ([speakers[talk.title]] if talk.title in speakers else [])


def test_null_takes_a_value_away() -> None:
    """Of an object, a list or a text alike; what has a default is at it again."""
    recap = given({"next_event": None, "event": {"sponsors": None, "location": None}, "metadata": {"layout": None}})
    assert (recap.next_event, recap.event.sponsors, recap.event.location) == (None, (), None)
    assert [talk.title for talk in recap.event.talks] == ["Queues in Anger", "Small Boats"]


def test_data_make_an_event_of_a_post_that_was_refused() -> None:
    """What the post says otherwise is there as well."""
    recap = parse(
        "Nothing at all, on a rainy day.", path="a.md", data={"a.md": {"event": {"talks": [{"title": "Rain"}]}}}
    )
    assert [talk.title for talk in recap.event.talks] == ["Rain"]
    assert [note.text for note in recap.notes] == ["Nothing at all, on a rainy day."]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([{"event": {"date": "2024-06-11", "location": "Kiel"}}], [None, "Kiel", None]),
        ([{}, {"event": {"location": "Kiel"}}], [None, "Kiel", None]),
        ([{}, {"event": {"date": "2024-06-12", "location": "Kiel"}}, {}], [None, "Kiel", None]),
        ([{"event": {"date": "2024-08-13", "location": "Kiel"}}], [None, None, None, "Kiel"]),
    ],
    ids=["by date", "by place", "another date at its place", "one that was not read"],
)
def test_events_of_a_file_are_matched(events: list[object], expected: list[str | None]) -> None:
    """Those that the data leave out are read as ever."""
    recaps = parse_all(MANY, path="past.md", data={"past.md": events})
    assert [recap.event.location for recap in recaps] == expected
    assert [recap.event.talks for recap in recaps[:3]] == [
        recap.event.talks for recap in parse_all(MANY, path="past.md")
    ]


def test_the_folder_wins_over_the_file_beside_and_that_over_the_key(tmp_path: Path) -> None:
    """Two that differ are told, each with where it is."""
    post, data = tmp_path / NAME, tmp_path / "data"
    post.write_text(in_header("  event: {location: Kiel, url: https://a.example/}\n"), "utf-8")
    data.mkdir()
    (tmp_path / f"{NAME}.recap.yaml").write_text("event: {location: Husum, venue: {name: Quayside}}\n", "utf-8")
    (data / f"{NAME}.recap.yaml").write_text("event: {location: Sylt}\n", "utf-8")
    recap = load(post, root=tmp_path, data=data)
    assert (recap.event.location, recap.event.url) == ("Sylt", "https://a.example/")
    assert recap.event.venue == Venue(name="Quayside")
    assert load(post).event.location == "Husum"
    assert parse(post.read_text("utf-8")).event.location == "Kiel"
    assert recap.source is not None
    assert recap.source.data_files["event.venue.name"].endswith(f"{NAME}.recap.yaml")
    told = [one.message for one in recap.diagnostics if one.code == "data-mismatch"]
    assert told[0] == "event.location is 'Kiel' in the key `recap`, and 'River City' here"
    assert told[1].endswith("and 'Kiel' in the key `recap`")
    assert "'Sylt'" in told[2]
    assert "'Husum' in " in told[2]


def test_every_way_to_read_finds_them(tmp_path: Path) -> None:
    """Beside a post in a folder, in a zip, and in a folder of data files for an archive, whoever reads it."""
    posts, data = tmp_path / "_posts", tmp_path / "data"
    for folder in (posts, data):
        folder.mkdir(parents=True)
    (posts / NAME).write_text(POST, "utf-8")
    (posts / f"{NAME}.recap.yaml").write_text("event: {location: Kiel}\n", "utf-8")
    (data / "2024-05-14-may.yaml").write_text("event: {series: Boats}\n", "utf-8")
    with zipfile.ZipFile(tmp_path / "blog.zip", "w") as packed:
        for file in posts.iterdir():
            packed.write(file, f"_posts/{file.name}")
    for source in (posts, tmp_path / "blog.zip"):
        (read,) = load_all(source, data=tmp_path / "data")
        (held,) = Archive.load(source, data=tmp_path / "data")
        assert (read.event.location, read.event.series) == ("Kiel", "Boats")
        assert held == read
    with ProcessPoolExecutor(1) as executor:
        assert list(Archive.load(posts, data=tmp_path / "data", executor=executor)) == [read]


def test_a_data_file_of_no_post_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in its name would lose what somebody corrected."""
    (tmp_path / "posts").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "posts" / NAME).write_text(POST, "utf-8")
    (tmp_path / "data" / "2024-05-15-may.md.recap.yaml").write_text("event: {location: Kiel}\n", "utf-8")
    archive = Archive.load(tmp_path / "posts", data=tmp_path / "data")
    assert [problem.path.rpartition("/")[2] for problem in archive.skipped] == ["2024-05-15-may.md.recap.yaml"]
    assert main(["show", str(tmp_path / "posts"), "--data", str(tmp_path / "data")]) == 0
    assert "2024-05-15-may.md.recap.yaml: skipped: its data are of no post" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("  event: {adress: 12 Dock Street}\n", "$.recap.event.adress (line 5, column 19): Event has no such key"),
        ("  evnt: {location: Kiel}\n", "$.recap.evnt (line 5, column 9): Recap has no such key; did you mean 'event'?"),
        (
            "  event: {date: soon}\n",
            "$.recap.event.date (line 5, column 17): expected a date like 2024-05-14, got 'soon'",
        ),
        ("  event: {talks: Queues}\n", "$.recap.event.talks (line 5, column 18): expected a list, got 'Queues'"),
        ("  event: {attendee_count: many}\n", "expected an integer, got 'many'"),
        ("  event: {talks: [{speakers: [{organization: Tern}]}, {}]}\n", None),
        ("  event: {sponsors: [{url: x}, {}, {}]}\n", "$.recap.event.sponsors[2].name"),
        ("  event: {talks: [Queues, {}]}\n", "$.recap.event.talks[0] (line 5, column 19): expected an object"),
        ("  - event: {location: Kiel}\n  - event: {location: 3}\n", "$.recap[1].event.location (line 6, column 23)"),
        ("  event: {location: Kiel, location: Husum}\n", "stands twice in one object"),
    ],
)
def test_wrong_values_say_where_and_what(lines: str, message: str | None) -> None:
    """The post, the line and the path; a value that completes what was read is none of them."""
    text = in_header(lines)
    if message is None:
        assert parse(text, path=NAME).event.talks[0].speakers == (Speaker(name="Ada Vega", organization="Tern"),)
        return
    with pytest.raises(DataError) as caught:
        parse(text, path=NAME)
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"{NAME}: ")


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong file stops its post and no other; the exit status says so."""
    (tmp_path / NAME).write_text(POST, "utf-8")
    (tmp_path / "2024-06-11-june.md").write_text(POST, "utf-8")
    (tmp_path / f"{NAME}.recap.yaml").write_text("event:\n  adress: Kiel\n  talks:\n  - titel: Queues\n", "utf-8")
    assert main(["convert", str(tmp_path), "--to", "jsonl"]) == 1
    printed = capsys.readouterr()
    assert printed.out.count("\n") == 1
    assert f"{NAME}.recap.yaml: $.event.adress (line 2, column 11): Event has no such key" in printed.err
    assert "$.event.talks[0].titel (line 4, column 12): Talk has no such key; did you mean 'title'?" in printed.err


@pytest.mark.parametrize("content", ["", "just words\n", "[1, 2]\n", "event: [\n", "- event: {}\n- 3\n"])
def test_files_that_hold_something_else_are_errors(tmp_path: Path, content: str) -> None:
    """Nothing is taken for corrected values that is none."""
    (tmp_path / NAME).write_text(POST, "utf-8")
    (tmp_path / f"{NAME}.recap.yaml").write_text(content, "utf-8")
    with pytest.raises(DataError, match=r"\.recap\.yaml: "):
        load(tmp_path / NAME)


@pytest.mark.parametrize("data", [3, ["a"], {3: {}}])
def test_wrong_options_are_refused(data: Any) -> None:
    """With what is expected."""
    with pytest.raises(InvalidValueError, match="a folder of data files"):
        parse(POST, data=data)


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """And so is one without a data file, and a file in its place."""
    (tmp_path / "a.yaml").write_text("event: {}\n", "utf-8")
    (tmp_path / "empty").mkdir()
    for place, reason in (("none", "no such folder"), ("a.yaml", "give the folder"), ("empty", "holds no data file")):
        with pytest.raises(UnreadableError, match=reason):
            parse(POST, data=tmp_path / place)


@pytest.mark.parametrize(
    "key", ["recap: true", "recap: Our May evening", "recap: {photos_by: Noor, cover: /a.png}", "recap: []"]
)
def test_a_key_of_somebody_s_own_is_metadata(key: str) -> None:
    """Posts had such a key before this package gave it a meaning."""
    recap = parse(POST.replace("---\n\n", f"{key}\n---\n\n", 1), path=NAME)
    assert "recap" in recap.metadata
    assert len(recap.event.talks) == 2


def test_what_the_post_says_as_well_keeps_its_place() -> None:
    """So that `explain` shows it there, and `check` looks there; what differs is told once."""
    recap = parse(
        in_header("  event:\n    sponsors: [{name: Tidepool}, {name: Quayside, url: https://q.example/}]\n"), path=NAME
    )
    assert recap.source is not None
    assert recap.source.of("event.sponsors[0].name").rule is None
    assert recap.event.sponsors[1].url == "https://q.example/"
    assert not [one for one in recap.diagnostics if one.code == "data-mismatch"]
    assert not [one for one in check(recap) if one.code == "bullet-space"]


def test_values_from_python_may_be_recaps(tmp_path: Path) -> None:
    """Correct with `replace`, and read the archive with it."""
    (tmp_path / NAME).write_text(POST, "utf-8")
    corrected = replace(load(tmp_path / NAME), {"event.talks[1].title": "Tiny Boats", "event.date": date(2024, 5, 15)})
    (recap,) = Archive.load(tmp_path, data={NAME: corrected})
    assert recap.event == corrected.event


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\n", "\n---\n\n"),
        ("\ufeff---\n", "\n---\n\n"),
    ],
)
def test_annotating_leaves_every_other_byte(before: str, after: str) -> None:
    """The key is the last one of the front matter, and the second time nothing changes."""
    post = POST.replace("---\n", before, 1)
    text = annotate(post, path=NAME)
    head, key, rest = text.partition("recap:\n")
    lines = rest.split("---\n", 1)[0]
    assert text.replace(key + lines, "", 1) == post
    assert head.startswith(before)
    assert after in post
    assert parse(text, path=NAME).event == parse(post, path=NAME).event
    assert annotate(text, path=NAME) == text


def test_annotating_keeps_line_ends_and_gives_a_front_matter() -> None:
    """CRLF stays CRLF; a post without a front matter gets one."""
    text = annotate(POST.replace("\n", "\r\n"), path=NAME)
    assert text.count("\n") == text.count("\r\n")
    bare = annotate(MANY, path="past.md")
    assert bare.startswith("---\nrecap:\n- event:\n")
    assert bare.endswith(MANY)
    assert [one.event for one in parse_all(bare, path="past.md")] == [
        one.event for one in parse_all(MANY, path="past.md")
    ]


def test_annotating_completes_what_is_there() -> None:
    """Keys, their order and comments stay; only what is lacking is added."""
    lines = (
        "  # ours\n  event:\n    location: Kiel  # the new one\n    talks:\n    - speakers:\n      - name: Ada Vega\n"
        "        organization: Tern\n    - title: Small Boats\n\n"
    )
    post = in_header(lines)
    text = annotate(post, path=NAME)
    assert [line for line in post.splitlines() if line not in text.splitlines()] == []
    assert "    location: Kiel  # the new one\n" in text
    assert text.index("title: Queues in Anger") < text.index("- title: Small Boats")
    assert parse(text, path=NAME).event == parse(post, path=NAME).event
    assert annotate(text, path=NAME) == text


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("---\ntitle: May: an evening: [\n---\n\n", "not valid YAML"),
        ("---\n- title\n---\n\n", "not a mapping"),
        ('+++\ntitle = "River City Python May 2024"\n+++\n\n', "not YAML between two lines of ---"),
        ("---\ntitle: River City Python May 2024\nrecap: yes\n---\n\n", "for something else"),
    ],
)
def test_a_header_that_does_not_take_the_key_is_refused(header: str, reason: str) -> None:
    """With the way that works for it, which is a file beside the post."""
    post = header + POST.split("---\n\n", 1)[1]
    with pytest.raises(EditError, match=reason) as caught:
        annotate(post, path=NAME)
    assert "--beside" in str(caught.value)
    assert "title: Queues in Anger" in annotate(post, path=NAME, beside=True)


def test_the_command_writes_files_beside_posts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each field is there, what is empty with its meaning, what no field holds below; and it reads as the post does."""
    post, beside = tmp_path / NAME, tmp_path / f"{NAME}.recap.yaml"
    post.write_text(f"{POST}\n## Aside\n\nIt rained that night.\n", "utf-8")
    before = load(post)
    assert main(["annotate", str(post), "--beside"]) == 0
    written = beside.read_text("utf-8")
    assert "  # start_time: Time of day, in the event's time zone.\n" in written
    assert "#   It rained that night.\n" in written
    assert load(post) == before
    beside.write_text(written.replace("name: Sol Mbeki", "name: Sol Mbeki Junior"), "utf-8")
    corrected = beside.read_text("utf-8")
    assert load(post).event.talks[1].speakers == (Speaker(name="Sol Mbeki Junior", organization="Tern"),)
    assert main(["annotate", str(post), "--beside"]) == 0
    assert beside.read_text("utf-8") == corrected
    assert main(["convert", str(post), "--to", "text"]) == 0
    assert "Sol Mbeki Junior" in capsys.readouterr().out
    assert post.read_text("utf-8").startswith(POST)


def test_the_command_writes_a_folder_that_data_takes(tmp_path: Path) -> None:
    """Files are at the posts' paths, and one that is there is completed."""
    posts, data = tmp_path / "_posts", tmp_path / "data"
    (posts / "2024").mkdir(parents=True)
    (posts / "2024" / NAME).write_text(POST, "utf-8")
    (posts / "past.md").write_text(MANY, "utf-8")
    assert main(["annotate", str(posts), "-o", str(data)]) == 0
    written = sorted(file.relative_to(data).as_posix() for file in data.rglob("*.yaml"))
    assert written == [f"2024/{NAME}.recap.yaml", "past.md.recap.yaml"]
    one = data / "2024" / f"{NAME}.recap.yaml"
    one.write_text("event:\n  location: Kiel\n", "utf-8")
    assert main(["annotate", str(posts), "-o", str(data)]) == 0
    assert one.read_text("utf-8").startswith("event:\n  location: Kiel\n  series: River City Python\n")
    assert next(iter(Archive.load(posts, data=data))).event.location == "Kiel"


def test_the_command_shows_and_writes_the_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A diff first, and the post is whole; then the same into the post."""
    post = tmp_path / NAME
    post.write_text(POST, "utf-8")
    assert main(["annotate", str(post), "--diff"]) == 0
    shown = capsys.readouterr().out
    assert "+recap:\n" in shown
    assert "\n-" not in shown.split("@@", 1)[1]
    assert post.read_text("utf-8") == POST
    for _ in range(2):
        assert main(["annotate", str(post), "--write"]) == 0
        assert post.read_text("utf-8") == annotate(POST, path=NAME)


def test_editing_a_post_leaves_the_data_beside_it_alone(tmp_path: Path) -> None:
    """The post's own words are edited; what the file corrects, it still does."""
    post = tmp_path / NAME
    post.write_text(POST, "utf-8")
    (tmp_path / f"{NAME}.recap.yaml").write_text("event: {series: Boats}\n", "utf-8")
    assert main(["edit", str(post), "event.location=Kiel", "--write"]) == 0
    assert (load(post).event.location, load(post).event.series) == ("Kiel", "Boats")


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """A post of somebody's own must not make the reader open another file."""
    (tmp_path / "blog").mkdir()
    (tmp_path / "blog" / NAME).write_text(POST, "utf-8")
    (tmp_path / "secret.yaml").write_text("event: {location: Kiel}\n", "utf-8")
    (tmp_path / "blog" / f"{NAME}.recap.yaml").symlink_to(tmp_path / "secret.yaml")
    with pytest.raises(UnreadableError, match="leads out of its folder"):
        load(tmp_path / "blog" / NAME)


def test_a_refused_post_gives_a_file_to_be_filled_in(tmp_path: Path) -> None:
    """Where it is named itself; the file makes an event of it, and the key in its front matter is refused."""
    post = tmp_path / "a.md"
    post.write_text("---\ntitle: Notes\n---\n\nNothing at all, on a rainy day.\n", "utf-8")
    assert main(["annotate", str(post), "-o", str(tmp_path / "data")]) == 0
    (file,) = (tmp_path / "data").rglob("*.recap.yaml")
    assert "# talks:" in file.read_text("utf-8")
    file.write_text("event: {talks: [{title: Rain}]}\n", "utf-8")
    assert load(post, data=tmp_path / "data").event.talks[0].title == "Rain"


def test_files_that_were_written_for_posts_fit_their_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`annotate blog/a.md -o data` writes data/blog/a.md.recap.yaml, and the posts of blog/ are called a.md."""
    (tmp_path / "blog").mkdir()
    (tmp_path / "blog" / NAME).write_text(POST, "utf-8")
    (tmp_path / "blog" / "2024-06-11-june.md").write_text(POST.replace("May", "June"), "utf-8")
    data = tmp_path / "data" / "blog" / f"{NAME}.recap.yaml"
    data.parent.mkdir(parents=True)
    data.write_text("event: {location: Kiel}\n", "utf-8")
    archive = Archive.load(tmp_path / "blog", data=tmp_path / "data")
    assert [recap.event.location for recap in archive] == ["Kiel", "River City"]
    assert archive.skipped == ()
    assert main(["show", str(tmp_path / "blog" / "2024-06-11-june.md"), "--data", str(tmp_path / "data")]) == 0
    assert capsys.readouterr().err == ""


def test_a_field_of_the_event_at_the_top_says_where_it_belongs() -> None:
    """The commonest slip."""
    with pytest.raises(DataError, match=r"write it below `event:`, as event\.talks"):
        given({"event": {}, "talks": []})
