"""The user's word on names: which are one, which are several, which only look alike.

speakers:
  join:
    Ada Vega: [A. Vega, Ada Vegas]            these are Ada Vega
  split:
    Sam Lee:                                  two people have this name
      - {name: Sam Lee (Northwind), organization: Northwind}
      - {name: Sam Lee (2019), paths: [2019-05-14-may.md]}
  apart:
    - [Perera, Perara]                        not one: propose them no more
organizations:                                sponsors are organizations, too
  join:
    Just Eat: [JustEat, Just Eat Takeaway]
"""

import os
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from itertools import combinations
from typing import Any

import attrs

from meetup_recap.archive.names import key_of
from meetup_recap.errors import DataError, check_type
from meetup_recap.files import read_settings
from meetup_recap.limits import DEFAULT_LIMITS
from meetup_recap.mistakes import Mistake, expected, step
from meetup_recap.serializers import yaml

_SECTIONS = ("speakers", "organizations")
_RULES = ("join", "split", "apart")
_CONDITIONS = ("organization", "paths")


@attrs.frozen
class Split:
    """One of several who share a name: where an organization is told, or in some posts.

    Attributes:
        name: What they are called apart.
        organization: The key of the organization by which they are told.
        paths: The posts in which they are told.
    """

    name: str
    organization: str | None = None
    paths: frozenset[str] = frozenset()

    def fits(self, organization: str | None, path: str | None) -> bool:
        """Whether a mention is theirs, by the key of its organization and its post's path."""
        return (self.organization is not None and self.organization == organization) or path in self.paths


@attrs.frozen(slots=False)
class Names:
    """What is known of one kind of names.

    Attributes:
        joined: The name that each spelling stands for, by the spelling's key.
        split: The several who share a name, by its key.
        apart: Pairs of names that are two.
        legal: Whether they are organizations, whose legal suffix is a matter of spelling.
    """

    joined: Mapping[str, str] = attrs.field(factory=dict)
    split: Mapping[str, tuple[Split, ...]] = attrs.field(factory=dict)
    apart: tuple[tuple[str, str], ...] = ()
    legal: bool = False

    def name(self, told: str, *, organization: str | None = None, path: str | None = None) -> str:
        """The name that a mention stands for: what is joined may be split, and a part be joined to somebody."""
        name = self.joined_name(told)
        for part in self.split.get(self.key(name), ()):
            if part.fits(organization, path):
                return self.joined_name(part.name)
        return name

    def joined_name(self, told: str) -> str:
        """The name that a spelling is joined to, or itself."""
        return self.joined.get(self.key(told), told)

    def key(self, name: str) -> str:
        """The key of a name of this kind."""
        return key_of(name, legal=self.legal)

    @cached_property
    def apart_keys(self) -> frozenset[frozenset[str]]:
        """Pairs of keys that are two: as the file says, and whoever it splits."""
        pairs = [*self.apart]
        for name, parts in self.split.items():
            pairs += combinations((name, *(part.name for part in parts)), 2)
        return frozenset(frozenset(self.key(self.joined_name(name)) for name in pair) for pair in pairs)

    def unused(self, told: Collection[str], paths: Collection[str]) -> Iterator[str]:
        """What matches nothing: names that no post tells, paths that no post has.

        Args:
            told: Every name as it is written somewhere.
            paths: The paths of the posts.
        """
        keys = {self.key(name) for name in told}
        split_names = {self.key(part.name) for parts in self.split.values() for part in parts}
        yield from (
            f"join: {key!r}" for key, name in self.joined.items() if key not in keys | split_names | {self.key(name)}
        )
        for name, parts in self.split.items():
            if name not in {self.key(self.joined_name(known)) for known in told}:
                yield f"split: {name!r}"
            yield from (f"split: {name!r}: {path!r}" for part in parts for path in sorted(part.paths - set(paths)))


@attrs.frozen
class Aliases:
    """An alias file, read and checked."""

    speakers: Names = attrs.field(factory=Names)
    organizations: Names = attrs.field(factory=lambda: Names(legal=True))


def read_aliases(file: str | os.PathLike[str] | None) -> Aliases:
    """Read and check an alias file; None gives one that says nothing.

    Raises:
        DataError: It is not as it should be; each mistake is named with its path.
        UnreadableError: It cannot be opened.
    """
    if file is None:
        return Aliases()
    check_type("Archive", "aliases", file, (str, os.PathLike), "an alias file's path, or what read_aliases gave")
    name = os.fspath(file)
    text = read_settings(file)
    try:
        root = yaml.only_document(text, DEFAULT_LIMITS) if text.strip() else None
    except DataError as error:
        raise DataError(error.mistakes, name) from error
    data = root.plain() if root else {}
    mistakes = [*(yaml.duplicates(root, text) if root else ()), *_mistakes(data)]
    if mistakes:
        raise DataError(mistakes, name)
    return Aliases(*(_names((data or {}).get(section) or {}, legal=section != "speakers") for section in _SECTIONS))


def _names(rules: Mapping[str, Any], *, legal: bool) -> Names:
    joined: dict[str, str] = {}
    for name, spellings in (rules.get("join") or {}).items():
        joined |= {key_of(spelling, legal=legal): name for spelling in (name, *spellings)}
    split = {
        key_of(name, legal=legal): tuple(_split(part) for part in parts)
        for name, parts in (rules.get("split") or {}).items()
    }
    apart = tuple((first, second) for first, second in rules.get("apart") or ())
    return Names(joined, split, apart, legal)


