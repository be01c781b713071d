"""schema.org's data of an event as JSON-LD: alone, or inside a page.

What the recap does not tell is left out; nothing is made up. The one address that is derived is the picture of a
recording on YouTube, which follows from its id.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, TypeAlias

import attrs

from meetup_recap._markdown import plain_text
from meetup_recap.model import Event, Host, Recap, Speaker, Sponsor, Talk, Venue
from meetup_recap.model._base import is_a, maybe
from meetup_recap.recordings import opened_at, recording, without_time
from meetup_recap.renderers.base import API_VERSION, Chain, as_json, left_out, recaps_of, without_empty
from meetup_recap.renderers.links import is_site, target
from meetup_recap.renderers.phrases import event_title, moments, recording_url, zone_of

Node: TypeAlias = dict[str, Any]

CONTEXT = "https://schema.org"
_MODES = {
    "in_person": "OfflineEventAttendanceMode",
    "online": "OnlineEventAttendanceMode",
    "hybrid": "MixedEventAttendanceMode",
}
_STATUSES = {"scheduled": "EventScheduled", "cancelled": "EventCancelled", "postponed": "EventPostponed"}
_REQUIRED = {
    "Event": ("name", "startDate", "location"),
    "VideoObject": ("name", "thumbnailUrl", "uploadDate"),
    "Clip": ("name", "startOffset", "url"),
    "Place": ("address",),
}
"""What search engines require of each (Google's pages on events and key moments)."""
_IN_SCRIPT = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"})
"""What would end a script element, or a line in one."""


@attrs.frozen(kw_only=True)
class JsonLdData:
    """schema.org's data as plain dicts and lists.

    Attributes:
        base_url: The blog's address, which paths are put behind.
        published_at: When the recordings were published, which posts do not tell and search engines require.
    """

    base_url: str = attrs.field(default="", validator=is_site)
    published_at: date | None = attrs.field(default=None, validator=maybe(is_a(date)))
    name = "json-ld"
    media_type = "application/ld+json"
    suffix = ".jsonld"
    api_version = API_VERSION

    def render(self, obj: object) -> Node:
        """The data of a Recap or an Event, or of several Recaps as a graph.

        A RecapWarning names each property that search engines require and the recap does not tell.
        """
        nodes = [event_node(recap, self.base_url, self.published_at) for recap in recaps_of(obj, self.name)]
        is_one = isinstance(obj, (Recap, Event))
        tree = {"@context": CONTEXT, **(nodes[0] if is_one else {"@graph": nodes})}
        gaps = list(dict.fromkeys(_gaps(tree)))
        if gaps:
            hint = "; published_at=… (--published-at) gives it" if "VideoObject.uploadDate" in gaps else ""
            left_out(self.name, ", ".join(gaps), f"nothing tells it{hint}")
        return tree


def json_ld(*, base_url: str = "", published_at: date | None = None) -> Chain[str]:
    """The renderer that writes the data as JSON; the arguments are those of `JsonLdData`."""
    return Chain(JsonLdData(base_url=base_url, published_at=published_at)).then(as_json)


def script(recap: Recap, base_url: str = "") -> str:
    """The data as an element for a page, safe whatever its texts hold."""
    tree = {"@context": CONTEXT, **event_node(recap, base_url)}
    data = json.dumps(tree, ensure_ascii=False).translate(_IN_SCRIPT)
    return f'<script type="application/ld+json">{data}</script>'


def event_node(recap: Recap, base_url: str = "", published_at: date | None = None) -> Node:
    """An event with its talks, people, sponsors and recordings, and what is known of its post."""
    event, title = recap.event, event_title(recap, "") or None
    begin, end = moments(event)
    shared = {"startDate": _moment(begin), "location": _places(event, base_url)}
    return without_empty(
        {
            "@type": "Event",
            "name": title,
            **shared,
            "endDate": _moment(end),
            "eventStatus": f"{CONTEXT}/{_STATUSES[event.status]}" if event.status else None,
            "eventAttendanceMode": _mode(event),
            "url": target(event.url, base_url),
            "description": recap.description,
            "image": target(recap.image_url, base_url),
            "organizer": [*_group(event), *(_person(host, base_url) for host in _leading(event))],
            "performer": [_person(one, base_url) for one in _speakers(event)],
            "sponsor": [_sponsor(sponsor, base_url) for sponsor in event.sponsors],
            "subEvent": [_talk(talk, event, shared, base_url) for talk in event.talks],
            "recordedIn": list(_videos(event, title, base_url, published_at)),
            "subjectOf": _post(recap, base_url),
        }
    )


def _moment(at: date | datetime | None) -> str | None:
    """A moment in ISO 8601, with its offset where the event tells a time zone."""
    if isinstance(at, datetime):
        return at.isoformat(timespec="minutes")
    return at.isoformat() if at else None


def _mode(event: Event) -> str | None:
    return f"{CONTEXT}/{_MODES[event.attendance_mode]}" if event.attendance_mode else None


def _places(event: Event, base_url: str) -> list[Node]:
    places = [_venue(event.venue, event.location, base_url)] if event.venue or event.location else []
    online = target(event.url, base_url) if event.attendance_mode in {"online", "hybrid"} else None
    return [*places, *([{"@type": "VirtualLocation", "url": online}] if online else [])]


def _venue(venue: Venue | None, location: str | None, base_url: str) -> Node:
    address = ", ".join(part for part in (venue.address if venue else None, location) if part)
    return without_empty(
        {
            "@type": "Place",
            "name": venue.name if venue else location,
            "address": address or None,
            "url": target(venue.url, base_url) if venue else None,
            "hasMap": target(venue.map_url, base_url) if venue else None,
            "containsPlace": _room(venue.room) if venue else None,
        }
    )


def _room(name: str | None) -> Node | None:
    return {"@type": "Room", "name": name} if name else None


def _group(event: Event) -> list[Node]:
    return [{"@type": "Organization", "name": event.series}] if event.series else []


def _leading(event: Event) -> tuple[Host, ...]:
    """Who led through the event and who organizes it, each once."""
    return tuple(dict.fromkeys((*event.hosts, *event.organizers)))


def _person(person: Speaker | Host, base_url: str) -> Node:
    house = {"@type": "Organization", "name": person.organization} if person.organization else None
    return without_empty(
        {
            "@type": "Person",
            "name": person.name,
            "jobTitle": person.role,
            "worksFor": house,
            "url": target(person.url, base_url),
            "sameAs": [address for one in person.links if (address := target(one.url, base_url))],
            "image": target(person.image_url, base_url),
            "description": plain_text(person.bio) if person.bio else None,
        }
    )


def _sponsor(sponsor: Sponsor, base_url: str) -> Node:
    return without_empty({"@type": "Organization", "name": sponsor.name, "url": target(sponsor.url, base_url)})


def _speakers(event: Event) -> tuple[Speaker, ...]:
    """Everyone who spoke, each once."""
    return tuple(dict.fromkeys(one for talk in event.talks if talk.status != "cancelled" for one in talk.speakers))


def _talk(talk: Talk, event: Event, shared: Node, base_url: str) -> Node:
    node: Node = {
        "@type": "Event",
        "name": talk.title,
        **shared,
        "performer": [_person(one, base_url) for one in talk.speakers],
        "eventStatus": f"{CONTEXT}/EventCancelled" if talk.status == "cancelled" else None,
        "eventAttendanceMode": _mode(event),
        "duration": f"PT{int(talk.duration.total_seconds()) // 60}M" if talk.duration else None,
        "description": plain_text(talk.description) if talk.description else None,
        "url": target(opened_at(recording_url(event, talk), talk.video_start), base_url),
    }
    if talk.start_time and event.date:
        node["startDate"] = _moment(datetime.combine(event.date, talk.start_time, zone_of(event.timezone)))
    return without_empty(node)


def _videos(event: Event, title: str | None, base_url: str, published_at: date | None) -> Iterator[Node]:
    """Each recording, with a clip for each talk in it; one talk alone in it gives it its name."""
    talks: dict[str, list[Talk]] = {without_time(event.video_url): []} if event.video_url else {}
    for talk in event.talks:
        if own := recording_url(event, talk):
            talks.setdefault(without_time(own), []).append(talk)
    for url, inside in talks.items():
        if target(url, base_url) is None:
            continue
        alone = inside[0].title if len(inside) == 1 and inside[0].video_start is None else None
        known = recording(url)
        yield without_empty(
            {
                "@type": "VideoObject",
                "name": alone or title,
                "url": target(url, base_url),
                "thumbnailUrl": known.thumbnail if known else None,
                "uploadDate": published_at.isoformat() if published_at else None,
                "hasPart": [_clip(talk, event, base_url) for talk in inside if talk.video_start is not None],
            }
        )


def _clip(talk: Talk, event: Event, base_url: str) -> Node:
    return without_empty(
        {
            "@type": "Clip",
            "name": talk.title,
            "startOffset": int(talk.video_start.total_seconds()) if talk.video_start is not None else None,
            "url": target(opened_at(recording_url(event, talk), talk.video_start), base_url),
        }
    )


def _post(recap: Recap, base_url: str) -> Node | None:
    author = {"@type": "Person", "name": recap.author.name} if recap.author else None
    node = without_empty(
        {
            "headline": recap.title,
            "datePublished": recap.published.isoformat() if recap.published else None,
            "author": author,
            "url": target(recap.url, base_url),
            "inLanguage": recap.language,
            "keywords": list(recap.tags),
        }
    )
    return {"@type": "BlogPosting", **node} if node else None


def _gaps(node: object) -> Iterator[str]:
    """The required properties that a tree lacks, "Event.location"."""
    members: Sequence[object] = ()
    if isinstance(node, dict):
        required = _REQUIRED.get(str(node.get("@type")), ())
        yield from (f"{node['@type']}.{name}" for name in required if name not in node)
        members = list(node.values())
    elif isinstance(node, list):
        members = node
    for member in members:
        yield from _gaps(member)
