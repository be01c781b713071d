"""Edits of single values: the post with only that changed, or a refusal that says why."""

import os
from collections import Counter
from collections.abc import Collection
from datetime import date, timedelta
from pathlib import Path

import attrs
import pytest
import yaml

from folders import ROOT
from meetup_recap import (
    EditError,
    InvalidValueError,
    Recap,
    SourceError,
    edit,
    from_json,
    load,
    load_all,
    parse,
    parse_all,
    read,
    to_json,
)
from meetup_recap.cli import main
from meetup_recap.model.paths import value_at, with_value
from seeded_edits import OWN, reason, seeded

POST = """\
---
title: "River City Python May 2024: Northwind"
location: River City
image: '/images/2024-05-14-group.jpeg'
video: https://youtu.be/Ab3dEfGh1Jk
---
First up was Ada Vega from Northwind telling us about [Queues in Anger](https://youtu.be/Ab3dEfGh1Jk?t=66) (starting at 1:06). Her takeaways were:

* A queue has *limits*
* Drop work early

Then Sol Mbeki and Ines Okafor from Quayside told us about Slow Tests (starting at 41:20). Their takeaways were:

* Tests wait

Thanks to our sponsors, [Harbor Cloud](https://harbor.example/) and Quayside.

![Everybody on the stairs](/images/stairs.jpeg)
"""


@pytest.fixture
def recap() -> Recap:
    """A post in prose, read."""
    return parse(POST, path="2024-05-14-may.md")


@pytest.mark.parametrize(
    ("path", "value", "before", "after"),
    [
        ("event.sponsors[0].url", "https://h.example/a(b)", "(https://harbor.example/)", "(https://h.example/a(b))"),
        ("event.sponsors[0].url", "https://h.example/a b", "(https://harbor.example/)", "(<https://h.example/a b>)"),
        ("event.sponsors[0].name", "Tern & Sons", "[Harbor Cloud]", "[Tern & Sons]"),
        ("event.talks[0].title", "Queues [again]", "[Queues in Anger]", "[Queues [again]]"),
        ("event.talks[0].title", "Why queues]", "[Queues in Anger]", r"[Why queues\]]"),
        ("event.talks[0].takeaways[1].text", "Drop *all* of it", "Drop work early", "Drop *all* of it"),
        ("event.talks[0].speakers[0].name", "Rhys Tanaka", "Ada Vega", "Rhys Tanaka"),
        ("event.talks[0].video_start", timedelta(minutes=2), "1:06", "2:00"),
        ("event.talks[0].video_start", timedelta(hours=1, seconds=5), "1:06", "1:00:05"),
        ("event.location", "London: UK", "River City\nimage", '"London: UK"\nimage'),
        ("image_url", "/it's.jpeg", "'/images/2024-05-14-group.jpeg'", "'/it''s.jpeg'"),
        ("photos[0].alt", "Us [all]", "![Everybody on the stairs]", "![Us [all]]"),
    ],
)
def test_only_the_value_changes(recap: Recap, path: str, value: object, before: str, after: str) -> None:
    """Every other byte is as it was, and what Markdown or YAML needs stands around the value."""
    text = edit(recap, {path: value})
    assert text == POST.replace(before, after, 1)
    assert parse(text, path="2024-05-14-may.md") == with_value(recap, path, value)


def test_several_values_change_at_once(recap: Recap) -> None:
    """Values in one sentence move each other's places, and come out right all the same."""
    changes = {
        "event.talks[0].speakers[0].name": "Rhys Tanaka",
        "event.talks[0].title": "Rivers",
        "event.location": "X",
    }
    again = parse(edit(recap, changes), path="2024-05-14-may.md")
    assert {path: value_at(again, path) for path in changes} == changes
    assert again.event.talks[1] == recap.event.talks[1]


def test_a_value_that_is_there_already_changes_nothing(recap: Recap) -> None:
    """The same value gives the same text, byte by byte."""
    assert edit(recap, {"event.location": "River City"}) == POST


def test_line_ends_and_marks_stay() -> None:
    """A post of CRLF with a byte-order mark keeps both."""
    text = "\ufeff" + POST.replace("\n", "\r\n")
    assert edit(parse(text), {"event.location": "X"}) == text.replace("River City\r\nimage", "X\r\nimage")


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        ("event.date", date(2024, 5, 15), r"it is derived: the post's own date.*\(post-date\)"),
        ("slug", "june", r"it is derived: read from the file's name.*\(file-name\)"),
        ("title", "May", "its place holds event.series, too"),
        ("event.talks[1].speakers[0].organization", "Tern", r"its place holds event.talks\[1\].speakers\[1\]"),
        ("event.talks[0].takeaways[0].text", "Two\n\n* bullets", "would then read otherwise: event.talks"),
        ("event.talks[0].video_url", None, "it takes none away"),
        ("event.talks", "x", "holds several values; name one"),
        ("event.talks[7].title", "x", r"no such value; `meetup-recap explain` lists those"),
        ("event.talk[0].title", "x", r"no such value; did you mean event.talks\[0\].title"),
        ("event.venue.name", "Quayside", "has no such value"),
        ("event.start_time", "18:30", "has no such value"),
        ("source.spans", "x", "holds several values"),
        ("event.location", ["x"], "it takes none away and adds none"),
        ("title.", "x", "has no such value"),
        ("event.location", 3, r"event\.location: expected text, got 3"),
        ("event.talks[0].video_start", "0:13:00", r"event\.talks\[0\]\.video_start: expected a datetime.timedelta"),
    ],
)
def test_what_cannot_be_changed_alone_is_refused(recap: Recap, path: str, value: object, reason: str) -> None:
    """Derived values, shared places and values whose change would change others are refused with the reason."""
    with pytest.raises(EditError, match=reason):
        edit(recap, {path: value})


