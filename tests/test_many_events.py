"""Files of many events, in each of the forms in which they are written."""

from datetime import date
from pathlib import Path

import pytest

from meetup_recap import Recap, parse_all, read
from meetup_recap.testing import assert_laws

FORMS = sorted((Path(__file__).parent / "many_events").glob("*.md"))
Evening = tuple[date | None, list[tuple[str | None, list[str]]]]
MAY, JUNE, JULY = date(2024, 5, 14), date(2024, 6, 11), date(2024, 7, 9)
THREE: list[Evening] = [
    (MAY, [("Queues in Anger", ["Ada Vega"])]),
    (JUNE, [("Small Boats", ["Sol Mbeki"])]),
    (JULY, [("Tides and Tables", ["Ines Prado"])]),
]


def evening(recap: Recap) -> Evening:
    talks = [(talk.title, [speaker.name for speaker in talk.speakers]) for talk in recap.event.talks]
    return recap.event.date, talks


def test_the_forms_are_found() -> None:
    """None is left out by a wrong path."""
    assert len(FORMS) >= 15


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_each_event_has_its_date_and_its_talks(form: Path) -> None:
    """However the events are parted, and with the laws of places and completeness."""
    reading = read(form)
    assert [evening(recap) for recap in reading.recaps] == THREE
    assert_laws(reading)


def test_rows_of_one_date_are_one_event() -> None:
    """A date that a row repeats, or leaves out, is that of the row above."""
    rows = "| 2024-05-14 | Queues | Ada Vega |\n|  | Boats | Sol Mbeki |\n| 2024-07-09 | Tides | Ines Prado |\n"
    reading = read(f"| When | What | Who |\n|---|---|---|\n{rows}")
    assert [len(recap.event.talks) for recap in reading.recaps] == [2, 1]


def test_a_part_without_talks_is_an_event_where_others_have_some() -> None:
    """The summer party is one of the group's evenings."""
    first, last = "- Queues in Anger (Ada Vega)", "- Tides and Tables (Ines Prado)"
    reading = read(f"## 14 May 2024\n\n{first}\n\n## 11 June 2024\n\nSummer party.\n\n## 9 July 2024\n\n{last}\n")
    assert [recap.event.date for recap in reading.recaps] == [MAY, JUNE, JULY]


def test_a_changelog_is_no_event() -> None:
    """Dates above lists of changes are no evenings."""
    reading = read("## 2024-05-14\n\n- Fixed a crash\n\n## 2024-06-11\n\n- Added boats\n\n## 2024-07-09\n\n- Faster\n")
    assert not reading.recaps


@pytest.mark.parametrize(
    ("written", "order"),
    [("19/02/2025", date(2025, 7, 2)), ("02/19/2025", date(2025, 2, 7)), ("2025-02-19", None)],
)
def test_the_order_of_day_and_month_is_that_of_the_file(written: str, order: date | None) -> None:
    """02/07/2025 is read as the other dates of the file are, and left open where none of them tells."""
    talk = "\n\n- Queues in Anger (Ada Vega)\n\n"
    reading = read(f"## {written}{talk}## 02/07/2025{talk}## 11 June 2024{talk}")
    dates = [recap.event.date for recap in reading.recaps]
    assert (order in dates) is (order is not None)
    assert date(2025, 2, 19) in dates


@pytest.mark.parametrize("path", ["2024.md", "meetups/2024/README.md"])
def test_a_file_of_a_year_gives_its_days_their_year(path: str) -> None:
    """Where neither title nor headings say it; a post with a date of its own is about one event."""
    text = "# Meetups\n\n## May 14\n\n- Queues in Anger (Ada Vega)\n\n## June 11\n\n- Small Boats (Sol Mbeki)\n"
    assert [evening(recap) for recap in read(text, path=path).recaps] == THREE[:2]


@pytest.mark.parametrize("opening", ["## Meetup #{} ({})", "# {1}", "## {1} in the harbor"])
def test_two_events_are_enough(opening: str) -> None:
    """Their headings say the same before the date, with a heading for the page above or none."""
    text = "# Meetups\n\n{}\n\n- Queues in Anger (Ada Vega)\n\n{}\n\n- Small Boats (Sol Mbeki)\n"
    text = text.format(opening.format(7, "14.05.2024"), opening.format(8, "11.06.2024"))
    assert [evening(recap) for recap in read(text).recaps] == THREE[:2]


