"""YAML that reads as if written by hand: libyaml's emitter where PyYAML was built with it, the same text either way."""

import datetime as dt
import math
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import yaml

from meetup_recap._yaml.scalars import parse_data

_WIDTH = 100
_ANOTHER_TEXT = re.compile(r"\\U|''?:|^[ -]*(?:\? |[^:\n]{60})", re.MULTILINE)
"""Where the two may differ: emoji, which libyaml escapes, empty keys, and long ones, as one counts bytes."""


def dump(data: Mapping[str, object] | Sequence[object]) -> str:
    """One YAML document: in the given order, long text as blocks, no anchors."""
    text = _emitted(data, _Quick, _WIDTH)
    return _emitted(data, _Plain, _WIDTH) if _ANOTHER_TEXT.search(text) else text


def dump_header(keys: Mapping[str, object]) -> str:
    """The lines of a front matter: each value on one line, as people write them, whatever its length."""
    return _emitted(keys, _Header, math.inf)


def _emitted(data: object, dumper: Any, width: float) -> str:  # noqa: ANN401  # one of the three below
    text: str = yaml.dump(data, Dumper=dumper, sort_keys=False, allow_unicode=True, width=width)
    return text


def dump_all(documents: Sequence[Mapping[str, object]]) -> str:
    """Several documents, each behind a `---`."""
    return "".join(f"---\n{dump(document)}" for document in documents)


class _NoAnchors:
    """Writes what stands in two places twice."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


class _Plain(_NoAnchors, yaml.SafeDumper):
    """By PyYAML's own emitter."""


class _Quick(_NoAnchors, getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """By libyaml's, where PyYAML was built with it."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    style = None
    if "\n" in value and _fits_literal_block(value):
        style = "|"
    elif not value.isprintable():  # PyYAML's own choice loses characters such as U+0085 here
        style = '"'
    elif len(value) > _WIDTH and _fits_folded_block(value):
        style = ">"
    elif not _is_plain(value):  # some that YAML 1.1 takes for text are numbers to us: 1e5
        style = "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _is_plain(value: str) -> bool:
    """Whether a text needs no quotes to be read as text."""
    try:
        return isinstance(parse_data(value), str)
    except ValueError:  # a number of too many digits
        return False


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
    return value.isprintable() and value == value.strip() and "  " not in value


def _date(dumper: yaml.SafeDumper, value: dt.date) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", value.isoformat())


def _header_text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    is_plain = _is_plain(value) and value.isprintable()
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=None if is_plain else '"')


class _Header(_Plain):
    """Of a post's front matter."""


def _as_text(dumper: yaml.SafeDumper, value: str, *, write: Callable[..., yaml.ScalarNode]) -> yaml.ScalarNode:
    """Text of another class, such as that of an Enum or of NumPy."""
    return write(dumper, str.__str__(value))


def _number(dumper: yaml.SafeDumper, value: float) -> yaml.Node:
    return dumper.represent_data(int(value) if isinstance(value, int) else float(value))


for _dumper, _write in ((_Plain, _text), (_Quick, _text), (_Header, _header_text)):
    _dumper.add_representer(str, _write)
    _dumper.add_multi_representer(str, partial(_as_text, write=_write))
    _dumper.add_multi_representer(dt.date, _date)
    _dumper.add_multi_representer(int, _number)
    _dumper.add_multi_representer(float, _number)