def test_a_stale_place_is_refused(recap: Recap) -> None:
    """A recap that was evolved no longer says what its post says."""
    other = attrs.evolve(recap, event=attrs.evolve(recap.event, location="Elsewhere"))
    for path in ("event.location", "event.video_url"):
        with pytest.raises(EditError, match=r"event\.location: its place is stale: the recap holds 'Elsewhere'"):
            edit(other, {path: "https://youtu.be/x"})


def test_no_text_and_no_recap_are_refused(recap: Recap) -> None:
    """After `from_json` there is no text, and an event alone has none."""
    with pytest.raises(SourceError, match="edit needs the post's text"):
        edit(from_json(to_json(recap)), {"event.location": "X"})
    with pytest.raises(InvalidValueError, match=r"edit\.recap: expected a Recap"):
        edit(recap.event, {"event.location": "X"})  # type: ignore[arg-type]


def test_one_bad_change_refuses_all(recap: Recap) -> None:
    """All or nothing: an error leaves no half-made text behind."""
    with pytest.raises(EditError, match="slug"):
        edit(recap, {"event.location": "X", "slug": "y"})


def test_an_event_of_several_is_edited_alone() -> None:
    """In a file of several events the others stay as they are."""
    several = [recaps for post in sorted((ROOT / "tests/cases").rglob("*.md")) if len(recaps := load_all(post)) > 1]
    assert several
    for recaps in several:
        last = recaps[-1]
        path = "event.talks[0].title" if last.event.talks else "event.name"
        text = edit(last, {path: "Rivers"})
        found = parse_all(text, path=last.source.path if last.source else None)
        assert found == (*recaps[:-1], with_value(last, path, "Rivers"))


EASY = {
    "event.sponsors[].url",
    "event.talks[].takeaways[].text",
    "event.talks[].title (a link's text)",
    "photos[].alt",
}


def _rates(recaps: list[Recap], count: int, fields: Collection[str] = ()) -> dict[str, float]:
    """The share of seeded edits that are accepted, by field; each accepted one is parsed once more."""
    tried, accepted = Counter[str](), Counter[str]()
    for change in seeded(recaps, count, 7, fields):
        tried[change.field] += 1
        accepted[change.field] += reason(change) is None
    return {field: accepted[field] / tried[field] for field in tried}


def test_seeded_edits_of_our_posts() -> None:
    """In all manners and languages an accepted edit parses to the recap with just that value changed."""
    recaps = [recap for folder in OWN for recap in load_all(ROOT / folder)]
    rates = _rates(recaps, 150)
    assert len(rates) > 20
    easy = {field: _rates(recaps, 60, [field])[field] for field in EASY}
    assert {field: rate for field, rate in easy.items() if rate < 0.8} == {}


def test_seeded_edits_of_real_posts(archive: Path) -> None:
    """Each accepted edit of any value parses to just that; EDITS=1000 tries more of them."""
    assert _rates(list(load_all(archive / "recaps")), int(os.environ.get("EDITS", "150")))


def test_what_is_changed_most_can_be_changed_nearly_always(archive: Path) -> None:
    """Sponsors' addresses, takeaways, alt texts and titles that are links: 95 edits of 100 are accepted."""
    recaps = list(load_all(archive / "recaps"))
    rates = {field: _rates(recaps, 60, [field])[field] for field in EASY}
    assert {field: rate for field, rate in rates.items() if rate < 0.95} == {}


