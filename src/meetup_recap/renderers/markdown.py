"""A digest in plain Markdown: for a newsletter, a chat, another blog."""

from collections.abc import Iterator

import attrs

from meetup_recap.forms import short_clock
from meetup_recap.model import Recap, Takeaway, Talk
from meetup_recap.recordings import opened_at
from meetup_recap.renderers.base import API_VERSION, recaps_of
from meetup_recap.renderers.links import is_site
from meetup_recap.renderers.markdown_text import at_start, blocks, inline, link
from meetup_recap.renderers.phrases import event_title, person_line, recording_url, talk_title, written_date

_SPECIAL = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#|~&!"})


@attrs.frozen(kw_only=True)
class MarkdownRenderer:
    """CommonMark: a heading an event and a talk, a bullet a takeaway.

    Attributes:
        base_url: The blog's address, which paths are put behind.
    """

    base_url: str = attrs.field(default="", validator=is_site)
    name = "markdown"
    media_type = "text/markdown"
    suffix = ".md"
    api_version = API_VERSION

    def render(self, obj: object) -> str:
        """The digest of a Recap, an Event, or several Recaps."""
        return "\n".join("\n\n".join(self._event(recap)) + "\n" for recap in recaps_of(obj, self.name))

    def _event(self, recap: Recap) -> Iterator[str]:
        event, upcoming = recap.event, recap.next_event
        yield f"## {plain(event_title(recap))}"
        facts = [
            written_date(event.date) if event.date else "",
            event.status or "",
            self._link(event.venue.url, event.venue.name) if event.venue else "",
            plain(event.location or ""),
        ]
        if any(facts):
            yield at_start(" · ".join(fact for fact in facts if fact))
        for talk in event.talks:
            yield from self._talk(talk, recording_url(event, talk))
        if event.sponsors:
            yield f"Thanks to {', '.join(self._link(one.url, one.name) for one in event.sponsors)}."
        if upcoming and upcoming.date:
            yield f"Next event: {self._link(upcoming.url, written_date(upcoming.date))}"

    def _talk(self, talk: Talk, url: str | None) -> Iterator[str]:
        status = "" if talk.status == "given" else f" ({talk.status})"
        yield f"### {plain(talk_title(talk))}{status}"
        label = f"watch at {short_clock(talk.video_start)}" if talk.video_start is not None else "watch"
        parts = [
            ", ".join(plain(person_line(person)) for person in talk.speakers),
            self._link(opened_at(url, talk.video_start), label) if url else "",
            self._link(talk.slides_url, "slides") if talk.slides_url else "",
        ]
        line = " · ".join(part for part in parts if part)
        if line:
            yield at_start(line)
        if talk.description:
            yield blocks(talk.description, self.base_url)
        if talk.takeaways:
            yield bullets(talk.takeaways, base_url=self.base_url)

    def _link(self, url: str | None, label: str) -> str:
        return link(plain(label), url, self.base_url)


def bullets(takeaways: tuple[Takeaway, ...], indent: str = "", base_url: str = "") -> str:
    """Takeaways as a Markdown list.

    >>> print(bullets((Takeaway(text="Queues need *limits*", children=[Takeaway(text="so do caches")]),)))
    - Queues need *limits*
      - so do caches
    """
    lines = []
    for takeaway in takeaways:
        lines.append(f"{indent}- {inline(takeaway.text, base_url)}")
        if takeaway.children:
            lines.append(bullets(takeaway.children, f"{indent}  ", base_url))
    return "\n".join(lines)


def plain(text: str) -> str:
    r"""Text in Markdown, on one line.

    >>> print(plain("Queues & [boats]"))
    Queues \& \[boats\]
    """
    return " ".join(text.split()).translate(_SPECIAL)
