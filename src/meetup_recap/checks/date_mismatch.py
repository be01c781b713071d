"""`date-mismatch`: the event's date is told twice, and not alike."""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.facts import event_date
from meetup_recap.reading.blocks import Heading
from meetup_recap.words.days import days_in
from meetup_recap.words.labels import lines_of

_FEW = 3


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Dates of the front matter, of labeled lines and of the first headings that are not the event's."""
    event = subject.recap.event.date
    read = subject.place("event.date")
    if event is None or read.rule == "post-date":
        return
    for start, end, told in _stated(subject):
        if told != event and (start, end) != (read.start, read.end):
            message = f"{told.isoformat()} is told here, the event's date is read as {event.isoformat()}"
            yield subject.finding("date-mismatch", message, (start, end))


def _stated(subject: Subject) -> Iterator[tuple[int, int, date]]:
    document, language = subject.document, subject.language
    found = event_date.in_header(document, language, None)
    if found:
        yield found.start, found.end, found.value  # type: ignore[misc]  # a date, as it was found
    labeled = (line.value for line in lines_of(document.blocks, language) if line.kind == "date")
    headings = islice((block.prose for block in document.blocks if isinstance(block, Heading)), _FEW)
    for prose in (*labeled, *headings):
        for day in days_in(prose.plain, 0, len(prose.plain), language, None):
            if day.day:
                yield *prose.span(day.start, day.end), day.day
