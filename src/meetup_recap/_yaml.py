"""The door to YAML: front matter with the place of each value, documents as plain data, and dumping.

One dialect of YAML for all of it: true, false, null and integers are known; everything else is text, so that `1.10`,
`no`, `1:34` and dates come through as they were written.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, cast

import attrs
import yaml
from frontmatter.default_handlers import YAMLHandler

from meetup_recap.errors import LimitError
from meetup_recap.limits import Limits

__all__ = ["Node", "YamlError", "dump", "dump_all", "load", "load_header", "parse_scalar"]

_BRACKETS = re.compile(r"[\[{]|[\]}]|^[ \-?:]*", re.MULTILINE)
_WORDS = {
    "true": True,
    "True": True,
    "false": False,
    "False": False,
    "null": None,
    "Null": None,
    "~": None,
    "": None,
}
_WIDTH = 100
_MOST_REPEATED = 4
"""How often over aliases may repeat what is written."""
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")


class YamlError(ValueError):
    """Text that is not YAML: what is wrong, and the 0-based offset where, None where the parser does not say."""

    def __init__(self, problem: str, offset: int | None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.offset = offset


@attrs.frozen
class Node:
    """A value of a front matter and where it stands, quotes left out.

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


_BaseLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # PyYAML may be built without libyaml: same results


class _Loader(_BaseLoader):  # type: ignore[misc]
    """A loader that knows no types but those of `parse_scalar`, and whose values are nodes with their places."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  # PyYAML reads it from the class

    def __init__(self, stream: str, limits: Limits, base: int = 0) -> None:
        super().__init__(stream)
        self._locator = _Locator(limits, len(stream), base)

    def get_single_data(self) -> Node | None:
        node = self.get_single_node()
        return None if node is None else self._locator.locate(node)

    def get_data(self) -> Node:
        return self._locator.locate(cast("yaml.Node", self.get_node()))


class _Locator:
    """Turns PyYAML's nodes into ours, and stops where aliases make more of a text than stands in it."""

    def __init__(self, limits: Limits, written: int, base: int) -> None:
        self._limits = limits
        self._base = base
        self._allowed = limits.values + written
        self._count = self._characters = 0
        self._above: list[yaml.Node] = []

    def locate(self, node: yaml.Node) -> Node:
        self._count += 1
        if self._count > self._allowed:
            raise LimitError(what="the number of YAML values", found=self._count, limit=self._allowed, name="values")
        start, end = node.start_mark.index + self._base, node.end_mark.index + self._base
        if isinstance(node, yaml.ScalarNode):
            quoted = 1 if node.style in {"'", '"'} else 0
            value = node.value if node.style else parse_scalar(node.value)
            self._characters += len(node.value)
            if self._characters > self._allowed * _MOST_REPEATED:
                raise LimitError(
                    what="the YAML with its aliases, in characters",
                    found=self._characters,
                    limit=self._allowed * _MOST_REPEATED,
                    name="values",
                )
            return Node(value, start + quoted, end - quoted, text=None if value is None else node.value)
        self._enter(node)
        if isinstance(node, yaml.MappingNode):
            located = self._mapping(node, start, end)
        else:
            located = Node([self.locate(member) for member in node.value], start, end)
        self._above.pop()
        return located

    def _enter(self, node: yaml.Node) -> None:
        if any(node is outer for outer in self._above):
            raise YamlError("an alias stands inside what it names", node.start_mark.index)
        self._above.append(node)
        if len(self._above) > self._limits.depth:
            raise LimitError(
                what="the nesting of the YAML", found=len(self._above), limit=self._limits.depth, name="depth"
            )

    def _mapping(self, node: yaml.MappingNode, start: int, end: int) -> Node:
        members: dict[str, Node] = {}
        duplicates = []
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise YamlError("a key is no text", key.start_mark.index)
            if key.value in members:
                duplicates.append((key.start_mark.index + self._base, key.value))
            members[key.value] = self.locate(value)
        return Node(members, start, end, duplicates=tuple(duplicates))


def load_header(text: str, limits: Limits, base: int = 0) -> Node | None:
    """Front matter as nodes with the place of each value; None where it is empty.

    Args:
        text: The lines between the two `---`.
        base: Where they begin in the whole text: it is added to the places.
        limits: `header`, `depth` and `values` apply.

    Raises:
        LimitError: It is larger or deeper than allowed, or aliases blow it up.
        YamlError: It is not YAML.
    """
    if len(text) > limits.header:
        raise LimitError(what="the front matter in characters", found=len(text), limit=limits.header, name="header")
    _check_depth(text, limits)
    try:
        return cast("Node | None", YAMLHandler().load(text, Loader=partial(_Loader, limits=limits, base=base)))
    except yaml.YAMLError as error:
        raise _wrapped(error) from error