def test_a_next_event_below_is_no_second_one() -> None:
    """Two headings with a date that say different things are of one post."""
    text = "## Talks of 14 May 2024\n\n- Queues in Anger (Ada Vega)\n\n## Next meetup: 11 June 2024\n\nJoin us.\n"
    assert len(read(text).recaps) == 1


def test_a_usual_venue_is_that_of_events_without_another() -> None:
    """The head of a file says where the group is as a rule."""
    text = (
        "# Pebble Bay Rust\n\nWe meet each month. Unless noted otherwise we are at **Quayside Coworking**, 12 Lane.\n\n"
        "## May 14, 2024\n\n* Queues in Anger - Ada Vega\n\n## June 11, 2024 @ Northwind Labs\n\n"
        "* Small Boats - Sol Mbeki\n"
    )
    venues = [recap.event.venue and recap.event.venue.name for recap in parse_all(text, path="README.md")]
    assert venues == ["Quayside Coworking", "Northwind Labs"]


def test_items_with_labels_in_their_lists_are_events() -> None:
    """The day is a label's; the talks are below another one."""
    text = "# Pebble Bay PHP\n\n" + "".join(
        f"* **Spotkanie #{number}**\n    * Kiedy: {number}.05.2018\n    * Gdzie: Browar Pod Mostem\n"
        f"    * Prezentacje:\n        * {who} - _{title}, cz. 2_\n"
        for number, who, title in ((3, "Jan Nowak", "Kolejki"), (2, "Anna Wolska", "Łodzie"), (1, "Ola Lis", "Sieci"))
    )
    recaps = parse_all(text, path="README.md")
    assert [recap.event.talks[0].title for recap in recaps] == ["Kolejki, cz. 2", "Łodzie, cz. 2", "Sieci, cz. 2"]
    assert [recap.event.venue and recap.event.venue.name for recap in recaps] == ["Browar Pod Mostem"] * 3
    assert [f"{recap.event.date:%d.%m.%Y}" for recap in recaps if recap.event.date] == [
        "03.05.2018",
        "02.05.2018",
        "01.05.2018",
    ]


def test_running_numbers_of_headings_are_no_part_of_them() -> None:
    """Minutes count what they tell; a heading alone may be about its number."""
    text = "# Protokoll, 4.2.2016\n\n" + "".join(
        f"## TOP {number}: {said}\n\n{below}\n\n"
        for number, said, below in (
            (1, "Begrüßung", "Alle sind da."),
            (2, 'Vortrag "Backups mit Borg" (Ansgar Weiß)', "Ansgar zeigt es."),
            (3, "Verschiedenes", "Nichts."),
        )
    )
    talks = parse_all(text)[0].event.talks
    assert [(talk.title, talk.speakers[0].name) for talk in talks] == [("Backups mit Borg", "Ansgar Weiß")]


def test_two_headings_that_open_with_dates_are_two_events() -> None:
    """Whatever else has a heading of their level."""
    text = (
        "# Spotkania 2018\n\n## 15 marca 2018\n\n- Anna Nowak - **Kolejki**\n\n"
        "## 19 kwietnia 2018, Kawiarnia Parowóz\n\n- Ewa Lis - **Łodzie**\n\n## maj - odwołane\n"
    )
    told = [evening(recap) for recap in parse_all(text, path="2018.md")]
    assert told == [
        (date(2018, 3, 15), [("Kolejki", ["Anna Nowak"])]),
        (date(2018, 4, 19), [("Łodzie", ["Ewa Lis"])]),
    ]


