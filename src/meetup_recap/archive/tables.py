"""The tables of an archive: their columns as data, and how each one's rows are made.

Keys join them: a talk's `event_id` is an event's, a row of talk_speakers has a `talk_id` and a `speaker_id`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

import attrs

from meetup_recap import api
from meetup_recap.errors import UnknownNameError
from meetup_recap.model import Event, Link, Recap, Takeaway, Talk
from meetup_recap.places import Lines

if TYPE_CHECKING:
    from meetup_recap.archive.archive import Archive
    from meetup_recap.archive.directory import Directory

Type: TypeAlias = Literal["text", "integer", "number", "date", "time", "duration"]
Row: TypeAlias = dict[str, Any]


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


def events_with_ids(archive: Archive) -> Iterator[tuple[str, Recap]]:
    """Each recap with its event's key: its file's path, a number behind it where the file holds several."""
    seen: dict[str, int] = {}
    for number, recap in enumerate(archive, 1):
        path = (recap.source.path if recap.source else None) or f"event-{number}"
        seen[path] = seen.get(path, 0) + 1
        yield (path if seen[path] == 1 else f"{path}#{seen[path]}"), recap


def _talks_with_ids(archive: Archive) -> Iterator[tuple[str, str, int, Talk]]:
    """Each talk: its key, its event's, its number there."""
    for event_id, recap in events_with_ids(archive):
        for number, talk in enumerate(recap.event.talks, 1):
            yield f"{event_id}#talk-{number}", event_id, number, talk


def _id(key: str) -> str:
    """A name's key as one word."""
    return key.replace(" ", "-")


def _ids(entries: Directory[Any]) -> dict[int, str]:
    """The key of each mention's entry, by the mention's own object: aliases may split a name."""
    return {
        id(mention.speaker if mention.speaker is not None else mention.sponsor): _id(entry.key)
        for entry in entries
        for mention in entry.mentions
    }


def _events(archive: Archive) -> Iterator[Row]:
    for event_id, recap in events_with_ids(archive):
        yield {"event_id": event_id, **_event(recap, recap.event)}


def _event(recap: Recap, event: Event) -> Row:
    venue, source, upcoming = event.venue, recap.source, recap.next_event
    return {
        "date": event.date,
        "year": event.date.year if event.date else None,
        "series": event.series,
        "name": event.name,
        "title": recap.title,
        "starts": event.starts,
        "ends": event.ends,
        "location": event.location,
        "venue": venue.name if venue else None,
        "venue_url": venue.url if venue else None,
        "attendance": event.attendance,
        "url": event.url,
        "video_url": event.video_url,
        "talks": len(event.talks),
        "sponsors": len(event.sponsors),
        "hosts": ", ".join(host.name for host in event.hosts) or None,
        "tags": ", ".join(recap.tags) or None,
        "author": recap.author.name if recap.author else None,
        "published": recap.published,
        "post_url": recap.url,
        "next_date": upcoming.date if upcoming else None,
        "dialect": source.dialect if source else None,
        "notes": len(recap.notes),
        "coverage": recap.coverage.share if recap.coverage else None,
        "path": source.path if source else None,
    }


def _talks(archive: Archive) -> Iterator[Row]:
    for talk_id, event_id, number, talk in _talks_with_ids(archive):
        yield {
            "talk_id": talk_id,
            "event_id": event_id,
            "number": number,
            "title": talk.title,
            "kind": talk.kind,
            "status": talk.status,
            "begins": talk.begins,
            "start": talk.start,
            "video_url": talk.video_url,
            "slides_url": talk.slides_url,
            "summary": talk.summary,
            "takeaways": sum(1 for _ in _every(talk.takeaways)),
        }


def _speakers(archive: Archive) -> Iterator[Row]:
    for entry in archive.speakers:
        yield {
            "speaker_id": _id(entry.key),
            "name": entry.name,
            "talks": len(entry.talks),
            "events": len(entry.recaps),
            "first": entry.first,
            "last": entry.last,
            "organizations": ", ".join(stay.name for stay in entry.organizations) or None,
            "spellings": len(entry.spellings),
        }


