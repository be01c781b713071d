"""What two readings of the same posts differ in, and of which readings least is sure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from meetup_recap.group import sureness
from meetup_recap.model import Recap
from meetup_recap.model.paths import leaves

_NO_FIELDS = ("source.", "notes[", "metadata.")


class Change(NamedTuple):
    """A value that two readings of a post differ in.

    Attributes:
        post: The post.
        date: The event's day.
        path: The value's path in the recap.
        before: The value before; None where there was none.
        after: The value after; None where there is none.
    """

    post: str
    date: date | None
    path: str
    before: object
    after: object


def changes(before: Iterable[Recap], after: Iterable[Recap]) -> Iterator[Change]:
    """Each value that differs, by post and path; what no field holds, notes and metadata, is left out."""
    old, new = _by_post(before), _by_post(after)
    for post in sorted(old.keys() | new.keys()):
        for was, now in _pairs(old.get(post, []), new.get(post, [])):
            held, told = (dict(leaves(recap)) if recap else {} for recap in (was, now))
            day = (now or was or Recap()).event.date
            for path in dict.fromkeys((*held, *told)):
                if held.get(path) != told.get(path) and not path.startswith(_NO_FIELDS):
                    yield Change(post, day, path, held.get(path), told.get(path))


def _by_post(recaps: Iterable[Recap]) -> dict[str, list[Recap]]:
    found: dict[str, list[Recap]] = {}
    for recap in recaps:
        found.setdefault((recap.source.path if recap.source else None) or "", []).append(recap)
    return found


def _pairs(old: Sequence[Recap], new: Sequence[Recap]) -> Iterator[tuple[Recap | None, Recap | None]]:
    """The recaps of a post on both sides: in their order where there are as many, else by their days."""
    if len(old) == len(new):
        yield from zip(old, new, strict=True)
        return
    left = {recap.event.date: recap for recap in old}
    for recap in new:
        yield left.pop(recap.event.date, None), recap
    yield from ((recap, None) for recap in left.values())


def least_sure(recaps: Iterable[Recap], count: int) -> list[Recap]:
    """The recaps of whose layout least speaks, those first of which the least does."""
    return sorted(recaps, key=sureness)[:count]
