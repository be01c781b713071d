"""HTML: a fragment to put into a page of one's own, or a page that needs nothing else.

Everything from a post is escaped. Takeaways are rendered as Markdown with raw HTML shown as text; links lead to http,
https and mailto alone, others are shown as text; pictures are links, so that opening a page fetches nothing.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from html import escape
from importlib import resources
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import attrs

from meetup_recap._markdown import inline_html
from meetup_recap.model import (
    Event,
    Host,
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
from meetup_recap.renderers.base import Visitor

_SCHEMES = frozenset({"http", "https", "mailto"})
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SITE = re.compile(r"\{\{\s*site\.(?:baseurl|url)\s*\}\}")
_EMBED = re.compile(r"(?:https?:)?//(?:www\.)?youtube(?:-nocookie)?\.com/embed/(?P<id>[\w-]+)")


@attrs.frozen
class HtmlRenderer(Visitor):
    """HTML with semantic elements.

    Attributes:
        page: A whole page with its style inside, in place of a fragment.
    """

    page: bool = False
    name: str = "html"
    media_type: str = "text/html"
    suffix: str = ".html"

    def render(self, obj: object) -> str:
        """The fragment or page for a Recap, an Event or another part of one."""
        body = self.visit(obj)
        return page(_title(obj), body, getattr(obj, "language", None) or "en") if self.page else body

    def visit_recap(self, recap: Recap) -> str:
        """The post: its title, the event, pictures, the next event, notes."""
        day = recap.event.date or recap.published
        return _element(
            "article",
            _element(
                "header",
                _element("h1", _text(recap.title or recap.event.name or "Recap")),
                self._byline(recap, day),
            ),
            self.visit(recap.event),
            _section("Photos", "ul", (self.visit(photo) for photo in recap.photos)),
            self.visit(recap.next_event) if recap.next_event else "",
            _element("details", _element("summary", "Notes"), *map(self.visit, recap.notes)) if recap.notes else "",
            class_="meetup-recap",
        )

    def visit_event(self, event: Event) -> str:
        """Facts, talks, sponsors."""
        facts = [
            ("Venue", self.visit(event.venue) if event.venue else ""),
            ("Location", _text(event.location)),
            ("Attendance", _text(event.attendance and event.attendance.replace("_", " "))),
            ("Platforms", _text(", ".join(event.platforms))),
            ("Hosted by", ", ".join(map(self.visit, event.hosts))),
            ("With", _text(", ".join(event.organizations))),
            ("Recording", link(event.video_url, "watch the whole event") if event.video_url else ""),
        ]
        listed = [_element("dt", name) + _element("dd", value) for name, value in facts if value]
        return _element(
            "section",
            _element("dl", *listed) if listed else "",
            *(self.visit(talk) for talk in event.talks),
            _section("Thanks to", "ul", (_element("li", self.visit(sponsor)) for sponsor in event.sponsors)),
            class_="event",
        )

    def visit_talk(self, talk: Talk) -> str:
        """A talk's title, speakers, time and takeaways."""
        speakers = ", ".join(map(self.visit, talk.speakers))
        where = [self._time(talk), link(talk.slides_url, "slides") if talk.slides_url else ""]
        where += [link(other.url, other.text or other.kind) for other in talk.links]
        status = "" if talk.status == "given" else _element("p", _element("strong", talk.status))
        return _element(
            "section",
            _element("h2", _text(talk.title or "Untitled talk")),
            _element("p", speakers, class_="speakers") if speakers else "",
            status,
            _element("p", " · ".join(part for part in where if part)) if any(where) else "",
            _element("p", inline_html(talk.summary)) if talk.summary else "",
            _element("ul", *map(self.visit, talk.takeaways)) if talk.takeaways else "",
            class_="talk",
        )

    def _time(self, talk: Talk) -> str:
        if talk.start is None:
            return link(talk.video_url, "watch") if talk.video_url else ""
        label = _element("time", _clock(talk.start), datetime=f"PT{int(talk.start.total_seconds())}S")
        return link(_at(talk.video_url, talk.start), label, raw=True) if talk.video_url else label

    def visit_speaker(self, person: Speaker | Host) -> str:
        """A name, with organization and role."""
        about = ", ".join(part for part in (person.role, person.organization) if part)
        name = link(person.url, person.name) if person.url else _text(person.name)
        return f"{name} ({_text(about)})" if about else name

    def visit_host(self, host: Host) -> str:
        """As a speaker."""
        return self.visit_speaker(host)

    def visit_takeaway(self, takeaway: Takeaway) -> str:
        """A bullet and those below it."""
        children = _element("ul", *map(self.visit, takeaway.children)) if takeaway.children else ""
        return _element("li", _without_unsafe_links(inline_html(takeaway.text)), children)

    def visit_sponsor(self, sponsor: Sponsor) -> str:
        """A name, linked."""
        return link(sponsor.url, sponsor.name) if sponsor.url else _text(sponsor.name)

    def visit_venue(self, venue: Venue) -> str:
        """A name, linked, and the address."""
        name = link(venue.url, venue.name) if venue.url else _text(venue.name)
        return f"{name}, {_text(venue.address)}" if venue.address else name

    def visit_photo(self, photo: Photo) -> str:
        """A link to the picture."""
        return _element("li", link(_SITE.sub("", photo.src), photo.alt or "photo"))

    def visit_nextevent(self, upcoming: NextEvent) -> str:
        """Date, organizations, sign-up link."""
        parts = [
            _day(upcoming.date) if upcoming.date else "",
            self.visit(upcoming.venue) if upcoming.venue else "",
            _text(", ".join(upcoming.organizations)),
            link(upcoming.url, "sign up") if upcoming.url else "",
        ]
        return _element(
            "section", _element("h2", "Next event"), _element("p", " · ".join(part for part in parts if part)),
            class_="next-event",
        )  # fmt: skip

    def visit_note(self, note: Note) -> str:
        """What no field holds, as written."""
        return _element("h3", _text(note.heading)) * bool(note.heading) + _element("pre", _text(note.text))

    def _byline(self, recap: Recap, day: date | None) -> str:
        parts = [_day(day) if day else "", _text(recap.author.name if recap.author else None)]
        return _element("p", " · ".join(part for part in parts if part)) if any(parts) else ""


