"""HTML: a fragment to put into a page of one's own, or a page that needs nothing else.

Everything from a post is escaped. Takeaways are rendered as Markdown with raw HTML shown as text; links lead to http,
https and mailto alone, others are shown as text; pictures are links, so that opening a page fetches nothing. The
classes are those of microformats (h-event, h-card), and a page holds schema.org's data as JSON-LD.
"""

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

import attrs

from meetup_recap._markdown import inline_html
from meetup_recap.extras import extra
from meetup_recap.model import (
    Author,
    Event,
    Host,
    Link,
    NextEvent,
    Note,
    Photo,
    Recap,
    Speaker,
    Sponsor,
    Takeaway,
    Talk,
    Venue,
)
from meetup_recap.renderers import jsonld
from meetup_recap.renderers.base import API_VERSION, Visitor
from meetup_recap.renderers.images import Images, picture
from meetup_recap.renderers.links import SCHEMES, clock, opened_at, target
from meetup_recap.renderers.markup import element, link, text
from meetup_recap.renderers.page import day, page

_SAFE_TAGS = frozenset({
    "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strong", "sub", "sup", "time", "u", "var",
})  # fmt: skip
"""What the extra `sanitize` lets through: nothing that fetches, moves, covers the page or asks for input."""
_HREF = re.compile(r'<a href="(?P<url>[^"]*)"')


