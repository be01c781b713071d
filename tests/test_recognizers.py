"""Sentences of the kinds that recaps hold, one by one."""

from datetime import date, timedelta

import pytest

from meetup_recap import Talk, parse
from meetup_recap.facts.next_event import resolve
from meetup_recap.languages import BUILTIN
from meetup_recap.words.addresses import is_slides, is_video, may_be_recording
from meetup_recap.words.clock import link_time, parse_clock
from meetup_recap.words.names import organization_at, organizations_in, person_at

ENGLISH = BUILTIN[0]
POST = '---\ntitle: "River City Python May 2024: Northwind, mnemosyne, and UPLAND, Inc."\n---\n\n{}\n\n* One point\n'


def talk(sentence: str) -> Talk:
    (only,) = parse(POST.format(sentence)).event.talks
    return only


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("First up, Ada Vega from Northwind told us about Queues in Anger. She said:", "Queues in Anger"),
        ("Next up was Ada Vega from Northwind discussing how to Tame your Queues (starting at 1:05).", "Tame your Queues"),
        ("Then we had Ada Vega from Northwind, who gave a talk on “Queues in anger”, explaining that:", "Queues in anger"),
        ('Ada Vega from Northwind presented ["Queues"](https://youtu.be/x?t=3):', "Queues"),
        ("Finally Ada Vega from Northwind talked about [Queues](https://youtu.be/x) (starting 1:02:03):", "Queues"),
        ("Last up, Ada Vega from Northwind told us about running queues on a shoestring, and in her view:", "running queues on a shoestring"),
        ("Finally, we heard from Ada Vega from Northwind about running queues on a shoestring. She said:", "running queues on a shoestring"),
        ("Ada Vega from Northwind described the Age of Queues: A Story. Her takeaways:", "Age of Queues: A Story"),
        ("First was Ada Vega from Northwind asking Is my Queue Full? (no video available). Her takeaways:", "Is my Queue Full?"),
        ("Next Ada Vega from Northwind told us Why Queues Win! And Why Not (starting at 2:00):", "Why Queues Win! And Why Not"),
        ("Kicking off was Ada Vega from Northwind discussingQueues: The Movie (starting at 2:00).", "Queues: The Movie"),
        ("Next, Ada Vega from Northwind closed out our evening by describing [“Queues all the way down” - the why and how](https://youtu.be/x):", "“Queues all the way down” - the why and how"),
        ("Then Ada Vega from Northwind wrapped up the night with a fun, lively session entitled Queues & Co (starting at 2:00).", "Queues & Co"),
    ],
)  # fmt: skip
def test_titles_begin_and_end_where_a_reader_sees_them(sentence: str, title: str) -> None:
    """Linked, quoted, plain, told in lower case, glued to their verb: the title is the title."""
    assert talk(sentence).title == title


@pytest.mark.parametrize(
    ("who", "speakers"),
    [
        ("Ada Vega from Northwind", [("Ada Vega", "Northwind")]),
        ("Ada Vega and Sol Mbeki from the Northwind", [("Ada Vega", "Northwind"), ("Sol Mbeki", "Northwind")]),
        (
            "Ada Vega from Northwind and Sol Mbeki from mnemosyne",
            [("Ada Vega", "Northwind"), ("Sol Mbeki", "mnemosyne")],
        ),
        ("Anneke van der Berg from UPLAND, Inc.", [("Anneke van der Berg", "UPLAND, Inc.")]),
        ("Dr Ruaridh O'Shea from Bank of Fife", [("Ruaridh O'Shea", "Bank of Fife")]),
        ("Jean-Luc de Sá", [("Jean-Luc de Sá", None)]),
        ("Rafał Łęcki, Staff Engineer at Northwind,", [("Rafał Łęcki", "Northwind")]),
        ("Sol Mbeki (Northwind)", [("Sol Mbeki", "Northwind")]),
        ("Saskia van 't Zand from Northwind", [("Saskia van 't Zand", "Northwind")]),
        (
            "Ada Vega and her colleague Sol Mbeki from Northwind",
            [("Ada Vega", "Northwind"), ("Sol Mbeki", "Northwind")],
        ),
    ],
)
def test_people_and_whom_they_speak_for(who: str, speakers: list[tuple[str, str | None]]) -> None:
    """Pairs, particles, titles of address, roles and brackets are read as written."""
    found = talk(f"Next up was {who} telling us about Queues (starting at 1:00).").speakers
    assert [(person.name, person.organization) for person in found] == speakers


def test_a_first_name_is_completed_from_the_introduction() -> None:
    """The talk's sentence says "Sol", the introduction who that is; the place is that of "Sol"."""
    text = POST.format(
        "Our speaker was Sol Mbeki from Northwind.\n\nFirst up, Sol told us about Queues (starting at 1:00)."
    )
    recap = parse(text)
    assert recap.event.talks[0].speakers[0].name == "Sol Mbeki"
    assert recap.event.talks[0].speakers[0].organization == "Northwind"
    span = recap.source.of("event.talks[0].speakers[0].name")  # type: ignore[union-attr]
    assert (span.of(text), span.rule) == ("Sol", "full-name")


