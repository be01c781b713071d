"""`broken-link`: "[text]https://…)", "text](https://…)", "(text)[https://…]", "![](a b.png)"."""

from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.places import Edit
from meetup_recap.reading.prose import Mark, Prose


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Links and images that a reader understands and a Markdown parser does not."""
    for prose in subject.prose:
        for mark in prose.marks:
            if mark.fault:
                yield subject.finding(
                    "broken-link", f"{mark.kind}: {mark.fault}", mark.whole, *_fix(subject.document.text, prose, mark)
                )


def _fix(text: str, prose: Prose, mark: Mark) -> list[Edit]:
    """The link as it was meant; an image's file cannot be renamed here."""
    start, end = mark.whole
    if mark.kind != "link" or start >= end:
        return []
    first, last = prose.span(mark.start, mark.end)
    said, address = text[first:last], text[mark.url_start : mark.url_end]
    is_plain = not {"[", "]", " "} & set(address) and "[" not in said and "]" not in said
    return [] if not is_plain else [Edit(start, end, f"[{said}]({address})")]
