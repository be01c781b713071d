"""iCalendar (RFC 5545) of events and of the next one that a post announces; the extra `ical`.

Identity and time stamp come from the recap and not from a clock, so that the same recap gives the same bytes. Times are
in the event's time zone; those of an event without one are local times.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timezone
from typing import Any

import attrs

from meetup_recap.errors import RenderError
from meetup_recap.extras import extra
from meetup_recap.model import NextEvent, Recap, Venue
from meetup_recap.model._base import is_text
from meetup_recap.places import numbered, slug
from meetup_recap.renderers.base import API_VERSION, left_out, recaps_of, without_empty
from meetup_recap.renderers.links import is_site, target
from meetup_recap.renderers.phrases import event_title, moments, talk_title

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")
"""Those and the marks that some readers take for the end of a line, behind which a property would begin."""

_STATUSES = {"cancelled": "CANCELLED", "postponed": "TENTATIVE"}


@attrs.frozen(kw_only=True)
class IcalRenderer:
    """A calendar with an entry an event.

    Attributes:
        base_url: The blog's address, which paths are put behind.
        domain: What the identity of entries ends in: the group's own, so that no other calendar has the same. Before it
            stand day and series, so that an event that was announced and then told is one entry.
    """

    base_url: str = attrs.field(default="", validator=is_site)
    domain: str = attrs.field(default="meetup-recap.invalid", validator=is_text)
    name = "ical"
    media_type = "text/calendar"
    suffix = ".ics"
    api_version = API_VERSION

    def render(self, obj: object) -> bytes:
        """The calendar of a Recap, an Event, or several Recaps.

        An event without a date is left out with a RecapWarning; so, without one, is an announced event that is itself
        among the recaps.

        Raises:
            RenderError: No event has a date.
            MissingExtraError: icalendar is not installed.
        """
        icalendar = extra("icalendar", "ical", "iCalendar")
        calendar = icalendar.Calendar()
        calendar.add("prodid", "-//meetup_recap//EN")
        calendar.add("version", "2.0")
        entries = _with_ids(sorted(self._entries(recaps_of(obj, self.name)), key=lambda entry: str(entry["dtstart"])))
        if not entries:
            raise RenderError(self.name, ["event.date: a date is required, and no event tells one"])
        for entry in entries:
            component = icalendar.Event()
            for key, value in entry.items():
                told = f"{value}@{self.domain}" if key == "uid" else value
                component.add(key, _CONTROLS.sub(" ", told) if isinstance(told, str) else told)
            calendar.add_component(component)
        calendar.add_missing_timezones()
        written: bytes = calendar.to_ical()
        return written

    def _entries(self, recaps: Sequence[Recap]) -> Iterator[dict[str, Any]]:
        """The events, and those that are announced and not among them."""
        told: set[tuple[str | None, date | None]] = {
            (recap.event.series, recap.event.date) for recap in recaps if recap.event.series
        }
        for recap in recaps:
            event, upcoming = recap.event, recap.next_event
            if event.date is None:
                left_out(self.name, repr(event_title(recap)), "nothing tells its date")
            else:
                yield self._event(recap, event.date)
            if upcoming and upcoming.date and (event.series, upcoming.date) not in told:
                told.add((event.series, upcoming.date))
                yield self._next(upcoming, upcoming.date, recap)

    def _event(self, recap: Recap, day: date) -> dict[str, Any]:
        event = recap.event
        talks = [
            ": ".join(part for part in (", ".join(one.name for one in talk.speakers), talk_title(talk)) if part)
            for talk in event.talks
            if talk.status != "cancelled"
        ]
        begin, end = moments(event)
        return without_empty(
            {
                "uid": self._uid(day, event.series or event_title(recap)),
                "dtstamp": _stamp(recap, day),
                "dtstart": _moment(begin),
                "dtend": _moment(end),
                "status": _STATUSES.get(event.status or ""),
                "summary": event_title(recap),
                "location": _where(event.venue, event.location),
                "url": target(event.url, self.base_url) or target(recap.url, self.base_url),
                "description": "\n".join(talks),
            }
        )

    def _next(self, upcoming: NextEvent, day: date, recap: Recap) -> dict[str, Any]:
        series = recap.event.series or "Next event"
        return without_empty(
            {
                "uid": self._uid(day, series),
                "dtstamp": _stamp(recap, day),
                "dtstart": day,
                "summary": series,
                "location": _where(upcoming.venue, None),
                "url": target(upcoming.url, self.base_url),
                "description": ", ".join(upcoming.organizations),
            }
        )

    @staticmethod
    def _uid(day: date, title: str) -> str:
        return f"{day.isoformat()}-{slug(title) or 'event'}"


def _stamp(recap: Recap, day: date) -> datetime:
    """When an entry was made: the post's day, as no clock is asked."""
    return datetime.combine(recap.published or recap.event.date or day, time())


def _moment(at: date | datetime | None) -> date | datetime | None:
    """A moment as calendars take it: one with an offset and no zone is told in UTC."""
    return at.astimezone(UTC) if isinstance(at, datetime) and isinstance(at.tzinfo, timezone) else at


def _with_ids(entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The entries, each with an identity of its own: those of one day and name are numbered."""
    ids = numbered(entry["uid"] for entry in entries)
    return [entry | {"uid": uid} for entry, uid in zip(entries, ids, strict=True)]


def _where(venue: Venue | None, location: str | None) -> str:
    house = (venue.name, venue.room, venue.address) if venue else ()
    return ", ".join(dict.fromkeys(part for part in (*house, location) if part))
