"""Recaps whose dates, times, counts and texts are at their limits, through every format; each byte makes a choice."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import attrs

from meetup_recap import (
    Archive,
    Event,
    MeetupRecapError,
    NextEvent,
    Recap,
    Speaker,
    Sponsor,
    Takeaway,
    Talk,
    Venue,
    from_json,
    from_yaml,
    render,
    to_html,
    to_json,
    to_yaml,
)
from meetup_recap.archive.site import files
from meetup_recap.archive.site.addresses import Addresses
from meetup_recap.archive.site.pages import Site
from meetup_recap.archive.tables import TABLES
from meetup_recap.renderers import BUILTIN, Chain, Renderer, RubyEventsData, WebVttChapters, YouTubeChapters

DAYS = (date.min, date.max, date(1, 12, 31), date(9999, 1, 1), date(2024, 2, 29), date(1582, 10, 15))
TIMES = (time.min, time(23, 59, 59), time(12), time(0, 0, 1))
SPANS = (timedelta(0), timedelta(seconds=1), timedelta(hours=1000) - timedelta(seconds=1), timedelta(days=1))
MOMENTS = (
    date.min,
    date.max,
    datetime(2024, 2, 29, tzinfo=UTC),
    datetime(9999, 12, 31, 23, tzinfo=timezone(timedelta(hours=-14))),
    datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
)
COUNTS = (0, 1, 2, 3, 17)
NAMES = ("x", "é" * 300, "12:05", "<b>", "`", "a\u2028b", "=1;=1", "\0", "1" * 5000)
TEXTS = (*NAMES, " ", "\n")
URLS = (
    "https://youtu.be/Ab3dEfGh1Jk?t=999999",
    "https://youtu.be/Ab3dEfGh1Jk",
    "https://vimeo.com/1#t=9s",
    "x",
    "//",
    "http://[",
)


@attrs.frozen
class Choices:
    """What the bytes of an input choose; 0 where there are no more."""

    _bytes: Iterator[int]

    def one(self, values: tuple[Any, ...]) -> Any:  # noqa: ANN401  # of any type
        """One of several values."""
        return values[next(self._bytes, 0) % len(values)]

    def maybe(self, values: tuple[Any, ...]) -> Any:  # noqa: ANN401
        """One of several values, or None."""
        return self.one((None, *values))

    def many(self, make: Callable[[], Any]) -> list[Any]:
        """None, or several."""
        return [make() for _ in range(self.one(COUNTS))]

    def takeaway(self) -> Takeaway:
        """A takeaway with some below it."""
        return Takeaway(text=self.one(NAMES), children=[Takeaway(text=self.one(NAMES))] * self.one(COUNTS))

    def talk(self) -> Talk:
        """A talk."""
        return Talk(
            title=self.maybe(TEXTS),
            speakers=self.many(lambda: Speaker(name=self.one(NAMES), organization=self.maybe(TEXTS))),
            status=self.one(("given", "cancelled", "scheduled")),
            start_time=self.maybe(TIMES),
            video_start=self.maybe(SPANS),
            video_url=self.maybe(URLS),
            slides_url=self.maybe(URLS),
            description=self.maybe(TEXTS),
            takeaways=self.many(self.takeaway),
        )

    def recap(self) -> Recap:
        """A recap."""
        event = Event(
            series=self.maybe(TEXTS),
            name=self.maybe(TEXTS),
            date=self.maybe(DAYS),
            start_time=self.maybe(TIMES),
            end_time=self.maybe(TIMES),
            talks=self.many(self.talk),
            sponsors=self.many(lambda: Sponsor(name=self.one(NAMES), url=self.maybe(URLS))),
            video_url=self.maybe(URLS),
            venue=self.maybe((Venue(name="x"),)),
            url=self.maybe(URLS),
        )
        return Recap(
            title=self.maybe(TEXTS),
            published=self.maybe(DAYS),
            slug=self.maybe(TEXTS),
            language=self.maybe(("de", "xx", "pt-BR", "\n")),
            event=event,
            next_event=NextEvent(date=self.maybe(DAYS)),
            metadata={"number": self.one((0, -1, 2**8191, 1e308, True))},
            url=self.maybe(URLS),
        )

    def renderers(self) -> tuple[Renderer[Any], ...]:
        """Those that ship, and those that have settings with values at their limits."""
        published_at = self.maybe(MOMENTS)
        return (
            *BUILTIN,
            WebVttChapters(end=self.maybe(SPANS)),
            Chain(RubyEventsData(published_at=published_at)),
            YouTubeChapters(opening=self.maybe(("", "Welcome"))),
        )


def formats(data: bytes) -> None:
    """Each renderer, the tables, the site, JSON and YAML; an error of ours is a sound outcome."""
    choices = Choices(iter(data))
    recaps = choices.many(choices.recap)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for renderer in choices.renderers():
            for obj in (recaps, *recaps):
                with suppress(MeetupRecapError):
                    render(obj, renderer)
        for recap in recaps:
            to_html(recap, page=True)
            assert from_json(to_json(recap)) == from_yaml(to_yaml(recap)) == recap
        archive = Archive(recaps)
        for table in TABLES:
            archive.to_csv(table.name)
        assert [name for name, _ in files(Site(archive, Addresses.of(archive), "x", "link", "", None))]
