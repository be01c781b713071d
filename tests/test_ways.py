"""Posts say one thing in many ways: talks, places and sponsors are read in each of them, in each language."""

from datetime import date
from typing import Any

import pytest
import yaml

from folders import ROOT
from meetup_recap import Event, read
from meetup_recap.words.given_names import is_given

TALKS = (("Small boats in winter", "Laura Gomez", "Quayside Labs"), ("What queues cost us", "Martin Weber", "Tern"))
ABOUT = "A description of what it was about, in a few words that say little."
OPENINGS = {
    "en": ("May meetup", "It was good to see you all again after such a long time."),
    "de": ("Treffen im Mai", "Es war schön, euch alle nach so langer Zeit wieder zu sehen."),
    "fr": ("Rencontre de mai", "C'était un plaisir de vous revoir tous après si longtemps."),
    "es": ("Reunión de mayo", "Fue un placer veros a todos otra vez después de tanto tiempo."),
    "pl": ("Spotkanie w maju", "Miło było znowu Was wszystkich zobaczyć po tak długim czasie."),
}
AN_ITEM = {
    "en": "- **Small boats in winter** by Laura Gomez",
    "de": "- **Kleine Boote im Winter** von Laura Gomez",
    "fr": "- **Petits bateaux en hiver** par Laura Gomez",
    "es": "- **Barcos pequeños en invierno** por Laura Gómez",
    "pl": "- **Małe łodzie w zimie** – Laura Gomez",
}


def ways(name: str) -> list[Any]:
    """The ways of a file."""
    found: list[Any] = yaml.safe_load((ROOT / f"tests/ways/{name}.yaml").read_text("utf-8"))
    return found


def event_of(language: str, *paragraphs: str) -> Event:
    """The event of a short post."""
    title, opening = OPENINGS[language]
    body = "\n\n".join(part.format(opening=opening) for part in paragraphs)
    reading = read(f"---\ntitle: {title}\ndate: 2016-05-07\n---\n{body}\n")
    assert reading.recaps, reading.reason
    return reading.recaps[0].event


@pytest.mark.parametrize("way", ways("talks"), ids=lambda way: way["way"])
def test_a_talk_is_read_however_its_title_and_speaker_are_joined(way: dict[str, Any]) -> None:
    """Two talks with their speakers, and where these work where the way says it."""
    parts = [way["way"].format(t=t, p=p, o=o, n=n, d=ABOUT) for n, (t, p, o) in enumerate(TALKS, 1)]
    body = way.get("before", "") + ("\n\n" if way.get("apart", True) else "\n").join(parts) + way.get("after", "")
    event = event_of("en", "{opening}", body, "See you next time!")
    has_employer = "{o}" in way["way"]
    wanted = [(title, [(name, employer if has_employer else None)]) for title, name, employer in TALKS]
    assert [(talk.title, [(one.name, one.organization) for one in talk.speakers]) for talk in event.talks] == wanted


@pytest.mark.parametrize("way", ways("rare_names"), ids=lambda way: way["way"])
def test_speakers_of_rare_names_are_read(way: dict[str, Any]) -> None:
    """What the lines of a list, or the sections of a post, have in common tells who speaks."""
    talks = (("Small boats in winter", "Tahiry Rakotomalala"), ("What queues cost us", "Siewling Quarshie"))
    assert not any(is_given(name.partition(" ")[0]) for _, name in talks)
    parts = [way["way"].format(t=t, p=p, o="Northwind", n=n, d=ABOUT) for n, (t, p) in enumerate(talks, 1)]
    body = way.get("before", "") + ("\n\n" if way.get("apart", True) else "\n").join(parts)
    event = event_of("en", "{opening}", body, "See you next time!")
    assert [(talk.title, [one.name for one in talk.speakers]) for talk in event.talks] == [(t, [p]) for t, p in talks]


@pytest.mark.parametrize("way", ways("lines"), ids=lambda way: way["say"])
def test_one_talk_is_read_from_a_line(way: dict[str, Any]) -> None:
    """In each language; the event's own title is never the talk's."""
    event = event_of(way["language"], "{opening}", way["say"])
    assert [(talk.title, [one.name for one in talk.speakers]) for talk in event.talks] == [
        (way["title"], [way["speaker"]])
    ]


