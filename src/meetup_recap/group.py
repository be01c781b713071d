"""What the posts of one group tell of each other: their labels, where they met, and that all of them are events.

A post read alone knows nothing of this; an archive that is read at once does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from meetup_recap.languages import Language
from meetup_recap.model import Recap
from meetup_recap.words.own_labels import labels_of_texts, with_labels
from meetup_recap.words.shared_places import SharedPlaces

_LEAST_WEIGHT = 0.2
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


def are_all_events(events: int, refused: int) -> bool:
    """Whether so many posts of a group are events that the others with a date and a talk are taken for such, too."""
    return events + refused >= _LEAST_POSTS and events >= _MOST_EVENTS * (events + refused)


def have_talks(recaps: Sequence[Recap]) -> bool:
    """Whether a talk is read with a title and who gives it, and not by the least of reasons: else there is no event."""
    sure = (recap for recap in recaps if sureness(recap) >= _LEAST_WEIGHT)
    return any(talk.title and talk.speakers for recap in sure for talk in recap.event.talks)


def sureness(recap: Recap) -> float:
    """How well a recap fits the layout that it is read as, from 0 to 1; data leave no doubt."""
    source = recap.source
    weights = [one.score for one in source.weights if one.layout == source.layout] if source else []
    return max(weights, default=1.0)
