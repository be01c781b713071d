"""HTML for people: complete, escaped, fetching nothing."""

import json
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from meetup_recap import (
    Event,
    Link,
    Note,
    Photo,
    Recap,
    Speaker,
    Sponsor,
    Takeaway,
    Talk,
    UnknownNameError,
    UnsupportedObjectError,
    Venue,
    load,
    render,
    to_html,
)
from meetup_recap.renderers import Visitor
from meetup_recap.renderers.html import HtmlRenderer
from strategies import recaps

VOID = {"meta", "br", "hr", "img"}
HOSTILE = [
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "[x](javascript:alert(1))",
    "[x](<data:text/html,x>)",
    "![x](https://tracker.example/p.png)",
    "</style><script>alert(1)</script>",
    "//evil.example/\x01",
]


class Page(HTMLParser):
    """Collects tags, links and text, and checks that each tag is closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.data: Any = None
        self.is_data = False
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_data = tag == "script" and dict(attrs).get("type") == "application/ld+json"
        if not self.is_data:
            self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.is_data and self.open[-1:] == ["script"]:
            self.data = json.loads(data)
        else:
            self.text += data


def hostile(text: str) -> Recap:
    """A recap with one text in every field that a page shows."""
    talk = Talk(
        title=text,
        speakers=[Speaker(name=text, organization=text, role=text, url=text)],
        video_start=timedelta(seconds=65),
        video_url=text,
        slides_url=text,
        description=text,
        takeaways=[Takeaway(text=text, children=[Takeaway(text=text)])],
        links=[Link(url=text, text=text)],
    )
    event = Event(
        venue=Venue(name=text, url=text, address=text), location=text, video_url=text, talks=[talk],
        sponsors=[Sponsor(name=text, url=text)], organizations=[text], platforms=[text],
    )  # fmt: skip
    return Recap(
        title=text,
        language=text,
        event=event,
        photos=[Photo(url=text, alt=text)],
        notes=[Note(heading=text, text=text)],
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_from_a_post_runs_or_fetches(text: str) -> None:
    """Scripts, attribute breakers and script addresses come out as text; no picture is fetched."""
    page = Page(to_html(hostile(text), page=True))
    assert not {"script", "img", "iframe", "object"} & set(page.tags)
    assert not {name for name in page.attributes if name.startswith("on")}
    schemes = {link.split(":")[0].lower() for link in page.links if not link.startswith("/")}
    assert schemes <= {"http", "https", "mailto"}


@given(recaps)
def test_any_recap_is_a_well_formed_page(recap: Recap) -> None:
    """Each tag is closed in order, whatever the texts hold."""
    page = Page(to_html(recap, page=True))
    assert page.tags.count("h1") == 1
    assert "script" not in page.tags


def test_a_page_shows_what_was_read(example: Path) -> None:
    """Talks, people, takeaways, sponsors and the next event are there, and a time opens the recording there."""
    html = to_html(load(example), page=True)
    page = Page(html)
    for expected in (
        "Queues in Anger: What Backpressure Taught Us", "Ada Vega (Northwind)", "the timings of the last run",
        "Harbor Cloud", "14 May 2024", "11 June 2024", "Noor Haddad (Community Lead, Ferrous)", "hybrid",
    ):  # fmt: skip
        assert expected in page.text
    assert "https://youtu.be/Ab3dEfGh1Jk?t=4831" in page.links
    assert '<html lang="en">' in html
    assert 'datetime="PT4831S"' in html


def test_a_fragment_is_no_page(example: Path) -> None:
    """A fragment can be put into a page of one's own."""
    html = to_html(load(example))
    assert html.startswith('<article class="meetup-recap h-event"')
    assert "<style" not in html


def test_takeaways_are_markdown_with_raw_html_as_text() -> None:
    """Emphasis and links work; tags are shown."""
    html = to_html(Takeaway(text="*Measure* [this](https://a.example) <b>now</b>"))
    assert html == '<li><em>Measure</em> <a href="https://a.example">this</a> &lt;b&gt;now&lt;/b&gt;</li>'


def test_a_time_is_added_to_links_that_know_times() -> None:
    """A recording linked without its time opens at it all the same; others are left as written."""
    talk = Talk(video_start=timedelta(seconds=65), video_url="https://youtu.be/Ab3dEfGh1Jk")
    assert 'href="https://youtu.be/Ab3dEfGh1Jk?t=65"' in to_html(talk)
    talk = Talk(video_start=timedelta(seconds=65), video_url="https://videos.example/abc")
    assert 'href="https://videos.example/abc"' in to_html(talk)


def test_every_part_of_the_model_can_be_rendered() -> None:
    """A part alone is a fragment; what is no part is refused by name."""
    assert "Quay &amp; Side" in to_html(Venue(name="Quay & Side"))
    assert "2 May 2024" in to_html(Recap(published=date(2024, 5, 2)))
    with pytest.raises(UnsupportedObjectError, match=r"HtmlRenderer takes Author, Event, .*, got int"):
        to_html(3)


def test_a_look_of_ones_own_is_one_overridden_method() -> None:
    """A renderer passed as an object needs no registration."""

    class Loud(HtmlRenderer):
        def visit_speaker(self, person: object) -> str:
            return str(getattr(person, "name", "")).upper()

    talk = Talk(speakers=[Speaker(name="Ada Vega")])
    assert "ADA VEGA" in render(talk, Loud())
    assert isinstance(render(talk, "html"), str)
    with pytest.raises(UnknownNameError, match=r"no renderer is called 'htm'; there are .*html.*; did you mean 'html'"):
        render(talk, "htm")


def test_a_visitor_needs_nothing_but_its_methods() -> None:
    """The base class only finds the method."""

    class Names(Visitor[str]):
        def visit_talk(self, talk: Talk) -> str:
            return talk.title or "?"

    assert Names().visit(Talk(title="Queues")) == "Queues"