@pytest.mark.parametrize("way", ways("places"), ids=lambda way: way["say"])
def test_venue_and_sponsor_are_read_from_a_line(way: dict[str, Any]) -> None:
    """Before the talks, and behind them; a venue is no sponsor, and a sponsor no venue."""
    line = way["say"].format(v="Quayside Labs", s="Lantern")
    posts = [(line, "{opening}", AN_ITEM[way["language"]])]
    posts += [] if way.get("opening") else [("{opening}", AN_ITEM[way["language"]], line)]
    for post in posts:
        event = event_of(way["language"], *post)
        venue = event.venue.name if event.venue else None
        wanted = ("Quayside Labs" if "{v}" in way["say"] else None, ["Lantern"] if "{s}" in way["say"] else [])
        assert (venue, [sponsor.name for sponsor in event.sponsors]) == wanted


@pytest.mark.parametrize("text", ways("blocks"), ids=lambda text: " ".join(text.split())[:60])
def test_talks_are_read_over_several_blocks(text: str) -> None:
    """Headings, bold lines, biographies, agendas and HTML: whatever parts title and speaker, both are found."""
    event = event_of("en", "{opening}", text.replace("{", "{{").replace("}", "}}"), "See you next time!")
    talks = [(talk.title, [one.name for one in talk.speakers]) for talk in event.talks if talk.status == "given"]
    assert talks == [(title, [name]) for title, name, _ in TALKS]


@pytest.mark.parametrize("way", ways("prose"), ids=lambda way: way["say"][:60])
def test_talks_are_read_in_running_text(way: dict[str, Any]) -> None:
    """In each language, the title goes with who gives it."""
    event = event_of(way["language"], "{opening}", way["say"])
    assert [[talk.title, *(one.name for one in talk.speakers)] for talk in event.talks] == way["talks"]


@pytest.mark.parametrize("way", ways("venues"), ids=lambda way: way["say"][:60])
def test_venues_are_read_where_a_post_opens(way: dict[str, Any]) -> None:
    """Behind whatever words, in bold, in quotes, linked or in the line of a date."""
    venue = event_of(way["language"], way["say"], AN_ITEM[way["language"]]).venue
    assert venue is not None
    assert venue.name == way["venue"]


@pytest.mark.parametrize("way", ways("sponsors"), ids=lambda way: way["say"][:60])
def test_sponsors_are_read_below_the_talks(way: dict[str, Any]) -> None:
    """Whoever gave food, drink, prizes or money, however it is said."""
    event = event_of(way["language"], AN_ITEM[way["language"]], way["say"])
    assert sorted(sponsor.name for sponsor in event.sponsors) == way["sponsors"]


@pytest.mark.parametrize("way", ways("employers"), ids=lambda way: f"{way['language']}: {way['say']}")
def test_employers_are_read_in_biographies(way: dict[str, Any]) -> None:
    """Below a line or a heading that bills the talk."""
    name = "Laura Nowak" if way["language"] == "pl" else "Laura Gomez"
    about = way["say"].format(p=name, o="Quayside")
    for bill in (f"### Small boats\n**{name}**\n\nA talk.\n\n{about}", f"- Small boats - {name}\n\n{about}"):
        speaker = event_of(way["language"], "{opening}", bill).talks[0].speakers[0]
        assert (speaker.name, str(speaker.organization).rpartition(" of ")[2].split()[0]) == (name, "Quayside")


TOLD = {
    "en": '**Laura Gomez** gave a talk called "Small boats in winter". She showed us boats.',
    "de": '**Laura Gomez** hielt einen Vortrag mit dem Titel "Kleine Boote im Winter". Sie zeigte uns Boote.',
    "fr": "**Laura Gomez** a présenté « Petits bateaux en hiver ». Elle nous a montré des bateaux.",
    "es": "**Laura Gómez** presentó «Barcos pequeños en invierno». Nos enseñó barcos.",
    "pl": '**Laura Nowak** opowiedziała o "Małych łodziach zimą". Pokazała nam łodzie.',
}


