"""The text of a line with named fields, taken apart: "{speakers}: {title}[ ({_})]"."""

from __future__ import annotations

import re
from typing import NamedTuple, TypeAlias

import attrs

FIELDS = (
    "title",
    "speakers",
    "organization",
    "role",
    "start_time",
    "slides",
    "video",
    "date",
    "name",
    "venue",
    "series",
)
ANYTHING = "_"
SIGNS = str.maketrans({
    **dict.fromkeys("–—‐‑‒−", "-"), **dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’", "'"), "\u00a0": " ", "\n": " ",
})  # fmt: skip
_TOKEN = re.compile(
    r"\{(?P<field>[a-z_]+)(?::(?P<format>[^{}]*))?\}|(?P<link>\](?=\(\{))\((?:\{(?P<url>[a-z_]+)\})\)"
    r"|\\(?P<escaped>[{}\[\]*\\])|(?P<mark>\*\*|\*)|(?P<open>\[)|(?P<close>\])|(?P<text>[^{\[\]*\\]+|[{\\])"
)
_DATE_PARTS = {
    "d": r"\d{1,2}",
    "m": r"\d{1,2}",
    "Y": r"\d{4}",
    "y": r"\d{2}",
    "B": r"[^\W\d_]+\.?",
    "b": r"[^\W\d_]+\.?",
}
_FORMAT = re.compile(r"%(?P<part>.)|(?P<text>[^%]+)")


def escaped(text: str) -> str:
    r"""Literal text as it is written in a template.

    >>> escaped("[new] ")
    '\\[new\\] '
    """
    return re.sub(r"[{}\[\]*\\]", r"\\\g<0>", text)


class TemplateError(ValueError):
    """A template that is none, and why."""


class Field(NamedTuple):
    """A field of a template.

    Attributes:
        name: Of `FIELDS`, or `ANYTHING`.
        kind: The mark that covers it: strong, emphasis or link; None for any or none.
        url: The field that its link's address is.
        format: How a date is written, as `strftime` has it.
    """

    name: str
    kind: str | None = None
    url: str | None = None
    format: str | None = None


Part: TypeAlias = "str | Field"


@attrs.define
class Parser:
    """A template's text, taken token by token.

    Attributes:
        groups: The parts so far, in groups, and whether each group may be left out.
    """

    text: str
    groups: list[tuple[bool, list[Part]]] = attrs.field(factory=lambda: [(False, [])])
    _opened: list[tuple[str, int, int]] = attrs.field(factory=list)

    def parsed(self) -> list[tuple[bool, list[Part]]]:
        """The parts, in groups.

        Raises:
            TemplateError: The text is no template.
        """
        at = 0
        while match := _TOKEN.match(self.text, at):
            at = match.end()
            self._take(match)
        if at < len(self.text):
            message = f"{self.text[at:]!r} cannot be understood"
            raise TemplateError(message)
        if self._opened:
            message = "a bracket or a mark is opened and not closed"
            raise TemplateError(message)
        return self.groups

    def _take(self, match: re.Match[str]) -> None:
        parts = self.groups[-1][1]
        if match["field"]:
            parts.append(_field(match["field"], match["format"]))
        elif match["mark"]:
            self._take_mark("strong" if match["mark"] == "**" else "emphasis")
        elif match["open"]:
            self._opened.append(("[", len(self.groups) - 1, len(parts)))
            if not _is_link(self.text, match.end()):
                self.groups.append((True, []))
        elif match["link"] or match["close"]:
            self._close(match["url"])
        else:
            parts.append((match["escaped"] or match["text"]).translate(SIGNS))

    def _take_mark(self, kind: str) -> None:
        if self._opened and self._opened[-1][0] == kind:
            self._cover(self._opened.pop(), kind, None)
        else:
            self._opened.append((kind, len(self.groups) - 1, len(self.groups[-1][1])))

    def _close(self, url: str | None) -> None:
        if not self._opened or self._opened[-1][0] != "[":
            message = "a bracket is closed that was not opened"
            raise TemplateError(message)
        place = self._opened.pop()
        if url:
            self._cover(place, "link", _field(url, None).name)
        else:
            self.groups.append((False, []))

    def _cover(self, place: tuple[str, int, int], kind: str, url: str | None) -> None:
        """Note that the one field since a place is covered by a mark."""
        _, group, first = place
        parts = self.groups[group][1]
        inner = parts[first:]
        if group != len(self.groups) - 1 or len(inner) != 1 or not isinstance(inner[0], Field):
            message = "a mark or a link covers one field, and nothing else"
            raise TemplateError(message)
        parts[first:] = [inner[0]._replace(kind=kind, url=url)]


def _is_link(text: str, at: int) -> bool:
    """Whether an opened bracket is that of a link: its closing one is before an address."""
    close = text.find("]", at)
    return close >= 0 and text.startswith("({", close + 1)


def _field(name: str, form: str | None) -> Field:
    if name != ANYTHING and name not in FIELDS:
        message = f"there is no field {name!r}; there are {', '.join(FIELDS)} and _"
        raise TemplateError(message)
    if form is not None and name != "date":
        message = f"{name!r} takes no format; only a date does"
        raise TemplateError(message)
    if form:
        date_pattern(form)
    return Field(name, format=form)


def date_pattern(form: str) -> re.Pattern[str]:
    """How a date of a format looks."""
    parts: list[str] = []
    for match in _FORMAT.finditer(form):
        if match["text"]:
            parts.append(re.escape(match["text"]))
        elif match["part"] in _DATE_PARTS:
            parts.append(_DATE_PARTS[match["part"]])
        else:
            message = f"a date has no %{match['part']}; there are %{', %'.join(_DATE_PARTS)}"
            raise TemplateError(message)
    return re.compile("".join(parts), re.IGNORECASE)
