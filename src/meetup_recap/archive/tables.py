"""The tables of an archive: their columns as data, and how each one's rows are made.

Keys join them: a talk's `event_id` is an event's, a row of talk_speakers has a `talk_id` and a `speaker_id`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import attrs

from meetup_recap.archive import rows
from meetup_recap.archive.rows import Row
from meetup_recap.errors import UnknownNameError

if TYPE_CHECKING:
    from meetup_recap.archive.archive import Archive

Type: TypeAlias = Literal["text", "integer", "number", "date", "time", "duration"]


class Column(NamedTuple):
    """A column.

    Attributes:
        name: Its name.
        type: text, integer, number, date, time or duration: str, int, float, date, time, timedelta, or None.
        about: What it holds.
        refers: The table whose key it is.
    """

    name: str
    type: Type
    about: str
    refers: str | None = None


@attrs.frozen
class Table:
    """A table.

    Attributes:
        name: Its name.
        about: What a row is.
        columns: Its columns, in order.
        key: The columns that tell its rows apart.
        rows: Makes the rows of an archive.
        searched: The columns that a full-text search looks in.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Archive], Iterator[Row]] = attrs.field(repr=False)
    searched: tuple[str, ...] = ()


_EVENT = Column("event_id", "text", "the event", "events")
_TALK = Column("talk_id", "text", "the talk", "talks")
_NUMBER = Column("number", "integer", "its place among them, from 1")

