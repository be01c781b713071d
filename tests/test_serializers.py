"""JSON, YAML, JSON Lines and dicts: the same data in each, both ways, and errors that say what and where."""

import io
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from folders import ROOT
from meetup_recap import (
    Archive,
    DataError,
    Event,
    InvalidValueError,
    LimitError,
    Limits,
    Recap,
    RecapWarning,
    Speaker,
    Talk,
    Venue,
    from_dict,
    from_json,
    from_jsonl,
    from_yaml,
    iter_jsonl,
    iter_recaps,
    json_schema,
    load_all,
    to_dict,
    to_json,
    to_jsonl,
    to_yaml,
)
from meetup_recap._yaml import dumper
from meetup_recap.cli import main
from meetup_recap.mistakes import CODES
from meetup_recap.serializers import migrations, plain
from strategies import events, recaps

SCHEMA = jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.FormatChecker())
LISTS = jsonschema.Draft202012Validator(json_schema(list[Recap]), format_checker=jsonschema.FormatChecker())


EVENT = jsonschema.Draft202012Validator(json_schema(Event), format_checker=jsonschema.FormatChecker())


class Dates(yaml.SafeLoader):
    """A plain YAML loader that leaves dates as the text that they are."""


Dates.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@given(recaps)
def test_every_recap_survives_each_format(recap: Recap) -> None:
    """What is written reads back equal, whatever the texts hold."""
    assert from_json(to_json(recap)) == recap
    assert from_json(to_json(recap).encode()) == recap
    assert from_yaml(to_yaml(recap)) == recap
    assert list(from_jsonl(to_jsonl([recap, recap]))) == [recap, recap]
    assert from_dict(to_dict(recap)) == recap


@given(st.lists(recaps, max_size=2))
def test_lists_survive_each_format(several: list[Recap]) -> None:
    """Several recaps are an array, a stream of documents or lines, and come back as a list."""
    assert from_json(to_json(several), list[Recap]) == several
    assert from_yaml(to_yaml(several), list[Recap]) == several
    assert list(from_jsonl(to_jsonl(several))) == several


@given(events)
def test_an_event_survives_each_format(event: Event) -> None:
    """What holds for a recap holds for an event alone."""
    assert from_json(to_json(event), Event) == event
    assert from_yaml(to_yaml(event), Event) == event
    assert list(from_jsonl(to_jsonl([event]), Event)) == [event]
    EVENT.validate(to_dict(event))


@given(recaps)
def test_what_is_written_is_valid(recap: Recap) -> None:
    """An independent validator takes each format by the schema that ships."""
    SCHEMA.validate(json.loads(to_json(recap)))
    SCHEMA.validate(json.loads(to_jsonl([recap])))
    SCHEMA.validate(yaml.load(to_yaml(recap), Loader=Dates))  # noqa: S506  # a safe loader
    LISTS.validate(json.loads(to_json([recap, recap])))


def test_real_posts_survive_each_format_and_are_valid(archive: Path) -> None:
    """JSON, YAML and JSON Lines of every real recap give equal objects and fit the schema."""
    posts = load_all(archive / "recaps")
    for recap in posts:
        SCHEMA.validate(json.loads(to_json(recap)))
        SCHEMA.validate(yaml.load(to_yaml(recap), Loader=Dates))  # noqa: S506  # a safe loader
        assert recap == from_json(to_json(recap)) == from_yaml(to_yaml(recap)) == next(from_jsonl(to_jsonl([recap])))
    LISTS.validate(json.loads(to_json(posts)))


def test_what_our_posts_become_is_valid() -> None:
    """Every case in tests/cases, in all manners and languages, fits the schema, with and without how it was read."""
    for recap in load_all(ROOT / "tests/cases"):
        SCHEMA.validate(json.loads(to_json(recap)))
        SCHEMA.validate(json.loads(to_json(recap, reading=True)))


