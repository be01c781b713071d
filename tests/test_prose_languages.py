"""Evenings told in prose, in each language: who spoke about what for whom, the day, the place, who paid."""

import os
import subprocess
import sys
from datetime import date

import pytest

from meetup_recap import parse

POSTS = {
    "de": """Am 2. Januar trafen wir uns bei Northwind.

Zuerst erzählte Dr. Ada Vega von der Firma Northwind, wie man Warteschlangen bändigt. Ihre
[Folien](https://s.example/a.pdf) sind online.

Danach sprach Sol Mbeki (Quayside) über „Cache, der lügt“.

Zum Abschluss hielt Ines Prado einen Kurzvortrag über „Tests, die man liest“.

Danke an [Northwind](https://n.example) für die Pizza.""",
    "fr": """Le 2 janvier, nous étions une quarantaine chez Northwind.

Pour commencer, Ada Vega, de chez Northwind, nous a présenté « Des files d'attente sans stress ». Elle a
montré comment limiter les files. Ses [slides](https://s.example/a.pdf) sont en ligne.

Ensuite, Solenn Guivarc'h (Quayside) a parlé de « Cache et mensonges ».

Enfin, Inès Prado est revenue sur la migration vers Kubernetes.

Merci à [Northwind](https://n.example) pour les pizzas !""",
    "es": """El jueves 2 de enero nos reunimos en Northwind.

Abrió la tarde Ada Vega, de Northwind, con su charla "Colas sin miedo". Sus
[diapositivas](https://s.example/a.pdf) ya están disponibles.

Después, Sol Mbeki nos habló sobre "Cachés que mienten".

Para terminar, Inés Prado (Quayside) presentó "Pruebas que se leen".

Gracias a [Northwind](https://n.example) por las pizzas.""",
    "pt": """No dia 2 de janeiro nos reunimos na Northwind.

Para começar, Ada Vega, da Northwind, apresentou a palestra "Filas sem medo".

Depois, Sol Mbeki falou sobre "Caches que mentem".

Por fim, Inês Prado (Quayside) mostrou "Testes que se leem".

Agradecemos à [Northwind](https://n.example) pela pizza.""",
    "pl": """2 stycznia spotkaliśmy się w biurze Northwind.

Jako pierwsza wystąpiła Ada Vega z firmy Northwind z prezentacją „Kolejki bez nerwów”. Slajdy są
[tutaj](https://s.example/a.pdf).

Następnie Sol Mbeki opowiedział o „Cache, który kłamie”.

Na koniec Ines Prado (Quayside) pokazała „Testy, które się czyta”.

Dziękujemy firmie [Northwind](https://n.example) za pizzę.""",
}
TOLD = {
    "de": [
        ("wie man Warteschlangen bändigt", "Ada Vega", "Northwind"),
        ("Cache, der lügt", "Sol Mbeki", "Quayside"),
        ("Tests, die man liest", "Ines Prado", None),
    ],
    "fr": [
        ("Des files d'attente sans stress", "Ada Vega", "Northwind"),
        ("Cache et mensonges", "Solenn Guivarc'h", "Quayside"),
        ("migration vers Kubernetes", "Inès Prado", None),
    ],
    "es": [
        ("Colas sin miedo", "Ada Vega", "Northwind"),
        ("Cachés que mienten", "Sol Mbeki", None),
        ("Pruebas que se leen", "Inés Prado", "Quayside"),
    ],
    "pt": [
        ("Filas sem medo", "Ada Vega", "Northwind"),
        ("Caches que mentem", "Sol Mbeki", None),
        ("Testes que se leem", "Inês Prado", "Quayside"),
    ],
    "pl": [
        ("Kolejki bez nerwów", "Ada Vega", "Northwind"),
        ("Cache, który kłamie", "Sol Mbeki", None),
        ("Testy, które się czyta", "Ines Prado", "Quayside"),
    ],
}


@pytest.mark.parametrize("language", POSTS)
def test_an_evening_told_in_prose(language: str) -> None:
    """Verbs stand before the name in some languages, behind it in others; a date without a year is near the
    post's."""
    recap = parse(f"---\ntitle: Meetup\ndate: 2019-01-05\n---\n\n{POSTS[language]}\n", language=[language])
    assert recap.source is not None
    assert recap.source.layout == "prose"
    assert [(talk.title, talk.speakers[0].name, talk.speakers[0].organization) for talk in recap.event.talks] == TOLD[
        language
    ]
    assert recap.event.date == date(2019, 1, 2)
    assert recap.event.venue is not None
    assert recap.event.venue.name == "Northwind"
    assert [(sponsor.name, sponsor.url) for sponsor in recap.event.sponsors] == [("Northwind", "https://n.example")]


def test_talks_in_prose_count_beside_a_date_in_the_header() -> None:
    """A post with a date of its own is no event without talks where its sentences tell of some."""
    recap = parse(f"---\ntitle: Meetup\nevent_date: 2019-01-02\n---\n\n{POSTS['pl']}\n", language=["pl"])
    assert len(recap.event.talks) == len(TOLD["pl"])


def test_a_later_date_is_the_next_event() -> None:
    """A day behind the talks is the next event's, not this one's."""
    text = POSTS["de"].replace("Am 2. Januar trafen wir uns", "Wir trafen uns")
    text = f"---\ntitle: Meetup\ndate: 2019-01-05\n---\n\n{text}\n\nAm 9. Januar treffen wir uns wieder.\n"
    recap = parse(text, language=["de"])
    assert recap.event.date == date(2019, 1, 5)
    assert recap.next_event
    assert recap.next_event.date == date(2019, 1, 9)


def test_reading_is_the_same_in_each_process() -> None:
    """The order of sets, which each process draws anew, decides nothing: a word may be a label of two kinds."""
    code = (
        "from meetup_recap.words.label_kinds import _kinds; from meetup_recap.languages import BUILTIN; "
        "from meetup_recap.languages.choice import with_loans; print([_kinds(with_loans(one)) for one in BUILTIN])"
    )
    said = {
        subprocess.run(  # noqa: S603  # this interpreter, on a line of its own
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in "123"
    }
    assert len(said) == 1
