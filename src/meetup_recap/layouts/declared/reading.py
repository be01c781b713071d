"""The YAML of a declared layout: its rules, or every mistake in it with its line and what is allowed there.

layout: millport
talks:
- at: heading 3
  under: [Program]
  line: "{title} – {speakers}"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import partial
from typing import Any, TypeVar

import attrs

from meetup_recap import _yaml
from meetup_recap._yaml import Node
from meetup_recap.errors import DataError
from meetup_recap.languages import BUILTIN as LANGUAGES
from meetup_recap.layouts.declared.parsing import TemplateError
from meetup_recap.layouts.declared.rules import KINDS, At, EventsRule, KeyRule, Rules, TalksRule
from meetup_recap.layouts.declared.template import Template
from meetup_recap.layouts.declared.units import said
from meetup_recap.limits import DEFAULT_LIMITS
from meetup_recap.mistakes import Mistake, expected, step
from meetup_recap.places import Lines

T = TypeVar("T")

MOST_RULES = 200
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,60}")
_AT = re.compile(rf"(?P<kind>{'|'.join(KINDS)})(?:[ ]+(?P<level>[1-9]))?")
EVENT_FIELDS = (
    "event.series", "event.name", "event.date", "event.location", "event.url", "event.venue.name",
    "event.venue.address", "event.venue.url", "event.sponsors", "event.hosts",
)  # fmt: skip
"""The fields that keys and constants may give."""
LABELS = tuple(sorted({kind for language in LANGUAGES for kind in language.labels}))
_TALK_FIELDS = frozenset({"title", "speakers", "organization", "role", "start_time", "slides", "video"})
_EVENT_LINE = frozenset({"date", "name", "venue", "series"})
_AT_EXPECTED = "heading, heading 3, item, item 2, row, paragraph or title"
KEYS = ("layout", "events", "talks", "keys", "labels", "skip", "constants", "others")


def rules_of(text: str | bytes, name: str | None) -> tuple[str, Rules]:
    """The name and the rules of a layout.

    Args:
        text: Its YAML.
        name: The file that it is from.

    Raises:
        DataError: It is none.
        LimitError: It is larger or deeper than allowed.
    """
    try:
        decoded = text.decode("utf-8-sig") if isinstance(text, bytes) else text
    except UnicodeDecodeError as error:
        raise DataError([Mistake("$", "not-utf-8", f"not UTF-8: {error.reason}")], name) from error
    try:
        documents = list(_yaml.load(decoded, DEFAULT_LIMITS))
    except _yaml.YamlError as error:
        line, column = Lines(decoded).at(error.offset or 0)
        mistake = Mistake("$", "not-yaml", f"not YAML: {error.problem}", line=line, column=column)
        raise DataError([mistake], name) from error
    reader = _Reader(Lines(decoded))
    found = reader.layout(documents[0] if len(documents) == 1 else Node(None, 0, 0))
    if reader.mistakes or found is None:
        raise DataError(sorted(reader.mistakes, key=lambda one: (one.line or 0, one.column or 0)), name)
    return found


@attrs.define
class _Reader:
    """The nodes of a layout as rules; whatever is wrong is noted, and reading goes on.

    Attributes:
        mistakes: What is wrong.
    """

    _lines: Lines
    mistakes: list[Mistake] = attrs.field(factory=list)
    _count: int = 0

    def layout(self, root: Node) -> tuple[str, Rules] | None:
        keys = self._object(root, "$", KEYS, needed=("layout",))
        if keys is None:
            return None
        name = self._text(keys["layout"], "$.layout") if "layout" in keys else None
        if name is not None and not _NAME.fullmatch(name):
            self._wrong(keys["layout"], "$.layout", "a name of lower case letters, digits, - and _", name)
        known: dict[str, Any] = {
            "events": self._events,
            "talks": partial(self._list, take=self._talks),
            "keys": partial(self._mapping, names=EVENT_FIELDS, take=self._key),
            "labels": partial(self._mapping, names=LABELS, take=self._texts),
            "skip": lambda node, path: tuple(map(said, self._texts(node, path))),
            "constants": partial(self._mapping, names=EVENT_FIELDS, take=self._text),
            "others": self._flag,
        }
        rules = {key: known[key](node, f"$.{key}") for key, node in keys.items() if key in known}
        if self._count > MOST_RULES:
            self.mistakes.append(
                Mistake("$", "wrong-value", f"it has {self._count} rules; at most {MOST_RULES} are allowed")
            )
        return None if self.mistakes or name is None else (name, Rules(**rules))

    def _events(self, node: Node, path: str) -> EventsRule:
        keys = self._object(node, path, ("all", "at", "line")) or {}
        at = self._at(keys["at"], f"{path}.at") if "at" in keys else None
        if at is not None and at.kind not in {"heading", "paragraph"}:
            self._wrong(keys["at"], f"{path}.at", "heading, heading 2 or paragraph", str(at))
        lines = self._templates(keys.get("line"), f"{path}.line", _EVENT_LINE)
        if lines and at is None:
            self._told(node, path, "missing", "a line needs at: where it is")
        return EventsRule(bool(self._flag(keys.get("all"), f"{path}.all")), at, lines)

    def _talks(self, node: Node, path: str) -> TalksRule | None:
        keys = self._object(node, path, ("at", "under", "line", "below", "columns"), needed=("at",))
        at = self._at(keys["at"], f"{path}.at") if keys and "at" in keys else None
        lines = self._templates((keys or {}).get("line"), f"{path}.line", _TALK_FIELDS)
        if keys is None or at is None:
            return None
        columns: Mapping[str, str] = {}
        if "columns" in keys:
            columns = self._mapping(keys["columns"], f"{path}.columns", names=sorted(_TALK_FIELDS), take=self._text)
        if at.kind == "row" and (not columns or lines):
            self._told(node, path, "missing", "talks in rows need columns: {title: …, speakers: …}, and no line")
        elif at.kind != "row" and (columns or "line" not in keys):
            self._told(
                node, path, "missing", f'talks at {at} need a line, such as "{{title}} - {{speakers}}", and no columns'
            )
        elif lines and not any({"title", "speakers"} & line.names for line in lines):
            self._told(node, path, "wrong-value", "a line needs {title} or {speakers}")
        under = tuple(map(said, self._texts(keys["under"], f"{path}.under"))) if "under" in keys else ()
        below = self._templates(keys.get("below"), f"{path}.below", _TALK_FIELDS)
        return TalksRule(at, under, lines, below, columns)

    def _key(self, node: Node, path: str) -> KeyRule | None:
        if not isinstance(node.value, dict):
            said_key = self._text(node, path)
            return KeyRule(said_key) if said_key else None
        keys = self._object(node, path, ("key", "before"), needed=("key",)) or {}
        texts = {key: self._text(inner, f"{path}.{key}") or "" for key, inner in keys.items()}
        return KeyRule(**texts) if texts.get("key") else None

    def _at(self, node: Node, path: str) -> At | None:
        text = self._text(node, path)
        match = _AT.fullmatch(text) if text else None
        if text and not match:
            self._wrong(node, path, _AT_EXPECTED, text)
        if not match:
            return None
        kind: Any = match["kind"]
        if match["level"] and kind not in {"heading", "item"}:
            self._wrong(node, path, _AT_EXPECTED, text)
        return At(kind, int(match["level"] or 0))

    def _templates(self, node: Node | None, path: str, allowed: frozenset[str]) -> tuple[Template, ...]:
        found: list[Template] = []
        members = [] if node is None else node.value if isinstance(node.value, list) else [node]
        for number, member in enumerate(members):
            at = f"{path}[{number}]" if node is not None and isinstance(node.value, list) else path
            text = self._text(member, at)
            if text is None:
                continue
            try:
                template = Template.of(text)
            except TemplateError as error:
                self._told(member, at, "wrong-value", f"{text!r} is no line: {error}")
                continue
            other = sorted(template.names - allowed)
            if other:
                self._told(
                    member,
                    at,
                    "wrong-value",
                    f"{{{other[0]}}} has no place here; there are {', '.join(sorted(allowed))}",
                )
            found.append(template)
        return tuple(found)

    def _list(self, node: Node, path: str, take: Callable[[Node, str], T | None]) -> tuple[T, ...]:
        if not isinstance(node.value, list):
            self._wrong(node, path, "a list", node.plain())
            return ()
        self._count += len(node.value)
        members = node.value[: MOST_RULES + 1]
        return tuple(
            one for number, member in enumerate(members) if (one := take(member, f"{path}[{number}]")) is not None
        )

    def _mapping(self, node: Node, path: str, names: Any, take: Callable[[Node, str], T | None]) -> dict[str, T]:  # noqa: ANN401  # any list of names
        keys = self._object(node, path, tuple(names)) or {}
        self._count += len(keys)
        found = {key: take(inner, path + step(key)) for key, inner in keys.items()}
        return {key: value for key, value in found.items() if value is not None}

    def _texts(self, node: Node, path: str) -> tuple[str, ...]:
        members = node.value if isinstance(node.value, list) else [node]
        many = isinstance(node.value, list)
        texts = (
            self._text(one, f"{path}[{number}]" if many else path) for number, one in enumerate(members[:MOST_RULES])
        )
        self._count += len(members)
        return tuple(text for text in texts if text is not None)

    def _text(self, node: Node, path: str) -> str | None:
        if isinstance(node.value, (dict, list)) or not (node.text or "").strip():
            self._wrong(node, path, "text", node.plain())
            return None
        return node.text

    def _flag(self, node: Node | None, path: str) -> bool:
        if node is not None and not isinstance(node.value, bool):
            self._wrong(node, path, "true or false", node.plain())
        return node is not None and node.value is True

    def _object(
        self, node: Node, path: str, known: tuple[str, ...], needed: tuple[str, ...] = ()
    ) -> dict[str, Node] | None:
        if not isinstance(node.value, dict):
            self._wrong(node, path, "an object", node.plain())
            return None
        for offset, key in node.duplicates:
            self._told(Node(None, offset, offset), path + step(key), "duplicate-key", "stands twice in one object")
        for key, inner in node.value.items():
            if key not in known:
                near = get_close_matches(key, known, n=1)
                hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
                self._told(inner, path + step(key), "unknown-key", f"there is no such rule here; {hint}")
        for key in needed:
            if key not in node.value:
                self._told(node, f"{path}.{key}", "missing", "is missing")
        return {key: inner for key, inner in node.value.items() if key in known}

    def _wrong(self, node: Node, path: str, wanted: str, value: object) -> None:
        line, column = self._lines.at(node.start)
        self.mistakes.append(expected(path, wanted, value)._replace(line=line, column=column))

    def _told(self, node: Node, path: str, code: str, message: str) -> None:
        line, column = self._lines.at(node.start)
        self.mistakes.append(Mistake(path, code, message, line=line, column=column))
