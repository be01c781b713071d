"""A talk and what people took home from it."""

from collections.abc import Iterable
from datetime import time, timedelta
from typing import Any, Literal

import attrs

from meetup_recap.errors import InvalidValueError
from meetup_recap.model._base import (
    Viewed,
    as_extra,
    each,
    is_a,
    is_clock,
    is_duration,
    is_extra,
    is_filled,
    is_text,
    many,
    maybe,
    no_keys,
    one_of,
)
from meetup_recap.model.frozen import MOST_LEVELS, FrozenMapping, JSONValue
from meetup_recap.model.people import Link, Speaker, many_links, many_speakers

TalkKind = Literal["talk", "lightning", "keynote", "panel", "workshop", "demo"]
TalkStatus = Literal["given", "scheduled", "cancelled"]


def _is_takeaway(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    is_a(Takeaway)(instance, attribute, value)  # the class does not exist yet where its own field is declared


def many_takeaways(value: Iterable["Takeaway"]) -> tuple["Takeaway", ...]:
    """Any iterable as a tuple."""
    return many(value)


def _is_shallow(instance: object, attribute: "attrs.Attribute[Any]", value: tuple["Takeaway", ...]) -> None:
    """Refuse takeaways that are nested too deep: what walks them is recursive."""
    level = value
    for _ in range(MOST_LEVELS):
        level = tuple(child for takeaway in level for child in takeaway.children)
        if not level:
            return
    raise InvalidValueError(type(instance).__name__, attribute.name, "more", f"at most {MOST_LEVELS} levels of nesting")


@attrs.frozen(kw_only=True, repr=False)
class Takeaway(Viewed):
    """One bullet under a talk.

    Attributes:
        text: Markdown on one line.
        children: The bullets indented below it.
        links: The links in its text.

    >>> Takeaway(text="Queues need *limits*", children=[Takeaway(text="so do caches")])
    Takeaway(text='Queues need *limits*', children=<1>)
    """

    text: str = attrs.field(validator=is_filled)
    children: tuple["Takeaway", ...] = attrs.field(
        default=(), converter=many_takeaways, validator=[each(_is_takeaway), _is_shallow]
    )
    links: tuple[Link, ...] = attrs.field(default=(), converter=many_links, validator=each(is_a(Link)))


@attrs.frozen(kw_only=True, repr=False)
class Talk(Viewed):
    """What was presented.

    Attributes:
        title: Plain text, without the quotes around it.
        speakers: In the post's order.
        kind: What sort of talk it was.
        status: "cancelled" talks are kept, so that nothing is lost.
        start_time: Time of day on an agenda.
        duration: How long it took or was to take, in whole seconds.
        room: Where in the venue it was given.
        video_start: Offset into the recording, in whole seconds.
        video_url: Its recording, the link as written.
        slides_url: Its slides, the link as written.
        takeaways: The bullets below it.
        description: What the post says it is about, Markdown.
        links: Further links: code, a write-up, a paper.
        extra: What has no field of its own, by its key; JSON values, read-only, compared, not hashed.

    >>> Talk(title="Queues in anger", speakers=[Speaker(name="Ada Vega")], video_start=timedelta(minutes=12, seconds=5))
    Talk(title='Queues in anger', speakers=<Ada Vega>, video_start=datetime.timedelta(seconds=725))
    """

    title: str | None = attrs.field(default=None, validator=maybe(is_text))
    speakers: tuple[Speaker, ...] = attrs.field(default=(), converter=many_speakers, validator=each(is_a(Speaker)))
    kind: TalkKind = attrs.field(default="talk", validator=one_of(TalkKind))
    status: TalkStatus = attrs.field(default="given", validator=one_of(TalkStatus))
    start_time: time | None = attrs.field(default=None, validator=maybe(is_clock))
    duration: timedelta | None = attrs.field(default=None, validator=maybe(is_duration))
    room: str | None = attrs.field(default=None, validator=maybe(is_text))
    video_start: timedelta | None = attrs.field(default=None, validator=maybe(is_duration))
    video_url: str | None = attrs.field(default=None, validator=maybe(is_text))
    slides_url: str | None = attrs.field(default=None, validator=maybe(is_text))
    takeaways: tuple[Takeaway, ...] = attrs.field(default=(), converter=many_takeaways, validator=each(is_a(Takeaway)))
    description: str | None = attrs.field(default=None, validator=maybe(is_text))
    links: tuple[Link, ...] = attrs.field(default=(), converter=many_links, validator=each(is_a(Link)))
    extra: FrozenMapping[str, JSONValue] = attrs.field(
        factory=no_keys, converter=as_extra, validator=is_extra, hash=False
    )


def many_talks(value: Iterable[Talk]) -> tuple[Talk, ...]:
    """Any iterable as a tuple."""
    return many(value)
