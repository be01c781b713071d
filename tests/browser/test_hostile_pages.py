"""Posts that want to run something: Chromium runs none of it and asks for nothing.

The policy that pages carry is switched off here: the escaping alone has to hold.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
import pytest
from playwright.sync_api import Browser, Page

from heard import Heard
from hostile import STRINGS, hostile
from meetup_recap import Archive, explain, read, to_html
from meetup_recap.renderers import HtmlRenderer

STRANGE = """() => {
    const loading = "iframe object embed img image video audio source base form svg math".split(" ");
    const schemes = ["http:", "https:", "mailto:", "file:", ":"];
    return [...document.querySelectorAll("*")].filter(one =>
        (loading.includes(one.localName) && !one.classList.contains("search"))
        || (one.localName === "script" && one.type !== "application/ld+json" && !one.src.startsWith("file:"))
        || [...one.attributes].some(attribute => attribute.name.startsWith("on") || attribute.name === "srcdoc")
        || (one.localName === "a" && one.hasAttribute("href") && !schemes.includes(one.protocol))
    ).map(one => one.outerHTML.slice(0, 200));
}"""
"""What no text may become: an element that loads or runs, a handler, a link to another scheme."""
EVENT = "Thanks to [Harbor](https://harbor.example) for having us.\n\n## Talks\n\n### Queues - Ada Vega\n\n"


@pytest.fixture
def bare(chromium: Browser, heard: Heard) -> Iterator[Page]:
    """A page that no policy protects."""
    opened = heard.listen(chromium.new_page(bypass_csp=True))
    yield opened
    opened.close()


def harmless(page: Page, heard: Heard, file: Path) -> None:
    """A page runs nothing, asks for nothing, and holds nothing that would when it is touched."""
    page.goto(file.as_uri())
    assert page.evaluate("window.pwned") is None, file
    assert page.evaluate(STRANGE) == [], file
    assert heard.nothing()


def batched(texts: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (texts[at : at + size] for at in range(0, len(texts), size))


def written(file: Path, html: str) -> Path:
    file.write_text(html, "utf-8")
    return file


def test_there_are_many() -> None:
    """The corpus is as large as it is said to be."""
    assert len(set(STRINGS)) == len(STRINGS) >= 150


def test_fragments_in_a_page_of_ones_own(bare: Page, heard: Heard, tmp_path: Path) -> None:
    """HTML fragments and what notebooks show, each recap with one string in every field."""
    for some in batched(STRINGS, 100):
        recaps = [hostile(text) for text in some]
        parts = [
            shown for recap in recaps for shown in (to_html(recap), recap._repr_html_(), recap.event._repr_html_())
        ]
        parts += [HtmlRenderer(sanitize=True).render(recap) for recap in recaps]
        archive = Archive(recaps)
        parts += [archive._repr_html_(), archive.speakers._repr_html_(), archive.sponsors._repr_html_()]
        harmless(bare, heard, written(tmp_path / "fragments.html", f"<!DOCTYPE html><body>{''.join(parts)}</body>"))


def test_pages(bare: Page, heard: Heard, tmp_path: Path) -> None:
    """The whole page of a recap, its title and data included; every second string, as each is a page to open."""
    for text in STRINGS[::2]:
        harmless(bare, heard, written(tmp_path / "page.html", to_html(hostile(text), page=True)))


def test_pages_that_explain_a_post(bare: Page, heard: Heard, tmp_path: Path) -> None:
    """A post that holds the string in its header and its body; every second one."""
    shown = 0
    for text in STRINGS[1::2]:
        quoted = text.replace("'", "''")
        for recap in read(f"---\ntitle: '{quoted}'\ndate: 2024-05-14\n---\n{EVENT}* {text}\n\n{text}\n").recaps:
            shown += 1
            harmless(bare, heard, written(tmp_path / "explain.html", explain(recap, page=True)))
    assert shown >= len(STRINGS[1::2])


def test_a_site(bare: Page, heard: Heard, tmp_path: Path) -> None:
    """The lists, a share of the pages of events and names, and the search when it shows what it finds."""
    Archive([attrs.evolve(hostile(text), source=None) for text in STRINGS]).to_site(tmp_path)
    names = [*sorted(tmp_path.glob("*.html")), *sorted(tmp_path.glob("events/*.html"))[::3]]
    names += sorted(tmp_path.glob("s*/*.html"))[::10] + sorted(tmp_path.glob("organizations/*.html"))[::10]
    assert len(names) > len(STRINGS) / 3
    for file in names:
        harmless(bare, heard, file)
    bare.goto((tmp_path / "index.html").as_uri())
    for typed in ("<script", "javascript:", "</", "onerror", "\"'", "{{"):
        bare.fill("#search", typed)
        assert bare.evaluate("window.pwned") is None
    assert heard.nothing()
