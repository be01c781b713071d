"""`recording-mismatch`: a talk's recording is another one than the front matter's `video`."""

import re
from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic

_ID = re.compile(
    r"(?:youtu\.be/|youtube(?:-nocookie)?\.com/(?:embed/|live/|shorts/|watch\?(?:[^#]*&)?v=))(?P<id>[^?&#/]+)"
)


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Talks whose recording has another id than the event's; on hosts whose ids are known."""
    event = subject.recap.event
    whole = _ID.search(event.video_url or "")
    for index, talk in enumerate(event.talks):
        own = _ID.search(talk.video_url or "")
        if whole and own and whole["id"] != own["id"]:
            message = f"the talk's recording is {own['id']}, the front matter's {whole['id']}"
            yield subject.finding("recording-mismatch", message, subject.place(f"event.talks[{index}].video_url"))
