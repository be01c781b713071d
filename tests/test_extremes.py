"""Dates, times and counts at their limits: each format writes them or leaves them out, and nothing fails."""

import csv
import io
import os
import re
import warnings
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest

from folders import ROOT
from meetup_recap import (
    Archive,
    Event,
    InvalidValueError,
    Link,
    MeetupRecapError,
    NextEvent,
    Recap,
    RecapWarning,
    Speaker,
    Sponsor,
    Takeaway,
    Talk,
    check,
    from_json,
    from_yaml,
    parse,
    render,
    to_html,
    to_jekyll,
    to_json,
    to_yaml,
)
from meetup_recap.accuracy import read_data_files
from meetup_recap.cli import main
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.renderers import BUILTIN, Chain, PodcastChapters, RubyEventsData, WebVttChapters
from meetup_recap.renderers.harmless import harmless_cell
from meetup_recap.renderers.phrases import moments

DAYS = (date.min, date.max, date(1, 12, 31), date(9999, 1, 1))
TIMES = (time.min, time(0, 0, 1), time(23, 59, 59), time(12))
LONGEST = timedelta(hours=1000) - timedelta(seconds=1)
RENDERERS = (
    *(one for one in BUILTIN if one.name not in {"youtube-chapters", "webvtt", "rubyevents"}),  # these ask for more
    WebVttChapters(end=LONGEST),
    PodcastChapters(),
    Chain(RubyEventsData(published_at=date.max)),
    *(
        RubyEventsData(published_at=datetime(year, month, day, hour, tzinfo=timezone(timedelta(hours=offset))))
        for year, month, day, hour in ((1, 1, 1, 0), (9999, 12, 31, 23))
        for offset in (-14, 14)
    ),
)


def extreme(day: date, begin: time, end: time) -> Recap:
    """A recap whose every date, time and duration is at a limit."""
    talk = Talk(
        title="Queues", speakers=[Speaker(name="Ada Vega")], start_time=begin,
        video_start=LONGEST - timedelta(minutes=1),
        video_url="https://youtu.be/Ab3dEfGh1Jk", takeaways=[Takeaway(text="x")],
    )  # fmt: skip
    event = Event(name="May", series="River City", date=day, start_time=begin, end_time=end, talks=[talk])
    return Recap(title="May", published=day, event=event, next_event=NextEvent(date=day))


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("begin", TIMES)
def test_every_format_takes_the_first_and_the_last_day(day: date, begin: time, tmp_path: Path) -> None:
    """An event over midnight on 9999-12-31 has no end that a calendar knows; all else of it is written."""
    for end in TIMES:
        recap = extreme(day, begin, end)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RecapWarning)
            for renderer in RENDERERS:
                assert render(recap, renderer)
            assert to_jekyll(recap)
        assert from_json(to_json(recap)) == from_yaml(to_yaml(recap)) == recap
        archive = Archive([recap])
        archive.to_site(tmp_path / "site")
        archive.to_sqlite(tmp_path / "a.sqlite")
        assert len(archive.to_pandas("talks")) == len(archive.to_arrow("events")) == 1


def test_an_end_behind_the_last_midnight_is_left_out() -> None:
    """On any other day it is on the next one."""
    assert moments(Event(date=date.max, start_time=time(22), end_time=time(1)))[1] is None
    eve = Event(date=date.max - timedelta(days=1), start_time=time(22), end_time=time(1))
    assert str(moments(eve)[1]) == "9999-12-31 01:00:00"


@pytest.mark.parametrize(
    "sentence",
    [
        "Yesterday we met at Quayside. First up was Ada Vega from Northwind with a talk on Queues.",
        "Our next event is on 1 January. First up was Ada Vega from Northwind with a talk on Queues.",
        "On Monday we met, from 22:00 to 01:00. First up was Ada Vega from Northwind with a talk on Queues.",
        "We met on 31 December. Join us again on 29 February! First up was Ada Vega with a talk on Queues.",
    ],
)
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "0000-00-00", "10000-01-01", "9999-02-30"])
def test_posts_of_the_first_and_the_last_day_are_read(sentence: str, day: str) -> None:
    """Every date that is computed from a post's words may be one that no calendar has."""
    recap = parse(f"---\ntitle: River City Python May 2024\ndate: {day}\n---\n{sentence}\n", path=f"{day}-may.md")
    check(recap)
    assert to_html(recap, page=True)


@pytest.mark.parametrize("days", [999_999_999, 1000 / 24, 10**6, -1])
def test_a_duration_that_no_recording_has_is_refused(days: float) -> None:
    """Data frames hold no more than some hundred years, and posts write two digits of hours."""
    with pytest.raises(InvalidValueError, match="under 1,000 hours"):
        Talk(video_start=timedelta(days=days))
    with pytest.raises(MeetupRecapError, match="a duration like"):
        from_json('{"event": {"talks": [{"video_start": "1000:00:00"}]}}')


@pytest.mark.parametrize(
    "published", [date.min, date.max, datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)]
)
def test_any_moment_of_publishing_is_written(published: date) -> None:
    """Whatever a caller gives for RubyEvents."""
    assert render(extreme(date.max, time(22), time(1)), RubyEventsData(published_at=published))


