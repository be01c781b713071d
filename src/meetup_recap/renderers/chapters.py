"""Chapters of a recording: for a YouTube description, as WebVTT, as Podcasting 2.0's JSON.

A chapter is a talk that was given, with its start. What a format requires and the event does not tell is refused by
name: nothing is made up.
"""

import json
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

import attrs

from meetup_recap.errors import RenderError, UnknownNameError
from meetup_recap.model import Event, Recap, Talk
from meetup_recap.renderers.base import API_VERSION
from meetup_recap.renderers.links import clock, opened_at, target, whole

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
    """
    event = _event(obj)
    timed = [talk for talk in event.talks if talk.start is not None and talk.status != "cancelled"]
    found = dict.fromkeys(whole(talk.video_url) for talk in timed if talk.video_url)
    wanted = whole(recording) if recording else None
    if wanted is None and len(found) > 1:
        raise RenderError(renderer, [f"the talks stand in several recordings; name one of them: {', '.join(found)}"])
    told = [_chapter(talk) for talk in timed if wanted is None or (talk.video_url and whole(talk.video_url) == wanted)]
    if not told:
        raise RenderError(renderer, ["no talk has a start in the recording"])
    told.sort(key=lambda chapter: chapter.start)
    problems = [
        f"{_quoted(first)} and {_quoted(second)} both start at {clock(first.start)}"
        for first, second in pairwise(told)
        if first.start == second.start
    ]
    if problems:
        raise RenderError(renderer, problems)
    return told


def _event(obj: object) -> Event:
    """The one event that chapters can be of."""
    if isinstance(obj, Recap):
        return obj.event
    if isinstance(obj, Event):
        return obj
    raise UnknownNameError("form of this format", type(obj).__name__, ["Recap", "Event"])


def _chapter(talk: Talk) -> Chapter:
    people = ", ".join(person.name for person in talk.speakers)
    title = talk.title or "Untitled talk"
    said = f"{title} – {people}" if people else title
    return Chapter(talk.start or timedelta(0), " ".join(said.split()), target(opened_at(talk.video_url, talk.start)))


def _quoted(chapter: Chapter) -> str:
    return f"{chapter.title!r}"


@attrs.frozen
class YouTubeChapters:
    """Lines for the description of a video on YouTube.

    Attributes:
        opening: What the time before the first talk is called: YouTube requires a chapter at 0:00.
        recording: The address of the recording, where the talks stand in several.
    """

    opening: str | None = attrs.field(default=None, kw_only=True)
    recording: str | None = attrs.field(default=None, kw_only=True)
    name: str = "youtube-chapters"
    media_type: str = "text/plain"
    suffix: str = ".txt"
    api_version: int = API_VERSION

    def render(self, obj: object) -> str:
        """A line a chapter, "1:34 Queues in Anger – Ada Vega".

        Raises:
            RenderError: There are fewer than three, none is at 0:00, or one is shorter than ten seconds.
        """
        told = chapters(obj, self.name, self.recording)
        if told[0].start > timedelta(0):
            if not self.opening:
                problem = f"the first talk starts at {clock(told[0].start)}; call what is before it with opening=…"
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
        return "".join(f"{clock(chapter.start)} {_shown(chapter.title)}\n" for chapter in told)


def _shown(title: str) -> str:
    """A title for YouTube, which refuses descriptions that hold angle brackets."""
    return title.replace("<", "‹").replace(">", "›")


@attrs.frozen
class WebVttChapters:
    """Chapters as WebVTT, for the `track` element of a player.

    Attributes:
        end: Where the recording ends; posts do not tell it, and the last chapter needs it.
        recording: The address of the recording, where the talks stand in several.
    """

    end: timedelta | None = attrs.field(default=None, kw_only=True)
    recording: str | None = attrs.field(default=None, kw_only=True)
    name: str = "webvtt"
    media_type: str = "text/vtt"
    suffix: str = ".vtt"
    api_version: int = API_VERSION

    def render(self, obj: object) -> str:
        """A cue a chapter, each to the start of the next.

        Raises:
            RenderError: The end of the recording is not given, or it is not behind the last start.
        """
        told = chapters(obj, self.name, self.recording)
        if self.end is None:
            raise RenderError(self.name, [f"nothing tells where {_quoted(told[-1])} ends; give it with end=…"])
        if self.end <= told[-1].start:
            raise RenderError(self.name, [f"end={clock(self.end)} is not behind the start of {_quoted(told[-1])}"])
        ends = [*(chapter.start for chapter in told[1:]), self.end]
        cues = (
            f"{number}\n{_stamp(chapter.start)} --> {_stamp(end)}\n{_cue(chapter.title)}\n"
            for number, (chapter, end) in enumerate(zip(told, ends, strict=True), 1)
        )
        return "WEBVTT\n\n" + "\n".join(cues)


def _stamp(at: timedelta) -> str:
    minutes, seconds = divmod(int(at.total_seconds()), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}.000"


def _cue(title: str) -> str:
    """A title in a cue: no markup, and no arrow, which would begin a cue."""
    return title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@attrs.frozen
class PodcastChapters:
    """Podcasting 2.0's JSON chapters, version 1.2.0.

    Attributes:
        recording: The address of the recording, where the talks stand in several.
    """

    recording: str | None = attrs.field(default=None, kw_only=True)
    name: str = "podcast-chapters"
    media_type: str = "application/json+chapters"
    suffix: str = ".chapters.json"
    api_version: int = API_VERSION

    def render(self, obj: object) -> str:
        """The object with a chapter a talk."""
        event = _event(obj)
        told = [
            {"startTime": int(chapter.start.total_seconds()), "title": chapter.title}
            | ({"url": chapter.url} if chapter.url else {})
            for chapter in chapters(obj, self.name, self.recording)
        ]
        title = {"title": event.name} if event.name else {}
        return json.dumps({"version": "1.2.0", **title, "chapters": told}, ensure_ascii=False, indent=2) + "\n"
