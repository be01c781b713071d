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
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from meetup_recap import _yaml
from meetup_recap.archive.names import key_of
from meetup_recap.errors import DataError, UnreadableError
from meetup_recap.limits import DEFAULT_LIMITS

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


@attrs.frozen
class Names:
    """What is known of one kind of names.

    Attributes:
        joined: The name that each spelling stands for, by the spelling's key.
        split: The several who share a name, by its key.
        apart: Pairs of keys that are two.
    """

    joined: Mapping[str, str] = attrs.field(factory=dict)
    split: Mapping[str, tuple[Split, ...]] = attrs.field(factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()

    def name(self, told: str, *, legal: bool, organization: str | None = None, path: str | None = None) -> str:
        """The name that a mention stands for."""
        key = key_of(told, legal=legal)
        for part in self.split.get(key, ()):
            if part.fits(organization, path):
                return part.name
        return self.joined.get(key, told)


@attrs.frozen
class Aliases:
    """An alias file, read and checked."""

    speakers: Names = attrs.field(factory=Names)
    organizations: Names = attrs.field(factory=Names)


def read_aliases(file: str | os.PathLike[str] | None) -> Aliases:
    """Read and check an alias file; None gives one that says nothing.

    Raises:
        DataError: It is not as it should be; each mistake is named with its path.
        UnreadableError: It cannot be opened.
    """
    if file is None:
        return Aliases()
    try:
        documents = list(_yaml.load(Path(file).read_text("utf-8"), DEFAULT_LIMITS))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(path=os.fspath(file), reason=str(error)) from error
    except _yaml.YamlError as error:
        raise DataError([f"{os.fspath(file)}: {error.problem}"]) from error
    data = documents[0] if documents else {}
    problems = [f"{os.fspath(file)}: {problem}" for problem in _problems(data)]
    if problems or len(documents) > 1:
        raise DataError(problems or [f"{os.fspath(file)}: expected one document, got {len(documents)}"])
    return Aliases(*(_names((data or {}).get(section) or {}, legal=section != "speakers") for section in _SECTIONS))


def _names(rules: Mapping[str, Any], *, legal: bool) -> Names:
    joined: dict[str, str] = {}
    for name, spellings in (rules.get("join") or {}).items():
        joined |= {key_of(spelling, legal=legal): name for spelling in (name, *spellings)}
    split = {
        key_of(name, legal=legal): tuple(_split(part) for part in parts)
        for name, parts in (rules.get("split") or {}).items()
    }
    apart = frozenset(frozenset(key_of(name, legal=legal) for name in pair) for pair in rules.get("apart") or ())
    return Names(joined, split, apart)


def _split(part: Mapping[str, Any]) -> Split:
    organization = part.get("organization")
    return Split(
        part["name"],
        key_of(organization, legal=True) if organization else None,
        frozenset(part.get("paths") or ()),
    )


def _problems(data: Any) -> Iterator[str]:  # noqa: ANN401  # whatever a YAML file holds
    """What is wrong with a file, each with its path."""
    if data is None:
        return
    yield from _unknown("$", data, _SECTIONS)
    for section, rules in data.items() if isinstance(data, Mapping) else ():
        here = f"$.{section}"
        yield from _unknown(here, rules if rules is not None else {}, _RULES)
        if isinstance(rules, Mapping):
            yield from _join_problems(f"{here}.join", rules.get("join"), legal=section != "speakers")
            yield from _split_problems(f"{here}.split", rules.get("split"))
            yield from _apart_problems(f"{here}.apart", rules.get("apart"))


def _unknown(here: str, data: object, known: tuple[str, ...]) -> Iterator[str]:
    if not isinstance(data, Mapping):
        yield f"{here}: expected a mapping with {', '.join(known)}, got {data!r}"
        return
    yield from (f"{here}: no key is called {key!r}; there are {', '.join(known)}" for key in data if key not in known)


def _join_problems(here: str, data: object, *, legal: bool) -> Iterator[str]:
    owners: dict[str, str] = {}
    for name, spellings in data.items() if isinstance(data, Mapping) else ():
        if not isinstance(name, str) or not _are_texts(spellings):
            yield f"{here}.{name}: expected a list of names, got {spellings!r}"
            continue
        for spelling in {key_of(spelling, legal=legal): spelling for spelling in (name, *spellings)}.values():
            owner = owners.setdefault(key_of(spelling, legal=legal), name)
            if owner != name:
                yield f"{here}.{name}: {spelling!r} is joined to {owner!r} already"
    if data is not None and not isinstance(data, Mapping):
        yield f"{here}: expected a mapping of names to lists of names, got {data!r}"


def _split_problems(here: str, data: object) -> Iterator[str]:
    if data is not None and not isinstance(data, Mapping):
        yield f"{here}: expected a mapping of names to lists, got {data!r}"
    for name, parts in data.items() if isinstance(data, Mapping) else ():
        if not isinstance(parts, list) or not all(isinstance(part, Mapping) for part in parts):
            yield f"{here}.{name}: expected a list of mappings with name and organization or paths, got {parts!r}"
            continue
        for number, part in enumerate(parts):
            yield from _part_problems(f"{here}.{name}[{number}]", part)


def _part_problems(here: str, part: Mapping[str, Any]) -> Iterator[str]:
    yield from _unknown(here, part, ("name", *_CONDITIONS))
    if not isinstance(part.get("name"), str):
        yield f"{here}.name: expected text, got {part.get('name')!r}"
    if not any(part.get(condition) for condition in _CONDITIONS):
        yield f"{here}: expected organization or paths, by which they are told apart"
    if not isinstance(part.get("organization", ""), str):
        yield f"{here}.organization: expected text, got {part['organization']!r}"
    if not _are_texts(part.get("paths") or []):
        yield f"{here}.paths: expected a list of paths, got {part['paths']!r}"


def _apart_problems(here: str, data: object) -> Iterator[str]:
    if data is not None and not isinstance(data, list):
        yield f"{here}: expected a list of pairs of names, got {data!r}"
    for number, pair in enumerate(data if isinstance(data, list) else ()):
        if not _are_texts(pair) or len(pair) != 2:  # noqa: PLR2004  # a pair
            yield f"{here}[{number}]: expected two names, got {pair!r}"


def _are_texts(data: object) -> bool:
    return isinstance(data, list) and all(isinstance(member, str) for member in data)
