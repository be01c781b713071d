"""Chapters of a recording: for a YouTube description, as WebVTT, as Podcasting 2.0's JSON.

A chapter is a talk that was given, with its start. What a format requires and the event does not tell is refused by
name: nothing is made up.
"""

from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

import attrs

from meetup_recap.errors import RenderError
from meetup_recap.forms import short_clock
from meetup_recap.model import Event, Talk
from meetup_recap.model._base import is_duration, is_text, maybe
from meetup_recap.recordings import hours_minutes_seconds, opened_at, without_time
from meetup_recap.renderers.base import API_VERSION, as_json, recaps_of
from meetup_recap.renderers.links import target
from meetup_recap.renderers.phrases import event_title, recording_url, talk_title

_FEWEST = 3
_SHORTEST = timedelta(seconds=10)
"""YouTube shows chapters only where there are three of them, each of ten seconds or more."""


class Chapter(NamedTuple):
    """A part of a recording.

    Attributes:
        start: Where it begins.
        title: What it is called.
        url: The recording at that time.
    """

    start: timedelta
    title: str
    url: str | None = None


def chapters(obj: object, renderer: str, recording: str | None = None) -> list[Chapter]:
    """The talks of an event that have a start in one recording, in order.

    Args:
        obj: A Recap or an Event.
        renderer: The format's name, for errors.
        recording: The address of the recording, where the talks stand in several.

    Raises:
        RenderError: No talk has a start, they stand in several recordings, or two begin at one time.
        UnsupportedObjectError: It is neither.
    """
    event = _event(obj, renderer)
    timed = [
        (talk, recording_url(event, talk))
        for talk in event.talks
        if talk.video_start is not None and talk.status != "cancelled"
    ]
    found = list(dict.fromkeys(without_time(url) for _, url in timed if url))
    wanted = without_time(recording) if recording else None
    if wanted is None and len(found) > 1:
        hint = "name one of them with recording=… (--recording)"
        raise RenderError(renderer, [f"the talks stand in several recordings; {hint}: {', '.join(found)}"])
    told = [_chapter(talk, url) for talk, url in timed if wanted is None or (url and without_time(url) == wanted)]
    if not told:
        raise RenderError(renderer, ["no talk has a start in the recording"])
    told.sort(key=lambda chapter: chapter.start)
    problems = [
        f"{_quoted(first)} and {_quoted(second)} both start at {short_clock(first.start)}"
        for first, second in pairwise(told)
        if first.start == second.start
    ]
    if problems:
        raise RenderError(renderer, problems)
    return told


def _event(obj: object, renderer: str) -> Event:
    """The one event that chapters can be of."""
    return recaps_of(obj, renderer, many=False)[0].event


def _chapter(talk: Talk, url: str | None) -> Chapter:
    people = ", ".join(person.name for person in talk.speakers)
    said = f"{talk_title(talk)} – {people}" if people else talk_title(talk)
    return Chapter(talk.video_start or timedelta(0), " ".join(said.split()), target(opened_at(url, talk.video_start)))


def _quoted(chapter: Chapter) -> str:
    return f"{chapter.title!r}"


@attrs.frozen(kw_only=True)
class YouTubeChapters:
    """Lines for the description of a video on YouTube.

    Attributes:
        opening: What the time before the first talk is called: YouTube requires a chapter at 0:00.
        recording: The address of the recording, where the talks stand in several.
    """

    opening: str | None = attrs.field(default=None, validator=maybe(is_text))
    recording: str | None = attrs.field(default=None, validator=maybe(is_text))
    name = "youtube-chapters"
    media_type = "text/plain"
    suffix = ".txt"
    api_version = API_VERSION

    def render(self, obj: object) -> str:
        """A line a chapter, "1:34 Queues in Anger – Ada Vega".

        Raises:
            RenderError: There are fewer than three, none is at 0:00, or one is shorter than ten seconds.
        """
        told = chapters(obj, self.name, self.recording)
        if told[0].start > timedelta(0):
            if not self.opening:
                hint = "call what is before it with opening=… (--opening)"
                problem = f"the first talk starts at {short_clock(told[0].start)}; {hint}"
                raise RenderError(self.name, [problem])
            told.insert(0, Chapter(timedelta(0), " ".join(self.opening.split())))
        problems = [
            f"{_quoted(first)} is shorter than {_SHORTEST.seconds} seconds"
            for first, second in pairwise(told)
            if second.start - first.start < _SHORTEST
        ]
        if len(told) < _FEWEST:
            problems.append(f"YouTube requires {_FEWEST} chapters, and there are {len(told)}")
        if problems:
            raise RenderError(self.name, problems)
        return "".join(f"{short_clock(chapter.start)} {_shown(chapter.title)}\n" for chapter in told)


def _shown(title: str) -> str:
    """A title for YouTube, which refuses descriptions that hold angle brackets."""
    return title.replace("<", "‹").replace(">", "›")


@attrs.frozen(kw_only=True)
class WebVttChapters:
    """Chapters as WebVTT, for the `track` element of a player.

    Attributes:
        end: Where the recording ends; posts do not tell it, and the last chapter needs it.
        recording: The address of the recording, where the talks stand in several.
    """

    end: timedelta | None = attrs.field(default=None, validator=maybe(is_duration))
    recording: str | None = attrs.field(default=None, validator=maybe(is_text))
    name = "webvtt"
    media_type = "text/vtt"
    suffix = ".vtt"
    api_version = API_VERSION

    def render(self, obj: object) -> str:
        """A cue a chapter, each to the start of the next.

        Raises:
            RenderError: The end of the recording is not given, or it is not behind the last start.
        """
        told = chapters(obj, self.name, self.recording)
        if self.end is None:
            raise RenderError(self.name, [f"nothing tells where {_quoted(told[-1])} ends; give it with end=… (--end)"])
        if self.end < told[-1].start + timedelta(seconds=1):
            raise RenderError(
                self.name, [f"end={short_clock(self.end)} is not behind the start of {_quoted(told[-1])}"]
            )
        ends = [*(chapter.start for chapter in told[1:]), self.end]
        cues = (
            f"{number}\n{_stamp(chapter.start)} --> {_stamp(end)}\n{_cue(chapter.title)}\n"
            for number, (chapter, end) in enumerate(zip(told, ends, strict=True), 1)
        )
        return "WEBVTT\n\n" + "\n".join(cues)


def _stamp(at: timedelta) -> str:
    hours, minutes, seconds = hours_minutes_seconds(at)
    return f"{hours:02}:{minutes:02}:{seconds:02}.000"


def _cue(title: str) -> str:
    """A title in a cue: no markup, and no arrow, which would begin a cue."""
    return title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@attrs.frozen(kw_only=True)
class PodcastChapters:
    """Podcasting 2.0's JSON chapters, version 1.2.0.

    Attributes:
        recording: The address of the recording, where the talks stand in several.
    """

    recording: str | None = attrs.field(default=None, validator=maybe(is_text))
    name = "podcast-chapters"
    media_type = "application/json+chapters"
    suffix = ".chapters.json"
    api_version = API_VERSION

    def render(self, obj: object) -> str:
        """The object with a chapter a talk."""
        told = [
            {"startTime": int(chapter.start.total_seconds()), "title": chapter.title}
            | ({"url": chapter.url} if chapter.url else {})
            for chapter in chapters(obj, self.name, self.recording)
        ]
        title = event_title(_event(obj, self.name), "")
        named = {"title": title} if title else {}
        return as_json({"version": "1.2.0", **named, "chapters": told})
