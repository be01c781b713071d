"""The search of a site: its words in a file that a page loads from the same folder, and the script that looks there."""

import json
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import chain

from meetup_recap.archive.directory import Entry
from meetup_recap.archive.site.addresses import href
from meetup_recap.archive.site.pages import Site, event_name
from meetup_recap.model import Recap


@cache
def script() -> str:
    """The script."""
    return resources.files("meetup_recap.archive.site").joinpath("search.js").read_text("utf-8")


def index(site: Site) -> str:
    """What can be found: each entry its kind, label, what stands beside it, page, and further words."""
    entries = [*_names(site), *chain.from_iterable(_told(site, recap) for recap in reversed(site.archive))]
    lines = ",\n".join(json.dumps(entry, ensure_ascii=True) for entry in entries)
    return f"window.meetupRecapIndex = [\n{lines}\n];\n"


def _names(site: Site) -> Iterator[list[str]]:
    archive = site.archive
    kinds: tuple[tuple[str, str, tuple[Entry, ...]], ...] = (
        ("speaker", "speakers", tuple(archive.speakers)),
        ("organization", "organizations", tuple(archive.organizations)),
        ("sponsor", "sponsors", tuple(archive.sponsors)),
    )
    for kind, folder, entries in kinds:
        for entry in entries:
            page = href(site.addresses.entries[folder, entry.key])
            yield [kind, entry.name, "", page, " ".join(entry.spellings)]


def _told(site: Site, recap: Recap) -> Iterator[list[str]]:
    """An event and its talks."""
    event, page = recap.event, href(site.addresses.events[id(recap)])
    day = event.date.isoformat() if event.date else ""
    venue = event.venue.name if event.venue else ""
    yield ["event", event_name(recap), day, page, " ".join((recap.title or "", venue, *recap.tags))]
    for number, talk in enumerate(event.talks, 1):
        people = ", ".join(speaker.name for speaker in talk.speakers)
        beside = ", ".join(part for part in (people, day) if part)
        words = " ".join(takeaway.text for takeaway in talk.takeaways)
        yield ["talk", talk.title or "Untitled talk", beside, f"{page}#talk-{number}", words]