def test_how_a_post_was_read_is_written_where_it_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """Each value's place, the diagnostics and the coverage, as the recap has them; data read back is without."""
    post = ROOT / "tests/cases/prose/"
    for recap in load_all(post):
        assert recap.source is not None
        assert recap.source.text is not None
        assert recap.coverage is not None
        told = json.loads(to_json(recap, reading=True))["reading"]
        assert {path: (place["start"], place["end"], place["rule"]) for path, place in told["places"].items()} == {
            path: tuple(span) for path, span in recap.source.spans.items()
        }
        assert [one["code"] for one in told["diagnostics"]] == [one.code for one in recap.diagnostics]
        assert told["coverage"]["share"] == recap.coverage.share
        for place in told["places"].values():
            line = recap.source.text.splitlines(keepends=True)[place["line"] - 1]
            assert line[place["column"] - 1 :].startswith(recap.source.text[place["start"]])
        assert from_json(to_json(recap, reading=True)) == from_yaml(to_yaml([recap], reading=True)) == recap
        assert list(from_jsonl(to_jsonl([recap], reading=True))) == [recap]
    assert main(["convert", str(ROOT / "examples"), "--to", "json", "--reading"]) == 0
    assert "places" in json.loads(capsys.readouterr().out)[0]["reading"]
    assert main(["convert", str(ROOT / "examples"), "--to", "html", "--reading"]) == 2


BROKEN = [
    {"title": 3},
    {"titel": "x"},
    {"published": "2024-5-1"},
    {"published": "May"},
    {"event": {"start_time": "7pm"}},
    {"event": {"talks": [{"video_start": "12:05"}]}},
    {"event": {"talks": [{"kind": "speech"}]}},
    {"event": {"attendance_mode": 1}},
    {"event": None},
    {"tags": "a"},
    {"tags": None},
    {"photos": [{"alt": "x"}]},
    {"event": {"sponsors": [{"name": " "}]}},
    {"event": {"platforms": [""]}},
    {"metadata": []},
    {"metadata": "x"},
    {"reading": 3},
    {"event": {"start_time": "24:00"}},
    {"event": {"end_time": "99:99"}},
    {"author": {"name": "Noor", "schema_version": 1}},
    {"schema_version": "1"},
    {"schema_version": 0},
]
SOUND: list[dict[str, Any]] = [
    {},
    {"schema_version": 1},
    {"schema_version": 1.0},
    {"title": None},
    {"event": {"attendance_mode": None, "start_time": "18:30", "end_time": "21:00:30"}},
    {"source": {"path": "a.md"}},
    {"metadata": {"a": [1, 2.5, None, {"b": True}]}},
]


@pytest.mark.parametrize("data", BROKEN)
def test_the_schema_refuses_what_reading_refuses(data: dict[str, Any]) -> None:
    """Data that a validator takes is not refused by `from_json` for its shape, and the other way round."""
    assert not SCHEMA.is_valid(data)
    with pytest.raises(DataError):
        from_dict(data)


@pytest.mark.parametrize("data", SOUND)
def test_the_schema_takes_what_reading_takes(data: dict[str, Any]) -> None:
    """What need not be said may be left out."""
    SCHEMA.validate(data)
    from_dict(data)


