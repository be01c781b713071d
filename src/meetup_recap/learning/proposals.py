"""Rules that agree with examples: each proposal makes its rules of whatever examples it is given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, TypeAlias

import attrs

from meetup_recap._yaml import Node
from meetup_recap.languages import Language
from meetup_recap.layouts.declared.layout import read_line
from meetup_recap.layouts.declared.rules import At, EventsRule, KeyRule, Rules, TalksRule
from meetup_recap.layouts.declared.template import Template
from meetup_recap.layouts.declared.units import Unit, said
from meetup_recap.learning.examples import PLACES, Example, find, names_of
from meetup_recap.learning.lines import event_lines, talk_lines
from meetup_recap.reading.blocks import Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.words.days import days_in
from meetup_recap.words.label_kinds import kind_of, kind_of_key

Examples: TypeAlias = Sequence[Example]

_MOST_LINES, _MOST_TRIED, _MOST_SKIPPED = 6, 40, 40
_FEW = 2
_LONGEST_SKIPPED = 60
_LONGEST_LABEL = 40
_LABEL = re.compile(rf"\s*(?P<label>[^:\n]{{2,{_LONGEST_LABEL}}}?)\s*(?::|\s[-–—])\s*")
_MOST_LOOKED_AT = 4
"""How many lines below a title are looked at for who speaks."""
_KEY_FIELDS = {
    "event.series": ("series",),
    "event.venue.name": ("venue", "name"),
    "event.date": ("date",),
    "event.location": ("location",),
    "event.sponsors": ("sponsors",),
    "event.hosts": ("hosts",),
}
_LABELED = {"venue": ("venue", "name"), "sponsors": ("sponsors",), "hosts": ("hosts",)}


_Known: TypeAlias = tuple[Unit, Mapping[str, Any], Sequence[Template], Language]
"""A line with what is known of its talk, and the templates that it fits."""


class Proposal(NamedTuple):
    """A way to make rules.

    Attributes:
        name: What it proposes, in a few words.
        make: The rules that some examples give; None where they give none.
    """

    name: str
    make: Callable[[Examples], Rules | None]


def proposals(examples: Examples) -> list[Proposal]:
    """The proposals that some examples give any rules for."""
    found = [
        *(Proposal(f"events at {at}", partial(_events, at=at)) for at in PLACES if at.kind in {"heading", "paragraph"}),
        Proposal("every file is an event", _all_events),
        *(
            Proposal(f"talks at {at}{' below a line' if is_under else ''}", partial(_talks, at=at, is_under=is_under))
            for at in PLACES
            for is_under in (False, True)
            if at.kind != "row"
        ),
        Proposal("talks at row", _rows),
        Proposal("labels", _labels),
        *(Proposal(f"the key of {field}", partial(_keys, field=field)) for field in _KEY_FIELDS),
        *(
            Proposal(f"{field} is always the same", partial(_constants, field=field))
            for field in _KEY_FIELDS
            if field != "event.date"
        ),
    ]
    return [one for one in found if one.make(examples) is not None]


def merged(rules: Sequence[Rules]) -> Rules:
    """Several rules as one; of two for the same thing the first counts, and rules for talks follow one another."""
    found = Rules()
    for one in rules:
        events = found.events
        if events.at is None:
            events = EventsRule(events.is_all or one.events.is_all, one.events.at, one.events.lines)
        labels = {**one.labels, **found.labels}
        found = Rules(
            attrs.evolve(events, is_all=events.is_all or one.events.is_all),
            (*found.talks, *one.talks),
            {**one.keys, **found.keys},
            {kind: tuple(dict.fromkeys((*found.labels.get(kind, ()), *one.labels.get(kind, ())))) for kind in labels},
            tuple(dict.fromkeys((*found.skip, *one.skip))),
            {**one.constants, **found.constants},
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


def _talks(examples: Examples, at: At, is_under: bool) -> Rules | None:
    """Talks in lines at a place: how those of the examples are written, and which lines there are none."""
    lines: list[_TalkLine] = []
    others: list[Unit] = []
    for example in examples:
        if example.talks is not None:
            found = _units_of_talks(example, at)
            own = {line.unit.start for line in found}
            lines += found
            others += [unit for unit in example.units(at) if unit.start not in own]
    above = {text for line in lines for text in line.unit.above[:1]}
    if not lines or (is_under and not above):
        return None
    if is_under:
        others = [unit for unit in others if not above.isdisjoint(unit.above)]
    chosen = _cover([(line.unit, line.talk, line.templates, line.language) for line in lines], others)
    if not chosen:
        return None
    below = [
        (Unit(prose, 0, 0), line.talk, templates, line.language) for line in lines for prose, templates in _below(line)
    ]
    wrong = [unit for unit in others if any(_fits(one, unit) for one in chosen)]
    skip = dict.fromkeys(text for unit in wrong if (text := said(unit.line.plain)) and _may_be_skipped(text))
    rule = TalksRule(at, tuple(sorted(above)) if is_under else (), chosen, _cover(below, []))
    return Rules(talks=(rule,), skip=() if is_under else tuple(skip)[:_MOST_SKIPPED])


def _cover(lines: Sequence[_Known], others: Sequence[Unit]) -> tuple[Template, ...]:
    """The fewest templates that read most of the lines rightly, and fit few others; of equal ones the most literal."""
    counts = Counter(template for _, _, templates, _ in lines for template in set(templates))
    likely = sorted(counts, key=lambda one: (-counts[one], -_literal(one), one.text))[:_MOST_TRIED]
    right = {one: [_rightly(one, line) for line in lines] for one in likely}
    wrong = {one: sum(_fits(one, unit) for unit in others) / _FEW for one in likely}
    chosen: list[Template] = []
    best = [0] * len(lines)
    while len(chosen) < _MOST_LINES:
        gains = {
            one: sum(max(0, new - old) for new, old in zip(right[one], best, strict=True)) - wrong[one]
            for one in likely
            if one not in chosen
        }
        found = max(gains, key=lambda one: (gains[one], _literal(one)), default=None)
        if found is None or gains[found] <= 0:
            break
        chosen.append(found)
        best = [max(old, new) for old, new in zip(best, right[found], strict=True)]
    return tuple(sorted(chosen, key=lambda one: (-sum(right[one]), -_literal(one))))


def _rightly(template: Template, line: _Known) -> int:
    """How many of the values that are known a template reads from a line, less those that it reads wrongly."""
    unit, talk, _, language = line
    found = next(
        (one for prose in filter(None, (unit.whole, unit.line)) if (one := read_line(template, prose, language))), None
    )
    if found is None:
        return 0
    title = found.places.get("title")
    wanted = {("title", said(talk["title"]))} if isinstance(talk.get("title"), str) else set()
    read = {("title", said(title[1].of(title[0].plain)))} if title else set()
    for person in talk.get("speakers") or ():
        wanted |= {(key, said(person[key])) for key in ("name", "organization") if isinstance(person.get(key), str)}
    for one in found.people:
        read.add(("name", said(one.text)))
        if one.organization:
            read.add(("organization", said(one.organization.of((one.organization_prose or one.prose).plain))))
    return 2 * len(wanted & read) - len(read - wanted)


def _fits(template: Template, unit: Unit) -> bool:
    return any(True for prose in filter(None, (unit.whole, unit.line)) for _ in template.match(prose))


def _literal(template: Template) -> int:
    """How much of a template is literal text."""
    return len(re.sub(r"\{.*?\}", "", template.text))


def _may_be_skipped(text: str) -> bool:
    return len(text) <= _LONGEST_SKIPPED and not text.isdigit()


class _TalkLine(NamedTuple):
    """The line of a talk, with the templates that it fits."""

    unit: Unit
    talk: Mapping[str, Any]
    templates: list[Template]
    language: Language


def _units_of_talks(example: Example, at: At) -> list[_TalkLine]:
    """The line of each talk at a place."""
    found: list[_TalkLine] = []
    taken: set[int] = set()
    for talk in example.talks or ():
        for unit in example.units(at):
            if unit.start in taken:
                continue
            templates = [one for prose in filter(None, (unit.whole, unit.line)) for one in talk_lines(prose, talk)]
            if templates and _tells(templates, unit, talk):
                found.append(_TalkLine(unit, talk, templates, example.post.language))
                taken.add(unit.start)
                break
    return found


def _tells(templates: Sequence[Template], unit: Unit, talk: Mapping[str, Any]) -> bool:
    """Whether a line is the talk's own: it has the title, or all that is known of the talk is who gives it."""
    if any("title" in template.names for template in templates):
        return True
    is_below = any(find(talk.get("title"), prose) for prose in _lines_below(unit))
    return not talk.get("title") or is_below


