"""An evening told in the sentences of the house style, each part of a recap in the first of a few ways."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any, TypeAlias

import attrs

from meetup_recap.forms import MONTHS, short_clock
from meetup_recap.model import Event, Host, NextEvent, Photo, Recap, Speaker, Sponsor, Takeaway, Talk, Venue
from meetup_recap.places import escaped

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_TALKS = "Overview"
"""The heading that the talks stand under."""
ALL_TALKS = ("event.talks",)
"""What that heading tells: where it stands decides how all of the talks are read."""
_PAIR = 2
_FEW = 2
"""How many notes without a heading fit before the talks: each stands behind another sentence."""

_Section: TypeAlias = tuple[str | None, list[str]]


@attrs.frozen
class Part:
    """A part of a post: what it tells, as the beginnings of paths, and the ways to say it."""

    tells: tuple[str, ...]
    ways: tuple[str, ...]


def parts(recap: Recap, told: Recap) -> Iterator[Part]:
    """The parts of the body in their order; `told` is what the front matter tells already."""
    event = recap.event
    opening, talks, headed = _sections(recap)
    opening, sections = _headings_apart(opening)
    notes = _Notes(opening)
    is_open = not talks and len(notes) > _FEW
    yield _evening(event, is_dated=event.date == (told.event.date or recap.published))
    if event.attendee_count is not None:
        yield Part(("event.attendee_count",), (f"{event.attendee_count} people came.",))
    yield from notes.next()
    yield _thanks(event.sponsors)
    if not is_open:
        yield from notes.rest()
        yield Part(ALL_TALKS, (f"### {_TALKS}", "") if event.talks or talks else ("",))
        notes = _Notes(talks)
    yield _hosted(event.hosts[len(told.event.hosts) :])
    for number, talk in enumerate(event.talks):
        yield _talk(talk, number, len(event.talks))
        yield from notes.next() if headed or len(notes) > 1 else ()
    yield Part(("photos",), (_photos(recap.photos),))
    yield from sections
    for heading, texts in headed[:-1]:
        yield Part((), (f"### {heading}",))
        yield from _Notes(texts).rest()
    yield from _announcement(recap, headed[-1:], notes)
    if recap.author and recap.author.handle:
        yield Part(("author",), (f"{recap.author.name} (@{recap.author.handle})",))


def _announcement(recap: Recap, headed: Sequence[_Section], notes: "_Notes") -> Iterator[Part]:
    """The next event, with the notes that stand beside it: all but the last before it."""
    for heading, texts in headed:
        yield Part((), (f"## {heading}",))
        notes = _Notes([*notes.texts, *texts])
        yield from notes.next() if len(notes) > 1 else ()
    if recap.next_event and not headed and not notes.texts:
        month = MONTHS[recap.next_event.date.month - 1] if recap.next_event.date else "Next meetup"
        yield Part(("next_event",), (f"## {recap.event.series or 'Meetup'} {month}", ""))
    if recap.next_event:
        yield _next(recap.next_event)
    yield from notes.rest()


class _Notes:
    """Notes of one heading, to be set between other parts: two that touch would be one."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = list(texts)

    def __len__(self) -> int:
        return len(self.texts)

    def next(self) -> Iterator[Part]:
        """The next of them, if there is one."""
        if self.texts:
            yield Part(("notes",), (self.texts.pop(0),))

    def rest(self) -> Iterator[Part]:
        """All that are left."""
        while self.texts:
            yield from self.next()


def _sections(recap: Recap) -> tuple[list[str], list[str], list[_Section]]:
    """The notes without a heading, those among the talks, and those under each further heading."""
    groups = groupby(recap.notes, key=lambda note: note.heading)
    sections = [(heading, [note.text for note in notes]) for heading, notes in groups]
    opening = sections.pop(0)[1] if sections and sections[0][0] is None else []
    talks = sections.pop(0)[1] if sections and sections[0][0] == _TALKS else []
    return opening, talks, sections


def _headings_apart(texts: Sequence[str]) -> tuple[list[str], list[Part]]:
    """Notes that are headings with nothing below them: they stand before further headings, not before talks."""
    headings = [text for text in texts if text.startswith("#")]
    return [text for text in texts if text not in headings], [Part(("notes",), (text,)) for text in headings]


def _hosted(hosts: Sequence[Host]) -> Part:
    said = f"The evening was hosted by {_and([_person(host) for host in hosts])}." if hosts else ""
    return Part(("event.hosts",), (said,))


def _linked(one: Venue | Sponsor) -> str:
    """A name, as a link where its address is known."""
    return f"[{escaped(one.name)}]({one.url})" if one.url else one.name


