"""How the posts of a group, or the events of a file, write their talks: several lines tell what one leaves open."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from meetup_recap import Archive, Recap, from_jsonl, parse_all, read
from meetup_recap.cli import main

TALKS = (
    ("2018-10-09", ("Queues in practice", "Small boats")),
    ("2018-11-13", ("Reading the tides", "Knots for everyone")),
    ("2019-01-08", ("Slow databases",)),
    ("2019-02-12", ("Maps without borders", "A year of fog")),
    ("2019-03-12", ("Testing in the dark",)),
)
PEOPLE = {
    "first names": ("Ada", "Sol", "Ines", "Tom", "Lena", "Piotr", "Mara", "Hugo"),
    "nicknames": ("adav", "solm", "inesm", "tomo", "lenab", "pz", "adav", "pz"),
    "rare names": (
        *("Zorba Quux", "Kweku Abiodun-Tse", "Xochi Vantreight", "Tamsin Oyelowo"),
        *("Ruaridh Pell", "Nkem Achebe", "Zorba Quux", "Ruaridh Pell"),
    ),
}
LINES = (
    "{t} by {s}",
    "{t} - {s}",
    "{s} - {t}",
    "{t} ({s})",
    "{t}, {s}",
    "{s} on {t}",
    "{t} by [{s}](https://who.example/{s})",
)
PLACES: dict[str, Callable[[Sequence[str]], str]] = {
    "items": lambda lines: "\n".join(f"- {line}" for line in lines),
    "lines": "  \n".join,
    "headings": lambda lines: "\n\n".join(f"### {line}\n\nWe looked at what it takes." for line in lines),
    "agenda": lambda lines: "- 18:30 Doors\n" + "\n".join(f"- 19:{at}0 {line}" for at, line in enumerate(lines)),
}


def told(recaps: Sequence[Recap]) -> list[tuple[str, list[tuple[str | None, list[str]]]]]:
    return [
        (str(one.event.date), [(talk.title, [who.name for who in talk.speakers]) for talk in one.event.talks])
        for one in recaps
    ]


def evenings(people: Sequence[str]) -> list[tuple[str, list[tuple[str, str]]]]:
    """The talks of each evening, with who gave them."""
    names = iter(people)
    return [(day, [(title, next(names)) for title in titles]) for day, titles in TALKS]


def expected(people: Sequence[str]) -> list[tuple[str, list[tuple[str | None, list[str]]]]]:
    return [(day, [(title, [name]) for title, name in talks]) for day, talks in evenings(people)]


def write(folder: Path, people: Sequence[str], line: str, place: str) -> None:
    for day, talks in evenings(people):
        body = PLACES[place]([line.format(t=title, s=name) for title, name in talks])
        (folder / f"{day}-meetup.md").write_text(f"---\ntitle: Monthly meetup\ndate: {day}\n---\n\n{body}\n", "utf-8")


@pytest.mark.parametrize("people", PEOPLE.values(), ids=PEOPLE)
@pytest.mark.parametrize("line", LINES)
def test_lines_of_a_file_are_told_by_one_another(people: Sequence[str], line: str) -> None:
    parts = [
        f"## {day}\n\n" + PLACES["items"]([line.format(t=title, s=name) for title, name in talks])
        for day, talks in evenings(people)
    ]

    assert told(parse_all("# Past meetups\n\n" + "\n\n".join(parts), path="README.md")) == expected(people)


@pytest.mark.parametrize("people", [PEOPLE["first names"], PEOPLE["nicknames"]], ids=["first names", "nicknames"])
@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("place", PLACES)
def test_lines_of_the_posts_of_a_folder_are_told_by_one_another(
    tmp_path: Path, people: Sequence[str], line: str, place: str
) -> None:
    write(tmp_path, people, line, place)

    assert told(tuple(Archive.load(tmp_path))) == expected(people)


def test_the_command_and_an_executor_read_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "posts"
    folder.mkdir()
    write(folder, PEOPLE["nicknames"], "{t} by {s}", "items")
    out = tmp_path / "recaps.jsonl"

    assert main(["convert", str(folder), "--to", "jsonl", "-o", str(out)]) == 0
    assert told(tuple(from_jsonl(out.read_text("utf-8").splitlines()))) == expected(PEOPLE["nicknames"])
    with ThreadPoolExecutor(2) as pool:
        assert Archive.load(folder, executor=pool) == Archive.load(folder)


def test_a_post_alone_is_read_as_it_stands(tmp_path: Path) -> None:
    write(tmp_path, PEOPLE["nicknames"], "{t} by {s}", "items")

    assert told(read(tmp_path / "2018-10-09-meetup.md").recaps) != expected(PEOPLE["nicknames"])[:1]


def test_events_of_a_table_whose_cells_name_talks_and_first_names() -> None:
    rows = [
        f"| {day} | {title} ({name}) |" for day, talks in evenings(PEOPLE["first names"]) for title, name in talks[:1]
    ]
    recaps = parse_all("# Talks\n\n| Date | Talk |\n|---|---|\n" + "\n".join(rows), path="README.md")

    assert told(recaps) == [(day, talks[:1]) for day, talks in expected(PEOPLE["first names"])]


def test_what_all_lines_begin_with_is_a_label_and_nobody() -> None:
    parts = [f"## {day}\n\n**Stoff:** {title}\n\n**Ort:** Quayside" for day, (title, *_) in TALKS]
    recaps = parse_all("# Treffen\n\n" + "\n\n".join(parts), path="README.md")

    assert {who.name for one in recaps for talk in one.event.talks for who in talk.speakers} == set()


def test_towns_beside_titles_are_nobody() -> None:
    towns = ("Paris", "London", "Florence", "Paris", "Vienna")
    parts = [f"## {day}\n\n- {title}, {town}" for (day, (title, *_)), town in zip(TALKS, towns, strict=True)]
    recaps = parse_all("# Meetups\n\n" + "\n\n".join(parts), path="README.md")

    assert {who.name for one in recaps for talk in one.event.talks for who in talk.speakers}.isdisjoint(towns)


def test_a_chosen_layout_stays_chosen_for_posts_that_are_read_again(tmp_path: Path) -> None:
    """A refused post beside an archive of talks is read again by the layout that was asked for, and no other."""
    folder = tmp_path / "posts"
    folder.mkdir()
    for day, talks in evenings(PEOPLE["rare names"]):
        said = "\n\n".join(f"Then {name} talked about {title.lower()}." for title, name in talks)
        (folder / f"{day}-meetup.md").write_text(f"---\ntitle: May meetup\ndate: {day}\n---\n\n{said}\n", "utf-8")
    (folder / "2019-04-09-list.md").write_text("---\ntitle: Notes\n---\n\n- Queues in Anger - Ada Vega\n", "utf-8")
    read_by: dict[str, list[str]] = {}
    for layout in ("prose", "prose,lists"):
        out = tmp_path / f"{layout}.jsonl"
        assert main(["convert", str(folder), "--layout", layout, "--to", "jsonl", "-o", str(out)]) == 0
        read_by[layout] = [day for day, _ in told(tuple(from_jsonl(out.read_text("utf-8").splitlines())))]

    assert "2019-04-09" not in read_by["prose"]
    assert "2019-04-09" in read_by["prose,lists"]