@attrs.frozen
class HtmlRenderer(Visitor[str]):
    """HTML with semantic elements.

    Attributes:
        page: A whole page with its style inside, in place of a fragment.
        images: What becomes of pictures: "link", a link with the picture's text; "embed", the file from `assets`
            inside the page; "src", fetched from where the blog has it.
        base_url: The blog's address, which paths such as "/images/group.jpg" are put behind.
        assets: The folder that such paths are looked up in, for images="embed".
        sanitize: Let harmless raw HTML in takeaways and summaries through (the extra `sanitize`), else it is text.
    """

    page: bool = attrs.field(default=False, kw_only=True)
    images: Images = attrs.field(default="link", kw_only=True, validator=attrs.validators.in_(("link", "embed", "src")))
    base_url: str = attrs.field(default="", kw_only=True)
    assets: Path | None = attrs.field(default=None, kw_only=True, converter=attrs.converters.optional(Path))
    sanitize: bool = attrs.field(default=False, kw_only=True)
    name: str = "html"
    media_type: str = "text/html"
    suffix: str = ".html"
    api_version: int = API_VERSION

    def render(self, obj: object) -> str:
        """The fragment or page for a Recap, an Event or another part of one."""
        body = self.visit(obj)
        if not self.page:
            return body
        data = jsonld.script(obj, self.base_url) if isinstance(obj, (Recap, Event)) else ""
        heading = "" if isinstance(obj, Recap) else element("h1", text(_title(obj)))
        language = getattr(obj, "language", None) or "en"
        return page(_title(obj), heading + body + data, language, images=self.images)

    def visit_recap(self, recap: Recap) -> str:
        """The post: its title, the event, pictures, the next event, notes."""
        event = recap.event
        return element(
            "article",
            element(
                "header",
                element("p", text(event.series), class_="series") if event.series else "",
                element("h1", text(recap.title or event.name or "Recap"), class_="p-name"),
                self._byline(recap),
                element("p", self.inline(recap.description), class_="p-summary") if recap.description else "",
            ),
            self.visit(event),
            _section("Photos", "ul", map(self.visit, recap.photos), class_="photos"),
            self.visit(recap.next_event) if recap.next_event else "",
            element("details", element("summary", "Notes"), *map(self.visit, recap.notes), class_="notes")
            if recap.notes
            else "",
            class_="meetup-recap h-event",
            lang=recap.language or "",
        )

    def visit_event(self, event: Event) -> str:
        """Facts, talks, sponsors."""
        facts = [
            ("Venue", self.visit(event.venue) if event.venue else ""),
            ("Location", text(event.location)),
            ("Time", "–".join(element("time", f"{at:%H:%M}") for at in (event.starts, event.ends) if at)),
            ("Attendance", text(event.attendance and event.attendance.replace("_", " "))),
            ("Platforms", text(", ".join(event.platforms))),
            ("Hosted by", ", ".join(map(self.visit, event.hosts))),
            ("With", text(", ".join(event.organizations))),
            ("Page", self.link(event.url, "the event’s page", class_="u-url") if event.url else ""),
            ("Recording", self.link(event.video_url, "watch the whole event") if event.video_url else ""),
            ("Links", ", ".join(map(self.visit, event.links))),
        ]
        listed = [element("div", element("dt", name), element("dd", value)) for name, value in facts if value]
        return element(
            "section",
            element("dl", *listed) if listed else "",
            *(self.visit(talk) for talk in event.talks),
            _section("Thanks to", "ul", (element("li", self.visit(one)) for one in event.sponsors), class_="sponsors"),
            class_="event",
        )

    def visit_talk(self, talk: Talk) -> str:
        """A talk's title, speakers, time and takeaways."""
        speakers = ", ".join(map(self.visit, talk.speakers))
        where = [self._time(talk), self.link(talk.slides_url, "slides") if talk.slides_url else ""]
        where += map(self.visit, talk.links)
        about = [] if talk.kind == "talk" else [element("span", text(talk.kind), class_="kind")]
        about += [] if talk.status == "given" else [element("strong", text(talk.status))]
        return element(
            "section",
            element("h2", text(talk.title or "Untitled talk"), class_="p-name"),
            element("p", speakers, class_="speakers") if speakers else "",
            element("p", " · ".join(part for part in (*about, *where) if part), class_="where")
            if about or any(where)
            else "",
            element("p", self.inline(talk.summary), class_="summary") if talk.summary else "",
            element("ul", *map(self.visit, talk.takeaways), class_="takeaways") if talk.takeaways else "",
            class_="talk h-event",
            id=self.anchor(talk),
        )

    def anchor(self, talk: Talk) -> str:
        """What links to a talk end in, behind "#"; none here, as a fragment does not know what stands beside it."""
        del talk
        return ""

    def _time(self, talk: Talk) -> str:
        if talk.start is None:
            return self.link(talk.video_url, "watch") if talk.video_url else ""
        at = element("time", clock(talk.start), datetime=f"PT{int(talk.start.total_seconds())}S")
        return self.link(opened_at(talk.video_url, talk.start), f"watch from {at}", raw=True) if talk.video_url else at

    def visit_speaker(self, person: Speaker) -> str:
        """A name, with organization and role."""
        return self.person(person)

    def visit_host(self, host: Host) -> str:
        """As a speaker."""
        return self.person(host, class_="p-organizer h-card")

    def person(self, person: Speaker | Host, *, class_: str = "p-performer h-card") -> str:
        """A name, with organization and role, as an h-card."""
        name = text(person.name)
        name = self.link(person.url, name, raw=True, class_="p-name u-url") if person.url else element(
            "span", name, class_="p-name"
        )  # fmt: skip
        about = [element("span", text(person.role), class_="p-role") if person.role else ""]
        about += [element("span", text(person.organization), class_="p-org")] if person.organization else []
        told = ", ".join(part for part in about if part)
        return element("span", f"{name} ({told})" if told else name, class_=class_)

    def visit_takeaway(self, takeaway: Takeaway) -> str:
        """A bullet and those below it."""
        children = element("ul", *map(self.visit, takeaway.children)) if takeaway.children else ""
        return element("li", self.inline(takeaway.text), children)

    def visit_sponsor(self, sponsor: Sponsor) -> str:
        """A name, linked."""
        name = self.link(sponsor.url, sponsor.name, class_="p-name u-url") if sponsor.url else text(sponsor.name)
        role = f" ({text(sponsor.role)})" if sponsor.role in {"venue", "food"} else ""
        return element("span", name, class_="p-sponsor h-card") + role

    def visit_venue(self, venue: Venue) -> str:
        """A name, linked, and the address."""
        name = self.link(venue.url, venue.name, class_="p-name u-url") if venue.url else element(
            "span", text(venue.name), class_="p-name"
        )  # fmt: skip
        address = element("span", text(venue.address), class_="p-adr") if venue.address else ""
        return element("span", ", ".join(part for part in (name, address) if part), class_="p-location h-card")

    def visit_photo(self, photo: Photo) -> str:
        """A picture, or the link to it."""
        shown = picture(photo, self.images, self.base_url, self.assets)
        return element("li", shown or self.link(photo.src, photo.alt or "photo"))

    def visit_next_event(self, upcoming: NextEvent) -> str:
        """Date, organizations, sign-up link."""
        parts = [
            day(upcoming.date) if upcoming.date else "",
            self.visit(upcoming.venue) if upcoming.venue else "",
            text(", ".join(upcoming.organizations)),
            self.link(upcoming.url, "sign up") if upcoming.url else "",
        ]
        return element(
            "section", element("h2", "Next event"), element("p", " · ".join(part for part in parts if part)),
            class_="next-event",
        )  # fmt: skip

    def visit_note(self, note: Note) -> str:
        """What no field holds, as written."""
        return (element("h2", text(note.heading)) if note.heading else "") + element("pre", text(note.text))

    def visit_link(self, other: Link) -> str:
        """A link by its text, or by what it leads to."""
        return self.link(other.url, other.text or other.kind)

    def visit_author(self, author: Author) -> str:
        """A name."""
        return element("span", text(author.name), class_="p-author")

    def link(self, url: str | None, label: str, *, raw: bool = False, class_: str = "") -> str:
        """A link where its address is safe, else its label alone; the arguments are those of `markup.link`."""
        return link(target(url, self.base_url), label, raw=raw, class_=class_)

    def inline(self, markdown: str) -> str:
        """A line of Markdown as HTML: raw HTML is text, or what is harmless of it with `sanitize`."""
        if not self.sanitize:
            return _without_unsafe_links(inline_html(markdown))
        nh3 = extra("nh3", "sanitize", "sanitize=True")
        written = inline_html(markdown, raw=True)
        clean: str = nh3.clean(written, tags=set(_SAFE_TAGS), url_schemes=set(SCHEMES), link_rel="noreferrer")
        return _without_unsafe_links(clean)

    def _byline(self, recap: Recap) -> str:
        happened = recap.event.date or recap.published
        parts = [
            day(happened, class_="dt-start" if recap.event.date else "") if happened else "",
            self.visit(recap.author) if recap.author else "",
        ]
        return element("p", " · ".join(part for part in parts if part), class_="byline") if any(parts) else ""


def _section(heading: str, tag: str, members: Iterable[str], *, class_: str) -> str:
    inside = "".join(members)
    return element("section", element("h2", heading), element(tag, inside), class_=class_) if inside else ""


def _without_unsafe_links(html: str) -> str:
    """markdown-it refuses script addresses; what is left of other schemes is taken out here."""
    return _HREF.sub(lambda match: match[0] if target(unescape(match["url"])) else "<a", html)


def _title(obj: object) -> str:
    return str(getattr(obj, "title", None) or getattr(obj, "name", None) or "Recap")
