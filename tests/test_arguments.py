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
    Recap,
    RecapWarning,
    Speaker,
    Takeaway,
    edit,
    from_dict,
    from_json,
    from_jsonl,
    from_yaml,
    iter_recaps,
    load,
    load_all,
    parse,
    parse_all,
    read,
    to_jekyll,
)

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
]


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
