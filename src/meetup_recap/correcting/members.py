"""Which member of a list that was read a member of corrected data is."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeAlias

from meetup_recap.places import without_accents

Member: TypeAlias = Mapping[str, Any]

_NAMES = ("name", "title", "text", "url")
"""The fields that a member of a list is told from the others by, the first that it has."""
_ALIKE = 0.75
"""How alike two names are of which one is the other with a slip corrected."""
_MOST_COMPARED = 10_000
"""How many pairs of names are compared letter by letter: of lists with more, those that are called alike are new."""
_OF_TALKS = frozenset({"speakers", "takeaways", "title"})
"""Fields of talks: the talk at the same place is the same talk, even where all of it was read wrongly."""


def matched(read: Sequence[Any], given: Sequence[Any]) -> list[int | None]:
    """For each member of the data the number of the one that was read; None for a new one.

    Members are matched by what they are called, alike or nearly, talks by their speakers as well, then by their place.
    Each member that was read is matched once.

    >>> matched([{"name": "Ada Vega"}, {"name": "Sol"}], [{"name": "Sol"}, {"name": "Ada Veiga"}, {"name": "Tern"}])
    [1, 0, None]
    """
    found: list[int | None] = [None] * len(given)
    for key in (_whole, _called, _speakers):
        _match_by(key, read, given, found)
    _match_alike(read, given, found)
    taken = set(found)
    for at, member in enumerate(given):
        if found[at] is None and at < len(read) and at not in taken and _is_by_place(member):
            found[at] = at
    return found


def _match_by(
    key: Callable[[Member], Hashable], read: Sequence[Any], given: Sequence[Any], found: list[int | None]
) -> None:
    """Match those members of which something is the same."""
    taken = set(found)
    free: dict[Hashable, list[int]] = {}
    for number in reversed(range(len(read))):
        if number not in taken and isinstance(read[number], Mapping):
            free.setdefault(key(read[number]), []).append(number)
    for at, member in enumerate(given):
        said = key(member) if found[at] is None and isinstance(member, Mapping) else None
        if said and free.get(said):
            found[at] = free[said].pop()


def _match_alike(read: Sequence[Any], given: Sequence[Any], found: list[int | None]) -> None:
    """Match those members whose names differ by a slip."""
    taken = set(found)
    free = {number: _called(read[number]) for number in range(len(read)) if number not in taken}
    names = {
        at: _called(member) for at, member in enumerate(given) if found[at] is None and isinstance(member, Mapping)
    }
    if len(free) * len(names) > _MOST_COMPARED:
        return
    for at, name in names.items():
        likes = {number: SequenceMatcher(None, name, other).ratio() for number, other in free.items() if name and other}
        best = max(likes, key=lambda number: likes[number], default=None)
        if best is not None and likes[best] >= _ALIKE:
            found[at] = best
            del free[best]


def _is_by_place(member: object) -> bool:
    """Whether a member without a match may be the one at its place: a talk, or one that is given no name."""
    if not isinstance(member, Mapping):
        return False
    return not _OF_TALKS.isdisjoint(member) or not any(key in member for key in _NAMES)


def _whole(member: Member) -> Hashable:
    name, people = _called(member), _speakers(member)
    return (name, people) if name and people else None


def _called(member: Member) -> str:
    name = next((member[key] for key in _NAMES if isinstance(member.get(key), str)), "")
    return " ".join(without_accents(name.casefold()).split())


def _speakers(member: Member) -> Hashable:
    """What its speakers are called; nothing of what has none."""
    people = member.get("speakers")
    names = (_called(person) for person in people if isinstance(person, Mapping)) if isinstance(people, list) else ()
    return tuple(sorted(names)) or None