def _lines_below(unit: Unit) -> Iterator[Prose]:
    blocks = [block for block in (*unit.rest, *unit.blocks) if isinstance(block, Paragraph)][:_MOST_LOOKED_AT]
    for block in blocks:
        yield block.prose


def _below(line: _TalkLine) -> Iterator[tuple[Prose, list[Template]]]:
    """The line below that tells what a talk's own line does not, with the templates that it fits."""
    missing = {"title", "speakers"} - set().union(*(template.names for template in line.templates))
    if not missing:
        return
    wanted = {"title": line.talk.get("title")} if "title" in missing else {"speakers": line.talk.get("speakers")}
    for prose in _lines_below(line.unit):
        templates = [one for one in talk_lines(prose, wanted) if missing & one.names]
        if templates:
            yield prose, templates
            return


def _commonest(lines: Counter[Template], most: int = _FEW) -> tuple[Template, ...]:
    """The templates that most lines fit, of those that fit as many the most literal."""
    return tuple(sorted(lines, key=lambda one: (-lines[one], -_literal(one), one.text))[:most])


def _rows(examples: Examples) -> Rules | None:
    """Talks in rows of tables, by the columns that titles and names are in."""
    columns: dict[str, Counter[str]] = {"title": Counter(), "speakers": Counter()}
    for example in examples:
        for talk in example.talks or ():
            for unit in example.units(At("row")):
                for name, cell in unit.cells:
                    if find(talk.get("title"), cell.prose):
                        columns["title"][name] += 1
                    if any(find(person, cell.prose) for person in names_of(talk)):
                        columns["speakers"][name] += 1
    found = {
        field: max(counts, key=lambda name: (counts[name], not name.isdigit()))
        for field, counts in columns.items()
        if counts
    }
    return Rules(talks=(TalksRule(At("row"), columns=found),)) if found.get("title") else None