def test_the_schema_is_the_model() -> None:
    """The file that ships is what the classes and their docstrings say, every field described."""
    done = subprocess.run(  # our own script
        [sys.executable, "scripts/write_schema.py", "--check"], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for definition in json_schema()["$defs"].values():
        assert definition["description"]
        assert all(field["description"] for field in definition["properties"].values())


def test_the_command_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """`meetup-recap schema` gives the same as `json_schema`."""
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json_schema()
    assert main(["schema", "--of", "Event", "--array"]) == 0
    assert json.loads(capsys.readouterr().out) == json_schema(list[Event])


def test_a_schema_of_anything_else_is_refused() -> None:
    """JSON has a form for classes of the model alone."""
    with pytest.raises(InvalidValueError, match=r"json_schema\.type: expected one of Author, .*, or list"):
        json_schema(dict)


@given(recaps)
def test_other_programs_read_the_same_yaml(recap: Recap) -> None:
    """A plain YAML loader sees the texts as texts, not as numbers, dates or booleans."""
    title = yaml.safe_load(to_yaml(recap)).get("title")
    assert title == recap.title


def test_parts_of_the_model_have_a_form_of_their_own() -> None:
    """An event or a speaker can be written and read alone."""
    event = Event(series="River City Python", date=date(2024, 5, 14), talks=[Talk(video_start=timedelta(seconds=3725))])
    assert from_json(to_json(event), Event) == event
    assert from_yaml(to_yaml(event), type=Event) == event
    assert from_json(to_json(Speaker(name="Ada Vega")), Speaker) == Speaker(name="Ada Vega")


def test_json_holds_every_field_and_yaml_what_is_said() -> None:
    """A program finds each key in JSON; a person sees no empty one in YAML."""
    talk = Talk(title="Überlast", video_start=timedelta(hours=1, seconds=5))
    data = json.loads(to_json(talk))
    assert data["schema_version"] == 1
    assert data["video_start"] == "1:00:05"
    assert data["slides_url"] is None
    assert to_yaml(talk) == "schema_version: 1\ntitle: Überlast\nvideo_start: '1:00:05'\n"


def test_yaml_reads_as_if_written_by_hand() -> None:
    """Model order, dates bare, long text in a block, no anchors."""
    long = "Measure the age of the oldest message and not the length of the queue, as the length lies to you at night."
    speaker = Speaker(name="Ada Vega")
    event = Event(
        series="River City Python",
        date=date(2024, 5, 14),
        talks=[Talk(speakers=[speaker, speaker], description=f"{long}"), Talk(description="one\ntwo\n")],
    )
    assert to_yaml(event) == (
        "schema_version: 1\n"
        "series: River City Python\n"
        "date: 2024-05-14\n"
        "talks:\n"
        "- speakers:\n"
        "  - name: Ada Vega\n"
        "  - name: Ada Vega\n"
        "  description: >-\n"
        "    Measure the age of the oldest message and not the length of the queue, as the length lies to you at\n"
        "    night.\n"
        "- description: |\n"
        "    one\n"
        "    two\n"
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
        (
            {"event": {"talks": [{"video_start": "12:05"}]}},
            r"\$\.event\.talks\[0\]\.video_start: expected a duration like 1:02:03",
        ),
        ({"published": "May"}, r"\$\.published: expected a date like 2024-05-14, got 'May'"),
        ({"titel": "x"}, r"\$\.titel: Recap has no such key; did you mean 'title'\?"),
        ({"xyz": 1}, r"\$\.xyz: Recap has no such key; there are author, .*title"),
        ({"photos": [{"alt": "x"}]}, r"\$\.photos\[0\]\.url: is missing"),
        (
            {"event": {"attendance_mode": "remote"}},
            r"\$\.event\.attendance_mode: expected one of in_person, .*, got 'remote'",
        ),
        (
            {"event": {"sponsors": [{"name": "a"}, {"name": " "}]}},
            r"\$\.event\.sponsors\[1\]\.name: expected text that is",
        ),
        ({"event": {"platforms": ["a", " "]}}, r"\$\.event\.platforms\[1\]: expected text that is not empty"),
        ({"event": {"start_time": "18:30:00+02:00"}}, r"\$\.event\.start_time: expected a time like 18:30"),
        ({"published": "2024-W20-2"}, r"\$\.published: expected a date like 2024-05-14"),
        ({"title": True}, r"\$\.title: expected text, got true"),
        ({"event": []}, r"\$\.event: expected an object, got a list"),
        ({"event": {"talks": "x"}}, r"\$\.event\.talks: expected a list, got 'x'"),
        ({"tags": "abc"}, r"\$\.tags: expected a list, got 'abc'"),
        ({"schema_version": "1"}, r"\$\.schema_version: expected 1, got '1'"),
    ],
)
def test_data_that_does_not_fit_is_named_with_its_path(data: dict[str, Any], message: str) -> None:
    """The path, what was expected and what was there stand in the message; nothing is coerced."""
    with pytest.raises(DataError, match=message):
        from_json(json.dumps(data))


FIVE = """\
title: 2024
published: 14 May
event:
  sponsors:
  - url: https://harbor.example/
  talks:
  - titel: Queues in Anger
    kind: speech
"""


def test_all_mistakes_are_told_at_once() -> None:
    """A file with five mistakes gives five errors, each with its path, code, value and place."""
    with pytest.raises(DataError) as caught:
        from_yaml(FIVE)
    told = [(error["path"], error["code"], error["value"], error["line"]) for error in caught.value.errors()]
    assert sorted(told) == [
        ("$.event.sponsors[0].name", "missing", None, 5),
        ("$.event.talks[0].kind", "wrong-value", "speech", 8),
        ("$.event.talks[0].titel", "unknown-key", "Queues in Anger", 7),
        ("$.published", "wrong-value", "14 May", 2),
        ("$.title", "wrong-type", 2024, 1),
    ]
    assert json.loads(json.dumps(caught.value.errors())) == caught.value.errors()


