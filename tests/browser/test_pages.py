"""Pages and sites in Chromium, opened from the file system."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from folders import ROOT
from heard import Heard
from meetup_recap import explain, load

KINDS = (
    "index.html",
    "speakers.html",
    "organizations.html",
    "sponsors.html",
    "events/2024-05-14-river-city-python-may-2024.html",
    "speakers/ada-vega.html",
    "organizations/northwind.html",
    "sponsors/*.html",
)
LEVEL_AA = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


def opened(site: Path, name: str) -> str:
    return next(iter(sorted(site.glob(name)))).as_uri()


def test_the_demo_page_opens_quietly(page: Page, heard: Heard, demo: Path) -> None:
    """No error, no request off the page, and a talk's link has the right second."""
    page.goto(demo.as_uri())
    assert page.locator("h1").count() == 1
    link = page.get_by_role("link", name="watch from 1:20:31")
    assert link.get_attribute("href") == "https://youtu.be/Ab3dEfGh1Jk?t=4831"
    assert heard.nothing()


def test_every_page_of_a_site_opens_quietly(page: Page, heard: Heard, site: Path) -> None:
    """No error and no request off the site; every link inside it leads to a page or a place on one."""
    files = sorted(site.rglob("*.html"))
    assert len(files) > 20
    for file in files:
        page.goto(file.as_uri())
        for target in page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)"):
            if target.startswith("file:"):
                path, _, anchor = target.removeprefix("file://").partition("#")
                assert Path(path).is_file(), f"{file.name} links to {target}"
                assert not anchor or f'id="{anchor}"' in Path(path).read_text("utf-8"), target
    assert heard.nothing()


def test_the_search_finds_a_speaker(page: Page, heard: Heard, site: Path) -> None:
    """From any page, with or without accents, by the keyboard alone; Escape empties it."""
    page.goto(opened(site, "speakers/ada-vega.html"))
    page.get_by_role("searchbox", name="Search").focus()
    page.keyboard.type("Léa ok")
    assert page.locator("#search-results a").first.inner_text() == "Lea Okafor"
    assert "found" in page.locator("#search-status").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url("**/speakers/lea-okafor.html")
    assert page.locator("h1").inner_text() == "Lea Okafor"
    page.get_by_role("searchbox").fill("nobody of that name")
    assert page.locator("#search-status").inner_text() == "0 found"
    page.keyboard.press("Escape")
    assert page.locator("#search-status").inner_text() == ""
    assert heard.nothing()


@pytest.mark.parametrize("name", ["index.html", "events/2024-05-14-*.html", "demo"])
def test_the_keyboard_reaches_everything(page: Page, site: Path, demo: Path, name: str) -> None:
    """Tab comes to every link, field and fold, and each shows that it has the focus."""
    page.goto(demo.as_uri() if name == "demo" else opened(site, name))
    wanted = page.eval_on_selector_all(
        "a[href], input, summary, button",
        "all => { all.forEach((one, at) => one.dataset.at = at); return all.map(one => one.dataset.at) }",
    )
    reached = []
    for _ in range(len(wanted) + 2):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "() => { const one = document.activeElement; const outline = getComputedStyle(one).outlineStyle;"
            " return [one.dataset.at ?? null, outline] }"
        )
        if focused[0] is not None:
            reached.append(focused[0])
            assert focused[1] != "none"
    assert set(reached) == set(wanted)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", [*KINDS, "demo", "explain"])
def test_axe_finds_nothing(chromium: Browser, site: Path, demo: Path, tmp_path: Path, name: str, scheme: str) -> None:
    """No violation of WCAG at level AA, in light and dark."""
    if name == "explain":
        file = tmp_path / "explain.html"
        file.write_text(explain(load(next((ROOT / "examples").glob("*.md"))), page=True), "utf-8")
        address = file.as_uri()
    else:
        address = demo.as_uri() if name == "demo" else opened(site, name)
    page = chromium.new_page(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]  # axe is a script
    page.goto(address)
    for fold in page.locator("summary").all():
        fold.click()
    results = Axe().run(page, options=LEVEL_AA)
    page.close()
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_overflows(chromium: Browser, site: Path, demo: Path, width: int) -> None:
    """No page scrolls sideways, on a phone or a desk."""
    page = chromium.new_page(viewport={"width": width, "height": 900})
    for address in (demo.as_uri(), *(opened(site, name) for name in KINDS)):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    page.close()
