"""Labels, keys of the front matter and values that are always the same, as examples show them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from meetup_recap._yaml import Node
from meetup_recap.layouts.declared.rules import KeyRule, Rules
from meetup_recap.layouts.declared.units import said
from meetup_recap.learning.examples import Example, Examples, find, names_of
from meetup_recap.words.days import days_in
from meetup_recap.words.label_kinds import as_label, kind_of, kind_of_key

_LONGEST_LABEL = 40
_LABEL = re.compile(rf"\s*(?P<label>[^:\n]{{2,{_LONGEST_LABEL}}}?)\s*(?::|\s[-–—])\s*")
FIELDS: dict[str, tuple[str, ...]] = {
    "event.series": ("series",),
    "event.venue.name": ("venue", "name"),
    "event.date": ("date",),
    "event.location": ("location",),
    "event.sponsors": ("sponsors",),
    "event.hosts": ("hosts",),
}
"""The fields that keys and constants may give, with the steps to each in an event."""
_PATRONS = frozenset({"sponsors", "venue", "venue_sponsor", "food_sponsor"})
_LABELED = {"venue": ("venue", "name"), "sponsors": ("sponsors",), "hosts": ("hosts",)}


def labels(examples: Examples) -> Rules | None:
    """Labels of lines, and keys of the front matter, that languages do not know for what they say."""
    counts: Counter[tuple[str, str]] = Counter()
    against: Counter[str] = Counter()
    for example in examples:
        counts.update(dict.fromkeys(_labels_of(example), 1))
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
        if not match or match.end() >= len(prose.plain) or not any(map(str.isalpha, match["label"])):
            continue
        label = as_label(match["label"])
        for kind, value in wanted:
            place = find(value, prose) if kind != "organization" else None
            is_behind = place is not None and place.start - match.end() in range(-1, 2)
            if is_behind and not _is_known_as(kind, kind_of(label, language)):
                yield kind, label
    for key, node in _keys_of(example.post.document.keys):
        name = key.rpartition(".")[2]
        for kind, value in wanted:
            if _is_value(node, value) and not _is_known_as(kind, kind_of_key(name, language)):
                yield kind, as_label(name)


def _is_known_as(kind: str, known: str | None) -> bool:
    """Whether a label says a thing already, be it by a narrower word: a venue's sponsor is a sponsor."""
    return known == kind or (known in _PATRONS and kind in _PATRONS)


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


def keys(examples: Examples, field: str) -> Rules | None:
    """The key that holds a field of the event in all examples that have the key."""
    counts: Counter[tuple[str, str]] = Counter()
    for example in examples:
        values = _values(example, FIELDS[field])
        if values and example.is_alone:
            counts.update(dict.fromkeys(_keys_with(example, field, values), 1))
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


def constants(examples: Examples, field: str) -> Rules | None:
    """A value that is the same in each example."""
    told = [values for example in examples if (values := _values(example, FIELDS[field]))]
    known = [example for example in examples if _is_known(example, FIELDS[field])]
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
