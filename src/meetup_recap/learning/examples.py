"""Corrected events as examples: a post, what its data say of one event, and where in the post that is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeAlias

import attrs

from meetup_recap.languages import BUILTIN as LANGUAGES
from meetup_recap.languages import Language
from meetup_recap.languages.choice import of_post
from meetup_recap.layouts.declared.parsing import SIGNS
from meetup_recap.layouts.declared.rules import At
from meetup_recap.layouts.declared.units import Unit, said, units
from meetup_recap.places import Span
from meetup_recap.reading.blocks import Block
from meetup_recap.reading.document import Document, Part
from meetup_recap.reading.prose import Prose
from meetup_recap.words.days import days_in
from meetup_recap.words.names import Range

PLACES = (
    *(At("heading", level) for level in range(1, 7)),
    *(At("item", 1), At("item", 2), At("paragraph"), At("row"), At("title")),
)
"""Where lines of talks and events may be."""
_SHORTEST = 2


@attrs.frozen(eq=False)
class Post:
    """A post of which some events are corrected.

    Attributes:
        name: Its path.
        text: What is in it.
        document: Its blocks.
    """

    name: str
    text: str = attrs.field(repr=False)
    document: Document = attrs.field(repr=False)

    @cached_property
    def language(self) -> Language:
        """The language that it is written in."""
        return of_post(self.document.text, self.document.body, LANGUAGES)


@attrs.frozen(eq=False)
class Example:
    """One event of a post with its corrected values.

    Attributes:
        post: The post.
        data: The values, as a data file has them.
        is_alone: Whether the post is about this event alone.
        section: The part of the post that is about it, where what ships finds that.
    """

    post: Post
    data: Mapping[str, Any]
    is_alone: bool
    section: Span | None = None

    @property
    def event(self) -> Mapping[str, Any]:
        """What is known of the event."""
        event = self.data.get("event")
        return event if isinstance(event, Mapping) else {}

    @cached_property
    def talks(self) -> tuple[Mapping[str, Any], ...] | None:
        """The talks; None where nothing is known of them."""
        talks = self.event.get("talks", ()) if "talks" in self.event else None
        return None if talks is None else tuple(talk for talk in talks if isinstance(talk, Mapping))

    @cached_property
    def blocks(self) -> Sequence[Block]:
        """The blocks about the event: all of them, or from a line with its date to the next such line."""
        if self.is_alone:
            return self.post.document.blocks
        if self.section is not None:
            return self.post.document.part(Part(self.section.start, self.section.end)).blocks[1:]
        opening = next(self.openings(), None)
        if opening is None:
            return ()
        at, unit = opening
        start, end = unit.start, unit.end
        if at.kind == "paragraph":
            others = (
                one.start for one in units(self.post.document.blocks, at) if one.start > start and self._days(one)
            )
            end = min(end, next(others, end))
        return [block for block in self.post.document.blocks if start < block.start < end]

    def openings(self) -> Iterator[tuple[At, Unit]]:
        """The headings and paragraphs that name the event's date."""
        day = self.event.get("date")
        for at in PLACES:
            if at.kind in {"heading", "paragraph"}:
                yield from ((at, unit) for unit in units(self.post.document.blocks, at) if day in self._days(unit))

    def _days(self, unit: Unit) -> list[str]:
        plain = unit.line.plain
        return [day.day.isoformat() for day in days_in(plain, 0, len(plain), self.post.language, None) if day.day]

    @cached_property
    def places(self) -> dict[At, list[Unit]]:
        """The lines of the event, by where they are."""
        found = {at: list(units(self.blocks, at)) for at in PLACES}
        title = self.post.document.header_prose("title") if self.is_alone else None
        if title is not None:
            found[At("title")] = [Unit(title, 0, self.post.document.end, tuple(self.blocks))]
        return found

    def units(self, at: At) -> list[Unit]:
        """The lines of the event at a place."""
        return self.places.get(at, [])

    def label_lines(self) -> Iterator[Prose]:
        """Each line that may have a label."""
        for at in (At("paragraph"), At("item", 1), At("item", 2)):
            for unit in self.units(at):
                yield unit.line
                yield from (rest.prose for rest in unit.rest)


Examples: TypeAlias = Sequence[Example]


def find(text: object, prose: Prose) -> Range | None:
    """Where a value is in a line, in whatever dashes, quotes and letters."""
    if not isinstance(text, str) or len(said(text)) < _SHORTEST:
        return None
    words = re.escape(text.translate(SIGNS).strip()).replace(r"\ ", r"\s+")
    match = re.search(rf"(?<!\w){words}(?!\w)", prose.plain.translate(SIGNS), re.IGNORECASE)
    return Range(*match.span()) if match else None


def names_of(talk: Mapping[str, Any]) -> list[str]:
    """What the speakers of a talk are called."""
    people = talk.get("speakers") or ()
    return [person["name"] for person in people if isinstance(person, Mapping) and isinstance(person.get("name"), str)]
