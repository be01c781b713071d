"""`recording-mismatch`: a talk's recording is another one than the front matter's `video`."""

from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.recordings import recording


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Talks whose recording has another id than the event's; on hosts whose ids are known."""
    event = subject.recap.event
    whole = recording(event.video_url)
    for index, talk in enumerate(event.talks):
        own = recording(talk.video_url)
        if whole and own and whole != own:
            message = f"the talk's recording is {own.id}, the front matter's {whole.id}"
            yield subject.finding("recording-mismatch", message, subject.place(f"event.talks[{index}].video_url"))