@pytest.mark.parametrize(
    "slides", ["", " ([slides](https://vega.example/s.pdf))"], ids=["papers alone", "slides in one cell"]
)
def test_papers_in_tables_below_years_are_talks(slides: str) -> None:
    """The column is named by what is read, the year by the heading, and a row without a date goes on."""
    text = (
        "# Reading Group\n\n## 2017\n\n| Date | Paper | Presenter |\n|---|---|---|\n"
        f"| 9 February | [Queues](https://x.example/q.pdf){slides} | Sol Mbeki |\n"
        "| | [Boats](https://x.example/b.pdf) | Sol Mbeki |\n\n"
        "## 2016\n\n| Date | Paper | Presenter |\n|---|---|---|\n"
        "| 13 October | [Tides](https://x.example/t.pdf) | Ada Vega |\n"
    )
    assert [evening(recap) for recap in parse_all(text, path="README.md")] == [
        (date(2017, 2, 9), [("Queues", ["Sol Mbeki"]), ("Boats", ["Sol Mbeki"])]),
        (date(2016, 10, 13), [("Tides", ["Ada Vega"])]),
    ]


@pytest.mark.parametrize("place", [" – Biblioteca Popular", ": Biblioteca Popular", " (Biblioteca Popular)"])
def test_what_is_beside_a_bold_date_above_a_list_is_the_place(place: str) -> None:
    """And a date is no event's name, with its year or without."""
    text = (
        f"# Charlas\n\n## 2018\n\n**25 de enero**{place}\n\n- Colas, Rosa Paz\n- Botes, Juan Paz\n\n"
        f"**22 de febrero**{place}\n\n- Mareas, Rosa Paz\n"
    )
    found = [(recap.event.name, recap.event.venue) for recap in parse_all(text, path="README.md")]
    assert [(name, venue and venue.name) for name, venue in found] == [(None, "Biblioteca Popular")] * 2


@pytest.mark.parametrize(
    "line",
    [
        "Queues in Anger by Ada Vega, Small Boats by Sol Mbeki",
        "Queues in Anger (Ada Vega, Tern) and Small Boats (Sol Mbeki)",
        "[Queues in Anger](q.pdf) (Ada Vega), [Small Boats](b.pdf) (Sol Mbeki)",
        "*Queues in Anger* by Ada Vega; *Small Boats* by Sol Mbeki",
        "Ada Vega: Queues in Anger / Sol Mbeki: Small Boats",
        "Ada Vega on Queues in Anger, Sol Mbeki on Small Boats",
        "“Queues in Anger” by Ada Vega + “Small Boats” by Sol Mbeki",
    ],
)
def test_a_line_may_tell_of_several_talks(line: str) -> None:
    """Each title beside who gives it, in one order."""
    text = f"# Past\n\n- 2024-05-14: {line}\n- 2024-06-11: Tides by Noor Haddad\n- 2024-07-09: Knots by Jan Kowal\n"
    two = [("Queues in Anger", ["Ada Vega"]), ("Small Boats", ["Sol Mbeki"])]
    assert next(evening(recap) for recap in parse_all(text, path="README.md")) == (MAY, two)


@pytest.mark.parametrize(
    ("line", "talk"),
    [
        ("Queues in Anger by Ada Vega and Sol Mbeki", ("Queues in Anger", ["Ada Vega", "Sol Mbeki"])),
        ("Queues, Boats and Tides by Ada Vega", ("Queues, Boats and Tides", ["Ada Vega"])),
        ("Queues in Anger by Ada Vega, Tern", ("Queues in Anger", ["Ada Vega"])),
        ("Ada Vega: [Boats](boats.pdf)", ("Boats", ["Ada Vega"])),
    ],
)
def test_a_line_of_one_talk_is_not_cut(line: str, talk: tuple[str, list[str]]) -> None:
    """A second speaker, a comma in a title, an employer; and a link behind a name alone is the title."""
    text = f"# Past\n\n- 2024-05-14: {line}\n- 2024-06-11: Tides by Noor Haddad\n- 2024-07-09: Knots by Jan Kowal\n"
    assert next(evening(recap) for recap in parse_all(text, path="README.md")) == (MAY, [talk])


@pytest.mark.parametrize(
    "months", [("May", "April", "March"), ("2019-05", "2019-04", "2019-03"), ("#12 May", "#11 April", "#10 March")]
)
def test_months_as_headings_part_events_and_make_up_no_day(months: tuple[str, ...]) -> None:
    """A running number is no day of its month, and the post's own date no day of theirs."""
    names = [("Ada Vega", "Queues"), ("Sol Mbeki", "Boats"), ("Noor Haddad", "Tides")]
    told = "\n".join(f"### {month}\n\n* {who} - {what}\n" for month, (who, what) in zip(months, names, strict=True))
    text = f"---\ntitle: What we did in 2019\ndate: 2020-01-08\n---\n\n## 2019\n\n{told}"
    found = [evening(recap) for recap in parse_all(text, path="2020-01-08-year.md")]
    assert found == [(None, [(what, [who])]) for who, what in names]


