"""An archive of recaps: read once, then a sequence to slice, filter and count.

The module is long by its docstrings: what one does with an archive is a method here, and defers to the module for it.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, Any, Unpack, overload

import attrs

from meetup_recap import api
from meetup_recap.archive import directory, loading, tables
from meetup_recap.archive.aliases import Aliases, read_aliases
from meetup_recap.archive.changes import Change, changes, least_sure
from meetup_recap.archive.directory import Directory, Entry, OrganizationEntry, SpeakerEntry, SponsorEntry
from meetup_recap.archive.search import EventOf, Match, TalkOf, search
from meetup_recap.errors import (
    EncodingError,
    InvalidValueError,
    LimitError,
    MeetupRecapError,
    NotARecapError,
    StrictError,
    UnknownNameError,
    check_type,
    warn,
)
from meetup_recap.extras import extra
from meetup_recap.files import check_path
from meetup_recap.model import Recap
from meetup_recap.options import Conditions, Files, FolderOptions, Progress, SiteOptions, check_names
from meetup_recap.outputs import Outputs
from meetup_recap.recap_files import in_turn
from meetup_recap.renderers.phrases import count
from meetup_recap.walk import Walk

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa


class ArchiveOptions(FolderOptions, total=False):
    """How an archive is read: the keyword arguments of `Archive.load`.

    Attributes:
        aliases: Which names are one and which are several: an alias file's path, or what `read_aliases` gave.
    """

    aliases: Aliases | str | os.PathLike[str] | None


@attrs.frozen
class Problem:
    """A file that gave no recap.

    Attributes:
        path: Its name in the archive.
        error: Why: a NotARecapError where nothing in it tells of an event, else what went wrong.
    """

    path: str
    error: MeetupRecapError

    @property
    def reason(self) -> str:
        """Why, without the path."""
        return str(getattr(self.error, "reason", None) or getattr(self.error, "problem", self.error))

    @property
    def kind(self) -> str:
        """Why, without what is this file's own: by it files are counted."""
        if isinstance(self.error, EncodingError):
            return f"bytes that are not {self.error.encoding}"
        if isinstance(self.error, LimitError):
            return f"{self.error.what} is over the limit"
        return "reading errors" if isinstance(self.error, StrictError) else self.reason


@attrs.frozen(kw_only=True)
class Summary:
    """What an archive holds, and what was not read of it.

    Attributes:
        recaps: How many there are.
        talks: How many talks they tell of, those that fell through included.
        speakers: How many people spoke.
        organizations: How many organizations are named.
        sponsors: How many sponsors are thanked.
        first: The first event's date.
        last: The last event's.
        undated: How many events have no date.
        skipped: The files that are no recaps, by the reason.
        failures: The files that could not be read, by the reason.
    """

    recaps: int
    talks: int
    speakers: int
    organizations: int
    sponsors: int
    first: date | None
    last: date | None
    undated: int
    skipped: Mapping[str, int]
    failures: Mapping[str, int]

    def __str__(self) -> str:
        span = f", {self.first} to {self.last}" if self.first else ""
        undated = f", {self.undated} without a date" if self.undated else ""
        lines = [
            f"{count(self.recaps, 'recap')}{span}{undated}",
            f"  {count(self.talks, 'talk')} by {count(self.speakers, 'speaker')}",
            f"  {count(self.organizations, 'organization')}, {count(self.sponsors, 'sponsor')}",
            count(sum(self.skipped.values()), "other file"),
            *(f"  {number} × {reason}" for reason, number in self.skipped.items()),
            count(sum(self.failures.values()), "failure"),
            *(f"  {number} × {reason}" for reason, number in self.failures.items()),
        ]
        return "\n".join(lines)


