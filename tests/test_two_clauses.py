"""Sentences in which two people give a talk each; and the language that the front matter names."""

import pytest

from meetup_recap import parse

FULL = {
    "en": "We met again and it was full of people.",
    "de": "Wir haben uns wieder getroffen und es war sehr voll.",
    "fr": "Nous nous sommes retrouvés et la salle était pleine.",
    "es": "Nos vimos de nuevo y la sala estaba llena.",
    "pl": "Spotkaliśmy się znowu i było nas bardzo dużo.",
}


@pytest.mark.parametrize(
    ("lang", "said", "titles"),
    [
        ("en", "Ada Vega talked about queues; Sol Mbeki demoed small boats.", ("queues", "small boats")),
        ("en", "Ada Vega talked about queues, then Sol Mbeki showed small boats.", ("queues", "small boats")),
        ("en", "After Ada Vega talked about queues, Sol Mbeki showed small boats.", ("queues", "small boats")),
        ("de", "Ada Vega sprach über Schlangen, danach zeigte Sol Mbeki kleine Boote.", ("Schlangen", "kleine Boote")),
        ("de", "Ada Vega sprach über Schlangen; Sol Mbeki zeigte kleine Boote.", ("Schlangen", "kleine Boote")),
        (
            *("de", "Zuerst sprach Ada Vega über Schlangen, dann zeigte Sol Mbeki kleine Boote."),
            ("Schlangen", "kleine Boote"),
        ),
        (
            *("fr", "D'abord Ada Vega a parlé de voiles, ensuite Sol Mbeki a montré de petits bateaux."),
            ("voiles", "petits bateaux"),
        ),
        ("es", "Ada Vega habló de colas, luego Sol Mbeki mostró barcos pequeños.", ("colas", "barcos pequeños")),
        ("pl", "Najpierw Ada Vega opowiedziała o żaglach, potem Sol Mbeki pokazał łodzie.", ("żaglach", "łodzie")),
    ],
)
def test_each_clause_has_its_talk(lang: str, said: str, titles: tuple[str, str]) -> None:
    event = parse(f"---\ntitle: Meetup 12\n---\n{FULL[lang]}\n\n{said}\n", path="2024-05-14-may.md").event
    found = [(talk.title, [one.name for one in talk.speakers]) for talk in event.talks]

    assert found == list(zip(titles, (["Ada Vega"], ["Sol Mbeki"]), strict=True))


@pytest.mark.parametrize("said", ["We met Sol Mbeki, too.", "It was hard, and Sol Mbeki agreed."])
def test_somebody_named_in_passing_gives_no_talk(said: str) -> None:
    event = parse(
        f"---\ntitle: Meetup 12\n---\n{FULL['en']}\n\nAda Vega talked about queues. {said}\n", path="2024-05-14-may.md"
    ).event

    assert [talk.title for talk in event.talks] == ["queues"]


@pytest.mark.parametrize("key", ["lang: de", 'language: "de-DE"', "locale: de_DE"])
def test_the_front_matter_names_the_language(key: str) -> None:
    """Of a text too short to tell it; one that is plainly in another language stays so: templates have a key, too."""
    text = "---\ntitle: Meetup 12\n{}\n---\nAda Vega sprach über Schlangen.\n"

    assert [talk.title for talk in parse(text.format(key), path="2024-05-14-may.md").event.talks] == ["Schlangen"]


def test_a_text_tells_its_language_against_the_key() -> None:
    told = "Ada Vega sprach über Schlangen im Hafen. Danach gab es Pizza."
    text = f"---\ntitle: Treffen 12\nlang: en\n---\n{FULL['de']}\n\n{told}\n"

    assert [talk.title for talk in parse(text, path="2024-05-14-may.md").event.talks] == ["Schlangen im Hafen"]


@pytest.mark.parametrize(
    "said",
    [
        "Ada Vega talked about queues and it was fun. We met at Quayside.",
        "Ada Vega talked about queues and it was fun. Quayside hosted us.",
        "Ada Vega sprach über Schlangen und es war sehr voll. Wir trafen uns bei Quayside.",
        "Ada Vega a parlé de voiles et nous en étions ravis. La rencontre a eu lieu chez Quayside.",
        "Ada Vega habló de colas y fue muy divertido para todos. Nos recibió Quayside.",
    ],
)
def test_a_venue_is_read_behind_a_talk_of_the_same_paragraph(said: str) -> None:
    event = parse(f"---\ntitle: Meetup 12\n---\n{said}\n", path="2024-05-14-may.md").event

    assert len(event.talks) == 1
    assert event.venue is not None
    assert event.venue.name == "Quayside"
