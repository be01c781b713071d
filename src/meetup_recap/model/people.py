"""The people of an event, and the links and pictures that come with them."""

from collections.abc import Iterable
from typing import Literal

import attrs

from meetup_recap.model._base import (
    Viewed,
    as_extra,
    each,
    is_a,
    is_extra,
    is_filled,
    is_text,
    many,
    maybe,
    no_keys,
    one_of,
)
from meetup_recap.model.frozen import FrozenMapping, JSONValue

LinkKind = Literal[
    "other", "code", "write-up", "paper", "transcript", "slides", "video", "event",
    "handle", "twitter", "github", "mastodon", "bluesky", "linkedin",
]  # fmt: skip
SponsorRole = Literal["general", "venue", "food", "other"]


@attrs.frozen(kw_only=True, repr=False)
class Link(Viewed):
    """A link that has no field of its own.

    Attributes:
        kind: What it leads to.
        text: The text that it is laid over; None where there is none.
        url: Its address, as written; None for a handle whose network is not known.

    >>> Link(kind="code", text="GitHub repo", url="https://code.example/ada/queues")
    Link(kind='code', text='GitHub repo', url='https://code.example/ada/queues')
    """

    kind: LinkKind = attrs.field(default="other", validator=one_of(LinkKind))
    text: str | None = attrs.field(default=None, validator=maybe(is_text))
    url: str | None = attrs.field(default=None, validator=maybe(is_filled))


def many_links(value: Iterable[Link]) -> tuple[Link, ...]:
    """Any iterable as a tuple."""
    return many(value)


@attrs.frozen(kw_only=True, repr=False)
class Person(Viewed):
    """Somebody who took part: what a `Speaker` and a `Host` have in common.

    Attributes:
        name: The full name, as far as the post gives it, without a title such as "Dr".
        organization: Whom they work or spoke for.
        role: What they do there.
        url: Their own page.
        links: Their pages on social networks, each by its kind; `handle` for a name on one that is not known.
        bio: What the post says about them, Markdown.
        image_url: Their picture, as written.
        extra: What has no field of its own, by its key; JSON values, read-only, compared, not hashed.
    """

    name: str = attrs.field(validator=is_filled)
    organization: str | None = attrs.field(default=None, validator=maybe(is_text))
    role: str | None = attrs.field(default=None, validator=maybe(is_text))
    url: str | None = attrs.field(default=None, validator=maybe(is_text))
    links: tuple[Link, ...] = attrs.field(default=(), converter=many_links, validator=each(is_a(Link)))
    bio: str | None = attrs.field(default=None, validator=maybe(is_text))
    image_url: str | None = attrs.field(default=None, validator=maybe(is_text))
    extra: FrozenMapping[str, JSONValue] = attrs.field(
        factory=no_keys, converter=as_extra, validator=is_extra, hash=False
    )


@attrs.frozen(kw_only=True, repr=False)
class Speaker(Person):
    """Who gave a talk.

    Attributes:
        name: The full name, as far as the post gives it, without a title such as "Dr".
        organization: Whom they spoke for.
        role: What they do there.
        url: Their own page.
        links: Their pages on social networks, each by its kind; `handle` for a name on one that is not known.
        bio: What the post says about them, Markdown.
        image_url: Their picture, as written.
        extra: What has no field of its own, by its key; JSON values, read-only, compared, not hashed.

    >>> Speaker(name="Ada Vega", organization="Northwind", extra={"pronouns": "she/her"})
    Speaker(name='Ada Vega', organization='Northwind', extra=FrozenMapping({'pronouns': 'she/her'}))
    """


def many_speakers(value: Iterable[Speaker]) -> tuple[Speaker, ...]:
    """Any iterable as a tuple."""
    return many(value)


@attrs.frozen(kw_only=True, repr=False)
class Host(Person):
    """Who led through the event, or organizes it.

    Attributes:
        name: The full name, as far as the post gives it.
        organization: Whom they work for.
        role: What they do there.
        url: Their own page.
        links: Their pages on social networks, as a speaker's.
        bio: What the post says about them, Markdown.
        image_url: Their picture, as written.
        extra: What has no field of its own, by its key; JSON values, read-only, compared, not hashed.

    >>> Host(name="Noor Haddad", role="Community Lead", organization="Quayside")
    Host(name='Noor Haddad', organization='Quayside', role='Community Lead')
    """


def many_hosts(value: Iterable[Host]) -> tuple[Host, ...]:
    """Any iterable as a tuple."""
    return many(value)


@attrs.frozen(kw_only=True, repr=False)
class Author(Viewed):
    """Who wrote the post.

    Attributes:
        name: As the post gives it, mostly a first name.
        handle: Their name on a social network, without the "@".

    >>> Author(name="Noor", handle="noorcodes")
    Author(name='Noor', handle='noorcodes')
    """

    name: str = attrs.field(validator=is_filled)
    handle: str | None = attrs.field(default=None, validator=maybe(is_text))


@attrs.frozen(kw_only=True, repr=False)
class Sponsor(Viewed):
    """Who paid for something.

    Attributes:
        name: The organization's name.
        url: Its link, as written.
        role: "venue" where the post calls it a venue sponsor, "food" where it paid for that, else "general".

    >>> Sponsor(name="Harbor Cloud", url="https://harbor.example/")
    Sponsor(name='Harbor Cloud', url='https://harbor.example/')
    """

    name: str = attrs.field(validator=is_filled)
    url: str | None = attrs.field(default=None, validator=maybe(is_text))
    role: SponsorRole = attrs.field(default="general", validator=one_of(SponsorRole))


def many_sponsors(value: Iterable[Sponsor]) -> tuple[Sponsor, ...]:
    """Any iterable as a tuple."""
    return many(value)


@attrs.frozen(kw_only=True, repr=False)
class Photo(Viewed):
    """A picture of the post.

    Attributes:
        url: Its address, as written.
        alt: The text that stands for it; None where there is none.

    >>> Photo(url="/images/group.jpg", alt="Everybody on the stairs")
    Photo(url='/images/group.jpg', alt='Everybody on the stairs')
    """

    url: str = attrs.field(validator=is_filled)
    alt: str | None = attrs.field(default=None, validator=maybe(is_text))


def many_photos(value: Iterable[Photo]) -> tuple[Photo, ...]:
    """Any iterable as a tuple."""
    return many(value)
