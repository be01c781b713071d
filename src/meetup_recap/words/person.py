"""Somebody whom a text names, with what it says of them there."""

from collections.abc import Iterator

import attrs

from meetup_recap.found import Found, Path, literal
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.words.addresses import is_profile, network_of
from meetup_recap.words.names import Range


@attrs.frozen
class Person:
    """Somebody whom a text names.

    Attributes:
        prose: The text.
        name: The place of the name in its plain text.
        organization: The place of their organization.
        role: The place of what they do.
        link: What the name links to.
        handle: Their name on some site, "@ada", with the address where it is a link.
        organization_prose: The text that names the organization, where that is another one.
        role_prose: The text that names the role, where that is another one.
        aside: The place of a nickname in brackets inside the name.
    """

    prose: Prose = attrs.field(repr=False)
    name: Range
    organization: Range | None = None
    role: Range | None = None
    link: Mark | None = None
    handle: Mark | None = None
    organization_prose: Prose | None = attrs.field(default=None, repr=False)
    role_prose: Prose | None = attrs.field(default=None, repr=False)
    aside: Range | None = None

    @property
    def text(self) -> str:
        """The name."""
        plain = self.prose.plain
        if self.aside:
            said = f"{plain[self.name.start : self.aside.start]} {plain[self.aside.end : self.name.end]}"
            return " ".join(said.split())
        return " ".join(self.name.of(plain).split())

    @property
    def is_full(self) -> bool:
        """Whether it is more than a first name."""
        return " " in self.text

    @property
    def page(self) -> Mark | None:
        """The link that the name is the text of."""
        links = self.prose.links(self.name.start, self.name.end)
        own = self.link or next((mark for mark in links if mark.kind == "link" and mark.end >= self.name.end), None)
        return own or self._address_behind()

    def _address_behind(self) -> Mark | None:
        """An address in brackets right behind the name: "Ada Vega (https://ada.example)"."""
        behind = self.prose.plain[self.name.end : self.name.end + 2]
        marks = self.prose.links(self.name.end, self.name.end + 3) if behind == " (" else ()
        return next((mark for mark in marks if mark.kind == "address" and mark.start == self.name.end + 2), None)


def values(person: Person, path: Path = ()) -> Iterator[Found]:
    """Somebody's fields, by their paths in a speaker or host."""
    start, end = person.prose.span(*person.name)
    name = literal((*path, "name"), person.prose, *person.name)
    yield Found(name.path, person.text, start, end, "without-aside") if person.aside else name
    if person.organization:
        prose = person.organization_prose or person.prose
        yield literal((*path, "organization"), prose, *person.organization)
    if person.role:
        yield literal((*path, "role"), person.role_prose or person.prose, *person.role)
    page, handle = person.page, person.handle
    network = network_of(page.url) if page and page.url else None
    network = network if network == "mastodon" or (page and is_profile(page.url)) else None  # a repository is no page
    if page and page.url and network is None:
        yield Found((*path, "url"), page.url, page.url_start, page.url_end)
    if handle:
        yield literal((*path, "links", 0, "text"), person.prose, handle.start, handle.end)
    if handle and handle.url:
        yield from _link((*path, "links", 0), handle, network_of(handle.url) or "handle")
    elif handle:
        yield Found((*path, "links", 0, "kind"), "handle", *person.prose.span(handle.start, handle.end), "handle")
    if page and network and not (handle and handle.url == page.url):
        yield from _link((*path, "links", int(handle is not None)), page, network)


def _link(path: Path, mark: Mark, kind: str) -> Iterator[Found]:
    yield Found((*path, "url"), mark.url, mark.url_start, mark.url_end)
    yield Found((*path, "kind"), kind, mark.url_start, mark.url_end, "handle")
