"""Lines with a talk or several, in the manners of archives that volunteers keep."""

from datetime import date

import pytest

from meetup_recap import parse, read
from meetup_recap.testing import assert_laws

Talks = list[tuple[str | None, list[str]]]
OTHERS = "* 11.06.2024: Small Boats - Sol Mbeki\n* 09.07.2024: Tides and Tables - Ines Prado\n"


@pytest.mark.parametrize(
    ("line", "talks"),
    [
        ("*Queues in Anger* (Ada Vega) at Quayside. Drinks: Tern", [("Queues in Anger", ["Ada Vega"])]),
        (
            "*Queues in Anger* (Ada Vega) + *Ropes for All* (N. Kettwell), Quayside",
            [("Queues in Anger", ["Ada Vega"]), ("Ropes for All", ["N. Kettwell"])],
        ),
        ("**Robot arm from a lamp** Amir Quade. 22 people, a record", [("Robot arm from a lamp", ["Amir Quade"])]),
        (
            "**Solar for sheds** Nigel, **LoRa on the coast** Rosa Ostler w/ Pete from the boat",
            [("Solar for sheds", ["Nigel"]), ("LoRa on the coast", ["Rosa Ostler"])],
        ),
        (
            '*"GitOps for one"* (Callum), *"Why is it DNS"* (Priya N), *"My warm homelab"* (Big Steve)',
            [("GitOps for one", ["Callum"]), ("Why is it DNS", ["Priya N"]), ("My warm homelab", ["Big Steve"])],
        ),
        ("tmux (Rosa), vim in anger (Nigel)", [("tmux", ["Rosa"]), ("vim in anger", ["Nigel"])]),
        (
            '@ City Library, room 2. Ada Vega (Tern) - "Queues at night"; Ola Lis - "Small Nets"',
            [("Queues at night", ["Ada Vega"]), ("Small Nets", ["Ola Lis"])],
        ),
        ("Ada: *Queues in Anger*", [("Queues in Anger", ["Ada"])]),
        ("WireGuard -- Guest talk: Ada Vega, Tern Ltd", [("WireGuard", ["Ada Vega"])]),
        (
            "Queues? — Ada Vega, Tern Labs — 📺 <https://v.example/q> — 📄 <https://q.example>",
            [("Queues?", ["Ada Vega"])],
        ),
        ("~~**Queues in Anger** - Ada Vega~~ postponed", []),
    ],
)
def test_a_line_tells_its_talks(line: str, talks: Talks) -> None:
    """Title and speaker by marks, brackets and what joins them; the rest of the line is neither."""
    reading = read(f"# Pebble Bay\n\n## Archive\n\n* 14.05.2024: {line}\n{OTHERS}")
    told = [(talk.title, [one.name for one in talk.speakers]) for talk in reading.recaps[0].event.talks]
    assert told == talks
    assert_laws(reading)


THREE = [("Queues in Anger", "Ada Vega"), ("Small Boats", "Sol Mbeki"), ("Tides and Tables", "Ines Prado")]
DAYS = ["14 May 2024", "11 June 2024", "9 July 2024"]


@pytest.mark.parametrize(
    "form",
    [
        "- {title} ({day}), {who}\n",
        "- {who}: {title} ({day})\n",
        "- [{title}](https://s.example/{title[0]}) ({day}) by {who}\n",
        "**{title}** ({day})  \n{who}\n\n",
        "*{title}*  \n{who}, {day}\n\n",
    ],
)
def test_a_date_may_be_anywhere_in_a_line(form: str) -> None:
    """It is no part of a title, and no name is one of a place."""
    lines = (form.format(title=title, who=who, day=day) for (title, who), day in zip(THREE, DAYS, strict=True))
    reading = read("# Talks\n\n" + "".join(lines))
    told = [
        (one.event.date, one.event.venue, one.event.talks[0].title, one.event.talks[0].speakers[0].name)
        for one in reading.recaps
    ]
    days = (date(2024, 5, 14), date(2024, 6, 11), date(2024, 7, 9))
    assert told == [(day, None, title, who) for day, (title, who) in zip(days, THREE, strict=True)]
    assert_laws(reading)


def test_a_file_may_change_its_form_over_the_years() -> None:
    """Bold lines, then a table, then a list, each below a heading that is no event."""
    text = (
        "# Pebble Bay\n\n## Season 2023\n\n**14/05/2023** - at Quayside\n"
        " - Queues in Anger / Ada Vega\n\n"
        "**11/06/2023** - at Tern\n - Small Boats / Sol Mbeki\n\n## Season 2024\n\n"
        "| Date | Talk | Speaker |\n|---|---|---|\n| 14 May 2024 | Tides | Ines Prado |\n"
        "| 11 June 2024 | Nets | Ola Lis |\n\n"
        "## Since then\n\n* 14 January 2025, **Ropes for all** by Jan Kowal\n"
        "* 11 February 2025, **Knots** by Ada Vega\n"
        "* 11 March 2025, **Sails** by Sol Mbeki\n"
    )
    reading = read(text, path="README.md")
    titles = [recap.event.talks[0].title for recap in reading.recaps]
    assert titles == ["Queues in Anger", "Small Boats", "Tides", "Nets", "Ropes for all", "Knots", "Sails"]
    assert_laws(reading)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Then we had three lightning talks:\n\n- Ada on queues\n- Sol: Small Boats\n- Rosa showed her editor\n"),
        ("de", "Es gab drei Kurzvorträge:\n\n- Ada über Queues\n- Sol: Kleine Boote\n- Rosa zeigte ihren Editor\n"),
    ],
)
def test_a_line_before_a_list_says_what_its_first_names_did(language: str, said: str) -> None:
    """Below "three lightning talks:" a known first name is somebody."""
    title = {"en": "May meetup recap", "de": "Rückblick auf das Mai-Treffen"}[language]
    recap = parse(f"---\ntitle: {title}\n---\n\n{said}", path="2024-05-16-may.md", events="all")
    assert [talk.speakers[0].name for talk in recap.event.talks] == ["Ada", "Sol", "Rosa"]


