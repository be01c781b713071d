"""What the posts of one group tell of each other: their labels, where they met, how they write talks, what is an event.

A post read alone knows nothing of this; an archive that is read at once does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

import attrs

from meetup_recap.errors import MeetupRecapError
from meetup_recap.languages import Language
from meetup_recap.layouts import Layout
from meetup_recap.layouts.declared.alike import NAME as LINES
from meetup_recap.layouts.declared.alike import own_layout
from meetup_recap.model import Recap
from meetup_recap.post import Post
from meetup_recap.several import lines_left, told_talks
from meetup_recap.words.own_labels import labels_of_texts, with_labels
from meetup_recap.words.shared_places import SharedPlaces

_LEAST_WEIGHT = 0.2
_FEW_REFUSED = 10
"""How many refused posts tell whether a group's posts are all about talks."""
_MOST_ASKED = 24
"""How many posts tell how a group writes its talks."""
_FEW_TOLD = 6
"""How many of those whose talks are read tell whether these lines are theirs, too."""
_MOST_TOLD = 0.9
"""Of how many of them a talk is read where nothing is left to be told by them together."""
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


def own_lines(
    number: int,
    read: Callable[[int], Sequence[Recap]],
    read_by: Callable[[int, Sequence[Layout]], Sequence[Recap]],
    post_of: Callable[[int], Post],
    candidates: Sequence[Layout],
) -> tuple[Layout, ...]:
    """The layouts of a group whose posts tell together how their lines are written, that of these lines first.

    One post with "Queues in Anger by ada" leaves open whether that is a talk; several do not. A few posts are asked:
    nothing is told where their talks are read already, or where they are no events with them, either.

    Args:
        number: How many posts there are.
        read: What reads one of them, by its number; nothing where it is none.
        read_by: What reads one by other layouts.
        post_of: One of them before anything is found in it.
        candidates: The layouts by which it was read.

    Returns:
        Nothing where the posts tell nothing.
    """
    if number < _LEAST_POSTS or all(layout.name != LINES for layout in candidates):
        return ()
    recaps = {at: read(at) for at in asked(number)}
    single = [at for at, found in recaps.items() if len(found) <= 1]
    told = [at for at in single if told_talks(recaps[at])]
    if len(single) < _LEAST_POSTS or len(told) >= _MOST_TOLD * len(single):
        return ()
    own = own_layout(_posts(single, post_of))
    is_title = own is not None and any(rule.at.kind == "title" for rule in own.rules.talks)
    if own is None or (is_title and not all(recaps[at] for at in single)):  # "Interview with Ada Vega"
        return ()
    layouts = (own, *candidates)
    refused = [at for at in single if not recaps[at]]
    theirs = {at: told_talks(read_by(at, layouts)) for at in (*told[:_FEW_TOLD], *refused)}
    mine = [(at, talk) for at in told[:_FEW_TOLD] for talk in told_talks(recaps[at])]
    is_same = sum(talk in theirs[at] for at, talk in mine) >= _MOST_TOLD * len(mine)
    events = len(single) - sum(not theirs[at] for at in refused)
    return layouts if is_same and events >= _MOST_EVENTS * len(single) else ()


def _posts(numbers: Iterable[int], post_of: Callable[[int], Post]) -> list[Post]:
    posts = list[Post]()
    for number in numbers:
        with suppress(MeetupRecapError):  # told where it is its turn
            posts.append(post_of(number))
    return posts


def asked(number: int) -> range:
    """Which posts of a group tell how they are written."""
    return range(0, number, max(1, number // _MOST_ASKED))


def fuller(recaps: Sequence[Recap], read_again: Callable[[], Sequence[Recap]]) -> Sequence[Recap]:
    """The recap of a post, if any, or that by the lines of its group where it has more talks with title and speaker."""
    talks = told_talks(recaps)
    if len(recaps) > 1 or (talks and len(talks) == len(recaps[0].event.talks) and not lines_left(recaps)):
        return recaps
    again = read_again()
    others = told_talks(again)
    is_fuller = len(again) == 1 and len(others) > len(talks) and len(talks & others) >= _MOST_TOLD * len(talks)
    return again if is_fuller else recaps


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