@pytest.mark.parametrize("way", ways("materials"), ids=lambda way: f"{way['language']}: {way['say']}")
def test_slides_and_recordings_are_read_behind_words(way: dict[str, Any]) -> None:
    """In the paragraph about the talk, and in one below it."""
    places = {
        "slides": "https://x.example/a", "video": "https://tube.example/w/3", "player": "https://youtu.be/abcdefghij1"
    }  # fmt: skip
    said = way["say"].format(**places)
    video = next((places[name] for name in ("video", "player") if f"{{{name}}}" in way["say"]), None)
    for gap in (" ", "\n\n"):
        talk = event_of(way["language"], "{opening}", f"{TOLD[way['language']]}{gap}{said}").talks[0]
        assert (talk.slides_url, talk.video_url) == (places["slides"] if "{slides}" in way["say"] else None, video)


THREE = (
    ("2018-11-28", "Queues in Anger", "Ada Vega", "Quayside"),
    ("2018-09-26", "Small Boats in Winter", "Laura Gomez", "Northwind"),
    ("2018-07-25", "What Ropes Hold", "Martin Weber", "Tern"),
)
MONTHS = {
    "M": {7: "July", 9: "September", 11: "November"},
    "Mde": {7: "Juli", 9: "September", 11: "November"},
    "Mfr": {7: "juillet", 9: "septembre", 11: "novembre"},
    "Mes": {7: "julio", 9: "septiembre", 11: "noviembre"},
}


@pytest.mark.parametrize("way", ways("events"), ids=lambda way: f"{way['way'][:40]} {way['date']}")
def test_a_file_of_three_events_is_three_events(way: dict[str, Any]) -> None:
    """Each with its date, its talk and its venue, however a file tells where one begins."""
    body = "# River City Python\n\nWe are a group of people.\n\n## Past meetups\n\n"
    for number, (iso, title, name, venue) in enumerate(THREE):
        year, month, day = iso.split("-")
        months = {form: names[int(month)] for form, names in MONTHS.items()}
        said = way["date"].format(y=year, m=month, d=day, di=int(day), **months)
        body += way["way"].format(D=said, t=title, p=name, v=venue, n=9 - number) + "\n"
    events = [recap.event for recap in read(body, path="README.md").recaps]
    talks = [[(talk.title, [one.name for one in talk.speakers]) for talk in event.talks] for event in events]
    assert [str(event.date) for event in events] == [iso for iso, *_ in THREE]
    assert talks == [[(title, [name])] for _, title, name, _ in THREE]
    if "{v}" in way["way"]:
        assert [event.venue.name if event.venue else None for event in events] == [venue for *_, venue in THREE]


@pytest.mark.parametrize("head", ["| | Talk | Speaker |", "| Meetup | Talk | Speaker |", "| Date | Talk | Speaker |"])
def test_the_rows_of_a_table_are_events_by_their_dates(head: str) -> None:
    """Whatever the head of the column calls them."""
    rows = "".join(f"| {iso} | {title} | {name} |\n" for iso, title, name, _ in THREE)
    recaps = read(f"# River City Python\n\n{head}\n|---|---|---|\n{rows}", path="README.md").recaps
    assert [str(recap.event.date) for recap in recaps] == [iso for iso, *_ in THREE]


@pytest.mark.parametrize(
    "days",
    [("2/17", "4/5"), ("17/2", "5/4"), ("17.2.", "5.4."), ("Feb 17", "Apr 5"), ("February (17th)", "April (5th)")],
)
def test_days_below_a_heading_of_their_year_have_it(days: tuple[str, str]) -> None:
    """In numbers, too, as far as one of them tells which is the day."""
    parts = "".join(
        f"### {day}\n\n- {title} - {name}\n\n" for day, (_, title, name, _) in zip(days, THREE, strict=False)
    )
    recaps = read(f"# River City Python\n\n## 2018\n\n{parts}", path="README.md").recaps
    assert [str(recap.event.date) for recap in recaps] == ["2018-02-17", "2018-04-05"]


@pytest.mark.parametrize(
    "keys",
    [
        "talks:\n  - {title: Small boats, speaker: Laura Gomez, bio: Laura Gomez is an engineer at Tern.}",
        "talks:\n  - title: Small boats\n    speaker: {name: Laura Gomez, bio: Laura works at Tern.}",
    ],
)
def test_employers_are_read_in_biographies_of_the_front_matter(keys: str) -> None:
    """Where no key says whom somebody works for."""
    recap = read(f"---\ntitle: May meetup\ndate: 2024-05-14\n{keys}\n---\nCome!\n").recaps[0]
    assert recap.event.talks[0].speakers[0].organization == "Tern"


