"""The built docs as their readers see them, on a phone and on a screen; `make docs` builds them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from folders import ROOT
from heard import Heard

BUILT = ROOT / "build/docs"
PAGES = sorted(path.relative_to(BUILT).as_posix() for path in BUILT.rglob("*.html") if "_static" not in path.parts)
WIDTHS = (390, 1280)


OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
MISSING = "[...document.images].filter(image => !image.complete || !image.naturalWidth).length"
WIDEST = """[...document.querySelectorAll('article *')].filter(one => one.getBoundingClientRect().right > innerWidth)
    .map(one => one.outerHTML.slice(0, 90)).slice(0, 3)"""


@pytest.fixture(params=WIDTHS)
def docs(request: pytest.FixtureRequest, chromium: Browser, heard: Heard) -> Iterator[Page]:
    """A page of the docs in a window of a phone's width, or of a screen's."""
    opened = heard.listen(chromium.new_page(viewport={"width": request.param, "height": 900}))
    yield opened
    opened.close()


def test_the_docs_are_built() -> None:
    """The tests below see every page, so that none passes for want of pages."""
    sources = [path for path in (ROOT / "docs").rglob("*.md") if not {"river-city", "millport"} & {*path.parts}]
    assert {path.relative_to(ROOT / "docs").with_suffix(".html").as_posix() for path in sources} <= set(PAGES)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_read_without_scrolling_sideways(path: str, docs: Page, heard: Heard) -> None:
    """Nothing is wider than the window, no picture is missing, and nothing is fetched from elsewhere."""
    docs.goto((BUILT / path).as_uri())
    wide = docs.evaluate(OVER)
    assert wide <= 0, docs.evaluate(WIDEST)
    assert docs.evaluate(MISSING) == 0
    assert heard.nothing()


def test_code_is_large_enough_and_can_be_told_from_its_ground(docs: Page) -> None:
    """Code is at least 12 pixels high, and scrolls in its own box where a line is long."""
    docs.goto((BUILT / "tutorials/first-recap.html").as_uri())
    styles = docs.eval_on_selector_all(
        "pre", "all => all.map(getComputedStyle).map(one => [one.fontSize, one.overflowX])"
    )
    assert min(float(size.removesuffix("px")) for size, _ in styles) >= 12
    assert {scrolls for _, scrolls in styles} == {"auto"}


def test_the_search_works_from_the_file_system(docs: Page) -> None:
    """Whoever has the pages on a disk finds a word in them, without a server and without a network."""
    docs.goto((BUILT / "search.html").as_uri() + "?q=takeaway")
    docs.wait_for_selector("ul.search li a", timeout=20_000)
    assert docs.locator("ul.search li").count() >= 3


def test_the_picture_of_the_model_is_seen(docs: Page) -> None:
    """The diagram is drawn, and is not cut off."""
    docs.goto((BUILT / "reference/model.html").as_uri())
    box = docs.locator("img[src$='model.svg']").bounding_box()
    assert box
    assert box["width"] >= 300
    assert box["height"] >= 600
