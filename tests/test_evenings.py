"""What sentences tell of an evening, whatever the layout of the post: the group, the house, who led and who paid."""

from datetime import date, timedelta

import pytest

from meetup_recap import Event, Recap, parse

BODY = "## Queues in Anger - Ada Vega\n\nA talk.\n\n## Small Boats - Sol Mbeki\n\nAnother one.\n"


def headed(title: str, opening: str = "", description: str = "", path: str = "2024-05-16-post.md") -> Recap:
    """A post with a heading a talk, and a sentence before them."""
    told = f'description: "{description}"\n' if description else ""
    return parse(f'---\ntitle: "{title}"\n{told}---\n\n{opening}\n\n{BODY}', path=path)


@pytest.mark.parametrize(
    ("title", "opening", "series"),
    [
        ("Plains Postgres: notes from May", "", "Plains Postgres"),
        ("Lakeside Data #12: queues and boats", "", "Lakeside Data"),
        ("Quarry Hill UX & Friends - recap of the May evening", "", "Quarry Hill UX & Friends"),
        ("May round-up: queues and boats", "Harbour Data met on 14 May at Quayside.", "Harbour Data"),
        ("May round-up: queues and boats", "At the May meetup of the Harbour Data Engineers we laughed.", "Harbour Data Engineers"),
        ("May round-up: queues and boats", "Welcome to Harbour Data number 46.", "Harbour Data"),
        ("Recap: queues and boats", "We met.", None),
        ("Queues, boats and pizza", "Ada Vega met Sol Mbeki.", None),
    ],
)  # fmt: skip
def test_the_group_is_who_met(title: str, opening: str, series: str | None) -> None:
    """A group is the half of a title whose other half tells of an evening, or who met; a word for a recap is none."""
    assert headed(title, opening).event.series == series


@pytest.mark.parametrize(
    ("opening", "venue"),
    [
        ("We met in the canteen of Quayside.", "Quayside"),
        ("Sixty of you turned up at the Old Tannery.", "Old Tannery"),
        ("Kestrel Coworking let us use the roof.", "Kestrel Coworking"),
        ("Last night we came to Verdigris.", "Verdigris"),
        ("Their engineering manager Delroy Campbell hosted us.", None),
        ("Everybody was there at once.", None),
    ],
)
def test_the_house_is_where_people_met(opening: str, venue: str | None) -> None:
    """A room's house, a place that people came to, who let them in; somebody who hosted is no house."""
    told = headed("Plains Postgres: notes from May", opening).event.venue
    assert (told and told.name) == venue


@pytest.mark.parametrize(
    ("opening", "host"),
    [
        ("Rhys Tanaka hosted from the stage.", ("Rhys Tanaka", None, None)),
        ("Our co-organizer Lucía Ferrer hosted the evening.", ("Lucía Ferrer", "co-organizer", None)),
        ("Quayside's engineering manager Delroy Campbell hosted us.", ("Delroy Campbell", "engineering manager", "Quayside")),
        ("Your host for the night was Callum Pryce.", ("Callum Pryce", None, None)),
    ],
)  # fmt: skip
def test_the_host_is_who_led_the_evening(opening: str, host: tuple[str, str | None, str | None]) -> None:
    """With the role beside the name, and whose it is."""
    (told,) = headed("Plains Postgres: notes from May", opening).event.hosts
    assert (told.name, told.role, told.organization) == host


@pytest.mark.parametrize(
    ("opening", "sponsors"),
    [
        ("Lantern paid for the pizza, and Tern supported us with stickers.", ["Lantern", "Tern"]),
        ("[Lantern](https://lantern.example) very kindly sponsored the wine.", ["Lantern"]),
        ("They paid for the domain.", []),
    ],
)
def test_who_paid_is_a_sponsor(opening: str, sponsors: list[str]) -> None:
    """Whether or not the post has a word of thanks."""
    assert [sponsor.name for sponsor in headed("Plains Postgres: notes from May", opening).event.sponsors] == sponsors


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Last night forty people came.", date(2024, 5, 15)),
        ("Last night (May 14th) forty people came.", date(2024, 5, 14)),
        ("It was hot out on the 14th of May.", date(2024, 5, 14)),
    ],
)
def test_the_day_is_told_by_the_opening(opening: str, day: date) -> None:
    """The night before the post, or the day that the opening names."""
    assert headed("Plains Postgres: notes from May", opening).event.date == day


def test_organizations_of_the_title_are_those_that_the_post_knows() -> None:
    """A house or an employer that the title names is an organization of the event; other words of it are none."""
    recap = headed("May notes: Queues at Quayside", "We met at Quayside.")
    assert recap.event.organizations == ("Quayside",)


def narrative(sentence: str) -> Event:
    """An evening of one talk with a list below it."""
    text = f"---\ntitle: Plains Postgres May 2024\n---\n\n{sentence}\n\n* Queues need limits\n"
    return parse(text, path="2024-05-16-post.md").event


