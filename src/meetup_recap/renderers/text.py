"""Plain text for a terminal: harmless on one, whatever the post holds."""

from collections.abc import Iterator
from datetime import timedelta

import attrs

from meetup_recap.model import Event, Host, Recap, Speaker, Takeaway, Talk
from meetup_recap.renderers.base import API_VERSION, several


@attrs.frozen
class TextRenderer:
    """What an event was about, for a terminal or a mail."""

    name: str = "text"
    media_type: str = "text/plain"
    suffix: str = ".txt"
    api_version: int = API_VERSION

    def render(self, obj: object) -> str:
        """The lines of a Recap or an Event; several Recaps stand apart by an empty line."""
        events = [obj] if isinstance(obj, (Recap, Event)) else several(obj, Recap)
        return harmless("\n".join("\n".join([*_lines(event), ""]) for event in events))


def harmless(text: str) -> str:
    r"""Text from a post for a terminal: control characters and text-direction marks as escapes, lines kept.

    >>> harmless("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    return "".join(
        character if character.isprintable() or character in "\n\t" else character.encode("unicode_escape").decode()
        for character in text
    )


def _lines(obj: Recap | Event) -> Iterator[str]:
    event = obj.event if isinstance(obj, Recap) else obj
    yield event.name or (obj.title if isinstance(obj, Recap) else None) or "(no title)"
    yield from _facts(obj, event)
    for number, talk in enumerate(event.talks, 1):
        yield from ("", *_talk(number, talk))


def _facts(obj: Recap | Event, event: Event) -> Iterator[str]:
    recap = obj if isinstance(obj, Recap) else Recap()
    upcoming = recap.next_event
    facts = [
        ("date", event.date.isoformat() if event.date else ""),
        ("series", event.series or ""),
        ("venue", event.venue.name if event.venue else ""),
        ("location", event.location or ""),
        ("attendance", event.attendance or ""),
        ("platforms", ", ".join(event.platforms)),
        ("hosts", ", ".join(map(_person, event.hosts))),
        ("organizations", ", ".join(event.organizations)),
        ("sponsors", ", ".join(sponsor.name for sponsor in event.sponsors)),
        ("photos", str(len(recap.photos)) if recap.photos else ""),
        ("next event", upcoming.date.isoformat() if upcoming and upcoming.date else ""),
        ("  with", ", ".join(upcoming.organizations) if upcoming else ""),
        ("author", recap.author.name if recap.author else ""),
    ]
    return (f"  {name:<14}{_line(value)}" for name, value in facts if value)


def _talk(number: int, talk: Talk) -> Iterator[str]:
    status = "" if talk.status == "given" else f" [{talk.status}]"
    yield f"  {number}. {_line(talk.title or '(no title)')}{status}"
    yield from (f"     {_line(_person(person))}" for person in talk.speakers)
    if talk.start is not None or talk.video_url:
        yield f"     at {_clock(talk.start)} {_line(talk.video_url or '')}".rstrip()
    if talk.slides_url:
        yield f"     slides {_line(talk.slides_url)}"
    yield from _takeaways(talk.takeaways, 5)


def _takeaways(takeaways: tuple[Takeaway, ...], indent: int) -> Iterator[str]:
    for takeaway in takeaways:
        yield f"{' ' * indent}* {_line(takeaway.text)}"
        yield from _takeaways(takeaway.children, indent + 2)


def _line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def _person(person: Speaker | Host) -> str:
    about = ", ".join(part for part in (person.role, person.organization) if part)
    return f"{person.name} ({about})" if about else person.name


def _clock(start: timedelta | None) -> str:
    return "?" if start is None else str(start)