@pytest.mark.parametrize("text", ["\x0b", "---\ntitle: May\n---\n\x0b", "**\n\x0b\n"])
def test_a_line_of_white_space_alone_is_none(text: str) -> None:
    """A vertical tab is a paragraph of nothing."""
    assert not any(recap.event.talks for recap in read(text).recaps)


def test_paragraphs_of_one_date_are_all_kept() -> None:
    """Two talks of an evening may have a paragraph each; none takes the other's place."""
    days = [*DAYS, DAYS[0]]
    pairs = zip([*THREE, ("Ropes for All", "Jan Kowal")], days, strict=True)
    text = "# Talks\n\n" + "".join(f"**{title}** ({day})  \n{who}\n\n" for (title, who), day in pairs)
    titles = {talk.title for recap in read(text).recaps for talk in recap.event.talks}
    assert titles == {"Queues in Anger", "Small Boats", "Tides and Tables", "Ropes for All"}


@pytest.mark.parametrize(
    ("line", "speakers"),
    [
        ("**Queues in Anger** by Ada Vega and Sol Mbeki. What we saw:", ["Ada Vega", "Sol Mbeki"]),
        ("**Queues in Anger** by Ada Vega. Boats, GNU Radio, and a patient neighbor.", ["Ada Vega"]),
        ("**Queues in Anger** by Ada. Improvised, and fine.", ["Ada"]),
        ("**Queues in Anger** - J. R. Vega and Dr. Sol Mbeki. Slides soon.", ["J. R. Vega", "Sol Mbeki"]),
    ],
)
def test_people_end_with_their_sentence(line: str, speakers: list[str]) -> None:
    """What a line says behind them is about the talk; initials and titles end no sentence."""
    recap = parse(f"# Notes\n\n## 14 May 2024 meetup\n\n* {line}\n* **Small Boats** by Ines Prado\n")
    assert [one.name for one in recap.event.talks[0].speakers] == speakers


@pytest.mark.parametrize("above", ["## Agenda", "**Agenda**", "Here is what we had:", ""])
def test_lines_that_open_with_pictures_are_a_list(above: str) -> None:
    """Whatever is above them, and whatever stands between the talks."""
    lines = "🎤 **Queues in Anger** – Ada Vega (Tern)\n🍕 break\n🎤 **Small Boats** – Ines Prado\n(in a coat)\n🍻 pub\n"
    reading = read(f"---\ntitle: May meetup\ndate: 2024-05-14\n---\n\n{above}\n\n{lines}")
    told = [(talk.title, [one.name for one in talk.speakers]) for talk in reading.recaps[0].event.talks]
    assert told == [("Queues in Anger", ["Ada Vega"]), ("Small Boats", ["Ines Prado"])]
    assert_laws(reading)


def test_a_line_of_two_names_is_as_the_others_of_its_list() -> None:
    """ "Small Boats" may be somebody, and so may "Quuxa Zorbal": the lines around say which side is."""
    text = "# May meetup\n\n14 May 2024\n\n- **Queues in Anger** – Ada Vega\n- **Small Boats** – Quuxa Zorbal\n"
    told = [(talk.title, talk.speakers[0].name) for talk in parse(text).event.talks]
    assert told == [("Queues in Anger", "Ada Vega"), ("Small Boats", "Quuxa Zorbal")]


def test_whoever_is_in_brackets_in_most_lines_of_a_list() -> None:
    """Below "Lightning talks", inside of an agenda; a rare first name alone, too, and no line without one."""
    text = (
        "---\ntitle: May meetup\ndate: 2024-05-14\n---\n\n## Agenda\n\n* 19:00 Welcome\n"
        "* 19:10 **Queues in Anger** – Ada Vega\n* 19:45 **Lightning talks**\n"
        "    * boats in five minutes (Quuxa)\n    * Why my nets are in Rust now (Ines Prado)\n    * open, who wants?\n"
    )
    told = [(talk.title, [one.name for one in talk.speakers]) for talk in parse(text).event.talks]
    assert told == [
        ("Queues in Anger", ["Ada Vega"]),
        ("boats in five minutes", ["Quuxa"]),
        ("Why my nets are in Rust now", ["Ines Prado"]),
    ]


def test_links_of_a_cell_are_those_of_the_talks_of_the_other() -> None:
    """One for each, in order; all of them the one talk's that was given."""
    head = "# Data\n\n| Date | Talks | Material |\n|---|---|---|\n"
    rows = (
        "| 2019-12-05 | „Queues” – Ada Vega<br>„Boats” – Ines Prado | [slides 1](/a.pdf), [slides 2](/b.pdf) |\n"
        "| 2019-10-17 | „Ropes for All” – Sol Mbeki | [slides](/c.pdf), [video](https://youtu.be/abcdefghijk) |\n"
        "| 2019-04-11 | „Tides” – Nora Pell<br>~~„Nets” – Jan Kowal~~ | [slides](/d.pdf) |\n"
    )
    talks = [talk for recap in read(head + rows, path="README.md").recaps for talk in recap.event.talks]
    given = {talk.title: (talk.slides_url, talk.video_url) for talk in talks if talk.status == "given"}
    assert given == {
        "Queues": ("/a.pdf", None),
        "Boats": ("/b.pdf", None),
        "Ropes for All": ("/c.pdf", "https://youtu.be/abcdefghijk"),
        "Tides": ("/d.pdf", None),
    }
