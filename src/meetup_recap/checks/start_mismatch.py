"""`start-mismatch`: "starting at [12:05](https://youtu.be/x?t=720)": the link opens at 12:00."""

from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.places import Span
from meetup_recap.recognizers.clock import link_time


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Talks whose written start is not that of the link it stands in, or else of the talk's recording."""
    for index, talk in enumerate(subject.recap.event.talks):
        place = subject.place(f"event.talks[{index}].start")
        opened = link_time(_link_around(subject, place) or talk.video_url or "")
        if talk.start is not None and opened is not None and talk.start != opened:
            message = f"the talk is said to start at {talk.start}, its link opens at {opened}"
            yield subject.finding("start-mismatch", message, place)


def _link_around(subject: Subject, place: Span) -> str | None:
    """The address of the link that a place stands in."""
    links = (mark for prose in subject.prose for mark in prose.links() if mark.kind == "link")
    return next((mark.url for mark in links if mark.whole[0] <= place.start and place.end <= mark.whole[1]), None)