def test_several_fields_of_one_object_are_all_told() -> None:
    """An object stops at no field: text that says nothing and a role that there is none are two mistakes."""
    with pytest.raises(DataError) as caught:
        from_dict({"event": {"sponsors": [{"name": " ", "role": "gold"}, {"name": "", "url": 1}]}})
    assert [mistake.path for mistake in caught.value.mistakes] == [
        "$.event.sponsors[0].name",
        "$.event.sponsors[0].role",
        "$.event.sponsors[1].name",
        "$.event.sponsors[1].url",
    ]


def test_keys_that_stand_twice_are_told_with_the_rest() -> None:
    """A doubled key hides no other mistake, in JSON and in YAML."""
    with pytest.raises(DataError) as caught:
        from_json('{"title": "a", "title": "b", "event": {"name": "c", "name": "d", "url": 3}}')
    assert {mistake.path for mistake in caught.value.mistakes} == {"$.title", "$.event.name", "$.event.url"}
    with pytest.raises(DataError) as caught:
        from_yaml("title: a\ntitle: b\nurl: 3\n")
    assert {(mistake.path, mistake.line) for mistake in caught.value.mistakes} == {("$.title", 2), ("$.url", 3)}


def test_mistakes_in_a_list_have_the_index_of_their_object() -> None:
    """The second of several recaps is `$[1]`."""
    with pytest.raises(DataError, match=r"\$\[1\]\.title: expected text, got 3; \$\[2\]: expected an object, got 'x'"):
        from_json('[{}, {"title": 3}, "x"]', list[Recap])


def test_unknown_keys_can_be_passed_over() -> None:
    """The caller decides, at each call and at every level."""
    data = {"titel": "x", "event": {"weather": "rain", "name": "May"}}
    assert from_dict(data, unknown="ignore") == Recap(event=Event(name="May"))
    assert from_json(json.dumps(data), unknown="ignore") == from_yaml(json.dumps(data), unknown="ignore")
    with pytest.raises(InvalidValueError, match="unknown: expected one of forbid, ignore"):
        from_dict({}, unknown="allow")  # type: ignore[call-overload]


def test_newer_data_is_read_as_far_as_it_is_known() -> None:
    """What a newer release wrote is read with a warning that names what was left out, or refused."""
    text = '{"schema_version": 99, "title": "May", "mood": "good", "event": {"weather": "rain"}}'
    with pytest.warns(RecapWarning, match=r"schema_version is 99.*left out: \$\.(mood|event\.weather)") as caught:
        assert from_json(text) == Recap(title="May")
    assert caught[0].filename == __file__
    with pytest.raises(DataError, match=r"\$\.schema_version: expected 1, got 99"):
        from_json(text, newer="forbid")
    with pytest.raises(DataError, match=r"\$\.title: expected text, got 3"):
        from_json('{"schema_version": 99, "title": 3, "mood": 1}')


def test_older_data_goes_through_each_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step a version, in order; the top object's class is told."""

    def name_becomes_title(data: dict[str, Any], kind: str) -> dict[str, Any]:
        return {("title" if kind == "Recap" and key == "name" else key): value for key, value in data.items()}

    def titles_are_short(data: dict[str, Any], _: str) -> dict[str, Any]:
        return {**data, "title": data["title"][:3]}

    monkeypatch.setattr(migrations, "STEPS", {1: name_becomes_title, 2: titles_are_short})
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", 3)
    monkeypatch.setattr(plain, "SCHEMA_VERSION", 3)
    assert from_dict({"schema_version": 1, "name": "May 2024"}) == Recap(title="May")
    assert from_dict({"schema_version": 2, "title": "May 2024"}) == Recap(title="May")
    assert from_dict({"title": "May 2024"}) == Recap(title="May 2024")


def test_each_older_version_has_its_step_and_file() -> None:
    """No release can change the shape without a way from the one before it."""
    assert set(migrations.STEPS) == set(range(1, migrations.SCHEMA_VERSION))
    files = sorted((ROOT / "tests/versions").glob("*.json"))
    assert [file.stem for file in files] == [str(number) for number in range(1, migrations.SCHEMA_VERSION + 1)]
    for file in files:
        assert from_json(file.read_text("utf-8")) == from_yaml(
            (ROOT / "tests/versions/expected.yaml").read_text("utf-8")
        )


