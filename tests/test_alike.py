"""Files of many events, whose lines leave open which side is somebody: all of them together tell it."""

import pytest

from meetup_recap import NotARecapError, parse_all

EVENTS = (
    ("14 May 2019", "Queues in Anger", "Ada Vega"),
    ("11 June 2019", "Small Boats", "Sol Mbeki"),
    ("9 July 2019", "Parsing with Joy", "Nora Meier"),
    ("3 August 2019", "Testing without Tears", "Zorba Quux"),  # a name that no list of names has
)
WAYS = {
    "a comma behind somebody": "- {day}: {who}, {title}\n",
    "a comma behind a title": "- {day}: {title}, {who}\n",
    "an employer between": "- {day}: {who}, Tern GmbH, {title}\n",
    "full stops": "- {day}. {who}. {title}\n",
    "arrows": "- {day} -> {who} -> {title}\n",
    "semicolons": "- {day}; {who}; {title}\n",
    "slashes": "- {day} / {title} / {who}\n",
    "a bold title": "- {day} **{title}** {who}\n",
    "somebody in italics": "- {day} {title} _{who}_\n",
    "a linked title": "- {day} {who} [{title}](https://northwind.example/a)\n",
    "a quoted title": '- {day}: "{title}" {who}\n',
    "two lines": "## {day}\n\n{title}  \n{who}\n\n",
    "two paragraphs": "## {day}\n\n{title}\n\n{who}\n\n",
    "somebody above the title": "### {day}: {who}\n\n{title}\n\n",
    "somebody below the title": "### {day}: {title}\n\n{who}\n\nWe talk about it.\n\n",
    "three lines": "{day}<br>\n{title}<br>\n{who}\n\n",
    "an item": "## {day}\n\n- {who}, {title}\n\n",
}


def talks(text: str) -> list[tuple[str, str | None, list[str]]]:
    recaps = parse_all(text, path="README.md")
    return [
        (f"{recap.event.date:%-d %B %Y}", talk.title, [speaker.name for speaker in talk.speakers])
        for recap in recaps
        for talk in recap.event.talks
        if recap.event.date
    ]


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
def test_events_of_a_file_are_read_as_most_are_written(way: str) -> None:
    """A rare name is read where the others are."""
    text = "# Pebble Bay Developers\n\nWe meet.\n\n" + "".join(
        way.format(day=day, title=title, who=who) for day, title, who in EVENTS
    )
    assert talks(text) == [(day, title, [who]) for day, title, who in EVENTS]


def test_a_biography_below_a_dated_title_names_the_speaker() -> None:
    """The title is what the heading says beside its date."""
    text = "# Pebble Bay\n\n" + "".join(
        f"### {day}: {title}\n\n{who} is an engineer who likes boats.\n\n" for day, title, who in EVENTS[:3]
    )
    assert talks(text) == [(day, title, [who]) for day, title, who in EVENTS[:3]]


@pytest.mark.parametrize("line", ["{who}, treasurer", "{who}, {who}"])
def test_lines_that_say_the_same_of_everybody_are_no_talks(line: str) -> None:
    """Attendees of several evenings gave no talks."""
    lines = "".join(f"## {day}\n\n- {line.format(who=who)}\n\n" for day, _, who in EVENTS)
    try:
        found = talks(f"# Pebble Bay\n\n{lines}")
    except NotARecapError:
        found = []
    assert found == []


@pytest.mark.parametrize(
    "day",
    [
        "24. Mai 2019",
        "24 mai 2019",
        "24 maja 2019",
        "24.05.2019r.",
        "24.05.2019 r.",
        "24 May 19",
        "Freitag, den 24. Mai 2019",
    ],
)
def test_days_are_read_in_a_file_of_another_language(day: str) -> None:
    """The text around is English."""
    days = [day, day.replace("24", "3"), day.replace("24", "12")]
    text = "".join(f"## {day}\n\n* {title} - {who}\n\n" for day, (_, title, who) in zip(days, EVENTS, strict=False))
    assert [day for day, _, _ in talks(f"# Past meetups\n\n{text}")] == ["24 May 2019", "3 May 2019", "12 May 2019"]


def test_a_month_may_be_behind_its_year() -> None:
    """It has no day, so the event has no date; the events are three."""
    months = zip(("October", "November", "December"), EVENTS, strict=False)
    text = "".join(f"## 2019 {month}\n\n* {title} - {who}\n\n" for month, (_, title, who) in months)
    recaps = parse_all(f"# Past\n\n{text}")
    assert [recap.event.talks[0].title for recap in recaps] == [title for _, title, _ in EVENTS[:3]]


@pytest.mark.parametrize(
    "line",
    [
        "- {title} - {who}",
        "- {who}: {title}",
        "- {title} by {who}",
        "- {title} ({who})",
        "### {title}\n\n**Speaker:** {who}\n",
    ],
)
def test_a_name_on_a_network_alone_is_somebody(line: str) -> None:
    """Many groups know their speakers by nothing else."""
    talks_of_two = (("Queues in Anger", "@halfbracket"), ("Small Boats", "Ada Vega"))
    text = "# Pebble Bay Meetup, 14 May 2024\n\n" + "\n".join(
        line.format(title=title, who=who) for title, who in talks_of_two
    )
    assert [(title, who[0]) for _, title, who in talks(text)] == list(talks_of_two)
