"""Several labels in one line: each is read, in paragraphs, items and quotes, and so is what parts them."""

import pytest

from meetup_recap import Recap, parse

HEAD = "---\ntitle: Tern Meetup 12\ndate: 2024-05-14\n---\n"
SLIDES, VIDEO = "https://slides.example/q", "https://youtu.be/abcdefghijk"


def recap_of(body: str) -> Recap:
    return parse(HEAD + body, path="2024-05-14-tern.md")


def assert_both(recap: Recap) -> None:
    """The two talks with all that their labels say, and nothing of it elsewhere."""
    told = [(talk.title, [(one.name, one.organization) for one in talk.speakers]) for talk in recap.event.talks]
    assert told == [("Queues in Anger", [("Ada Vega", None)]), ("Small Boats", [("Sol Mbeki", None)])]
    assert (recap.event.talks[0].slides_url, recap.event.talks[0].video_url) == (SLIDES, VIDEO)
    assert not recap.notes


@pytest.mark.parametrize("mark", ["**{}:**", "**{}**:", "{}:"])
@pytest.mark.parametrize("sign", [" · ", " | ", " • "])
def test_labels_below_a_heading(mark: str, sign: str) -> None:
    """What follows the first label is no employer of the speaker."""
    labels = [("Speaker", "Ada Vega"), ("Slides", f"[here]({SLIDES})"), ("Video", f"[there]({VIDEO})")]
    line = sign.join(f"{mark.format(label)} {value}" for label, value in labels)
    assert_both(recap_of(f"## Queues in Anger\n\n{line}\n\n## Small Boats\n\n{mark.format('Speaker')} Sol Mbeki\n"))


@pytest.mark.parametrize("sign", [" – ", ", ", "; "])
def test_bold_labels_behind_signs_that_stand_in_values_too(sign: str) -> None:
    """A dash or a comma parts labels in bold only: "Speaker: Ada Vega, CTO" has one label."""
    labels = ["**Speaker:** Ada Vega", f"**Slides:** [here]({SLIDES})", f"**Video:** [there]({VIDEO})"]
    line = sign.join(labels)
    assert_both(recap_of(f"## Queues in Anger\n\n{line}\n\n## Small Boats\n\n**Speaker:** Sol Mbeki\n"))


@pytest.mark.parametrize("bullet", ["- ", "1. ", ""])
@pytest.mark.parametrize("bold", ["**", ""])
@pytest.mark.parametrize("sign", [" · ", " | ", "\n  "])
def test_a_talk_with_all_of_its_labels(bullet: str, bold: str, sign: str) -> None:
    """In an item or a paragraph, in one line or in several."""
    one = [("Talk", "Queues in Anger"), ("Speaker", "Ada Vega"), ("Slides", SLIDES), ("Video", VIDEO)]
    other = [("Talk", "Small Boats"), ("Speaker", "Sol Mbeki")]
    lines = (sign.join(f"{bold}{label}:{bold} {value}" for label, value in labels) for labels in (one, other))
    assert_both(recap_of("\n\n".join(bullet + line for line in lines)))


def test_labels_of_the_event_in_one_line() -> None:
    """The day, the place and who paid are told apart."""
    event = recap_of(
        "Date: 13 May 2024 | Venue: Quayside | Sponsor: Pencil Press\n\n- Queues in Anger - Ada Vega"
    ).event
    assert (str(event.date), event.venue and event.venue.name) == ("2024-05-13", "Quayside")
    assert [sponsor.name for sponsor in event.sponsors] == ["Pencil Press"]


def test_a_sign_before_what_is_no_label_stays_in_the_value() -> None:
    """Only what is known to be a label ends a value."""
    talk = recap_of("**Talk:** Queues · Boats · Tides\n\n**Speaker:** Ada Vega").event.talks[0]
    assert talk.title == "Queues · Boats · Tides"


def test_what_follows_a_name_in_its_line_is_no_part_of_it() -> None:
    """The edges of a container are no notes, and a link behind the name is that of the slides."""
    recap = recap_of(
        f"::: tip Queues in Anger\nAda Vega [Slides]({SLIDES}){{target=_blank}}\n:::\n\n## Small Boats\n\nSol Mbeki\n"
    )
    assert [(talk.title, [one.name for one in talk.speakers]) for talk in recap.event.talks] == [
        ("Queues in Anger", ["Ada Vega"]),
        ("Small Boats", ["Sol Mbeki"]),
    ]
    assert recap.event.talks[0].slides_url == SLIDES
    assert not recap.notes


def test_a_title_in_the_attributes_of_a_container_is_a_heading() -> None:
    """As Quarto has it; what it says was markup otherwise, and lost."""
    recap = recap_of('## Queues in Anger\n\nAda Vega\n\n::: {.callout-note title="Small Boats"}\nSol Mbeki\n:::\n')
    assert [(talk.title, [one.name for one in talk.speakers]) for talk in recap.event.talks] == [
        ("Queues in Anger", ["Ada Vega"]),
        ("Small Boats", ["Sol Mbeki"]),
    ]


@pytest.mark.parametrize("line", ["14 May 2024 · 📍 Quayside", "📅 14 May 2024 - 📍 Quayside · 🎁 Pencil Press"])
def test_pictures_part_a_line_whatever_they_stand_for(line: str) -> None:
    """A picture that is no label ends the value before it, too; one that is needs no label before it."""
    event = recap_of(f"{line}\n\n- Queues in Anger - Ada Vega").event
    assert (str(event.date), event.venue and event.venue.name) == ("2024-05-14", "Quayside")