@pytest.mark.parametrize(
    ("sentence", "title", "speaker", "organization"),
    [
        ('Ada Vega, who looks after queues at Northwind, opened the evening with "Ten Years of One Queue". She laughed.', "Ten Years of One Queue", "Ada Vega", "Northwind"),
        ("Second on the bill was **The Cache That Knew Too Much** by Sol Mbeki of Tern.", "The Cache That Knew Too Much", "Sol Mbeki", "Tern"),
        ("To close, Gullwing's Ines Okafor with [Sorting Boats](https://youtu.be/x).", "Sorting Boats", "Ines Okafor", "Gullwing"),
        ('Yusuf Demir, an economist with Gullwing, opened with "Did the Discount Work?" and drew a graph.', "Did the Discount Work?", "Yusuf Demir", "Gullwing"),
        ("We closed with **Shipping Less JavaScript** by Ada Vega of Fjord.", "Shipping Less JavaScript", "Ada Vega", "Fjord"),
        ("Then Quayside engineer Jun-ho Bae took us offline with [Local First, Or Not](https://youtu.be/x).", "Local First, Or Not", "Jun-ho Bae", "Quayside"),
    ],
)  # fmt: skip
def test_a_title_that_stands_out_is_the_title(sentence: str, title: str, speaker: str, organization: str) -> None:
    """Bold, quotes or a recording's link tell it, whatever words lead to it, and never is it a speaker."""
    (talk,) = narrative(sentence).talks
    assert (talk.title, talk.speakers[0].name, talk.speakers[0].organization) == (title, speaker, organization)


def test_a_link_whose_text_is_a_time_is_the_start() -> None:
    """Before the speaker or behind the title, with a word for it or without."""
    sentence = (
        "From [35:44](https://youtu.be/x?t=2144) on you can hear Ada Vega from Tern on **Free Nothing, Then All**."
    )
    (talk,) = narrative(sentence).talks
    assert (talk.video_start, talk.video_url) == (timedelta(minutes=35, seconds=44), "https://youtu.be/x?t=2144")


def test_lists_are_takeaways_where_they_are_a_habit() -> None:
    """Below most talks a list is what people took home; below one alone it is a part of what the talk is about."""
    one, other = "## Queues - Ada Vega\n\nAbout:\n\n- limits\n", "## Boats - Sol Mbeki\n\nSmall ones.\n"
    habit = parse(f"# Plains Postgres May 2024\n\n{one}\n{other}\n- oars\n")
    alone = parse(f"# Plains Postgres May 2024\n\n{one}\n{other}")
    assert [len(talk.takeaways) for talk in habit.event.talks] == [1, 1]
    assert [len(talk.takeaways) for talk in alone.event.talks] == [0, 0]


@pytest.mark.parametrize(
    ("announced", "day", "organizations", "url"),
    [
        ("Next meeting: 20 June 2024, when Ines Okafor of Gullwing will be there.", date(2024, 6, 20), ("Gullwing",), None),
        ("See you on 20 June, when Ines Okafor (Gullwing) and Yusuf Demir from Fjord speak.", date(2024, 6, 20), ("Gullwing", "Fjord"), None),
        ("Thanks to [Lantern](https://lantern.example). The next meetup is on 20 June.", date(2024, 6, 20), (), None),
        ("Thanks to [Lantern](https://lantern.example). The next meetup is on 20 June: [come](https://plains.example/june).", date(2024, 6, 20), (), "https://plains.example/june"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("below", "last"), [("", "Another one."), ("\n- Boats sink\n- Buy oars\n\n---\n", "- Buy oars")]
)
def test_the_last_paragraph_announces_and_is_no_part_of_a_talk(
    announced: str, day: date, organizations: tuple[str, ...], url: str | None, below: str, last: str
) -> None:
    """Below the last talk's list or text, with those who will speak and the page; a sponsor's link is none."""
    text = f"---\ntitle: Plains Postgres May 2024\n---\n\n{BODY}{below}\n{announced}\n"
    recap = parse(text, path="2024-05-16-post.md")
    upcoming = recap.next_event
    assert upcoming is not None
    assert (upcoming.date, upcoming.organizations, upcoming.url) == (day, organizations, url)
    assert [str(talk.description).splitlines()[-1] for talk in recap.event.talks] == ["A talk.", last]


def test_an_invitation_before_the_talks_ends_none_of_them() -> None:
    """Only what stands below all headings, lists and labels announces the next event."""
    opening = "RSVP for the next meetup on 20 June [here](https://plains.example/june)."
    assert len(headed("Plains Postgres #12", opening).event.talks) == 2
    labeled = "**Speaker:** {0}\n**Title:** {1}\n\nA talk.\n\n"
    text = f"{opening}\n\n{labeled.format('Ada Vega', 'Queues')}{labeled.format('Sol Mbeki', 'Boats')}"
    told = parse(f"---\ntitle: Plains Postgres May 2024\n---\n\n{text}", path="2024-05-16-post.md")
    assert [talk.title for talk in told.event.talks] == ["Queues", "Boats"]
