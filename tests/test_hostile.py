"""What attackers write, in every field: harmless in each output, read by the laws; browser/ has Chromium's part."""

import csv
import io
import json
import warnings

import pytest

from hostile import STRINGS, hostile
from meetup_recap import MeetupRecapError, RecapWarning, from_json, read, render, to_json, to_yaml
from meetup_recap.renderers import BUILTIN
from meetup_recap.testing import assert_laws

EVENT = "Thanks to [Harbor](https://harbor.example) for having us.\n\n## Talks\n\n### Queues - Ada Vega\n\n"
POSTS = (
    "{0}\n\n{0}",
    "---\ntitle: '{1}'\nspeaker: '{1}'\n---\n# {0}\n",
    EVENT + "* {0}\n\n{0}\n",
    "**{0}** – {0}\n\n* {0}",
)


@pytest.mark.parametrize("form", POSTS)
def test_every_string_is_read_by_the_laws(form: str) -> None:
    """Wherever it stands in a post: a recap whose values have their places, a refusal, or an error of ours."""
    for text in STRINGS:
        try:
            reading = read(form.format(text, text.replace("'", "''")))
        except MeetupRecapError:
            continue
        if reading.recaps:
            assert_laws(reading)


@pytest.mark.parametrize("mark", ["\u2067", "·", " ·", "🎤 ", "· "])
def test_a_line_of_marks_is_read_in_time(mark: str) -> None:
    """Marks before a title may be many; a pattern that tries each split of them would never come back."""
    assert read(f"## Talks\n\n{mark * 3000}x\n\n{mark * 3000}**x** - y\n") is not None


def test_a_terminal_obeys_none_of_it() -> None:
    """No control character and no text-direction mark reaches it, from text, digest's terminal form or explanation."""
    for text in STRINGS:
        shown = str(render(hostile(text), "text"))
        assert all(character.isprintable() or character in "\n\t" for character in shown), ascii(text)
        assert shown.count("\n") < 40, "a line of the post began lines of its own"


def test_a_spreadsheet_runs_none_of_it() -> None:
    """Each cell of the talks is text: no formula."""
    for text in STRINGS:
        for row in csv.reader(io.StringIO(str(render(hostile(text), "csv")))):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row), ascii(text)


@pytest.mark.parametrize("name", [renderer.name for renderer in BUILTIN])
def test_every_renderer_gives_its_output_or_says_why_not(name: str) -> None:
    """No string makes one fail otherwise."""
    for text in STRINGS:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RecapWarning)
            try:
                given = render(hostile(text), name)
            except MeetupRecapError:
                continue
        assert isinstance(given, (str, bytes))


def test_data_formats_give_it_back() -> None:
    """JSON and YAML hold each string as it is."""
    for text in STRINGS:
        recap = hostile(text)
        assert from_json(to_json(recap)) == recap
        assert to_yaml(recap)


def test_json_ld_is_json_and_ends_no_script() -> None:
    """The data in a page holds no character that HTML would take for a tag."""
    for text in STRINGS:
        page = str(render(hostile(text), "html"))
        assert "<script" not in page
        json.loads(str(_quietly(text)))


def _quietly(text: str) -> object:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RecapWarning)
        return render(hostile(text), "json-ld")