ALONE = ["Queues in Anger", "Small boats, big waves", "Tides and tables"]
LIST = "- 2024-05-14: {}\n- 2024-06-11: {}\n- 2024-07-09: {}\n"
HEADINGS = "### 2024-05-14 {}\n\nMany came.\n\n### 2024-06-11 {}\n\nFew.\n\n### 2024-07-09 {}\n\nSome.\n"
ROWS = "| --- | --- |\n| 2024-05-14 | {} |\n| 2024-06-11 | {} |\n| 2024-07-09 | {} |\n"


@pytest.mark.parametrize(
    "form",
    [
        f"# Pebble Bay\n\n## Past meetups\n\n{LIST}",
        f"# Pebble Bay\n\nPrevious talks:\n\n{LIST}",
        f"# Fischgrund\n\n## Bisherige Treffen\n\n{LIST}",
        f"# Valbrune\n\n## Rencontres passées\n\n### 2024\n\n{LIST}",
        f"# Almendra\n\n## Reuniones anteriores\n\n{LIST}",
        f"# Zarzecze\n\n## Poprzednie spotkania\n\n{LIST}",
        f"# Pebble Bay\n\n## Meetings\n\n{HEADINGS}",
        f"# Pebble Bay\n\n| Date | Topic |\n{ROWS}",
        f"# Fischgrund\n\n| Datum | Vortrag |\n{ROWS}",
    ],
)
def test_titles_beside_dates_are_talks_where_the_line_above_says_so(form: str) -> None:
    """Nobody is named for them, and nobody is made up."""
    reading = read(form.format(*ALONE))
    titles = [(title, list[str]()) for title in ALONE]
    assert [evening(recap) for recap in reading.recaps] == [
        (day, [talk]) for day, talk in zip((MAY, JUNE, JULY), titles, strict=True)
    ]
    assert_laws(reading)


@pytest.mark.parametrize(
    "above", ["# Changelog", "# Blog", "## News", "## Upcoming meetups", "| Date | Title |\n" + ROWS]
)
def test_titles_beside_dates_are_no_talks_elsewhere(above: str) -> None:
    """Changes, posts and papers have dates, too, and what is to come was not yet."""
    form = above if "|" in above else f"# Pebble Bay\n\n{above}\n\n{LIST}"
    assert not read(form.format(*ALONE)).recaps


def test_a_line_without_a_name_is_no_talk_where_others_have_one() -> None:
    """ "Summer party" is none beside "Queues in Anger (Ada Vega)"."""
    said = ("Queues in Anger (Ada Vega)", "Summer party", "Small Boats (Sol Mbeki)")
    talks = [len(recap.event.talks) for recap in read("## Past talks\n\n" + LIST.format(*said)).recaps]
    assert talks == [1, 0, 1]


EVENTS_KEY = (
    "---\nlayout: page\ntitle: Past events\nevents:\n"
    "  - date: 2024-05-14\n    venue: Quayside\n    talks:\n      - title: Queues in Anger\n        speaker: Ada Vega\n"
    "  - date: 2024-06-11\n    venue: Tern\n    talks:\n      - title: Small Boats\n        speaker: Sol Mbeki\n"
    "  - date: 2024-07-09\n    talks:\n      - title: Tides and Tables\n        speaker: Ines Prado\n---\nJoin us.\n"
)
TALKS_KEY = (
    "---\ntitle: Talks\ntalks:\n  - {title: Queues in Anger, speaker: Ada Vega, date: 2024-05-14}\n"
    "  - {title: Small Boats, speaker: Sol Mbeki, date: 11 June 2024}\n"
    "  - {title: Tides and Tables, speaker: Ines Prado, date: 2024-07-09}\n---\n"
)


