"""The event that a post tells of, and the one it announces."""

from datetime import date, time
from typing import Literal

import attrs

from meetup_recap.model._base import (
    Displayed,
    Shown,
    each,
    is_a,
    is_clock,
    is_day,
    is_filled,
    is_text,
    many_texts,
    maybe,
    one_of,
)
from meetup_recap.model.people import Host, Link, Sponsor, many_hosts, many_links, many_sponsors
from meetup_recap.model.talk import Talk, many_talks

AttendanceMode = Literal["in_person", "online", "hybrid"]


@attrs.frozen(kw_only=True, repr=False)
class Venue(Shown):
    """Where people met.

    Attributes:
        name: What the place is called, or the company that has it.
        url: Its page, as written.
        address: Street and town.

    >>> Venue(name="Quayside", address="12 Dock Street")
    Venue(name='Quayside', address='12 Dock Street')
    """

    name: str = attrs.field(validator=is_filled)
    url: str | None = attrs.field(default=None, validator=maybe(is_text))
    address: str | None = attrs.field(default=None, validator=maybe(is_text))


@attrs.frozen(kw_only=True, repr=False)
class NextEvent(Shown):
    """The event that the post announces.

    Attributes:
        date: The first such day on or after the post's own.
        organizations: Whose speakers are announced.
        url: Where to sign up, as written.
        venue: Where it will be.

    >>> NextEvent(date=date(2024, 6, 11), organizations=["Northwind", "Harbor Cloud"])
    NextEvent(date=datetime.date(2024, 6, 11), organizations=<2>)
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
        start_time: Time of day, without a time zone.
        end_time: Time of day, without a time zone.
        url: Its page on Meetup, Luma and the like.
        location: Town and country.
        venue: The place or company that housed it.
        attendance_mode: How people took part.
        platforms: Where it could be joined or watched, in order.
        hosts: Who led through it.
        organizations: Those that the title names, else the description.
        sponsors: Those thanked for their support.
        talks: In order.
        video_url: The recording of the whole event.
        links: Further links.

    >>> Event(series="River City Python", date=date(2024, 5, 14))
    Event(series='River City Python', date=datetime.date(2024, 5, 14))
    """

    series: str | None = attrs.field(default=None, validator=maybe(is_text))
    name: str | None = attrs.field(default=None, validator=maybe(is_text))
    date: "date | None" = attrs.field(default=None, validator=maybe(is_day))
    start_time: time | None = attrs.field(default=None, validator=maybe(is_clock))
    end_time: time | None = attrs.field(default=None, validator=maybe(is_clock))
    url: str | None = attrs.field(default=None, validator=maybe(is_text))
    location: str | None = attrs.field(default=None, validator=maybe(is_text))
    venue: Venue | None = attrs.field(default=None, validator=maybe(is_a(Venue)))
    attendance_mode: AttendanceMode | None = attrs.field(default=None, validator=maybe(one_of(AttendanceMode)))
    platforms: tuple[str, ...] = attrs.field(default=(), converter=many_texts, validator=each(is_filled))
    hosts: tuple[Host, ...] = attrs.field(default=(), converter=many_hosts, validator=each(is_a(Host)))
    organizations: tuple[str, ...] = attrs.field(default=(), converter=many_texts, validator=each(is_filled))
    sponsors: tuple[Sponsor, ...] = attrs.field(default=(), converter=many_sponsors, validator=each(is_a(Sponsor)))
    talks: tuple[Talk, ...] = attrs.field(default=(), converter=many_talks, validator=each(is_a(Talk)))
    video_url: str | None = attrs.field(default=None, validator=maybe(is_text))
    links: tuple[Link, ...] = attrs.field(default=(), converter=many_links, validator=each(is_a(Link)))
