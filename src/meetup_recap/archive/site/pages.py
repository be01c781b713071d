"""The pages of a site: its index, a page an event, a page a name."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, cached_property
from importlib import resources
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from meetup_recap.archive.directory import Entry, Mention, OrganizationEntry, SpeakerEntry, SponsorEntry, Stay
from meetup_recap.archive.site.addresses import Addresses, directories, distinct, href, talk_anchor
from meetup_recap.model import Host, Recap, Speaker, Sponsor, Talk
from meetup_recap.renderers import jsonld
from meetup_recap.renderers.html import HtmlRenderer
from meetup_recap.renderers.images import Images, check_images
from meetup_recap.renderers.links import target
from meetup_recap.renderers.markup import element, link, text, void
from meetup_recap.renderers.pages import day, document, policy
from meetup_recap.renderers.pages import style as page_style
from meetup_recap.renderers.phrases import count, event_title, talk_title

if TYPE_CHECKING:
    from meetup_recap.archive.archive import Archive


@attrs.frozen(slots=False)
class Site:
    """What every page of a site shares.

    Attributes:
        archive: The archive.
        addresses: Where its pages stand.
        title: What the site is called.
        images: What becomes of pictures, as in `HtmlRenderer`.
        base_url: The blog's address, as in `HtmlRenderer`.
        assets: The folder of pictures, as in `HtmlRenderer`.
    """

    archive: "Archive"
    addresses: Addresses
    title: str
    images: Images
    base_url: str
    assets: Path | None

    def __attrs_post_init__(self) -> None:
        check_images("Archive.to_site", self.images, self.assets)

    @cached_property
    def recaps(self) -> tuple[Recap, ...]:
        """The archive's recaps, each once."""
        return distinct(self.archive)

    @cached_property
    def names(self) -> dict[tuple[int, int], tuple[str, ...]]:
        """What the archive calls each speaker and their organization, by where they stand."""
        found: dict[tuple[int, int], tuple[str, ...]] = {}
        for entry in (*self.archive.speakers, *self.archive.organizations):
            for mention in entry.mentions:
                recap, _, named = mention.place
                found[recap, named] = (*found.get((recap, named), ()), entry.name)
        return found


@cache
def style() -> str:
    """The site's style: that of a page, and what a site has beside it."""
    return page_style() + resources.files("meetup_recap.archive.site").joinpath("site.css").read_text("utf-8")


def series(archive: "Archive") -> str:
    """What an archive's site is called: its commonest series."""
    named = Counter(recap.event.series for recap in archive if recap.event.series).most_common(1)
    return named[0][0] if named and named[0][0] else "Meetup recaps"


def all_pages(site: Site) -> Iterator[tuple[str, str]]:
    """Each page by its name below the site's folder."""
    yield "index.html", _framed(site, site.title, _index(site), root="", here="index.html")
    recaps = site.recaps
    for number, recap in enumerate(recaps):
        name = site.addresses.events[id(recap)]
        beside = (recaps[number - 1] if number else None, recaps[number + 1] if number + 1 < len(recaps) else None)
        body = _event(site, recap, *beside)
        yield name, _framed(site, event_title(recap), body)
    for kind, entries in directories(site.archive).items():
        yield f"{kind}.html", _framed(site, kind.title(), _list(site, kind, entries), root="", here=f"{kind}.html")
        for entry in entries:
            yield site.addresses.entries[kind, entry.key], _framed(site, entry.name, _entry(site, kind, entry))


