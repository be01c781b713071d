"""How a post was read: where each value stands, what is odd, and how much no field holds.

It stands beside the data where that is asked for, under one key. It tells of the text, not of the event, so reading
data back leaves it out: to have it again, read the post.
"""

from typing import Any

from meetup_recap.diagnostics import Diagnostic
from meetup_recap.model import Recap
from meetup_recap.places import Lines, Span

READING_KEY = "reading"

_PLACE = {
    "type": "object",
    "description": "A range of the post's text, 0-based in characters, with the 1-based line and column of its start.",
    "properties": {
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 0},
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
        "rule": {
            "type": ["string", "null"],
            "description": "How the value is derived; null where it is what stands there.",
        },
    },
    "required": ["start", "end", "line", "column"],
    "additionalProperties": False,
}
_DIAGNOSTIC = {
    "type": "object",
    "properties": {
        "code": {"type": "string"},
        "severity": {"enum": ["error", "warning", "info"]},
        "message": {"type": "string"},
        "place": _PLACE,
    },
    "required": ["code", "severity", "message", "place"],
    "additionalProperties": False,
}
_COVERAGE = {
    "type": ["object", "null"],
    "description": "How many characters of the body were read as values, as cues, and left to notes.",
    "properties": {name: {"type": "integer", "minimum": 0} for name in ("values", "cues", "notes")}
    | {"share": {"type": "number", "minimum": 0, "maximum": 1}},
    "additionalProperties": False,
}
SCHEMA: dict[str, Any] = {
    "title": "Reading",
    "description": "How the post was read; written on request, and left out where data is read back.",
    "type": "object",
    "properties": {
        "layout": {"type": ["string", "null"], "description": "The layout it was read as."},
        "places": {
            "type": "object",
            "description": "The place of each value, by its path.",
            "additionalProperties": _PLACE,
        },
        "diagnostics": {"type": "array", "items": _DIAGNOSTIC},
        "coverage": _COVERAGE,
    },
    "additionalProperties": False,
}
"""What JSON Schema says of it."""


def reading_of(recap: Recap) -> dict[str, Any]:
    """How a recap was read, as plain data; of one that was read from data nothing is known."""
    source, coverage = recap.source, recap.coverage
    lines = Lines((source and source.text) or "")
    counted = {"values": coverage.values, "cues": coverage.cues, "notes": coverage.notes} if coverage else None
    return {
        "layout": source.layout if source else None,
        "places": {path: _place(span, lines) for path, span in source.spans.items()} if source else {},
        "diagnostics": [_diagnostic(one, lines) for one in recap.diagnostics],
        "coverage": {**counted, "share": coverage.share} if counted and coverage else None,
    }


def _place(span: Span, lines: Lines) -> dict[str, Any]:
    line, column = lines.at(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column, "rule": span.rule}


def _diagnostic(one: Diagnostic, lines: Lines) -> dict[str, Any]:
    place = {key: value for key, value in _place(one.span, lines).items() if key != "rule"}
    return {"code": one.code, "severity": one.severity, "message": one.message, "place": place}
