"""Words looked for in what posts say, whatever their case and accents."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import attrs

from meetup_recap.model import Event, Recap, Talk
from meetup_recap.model.paths import leaves
from meetup_recap.places import without_accents

_NOT_SAID = ("url", "slug", "language", "timezone", "kind")
"""Fields of which nobody looks for words."""


class EventOf(NamedTuple):
    """An event with its recap."""

    recap: Recap
    event: Event


class TalkOf(NamedTuple):
    """A talk with its recap."""

    recap: Recap
    talk: Talk


@attrs.frozen
class Match:
    """A value that holds all words that were looked for.

    Attributes:
        recap: The recap.
        path: Where the value is in it, such as `event.talks[0].takeaways[1].children[0].text`.
        text: The value.
    """

    recap: Recap = attrs.field(repr=False)
    path: str
    text: str


def search(recaps: Iterable[Recap], words: str) -> Iterator[Match]:
    """Each value that holds all of some words, in order; no word is in none."""
    wanted = _folded(words).split()
    for recap in recaps if wanted else ():
        for path, value in leaves(recap):
            is_said = isinstance(value, str) and not path.startswith("metadata.") and not path.endswith(_NOT_SAID)
            folded = _folded(value) if is_said else ""
            if folded and all(word in folded for word in wanted):
                yield Match(recap, path, value)


def _folded(text: str) -> str:
    return without_accents(text.casefold())
