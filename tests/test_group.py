"""What the posts of one group tell of each other, and what a post tells by the labels that it has several times."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from meetup_recap import Archive, Recap, load_all, parse
from meetup_recap.cli import main

PEOPLE = ("Ada Vega", "Sol Mbeki", "Ines Okafor", "Rhys Tanaka", "Moira Gillis", "Noor Haddad")
MONTHS = ("January", "February", "March", "April", "May", "June", "July")
TITLES = ("Queues in Anger", "Small Boats", "Buoys at Night", "Locks and Keys", "Fog at Sea", "Salt and Hashes")


def talks(recap: Recap) -> list[tuple[str | None, str]]:
    return [(talk.title, speaker.name) for talk in recap.event.talks for speaker in talk.speakers]


def write(folder: Path, make: Callable[[int, str, str], str]) -> None:
    """Six posts of a group."""
    for number, (title, name) in enumerate(zip(TITLES, PEOPLE, strict=True), 1):
        (folder / f"evening-{number}.md").write_text(make(number, title, name), "utf-8")


@pytest.mark.parametrize(
    "body",
    [
        "#### {}\n\nBrought along: {}\n\nIt was about it.\n\n",
        "Stoff: {}\n\nHeldin: {}\n\n",
        "- **Stoff:** {}\n- **Heldin:** {} (Tern)\n\n---\n\n",
    ],
)
def test_a_label_of_several_people_in_a_post_is_that_of_speakers(body: str) -> None:
    """Below headings, or beside the label of a title; whatever the language of the label."""
    text = "---\ntitle: River City Python May 2024\n---\n\n" + "".join(map(body.format, TITLES[:3], PEOPLE[:3]))
    assert talks(parse(text, path="2024-05-14-may.md")) == list(zip(TITLES[:3], PEOPLE[:3], strict=True))


@pytest.mark.parametrize("label", ["Photos", "Minutes"])
def test_a_label_of_people_that_is_beside_no_title_is_none_of_speakers(label: str) -> None:
    """Whoever took the pictures gave no talk."""
    text = (
        "---\ntitle: River City Python May 2024\n---\n\n## Talks\n\n* Queues in Anger - Ada Vega\n* Fog - Sol Mbeki\n\n"
        f"It was late.\n\n{label}: Noor Haddad\n\nMore of it soon.\n\n{label}: Moira Gillis\n"
    )
    assert talks(parse(text, path="2024-05-14-may.md")) == [("Queues in Anger", "Ada Vega"), ("Fog", "Sol Mbeki")]


def _with_labels(number: int, title: str, name: str) -> str:
    return f"---\ntitle: Millport evening\nevening: {number}.5.2024\n---\n\nStoff: {title}\n\nHeldin: {name}\n"


def _with_keys(number: int, title: str, name: str) -> str:
    talk = f"nummern:\n- stoff: {title}\n  heldin: {name}\n"
    return f"---\ntitle: Abend\nwann_war_es: 2024-05-0{number}\n{talk}---\n\nEs war spät.\n"


@pytest.mark.parametrize("make", [_with_labels, _with_keys], ids=["labels", "keys"])
def test_posts_of_a_folder_tell_what_their_labels_say(
    make: Callable[[int, str, str], str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each has one talk alone; in an archive, with processes or not, and by the command, all of them are read."""
    write(tmp_path, make)
    archive = Archive.load(tmp_path)
    assert [talks(recap) for recap in archive] == [[pair] for pair in zip(TITLES, PEOPLE, strict=True)]
    assert [recap.event.date and recap.event.date.isoformat() for recap in archive] == [
        f"2024-05-0{n}" for n in range(1, 7)
    ]
    with ProcessPoolExecutor(1) as executor:
        assert Archive.load(tmp_path, executor=executor) == archive
    assert main(["convert", str(tmp_path), "--to", "text"]) == 0
    assert all(f"1. {title}" in capsys.readouterr().out for title in TITLES[:1])


def test_a_post_alone_stays_as_it_is(tmp_path: Path) -> None:
    """What others tell is asked for by reading them together; a stream of posts is read one by one."""
    write(tmp_path, _with_labels)
    assert load_all(tmp_path, on_problem=lambda *_: None) == ()


@pytest.mark.parametrize("refused", ["", "\n\n## Talks\n\n* Small Boats - Sol Mbeki\n"], ids=["nothing", "a talk"])
def test_where_nearly_all_are_events_one_with_a_sure_talk_is_one(refused: str, tmp_path: Path) -> None:
    """A code of conduct is none: it has no talk."""
    for number in range(1, 7):
        post = (
            f"---\ntitle: River City Python May 2024\ndate: 2024-05-0{number}\n---\n\n## Talks\n\n* Queues - Ada Vega\n"
        )
        (tmp_path / f"{number}.md").write_text(post, "utf-8")
    (tmp_path / "7.md").write_text(
        f"---\ntitle: Notes\ndate: 2024-05-07\n---\n\nBe kind to each other.{refused}", "utf-8"
    )
    assert len(Archive.load(tmp_path)) == (7 if refused else 6)


