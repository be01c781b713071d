"""One file a field of the event: each proposes candidates for every post, whatever its layout."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from meetup_recap.candidate import Candidate
from meetup_recap.facts import (
    attendance,
    attendees,
    author,
    event_date,
    event_url,
    hosts,
    next_event,
    organizations,
    organizers,
    photos,
    recording,
    series,
    sponsors,
    status,
    times,
    venue,
)
from meetup_recap.post import Post

Reader: TypeAlias = Callable[[Post], Iterator[Candidate]]

# A reader may ask `post.facts` for what those above it found: attendance for the venue, the next event for the date.
FACTS: tuple[Reader, ...] = (
    series.candidates,
    event_date.candidates,
    times.candidates,
    event_url.candidates,
    venue.candidates,
    sponsors.candidates,
    organizations.candidates,
    hosts.candidates,
    organizers.candidates,
    attendance.candidates,
    attendees.candidates,
    status.candidates,
    next_event.candidates,
    photos.candidates,
    recording.candidates,
    author.candidates,
)
