"""Facts of an event that are easily made up: what looks like one and is none, and what keys say of it."""

from datetime import time, timedelta

import attrs
import pytest

from meetup_recap import Event, InvalidValueError, Recap, parse, read, render

HEADER = "---\ntitle: River City Python May 2024\ndate: 2024-05-14\n{}---\n"
TALK = "\n## Talks\n\n### Queues in Anger\n\nSpeaker: Ada Vega\n"


def event(body: str = "", keys: str = "", talk: str = TALK) -> Event:
    return parse(HEADER.format(keys) + f"\n{body}\n{talk}", path="2024-05-14-may.md").event


@pytest.mark.parametrize(
    "body",
    [
        "The venue has room for up to 40 participants.",
        "We expect 40 attendees.",
        "Attendees: Ada, Sol and 3 others",
        "Attendees: 40-50",
        "There were 40 pizzas, and people came.",
        "Version 3.11 people came.",
        "Bis zu 40 Teilnehmer haben Platz.",
        "Il y a 40 places pour les participants.",
    ],
)
def test_no_number_of_people_is_made_up(body: str) -> None:
    """Limits, places, ranges and other things that are counted."""
    assert event(body).attendee_count is None


@pytest.mark.parametrize("key", ["attendees: 42", "attendance: 42", "attendee_count: 42", "teilnehmer: 42"])
def test_keys_count_people(key: str) -> None:
    """In any language; a list of names is no number."""
    assert event(keys=f"{key}\n").attendee_count == 42
    assert event(keys=key.replace("42", "[Ada, Sol]\n")).attendee_count is None


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("CANCELLED: River City Python May 2024", "cancelled"),
        ("River City Python May 2024 (postponed)", "postponed"),
        ("[Abgesagt] Treffen im Mai", "cancelled"),
        ("Rencontre de mai – annulée", "cancelled"),
        ("Encuentro de mayo (aplazado)", "postponed"),
        ("Spotkanie majowe – odwołane", "cancelled"),
        ("How I cancelled my subscriptions", None),
        ("Cancelled flights and other graphs", None),
    ],
)
def test_a_title_says_that_there_was_no_event(title: str, status: str | None) -> None:
    """At its edge, or between signs; inside a title it is a subject."""
    text = f'---\ntitle: "{title}"\ndate: 2024-05-14\nvenue: Quayside\n---\n{TALK}'
    assert parse(text, path="2024-05-14-may.md").event.status == status


def test_a_status_is_of_the_event() -> None:
    """A key says it; a sentence says it where there is no talk."""
    assert event(keys="status: postponed\n").status == "postponed"
    assert event(keys="cancelled: true\n").status == "cancelled"
    assert event("The May meetup has been cancelled.", keys="venue: Quayside\n", talk="").status == "cancelled"
    assert event("Last month's meetup was cancelled, but this time we met.").status is None
    assert event(keys="status: Published\n").status is None


@pytest.mark.parametrize(
    ("keys", "zone"),
    [
        ("timezone: Europe/London\n", "Europe/London"),
        ("tz: UTC\n", "UTC"),
        ("starts: 2024-05-14T18:30:00+01:00\n", "+01:00"),
        ("when: 2024-05-14T18:30:00-0500\n", "-05:00"),
        ("timezone: half past\n", None),
        ("updated: 2024-05-15T10:00:00+02:00\n", None),
        ("published_at: 2024-05-15T10:00:00+02:00\n", None),
    ],
)
def test_a_time_zone_is_stated(keys: str, zone: str | None) -> None:
    """By a key or a stamp of the event's time; when the post was published tells nothing of it."""
    assert event(keys=keys).timezone == zone


def test_the_caller_knows_the_time_zone() -> None:
    """Where the post says none; its place is empty, and its rule says whose it is."""
    text = HEADER.format("time: 18:30\n") + TALK
    recap = parse(text, path="2024-05-14-may.md", timezone="Europe/London")
    assert recap.event.timezone == "Europe/London"
    assert recap.source is not None
    assert recap.source.of("event.timezone").rule == "given"
    named = HEADER.format("timezone: Europe/Paris\n") + TALK
    assert parse(named, path="2024-05-14-may.md", timezone="Europe/London").event.timezone == "Europe/Paris"
    with pytest.raises(InvalidValueError, match="a time zone such as Europe/London"):
        read("text", timezone="GMT+1 or so")


