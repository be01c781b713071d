"""What a reader of a fact proposes, and what a layout says of one talk: values with their places, not yet chosen."""

from collections.abc import Iterable, Iterator

import attrs

from meetup_recap.found import Found, Path


@attrs.frozen
class Candidate:
    """A proposal for one field of the event, or for one member of a field that is a list.

    Attributes:
        path: The field, or the list: ("event", "venue"), ("event", "sponsors").
        found: Its values by their paths inside it: ("name",); the empty path where the field is one value.
        reason: Why it is proposed, a key of `weights.WEIGHTS`.
        cues: The words that led to it.
    """

    path: Path
    found: tuple[Found, ...]
    reason: str
    cues: tuple[Found, ...] = ()

    @property
    def key(self) -> str:
        """By which two proposals are of the same thing: the name, else the first value."""
        named = next((item for item in self.found if item.path == ("name",)), self.found[0])
        return str(named.value).casefold()


def _many(found: Iterable[Found]) -> tuple[Found, ...]:
    return tuple(found)


@attrs.frozen
class TalkDraft:
    """One talk as a layout reads it.

    Attributes:
        start: Where the text about it begins.
        end: The offset behind that text.
        found: Its values by their paths inside the talk, ("speakers", 0, "name"), and cues.
    """

    start: int
    end: int
    found: tuple[Found, ...] = attrs.field(converter=_many)

    def of(self, *path: str) -> Iterator[Found]:
        """The values whose path, numbers left out, is that one."""
        return (item for item in self.found if tuple(part for part in item.path if isinstance(part, str)) == path)
