"""Titles that quotes or italics show in prose, and whose talk each is, whatever the verb."""

import pytest

from meetup_recap import parse, read

TITLES = {
    "en": "May meetup",
    "fr": "Apéro de mai",
    "es": "Encuentro de mayo",
    "de": "Treffen im Mai",
    "pl": "Spotkanie majowe",
}

SENTENCES = [
    (
        "fr",
        (
            "On a vu passer Damien Hoareau avec « Des files », puis Gwendal qui a fait une démo, et pour finir "
            "Clémence Abgrall avec « Pourquoi les bateaux »."
        ),
        {"Des files": ["Damien Hoareau"], "Pourquoi les bateaux": ["Clémence Abgrall"]},
    ),
    (
        "fr",
        (
            "On a entendu Rozenn Le Bihan nous expliquer « Hisser avant hisser » (beaucoup de patience), Babacar "
            "Ndiaye qui a présenté « Compter des bateaux », et enfin « Filets, ce malentendu » par Jean-Eudes "
            "de Kersauson."
        ),
        {
            "Hisser avant hisser": ["Rozenn Le Bihan"],
            "Compter des bateaux": ["Babacar Ndiaye"],
            "Filets, ce malentendu": ["Jean-Eudes de Kersauson"],
        },
    ),
    (
        "fr",
        "Promis depuis longtemps : Loeiza Riou, remise de son angine, a pu donner « Filets sans pleurer » ce soir.",
        {"Filets sans pleurer": ["Loeiza Riou"]},
    ),
    (
        "es",
        "Abrió Ainhoa Gracia, de Tozal Analytics, con *Redes para gente con prisa*: remendar, tirar y sacar.",
        {"Redes para gente con prisa": ["Ainhoa Gracia"]},
    ),
    (
        "es",
        "Siguió Tadeo Vallés con *cuerdas y otras cosas que no uso*. Y acabó Chusé Lanuza con *Barcos en aragonés*.",
        {"cuerdas y otras cosas que no uso": ["Tadeo Vallés"], "Barcos en aragonés": ["Chusé Lanuza"]},
    ),
    (
        "pl",
        (
            "Prezentacje wygłosili: Żaneta Bąk („Moje najgorsze sieci”), Oksana Melnyk („Lina to też kod”) oraz "
            "Ksawery Dudziński („Ile kosztuje mnie NAT Gateway”)."
        ),
        {
            "Moje najgorsze sieci": ["Żaneta Bąk"],
            "Lina to też kod": ["Oksana Melnyk"],
            "Ile kosztuje mnie NAT Gateway": ["Ksawery Dudziński"],
        },
    ),
    (
        "pl",
        (
            "Panel „Dyżury: płacić czy nie”, gdzie spierali się Dobrosława Pietrzyk (Kopernik), Ksawery Dudziński "
            "i Makary Wójtowicz, a moderowała Agnieszka."
        ),
        {"Dyżury: płacić czy nie": ["Dobrosława Pietrzyk", "Ksawery Dudziński", "Makary Wójtowicz"]},
    ),
    (
        "pl",
        (
            "Zaczął Makary Wójtowicz tematem „Fale od zera”. Po nim Linnea Sandström, która pracuje w Baltic Freight, "
            "poprowadziła po angielsku „Logs are a liability”."
        ),
        {"Fale od zera": ["Makary Wójtowicz"], "Logs are a liability": ["Linnea Sandström"]},
    ),
    (
        "fr",
        "Première à passer, Anh-Thu Pham (Tern) a fait le tour des tests en Ruby dans « Qui teste les filets ? ».",
        {"Qui teste les filets ?": ["Anh-Thu Pham"]},
    ),
    (
        "de",
        'Hauke Popken und Saskia Nwankwo kamen mit dem Zug und haben gemeinsam "Freifunk am Fluss" vorgestellt.',
        {"Freifunk am Fluss": ["Hauke Popken", "Saskia Nwankwo"]},
    ),
]


@pytest.mark.parametrize(("language", "said", "talks"), SENTENCES)
def test_each_marked_title_is_theirs_who_are_next_to_it(language: str, said: str, talks: dict[str, list[str]]) -> None:
    """Before it, or right behind it where a word such as "by" says so; rare names, too."""
    recap = parse(f'---\ntitle: "{TITLES[language]}"\ndate: 2018-05-17\n---\n\n{said}\n', language=language)
    assert {talk.title: [one.name for one in talk.speakers] for talk in recap.event.talks} == talks


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Quayside Labs paid for the pizza at «Queues in Anger»."),
        ("en", "Northwind Systems hosted us again for “The Great Evening”."),
        ("fr", "Brume Numérique a offert « Le Grand Livre » à tous."),
    ],
)
def test_a_firm_next_to_a_title_gives_no_talk(language: str, said: str) -> None:
    """Where the verb says that it paid, hosted or gave something away."""
    text = f"---\ntitle: {TITLES[language]}\ndate: 2018-05-17\n---\n\nAda Vega: «Small Boats».\n\n{said}\n"
    assert [talk.title for talk in parse(text, language=language).event.talks] == ["Small Boats"]


def test_the_title_beside_the_date_of_a_heading_is_that_of_the_talk_below() -> None:
    """Where the sentence tells a plain subject; the weekday and its bracket are no part of it."""
    text = (
        "# Crafters\n\n## #27 – Boats at Night (Thursday 16 May 2019)\n\nAda Vega showed how she steers.\n\n"
        "## #26 – Ropes for All (Thursday 14 March 2019)\n\nWe met.\n\nSol Mbeki told us how to tie them.\n"
    )
    titles = [talk.title for recap in read(text).recaps for talk in recap.event.talks]
    assert titles == ["Boats at Night", "Ropes for All"]


@pytest.mark.parametrize(
    ("language", "links"),
    [
        ("en", "Both decks: [Sol](https://speakerdeck.com/sol/boats), [Clémence](https://speakerdeck.com/c/nets)."),
        ("fr", "Les supports : [Sol](https://speakerdeck.com/sol/boats), [Clémence](https://speakerdeck.com/c/nets)."),
        ("de", "Folien: [Small Boats](https://speakerdeck.com/sol/boats) | [Nets](https://speakerdeck.com/c/nets)"),
    ],
)
def test_links_below_the_last_talk_are_theirs_whom_they_name(language: str, links: str) -> None:
    """By the speaker's first name, or words of the title; none is the last talk's because it is below that."""
    said = {
        "en": "Ada is back. Sol Mbeki gave us *Small Boats*. Then Clémence Abgrall gave us *Nets at Night*.",
        "fr": "On a vu Sol Mbeki avec « Small Boats », puis Clémence Abgrall avec « Nets at Night ».",
        "de": "Sol Mbeki sprach über „Small Boats“, danach Clémence Abgrall über „Nets at Night“.",
    }[language]
    recap = parse(f"---\ntitle: {TITLES[language]}\ndate: 2018-05-17\n---\n\n{said}\n\n{links}\n", language=language)
    assert {talk.title: talk.slides_url for talk in recap.event.talks} == {
        "Small Boats": "https://speakerdeck.com/sol/boats",
        "Nets at Night": "https://speakerdeck.com/c/nets",
    }
