"""Front matter in anybody's keys, components of MDX, and labels, dates and biographies as groups write them."""

from datetime import date

import pytest

from meetup_recap import Event, Recap, read

Talk = tuple[str | None, list[tuple[str, str | None]]]
BOTH: list[Talk] = [("Queues in Anger", [("Ada Vega", "Northwind")]), ("Small Boats at Sea", [("Sol Mbeki", None)])]


def recap_of(text: str) -> Recap:
    """The one recap of a post."""
    reading = read(text)
    assert len(reading.recaps) == 1, reading.reason
    return reading.recaps[0]


def talks(event: Event) -> list[Talk]:
    """Each talk's title, with who gives it."""
    return [(talk.title, [(one.name, one.organization) for one in talk.speakers]) for talk in event.talks]


@pytest.mark.parametrize(
    "header",
    [
        (
            "sets:\n- thing: Queues in Anger\n  who_is_it: Ada Vega\n  company: Northwind\n"
            "- thing: Small Boats at Sea\n  who_is_it: Solomon Mbeki\n"
        ),
        (
            "talks:\n- name: Queues in Anger\n  human: Ada Vega\n  company: Northwind\n"
            "- name: Small Boats at Sea\n  human: Solomon Mbeki\n"
        ),
        (
            "exposés:\n- intitulé: Queues in Anger\n  oratrice: Ada Vega\n  boîte: Northwind\n"
            "- intitulé: Small Boats at Sea\n  oratrice: Solomon Mbeki\n"
        ),
        "talks:\n- Queues in Anger by Ada Vega (Northwind)\n- Small Boats at Sea by Solomon Mbeki\n",
        (
            "talks:\n- title: Queues in Anger\n  speaker: Ada Vega\n  role: Staff Engineer at Northwind\n"
            "- title: Small Boats at Sea\n  speaker: Solomon Mbeki\n"
        ),
        (
            "talks:\n- title: Queues in Anger\n  speaker: Ada Vega, Northwind\n"
            "- title: Small Boats at Sea\n  speaker: Solomon Mbeki\n"
        ),
        (
            "program:\n- type: welcome\n  content: {title: Welcome and coffee}\n"
            "- type: talk\n  content:\n    title: Queues in Anger\n    speakers:\n"
            "    - person: {name: Ada Vega}\n      company: {name: Northwind, url: https://northwind.example}\n"
            "- type: talk\n  content: {title: Small Boats at Sea, speakers: [{person: {name: Solomon Mbeki}}]}\n"
        ),
    ],
    ids=[
        "unknown keys",
        "a name that is a title",
        "another language",
        "texts",
        "a role with its employer",
        "a company",
        "mappings inside",
    ],
)
def test_talks_are_found_under_any_keys(header: str) -> None:
    """By what the values look like, where nobody knows the keys."""
    recap = recap_of(f"---\ntitle: River City Python 12\ndate: 2024-05-14\n{header}---\nIt was a fine evening.\n")
    assert talks(recap.event) == [BOTH[0], ("Small Boats at Sea", [("Solomon Mbeki", None)])]


def test_a_list_of_other_things_holds_no_talks() -> None:
    """Things and the shops that have them are none."""
    items = (
        "shopping:\n- item: two bags of flour\n  shop: Quayside Stores\n- item: a box of nails\n  shop: Tern Tools\n"
    )
    reading = read(f"---\ntitle: River City Python, May meetup\ndate: 2024-05-14\n{items}---\nBring bags.\n")
    assert [recap.event.talks for recap in reading.recaps] == [()]


def test_components_are_read_with_their_places() -> None:
    """Talks, sponsors and venue, in quotes or braces; a component in a block of code is none."""
    text = """---
title: "River City React #9"
date: 2024-05-14
---

import { Talk } from "../components"

<Talk
  title="Queues in Anger"
  speaker={"Ada Vega"}
  role="Staff Engineer, Northwind"
  slides="https://slides.example/q"
/>

<Talk title='Boats and Tides' speaker={["Sol Mbeki", "Ines Prado"]} />

<Sponsor name="Tern" url="https://tern.example" />

```jsx
<Talk title="Not a talk" speaker="Nora Nobody" />
```
"""
    recap = recap_of(text)
    assert talks(recap.event) == [BOTH[0], ("Boats and Tides", [("Sol Mbeki", None), ("Ines Prado", None)])]
    assert recap.event.talks[0].slides_url == "https://slides.example/q"
    assert [(one.name, one.url) for one in recap.event.sponsors] == [("Tern", "https://tern.example")]
    assert recap.source
    place = recap.source.of("event.talks[1].title")
    assert text[place.start : place.end] == "Boats and Tides"