def test_formats_say_when_it_was_anywhere() -> None:
    """With the zone in a calendar, and the offset in structured data."""
    keys = "time: 18:30\ntimezone: Europe/London\nvenue: Quayside\naddress: 12 Dock Street\n"
    recap = parse(HEADER.format(keys) + TALK, path="2024-05-14-may.md")
    calendar = render(recap, "ical").decode()
    assert "DTSTART;TZID=Europe/London:20240514T183000" in calendar
    assert "BEGIN:VTIMEZONE" in calendar
    assert '"startDate": "2024-05-14T18:30+01:00"' in render(recap, "json-ld")
    offset = Recap(title="May", event=Event(date=recap.event.date, start_time=time(18, 30), timezone="+02:00"))
    assert "DTSTART:20240514T163000Z" in render(offset, "ical").decode()
    off = Recap(title="May", event=attrs.evolve(recap.event, status="cancelled"))
    assert "STATUS:CANCELLED" in render(off, "ical").decode()
    assert '"eventStatus": "https://schema.org/EventCancelled"' in render(off, "json-ld")


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("### Queues in Anger (20 min)", 20),
        ("### Queues in Anger (45')", 45),
        ("### 19:00 – 19:45 Queues in Anger", 45),
        ("### 11:30-1:00 Queues in Anger", 90),
        ("### Queues in Anger", None),
        ("### Boats in 20 minutes", None),
    ],
)
def test_a_line_says_how_long_its_talk_takes(line: str, minutes: int | None) -> None:
    """In brackets, or from one time to another; a number in a title is none."""
    (talk,) = event(talk=f"\n## Talks\n\n{line}\n\nSpeaker: Ada Vega\n").talks
    assert talk.duration == (None if minutes is None else timedelta(minutes=minutes))


def test_keys_of_a_talk_without_a_field_are_kept() -> None:
    """Whatever they hold; a key that a field holds is not there twice."""
    keys = "talks:\n  - title: Queues\n    speaker: Ada Vega\n    level: beginner\n    tags: [a, {b: 1}]\n"
    (talk,) = event(keys=keys, talk="").talks
    assert talk.extra == {"level": "beginner", "tags": ("a", {"b": 1})}
    people = "talks:\n  - title: Queues\n    speakers: [{name: Ada Vega, pronouns: she/her, bio: Ada sails.}]\n"
    (speaker,) = event(keys=people, talk="").speakers
    assert speaker.extra == {"pronouns": "she/her"}
    assert speaker.bio == "Ada sails."


def test_an_abstract_is_no_biography() -> None:
    """Of a speaker's entry with a talk, `abstract` is the talk's; of one without, `about` is theirs."""
    keys = "speakers:\n  - name: Ada Vega\n    title: Queues\n    abstract: Limits.\n    bio: Ada sails.\n"
    (talk,) = event(keys=keys, talk="").talks
    assert (talk.description, talk.speakers[0].bio) == ("Limits.", "Ada sails.")


def test_a_biography_is_of_whom_it_opens_with() -> None:
    """Two talks, and one part about both speakers."""
    text = (
        "## Talks\n\n### Queues in Anger\n\nSpeaker: Ada Vega\n\n**Bio**\n\nAda Vega sails.\n\nSol Mbeki rows.\n\n"
        "### Small Boats\n\nSpeaker: Sol Mbeki\n\n**Bio**\n\nAda Vega sails.\n\nSol Mbeki rows.\n"
    )
    assert [person.bio for person in event(talk=text).speakers] == ["Ada Vega sails.", "Sol Mbeki rows."]


@pytest.mark.parametrize("label", ["Speaker", "Prelegent", "Ponente", "Intervenante", "Referentin", "Palestrante"])
def test_a_label_of_another_language_is_known(label: str) -> None:
    """A short post may look like English and have labels of its group's own language."""
    text = f'---\ntitle: "Meetup #12: Queues in Anger"\ndate: 2024-05-14\n---\n\n{label}: Sol Mbeki\n'
    (talk,) = parse(text, path="2024-05-14-may.md").event.talks
    assert [person.name for person in talk.speakers] == ["Sol Mbeki"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Our sponsor this month was Tern."),
        ("en", "Tern was our sponsor."),
        ("de", "Sponsor des Abends war die Firma Tern."),
        ("de", "Tern war unser Sponsor."),
        ("de", "Der Abend war gesponsert von Tern."),
        ("pl", "Tern był sponsorem spotkania."),
        ("fr", "Notre sponsor était Tern."),
        ("fr", "Tern nous a offert les pizzas."),
        ("es", "Nuestro patrocinador fue Tern."),
        ("pl", "Sponsorem głównym jest firma Tern."),
        ("pt", "O patrocinador foi Tern."),
    ],
)
def test_a_sponsor_may_be_said_to_be_one(language: str, said: str) -> None:
    """By a form of "to be", on either side; what was sponsored is none."""
    recap = parse(f"---\ntitle: May\ndate: 2024-05-14\n---\n\n{said}\n\n{TALK}", language=language, events="all")
    assert [sponsor.name for sponsor in recap.event.sponsors] == ["Tern"]
