"""Wrong arguments in Python are errors of ours that name the function and the argument, before anything is read."""

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from meetup_recap import (
    Archive,
    DataError,
    EditError,
    InvalidValueError,
    LimitError,
    Limits,
    MeetupRecapError,
    OutputError,
    Recap,
    RecapWarning,
    Speaker,
    Takeaway,
    UnknownNameError,
    apply_edits,
    edit,
    from_dict,
    from_json,
    from_jsonl,
    from_yaml,
    iter_recaps,
    load,
    load_all,
    normalize,
    parse,
    parse_all,
    read,
    to_jekyll,
    to_json,
)
from meetup_recap.renderers import HtmlRenderer, PodcastChapters, YouTubeChapters

WRONG: Any = object()
RECAP = parse("---\ntitle: River City Python, May 2024\n---\nFirst up was Ada Vega with a talk on Queues.\n")
CALLS: list[tuple[str, Callable[[], object]]] = [
    ("read.text", lambda: read(WRONG)),
    ("read.text", lambda: parse(5)),  # type: ignore[arg-type]
    ("read.text", lambda: parse_all(None)),  # type: ignore[arg-type]
    ("read.path", lambda: parse("x", path=5)),  # type: ignore[arg-type]
    ("read.path", lambda: read(b"x", path=b"x.md")),  # type: ignore[arg-type]
    ("read.limits", lambda: read("x", limits=5)),  # type: ignore[arg-type]
    ("read.layout", lambda: read("x", layout=5)),  # type: ignore[arg-type]
    ("read.layout", lambda: read("x", layout=[None])),  # type: ignore[list-item]
    ("read.language", lambda: read("x", language=WRONG)),
    ("load.path", lambda: load(None)),  # type: ignore[arg-type]
    ("load.path", lambda: load(5)),  # type: ignore[arg-type]
    ("load.root", lambda: load("x.md", root=5)),  # type: ignore[arg-type]
    ("iter_recaps.root", lambda: load_all(".", root=5)),  # type: ignore[arg-type]
    ("iter_recaps.limits", lambda: load_all(".", limits=5)),  # type: ignore[arg-type]
    ("iter_recaps.source", lambda: list(iter_recaps(None))),  # type: ignore[arg-type]
    ("Archive.load.source", lambda: Archive.load([RECAP])),  # type: ignore[list-item]
    ("Archive.load.root", lambda: Archive.load(".", root=WRONG)),
    ("Archive.load.limits", lambda: Archive.load(".", limits=3)),  # type: ignore[arg-type]
    ("Archive.recaps", lambda: Archive("posts")),  # type: ignore[arg-type]
    ("Archive.recaps", lambda: Archive([None])),  # type: ignore[list-item]
    ("Archive.recaps", lambda: Archive(RECAP)),  # type: ignore[arg-type]
    ("edit.changes", lambda: edit(RECAP, None)),  # type: ignore[arg-type]
    ("edit.changes", lambda: edit(RECAP, "title=x")),  # type: ignore[arg-type]
    ("edit.recap", lambda: edit(WRONG, {})),
    ("from_dict.limits", lambda: from_dict({}, limits=5)),  # type: ignore[call-overload]
    ("from_json.limits", lambda: from_json("{}", limits=5)),  # type: ignore[call-overload]
    ("from_yaml.limits", lambda: from_yaml("a: b", limits=5)),  # type: ignore[call-overload]
    ("from_jsonl.limits", lambda: list(from_jsonl("{}", limits=5))),  # type: ignore[call-overload]
    ("to_jekyll.recap", lambda: to_jekyll(None)),  # type: ignore[arg-type]
    ("read.encoding", lambda: read(b"x", encoding=5)),  # type: ignore[arg-type]
    ("normalize.text", lambda: normalize(None)),  # type: ignore[arg-type]
    ("apply_edits.text", lambda: apply_edits(None, [])),  # type: ignore[arg-type]
    ("apply_edits.edits", lambda: apply_edits("x", [3])),  # type: ignore[list-item]
    ("edit.changes", lambda: edit(RECAP, {1: "x"})),  # type: ignore[dict-item]
    ("to_json.indent", lambda: to_json(RECAP, indent=[])),  # type: ignore[arg-type]
    ("to_json.indent", lambda: to_json(RECAP, indent=10**9)),
    ("Limits.post", lambda: Limits(post=None)),  # type: ignore[arg-type]
    ("Limits.yaml", lambda: Limits(yaml=-1)),
    ("iter_recaps.on_problem", lambda: load_all(".", on_problem="tell")),  # type: ignore[arg-type]
    ("Archive.load.progress", lambda: Archive.load("pyproject.toml", progress="bar")),  # type: ignore[arg-type]
    ("Archive.aliases", lambda: Archive([RECAP], aliases={1: 2})),  # type: ignore[arg-type]
    ("Archive.filter.organization", lambda: Archive([RECAP]).filter(organization=3)),  # type: ignore[arg-type]
    ("Archive.filter.year", lambda: Archive([RECAP]).filter(year=[[]])),  # type: ignore[list-item]
    ("Archive.filter.year", lambda: Archive([RECAP]).filter(year="2024")),  # type: ignore[arg-type]
    ("Archive.to_sqlite.path", lambda: Archive([RECAP]).to_sqlite(3)),  # type: ignore[arg-type]
    ("Archive.to_csv.path", lambda: Archive([RECAP]).to_csv("talks", 3)),  # type: ignore[arg-type]
    ("Archive.to_site.folder", lambda: Archive([RECAP]).to_site(None)),  # type: ignore[arg-type]
    ("Archive.to_site.title", lambda: Archive([RECAP]).to_site("x", title=3)),  # type: ignore[arg-type]
    ("Archive.to_site.assets", lambda: Archive([RECAP]).to_site("x", assets=3)),  # type: ignore[arg-type]
    ("HtmlRenderer.assets", lambda: HtmlRenderer(assets=3)),  # type: ignore[arg-type]
    ("YouTubeChapters.opening", lambda: YouTubeChapters(opening=3)),  # type: ignore[arg-type]
    ("PodcastChapters.recording", lambda: PodcastChapters(recording=3)),  # type: ignore[arg-type]
]


