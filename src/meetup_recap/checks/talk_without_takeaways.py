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
            here = f"event.talks[{index}]"
            place = subject.place_of_any(f"{here}.title", f"{here}.speakers[0].name", f"{here}.video_url")
            said = repr(talk.title) if talk.title else "a talk without a title"
            yield subject.finding("talk-without-takeaways", f"{said} has no takeaways", place)