@pytest.mark.parametrize(
    ("sentence", "employer"),
    [
        ("Ada Vega is a Staff Engineer at Northwind.", "Northwind"),
        ("**About her:** Ada Vega works on queues at Northwind.", "Northwind"),
        ("Ada Vega ist Entwicklerin bei Northwind.", "Northwind"),
        ("Ada Vega travaille chez Northwind.", "Northwind"),
        ("Ada Vega trabaja en Northwind.", "Northwind"),
        ("Ada Vega pracuje w Northwind.", "Northwind"),
        ("Ada Vega used to be an engineer at Northwind.", None),
        ("Sol Mbeki is an engineer at Northwind.", None),
        ("Ada Vega is an engineer for the [Northwind website](https://northwind.example).", None),
    ],
)
def test_an_employer_is_read_from_a_biography(sentence: str, employer: str | None) -> None:
    """In every layout, in the words of the post's language."""
    words = {"ist": "de", "travaille": "fr", "trabaja": "es", "pracuje": "pl"}
    language = next((code for word, code in words.items() if f" {word} " in sentence), "en")
    header = "title: Meetup 12\ndate: 2024-05-14\ntalks:\n- title: Queues in Anger\n  speaker: Ada Vega\n"
    recap = read(f"---\n{header}---\n{sentence}\n", language=language).recaps[0]
    assert [one.organization for one in recap.event.talks[0].speakers] == [employer]


@pytest.mark.parametrize(
    ("title", "body", "wanted"),
    [
        ("River City Python, 14 May 2024", "It was fine.", date(2024, 5, 14)),
        ("River City Python May 2024", "It was fine.", date(2024, 5, 20)),
        ("May meetup", "We met on Tuesday the 14th, as ever.", date(2024, 5, 14)),
        ("Treffen im Mai", "Wir trafen uns am Dienstag, den 14. in alter Runde.", date(2024, 5, 14)),
        ("Rencontre de mai", "Nous nous sommes retrouvés mardi 14 au café.", date(2024, 5, 14)),
        ("May meetup", "We met on Monday the 14th, as ever.", date(2024, 5, 20)),
    ],
    ids=["title", "a month is no day", "weekday", "German", "French", "a weekday that is another"],
)
def test_days_are_read_as_groups_write_them(title: str, body: str, wanted: date) -> None:
    """The post itself is of the 20th."""
    talk = '"Queues in Anger" - Ada Vega'
    recap = recap_of(f"---\ntitle: {title}\ndate: 2024-05-20\n---\n{body}\n\n{talk}\n")
    assert (recap.event.date or recap.published) == wanted


def test_labels_are_numbered_alone_or_about_food() -> None:
    """As agendas and pages of Meetup have them."""
    recap = recap_of(
        "---\ntitle: May meetup\ndate: 2024-05-14\n---\n**Venue**\nQuayside, 12 Dock Street\n\n"
        "**Talk 1:** Queues in Anger\n\n**Speaker:** Ada Vega\n\n**Role:** Staff Engineer, Northwind\n\n"
        "**Talk 2:** Small Boats at Sea\n\n**Speaker:** Sol Mbeki\n\nPizza & Beer: Tern and Lantern\n"
    )
    assert talks(recap.event) == BOTH
    assert recap.event.venue
    assert recap.event.venue.name == "Quayside"
    assert [sponsor.name for sponsor in recap.event.sponsors] == ["Tern", "Lantern"]


def test_a_backslash_breaks_a_line() -> None:
    """It is no part of the title before it."""
    recap = recap_of(
        "---\ntitle: May meetup\ndate: 2024-05-14\n---\n**Schedule**\\\n18:00 : Doors\\\n"
        "18:30 : Queues in Anger by Ada Vega\\\n19:00 : Small Boats at Sea by Sol Mbeki\\\n20:00 : Pub\n"
    )
    assert [talk.title for talk in recap.event.talks] == ["Queues in Anger", "Small Boats at Sea"]


@pytest.mark.parametrize(
    "opening", ["**14 May 2024**, Quayside", "**#12** 2024-05-14 @ Quayside", "**14 May 2024** (Tue), Quayside (bar)"]
)
def test_the_place_beside_the_date_is_the_venue(opening: str) -> None:
    """In files of many events."""
    other = opening.replace("14 May", "11 June").replace("05-14", "06-11")
    reading = read(
        f"# Past evenings\n\n{opening}\n\n* Ada Vega: Queues in Anger\n\n{other}\n\n* Sol Mbeki: Small Boats at Sea\n"
    )
    assert [recap.event.venue and recap.event.venue.name for recap in reading.recaps] == ["Quayside", "Quayside"]


