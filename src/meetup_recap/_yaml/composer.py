"""Nodes of YAML's events, bounded as they come: nothing is composed beyond a limit."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, cast

import attrs
import yaml

from meetup_recap.errors import LimitError
from meetup_recap.limits import Limits

_QUOTES = ("'", '"')
_CHARACTERS_A_VALUE = 8
"""Of a text in which nothing is odd; recaps have some 40. A value costs many times as much as a character."""
_MOST_REPEATED = 4
"""How often over aliases may repeat what is written."""


class YamlError(ValueError):
    """Text that is not YAML: what is wrong, and the 0-based offset where, None where the parser does not say."""

    def __init__(self, problem: str, offset: int | None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.offset = offset


@attrs.frozen
class Node:
    """A value of a YAML text and where it stands, quotes left out.

    Attributes:
        value: A plain value: text, int, bool, None, a list of nodes or a dict of text to node.
        start: Offset of its first character.
        end: Offset behind its last one.
        text: What a scalar says as text, whatever its type: a title `2022` is the text "2022".
        duplicates: Offset and name of each key of a mapping that stands there more than once.
    """

    value: Any
    start: int
    end: int
    text: str | None = None
    duplicates: tuple[tuple[int, str], ...] = ()

    def plain(self) -> Any:  # noqa: ANN401  # plain data is of any type
        """The value without places."""
        if isinstance(self.value, list):
            return [member.plain() for member in self.value]
        if isinstance(self.value, dict):
            return {key: member.plain() for key, member in self.value.items()}
        return self.value


class _Cost(NamedTuple):
    """What a value costs each time that an alias repeats it."""

    values: int
    characters: int
    depth: int


@attrs.define
class _Open:
    """A list or mapping whose end has not come yet, and what it costs so far."""

    start: int
    anchor: str | None
    members: list[Node] | dict[str, Node]
    key: str | None = None
    duplicates: list[tuple[int, str]] = attrs.field(factory=list)
    values: int = 1
    characters: int = 0
    depth: int = 0


class Composer:
    """Builds nodes of the events of one text, and stops at the first event that goes over a limit.

    PyYAML's own composer recurses, and libyaml's crashes the interpreter on some 50,000 open brackets.
    """

    def __init__(
        self,
        limits: Limits,
        written: int,
        base: int = 0,
        *,
        scalar: Callable[[str], Any],
        tags: Mapping[str, tuple[type, ...]] | None = None,
    ) -> None:
        """A composer.

        Args:
            limits: `depth` and `values` apply.
            written: How long the text is.
            base: What is added to the places.
            scalar: What plain text means.
            tags: The types that each tag allows; None where tags are passed over.
        """
        self._limits = limits
        self.base = base
        self._allowed = limits.values + written // _CHARACTERS_A_VALUE
        self._most_characters = (limits.values + written) * _MOST_REPEATED
        self._scalar = scalar
        self._tags = tags
        self._values = self._characters = 0

    def compose(self, next_event: Callable[[], yaml.Event]) -> Node:
        """The node of a document, whose start has been read."""
        self._open: list[_Open] = []
        self._anchored: dict[str, tuple[Node, _Cost, str | None]] = {}
        while True:
            event = next_event()
            if isinstance(event, yaml.ScalarEvent):
                done = self._text(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                done = self._close(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._enter(event)
                continue
            else:
                done = self._alias(cast("yaml.AliasEvent", event))
            if not self._open:
                return done

    def _text(self, event: yaml.ScalarEvent) -> Node:
        quoted = 1 if event.style in _QUOTES else 0
        begin = _start(event)
        value = self._meaning(event)
        node = Node(
            value,
            begin + quoted + self.base,
            _end(event) - quoted + self.base,
            text=None if value is None else event.value,
        )
        cost = _Cost(1, len(event.value), 0)
        self._take(node, cost, begin, event.value)
        if event.anchor is not None:
            self._anchored[event.anchor] = (node, cost, event.value)
        return node

    def _meaning(self, event: yaml.ScalarEvent) -> Any:  # noqa: ANN401  # plain data is of any type
        kinds = self._kinds(event)
        try:
            is_text = kinds == (str,) or (event.style and not kinds)
            value = event.value if is_text else self._scalar(event.value)
        except ValueError as error:
            raise YamlError("a number has too many digits", _start(event)) from error
        if kinds and type(value) not in kinds:
            raise YamlError(f"the tag {_shown(event)} does not fit {event.value!r}", _start(event))
        return value

    def _kinds(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> tuple[type, ...]:
        """The types that a tag asks for; none where there is no tag, or tags are passed over.

        Raises:
            YamlError: It is none of those that JSON has a type for; nothing is ever built by name.
        """
        if self._tags is None or not event.tag:
            return ()
        if event.tag not in self._tags:
            raise YamlError(f"the tag {_shown(event)} is not allowed", _start(event))
        return self._tags[event.tag]

    def _alias(self, event: yaml.AliasEvent) -> Node:
        offset = _start(event)
        if any(event.anchor == outer.anchor for outer in self._open):
            raise YamlError("an alias stands inside what it names", offset)
        if event.anchor not in self._anchored:
            raise YamlError(f"the alias {event.anchor!r} names nothing", offset)
        node, cost, text = self._anchored[event.anchor]
        self._check_depth(len(self._open) + cost.depth)
        self._take(node, cost, offset, text)
        return node

    def _enter(self, event: yaml.CollectionStartEvent) -> None:
        members: dict[str, Node] | list[Node] = {} if isinstance(event, yaml.MappingStartEvent) else []
        kinds = self._kinds(event)
        if kinds and type(members) not in kinds:
            raise YamlError(f"the tag {_shown(event)} does not fit what it stands before", _start(event))
        self._check_depth(len(self._open) + 1)
        self._check_no_key(_start(event))
        self._open.append(_Open(_start(event) + self.base, event.anchor, members))

    def _close(self, event: yaml.CollectionEndEvent) -> Node:
        done = self._open.pop()
        node = Node(done.members, done.start, _end(event) + self.base, duplicates=tuple(done.duplicates))
        cost = _Cost(done.values, done.characters, done.depth)
        self._count(1, 0)
        self._put(node, cost)
        if done.anchor is not None:
            self._anchored[done.anchor] = (node, cost, None)
        return node

    def _take(self, node: Node, cost: _Cost, offset: int, text: str | None) -> None:
        """Put a whole value where it belongs: as a key, a member or the document itself."""
        outer = self._open[-1] if self._open else None
        if outer is None or outer.key is not None or isinstance(outer.members, list):
            self._count(cost.values, cost.characters)
            self._put(node, cost)
            return
        if text is None:
            self._check_no_key(offset)
        self._count(1, 0)
        outer.key = str(text)
        if outer.key in outer.members:
            outer.duplicates.append((offset + self.base, outer.key))

    def _put(self, node: Node, cost: _Cost) -> None:
        if not self._open:
            return
        outer = self._open[-1]
        outer.values += cost.values
        outer.characters += cost.characters
        outer.depth = max(outer.depth, cost.depth + 1)
        if isinstance(outer.members, list):
            outer.members.append(node)
        else:
            outer.members[str(outer.key)] = node
            outer.key = None

    def _check_no_key(self, offset: int) -> None:
        if self._open and isinstance(self._open[-1].members, dict) and self._open[-1].key is None:
            raise YamlError("a key is no text", offset)

    def _check_depth(self, depth: int) -> None:
        if depth > self._limits.depth:
            raise LimitError(what="the nesting of the YAML", found=depth, limit=self._limits.depth, name="depth")

    def _count(self, values: int, characters: int) -> None:
        self._values += values
        self._characters += characters
        if self._values > self._allowed:
            raise LimitError(what="the number of YAML values", found=self._values, limit=self._allowed, name="values")
        if self._characters > self._most_characters:
            what = "the YAML with its aliases, in characters"
            raise LimitError(what=what, found=self._characters, limit=self._most_characters, name="values")


def _shown(event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> str:
    return str(event.tag).replace("tag:yaml.org,2002:", "!!")


def _start(event: yaml.Event) -> int:
    return cast("yaml.Mark", event.start_mark).index


def _end(event: yaml.Event) -> int:
    return cast("yaml.Mark", event.end_mark).index
