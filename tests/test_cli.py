"""The command, run as its user runs it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from meetup_recap import Recap, from_json, from_jsonl, from_yaml, load, plugins
from meetup_recap.cli import main

NO_EVENT = "nothing tells of an event: no talk, no event in the title, no thanks to sponsors, no next event"

ARTICLE = "---\ntitle: Ten years of blogging\n---\n\nI started this blog in 2014.\n"


@pytest.fixture
def blog(tmp_path: Path, example: Path) -> Path:
    """A folder with two posts, an article and a file that is no text."""
    posts = tmp_path / "blog" / "_posts"
    (posts / "2023").mkdir(parents=True)
    (posts / example.name).write_bytes(example.read_bytes())
    (posts / "2023" / "2023-05-09-may.markdown").write_bytes(example.read_bytes())
    (posts / "article.md").write_text(ARTICLE, "utf-8")
    (posts / "picture.md").write_bytes(b"\x89PNG\r\n")
    return posts


def test_show_prints_what_was_read(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Talks, people and a word on how much of the post is in fields."""
    assert main(["show", str(example)]) == 0
    out = capsys.readouterr().out
    assert "1. Queues in Anger: What Backpressure Taught Us" in out
    assert "Ada Vega (Northwind)" in out
    assert "of the body's characters are in fields or led to them (layout: prose)" in out