@pytest.mark.parametrize(
    "head", ["# River Devs\n\n## 14 May 2019\n\n{}\n\n## 11 June 2019\n\n{}", "## Talks\n\n{}\n\n{}"]
)
def test_titles_with_slides_or_a_recording_are_talks_of_nobody(head: str) -> None:
    """Below the date of an event, or a heading that says so; other links are none."""
    items = (
        "- [Small boats](https://speakerdeck.com/x/1)\n- What queues cost us ([video](https://vimeo.com/123456))",
        "- [What ropes hold](/slides/ropes.pdf)\n- [Our rules of conduct](https://river.example/rules)\n- Pizza",
    )
    recaps = read(f"---\ntitle: Meetups\ndate: 2019-05-14\n---\n{head.format(*items)}\n").recaps
    talks = [(talk.title, talk.slides_url, talk.video_url) for recap in recaps for talk in recap.event.talks]
    assert talks == [
        ("Small boats", "https://speakerdeck.com/x/1", None),
        ("What queues cost us", None, "https://vimeo.com/123456"),
        ("What ropes hold", "/slides/ropes.pdf", None),
    ]


def event_of_keys(keys: str, body: str = "- Boats - Laura Gomez") -> Event:
    """The event of a post with some keys."""
    return read(f"---\ntitle: May meetup\ndate: 2024-05-14 09:15:00\n{keys}\n---\n{body}\n").recaps[0].event


@pytest.mark.parametrize(
    ("keys", "times"),
    [
        ("time: 6:00pm - 7:30pm", ("18:00", "19:30")),
        ("begin: 18h30\nfin: 21h00", ("18:30", "21:00")),
        ("started_at: 2024-05-14T19:30:00-05:00\nended_at: 2024-05-14T21:00:00-05:00", ("19:30", "21:00")),
        ("event:\n  date: 2024-05-14 18:00\n  until: '20:00'", ("18:00", "20:00")),
        ("last_modified_at: 2024-05-14T19:30:00\npublish_date: 2024-05-14 10:00", (None, None)),
    ],
)
def test_times_are_read_from_keys_of_the_event(keys: str, times: tuple[str | None, str | None]) -> None:
    """And never from when the post was written."""
    event = event_of_keys(keys)
    assert tuple(one and f"{one:%H:%M}" for one in (event.start_time, event.end_time)) == times


@pytest.mark.parametrize("key", ["rsvp", "registration", "link", "meetup_url"])
def test_the_page_of_the_event_is_read_from_keys(key: str) -> None:
    """A `link` is one where it leads to a page of events."""
    url, other = "https://www.meetup.com/river-city/events/265/", "https://laura.example"
    assert event_of_keys(f"{key}: {url}").url == url
    assert event_of_keys(f"{key}: {other}").url == (None if key == "link" else other)


@pytest.mark.parametrize(
    ("keys", "body"),
    [
        ("venue: Quayside, 12 Dock Street, Millport", ""),
        ("location: Quayside, 12 Dock Street, Millport", ""),
        ("venue: Quayside\naddress: 12 Dock Street, Millport", ""),
        ("tags: a", "**Venue:** Quayside, 12 Dock Street, Millport (ring twice)"),
        ("tags: a", "- Venue: Quayside\n- Address: 12 Dock Street, Millport"),
    ],
)
def test_addresses_are_read_apart_from_the_venues_name(keys: str, body: str) -> None:
    """From a key or a label of their own, or behind the name, where they have a number."""
    venue = event_of_keys(keys, f"{body}\n\n## Talks\n\n- Boats - Laura Gomez").venue
    assert venue is not None
    assert (venue.name, venue.address) == ("Quayside", "12 Dock Street, Millport")


@pytest.mark.parametrize("said", ["Millport", "19:00", "7pm", "2nd floor", "1. Stock"])
def test_a_town_a_time_and_a_floor_behind_a_venue_are_no_address(said: str) -> None:
    """None has the number of a house."""
    venue = event_of_keys(f"venue: Quayside, {said}").venue
    assert venue is not None
    assert (venue.name, venue.address) == ("Quayside", None)


