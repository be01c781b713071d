"""The talks of two layouts in one post: prose about the main talk, and a list of lightning talks below it.

A talk of the second layout joins those of the first where it has a title and somebody with a full name, and
where the first has neither that title nor that person. What the first took as its own there, points of a talk's list,
becomes the other talk.
"""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from meetup_recap.candidate import TalkDraft
from meetup_recap.words.given_names import is_given, names_somebody

_ESSENTIAL = frozenset({"title", "speakers"})


def with_talks(drafts: Sequence[TalkDraft], others: Iterable[TalkDraft]) -> tuple[TalkDraft, ...]:
    """The drafts of a post's talks, with those that another layout has beside them."""
    kept, told = list(drafts), list(others)
    is_list = any(map(_is_whole, told))
    for other in told:
        if (_is_whole(other) or (is_list and _is_by_first_names(other))) and all(
            _is_apart(other, draft) for draft in kept
        ):
            kept = [*(_without(draft, other) for draft in kept), other]
    return tuple(sorted(kept, key=lambda draft: draft.start))


def _is_whole(draft: TalkDraft) -> bool:
    names = [str(item.value) for item in draft.of("speakers", "name")]
    return any(True for _ in draft.of("title")) and bool(names) and all(map(names_somebody, names))


def _is_by_first_names(draft: TalkDraft) -> bool:
    """Whether a talk has a title, and known first names alone: in a list of talks by others that is enough."""
    names = [str(item.value) for item in draft.of("speakers", "name")]
    return any(True for _ in draft.of("title")) and bool(names) and all(map(is_given, names))


def _is_apart(other: TalkDraft, draft: TalkDraft) -> bool:
    """Whether two drafts are of two talks: they share neither a title nor a name nor the place of one."""
    is_inside = any(
        other.start <= item.start < other.end for item in draft.found if item.path[:1] and item.path[0] in _ESSENTIAL
    )
    return not is_inside and set(_said(other)).isdisjoint(_said(draft))


def _said(draft: TalkDraft) -> Iterator[str]:
    """A talk's title, and the first names of its speakers."""
    yield from (str(item.value).casefold() for item in draft.of("title"))
    yield from (str(item.value).partition(" ")[0] for item in draft.of("speakers", "name"))


def _without(draft: TalkDraft, other: TalkDraft) -> TalkDraft:
    """A draft without what stands where another talk is, and without the rest of a list in which that is."""
    inside = [item for item in draft.found if other.start <= item.start < other.end]
    is_listed = any(item.path[:1] == ("takeaways",) for item in inside)
    found = [item for item in draft.found if item not in inside and not (is_listed and item.path[:1] == ("takeaways",))]
    return attrs.evolve(draft, found=found) if len(found) < len(draft.found) else draft