def _split(part: Mapping[str, Any]) -> Split:
    organization = part.get("organization")
    return Split(
        part["name"],
        key_of(organization, legal=True) if organization else None,
        frozenset(part.get("paths") or ()),
    )


def _mistakes(data: Any) -> Iterator[Mistake]:  # noqa: ANN401  # whatever a YAML file holds
    """What is wrong with a file, each with its path."""
    if data is None:
        return
    yield from _unknown("$", data, _SECTIONS)
    for section, rules in data.items() if isinstance(data, Mapping) else ():
        here = "$" + step(section)
        yield from _unknown(here, rules if rules is not None else {}, _RULES)
        if isinstance(rules, Mapping):
            legal = section != "speakers"
            yield from _join_mistakes(f"{here}.join", rules.get("join"), legal=legal)
            yield from _split_mistakes(f"{here}.split", rules.get("split"), legal=legal)
            yield from _apart_mistakes(f"{here}.apart", rules.get("apart"), rules.get("join"), legal=legal)


def _unknown(here: str, data: object, known: tuple[str, ...]) -> Iterator[Mistake]:
    if not isinstance(data, Mapping):
        yield expected(here, f"a mapping with {', '.join(known)}", data)
        return
    for key in data:
        if key not in known:
            message = f"no key is called {key!r}; there are {', '.join(known)}"
            yield Mistake(here + step(key), "unknown-key", message, data[key])


def _join_mistakes(here: str, data: object, *, legal: bool) -> Iterator[Mistake]:
    owners: dict[str, str] = {}
    for name, spellings in data.items() if isinstance(data, Mapping) else ():
        if not _is_name(name) or not _are_texts(spellings):
            yield expected(here + step(name), "a list of names", spellings)
            continue
        for spelling in {key_of(spelling, legal=legal): spelling for spelling in (name, *spellings)}.values():
            owner = owners.setdefault(key_of(spelling, legal=legal), name)
            if owner != name:
                yield _wrong(here + step(name), f"{spelling!r} is joined to {owner!r} already")
    if data is not None and not isinstance(data, Mapping):
        yield expected(here, "a mapping of names to lists of names", data)


def _split_mistakes(here: str, data: object, *, legal: bool) -> Iterator[Mistake]:
    if data is not None and not isinstance(data, Mapping):
        yield expected(here, "a mapping of names to lists", data)
    seen: dict[str, str] = {}
    for name, parts in data.items() if isinstance(data, Mapping) else ():
        if not isinstance(parts, list) or not parts or not all(isinstance(part, Mapping) for part in parts):
            yield expected(here + step(name), "a list of mappings with name and organization or paths", parts)
            continue
        if (other := seen.setdefault(key_of(str(name), legal=legal), str(name))) != str(name):
            yield _wrong(here + step(name), f"it is split as {other!r} already")
        told: set[str] = set()
        for number, part in enumerate(parts):
            yield from _part_mistakes(f"{here}{step(name)}[{number}]", part, told, legal=legal)


def _part_mistakes(here: str, part: Mapping[str, Any], told: set[str], *, legal: bool) -> Iterator[Mistake]:
    """What is wrong with one of several who share a name; `told` holds the conditions of those before."""
    conditions = _CONDITIONS[1:] if legal else _CONDITIONS
    yield from _unknown(here, part, ("name", *conditions))
    if not _is_name(part.get("name")):
        yield expected(f"{here}.name", "text", part.get("name"))
    if not any(part.get(condition) for condition in conditions):
        wanted = f"{' or '.join(conditions)}, by which they are told apart"
        yield Mistake(here, "missing", f"expected {wanted}", None, wanted)
    if not isinstance(part.get("organization", ""), str):
        yield expected(f"{here}.organization", "text", part["organization"])
        return
    if not _are_texts(part.get("paths") or []):
        yield expected(f"{here}.paths", "a list of paths", part["paths"])
        return
    by = {*(part.get("paths") or ()), *([key_of(part["organization"], legal=True)] if part.get("organization") else ())}
    yield from (_wrong(here, f"{condition!r} tells another of them already") for condition in sorted(by & told))
    told |= by


def _apart_mistakes(here: str, data: object, join: object, *, legal: bool) -> Iterator[Mistake]:
    groups = [
        {key_of(spelling, legal=legal) for spelling in (name, *spellings)}
        for name, spellings in (join.items() if isinstance(join, Mapping) else ())
        if _is_name(name) and _are_texts(spellings)
    ]
    if data is not None and not isinstance(data, list):
        yield expected(here, "a list of pairs of names", data)
    pairs: list[Any] = data if isinstance(data, list) else []
    for number, pair in enumerate(pairs):
        if not _are_texts(pair) or len(pair) != 2:  # noqa: PLR2004  # a pair
            yield expected(f"{here}[{number}]", "two names", pair)
        elif len(keys := {key_of(name, legal=legal) for name in pair}) == 1 or any(keys <= group for group in groups):
            yield _wrong(f"{here}[{number}]", f"{pair[0]!r} and {pair[1]!r} are one name")


def _wrong(path: str, message: str) -> Mistake:
    return Mistake(path, "wrong-alias", message)


def _are_texts(data: object) -> bool:
    return isinstance(data, list) and all(map(_is_name, data))


def _is_name(data: object) -> bool:
    """Whether something is text that says something."""
    return isinstance(data, str) and bool(data.strip())
