"""HTML: a fragment to put into a page of one's own, or a page that needs nothing else.

Everything from a post is escaped. Takeaways are rendered as Markdown with raw HTML shown as text; links lead to http,
https and mailto alone, others are shown as text; pictures are links, so that opening a page fetches nothing. The
classes are those of microformats (h-event, h-card), and a page holds schema.org's data as JSON-LD.

The module is long by the classes of the model: a method for each, in one class that others override.
"""

import os
import re
from collections.abc import Iterable
from html import escape, unescape
from pathlib import Path
from types import NoneType
from typing import Any

import attrs

from meetup_recap._markdown import block_html, inline_html
from meetup_recap.errors import InvalidValueError, check_type
from meetup_recap.extras import extra
from meetup_recap.forms import short_clock
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
from meetup_recap.model._base import is_text, maybe
from meetup_recap.recordings import opened_at
from meetup_recap.renderers import jsonld
from meetup_recap.renderers.base import API_VERSION, Visitor
from meetup_recap.renderers.images import Images, check_images, label, picture
from meetup_recap.renderers.links import SCHEMES, is_site, target, without_site
from meetup_recap.renderers.markup import element, link, text, visible
from meetup_recap.renderers.pages import day, page
from meetup_recap.renderers.phrases import event_title, minutes, moments, talk_title

_SAFE_TAGS = frozenset({
    "a", "abbr", "b", "bdi", "blockquote", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "li", "mark",
    "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "ul", "var",
})  # fmt: skip
"""What the extra `sanitize` lets through: nothing that fetches, moves, covers the page or asks for input."""
_HREF = re.compile(r'(?P<before><a\b[^>]*?) href="(?P<url>[^"]*)"')
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\Z")


