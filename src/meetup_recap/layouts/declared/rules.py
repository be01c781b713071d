"""The rules of a declared layout, as its YAML file has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import attrs

from meetup_recap.layouts.declared.template import Template

Kind: TypeAlias = Literal["heading", "item", "row", "paragraph", "line", "title"]
KINDS = ("heading", "item", "row", "paragraph", "line", "title")


@attrs.frozen
class At:
    """Where a line is that tells of an event or a talk.

    Attributes:
        kind: What it is: a heading, an item of a list, a row of a table, a paragraph, each line of one,
            or the title of the post.
        level: The level of a heading, or how deep an item is, from 1; 0 for any heading, and for items of level 1.
    """

    kind: Kind
    level: int = 0

    def __str__(self) -> str:
        return f"{self.kind} {self.level}" if self.level else self.kind


@attrs.frozen
class TalksRule:
    """Where talks are.

    Attributes:
        at: Where the line of each is.
        under: The headings, or lines before a list, that it is below; any where there are none.
        lines: How such a line is written; of a row nothing.
        below: How lines below it are written that tell more of it; where there is none of them, there is no talk.
        columns: Which column of a row is which field, by what it is called or by its number.
    """

    at: At
    under: tuple[str, ...] = ()
    lines: tuple[Template, ...] = ()
    below: tuple[Template, ...] = ()
    columns: Mapping[str, str] = attrs.field(factory=dict)


@attrs.frozen
class EventsRule:
    """What an event is.

    Attributes:
        is_all: Whether each file, or each part of one, is an event, whatever else it tells.
        at: What opens one, where a file has several.
        lines: How the line that opens one is written; any where there are none.
    """

    is_all: bool = False
    at: At | None = None
    lines: tuple[Template, ...] = ()


@attrs.frozen
class KeyRule:
    """Which key of the front matter holds a field of the event.

    Attributes:
        key: The key, or several with dots between them: "place.name".
        before: The field is what comes before this text, where it is there.
    """

    key: str
    before: str = ""


@attrs.frozen
class Rules:
    """All rules of a layout.

    Attributes:
        events: What an event is.
        talks: Where talks are.
        keys: The key of the front matter that each field of the event has.
        labels: Further labels, and keys of the front matter, for what a post says: "venue" for "Wo wir waren:".
        skip: Lines and headings that open no talk.
        constants: The values of fields that are the same in each event.
        others: Whether talks are kept that other layouts find on other lines.
    """

    events: EventsRule = EventsRule()
    talks: tuple[TalksRule, ...] = ()
    keys: Mapping[str, KeyRule] = attrs.field(factory=dict)
    labels: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    skip: tuple[str, ...] = ()
    constants: Mapping[str, str] = attrs.field(factory=dict)
    others: bool = False
