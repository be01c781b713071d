"""Many posts as one thing: loaded, looked through, tabled, plotted."""

from meetup_recap.archive.aliases import Aliases, read_aliases
from meetup_recap.archive.archive import Archive, ArchiveOptions, Problem, Summary
from meetup_recap.archive.changes import Change
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
from meetup_recap.archive.search import EventOf, Match, TalkOf

__all__ = [
    "Aliases",
    "Archive",
    "ArchiveOptions",
    "Change",
    "Directory",
    "Entry",
    "EventOf",
    "Match",
    "Mention",
    "NearMiss",
    "OrganizationEntry",
    "Problem",
    "SpeakerEntry",
    "SponsorEntry",
    "Stay",
    "Summary",
    "TalkOf",
    "read_aliases",
]