@pytest.mark.parametrize(
    ("keys", "links"),
    [
        ("speaker: {name: Laura Gomez, twitter: '@laura', github: laura}", ["twitter.com/laura", "github.com/laura"]),
        ("speaker: {name: Laura Gomez, mastodon: '@laura@toot.example'}", ["toot.example/@laura"]),
        ("speaker: {name: Laura Gomez, handle: lg, twitter: laura}", [None, "twitter.com/laura"]),
        ("speaker: Laura Gomez\n    twitter: laura\n    github: https://github.com/laura/boats", ["twitter.com/laura"]),
    ],
)
def test_pages_of_people_are_read_from_keys(keys: str, links: list[str | None]) -> None:
    """By the name on a known network; a talk's own `github` is its code."""
    talk = event_of_keys(f"talks:\n  - title: Boats\n    {keys}", "Come!").talks[0]
    assert [link.url for link in talk.speakers[0].links] == [place and f"https://{place}" for place in links]


@pytest.mark.parametrize("said", ["by {} (Tern)", "with {} from Tern", "18:30 Boats - {}, engineer at Tern"])
def test_employers_beside_a_name_in_the_body_are_those_of_the_front_matter(said: str) -> None:
    """A talk that the front matter has is told of in the body."""
    keys = "talks:\n  - title: Boats\n    speaker: Laura Gomez"
    event = event_of_keys(keys, f"An evening {said.format('Laura Gomez')}.")
    assert event.talks[0].speakers[0].organization == "Tern"


@pytest.mark.parametrize("house", ["quayworks IT GmbH", "kaiTECH", "3lanes Internet AG", "quayside GmbH & Co. KG"])
def test_companies_in_lower_case_are_employers(house: str) -> None:
    """By their legal form or their capitals."""
    about = f"### Boote - Laura Gomez\n\nLaura Gomez ist als Entwicklerin bei der {house} tätig. Sie mag Boote.\n"
    assert event_of("de", "{opening}", about).talks[0].speakers[0].organization == house


LABELS = {"en": "Date:", "de": "Datum:", "fr": "Date :", "es": "Fecha:", "pl": "Data:"}


@pytest.mark.parametrize("way", ways("dates"), ids=lambda way: f"{way['language']}: {way['say']}")
def test_a_day_is_read_however_it_is_written(way: dict[str, Any]) -> None:
    """Short names of months, no-break spaces and numbers of any kind, behind a label."""
    language = way["language"]
    assert event_of(language, f"**{LABELS[language]}** {way['say']}", AN_ITEM[language]).date == way["date"]


def test_a_day_of_another_section_is_not_the_events() -> None:
    """A heading with the whole date of the evening says more than a labeled day without its year further below."""
    body = "Minutes of 8 February 2007\n==========================\n\nLaura Gomez: Small boats in winter\n\n"
    recap = read(f"{body}Next fair\n---------\n\n- Date: 21 April\n", path="2007-02-08.md").recaps[0]
    assert str(recap.event.date) == "2007-02-08"


@pytest.mark.parametrize("said", ["[Martin's slides]({})", "Slides: [Martin]({})", "[The slides of Martin Weber]({})"])
def test_links_below_the_talks_belong_to_whom_they_name(said: str) -> None:
    """Not to the first talk, or to none."""
    body = "\n".join(f"- {title} ({name})" for title, name, _ in TALKS)
    url = "https://x.example/queues"
    event = event_of("en", "{opening}", body, f"**UPDATE:** {said.format(url)}, at last!")
    assert [talk.slides_url for talk in event.talks] == [None, url]


@pytest.mark.parametrize("way", ways("posts"), ids=lambda way: " ".join(way["post"].split())[:60])
def test_short_posts_are_read(way: dict[str, Any]) -> None:
    """Components, template tags, labels of any kind, days told in words, and what is no part of a title."""
    text = way["post"] if "path" in way else f"---\ntitle: May meetup\ndate: 2024-05-20\n---\n{way['post']}"
    event = read(f"{text}\n", path=way.get("path", "2024-05-20-may.md")).recaps[0].event
    talks = [[talk.title, talk.speakers[0].name, talk.slides_url, talk.video_url] for talk in event.talks]
    assert (event.date, event.venue and event.venue.name) == (way.get("date", date(2024, 5, 20)), way.get("venue"))
    assert talks == [[*talk, None, None][:4] for talk in way["talks"]]


