"""The event's own page.

**RSVP:** https://meetup.example/events/265        # [Encontro de Maio](https://meetup.example/events/265)
"""

from collections.abc import Iterator

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found
from meetup_recap.post import Post
from meetup_recap.reading.prose import Mark
from meetup_recap.words.addresses import is_event

_PATH = ("event", "url")
_FEW_HEADINGS = 2


def candidates(post: Post) -> Iterator[Candidate]:
    """The links of labeled lines, and those of the first headings that lead to a page of events."""
    for line in post.lines:
        if line.kind in {"event_url", "event"}:
            for mark in line.value.links():
                yield from _page(mark, "label")
    for heading in post.headings[:_FEW_HEADINGS]:
        for mark in heading.prose.links():
            if is_event(mark.url):
                yield from _page(mark, "heading")


def _page(mark: Mark, reason: str) -> Iterator[Candidate]:
    if mark.url:
        yield Candidate(_PATH, (Found((), mark.url, mark.url_start, mark.url_end),), reason)
