"""Many posts as one thing: loaded, looked through, tabled, plotted."""

from meetup_recap.archive.aliases import Aliases, read_aliases
from meetup_recap.archive.archive import Archive, ArchiveOptions, Problem, Summary
from meetup_recap.archive.directory import (
    Directory,
    Entry,
    Mention,
    OrganizationEntry,
    SpeakerEntry,
    SponsorEntry,
    Stay,
)
from meetup_recap.archive.names import NearMiss

__all__ = [
    "Aliases",
    "Archive",
    "ArchiveOptions",
    "Directory",
    "Entry",
    "Mention",
    "NearMiss",
    "OrganizationEntry",
    "Problem",
    "SpeakerEntry",
    "SponsorEntry",
    "Stay",
    "Summary",
    "read_aliases",
]