class Archive(Sequence[Recap]):  # noqa: PLW1641  # as a list, it is compared and has no hash
    """Recaps in the order of their events, with what is known across them.

    A sequence: `archive[0]`, `archive[-3:]`, `len(archive)`, `for recap in archive`; a slice is an archive, too.

    Attributes:
        skipped: The files that are no recaps, each with the reason.
        failures: The files that could not be read, each with the error.
        outputs: What the methods that write files go through: no file that the archive was read from is written.

    >>> from meetup_recap import Event, Recap, Speaker, Talk
    >>> talk = Talk(title="Queues", speakers=[Speaker(name="Ada Vega", organization="Northwind")])
    >>> archive = Archive([Recap(event=Event(date=date(2024, 5, 14), talks=[talk]))])
    >>> archive, archive.speakers["ada vega"].organizations[0].name
    (Archive(1 recap, 2024-05-14), 'Northwind')
    """

    def __init__(
        self,
        recaps: Iterable[Recap] = (),
        *,
        skipped: Iterable[Problem] = (),
        failures: Iterable[Problem] = (),
        aliases: Aliases | str | os.PathLike[str] | None = None,
    ) -> None:
        """An archive of recaps that are at hand, as `from_jsonl` gives them.

        Args:
            recaps: In any order.
            skipped: Files that are no recaps.
            failures: Files that could not be read.
            aliases: Which names are one and which are several: an alias file's path, or what `read_aliases` gave.

        Raises:
            DataError: The alias file is not as it should be; each mistake is named with its path.
        """
        members = list(recaps) if isinstance(recaps, Iterable) else []
        if not isinstance(recaps, Iterable) or not all(isinstance(member, Recap) for member in members):
            raise InvalidValueError("Archive", "recaps", recaps, "several Recaps; Archive.load reads a folder")
        self._recaps = tuple(sorted(members, key=_order))
        self.skipped: tuple[Problem, ...] = tuple(skipped)
        self.failures: tuple[Problem, ...] = tuple(failures)
        self._aliases = aliases if isinstance(aliases, Aliases) else read_aliases(aliases)
        self.outputs: Outputs = Outputs()

    @classmethod
    def load(
        cls,
        source: Files,
        *,
        executor: Executor | None = None,
        progress: Progress | bool | None = None,
        **options: Unpack[ArchiveOptions],
    ) -> Archive:
        """Read every post and recap file of a source. One that is no recap, or cannot be read, never stops the rest.

        A recap file is YAML, JSON or JSON Lines that this package wrote, perhaps corrected since. One that is named as
        the source wins over the post that it was made of; where one is found in a folder, its post wins. `skipped`
        names the file that is left out.

        Args:
            source: A folder, a glob, a zip, an address that fsspec knows ("s3://…", the extra `remote`), a file, or
                several of them.
            executor: Where to read the posts: any `concurrent.futures.Executor`. The result is the same without one.
            progress: A function of the number done, the number of files and the last one's path; or True for a bar
                (the extra `progress`).
            **options: How posts are found and read, and which names are one, see `ArchiveOptions`.

        Raises:
            InvalidValueError: The source, or another argument, is of a wrong kind.
            UnreadableError: The source is a single place, and it is not there.
            UnknownNameError: No layout or language has that name.
            DataError: The alias file is not as it should be.
            MissingExtraError: An optional package is asked for and not installed.
        """
        check_names("Archive.load", options, ArchiveOptions)
        aliases = options.get("aliases")
        names = aliases if isinstance(aliases, Aliases) else read_aliases(aliases)
        reading = api.reading_options(options)
        api.resolve(reading)  # an unknown name is told before anything is read
        problems: list[Problem] = []
        outputs = Outputs()
        if isinstance(aliases, (str, os.PathLike)):
            outputs.reads(aliases)

        def note(path: str, error: MeetupRecapError) -> None:
            problems.append(Problem(path, error))

        walk = Walk.of(options, note, outputs=outputs, takes_data=True, owner="Archive.load")
        files = in_turn(walk.files(source), source)
        for name, error in loading.without_post(files, reading):
            note(name, error)
        with _shown(progress, len(files)) as tell:
            recaps = loading.each_once(loading.outcomes(files, reading, executor, tell), files, outputs, note)
        skipped = [problem for problem in problems if isinstance(problem.error, NotARecapError)]
        failures = [problem for problem in problems if not isinstance(problem.error, NotARecapError)]
        archive = cls(recaps, skipped=skipped, failures=failures, aliases=names)
        archive.outputs = outputs
        return archive

    def __len__(self) -> int:
        return len(self._recaps)

    def __iter__(self) -> Iterator[Recap]:
        return iter(self._recaps)

    @overload
    def __getitem__(self, index: int) -> Recap: ...
    @overload
    def __getitem__(self, index: slice) -> Archive: ...
    def __getitem__(self, index: int | slice) -> Recap | Archive:
        if isinstance(index, slice):
            return self._part(self._recaps[index])
        return self._recaps[index]

    def _part(self, recaps: Iterable[Recap]) -> Archive:
        """An archive of some of its recaps, which is written over no file that this one was read from."""
        part = Archive((), aliases=self._aliases)
        part._recaps = tuple(recaps)  # in their order: a slice may be backwards
        part.outputs = self.outputs
        return part

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same recaps, and the same files were left out of them."""
        if not isinstance(other, Archive):
            return NotImplemented
        return self._recaps == other._recaps and _left_out(self) == _left_out(other)

    def __add__(self, other: Archive) -> Archive:
        """The recaps of both, in the order of their events, with the aliases of the first."""
        if not isinstance(other, Archive):
            return NotImplemented
        both = Archive(
            (*self, *other),
            skipped=(*self.skipped, *other.skipped),
            failures=(*self.failures, *other.failures),
            aliases=self._aliases,
        )
        both.outputs = self.outputs.with_inputs_of(other.outputs)
        return both

    def __repr__(self) -> str:
        summary = self.summary
        days = {day.isoformat(): None for day in (summary.first, summary.last) if day}
        said = [count(len(self), "recap"), " to ".join(days)]
        said += [
            f"{len(self.skipped)} other" if self.skipped else "",
            f"{len(self.failures)} failed" * bool(self.failures),
        ]
        return f"Archive({', '.join(part for part in said if part)})"

    @cached_property
    def summary(self) -> Summary:
        """What was read, what was passed over, and why."""
        days = [recap.event.date for recap in self if recap.event.date]
        return Summary(
            recaps=len(self),
            talks=sum(talk.status == "given" for recap in self for talk in recap.event.talks),
            speakers=sum(1 for entry in self.speakers if entry.given),
            organizations=len(self.organizations),
            sponsors=len(self.sponsors),
            first=min(days, default=None),
            last=max(days, default=None),
            undated=len(self) - len(days),
            skipped=dict(Counter(problem.kind for problem in self.skipped).most_common()),
            failures=dict(Counter(problem.kind for problem in self.failures).most_common()),
        )

    @cached_property
    def organizations(self) -> Directory[OrganizationEntry]:
        """Those that speakers and hosts are from, and those that titles name."""
        return directory.organizations(self._recaps, self._aliases)

    @cached_property
    def speakers(self) -> Directory[SpeakerEntry]:
        """Everyone who spoke, each once, with their talks and organizations over time."""
        return directory.speakers(self._recaps, self._aliases)

    @cached_property
    def sponsors(self) -> Directory[SponsorEntry]:
        """Everyone who was thanked for money, rooms or food, each once."""
        return directory.sponsors(self._recaps, self._aliases)

    @cached_property
    def events(self) -> tuple[EventOf, ...]:
        """Each event with its recap: `for recap, event in archive.events`."""
        return tuple(EventOf(recap, recap.event) for recap in self)

    @cached_property
    def talks(self) -> tuple[TalkOf, ...]:
        """Each talk with its recap, those that fell through included: `for recap, talk in archive.talks`."""
        return tuple(TalkOf(recap, talk) for recap in self for talk in recap.event.talks)

    def search(self, words: str) -> tuple[Match, ...]:
        """Find the values that hold all of some words: titles, takeaways at any depth, descriptions, names, notes.

        Args:
            words: In any case, with or without accents; a word may be a part of one.

        >>> from meetup_recap import Event, Recap, Talk, Takeaway
        >>> below = Takeaway(text="So do caches", children=[Takeaway(text="Cafés too")])
        >>> recap = Recap(event=Event(talks=[Talk(title="Queues", takeaways=[below])]))
        >>> [match.path for match in Archive([recap]).search("cafes")]
        ['event.talks[0].takeaways[0].children[0].text']
        """
        check_type("Archive.search", "words", words, str, "words as text")
        return tuple(search(self, words))

    def changes(self, before: Archive) -> tuple[Change, ...]:
        """Give each value that differs from another reading of the same posts, as after `learn`, or of a data file.

        Args:
            before: The archive as it was read before. `pandas.DataFrame(after.changes(before))` shows them as a table.

        >>> from meetup_recap import Event, Recap
        >>> before, after = (Archive([Recap(event=Event(location=town))]) for town in ("Kiel", "Husum"))
        >>> [(change.path, change.before, change.after) for change in after.changes(before)]
        [('event.location', 'Kiel', 'Husum')]
        """
        check_type("Archive.changes", "before", before, Archive, "an Archive")
        return tuple(changes(before, self))

    def least_sure(self, count: int = 5) -> tuple[Recap, ...]:
        """Give the recaps of which it is least sure that they are read rightly: those to look at first.

        Args:
            count: How many. Posts that were refused are not among them: `skipped` has these.
        """
        check_type("Archive.least_sure", "count", count, int, "a number")
        return tuple(least_sure(self, count))

    def filter(self, **conditions: Unpack[Conditions]) -> Archive:
        """Give the recaps that meet every condition.

        Args:
            **conditions: A year, days, a name, a tag or words, see `Conditions`. A RecapWarning names the nearest name
                where nobody has the one that is given.

        Raises:
            InvalidValueError: A condition is of a wrong type: a year that is text, a day that is no date.

        >>> from meetup_recap import Event, Recap
        >>> archive = Archive([Recap(event=Event(date=date(year, 5, 14))) for year in (2019, 2020, 2021)])
        >>> len(archive.filter(year=range(2020, 2030)))
        2
        """
        check_names("Archive.filter", conditions, Conditions)
        year, tag = conditions.get("year"), conditions.get("tag")
        for name in ("speaker", "organization", "sponsor", "tag", "text"):
            check_type("Archive.filter", name, conditions.get(name), (str, NoneType), "text")
        tests: list[Callable[[Recap], bool]] = [_is_between(conditions.get("since"), conditions.get("until"))]
        years, text = _years(year), conditions.get("text")
        if year is not None:
            tests.append(lambda recap: recap.event.date is not None and recap.event.date.year in years)
        if tag is not None:
            tests.append(lambda recap: tag.casefold() in {one.casefold() for one in recap.tags})
        if text is not None:
            tests.append(lambda recap: any(search((recap,), text)))
        tests += self._named(conditions)
        return self._part(recap for recap in self if all(is_met(recap) for is_met in tests))

    def _named(self, conditions: Conditions) -> Iterator[Callable[[Recap], bool]]:
        """Whether a recap names those of the conditions; a warning says where nobody is called so."""
        directories = (("speaker", self.speakers), ("organization", self.organizations), ("sponsor", self.sponsors))
        for kind, entries in directories:
            name = conditions.get(kind)
            if name is not None:
                found = entries.get(str(name))
                if found is None:
                    warn(f"Archive.filter: {UnknownNameError(kind, str(name), entries.names)}")
                yield _is_named(found)

    def table(self, name: str) -> list[dict[str, Any]]:
        """A table's rows: plain dicts of text, numbers, dates, times, durations and None.

        Args:
            name: events, talks, speakers, talk_speakers, organizations, takeaways, sponsors, links, photos or
                findings. docs/reference/tables.md lists their columns.

        Raises:
            UnknownNameError: There is no such table.
        """
        return [dict(row) for row in self._rows(name)]

    def _rows(self, name: str) -> tuple[dict[str, Any], ...]:
        """A table's rows, made once."""
        table = tables.table_of(name)
        if name not in self._tables:
            self._tables[name] = tuple(table.rows(self))
        return self._tables[name]

    @cached_property
    def unused_aliases(self) -> tuple[str, ...]:
        """What of the alias file matches nothing in the archive: a mistyped name, a path that no post has."""
        paths = [recap.source.path for recap in self if recap.source and recap.source.path]
        told = {
            "speakers": [spelling for entry in self.speakers for spelling in entry.spellings],
            "organizations": [
                spelling for entry in (*self.organizations, *self.sponsors) for spelling in entry.spellings
            ],
        }
        kinds = (("speakers", self._aliases.speakers), ("organizations", self._aliases.organizations))
        return tuple(f"{kind}: {unused}" for kind, names in kinds for unused in names.unused(told[kind], paths))

    @cached_property
    def _tables(self) -> dict[str, tuple[dict[str, Any], ...]]:
        return {}

    def to_pandas(self, name: str) -> pd.DataFrame:
        """A table as a pandas data frame with typed columns (the extra `pandas`)."""
        from meetup_recap.archive import frames

        return frames.to_pandas(self, name)

    def to_polars(self, name: str) -> pl.DataFrame:
        """A table as a polars data frame with typed columns (the extra `polars`)."""
        from meetup_recap.archive import frames

        return frames.to_polars(self, name)

    def to_arrow(self, name: str) -> pa.Table:
        """A table as an Arrow table with typed columns (the extra `arrow`)."""
        from meetup_recap.archive import frames

        return frames.to_arrow(self, name)

    def to_parquet(
        self, path: str | os.PathLike[str], name: str | None = None, *, force: bool = False
    ) -> tuple[Path, ...]:
        """Write a table as a Parquet file, or each as one of a folder (the extra `arrow`).

        Args:
            path: The file; the folder where no table is named.
            name: The table.
            force: Replace files that exist and are of another format.

        Returns:
            The files.

        Raises:
            OutputError: A file cannot be written, the archive was read from it, or it is of another format.
        """
        from meetup_recap.archive import frames

        return frames.to_parquet(self, _path("to_parquet", path), name, self.outputs.forced(force=force))

    def to_sqlite(self, path: str | os.PathLike[str], *, force: bool = False) -> Path:
        """Write all tables as one SQLite database: with keys, and full-text search where SQLite has it.

        Args:
            path: The file, written whole or not at all.
            force: Replace a file that exists and is of another format.

        Raises:
            OutputError: The file cannot be written, the archive was read from it, or it is of another format.
        """
        from meetup_recap.archive import sqlite

        return sqlite.to_sqlite(self, _path("to_sqlite", path), self.outputs.forced(force=force))

    def to_csv(self, name: str, path: str | os.PathLike[str] | None = None, *, force: bool = False) -> str:
        """Give a table as CSV, and write it where a path is given.

        A cell that a spreadsheet would run as a formula begins with a single quote.

        Args:
            name: The table.
            path: The file, written whole or not at all.
            force: Replace a file that exists and is of another format.

        Raises:
            OutputError: The file cannot be written, the archive was read from it, or it is of another format.
        """
        from meetup_recap.archive import csv

        text = csv.to_csv(self, name)
        if path is not None:
            self.outputs.forced(force=force).write(_path("to_csv", path), ".csv", text.encode("utf-8", "replace"))
        return text

    def to_site(
        self, folder: str | os.PathLike[str], *, force: bool = False, **options: Unpack[SiteOptions]
    ) -> tuple[Path, ...]:
        """Write a small static site: the events by year, a page each for every event and name, and a search.

        It needs no server and fetches nothing. Files that exist under the names of pages are written over; others are
        left alone.

        Args:
            folder: Where it goes.
            force: Replace files that exist and are of another format.
            **options: How it looks, see `SiteOptions`.

        Returns:
            The files.

        Raises:
            OutputError: A file cannot be written, or the archive was read from it. No file is written where one must
                not be.
            InvalidValueError: The folder has no name, as where a variable is not set.
        """
        from meetup_recap.archive.site import to_site

        check_names("Archive.to_site", options, SiteOptions)
        if folder == "" or not isinstance(folder, (str, os.PathLike)):
            raise InvalidValueError("Archive.to_site", "folder", folder, "a folder; '.' is this one")
        check_type("Archive.to_site", "title", options.get("title"), (str, NoneType), "text")
        check_path("Archive.to_site", "assets", options.get("assets"))
        return to_site(self, Path(folder), self.outputs.forced(force=force), options)

    def _repr_html_(self) -> str:
        from meetup_recap.archive import display

        return display.html(self)

    def _repr_markdown_(self) -> str:
        from meetup_recap.archive import display

        return display.markdown(self)


