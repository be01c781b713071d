"""A post, read."""

from collections.abc import Iterable
from datetime import date

import attrs

from meetup_recap.diagnostics import Diagnostic
from meetup_recap.model._base import (
    Displayed,
    Shown,
    Viewed,
    each,
    is_a,
    is_day,
    is_filled,
    is_text,
    many,
    many_texts,
    maybe,
    no_keys,
)
from meetup_recap.model.event import Event, NextEvent
from meetup_recap.model.frozen import FrozenMapping, JSONValue, freeze_mapping
from meetup_recap.model.people import Author, Photo, many_photos
from meetup_recap.model.source import Coverage, Source, Weight, many_weights


@attrs.frozen(kw_only=True, repr=False)
class Note(Viewed):
    """A part of the post that no field holds: an offer, an aside, another event.

    Attributes:
        heading: The heading it stands under.
        text: The part as written, Markdown.

    >>> Note(heading="Overview", text="Unfortunately the stream broke off.")
    Note(heading='Overview', text='Unfortunately the stream broke off.')
    """

    heading: str | None = attrs.field(default=None, validator=maybe(is_text))
    text: str = attrs.field(validator=is_filled)


def many_diagnostics(value: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Any iterable as a tuple."""
    return many(value)


def many_notes(value: Iterable[Note]) -> tuple[Note, ...]:
    """Any iterable as a tuple."""
    return many(value)


@attrs.frozen(kw_only=True, repr=False)
class Recap(Displayed):
    """One post about one event.

    Attributes:
        title: The post's title.
        description: Its description, from the front matter.
        slug: Its name in addresses, by Jekyll's rules.
        url: Its permalink.
        published: The post's own date.
        language: A language code, "en", where the post gives one.
        author: Who wrote it.
        tags: From the front matter.
        image_url: The picture that stands for the post, as written.
        event: What it tells of.
        photos: The pictures in its body.
        next_event: What it announces.
        notes: What no other field holds, in order.
        metadata: Front matter keys without a field of their own; read-only, compared, not hashed.
        source: Where each value stands; not compared.
        diagnostics: Oddities met while reading; not compared.
        coverage: How much of the body the fields hold; not compared.

    >>> recap = Recap(title="River City Python May 2024", metadata={"layout": "post"})
    >>> recap, recap.metadata["layout"]
    (Recap(title='River City Python May 2024', metadata=FrozenMapping({'layout': 'post'})), 'post')
    """

    title: str | None = attrs.field(default=None, validator=maybe(is_text))
    description: str | None = attrs.field(default=None, validator=maybe(is_text))
    slug: str | None = attrs.field(default=None, validator=maybe(is_text))
    url: str | None = attrs.field(default=None, validator=maybe(is_text))
    published: date | None = attrs.field(default=None, validator=maybe(is_day))
    language: str | None = attrs.field(default=None, validator=maybe(is_text))
    author: Author | None = attrs.field(default=None, validator=maybe(is_a(Author)))
    tags: tuple[str, ...] = attrs.field(default=(), converter=many_texts, validator=each(is_text))
    image_url: str | None = attrs.field(default=None, validator=maybe(is_text))
    event: Event = attrs.field(factory=Event, validator=is_a(Event))
    photos: tuple[Photo, ...] = attrs.field(default=(), converter=many_photos, validator=each(is_a(Photo)))
    next_event: NextEvent | None = attrs.field(default=None, validator=maybe(is_a(NextEvent)))
    notes: tuple[Note, ...] = attrs.field(default=(), converter=many_notes, validator=each(is_a(Note)))
    metadata: FrozenMapping[str, JSONValue] = attrs.field(factory=no_keys, converter=freeze_mapping, hash=False)
    source: Source | None = attrs.field(default=None, eq=False, repr=False, validator=maybe(is_a(Source)))
    diagnostics: tuple[Diagnostic, ...] = attrs.field(
        default=(), eq=False, repr=False, converter=many_diagnostics, validator=each(is_a(Diagnostic))
    )
    coverage: Coverage | None = attrs.field(default=None, eq=False, repr=False, validator=maybe(is_a(Coverage)))


def many_recaps(value: Iterable[Recap]) -> tuple[Recap, ...]:
    """Any iterable as a tuple."""
    return many(value)


@attrs.frozen(kw_only=True, repr=False)
class Reading(Shown):
    """What became of one text: the general form, of which `parse` gives the only recap.

    Attributes:
        recaps: One for each event told of.
        notes: What belongs to no single event.
        diagnostics: Oddities that belong to no single event.
        coverage: How much of the body the fields hold; None where the text is no recap.
        reason: Why there is no recap; None where there is one.
        weights: How well each layout that was weighed fits a text that is no recap; a recap has them in its source.
    """

    recaps: tuple[Recap, ...] = attrs.field(default=(), converter=many_recaps, validator=each(is_a(Recap)))
    notes: tuple[Note, ...] = attrs.field(default=(), converter=many_notes, validator=each(is_a(Note)))
    diagnostics: tuple[Diagnostic, ...] = attrs.field(
        default=(), converter=many_diagnostics, validator=each(is_a(Diagnostic))
    )
    coverage: Coverage | None = attrs.field(default=None, validator=maybe(is_a(Coverage)))
    reason: str | None = attrs.field(default=None, validator=maybe(is_text))
    weights: tuple[Weight, ...] = attrs.field(
        default=(), repr=False, converter=many_weights, validator=each(is_a(Weight))
    )