@pytest.mark.parametrize("text", [EVENTS_KEY, TALKS_KEY], ids=["events", "talks"])
def test_a_front_matter_may_list_the_events(text: str) -> None:
    """Each member with a date is one, with the places of its values; the body is the page's."""
    reading = read(text, path="past.md")
    assert [evening(recap) for recap in reading.recaps] == THREE
    assert_laws(reading)


def test_talks_of_one_date_in_a_front_matter_are_one_event() -> None:
    """The second talk of an evening repeats its date."""
    text = TALKS_KEY.replace("11 June 2024", "2024-05-14")
    assert [len(recap.event.talks) for recap in read(text).recaps] == [2, 1]


def test_a_line_of_a_file_is_read_as_its_others() -> None:
    """A rare name, too, in an event that has another talk."""
    known = "Ada Vega - Queues in Anger\n\nSol Mbeki - Small Boats"
    reading = read(
        f"# Harbor meetup\n\n**14 May 2024**\n\n{known}\n\n**11 June 2024**\n\nInes Prado - Tides and Tables\n\n"
        "Zorba Quux - Mending the Nets\n\n**9 July 2024**\n\nNoor Haddad - Salt on Everything\n"
    )
    assert evening(reading.recaps[1])[1] == [("Tides and Tables", ["Ines Prado"]), ("Mending the Nets", ["Zorba Quux"])]


@pytest.mark.parametrize("word", ["door", "tarafından", "von"])
def test_a_word_of_no_known_language_joins_title_and_name(word: str) -> None:
    """Where it does so in most lines of a file."""
    talks = [("Queues in Anger", "Ada Vega"), ("Small Boats at Sea", "Sol Mbeki"), ("The Tides", "Ines Prado")]
    days = ("14.05.2024", "11.06.2024", "09.07.2024")
    items = "".join(f"- {day}\n  - {title} {word} {name}\n" for day, (title, name) in zip(days, talks, strict=True))
    reading = read(f"# Harbor Ruby meetup\n\n{items}")
    assert [evening(recap)[1] for recap in reading.recaps] == [[(title, [name])] for title, name in talks]


def test_columns_without_heads_are_told_by_all_rows() -> None:
    """The row of one event alone does not say that "Zorba Quux" is somebody."""
    rows = "| **14 May 2024** | Ada Vega | Queues in Anger |\n| **11 June 2024** | Sol Mbeki | Small Boats |\n"
    rows += "| **9 July 2024** | Zorba Quux | Tides and Tables |\n"
    reading = read(f"# Harbor meetup\n\n| | | |\n|---|---|---|\n{rows}")
    assert evening(reading.recaps[-1]) == (JULY, [("Tides and Tables", ["Zorba Quux"])])


@pytest.mark.parametrize("joint", [", ", "; "])
def test_a_line_of_several_talks_in_brackets(joint: str) -> None:
    """In a cell or an item; most of the names have to be known."""
    queues, boats = "[Queues in Anger](https://slides.example/q)", "[Small Boats](https://slides.example/b)"
    line = f"{queues} (Ada Vega){joint}{boats} (Zorba Quux){joint}[Salt](https://slides.example/s) (Noor Haddad)"
    rows = f"| 14 May 2024 | {line} |\n| 11 June 2024 | [Tides](https://slides.example/t) (Ines Prado) |\n"
    for text in (
        f"| Date | Talks |\n|---|---|\n{rows}",
        f"## 14 May 2024\n\n- {line}\n\n## 11 June 2024\n\n- Tides (Ines Prado)\n",
    ):
        recap = read(f"# Harbor meetup\n\n{text}").recaps[0]
        talks = [("Queues in Anger", ["Ada Vega"]), ("Small Boats", ["Zorba Quux"]), ("Salt", ["Noor Haddad"])]
        assert evening(recap)[1] == talks
        assert [talk.slides_url for talk in recap.event.talks] == [f"https://slides.example/{name}" for name in "qbs"]


