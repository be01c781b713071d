"""Files of many events that dates alone do not part: numbered headings, dates within links, tables without heads."""

import pytest

from meetup_recap import Recap, read


def told(recaps: tuple[Recap, ...]) -> list[tuple[str, list[tuple[str | None, list[str]]]]]:
    """The events by date, or by name without one, and their talks."""
    return [
        (
            str(recap.event.date or recap.event.name),
            [(talk.title, [one.name for one in talk.speakers]) for talk in recap.event.talks],
        )
        for recap in recaps
    ]


QUEUES, BOATS, TIDES = (
    ("Queues in Anger", ["Ada Vega"]),
    ("Small Boats", ["Sol Mbeki"]),
    ("Tides", ["Ines Okafor"]),
)


@pytest.mark.parametrize(
    "name", ["Meetup #{}", "Treffen {}", "{}. Treffen", "{}e rencontre", "Spotkanie nr {}", "#{}", "Tern #{}"]
)
def test_numbered_headings_are_events(name: str) -> None:
    """A file without any date: each number is an evening, and has the talks below it."""
    talks = (
        ("- Queues in Anger - Ada Vega\n- Small Boats - Sol Mbeki"),
        "- Tides - Ines Okafor",
        "- Fog at Sea - Ada Vega",
    )
    names = [name.format(number) for number in (12, 11, 10)]
    text = "# Tern\n\n" + "\n\n".join(f"## {one}\n\n{below}" for one, below in zip(names, talks, strict=True))
    assert [talks for _, talks in told(read(text, path="README.md").recaps)] == [
        [QUEUES, BOATS],
        [TIDES],
        [("Fog at Sea", ["Ada Vega"])],
    ]


@pytest.mark.parametrize("name", ["Talk {}", "Session {}", "Chapter {}", "Meetup {}"])
def test_numbers_in_no_order_or_of_talks_part_no_file(name: str) -> None:
    """The talks of one evening have numbers, too; events that are numbered go up or down."""
    numbers = (3, 1, 2) if name.startswith("Meetup") else (1, 2, 3)
    talks = ("Queues in Anger - Ada Vega", "Small Boats - Sol Mbeki", "Tides - Ines Okafor")
    body = "\n\n".join(f"## {name.format(one)}\n\n{talk}" for one, talk in zip(numbers, talks, strict=True))
    text = f"---\ntitle: Tern meetup in May\ndate: 2024-05-14\n---\n\n{body}\n"
    assert len(read(text, path="2024-05-14-tern.md").recaps) <= 1


@pytest.mark.parametrize(
    "line",
    [
        "- [{day}: {title}]({url}) - {name}",
        "- [{day} – {title}]({url}) ({name})",
        "- [{day}: {title} by {name}]({url})",
    ],
)
@pytest.mark.parametrize(
    "months", [("2021-05-03", "2021-06-07", "2021-07-05"), ("3 May 2021", "7 June 2021", "5 July 2021")]
)
def test_a_date_within_a_link_is_no_part_of_the_title(line: str, months: tuple[str, str, str]) -> None:
    """Nor is what is left of the link; its address stays with the talk."""
    url = "https://tern.example/{}"
    lines = (
        line.format(day=day, title=title, name=people[0], url=url.format(day[-1]))
        for day, (title, people) in zip(months, (QUEUES, BOATS, TIDES), strict=True)
    )
    recaps = read("# Talks\n\n" + "\n".join(lines), path="README.md").recaps
    assert told(recaps) == [("2021-05-03", [QUEUES]), ("2021-06-07", [BOATS]), ("2021-07-05", [TIDES])]
    assert all(talk.links or talk.slides_url for recap in recaps for talk in recap.event.talks)


@pytest.mark.parametrize(
    "head", ["", "<tr><th>Date</th><th>Title</th><th>Who</th></tr>", "<tr><td>Date</td><td>Title</td><td>Who</td></tr>"]
)
def test_the_first_row_of_an_html_table_is_an_event_where_it_is_no_head(head: str) -> None:
    """A head has other cells, or says nothing with a digit."""
    rows = "".join(
        f"<tr><td>{day}</td><td>{title}</td><td>{people[0]}</td></tr>\n"
        for day, (title, people) in zip(("2021-05-03", "2021-06-07", "2021-07-05"), (QUEUES, BOATS, TIDES), strict=True)
    )
    recaps = read(f"# Talks\n\n<table>{head}{rows}</table>", path="README.md").recaps
    assert told(recaps) == [("2021-05-03", [QUEUES]), ("2021-06-07", [BOATS]), ("2021-07-05", [TIDES])]