def load(text: str, limits: Limits) -> Iterator[Any]:
    """Each document of a YAML text as plain data.

    Args:
        text: The documents.
        limits: `depth` and `values` apply.

    Raises:
        LimitError: It is deeper than allowed, or aliases blow it up.
        YamlError: It is not YAML, or a key stands twice.
    """
    _check_depth(text, limits)
    try:
        loader = _Loader(text, limits)
        try:
            while loader.check_node():
                node = loader.get_data()
                _refuse_duplicates(node)
                yield node.plain()
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        raise _wrapped(error) from error
    except UnicodeEncodeError as error:
        raise YamlError("a lone surrogate is no character", error.start) from error


def parse_scalar(text: str) -> str | int | bool | None:
    """What a plain, unquoted scalar means.

    >>> [parse_scalar(text) for text in ("1.10", "no", "2022", "true", "2022-07-06")]
    ['1.10', 'no', 2022, True, '2022-07-06']
    """
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _INTEGER.match(text) else text


def dump(data: Mapping[str, object] | Sequence[object]) -> str:
    """One YAML document that reads as if written by hand: in the given order, long text as blocks, no anchors."""
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)


def dump_all(documents: list[Mapping[str, object]]) -> str:
    """Several documents, each behind a `---`."""
    return "".join(f"---\n{dump(document)}" for document in documents)


class _Dumper(yaml.SafeDumper):
    """Indents lists under their key and writes no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        del indentless
        super().increase_indent(flow, False)  # PyYAML's own signature


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    style = None
    if "\n" in value and _fits_literal_block(value):
        style = "|"
    elif not value.isprintable():  # PyYAML's own choice loses characters such as U+0085 here
        style = '"'
    elif len(value) > _WIDTH and _fits_folded_block(value):
        style = ">"
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _fits_literal_block(value: str) -> bool:
    """Whether a literal block gives the text back: indents and spaces at line ends would be taken for its own."""
    lines = value.split("\n")
    return (
        bool(lines[0])
        and not lines[0][0].isspace()
        and all(line == line.rstrip() and line.isprintable() for line in lines)
    )


def _fits_folded_block(value: str) -> bool:
    """Whether a folded block gives the text back: it joins lines by single spaces."""
    return value.isprintable() and value == " ".join(value.split(" ")).strip() and "  " not in value


def _date(dumper: yaml.SafeDumper, value: dt.date) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", value.isoformat())


_Dumper.add_representer(str, _text)
_Dumper.add_representer(dt.date, _date)


def _refuse_duplicates(node: Node) -> None:
    for offset, key in node.duplicates:
        raise YamlError(f"the key {key!r} stands twice", offset)
    if isinstance(node.value, (dict, list)):
        for member in node.value.values() if isinstance(node.value, dict) else node.value:
            _refuse_duplicates(member)


def _check_depth(text: str, limits: Limits) -> None:
    """Refuse deep nesting before libyaml sees it, which crashes on some 50,000 open brackets.

    Brackets and indents bound the depth from above at the cost of one scan; only where that bound is over the limit
    (brackets in text do that too) the events are walked, by PyYAML's own parser, which does not recurse.
    """
    if _depth_bound(text) <= limits.depth:
        return
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > limits.depth:
                raise LimitError(what="the nesting of the YAML", found=depth, limit=limits.depth, name="depth")
    except yaml.YAMLError as error:
        raise _wrapped(error) from error


def _depth_bound(text: str) -> int:
    open_brackets = most = deepest_indent = 0
    for match in _BRACKETS.finditer(text):
        token = match[0]
        if token in ("[", "{"):
            open_brackets += 1
            most = max(most, open_brackets)
        elif token in ("]", "}"):
            open_brackets = max(0, open_brackets - 1)
        else:
            deepest_indent = max(deepest_indent, len(token))
    return most + deepest_indent


def _wrapped(error: yaml.YAMLError) -> YamlError:
    if isinstance(error, yaml.reader.ReaderError):
        return YamlError(f"the character {chr(error.character)!r} is not allowed", error.position)
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error).partition("\n")[0]
    return YamlError(problem, mark.index if mark else None)
