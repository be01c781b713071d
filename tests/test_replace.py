"""`replace`: values of a model object by their paths."""

from datetime import date

import attrs
import pytest

from meetup_recap import (
    Event,
    InvalidValueError,
    Recap,
    Speaker,
    Talk,
    UnknownPathError,
    Venue,
    replace,
)

TALKS = [Talk(title="Queues", speakers=[Speaker(name="Ada Vega")]), Talk(title="Buoys")]
RECAP = Recap(title="May", event=Event(talks=TALKS), metadata={"layout": "post", "a.b": 1})


def test_values_are_replaced_and_the_object_stays() -> None:
    """Correcting one organization is one line, and what was is still there."""
    changed = replace(RECAP, {"event.talks[0].speakers[0].organization": "Tern", "event.date": date(2024, 5, 14)})
    assert changed.event.talks[0].speakers[0].organization == "Tern"
    assert (changed.event.date, RECAP.event.date) == (date(2024, 5, 14), None)
    assert changed.event.talks[1] == RECAP.event.talks[1]


def test_members_are_appended_removed_and_put_in_place() -> None:
    """Lists grow behind [+], shrink by None, and take another member at an index."""
    assert [talk.title for talk in replace(RECAP, {"event.talks[+]": Talk(title="Boats")}).event.talks] == [
        "Queues",
        "Buoys",
        "Boats",
    ]
    assert [talk.title for talk in replace(RECAP, {"event.talks[0]": None}).event.talks] == ["Buoys"]
    assert replace(RECAP, {"event.talks[1]": Talk(title="Oars")}).event.talks[1].title == "Oars"
    assert replace(RECAP, {"tags[+]": "meetup", "tags[+] ".strip(): "may"}).tags == ("may",)


def test_one_change_after_the_other() -> None:
    """A path may lead into what a change before it has made."""
    changes = {"event.venue.name": "Quayside", "event.venue.address": "12 Dock Street"}
    assert replace(RECAP, changes).event.venue == Venue(name="Quayside", address="12 Dock Street")
    assert replace(RECAP, {"event.talks": (), "event.talks[+]": Talk(title="Oars")}).event.talks == (
        Talk(title="Oars"),
    )


def test_keys_of_metadata_and_extra_are_one_step() -> None:
    """Whatever is in a key; None takes one away."""
    assert replace(RECAP, {"metadata.a.b": 2}).metadata["a.b"] == 2
    assert "layout" not in replace(RECAP, {"metadata.layout": None}).metadata
    assert replace(RECAP, {"event.talks[1].extra.level": "beginner"}).event.talks[1].extra == {"level": "beginner"}


def test_any_object_of_the_model() -> None:
    """A speaker as well as a recap; None empties a field."""
    assert replace(Speaker(name="Ada", role="CTO"), {"role": None, "name": "Ada Vega"}) == Speaker(name="Ada Vega")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("event.talks[0].titel", "did you mean 'event.talks[0].title'?"),
        ("event.talks[7].title", "there are 2, counted from 0"),
        ("event.talks[7]", "there are 2, counted from 0"),
        ("event.venue.addres", "did you mean 'event.venue'?"),
        ("event.venue.address", "venue is empty; give its name first"),
        ("event.talks[+].title", "there are 2, counted from 0"),
        ("event..talks", "it is no path such as event.talks[0].title"),
        ("", "it is no path such as event.talks[0].title"),
    ],
)
def test_a_wrong_path_is_named_with_the_nearest_one(path: str, said: str) -> None:
    """The error says which path, why, and which one was perhaps meant."""
    with pytest.raises(UnknownPathError) as caught:
        replace(RECAP, {path: "x"})
    assert said in str(caught.value)
    assert repr(path) in str(caught.value)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("event.talks[0].title", 3, "event.talks[0].title: expected text, got 3"),
        ("event.date", "2024-05-14", "event.date: expected a datetime.date, got '2024-05-14'"),
        ("event.talks[+]", "Boats", "event.talks[+]: expected a Talk, got 'Boats'"),
        ("event", None, "Recap.event: expected a Event, got None"),
        ("event.timezone", "half past nine", "event.timezone: expected a time zone such as Europe/London or +02:00"),
    ],
)
def test_a_wrong_value_is_named_with_its_path(path: str, value: object, said: str) -> None:
    """What a field does not take is refused with the path that was asked for."""
    with pytest.raises(InvalidValueError) as caught:
        replace(RECAP, {path: value})
    assert said in str(caught.value)


def test_arguments_of_a_wrong_kind_are_refused() -> None:
    """No path at all, and no object of the model."""
    with pytest.raises(InvalidValueError, match=r"replace\.changes"):
        replace(RECAP, ["event.date"])  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match=r"replace\.obj"):
        replace("May", {"title": "June"})


def test_a_subclass_with_fields_of_its_own_is_refused() -> None:
    """No format would write them: they would be lost without a word."""

    @attrs.frozen(kw_only=True)
    class Rated(Talk):
        rating: int = 0

    with pytest.raises(InvalidValueError, match="keep yours in `extra`"):
        Event(talks=[Rated(title="Queues", rating=5)])
