"""Files that hold dates, titles and names, and are about no event: changes, books, members, posts."""

import pytest

from meetup_recap import parse, read

ITEMS = "- Queues in Anger - Ada Vega\n- Small Boats - Sol Mbeki\n- Nets and Knots - Nora Pell\n"


@pytest.mark.parametrize(
    "text",
    [
        (
            "# Changelog\n\n## [2.3.0] - 2023-05-14\n\n- New partial by Jonas Feld\n\n"
            "## [2.2.1] - 2023-02-03\n\n- Fix pages - Ellen Braddock\n\n## [2.2.0] - 2022-11-20\n\n- Pages (Ada)\n"
        ),
        (
            "---\ntitle: Reading list\n---\n\n## 2020-04-02\n\n- [The Log](https://x.example) by Jay Kellner\n\n"
            "## 2020-03-12\n\n- [On Ropes](https://y.example) by John Allworth\n"
        ),
        f"---\ntitle: Leseliste\ndate: 2020-04-01\n---\n\n{ITEMS}",
        f"---\ntitle: Lecturas de marzo\ndate: 2021-03-08\n---\n\n{ITEMS}",
        f"# Bibliographie\n\n{ITEMS}",
        (
            "# Książki\n\nTo są książki, które można u nas pożyczyć na miesiąc.\n\n"
            "| Tytuł | Autor | Data |\n|---|---|---|\n| Czysty port | Ewa Gamma | 2018-01-12 |\n"
            "| Wzorce | Piotr Zych | 2018-03-22 |\n| Liny | Jan Bek | 2019-05-17 |\n"
        ),
        (
            "---\ntitle: Blog\n---\n\n- 2021-09-14: How we moved - Hanna Weil\n- 2021-08-02: A hackathon - Peter Ross\n"
            "- 2021-06-21: Ten tools - Hanna Weil\n"
        ),
        f"---\ntitle: What we liked\ndate: 2018-01-15\n---\n\n{ITEMS}",
    ],
)
def test_titles_and_names_alone_make_no_event(text: str) -> None:
    """Whatever the language: a heading says what they are, or nothing says that anybody met."""
    reading = read(text)
    assert [recap.event.talks for recap in reading.recaps] == []
    assert reading.reason


@pytest.mark.parametrize(
    "text",
    [
        f"---\ntitle: May meetup\ndate: 2024-05-14\n---\n\n{ITEMS}",
        f"---\ntitle: What we saw\ndate: 2024-05-14\nvenue: Quayside\n---\n\n{ITEMS}",
        f"---\ntitle: River Devs\ndate: 2024-05-14\n---\n\n## Talks\n\n{ITEMS}",
        f"# Changes at the May meetup\n\n14 May 2024\n\n{ITEMS}",
        f"# River Devs\n\n14 May 2024\n\n## Lectures\n\nWe were glad of all of them.\n\n{ITEMS}",
        f"---\ntitle: An awesome evening\ndate: 2024-05-14\n---\n\n{ITEMS}",
        f"# Treffen im Mai\n\n14. Mai 2024\n\n## Beiträge\n\nWir haben uns über alle gefreut.\n\n{ITEMS}",
    ],
)
def test_a_word_for_an_event_a_venue_or_a_heading_makes_one_of_them(text: str) -> None:
    """The same lines are talks."""
    assert len(parse(text).event.talks) == 3


def test_a_group_may_call_its_meetings_readings() -> None:
    """A venue or a word for an event beside a date counts for more than the title of the file."""
    entries = "### Encuentro {} ({} de 2017)\n\n**Título:** Colas {}\n**Ponente:** Ada Vega\n**Dónde:** Galpón 9\n\n"
    days = ("15 de marzo", "19 de abril", "17 de mayo")
    text = "# Lecturas 2017\n\n" + "".join(entries.format(n, day, n) for n, day in enumerate(days, 1))
    recaps = read(text).recaps
    assert [(len(recap.event.talks), recap.event.venue and recap.event.venue.name) for recap in recaps] == [
        (1, "Galpón 9")
    ] * 3


def test_further_reading_below_the_talks_is_none_of_them() -> None:
    """The heading says what is in its list."""
    text = f"# May meetup\n\n14 May 2024\n\n## Talks\n\n- Boats at Night - Ada Vega\n\n## Further reading\n\n{ITEMS}"
    assert [talk.title for talk in parse(text).event.talks] == ["Boats at Night"]


def test_given_events_are_read_whatever_their_title() -> None:
    """The caller knows better."""
    (recap,) = read(f"---\ntitle: Reading list\ndate: 2024-05-14\n---\n\n{ITEMS}", events="all").recaps
    assert len(recap.event.talks) == 3
