"""Posts say one thing in many ways: talks, places and sponsors are read in each of them, in each language."""

from typing import Any

import pytest
import yaml

from folders import ROOT
from meetup_recap import Event, read

TALKS = (("Small boats in winter", "Laura Gomez", "Quayside Labs"), ("What queues cost us", "Martin Weber", "Tern"))
ABOUT = "A description of what it was about, in a few words that say little."
OPENINGS = {
    "en": ("May meetup", "It was good to see you all again after such a long time."),
    "de": ("Treffen im Mai", "Es war schön, euch alle nach so langer Zeit wieder zu sehen."),
    "fr": ("Rencontre de mai", "C'était un plaisir de vous revoir tous après si longtemps."),
    "es": ("Reunión de mayo", "Fue un placer veros a todos otra vez después de tanto tiempo."),
    "pl": ("Spotkanie w maju", "Miło było znowu Was wszystkich zobaczyć po tak długim czasie."),
}
AN_ITEM = {
    "en": "- **Small boats in winter** by Laura Gomez",
    "de": "- **Kleine Boote im Winter** von Laura Gomez",
    "fr": "- **Petits bateaux en hiver** par Laura Gomez",
    "es": "- **Barcos pequeños en invierno** por Laura Gómez",
    "pl": "- **Małe łodzie w zimie** – Laura Gomez",
}


def ways(name: str) -> list[dict[str, Any]]:
    """The ways of a file."""
    found: list[dict[str, Any]] = yaml.safe_load((ROOT / f"tests/ways/{name}.yaml").read_text("utf-8"))
    return found


def event_of(language: str, *paragraphs: str) -> Event:
    """The event of a short post."""
    title, opening = OPENINGS[language]
    body = "\n\n".join(part.format(opening=opening) for part in paragraphs)
    reading = read(f"---\ntitle: {title}\ndate: 2016-05-07\n---\n{body}\n")
    assert reading.recaps, reading.reason
    return reading.recaps[0].event


@pytest.mark.parametrize("way", ways("talks"), ids=lambda way: way["way"])
def test_a_talk_is_read_however_its_title_and_speaker_are_joined(way: dict[str, Any]) -> None:
    """Two talks with their speakers, and where these work where the way says it."""
    parts = [way["way"].format(t=t, p=p, o=o, n=n, d=ABOUT) for n, (t, p, o) in enumerate(TALKS, 1)]
    body = way.get("before", "") + ("\n\n" if way.get("apart", True) else "\n").join(parts) + way.get("after", "")
    event = event_of("en", "{opening}", body, "See you next time!")
    has_employer = "{o}" in way["way"]
    wanted = [(title, [(name, employer if has_employer else None)]) for title, name, employer in TALKS]
    assert [(talk.title, [(one.name, one.organization) for one in talk.speakers]) for talk in event.talks] == wanted


@pytest.mark.parametrize("way", ways("lines"), ids=lambda way: way["say"])
def test_one_talk_is_read_from_a_line(way: dict[str, Any]) -> None:
    """In each language; the event's own title is never the talk's."""
    event = event_of(way["language"], "{opening}", way["say"])
    assert [(talk.title, [one.name for one in talk.speakers]) for talk in event.talks] == [
        (way["title"], [way["speaker"]])
    ]


@pytest.mark.parametrize("way", ways("places"), ids=lambda way: way["say"])
def test_venue_and_sponsor_are_read_from_a_line(way: dict[str, Any]) -> None:
    """Before the talks, and behind them; a venue is no sponsor, and a sponsor no venue."""
    line = way["say"].format(v="Quayside Labs", s="Lantern")
    posts = [(line, "{opening}", AN_ITEM[way["language"]])]
    posts += [] if way.get("opening") else [("{opening}", AN_ITEM[way["language"]], line)]
    for post in posts:
        event = event_of(way["language"], *post)
        venue = event.venue.name if event.venue else None
        wanted = ("Quayside Labs" if "{v}" in way["say"] else None, ["Lantern"] if "{s}" in way["say"] else [])
        assert (venue, [sponsor.name for sponsor in event.sponsors]) == wanted