def _labels(examples: Examples) -> Rules | None:
    """Labels of lines, and keys of the front matter, that languages do not know for what they say."""
    counts: Counter[tuple[str, str]] = Counter()
    against: Counter[str] = Counter()
    for example in examples:
        counts.update(set(_labels_of(example)))
    best: dict[str, str] = {}
    for (kind, label), _ in counts.most_common():
        best.setdefault(label, kind)
        against[label] += best[label] != kind
    found: dict[str, tuple[str, ...]] = {}
    for label, kind in best.items():
        if not against[label]:
            found[kind] = (*found.get(kind, ()), label)
    return Rules(labels=found) if found else None


def _labels_of(example: Example) -> Iterator[tuple[str, str]]:
    language = example.post.language
    wanted = list(_wanted(example))
    for prose in example.label_lines():
        match = _LABEL.match(prose.plain)
        if not match or match.end() >= len(prose.plain):
            continue
        label = match["label"].strip().casefold()
        for kind, value in wanted:
            place = find(value, prose)
            if place and place.start - match.end() in range(-1, 2) and kind_of(label, language) != kind:
                yield kind, label
    for key, node in _keys_of(example.post.document.keys):
        name = key.rpartition(".")[2]
        for kind, value in wanted:
            if _is_value(node, value) and kind_of_key(name, language) != kind:
                yield kind, name.replace("_", " ").replace("-", " ").casefold()


