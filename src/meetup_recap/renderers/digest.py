"""A digest in plain Markdown: for a newsletter, a chat, another blog."""

from collections.abc import Iterator

import attrs

from meetup_recap.model import Event, Recap, Speaker, Takeaway, Talk
from meetup_recap.renderers.base import API_VERSION, several
from meetup_recap.renderers.links import clock, opened_at, target
from meetup_recap.renderers.page import said

_SPECIAL = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#|~&!"})


@attrs.frozen
class MarkdownRenderer:
    """CommonMark: a heading an event and a talk, a bullet a takeaway.

    Attributes:
        base_url: The blog's address, which paths are put behind.
    """

    base_url: str = attrs.field(default="", kw_only=True)
    name: str = "markdown"
    media_type: str = "text/markdown"
    suffix: str = ".md"
    api_version: int = API_VERSION

    def render(self, obj: object) -> str:
        """The digest of a Recap, an Event, or several Recaps."""
        events = [obj] if isinstance(obj, (Recap, Event)) else several(obj, Recap)
        return "\n".join("\n\n".join(self._event(event)) + "\n" for event in events)

    def _event(self, obj: Recap | Event) -> Iterator[str]:
        event = obj.event if isinstance(obj, Recap) else obj
        yield f"## {plain(event.name or (obj.title if isinstance(obj, Recap) else None) or event.series or 'An event')}"
        facts = [
            said(event.date) if event.date else "",
            self._link(event.venue.url, event.venue.name) if event.venue else "",
            plain(event.location or ""),
        ]
        if any(facts):
            yield " · ".join(fact for fact in facts if fact)
        for talk in event.talks:
            yield from self._talk(talk)
        if event.sponsors:
            yield f"Thanks to {', '.join(self._link(one.url, one.name) for one in event.sponsors)}."
        upcoming = obj.next_event if isinstance(obj, Recap) else None
        if upcoming and upcoming.date:
            yield f"Next event: {self._link(upcoming.url, said(upcoming.date))}"

    def _talk(self, talk: Talk) -> Iterator[str]:
        status = "" if talk.status == "given" else f" ({talk.status})"
        yield f"### {plain(talk.title or 'Untitled talk')}{status}"
        label = f"watch at {clock(talk.start)}" if talk.start is not None else "watch"
        parts = [
            ", ".join(map(_person, talk.speakers)),
            self._link(opened_at(talk.video_url, talk.start), label) if talk.video_url else "",
            self._link(talk.slides_url, "slides") if talk.slides_url else "",
        ]
        line = " · ".join(part for part in parts if part)
        if line:
            yield line
        if talk.summary:
            yield " ".join(talk.summary.split())
        if talk.takeaways:
            yield bullets(talk.takeaways)

    def _link(self, url: str | None, label: str) -> str:
        address = target(url, self.base_url)
        safe = (address or "").replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
        return f"[{plain(label)}](<{safe}>)" if address else plain(label)


def _person(person: Speaker) -> str:
    return f"{plain(person.name)} ({plain(person.organization)})" if person.organization else plain(person.name)


def bullets(takeaways: tuple[Takeaway, ...], indent: str = "") -> str:
    """Takeaways as a Markdown list.

    >>> print(bullets((Takeaway(text="Queues need *limits*", children=[Takeaway(text="so do caches")]),)))
    - Queues need *limits*
      - so do caches
    """
    lines = []
    for takeaway in takeaways:
        lines.append(f"{indent}- {' '.join(takeaway.text.split())}")
        if takeaway.children:
            lines.append(bullets(takeaway.children, f"{indent}  "))
    return "\n".join(lines)


def plain(text: str) -> str:
    """Text in Markdown, on one line."""
    return " ".join(text.split()).translate(_SPECIAL)
