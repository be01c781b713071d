"""Where each page of a site stands, and which pages the names in a recap lead to."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import quote

import attrs

from meetup_recap.archive.directory import Directory
from meetup_recap.model import Recap
from meetup_recap.places import numbered, slug
from meetup_recap.renderers.phrases import event_title

if TYPE_CHECKING:
    from meetup_recap.archive.archive import Archive

Place: TypeAlias = tuple[int, int]
"""A recap's identity, and that of a speaker or sponsor in it."""
_LONGEST = 120
"""Bytes of a file's name, its number and suffix left out: systems allow 255, and some count the folders."""
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))})
"""Names that no file of Windows may have."""


@attrs.frozen
class Addresses:
    """The pages of a site, below its folder.

    Attributes:
        events: Of each recap, by identity.
        entries: Of each speaker, organization and sponsor, by kind and key.
        speakers: The page of a speaker, by where they stand.
        employers: That of their organization.
        sponsors: The page of a sponsor, by where it stands.
    """

    events: dict[int, str]
    entries: dict[tuple[str, str], str]
    speakers: dict[Place, str]
    employers: dict[Place, str]
    sponsors: dict[Place, str]

    @classmethod
    def of(cls, archive: "Archive") -> "Addresses":
        """The addresses of an archive's pages: names as words with hyphens, numbered where two would be one."""
        recaps = distinct(archive)
        events = dict(zip(map(id, recaps), _files("events", map(_name, recaps)), strict=True))
        entries: dict[tuple[str, str], str] = {}
        places: dict[str, dict[Place, str]] = {}
        for kind, directory in directories(archive).items():
            places[kind] = {}
            for entry, name in zip(directory, _files(kind, (slug(entry.name) for entry in directory)), strict=True):
                entries[kind, entry.key] = name
                for mention in entry.mentions:
                    recap, _, named = mention.place
                    places[kind][recap, named] = name
        return cls(events, entries, places["speakers"], places["organizations"], places["sponsors"])


def distinct(archive: Iterable[Recap]) -> tuple[Recap, ...]:
    """An archive's recaps; one that is there twice has one page."""
    return tuple({id(recap): recap for recap in archive}.values())


def directories(archive: "Archive") -> dict[str, Directory[Any]]:
    """The names of an archive, each kind under the folder of its pages."""
    return {"speakers": archive.speakers, "organizations": archive.organizations, "sponsors": archive.sponsors}


def talk_anchor(number: int) -> str:
    """What links to a talk of an event end in, behind "#"; numbers begin at 1."""
    return f"talk-{number}"


def _name(recap: Recap) -> str:
    title = event_title(recap, "event")
    return slug(f"{recap.event.date} {title}" if recap.event.date else title)


def _files(folder: str, names: Iterable[str]) -> list[str]:
    """The file of each name in a folder."""
    return [f"{folder}/{name}.html" for name in numbered(map(_file_name, names))]


def _file_name(name: str) -> str:
    short = name.encode()[:_LONGEST].decode("utf-8", "ignore").strip("-") or "unnamed"
    return f"{short}-" if short in _RESERVED else short


def href(page: str, root: str = "") -> str:
    """The address of a page from one that stands where `root` leads back to the site's folder."""
    return root + quote(page)