def _talk_speakers(archive: Archive) -> Iterator[Row]:
    speaker_ids, organization_ids = _ids(archive.speakers), _ids(archive.organizations)
    for talk_id, _, _, talk in _talks_with_ids(archive):
        for number, speaker in enumerate(talk.speakers, 1):
            yield {
                "talk_id": talk_id,
                "number": number,
                "speaker_id": speaker_ids[id(speaker)],
                "name": speaker.name,
                "organization_id": organization_ids.get(id(speaker)) if speaker.organization else None,
                "organization": speaker.organization,
                "role": speaker.role,
                "url": speaker.url,
                "handle": speaker.handle,
            }


def _organizations(archive: Archive) -> Iterator[Row]:
    for entry in archive.organizations:
        yield {
            "organization_id": _id(entry.key),
            "name": entry.name,
            "talks": len(entry.talks),
            "events": len(entry.recaps),
            "first": entry.first,
            "last": entry.last,
            "speakers": len(entry.speakers),
            "spellings": len(entry.spellings),
        }


def _takeaways(archive: Archive) -> Iterator[Row]:
    for talk_id, _, _, talk in _talks_with_ids(archive):
        for number, (parent, takeaway) in enumerate(_every(talk.takeaways), 1):
            yield {"talk_id": talk_id, "number": number, "parent": parent, "text": takeaway.text}


def _every(takeaways: Iterable[Takeaway]) -> Iterator[tuple[int | None, Takeaway]]:
    """Each takeaway, those indented below it behind it, with the number of the one that it stands below."""
    waiting = [(None, takeaway) for takeaway in reversed(list(takeaways))]
    stack: list[tuple[int | None, Takeaway]] = list(waiting)
    number = 0
    while stack:
        parent, takeaway = stack.pop()
        number += 1
        yield parent, takeaway
        stack += [(number, child) for child in reversed(takeaway.children)]


def _sponsors(archive: Archive) -> Iterator[Row]:
    ids = _ids(archive.sponsors)
    for event_id, recap in events_with_ids(archive):
        for number, sponsor in enumerate(recap.event.sponsors, 1):
            yield {
                "event_id": event_id,
                "number": number,
                "sponsor_id": ids[id(sponsor)],
                "name": sponsor.name,
                "url": sponsor.url,
                "role": sponsor.role,
            }


def _links(archive: Archive) -> Iterator[Row]:
    for event_id, recap in events_with_ids(archive):
        told = [(None, None, link) for link in recap.event.links]
        for number, talk in enumerate(recap.event.talks, 1):
            talk_id = f"{event_id}#talk-{number}"
            told += [(talk_id, None, link) for link in talk.links]  # type: ignore[misc]
            for at, (_, takeaway) in enumerate(_every(talk.takeaways), 1):
                told += [(talk_id, at, link) for link in takeaway.links]  # type: ignore[misc]
        yield from (_link(event_id, number, *found) for number, found in enumerate(told, 1))


def _link(event_id: str, number: int, talk_id: str | None, takeaway: int | None, link: Link) -> Row:
    return {
        "event_id": event_id,
        "number": number,
        "talk_id": talk_id,
        "takeaway": takeaway,
        "kind": link.kind,
        "text": link.text,
        "url": link.url,
    }


def _photos(archive: Archive) -> Iterator[Row]:
    for event_id, recap in events_with_ids(archive):
        for number, photo in enumerate(recap.photos, 1):
            yield {"event_id": event_id, "number": number, "src": photo.src, "alt": photo.alt}


def _findings(archive: Archive) -> Iterator[Row]:
    for event_id, recap in events_with_ids(archive):
        text = recap.source.text if recap.source else None
        found = (*recap.diagnostics, *(api.check(recap) if text is not None else ()))
        lines = Lines(text or "")
        for number, finding in enumerate(found, 1):
            place = lines.at(finding.span.start) if finding.span and text is not None else (None, None)
            yield {
                "event_id": event_id,
                "number": number,
                "code": finding.code,
                "severity": finding.severity,
                "message": finding.message,
                "line": place[0],
                "column": place[1],
            }


_EVENT = Column("event_id", "text", "the event", "events")
_TALK = Column("talk_id", "text", "the talk", "talks")
_NUMBER = Column("number", "integer", "its place among them, from 1")

