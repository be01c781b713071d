"""Recaps of any content, for laws that hold for all of them."""

from datetime import date, time, timedelta

from hypothesis import strategies as st

from meetup_recap import (
    Author,
    Event,
    Host,
    Link,
    NextEvent,
    Note,
    Photo,
    Recap,
    Speaker,
    Sponsor,
    Takeaway,
    Talk,
    Venue,
)

TRICKY = [
    "no",
    "1e5",
    "+12",
    "0o17",
    "<<",
    "1.10",
    "1:34",
    "2024-05-14",
    "null",
    "~",
    "- a",
    "a: b",
    "# a",
    "' \"",
    "|",
    "a\n b\n",
    " a",
    "a  b",
    "é\u2028🎉",
    "\ufeff",
]
texts = st.one_of(st.sampled_from(TRICKY), st.text(st.characters(exclude_categories=["Cs"]), max_size=120))
keys = texts | st.integers(50, 140).map("k".__mul__) | st.integers(30, 140).map("é".__mul__)
filled = texts.filter(lambda text: bool(text.strip()))
maybe = st.none() | texts
days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
durations = st.integers(0, 400_000).map(lambda seconds: timedelta(seconds=seconds))
times = st.times().map(lambda moment: time(moment.hour, moment.minute, moment.second))
links = st.builds(Link, url=filled, text=maybe, kind=st.sampled_from(["other", "code", "paper"]))
pages = st.builds(
    Link, url=st.none() | filled, text=maybe, kind=st.sampled_from(["handle", "twitter", "github", "mastodon"])
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(keys, inner, max_size=2),
    max_leaves=5,
)
extras = st.dictionaries(keys, json_values, max_size=1)
people = {
    "name": filled,
    "organization": maybe,
    "role": maybe,
    "url": maybe,
    "links": st.lists(pages, max_size=2),
    "bio": maybe,
    "image_url": maybe,
    "extra": extras,
}
takeaways = st.recursive(
    st.builds(Takeaway, text=filled, links=st.lists(links, max_size=1)),
    lambda inner: st.builds(Takeaway, text=filled, children=st.lists(inner, max_size=2)),
    max_leaves=4,
)
talks = st.builds(
    Talk,
    title=maybe,
    speakers=st.lists(st.builds(Speaker, **people), max_size=2),
    kind=st.sampled_from(["talk", "lightning", "keynote", "panel", "workshop", "demo"]),
    status=st.sampled_from(["given", "scheduled", "cancelled"]),
    start_time=st.none() | times,
    duration=st.none() | durations,
    room=maybe,
    video_start=st.none() | durations,
    video_url=maybe,
    slides_url=maybe,
    takeaways=st.lists(takeaways, max_size=2),
    description=maybe,
    links=st.lists(links, max_size=2),
    extra=extras,
)
venues = st.none() | st.builds(Venue, name=filled, url=maybe, address=maybe, room=maybe, map_url=maybe)
events = st.builds(
    Event,
    series=maybe,
    name=maybe,
    date=st.none() | days,
    start_time=st.none() | times,
    timezone=st.sampled_from([None, "UTC", "Europe/London", "America/Port-au-Prince", "-03:30"]),
    status=st.sampled_from([None, "scheduled", "cancelled", "postponed"]),
    url=maybe,
    venue=venues,
    attendance_mode=st.sampled_from([None, "in_person", "online", "hybrid"]),
    attendee_count=st.none() | st.integers(0, 10**6),
    platforms=st.lists(filled, max_size=2),
    hosts=st.lists(st.builds(Host, **people), max_size=1),
    organizers=st.lists(st.builds(Host, **people), max_size=1),
    organizations=st.lists(filled, max_size=2),
    sponsors=st.lists(
        st.builds(Sponsor, name=filled, url=maybe, role=st.sampled_from(["general", "venue", "food"])), max_size=2
    ),
    talks=st.lists(talks, max_size=2),
    video_url=maybe,
    extra=extras,
)
recaps = st.builds(
    Recap,
    title=maybe,
    description=maybe,
    slug=maybe,
    url=maybe,
    published=st.none() | days,
    author=st.none() | st.builds(Author, name=filled, handle=maybe),
    tags=st.lists(texts, max_size=2),
    image_url=maybe,
    event=events,
    photos=st.lists(st.builds(Photo, url=filled, alt=maybe), max_size=1),
    next_event=st.none()
    | st.builds(NextEvent, date=st.none() | days, organizations=st.lists(filled, max_size=1), url=maybe, venue=venues),
    notes=st.lists(st.builds(Note, heading=maybe, text=filled), max_size=1),
    metadata=st.dictionaries(keys, json_values, max_size=2),
)
