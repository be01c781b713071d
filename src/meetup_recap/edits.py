"""Edits of single values that leave every other byte of a post as it was.

A value is written into its place in the ways that the place allows, as it is or with what Markdown and YAML need
around it. The first way after which the text reads as the recap with just that value changed is taken, so that nothing
has to be known here of how posts are read.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, time, timedelta
from difflib import get_close_matches
from typing import TypeAlias

from meetup_recap import _yaml
from meetup_recap.errors import EditError, InvalidValueError, SourceError
from meetup_recap.forms import MONTHS, written
from meetup_recap.model import Reading, Recap
from meetup_recap.model.paths import leaves, value_at, with_value
from meetup_recap.places import RULES, Edit, Span, apply_edits

Read: TypeAlias = Callable[[str], Reading]

_WRITTEN = {None, "as-written", "clock", "date", "front-matter", "markdown", "plain-text", "spaced"}
"""Rules by which a value is what stands at its place; by any other it is derived from what stands there."""

_MARKDOWN = re.compile(r"[\\`*_\[\]<>&|~]")
_ODD_ADDRESS = re.compile(r"[\s<>]")
_ADDRESS = re.compile(r"[\\()\s<>]")
_DATES = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%B %d, %Y", "%d %B %Y", "%Y/%m/%d")
_FEW = 4
"""How many paths a message names."""
_ZERO = re.compile(r"\b0(?=\d)")


def edit(recap: Recap, changes: Mapping[str, object], read: Read) -> str:
    """The text of a recap's post with some values changed, each in its place, one after the other.

    Args:
        recap: A recap that was read from a post.
        changes: The new value of each path.
        read: Reads a text as the post was read.

    Raises:
        SourceError: The recap has no text.
        EditError: A value cannot be changed in its place; nothing is changed then.
    """
    if recap.source is None or recap.source.text is None:
        raise SourceError("edit")
    text = recap.source.text
    reading = read(text)
    number = _number(recap, reading)
    _check_fresh(recap, reading.recaps[number])
    for path, value in changes.items():
        text, reading = _changed(text, reading, number, path, value, read)
    return text


def _number(recap: Recap, reading: Reading) -> int:
    """Which of a text's recaps this one is."""
    section = recap.source.section if recap.source else None
    for number, other in enumerate(reading.recaps):
        if other.source and other.source.section == section:
            return number
    raise EditError("", "the text does not read as this recap; give the dialect and languages that it was read with")


def _check_fresh(recap: Recap, fresh: Recap) -> None:
    """Refuse where the recap does not hold what its text says: `attrs.evolve` keeps the source of the old one."""
    held, told = dict(leaves(recap)), dict(leaves(fresh))
    for path in sorted(held.keys() | told.keys()):
        if held.get(path) != told.get(path):
            message = f"its place is stale: the recap holds {held.get(path)!r}, and the post says {told.get(path)!r}"
            raise EditError(path, message)


def _old(recap: Recap, path: str) -> object:
    """The value that a path has so far."""
    try:
        return value_at(recap, path)
    except LookupError:
        told = recap.source.spans if recap.source else {}
        near = get_close_matches(path, told, n=1)
        hint = (
            f"did you mean {near[0]}?" if near else "recap.source.spans and `meetup-recap explain` show which it does"
        )
        raise EditError(path, f"the post tells no such value; {hint}") from None


def _changed(text: str, reading: Reading, number: int, path: str, value: object, read: Read) -> tuple[str, Reading]:
    """A text with one value changed, and what it then reads as."""
    before = reading.recaps[number]
    old = _old(before, path)
    if old == value and type(old) is type(value):
        return text, reading
    if value is None or isinstance(old, tuple):
        raise EditError(path, "an edit changes a value that stands in the post; it takes none away and adds none")
    if old is None:
        raise EditError(path, "the post does not tell it; an edit changes what stands there")
    try:
        after = with_value(before, path, value)
    except InvalidValueError as error:
        raise EditError(path, f"expected {error.expected}, got {value!r}") from error
    span = _place(reading, before, path)
    told: list[str] = []
    for written_value in _ways(text, span, old, value):
        tried = apply_edits(text, [Edit(span.start, span.end, written_value)])
        found = read(tried)
        told = told or sorted(_otherwise(found, reading, number, after))
        if _is_only_that(found, reading, number, after):
            return tried, found
    others = f" and {len(told) - _FEW} more" if len(told) > _FEW else ""
    raise EditError(path, f"the post would then read otherwise: {', '.join(told[:_FEW]) or 'as no recap'}{others}")