TABLES = (
    Table(
        "events",
        "an event",
        (
            Column("event_id", "text", "its key: the post's path, #2 and so on behind it where a file holds several"),
            Column("date", "date", "when it was"),
            Column("year", "integer", "the year of that"),
            Column("series", "text", "the series it belongs to"),
            Column("name", "text", "its name"),
            Column("title", "text", "the post's title"),
            Column("starts", "time", "when it began"),
            Column("ends", "time", "when it ended"),
            Column("location", "text", "the town"),
            Column("venue", "text", "the house"),
            Column("venue_url", "text", "the house's address"),
            Column("attendance", "text", "in_person, online or hybrid"),
            Column("url", "text", "its page on Meetup and the like"),
            Column("video_url", "text", "the recording of all of it"),
            Column("talks", "integer", "how many talks it had"),
            Column("sponsors", "integer", "how many sponsors"),
            Column("hosts", "text", "who led through it, with commas"),
            Column("tags", "text", "the post's tags, with commas"),
            Column("author", "text", "who wrote the post"),
            Column("published", "date", "the post's own date"),
            Column("post_url", "text", "the post's permalink"),
            Column("next_date", "date", "the date of the next event that it announces"),
            Column("dialect", "text", "the style of post that it was read as"),
            Column("notes", "integer", "how many parts of the post no field holds"),
            Column("coverage", "number", "the share of the body that fields hold, 0 to 1"),
            Column("path", "text", "the post's path"),
        ),
        ("event_id",),
        _events,
    ),
    Table(
        "talks",
        "a talk",
        (
            Column("talk_id", "text", "its key"),
            _EVENT,
            _NUMBER,
            Column("title", "text", "its title"),
            Column("kind", "text", "talk, lightning, keynote, panel, workshop or demo"),
            Column("status", "text", "given, scheduled or cancelled"),
            Column("begins", "time", "when it began, by an agenda"),
            Column("start", "duration", "where it begins in the recording"),
            Column("video_url", "text", "its recording"),
            Column("slides_url", "text", "its slides"),
            Column("summary", "text", "what the post says about it, Markdown"),
            Column("takeaways", "integer", "how many takeaways it has"),
        ),
        ("talk_id",),
        _talks,
        searched=("title", "summary"),
    ),
    Table(
        "speakers",
        "a speaker, whatever the spelling",
        (
            Column("speaker_id", "text", "their key"),
            Column("name", "text", "their name in its commonest spelling"),
            Column("talks", "integer", "how many talks they gave"),
            Column("events", "integer", "at how many events"),
            Column("first", "date", "the first of these"),
            Column("last", "date", "the last of these"),
            Column("organizations", "text", "whom they spoke for, in order, with commas"),
            Column("spellings", "integer", "in how many spellings their name stands"),
        ),
        ("speaker_id",),
        _speakers,
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
        _organizations,
    ),
    Table(
        "talk_speakers",
        "somebody who gave a talk",
        (
            _TALK,
            _NUMBER,
            Column("speaker_id", "text", "the speaker", "speakers"),
            Column("name", "text", "the name as written"),
            Column("organization_id", "text", "the organization", "organizations"),
            Column("organization", "text", "the organization as written"),
            Column("role", "text", "what they do there"),
            Column("url", "text", "their page"),
            Column("handle", "text", "their name on some site"),
        ),
        ("talk_id", "number"),
        _talk_speakers,
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
        _takeaways,
        searched=("text",),
    ),
    Table(
        "sponsors",
        "a sponsor of an event",
        (
            _EVENT,
            _NUMBER,
            Column("sponsor_id", "text", "the key of the sponsor, whatever the spelling"),
            Column("name", "text", "the name as written"),
            Column("url", "text", "the sponsor's address"),
            Column("role", "text", "general, venue, food or other"),
        ),
        ("event_id", "number"),
        _sponsors,
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
        _links,
    ),
    Table(
        "photos",
        "a picture of a post",
        (
            _EVENT,
            _NUMBER,
            Column("src", "text", "its address"),
            Column("alt", "text", "what stands for it"),
        ),
        ("event_id", "number"),
        _photos,
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
        _findings,
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
