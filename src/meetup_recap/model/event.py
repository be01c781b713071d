"""The event that a post tells of, and the one it announces."""

from datetime import date, time
from typing import Literal

import attrs

from meetup_recap.model._base import (
    Displayed,
    Viewed,
    as_extra,
    each,
    is_a,
    is_clock,
    is_count,
    is_day,
    is_extra,
    is_filled,
    is_text,
    is_zone,
    many_texts,
    maybe,
    no_keys,
    one_of,
)
from meetup_recap.model.frozen import FrozenMapping, JSONValue
from meetup_recap.model.people import Host, Link, Speaker, Sponsor, many_hosts, many_links, many_sponsors
from meetup_recap.model.talk import Talk, many_talks

AttendanceMode = Literal["in_person", "online", "hybrid"]
EventStatus = Literal["scheduled", "cancelled", "postponed"]


@attrs.frozen(kw_only=True, repr=False)
class Venue(Viewed):
    """Where people met.

    Attributes:
        name: What the place is called, or the company that has it.
        url: Its page, as written.
        address: Street and town.
        room: The room or floor in it.
        map_url: A map that shows it, as written.

    >>> Venue(name="Quayside", address="12 Dock Street")
    Venue(name='Quayside', address='12 Dock Street')
    """

    name: str = attrs.field(validator=is_filled)
    url: str | None = attrs.field(default=None, validator=maybe(is_text))
    address: str | None = attrs.field(default=None, validator=maybe(is_text))
    room: str | None = attrs.field(default=None, validator=maybe(is_text))
    map_url: str | None = attrs.field(default=None, validator=maybe(is_text))


@attrs.frozen(kw_only=True, repr=False)
class NextEvent(Viewed):
    """The event that the post announces.

    Attributes:
        date: The first such day on or after the post's own.
        organizations: Whose speakers are announced.
        url: Where to sign up, as written.
        venue: Where it will be.

    >>> NextEvent(date=date(2024, 6, 11), organizations=["Northwind", "Harbor Cloud"])
    NextEvent(date=datetime.date(2024, 6, 11), organizations=<Northwind, Harbor Cloud>)
    """

    date: "date | None" = attrs.field(default=None, validator=maybe(is_day))
    organizations: tuple[str, ...] = attrs.field(default=(), converter=many_texts, validator=each(is_filled))
    url: str | None = attrs.field(default=None, validator=maybe(is_text))
    venue: Venue | None = attrs.field(default=None, validator=maybe(is_a(Venue)))


@attrs.frozen(kw_only=True, repr=False)
class Event(Displayed):
    """One evening.

    Attributes:
        series: The group's name, "River City Python".
        name: This event's name, "River City Python May 2024".
        date: The day it took place.
        start_time: Time of day, in the event's time zone.
        end_time: Time of day, in the event's time zone.
        timezone: The name that IANA gives its time zone, "Europe/London", or an offset, "+02:00".
        status: "cancelled" and "postponed" where the post says so; None for an event that took place.
        url: Its page on Meetup, Luma and the like.
        location: Town and country.
        venue: The place or company that housed it.
        attendance_mode: How people took part.
        attendee_count: How many came.
        platforms: Where it could be joined or watched, in order.
        hosts: Who led through it.
        organizers: Who organizes it.
        organizations: Those that the title names, else the description.
        sponsors: Those thanked for their support.
        talks: In order.
        video_url: The recording of the whole event.
        links: Further links.
        extra: What has no field of its own, by its key; JSON values, read-only, compared, not hashed.

    >>> Event(series="River City Python", date=date(2024, 5, 14))
    Event(series='River City Python', date=datetime.date(2024, 5, 14))
    """

    series: str | None = attrs.field(default=None, validator=maybe(is_text))
    name: str | None = attrs.field(default=None, validator=maybe(is_text))
    date: "date | None" = attrs.field(default=None, validator=maybe(is_day))
    start_time: time | None = attrs.field(default=None, validator=maybe(is_clock))
    end_time: time | None = attrs.field(default=None, validator=maybe(is_clock))
    timezone: str | None = attrs.field(default=None, validator=maybe(is_zone))
    status: EventStatus | None = attrs.field(default=None, validator=maybe(one_of(EventStatus)))
    url: str | None = attrs.field(default=None, validator=maybe(is_text))
    location: str | None = attrs.field(default=None, validator=maybe(is_text))
    venue: Venue | None = attrs.field(default=None, validator=maybe(is_a(Venue)))
    attendance_mode: AttendanceMode | None = attrs.field(default=None, validator=maybe(one_of(AttendanceMode)))
    attendee_count: int | None = attrs.field(default=None, validator=maybe(is_count))
    platforms: tuple[str, ...] = attrs.field(default=(), converter=many_texts, validator=each(is_filled))
    hosts: tuple[Host, ...] = attrs.field(default=(), converter=many_hosts, validator=each(is_a(Host)))
    organizers: tuple[Host, ...] = attrs.field(default=(), converter=many_hosts, validator=each(is_a(Host)))
    organizations: tuple[str, ...] = attrs.field(default=(), converter=many_texts, validator=each(is_filled))
    sponsors: tuple[Sponsor, ...] = attrs.field(default=(), converter=many_sponsors, validator=each(is_a(Sponsor)))
    talks: tuple[Talk, ...] = attrs.field(default=(), converter=many_talks, validator=each(is_a(Talk)))
    video_url: str | None = attrs.field(default=None, validator=maybe(is_text))
    links: tuple[Link, ...] = attrs.field(default=(), converter=many_links, validator=each(is_a(Link)))
    extra: FrozenMapping[str, JSONValue] = attrs.field(
        factory=no_keys, converter=as_extra, validator=is_extra, hash=False
    )

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody who gave a talk, each name once, in order."""
        people: dict[str, Speaker] = {}
        for talk in self.talks:
            for person in talk.speakers:
                people.setdefault(person.name, person)
        return tuple(people.values())
