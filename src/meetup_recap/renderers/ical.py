"""iCalendar (RFC 5545) of events and of the next one that a post announces; the extra `ical`.

Identity and time stamp come from the recap and not from a clock, so that the same recap gives the same bytes. Times are
local ones without a time zone, as posts do not tell one.
"""

import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any
from urllib.parse import urlsplit

import attrs

from meetup_recap.errors import RecapWarning, RenderError
from meetup_recap.extras import extra
from meetup_recap.model import Event, NextEvent, Recap, Venue
from meetup_recap.places import slug
from meetup_recap.renderers.base import API_VERSION, several
from meetup_recap.renderers.links import target

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@attrs.frozen
class IcalRenderer:
    """A calendar with an entry an event.

    Attributes:
        base_url: The blog's address, which paths are put behind.
        domain: What the identity of entries ends in; by default the host of the event's page, or of `base_url`.
    """

    base_url: str = attrs.field(default="", kw_only=True)
    domain: str | None = attrs.field(default=None, kw_only=True)
    name: str = "ical"
    media_type: str = "text/calendar"
    suffix: str = ".ics"
    api_version: int = API_VERSION

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
        recaps = [Recap(event=obj)] if isinstance(obj, Event) else several(obj, Recap)
        entries = sorted(self._entries(recaps), key=lambda entry: str(entry["dtstart"]))
        if not entries:
            raise RenderError(self.name, ["event.date: a date is required, and no event tells one"])
        for entry in entries:
            component = icalendar.Event()
            for key, value in entry.items():
                component.add(key, _CONTROLS.sub(" ", value) if isinstance(value, str) else value)
            calendar.add_component(component)
        calendar_text: bytes = calendar.to_ical()
        return calendar_text

    def _entries(self, recaps: Sequence[Recap]) -> Iterator[dict[str, Any]]:
        """The events, and those that are announced and not among them."""
        told = {(recap.event.series, recap.event.date) for recap in recaps}
        for recap in recaps:
            event, upcoming = recap.event, recap.next_event
            stamp = datetime.combine(recap.published or event.date or date.min, time())
            named = event.name or recap.title or event.series or "An event"
            if event.date is None:
                warnings.warn(f"ical: {named!r} is left out, as nothing tells its date", RecapWarning, stacklevel=4)
            else:
                yield self._event(recap, event, event.date, named, stamp)
            if upcoming and upcoming.date and (event.series, upcoming.date) not in told:
                told.add((event.series, upcoming.date))
                yield self._next(upcoming, upcoming.date, event.series or "Next event", stamp)

    def _event(self, recap: Recap, event: Event, day: date, named: str, stamp: datetime) -> dict[str, Any]:
        talks = (
            ": ".join(part for part in (", ".join(one.name for one in talk.speakers), talk.title) if part)
            for talk in event.talks
            if talk.status != "cancelled"
        )
        url = target(event.url, self.base_url) or target(recap.url, self.base_url)
        entry = self._entry(day, named, stamp, _where(event.venue, event.location), url)
        if event.starts:
            entry["dtstart"] = datetime.combine(day, event.starts)
            if event.ends and event.ends > event.starts:
                entry["dtend"] = datetime.combine(day, event.ends)
        entry["description"] = "\n".join(talks)
        return {key: value for key, value in entry.items() if value}

    def _next(self, upcoming: NextEvent, day: date, named: str, stamp: datetime) -> dict[str, Any]:
        entry = self._entry(day, named, stamp, _where(upcoming.venue, None), target(upcoming.url, self.base_url))
        entry["description"] = ", ".join(upcoming.organizations)
        return {key: value for key, value in entry.items() if value}

    def _entry(self, day: date, named: str, stamp: datetime, where: str, url: str | None) -> dict[str, Any]:
        host = self.domain or urlsplit(url or self.base_url).hostname or "meetup-recap.invalid"
        return {
            "uid": f"{day.isoformat()}-{slug(named) or 'event'}@{host}",
            "dtstamp": stamp,
            "dtstart": day,
            "summary": named,
            "location": where,
            "url": url,
        }


def _where(venue: Venue | None, location: str | None) -> str:
    parts = (venue.name if venue else None, venue.address if venue else None, location)
    return ", ".join(dict.fromkeys(part for part in parts if part))
