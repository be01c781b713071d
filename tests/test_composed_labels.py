"""Labels of several words, and posts whose one talk is named by a label alone."""

import pytest

import meetup_recap as mr

_HEAD = "---\ntitle: {title}\nlang: {lang}\n---\n"


def _event(body: str, lang: str = "en", title: str = "May meetup") -> mr.Event:
    return mr.parse(_HEAD.format(title=title, lang=lang) + body, path="_posts/2014-05-12-may.md").event


@pytest.mark.parametrize(
    ("lang", "title", "speaker"),
    [
        ("de", "Titel des Vortrags", "Gastrednerin"),
        ("de", "Thema des Vortrags", "Vortragende/r"),
        ("en", "Presentation title", "Guest speaker"),
        ("en", "Today's topic", "Led by"),
        ("fr", "Sujet de la présentation", "Présentée par"),
        ("fr", "Titre du talk", "Notre invitée"),
        ("es", "Título de la ponencia", "A cargo de"),
        ("es", "Tema de la charla", "Impartido por"),
        ("pl", "Temat wystąpienia", "Gość specjalny"),
        ("pl", "Tytuł prelekcji", "Prowadzenie"),
    ],
)
def test_what_a_label_is_of_changes_nothing(lang: str, title: str, speaker: str) -> None:
    event = _event(f"**{title}:** Small Boats\n\n**{speaker}:** Ada Vega\n", lang)

    assert [(talk.title, [one.name for one in talk.speakers]) for talk in event.talks] == [
        ("Small Boats", ["Ada Vega"])
    ]


@pytest.mark.parametrize(
    ("lang", "title", "label"),
    [
        ("de", "Titel", "Ort des Treffens"),
        ("en", "Title", "Event location"),
        ("fr", "Titre", "Lieu de la rencontre"),
        ("es", "Título", "Lugar de la reunión"),
        ("pl", "Tytuł", "Miejsce wydarzenia"),
    ],
)
def test_the_place_of_an_event_is_its_venue(lang: str, title: str, label: str) -> None:
    event = _event(f"{title}: Small Boats\n\nSpeaker: Ada Vega\n\n{label}: Quayside\n", lang)

    assert event.venue is not None
    assert event.venue.name == "Quayside"


@pytest.mark.parametrize("label", ["Date & time", "Time and date", "Date of the meeting", "Event date"])
def test_a_date_with_its_time_is_the_date(label: str) -> None:
    event = _event(f"Title: Small Boats\n\nSpeaker: Ada Vega\n\n{label}: 15 May 2014, 19:00\n")

    assert str(event.date) == "2014-05-15"


@pytest.mark.parametrize("label", ["Link zu den Folien", "Folien des Vortrags"])
def test_what_an_address_leads_to(label: str) -> None:
    event = _event(f"Titel: Kleine Boote\n\nReferentin: Ada Vega\n\n{label}: https://example.com/boote.pdf\n", "de")

    assert event.talks[0].slides_url == "https://example.com/boote.pdf"


@pytest.mark.parametrize("label", ["About the presenter", "About me", "The presenter about herself"])
def test_what_is_said_of_somebody_is_no_talk(label: str) -> None:
    event = _event(f"**Title:** Small Boats\n\n**Speaker:** Ada Vega\n\n**{label}:** She builds boats.\n")

    assert [talk.title for talk in event.talks] == ["Small Boats"]


@pytest.mark.parametrize("key", ["updatedDate", "date_updated", "modified date"])
def test_a_date_of_the_post_is_none_of_the_event(key: str) -> None:
    event = mr.parse(
        f"---\ntitle: May meetup\nevent date: 2014-05-15\n{key}: 2014-06-01\n---\nTitle: Boats\n\nSpeaker: Ada Vega\n"
    ).event

    assert str(event.date) == "2014-05-15"


@pytest.mark.parametrize(
    ("title", "speakers"),
    [
        ("May meetup", []),
        ("Talk by Ada Vega", ["Ada Vega"]),
        ("Ada Vega to speak in May", ["Ada Vega"]),
        ("Ada Vega: May meetup", ["Ada Vega"]),
    ],
)
@pytest.mark.parametrize(
    "body", ["**Topic:** Small Boats\n\n**Where:** Quayside\n", "## Topic\n\nSmall Boats\n\n## Where\n\nQuayside\n"]
)
def test_a_label_alone_names_the_talk(title: str, speakers: list[str], body: str) -> None:
    event = _event(body, title=f'"{title}"')

    assert [(talk.title, [one.name for one in talk.speakers]) for talk in event.talks] == [("Small Boats", speakers)]
    assert event.venue is not None
    assert event.venue.name == "Quayside"


@pytest.mark.parametrize("said", ["Small Boats by Ada Vega", "Small Boats with Ada Vega", "Ada Vega: Small Boats"])
def test_a_topic_with_somebody_has_a_speaker(said: str) -> None:
    event = _event(f"Topic: {said}\n\nWhere: Quayside\n")

    assert [(talk.title, [one.name for one in talk.speakers]) for talk in event.talks] == [
        ("Small Boats", ["Ada Vega"])
    ]


@pytest.mark.parametrize("said", ["May meetup", "cancelled", "none"])
def test_a_topic_that_is_none_is_no_talk(said: str) -> None:
    assert _event(f"Topic: {said}\n\nWhere: Quayside\n\nWhen: 15 May 2014, 19:00\n").talks == ()


@pytest.mark.parametrize("sign", ["/", "·", "|", ";"])
def test_signs_between_labels_of_a_line(sign: str) -> None:
    event = _event(f"Topic: Small Boats {sign} Speaker: Ada Vega {sign} Where: Quayside\n".replace(" ;", ";"))

    assert [(talk.title, [one.name for one in talk.speakers]) for talk in event.talks] == [
        ("Small Boats", ["Ada Vega"])
    ]
    assert event.venue is not None
    assert event.venue.name == "Quayside"


def test_an_employed_speaker_with_a_title_is_a_talk_below_a_heading_in_bold() -> None:
    event = _event(
        "**Before Ada, a flash talk**\n\nSol Mbeki (Northwind) - Knots and where to tie them\n\nHow to tie.\n"
    )

    assert [(talk.title, talk.speakers[0].organization) for talk in event.talks] == [
        ("Knots and where to tie them", "Northwind")
    ]


@pytest.mark.parametrize(
    ("lang", "said"), [("pl", "Pomysł zrodził się w Szwajcarii."), ("de", "Wir waren in Frankreich.")]
)
def test_a_country_is_no_venue(lang: str, said: str) -> None:
    assert _event(f"Title: Small Boats\n\nSpeaker: Ada Vega\n\n{said}\n", lang).venue is None


@pytest.mark.parametrize("key", ["starttime", "start_time", "date_debut", "fecha_inicio", "startsAt", "event_date"])
def test_a_key_of_when_it_begins_has_the_date(key: str) -> None:
    event = mr.parse(
        f"---\ntitle: Small Boats\nspeaker: Ada Vega\n{key}: 2014-05-15 19:00\n---\nHello.\n",
        path="_posts/2014-05-12-x.md",
    ).event

    assert (str(event.date), str(event.start_time)) == ("2014-05-15", "19:00:00")
