"""What a type checker says of the public names; mypy and pyright read these in `make check`, pytest runs them."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, assert_type

import pytest

import meetup_recap
from folders import ROOT
from meetup_recap import (
    Archive,
    Diagnostic,
    Event,
    InvalidValueError,
    Reading,
    Recap,
    Speaker,
    Takeaway,
    Talk,
    accuracy,
    check,
    from_json,
    from_jsonl,
    from_yaml,
    iter_recaps,
    load,
    load_all,
    read,
    render,
    to_dict,
    to_html,
    to_json,
    to_yaml,
)
from meetup_recap.renderers import API_VERSION, Renderer

EXAMPLE = ROOT / "examples/2024-05-14-river-city-python-may-2024.md"


def test_what_is_read_has_its_type() -> None:
    """An editor knows what each reading function gives."""
    assert_type(load(EXAMPLE), Recap)
    assert_type(load_all(EXAMPLE), tuple[Recap, ...])
    assert_type(iter_recaps([EXAMPLE]), Iterator[Recap])
    assert_type(read("text"), Reading)
    assert_type(check(load(EXAMPLE)), tuple[Diagnostic, ...])


def test_fields_have_their_types() -> None:
    """A field is what the model says, and None only where it may be."""
    recap = load(EXAMPLE)
    assert_type(recap.event, Event)
    assert_type(recap.event.date, date | None)
    talk = recap.event.talks[0]
    assert_type(talk, Talk)
    assert_type(talk.video_start, timedelta | None)
    assert_type(talk.speakers, tuple[Speaker, ...])
    assert_type(talk.takeaways[0].children, tuple[Takeaway, ...])
    assert_type(talk.speakers[0].name, str)


def test_a_wrong_member_is_refused_by_checkers_and_at_run_time() -> None:
    """A name where a Speaker belongs is an error in the editor already; were it none, the comment would be one."""
    with pytest.raises(InvalidValueError, match="speakers"):
        Talk(speakers=["Ada Vega"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    assert_type(Talk(speakers=iter([Speaker(name="Ada Vega")])).speakers, tuple[Speaker, ...])


def test_data_is_read_as_what_was_asked_for() -> None:
    """`type=` decides what a `from_*` gives."""
    recap = load(EXAMPLE)
    assert_type(from_json(to_json(recap)), Recap)
    assert_type(from_json(to_json(recap.event.talks[0]), Talk), Talk)
    assert_type(from_json(to_json([recap]), list[Recap]), list[Recap])
    assert_type(from_yaml(to_yaml(recap)), Recap)
    assert_type(list(from_jsonl("")), list[Recap])
    assert_type(to_dict(recap), dict[str, Any])


class Titles:
    """A renderer of somebody's own, whose output is a list."""

    name, media_type, suffix, api_version = "titles", "text/plain", ".txt", API_VERSION

    def render(self, obj: object) -> list[str]:
        """The titles of an evening's talks."""
        return [talk.title or "" for talk in obj.event.talks] if isinstance(obj, Recap) else []


def test_a_renderer_gives_its_own_type() -> None:
    """A class that keeps the protocol is a Renderer, and `render` gives what it gives."""
    titles: Renderer[list[str]] = Titles()
    assert_type(render(load(EXAMPLE), titles), list[str])
    assert_type(render(load(EXAMPLE), "html"), str)
    assert_type(render(load(EXAMPLE), "ical"), bytes)
    assert_type(to_html(load(EXAMPLE)), str)


def test_archives_and_scores_have_their_types(tmp_path: Path) -> None:
    """What people do in notebooks is typed as well."""
    archive = Archive.load(EXAMPLE)
    assert_type(archive[0], Recap)
    assert_type(archive[:1], Archive)
    assert_type(accuracy.score({}, archive).total.f1, float)
    archive.to_sqlite(tmp_path / "archive.sqlite")
    assert_type(meetup_recap.__version__, str)
