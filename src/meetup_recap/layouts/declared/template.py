"""Lines with named fields: "{date:%d.%m.%Y} – {speakers}: {title}[ ({_})]", and what of a line is each field.

`{name}` is a field, `{_}` is anything, `[…]` may be left out. `**{title}**`, `*{title}*` and `[{title}]({slides})` are
a field in bold or italics and a link with its address; a backslash is before a sign that means none of this. A dash is
any dash, a quote any quote, a space also a line break or a no-break space.

A line is looked at once for each way to take its literal text from the front or from the back, of which there are at
most `_MOST_WAYS`: so matching is linear in the line's length.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product

import attrs

from meetup_recap.layouts.declared.parsing import ANYTHING, SIGNS, Field, Parser, Part, TemplateError, date_pattern
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.words.names import Range

_MOST_FIELDS, _MOST_OPTIONAL, _LONGEST = 8, 3, 500
_MOST_WAYS = 32


@attrs.frozen
class Matched:
    """What of a line each field is.

    Attributes:
        places: The range of each field in the plain text.
        urls: The link whose address a field is.
    """

    places: Mapping[str, Range]
    urls: Mapping[str, Mark]


@attrs.frozen
class Template:
    """A line with named fields.

    Attributes:
        text: As it is written.
        ways: Its parts, for each choice of what may be left out: literal text and fields in turn.

    >>> template = Template.of("{speakers}: {title}[ ({_})]")
    >>> [field.name for field in template.fields]
    ['speakers', 'title', '_']
    """

    text: str
    ways: tuple[tuple[Part, ...], ...] = attrs.field(repr=False)

    @classmethod
    def of(cls, text: str) -> Template:
        """A template of its text.

        Raises:
            TemplateError: It is none; the message says why.
        """
        if len(text) > _LONGEST:
            message = f"it is longer than {_LONGEST} characters"
            raise TemplateError(message)
        groups = Parser(text).parsed()
        optional = [at for at, (is_optional, _) in enumerate(groups) if is_optional]
        if len(optional) > _MOST_OPTIONAL:
            message = f"more than {_MOST_OPTIONAL} parts may be left out"
            raise TemplateError(message)
        ways = []
        for left_out in product((False, True), repeat=len(optional)):
            without = {at for at, is_out in zip(optional, left_out, strict=True) if is_out}
            ways.append(_joined(part for at, (_, parts) in enumerate(groups) if at not in without for part in parts))
        for way in ways:
            _check(way)
        return cls(text, tuple(ways))

    @property
    def fields(self) -> tuple[Field, ...]:
        """Its fields, in order, those that may be left out too."""
        return tuple(part for part in self.ways[0] if isinstance(part, Field))

    @property
    def names(self) -> frozenset[str]:
        """What its fields are called, addresses of links included."""
        return frozenset(name for field in self.fields for name in (field.name, field.url) if name and name != ANYTHING)

    @property
    def opens_with_field(self) -> bool:
        """Whether a title or people open a line, in whatever mark: then what stands before them is no part of it."""
        return all(isinstance(way[0], Field) and way[0].name in {"title", "speakers"} for way in self.ways)

    def may_match(self, plain: str) -> bool:
        """Whether a text holds all that is between the fields: else no line of it is one of this template."""
        said = plain.translate(SIGNS)
        return any(all(part.strip() in said for part in way if isinstance(part, str)) for way in self.ways)

    def match(self, prose: Prose, start: int = 0) -> Iterator[Matched]:
        """Each way in which a line from an offset on is one of this template, the fullest first."""
        plain = prose.plain.translate(SIGNS)
        end = len(plain.rstrip())
        start += len(plain[start:end]) - len(plain[start:end].lstrip())
        for way in self.ways:
            for places in _placed(plain, start, end, way, prose.marks):
                found = _with_marks(prose, places)
                if found:
                    yield found


def _joined(parts: Iterator[Part]) -> tuple[Part, ...]:
    """Parts with the literal text between two fields as one."""
    joined: list[Part] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        else:
            joined.append(part)
    return tuple(part for part in joined if part != "")


def _check(way: Sequence[Part]) -> None:
    fields = [part for part in way if isinstance(part, Field)]
    names = [name for field in fields for name in (field.name, field.url) if name and name != ANYTHING]
    if len(fields) > _MOST_FIELDS:
        message = f"it has more than {_MOST_FIELDS} fields"
        raise TemplateError(message)
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        message = f"the field {twice!r} is there twice"
        raise TemplateError(message)
    if any(isinstance(one, Field) and isinstance(two, Field) for one, two in pairwise(way)):
        message = "nothing is between two fields, so that nobody can tell where the first one ends"
        raise TemplateError(message)
    if not names:
        message = "it has no field"
        raise TemplateError(message)


def _placed(
    plain: str, start: int, end: int, way: Sequence[Part], marks: Sequence[Mark]
) -> Iterator[dict[Field, Range]]:
    """The ranges of the fields, literal text being taken from the front first, then from the back.

    Beside a field in bold, in italics or of a link, it is where that mark begins or ends.
    """
    texts = [part for part in way if isinstance(part, str)]
    inner = len(texts) - isinstance(way[0], str) - isinstance(way[-1], str) if way else 0
    seen: set[tuple[Range, ...]] = set()
    for sides in list(product((False, True), repeat=max(inner, 0)))[:_MOST_WAYS]:
        found = _taken(plain, (start, end), way, sides, marks)
        if found is not None and tuple(found.values()) not in seen:
            seen.add(tuple(found.values()))
            yield found


def _taken(
    plain: str, within: tuple[int, int], way: Sequence[Part], from_behind: Sequence[bool], marks: Sequence[Mark]
) -> dict[Field, Range] | None:
    """The ranges of the fields; None where some literal text is not there, or a field would be empty."""
    found: dict[Field, Range] = {}
    at, end = within
    open_field = None
    sides = iter(from_behind)
    for number, part in enumerate(way):
        if isinstance(part, Field):
            open_field = part
            continue
        following = way[number + 1] if number + 1 < len(way) else None
        is_edge = number in {0, len(way) - 1}
        place = _at_edge(part, plain, (at, end), is_first=not number) if is_edge else None
        if place is None:
            from_back = next(sides, False)
            place = _beside_mark(part, plain, (at, end), (open_field, following), marks)
            if place is None:
                place = plain.rfind(part, at, end) if from_back else plain.find(part, at, end)
        if place < 0:
            return None
        if open_field is not None:
            found[open_field] = _trimmed(plain, at, place)
        at, open_field = place + len(part), None
    if open_field is not None:
        found[open_field] = _trimmed(plain, at, end)
    is_whole = all(place.start < place.end or field.name == ANYTHING for field, place in found.items())
    return found if is_whole and (open_field is not None or at >= end) else None


def _at_edge(text: str, plain: str, within: tuple[int, int], *, is_first: bool) -> int:
    """Where literal text is that opens or closes a line; -1 where it does not."""
    at, end = within
    if is_first:
        return at if plain.startswith(text, at) else -1
    last = text.rstrip()
    return end - len(last) if plain.endswith(last, at, end) else -1


def _beside_mark(
    text: str, plain: str, within: tuple[int, int], fields: tuple[Part | None, Part | None], marks: Sequence[Mark]
) -> int | None:
    """Where literal text is before or behind a mark that covers a field; None where neither field has one."""
    at, end = within
    before, behind = (field.kind if isinstance(field, Field) else None for field in fields)
    if before is None and behind is None:
        return None
    kind = before or behind
    for mark in marks:
        place = mark.end if before else mark.start - len(text)
        if mark.kind == kind and (abs(mark.start - at) <= 1 or not before):
            found = next((one for one in (place, place - 1, place + 1) if plain.startswith(text, max(one, at))), -1)
            if at < found < end:
                return found
    return -1


def _trimmed(plain: str, start: int, end: int) -> Range:
    said = plain[start:end]
    stripped = said.strip()
    first = start + said.find(stripped) if stripped else start
    return Range(first, first + len(stripped))


def _with_marks(prose: Prose, places: Mapping[Field, Range]) -> Matched | None:
    """The places by the names of the fields, where each has the mark and the form that the template asks for."""
    urls: dict[str, Mark] = {}
    for field, place in places.items():
        if field.format and not date_pattern(field.format).fullmatch(place.of(prose.plain)):
            return None
        if field.kind is None:
            continue
        mark = next(
            (one for one in prose.beginning(max(place.start - 1, 0), place.end) if _covers(one, field.kind, place)),
            None,
        )
        if mark is None:
            return None
        if field.url:
            urls[field.url] = mark
    return Matched({field.name: place for field, place in places.items() if field.name != ANYTHING}, urls)


def _covers(mark: Mark, kind: str, place: Range) -> bool:
    return mark.kind == kind and abs(mark.start - place.start) <= 1 and abs(mark.end - place.end) <= 1
