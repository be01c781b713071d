"""Chromium, driven by Playwright: the machine's own where there is one, else the one that Playwright installs."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from folders import ROOT
from heard import Heard
from meetup_recap import Archive, load, to_html

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser."""
    found = next((path for name in _CHROMIUM if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=_QUIET)
        yield browser
        browser.close()


@pytest.fixture
def heard() -> Heard:
    """What the pages of a test do."""
    return Heard()


@pytest.fixture
def page(chromium: Browser, heard: Heard) -> Iterator[Page]:
    """A page that is listened to."""
    opened = heard.listen(chromium.new_page(viewport={"width": 1280, "height": 900}))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page that `make demo` writes."""
    file = tmp_path_factory.mktemp("demo") / "recap.html"
    file.write_text(to_html(load(next((ROOT / "examples").glob("*.md"))), page=True), "utf-8")
    return file


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the archive that the tutorial reads."""
    folder = tmp_path_factory.mktemp("site")
    Archive.load(ROOT / "docs" / "tutorials" / "river-city").to_site(folder)
    return folder
