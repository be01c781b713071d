"""Who is in an archive: speakers, organizations and sponsors, each once, with all that is told of them.

The module is long by the kinds of entries: speakers, organizations and sponsors, each with what it knows of itself.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar, overload

import attrs

from meetup_recap.archive.aliases import Aliases, Names
from meetup_recap.archive.names import NearMiss, differences, key_of, near_misses
from meetup_recap.errors import UnknownNameError
from meetup_recap.model import Recap, Speaker, Sponsor, Talk


@attrs.frozen
class Mention:
    """A place in a recap where a name stands.

    Attributes:
        recap: The recap.
        name: The name as it is written there.
        talk: The talk, where it stands in one.
        speaker: The speaker, where it is theirs or their organization's.
        sponsor: The sponsor, where it is one's.
    """

    recap: Recap = attrs.field(repr=False)
    name: str
    talk: Talk | None = attrs.field(default=None, repr=False)
    speaker: Speaker | None = attrs.field(default=None, repr=False)
    sponsor: Sponsor | None = attrs.field(default=None, repr=False)

    @property
    def date(self) -> "date | None":
        """The event's date."""
        return self.recap.event.date

    @property
    def place(self) -> tuple[int, int, int]:
        """What tells it from every other mention, even where objects are shared: its recap, talk and name."""
        return id(self.recap), id(self.talk), id(self.speaker if self.speaker is not None else self.sponsor)


@attrs.frozen(slots=False)
class Entry:
    """One name of an archive.

    Attributes:
        name: Its commonest spelling, or what an alias file calls it.
        key: What all its spellings share; unique among those of its kind.
        mentions: Where it stands, in the archive's order.
        legal: Whether legal suffixes count as spelling, as in organizations' names.
    """

    name: str
    key: str
    mentions: tuple[Mention, ...] = attrs.field(repr=False)
    legal: bool = attrs.field(default=False, repr=False)

    @cached_property
    def spellings(self) -> dict[str, int]:
        """How often each spelling stands in the archive, the commonest first."""
        return dict(Counter(mention.name for mention in self.mentions).most_common())

    @cached_property
    def evidence(self) -> dict[str, tuple[str, ...]]:
        """Why each other spelling is taken for this name: what it differs by, or "alias"."""
        others = (spelling for spelling in self.spellings if spelling != self.name)
        return {spelling: self._difference(spelling) for spelling in others}

    def _difference(self, spelling: str) -> tuple[str, ...]:
        if key_of(spelling, legal=self.legal) != key_of(self.name, legal=self.legal):
            return ("alias",)
        return differences(self.name, spelling, legal=self.legal)

    @cached_property
    def recaps(self) -> tuple[Recap, ...]:
        """The recaps that name them, each once."""
        return tuple({id(mention.recap): mention.recap for mention in self.mentions}.values())

    @property
    def dates(self) -> tuple[date, ...]:
        """The dates of those events, where they have one."""
        return tuple(recap.event.date for recap in self.recaps if recap.event.date)

    @property
    def first(self) -> date | None:
        """The first of them."""
        return min(self.dates, default=None)

    @property
    def last(self) -> date | None:
        """The last of them."""
        return max(self.dates, default=None)

    @cached_property
    def talks(self) -> tuple[Talk, ...]:
        """Their talks, or those of their people; some may have fallen through, see `given`."""
        told = {mention.place[:2]: mention.talk for mention in self.mentions if mention.talk}
        return tuple(talk for talk in told.values() if talk)

    @property
    def given(self) -> tuple[Talk, ...]:
        """Those of the talks that took place."""
        return tuple(talk for talk in self.talks if talk.status == "given")

    def _repr_html_(self) -> str:
        from meetup_recap.archive import display

        return display.entry(self)


@attrs.frozen
class Stay:
    """An organization that somebody spoke for, and when.

    Attributes:
        name: The organization.
        first: The date of the first talk with it.
        last: That of the last one.
        talks: How many there are.
    """

    name: str
    first: date | None
    last: date | None
    talks: int


@attrs.frozen(slots=False)
class SpeakerEntry(Entry):
    """Someone who spoke.

    Attributes:
        organizations: Whom they spoke for, in the order of the first time.
    """

    organizations: tuple[Stay, ...] = ()


@attrs.frozen(slots=False)
class OrganizationEntry(Entry):
    """An organization that speakers or hosts are from, or that a title names.

    Attributes:
        speakers: Its people, each once.
    """

    speakers: tuple[str, ...] = ()


@attrs.frozen(slots=False)
class SponsorEntry(Entry):
    """Someone who was thanked for money, rooms or food."""

    @cached_property
    def roles(self) -> dict[str, int]:
        """How often they had each role."""
        return dict(Counter(mention.sponsor.role for mention in self.mentions if mention.sponsor).most_common())


E = TypeVar("E", bound=Entry)