def _framed(site: Site, title: str, body: str, *, root: str = "../", here: str = "") -> str:
    """A page with the site's header and search around its content."""
    links = [("Events", "index.html"), *((kind.title(), f"{kind}.html") for kind in directories(site.archive))]
    menu = "".join(
        element("li", element("a", label, href=f"{root}{page}", aria_current="page" if page == here else ""))
        for label, page in links
    )
    name = element("a", text(site.title), href=f"{root}index.html", class_="site-name")
    search = (
        '<form role="search" class="search" hidden><label for="search">Search</label>'
        '<input id="search" type="search" autocomplete="off" spellcheck="false">'
        '<p id="search-status" role="status"></p><ul id="search-results"></ul></form>'
    )
    header = element(
        "header", name, element("nav", element("ul", menu), aria_label="Site"), search, class_="site-header"
    )
    head = (
        f"{policy(site.images, files=True)}\n"
        f"{void('link', rel='stylesheet', href=f'{root}style.css')}\n"
        f'<script src="{root}search-index.js" defer></script>\n'
        f'<script src="{root}search.js" data-root="{root}" defer></script>'
    )
    skip = element("a", "Skip to content", href="#content", class_="skip")
    whole = title if title == site.title else f"{title} – {site.title}"
    main = element("main", body, id="content", tabindex="-1")
    return document(whole, f"{skip}\n{header}\n{main}", head=head)


def _index(site: Site) -> str:
    summary = site.archive.summary
    told = (
        f"{count(summary.recaps, 'event')}, {count(summary.talks, 'talk')}, {count(summary.speakers, 'speaker')}, "
        f"{count(summary.organizations, 'organization')}"
    )
    latest_first = sorted(site.recaps, key=lambda recap: recap.event.date or date.min, reverse=True)
    years = groupby(latest_first, key=lambda recap: recap.event.date.year if recap.event.date else None)
    parts = [
        element(
            "section",
            element("h2", str(year or "Without a date")),
            element("ul", *(_line(site, recap) for recap in recaps), class_="events"),
        )
        for year, recaps in years
    ]
    return element("h1", text(site.title)) + element("p", told, class_="byline") + "".join(parts)


def _line(site: Site, recap: Recap, root: str = "") -> str:
    """An event in a list: its date, its name, who spoke."""
    people = dict.fromkeys(person.name for talk in recap.event.talks for person in talk.speakers)
    return element(
        "li",
        day(recap.event.date) + " " if recap.event.date else "",
        element("a", text(event_title(recap)), href=href(site.addresses.events[id(recap)], root)),
        element("p", text(", ".join(people)), class_="about") if people else "",
    )


def _event(site: Site, recap: Recap, before: Recap | None, after: Recap | None) -> str:
    renderer = _SiteRenderer(
        recap=recap, addresses=site.addresses, images=site.images, base_url=site.base_url, assets=site.assets
    )
    around = [
        element("a", text(event_title(other)), href=href(site.addresses.events[id(other)], "../"), rel=rel)
        for other, rel in ((before, "prev"), (after, "next"))
        if other
    ]
    beside = element("nav", *around, class_="beside", aria_label="Other events") if around else ""
    return renderer.visit(recap) + beside + jsonld.script(recap, site.base_url)


@attrs.frozen(kw_only=True)
class _SiteRenderer(HtmlRenderer):
    """HTML in which the names of people, organizations and sponsors lead to their pages."""

    recap: Recap
    addresses: Addresses

    def anchor(self, talk: Talk) -> str:
        number = next((number for number, other in enumerate(self.recap.event.talks, 1) if other is talk), None)
        return talk_anchor(number) if number else ""

    def person_name(self, person: Speaker | Host) -> str:
        page = self.addresses.speakers.get((id(self.recap), id(person)))
        return _linked(page, person.name, "p-name") if page else super().person_name(person)

    def organization_name(self, person: Speaker | Host) -> str:
        page = self.addresses.employers.get((id(self.recap), id(person)))
        return _linked(page, person.organization or "", "p-org") if page else super().organization_name(person)

    def sponsor_name(self, sponsor: Sponsor) -> str:
        page = self.addresses.sponsors.get((id(self.recap), id(sponsor)))
        return _linked(page, sponsor.name, "p-name") if page else super().sponsor_name(sponsor)


def _linked(page: str, label: str, class_: str) -> str:
    return element("a", text(label), class_=class_, href=href(page, "../"))


