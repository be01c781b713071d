"""Laws that every recap read from a text keeps, checked by several test modules."""

import html
import re
from collections.abc import Iterator
from typing import Any

import attrs

from meetup_recap import Coverage, Reading, Recap, Span, normalize
from meetup_recap.limits import DEFAULT_LIMITS
from meetup_recap.places import RULES, collapse
from meetup_recap.reading.front_matter import read_front_matter

_STEP = re.compile(r"\.?(?P<name>[^.\[\]]+)|\[(?P<index>\d+)\]")
NOT_READ = {"kind", "status", "role"}
"""Fields whose default says nothing about the post."""


def value_at(recap: Recap, path: str) -> Any:
    """The value at a path, by walking the model."""
    value: Any = recap
    if path.startswith("metadata."):
        return recap.metadata[path.removeprefix("metadata.")]
    for match in _STEP.finditer(path):
        value = value[int(match["index"])] if match["index"] else getattr(value, match["name"])
    return value


def leaves(obj: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Each value that was read, with its path."""
    for field in attrs.fields(type(obj)):
        value = getattr(obj, field.name)
        here = f"{path}.{field.name}".removeprefix(".")
        if not field.eq or value is None or (field.name in NOT_READ and value == field.default):
            continue
        if field.name == "metadata":
            yield from ((f"{here}.{key}", value[key]) for key in value)
        elif isinstance(value, tuple):
            for index, member in enumerate(value):
                inner = f"{here}[{index}]"
                yield from leaves(member, inner) if attrs.has(type(member)) else [(inner, member)]
        elif attrs.has(type(value)):
            yield from leaves(value, here)
        else:
            yield here, value


def assert_places(recap: Recap) -> None:
    """Each value has a place; where no rule is recorded, the text there says the value."""
    assert recap.source is not None
    assert recap.source.text is not None
    for path, value in leaves(recap):
        span = recap.source.of(path)
        assert 0 <= span.start <= span.end <= len(recap.source.text), path
        if span.rule is None:
            assert normalize(span.of(recap.source.text)) == value, path
        else:
            assert_rule(recap, path, span, value)
    assert set(recap.source.spans) == {path for path, _ in leaves(recap)}


def assert_rule(recap: Recap, path: str, span: Span, value: Any) -> None:
    """A derived value comes out of its place by its rule; rules that compute a date or time are tested on their own."""
    assert recap.source is not None
    text = span.of(recap.source.text or "")
    if span.rule == "as-written":
        assert text == value, path
    elif span.rule == "markdown":
        assert collapse(text) == value, path
    elif span.rule == "full-name":
        assert str(value).startswith(f"{text} "), path
        assert str(value) in " ".join((recap.source.text or "").split()), path
    elif span.rule in {"plain-text", "joined-lines", "spaced"}:
        assert _letters(str(value)) == _letters(str(value), inside=html.unescape(text)), path
    else:
        assert span.rule in RULES, path


def _letters(value: str, inside: str | None = None) -> str:
    """The letters of a value; given a text, those of them that stand there in order."""
    wanted = [character for character in value if character.isalnum()]
    if inside is None:
        return "".join(wanted)
    rest = iter(inside)
    return "".join(character for character in wanted if any(other == character for other in rest))


def assert_nothing_lost(recap: Recap) -> None:
    """Values, cues and notes together are the body, or the part of it that tells of the event."""
    assert recap.source is not None
    text = recap.source.text or ""
    start, end = read_front_matter(text, DEFAULT_LIMITS).body, len(text)
    if recap.source.section:
        start, end, _ = recap.source.section
    _assert_covered(recap.coverage, text[start:end])


def _assert_covered(coverage: Coverage | None, text: str) -> None:
    assert coverage is not None
    assert coverage.values + coverage.cues + coverage.notes == len("".join(text.split()))
    assert min(coverage.values, coverage.cues, coverage.notes) >= 0


def assert_nothing_lost_in(reading: Reading) -> None:
    """The same for a file of several events: what stands outside their parts is in the reading's notes."""
    for recap in reading.recaps:
        assert_nothing_lost(recap)
    source = reading.recaps[0].source
    assert source is not None
    text = source.text or ""
    body = text[read_front_matter(text, DEFAULT_LIMITS).body :]
    _assert_covered(reading.coverage, body)
    sections = [recap.source.section for recap in reading.recaps if recap.source and recap.source.section]
    if sections:
        outside = body
        for section in sections:
            outside = outside.replace(section.of(text), "", 1)
        told = "".join(f"{note.heading or ''}{note.text}" for note in reading.notes)
        assert _words(outside) <= _words(told)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))
