"""A name is never digits alone, a URL, a time of day or markup, unless a label or a key says that it is one."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from folders import ROOT, SHARED, sample
from meetup_recap import NotARecapError, Recap, parse, read, to_json, to_jsonl, to_yaml
from meetup_recap.cli import main
from meetup_recap.model.paths import leaves
from meetup_recap.plausible import is_name, may_be_name


def post(body: str, **keys: str) -> Recap:
    """A post of a group."""
    header = "".join(f"{key}: {value}\n" for key, value in {"title": '"River City Python May 2024"', **keys}.items())
    return parse(f"---\n{header}---\n{body}\n", path="2024-05-14-may.md")


@pytest.mark.parametrize(
    "sentence",
    [
        "The May meeting of River City Python will be on *Monday the 13th of May*, from _6:20pm_ to _8:00pm_.",
        "We meet on Monday, 13 May from **19:00** to 21:00.",
        "Our May meeting is on Monday at 6pm.",
    ],
)
def test_a_time_of_day_is_no_venue(sentence: str) -> None:
    """ "from 6:20pm" names no house called 6."""
    assert (
        post(f"{sentence}\n\nFirst up was Ada Vega from Northwind with a talk on Queues in Anger.").event.venue is None
    )


def test_what_is_no_name_is_a_note() -> None:
    """Word for word, where nothing else of its sentence is a value."""
    sentence = "The meeting will be from _6:20pm_ to _8:00pm_ as ever."
    recap = post(f"## Talks\n\n### Queues - Ada Vega\n\nA talk about queues.\n\n## Good to know\n\n{sentence}")
    assert recap.event.venue is None
    assert sentence in [note.text for note in recap.notes]


@pytest.mark.parametrize(
    "title", ['"61 spotkanie - Queues in Anger"', '"#81 - Queues in Anger"', '"42: Queues"', '"61"']
)
def test_a_number_is_no_group(title: str) -> None:
    """The number of a meeting in its title is no series."""
    reading = read(
        f"---\ntitle: {title}\ndate: 2024-05-14\n---\nFirst up was Ada Vega from Northwind with a talk on Queues.\n"
    )
    assert [recap.event.series for recap in reading.recaps if (recap.event.series or "").isdigit()] == []


@pytest.mark.parametrize("employer", ["http://ada.example/", "https://ada.example/about", "www.ada.example"])
def test_an_address_is_no_employer(employer: str) -> None:
    """The speaker keeps the name, and the organization is not made up."""
    recap = post(f"## Talks\n\n### Queues in Anger - Ada Vega ({employer})\n\nA talk about queues and what to do.\n")
    assert [(speaker.name, speaker.organization) for speaker in recap.event.talks[0].speakers] == [("Ada Vega", None)]


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("**Speaker:** Ada Vega (1990)\n\n**Topic:** Queues\n\n**Sponsor:** 1990", "event.sponsors[0].name", "1990"),
        ("**Venue:** 1871\n\n## Talks\n\n### Queues in Anger - Ada Vega\n\nA talk.", "event.venue.name", "1871"),
    ],
)
def test_what_a_label_gives_is_a_name(text: str, path: str, value: str) -> None:
    """Firms are called 1990, houses 1871: a label says so."""
    assert dict(leaves(post(text)))[path] == value


@pytest.mark.parametrize(
    "line",
    [
        "**Venue:** 6:20pm", "**Venue:** https://a.example", "**Venue:** {{ page.venue }}", "**Sponsors:** Tern, 42",
        "Thanks to our sponsors this year: Tern, 42 and Quayside.",
    ],
)  # fmt: skip
def test_what_a_label_gives_is_a_name_only_where_it_may_be(line: str) -> None:
    """A label before a time, a URL, a template or a list makes no name of it, and no number of a sentence is one."""
    recap = post(f"{line}\n\n## Talks\n\n### Queues in Anger - Ada Vega\n\nA talk.")
    names = [sponsor.name for sponsor in recap.event.sponsors]
    assert recap.event.venue is None
    assert [name for name in names if not may_be_name(name)] == []


def test_what_a_key_gives_is_a_name() -> None:
    """A speaker's `company: 1990` is one, whatever else is there."""
    recap = parse(
        "---\ntitle: Queues\ndate: 2024-05-14\nspeakers:\n  - name: Ada Vega\n    company: 1990\n---\nOn queues.\n"
    )
    assert recap.event.talks[0].speakers[0].organization == "1990"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Ada Vega", True), ("37signals", True), ("Booking.com", True), ("O2", True), ("7 Bridges", True),
        ("Łódź", True), ("株式会社", True), ("C++ User Group", True), ("@home", True), ("A/B Labs", True),
        ("6", False), ("#61", False), ("2019-05", False), ("6:20pm", False), ("7 p.m.", False), ("18h30", False),
        ("19 Uhr", False), ("https://a.example", False), ("//a.example/x", False), ("mailto://x", False),
        ("www.a.example", False), ("<b>Ada</b>", False), ("[Ada](x)", False), ("{{ page.host }}", False),
        ("{% include x %}", False), ("**", False), ("–", False), ("", False),
    ],
)  # fmt: skip
def test_what_may_be_a_name(text: str, *, is_one: bool) -> None:
    """By its characters alone, in any script."""
    assert may_be_name(text) is is_one


