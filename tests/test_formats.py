"""Other systems' formats, each read back by that system's own parser or schema."""

import csv
import io
import json
import warnings
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

import attrs
import extruct
import icalendar
import jsonschema
import mf2py
import pytest
import webvtt
import yaml
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from folders import SHARED
from meetup_recap import (
    Archive,
    Event,
    NextEvent,
    Recap,
    RecapWarning,
    RenderError,
    Speaker,
    Takeaway,
    Talk,
    UnsupportedObjectError,
    Venue,
    load,
    render,
    to_html,
)
from meetup_recap.renderers import (
    IcalRenderer,
    JsonLdData,
    PodcastChapters,
    PyVideoData,
    RubyEventsData,
    WebVttChapters,
    YouTubeChapters,
)
from meetup_recap.renderers.phrases import recording_url

VIDEO = "https://www.youtube.com/watch?v=Ab3dEfGh1Jk"


def talk(title: str, seconds: int | None, **more: Any) -> Talk:
    start = None if seconds is None else timedelta(seconds=seconds)
    return Talk(
        title=title, video_start=start, video_url=f"{VIDEO}&t={seconds}s" if seconds is not None else None, **more
    )


EVENT = Event(
    series="River City Python",
    name="River City Python May 2024",
    date=date(2024, 5, 14),
    start_time=time(18, 30),
    end_time=time(21),
    url="https://meetup.example/river-city/1",
    location="River City",
    venue=Venue(name="Quayside", address="12 Dock Street"),
    attendance_mode="in_person",
    talks=[
        talk("Queues in Anger", 94, speakers=[Speaker(name="Ada Vega", organization="Northwind")],
             takeaways=[Takeaway(text="Queues need *limits*", children=[Takeaway(text="so do caches")])]),
        talk("Small <boats>", 1800, speakers=[Speaker(name="Núria Lima")], description="How boats are built."),
        talk("Cut short", 2000, status="cancelled"),
        talk("Panel", 4831, kind="panel"),
    ],
)  # fmt: skip
RECAP = Recap(
    title="River City Python May 2024",
    published=date(2024, 5, 20),
    language="en",
    tags=["python", "queues"],
    event=EVENT,
    next_event=NextEvent(
        date=date(2024, 6, 11),
        organizations=["Tern"],
        url="https://meetup.example/river-city/2",
        venue=Venue(name="Elsewhere"),
    ),
)


@pytest.fixture
def reference() -> Path:
    """Other systems' published schemas, which belong to them and are not shipped."""
    folder = SHARED / "reference"
    if not folder.is_dir():
        pytest.skip("the published schemas are not at hand; they belong to their projects and are not shipped")
    return folder


def test_a_calendar_holds_the_event_and_the_next_one() -> None:
    """icalendar reads both entries; identity and time stamp come from the recap, so the bytes are the same again."""
    data = render(RECAP, IcalRenderer())
    assert data == render(RECAP, "ical")
    event, upcoming = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert event["SUMMARY"] == "River City Python May 2024"
    assert event.decoded("DTSTART") == datetime(2024, 5, 14, 18, 30)  # noqa: DTZ001  # a local time, as posts tell it
    assert event.decoded("DTEND") == datetime(2024, 5, 14, 21)  # noqa: DTZ001
    assert event["UID"] == "2024-05-14-river-city-python@meetup-recap.invalid"
    assert event["LOCATION"] == "Quayside, 12 Dock Street, River City"
    assert "Ada Vega: Queues in Anger" in str(event["DESCRIPTION"])
    assert "Cut short" not in str(event["DESCRIPTION"])
    assert event.decoded("DTSTAMP").date() == date(2024, 5, 20)
    assert upcoming.decoded("DTSTART") == date(2024, 6, 11)
    assert upcoming["URL"] == "https://meetup.example/river-city/2"


def test_an_undated_event_has_no_entry() -> None:
    """It is left out with a warning among others, and refused alone."""
    undated = Recap(title="Some evening")
    with pytest.warns(RecapWarning, match="'Some evening' is left out, as nothing tells its date"):
        assert len(icalendar.Calendar.from_ical(render([undated, RECAP], IcalRenderer())).walk("VEVENT")) == 2
    with (
        pytest.warns(RecapWarning),
        pytest.raises(RenderError, match=r"cannot be written as ical: event\.date: a date is required"),
    ):
        render(undated, "ical")


