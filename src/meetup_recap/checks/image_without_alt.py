"""`image-without-alt`: "![](/images/group.jpg)" says nothing to who cannot see it."""

from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Photos without a text."""
    for index, photo in enumerate(subject.recap.photos):
        if not photo.alt:
            place = subject.place(f"photos[{index}].url")
            yield subject.finding("image-without-alt", f"{photo.url} has no text that stands for it", place)