def _element(tag: str, *content: str, class_: str = "", **attributes: str) -> str:
    if class_:
        attributes = {"class": class_, **attributes}
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<{tag}{written}>{''.join(content)}</{tag}>"


def _section(heading: str, tag: str, members: Iterable[str]) -> str:
    inside = "".join(members)
    return _element("section", _element("h2", heading), _element(tag, inside)) if inside else ""


def _text(value: str | None) -> str:
    return escape(_visible(value)) if value else ""


def _visible(text: str) -> str:
    """Control characters, which no HTML may hold, as the replacement character."""
    return "".join(c if c.isprintable() or c.isspace() or ord(c) > 0x9F else "\ufffd" for c in text)  # noqa: PLR2004


def link(url: str | None, label: str, *, raw: bool = False) -> str:
    """A link where its address is safe, else its label alone."""
    shown = label if raw else _text(label)
    target = _EMBED.sub(r"https://www.youtube.com/watch?v=\g<id>", (url or "").strip())
    target = f"https:{target}" if target.startswith("//") else target
    if not _is_safe(target):
        return shown
    return _element("a", shown, href=_visible(target), rel="noreferrer")


def _is_safe(url: str) -> bool:
    """Whether a link may be followed: http, https, mailto, or a path on the same site."""
    if any(ord(character) < 0x21 and character != " " for character in url):  # noqa: PLR2004  # browsers skip these
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if parts.scheme:
        return parts.scheme.lower() in _SCHEMES
    return url.startswith("/")


_HREF = re.compile(r'<a href="(?P<url>[^"]*)"(?P<rest>[^>]*)>')


def _without_unsafe_links(html: str) -> str:
    """markdown-it refuses script addresses; what is left of other schemes is taken out here."""
    return _HREF.sub(lambda match: match[0] if _is_safe(match["url"].replace("&amp;", "&")) else "<a>", html)


def _at(url: str | None, start: timedelta) -> str:
    """A recording's link at a time: its own `t=` where it has one, else one that is added for players that know it."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return url or ""
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    if "t" in query or "start" in query or not parts.netloc.removeprefix("www.").startswith(("youtu", "vimeo")):
        return url or ""
    return urlunsplit(parts._replace(query=urlencode({**query, "t": int(start.total_seconds())})))


def _clock(start: timedelta) -> str:
    minutes, seconds = divmod(int(start.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _day(day: date) -> str:
    return _element("time", f"{day.day} {_MONTHS[day.month - 1]} {day.year}", datetime=day.isoformat())


def _title(obj: object) -> str:
    return str(getattr(obj, "title", None) or getattr(obj, "name", None) or "Recap")


@cache
def _style() -> str:
    return resources.files("meetup_recap.renderers").joinpath("page.css").read_text("utf-8")


def page(title: str, body: str, language: str = "en", *, style: str = "") -> str:
    """A page that needs nothing else around the content of its `main`; `style` is added to its own."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(_visible(language))}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>\n{_style()}{style}</style>\n</head>\n"
        f"<body>\n<main>{body}</main>\n</body>\n</html>\n"
    )
