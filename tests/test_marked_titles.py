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


@pytest.mark.parametrize(
    ("language", "sentences", "talk"),
    [
        (
            "en",
            "Zorba Quux opened by asking whether a boat can lie. His talk, On Being Let Down by Boats, wandered.",
            ("On Being Let Down by Boats", "Zorba Quux"),
        ),
        (
            "fr",
            "Maëlle Kerautret a ouvert le bal. Sa présentation, Des bateaux pressés, a fait beaucoup rire.",
            ("Des bateaux pressés", "Maëlle Kerautret"),
        ),
        (
            "pl",
            "Na początek opowiadał Jan Nowak. Jego wystąpienie nosiło tytuł Łodzie w szkole. Śmiechu było sporo.",
            ("Łodzie w szkole", "Jan Nowak"),
        ),
        (
            "de",
            "Danach kam Swantje Hinrichsen. Ihr Vortrag hieß Boote aus Papier. Es wurde viel gelacht.",
            ("Boote aus Papier", "Swantje Hinrichsen"),
        ),
    ],
)
def test_a_sentence_about_the_talk_has_its_title(language: str, sentences: str, talk: tuple[str, str]) -> None:
    """ "It was called" and words in commas behind "her talk" lead to a title that no markup shows."""
    event = parse(f"---\ntitle: {TITLES[language]}\ndate: 2024-05-14\n---\n\n{sentences}\n").event
    assert [(one.title, one.speakers[0].name) for one in event.talks] == [talk]


@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("https://youtu.be/x", "video_url"),
        ("https://ada.example/queues?t=90", "video_url"),
        ("https://slides.example/7", "slides_url"),
        ("https://ada.example/talks/queues", "slides_url"),
    ],
)
def test_a_linked_title_leads_to_what_its_address_says(address: str, field: str) -> None:
    """Nothing is a recording because it is linked."""
    sentence = f"Ada Vega opened the evening with [Queues in Anger]({address})."
    (talk,) = parse(f"---\ntitle: May meetup\ndate: 2024-05-14\n---\n\n{sentence}\n").event.talks
    assert {name for name in ("video_url", "slides_url") if getattr(talk, name)} == {field}
    assert getattr(talk, field) == address


def test_a_title_that_links_elsewhere_has_a_further_link() -> None:
    """An article is neither slides nor a recording."""
    sentence = "Ada Vega opened the evening with [Queues in Anger](https://ada.example/queues)."
    (talk,) = parse(f"---\ntitle: May meetup\ndate: 2024-05-14\n---\n\n{sentence}\n").event.talks
    assert (talk.video_url, talk.slides_url) == (None, None)
    assert [link.url for link in talk.links] == ["https://ada.example/queues"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Après la pause, c'était au tour de Dan Oakes avec *Profiling Python*."),
        ("es", "Por Zoom, el día 30. **Profiling Python**, por Dan Oakes."),
    ],
)
def test_a_small_word_before_a_name_is_no_employer_beside_a_marked_title(language: str, sentence: str) -> None:
    """Words such as "de" tie somebody to where they work, but here to the turn that they took."""
    event = parse(f"---\ntitle: {TITLES[language]}\ndate: 2024-05-14\n---\n\n{sentence}\n").event
    assert [(one.title, one.speakers[0].name) for one in event.talks] == [("Profiling Python", "Dan Oakes")]


def test_one_heading_is_a_name_where_a_title_is_below() -> None:
    """A line of its own in italics; a heading that looks like a name is a title else."""
    text = "---\ntitle: May meetup\ndate: 2024-05-14\n---\n\nIt was fun.\n\n## {}\n\n{}\n\nThis talk is about boats.\n"
    (named,) = parse(text.format("Martha Quinn", "*Testing in production*")).event.talks
    assert (named.title, [one.name for one in named.speakers]) == ("Testing in production", ["Martha Quinn"])
    (titled,) = parse(text.format("Code Review", "*Ada Vega*")).event.talks
    assert (titled.title, [one.name for one in titled.speakers]) == ("Code Review", ["Ada Vega"])


def test_links_that_name_their_own_talks_stay_with_them() -> None:
    """Where nothing says that they are slides or recordings they are further links, each of its own talk."""
    said = (
        "Ada Vega opened the evening with [Queues in Anger](https://ada.example/queues). "
        "Then Martha Quinn showed us [Small Boats](https://martha.example/boats). Slides may follow."
    )
    event = parse(f"---\ntitle: May meetup\ndate: 2024-05-14\n---\n\n{said}\n").event
    assert [(talk.slides_url, talk.video_url) for talk in event.talks] == [(None, None)] * 2
    links = [[link.url for link in talk.links] for talk in event.talks]
    assert links == [["https://ada.example/queues"], ["https://martha.example/boats"]]