HOSTILE: list[Callable[[], object]] = [
    lambda: from_json("[" + "[]," * 101 + '"' + '\\"' * 200_000),
    lambda: from_json(
        '{"metadata": {"a": 1, ' + ", ".join(f'"k{number}": 1' for number in range(40_000)) + ', "a": 1}}'
    ),
    lambda: from_yaml("tags: [" + "1, " * 40_000 + "]", limits=Limits(values=40_000)),
    lambda: from_json('{"metadata": {"a": ' + "[" * 5000 + "]" * 5000 + "}}", limits=Limits(depth=10**6)),
    lambda: from_yaml("metadata: {a: " + "[" * 900 + "]" * 900 + "}", limits=Limits(depth=10**6)),
    lambda: from_dict({"title": 10**5000}),
    lambda: from_yaml("metadata: {a: " + "1" * 5000 + "}"),
    lambda: from_dict({"schema_version": -(10**5000)}),
]


@pytest.mark.parametrize("read", HOSTILE)
def test_hostile_data_is_an_error_of_ours(read: Callable[[], object]) -> None:
    """Long strings without an end, many keys and mistakes, deep nesting that was allowed, huge numbers."""
    with pytest.raises(DataError) as caught:
        read()
    assert json.dumps(caught.value.errors(), allow_nan=False)
    assert len(caught.value.mistakes) <= 1000


@pytest.mark.parametrize("text", [None, 5, bytearray(b"{}")])
def test_what_is_neither_text_nor_bytes_is_refused(text: Any) -> None:
    """A wrong argument is named, before anything is read."""
    for read in (from_json, from_yaml, lambda given: list(from_jsonl(given))):
        with pytest.raises(InvalidValueError, match="expected text"):
            read(text)


def test_texts_and_numbers_of_other_classes_are_written_as_what_they_are() -> None:
    """An Enum's text, NumPy's and the like are text and numbers to YAML as to JSON."""

    class Text(str):
        __slots__ = ()

    class Number(int):
        __slots__ = ()

    recap = Recap(title=Text("May"), published=date(2024, 5, 14), metadata={Text("a"): Number(3), "b": Text("no")})
    assert from_yaml(to_yaml(recap)) == from_json(to_json(recap)) == recap


def test_json_lines_are_streamed_both_ways(example: Path) -> None:
    """An archive of any size passes one recap at a time; lines end at LF alone."""
    taken: list[int] = []

    def endless() -> Iterator[Recap]:
        for number in range(1_000_000):
            taken.append(number)
            yield Recap(title="a\u2028b\u0085c\rd")

    lines = iter_jsonl(endless())
    assert from_json(next(lines)).title == next(from_jsonl(lines)).title == "a\u2028b\u0085c\rd"
    assert len(taken) < 4
    text = "".join(iter_jsonl(iter_recaps(example)))
    assert list(from_jsonl(io.StringIO(text))) == list(from_jsonl(io.BytesIO(text.encode()))) == list(from_jsonl(text))


def test_an_endless_line_is_not_read_to_its_end() -> None:
    """Of a file whose first line never ends no more is read than a line may hold."""

    class Endless(Iterator[str]):
        def __next__(self) -> str:
            raise AssertionError

        def readline(self, size: int) -> str:
            assert 0 <= size < 100
            return "x" * size

    with pytest.raises(LimitError, match="line 1 is 12, over the limit of 10"):
        list(from_jsonl(Endless(), limits=Limits(line=10)))


def test_what_is_no_part_of_the_model_is_not_written() -> None:
    """A text, a number or a class of somebody else is refused by name."""
    with pytest.raises(InvalidValueError, match="expected a model object or several, got 3"):
        to_json(3)
    with pytest.raises(InvalidValueError, match="expected a Recap or another part of the model, got 'x'"):
        to_yaml(["x"])


@pytest.mark.skipif(not hasattr(yaml, "CSafeDumper"), reason="PyYAML was built without libyaml")
@given(recaps)
def test_libyaml_changes_nothing(recap: Recap) -> None:
    """The text is the same where PyYAML was built without libyaml."""
    text = to_yaml(recap)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dumper, "_Quick", dumper._Plain)  # noqa: SLF001  # what stands there without libyaml
        assert to_yaml(recap) == text