def _place(reading: Reading, recap: Recap, path: str) -> Span:
    """Where a value stands, if it is written there, and for itself alone."""
    spans = recap.source.spans if recap.source else {}
    if path not in spans:
        raise EditError(path, "no value with that path was read from the post")
    span = spans[path]
    if span.rule not in _WRITTEN or span.start == span.end:
        raise EditError(path, f"it is derived: {RULES.get(span.rule or '', 'nothing stands there')} ({span.rule})")
    for other in reading.recaps:
        for name, place in other.source.spans.items() if other.source else ():
            is_other = (name != path or other is not recap) and place.rule in _WRITTEN
            if is_other and place.start < span.end and span.start < place.end:
                raise EditError(path, f"its place holds {name}, too")
    return span


def _is_only_that(found: Reading, before: Reading, number: int, after: Recap) -> bool:
    wanted = [after if index == number else recap for index, recap in enumerate(before.recaps)]
    return list(found.recaps) == wanted and found.notes == before.notes and _oddities(found) == _oddities(before)


def _oddities(reading: Reading) -> Counter[str]:
    """What is odd about a text: an edit breaks nothing, such as YAML that is then read by guess."""
    told = (reading.diagnostics, *(recap.diagnostics for recap in reading.recaps))
    return Counter(one.code for part in told for one in part)


def _otherwise(found: Reading, before: Reading, number: int, after: Recap) -> Iterator[str]:
    """The paths of what a text reads as, where it is not what was wanted."""
    if len(found.recaps) != len(before.recaps):
        return
    got, wanted = dict(leaves(found.recaps[number])), dict(leaves(after))
    yield from (path for path in got.keys() | wanted.keys() if got.get(path) != wanted.get(path))
    if found.notes != before.notes or found.recaps[:number] != before.recaps[:number]:
        yield "another event of the post"


def _ways(text: str, span: Span, old: object, value: object) -> Iterable[str]:
    """How a value may be written at a place, the plainest way first."""
    if isinstance(value, date):
        return _dates(span.of(text), old, value)
    if isinstance(value, (time, timedelta)):
        return _clocks(value)
    said = str(value).lower() if isinstance(value, bool) else str(value)
    quote = text[span.start - 1] if span.start else ""
    if not isinstance(value, str):
        return (said,)
    if span.rule == "front-matter" or quote in {'"', "'"}:
        return dict.fromkeys((*_quoted(said, quote), said, *_escaped(said)))
    if _ODD_ADDRESS.search(said) and quote == "(":
        return (f"<{said}>", *_escaped(said))
    return dict.fromkeys((said, *_escaped(said), json.dumps(said, ensure_ascii=False)))


def _quoted(said: str, quote: str) -> Iterator[str]:
    """What YAML needs inside the quotes that stand there, or quotes of its own where it needs any."""
    if quote == "'":
        yield said.replace("'", "''")
    elif quote == '"':
        yield json.dumps(said, ensure_ascii=False)[1:-1]
    else:
        yield _yaml.dump_header({"key": said}).partition(": ")[2].rstrip("\n")
        yield json.dumps(said, ensure_ascii=False)


def _escaped(said: str) -> Iterator[str]:
    """What Markdown needs before its own characters, in text and in addresses."""
    yield _MARKDOWN.sub(r"\\\g<0>", said)
    yield _ADDRESS.sub(r"\\\g<0>", said)
    yield f"<{said}>"


def _dates(written_before: str, old: object, value: date) -> Iterator[str]:
    """The date in the form of the one before, else in ISO's."""
    for form in _DATES:
        for shorten in (False, True):
            was, now = (_shown_date(day, form, shorten) for day in (old, value))
            if was == written_before:
                yield now
    yield value.isoformat()


def _shown_date(day: object, form: str, shorten: bool) -> str:
    if not isinstance(day, date):
        return ""
    shown = f"{day:{form.replace('%B', MONTHS[day.month - 1])}}"
    return _ZERO.sub("", shown) if shorten else shown


def _clocks(value: time | timedelta) -> Iterator[str]:
    """A time as people write it: a duration under an hour without its hours."""
    shown = written(value)
    if isinstance(value, timedelta) and shown.startswith("0:"):
        yield f"{int(shown[2:4])}{shown[4:]}"
    yield shown
