"""`talk-without-takeaways`: nobody can take anything home from it."""

from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Talks that were given and have no bullets below them, in a post whose other talks have some."""
    if not any(talk.takeaways for talk in subject.recap.event.talks):
        return
    for index, talk in enumerate(subject.recap.event.talks):
        if talk.status == "given" and not talk.takeaways:
            place = subject.place(f"event.talks[{index}].title")
            yield subject.finding("talk-without-takeaways", f"{talk.title!r} has no takeaways", place)
