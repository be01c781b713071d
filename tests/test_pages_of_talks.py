"""Posts about one event as groups write them: pages of one talk, headings with names below, keys in two numbers."""

from datetime import date

import pytest

from meetup_recap import Recap, parse


def talks(recap: Recap) -> list[tuple[str | None, list[str]]]:
    return [(talk.title, [speaker.name for speaker in talk.speakers]) for talk in recap.event.talks]


def post(body: str, *keys: str, title: str = "River City Python May 2024") -> Recap:
    header = "\n".join(("---", f'title: "{title}"', *(keys or ("date: 2024-05-16",)), "---"))
    return parse(f"{header}\n\n{body}", path="2024-05-16-may.md")


@pytest.mark.parametrize(
    "opening", ["Den Anfang machte **{}** (Tern). Sie mag Boote.", "The evening began with **{}**."]
)
def test_headings_are_titles_where_the_first_sentences_name_somebody_in_bold(opening: str) -> None:
    """What else these sentences say is no title."""
    body = (
        f"### Queues, die 40.000 Boote\n\n{opening.format('Ada Vega')}\n\n### Cron\n\n{opening.format('Sol Mbeki')}\n"
    )
    assert talks(post(body)) == [("Queues, die 40.000 Boote", ["Ada Vega"]), ("Cron", ["Sol Mbeki"])]


@pytest.mark.parametrize("label", ["Takeaways:", "**Takeaways:**", "#### Takeaways", "Key points:"])
def test_a_label_above_a_list_makes_takeaways_of_it(label: str) -> None:
    """In bold, as a heading, or plain."""
    body = f"## Talks\n\n### Queues - Ada Vega\n\nA story.\n\n{label}\n\n- A queue needs a limit\n- And a name\n\n"
    recap = post(body + "### Boats - Sol Mbeki\n\nAnother one.\n\n" + f"{label}\n\n- Boats float\n")
    assert [item.text for item in recap.event.talks[0].takeaways] == ["A queue needs a limit", "And a name"]


@pytest.mark.parametrize(
    ("bracket", "organization"),
    [
        ("(Northwind, Hamburg)", "Northwind"),
        ("(Northwind / Berlin)", "Northwind"),
        ("(@ada, Northwind)", None),
        ("(freelance)", None),
        ("(Hamburg)", None),
        ("(Northwind Inc.)", "Northwind Inc."),
    ],
)
def test_a_bracket_names_an_employer_but_no_town(bracket: str, organization: str | None) -> None:
    """Nor what somebody is who works for nobody."""
    speaker = post(f"## Talks\n\n- Queues - Ada Vega {bracket}\n- Boats - Sol Mbeki\n").event.talks[0].speakers[0]
    assert (speaker.name, speaker.organization) == ("Ada Vega", organization)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("our May meetup is on **Wednesday the 22nd at 6.30pm**.", date(2024, 5, 22)),
        ("Hello.\n\n - Wed 22nd May, **7pm**\n - free", date(2024, 5, 22)),
        ("Last night we had our 8th meetup, in spite of the 12th of May hangovers.", date(2024, 5, 15)),
        ("Last night (May 14th) forty people came.", date(2024, 5, 14)),
    ],
)
def test_the_day_is_read_from_short_lines_with_a_time_and_from_last_night(line: str, day: date) -> None:
    """The post is of May 16."""
    assert post(f"Hi all,\n\n{line}\n\n## Talks\n\n- Queues - Ada Vega\n").event.date == day


def test_a_page_of_one_talk_has_its_title_and_the_speaker_behind_it() -> None:
    """The biography tells that the bracket holds somebody."""
    body = "**Where:** Quayside\n\n### Abstract\n\nTears.\n\n### Bio\n\nCiarán Mulholland is an engineer at Tern.\n"
    assert talks(post(body, title="Effects Without Tears (Ciarán Mulholland)")) == [
        ("Effects Without Tears", ["Ciarán Mulholland"])
    ]


def test_a_label_names_the_speaker_whatever_the_text_before_it_names() -> None:
    """The group is nobody."""
    body = (
        "Beim nächsten IT-Stammtisch Werra gibt es einen Vortrag:\n\n**Was?** DNS: Fluch oder Segen?  \n"
        "**Wer?** Silke Brömmel  \n**Wann?** Dienstag, 21. Mai 2024, 19:30 Uhr\n"
    )
    assert talks(post(body, title="DNS: Fluch oder Segen?")) == [("DNS: Fluch oder Segen?", ["Silke Brömmel"])]


def test_keys_with_a_number_follow_those_without_one() -> None:
    """The first talk's keys have none."""
    keys = ("titel: Kotlin", "referent: Beate Weiß", "titel2: JUnit 5", "referent2: Jörn Klein", "termin: 2024-05-14")
    recap = parse("---\n" + "\n".join(keys) + "\n---\n\nEin Doppelabend.\n")
    assert talks(recap) == [("Kotlin", ["Beate Weiß"]), ("JUnit 5", ["Jörn Klein"])]