WITHOUT_LIBYAML = """
import sys, yaml
del yaml.CSafeLoader, yaml.CSafeDumper
from meetup_recap import LimitError, from_yaml, load_all, to_json, to_yaml
recaps = load_all(sys.argv[1])
assert from_yaml(to_yaml(recaps), list[type(recaps[0])]) == list(recaps)
for text in ("[" * 50_000, "{a: " * 50_000, "- " * 10_000):
    try:
        from_yaml(text)
    except LimitError:
        continue
    raise AssertionError(text[:10])
print(to_json(recaps, reading=True), to_yaml(recaps))
"""


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="PyYAML was built without libyaml")
def test_posts_read_the_same_without_libyaml() -> None:
    """PyYAML's own parser gives the same values at the same places, and the same limits hold."""
    cases = ROOT / "tests/cases"
    done = subprocess.run(  # noqa: S603  # our own text
        [sys.executable, "-X", "utf8", "-c", WITHOUT_LIBYAML, str(cases)],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    recaps = load_all(cases)
    assert done.stdout == f"{to_json(recaps, reading=True)} {to_yaml(recaps)}\n", done.stderr


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"title": ', "line 1, column 11: not JSON"),
        ('{"title": "a", "title": "b"}', r"\$\.title: stands twice in one object"),
        ('{"title": \n [NaN]}', "line 2, column 3: not JSON: NaN is no number"),
        ('{"metadata": {"a": ' + "1" * 5000 + "}}", "line 1, column 20: a number has too many digits"),
        ('{"metadata": {"a b": [1e999]}}', r"\$\.metadata\['a b'\]\[0\]: expected a JSON value, got inf"),
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
        ("title: a\ntitle: b", r"\$\.title \(line 2, column 1\): stands twice"),
        ("a: 1\n---\nb: 2", "line 3, column 1: expected one YAML document, got 2"),
        ("&a [*a]", "alias stands inside"),
        ("? [a]\n: b", "a key is no text"),
        ("title: \x00", "not YAML: the character"),
        ("title: *a", "line 1, column 8: not YAML: the alias 'a' names nothing"),
        ("title: !!python/name:os.system", "line 1, column 8: not YAML: the tag !!python/name:os.system is not"),
        ("title: !mine x", "the tag !mine is not allowed"),
        ("title: !!int May", "the tag !!int does not fit 'May'"),
        ("title: !!map May", "the tag !!map does not fit 'May'"),
        ("tags: !!str [a]", "the tag !!str does not fit what it stands before"),
        ("title: é\nslug: \x07", "line 2, column 7: not YAML: the character"),
        ("event:\n  talks:\n  - title: 3\n", r"\$\.event\.talks\[0\]\.title \(line 3, column 12\): expected text"),
        ("title: 1.10", r"\$\.title \(line 1, column 8\): expected text, got 1\.1"),
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
    """The third line of a file is called line 3, and those before it are read."""
    lines = from_jsonl(b'{"title": "May"}\n\n{"title": "\xff"}\n')
    assert next(lines) == Recap(title="May")
    with pytest.raises(DataError, match=r"line 3.*: not UTF-8"):
        next(lines)
    with pytest.raises(DataError, match="line 3, column 1: not JSON"):
        list(from_jsonl('{"name": "a"}\n\nnot json\n', Venue))


TABLE = re.findall(
    r"^\| `([a-z0-9-]+)` \| (.*?) \| `(.*?)` \| `(.*)` \|$",
    (ROOT / "docs/reference/formats.md").read_text("utf-8"),
    re.MULTILINE,
)


def test_every_code_of_a_mistake_is_in_the_docs() -> None:
    """The table says of each code what the library says of it."""
    assert {code: meaning for code, meaning, _, _ in TABLE} == CODES


@pytest.mark.parametrize(("code", "text", "message"), [(row[0], row[2], row[3]) for row in TABLE])
def test_the_table_of_mistakes_shows_real_messages(tmp_path: Path, code: str, text: str, message: str) -> None:
    """What the table gives as an example has that code and that message."""
    aliases = tmp_path / "aliases.yaml"
    aliases.write_text(text, "utf-8")
    readers: dict[str, Callable[[], object]] = {
        "not-utf-8": lambda: from_json(b"\xff"),
        "wrong-alias": lambda: Archive.load(tmp_path, aliases=aliases),
    }
    with pytest.raises(DataError) as caught:
        readers.get(code, lambda: from_json(text) if text.startswith("{") else from_yaml(text))()
    assert [(mistake.code, str(mistake)) for mistake in caught.value.mistakes] == [(code, message)]
