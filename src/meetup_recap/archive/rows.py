"""How the rows of each table are made from an archive; `tables.py` says which table has which columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

from meetup_recap import api
from meetup_recap.archive.names import key_of
from meetup_recap.model import Event, Link, Recap, Takeaway, Talk
from meetup_recap.places import Lines
from meetup_recap.recordings import without_time
from meetup_recap.renderers.phrases import recording_url

if TYPE_CHECKING:
    from meetup_recap.archive.archive import Archive
    from meetup_recap.archive.directory import Directory

Row: TypeAlias = dict[str, Any]


def events_with_ids(archive: Archive) -> Iterator[tuple[str, Recap]]:
    """Each recap with its event's key, which stays the same in each part of an archive.

    It is the post's path, with the event's date behind it where a file holds several; the date and name of an event
    without a post. Only events that these do not tell apart are numbered.
    """
    seen: set[str] = set()
    for recap in archive:
        key = name = _event_id(recap)
        number = 1
        while key in seen:
            number += 1
            key = f"{name}#{number}"
        seen.add(key)
        yield key, recap


def _event_id(recap: Recap) -> str:
    source, event = recap.source, recap.event
    if source is None or not source.path:
        return "-".join((str(event.date or "undated"), *key_of(event.name or recap.title or "event").split()))
    if source.section is None:
        return source.path
    return f"{source.path}#{event.date or source.section.start}"


def _talks_with_ids(archive: Archive) -> Iterator[tuple[str, str, int, Recap, Talk]]:
    """Each talk: its key, its event's, its number there, its recap."""
    for event_id, recap in events_with_ids(archive):
        for number, talk in enumerate(recap.event.talks, 1):
            yield f"{event_id}#talk-{number}", event_id, number, recap, talk


def _id(key: str) -> str:
    """A name's key as one word; no two keys are one."""
    return key.replace("%", "%25").replace("-", "%2D").replace(" ", "-")


def _ids(entries: Directory[Any]) -> dict[tuple[int, int, int], str]:
    """The key of each mention's entry, by where it stands: aliases may split a name."""
    return {mention.place: _id(entry.key) for entry in entries for mention in entry.mentions}


def events(archive: Archive) -> Iterator[Row]:
    """Each event."""
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
        "start_time": event.start_time,
        "end_time": event.end_time,
        "timezone": event.timezone,
        "status": event.status,
        "location": event.location,
        "venue": venue.name if venue else None,
        "venue_url": venue.url if venue else None,
        "address": venue.address if venue else None,
        "attendance_mode": event.attendance_mode,
        "attendee_count": event.attendee_count,
        "url": event.url,
        "video_url": event.video_url,
        "talks": len(event.talks),
        "sponsors": len(event.sponsors),
        "hosts": ", ".join(host.name for host in event.hosts) or None,
        "organizers": ", ".join(host.name for host in event.organizers) or None,
        "tags": ", ".join(recap.tags) or None,
        "author": recap.author.name if recap.author else None,
        "published": recap.published,
        "post_url": recap.url,
        "next_date": upcoming.date if upcoming else None,
        "layout": source.layout if source else None,
        "notes": len(recap.notes),
        "coverage": recap.coverage.share if recap.coverage else None,
        "path": source.path if source else None,
    }


def talks(archive: Archive) -> Iterator[Row]:
    """Each talk."""
    for talk_id, event_id, number, recap, talk in _talks_with_ids(archive):
        event = recap.event
        yield {
            "talk_id": talk_id,
            "event_id": event_id,
            "number": number,
            "date": event.date,
            "year": event.date.year if event.date else None,
            "event": event.name or recap.title or event.series,
            "speakers": ", ".join(person.name for person in talk.speakers) or None,
            "title": talk.title,
            "kind": talk.kind,
            "status": talk.status,
            "start_time": talk.start_time,
            "duration": talk.duration,
            "length": talk.duration or _until_next(event, number - 1),
            "room": talk.room,
            "video_start": talk.video_start,
            "video_url": talk.video_url,
            "slides_url": talk.slides_url,
            "description": talk.description,
            "takeaways": sum(1 for _ in _every(talk.takeaways)),
        }


def _until_next(event: Event, at: int) -> timedelta | None:
    """How long a talk took by where the next one begins in the same recording; of the last one nothing tells it."""
    talk, following = event.talks[at], event.talks[at + 1 : at + 2]
    urls = [recording_url(event, one) for one in (talk, *following)]
    is_one = len(set(map(without_time, filter(None, urls)))) == 1 and all(urls)
    for other in following if is_one else ():
        if talk.video_start is not None and other.video_start is not None and talk.video_start < other.video_start:
            return other.video_start - talk.video_start
    return None


