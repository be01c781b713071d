"""`start-mismatch`: "starting at [12:05](https://youtu.be/x?t=720)": the link opens at 12:00."""

from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.recognizers.clock import link_time


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Talks whose written start is not their link's."""
    for index, talk in enumerate(subject.recap.event.talks):
        opened = link_time(talk.video_url or "")
        if talk.start is not None and opened is not None and talk.start != opened:
            message = f"the talk is said to start at {talk.start}, its link opens at {opened}"
            yield subject.finding("start-mismatch", message, subject.place(f"event.talks[{index}].start"))
