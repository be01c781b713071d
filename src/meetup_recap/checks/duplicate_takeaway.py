"""`duplicate-takeaway`: the same bullet twice under one talk, one of them meant to be another."""

from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Bullets that say what one above them says."""
    for number, talk in enumerate(subject.recap.event.talks):
        said: set[str] = set()
        for index, takeaway in enumerate(talk.takeaways):
            if takeaway.text.casefold() in said:
                place = subject.place(f"event.talks[{number}].takeaways[{index}].text")
                yield subject.finding("duplicate-takeaway", "the takeaway stands here twice", place)
            said.add(takeaway.text.casefold())