@pytest.mark.parametrize(
    ("months", "said"),
    [
        ("May June July", "Tea on the 3rd floor."),
        ("Mai Juni Juli", "Am 2. Abend gab es Tee."),
        ("mai juin juillet", "Merci pour le 1er prix."),
        ("mayo junio julio", "Llegamos el día 2 del congreso."),
    ],
)
def test_an_ordinal_before_a_noun_is_no_day(months: str, said: str) -> None:
    """ "Am 2. Abend" is the second evening; and a whole date says more."""
    talks = ("Queues in Anger (Ada Vega)", "Small Boats (Sol Mbeki)", "The Tides (Ines Prado)")
    parts = zip(months.split(), talks, strict=True)
    text = "".join(f"## {month} 2024\n\n{said}\n\n- {talk}\n\n" for month, talk in parts)
    reading = read(f"# Harbor meetup\n\n{text}")
    assert [recap.event.date for recap in reading.recaps] == [None, None, None]


@pytest.mark.parametrize(
    ("group", "venue", "slides", "months"),
    [
        ("Harbor Treffen", "Ort", "Folien", "Mai Juni Juli"),
        ("Rencontres Harbor", "Lieu", "Supports", "mai juin juillet"),
        ("Spotkania Harbor", "Miejsce", "Slajdy", "maja czerwca lipca"),
        ("Reuniones Harbor", "Lugar", "Diapositivas", "mayo junio julio"),
    ],
)
def test_titles_in_english_hide_no_language(group: str, venue: str, slides: str, months: str) -> None:
    """Labels, texts of links and months tell the language of a file whose titles hold more words of English."""
    talks = ["The Joy of Queues and How to End It", "What I Learned from Boats", "To the Tides and Back Again"]
    days = zip(("14.", "11.", "9.") if venue == "Ort" else ("14", "11", "9"), months.split(), talks, strict=True)
    parts = [
        f"## {day} {month} 2024\n\n{venue}: Quayside\n\n- {title} (Ada Vega), [{slides}](https://a.example/{day})\n"
        for day, month, title in days
    ]
    reading = read(f"# {group}\n\n" + "\n".join(parts))
    assert [recap.event.date for recap in reading.recaps] == [MAY, JUNE, JULY]
    assert [recap.event.venue and recap.event.venue.name for recap in reading.recaps] == ["Quayside"] * 3
    assert all(talk.slides_url for recap in reading.recaps for talk in recap.event.talks)
    assert [recap.event.talks[0].title for recap in reading.recaps] == talks


def test_what_is_behind_a_date_is_no_employer() -> None:
    """ "Ada Vega, 14 May 2024, Quayside" is a name, a date and a place."""
    reading = read(Path(__file__).parent / "many_events/name-date-and-place-below-the-title.md")
    assert [talk.speakers[0].organization for recap in reading.recaps for talk in recap.event.talks] == [None] * 3
    assert [recap.event.venue and recap.event.venue.name for recap in reading.recaps] == [
        "Quayside",
        "The Old Mill",
        "Quayside",
    ]


def test_no_layout_of_a_file_takes_a_speaker_away() -> None:
    """The events before tell talks in lists; that of July has another form, and a list of something else."""
    lists = "".join(
        f"## {day} 2024\n\n- {talk}\n\n"
        for day, talk in (
            ("14 May", "Queues (Ada Vega)"),
            ("11 June", "Boats (Sol Mbeki)"),
            ("2 July", "Tides (Ines Prado)"),
        )
    )
    last = "### Salt on Everything\n\nNoor Haddad\n\n- Slides by Bob Smith\n- Organizers (Ann Lee)\n"
    reading = read(f"# Harbor meetup\n\n{lists}## 9 July 2024\n\n{last}")
    assert [[one.name for one in talk.speakers] for talk in reading.recaps[-1].event.talks] == [["Noor Haddad"]]


@pytest.mark.parametrize("form", ["## {} (Quayside Labs)\n\n- {}\n\n", "- {} (Quayside Labs): {}\n"])
def test_a_place_may_be_in_brackets_behind_the_date(form: str) -> None:
    """It opens no title."""
    talks = ("Queues in Anger (Ada Vega)", '"Small Boats", Sol Mbeki', "Tides and Tables (Ines Prado)")
    parts = zip(("2024-05-14", "2024-06-11", "2024-07-09"), talks, strict=True)
    reading = read("# Harbor meetup\n\n" + "".join(form.format(*part) for part in parts))
    assert [evening(recap) for recap in reading.recaps] == THREE
    assert [recap.event.venue and recap.event.venue.name for recap in reading.recaps] == ["Quayside Labs"] * 3
