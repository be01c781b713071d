"""Edits of single values that leave every other byte of a post as it was.

A value is written into its place in the ways that the place allows, as it is or with what Markdown and YAML need
around it. The first way after which the text reads as the recap with just that value changed is taken, so that little
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
from meetup_recap.errors import EditError, InvalidValueError, SourceError, UnknownPathError, check_type
from meetup_recap.forms import MONTHS, short_clock, written
from meetup_recap.limits import UNLIMITED
from meetup_recap.mistakes import shown
from meetup_recap.model import Reading, Recap
from meetup_recap.model.paths import leaves, value_at, with_value
from meetup_recap.places import RULES, Edit, Span, apply_edits, escaped
from meetup_recap.reading.front_matter import read_front_matter

Read: TypeAlias = Callable[[str], Reading]

_WRITTEN = {None, "as-written", "clock", "date", "front-matter", "markdown", "plain-text", "spaced"}
"""Rules by which a value is what stands at its place; by any other it is derived from what stands there."""

_ODD_ADDRESS = re.compile(r"[\s<>]")
_ADDRESS = re.compile(r"[\\()\s<>]")
_DATES = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%B %d, %Y", "%d %B %Y", "%Y/%m/%d")
_FLOW = re.compile(r"[\[{]")
"""A list or mapping on one line, in which YAML takes commas and more for its own."""
_SHAPE = re.compile(r"\.|\[\d+\]")
"""What two paths share that lead to the same kind of thing, and to the same one in each list."""
_NEAR = 0.8
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
    if recap.source.data_files:
        name = next(iter(recap.source.data_files.values()))
        raise EditError("", f"some of its values are in {name}: correct them there, or read the text of the post alone")
    text = recap.source.text
    reading = read(text)
    number = _number(recap, reading)
    _check_fresh(recap, reading.recaps[number])
    for path, value in changes.items():
        check_type("edit", "changes", path, str, "paths as text, such as event.location")
        text, reading = _changed(text, reading, number, path, value, read)
    return text


def _number(recap: Recap, reading: Reading) -> int:
    """Which of a text's recaps this one is."""
    source = recap.source
    for number, other in enumerate(reading.recaps):
        if source and other.source and other.source.section == source.section:
            if other.source.layout != source.layout:
                message = f"it was read as {source.layout}, and now as {other.source.layout}; give layout= as it was"
                raise EditError("", message)
            return number
    raise EditError("", "the text does not read as this recap; give the layout and languages that it was read with")


def _check_fresh(recap: Recap, fresh: Recap) -> None:
    """Refuse where the recap does not hold what its text says: `attrs.evolve` keeps the source of the old one."""
    held, told = dict(leaves(recap)), dict(leaves(fresh))
    for path in sorted(held.keys() | told.keys()):
        if held.get(path) != told.get(path):
            values = f"the recap holds {shown(held.get(path))}, and the post says {shown(told.get(path))}"
            message = f"its place is stale: {values}"
            raise EditError(path, message)
    if recap != fresh:
        raise EditError("", "the recap is not what its post says: something in it was added or taken away")


def _changed(text: str, reading: Reading, number: int, path: str, value: object, read: Read) -> tuple[str, Reading]:
    """A text with one value changed, and what it then reads as."""
    before = reading.recaps[number]
    if value is None or isinstance(value, (list, tuple, Mapping)):
        raise EditError(path, "an edit changes a value that stands in the post; it takes none away and adds none")
    span = _place(reading, before, path)
    old = value_at(before, path)
    if old == value and type(old) is type(value):
        return text, reading
    try:
        after = with_value(before, path, value)
    except InvalidValueError as error:
        raise EditError(path, f"expected {error.expected}, got {shown(value)}") from error
    first: list[str] = []
    for said in _ways(text, span, old, value):
        tried = apply_edits(text, [Edit(span.start, span.end, said)])
        found = read(tried)
        differences = list(_differences(found, reading, number, after))
        if not differences:
            return tried, found
        first = first or differences
    others = f" and {len(first) - _FEW} more" if len(first) > _FEW else ""
    raise EditError(path, f"the post would then read otherwise: {', '.join(first[:_FEW])}{others}")


