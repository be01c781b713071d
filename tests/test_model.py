"""The model: frozen, hashable, comparable, and picky."""

import copy
import pickle
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given

from meetup_recap import Event, InvalidValueError, Link, Photo, Recap, Speaker, Takeaway, Talk, Venue
from strategies import recaps


@given(recaps)
def test_objects_hash_pickle_and_compare(recap: Recap) -> None:
    """Any recap can be a dict key, go to another process and come back equal."""
    twin = pickle.loads(pickle.dumps(recap))  # noqa: S301
    assert twin == recap
    assert hash(twin) == hash(recap)
    assert copy.deepcopy(recap) == recap


@pytest.mark.parametrize(
    ("cls", "fields", "message"),
    [
        (Speaker, {"name": "  "}, r"Speaker\.name: expected text that is not empty, got '  '"),
        (Speaker, {"name": 3}, r"Speaker\.name: expected text, got 3"),
        (Venue, {"name": "a\ud800"}, r"Venue\.name: expected text without lone surrogates, got 'a\\ud800'"),
        (Talk, {"title": b"x"}, r"Talk\.title: expected text, got b'x'"),
        (Talk, {"kind": "chat"}, r"Talk\.kind: expected one of talk, .*, got 'chat'"),
        (
            Talk,
            {"video_start": timedelta(seconds=-1)},
            r"Talk\.video_start: expected a datetime\.timedelta of whole seconds",
        ),
        (Talk, {"video_start": timedelta(milliseconds=5)}, r"Talk\.video_start: .*whole seconds"),
        (Talk, {"speakers": ["Ada"]}, r"Talk\.speakers: expected a Speaker, got 'Ada'"),
        (Talk, {"takeaways": "one"}, r"Talk\.takeaways: expected a tuple .* no text, got 'one'"),
        (Takeaway, {"text": "x", "children": [3]}, r"Takeaway\.children: expected a Takeaway, got 3"),
        (Event, {"date": datetime(2024, 5, 14)}, r"Event\.date: expected a datetime\.date"),  # noqa: DTZ001
        (Event, {"attendance_mode": "remote"}, r"Event\.attendance_mode: expected one of in_person, online, hybrid"),
        (Recap, {"event": None}, r"Recap\.event: expected a Event, got None"),
        (Recap, {"metadata": {"a": {1, 2}}}, r"Recap\.metadata\.a: expected a JSON value, got \{1, 2\}"),
        (Recap, {"metadata": {3: "x"}}, r"Recap\.metadata: expected text as each key, got 3"),
        (Recap, {"metadata": {"a": ["x", float("nan")]}}, r"Recap\.metadata\.a\[1\]: expected a JSON value"),
        (Photo, {"url": "", "alt": "x"}, r"Photo\.url: expected text that is not empty"),
        (Link, {"url": "x", "kind": "repo"}, r"Link\.kind: expected one of"),
    ],
)
def test_what_a_class_refuses_is_named(cls: Callable[..., object], fields: dict[str, Any], message: str) -> None:
    """The class, the field, the value and what was expected stand in the message."""
    with pytest.raises(InvalidValueError, match=message):
        cls(**fields)


def test_a_refusal_is_a_value_error() -> None:
    """Code that knows nothing of this library catches it as what it is."""
    with pytest.raises(ValueError, match="Speaker"):
        Speaker(name="")


def test_nothing_can_be_changed_in_place() -> None:
    """A recap can be shared without a copy."""
    recap = Recap(metadata={"tags": ["a", {"b": "c"}]})
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        recap.title = "x"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="read-only"):
        recap.metadata.anything = 1
    with pytest.raises(TypeError):
        recap.metadata["tags"] = 1  # type: ignore[index]
    assert dict(recap.metadata) == {"tags": ("a", {"b": "c"})}  # type: ignore[comparison-overlap]


def test_evolve_makes_a_changed_copy() -> None:
    """attrs.evolve checks like the class itself."""
    talk = Talk(title="Queues", speakers=[Speaker(name="Ada Vega")])
    assert attrs.evolve(talk, title="Caches").speakers == talk.speakers
    with pytest.raises(InvalidValueError, match=r"Talk\.title"):
        attrs.evolve(talk, title=3)  # type: ignore[arg-type]


def test_metadata_is_compared_and_not_hashed() -> None:
    """Two posts that differ in a key without a field are not equal, though their hashes are."""
    one, other = Recap(title="x", metadata={"layout": "post"}), Recap(title="x")
    assert one != other
    assert hash(one) == hash(other)


def test_repr_is_short() -> None:
    """A recap with three talks is readable on one line of a notebook."""
    talks = [Talk(title="A" * 200, takeaways=[Takeaway(text="b" * 500)])] * 3
    shown = repr(Recap(title="May", event=Event(talks=talks)))
    assert shown == "Recap(title='May', event=Event(talks=<3>))"
    assert len(repr(talks[0])) < 100
