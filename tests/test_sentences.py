"""The same sentence gives the same fact in a post of every layout: as prose, under a heading, as an item of a list."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from meetup_recap import parse, to_dict

FOLDER = Path(__file__).parent / "sentences"
HEADER = "---\ntitle: {title}\ndate: 2024-05-14\n{talks}---\n\n"
TITLE = "River City Python May 2024"
PROSE = {
    "en": "First up was {} with a talk on Queues in Anger. The takeaways were:\n\n* Less is more\n",
    "de": "Zuerst sprach {} über Queues in Anger. Das nahmen wir mit:\n\n* Weniger ist mehr\n",
    "fr": "D'abord, {} a parlé de Queues in Anger. Ce qu'on en retient :\n\n* Moins c'est mieux\n",
    "pl": "Najpierw {} opowiedziała o Queues in Anger. Co zapamiętaliśmy:\n\n* Mniej znaczy więcej\n",
    "es": "Primero, {} habló sobre Queues in Anger. Lo que nos llevamos:\n\n* Menos es más\n",
    "pt": "Primeiro, {} falou sobre Queues in Anger. O que levamos:\n\n* Menos é mais\n",
}
"""A talk in prose, in each language; the speakers are put in."""
BODIES = {
    "headings": "## Agenda\n\n### Queues in Anger - {}\n\n### Small Boats - Joana Lima\n",
    "headings, speaker first": "## Agenda\n\n### {}: Queues in Anger\n\n### Joana Lima: Small Boats\n",
    "headings, labels": "## Queues in Anger\n\n**Speakers:** {}\n\n## Small Boats\n\n**Speakers:** Joana Lima\n",
    "lists": "## Agenda\n\n* 18:30 Queues in Anger - {}\n* 19:00 Small Boats - Joana Lima\n",
    "lists, items below": "## Agenda\n\n* Queues in Anger\n  * {}\n* Small Boats\n  * Joana Lima\n",
    "tables": "| Title | Speaker |\n|---|---|\n| Queues in Anger | {} |\n| Small Boats | Joana Lima |\n",
}
"""Talks in layouts whose words are in no language; the first one's speakers are put in."""
ABOUT = {"en": "on", "de": "über", "fr": "sur", "pl": "o", "es": "sobre", "pt": "sobre"}
"""Between a speaker and a title."""
KEYS = """talks:
  - title: Queues in Anger
    speaker: "{}"
  - title: Small Boats
    speaker: Joana Lima
"""
EVENT = "# [River City Python #12](https://www.meetup.com/river-city-python/events/12/)\n\n"
"""The heading of a post without front matter."""
WAYS = {"prose": "{}\n\n", "heading": "## About the evening\n\n{}\n\n", "item": "* {}\n\n"}


class Post(NamedTuple):
    """A post that holds a sentence: its layout, how the sentence is put in, and whether there is front matter."""

    name: str
    text: str


def bodies(speakers: str, language: str) -> dict[str, tuple[str, str]]:
    """What gives the talks in each layout: keys of the front matter, and the body."""
    one_talk = f"**Ada Vega** {ABOUT[language]} Queues in Anger\n"
    texts = {**BODIES, "prose": PROSE[language], "one_talk": one_talk}
    return {
        "front_matter": (KEYS.format(speakers), ""),
        **{layout: ("", text.format(speakers)) for layout, text in texts.items()},
    }


def posts_about_event(say: str, language: str, *, at_end: bool) -> Iterator[Post]:
    """A post of every layout that holds a sentence about the event, in every way."""
    for layout, (keys, body) in bodies("Ada Vega", language).items():
        for way, frame in WAYS.items():
            said = frame.format(say)
            text = f"{body}\n{said}" if at_end else f"{said}{body}"
            yield Post(f"{layout}, {way}, with front matter", HEADER.format(title=TITLE, talks=keys) + text)
            if not keys:
                yield Post(f"{layout}, {way}", EVENT + text)


def posts_about_people(say: str, language: str) -> Iterator[Post]:
    """A post of every layout in which somebody gives a talk."""
    for layout, (keys, body) in bodies(say, language).items():
        if layout != "one_talk":
            yield Post(f"{layout}, with front matter", HEADER.format(title=TITLE, talks=keys) + body)
            if not keys:
                yield Post(layout, EVENT + body)
    one_talk = f"**Speaker:** {say}\n\n**Date:** 2024-05-14\n"
    yield Post("one_talk, with front matter", HEADER.format(title="Queues in Anger", talks="") + one_talk)


