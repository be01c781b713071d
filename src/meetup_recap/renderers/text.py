"""Plain text for a terminal: harmless on one, whatever the post holds."""

from collections.abc import Iterator

import attrs

from meetup_recap.forms import short_clock
from meetup_recap.model import Event, Recap, Takeaway, Talk, Venue
from meetup_recap.renderers.base import API_VERSION, recaps_of
from meetup_recap.renderers.harmless import harmless
from meetup_recap.renderers.phrases import event_title, minutes, person_line, recording_url, talk_title


@attrs.frozen(kw_only=True)
class TextRenderer:
    """What an event was about, for a terminal or a mail."""

    name = "text"
    media_type = "text/plain"
    suffix = ".txt"
    api_version = API_VERSION

    def render(self, obj: object) -> str:
        """The lines of a Recap or an Event; several Recaps stand apart by an empty line."""
        return harmless("\n".join("\n".join([*_lines(recap), ""]) for recap in recaps_of(obj, self.name)))


def _lines(recap: Recap) -> Iterator[str]:
    yield event_title(recap)
    yield from _facts(recap)
    for number, talk in enumerate(recap.event.talks, 1):
        yield from ("", *_talk(number, talk, recording_url(recap.event, talk)))


def _facts(recap: Recap) -> Iterator[str]:
    event, upcoming = recap.event, recap.next_event
    facts = [
        ("date", event.date.isoformat() if event.date else ""),
        ("time", _hours(event)),
        ("status", event.status or ""),
        ("series", event.series or ""),
        ("venue", _venue(event.venue) if event.venue else ""),
        ("location", event.location or ""),
        ("attendance", event.attendance_mode or ""),
        ("attendees", str(event.attendee_count) if event.attendee_count is not None else ""),
        ("platforms", ", ".join(event.platforms)),
        ("hosts", ", ".join(person_line(host, role=True) for host in event.hosts)),
        ("organizers", ", ".join(person_line(host, role=True) for host in event.organizers)),
        ("organizations", ", ".join(event.organizations)),
        ("sponsors", ", ".join(sponsor.name for sponsor in event.sponsors)),
        ("photos", str(len(recap.photos)) if recap.photos else ""),
        ("next event", upcoming.date.isoformat() if upcoming and upcoming.date else ""),
        ("  with", ", ".join(upcoming.organizations) if upcoming else ""),
        ("author", recap.author.name if recap.author else ""),
    ]
    return (f"  {name:<14}{_line(value)}" for name, value in facts if value)


def _hours(event: Event) -> str:
    told = [short_clock(moment) for moment in (event.start_time, event.end_time) if moment]
    return " ".join(part for part in ("–".join(told), event.timezone if told else "") if part)


def _venue(venue: Venue) -> str:
    return ", ".join(part for part in (venue.name, venue.room, venue.address) if part)


def _talk(number: int, talk: Talk, url: str | None) -> Iterator[str]:
    status = "" if talk.status == "given" else f" [{talk.status}]"
    yield f"  {number}. {talk_title(talk)}{status}"
    yield from (f"     {_line(person_line(person, role=True))}" for person in talk.speakers)
    about = [short_clock(talk.start_time) if talk.start_time else "", minutes(talk.duration) if talk.duration else ""]
    if line := ", ".join(part for part in (*about, talk.room) if part):
        yield f"     {_line(line)}"
    if talk.video_start is not None or url:
        at = "?" if talk.video_start is None else short_clock(talk.video_start)
        yield f"     at {at} {_line(url or '')}".rstrip()
    if talk.slides_url:
        yield f"     slides {_line(talk.slides_url)}"
    if talk.description:
        yield from (f"     {_line(line)}" for line in talk.description.splitlines() if line.strip())
    yield from _takeaways(talk.takeaways, 5)


def _takeaways(takeaways: tuple[Takeaway, ...], indent: int) -> Iterator[str]:
    for takeaway in takeaways:
        yield f"{' ' * indent}* {_line(takeaway.text)}"
        yield from _takeaways(takeaway.children, indent + 2)


def _line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())