def test_a_name_that_is_no_text_is_no_name() -> None:
    """`archive.table(3)` says which tables there are."""
    with pytest.raises(UnknownNameError, match="no table is called 3; there are events, talks"):
        Archive([RECAP]).table(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("write", ["to_sqlite", "to_site", "to_parquet"])
def test_a_place_that_no_system_has_is_an_error(write: str, tmp_path: Path) -> None:
    """A NUL in its name."""
    if write == "to_parquet":
        pytest.importorskip("pyarrow", reason="the extra arrow")
    with pytest.raises(OutputError, match="no file's name can hold NUL"):
        getattr(Archive([RECAP]), write)(f"{tmp_path}/a\0b")


def test_an_index_of_any_length_is_no_path() -> None:
    """Python refuses to read such numbers."""
    with pytest.raises(EditError):
        edit(RECAP, {f"event.talks[{'9' * 5000}].title": "x"})


@pytest.mark.parametrize(("argument", "call"), CALLS)
def test_a_wrong_argument_is_named(argument: str, call: Callable[[], object]) -> None:
    """Never an AttributeError or a TypeError from somewhere inside."""
    with pytest.raises(InvalidValueError, match=rf"^{argument}: expected "):
        call()


@pytest.mark.parametrize(
    "error",
    [
        InvalidValueError("Event", "attendee_count", 10**5000, "a number"),
        InvalidValueError("Talk", "start", [10**5000], "a duration"),
        EditError("metadata.number", "it is derived"),
        DataError([]),
    ],
)
def test_an_error_can_always_be_shown(error: MeetupRecapError) -> None:
    """Its repr holds its message, whatever value it is about, and it can be sent to another process."""
    assert type(error).__name__ in repr(error)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301  # our own


def test_a_stale_place_of_a_huge_number_is_told() -> None:
    """A message never fails on what it shows."""
    recap = parse(
        "---\ntitle: River City Python May 2024\nnumber: 5\n---\nFirst up was Ada Vega with a talk on Queues."
    )
    stale = Recap(title=recap.title, metadata={"number": 10**2000}, source=recap.source)
    with pytest.raises(EditError, match="its place is stale"):
        edit(stale, {"title": "x"})


def nested(levels: int) -> Takeaway:
    """Takeaways in takeaways."""
    takeaway = Takeaway(text="x")
    for _ in range(levels):
        takeaway = Takeaway(text="x", children=[takeaway])
    return takeaway


@pytest.mark.parametrize("levels", [101, 900, 5000])
def test_what_is_nested_too_deep_is_refused_when_it_is_made(levels: int) -> None:
    """So that no format, no hash and no comparison meets what Python cannot walk."""
    with pytest.raises(InvalidValueError, match="at most 100 levels"):
        nested(levels)
    deep: Any = "x"
    for number in range(levels):
        deep = [deep] if number % 2 else {"a": deep}
    with pytest.raises(InvalidValueError, match="at most 100 levels"):
        Recap(metadata={"a": deep})


def test_what_is_nested_as_deep_as_allowed_goes_everywhere() -> None:
    """Hashing, comparing, pickling and every format."""
    from meetup_recap import Event, Talk, render, to_json
    from meetup_recap.renderers import BUILTIN

    takeaway = nested(100)
    assert hash(takeaway) == hash(nested(100))
    assert pickle.loads(pickle.dumps(takeaway)) == takeaway  # noqa: S301
    talk = Talk(title="Queues", speakers=[Speaker(name="Ada Vega")], takeaways=[takeaway])
    recap = Recap(event=Event(name="May", talks=[talk]))
    with pytest.warns(RecapWarning, match="takeaways"):
        assert to_jekyll(recap)
    assert from_json(to_json(recap), limits=Limits(depth=300)) == recap
    for name in ("html", "markdown", "text", "csv"):
        assert render(recap, next(known for known in BUILTIN if known.name == name))


def test_a_limit_says_what_was_counted() -> None:
    """The YAML parser stops by itself at 1,000 levels: no number is told that nobody counted."""
    deep = "a: " + "[" * 3000 + "]" * 3000
    with pytest.raises(LimitError, match=r"the nesting of the YAML is 1,001, over the limit of 500"):
        from_yaml(deep, limits=Limits(depth=500))
    with pytest.raises(DataError, match="nested over 1000 levels deep, and no limit allows that"):
        from_yaml(deep, limits=Limits(depth=10**9))
    assert "no limit allows" in read(f"---\n{deep}\n---\n", limits=Limits(depth=10**9)).diagnostics[0].message


@pytest.mark.parametrize("name", ["/dev/zero", "pipe", "loop"])
def test_what_is_no_regular_file_is_not_read(name: str, tmp_path: Path) -> None:
    """A pipe is not waited for, and a device not read without end: the message says what it is."""
    import os

    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("/dev/zero")
    for function in (load, load_all, Archive.load):
        with pytest.raises(MeetupRecapError, match="a pipe, a device or the like"):
            function(tmp_path / name)