def test_a_key_that_some_posts_have_for_a_day_is_no_date(tmp_path: Path) -> None:
    """Where nearly all posts of a group have a day there, it is when the event was; else it is somebody's note."""
    write(
        tmp_path, lambda number, *_: f"---\ntitle: May\nknots: {'1.5.2024' if number < 3 else 'none'}\n---\n\nText.\n"
    )
    assert all(recap.event.date is None for recap in Archive.load(tmp_path, events="all"))


@pytest.mark.parametrize(
    "line",
    [
        "permalink: /2024/05/0{}/an-evening/",
        "image: /img/2024-05-0{}.jpg",
        "bild: assets/2024-05-0{}/hall.png",
        "changed_on: 2024-05-0{}",
        "pubDate: 'May {} 2024'",
        "date_gmt: 2024-05-0{} 07:30:00",
        "stempel: 2024-05-0{} 07:30:00",
        "prev: ./2024-05-0{}",
    ],
)
def test_an_address_or_a_day_of_the_post_is_no_date_of_the_event(line: str, tmp_path: Path) -> None:
    """WordPress's export gives each post an address with the day on which it was written."""

    def make(number: int, title: str, name: str) -> str:
        key = line.format(number)
        body = f"We met on Wednesday, 1{number} May 2024 at Quayside.\n\n* {title} - {name}\n"
        return f"---\ntitle: The May evening\ndate: 2024-05-0{number}T09:30:00+00:00\n{key}\n---\n\n{body}"

    write(tmp_path, make)
    assert [recap.event.date and recap.event.date.day for recap in Archive.load(tmp_path)] == [11, 12, 13, 14, 15, 16]


@pytest.mark.parametrize("label", ["Next kettle", "Once more"])
def test_the_day_of_the_next_event_stays_the_next_ones(label: str, tmp_path: Path) -> None:
    """A line at the end of each post with a day is no label of the event's own day, whatever it is called."""
    for number in range(1, 6):
        (tmp_path / f"2023-0{number}-20-kettle-{number}.md").write_text(
            f"---\ntitle: Copper Kettle Meetup {number}\n---\n\nOn Thursday {15 + number} of us met.\n\n"
            f"### {TITLES[number]} — {PEOPLE[number]} (Northwind)\n\nAll about it.\n\nAnd some more.\n\n"
            f"### {TITLES[0]} — {PEOPLE[0]} (Tern)\n\nAll about that.\n\nThanks to Quayside for the pizza.\n\n"
            f"{label}: Thursday 16 {MONTHS[number]} 2023, same place.\n",
            "utf-8",
        )
    alone = load_all(tmp_path)
    assert [recap.event.date for recap in Archive.load(tmp_path)] == [recap.event.date for recap in alone]
    assert [recap.next_event for recap in Archive.load(tmp_path)] == [recap.next_event for recap in alone]
    if label == "Next kettle":
        assert all(recap.next_event and recap.next_event.date for recap in alone)


def test_a_place_of_several_posts_is_that_of_one_that_names_it_in_passing(tmp_path: Path) -> None:
    """Not where somebody works there, nor where the post tells of another place; the group's own name is no place."""
    opening = {
        1: "We met at the Cluny Rooms on Tuesday.",
        2: "It was a long evening at the Cluny Rooms for us all.",
        3: "A cold evening. Cluny Rooms again.",
        4: "We met at the Old Library on Tuesday. The Cluny Rooms had a quiz.",
        5: "We were few. Our guest was Noor Haddad from Cluny Rooms.",
        6: "We said at River City Python that we would be back.",
    }
    write(
        tmp_path,
        lambda number, title, name: (
            f"---\ntitle: River City Python, evening {number}\ndate: 2024-0{number}-14\n---\n\n{opening[number]}\n\n"
            f'{name} gave a talk on "{title}".\n'
        ),
    )
    found = [recap.event.venue and recap.event.venue.name for recap in Archive.load(tmp_path)]
    assert found == ["Cluny Rooms", "Cluny Rooms", "Cluny Rooms", "Old Library", None, None]
    alone = parse((tmp_path / "evening-3.md").read_text("utf-8"))
    assert alone.event.venue is None


def test_the_command_and_an_archive_know_the_same_places(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`convert` reads a folder as `Archive.load` does."""
    write(
        tmp_path,
        lambda number, title, name: (
            f"---\ntitle: Evening {number}\ndate: 2024-0{number}-14\n---\n\n"
            f"{'We met at the Cluny Rooms.' if number % 2 else 'Cluny Rooms again.'}\n\n"
            f'{name} gave a talk on "{title}".\n'
        ),
    )
    assert main(["convert", str(tmp_path), "--to", "jsonl"]) == 0
    assert capsys.readouterr().out.count("Cluny Rooms") == len(TITLES)
    assert all(recap.event.venue for recap in Archive.load(tmp_path))
