"""Where a talk begins in its recording, as a line or a sentence about it says.

### Queues in Anger - Ada Vega (starting at [12:05](https://video.example/x?t=725))
The talk starts at [12:05](https://video.example/x?t=725).
"""

from datetime import timedelta
from typing import NamedTuple

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.words.addresses import is_video
from meetup_recap.words.clock import parse_clock, start_marker
from meetup_recap.words.names import Range


class Start(NamedTuple):
    """A written start time: its value and place, the link that it is the text of, and the words around it."""

    time: timedelta
    place: Range
    link: Mark | None
    whole: Range


def starts_in(prose: Prose, start: int, end: int, language: Language) -> list[Start]:
    """The start times of a range: written with words such as "starting at", or linked to a recording."""
    found: list[Start] = []
    for match in start_marker(language).finditer(prose.plain, start, end):
        place = Range(*match.span("time" if match["time"] else "bare"))
        time = parse_clock(place.of(prose.plain))
        link = next((mark for mark in prose.links(place.start, place.end) if is_video(mark.url)), None)
        if time is not None and (link or language.pattern("starting").search(match[0])):
            found.append(Start(time, place, link, Range(*match.span())))
    return found
