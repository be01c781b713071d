"""Rules that agree with examples: each proposal makes its rules of whatever examples it is given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import attrs

from meetup_recap.layouts.declared.rules import At, EventsRule, Rules
from meetup_recap.layouts.declared.template import Template
from meetup_recap.learning import event_rules, talk_rules
from meetup_recap.learning.examples import PLACES, Example, Examples, find
from meetup_recap.learning.lines import event_lines
from meetup_recap.reading.prose import Prose
from meetup_recap.words.days import days_in

_MOST_LINES = 6


class Proposal(NamedTuple):
    """A way to make rules.

    Attributes:
        name: What it proposes, in a few words.
        make: The rules that some examples give; None where they give none.
        is_for_talks: Whether these find talks.
    """

    name: str
    make: Callable[[Examples], Rules | None]
    is_for_talks: bool = False


def proposals(examples: Examples) -> list[Proposal]:
    """The proposals that some examples give any rules for."""
    found = [
        *(Proposal(f"events at {at}", partial(_events, at=at)) for at in PLACES if at.kind in {"heading", "paragraph"}),
        Proposal("every file is an event", _all_events),
        *(
            Proposal(
                f"talks at {at}{' below a line' if is_under else ''}",
                partial(talk_rules.talks, at=at, is_under=is_under),
                is_for_talks=True,
            )
            for at in PLACES
            for is_under in (True, False)
            if at.kind != "row"
        ),
        Proposal("talks at row", talk_rules.rows, is_for_talks=True),
        Proposal("labels", event_rules.labels),
        *(Proposal(f"the key of {field}", partial(event_rules.keys, field=field)) for field in event_rules.FIELDS),
        *(
            Proposal(f"{field} is always the same", partial(event_rules.constants, field=field))
            for field in event_rules.FIELDS
            if field != "event.date"
        ),
    ]
    return [one for one in found if one.make(examples) is not None]


def merged(rules: Sequence[Rules]) -> Rules:
    """Several rules as one; of two for the same thing the first counts, and rules for talks follow one another."""
    found = Rules()
    for one in rules:
        events = one.events if found.events.at is None else found.events
        labels = {**one.labels, **found.labels}
        found = Rules(
            attrs.evolve(events, is_all=found.events.is_all or one.events.is_all),
            (*found.talks, *one.talks),
            {**one.keys, **found.keys},
            {kind: tuple(dict.fromkeys((*found.labels.get(kind, ()), *one.labels.get(kind, ())))) for kind in labels},
            tuple(dict.fromkeys((*found.skip, *one.skip))),
            {**one.constants, **found.constants},
            found.others or one.others,
        )
    return found


def _events(examples: Examples, at: At) -> Rules | None:
    """What opens an event of a file, where some events are not the only one of theirs."""
    lines: Counter[Template] = Counter()
    for example in examples:
        if example.is_alone:
            continue
        for other, unit in example.openings():
            if other == at:
                lines.update(dict.fromkeys(_dated(unit.line, example), 1))
    chosen = _commonest(lines, _MOST_LINES)
    return Rules(EventsRule(at=at, lines=chosen)) if chosen else None


def _dated(prose: Prose, example: Example) -> Iterator[Template]:
    plain = prose.plain
    for day in days_in(plain, 0, len(plain), example.post.language, None):
        if day.day and day.day.isoformat() == example.event.get("date"):
            place = find(plain[day.start : day.end], prose)
            yield from event_lines(prose, place) if place else ()


def _all_events(examples: Examples) -> Rules | None:
    return Rules(EventsRule(is_all=True)) if examples else None


def _commonest(lines: Counter[Template], most: int) -> tuple[Template, ...]:
    """The templates that most lines fit, of those that fit as many the most literal."""
    return tuple(sorted(lines, key=lambda one: (-lines[one], -talk_rules.literal(one), one.text))[:most])