HEADS = (
    "---\ntitle: May meetup\ndate: 2024-05-14\n---\n\n",
    "# River City JS #12\n\nTuesday, 14 May 2024, 7pm at Quayside\n\n",
)


@pytest.mark.parametrize("head", HEADS, ids=["front matter", "heading"])
@pytest.mark.parametrize("way", ways("two_talks"))
def test_two_talks_are_read_in_any_shape(way: str, head: str) -> None:
    """Title and speaker of both, by the structure alone: one of the names is in no list of first names."""
    told = [("Queues in Anger", "Ada Vega"), ("Boats on Fire", "Sol Mbeki")]
    names = {"title": told[0][0], "speaker": told[0][1], "other": told[1][0], "second": told[1][1]}
    (recap,) = read(head + way.format(**names), path="2024-05-14-may.md").recaps
    assert [(talk.title, one.name) for talk in recap.event.talks for one in talk.speakers] == told


COUNTED = (
    *("### Talk {}", "**Talk #{}**", "## {}. Talk", "### Lightning Talk {}", "## Vortrag {}", "### Charla n.º {}"),
    *("### Speaker {}", "### 19:{}0"),
)
BELOW = (
    "{title}\n\n{speaker}",
    "**{title}**\n\n{speaker}, Northwind\n\n" + ABOUT,
    "[{title}](https://x.example/s.pdf)\n\nby {speaker}",
    "{speaker}: {title}",
    "{speaker}\n\n{title}",
    "- {title}\n- {speaker}",
    "#### {title}\n\n{speaker}",
    "{speaker} from Northwind told us about {title}.",
)


@pytest.mark.parametrize("heading", COUNTED)
@pytest.mark.parametrize("below", BELOW)
def test_a_heading_that_only_counts_a_talk_is_not_its_title(heading: str, below: str) -> None:
    """Whatever stands below "Talk 1" says what it is and who gives it, in any language."""
    told = [("Queues in Anger", "Ada Vega"), ("Boats on Fire", "Martin Weber")]
    parts = [
        heading.format(number) + "\n\n" + below.format(title=title, speaker=speaker)
        for number, (title, speaker) in enumerate(told, 1)
    ]
    event = event_of("en", "{opening}", *parts)
    assert [(talk.title, one.name) for talk in event.talks for one in talk.speakers] == told


@pytest.mark.parametrize("heading", ["First talk", "Second presentation", "Erster Vortrag", "Première conférence"])
def test_a_word_for_a_number_counts_as_well(heading: str) -> None:
    """ "First talk" is no more a title than "Talk 1" is; "First steps in Ruby" is one."""
    body = [f"## {heading}", "Queues in Anger", "Ada Vega", "## First steps in Ruby", "Martin Weber"]
    titles = [talk.title for talk in event_of("en", "{opening}", *body).talks]
    assert titles == ["Queues in Anger", "First steps in Ruby"]
    line = f"{heading}: Queues in Anger by Ada Vega\n\nFirst steps: Ruby by Martin Weber"
    titles = [talk.title for talk in event_of("en", "{opening}", line).talks]
    assert titles == ["Queues in Anger", "First steps: Ruby"]


@pytest.mark.parametrize("behind", [" - Northwind", " (Northwind)", " | Northwind", ", Northwind"])
def test_a_heading_alone_below_a_title_is_its_speaker(behind: str) -> None:
    """With where they work; what stands below it tells of the talk, unless it speaks of them."""
    body = [
        *("### Queues in Anger", f"##### Ada Vega{behind}", ABOUT),
        *("### Boats on Fire", "##### Martin Weber - Tern", "Martin builds boats. He lives on one."),
    ]
    first, second = event_of("en", "{opening}", *body).talks
    assert [first.title, first.speakers[0].name, first.speakers[0].organization] == [
        *("Queues in Anger", "Ada Vega", "Northwind")
    ]
    assert (first.description, first.speakers[0].bio) == (ABOUT, None)
    assert (second.description, second.speakers[0].bio) == (None, "Martin builds boats. He lives on one.")