def posts_about_talk(say: str, language: str) -> Iterator[Post]:
    """A post of every layout in which something is said below a talk."""
    below = {
        "headings": f"## Agenda\n\n### Queues in Anger - Ada Vega\n\n{say}\n\n### Small Boats - Joana Lima\n",
        "headings, labels": f"## Queues in Anger\n\n**Speaker:** Ada Vega\n\n{say}\n\n## Boats\n\n**By:** Joana Lima\n",
        "lists": f"## Agenda\n\n* Queues in Anger - Ada Vega\n  * {say}\n* Small Boats - Joana Lima\n",
        "prose": f"{PROSE[language].format('Ada Vega')}\n{say}\n",
        "one_talk": f"**Ada Vega** {ABOUT[language]} Queues in Anger\n\n{say}\n\n**Date:** 2024-05-14\n",
    }
    for layout, body in below.items():
        yield Post(layout, HEADER.format(title=TITLE, talks="") + body)
        yield Post(f"{layout}, without front matter", EVENT + body)


def cases(*names: str) -> list[Any]:
    """Each sentence of some files, by its own words."""
    files = [file for file in sorted(FOLDER.glob("*.yaml")) if file.stem in names]
    return [pytest.param(case, id=case["say"]) for file in files for case in yaml.safe_load(file.read_text("utf-8"))]


def wrong(want: Any, got: Any, at: str = "") -> Iterator[str]:
    """What is not as it should be; what is not named is not judged."""
    if isinstance(want, dict) and isinstance(got, dict):
        for key, value in want.items():
            yield from wrong(value, got.get(key), f"{at}.{key}")
    elif isinstance(want, list) and isinstance(got, list) and len(want) == len(got):
        for number, (one, other) in enumerate(zip(want, got, strict=True)):
            yield from wrong(one, other, f"{at}[{number}]")
    elif want != got:
        yield f"{at}: wanted {want!r}, read {got!r}"


def event_of(post: Post, language: str) -> dict[str, Any]:
    """The event of a post as data, the next event beside its fields."""
    data = to_dict(parse(post.text, path="2024-05-14-may.md", language=language))
    event: dict[str, Any] = data["event"]
    return {**event, "next_event": data["next_event"]}


EVENT_FILES, TALK_FILES = ("event", "sponsors", "venue"), ("people", "talk")


def test_sentences_are_found() -> None:
    """The runner sees every file, and the sentences are of each language."""
    assert {file.stem for file in FOLDER.glob("*.yaml")} == {*EVENT_FILES, *TALK_FILES}
    found = [case.values[0] for case in cases(*EVENT_FILES, *TALK_FILES)]
    assert len(found) >= 80
    assert {case["language"] for case in found} == set(PROSE)


@pytest.mark.parametrize("case", cases(*EVENT_FILES))
def test_a_sentence_gives_its_fact_in_every_layout(case: dict[str, Any]) -> None:
    """What a sentence, a label or a line says of the event does not depend on how the post gives its talks."""
    faults = []
    for post in posts_about_event(case["say"], case["language"], at_end=case.get("at_end", False)):
        event = event_of(post, case["language"])
        faults += [f"{post.name}: {fault}" for fault in wrong(case["want"], event)]
        faults += [] if event["talks"] else [f"{post.name}: no talk was read"]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("case", cases("people"))
def test_people_read_alike_in_every_layout(case: dict[str, Any]) -> None:
    """Names, employers, roles and links of speakers are read alike in a sentence, a heading, an item, a cell, a key."""
    faults = []
    for post in posts_about_people(case["say"], case["language"]):
        talks = event_of(post, case["language"])["talks"]
        first = [talk["speakers"] for talk in talks if talk["title"] == "Queues in Anger"]
        faults += [f"{post.name}: {fault}" for fault in wrong([case["want"]], first)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("case", cases("talk"))
def test_what_is_below_a_talk_is_read_alike_in_every_layout(case: dict[str, Any]) -> None:
    """Recording, start, slides and status do not depend on what the talk itself is: a heading, an item, a sentence."""
    faults = []
    for post in posts_about_talk(case["say"], case["language"]):
        first = [talk for talk in event_of(post, case["language"])["talks"] if talk["title"] == "Queues in Anger"]
        faults += [f"{post.name}: {fault}" for fault in wrong([case["want"]], first)]
    assert not faults, "\n".join(faults)