@pytest.mark.parametrize(
    "sentence",
    [
        "First up was a talk on queues, followed by a look at caches.",
        "Thanks to Ada Vega for the cake.",
        "Congratulations to the winner of the raffle: Ada Vega!",
        "Join The OPS Conference, where Ada Vega will be.",
        "I started River City Python in 2017 when I was looking for a group.",
    ],
)
def test_what_is_no_talk_is_none(sentence: str) -> None:
    """Summaries without a name, thanks, raffles, other events and the group's story are no talks."""
    assert parse(POST.format(sentence)).event.talks == ()


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("1:34", 94), ("01:34", 94), ("1:02:03", 3723), (" 12:05 ", 725), ("1:75", None), ("94", None), ("a 1:34", None)],
)
def test_written_times(text: str, seconds: int | None) -> None:
    """Minutes and seconds, hours before them."""
    assert parse_clock(text) == (None if seconds is None else timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("url", "seconds"),
    [
        ("https://youtu.be/x?t=94", 94),
        ("https://youtu.be/x?t=94s", 94),
        ("https://www.youtube.com/live/x?feature=share&t=6", 6),
        ("https://youtu.be/x?t=1h2m3s", 3723),
        ("https://vimeo.com/1#t=30", 30),
        ("https://youtu.be/x?start=30&y=1", 30),
        ("https://youtu.be/x?list=t", None),
        ("https://t=5.example", None),
    ],
)
def test_times_in_links(url: str, seconds: int | None) -> None:
    """Each way in which players write them."""
    assert link_time(url) == (None if seconds is None else timedelta(seconds=seconds))


def test_what_lies_behind_an_address() -> None:
    """Slides, code and playlists are no recordings; a broken address is nothing."""
    assert is_slides("https://www.slideshare.net/a/b")
    assert is_video("https://www.youtube.com/live/x")
    assert not is_video("https://www.youtube.com/playlist?list=x")
    assert may_be_recording("https://videos.example/1")
    assert not may_be_recording("https://github.com/a/b")
    assert not is_video("http://[broken")


@pytest.mark.parametrize(
    ("day", "month", "published", "expected"),
    [
        (11, 6, date(2024, 5, 14), date(2024, 6, 11)),
        (14, 5, date(2024, 5, 14), date(2024, 5, 14)),
        (8, 1, date(2024, 12, 4), date(2025, 1, 8)),
        (29, 2, date(2025, 3, 1), date(2028, 2, 29)),
        (31, 6, date(2024, 5, 14), None),
        (1, 6, None, None),
    ],
)
def test_the_next_event_is_the_first_such_day(
    day: int, month: int, published: date | None, expected: date | None
) -> None:
    """On or after the post's date; a day that never comes is none."""
    assert resolve(day, month, None, published) == expected


def test_names_end_where_other_words_begin() -> None:
    """Names are capitalized words and what joins them; the words around them are left."""
    text = "Oded Ben David from A.P. Stone - Partners with a talk"
    assert person_at(text, 0, len(text), ENGLISH) == (0, 14)
    found = organization_at(text, 20, len(text), ENGLISH)
    assert found is not None
    assert found.of(text) == "A.P. Stone - Partners"
    assert organization_at("our house", 0, 9, ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Northwind, Wren and Rook, and nodeline", ["Northwind", "Wren and Rook", "nodeline"]),
        ("Northwind, Quayside, and Loom and Ladder", ["Northwind", "Quayside", "Loom and Ladder"]),
        ("Rook and Pawn, Quayside, and more!", ["Rook and Pawn", "Quayside"]),
        ("Northwind, Quayside and Tern", ["Northwind", "Quayside", "Tern"]),
        ("Northwind and Quayside, and more", ["Northwind", "Quayside"]),
        ("Northwind, Quayside and Tern, plus Kelp", ["Northwind", "Quayside", "Tern", "Kelp"]),
        ("Northwind, Quayside and Tern, and thanks to all", ["Northwind", "Quayside", "Tern"]),
        ("Northwind, Bramble and Co and the Tern Institute", ["Northwind", "Bramble and Co", "Tern Institute"]),
    ],
)
def test_an_and_joins_members_or_the_parts_of_a_name(text: str, names: list[str]) -> None:
    """Where commas part the members throughout, "and" alone is a part of a name, as it is in "and Co"."""
    assert [found.of(text) for found in organizations_in(text, 0, len(text), ENGLISH)] == names


def test_who_hosted_us_gave_the_room() -> None:
    """ "Foundry Row, who hosted us at their venue" names a house; "Ada Vega, who hosted the evening" a host."""
    thanks = "Thanks to our sponsors [Tern](https://tern.example/). Thanks also to {}."
    room = parse(POST.format(thanks.format("[Foundry Row](https://foundry.example/), who hosted us at their venue")))
    host = parse(POST.format(thanks.format("Ada Vega, who hosted the evening")))
    assert [one.name for one in room.event.hosts] == []
    assert [one.name for one in host.event.hosts] == ["Ada Vega"]
