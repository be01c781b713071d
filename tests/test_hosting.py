"""Who housed an evening and who paid for the pizza, in sentences that thank nobody, in each language."""

import pytest

from meetup_recap import parse

FRAMES = {
    "en": "# Meetup May\n\n**Date:** 14 May 2024\n\n{}\n\n"
    "## Talks\n\n### Queues in Anger - Ada Vega\n\n"
    "It was a very good talk about the queues that we all have to live with.\n",
    "de": "# Mai-Treffen\n\n**Datum:** 14. Mai 2024\n\n{}\n\n"
    "## Vorträge\n\n### Warteschlangen im Ernstfall - Ada Vega\n\n"
    "Es war ein sehr guter Vortrag über die Warteschlangen, mit denen wir alle leben.\n",
    "fr": "# Rencontre de mai\n\n**Date :** 14 mai 2024\n\n{}\n\n"
    "## Présentations\n\n### Des files sans peur - Ada Vega\n\n"
    "Une très bonne présentation sur les files avec lesquelles nous devons tous vivre.\n",
    "pl": "# Spotkanie majowe\n\n**Data:** 14 maja 2024\n\n{}\n\n"
    "## Prelekcje\n\n### Kolejki bez strachu - Ada Vega\n\n"
    "Bardzo dobra prelekcja o kolejkach, z którymi wszyscy musimy żyć na co dzień.\n",
    "es": "# Encuentro de mayo\n\n**Fecha:** 14 de mayo de 2024\n\n{}\n\n"
    "## Charlas\n\n### Colas sin miedo - Ada Vega\n\n"
    "Una charla muy buena sobre las colas con las que todos tenemos que vivir.\n",
    "pt": "# Encontro de maio\n\n**Data:** 14 de maio de 2024\n\n{}\n\n"
    "## Palestras\n\n### Filas sem medo - Ada Vega\n\n"
    "Uma palestra muito boa sobre as filas com as quais todos temos que viver.\n",
}
Q, T = "[Quayside](https://q.example)", "[Tern](https://t.example)"


@pytest.mark.parametrize(
    ("language", "said", "venue", "sponsors"),
    [
        ("en", f"Our host this time is {Q}.", "Quayside", []),
        ("en", f"This month's host was {Q}.", "Quayside", []),
        ("en", f"{Q} kindly hosted us this month.", "Quayside", []),
        ("en", "We were kindly hosted by Quayside.", "Quayside", []),
        ("en", f"We gathered at the offices of {Q}.", "Quayside", []),
        ("en", f"The venue was provided by {Q}, pizza came from {T}.", "Quayside", ["Tern"]),
        ("en", f"Pizza was on {T}.", None, ["Tern"]),
        ("en", "We sat down at seven, and one of us stood until noon.", None, []),
        ("fr", "On s'est retrouvé à midi.", None, []),
        ("en", "The door for the venue is on New Inn Yard, opposite the coffee shop.", None, []),
        ("de", f"Gastgeber ist diesmal die {Q}.", "Quayside", []),
        ("de", f"Die Räume stellte uns {Q}, die Pizza kam von {T}.", "Quayside", ["Tern"]),
        ("de", f"Für Pizza und Getränke sorgte {T}.", None, ["Tern"]),
        ("fr", f"{Q} nous a accueillis dans ses locaux.", "Quayside", []),
        ("fr", f"Notre hôte du mois : {Q}.", "Quayside", []),
        ("pl", f"Gospodarzem spotkania była firma {Q}.", "Quayside", []),
        ("pl", f"Pizzę ufundowała firma {T}.", None, ["Tern"]),
        ("es", f"Nuestro anfitrión fue {Q} y la pizza corrió a cargo de {T}.", "Quayside", ["Tern"]),
        ("pt", f"Quem nos recebeu foi a {Q}, a pizza ficou por conta da {T}.", "Quayside", ["Tern"]),
    ],
)
def test_hosts_and_treats_are_told_without_thanks(
    language: str, said: str, venue: str | None, sponsors: list[str]
) -> None:
    """The house is the venue, who paid for food a sponsor; neither is made of a street."""
    event = parse(FRAMES[language].format(said)).event
    assert (event.venue.name if event.venue else None) == venue
    assert [sponsor.name for sponsor in event.sponsors] == sponsors


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ("food: pizza (Tern Data)", ["Tern Data"]),
        ("food: Tern Data (pizza)", ["Tern Data"]),
        ("food: none, eat first!", []),
        ("sponsors: Tern Data (pizza), Lantern", ["Tern Data", "Lantern"]),
    ],
)
def test_a_key_for_food_says_who_gave_it(keys: str, names: list[str]) -> None:
    """What was eaten is nobody."""
    text = f"---\ntitle: May meetup\ndate: 2024-05-14\n{keys}\n---\nAda Vega talked about queues.\n"
    assert [sponsor.name for sponsor in parse(text).event.sponsors] == names


def test_lines_below_sponsors_say_what_each_gave() -> None:
    """Each line is one of them; the full stops of "Sp. z o.o." end no name."""
    lines = "Elektro Sp. z o.o. – pizza\nLantern Press – five books for the raffle"
    text = f"---\ntitle: May meetup\ndate: 2024-05-14\n---\nAda Vega talked about queues.\n\n## Sponsors\n\n{lines}\n"
    assert [sponsor.name for sponsor in parse(text).event.sponsors] == ["Elektro Sp. z o.o.", "Lantern Press"]
