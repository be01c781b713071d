"""`start-mismatch`: "starting at [12:05](https://youtu.be/x?t=720)": the link opens at 12:00."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.places import Span
from meetup_recap.words.clock import link_time


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Talks whose written start is not that of the link it stands in, or else of the talk's recording."""
    links = [(*mark.whole, mark.url) for prose in subject.prose for mark in prose.links() if mark.kind == "link"]
    links.sort()
    for index, talk in enumerate(subject.recap.event.talks):
        if talk.video_start is None:
            continue
        place = subject.place(f"event.talks[{index}].video_start")
        opened = link_time(_link_around(links, place) or talk.video_url or "")
        if opened is not None and talk.video_start != opened:
            message = f"the talk is said to start at {talk.video_start}, its link opens at {opened}"
            yield subject.finding("start-mismatch", message, place)


def _link_around(links: Sequence[tuple[int, int, str]], place: Span) -> str | None:
    """The URL of the link that contains a place; links are in order, each by its start and end."""
    at = bisect_right(links, place.start, key=lambda link: link[0]) - 1
    return links[at][2] if at >= 0 and place.end <= links[at][1] else None
