"""A talk as the sentence that introduces it gives it, and what follows from that."""

from datetime import timedelta

import attrs

from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.talks.billing import title_link
from meetup_recap.words.addresses import may_be_recording
from meetup_recap.words.clock import link_time
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person


@attrs.frozen(kw_only=True)
class Lead:
    """A talk as its introducing sentence gives it.

    Attributes:
        prose: The paragraph.
        start: Where the sentence begins in its plain text.
        speakers: Who is named; empty where the author speaks of themselves.
        is_author: Whether the author gave it.
        title: Where the title stands.
        link: The link that the title is the text of.
        time: The start time, where it is written.
        time_link: The link that the written time is the text of.
        end: Where all of this ends.
        opens: Whether the sentence begins as those that introduce a talk.
    """

    prose: Prose = attrs.field(repr=False)
    start: int
    speakers: tuple[Person, ...]
    is_author: bool
    title: Range
    link: Mark | None
    time: tuple[timedelta, Range] | None
    time_link: Mark | None
    end: int
    opens: bool

    @property
    def linked(self) -> Mark | None:
        """What the title leads to: its link, or one that covers it."""
        return self.link or title_link(self.prose, self.title)


def recording(lead: Lead) -> Mark | None:
    """The link to a talk's recording: the title's, else the time's."""
    return next((mark for mark in (lead.linked, lead.time_link) if mark and may_be_recording(mark.url)), None)


def start_of(lead: Lead) -> tuple[timedelta, int, int, str] | None:
    """A talk's start: the written time, else its link's; with its place and rule."""
    if lead.time:
        written, place = lead.time
        return written, *lead.prose.span(*place), "clock"
    mark = recording(lead)
    opened = link_time(mark.url) if mark else None
    return (opened, mark.url_start, mark.url_end, "link-time") if mark and opened is not None else None
