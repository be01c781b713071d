"""The event's own page.

rsvp: https://meetup.example/events/265
**RSVP:** https://meetup.example/events/265        # [Encontro de Maio](https://meetup.example/events/265)
"""

from collections.abc import Iterator

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found
from meetup_recap.post import Post
from meetup_recap.reading.prose import Mark
from meetup_recap.words.addresses import is_event
from meetup_recap.words.header import scalar
from meetup_recap.words.label_kinds import kind_of_key

_PATH = ("event", "url")
_FEW_HEADINGS = 2
_WEB = ("https://", "http://")


def candidates(post: Post) -> Iterator[Candidate]:
    """Addresses of keys, the links of labeled lines, and those of the first headings that lead to a page of events."""
    yield from _of_keys(post)
    for line in post.lines:
        if line.kind in {"event_url", "event"}:
            for mark in line.value.links():
                yield from _page(mark, "label")
    for heading in post.headings[:_FEW_HEADINGS]:
        for mark in heading.prose.links():
            if is_event(mark.url):
                yield from _page(mark, "heading")


def _of_keys(post: Post) -> Iterator[Candidate]:
    """Addresses of keys that say so: `rsvp`, `registration`, and `link` where it leads to a page of events."""
    for key, node in () if post.is_part else post.document.keys.items():
        said = (node.text or "").strip()
        kind = kind_of_key(key, post.language) if said.startswith(_WEB) else None
        if kind == "event_url" or (kind in {"links", "event"} and is_event(said)):
            yield Candidate(_PATH, (scalar(post.document, (), node),), "key")


def _page(mark: Mark, reason: str) -> Iterator[Candidate]:
    if mark.url:
        yield Candidate(_PATH, (Found((), mark.url, mark.url_start, mark.url_end),), reason)
