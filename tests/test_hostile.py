"""What attackers write, in every field: harmless in each output, read by the laws; browser/ has Chromium's part."""

import csv
import io
import json
import warnings
from datetime import date, timedelta
from pathlib import Path

import attrs
import pytest

from hostile import STRINGS, hostile
from meetup_recap import RecapWarning, from_json, from_yaml, read, render, to_html, to_json, to_yaml
from meetup_recap.cli import main
from meetup_recap.renderers import BUILTIN, Chain, Renderer, RubyEventsData, WebVttChapters
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
        reading = read(form.format(text, text.replace("'", "''")))
        if reading.recaps:
            assert_laws(reading)


@pytest.mark.parametrize("mark", ["\u2067", "·", " ·", "🎤 ", "· "])
def test_a_line_of_marks_is_read_in_time(mark: str) -> None:
    """Marks before a title may be many; a pattern that tries each split of them would never come back."""
    reading = read(f"## Talks\n\n{mark * 3000}x\n\n{mark * 3000}**x** - y\n")
    assert_laws(reading)


def test_a_terminal_obeys_none_of_it() -> None:
    """No control character and no text-direction mark reaches it, and no line of a post begins a line of its own."""
    lines = str(render(hostile("plain"), "text")).count("\n")
    for text in STRINGS:
        shown = str(render(hostile(text), "text"))
        assert all(character.isprintable() or character in "\n\t\u200c\u200d" for character in shown), ascii(text)
        assert shown.count("\n") - len(text.splitlines()) <= lines, ascii(text)  # a summary has lines of its own


def test_what_the_command_explains_is_harmless(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`meetup-recap explain` shows the post itself, with what a terminal would obey as escapes."""
    post = tmp_path / "2024-05-14-x.md"
    for text in STRINGS[::10]:
        post.write_text(f"{EVENT}* {text}\n", "utf-8", newline="")
        main(["explain", str(post)])
        assert all(character.isprintable() or character in "\n\t\u200c\u200d" for character in capsys.readouterr().out)


def test_a_spreadsheet_runs_none_of_it() -> None:
    """Each cell of the talks is text: no formula."""
    for text in STRINGS:
        for row in csv.reader(io.StringIO(str(render(hostile(text), "csv")))):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row), ascii(text)


SET = (
    *(renderer for renderer in BUILTIN if renderer.name not in {"youtube-chapters", "webvtt", "rubyevents"}),
    WebVttChapters(end=timedelta(hours=1)),
    Chain(RubyEventsData(published_at=date(2024, 5, 16))).then(str),
)


@pytest.mark.parametrize("renderer", SET, ids=lambda renderer: renderer.name)
def test_every_renderer_gives_its_output(renderer: Renderer[str | bytes]) -> None:
    """No string makes one fail; a talk's recording is a sound address here, as formats of recordings require."""
    for text in STRINGS:
        recap = hostile(text)
        talk = attrs.evolve(recap.event.talks[0], video_url="https://youtu.be/Ab3dEfGh1Jk")
        event = attrs.evolve(recap.event, talks=[talk])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RecapWarning)
            assert len(render(attrs.evolve(recap, event=event), renderer)) > 20, ascii(text)


def test_data_formats_give_it_back() -> None:
    """JSON and YAML hold each string as it is."""
    for text in STRINGS:
        recap = hostile(text)
        assert from_json(to_json(recap)) == recap
        assert from_yaml(to_yaml(recap)) == recap, ascii(text)


def test_data_in_a_page_is_json_and_ends_no_script() -> None:
    """It holds no character that HTML would take for a tag, and every string as it is."""
    for text in STRINGS:
        page = to_html(hostile(text), page=True)
        before, _, rest = page.partition('<script type="application/ld+json">')
        data, end, after = rest.partition("</script>")
        assert end
        assert "<script" not in (before + after).lower(), ascii(text)
        assert json.loads(data)["performer"][0]["name"] == text
