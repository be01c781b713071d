"""Sentences that say who paid, wherever they are in a post: below a talk, behind one in its paragraph, before it."""

import pytest

from meetup_recap import parse

TALKS = {
    "en": "Ada Vega talked about queues and it was fun.",
    "de": "Ada Vega sprach über Schlangen und es war sehr spannend.",
    "fr": "Ada Vega a parlé de voiles et nous en étions ravis.",
    "es": "Ada Vega habló de colas y fue muy divertido para todos.",
    "pl": "Ada Vega opowiedziała o żaglach i było to bardzo ciekawe.",
}
PLACES = {"below": "{talk}\n\n{said}", "behind": "{talk} {said}", "before": "{said}\n\n{talk}"}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Food and drinks were provided by Tern."),
        ("en", "Thank you Tern for the beers!"),
        ("de", "Die Pizza wurde von Tern gesponsert."),
        ("de", "Wir danken Tern für Speis und Trank."),
        ("de", "Dank Tern gab es Pizza für alle."),
        ("fr", "Merci à notre partenaire Tern."),
        ("es", "Las pizzas fueron patrocinadas por Tern."),
        ("pl", "Podziękowania dla naszego sponsora Tern!"),
        ("pl", "Pizzę zasponsorowała firma Tern."),
    ],
)
def test_who_paid_is_a_sponsor_wherever_it_is_said(lang: str, said: str, place: str) -> None:
    text = place.format(talk=TALKS[lang], said=said)
    event = parse(f"---\ntitle: Meetup 12\n---\n{text}\n", path="2024-05-14-may.md").event

    assert [sponsor.name for sponsor in event.sponsors] == ["Tern"]


@pytest.mark.parametrize(
    "said",
    ["We give away a book by Kafka.", "Drinks afterwards, as ever.", "She had built a pizza robot by Redis alone."],
)
def test_what_is_told_of_food_below_a_talk_is_no_sponsor(said: str) -> None:
    event = parse(f"---\ntitle: Meetup 12\n---\n{TALKS['en']}\n\n{said}\n", path="2024-05-14-may.md").event

    assert event.sponsors == ()
