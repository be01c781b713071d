"""Rules for talks that agree with examples: the fewest templates of lines that read most of them rightly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

from meetup_recap.languages import Language
from meetup_recap.layouts.declared.line import read_line
from meetup_recap.layouts.declared.rules import At, Rules, TalksRule
from meetup_recap.layouts.declared.template import Template
from meetup_recap.layouts.declared.units import Unit, said
from meetup_recap.learning.examples import Example, Examples, find, names_of
from meetup_recap.learning.lines import talk_lines
from meetup_recap.reading.blocks import paragraphs_in
from meetup_recap.reading.prose import Prose

_MOST_LINES, _MOST_TRIED, _MOST_SKIPPED = 6, 40, 40
_FEW = 2
_LONGEST_SKIPPED = 60
_MOST_LOOKED_AT = 4
"""How many lines below a title are looked at for who speaks."""

_Known: TypeAlias = tuple[Unit, Mapping[str, Any], Sequence[Template], Language]
"""A line with what is known of its talk, and the templates that it fits."""


def talks(examples: Examples, at: At, is_under: bool) -> Rules | None:
    """Talks in lines at a place: how those of the examples are written, and which lines there are none."""
    lines: list[_TalkLine] = []
    others: list[Unit] = []
    told = 0
    for example in examples:
        if example.talks is not None:
            found = _units_of_talks(example, at)
            told += bool(found)
            own = {line.unit.start for line in found}
            lines += found
            others += [unit for unit in example.units(at) if unit.start not in own]
    above = {text for line in lines for text in line.unit.above[:1]}
    if not lines or (is_under and not 0 < len(above) < max(told, _FEW)):
        return None  # a line above each that no two events share says nothing
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
    likely = sorted(counts, key=lambda one: (-counts[one], -literal(one), one.text))[:_MOST_TRIED]
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
        found = max(gains, key=lambda one: (gains[one], literal(one)), default=None)
        if found is None or gains[found] <= 0:
            break
        chosen.append(found)
        best = [max(old, new) for old, new in zip(best, right[found], strict=True)]
    return tuple(sorted(chosen, key=lambda one: (-sum(right[one]), -literal(one))))


def _rightly(template: Template, line: _Known) -> int:
    """How many of the values that are known a template reads from a line, less those that it reads wrongly."""
    unit, talk, _, language = line
    proses = filter(None, (unit.whole, unit.line))
    found = next(filter(None, (read_line(template, prose, language) for prose in proses)), None)
    if found is None:
        return 0
    title = found.places.get("title")
    wanted = {("title", said(talk["title"]))} if isinstance(talk.get("title"), str) else set()
    told = {("title", said(title[1].of(title[0].plain)))} if title else set()
    for person in talk.get("speakers") or ():
        wanted |= {(key, said(person[key])) for key in ("name", "organization") if isinstance(person.get(key), str)}
    for who in found.people:
        told.add(("name", said(who.text)))
        if who.organization:
            told.add(("organization", said(who.organization.of((who.organization_prose or who.prose).plain))))
    return 2 * len(wanted & told) - len(told - wanted)


def _fits(template: Template, unit: Unit) -> bool:
    return any(True for prose in filter(None, (unit.whole, unit.line)) for _ in template.match(prose))


def literal(template: Template) -> int:
    """How much a template asks of a line: its literal text, and the form of a time; anything may be anything."""
    asked = len(re.sub(r"\{.*?\}", "", template.text))
    return asked + 2 * ("start_time" in template.names) - template.text.count("{_}")


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
    """The first lines below a line, those of a list in it too."""
    blocks = islice(paragraphs_in((*unit.rest, *unit.blocks)), _MOST_LOOKED_AT)
    return (block.prose for block in blocks)


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


def rows(examples: Examples) -> Rules | None:
    """Talks in rows of tables, by the columns that titles, names and employers are in, and the rows that are none."""
    columns: dict[str, Counter[str]] = {"title": Counter(), "speakers": Counter(), "organization": Counter()}
    others: dict[str, None] = {}
    for example in examples:
        for unit in example.units(At("row")):
            talk = next((one for one in example.talks or () if _has_title(unit, one)), None)
            if talk is None:
                others.update(dict.fromkeys(said(cell.prose.plain) for _, cell in unit.cells) if example.talks else ())
                continue
            for name, cell in unit.cells:
                columns["title"][name] += find(talk.get("title"), cell.prose) is not None
                columns["speakers"][name] += any(find(person, cell.prose) for person in names_of(talk))
                houses = (one.get("organization") for one in talk.get("speakers") or () if isinstance(one, Mapping))
                columns["organization"][name] += any(find(house, cell.prose) for house in houses)
    found = {
        field: max(counts, key=lambda name: (counts[name], not name.isdigit()))
        for field, counts in columns.items()
        if counts.total()
    }
    if "title" not in found:
        return None
    if found.get("organization") == found.get("speakers"):
        found.pop("organization", None)
    skip = tuple(text for text in others if text and _may_be_skipped(text))
    return Rules(talks=(TalksRule(At("row"), columns=found),), skip=skip[:_MOST_SKIPPED])


def _has_title(unit: Unit, talk: Mapping[str, Any]) -> bool:
    return any(find(talk.get("title"), cell.prose) for _, cell in unit.cells)
