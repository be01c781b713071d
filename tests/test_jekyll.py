"""A recap as a Jekyll post: what is written reads back, and what posts have no words for is named."""

import warnings
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from folders import ROOT
from meetup_recap import (
    Author,
    Event,
    Host,
    NextEvent,
    NotARecapError,
    Note,
    Photo,
    Recap,
    RecapWarning,
    Source,
    Speaker,
    Sponsor,
    Takeaway,
    Talk,
    Venue,
    load_all,
    parse,
    to_jekyll,
)
from meetup_recap.cli import main
from meetup_recap.model.paths import leaves
from strategies import recaps

NAME = "2024-05-14-may.md"
MAY = Recap(
    title="River City Python May 2024: Northwind and Quayside",
    description="speakers from Northwind and Quayside join us, hosted by Noor Haddad, Community Lead at Ferrous",
    slug="may",
    published=date(2024, 5, 14),
    author=Author(name="Noor", handle="noorcodes"),
    tags=["Photos", "2024"],
    image_url="/images/may.jpeg",
    event=Event(
        series="River City Python",
        name="River City Python May 2024",
        date=date(2024, 5, 14),
        location="River City",
        venue=Venue(name="Quayside"),
        attendance_mode="hybrid",
        platforms=["YouTube", "Twitch"],
        hosts=[Host(name="Noor Haddad", role="Community Lead", organization="Ferrous")],
        organizations=["Northwind", "Quayside"],
        sponsors=[Sponsor(name="Ferrous", url="https://ferrous.example/"), Sponsor(name="Tern & Sons")],
        talks=[
            Talk(
                title="Queues in Anger",
                speakers=[Speaker(name="Ada Vega", organization="Northwind")],
                video_start=timedelta(minutes=12, seconds=5),
                video_url="https://youtu.be/Ab3dEfGh1Jk?t=725",
                slides_url="https://slides.example/queues",
                takeaways=[
                    Takeaway(text="A queue needs *limits*", children=[Takeaway(text="so do caches")]),
                    Takeaway(text="Drop work early"),
                ],
            ),
            Talk(
                title="Ten Thousand Tests",
                speakers=[
                    Speaker(name="Sol Mbeki", organization="Quayside"),
                    Speaker(name="Ines Okafor", organization="Quayside"),
                ],
                takeaways=[Takeaway(text="Tests wait")],
            ),
        ],
        video_url="https://www.youtube.com/embed/Ab3dEfGh1Jk",
    ),
    photos=[Photo(url="/images/group.jpeg", alt="Everybody on the stairs")],
    next_event=NextEvent(
        date=date(2024, 6, 11), organizations=["Tern", "Bramble"], url="https://www.meetup.com/river-city/events/3/"
    ),
    notes=[
        Note(text="The lights went out for a minute."),
        Note(heading="River City Python June", text="Stay well!"),
    ],
    metadata={"layout": "post", "version": "1.10", "draft": False, "redirect_from": ["/may/", "/2024-05/"], "no": None},
    source=Source(path=NAME),
)

POST = """\
---
layout: post
title: 'River City Python May 2024: Northwind and Quayside'
description: speakers from Northwind and Quayside join us, hosted by Noor Haddad, Community Lead at Ferrous
location: River City
image: /images/may.jpeg
video: https://www.youtube.com/embed/Ab3dEfGh1Jk
tags:
- Photos
- "2024"
version: "1.10"
draft: false
redirect_from:
- /may/
- /2024-05/
'no': null
---

We met in person for our River City Python meetup at Quayside. We also had people joining us via YouTube and Twitch.

The lights went out for a minute.

Thanks to our sponsors, [Ferrous](https://ferrous.example/) and Tern & Sons.

### Overview

First up was Ada Vega from Northwind telling us about [Queues in Anger](https://youtu.be/Ab3dEfGh1Jk?t=725) (starting at 12:05). Their takeaways were:

* A queue needs *limits*
  * so do caches
* Drop work early

See their slides [here](https://slides.example/queues).

Finally we had Sol Mbeki and Ines Okafor from Quayside telling us about Ten Thousand Tests. Their takeaways were:

* Tests wait

And of course, our usual group photo!
![Everybody on the stairs](/images/group.jpeg)

## River City Python June

Our next meetup will be on Tuesday 11th June, when we'll be joined by speakers from Tern and Bramble. [RSVP and save the date now!](https://www.meetup.com/river-city/events/3/)

Stay well!

Noor (@noorcodes)
"""


def told_otherwise(recap: Recap, text: str, path: str | None) -> list[str]:
    """The paths at which a post tells something else than a recap."""
    try:
        again = parse(text, path=path)
    except NotARecapError:
        again = Recap()
    was, now = dict(leaves(recap)), dict(leaves(again))
    return sorted(path for path in was.keys() | now.keys() if was.get(path, path) != now.get(path, path))


