"""Posts that announce their own event, and posts by the people who gave a talk."""

from datetime import date, time

import pytest

from meetup_recap import Recap, read


def recap_of(header: str, body: str) -> Recap:
    """The one recap of a post of May 2019."""
    reading = read(f"---\n{header}\n---\n\n{body}\n", path="2019-05-01-post.md")
    assert len(reading.recaps) == 1, reading.reason
    return reading.recaps[0]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Our next meetup", "The next meetup is on 14 May at 7pm at Quayside. Ada Vega will talk about queues."),
        ("Nächstes Treffen", "Das nächste Treffen findet am 14. Mai um 19 Uhr statt. Ada Vega spricht über Queues."),
    ],
)
def test_a_text_that_only_announces_is_about_that_event(title: str, body: str) -> None:
    """Its title says that it is about one to come."""
    recap = recap_of(f"title: {title}\ndate: 2019-05-01", body)
    assert recap.event.date == date(2019, 5, 14)
    assert recap.next_event is None
    assert [[one.name for one in talk.speakers] for talk in recap.event.talks] == [["Ada Vega"]]


@pytest.mark.parametrize("key", ["talks:\n- {title: Queues in Anger, speaker: Ada Vega}", "sponsors: [Tern]"])
def test_a_text_below_an_event_of_the_front_matter_announces_the_next_one(key: str) -> None:
    """The title names the event that it is about."""
    recap = recap_of(f"title: Meetup 12\ndate: 2019-05-01\n{key}", "Our next meetup will be on Tuesday 11 June.")
    assert recap.event.date == date(2019, 5, 1)
    assert recap.next_event is not None
    assert recap.next_event.date == date(2019, 6, 11)


def test_an_opening_about_our_meetup_tells_of_an_event() -> None:
    """Its title need not say it; the same talk in a text about somebody else is none."""
    talk = "Ada Vega will be talking about queues in anger. Doors open 18:30."
    recap = recap_of("title: Harbor Ruby", f"Hi everyone, our May meetup is upon us! We have a great evening. {talk}")
    assert [one.name for talk in recap.event.talks for one in talk.speakers] == ["Ada Vega"]
    assert not read(f"---\ntitle: Harbor Ruby\n---\n\nA big week for the company. {talk}\n").recaps


def test_the_author_of_a_page_of_the_layout_talk_gives_it() -> None:
    """Other posts by their authors are articles."""
    header = "title: Queues in Anger\nauthor: Ada Vega\ndate: 2019-05-14\nlayout: {}"
    (talk,) = recap_of(header.format("talk"), "Why queues fill.").event.talks
    assert (talk.title, [one.name for one in talk.speakers]) == ("Queues in Anger", ["Ada Vega"])
    assert not read(f"---\n{header.format('post')}\n---\n\nWhy queues fill.\n").recaps


@pytest.mark.parametrize("lines", ["{}  \n{}  \n{}  \n{}", "- {}\n- {}\n- {}\n- {}"])
def test_lines_that_open_with_times_are_an_agenda(lines: str) -> None:
    """With list marks or without; each talk has its time, one of a rare name and of two people too."""
    agenda = lines.format(
        "19:00 Welcome",
        "19:10 **Queues in Anger**, Ada Vega",
        "19:50 **Boats at Sea**, Sol Mbeki and Zorba Quux",
        "20:40 Pizza",
    )
    recap = recap_of(
        "title: Meetup 12\ndate: 2019-05-14", f"We meet at Quayside.\n\n### Agenda\n\n{agenda}\n\nSee you!"
    )
    assert [(talk.title, [one.name for one in talk.speakers], talk.start_time) for talk in recap.event.talks] == [
        ("Queues in Anger", ["Ada Vega"], time(19, 10)),
        ("Boats at Sea", ["Sol Mbeki", "Zorba Quux"], time(19, 50)),
    ]