def _left_out(archive: Archive) -> list[tuple[str, str]]:
    return [(problem.path, problem.reason) for problem in (*archive.skipped, *archive.failures)]


def _years(year: int | Iterable[int] | None) -> frozenset[int]:
    """The years of a condition."""
    several = (year,) if year is None or isinstance(year, int) else year
    if isinstance(several, Iterable) and not isinstance(several, str):
        years = tuple(several)
        if all(isinstance(one, (int, NoneType)) for one in years):
            return frozenset(one for one in years if one is not None)
    raise InvalidValueError("Archive.filter", "year", year, "a number or several")


def _path(method: str, path: str | os.PathLike[str]) -> Path:
    check_type(f"Archive.{method}", "path", path, (str, os.PathLike), "a path")
    return Path(path)


def _is_between(since: date | None, until: date | None) -> Callable[[Recap], bool]:
    """Whether an event was on one of some days; one without a date is on none."""
    for name, day in (("since", since), ("until", until)):
        check_type("Archive.filter", name, day, (date, NoneType), "a datetime.date")
    first, last = (day.date() if isinstance(day, datetime) else day for day in (since, until))
    if first is None and last is None:
        return lambda _: True
    return lambda recap: recap.event.date is not None and (first or date.min) <= recap.event.date <= (last or date.max)


def _is_named(entry: Entry | None) -> Callable[[Recap], bool]:
    """Whether a recap names somebody."""
    held = {id(recap) for recap in entry.recaps} if entry else set[int]()
    return lambda recap: id(recap) in held


def _order(recap: Recap) -> tuple[bool, date, str, int]:
    """By the event's date, undated ones last, then by path, then by place in the file."""
    source = recap.source
    section = source.section.start if source and source.section else 0
    return recap.event.date is None, recap.event.date or date.min, (source.path if source else None) or "", section


@contextmanager
def _shown(progress: Progress | bool | None, total: int) -> Iterator[Progress | None]:
    """What is told of each file that is done: the caller's function, a bar of tqdm's, or nothing."""
    if progress is not True:
        if progress and not callable(progress):
            raise InvalidValueError("Archive.load", "progress", progress, "a function, or True for a bar")
        yield progress or None
        return
    with extra("tqdm.auto", "progress", "progress=True").tqdm(total=total, unit="post") as bar:
        yield lambda *_: bar.update()