def test_a_table_of_html_with_one_cell_a_row_is_a_list() -> None:
    """It only puts pictures beside what is said."""
    told = (("Ada Vega", "Flexbox, finally"), ("Sanjeewa", "service workers"), ("Sol Mbeki", "Grids"))
    rows = "".join(
        f'<tr><td><img src="{at}.jpg" alt=""></td>'
        f"<td><b>{who}</b> (Tern)<br><em>{title}</em><br>All about it.</td></tr>\n"
        for at, (who, title) in enumerate(told)
    )
    recap = post(f"<p>Join us.</p>\n<h3>Talks</h3>\n<table>\n{rows}</table>\n", "date: 2024-05-14")
    assert talks(recap) == [(title, [who]) for who, title in told]


@pytest.mark.parametrize("title", ["Compte rendu de la soirée de mai", "Nachlese zum Treffen im Mai", "Relacja z maja"])
def test_the_title_of_a_recap_is_no_talk(title: str) -> None:
    """Somebody is told of below."""
    recap = post("Claire Dubois aime les bateaux.\n\n## Talks\n\n- Queues - Ada Vega\n", title=title)
    assert talks(recap) == [("Queues", ["Ada Vega"])]


@pytest.mark.parametrize(
    "speakers",
    [
        "**Ada Vega** - DevOps at Tern, was an admin.\n\n**Sol Mbeki** - likes boats.\n",
        "### Ada Vega\n\nShe likes boats.\n",
    ],
)
@pytest.mark.parametrize(
    "agenda",
    [
        (
            "| At | Topic | Speaker |\n|---|---|---|\n"
            "| 18:20 | **Queues** | Ada Vega |\n| 19:30 | **Boats** | Sol Mbeki |\n"
        ),
        "- 18:20 Queues (Ada Vega)\n- 19:30 Boats (Sol Mbeki)\n",
    ],
)
def test_what_is_below_speakers_is_about_them_where_an_agenda_has_the_talks(agenda: str, speakers: str) -> None:
    """Their lives are no titles."""
    recap = post(f"## Agenda\n\n{agenda}\n## Speakers\n\n{speakers}")
    assert talks(recap) == [("Queues", ["Ada Vega"]), ("Boats", ["Sol Mbeki"])]


def test_speakers_of_pages_are_named_below_the_headings_of_their_talks() -> None:
    """The front matter has their files' names."""
    keys = ("date: 2018-10-11", "talks:", "  - {title: Queues, speaker: avega}", "  - {title: Boats, speaker: smbeki}")
    body = "## Queues\n\nAda Vega, Tern\n\nA story.\n\n## Boats\n\nSol Mbeki\n\nAnother one.\n"
    assert talks(post(body, *keys)) == [("Queues", ["Ada Vega"]), ("Boats", ["Sol Mbeki"])]


def test_an_event_may_be_inside_of_a_key() -> None:
    """Its day, its place and its sponsors, in the group's own language."""
    header = (
        "title: Reunión de marzo\ndate: 2019-03-11\nreunion:\n  fecha: 2019-03-28\n  lugar: {nombre: Tres Quebrachos}\n"
        "  charlas:\n    - {titulo: Colas, expositores: [{nombre: Ada Vega}]}\n"
        "    - {titulo: Nova, cancelada: true, expositores: [{nombre: Sol Mbeki}]}\n"
        "  auspiciantes:\n    - {nombre: Tern, web: 'https://tern.example'}\n"
    )
    recap = parse(f"---\n{header}---\n\nVamos a ver colas.\n")
    event = recap.event
    assert (event.date, event.venue and event.venue.name) == (date(2019, 3, 28), "Tres Quebrachos")
    assert [(sponsor.name, sponsor.url) for sponsor in event.sponsors] == [("Tern", "https://tern.example")]
    assert [(talk.title, talk.status) for talk in event.talks] == [("Colas", "given"), ("Nova", "cancelled")]


@pytest.mark.parametrize(
    ("title", "series"),
    [("Human Talks de mars 2019", "Human Talks"), ("Compte rendu de la réunion de mars 2019", None)],
)
def test_a_group_is_not_called_by_the_words_around_its_name(title: str, series: str | None) -> None:
    """Neither the word before the month nor what a report is called; and a month is no organization."""
    recap = post("Il y avait du monde.\n\n## Talks\n\n- Queues - Ada Vega\n- Boats - Sol Mbeki\n", title=title)
    assert (recap.event.series, list(recap.event.organizations)) == (series, [])


def test_minutes_name_a_talk_in_quotes_and_say_more() -> None:
    """The title ends where its quotes do."""
    items = '1. Treasurer: £34.\n2. Talk: Sol Mbeki on "Queues". It was good.\n3. AOB: none\n'
    recap = parse(f"# Minutes of the meeting, 14 May 2018\n\nWe met at The Kiln.\n\n{items}")
    assert talks(recap) == [("Queues", ["Sol Mbeki"])]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pl"])
