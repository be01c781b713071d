"""The search of a site: its words in a file that a page loads from the same folder, and the script that looks there."""

import json
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import chain

from meetup_recap.archive.site.addresses import directories, href, talk_anchor
from meetup_recap.archive.site.pages import Site
from meetup_recap.model import Recap, Talk
from meetup_recap.renderers.markdown import bullets
from meetup_recap.renderers.phrases import event_title, talk_title


@cache
def script() -> str:
    """The script."""
    return resources.files("meetup_recap.archive.site").joinpath("search.js").read_text("utf-8")


def index(site: Site) -> str:
    """What can be found: each entry its kind, label, what stands beside it, page, and further words."""
    entries = [*_names(site), *chain.from_iterable(_told(site, recap) for recap in reversed(site.recaps))]
    lines = ",\n".join(json.dumps(entry, ensure_ascii=True) for entry in entries)
    return f"window.meetupRecapIndex = [\n{lines}\n];\n"


def _names(site: Site) -> Iterator[list[str]]:
    for kind, directory in directories(site.archive).items():
        for entry in directory:
            page = href(site.addresses.entries[kind, entry.key])
            yield [kind.removesuffix("s"), entry.name, "", page, " ".join(entry.spellings)]


def _names_of(site: Site, recap: Recap, talk: Talk) -> Iterator[str]:
    """Whose talk it is, as the site calls them, which may be otherwise than the post does."""
    for speaker in talk.speakers:
        yield from site.names.get((id(recap), id(speaker)), ())


def _told(site: Site, recap: Recap) -> Iterator[list[str]]:
    """An event and its talks."""
    event, page = recap.event, href(site.addresses.events[id(recap)])
    day = event.date.isoformat() if event.date else ""
    venue = event.venue.name if event.venue else ""
    yield ["event", event_title(recap), day, page, " ".join((recap.title or "", venue, *recap.tags))]
    for number, talk in enumerate(event.talks, 1):
        people = ", ".join(speaker.name for speaker in talk.speakers)
        beside = ", ".join(part for part in (people, day) if part)
        words = " ".join((talk.description or "", bullets(talk.takeaways), *_names_of(site, recap, talk)))
        yield ["talk", talk_title(talk), beside, f"{page}#{talk_anchor(number)}", words]
