"""`weekday-mismatch`: "Wednesday 5th September" in a year in which that is a Saturday."""

import re
from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.languages.patterns import alternatives

_LONGEST = 30
"""How many characters before a date hold its weekday, and an article."""


def find(subject: Subject) -> Iterator[Diagnostic]:
    """The weekday before the next event's date, where that falls on another one."""
    upcoming = subject.recap.next_event
    span = subject.place("next_event.date")
    if upcoming is None or upcoming.date is None or span.rule is None:
        return
    names = subject.language.weekdays
    articles = alternatives(subject.language.articles)
    pattern = rf"\b(?P<weekday>{alternatives(names)})\b[\s,]*(?:(?:{articles})\s+)?\Z"
    before = max(0, span.start - _LONGEST)
    match = re.search(pattern, subject.document.text[before : span.start], re.IGNORECASE)
    told = subject.language.named("weekdays", match["weekday"]) if match else None
    if match and told is not None and told != upcoming.date.weekday():
        start = before + match.start("weekday")
        right = next(name for name, number in names.items() if number == upcoming.date.weekday())
        message = f"{match['weekday']} is told, {upcoming.date.isoformat()} is a {right.capitalize()}"
        yield subject.finding("weekday-mismatch", message, (start, span.end))