def test_a_calendar_has_one_property_a_line() -> None:
    """Characters that some readers take for the end of a line begin no property of their own."""
    for mark in "\n\r\u0085\u2028\u2029\x0b\x0c\x1c\x1d\x1e":
        title = f"May{mark}ATTENDEE:mailto:x@evil.example"
        calendar = render(Event(name=title, date=date(2024, 5, 14)), "ical")
        assert isinstance(calendar, bytes)
        lines = calendar.decode().splitlines()
        assert not [line for line in lines if line.startswith("ATTENDEE")], ascii(mark)


CELLS = (
    "a;=1+1", 'a";=1+1', 'a;"=1+1"', 'a;""=1+1', "a;;=1+1", "a\n=1+1", "a\n- b\n+ c", "=1+1",
    "＝1+1", "＋1", "－1", "＠x",     "-1", "+1", "@x", "\t=1", "\r=1", "a\t=1", "'=1", ";" * 9 + "=1",
)  # fmt: skip


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_spreadsheet_runs_no_cell(cell: str, separator: str) -> None:
    """Whichever character the user's Excel parts cells at: "," in English, ";" in German, French, Polish, Spanish."""
    talk = Talk(title=cell, description=cell, speakers=[Speaker(name=cell)], takeaways=[Takeaway(text=cell)])
    recap = Recap(event=Event(name=cell, talks=[talk]))
    tables = [Archive([recap]).to_csv(table) for table in ("talks", "speakers", "events", "takeaways")]
    for text in (str(render(recap, "csv")), *tables):
        for row in csv.reader(io.StringIO(text), delimiter=separator):
            assert not [one for one in row if one.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"))]


def test_a_cell_of_many_separators_costs_linear_time() -> None:
    """Runs of what may be between cells are looked at once."""
    assert len(str(harmless_cell(";" * 2_000_000))) == 2_000_000


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://a.example", "slides.pdf", "data:text/html,x"])
def test_a_notebook_follows_the_links_that_pages_follow(url: str) -> None:
    """A takeaway's links lead where HTML lets them, and nowhere else."""
    point = Takeaway(text=f"See [notes]({url}) and [more](https://a.example)")
    html = Recap(event=Event(talks=[Talk(title="Queues", takeaways=[point])]))._repr_html_()
    assert html.count("<a href=") == html.count('<a href="https://a.example"') == 1


def test_a_file_name_begins_no_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`archive --list-skipped` prints a file a line, whatever its name holds."""
    (tmp_path / "a\n0 failures\n.md").write_text("nothing", "utf-8")
    main(["archive", str(tmp_path), "--list-skipped"])
    assert "a\\n0 failures\\n.md: " in capsys.readouterr().out


@pytest.mark.parametrize("number", [50, 200])
def test_checking_many_talks_looks_at_each_link_once(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Talks times links is what made a post of 2 MB take an hour."""
    title = "[1:00](https://youtu.be/Ab3dEfGh1Jk?t=60)"
    talks = "".join(f"## Queues {number} by Ada Vega (starting at {title})\n\n" for number in range(number))
    recap = parse(f"---\ntitle: River City Python May 2024\n---\n{talks}")
    calls = 0
    original = Prose.links

    def links(self: Prose, start: int = 0, end: int | None = None) -> Iterator[Mark]:
        nonlocal calls
        calls += 1
        return original(self, start, end)

    monkeypatch.setattr(Prose, "links", links)
    check(recap)
    assert calls <= 12 * number


def test_labels_that_cannot_be_read_are_errors(tmp_path: Path) -> None:
    """`score` ends on a pipe, a device, an empty label, and says which file it is."""
    names = ("pipe.yaml", "zero.json", "empty.yaml", "list.json", "large.yaml")
    files = [tmp_path / name.partition(".")[0] / name for name in names]
    for file in files:
        file.parent.mkdir()
    pipe, zero, *texts = files
    os.mkfifo(pipe)
    zero.symlink_to("/dev/zero")
    for file, text in zip(texts, ("", "[]", "a: b\n" * 500_000), strict=True):
        file.write_text(text, "utf-8")
    for file in files:
        with pytest.raises(MeetupRecapError, match=re.escape(file.name)):
            read_data_files(file.parent)


def test_aliases_that_never_end_are_an_error(tmp_path: Path) -> None:
    """`--aliases /dev/zero` is refused, and so is a file larger than a post may be."""
    large = tmp_path / "aliases.yaml"
    large.write_text("# x\n" * 600_000, "utf-8")
    for aliases in ("/dev/zero", large):
        with pytest.raises(MeetupRecapError, match=r"zero|over the limit"):
            Archive.load(ROOT / "examples", aliases=aliases)


def test_a_link_without_a_kind_is_fine() -> None:
    """Counts of zero: an event of nothing goes everywhere."""
    empty = Recap(event=Event(links=[Link(url="https://a.example")], sponsors=[Sponsor(name="x")]))
    assert to_html(empty)
    assert Archive([empty]).summary.talks == 0
