"""Dates in numbers: which number is the day, by what a file shows, whoever the group and whatever the language."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from meetup_recap import parse, read

NAMES = ("Ada Vega", "Sol Mbeki", "Ines Prado", "Joana Lima")
SHAPES: dict[str, Callable[[str, int], str]] = {
    "headings": lambda day, at: f"## {day}\n\n* Queues, part {at} - {NAMES[at % 4]}\n\n",
    "items": lambda day, at: f"- {day}: Queues, part {at} - {NAMES[at % 4]}\n",
    "rows": lambda day, at: f"| {day} | Queues, part {at} | {NAMES[at % 4]} |\n",
    "bold lines": lambda day, at: f"**{day}**\n\nQueues, part {at} by {NAMES[at % 4]}\n\n",
}
FORMS = (
    "{0.month}/{0.day}/{0.year}",
    "{0.day}/{0.month}/{0.year}",
    "{0:%m-%d-%Y}",
    "{0:%d.%m.%Y}",
    "{0:%m/%d/%y}",
    "{0:%y-%m-%d}",
)


def first_tuesdays() -> list[date]:
    """Those of two years: no day is over 7, so that each could be a month."""
    days = []
    for month in range(24):
        first = date(2018 + month // 12, month % 12 + 1, 1)
        days.append(first + timedelta((1 - first.weekday()) % 7))
    return days


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("is_rising", [True, False])
def test_a_row_of_dates_tells_its_order(shape: str, form: str, is_rising: bool) -> None:
    """One after the other, and all on one weekday: the other order gives neither."""
    days = first_tuesdays()[:: 1 if is_rising else -1]
    head = "| Date | Title | Speaker |\n|---|---|---|\n" if shape == "rows" else ""
    text = f"# Past events\n\n{head}" + "".join(SHAPES[shape](form.format(day), at) for at, day in enumerate(days))
    assert {recap.event.date for recap in read(text, path="README.md").recaps} == set(days)


def test_a_weekday_tells_the_order_of_one_date() -> None:
    """5 June 2024 was a Wednesday, 6 May a Monday."""
    post = "---\ntitle: Meetup\n---\n## Talks\n\nWe met on {}, 5/6/2024.\n\n* Queues in Anger - Ada Vega\n"
    assert parse(post.format("Wednesday"), path="may.md").event.date == date(2024, 6, 5)
    assert parse(post.format("Monday"), path="may.md").event.date == date(2024, 5, 6)


def test_a_date_that_could_be_another_is_the_one_near_the_post() -> None:
    """A post of 1 September is about 2 September, not about 9 February; where both are near, nothing is made up."""
    post = "---\ntitle: Meetup\ndate: {}\n---\n**Date:** {}\n\n## Talks\n\n* Queues in Anger - Ada Vega\n"
    assert parse(post.format("2024-09-01", "9/2/2024"), path="a.md").event.date == date(2024, 9, 2)
    assert parse(post.format("2024-09-01", "2/9/2024"), path="a.md").event.date == date(2024, 9, 2)
    assert parse(post.format("2024-05-20", "5/6/2024"), path="a.md").event.date == date(2024, 5, 20)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("## 20180102\n", date(2018, 1, 2)),
        ("## 2-Jan-18\n", date(2018, 1, 2)),
        ("## 02/Jan/2018\n", date(2018, 1, 2)),
        ("2. 1. 2018: River City Python\n\n## Talks\n", date(2018, 1, 2)),
    ],
)
def test_other_forms_of_dates(said: str, day: date) -> None:
    """Eight digits at the head of a line, a short year behind a month's name, a day that looks like an item."""
    text = f"# Past events\n\n{said}\n* Queues - Ada Vega\n* Boats - Sol Mbeki\n"
    assert read(text, path="README.md").recaps[0].event.date == day


