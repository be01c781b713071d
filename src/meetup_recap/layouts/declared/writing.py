"""The YAML of a declared layout, as a person would have written it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from meetup_recap import _yaml
from meetup_recap.layouts.declared.rules import KeyRule, Rules, TalksRule
from meetup_recap.layouts.declared.template import Template

_TOP = re.compile(r"^(?P<key>[a-z]+):", re.MULTILINE)


def written(name: str, rules: Rules, notes: Mapping[str, str]) -> str:
    """The YAML of a layout.

    Args:
        name: Its name.
        rules: Its rules; those that say nothing are left out.
        notes: A comment above each kind of rules, by its key; above all of it under "".
    """
    text = _yaml.dump_header({"layout": name, **dict(_parts(rules))})
    head = "".join(f"# {line}\n" for line in notes.get("", "").splitlines())

    def with_note(match: re.Match[str]) -> str:
        note = notes.get(match["key"], "")
        return "".join(f"# {line}\n" for line in note.splitlines()) + match[0]

    return head + _TOP.sub(with_note, text)


def _parts(rules: Rules) -> Iterator[tuple[str, Any]]:
    events = rules.events
    if events.is_all or events.at:
        yield (
            "events",
            {
                **({"all": True} if events.is_all else {}),
                **({"at": str(events.at)} if events.at else {}),
                **({"line": _one_or_many(events.lines)} if events.lines else {}),
            },
        )
    if rules.talks:
        yield "talks", [_talks(rule) for rule in rules.talks]
    if rules.others:
        yield "others", True
    if rules.keys:
        yield "keys", {field: _key(rule) for field, rule in rules.keys.items()}
    if rules.labels:
        yield "labels", {kind: list(labels) for kind, labels in rules.labels.items()}
    if rules.skip:
        yield "skip", list(rules.skip)
    if rules.constants:
        yield "constants", dict(rules.constants)


def _talks(rule: TalksRule) -> dict[str, Any]:
    return {
        "at": str(rule.at),
        **({"under": list(rule.under)} if rule.under else {}),
        **({"line": _one_or_many(rule.lines)} if rule.lines else {}),
        **({"below": _one_or_many(rule.below)} if rule.below else {}),
        **({"columns": dict(rule.columns)} if rule.columns else {}),
    }


def _key(rule: KeyRule) -> Any:  # noqa: ANN401  # text or an object
    return {"key": rule.key, "before": rule.before} if rule.before else rule.key


def _one_or_many(templates: Sequence[Template]) -> Any:  # noqa: ANN401  # text or a list
    texts = [template.text for template in templates]
    return texts[0] if len(texts) == 1 else texts