def test_convert_writes_each_format(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One post is one object, one document, one line, one page."""
    recap = load(example)
    assert main(["convert", str(example), "--to", "json"]) == 0
    assert from_json(capsys.readouterr().out) == recap
    assert main(["convert", str(example), "--to", "jsonl"]) == 0
    assert list(from_jsonl(capsys.readouterr().out)) == [recap]
    assert main(["convert", str(example), "--to", "yaml"]) == 0
    assert yaml.safe_load(capsys.readouterr().out)["event"]["series"] == "River City Python"
    assert main(["convert", str(example), "--to", "html"]) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


def test_a_folder_is_walked_and_each_fate_is_told(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Good posts are written in path order, an article is skipped, a failure sets the exit status."""
    assert main(["convert", str(blog), "--to", "json"]) == 1
    captured = capsys.readouterr()
    assert [recap["source"]["path"] for recap in json.loads(captured.out)] == [
        "2023/2023-05-09-may.markdown",
        "2024-05-14-river-city-python-may-2024.md",
    ]
    assert captured.err.splitlines() == [
        "picture.md:1: byte 0x89 at offset 0 is not utf-8; name the right one with encoding=",
        f"article.md: skipped: {NO_EVENT}",
    ]


def test_what_a_broken_header_costs_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The post is written all the same, with exit status 0; standard error has the line and column."""
    post = tmp_path / "2024-05-14-may.md"
    post.write_text(
        "---\ntitle: River City Python May 2024\ntags: [a, b\n---\n\nThanks to our sponsor Tern.\n", "utf-8"
    )
    assert main(["convert", str(post), "--to", "json"]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["title"] == "River City Python May 2024"
    (line,) = captured.err.splitlines()
    assert line.startswith(f"{post}:4:1: broken-yaml: the front matter is not valid YAML")


def test_a_skipped_post_is_no_failure(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An article alone leaves exit status 0 and no output."""
    assert main(["convert", str(blog / "article.md"), "--to", "json"]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "skipped" in captured.err


def test_several_posts_as_files_in_a_folder(blog: Path, tmp_path: Path) -> None:
    """-o FOLDER/ gives a file a post, below the same folders."""
    out = tmp_path / "out"
    assert main(["convert", str(blog), "--to", "html", "-o", f"{out}/"]) == 1
    assert sorted(str(path.relative_to(out).as_posix()) for path in out.rglob("*.html")) == [
        "2023/2023-05-09-may.html",
        "2024-05-14-river-city-python-may-2024.html",
    ]


def test_several_posts_in_one_file(blog: Path, tmp_path: Path) -> None:
    """-o FILE holds them all: an array, a stream of documents, or lines."""
    readers: dict[str, Callable[[str], list[object]]] = {
        "json": json.loads,
        "yaml": lambda text: list(yaml.safe_load_all(text)),
        "jsonl": lambda text: list(from_jsonl(text)),
    }
    for form, reader in readers.items():
        out = tmp_path / f"all.{form}"
        main(["convert", str(blog), "--to", form, "-o", str(out)])
        assert len(reader(out.read_text("utf-8"))) == 2


def test_several_posts_to_html_need_a_folder(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One page cannot hold several posts; the message says what to do."""
    assert main(["convert", str(blog), "--to", "html"]) == 2
    assert "-o FOLDER/" in capsys.readouterr().err


def test_a_path_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong path is exit status 1 and one line."""
    assert main(["show", "nowhere.md"]) == 1
    assert capsys.readouterr().err == "nowhere.md: cannot be read: no such file or folder\n"


def test_text_from_posts_is_harmless_on_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Escape sequences and text-direction marks in a post are shown, not obeyed."""
    post = tmp_path / "2024-05-14-x.md"
    text = '---\ntitle: "River City Python May 2024"\n---\nThanks to our sponsors [A\x1bc\u202eB](https://a.example).\n'
    post.write_text(text, "utf-8")
    assert main(["show", str(post)]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert r"A\x1bc\u202eB" in out


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "meetup_recap", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)  # noqa: S603


def test_standard_input_is_read_as_bytes(example: Path) -> None:
    """- reads a post from a pipe; --path tells its date."""
    done = run("convert", "-", "--to", "json", "--stdin-filename", example.name, stdin=example.read_bytes())
    assert done.returncode == 0
    assert json.loads(done.stdout)["published"] == "2024-05-14"


def test_help_and_version_say_what_there_is() -> None:
    """--help names the commands with an example, --version the version."""
    assert b"Example: meetup-recap convert" in run("--help").stdout
    assert b"-o FILE_OR_DIR" in run("convert", "--help").stdout
    assert run("--version").stdout.startswith(b"meetup-recap ")
    assert run("convert", "x.md").returncode == 2


def test_convert_knows_every_renderer(example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By name, to standard output or a file; bytes stay bytes."""
    assert main(["convert", str(example), "--to", "markdown"]) == 0
    assert "### Queues in Anger: What Backpressure Taught Us" in capsys.readouterr().out
    assert main(["convert", str(example), "--to", "ical", "-o", str(tmp_path / "event.ics")]) == 0
    assert (tmp_path / "event.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert main(["convert", str(example), "--to", "icall"]) == 2
    assert "no format is called 'icall'; there are" in capsys.readouterr().err


def test_settings_of_a_format_are_options(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A setting that the format does not have is refused, and so is what it needs and is not given."""
    assert main(["convert", str(example), "--to", "youtube-chapters", "--opening", "Welcome"]) == 0
    assert capsys.readouterr().out.startswith("0:00 Welcome\n12:05 Queues in Anger")
    assert main(["convert", str(example), "--to", "webvtt", "--end", "2:00:00"]) == 0
    assert "01:20:31.000 --> 02:00:00.000" in capsys.readouterr().out
    assert main(["convert", str(example), "--to", "webvtt"]) == 1
    assert "nothing tells where 'Is my cache lying to me?" in capsys.readouterr().err
    for name in ("csv", "json"):
        assert main(["convert", str(example), "--to", name, "--opening", "Welcome"]) == 2
        there = "--reading" if name == "json" else "none"
        assert f"no setting of {name} is called '--opening'; there are {there}" in capsys.readouterr().err


def test_what_holds_one_event_needs_a_folder(blog: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Chapters of several posts are a file each; one that does not fit fails by name, and the rest are written."""
    command = ["convert", str(blog), "--to", "podcast-chapters"]
    assert main(command) == 1
    assert (
        "it takes one recap at a time, and here are several; give a folder for a file a post" in capsys.readouterr().err
    )
    assert main([*command, "-o", f"{tmp_path}/out/"]) == 1  # for the file that is no text
    assert len(list((tmp_path / "out").rglob("*.chapters.json"))) == 2
    assert main(["convert", str(blog), "--to", "webvtt", "-o", f"{tmp_path}/vtt/"]) == 1
    assert "cannot be written as webvtt: nothing tells where" in capsys.readouterr().err


def test_a_post_that_is_named_gives_a_file_of_its_own_name(example: Path, tmp_path: Path) -> None:
    """Not below the folders that lead to it; and "-" is standard output."""
    assert main(["convert", str(example), "--to", "text", "-o", f"{tmp_path}/out/"]) == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == [f"{example.stem}.txt"]


def test_a_dash_is_standard_output(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As it is standard input among the posts."""
    monkeypatch.chdir(tmp_path)
    assert main(["convert", str(example), "--to", "markdown", "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith("## River City Python May 2024")
    assert list(tmp_path.iterdir()) == []


class Unwritable:
    """A renderer of another package that a file cannot hold, and that fails on several recaps."""

    name, media_type, suffix, api_version = "unwritable", "application/x-list", ".list", 1

    def render(self, obj: object) -> list[str]:
        return [obj.title]  # type: ignore[attr-defined]  # as careless as a plugin may be


def test_a_plugin_that_fails_is_one_line(
    blog: Path, example: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it gave, or how it failed, and under which name."""
    monkeypatch.setattr(plugins, "find", lambda *_: Unwritable())
    assert main(["convert", str(example), "--to", "unwritable"]) == 1
    assert "unwritable: it gives a list, and a file holds text or bytes" in capsys.readouterr().err
    assert main(["convert", str(blog), "--to", "unwritable"]) == 1
    assert "AttributeError: 'list' object has no attribute 'title'; it may take one recap" in capsys.readouterr().err


def test_pictures_that_are_not_there_are_told_harmlessly(
    blog: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By `convert` and `site` alike, as lines of the command and not as Python's warnings."""
    (tmp_path / "assets").mkdir()
    images = ["--images", "embed", "--assets", str(tmp_path / "assets")]
    main(["convert", str(blog), "--to", "html", "-o", f"{tmp_path}/pages/", *images])
    main(["site", str(blog), "-o", f"{tmp_path}/site", *images])
    told = capsys.readouterr().err
    assert told.count("no such file is in the folder of assets; a link stands for it") == 4
    assert "RecapWarning" not in told
    assert main(["site", str(blog), "-o", f"{tmp_path}/site", "--images", "embed"]) == 1
    assert "expected the folder of the pictures" in capsys.readouterr().err


def test_a_warning_is_a_line_as_any_problem_is(tmp_path: Path) -> None:
    """Of a post that `learn` leaves out, say; Python would name a place inside this package."""
    post = "---\ntitle: River\ndate: 2024-05-14\n---\n\n## Talks\n\n- Queues - Ada Vega\n- Boats - Sol Mbeki\n"
    (tmp_path / "may.md").write_text(post, "utf-8")
    (tmp_path / "june.md").write_bytes(b"---\ntitle: River\n---\n\xff\n")
    (tmp_path / "may.md.recap.yaml").write_text("event: {date: 2024-05-14}\n", "utf-8")
    told = run("learn", str(tmp_path)).stderr.decode().splitlines()
    assert [line.split(":")[0] for line in told if "june.md" in line] == ["left out"]
    assert not [line for line in told if "Warning" in line or "site-packages" in line or "src/" in line]


def test_several_posts_are_one_list_for_a_site(tmp_path: Path, example: Path) -> None:
    """`--array` writes a data file of a site: one list, by date, then path, which is read back as one."""
    for name, month in (("b", "06"), ("a", "06"), ("c", "05")):
        text = example.read_text("utf-8").replace("May 2024", f"{month} 2024").replace("2024-05-14", f"2024-{month}-14")
        (tmp_path / f"2024-{month}-14-{name}.md").write_text(text, "utf-8")
    for form, read in (("yaml", from_yaml), ("json", from_json)):
        out = tmp_path / f"events.{form}"
        assert main(["convert", str(tmp_path), "--to", form, "--array", "-o", str(out)]) == 0
        recaps = read(out.read_text("utf-8"), list[Recap])
        paths = [recap.source.path for recap in recaps if recap.source]
        assert paths == ["2024-05-14-c.md", "2024-06-14-a.md", "2024-06-14-b.md"]
    one = tmp_path / "one.yaml"
    assert main(["convert", str(example), "--to", "yaml", "--array", "-o", str(one)]) == 0
    assert len(from_yaml(one.read_text("utf-8"), list[Recap])) == 1


@pytest.mark.parametrize("arguments", [["--to", "csv"], ["--to", "jsonl"], ["--to", "yaml", "-o", "."]])
def test_an_array_is_of_formats_that_hold_one(arguments: list[str], example: Path) -> None:
    """Wrong usage, told before anything is read."""
    assert main(["convert", str(example), "--array", *arguments]) == 2


def test_layouts_and_languages_are_repeated_or_have_commas(example: Path) -> None:
    """Both ways choose the same; a misspelt one names the nearest."""
    for given in (["--layout", "prose,headings"], ["--layout", "prose", "--layout", "headings"]):
        assert main(["show", str(example), *given, "--language", "en,de"]) == 0
    assert main(["show", str(example), "--layout", "prose,heading"]) == 2