def _place(reading: Reading, recap: Recap, path: str) -> Span:
    """Where a value stands, if it is written there, and for itself alone."""
    spans = recap.source.spans if recap.source else {}
    if path not in spans:
        raise EditError(path, _missing(recap, path, spans))
    span = spans[path]
    if span.rule not in _WRITTEN or span.start == span.end:
        raise EditError(path, f"it is derived: {RULES.get(span.rule or '', 'nothing stands there')} ({span.rule})")
    for other in reading.recaps:
        for name, place in other.source.spans.items() if other.source else ():
            is_other = (name != path or other is not recap) and place.rule in _WRITTEN
            if is_other and place.start < span.end and span.start < place.end:
                raise EditError(path, f"its place holds {name}, too")
    return span


def _missing(recap: Recap, path: str, spans: Iterable[str]) -> str:
    """Why no value can be changed at a path; a near path is named only where it is in the same talk, person or item."""
    try:
        value = value_at(recap, path)
    except UnknownPathError:
        shape = _SHAPE.findall(str(path))
        others = [other for other in spans if _SHAPE.findall(other) == shape]
        near = get_close_matches(str(path), others, n=1, cutoff=_NEAR)
        which = f"did you mean {near[0]}?" if near else "`meetup-recap explain` lists those it has"
        return f"the post has no such value; {which}"
    if value:
        return "it holds several values; name one of them"
    return "the post has no such value, and an edit adds none: write it into the post, or use replace() on the recap"


def _differences(found: Reading, before: Reading, number: int, after: Recap) -> Iterator[str]:
    """What a text reads as, where it is not what was wanted; nothing, where it is."""
    if len(found.recaps) != len(before.recaps):
        yield f"{len(found.recaps)} recaps in place of {len(before.recaps)}"
        return
    wanted = [after if index == number else recap for index, recap in enumerate(before.recaps)]
    for one, other in zip(found.recaps, wanted, strict=True):
        if one != other:
            got, told = dict(leaves(one)), dict(leaves(other))
            differ = sorted(path for path in got.keys() | told.keys() if got.get(path) != told.get(path))
            yield from (differ or ["a part that holds nothing"]) if other is after else ["another event of the post"]
    if found.notes != before.notes:
        yield "the notes that belong to no event"
    yield from sorted((_oddities(found) - _oddities(before)).keys())


def _oddities(reading: Reading) -> Counter[str]:
    """What is odd about a text: an edit breaks nothing, such as YAML that is then read by guess."""
    told = (reading.diagnostics, *(recap.diagnostics for recap in reading.recaps))
    return Counter(one.code for part in told for one in part)


def _ways(text: str, span: Span, old: object, value: object) -> Iterable[str]:
    """How a value may be written at a place, the plainest way first."""
    if isinstance(value, date):
        return _dates(span.of(text), old, value)
    if isinstance(value, (time, timedelta)):
        return _clocks(value)
    if not isinstance(value, str):
        return (str(value).lower() if isinstance(value, bool) else str(value),)
    if span.end <= read_front_matter(text, UNLIMITED).body:
        return dict.fromkeys((*_quoted(value, text, span), value, escaped(value)))
    if _ODD_ADDRESS.search(value) and text[: span.start].endswith("("):
        return (f"<{value}>", _ADDRESS.sub(r"\\\g<0>", value))
    return dict.fromkeys(
        (value, escaped(value), _ADDRESS.sub(r"\\\g<0>", value), json.dumps(value, ensure_ascii=False))
    )


def _quoted(said: str, text: str, span: Span) -> Iterator[str]:
    """What YAML needs inside the quotes that stand there, or quotes of its own where any loader needs them."""
    line = text[: span.start].rpartition("\n")[2]
    if line.endswith("'"):
        yield said.replace("'", "''")
    elif line.endswith('"'):
        yield json.dumps(said, ensure_ascii=False)[1:-1]
    elif not _FLOW.search(line) and _yaml.dump_header({"key": said}) == f"key: {said}\n":
        yield said
    yield json.dumps(said, ensure_ascii=False)


def _dates(written_before: str, old: object, value: date) -> Iterator[str]:
    """The date in the form of the one before, else in ISO's."""
    for form in _DATES:
        for shorten in ("%B" in form, "%B" not in form):  # 3 July, and 03.07.
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
    """A time as people write it, then in full."""
    yield short_clock(value)
    yield written(value)
