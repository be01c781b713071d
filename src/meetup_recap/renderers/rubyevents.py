"""RubyEvents' `videos.yml`: an item a talk, as its published schema has it."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import attrs

from meetup_recap._yaml import dump
from meetup_recap.errors import RecapWarning, RenderError
from meetup_recap.model import Event, Link, Recap, Talk
from meetup_recap.places import slug
from meetup_recap.renderers.base import API_VERSION, Chain, several
from meetup_recap.renderers.descriptions import described, language_name
from meetup_recap.renderers.links import recording, target

_KINDS = {"lightning": "lightning_talk", "keynote": "keynote", "panel": "panel", "workshop": "workshop", "demo": "demo"}
_RESOURCES = {
    "code": "code",
    "write-up": "write-up",
    "paper": "article",
    "transcript": "transcript",
    "slides": "presentation",
    "video": "video",
}


@attrs.frozen
class RubyEventsTree:
    """The items of `videos.yml` as plain lists and dicts.

    Attributes:
        ids: The id of each talk, in order; by default a slug of speakers, series and date.
        published_at: When the recordings were published: posts do not tell it, and RubyEvents requires it for YouTube.
    """

    ids: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=tuple[str, ...])
    published_at: datetime | date | None = attrs.field(default=None, kw_only=True)
    name: str = "rubyevents"
    media_type: str = "application/yaml"
    suffix: str = ".yml"
    api_version: int = API_VERSION

    def render(self, obj: object) -> list[dict[str, Any]]:
        """The items of a Recap, an Event, or several Recaps.

        Talks without a title and cancelled ones are left out with a RecapWarning.

        Raises:
            RenderError: Something is required that neither recap nor caller tells; each gap by its path.
        """
        events = [(obj, None)] if isinstance(obj, Event) else [(one.event, one.language) for one in several(obj, Recap)]
        problems: list[str] = []
        talks = [(event, code, at, talk) for event, code in events for at, talk in _kept(event)]
        if self.ids and len(self.ids) != len(talks):
            raise RenderError(self.name, [f"ids: {len(self.ids)} are given for {len(talks)} talks"])
        items = []
        for number, (event, code, at, talk) in enumerate(talks):
            problems += [f"event.talks[{at}]: {gap}" for gap in self._gaps(event, talk)]
            items.append(self._item(event, code, talk, self.ids[number] if self.ids else _id(event, talk)))
        if problems:
            raise RenderError(self.name, problems)
        return items

    def _gaps(self, event: Event, talk: Talk) -> Iterator[str]:
        video = recording(talk.video_url or event.video_url)
        if event.date is None:
            yield "date is required, and nothing tells the event's"
        if video and video.provider == "youtube" and self.published_at is None:
            yield "published_at is required for recordings on YouTube; give it with published_at=…"

    def _item(self, event: Event, code: str | None, talk: Talk, id_: str) -> dict[str, Any]:
        video = recording(talk.video_url or event.video_url)
        resources = [
            {"name": one.text or one.kind, "url": address, "type": _RESOURCES.get(one.kind, "link")}
            for one in talk.links
            if (address := _http(one))
        ]
        item = {
            "id": id_,
            "title": talk.title,
            "kind": _KINDS.get(talk.kind),
            "speakers": [speaker.name for speaker in talk.speakers],
            "event_name": event.name or event.series,
            "date": event.date.isoformat() if event.date else None,
            "published_at": _stamp(self.published_at) if video and self.published_at else None,
            "language": (spoken := language_name(code)) and spoken.english,
            "location": event.location,
            "video_provider": video.provider if video else "not_published" if talk.video_url else "not_recorded",
            "video_id": video.id if video else id_,
            "slides_url": target(talk.slides_url),
            "additional_resources": resources,
        }
        told = {key: value for key, value in item.items() if value not in (None, [])}
        return told | {"description": described(talk)}


def rubyevents(*, ids: tuple[str, ...] = (), published_at: datetime | date | None = None) -> Chain[str]:
    """The renderer that writes the items as YAML; the arguments are those of `RubyEventsTree`."""
    return Chain(RubyEventsTree(ids=ids, published_at=published_at)).then(dump)


def _kept(event: Event) -> Iterator[tuple[int, Talk]]:
    """The talks that can be items, with their places."""
    for at, talk in enumerate(event.talks):
        if talk.title and talk.status != "cancelled":
            yield at, talk
        else:
            why = "it was cancelled" if talk.title else "nothing tells its title"
            warnings.warn(f"rubyevents: event.talks[{at}] is left out, as {why}", RecapWarning, stacklevel=4)


def _id(event: Event, talk: Talk) -> str:
    """Speakers, series and date as a slug, as RubyEvents' own ids are; the title where nobody is named."""
    who = "-".join(speaker.name for speaker in talk.speakers) or talk.title or "talk"
    return slug("-".join(part for part in (who, event.series, event.date and event.date.isoformat()) if part))


def _stamp(at: datetime | date) -> str:
    moment = at if isinstance(at, datetime) else datetime(at.year, at.month, at.day)  # noqa: DTZ001  # written as UTC
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _http(link: Link) -> str | None:
    address = target(link.url)
    return address if address and address.startswith("http") else None