def test_the_command_edits_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints the text, shows the difference or writes the file, in the file's own encoding."""
    post = tmp_path / "2024-05-14-may.md"
    post.write_bytes(POST.replace("\n", "\r\n").encode("utf-16"))
    change = "event.sponsors[0].url=https://harbor.example/new?a=b"
    assert main(["edit", str(post), change, "--diff"]) == 0
    assert "+Thanks to our sponsors, [Harbor Cloud](https://harbor.example/new?a=b)" in capsys.readouterr().out
    assert main(["edit", str(post), change, "event.talks[0].video_start=0:02:00", "--write"]) == 0
    again = load(post)
    assert again.event.sponsors[0].url == "https://harbor.example/new?a=b"
    assert again.event.talks[0].video_start == timedelta(minutes=2)
    assert post.read_bytes().decode("utf-16").count("\r\n") == POST.count("\n")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("slug=x", "slug: it is derived"),
        ("event.talk=x", "has no such value"),
        ("event.talks[0].video_start=noon", "expected a duration like 1:02:03, got 'noon'"),
        ("event.talks[0].video_start=99999999999999:00:00", "expected a duration like 1:02:03"),
        ("event.talks[0].video_start=1:99:00", "expected a duration like 1:02:03"),
    ],
)
def test_the_command_says_why_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: str, message: str
) -> None:
    """A refused edit has the exit status 1, and the file is as it was."""
    post = tmp_path / "2024-05-14-may.md"
    post.write_text(POST, "utf-8")
    assert main(["edit", str(post), change, "--write"]) == 1
    assert message in capsys.readouterr().err
    assert post.read_text("utf-8") == POST


def test_the_kind_of_a_value_stays(tmp_path: Path) -> None:
    """Numbers, true and false of the front matter stay what they are, and plain text stays without quotes."""
    post = tmp_path / "2024-05-14-may.md"
    post.write_text(POST.replace("location:", "featured: true\nrating: 3\nlayout: post\nlocation:"), "utf-8")
    changes = ["metadata.featured=false", "metadata.rating=4", "metadata.layout=page", "event.location=Leeds"]
    assert main(["edit", str(post), *changes, "--write"]) == 0
    text = post.read_text("utf-8")
    assert "featured: false\nrating: 4\nlayout: page\nlocation: Leeds\n" in text
    assert edit(load(post), {"metadata.featured": True}) == text.replace("featured: false", "featured: true")
    assert edit(load(post), {"metadata.layout": "no"}) == text.replace("layout: page", 'layout: "no"')


def test_a_link_to_a_post_stays_a_link(tmp_path: Path) -> None:
    """What is written through a link is in the file that it leads to."""
    post, link = tmp_path / "2024-05-14-may.md", tmp_path / "link.md"
    post.write_text(POST, "utf-8")
    link.symlink_to(post)
    assert main(["edit", str(link), "event.location=Leeds", "--write"]) == 0
    assert link.is_symlink()
    assert "location: Leeds" in post.read_text("utf-8")


@pytest.mark.parametrize("arguments", [["FOLDER", "a=b"], ["-", "a=b", "--write"]])
def test_only_one_file_is_edited(tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A folder is no post, and standard input has no file: that is wrong usage."""
    assert main(["edit", *(str(tmp_path) if one == "FOLDER" else one for one in arguments)]) == 2
    assert "one post is edited" in (told := capsys.readouterr().err) or "no file to write to" in told


def test_what_an_encoding_cannot_write_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A letter that the file's encoding lacks is named, and the file is as it was."""
    post = tmp_path / "2024-05-14-may.md"
    post.write_bytes(POST.encode("latin-1"))
    assert main(["edit", str(post), "event.location=Łódź", "--encoding", "latin-1", "--write"]) == 1
    assert "latin-1 has no 'Ł'" in capsys.readouterr().err
    assert post.read_bytes() == POST.encode("latin-1")


@pytest.mark.parametrize(
    "value", ["no", "on", "017", "1:30", "2024-05-14", "=", "<<", "TRUE", ".inf", "a: b", "- a", "x, y"]
)
def test_other_loaders_read_the_same_front_matter(recap: Recap, value: str) -> None:
    """What YAML takes for something else than text is quoted, in lists on one line, too."""
    header = edit(recap, {"event.location": value}).split("---\n")[1]
    assert yaml.safe_load(header)["location"] == value
    post = POST.replace("location:", "tags: [Photos, Video]\nlocation:")
    assert yaml.safe_load(edit(parse(post), {"tags[1]": value}).split("---\n")[1])["tags"] == ["Photos", value]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("12.06.2024", "03.07.2024"),
        ("12 June 2024", "3 July 2024"),
        ("June 12, 2024", "July 3, 2024"),
        ("2024-06-12", "2024-07-03"),
    ],
)
def test_a_date_keeps_its_form(before: str, after: str) -> None:
    """A day is written as the one before it was."""
    post = (
        f"# Our June meetup\n\n**Date:** {before}\n\n## Talks\n\n### Queues in Anger - Ada Vega\n\nA very good talk.\n"
    )
    found = parse(post)
    assert found.event.date == date(2024, 6, 12)
    assert edit(found, {"event.date": date(2024, 7, 3)}) == post.replace(before, after)


def test_a_layout_that_is_left_out_is_named() -> None:
    """A recap that was read as one layout and reads as another by default says which to give."""
    for post in sorted((ROOT / "tests/cases/headings").glob("*.md")):
        for found in read(post, layout="lists").recaps:
            with pytest.raises(EditError, match=r"it was read as lists, and now as \w+; give layout= as it was"):
                edit(found, {"slug": "x"})
            return
    pytest.fail("no headed case reads as listed where it is asked for")
