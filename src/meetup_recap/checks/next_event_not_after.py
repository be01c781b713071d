"""`next-event-not-after`: the next event's date is this event's own, copied from the post before."""

from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic


def find(subject: Subject) -> Iterator[Diagnostic]:
    """A next event on or before this one."""
    upcoming, day = subject.recap.next_event, subject.recap.event.date
    if upcoming and upcoming.date and day and upcoming.date <= day:
        message = f"the next event is on {upcoming.date.isoformat()}, this one was on {day.isoformat()}"
        yield subject.finding("next-event-not-after", message, subject.place("next_event.date"))