def test_an_event_that_was_announced_and_then_told_is_one_entry() -> None:
    """The event itself counts, not its announcement."""
    later = Event(series="River City Python", name="River City Python June 2024", date=date(2024, 6, 11))
    for recaps in ([RECAP, Recap(event=later)], [Recap(event=later), RECAP]):
        entries = icalendar.Calendar.from_ical(render(recaps, IcalRenderer())).walk("VEVENT")
        assert [entry["SUMMARY"] for entry in entries] == ["River City Python May 2024", "River City Python June 2024"]


def test_youtube_chapters_open_at_zero() -> None:
    """The caller names what is before the first talk; cancelled talks are none."""
    assert render(RECAP, YouTubeChapters(opening="Welcome")) == (
        "0:00 Welcome\n1:34 Queues in Anger – Ada Vega\n30:00 Small ‹boats› – Núria Lima\n1:20:31 Panel\n"
    )
    with pytest.raises(RenderError, match="the first talk starts at 1:34; call what is before it with opening="):
        render(RECAP, "youtube-chapters")


@pytest.mark.parametrize(
    ("starts", "problem"),
    [
        ([0, 60], "YouTube requires 3 chapters, and there are 2"),
        ([0, 5, 60], "'0' is shorter than 10 seconds"),
        ([0, 60, 60], "'60' and '60' both start at 1:00"),
        ([], "no talk has a start in the recording"),
    ],
)
def test_chapters_that_youtube_would_not_show_are_refused(starts: list[int], problem: str) -> None:
    """Each reason is named."""
    event = Event(talks=[talk(str(start), start) for start in starts])
    with pytest.raises(RenderError, match=problem):
        render(event, YouTubeChapters())


def test_chapters_are_of_one_recording() -> None:
    """Talks in two recordings are no chapters of one; the caller names it."""
    other = Talk(title="Other", video_start=timedelta(0), video_url="https://youtu.be/Zy9xWvUt8Sr")
    event = Event(talks=[talk("First", 0), other, talk("Second", 60)])
    with pytest.raises(
        RenderError,
        match=r"several recordings; name one of them with recording=… \(--recording\): https://youtu\.be/Ab3dEfGh1Jk, ",
    ):
        render(event, WebVttChapters(end=timedelta(hours=1)))
    chapters = json.loads(render(event, PodcastChapters(recording=f"{VIDEO}&t=9")))["chapters"]
    assert [(chapter["startTime"], chapter["title"]) for chapter in chapters] == [(0, "First"), (60, "Second")]
    with pytest.raises(UnsupportedObjectError, match="youtube-chapters takes a Recap, an Event, got tuple"):
        render((RECAP, RECAP), YouTubeChapters(opening="Welcome"))


def test_webvtt_chapters_end_where_the_next_begins(tmp_path: Path) -> None:
    """A WebVTT parser reads them; where the last one ends is the caller's, or refused."""
    file = tmp_path / "chapters.vtt"
    file.write_text(render(RECAP, WebVttChapters(end=timedelta(hours=2))), "utf-8")
    cues = webvtt.read(str(file))
    assert [(cue.start, cue.end) for cue in cues.captions] == [
        ("00:01:34.000", "00:30:00.000"),
        ("00:30:00.000", "01:20:31.000"),
        ("01:20:31.000", "02:00:00.000"),
    ]
    assert cues.captions[0].text == "Queues in Anger – Ada Vega"
    with pytest.raises(RenderError, match="nothing tells where 'Panel' ends; give it with end="):
        render(RECAP, "webvtt")
    with pytest.raises(RenderError, match="end=1:00 is not behind the start of 'Panel'"):
        render(RECAP, WebVttChapters(end=timedelta(minutes=1)))


def test_podcast_chapters_lead_to_the_recording() -> None:
    """Podcasting 2.0's object: version, ascending start times in seconds, titles, links."""
    told = json.loads(render(RECAP, "podcast-chapters"))
    assert told["version"] == "1.2.0"
    assert [chapter["startTime"] for chapter in told["chapters"]] == [94, 1800, 4831]
    assert told["chapters"][0]["url"] == f"{VIDEO}&t=94s"


