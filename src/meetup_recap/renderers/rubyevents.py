"""RubyEvents' `videos.yml`: an item a talk, or a recording with the talks in it, as its published schema has it."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time
from typing import Any

import attrs

from meetup_recap._yaml import dump
from meetup_recap.errors import RenderError
from meetup_recap.model import Recap, Talk
from meetup_recap.model._base import is_a, maybe
from meetup_recap.places import numbered, slug
from meetup_recap.recordings import hours_minutes_seconds, recording, without_time
from meetup_recap.renderers.base import API_VERSION, Chain, recaps_of, without_empty
from meetup_recap.renderers.descriptions import described, language_name, talks_to_tell
from meetup_recap.renderers.links import web
from meetup_recap.renderers.phrases import event_title, recording_url, talk_title

_KINDS = {"lightning": "lightning_talk", "keynote": "keynote", "panel": "panel", "workshop": "workshop", "demo": "demo"}
_RESOURCES = {
    "code": "code",
    "write-up": "write-up",
    "paper": "article",
    "transcript": "transcript",
    "slides": "presentation",
    "video": "video",
}


@attrs.frozen(kw_only=True)
class RubyEventsData:
    """The items of `videos.yml` as plain lists and dicts.

    Attributes:
        ids: The id of each talk, in order; by default a slug of speakers, series and date.
        published_at: When the recordings were published: posts do not tell it, and RubyEvents requires it for YouTube.
    """

    ids: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    published_at: datetime | date | None = attrs.field(default=None, validator=maybe(is_a(date)))
    name = "rubyevents"
    media_type = "application/yaml"
    suffix = ".yml"
    api_version = API_VERSION

    def render(self, obj: object) -> list[dict[str, Any]]:
        """The items of a Recap, an Event, or several Recaps.

        Talks in one recording are the `talks` of one item. Those without a title, cancelled ones and those of events
        without a date are left out with a RecapWarning.

        Raises:
            RenderError: Nothing is left, or `published_at` or as many ids as there are talks are not given.
        """
        talks = [(recap, talk) for recap in recaps_of(obj, self.name) for talk in talks_to_tell(recap, self.name)]
        if not talks:
            raise RenderError(self.name, ["no talk has a title and a date"])
        if self.ids and len(set(self.ids)) != len(talks):
            raise RenderError(self.name, [f"ids: {len(set(self.ids))} different ones are given for {len(talks)} talks"])
        videos = [recording(recording_url(recap.event, talk)) for recap, talk in talks]
        if self.published_at is None and any(video and video.provider == "youtube" for video in videos):
            problem = "published_at is required for recordings on YouTube; give it with published_at=… (--published-at)"
            raise RenderError(self.name, [problem])
        ids = self.ids or tuple(numbered(_id(recap, talk) for recap, talk in talks))
        items = [self._item(recap, talk, id_) for (recap, talk), id_ in zip(talks, ids, strict=True)]
        whole = list(self._together(talks, items))
        return [item | {"id": id_} for item, id_ in zip(whole, numbered(item["id"] for item in whole), strict=True)]

    def _item(self, recap: Recap, talk: Talk, id_: str) -> dict[str, Any]:
        event = recap.event
        url, spoken = recording_url(event, talk), language_name(recap.language)
        resources = [
            {"name": one.text or one.kind, "url": address, "type": _RESOURCES.get(one.kind, "link")}
            for one in talk.links
            if (address := web(one.url))
        ]
        item = {
            "id": id_,
            "title": talk_title(talk),
            "kind": _KINDS.get(talk.kind),
            "speakers": list(dict.fromkeys(speaker.name for speaker in talk.speakers)),
            "event_name": event_title(recap, ""),
            "date": event.date.isoformat() if event.date else None,
            "language": spoken.english if spoken else None,
            **self._video(url, id_),
            "slides_url": web(talk.slides_url),
            "additional_resources": resources,
        }
        return without_empty(item) | {"description": described(talk)}

    def _video(self, url: str | None, id_: str) -> dict[str, Any]:
        """Where the recording is; one on a site that RubyEvents does not know opens in a player of its own."""
        video, address = recording(url), web(url)
        if video:
            published = _stamp(self.published_at) if self.published_at else None
            return {"video_provider": video.provider, "video_id": video.id, "published_at": published}
        if address:
            return {
                "video_provider": "mp4",
                "video_id": address,
                "external_player": True,
                "external_player_url": address,
            }
        return {"video_provider": "not_recorded", "video_id": id_}

    def _together(
        self, talks: Sequence[tuple[Recap, Talk]], items: Sequence[dict[str, Any]]
    ) -> Iterator[dict[str, Any]]:
        """The items, those of one recording as the talks of an item for the event."""
        shared: dict[tuple[int, str], list[int]] = {}
        for at, (recap, talk) in enumerate(talks):
            url = recording_url(recap.event, talk)
            key = (id(recap), without_time(url)) if url and talk.video_start is not None else (at, "")
            shared.setdefault(key, []).append(at)
        for (_, url), members in shared.items():
            if not url or len(members) == 1:
                yield items[members[0]]
            else:
                recap = talks[members[0]][0]
                yield self._whole(recap, url, [_inside(items[at], talks[at][1]) for at in members])

    def _whole(self, recap: Recap, url: str, talks: list[dict[str, Any]]) -> dict[str, Any]:
        """The item of a recording with its talks."""
        day = recap.event.date.isoformat() if recap.event.date else ""
        id_ = slug(f"{event_title(recap, 'event')} {day}")
        item = {"id": id_, "title": event_title(recap), "event_name": event_title(recap, ""), "date": day}
        return {**item, **without_empty(self._video(url, id_)), "description": recap.description or "", "talks": talks}


def rubyevents(*, ids: tuple[str, ...] = (), published_at: datetime | date | None = None) -> Chain[str]:
    """The renderer that writes the items as YAML; the arguments are those of `RubyEventsData`."""
    return Chain(RubyEventsData(ids=ids, published_at=published_at)).then(dump)


def _inside(item: dict[str, Any], talk: Talk) -> dict[str, Any]:
    """The item of a talk as one of the talks in a recording: where it begins, in place of where that is."""
    hours, minutes, seconds = hours_minutes_seconds(talk.video_start) if talk.video_start is not None else (0, 0, 0)
    cue = f"{hours:02}:{minutes:02}:{seconds:02}"
    of_recording = {"published_at", "external_player", "external_player_url"}
    kept = {key: value for key, value in item.items() if key not in of_recording}
    return kept | {"video_provider": "parent", "video_id": item["id"], "start_cue": cue}


def _id(recap: Recap, talk: Talk) -> str:
    """Speakers, series and date as a slug, as RubyEvents' own ids are; the title where nobody is named."""
    day = recap.event.date.isoformat() if recap.event.date else None
    who = "-".join(speaker.name for speaker in talk.speakers) or talk_title(talk)
    return slug("-".join(part for part in (who, recap.event.series, day) if part))


def _stamp(at: datetime | date) -> str:
    """A moment as RubyEvents has it; one without a time zone is taken for UTC."""
    moment = at if isinstance(at, datetime) else datetime.combine(at, time())
    with suppress(OverflowError):  # on the first and the last day that calendars have
        moment = moment.astimezone(UTC) if moment.tzinfo else moment
    return f"{moment.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
