"""JSON, YAML, JSON Lines and dicts: the same data in each, both ways, and errors that say what and where."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
import yaml
from hypothesis import given

from meetup_recap import (
    DataError,
    Event,
    LimitError,
    Limits,
    Recap,
    Speaker,
    Talk,
    Venue,
    from_dict,
    from_json,
    from_jsonl,
    from_yaml,
    to_dict,
    to_json,
    to_jsonl,
    to_yaml,
)
from strategies import recaps


@given(recaps)
def test_every_recap_survives_each_format(recap: Recap) -> None:
    """What is written reads back equal, whatever the texts hold."""
    assert from_json(to_json(recap)) == recap
    assert from_json(to_json(recap).encode()) == recap
    assert from_yaml(to_yaml(recap)) == recap
    assert list(from_jsonl(to_jsonl([recap, recap]))) == [recap, recap]
    assert from_dict(to_dict(recap)) == recap


@given(recaps)
def test_other_programs_read_the_same_yaml(recap: Recap) -> None:
    """A plain YAML loader sees the texts as texts, not as numbers, dates or booleans."""
    title = yaml.safe_load(to_yaml(recap)).get("title")
    assert title == recap.title


def test_parts_of_the_model_have_a_form_of_their_own() -> None:
    """An event or a speaker can be written and read alone."""
    event = Event(series="River City Python", date=date(2024, 5, 14), talks=[Talk(start=timedelta(seconds=3725))])
    assert from_json(to_json(event), Event) == event
    assert from_yaml(to_yaml(event), type=Event) == event
    assert from_json(to_json(Speaker(name="Ada Vega")), Speaker) == Speaker(name="Ada Vega")


def test_json_holds_every_field_and_yaml_what_is_said() -> None:
    """A program finds each key in JSON; a person sees no empty one in YAML."""
    talk = Talk(title="Überlast", start=timedelta(hours=1, seconds=5))
    data = json.loads(to_json(talk))
    assert data["schema_version"] == 1
    assert data["start"] == "1:00:05"
    assert data["slides_url"] is None
    assert to_yaml(talk) == "schema_version: 1\ntitle: Überlast\nstart: '1:00:05'\n"


def test_yaml_reads_as_if_written_by_hand() -> None:
    """Model order, lists indented, dates bare, long text in a block, no anchors."""
    long = "Measure the age of the oldest message and not the length of the queue, as the length lies to you at night."
    speaker = Speaker(name="Ada Vega")
    event = Event(
        series="River City Python",
        date=date(2024, 5, 14),
        talks=[Talk(speakers=[speaker, speaker], summary=f"{long}"), Talk(summary="one\ntwo\n")],
    )
    assert to_yaml(event) == (
        "schema_version: 1\n"
        "series: River City Python\n"
        "date: 2024-05-14\n"
        "talks:\n"
        "  - speakers:\n"
        "      - name: Ada Vega\n"
        "      - name: Ada Vega\n"
        "    summary: >-\n"
        "      Measure the age of the oldest message and not the length of the queue, as the length lies to you\n"
        "      at night.\n"
        "  - summary: |\n"
        "      one\n"
        "      two\n"
    )


def test_several_are_an_array_and_several_documents() -> None:
    """A list of recaps is one JSON array and one YAML stream."""
    venues = [Venue(name="Quayside"), Venue(name="Boathouse")]
    assert [entry["name"] for entry in json.loads(to_json(venues))] == ["Quayside", "Boathouse"]
    assert [entry["name"] for entry in yaml.safe_load_all(to_yaml(venues))] == ["Quayside", "Boathouse"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"event": {"talks": [{"title": 3}]}}, r"\$\.event\.talks\[0\]\.title: expected text, got 3"),
        ({"event": {"talks": [{"start": "12:05"}]}}, r"\$\.event\.talks\[0\]\.start: expected a duration like 1:02:03"),
        ({"published": "May"}, r"\$\.published: expected a date like 2024-05-14, got 'May'"),
        ({"titel": "x"}, r"\$: unknown key 'titel'; Recap has .*title"),
        ({"photos": [{"alt": "x"}]}, r"\$\.photos\[0\]\.src: is missing"),
        ({"event": {"attendance": "remote"}}, r"\$\.event\.attendance: "),
        ({"event": []}, r"\$\.event: expected an object, got a list"),
        ({"event": {"talks": "x"}}, r"\$\.event\.talks: expected a list, got 'x'"),
        ({"tags": "abc"}, r"\$\.tags: expected a list, got 'abc'"),
        ({"schema_version": 99}, r"\$\.schema_version: expected 1, got 99"),
    ],
)
def test_data_that_does_not_fit_is_named_with_its_path(data: dict[str, Any], message: str) -> None:
    """The path, what was expected and what was there stand in the message; nothing is coerced."""
    with pytest.raises(DataError, match=message):
        from_json(json.dumps(data))


def test_all_mistakes_are_told_at_once() -> None:
    """Three mistakes are three problems."""
    data = {"title": 1, "tags": [2], "event": {"venue": {"name": " "}}}
    with pytest.raises(DataError) as caught:
        from_dict(data)
    assert len(caught.value.problems) == 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"title": ', "line 1, column 11: not JSON"),
        ('{"a": 1, "a": 2}', "the key 'a' stands twice"),
        ("[NaN]", "NaN is not JSON"),
        (b"\xff", "not UTF-8: the byte at offset 0 is 0xff"),
        ("[]", r"\$: expected an object"),
    ],
)
def test_text_that_is_no_json_says_where(text: str | bytes, message: str) -> None:
    """Line and column of the fault are named."""
    with pytest.raises(DataError, match=message):
        from_json(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: [a", r"line \d, column \d+: not YAML"),
        ("title: a\ntitle: b", "line 2, column 1: not YAML: the key 'title' stands twice"),
        ("a: 1\n---\nb: 2", "expected one YAML document, got 2"),
        ("&a [*a]", "alias stands inside"),
        ("? [a]\n: b", "a key is no text"),
        ("title: \x00", "not YAML: the character"),
    ],
)
def test_text_that_is_no_yaml_says_where(text: str, message: str) -> None:
    """Line and column of the fault are named."""
    with pytest.raises(DataError, match=message):
        from_yaml(text)


def test_deep_and_large_texts_are_refused() -> None:
    """Nesting and size are bounded before a parser recurses."""
    with pytest.raises(LimitError, match="nesting of the JSON"):
        from_json("[" * 100_000)
    with pytest.raises(LimitError, match="nesting of the YAML"):
        from_yaml("[" * 50_000)
    with pytest.raises(LimitError, match="JSON text is 12"):
        from_json('{"title":""}', limits=Limits(text=10))
    with pytest.raises(LimitError, match="line 2 is"):
        list(from_jsonl('{}\n{"title":"xxx"}\n', limits=Limits(line=10)))


def test_a_bad_line_is_named_by_its_number() -> None:
    """The third line of a file is called line 3."""
    with pytest.raises(DataError, match="line 3: line 1, column 1: not JSON"):
        list(from_jsonl('{"name": "a"}\n\nnot json\n', Venue))
