"""An archive as a small static site: pages that link each other, a search that needs no server and no network.

index.html             the events by year            speakers.html, organizations.html, sponsors.html   A to Z
events/NAME.html       a page an event               speakers/NAME.html, …                              a page each
style.css, search.js, search-index.js
"""

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from meetup_recap.archive.site import pages, search
from meetup_recap.archive.site.addresses import Addresses, directories
from meetup_recap.archive.site.pages import Site
from meetup_recap.options import SiteOptions
from meetup_recap.outputs import Outputs

if TYPE_CHECKING:
    from meetup_recap.archive.archive import Archive


def to_site(archive: "Archive", folder: Path, outputs: Outputs, options: SiteOptions) -> tuple[Path, ...]:
    """Write the site of an archive, each file whole and below the folder; gives the files.

    Raises:
        OutputError: A file cannot be written, or a link in the folder leads out of it.
    """
    title, assets = options.get("title"), options.get("assets")
    images, base_url = options.get("images", "link"), options.get("base_url", "")
    place = Path(assets) if assets is not None else None
    site = Site(archive, Addresses.of(archive), title or pages.series(archive), images, base_url, place)
    outputs.check_all(((folder / name, PurePath(name).suffix) for name in names(site)), folder)
    for name, text in files(site):
        outputs.write(folder / name, PurePath(name).suffix, text.encode("utf-8", "replace"), folder)
    return tuple(folder / name for name in names(site))


def names(site: Site) -> Iterator[str]:
    """The name of each file of a site, below its folder."""
    yield from ("style.css", "search.js", "search-index.js", "index.html")
    yield from site.addresses.events.values()
    yield from (f"{kind}.html" for kind in directories(site.archive))
    yield from site.addresses.entries.values()


def files(site: Site) -> Iterator[tuple[str, str]]:
    """Each file of a site, by its name below the folder; made one at a time."""
    yield "style.css", pages.style()
    yield "search.js", search.script()
    yield "search-index.js", search.index(site)
    yield from pages.all_pages(site)