def _list(site: Site, kind: str, entries: Iterable[Entry]) -> str:
    """Every name of a kind, A to Z."""
    listed = (
        element(
            "li",
            element("a", text(entry.name), href=href(site.addresses.entries[kind, entry.key])),
            element("span", f" {count(len(entry.recaps), 'event')}", class_="about"),
        )
        for entry in entries
    )
    return element("h1", kind.title()) + element("ul", *listed, class_="names")


def _entry(site: Site, kind: str, entry: Entry) -> str:
    """Someone's page: what is known of them across the years."""
    parts = [element("h1", text(entry.name))]
    spellings = [spelling for spelling in entry.spellings if spelling != entry.name]
    if spellings:
        parts.append(element("p", f"Also written {text(', '.join(spellings))}", class_="byline"))
    if isinstance(entry, SpeakerEntry):
        own = {mention.speaker.url for mention in entry.mentions if mention.speaker and mention.speaker.url}
        pages = ", ".join(link(address, address) for url in sorted(own) if (address := target(url)))
        parts.append(element("p", pages, class_="byline") if pages else "")
        stays = (f"{text(stay.name)}{_years(stay)}" for stay in entry.organizations)
        told = ", ".join(stays)
        parts.append(element("p", told, class_="byline") if told else "")
    if isinstance(entry, OrganizationEntry) and entry.speakers:
        people = (_named(site, name) for name in entry.speakers)
        parts.append(element("section", element("h2", "Speakers"), element("ul", *people, class_="names")))
    if isinstance(entry, SponsorEntry):
        parts.append(_sponsored(entry, site.base_url))
    talks = [mention for mention in _once(entry.mentions) if mention.talk and kind != "sponsors"]
    listed = "".join(_talk(site, mention) for mention in reversed(talks))
    given = {id(mention.recap) for mention in talks}
    others = "".join(_line(site, recap, "../") for recap in reversed(entry.recaps) if id(recap) not in given)
    for heading, lines in (("Talks", listed), ("Events", others)):
        if lines:
            parts.append(element("section", element("h2", heading), element("ul", lines, class_="events")))
    return "".join(parts)


def _years(stay: Stay) -> str:
    """When somebody was with an organization, in years."""
    if stay.first is None or stay.last is None:
        return ""
    return f" ({stay.first.year})" if stay.last.year == stay.first.year else f" ({stay.first.year}–{stay.last.year})"


def _named(site: Site, name: str) -> str:
    entry = site.archive.speakers.get(name)
    page = site.addresses.entries["speakers", entry.key] if entry else None
    return element("li", element("a", text(name), href=href(page, "../")) if page else text(name))


def _sponsored(entry: SponsorEntry, base_url: str) -> str:
    """How often a sponsor was thanked, and its own page."""
    roles = ", ".join(f"{role} {number}×" for role, number in entry.roles.items() if role != "general")
    urls = (target(mention.sponsor.url, base_url) for mention in reversed(entry.mentions) if mention.sponsor)
    url = next((url for url in urls if url), None)
    page = link(url, "web site") if url else ""
    told = " · ".join(part for part in (f"thanked at {count(len(entry.recaps), 'event')}", text(roles), page) if part)
    return element("p", told, class_="byline")


def _once(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Each talk's first mention."""
    seen: set[tuple[int, int]] = set()
    for mention in mentions:
        if mention.place[:2] not in seen:
            seen.add(mention.place[:2])
            yield mention


def _talk(site: Site, mention: Mention) -> str:
    """A talk in a list: its title, and the event it was given at."""
    recap, talk = mention.recap, mention.talk
    number = next((number for number, other in enumerate(recap.event.talks, 1) if other is talk), 0)
    page = href(site.addresses.events[id(recap)], "../")
    title = talk_title(talk) if talk else "A talk"
    status = f" ({talk.status})" if talk and talk.status != "given" else ""
    return element(
        "li",
        day(recap.event.date) + " " if recap.event.date else "",
        element("a", text(title), href=f"{page}#{talk_anchor(number)}" if number else page),
        text(status),
        element("p", text(event_title(recap)), class_="about"),
    )
