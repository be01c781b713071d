"""A layout of corrected posts: of all rules that they suggest, those that read the other ones better."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, NamedTuple

import attrs

from meetup_recap import accuracy, api
from meetup_recap.accuracy import Tally
from meetup_recap.errors import InvalidValueError, MeetupRecapError
from meetup_recap.layouts import DeclaredLayout
from meetup_recap.learning.examples import Example
from meetup_recap.learning.proposals import Proposal, merged, proposals
from meetup_recap.model import Recap

_LEAST_GAIN = 1e-9


class Learned(NamedTuple):
    """What was learned.

    Attributes:
        layout: The layout; one without rules where what ships reads as well.
        before: How much of the corrected values what ships reads.
        after: How much the layout reads of each event that it was not learned from.
        used: The proposals that it is made of, with how many events each reads better, as well and worse.
        least_sure: The post which would teach most if it were corrected, too; None where there is no other.
    """

    layout: DeclaredLayout
    before: Tally
    after: Tally
    used: tuple[str, ...]


def learned(examples: Sequence[Example], name: str) -> Learned:
    """The layout that some examples suggest.

    Each proposal is tried on each example with the rules that the *other* examples give it, so that nothing is learned
    by heart. Those that read better so are taken, the best first, as long as each adds to those before it.

    Args:
        examples: The corrected events.
        name: The layout's name.
    """
    trial = _Trial(examples)
    before = trial.tallies(())
    chosen: list[Proposal] = []
    best = before
    gains = [
        (sum(tallies, Tally()).f1, number, one)
        for number, one in enumerate(proposals(examples))
        if (tallies := trial.tallies((one,)))
    ]
    for f1, _, proposal in sorted(gains, key=lambda gain: (-gain[0], gain[1])):
        if f1 <= sum(before, Tally()).f1 + _LEAST_GAIN:
            break
        tallies = trial.tallies((*chosen, proposal)) if chosen else trial.tallies((proposal,))
        if _is_better(tallies, best):
            chosen.append(proposal)
            best = tallies
    rules = merged([found for one in chosen if (found := one.make(examples))])
    used = tuple(f"{one.name}: {_told(before, trial.tallies((one,)))}" for one in chosen)
    layout = DeclaredLayout(name, rules, _notes(before, best, used))
    return Learned(layout, sum(before, Tally()), sum(best, Tally()), used)


def _is_better(after: Sequence[Tally], before: Sequence[Tally]) -> bool:
    """Whether more is read, all in all, and few events are read worse."""
    better = sum(one.f1 > other.f1 for one, other in zip(after, before, strict=True))
    worse = sum(one.f1 < other.f1 for one, other in zip(after, before, strict=True))
    return sum(after, Tally()).f1 > sum(before, Tally()).f1 + _LEAST_GAIN and better > worse


def _told(before: Sequence[Tally], after: Sequence[Tally]) -> str:
    better = sum(one.f1 > other.f1 for one, other in zip(after, before, strict=True))
    worse = sum(one.f1 < other.f1 for one, other in zip(after, before, strict=True))
    return f"{better} of {len(before)} events read better, {worse} worse"


def _notes(before: Sequence[Tally], after: Sequence[Tally], used: Sequence[str]) -> dict[str, str]:
    """The comment above a layout."""
    lines = [
        f"Learned from {len(before)} corrected event{'s' * (len(before) != 1)}. Of an event that it had not seen, it reads",
        f"F1 {sum(after, Tally()).f1:.2f} of the corrected values, and without it {sum(before, Tally()).f1:.2f} is read.",
        *used,
    ]
    return {"": "\n".join(lines)}


@attrs.define
class _Trial:
    """Examples read with rules that were made without them; what was tried is not tried again."""

    _examples: Sequence[Example]
    _known: dict[tuple[str, ...], list[Tally]] = attrs.field(factory=dict)

    def tallies(self, chosen: tuple[Proposal, ...]) -> list[Tally]:
        """How each example is read with some proposals, each made of the other examples."""
        key = tuple(one.name for one in chosen)
        if key not in self._known:
            self._known[key] = [self._tally(number, chosen) for number in range(len(self._examples))]
        return self._known[key]

    def _tally(self, number: int, chosen: tuple[Proposal, ...]) -> Tally:
        example = self._examples[number]
        others = [one for at, one in enumerate(self._examples) if at != number] or list(self._examples)
        found = [rules for one in chosen if (rules := one.make(others))]
        if chosen and not found and () in self._known:
            return self._known[()][number]
        layout = DeclaredLayout("learned", merged(found)) if found else None
        return tally(example, layout)


def tally(example: Example, layout: DeclaredLayout | None) -> Tally:
    """How much of an example's values is read, alone or with a layout."""
    options: dict[str, Any] = {"layout": layout} if layout else {}
    try:
        recaps = api.read(example.post.text, path=example.post.name, **options).recaps
    except MeetupRecapError:
        recaps = ()
    label = str(PurePosixPath(example.post.name).with_suffix(""))
    return accuracy.score({label: [_as_label(example.data)]}, _of(example, recaps)).total


def _of(example: Example, recaps: Sequence[Recap]) -> list[Recap]:
    """The recap of an example's event, of those of its post."""
    day = example.event.get("date")
    found = [one for one in recaps if one.event.date and one.event.date.isoformat() == day]
    return found[:1] or (list(recaps[:1]) if example.is_alone else [])


def _as_label(data: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: value for key, value in data.items() if key not in {"source", "metadata", "notes", "schema_version"}}


def examples_of(posts: Mapping[str, tuple[str, Sequence[Mapping[str, Any]]]]) -> Iterator[Example]:
    """The examples of posts, each with its text and the data of its events.

    Raises:
        InvalidValueError: There are none.
    """
    from meetup_recap.learning.examples import Post
    from meetup_recap.reading.document import read_document

    if not posts:
        raise InvalidValueError("learn", "data", posts, "data of at least one of the posts")
    for name, (text, events) in posts.items():
        post = Post(name, text, read_document(text))
        several = len(events) > 1 or len(api.read(text, path=name).recaps) > 1
        yield from (Example(post, event, not several) for event in events)
