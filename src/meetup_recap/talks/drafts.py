"""Drafts of talks as the talks of a recap."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from meetup_recap.candidate import TalkDraft
from meetup_recap.found import Found
from meetup_recap.post import Post


def fields(post: Post) -> Iterator[Found]:
    """The values of each talk, by their paths in the recap."""
    names = {
        str(item.value).casefold()
        for path, item in post.facts.items()
        if path[1] in {"venue", "sponsors"} and path[-1] == "name"
    }
    for number, draft in enumerate(post.talks):
        for item in _employed(draft, names):
            yield item._replace(path=("event", "talks", number, *item.path)) if item.path else item


def _employed(draft: TalkDraft, names: set[str]) -> Sequence[Found]:
    """The values of a talk, the event's venue or sponsor among its speakers as the employer of the one before it.

    "Ada Vega, Northwind" where Northwind is a sponsor.
    """
    speakers = [item for item in draft.found if item.path[:1] == ("speakers",)]
    people = [list(group) for _, group in groupby(speakers, key=lambda item: item.path[1])]
    wrong = [at for at, person in enumerate(people) if at and _name(person).casefold() in names]
    if not wrong:
        return draft.found
    kept: list[list[Found]] = []
    for at, person in enumerate(people):
        if at not in wrong:
            kept.append([item._replace(path=("speakers", len(kept), *item.path[2:])) for item in person])
        elif not any(item.path[2:] == ("organization",) for item in kept[-1]):
            name = next(item for item in person if item.path[2:] == ("name",))
            kept[-1].append(name._replace(path=("speakers", len(kept) - 1, "organization")))
    others = [item for item in draft.found if item.path[:1] != ("speakers",)]
    return [*others, *(item for person in kept for item in person)]


def _name(person: Sequence[Found]) -> str:
    return next((str(item.value) for item in person if item.path[2:] == ("name",)), "")
