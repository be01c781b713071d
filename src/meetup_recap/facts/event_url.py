"""The event's own page.

rsvp: https://meetup.example/events/265
**RSVP:** https://meetup.example/events/265        # [Encontro de Maio](https://meetup.example/events/265)
"""

from collections.abc import Iterator

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found
from meetup_recap.post import Post
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.addresses import is_event
from meetup_recap.words.header import scalar

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
    yield from _only_one(post)


def _only_one(post: Post) -> Iterator[Candidate]:
    """The only page of an event that sentences on signing up, or those of the opening on the event, link to."""
    opens = {prose.span(0, 0)[0] for prose in post.opening}
    pages = {mark.url: mark for prose in post.prose for mark in _asked(prose, post, prose.span(0, 0)[0] in opens)}
    if len(pages) == 1:
        yield from _page(next(iter(pages.values())), "sentence")


def _asked(prose: Prose, post: Post, is_opening: bool) -> Iterator[Mark]:
    fields = ("signing_up", "event_nouns") if is_opening else ("signing_up",)
    marks = [mark for mark in prose.links() if is_event(mark.url)]
    for start, end in sentences(prose, post.language.abbreviations) if marks else ():
        if any(post.language.pattern(field).search(prose.plain, start, end) for field in fields):
            yield from (mark for mark in marks if start <= mark.start < end)


def _of_keys(post: Post) -> Iterator[Candidate]:
    """Addresses of keys that say so: `rsvp`, `registration`, and `link` where it leads to a page of events."""
    for key, node in post.index.keys_of("event_url", "links", "event"):
        said = (node.text or "").strip()
        if said.startswith(_WEB) and (post.index.kinds[key] == "event_url" or is_event(said)):
            yield Candidate(_PATH, (scalar(post.document, (), node),), "key")


def _page(mark: Mark, reason: str) -> Iterator[Candidate]:
    if mark.url:
        yield Candidate(_PATH, (Found((), mark.url, mark.url_start, mark.url_end),), reason)
