"""What the posts of one group tell of each other: their labels, where they met, and that all of them are events.

A post read alone knows nothing of this; an archive that is read at once does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import attrs

from meetup_recap.languages import Language
from meetup_recap.model import Recap
from meetup_recap.words.own_labels import labels_of_texts, with_labels
from meetup_recap.words.shared_places import SharedPlaces

_LEAST_WEIGHT = 0.2
_FEW_REFUSED = 10
"""How many refused posts tell whether a group's posts are all about talks."""
_MOST_EVENTS, _LEAST_POSTS = 0.8, 5
"""What share of the posts of a group are events where all with a date are, and of how many posts that can be told."""


def with_shared_words(languages: Sequence[Language], texts: Iterable[str]) -> tuple[Language, ...]:
    """Languages with what several posts of a group share: labels that name speakers and titles, and where they met.

    Args:
        languages: Those that the posts may be written in.
        texts: The posts.
    """
    places = SharedPlaces(languages)
    found = labels_of_texts(places.reading(texts), languages)
    return tuple(attrs.evolve(with_labels(one, found), usual_places=places.names) for one in languages)


def also_events(refused: int, events: int, read_again: Callable[[int], Sequence[Recap]]) -> dict[int, Sequence[Recap]]:
    """The refused posts of a group that are events because of the others, by their numbers, with their recaps.

    They are where nearly all others are, and where nearly all posts are events or tell of a talk: then it is an archive
    of talks. Few are looked at before the rest: an archive of articles is not read twice.

    Args:
        refused: How many posts are refused.
        events: How many posts are events.
        read_again: What reads a refused post as an event, by its number.
    """
    number = events + refused
    if number < _LEAST_POSTS or not refused:
        return {}
    if events >= _MOST_EVENTS * number:
        return _told(range(refused), read_again, have_talks)
    few = range(0, refused, max(1, refused // _FEW_REFUSED))
    share = len(_told(few, read_again, _have_shown_talks)) / len(few)
    if events + share * refused < _MOST_EVENTS * number:
        return {}
    shown = _told(range(refused), read_again, _have_shown_talks)
    return shown if events + len(shown) >= _MOST_EVENTS * number else {}


def _told(
    which: Iterable[int], read_again: Callable[[int], Sequence[Recap]], has_talk: Callable[[Sequence[Recap]], bool]
) -> dict[int, Sequence[Recap]]:
    read = ((at, read_again(at)) for at in which)
    return {at: recaps for at, recaps in read if has_talk(recaps)}


def _have_shown_talks(recaps: Sequence[Recap]) -> bool:
    """Whether a talk is read, surely, or with its slides or a recording."""
    talks = (talk for recap in recaps for talk in recap.event.talks if talk.title and talk.speakers)
    return have_talks(recaps) or any(talk.slides_url or talk.video_url for talk in talks)


def have_talks(recaps: Sequence[Recap]) -> bool:
    """Whether a talk is read with a title and who gives it, and not by the least of reasons: else there is no event."""
    sure = (recap for recap in recaps if sureness(recap) >= _LEAST_WEIGHT)
    return any(talk.title and talk.speakers for recap in sure for talk in recap.event.talks)


def sureness(recap: Recap) -> float:
    """How well a recap fits the layout that it is read as, from 0 to 1; data leave no doubt."""
    source = recap.source
    weights = [one.score for one in source.weights if one.layout == source.layout] if source else []
    return max(weights, default=1.0)