def test_json_ld_has_what_search_engines_require() -> None:
    """Event, performer, subEvent, VideoObject and Clip, each with its required properties where the post tells them."""
    with pytest.warns(
        RecapWarning, match=r"VideoObject\.uploadDate is left out, as nothing tells it; published_at=… .* gives it"
    ):
        tree = render(RECAP, JsonLdData())
    assert {"name", "startDate", "location"} <= set(tree)
    assert tree["startDate"] == "2024-05-14T18:30"
    assert tree["location"] == [{"@type": "Place", "name": "Quayside", "address": "12 Dock Street, River City"}]
    assert tree["organizer"] == [{"@type": "Organization", "name": "River City Python"}]
    assert [one["name"] for one in tree["performer"]] == ["Ada Vega", "Núria Lima"]
    assert [one["name"] for one in tree["subEvent"]] == ["Queues in Anger", "Small <boats>", "Cut short", "Panel"]
    assert tree["subEvent"][2]["eventStatus"] == "https://schema.org/EventCancelled"
    (video,) = tree["recordedIn"]
    assert video["thumbnailUrl"] == "https://i.ytimg.com/vi/Ab3dEfGh1Jk/hqdefault.jpg"
    assert video["hasPart"][0] == {
        "@type": "Clip",
        "name": "Queues in Anger",
        "startOffset": 94,
        "url": f"{VIDEO}&t=94s",
    }
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert render(RECAP, JsonLdData(published_at=date(2024, 5, 16)))["recordedIn"][0]["uploadDate"] == "2024-05-16"


def test_a_page_holds_data_that_extruct_and_mf2py_read() -> None:
    """JSON-LD, and the h-event with its h-cards."""
    page = to_html(RECAP, page=True)
    (data,) = extruct.extract(page, syntaxes=["json-ld"])["json-ld"]
    assert (data["@type"], data["name"]) == ("Event", "River City Python May 2024")
    read: Any = mf2py.parse(doc=page)
    (event,) = read["items"]
    assert len(event["properties"]["location"]) == 1, "the next event's place is its own"
    assert event["type"] == ["h-event"]
    assert event["properties"]["start"] == ["2024-05-14T18:30:00"]
    assert event["properties"]["end"] == ["2024-05-14T21:00:00"]
    assert event["properties"]["name"] == ["River City Python May 2024"]
    assert event["properties"]["location"][0]["properties"]["name"] == ["Quayside"]
    talks = [child for child in event["children"] if "h-event" in child["type"]]
    assert talks[0]["properties"]["speaker"][0]["properties"]["org"] == ["Northwind"]


def test_data_in_a_page_cannot_end_its_element() -> None:
    """A script's end in a title is text in the data, and comes out as it was."""
    title = 'Queues </script><script>alert(1)</script> <!-- "&" \u2028'
    page = to_html(attrs.evolve(RECAP, title=title, event=attrs.evolve(EVENT, name=title)), page=True)
    assert page.count("</script>") == 1
    assert extruct.extract(page, syntaxes=["json-ld"])["json-ld"][0]["name"] == " ".join(title.split())


@pytest.fixture
def videos_schema(reference: Path) -> jsonschema.Draft202012Validator:
    """RubyEvents' schema of `videos.yml`, with the ones that it refers to."""
    schemas = {path.name: json.loads(path.read_text("utf-8")) for path in (reference / "rubyevents").glob("*.json")}
    registry: Registry[Any] = Registry().with_resources(
        (name, Resource.from_contents(schema, default_specification=DRAFT202012)) for name, schema in schemas.items()
    )
    return jsonschema.Draft202012Validator(schemas["videos_schema.json"], registry=registry)


def test_talks_in_one_recording_are_one_item_of_rubyevents(videos_schema: jsonschema.Draft202012Validator) -> None:
    """It keeps the published schema; each talk has where it begins, and an id of speakers, series and date."""
    with pytest.warns(RecapWarning, match=r"rubyevents: event\.talks\[2\] of .* is left out, as it was cancelled"):
        items = render(RECAP, RubyEventsData(published_at=date(2024, 5, 16)))
    videos_schema.validate(items)
    (item,) = items
    assert (item["video_provider"], item["video_id"]) == ("youtube", "Ab3dEfGh1Jk")
    assert item["published_at"] == "2024-05-16T00:00:00Z"
    assert [(one["title"], one["start_cue"], one["video_provider"]) for one in item["talks"]] == [
        ("Queues in Anger", "00:01:34", "parent"),
        ("Small <boats>", "00:30:00", "parent"),
        ("Panel", "01:20:31", "parent"),
    ]
    first, second, _ = item["talks"]
    assert first["id"] == "ada-vega-river-city-python-2024-05-14"
    assert first["description"] == "- Queues need *limits*\n  - so do caches"
    assert second["description"] == "How boats are built."


