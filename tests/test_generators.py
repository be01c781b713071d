"""Posts as generators of sites and exporters write them: boxes, containers, spans, components, pictures for labels."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from meetup_recap import Archive, Recap, parse, read

Talk = tuple[str | None, list[tuple[str, str | None]]]
QUEUES: Talk = ("Queues in Anger", [("Ada Vega", "Northwind")])
BOATS: Talk = ("Small Boats", [("Sol Mbeki", None)])


def talks(recap: Recap) -> list[Talk]:
    return [(talk.title, [(one.name, one.organization) for one in talk.speakers]) for talk in recap.event.talks]


def venue(recap: Recap) -> str | None:
    return recap.event.venue.name if recap.event.venue else None


MKDOCS = """# Past evenings

!!! info
    What is to come is on the [first page](index.md).

## 23rd Tern DevOps - 14 May 2024

**Venue:** Quayside

??? abstract "Queues in Anger"
    Speaker: Ada Vega (Northwind)

    Why queues fill.

    [Slides](https://slides.example/q)

???+ note "Small Boats"
    Speaker: Sol Mbeki
!!! quote "Late"
    It was late.

## 22nd Tern DevOps - 16 April 2024

??? abstract "Fog at Sea"
    Speaker: Rhys Tanaka
"""


def test_the_boxes_of_mkdocs_are_headings_with_what_is_in_them() -> None:
    """What all events are called is no title of a talk, and what is behind a box is not in it."""
    first, second = read(MKDOCS, path="docs/past.md").recaps
    assert talks(first) == [QUEUES, BOATS]
    assert (venue(first), first.event.talks[0].slides_url) == ("Quayside", "https://slides.example/q")
    assert talks(second) == [("Fog at Sea", [("Rhys Tanaka", None)])]


def test_a_box_in_a_list_and_a_line_that_is_none_stay_what_they_are() -> None:
    """`!!!` behind a text is a part of it, and a box without a title has no heading."""
    text = (
        "# Meetup 5\n\n14 May 2024\n\nCome all!!! note it\n\n## Talks\n\n- Queues in Anger - Ada Vega\n\n    !!! tip\n"
        "        Bring a laptop.\n\n- Small Boats - Sol Mbeki\n"
    )
    assert [title for title, _ in talks(parse(text, path="may.md"))] == ["Queues in Anger", "Small Boats"]


@pytest.mark.parametrize(
    ("opening", "closing"), [("::: tip When and where", ":::"), ("::: {.talk}", ":::"), (":::note[Details]", ":::")]
)
def test_containers_frame_what_is_in_them(opening: str, closing: str) -> None:
    """The line that opens or ends a container of VuePress, pandoc or Docusaurus is no text."""
    text = f"# Meetup 5\n\n{opening}\n- Date: 14 May 2024\n- Venue: Quayside\n{closing}\n\n## Queues in Anger\n\n"
    recap = parse(text + "Ada Vega (Northwind)\n\n## Small Boats\n\nSol Mbeki\n", path="may.md")
    assert (str(recap.event.date), venue(recap), talks(recap)) == ("2024-05-14", "Quayside", [QUEUES, BOATS])


def test_the_spans_of_pandoc_and_attributes_behind_links_are_no_text() -> None:
    """`[Ada Vega]{.speaker}` is Ada Vega, with her place; braces that are no attributes stay."""
    text = (
        "# Meetup 5 {#may}\n\n14 May 2024\n\nVenue: [Quayside]{.place}\n\n## Talks\n\n"
        '-   [*Queues in Anger*]{.title}, [Ada Vega]{.speaker} ([slides](https://s.example/q){target="_blank"})\n'
        "-   [*Surveys with {survey}*]{.title}, [Sol Mbeki]{.speaker} ([slides](https://slides.example/s){.external})\n"
    )
    recap = parse(text, path="may.md")
    assert [title for title, _ in talks(recap)] == ["Queues in Anger", "Surveys with {survey}"]
    assert (venue(recap), recap.event.talks[1].slides_url) == ("Quayside", "https://slides.example/s")
    assert recap.source
    place = recap.source.of("event.talks[0].speakers[0].name")
    assert place
    assert text[place.start : place.end] == "Ada Vega"


def test_a_component_inside_of_another_one_is_a_key_of_it() -> None:
    """The speakers of a talk are within its tags; one that is commented out is none."""
    text = """---
title: "Tern JS #29"
date: 2024-05-14
---

<Talk title="Queues in Anger" slides="https://slides.example/q">
  <Speaker name="Ada Vega" company="Northwind" />

  Why queues fill.
</Talk>

<Talk title="Small Boats">
  <Speaker name="Sol Mbeki" />
</Talk>

{/* <Talk title="Fog at Sea">
  <Speaker name="Lise" />
</Talk> */}
"""
    assert talks(parse(text, path="29.mdx")) == [QUEUES, BOATS]


PICTURES = [
    ("📅 14 May 2024, 19:00\n📍 Quayside", "🎤 Ada Vega — Northwind\n📺 <https://youtu.be/abcdefghijk>"),
    ("📅 14 May 2024 · 📍 Quayside · 🍕 Pencil Press", "👩‍💻 Ada Vega (Northwind)\n🎥 https://youtu.be/abcdefghijk"),
    (
        ":material-calendar: 14.05.2024 · :material-map-marker: Quayside",
        ":material-account: Ada Vega, Northwind\n\n[:material-video: Video](https://youtu.be/abcdefghijk)",
    ),
]


@pytest.mark.parametrize(("about", "of_talk"), PICTURES)
def test_pictures_are_labels_in_any_language(about: str, of_talk: str) -> None:
    """By themselves or by their names, in lines of their own or beside each other."""
    recap = parse(
        f"# Tern 5\n\n{about}\n\n## Queues in Anger\n\n{of_talk}\n\n## Small Boats\n\n🎤 Sol Mbeki\n", path="5.md"
    )
    assert (str(recap.event.date), venue(recap), talks(recap)) == ("2024-05-14", "Quayside", [QUEUES, BOATS])
    assert recap.event.talks[0].video_url == "https://youtu.be/abcdefghijk"


@pytest.mark.parametrize("line", ["🎤 **Queues in Anger** | Ada Vega", '🎤 "Queues in Anger" by Ada Vega'])
def test_a_picture_before_a_title_is_no_label(line: str) -> None:
    """A microphone stands before talks as often as before people."""
    recap = parse(f"---\ntitle: May meetup\ndate: 2024-05-14\n---\n\n{line}\n\n{line.replace('Queues', 'Boats')}\n")
    assert [title for title, _ in talks(recap)] == ["Queues in Anger", "Boats in Anger"]


@pytest.mark.parametrize("heading", ["Details", "When and where", "Infos pratiques"])
def test_a_section_with_the_date_is_a_part_of_the_one_event(heading: str) -> None:
    """Talks below other headings, and the sponsors, are of the same evening."""
    text = (
        f"# Meetup 5\n\n## {heading}\n\n- Date: 14 May 2024\n- Venue: Quayside\n\n## Queues in Anger\n\n"
        "Speaker: Ada Vega (Northwind)\n\n## Small Boats\n\nSpeaker: Sol Mbeki\n\n## Sponsors\n\n- [Tern](https://t.example)\n"
    )
    (recap,) = read(text, path="2024/05.md").recaps
    assert (talks(recap), venue(recap)) == ([QUEUES, BOATS], "Quayside")
    assert [one.name for one in recap.event.sponsors] == ["Tern"]


def test_a_talk_of_a_theme_has_its_author_for_speaker() -> None:
    """Where a key names the event; slides and recordings are under keys that begin with `url`."""
    text = """---
title: "Queues in Anger"
event: "Tern R, May"
location: Quayside
date: "2024-05-14T18:00:00Z"
authors: ["Ada Vega", "Sol Mbeki"]
url_slides: /slides/queues.html
url_video: https://youtu.be/abcdefghijk
---

Why queues fill.

Take-aways:

- measure first
- then cut
"""
    recap = parse(text, path="content/talk/queues.md")
    (talk,) = recap.event.talks
    assert talks(recap) == [("Queues in Anger", [("Ada Vega", None), ("Sol Mbeki", None)])]
    assert (talk.slides_url, talk.video_url) == ("/slides/queues.html", "https://youtu.be/abcdefghijk")
    assert [one.text for one in talk.takeaways] == ["measure first", "then cut"]


def test_an_article_with_an_author_is_no_talk() -> None:
    """A post of somebody who writes, with a recording in it, has no key that says of what evening it is."""
    text = "---\ntitle: Queues in Anger\nauthor: Ada Vega\ndate: 2024-05-14\nvideo: https://youtu.be/abcdefghijk\n---\n\nWhy.\n"
    assert not read(text, path="_posts/2024-05-14-queues.md").recaps


PEOPLE = ("Ada Vega", "Sol Mbeki", "Ines Okafor", "Rhys Tanaka", "Moira Gillis")
TITLES = ("Queues in Anger", "Small Boats", "Buoys at Night", "Locks and Keys", "Fog at Sea")


def _archive(folder: Path, names: Sequence[str]) -> Archive:
    for number, (name, title) in enumerate(zip(names, TITLES, strict=True), 1):
        who = f"{name}: " if name else ""
        text = f'---\ntitle: "{who}{title}"\ndate: 2024-0{number}-14\n---\n\n{{% youtube abcdefghij{number} %}}\n'
        (folder / f"2024-0{number}-14-talk.md").write_text(text, "utf-8")
    return Archive.load(folder)


def test_a_folder_whose_posts_all_tell_of_talks_is_an_archive_of_them(tmp_path: Path) -> None:
    """Each alone tells too little: a title, somebody, a recording."""
    archive = _archive(tmp_path, PEOPLE)
    assert not read((tmp_path / "2024-01-14-talk.md").read_text("utf-8")).recaps
    assert [recap.event.talks[0].title for recap in archive] == [*TITLES]


def test_a_folder_of_articles_is_none(tmp_path: Path) -> None:
    """Where most posts name nobody, the others are no events either."""
    assert not list(_archive(tmp_path, ("Ada Vega", "", "", "", "")))
