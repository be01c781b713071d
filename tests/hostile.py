"""Recaps with one hostile string in every text field of the model; the strings are data, in hostile.json."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs

from meetup_recap import Recap
from meetup_recap.renderers.base import VISITED

STRINGS: tuple[str, ...] = tuple(
    text for group in json.loads(Path(__file__).with_suffix(".json").read_text("utf-8")).values() for text in group
)


def hostile(text: str) -> Recap:
    """A recap that holds one text wherever the model takes any."""
    recap: Recap = _filled(Recap, text)
    talk = attrs.evolve(recap.event.talks[0], video_start=timedelta(seconds=65))
    event = attrs.evolve(recap.event, talks=[talk], date=date(2024, 5, 14))
    return attrs.evolve(recap, event=event, metadata={"key": text})


def _filled(cls: type[Any], text: str, inside: tuple[type, ...] = ()) -> Any:
    attrs.resolve_types(cls)
    return cls(**dict(_fields(cls, text, (*inside, cls))))


def _fields(cls: type[Any], text: str, inside: tuple[type, ...]) -> Iterator[tuple[str, Any]]:
    """A value for each field that holds text, an object that does, or several; a takeaway's children go one deep."""
    for field in attrs.fields(cls):
        kind = str(field.type)
        inner = [other for other in VISITED if f".{other.__name__}" in kind and inside.count(other) < 2]
        if "Literal" in kind or not field.eq:
            continue
        if inner:
            made = _filled(inner[0], text, inside)
            yield field.name, [made] if "tuple" in kind else made
        elif "tuple[str" in kind:
            yield field.name, [text]
        elif field.name == "timezone":  # which takes the names of zones alone
            continue
        elif kind in {"<class 'str'>", "str | None"}:
            yield field.name, text