def _is_level(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if value not in range(1, 6):
        raise InvalidValueError(type(instance).__name__, attribute.name, value, "a level from 1 to 5")


def _as_folder(path: str | os.PathLike[str] | None) -> Path | None:
    check_type("HtmlRenderer", "assets", path, (str, os.PathLike, NoneType), "a folder")
    return None if path is None else Path(path)


@attrs.frozen(kw_only=True)
class HtmlRenderer(Visitor[str]):
    """HTML with semantic elements: a method a class of the model, and one each for what they share.

    Attributes:
        page: A whole page with its style inside, in place of a fragment.
        images: What becomes of pictures: "link", a link with the picture's text; "embed", the file from `assets`
            inside the page; "src", fetched from where the blog has it.
        base_url: The blog's address, which paths such as "/images/group.jpg" are put behind.
        assets: The folder that such paths are looked up in, for images="embed".
        sanitize: Let harmless raw HTML in takeaways and summaries through (the extra `sanitize`), else it is text.
        heading_level: The level of the event's heading, 1 to 5; a talk's is one below it.
        recording: Where talks stand that have a start and no recording of their own; an Event brings its own.

    Raises:
        InvalidValueError: There is no such choice of pictures, or it lacks the folder.
    """

    page: bool = False
    images: Images = "link"
    base_url: str = attrs.field(default="", validator=is_site)
    assets: Path | None = attrs.field(default=None, converter=_as_folder)
    sanitize: bool = False
    heading_level: int = attrs.field(default=1, validator=_is_level)
    recording: str | None = attrs.field(default=None, validator=maybe(is_text))
    name = "html"
    media_type = "text/html"
    suffix = ".html"
    api_version = API_VERSION

    def __attrs_post_init__(self) -> None:
        check_images(type(self).__name__, self.images, self.assets)

    def render(self, obj: object) -> str:
        """The fragment or page for a Recap, an Event or another part of one."""
        body = self.visit(obj)
        if not self.page:
            return body
        if isinstance(obj, (Recap, Event)):
            recap = obj if isinstance(obj, Recap) else Recap(event=obj)
            data = jsonld.script(recap, self.base_url)
            return page(event_title(recap), body + data, images=self.images)
        title = str(getattr(obj, "title", None) or getattr(obj, "name", None) or type(obj).__name__)
        body = element("ul", body) if isinstance(obj, (Photo, Takeaway)) else body
        return page(title, element("h1", text(title)) + body, images=self.images)

    def visit_recap(self, recap: Recap) -> str:
        """The post: the event, pictures, the next event, notes."""
        title = recap.title if recap.title != event_title(recap) else None
        notes = "".join(map(self.visit, recap.notes))
        return self._event(
            recap,
            element("p", text(title), class_="post-title") if title else "",
            element("p", self.inline(recap.description), class_="p-summary") if recap.description else "",
            below=(
                self._section("Photos", "ul", map(self.visit, recap.photos), class_="photos"),
                self.visit(recap.next_event) if recap.next_event else "",
                element("details", element("summary", "Notes"), notes, class_="notes") if notes else "",
            ),
        )

    def visit_event(self, event: Event) -> str:
        """The event alone: its name and date, facts, talks, sponsors."""
        return self._event(Recap(event=event))

    def _event(self, recap: Recap, *about: str, below: Iterable[str] = ()) -> str:
        """An event, with what is told about its post below its name, and what its post holds below its talks."""
        event = recap.event
        sponsors = (element("li", self.visit(one)) for one in event.sponsors)
        return element(
            "article",
            element(
                "header",
                element("p", text(event.series), class_="series") if event.series else "",
                self.heading(0, text(event_title(recap)), class_="p-name"),
                self._byline(recap),
                *about,
            ),
            self._facts(event),
            *map(attrs.evolve(self, recording=event.video_url or self.recording).visit, event.talks),
            self._section("Thanks to", "ul", sponsors, class_="sponsors"),
            *below,
            class_="meetup-recap h-event",
            lang=recap.language if recap.language and _LANGUAGE.match(recap.language) else "",
            dir="auto",
        )

    def _byline(self, recap: Recap) -> str:
        begin, _ = moments(recap.event)
        happened = recap.event.date or recap.published
        parts = [
            day(happened, class_="dt-start" if begin else "", moment=begin) if happened else "",
            self.visit(recap.author) if recap.author else "",
        ]
        return element("p", " · ".join(part for part in parts if part), class_="byline") if any(parts) else ""

    def _facts(self, event: Event) -> str:
        recording = opened_at(event.video_url, None)
        facts = [
            ("Venue", self.visit(event.venue) if event.venue else ""),
            ("Location", text(event.location)),
            ("Status", element("strong", text(event.status)) if event.status else ""),
            ("Time", self._hours(event)),
            ("Attendance", text(event.attendance_mode and event.attendance_mode.replace("_", " "))),
            ("Attendees", str(event.attendee_count) if event.attendee_count is not None else ""),
            ("Platforms", text(", ".join(event.platforms))),
            ("Hosted by", ", ".join(map(self.visit, event.hosts))),
            ("Organized by", ", ".join(map(self.visit, event.organizers))),
            ("With", text(", ".join(event.organizations))),
            ("Page", self.link(event.url, "the event’s page", class_="u-url") if event.url else ""),
            ("Recording", self.link(recording, "watch the whole event") if recording else ""),
            ("Links", ", ".join(map(self.visit, event.links))),
        ]
        listed = [element("div", element("dt", name) + element("dd", value)) for name, value in facts if value]
        return element("dl", *listed) if listed else ""

    def _hours(self, event: Event) -> str:
        _, end = moments(event)
        told = [element("time", f"{event.start_time:%H:%M}")] if event.start_time else []
        if event.end_time:
            moment = end.isoformat() if end else ""
            told.append(element("time", f"{event.end_time:%H:%M}", class_="dt-end" if end else "", datetime=moment))
        zone = [text(event.timezone)] if told and event.timezone else []
        return " ".join(["–".join(told), *zone])

    def visit_talk(self, talk: Talk) -> str:
        """A talk's title, speakers, time and takeaways."""
        speakers = ", ".join(map(self.visit, talk.speakers))
        about = [
            element("span", text(talk.kind), class_="kind") if talk.kind != "talk" else "",
            element("strong", text(talk.status)) if talk.status != "given" else "",
            element("time", f"{talk.start_time:%H:%M}") if talk.start_time else "",
            element("span", minutes(talk.duration)) if talk.duration else "",
            element("span", text(talk.room), class_="p-location") if talk.room else "",
            self._recording(talk),
            self.link(talk.slides_url, "slides") if talk.slides_url else "",
            *map(self.visit, talk.links),
        ]
        line = " · ".join(part for part in about if part)
        return element(
            "section",
            self.heading(1, text(talk_title(talk)), class_="p-name"),
            element("p", speakers, class_="speakers") if speakers else "",
            element("p", line, class_="where") if line else "",
            *(element("div", self.blocks(one.bio), class_="bio") for one in talk.speakers if one.bio),
            element("div", self.blocks(talk.description), class_="p-summary") if talk.description else "",
            element("ul", *map(self.visit, talk.takeaways), class_="takeaways") if talk.takeaways else "",
            class_="talk h-event",
            id=self.anchor(talk),
        )

    def _recording(self, talk: Talk) -> str:
        url = opened_at(talk.video_url or (self.recording if talk.video_start is not None else None), talk.video_start)
        if talk.video_start is None:
            return self.link(url, "watch") if url else ""
        at = element("time", short_clock(talk.video_start), datetime=f"PT{int(talk.video_start.total_seconds())}S")
        return self.link(url, f"watch from {at}", raw=True) if url else at

    def visit_speaker(self, person: Speaker) -> str:
        """A name, with organization and role."""
        return self._person(person, class_="p-speaker h-card")

    def visit_host(self, host: Host) -> str:
        """As a speaker."""
        return self._person(host, class_="p-organizer h-card")

    def _person(self, person: Speaker | Host, *, class_: str) -> str:
        about = [
            element("span", text(person.role), class_="p-role") if person.role else "",
            self.organization_name(person) if person.organization else "",
            *map(self.visit, person.links),
        ]
        told = ", ".join(part for part in about if part)
        shown = Photo(url=person.image_url, alt=person.name) if person.image_url and person.image_url.strip() else None
        portrait = picture(shown, self.images, self.base_url, self.assets) if shown else ""
        name = portrait + self.person_name(person)
        return element("span", f"{name} ({told})" if told else name, class_=class_)

    def person_name(self, person: Speaker | Host) -> str:
        """Somebody's name, linked to their own page where they have one."""
        return self.link(person.url, person.name, class_="p-name u-url")

    def organization_name(self, person: Speaker | Host) -> str:
        """The name of the organization that somebody is from."""
        return element("span", text(person.organization), class_="p-org")

    def visit_takeaway(self, takeaway: Takeaway) -> str:
        """A bullet and those below it."""
        children = element("ul", *map(self.visit, takeaway.children)) if takeaway.children else ""
        return element("li", self.inline(takeaway.text), children)

    def visit_sponsor(self, sponsor: Sponsor) -> str:
        """A name, linked, and what it paid for."""
        role = f" ({text(sponsor.role)})" if sponsor.role in {"venue", "food"} else ""
        return element("span", self.sponsor_name(sponsor), class_="h-card") + role

    def sponsor_name(self, sponsor: Sponsor) -> str:
        """A sponsor's name, linked to its page where the post does."""
        return self.link(sponsor.url, sponsor.name, class_="p-name u-url")

    def visit_venue(self, venue: Venue) -> str:
        """A name, linked, the room, the address and the map."""
        parts = [
            self.link(venue.url, venue.name, class_="p-name u-url"),
            element("span", text(venue.room), class_="p-extended-address") if venue.room else "",
            element("span", text(venue.address), class_="p-adr") if venue.address else "",
            self.link(venue.map_url, "map") if venue.map_url else "",
        ]
        return element("span", ", ".join(part for part in parts if part), class_="p-location h-card")

    def visit_photo(self, photo: Photo) -> str:
        """A picture, or the link to it."""
        shown = picture(photo, self.images, self.base_url, self.assets)
        return element("li", shown or self.link(photo.url, label(photo)))

    def visit_next_event(self, upcoming: NextEvent) -> str:
        """Date, organizations, sign-up link: an event of its own."""
        parts = [
            day(upcoming.date, class_="dt-start") if upcoming.date else "",
            self.visit(upcoming.venue) if upcoming.venue else "",
            text(", ".join(upcoming.organizations)),
            self.link(upcoming.url, "sign up", class_="u-url") if upcoming.url else "",
        ]
        return element(
            "section",
            self.heading(1, "Next event", class_="p-name"),
            element("p", " · ".join(part for part in parts if part)),
            class_="next-event h-event",
        )

    def visit_note(self, note: Note) -> str:
        """What no field holds, as written."""
        return (self.heading(1, text(note.heading)) if note.heading else "") + element("pre", text(note.text))

    def visit_link(self, other: Link) -> str:
        """A link by its text, or by what it leads to."""
        return self.link(other.url, other.text or other.kind)

    def visit_author(self, author: Author) -> str:
        """A name."""
        return element("span", text(author.name), class_="p-author h-card")

    def heading(self, depth: int, content: str, *, class_: str = "") -> str:
        """A heading.

        Args:
            depth: How far below the event's.
            content: What it holds, HTML.
            class_: The element's classes.
        """
        return element(f"h{min(self.heading_level + depth, 6)}", content, class_=class_)

    def link(self, url: str | None, content: str, *, raw: bool = False, class_: str = "") -> str:
        """A link where its address is safe, else its content alone.

        Args:
            url: The address, as the post has it.
            content: What is shown.
            raw: The content is HTML already, not text.
            class_: The element's classes.
        """
        return link(target(url, self.base_url), content, raw=raw, class_=class_)

    def inline(self, markdown: str) -> str:
        """A line of Markdown as HTML: raw HTML is text, or what is harmless of it with `sanitize`."""
        return self._safe(inline_html(without_site(visible(markdown)), raw=self.sanitize))

    def blocks(self, markdown: str) -> str:
        """Paragraphs and lists in Markdown as HTML, as `inline` does it; a heading is a paragraph."""
        return self._safe(block_html(without_site(visible(markdown)), raw=self.sanitize))

    def _safe(self, html: str) -> str:
        if self.sanitize:
            nh3 = extra("nh3", "sanitize", "sanitize=True")
            html = nh3.clean(html, tags=set(_SAFE_TAGS), url_schemes=set(SCHEMES), link_rel="noreferrer")
        return _HREF.sub(self._link_as_allowed, html)

    def _link_as_allowed(self, match: re.Match[str]) -> str:
        """markdown-it refuses script addresses; other schemes are taken out here, and paths get their site."""
        address = target(unescape(match["url"]), self.base_url)
        return f'{match["before"]} href="{escape(address)}"' if address else match["before"]

    def anchor(self, talk: Talk) -> str:
        """What links to a talk end in, behind "#": nothing here, as a fragment does not know what stands beside it."""
        del talk  # a site asks for it
        return ""

    def _section(self, heading: str, tag: str, members: Iterable[str], *, class_: str) -> str:
        inside = "".join(members)
        return element("section", self.heading(1, heading), element(tag, inside), class_=class_) if inside else ""
