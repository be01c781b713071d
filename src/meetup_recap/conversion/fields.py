"""Which classes and fields have a form in JSON and YAML."""

from typing import Any

import attrs

from meetup_recap.model import (
    Author,
    Event,
    Host,
    Link,
    NextEvent,
    Note,
    Photo,
    Recap,
    Source,
    Speaker,
    Sponsor,
    Takeaway,
    Talk,
    Venue,
)  # fmt: skip

CLASSES: tuple[type, ...] = (
    Author, Event, Host, Link, NextEvent, Note, Photo, Recap, Speaker, Sponsor, Takeaway, Talk, Venue,
)  # fmt: skip
"""The classes that have a form of their own in JSON and YAML."""

NOT_WRITTEN: dict[type, tuple[str, ...]] = {
    Source: ("text", "layout", "spans", "section", "weights", "data_files"),
    Recap: ("diagnostics", "coverage"),
}
"""What tells of the reading, not of the event."""


MAPPINGS = frozenset({"metadata", "extra"})
"""Fields that hold plain data already, by keys that are nobody's fields."""


def written_fields(cls: type) -> list["attrs.Attribute[Any]"]:
    """The fields of a class that JSON and YAML have."""
    return [field for field in attrs.fields(cls) if field.name not in NOT_WRITTEN.get(cls, ())]
