"""Take the pictures in docs/images: the example's page and the tutorial's site, narrow and wide, light and dark.

Needs Chromium and the packages of `make test-browser`. The docs show two of the pictures; --all DIR takes them all.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from meetup_recap import Archive, load, to_html

ROOT = Path(__file__).parent.parent
SHOWN: tuple[tuple[str, int, Literal["light", "dark"]], ...] = (("page", 1280, "light"), ("site", 390, "dark"))
EVERY: tuple[tuple[str, int, Literal["light", "dark"]], ...] = tuple(
    (name, width, scheme)
    for name in ("page", "site", "event", "speaker")
    for width in (390, 1280)
    for scheme in ("light", "dark")
)
_HEIGHT = 900


def main() -> None:
    """Write the pages to a folder that is thrown away, and take their pictures."""
    every = sys.argv[1:2] == ["--all"]
    target = Path(sys.argv[2]) if every else ROOT / "docs" / "images"
    target.mkdir(parents=True, exist_ok=True)
    found = next((path for name in ("chromium", "chromium-browser") if (path := shutil.which(name))), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = _pages(Path(folder))
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        for name, width, scheme in EVERY if every else SHOWN:
            page = browser.new_page(viewport={"width": width, "height": _HEIGHT}, color_scheme=scheme)
            page.goto(pages[name].as_uri())
            page.screenshot(path=target / f"{name}-{width}-{scheme}.png")
            page.close()
        browser.close()


def _pages(folder: Path) -> dict[str, Path]:
    recap = load(next((ROOT / "examples").glob("*.md")))
    (folder / "recap.html").write_text(to_html(recap, page=True), "utf-8")
    Archive.load(ROOT / "docs" / "tutorials" / "river-city").to_site(folder / "site")
    return {
        "page": folder / "recap.html",
        "site": folder / "site" / "index.html",
        "event": folder / "site" / "events" / "2024-05-14-river-city-python-may-2024.html",
        "speaker": folder / "site" / "speakers" / "ada-vega.html",
    }


if __name__ == "__main__":
    main()
