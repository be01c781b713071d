"""The events of a file of many, read together: what most of them tell helps with those that tell less.

A part without talks is an event where others have some. Where most lines are written alike, those are read so that
leave open which side is somebody. Where the file says that titles are beside its dates, a line without a name is one.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence

import attrs

from meetup_recap.layouts import Layout
from meetup_recap.layouts.declared.alike import NAME as LINES
from meetup_recap.layouts.declared.alike import may_bill, own_layout
from meetup_recap.model import Reading, Recap
from meetup_recap.post import Post

ReadOne = Callable[[Post, Sequence[Layout]], Recap | Reading]
"""What reads one part: a recap, or a reading that says why it is none."""
_FEW, _SEVERAL = 2, 3
_MOST_ALIKE = 0.6
_MOST_TOLD = 0.9
"""Of how many events of a file a talk is read where nothing is left to be told by their lines together."""
_MOST_LEFT = 0.05
"""How many lines of them are left over, of the number of their talks, before those are asked in any case."""


def events(
    posts: Sequence[Post], titles: Collection[int], read_one: ReadOne, candidates: Sequence[Layout]
) -> list[Recap]:
    """The recaps of the parts of a file; none where too little tells of events.

    Args:
        posts: The parts.
        titles: Where those begin of which the file says that a talk's title is beside their date.
        read_one: What reads one of them.
        candidates: The layouts.
    """
    read: Sequence[Recap | Reading] = [read_one(post, candidates) for post in posts]
    if any(isinstance(one, Recap) and one.event.talks for one in read):
        read = [
            one if isinstance(one, Recap) else read_one(_sure(post), candidates)
            for one, post in zip(read, posts, strict=True)
        ]
    read = _by_one_layout(_as_most(read, posts, read_one, candidates), posts, read_one, candidates)
    read = _as_titles(read, posts, titles, read_one, candidates)
    return [one for one in read if isinstance(one, Recap)] or _dated_talks(posts, read_one, candidates)


def _dated_talks(posts: Sequence[Post], read_one: ReadOne, candidates: Sequence[Layout]) -> list[Recap]:
    """The events of a file in which each part tells little, but several have a date, a talk and who gives it."""
    read = [read_one(_sure(post), candidates) for post in posts] if len(posts) >= _SEVERAL else []
    recaps = [one for one in read if isinstance(one, Recap)]
    told = [one for one in recaps if any(talk.title and talk.speakers for talk in one.event.talks)]
    return recaps if len(told) >= _SEVERAL and 2 * len(told) > len(posts) else []


def _as_most(
    read: Sequence[Recap | Reading], posts: Sequence[Post], read_one: ReadOne, candidates: Sequence[Layout]
) -> Sequence[Recap | Reading]:
    """The events of a file, read as most of their lines are written where that tells more of their talks."""
    told = [_talks(one) for one in read]
    number = sum(map(bool, told))
    left = lines_left([one for one in read if isinstance(one, Recap)])
    is_left = number < _MOST_TOLD * len(posts) or left > _MOST_LEFT * sum(map(len, told))
    own = own_layout(posts) if is_left and any(layout.name == LINES for layout in candidates) else None
    if own is None:
        return read
    again = [read_one(_sure(post), (own, *candidates)) for post in posts]
    other = [_talks(one) for one in again]
    is_more = sum(map(bool, other)) > number
    if is_more and 2 * number < len(posts):
        return again
    if is_more and _is_mixed(read):
        return [
            one if len(talks) > len(mine) else two
            for one, talks, two, mine in zip(read, told, again, other, strict=True)
        ]
    same = sum(len(one & two) for one, two in zip(told, other, strict=True))
    if is_more and same < _MOST_TOLD * sum(map(len, told)):
        return read
    return [two if talks < more else one for one, talks, two, more in zip(read, told, again, other, strict=True)]


def _by_one_layout(
    read: Sequence[Recap | Reading], posts: Sequence[Post], read_one: ReadOne, candidates: Sequence[Layout]
) -> Sequence[Recap | Reading]:
    """The events of a file, those of another layout than most read by that one where it finds all of their speakers."""
    used = _layouts_used(read)
    name = max(used, key=used.__getitem__, default=None)
    most = [layout for layout in candidates if layout.name == name]
    if not most or used[most[0].name] < max(_SEVERAL, _MOST_ALIKE * used.total()):
        return read
    again = list[Recap | Reading]()
    for one, post in zip(read, posts, strict=True):
        is_other = isinstance(one, Recap) and one.event.talks and one.source and one.source.layout != name
        other = read_one(_sure(post), most) if is_other else one
        talks = other.event.talks if isinstance(other, Recap) else ()
        is_whole = bool(talks) and len(_talks(other)) == len(talks)
        again.append(
            other if is_whole and {name for _, name in _talks(one)} <= {name for _, name in _talks(other)} else one
        )
    return again


def _layouts_used(read: Sequence[Recap | Reading]) -> Counter[str]:
    """How many events with talks are read by each layout."""
    recaps = (one for one in read if isinstance(one, Recap) and one.event.talks and one.source)
    return Counter(recap.source.layout for recap in recaps if recap.source and recap.source.layout)


def _as_titles(
    read: Sequence[Recap | Reading],
    posts: Sequence[Post],
    titles: Collection[int],
    read_one: ReadOne,
    candidates: Sequence[Layout],
) -> Sequence[Recap | Reading]:
    """The events of a file, what is beside a date read as the title of its talk where the file says that it is.

    Args:
        read: The events as they are read.
        posts: Their parts of the file.
        titles: Where those parts begin; where most of them name who speaks, a line that names nobody is no talk.
        read_one: What reads one of them.
        candidates: The layouts.
    """
    talks = [one.event.talks if isinstance(one, Recap) else () for one in read]
    if not titles and sum(map(bool, talks)) >= _FEW and not any(talk.speakers for one in talks for talk in one):
        titles = [post.document.body for post in posts]  # some have slides, which tells that all are titles
    told = sum(post.document.body in titles and bool(_talks(one)) for one, post in zip(read, posts, strict=True))
    if _SEVERAL * told > len(titles):
        return read
    again = list[Recap | Reading]()
    for one, post in zip(read, posts, strict=True):
        is_open = post.document.body in titles and not (isinstance(one, Recap) and one.event.talks)
        other = read_one(attrs.evolve(post, is_titled=True), candidates) if is_open else one
        again.append(other if isinstance(other, Recap) and other.event.talks else one)
    return again


def _is_mixed(read: Sequence[Recap | Reading]) -> bool:
    """Whether the events of a file are read as several layouts, none of them that of most: as if by chance."""
    used = _layouts_used(read)
    return bool(used) and max(used.values()) < _MOST_ALIKE * used.total()


def _talks(read: Recap | Reading) -> set[tuple[str, str]]:
    """The talks of an event that have a title and somebody who gives it."""
    return told_talks([read] if isinstance(read, Recap) else [])


def told_talks(recaps: Sequence[Recap]) -> set[tuple[str, str]]:
    """The talks that have a title and somebody who gives them."""
    talks = (talk for recap in recaps for talk in recap.event.talks)
    return {(talk.title, talk.speakers[0].name) for talk in talks if talk.title and talk.speakers}


def lines_left(recaps: Sequence[Recap]) -> int:
    """How many lines of notes and descriptions, of events with talks, may be another one, written as the others."""
    recaps = [recap for recap in recaps if recap.event.talks]
    texts = [note.text for recap in recaps for note in recap.notes]
    texts += [talk.description for recap in recaps for talk in recap.event.talks if talk.description]
    return sum(may_bill(line) for text in texts for line in text.splitlines())


def _sure(post: Post) -> Post:
    """A part with a date, in a file of which others are events: it is one, too."""
    return attrs.evolve(post, is_sure=True)
