"""A layout of corrected posts: of all rules that they suggest, those that read the other ones better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, NamedTuple

import attrs

from meetup_recap import accuracy, api, group
from meetup_recap.accuracy import Tally
from meetup_recap.errors import MeetupRecapError
from meetup_recap.layouts import BUILTIN as LAYOUTS
from meetup_recap.layouts import DeclaredLayout, Layout
from meetup_recap.layouts.declared.rules import Rules
from meetup_recap.learning.examples import Example, Post
from meetup_recap.learning.proposals import Proposal, merged, proposals
from meetup_recap.model import Recap
from meetup_recap.options import ReadOptions
from meetup_recap.resolve import NO_EVENT

_LEAST_GAIN = 1e-9
_FEW = 2
_PERFECT, _HALF = 0.999, 0.5
_MOST_OTHERS = 10
"""How many posts that nobody corrected are looked at."""
_TRIAL = "learned"


class Learned(NamedTuple):
    """What was learned.

    Attributes:
        layout: The layout; one without rules where what ships reads as well.
        before: How much of the corrected values what ships reads.
        after: How much the layout reads of each event that it was not learned from.
        used: The proposals that it is made of, with how many events each reads better and worse.
        missing: What neither the layout nor what ships reads of the corrected events.
        least_sure: The post that would teach most if it were corrected as well; None where there is no other.
    """

    layout: DeclaredLayout
    before: Tally
    after: Tally
    used: tuple[str, ...]
    missing: tuple[str, ...] = ()
    least_sure: str | None = None


def learned(
    examples: Sequence[Example], name: str, others: Sequence[Post] = (), reader: Reader | None = None
) -> Learned:
    """The layout that some examples suggest.

    Each proposal is tried on each example with the rules that the *other* examples give it, so that nothing is learned
    by heart. Those that read better so are taken, the best first, as long as each adds to those before it. One that
    would change more of the events that nobody corrected than were wrong among the corrected ones is left out.

    Args:
        examples: The corrected events.
        name: The layout's name.
        others: Posts of the same group that nobody corrected.
        reader: Reads posts; by default with what ships.
    """
    reader = reader or Reader({})
    if len(examples) == 1 and reader.reading(examples[0], None).tally.f1 >= _HALF:
        return _nothing(examples, name, others, reader)
    trial = _Trial(examples, reader)
    before = best = trial.readings(())
    gains = []
    for number, proposal in enumerate(proposals(examples)):
        for one in _variants(proposal):
            readings = trial.readings((one,))
            if _is_better(readings, before) and _is_supported(one, readings, before):
                gains.append((-_total(readings).f1, number, one))
    chosen: list[Proposal] = []
    for _, _, proposal in sorted(gains, key=lambda gain: gain[:2]):
        readings = trial.readings((*chosen, proposal))
        if _is_better(readings, best) and _is_modest(proposal, examples, before, others, reader):
            chosen.append(proposal)
            best = readings
    rules = merged([found for one in chosen if (found := one.make(examples))])
    used = tuple(f"{one.name}: {_told(before, trial.readings((one,)))}" for one in chosen)
    layout = DeclaredLayout(name, rules, _notes(before, best, used))
    missing = tuple(dict.fromkeys(miss for one in best for miss in one.missed))
    return Learned(layout, _total(before), _total(best), used, missing, _least_sure(layout, others, reader))


def _nothing(examples: Sequence[Example], name: str, others: Sequence[Post], reader: Reader) -> Learned:
    """What one event teaches that is read well enough: with no other to try a rule on, it would be learned by heart."""
    readings = [reader.reading(one, None) for one in examples]
    layout = DeclaredLayout(name, notes=_notes(readings, readings, ()))
    missing = tuple(miss for one in readings for miss in one.missed)
    tally = _total(readings)
    return Learned(layout, tally, tally, (), missing, _least_sure(layout, others, reader))


def _least_sure(layout: DeclaredLayout, others: Sequence[Post], reader: Reader) -> str | None:
    """The post of which least tells that it is read rightly: one that is refused before one that is not.

    One that tells nothing of an event is most often none; it counts where there is no other.
    """

    def sureness(post: Post) -> float:
        recaps = reader.recaps(post, layout)
        return min((group.sureness(recap) for recap in recaps), default=-1.0)

    looked_at = others[:_MOST_OTHERS]
    told = [post for post in looked_at if reader.tells_of_event(post)]
    sure = {post.name: sureness(post) for post in told or looked_at}
    return min(sure, key=lambda name: sure[name], default=None)


def _variants(proposal: Proposal) -> Iterator[Proposal]:
    """A proposal, for talks with what other layouts find on other lines first, then without."""
    if proposal.is_for_talks:
        yield proposal._replace(
            name=f"{proposal.name}, and others", make=lambda examples: _with_others(proposal.make(examples))
        )
    yield proposal


def _with_others(rules: Rules | None) -> Rules | None:
    return attrs.evolve(rules, others=True) if rules else None


def _is_modest(
    proposal: Proposal,
    examples: Sequence[Example],
    before: Sequence[Reading],
    others: Sequence[Post],
    reader: Reader,
) -> bool:
    """Whether rules for talks change no larger share of the other events than was wrong of the corrected ones.

    Events of which what ships reads no talk do not count: there is nothing to lose.
    """
    rules = proposal.make(examples)
    if not proposal.is_for_talks or rules is None:
        return True
    layout = DeclaredLayout(_TRIAL, rules)
    corrected = {(one.post.name, one.event.get("date")) for one in examples}
    changed = total = 0
    for post in {one.name: one for one in (*(one.post for one in examples), *others[:_MOST_OTHERS])}.values():
        was, now = _talks_of(reader.recaps(post, None)), _talks_of(reader.recaps(post, layout))
        events = {day for day, talks in was.items() if talks and (post.name, day) not in corrected}
        total += len(events)
        changed += sum(was.get(day) != now.get(day) for day in events)
    told = [one for one in before if one.has_talks]
    wrong = sum(one.tally.f1 < _PERFECT for one in told)
    return changed * (len(told) + 1) <= total * (wrong + 1)


def _talks_of(recaps: Sequence[Recap]) -> dict[str | None, list[tuple[str | None, tuple[str, ...]]]]:
    """The talks of each event of a post, by its day."""
    days = (one.event.date.isoformat() if one.event.date else None for one in recaps)
    talks = ([(talk.title, tuple(who.name for who in talk.speakers)) for talk in one.event.talks] for one in recaps)
    return dict(zip(days, talks, strict=True))


def _total(readings: Iterable[Reading]) -> Tally:
    return sum((one.tally for one in readings), Tally())


def _is_supported(proposal: Proposal, readings: Sequence[Reading], before: Sequence[Reading]) -> bool:
    """Whether rules for talks found some in two events that they were not made of, where there are so many.

    They have to read half of the events better that were read wrongly.
    """
    if not proposal.is_for_talks:
        return True
    wrong = sum(one.tally.f1 < _PERFECT for one in before)
    better, _ = _changed(readings, before)
    return sum(one.is_by_rule for one in readings) >= min(_FEW, len(readings) - 1 or 1) and better * _FEW >= wrong


def _is_better(after: Sequence[Reading], before: Sequence[Reading]) -> bool:
    """Whether more is read, all in all, and more events are read better than worse."""
    better, worse = _changed(after, before)
    return _total(after).f1 > _total(before).f1 + _LEAST_GAIN and better > worse


def _changed(after: Sequence[Reading], before: Sequence[Reading]) -> tuple[int, int]:
    """How many events are read better, and how many worse."""
    pairs = [(one.tally.f1, other.tally.f1) for one, other in zip(after, before, strict=True)]
    return sum(one > other for one, other in pairs), sum(one < other for one, other in pairs)


def _told(before: Sequence[Reading], after: Sequence[Reading]) -> str:
    better, worse = _changed(after, before)
    return f"{better} of {len(before)} events read better, {worse} worse"


def _notes(before: Sequence[Reading], after: Sequence[Reading], used: Sequence[str]) -> dict[str, str]:
    """The comment above a layout."""
    count = f"{len(before)} corrected event{'s' * (len(before) != 1)}"
    figures = f"{_total(after).f1:.2f}, and {_total(before).f1:.2f} without it"
    lines = [f"Learned from {count}. F1 of each event, read with what the others taught: {figures}.", *used]
    return {"": "\n".join(lines)}


class Reading(NamedTuple):
    """How an event is read.

    Attributes:
        tally: How much of what is known of it is read.
        is_by_rule: Whether rules found its talks.
        has_talks: Whether any were found.
        missed: What of it is not read.
    """

    tally: Tally
    is_by_rule: bool
    has_talks: bool
    missed: tuple[str, ...] = ()


@attrs.define
class _Trial:
    """Examples read with rules that were made without them; what was tried is not tried again."""

    _examples: Sequence[Example]
    _reader: Reader
    _known: dict[tuple[str, ...], list[Reading]] = attrs.field(factory=dict)

    def readings(self, chosen: tuple[Proposal, ...]) -> list[Reading]:
        """How each example is read with some proposals, each made of the other examples."""
        key = tuple(one.name for one in chosen)
        if key not in self._known:
            self._known[key] = [self._reading(number, chosen) for number in range(len(self._examples))]
        return self._known[key]

    def _reading(self, number: int, chosen: tuple[Proposal, ...]) -> Reading:
        example = self._examples[number]
        others = [one for at, one in enumerate(self._examples) if at != number] or list(self._examples)
        found = [rules for one in chosen if (rules := one.make(others))]
        if chosen and not found:
            return self._known[()][number]
        return self._reader.reading(example, DeclaredLayout(_TRIAL, merged(found)) if found else None)


@attrs.frozen
class Reader:
    """How posts are read, by what ships or with a layout."""

    _options: ReadOptions
    _layouts: Sequence[Layout] = LAYOUTS

    def recaps(self, post: Post, layout: DeclaredLayout | None) -> tuple[Recap, ...]:
        """The events of a post; none where it cannot be read."""
        layouts: list[str | Layout] = [*([layout] if layout else ()), *self._layouts]
        own: ReadOptions = {**self._options, "layout": layouts}
        try:
            return api.read(post.text, path=post.name, **own).recaps
        except MeetupRecapError:
            return ()

    def tells_of_event(self, post: Post) -> bool:
        """Whether anything in a post tells of an event, be it too little."""
        own: ReadOptions = {**self._options, "layout": [*self._layouts]}
        try:
            found = api.read(post.text, path=post.name, **own)
        except MeetupRecapError:
            return False
        return bool(found.recaps) or found.reason != NO_EVENT

    def reading(self, example: Example, layout: DeclaredLayout | None) -> Reading:
        """How an example is read."""
        return _reading(example, _of(example, self.recaps(example.post, layout)))


def _reading(example: Example, recaps: Sequence[Recap]) -> Reading:
    label = str(PurePosixPath(example.post.name).with_suffix(""))
    is_by_rule = any(one.source is not None and one.source.layout == _TRIAL for one in recaps)
    has_talks = any(one.event.talks for one in recaps)
    score = accuracy.score({label: [_as_label(example.data)]}, recaps)
    missed = tuple(str(miss) for miss in score.misses if miss.kind == "missed")
    return Reading(score.total, is_by_rule, has_talks, missed)


def _of(example: Example, recaps: Sequence[Recap]) -> list[Recap]:
    """The recap of an example's event, of those of its post."""
    day = example.event.get("date")
    found = [one for one in recaps if one.event.date and one.event.date.isoformat() == day]
    return found[:1] or (list(recaps[:1]) if example.is_alone else [])


def _as_label(data: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: value for key, value in data.items() if key not in {"source", "metadata", "notes", "schema_version"}}
