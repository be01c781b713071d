"""What a notebook shows of a recap or an event: small, folded, readable without any style; the same as Markdown.

There are no headings in it: notebooks would list them in their table of contents.
"""

from collections.abc import Iterable, Iterator

from meetup_recap.model import Event, Recap, Takeaway, Talk
from meetup_recap.renderers.html import HtmlRenderer
from meetup_recap.renderers.links import target
from meetup_recap.renderers.markdown import plain
from meetup_recap.renderers.markup import link, text
from meetup_recap.renderers.phrases import count, event_title, person_line, talk_title


def html(obj: object) -> str:
    """A line about the event, and below it, folded, each talk and who is thanked; of a part of one, its own HTML.

    >>> from meetup_recap import Event
    >>> html(Event(name="Quay & Co"))
    '<div><p><strong>Quay &amp; Co</strong></p></div>'
    """
    if not isinstance(obj, (Recap, Event)):
        inside = HtmlRenderer(heading_level=5).visit(obj)
        return f"<ul>{inside}</ul>" if inside.startswith("<li") else f"<div>{inside}</div>"
    event = obj.event if isinstance(obj, Recap) else obj
    facts = [text(fact) for fact in _facts(event)]
    line = " · ".join((f"<strong>{text(event_title(obj))}</strong>", *facts))
    talks = _folded(f"{count(len(event.talks), 'talk')}", "".join(map(_talk, event.talks)), "ul")
    thanked = ", ".join(link(target(sponsor.url), sponsor.name) for sponsor in event.sponsors)
    notes = obj.notes if isinstance(obj, Recap) else ()
    left = "".join(f"<li>{text(note.text)}</li>" for note in notes)
    parts = (
        f"<p>{line}</p>",
        talks,
        f"<p>Thanks to {thanked}</p>" if thanked else "",
        _folded(count(len(notes), "note"), left, "ul"),
    )
    return f"<div>{''.join(parts)}</div>"


def markdown(obj: Recap | Event) -> str:
    """The same as Markdown: a line about the event, and an item for each talk.

    >>> from meetup_recap import Event, Speaker, Talk
    >>> print(markdown(Event(name="May", talks=[Talk(title="Queues", speakers=[Speaker(name="Ada Vega")])])))
    **May**
    <BLANKLINE>
    - Queues — Ada Vega
    """
    event = obj.event if isinstance(obj, Recap) else obj
    line = " · ".join((f"**{plain(event_title(obj))}**", *map(plain, _facts(event))))
    talks = [f"- {plain(_titled(talk))}" for talk in event.talks]
    thanked = ", ".join(plain(sponsor.name) for sponsor in event.sponsors)
    parts = [line, "\n".join(talks), f"Thanks to {thanked}" if thanked else ""]
    return "\n\n".join(part for part in parts if part)


def _facts(event: Event) -> Iterator[str]:
    if event.date:
        yield event.date.isoformat()
    if event.status:
        yield event.status
    if event.venue:
        yield event.venue.name
    elif event.attendance_mode:
        yield event.attendance_mode.replace("_", " ")


def _talk(talk: Talk) -> str:
    where = [link(target(url), label) for url, label in ((talk.video_url, "video"), (talk.slides_url, "slides")) if url]
    line = " · ".join((text(_titled(talk)), *where))
    return f"<li>{_folded(line, _points(talk.takeaways), 'ul')}</li>" if talk.takeaways else f"<li>{line}</li>"


def _titled(talk: Talk) -> str:
    people = ", ".join(map(person_line, talk.speakers))
    title = talk_title(talk)
    said = f"{title} — {people}" if people else title
    return said if talk.status == "given" else f"{said} [{talk.status}]"


def _points(takeaways: Iterable[Takeaway]) -> str:
    return "".join(
        f"<li>{HtmlRenderer().inline(point.text)}{f'<ul>{_points(point.children)}</ul>' if point.children else ''}</li>"
        for point in takeaways
    )


def _folded(line: str, inside: str, element: str) -> str:
    """A line that opens to more; nothing where there is no more."""
    return f"<details><summary>{line}</summary><{element}>{inside}</{element}></details>" if inside else ""
