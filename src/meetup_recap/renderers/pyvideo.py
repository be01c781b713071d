"""pyvideo's JSON: an object a recorded talk, as its published schema has it."""

from typing import Any

import attrs

from meetup_recap.errors import RenderError
from meetup_recap.model import Event, Recap, Talk
from meetup_recap.places import numbered, slug
from meetup_recap.recordings import opened_at, recording
from meetup_recap.renderers.base import API_VERSION, Chain, as_json, recaps_of
from meetup_recap.renderers.descriptions import described, language_name, talks_to_tell
from meetup_recap.renderers.links import web
from meetup_recap.renderers.phrases import recording_url, talk_title


@attrs.frozen(kw_only=True)
class PyVideoData:
    """The objects of pyvideo's files as plain dicts, one a talk; each belongs in a file named after its `slug`."""

    name = "pyvideo"
    media_type = "application/json"
    suffix = ".json"
    api_version = API_VERSION

    def render(self, obj: object) -> list[dict[str, Any]]:
        """The objects of a Recap, an Event, or several Recaps.

        Talks without a recording or a title, cancelled ones and those of events without a date are left out with a
        RecapWarning.

        Raises:
            RenderError: None is left.
        """
        told = [
            (recap, talk)
            for recap in recaps_of(obj, self.name)
            for talk in talks_to_tell(recap, self.name, lambda event, talk: _video(event, talk) is not None)
        ]
        if not told:
            raise RenderError(self.name, ["no talk has a title, a recording and a date"])
        objects = [_object(recap, talk) for recap, talk in told]
        slugs = numbered(one["slug"] for one in objects)
        return [one | {"slug": name} for one, name in zip(objects, slugs, strict=True)]


def pyvideo() -> Chain[str]:
    """The renderer that writes the objects as a JSON array."""
    return Chain(PyVideoData()).then(as_json)


def _video(event: Event, talk: Talk) -> str | None:
    return web(opened_at(recording_url(event, talk), talk.video_start))


def _object(recap: Recap, talk: Talk) -> dict[str, Any]:
    event, url, spoken = recap.event, _video(recap.event, talk) or "", language_name(recap.language)
    video = recording(url)
    related = [("slides", talk.slides_url), *((link.text or link.kind, link.url) for link in talk.links)]
    urls = {address: {"label": label, "url": address} for label, link in related if (address := web(link))}
    people = list(dict.fromkeys(speaker.name for speaker in talk.speakers))
    day = event.date.isoformat() if event.date else None
    return {
        "title": talk_title(talk),
        "description": described(talk),
        "speakers": people,
        "recorded": day,
        "language": spoken.iso639_3 if spoken else None,
        "related_urls": list(urls.values()),
        "slug": slug("-".join(part for part in (*people, talk.title, day) if part)),
        "tags": list(dict.fromkeys(tag for tag in recap.tags if tag)),
        "thumbnail_url": video.thumbnail if video else None,
        "videos": [{"type": video.provider if video else "url", "url": url}],
    }