SECTIONS: dict[str, Callable[[str, str, str], str]] = {
    "a post's own day above": lambda day, before, talk: (
        f"## Meetup\n\n*Posted on {before}*\n\nWhen: {day}\n\n{talk}\n\n"
    ),
    "labels below the talks": lambda day, _, talk: f"## Meetup\n\n{talk}\n\nDate: {day}\n\n",
    "days above headings": lambda day, _, talk: f"{day}\n\n## A meetup\n\n{talk}\n\n",
    "rules between": lambda day, _, talk: f"---\n\n{talk}\n\n{day}\n\n",
    "counted headings": lambda day, _, talk: f"## 3. {day}\n\n{talk}\n\n",
    "the next one below": lambda day, before, talk: f"## {day}\n\n{talk}\n\nRSVP by {before}.\n\n",
}
"""How a section says its day, with another day in it."""


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_is_of_its_own_day(section: str) -> None:
    """A file of many events: each has its day and its talk, whatever else is dated in it."""
    days = [date(2018 + month // 12, month % 12 + 1, 13) for month in range(8)]
    said = [
        (f"{day:%B} {day.day}, {day.year}", f"{day - timedelta(9):%B} {(day - timedelta(9)).day}, {day.year}")
        for day in days
    ]
    talks = [f"* Queues, part {at} by {NAMES[at % 4]}" for at in range(len(days))]
    text = "# Past meetups\n\n" + "".join(
        SECTIONS[section](day, before, talk) for (day, before), talk in zip(said, talks, strict=True)
    )
    recaps = read(text, path="README.md").recaps
    assert [recap.event.date for recap in recaps] == days
    titles = [talk.title for recap in recaps for talk in recap.event.talks]
    assert titles == [f"Queues, part {at}" for at in range(len(days))]


PATHS = (
    *(
        "2024/05/14/README.md",
        "2024/05/14-queues.md",
        "2024/05-14/README.md",
        "meetups/20240514.md",
        "20240514/README.md",
    ),
    *(
        "meetups/2024_05_14.md",
        "meetups/14-05-2024.md",
        "meetups/05-14-2024/README.md",
        "14.05.2024.md",
        "2024/14.05.md",
    ),
    *("2024/may-14.md", "2024-May-14.md", "14-mai-2024.md", "archive/2024/May/14.md", "river-city-2024-05-14.md"),
    *("2024.05.14-queues.md", r"C:\meetups\2024\05\14\README.md"),
)
TALKS_ALONE = "## Talks\n\n### Queues in Anger\n\nAda Vega\n\n### Boats on Fire\n\nSol Mbeki\n"


@pytest.mark.parametrize("path", PATHS)
def test_the_day_of_a_files_folders_or_name_is_the_events(path: str) -> None:
    """Where the text states none; one that it states counts for more."""
    (recap,) = read(TALKS_ALONE, path=path).recaps
    assert recap.event.date == date(2024, 5, 14)
    (stated,) = read(f"# River City JS\n\nDate: 16 May 2024\n\n{TALKS_ALONE}", path=path).recaps
    assert stated.event.date == date(2024, 5, 16)


@pytest.mark.parametrize("path", ["2024/05/queues.md", "05-06-2024.md", "2024/12.md", "2024/README.md", "v10.20.2.md"])
def test_a_path_without_one_sure_day_gives_none(path: str) -> None:
    """A month, a version, and a day that may be May or June."""
    assert [recap.event.date for recap in read(TALKS_ALONE, path=path).recaps] == [None]


@pytest.mark.parametrize("key", ["eventdate", "start_datetime", "dtstart", "date_start"])
def test_more_keys_tell_when_an_event_was(key: str) -> None:
    """As sites and calendars call it."""
    (recap,) = read(f"---\ntitle: May meetup\n{key}: 2024-05-14\n---\n{TALKS_ALONE}", path="may.md").recaps
    assert recap.event.date == date(2024, 5, 14)


ROW = (
    ("2024-05-14", "Queues in Anger", "Ada Vega"),
    ("2024-04-09", "Boats on Fire", "Martin Weber"),
    ("2024-03-12", "Compilers at Work", "Laura Gomez"),
)


@pytest.mark.parametrize("written", ["%Y‑%m‑%d", "%Y–%m–%d", "%Y_%m_%d", "%d %B %Y"])
@pytest.mark.parametrize("line", ["- [{day}]({url}): {title} - {name}", "- [{day}]({url}) {title} ({name})"])
def test_a_date_that_is_a_link_opens_its_event(line: str, written: str) -> None:
    """A list of past evenings links each day to its page; dashes are those that editors make."""
    items = list[str]()
    for number, (day, title, name) in enumerate(ROW):
        said = date.fromisoformat(day).strftime(written)
        url = f"https://www.meetup.com/river-city-js/events/12{number}/"
        items.append(line.format(day=said, url=url, title=title, name=name))
    recaps = read("# River City JS\n\nWe meet every month.\n\n" + "\n".join(items) + "\n", path="README.md").recaps
    told = [(one.event.date, one.event.talks[0].title, one.event.talks[0].speakers[0].name) for one in recaps]
    assert told == [(date.fromisoformat(day), title, name) for day, title, name in ROW]
    assert [one.event.url for one in recaps] == [
        f"https://www.meetup.com/river-city-js/events/12{n}/" for n in range(3)
    ]


@pytest.mark.parametrize(
    ("said", "months", "weekday"),
    [
        ("We meet every month and talk.", ("May", "April", "March"), "(Thursday {})"),
        ("Nos vemos todos los meses para hablar.", ("Mayo", "Abril", "Marzo"), "(jueves {})"),
        ("Wir treffen uns jeden Monat und reden.", ("Mai", "April", "März"), "(Donnerstag, den {}.)"),
    ],
)
def test_a_weekday_may_be_between_a_month_and_its_day(said: str, months: tuple[str, ...], weekday: str) -> None:
    """Below a heading with the year."""
    days = (16, 18, 21)
    lines = [
        f"- **{month} {weekday.format(day)}**, {title} - {name}\n"
        for month, day, (_, title, name) in zip(months, days, ROW, strict=True)
    ]
    recaps = read(f"# River City JS\n\n{said}\n\n## 2019\n\n" + "".join(lines), path="README.md").recaps
    assert [one.event.date for one in recaps] == [date(2019, 5, 16), date(2019, 4, 18), date(2019, 3, 21)]
