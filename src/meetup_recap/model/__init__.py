"""The model: frozen classes, compared by value; see docs/reference/model.md."""

from meetup_recap.model.event import AttendanceMode, Event, EventStatus, NextEvent, Venue
from meetup_recap.model.frozen import FrozenMapping, JSONValue
from meetup_recap.model.people import Author, Host, Link, LinkKind, Person, Photo, Speaker, Sponsor, SponsorRole
from meetup_recap.model.recap import Note, Reading, Recap
from meetup_recap.model.source import Coverage, Source, Weight
from meetup_recap.model.talk import Takeaway, Talk, TalkKind, TalkStatus

__all__ = [
    "AttendanceMode",
    "Author",
    "Coverage",
    "Event",
    "EventStatus",
    "FrozenMapping",
    "Host",
    "JSONValue",
    "Link",
    "LinkKind",
    "NextEvent",
    "Note",
    "Person",
    "Photo",
    "Reading",
    "Recap",
    "Source",
    "Speaker",
    "Sponsor",
    "SponsorRole",
    "Takeaway",
    "Talk",
    "TalkKind",
    "TalkStatus",
    "Venue",
    "Weight",
]