def written(recap: Recap) -> tuple[str, list[str]]:
    """The post, and the paths that the warning names."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", RecapWarning)
        text = to_jekyll(recap)
    return text, [path for warning in caught for path in str(warning.message).partition(" not at all: ")[2].split(", ")]


def test_a_post_reads_as_if_written_by_hand() -> None:
    """The keys in their usual order, the others behind them, and sentences as such posts have them."""
    assert to_jekyll(MAY) == POST


def test_what_is_written_reads_back_equal() -> None:
    """Nothing is lost on the way to a post and back."""
    assert parse(to_jekyll(MAY), path=NAME) == MAY


@pytest.mark.parametrize("post", sorted((ROOT / "tests/cases/prose").glob("*.md")), ids=lambda post: post.stem)
def test_our_narrative_posts_read_back_equal(post: Path) -> None:
    """A post that was read, whatever its language, is told again without loss."""
    for recap in load_all(post):
        assert parse(to_jekyll(recap), path=post.name) == recap


def test_real_posts_read_back_equal(archive: Path) -> None:
    """All but a few of the real posts are told again without loss; of the others each lost value is named."""
    recaps_read = load_all(archive / "recaps")
    whole = 0
    for recap in recaps_read:
        text, named = written(recap)
        path = recap.source.path if recap.source else None
        assert told_otherwise(recap, text, path) == named
        whole += parse(text, path=path) == recap
    assert whole >= 0.95 * len(recaps_read)


def test_posts_of_all_manners_are_written() -> None:
    """Posts in other manners have values that prose has no words for: each of them is named."""
    for recap in load_all(ROOT / "tests/cases"):
        text, named = written(recap)
        assert told_otherwise(recap, text, recap.source.path if recap.source else None) == named


@settings(max_examples=30, deadline=None)
@given(recaps)
def test_nothing_is_lost_without_a_word(recap: Recap) -> None:
    """Whatever a recap holds, a post comes of it, and what it does not tell is named."""
    text, named = written(recap)
    try:
        again = parse(text)
    except NotARecapError:
        again = Recap()
    assert (again == recap) == (not named)


@pytest.mark.parametrize(
    ("event", "path"),
    [
        (Event(talks=[Talk(title="Queues", speakers=[Speaker(name="Ada Vega")], kind="panel")]), "event.talks[0].kind"),
        (Event(start_time=time(18, 30), sponsors=[Sponsor(name="Quayside")]), "event.start_time"),
        (Event(talks=[Talk(title="Queues", speakers=[Speaker(name="Ada Vega")]), Talk()]), "event.talks"),
        (Event(url="https://www.meetup.com/x/events/1/", sponsors=[Sponsor(name="Quayside")]), "event.url"),
    ],
)
def test_what_posts_have_no_words_for_is_named(event: Event, path: str) -> None:
    """A warning names the path of each value that the post does not tell."""
    with pytest.warns(
        RecapWarning, match=rf"May: the post tells otherwise, or not at all: .*{path}".replace("[", r"\[")
    ) as caught:
        to_jekyll(Recap(title="May", event=event))
    assert caught[0].filename == __file__


@pytest.mark.parametrize(
    "text", ["a: b", "no", "1.10", "# x", "it's", '"x"', "- a", "2024-05-14", "é\u2028🎉", "x" * 300]
)
def test_texts_of_the_front_matter_come_back(text: str) -> None:
    """YAML's signs, numbers and long lines in a value stay that value."""
    event = attrs.evolve(MAY.event, location=text)
    recap = attrs.evolve(MAY, title=text, description=text, tags=[text], metadata={"key": text}, event=event)
    again = parse(written(recap)[0])
    assert again.event.location == (text if "\u2028" not in text else " ".join(text.split()))
    for path in ("title", "description", "tags", "metadata"):
        expected: Any = getattr(recap, path)
        if "\u2028" not in text:  # a title with a line separator is told as untold
            assert getattr(again, path) == (tuple(expected) if path == "tags" else expected)


def test_the_command_writes_posts(tmp_path: Path, example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`convert --to jekyll` writes a post a file, under its own name, and tells what is lost."""
    assert main(["convert", str(example.parent), "--to", "jekyll", "-o", f"{tmp_path}/"]) == 0
    assert parse(tmp_path / example.name) == parse(example)
    assert main(["convert", str(example), "--to", "jekyll"]) == 0
    assert capsys.readouterr().out == (tmp_path / example.name).read_text("utf-8")
    several = ROOT / "tests/cases/headings"
    assert main(["convert", str(several), "--to", "jekyll"]) == 2
    assert "need a folder" in capsys.readouterr().err
    assert main(["convert", str(several), "--to", "jekyll", "-o", f"{tmp_path}/headed/"]) == 0
    assert "tells otherwise, or not at all" in capsys.readouterr().err


def test_a_post_is_never_written_over_itself(tmp_path: Path, example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Converting into the posts' own folder leaves them as they are and says so."""
    post = tmp_path / example.name
    post.write_bytes(example.read_bytes())
    assert main(["convert", str(tmp_path), "--to", "jekyll", "-o", str(tmp_path)]) == 1
    assert "this run reads it" in capsys.readouterr().err
    assert post.read_bytes() == example.read_bytes()


def test_a_talk_of_little_has_a_sentence_all_the_same() -> None:
    """Without a title or a speaker no gap is left in the words, and a recap without keys has an empty header."""
    event = Event(talks=[Talk(title="Queues"), Talk(speakers=[Speaker(name="Ada Vega", organization="Northwind")])])
    text, _ = written(Recap(event=event))
    assert text.startswith("---\n---\n")
    assert "  " not in text
    assert '""' not in text


def test_an_unknown_format_is_told_with_all_there_are(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A typo lists json and jekyll, too."""
    assert main(["convert", str(example), "--to", "jekyl"]) == 2
    assert "did you mean 'jekyll'?" in capsys.readouterr().err