def _evening(event: Event, *, is_dated: bool) -> Part:
    """Where people met, how they could join, and when, where the post's own date does not tell it."""
    said = f"{event.series} meetup" if event.series else "meetup"
    ours = f"our [{escaped(said)}]({event.url})" if event.url else f"our {said}"
    place = f" at {_linked(event.venue)}" if event.venue else ""
    via = _and(event.platforms) or "the livestream"
    ways = {
        None: (f"We had {ours}{place}." if place else "",),
        "in_person": (f"We met in person for {ours}{place}.", f"The room was packed for {ours}{place}."),
        "online": (
            f"We met for {ours} online, with people joining us via {via}.",
            f"We met for our virtual meetup via {via}.",
        ),
        "hybrid": (
            f"We met in person for {ours}{place}. We also had people joining us via {via}.",
            f"We met in person for {ours}{place}, with people joining us via {via} as well.",
            f"We met in person for {ours}{place}. We also had virtual attendees joining us via {via}.",
        ),
    }[event.attendance_mode]
    if event.date and not is_dated:
        on = f"On {event.date.day} {MONTHS[event.date.month - 1]} {event.date.year} "
        ways = tuple(f"{on}{way[:1].lower()}{way[1:] or f'we had {ours}.'}" for way in ways)
    return Part(("event.attendance_mode", "event.url", "event.date", "event.venue", "event.platforms"), ways)


def _thanks(sponsors: Sequence[Sponsor]) -> Part:
    names = _and([_linked(one) for one in sponsors])
    ways = (f"Thanks to our sponsors, {names}.", f"We are very grateful to {names} for their support.")
    return Part(("event.sponsors",), ways if sponsors else ("",))


def _talk(talk: Talk, number: int, count: int) -> Part:
    """Who spoke about what, from when on, and the list of what people took home."""
    opener = "First up was" if number == 0 else "Finally we had" if number == count - 1 else "Next up we had"
    start = f" (starting at {short_clock(talk.video_start)})" if talk.video_start is not None else ""
    below = "\n".join(_bullets(talk.takeaways))
    end = f". Their takeaways were:\n\n{below}\n\n" if below else ". "
    verbs = ("telling us about ", "with a talk on ", "presenting ") if talk.speakers else ("a talk on ",)
    subjects = [f"{verb}{title}" for verb in verbs for title in _titles(talk)] if talk.title else ["a talk"]
    ways = (
        f"{' '.join(filter(None, (opener, people, subject)))}{start}{end}{_materials(talk)}".rstrip()
        for people in _speakers(talk.speakers)
        for subject in (subjects if talk.title or not people else [""])
    )
    return Part((f"event.talks[{number}]",), tuple(dict.fromkeys(ways)))


def _materials(talk: Talk) -> str:
    """Slides and further links, in sentences of the speaker's."""
    slides = f"See their slides [here]({talk.slides_url})." if talk.slides_url else ""
    links = _and([f"[{escaped(link.text or link.url)}]({link.url})" for link in talk.links if link.url])
    return f"{slides} They shared {links}.".strip() if links else slides


def _titles(talk: Talk) -> tuple[str, ...]:
    title = talk.title or ""
    if talk.video_url:
        return tuple(f"[{said}]({talk.video_url})" for said in (title, f'"{title}"', escaped(title)))
    return (title, f'"{title}"', escaped(title))


def _bullets(takeaways: Sequence[Takeaway], indent: str = "") -> Iterator[str]:
    for takeaway in takeaways:
        yield f"{indent}* {takeaway.text}"
        yield from _bullets(takeaway.children, f"{indent}  ")


def _speakers(speakers: Sequence[Speaker]) -> tuple[str, ...]:
    """Who spoke: those of one organization share its name."""
    shared = {speaker.organization for speaker in speakers}
    told = _and([_person(speaker) for speaker in speakers])
    if len(speakers) > 1 and len(shared) == 1 and None not in shared:
        return (f"{_and([speaker.name for speaker in speakers])} from {shared.pop()}", told)
    return (told,)


def _person(person: Any) -> str:  # noqa: ANN401  # a Speaker or a Host
    role = f", {person.role}" if person.role else ""
    organization = f" {'at' if role else 'from'} {person.organization}" if person.organization else ""
    return f"{person.name}{role}{organization}"


def _photos(photos: Sequence[Photo]) -> str:
    if not photos:
        return ""
    return "\n".join(
        ["And of course, our usual group photo!", *(f"![{photo.alt or ''}]({photo.url})" for photo in photos)]
    )


def _next(event: NextEvent) -> Part:
    day = f" on {_day(event.date)}" if event.date else ""
    speakers = f", when we'll be joined by speakers from {_and(event.organizations)}" if event.organizations else ""
    venue = f" We'll be hosted by {event.venue.name}." if event.venue else ""
    invitation = f" [RSVP and save the date now!]({event.url})" if event.url else ""
    if not (day or speakers or venue):
        return Part(("next_event",), (f"[RSVP for our next meetup]({event.url})" if event.url else "",))
    ways = (f"Our next meetup will be{day}{speakers}{end}{venue}{invitation}" for end in ".!")
    return Part(("next_event",), tuple(ways))


def _day(day: date) -> str:
    return f"{_DAYS[day.weekday()]} {day.day}{_ORDINALS.get(day.day, 'th')} {MONTHS[day.month - 1]}"


def _and(names: Sequence[str]) -> str:
    """Names as a sentence lists them."""
    if len(names) <= _PAIR:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"