@pytest.mark.parametrize("line", ["*Ada Vega, Senior Engineer at Tern*", "Ada Vega, CTO @Tern"])
def test_a_role_in_english_leads_to_an_employer_in_any_language(line: str, language: str) -> None:
    """Roles are often said in English."""
    body = f"## Talks\n\n### Queues\n\n{line}\n\nText.\n\n### Boats\n\nSol Mbeki\n"
    recap = parse(f"---\ntitle: Meetup\ndate: 2018-05-16\n---\n\n{body}", language=language, events="all")
    assert [speaker.organization for speaker in recap.event.talks[0].speakers] == ["Tern"]


def test_a_title_in_quotes_ends_with_them_whatever_the_sentence_adds() -> None:
    """Behind a word between the name and the title."""
    recap = post('## Talks\n\n- Ada Vega spoke on "Small boats" at length\n- Sol Mbeki on Queues\n')
    assert talks(recap) == [("Small boats", ["Ada Vega"]), ("Queues", ["Sol Mbeki"])]


def test_whoever_a_biography_is_about_gives_the_talk_of_the_title() -> None:
    """However rare the name, and though the title has a number."""
    body = "### When\n\n14 May 2024, 19:00, City Library\n\n### Abstract\n\nWhat is new.\n\n### Bio\n\n"
    recap = post(f"{body}Zorvan Quibbel lives in Lingen and works on queues.", title="Queues 8 & Beyond")
    assert talks(recap) == [("Queues 8 & Beyond", ["Zorvan Quibbel"])]


@pytest.mark.parametrize(
    ("location", "venue"),
    [("Quayside Labs", "Quayside Labs"), ("River City, UK", "Tern Labs"), ("Quay Street 12", "Tern Labs")],
)
def test_a_location_is_the_venue_where_it_is_one(location: str, venue: str) -> None:
    """A town and a street are where a house is that a sentence names."""
    keys = ("date: 2024-05-14", f'location: "{location}"')
    recap = post("This May meetup was at Tern Labs. Ada Vega spoke about queues.", *keys)
    assert recap.event.venue
    assert recap.event.venue.name == venue


def test_who_baked_cookies_is_no_sponsor() -> None:
    """Nor is a first name that brought the drinks."""
    body = "Ada Vega spoke about queues. Thanks to Luigi for the drinks and to Tern for the pizza."
    assert [sponsor.name for sponsor in post(body).event.sponsors] == ["Tern"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Files d'attente en colère",
            "### Date\n\nLe 15 mai 2014 à 19h.\n\n### Intervenant\n\n{} est consultant chez Tern.",
        ),
        ("Colas con enfado", "**Cuándo:** 15 de mayo de 2014, 19:00\n\n## Ponente\n\n{} trabaja en Molino Digital."),
        ("Queues in Anger", "## When\n\nMay 15th 2014, 7pm\n\n## Who\n\n{} is a consultant at Tern."),
        ("May: {} on Queues in Anger", "Zorvan will talk about them. Doors at 6:30pm.\n\nVenue: Quayside Labs."),
    ],
)
def test_a_rare_name_gives_the_talk_where_a_heading_or_the_body_says_so(title: str, body: str) -> None:
    """A page of one talk: who opens the part about them, or comes back by their first name."""
    recap = post(body.format("Zorvan Quibbel"), "date: 2014-05-15", title=title.format("Zorvan Quibbel"))
    assert [speaker.name for talk in recap.event.talks for speaker in talk.speakers] == ["Zorvan Quibbel"]


def test_words_of_a_title_that_the_body_has_in_lower_case_are_no_name() -> None:
    """ "Lessons Learned on Queues" is by nobody."""
    body = "Lessons from a year of queues. We learned a lot of lessons. Venue: Quayside."
    recap = parse(f"---\ntitle: Lessons Learned on Queues\ndate: 2014-05-15\n---\n\n{body}\n", events="all")
    assert not [talk for talk in recap.event.talks if talk.speakers]


def test_an_employer_is_read_from_a_labeled_biography() -> None:
    """It may name the speaker by the first name, or not at all."""
    body = (
        "**Title**: Queues in Anger\n\n**Speaker**: Ada Vega\n\n**Speaker Bio**: Ada is the CEO of Northwind.\n\n"
        "**Title**: Small Boats\n\n**Speaker**: Sol Mbeki\n\n**Speaker Bio**: Currently the lead developer at Tern.\n"
    )
    told = [(talk.title, talk.speakers[0].organization) for talk in post(body).event.talks]
    assert told == [("Queues in Anger", "Northwind"), ("Small Boats", "Tern")]


def test_a_bold_title_may_open_a_sentence_about_the_talk() -> None:
    """Behind a colon it says what the talk was about."""
    body = "**Queues in Anger** by Ada Vega: a story of limits.\n\n**Small Boats** by Sol Mbeki: how to row.\n"
    assert talks(post(body)) == [("Queues in Anger", ["Ada Vega"]), ("Small Boats", ["Sol Mbeki"])]