def test_talks_apart_are_items_of_rubyevents(videos_schema: jsonschema.Draft202012Validator) -> None:
    """Each with its own recording, on whatever site, or with none; somebody who spoke twice has two ids."""
    speakers = [Speaker(name="Ada Vega"), Speaker(name="Ada Vega")]
    talks = [
        Talk(title="Queues", speakers=speakers, video_url="https://vimeo.com/123456"),
        Talk(title="Boats", speakers=speakers[:1], video_url="https://videos.example/boats"),
        Talk(title="Sails", speakers=speakers[:1]),
    ]
    items = render(Event(series="S", date=date(2024, 5, 14), talks=talks), RubyEventsData())
    videos_schema.validate(items)
    assert [item["video_provider"] for item in items] == ["vimeo", "mp4", "not_recorded"]
    assert items[1]["external_player_url"] == "https://videos.example/boats"
    assert len({item["id"] for item in items}) == 3
    assert items[0]["speakers"] == ["Ada Vega"]


def test_videos_of_real_recaps_are_valid(archive: Path, videos_schema: jsonschema.Draft202012Validator) -> None:
    """Each item of an archive keeps the schema, and no two share an id."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RecapWarning)
        items = render(Archive.load(archive / "recaps"), RubyEventsData(published_at=date(2024, 5, 16)))
    videos_schema.validate(items)
    talks = [one for item in items for one in item.get("talks", (item,))]
    assert len({one["id"] for one in talks}) == len(talks) > 100


def test_rubyevents_is_yaml_that_reads_back() -> None:
    """The text holds the items; dates stay text."""
    event = Event(name="May", date=date(2024, 5, 14), talks=[Talk(title="Queues")])
    (item,) = yaml.safe_load(str(render(event, "rubyevents")))
    assert item["date"] == "2024-05-14"
    assert item["video_provider"] == "not_recorded"


def test_what_rubyevents_requires_is_never_made_up() -> None:
    """What posts never tell is the caller's; an undated event is left out, or refused alone; ids are one a talk."""
    with pytest.warns(RecapWarning), pytest.raises(RenderError, match="published_at is required for recordings"):
        render(RECAP, "rubyevents")
    undated = Recap(title="Some evening", event=Event(talks=[Talk(title="Queues")]))
    dated = Recap(event=Event(date=date(2024, 5, 14), talks=[Talk(title="Queues")]))
    with pytest.warns(RecapWarning, match=r"of 'Some evening' is left out, as nothing tells the event's date"):
        assert len(render([undated, dated], RubyEventsData())) == 1
    with pytest.warns(RecapWarning), pytest.raises(RenderError, match="no talk has a title and a date"):
        render(undated, "rubyevents")
    with pytest.raises(RenderError, match="ids: 2 different ones are given for 1 talks"):
        render(dated, RubyEventsData(ids=("a", "b")))
    moment = datetime(2024, 5, 16, 1, tzinfo=timezone(timedelta(hours=5)))
    event = attrs.evolve(EVENT, talks=EVENT.talks[:2])
    assert render(event, RubyEventsData(published_at=moment))[0]["published_at"] == "2024-05-15T20:00:00Z"