def test_a_heading_above_a_sentence_is_the_title() -> None:
    """Where the sentence below tells a plain subject."""
    recap = recap_of(
        "---\ntitle: May meetup\ndate: 2024-05-14\n---\nHello all.\n\n"
        "## Queues in Anger\n\nAda Vega told us how her team came to like them.\n"
    )
    assert talks(recap.event) == [("Queues in Anger", [("Ada Vega", None)])]


def test_several_talks_are_in_one_sentence() -> None:
    """Each title ends where the next talk begins, or a clause of its own."""
    recap = recap_of(
        "---\ntitle: May meetup\ndate: 2024-05-14\n---\n"
        "It was an evening with a talk by Laura on transforms for ships, because we need them, "
        "and a short talk by Martin on scalable boats.\n"
    )
    assert talks(recap.event) == [("transforms for ships", [("Laura", None)]), ("scalable boats", [("Martin", None)])]


def test_people_below_a_key_that_no_language_knows() -> None:
    """The values below it name somebody; so a mapping of theirs has its name, whatever that key is called."""
    talks_of = "quux:\n  - heading: {}\n    zorbs:\n      - zorb: {}\n        company: Tern\n    slides: https://s.example/{}\n"
    recap = recap_of(
        "---\ntitle: May meetup\ndate: 2024-05-14\n"
        + talks_of.format("Queues in Anger", "Ada Vega", 1)
        + talks_of.format("Small Boats at Sea", "Ines Prado", 2).removeprefix("quux:\n")
        + "---\nIt was fun.\n"
    )
    assert talks(recap.event) == [
        ("Queues in Anger", [("Ada Vega", "Tern")]),
        ("Small Boats at Sea", [("Ines Prado", "Tern")]),
    ]


def test_talks_inside_an_entry_that_only_names_them() -> None:
    """ "Lightning talks" is none; they are, whatever the key of their list is called."""
    recap = recap_of(
        "---\ntitle: May meetup\ndate: 2024-05-14\ntalks:\n  - {title: Queues in Anger, speaker: Ada Vega}\n"
        "  - title: Lightning talks\n    quux:\n      - {title: Small Boats, speaker: Ines Prado}\n"
        "      - {title: Tides and Tables, speaker: Sol Mbeki}\n---\nFun.\n"
    )
    assert [title for title, _ in talks(recap.event)] == ["Queues in Anger", "Small Boats", "Tides and Tables"]


def test_a_speaker_has_several_talks() -> None:
    """In a list below the name."""
    talks_of_one = "  talks:\n  - {title: Queues in Anger}\n  - {title: Small Boats}\n"
    event = recap_of(f"---\ndate: 2024-05-14\nspeakers:\n- name: Ada Vega\n{talks_of_one}---\nA meetup.\n").event
    assert talks(event) == [("Queues in Anger", [("Ada Vega", None)]), ("Small Boats", [("Ada Vega", None)])]


def test_sponsors_are_listed_by_level() -> None:
    """`sponsors: {gold: […], silver: […]}`."""
    levels = "sponsors:\n  gold: [{name: Tern, url: https://tern.example}]\n  silver: [{name: Lantern}]\n"
    event = recap_of(f"---\ntitle: May meetup\ndate: 2024-05-14\n{levels}---\nTalks by Ada Vega.\n").event
    assert [sponsor.name for sponsor in event.sponsors] == ["Tern", "Lantern"]


@pytest.mark.parametrize(
    "venue",
    [
        "venue: {address: {street: Pier 3}, tags: [cozy, old]}",
        "location: {coords: [12.4, 13.5]}",
        "host: {photos: [a.jpg]}",
    ],
)
def test_lists_inside_of_a_venue_are_no_names(venue: str) -> None:
    """Only sponsors are listed by level."""
    event = recap_of(f"---\ntitle: May meetup\ndate: 2024-05-14\n{venue}\n---\nTalks by Ada Vega.\n").event
    assert event.venue is None or event.venue.name is None


def test_a_mapping_inside_of_an_entry_is_of_something_else_where_the_entry_says_all() -> None:
    """The talk before, and the manager of somebody."""
    previous = "  previous: {title: Old Talk, speakers: [Zoe Quill]}\n"
    text = f"---\ndate: 2024-05-14\ntalks:\n- title: Queues in Anger\n  speaker: Ada Vega\n{previous}---\nA meetup.\n"
    assert talks(recap_of(text).event) == [("Queues in Anger", [("Ada Vega", None)])]
    person = "  - {name: Ada Vega, manager: {name: Bob Smith, bio: The boss}}\n"
    text = f"---\ndate: 2024-05-14\ntalks:\n- title: Queues in Anger\n  speakers:\n{person}---\nA meetup.\n"
    (speaker,) = recap_of(text).event.talks[0].speakers
    assert (speaker.name, speaker.bio) == ("Ada Vega", None)
