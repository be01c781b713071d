"""`sponsor-without-link`: a sponsor is thanked by name alone."""

from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Sponsors without a link."""
    for index, sponsor in enumerate(subject.recap.event.sponsors):
        if not sponsor.url:
            place = subject.place(f"event.sponsors[{index}].name")
            yield subject.finding("sponsor-without-link", f"{sponsor.name} has no link", place)