TABLES = (
    Table(
        "events",
        "an event",
        (
            Column(
                "event_id",
                "text",
                "its key: the post's path, the date behind it where a file holds several; else date and name",
            ),
            Column("date", "date", "when it was"),
            Column("year", "integer", "the year of that"),
            Column("series", "text", "the series it belongs to"),
            Column("name", "text", "its name"),
            Column("title", "text", "the post's title"),
            Column("start_time", "time", "when it began"),
            Column("end_time", "time", "when it ended"),
            Column("timezone", "text", "the time zone of these"),
            Column("status", "text", "scheduled, cancelled or postponed"),
            Column("location", "text", "the town"),
            Column("venue", "text", "the house"),
            Column("venue_url", "text", "the house's address"),
            Column("address", "text", "its street and town"),
            Column("attendance_mode", "text", "in_person, online or hybrid"),
            Column("attendee_count", "integer", "how many came"),
            Column("url", "text", "its page on Meetup and the like"),
            Column("video_url", "text", "the recording of all of it"),
            Column("talks", "integer", "how many talks it had"),
            Column("sponsors", "integer", "how many sponsors"),
            Column("hosts", "text", "who led through it, with commas"),
            Column("organizers", "text", "who organizes it, with commas"),
            Column("tags", "text", "the post's tags, with commas"),
            Column("author", "text", "who wrote the post"),
            Column("published", "date", "the post's own date"),
            Column("post_url", "text", "the post's permalink"),
            Column("next_date", "date", "the date of the next event that it announces"),
            Column("layout", "text", "the layout that it was read as"),
            Column("notes", "integer", "how many parts of the post no field holds"),
            Column("coverage", "number", "the share of the body that fields hold, 0 to 1"),
            Column("path", "text", "the post's path"),
        ),
        ("event_id",),
        rows.events,
    ),
    Table(
        "talks",
        "a talk",
        (
            Column("talk_id", "text", "its key"),
            _EVENT,
            _NUMBER,
            Column("date", "date", "when its event was"),
            Column("year", "integer", "the year of that"),
            Column("event", "text", "its event's name, else its post's title, else its series"),
            Column("speakers", "text", "who gave it, with commas"),
            Column("title", "text", "its title"),
            Column("kind", "text", "talk, lightning, keynote, panel, workshop or demo"),
            Column("status", "text", "given, scheduled or cancelled"),
            Column("start_time", "time", "when it began, by an agenda"),
            Column("duration", "duration", "how long it took, as the post says"),
            Column("length", "duration", "that, else the time up to the next talk in the same recording"),
            Column("room", "text", "where in the venue it was"),
            Column("video_start", "duration", "where it begins in the recording"),
            Column("video_url", "text", "its recording"),
            Column("slides_url", "text", "its slides"),
            Column("description", "text", "what the post says about it, Markdown"),
            Column("takeaways", "integer", "how many takeaways it has"),
        ),
        ("talk_id",),
        rows.talks,
        searched=("title", "description"),
    ),
    Table(
        "speakers",
        "a speaker, whatever the spelling",
        (
            Column("speaker_id", "text", "their key"),
            Column("name", "text", "their name in its commonest spelling"),
            Column(
                "talks", "integer", "how many talks they gave, without those that fell through or are still to come"
            ),
            Column("events", "integer", "at how many events"),
            Column("first", "date", "the first of these"),
            Column("last", "date", "the last of these"),
            Column("organizations", "text", "whom they spoke for, in order, with commas"),
            Column("spellings", "integer", "in how many spellings their name stands"),
        ),
        ("speaker_id",),
        rows.speakers,
    ),
    Table(
        "organizations",
        "an organization of speakers, hosts or titles, whatever the spelling",
        (
            Column("organization_id", "text", "its key"),
            Column("name", "text", "its name in its commonest spelling"),
            Column("talks", "integer", "how many talks its people gave"),
            Column("events", "integer", "at how many events it is named"),
            Column("first", "date", "the first of these"),
            Column("last", "date", "the last of these"),
            Column("speakers", "integer", "how many of its people spoke"),
            Column("spellings", "integer", "in how many spellings its name stands"),
        ),
        ("organization_id",),
        rows.organizations,
    ),
    Table(
        "talk_speakers",
        "a speaker of a talk; `talks.status` says whether it was given",
        (
            _TALK,
            _NUMBER,
            Column("speaker_id", "text", "the speaker", "speakers"),
            Column("name", "text", "the name as written"),
            Column("organization_id", "text", "the organization", "organizations"),
            Column("organization", "text", "the organization as written"),
            Column("role", "text", "what they do there"),
            Column("url", "text", "their page"),
            Column("links", "text", "their pages on social networks, with commas"),
            Column("bio", "text", "what the post says about them, Markdown"),
            Column("image_url", "text", "their picture"),
        ),
        ("talk_id", "number"),
        rows.talk_speakers,
    ),
    Table(
        "takeaways",
        "a takeaway",
        (
            _TALK,
            _NUMBER,
            Column("parent", "integer", "the number of the one that it is indented below"),
            Column("text", "text", "what it says, Markdown"),
        ),
        ("talk_id", "number"),
        rows.takeaways,
        searched=("text",),
    ),
    Table(
        "sponsors",
        "a sponsor of an event",
        (
            _EVENT,
            _NUMBER,
            Column("date", "date", "when its event was"),
            Column("year", "integer", "the year of that"),
            Column("sponsor_id", "text", "the key of the sponsor, whatever the spelling"),
            Column("name", "text", "the name as written"),
            Column("url", "text", "the sponsor's address"),
            Column("role", "text", "general, venue, food or other"),
        ),
        ("event_id", "number"),
        rows.sponsors,
    ),
    Table(
        "links",
        "a link of an event, a talk or a takeaway",
        (
            _EVENT,
            _NUMBER,
            Column("talk_id", "text", "the talk, where it is one's", "talks"),
            Column("takeaway", "integer", "the takeaway's number, where it is one's"),
            Column("kind", "text", "slides, video, code, paper or other"),
            Column("text", "text", "its text"),
            Column("url", "text", "where it leads"),
        ),
        ("event_id", "number"),
        rows.links,
    ),
    Table(
        "photos",
        "a picture of a post",
        (
            _EVENT,
            _NUMBER,
            Column("url", "text", "its address"),
            Column("alt", "text", "what stands for it"),
        ),
        ("event_id", "number"),
        rows.photos,
    ),
    Table(
        "findings",
        "an oddity met while reading, or a slip of the author's",
        (
            _EVENT,
            _NUMBER,
            Column("code", "text", "its code"),
            Column("severity", "text", "error, warning or info"),
            Column("message", "text", "what it says"),
            Column("line", "integer", "its line in the post, from 1"),
            Column("column", "integer", "its column, from 1"),
        ),
        ("event_id", "number"),
        rows.findings,
    ),
)
"""Every table, each behind those that it refers to."""


def columns(name: str) -> tuple[Column, ...]:
    """A table's columns.

    Raises:
        UnknownNameError: There is no such table.
    """
    return table_of(name).columns


def table_of(name: str) -> Table:
    """A table by its name.

    Raises:
        UnknownNameError: There is none.
    """
    found = next((table for table in TABLES if table.name == name), None)
    if found is None:
        raise UnknownNameError("table", name, [table.name for table in TABLES])
    return found
