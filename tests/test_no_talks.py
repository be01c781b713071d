"""What is beside the talks of an evening and is none: what is to come, what others made, what fell through."""

import pytest

from meetup_recap import parse

EVENINGS = {
    "en": ("May 2022 meetup", 'Ada Vega gave a talk on "Queues in Anger".', "Queues in Anger"),
    "de": (
        "Treffen im Mai",
        "Ada Vega hielt einen Vortrag über „Warteschlangen im Ernstfall“.",
        "Warteschlangen im Ernstfall",
    ),
    "fr": ("Meetup de mai", "Ada Vega a présenté « Files sans peur ».", "Files sans peur"),
    "es": ("Encuentro de mayo", "Ada Vega habló sobre «Colas sin miedo».", "Colas sin miedo"),
    "pl": ("Spotkanie majowe", "Ada Vega opowiedziała o „Kolejkach bez strachu”.", "Kolejkach bez strachu"),
}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", '## Next\n\nSol Mbeki will talk about "Small Boats".'),
        ("en", 'Next month Sol Mbeki will talk about "Small Boats".'),
        ("en", "In June, Sol Mbeki will present Small Boats."),
        ("de", "Im Juni spricht Sol Mbeki bei Nordlicht über „Kleine Boote“."),
        ("fr", "Le mois prochain, Anne Petit parlera de « Petits bateaux »."),
        ("es", "En diciembre, Pablo Soto hablará sobre «Barcos pequeños»."),
        ("pl", "Za miesiąc Ewa Lis opowie o „Małych łódkach”."),
        ("en", 'Ralf Stone was unable to give his talk on "Small Boats".'),
        ("en", 'Sol Mbeki mentioned the talk "Small Boats" by Ralf Stone.'),
        ("en", 'Among the guests we raffled the book "Small Boats" by Ralf Stone.'),
        ("de", 'Wir verlosten das Buch "Kleine Boote" von Michael Fenner.'),
        ("fr", "À lire aussi : l'article « Petits bateaux » de Jean Moreau."),
        ("en", '> "Simplicity is all that counts." - Ralf Stone'),
        ("en", 'She quoted Ralf Stone from Kernel Inc: "Talk is cheap".'),
        ("en", "Nora Pell opened the evening with a few words about the history of the group."),
        ("fr", "Claire Morel a ouvert la soirée chez Lumio et a présenté l'association."),
        ("es", "Lucía Ferrer dio la bienvenida."),
    ],
)
def test_what_is_no_talk_of_this_evening(language: str, said: str) -> None:
    """The one talk that was given is the only one."""
    title, told, talk = EVENINGS[language]
    recap = parse(f'---\ntitle: "{title}"\ndate: 2022-05-10\n---\n{told}\n\n{said}\n', language=language)
    assert [one.title for one in recap.event.talks] == [talk]


def test_a_heading_may_say_in_its_middle_that_a_talk_fell_through() -> None:
    """It keeps its name, and is cancelled."""
    text = "# May meetup\n\n14 May 2022\n\n## Talks\n\n### Queues - Ada Vega\n\n### Boats (cancelled) - Sol Mbeki\n"
    talks = [(talk.title, talk.status) for talk in parse(text).event.talks]
    assert talks == [("Queues", "given"), ("Boats", "cancelled")]


def test_who_is_thanked_for_a_quiz_is_no_venue() -> None:
    """Nor is anybody with a first and a last name."""
    text = "---\ntitle: May meetup\ndate: 2022-05-10\n---\nAda Vega spoke about queues.\n\n"
    assert parse(f"{text}Thanks to Sol Mbeki for hosting the quiz.").event.venue is None


def test_an_announcement_tells_its_talks() -> None:
    """Where all is still to come, what is told is what the event is about."""
    text = '---\ntitle: June meetup\ndate: 2022-05-20\n---\nIn June, Ada Vega will talk about "Queues in Anger".\n'
    assert [talk.title for talk in parse(text).event.talks] == ["Queues in Anger"]


def test_minutes_tell_a_talk_in_a_sentence() -> None:
    """Its title is in quotes and the name is known; what somebody read out is none."""
    text = (
        "# Minutes 14 May 2022\n\nPresent: Ada, Sol, 3 guests\n\n1. Welcome.\n"
        '2. Talk: Ada Vega presented "Queues in Anger". Good discussion.\n'
        '3. Rosa Lind recommended the book "Small Boats" by Sol Mbeki.\n4. Report: fine.\n'
    )
    assert [talk.title for talk in parse(text).event.talks] == ["Queues in Anger"]