def speakers(archive: Archive) -> Iterator[Row]:
    """Each speaker, whatever the spelling."""
    for entry in archive.speakers:
        yield {
            "speaker_id": _id(entry.key),
            "name": entry.name,
            "talks": len(entry.given),
            "events": len(entry.recaps),
            "first": entry.first,
            "last": entry.last,
            "organizations": ", ".join(stay.name for stay in entry.organizations) or None,
            "spellings": len(entry.spellings),
        }


def talk_speakers(archive: Archive) -> Iterator[Row]:
    """Each speaker of each talk."""
    speaker_ids, organization_ids = _ids(archive.speakers), _ids(archive.organizations)
    for talk_id, _, _, recap, talk in _talks_with_ids(archive):
        for number, speaker in enumerate(talk.speakers, 1):
            place = id(recap), id(talk), id(speaker)
            yield {
                "talk_id": talk_id,
                "number": number,
                "speaker_id": speaker_ids[place],
                "name": speaker.name,
                "organization_id": organization_ids.get(place) if speaker.organization else None,
                "organization": speaker.organization,
                "role": speaker.role,
                "url": speaker.url,
                "links": _pages(speaker.links),
                "bio": speaker.bio,
                "image_url": speaker.image_url,
            }


def _pages(links: Iterable[Link]) -> str | None:
    """Somebody's pages on networks; their name there, where the page is not known."""
    return ", ".join(link.url or link.text or "" for link in links) or None


def organizations(archive: Archive) -> Iterator[Row]:
    """Each organization, whatever the spelling."""
    for entry in archive.organizations:
        yield {
            "organization_id": _id(entry.key),
            "name": entry.name,
            "talks": len(entry.given),
            "events": len(entry.recaps),
            "first": entry.first,
            "last": entry.last,
            "speakers": len(entry.speakers),
            "spellings": len(entry.spellings),
        }


def takeaways(archive: Archive) -> Iterator[Row]:
    """Each takeaway, those indented below others too."""
    for talk_id, _, _, _, talk in _talks_with_ids(archive):
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


def sponsors(archive: Archive) -> Iterator[Row]:
    """Each sponsor of each event."""
    ids = _ids(archive.sponsors)
    for event_id, recap in events_with_ids(archive):
        for number, sponsor in enumerate(recap.event.sponsors, 1):
            yield {
                "event_id": event_id,
                "number": number,
                "date": recap.event.date,
                "year": recap.event.date.year if recap.event.date else None,
                "sponsor_id": ids[id(recap), id(None), id(sponsor)],
                "name": sponsor.name,
                "url": sponsor.url,
                "role": sponsor.role,
            }


def links(archive: Archive) -> Iterator[Row]:
    """Each link of an event, its talks and their takeaways."""
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


def photos(archive: Archive) -> Iterator[Row]:
    """Each picture."""
    for event_id, recap in events_with_ids(archive):
        for number, photo in enumerate(recap.photos, 1):
            yield {"event_id": event_id, "number": number, "url": photo.url, "alt": photo.alt}


def findings(archive: Archive) -> Iterator[Row]:
    """Each oddity met while reading, and each slip."""
    for event_id, recap in events_with_ids(archive):
        text = recap.source.text if recap.source else None
        found = (*recap.diagnostics, *(api.check(recap) if text is not None else ()))
        lines = Lines(text or "")
        for number, finding in enumerate(found, 1):
            place = lines.at(finding.span.start) if text is not None else (None, None)
            yield {
                "event_id": event_id,
                "number": number,
                "code": finding.code,
                "severity": finding.severity,
                "message": finding.message,
                "line": place[0],
                "column": place[1],
            }


def by_year(archive: Archive) -> Iterator[tuple[int, int, int, int]]:
    """Each year with its events, the talks that were given, and the people who gave them."""
    years = {row["event_id"]: row["year"] for row in archive.table("events") if row["year"]}
    given = (row for row in archive.table("talks") if row["status"] == "given" and row["event_id"] in years)
    talks = {row["talk_id"]: years[row["event_id"]] for row in given}
    pairs = ((row["talk_id"], row["speaker_id"]) for row in archive.table("talk_speakers"))
    told = {(talks[talk], speaker) for talk, speaker in pairs if talk in talks}
    events, held, people = Counter(years.values()), Counter(talks.values()), Counter(year for year, _ in told)
    yield from ((year, events[year], held[year], people[year]) for year in sorted(events))