class Directory(Sequence[E], Generic[E]):
    """Entries by name, A to Z: `directory[0]`, or `directory["ada vega"]` in any spelling.

    Attributes:
        kind: What they are: "speaker", "organization" or "sponsor".
    """

    def __init__(self, entries: Iterable[E], names: Names, *, legal: bool, kind: str) -> None:
        self.kind = kind
        self._entries = tuple(sorted(entries, key=lambda entry: (entry.key, entry.name)))
        self._names, self._legal = names, legal
        self._by_key = {entry.key: entry for entry in self._entries}

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[E]:
        return iter(self._entries)

    @overload
    def __getitem__(self, index: int | str) -> E: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[E, ...]: ...
    def __getitem__(self, index: int | str | slice) -> E | tuple[E, ...]:
        if not isinstance(index, str):
            return self._entries[index]
        found = self.get(index)
        if found is None:
            raise UnknownNameError(self.kind, index, self.names)
        return found

    @property
    def names(self) -> tuple[str, ...]:
        """The name of each entry."""
        return tuple(entry.name for entry in self)

    def __contains__(self, name: object) -> bool:
        return self.get(name) is not None if isinstance(name, str) else name in self._entries

    def get(self, name: str, default: E | None = None) -> E | None:
        """The entry of a name in any of its spellings; the default where there is none."""
        return self._by_key.get(key_of(self._names.joined_name(name), legal=self._legal), default)

    def __repr__(self) -> str:
        return f"Directory({len(self)} names)"

    @cached_property
    def merges(self) -> tuple[E, ...]:
        """The entries of several spellings: `evidence` says why each is taken for the name."""
        return tuple(entry for entry in self if len(entry.spellings) > 1)

    @cached_property
    def near_misses(self) -> tuple[NearMiss, ...]:
        """Pairs of names that may be one; an alias file says whether they are."""
        return tuple(near_misses({entry.key: entry.name for entry in self}, self._names.apart_keys))

    def _repr_html_(self) -> str:
        from meetup_recap.archive import display

        return display.directory(self)


def speakers(recaps: Sequence[Recap], aliases: Aliases) -> Directory[SpeakerEntry]:
    """Everyone who spoke."""
    employers = organizations(recaps, aliases)

    by_place = {mention.place: entry.name for entry in employers for mention in entry.mentions if mention.speaker}

    def made(name: str, key: str, mentions: tuple[Mention, ...]) -> SpeakerEntry:
        return SpeakerEntry(name, key, mentions, organizations=tuple(_stays(mentions, by_place)))

    names = aliases.speakers
    return Directory(_entries(_speakers(recaps), names, aliases, made, legal=False), names, legal=False, kind="speaker")


def organizations(recaps: Sequence[Recap], aliases: Aliases) -> Directory[OrganizationEntry]:
    """Everyone whom speakers and hosts are from, or whom a title names."""

    def made(name: str, key: str, mentions: tuple[Mention, ...]) -> OrganizationEntry:
        people: dict[str, str] = {}
        for mention in mentions:
            if mention.speaker:
                called = _called(attrs.evolve(mention, name=mention.speaker.name), aliases.speakers, aliases)
                people.setdefault(key_of(called), called)
        return OrganizationEntry(name, key, mentions, legal=True, speakers=tuple(people.values()))

    names = aliases.organizations
    return Directory(
        _entries(_organizations(recaps), names, aliases, made, legal=True), names, legal=True, kind="organization"
    )


def sponsors(recaps: Sequence[Recap], aliases: Aliases) -> Directory[SponsorEntry]:
    """Everyone who was thanked."""

    def made(name: str, key: str, mentions: tuple[Mention, ...]) -> SponsorEntry:
        return SponsorEntry(name, key, mentions, legal=True)

    told = (Mention(recap, sponsor.name, sponsor=sponsor) for recap in recaps for sponsor in recap.event.sponsors)
    names = aliases.organizations
    return Directory(_entries(told, names, aliases, made, legal=True), names, legal=True, kind="sponsor")


def _speakers(recaps: Iterable[Recap]) -> Iterator[Mention]:
    for recap in recaps:
        for talk in recap.event.talks:
            yield from (Mention(recap, speaker.name, talk, speaker) for speaker in talk.speakers)


def _organizations(recaps: Iterable[Recap]) -> Iterator[Mention]:
    for recap in recaps:
        for mention in _speakers([recap]):
            if mention.speaker and mention.speaker.organization:
                yield Mention(recap, mention.speaker.organization, mention.talk, mention.speaker)
        yield from (Mention(recap, host.organization) for host in recap.event.hosts if host.organization)
        yield from (Mention(recap, name) for name in recap.event.organizations)


def _entries(
    mentions: Iterable[Mention],
    names: Names,
    aliases: Aliases,
    made: Callable[[str, str, tuple[Mention, ...]], E],
    *,
    legal: bool,
) -> Iterator[E]:
    """The mentions of each name together."""
    told: dict[str, list[Mention]] = {}
    called: dict[str, str] = {}
    for mention in mentions:
        name = _called(mention, names, aliases)
        key = key_of(name, legal=legal)
        told.setdefault(key, []).append(mention)
        if name != mention.name:
            called[key] = name
    for key, found in told.items():
        name = called.get(key) or Counter(mention.name for mention in found).most_common(1)[0][0]
        yield made(name, key, tuple(found))


def _called(mention: Mention, names: Names, aliases: Aliases) -> str:
    """What a mention is called by an alias file, or as it is written."""
    employer = mention.speaker.organization if mention.speaker and names is aliases.speakers else None
    source = mention.recap.source
    path = source.path if source else None
    house = key_of(aliases.organizations.name(employer, path=path), legal=True) if employer else None
    return names.name(mention.name, organization=house, path=path)


def _stays(mentions: Iterable[Mention], employers: Mapping[tuple[int, int, int], str]) -> Iterator[Stay]:
    """Whom somebody spoke for, in the order of the first time."""
    told: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.speaker and mention.speaker.organization:
            told.setdefault(employers[mention.place], []).append(mention)
    for name, found in told.items():
        days = [mention.date for mention in found if mention.date]
        yield Stay(name, min(days, default=None), max(days, default=None), len(found))