_INDEX = re.compile(r"\[\d+\]")


def _recaps() -> Iterator[tuple[Path, Recap]]:
    folders = [ROOT / "evaluation", ROOT / "tests/cases", SHARED / "archive", SHARED / "archives"]
    files = [file for folder in folders for file in sorted(folder.rglob("*.m*d*")) if file.is_file()]
    for file in sample(files, 120):
        yield from ((file, recap) for recap in read(file, path=file.name).recaps)


def test_no_name_of_any_post_fails_the_check() -> None:
    """Over all posts there are, the others' too where they are there; what keys and labels give may be a number."""
    wrong = []
    for file, recap in _recaps():
        source = recap.source
        assert source
        assert source.text
        for path, value in leaves(recap):
            steps = tuple(_INDEX.sub("", path).split("."))
            if is_name(steps) and not may_be_name(value):
                span = source.spans[path]
                line = source.text[source.text.rfind("\n", 0, span.start) + 1 : span.start]
                wrong += [] if line.rstrip(" '\"").endswith((":", "-")) else [(file, path, value)]
    assert wrong == []


WRITERS: tuple[Callable[[list[Recap]], str], ...] = (
    to_yaml, to_json, to_jsonl, lambda recaps: to_yaml(recaps[0]), lambda recaps: to_json(recaps[0], indent=None),
)  # fmt: skip


@pytest.mark.parametrize("write", WRITERS)
def test_data_is_no_post(
    write: Callable[[list[Recap]], str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What `convert` wrote is refused with what reads it, and no talk is made of its keys."""
    recaps = [post("First up was Ada Vega from Northwind with a talk on Queues in Anger.")] * 2
    text = write(recaps)
    with pytest.raises(NotARecapError, match="from_yaml, from_json or from_jsonl"):
        parse(text)
    (tmp_path / "r.md").write_text(text, "utf-8")  # by its name it is a post; `r.yaml` is read as data
    for command in (["show"], ["convert", "--to", "html"], ["explain"]):
        assert main([*command, str(tmp_path / "r.md")]) == 0
        printed = capsys.readouterr()
        assert "r.md: skipped: it has a schema_version" in printed.err
        assert "Ada" not in printed.out


@pytest.mark.parametrize(
    "text",
    [
        "title: May\nevent:\n  date: 2024-05-14\nschema_version: 1\n",
        "# corrected by hand\nschema_version: 1\ntitle: May\n",
        "- title: May\n  schema_version: 1\n- title: June\n",
        '[{"title": "May", "schema_version": 1}]',
        '\ufeff{"title": "May", "schema_version": 2}',
        "schema_version: 1\r\ntitle: May\r\n",
    ],
)
def test_data_that_was_edited_is_no_post(text: str) -> None:
    """Wherever its version is written."""
    assert "from_yaml" in (read(text).reason or "")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: River City Python May 2024\n---\nAda Vega spoke.\n\n```yaml\nschema_version: 1\n```\n",
        "Our schema_version: 1 talk.\n",
        "{{ page.schema_version }}\n",
        "[schema_version](https://a.example)\n",
        "# schema_version\n",
        "---\nschema_version: 1\ntitle: River City Python May 2024\n---\nFirst up was Ada Vega, who spoke.\n",
        '+++\nschema_version = 1\ntitle = "River City Python May 2024"\n+++\nFirst up was Ada Vega, who spoke.\n',
        "title: River City Python May 2024\nschema_version: 1\n\nFirst up was Ada Vega, who spoke.\n",
        "title: River City Python May 2024\nschema_version: 1.2 of our notes\n",
    ],
)
def test_a_post_about_schemas_is_a_post(text: str) -> None:
    """The word alone, or a block of code, makes no data of it."""
    assert "from_yaml" not in (read(text).reason or "")
