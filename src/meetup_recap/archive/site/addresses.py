"""Where each page of a site stands, and which pages the names in a recap lead to."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote

import attrs

from meetup_recap.archive.directory import Entry
from meetup_recap.model import Recap
from meetup_recap.places import slug

if TYPE_CHECKING:
    from meetup_recap.archive.archive import Archive

Place: TypeAlias = tuple[int, int]
"""A recap's identity, and that of a speaker or sponsor in it."""
_LONGEST = 80
"""Characters of a file's name: systems allow 255 bytes."""


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
        names = _unique("events", (_name(recap) for recap in archive))
        events = {id(recap): name for recap, name in zip(archive, names, strict=True)}
        entries: dict[tuple[str, str], str] = {}
        told: dict[str, dict[Place, str]] = {}
        kinds: tuple[tuple[str, Iterable[Entry]], ...] = (
            ("speakers", archive.speakers),
            ("organizations", archive.organizations),
            ("sponsors", archive.sponsors),
        )
        for kind, directory in kinds:
            told[kind] = {}
            for entry, name in zip(directory, _unique(kind, (slug(entry.name) for entry in directory)), strict=True):
                entries[kind, entry.key] = name
                for mention in entry.mentions:
                    told[kind][mention.place[0], mention.place[2]] = name
        return cls(events, entries, told["speakers"], told["organizations"], told["sponsors"])


def _name(recap: Recap) -> str:
    event = recap.event
    named = event.name or recap.title or event.series or "event"
    return slug(f"{event.date} {named}" if event.date else named)


def _unique(folder: str, names: Iterable[str]) -> list[str]:
    """The file of each name in a folder."""
    taken: dict[str, int] = {}
    found = []
    for name in names:
        short = name[:_LONGEST].strip("-") or "unnamed"
        number = taken.get(short, 0) + 1
        while number > 1 and f"{short}-{number}" in taken:
            number += 1
        taken[short] = number
        unique = short if number == 1 else f"{short}-{number}"
        taken.setdefault(unique, 1)
        found.append(f"{folder}/{unique}.html")
    return found


def href(page: str, root: str = "") -> str:
    """The address of a page from one that stands where `root` leads back to the site's folder."""
    return root + quote(page)