def _wanted(example: Example) -> Iterator[tuple[str, str]]:
    """What labels may say: the kind of a label, and the value that is known."""
    for talk in example.talks or ():
        if isinstance(talk.get("title"), str):
            yield "title", talk["title"]
        yield from (("speakers", name) for name in names_of(talk))
        houses = (person.get("organization") for person in talk.get("speakers") or () if isinstance(person, Mapping))
        yield from (("organization", house) for house in houses if isinstance(house, str))
        for kind in ("slides", "video"):
            if isinstance(talk.get(f"{kind}_url"), str):
                yield kind, talk[f"{kind}_url"]
    for kind, path in _LABELED.items():
        yield from ((kind, value) for value in _values(example, path))


def _values(example: Example, path: Sequence[str]) -> list[str]:
    """The values of a field of the event: one, or the names of a list."""
    value: Any = example.event
    for step in path:
        value = value.get(step) if isinstance(value, Mapping) else None
    if isinstance(value, list):
        return [one["name"] for one in value if isinstance(one, Mapping) and isinstance(one.get("name"), str)]
    return [value] if isinstance(value, str) else []


def _keys_of(keys: Mapping[str, Node], before: str = "") -> Iterator[tuple[str, Node]]:
    """Each key of a front matter with what it holds, those inside others too."""
    for key, node in keys.items():
        path = f"{before}{key}"
        yield path, node
        if isinstance(node.value, dict):
            yield from _keys_of(node.value, f"{path}.")
        elif isinstance(node.value, list):
            for member in node.value:
                if isinstance(member.value, dict):
                    yield from _keys_of(member.value, f"{path}.")


def _is_value(node: Node, value: str) -> bool:
    return bool(node.text) and said(node.text or "") == said(value)


def _keys(examples: Examples, field: str) -> Rules | None:
    """The key that holds a field of the event in all examples that have the key."""
    counts: Counter[tuple[str, str]] = Counter()
    for example in examples:
        values = _values(example, _KEY_FIELDS[field])
        if values and example.is_alone:
            counts.update({(key, before) for key, before in _keys_with(example, field, values)})
    if not counts:
        return None
    (key, before), _ = counts.most_common(1)[0]
    return Rules(keys={field: KeyRule(key, before)})


def _keys_with(example: Example, field: str, values: Sequence[str]) -> Iterator[tuple[str, str]]:
    for key, node in _keys_of(example.post.document.keys):
        if field == "event.date" and node.text:
            days = days_in(node.text, 0, len(node.text), example.post.language, None)
            if any(day.day and day.day.isoformat() == values[0] for day in days):
                yield key, ""
        elif isinstance(node.value, list):
            names = [one.value.get("name") if isinstance(one.value, dict) else one for one in node.value]
            if {said(one.text or "") for one in names if one is not None} == {said(value) for value in values}:
                yield key, ""
        elif len(values) == 1 and _is_value(node, values[0]):
            yield key, ""
        elif len(values) == 1 and node.text and said(node.text.partition(",")[0]) == said(values[0]):
            yield key, ","


def _constants(examples: Examples, field: str) -> Rules | None:
    """A value that is the same in each example."""
    told = [values for example in examples if (values := _values(example, _KEY_FIELDS[field]))]
    known = [example for example in examples if _is_known(example, _KEY_FIELDS[field])]
    if not told or len(told) < len(known) or any(values != told[0] for values in told):
        return None
    return Rules(constants={field: ", ".join(told[0])})


def _is_known(example: Example, path: Sequence[str]) -> bool:
    """Whether the data say anything of a field, be it that there is none."""
    value: Any = example.event
    for step in path:
        if not isinstance(value, Mapping):
            return value is None and step != path[0]
        if step not in value:
            return False
        value = value[step]
    return True
