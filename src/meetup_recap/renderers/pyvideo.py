"""pyvideo's JSON: an object a recorded talk, as its published schema has it."""

import json
import warnings
from collections.abc import Iterator
from typing import Any

import attrs

from meetup_recap.errors import RecapWarning, RenderError
from meetup_recap.model import Event, Recap, Talk
from meetup_recap.places import slug
from meetup_recap.renderers.base import API_VERSION, Chain, several
from meetup_recap.renderers.descriptions import described, language_name
from meetup_recap.renderers.links import opened_at, recording, target


@attrs.frozen
class PyVideoTree:
    """The objects of pyvideo's files as plain dicts, one a talk; each belongs in a file named after its `slug`."""

    name: str = "pyvideo"
    media_type: str = "application/json"
    suffix: str = ".json"
    api_version: int = API_VERSION

    def render(self, obj: object) -> list[dict[str, Any]]:
        """The objects of a Recap, an Event, or several Recaps.

        Talks without a recording or a title are left out with a RecapWarning.

        Raises:
            RenderError: No talk has both, or the event has no date.
        """
        recaps = [Recap(event=obj)] if isinstance(obj, Event) else several(obj, Recap)
        told = [(recap, talk) for recap in recaps for talk in _kept(recap.event)]
        if not told:
            raise RenderError(self.name, ["event.talks: no talk has a title and a recording"])
        if any(recap.event.date is None for recap, _ in told):
            raise RenderError(self.name, ["event.date: `recorded` is required, and nothing tells the date"])
        return [_object(recap, talk) for recap, talk in told]


def pyvideo() -> Chain[str]:
    """The renderer that writes the objects as a JSON array."""
    return Chain(PyVideoTree()).then(lambda objects: json.dumps(objects, ensure_ascii=False, indent=2) + "\n")


def _kept(event: Event) -> Iterator[Talk]:
    for at, talk in enumerate(event.talks):
        if talk.title and talk.status != "cancelled" and _video(event, talk):
            yield talk
        else:
            why = "nothing tells its title" if not talk.title else "it has no recording"
            why = "it was cancelled" if talk.status == "cancelled" else why
            warnings.warn(f"pyvideo: event.talks[{at}] is left out, as {why}", RecapWarning, stacklevel=4)


def _video(event: Event, talk: Talk) -> str | None:
    url = target(opened_at(talk.video_url or event.video_url, talk.start))
    return url if url and url.startswith("http") else None


def _object(recap: Recap, talk: Talk) -> dict[str, Any]:
    event, url = recap.event, _video(recap.event, talk) or ""
    video = recording(url)
    related = [("slides", talk.slides_url), *((link.text or link.kind, link.url) for link in talk.links)]
    urls = [
        {"label": label, "url": address}
        for label, link in related
        if (address := target(link)) and address.startswith("http")
    ]
    people = list(dict.fromkeys(speaker.name for speaker in talk.speakers))
    day = event.date.isoformat() if event.date else None
    return {
        "title": talk.title,
        "description": described(talk),
        "speakers": people,
        "recorded": day,
        "language": (spoken := language_name(recap.language)) and spoken.iso639_3,
        "related_urls": list({entry["url"]: entry for entry in urls}.values()),
        "slug": slug("-".join(part for part in (*people, talk.title, day) if part)),
        "tags": list(dict.fromkeys(tag for tag in recap.tags if tag)),
        "thumbnail_url": video.thumbnail if video else None,
        "videos": [{"type": video.provider if video else "url", "url": url}],
    }
