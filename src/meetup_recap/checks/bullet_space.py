"""`bullet-space`: "*Queues need limits": CommonMark sees no bullet there."""

from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.places import Edit
from meetup_recap.talks.takeaways import MARKERS


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Takeaways whose text begins right behind a marker at the head of its line."""
    text = subject.document.text
    source = subject.recap.source
    for path, span in (source.spans if source else {}).items():
        is_bullet = ".takeaways[" in path and path.endswith(".text") and span.start < span.end
        if is_bullet and text[max(span.start - 1, 0)] in MARKERS and not text[span.start].isspace():
            message = "the bullet's marker lacks the space behind it"
            edit = Edit(span.start, span.start, " ")
            yield subject.finding("bullet-space", message, (span.start - 1, span.start), edit)