def test_videos_of_pyvideo_are_valid(reference: Path) -> None:
    """Each object keeps the published schema; a talk without a recording is none."""
    given = [one for one in EVENT.talks if one.status == "given"]
    event = attrs.evolve(EVENT, talks=[*given, Talk(title="Unrecorded")])
    with pytest.warns(RecapWarning, match=r"pyvideo: event\.talks\[3\] of .* is left out, as it has no recording"):
        videos = render(attrs.evolve(RECAP, event=event), PyVideoData())
    schema = json.loads((reference / "pyvideo" / "video.json").read_text("utf-8"))
    for video in videos:
        jsonschema.Draft7Validator(schema).validate(video)
    assert [video["title"] for video in videos] == ["Queues in Anger", "Small <boats>", "Panel"]
    assert videos[0]["recorded"] == "2024-05-14"
    assert videos[0]["language"] == "eng"
    assert videos[1]["slug"] == "nuria-lima-small-boats-2024-05-14"
    with pytest.warns(RecapWarning), pytest.raises(RenderError, match="no talk has a title, a recording and a date"):
        render(Event(talks=[Talk(title="Queues")]), "pyvideo")


def test_a_digest_is_markdown() -> None:
    """A heading an event and a talk, a bullet a takeaway; what Markdown would take for markup is escaped."""
    digest = str(render(RECAP, "markdown"))
    assert digest.startswith("## River City Python May 2024\n\n14 May 2024 · Quayside · River City\n")
    assert f"Ada Vega (Northwind) · [watch at 1:34](<{VIDEO}&t=94s>)" in digest
    assert "- Queues need *limits*\n  - so do caches" in digest
    assert "### Small \\<boats\\>" in digest
    assert "### Cut short (cancelled)" in digest
    assert render([RECAP, RECAP], "markdown") == f"{digest}\n{digest}"


def test_talks_as_csv_are_a_line_each() -> None:
    """Dates and durations are those of the tables; a cell that a spreadsheet would run is text."""
    event = Event(name="=1+1", date=date(2024, 5, 14), talks=[*EVENT.talks])
    rows = list(csv.DictReader(io.StringIO(str(render([Recap(event=event), RECAP], "csv")))))
    assert len(rows) == 8
    assert rows[0]["event"] == "'=1+1"
    assert (rows[0]["date"], rows[0]["video_start"], rows[0]["organizations"]) == ("2024-05-14", "0:01:34", "Northwind")


def test_text_is_for_a_terminal(example: Path) -> None:
    """Who spoke, when, and what people took home, without a character that a terminal would obey."""
    text = str(render(load(example), "text"))
    assert "1. Queues in Anger: What Backpressure Taught Us" in text
    assert "\x1b" not in str(render(Recap(title="\x1b[31mred", event=Event(location="\u202eevil")), "text"))


def test_pages_of_real_recaps_hold_what_search_engines_require(archive: Path) -> None:
    """extruct reads each page's data, with each required property that the post gives; mf2py reads its h-event."""
    for recap in Archive.load(archive / "recaps"):
        page = to_html(recap, page=True)
        (event,) = extruct.extract(page, syntaxes=["json-ld"])["json-ld"]
        assert event["name"]
        assert event["startDate"].startswith(str(recap.event.date))
        assert ("location" in event) == bool(recap.event.venue or recap.event.location)
        clips = [clip for video in event.get("recordedIn", ()) for clip in video.get("hasPart", ())]
        timed = [one for one in recap.event.talks if one.video_start is not None and recording_url(recap.event, one)]
        seconds = [int(one.video_start.total_seconds()) for one in timed if one.video_start]
        assert [clip["startOffset"] for clip in clips] == seconds
        assert all(clip["url"].startswith("http") for clip in clips)
        assert [clip.get("name") for clip in clips] == [one.title for one in timed]
        read: Any = mf2py.parse(doc=page)
        assert read["items"][0]["properties"]["start"] == [str(recap.event.date)]


def test_every_format_reads_from_real_recaps(archive: Path) -> None:
    """Each recap of an archive can be written, or is refused with the reason."""
    posts = Archive.load(archive / "recaps")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RecapWarning)
        calendar = icalendar.Calendar.from_ical(render(posts, IcalRenderer()))
        graph = render(posts, JsonLdData())["@graph"]
        videos = render(posts, PyVideoData())
    assert len(calendar.walk("VEVENT")) >= len(posts)
    placed = [recap for recap in posts if recap.event.venue or recap.event.location]
    assert len([event for event in graph if "location" in event]) == len(placed) > len(posts) / 2
    assert len([event for event in graph if "startDate" in event]) == len(posts)
    told = [one for recap in posts for one in recap.event.talks if one.title and recording_url(recap.event, one)]
    assert len(videos) == len(told) > 100