def test_headings_with_names_below_that_of_an_event_are_talks() -> None:
    """Below "Talks in Hall A" or the meetup's own heading, "Ada Vega - Queues in Anger" has the title."""
    body = ["## May meetup", "### Ada Vega - Queues in Anger", ABOUT, "### Martin Weber - Boats on Fire", ABOUT]
    assert [talk.title for talk in event_of("en", "{opening}", *body).talks] == ["Queues in Anger", "Boats on Fire"]
    halls = ["## Talks in Hall A", *body[1:3], "## Talks in Hall B", *body[3:]]
    assert [talk.title for talk in event_of("en", "{opening}", *halls).talks] == ["Queues in Anger", "Boats on Fire"]


FRAMES = (
    *("#{number} {line}", "[x] {line}", "19:{number}0 Uhr: {line}", "{line} - 30 minutes", "{line} 🇬🇧"),
    *("🎤 {line}", "{line} [30']", "{line} (EN)", "[Talk] {line}"),
)
FRAMED = (
    "- {speaker} - {title}",
    "- {title} - {speaker}",
    "- **{title}** by {speaker}",
    "1. {title} ({speaker})",
    "### {speaker}: {title}\n\n" + ABOUT,
    "### {title}\n\n*{speaker}*\n\n" + ABOUT,
    "### {speaker}\n\n**{title}**\n\n" + ABOUT,
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("line", FRAMED)
def test_what_frames_a_line_is_no_part_of_it(frame: str, line: str) -> None:
    """Numbers, boxes, times, durations, flags and pictures around title and speaker, in a post of any language."""
    told = [("Queues in Anger", "Ada Vega"), ("Boats on Fire", "Martin Weber")]
    marker, _, rest = line.partition(" ")
    first, gap, below = rest.partition("\n\n")
    framed = [
        f"{marker} {frame.format(number=number, line=first)}{gap}{below}".format(title=title, speaker=speaker)
        for number, (title, speaker) in enumerate(told, 1)
    ]
    joint = "\n\n" if gap else "\n"
    event = event_of("en", "{opening}", "## Talks", joint.join(framed))
    assert [(talk.title, one.name) for talk in event.talks for one in talk.speakers] == told


def test_minutes_behind_a_dash_are_how_long_a_talk_takes() -> None:
    """In any language's words."""
    lines = "- Queues in Anger, Ada Vega - 30 minutos\n- Boats on Fire, Martin Weber (20 Minuten)"
    event = event_of("fr", "{opening}", lines)
    assert [talk.duration and talk.duration.total_seconds() for talk in event.talks] == [1800, 1200]


BREAKS = {"soft": "\n", "spaces": "  \n", "tag": "<br>\n", "backslash": "\\\n"}
ABOVE = ("**{title}**", "*{title}*", '"{title}"', "[{title}](https://x.example/slides.pdf)", "🎤 **{title}**")
SPEAKERS = (
    "{speaker}",
    "by {speaker}",
    "{speaker} (Northwind)",
    "*{speaker}*",
    "{speaker} is an engineer at Northwind.",
)


@pytest.mark.parametrize("part", BREAKS.values(), ids=BREAKS)
@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("title", ABOVE)
def test_a_marked_line_above_who_gives_it_is_a_title(title: str, speaker: str, part: str) -> None:
    """In one paragraph, whatever breaks its lines, and whether a third one tells of the talk or not."""
    told = [("Queues in Anger", "Ada Vega"), ("Boats on Fire", "Martin Weber")]
    for tail in ("", f"{part}We looked at both of them for a while."):
        body = [(title + part + speaker + tail).format(title=one, speaker=name) for one, name in told]
        event = event_of("en", "{opening}", *body)
        assert [(talk.title, one.name) for talk in event.talks for one in talk.speakers] == told


def test_three_lines_with_hard_breaks_need_no_marks() -> None:
    """Title, speaker and a word on it; the lines of an address name nobody and are no talk."""
    body = ["Queues in Anger  \nAda Vega  \nWe saw some.", "Boats on Fire  \nMartin Weber  \nWe saw none."]
    event = event_of("en", "{opening}", *body, "Quayside Labs  \nHarbor Street 5  \nTyneside")
    told = [(talk.title, talk.speakers[0].name, talk.description) for talk in event.talks]
    assert told[0] == ("Queues in Anger", "Ada Vega", "We saw some.")
    assert [title for title, *_ in told] == ["Queues in Anger", "Boats on Fire"]
