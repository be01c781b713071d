"""An archive as one uses it in a notebook: flat talks, words, days, sums, and names that are nearly right."""

from datetime import date
from pathlib import Path

import pytest

from meetup_recap import (
    Archive,
    Event,
    InvalidValueError,
    Recap,
    RecapWarning,
    Speaker,
    Sponsor,
    Takeaway,
    Talk,
    UnknownNameError,
    Venue,
)

CAFE = Takeaway(text="Limits first", children=[Takeaway(text="The café has one queue")])
MAY = Recap(
    title="May",
    event=Event(
        date=date(2024, 5, 14),
        talks=[Talk(title="Queues", speakers=[Speaker(name="Ada Vega", organization="Google")], takeaways=[CAFE])],
    ),
)
JUNE = Recap(
    title="June",
    event=Event(date=date(2024, 6, 11), talks=[Talk(title="Buoys", speakers=[Speaker(name="Sol Mbeki")])]),
)
UNDATED = Recap(title="Some day", event=Event(talks=[Talk(title="Oars")]))
ARCHIVE = Archive([JUNE, UNDATED, MAY])


def test_talks_and_events_are_flat_and_know_their_recap() -> None:
    """One loop, no index."""
    assert [(recap.title, talk.title) for recap, talk in ARCHIVE.talks] == [
        ("May", "Queues"),
        ("June", "Buoys"),
        ("Some day", "Oars"),
    ]
    assert [event.date for _, event in ARCHIVE.events] == [date(2024, 5, 14), date(2024, 6, 11), None]


@pytest.mark.parametrize("words", ["café", "CAFE queue", "queue cafe"])
def test_words_are_found_in_takeaways_below_others(words: str) -> None:
    """Case and accents do not count, nor does the order of the words."""
    (match,) = ARCHIVE.search(words)
    assert (match.path, match.text) == (
        "event.talks[0].takeaways[0].children[0].text",
        "The café has one queue",
    )
    assert match.recap is MAY


def test_no_words_find_nothing() -> None:
    """An empty search is not everything."""
    assert ARCHIVE.search("  ") == ()
    assert ARCHIVE.search("cafe boats") == ()
    with pytest.raises(InvalidValueError):
        ARCHIVE.search(3)  # type: ignore[arg-type]


def test_a_part_by_days_and_words() -> None:
    """An event without a date is on no day."""
    assert [recap.title for recap in ARCHIVE.filter(since=date(2024, 6, 1))] == ["June"]
    assert [recap.title for recap in ARCHIVE.filter(until=date(2024, 5, 14))] == ["May"]
    assert [recap.title for recap in ARCHIVE.filter(text="cafe")] == ["May"]
    with pytest.raises(InvalidValueError, match=r"datetime\.date"):
        ARCHIVE.filter(since="2024-05-14")  # type: ignore[arg-type]


def test_a_name_that_nobody_has_is_told() -> None:
    """An empty part is never silent where a name is misspelt."""
    with pytest.warns(RecapWarning, match="no organization is called 'gogle'.*did you mean 'Google'"):
        assert not ARCHIVE.filter(organization="gogle")


def test_a_missing_entry_is_a_key_error_of_ours() -> None:
    """It says which name was perhaps meant, and is caught as a dict's would be."""
    with pytest.raises(KeyError) as caught:
        ARCHIVE.speakers["Ada Wega"]
    assert isinstance(caught.value, UnknownNameError)
    assert str(caught.value).endswith("did you mean 'Ada Vega'?")
    assert ARCHIVE.speakers["ADA VEGA"].name == "Ada Vega"


def test_archives_are_compared_and_added(tmp_path: Path) -> None:
    """The same posts are the same archive; two archives are one in the order of their events."""
    assert Archive([MAY, JUNE]) == Archive([JUNE, MAY])
    assert Archive([MAY]) != Archive([JUNE])
    assert Archive([MAY]) != [MAY]
    both = Archive([JUNE]) + Archive([MAY])
    assert list(both) == [MAY, JUNE]
    (tmp_path / "notes.md").write_text("Milk and bread.\n", "utf-8")
    assert Archive([]) != Archive.load(tmp_path)
    assert len((Archive([MAY]) + Archive.load(tmp_path)).skipped) == 1


def test_everybody_who_spoke_is_there_once() -> None:
    """With what the first talk says of them."""
    twice = Event(
        talks=[Talk(speakers=[Speaker(name="Ada Vega", role="CTO")]), Talk(speakers=[Speaker(name="Ada Vega")])]
    )
    assert twice.speakers == (Speaker(name="Ada Vega", role="CTO"),)


@pytest.mark.parametrize(
    ("obj", "shown"),
    [
        (MAY.event.talks[0], "Queues"),
        (Speaker(name="Ada <Vega>"), "Ada &lt;Vega&gt;"),
        (CAFE, "<ul><li>Limits first"),
        (Sponsor(name="Tern"), "Tern"),
        (Venue(name="Quayside", room="Loft 3"), "Loft 3"),
        (ARCHIVE.speakers["Ada Vega"], "Queues"),
    ],
)
def test_each_object_has_a_view(obj: object, shown: str) -> None:
    """A cell that ends in a talk, a person or an entry of a directory shows it."""
    assert shown in obj._repr_html_()  # type: ignore[attr-defined]


def test_a_repr_names_few_members() -> None:
    """Who spoke is seen at once; many are counted."""
    assert repr(MAY.event.talks[0]) == "Talk(title='Queues', speakers=<Ada Vega>, takeaways=<1>)"
    many = Talk(speakers=[Speaker(name=f"Somebody {number}") for number in range(9)])
    assert repr(many) == "Talk(speakers=<9>)"


def test_questions_need_no_merge() -> None:
    """How many talks a year, and whose: one table."""
    rows = ARCHIVE.table("talks")
    assert [(row["year"], row["event"], row["speakers"], row["title"]) for row in rows] == [
        (2024, "May", "Ada Vega", "Queues"),
        (2024, "June", "Sol Mbeki", "Buoys"),
        (None, "Some day", None, "Oars"),
    ]
