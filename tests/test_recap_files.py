"""Recap files: data that was written, corrected, and is read in place of the posts that it was made of."""

from pathlib import Path

import pytest

from meetup_recap import Archive, NotARecapError, load, to_json, to_jsonl, to_yaml
from meetup_recap.cli import main

POST = """---
title: River City Python May 2024
date: 2024-05-14
---
First up was Ada Vega from Northwind telling us about [Queues](https://youtu.be/Ab3dEfGh1Jk).
"""
OTHER = POST.replace("May", "June").replace("2024-05-14", "2024-06-11").replace("Ada Vega", "Sol Mbeki")


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    """A blog of two posts."""
    folder = tmp_path / "blog" / "_posts"
    folder.mkdir(parents=True)
    (folder / "2024-05-14-may.md").write_text(POST, "utf-8")
    (folder / "2024-06-11-june.md").write_text(OTHER, "utf-8")
    return folder


def names(archive: Archive) -> list[str]:
    return [speaker.name for recap in archive for speaker in recap.event.speakers]


@pytest.mark.parametrize("form", ["yaml", "json", "jsonl"])
def test_a_corrected_file_is_published(posts: Path, form: str, tmp_path: Path) -> None:
    """Write, change one value, publish: two commands, and the page shows the value."""
    data = tmp_path / f"may.{form}"
    assert main(["convert", str(posts / "2024-05-14-may.md"), "--to", form, "-o", str(data)]) == 0
    data.write_text(data.read_text("utf-8").replace("Ada Vega", "Inês Prado"), "utf-8")
    assert main(["site", str(data), "-o", str(tmp_path / "public")]) == 0
    pages = [page.read_text("utf-8") for page in (tmp_path / "public").rglob("*.html")]
    assert any("Inês Prado" in page for page in pages)
    assert not any("Ada Vega" in page for page in pages)


@pytest.mark.parametrize("command", [["show"], ["convert", "--to", "text"], ["archive"], ["people"]])
def test_commands_take_recap_files(posts: Path, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Each command that needs no text reads data as it reads a post."""
    data = posts.parent / "may.yaml"
    data.write_text(to_yaml(load(posts / "2024-05-14-may.md")), "utf-8")
    assert main([command[0], str(data), *command[1:]]) == 0
    printed = capsys.readouterr().out
    assert ("1 speaker" if command == ["archive"] else "Ada Vega") in printed


@pytest.mark.parametrize("command", [["check"], ["explain"], ["edit", "event.location=Berlin"]])
def test_commands_that_need_a_text_refuse_them(
    posts: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The file is named, and what the command needs in its place."""
    data = posts.parent / "may.yaml"
    data.write_text(to_yaml(load(posts / "2024-05-14-may.md")), "utf-8")
    assert main([command[0], str(data), *command[1:]]) == 1
    assert f"{data.as_posix()}: cannot be read: it is a recap file" in capsys.readouterr().err.replace("\\", "/")


def test_each_event_of_a_folder_is_there_once(posts: Path) -> None:
    """Posts, their YAML, a site's data file and a file with corrected values: two events."""
    recaps = [load(path, root=posts) for path in sorted(posts.glob("*.md"))]
    (posts / "2024-05-14-may.yaml").write_text(to_yaml(recaps[0]), "utf-8")
    (posts.parent / "_data").mkdir()
    (posts.parent / "_data" / "events.yml").write_text(to_yaml(recaps), "utf-8")
    (posts / "2024-06-11-june.md.recap.yaml").write_text("schema_version: 1\ntitle: Other\n", "utf-8")
    (posts.parent / "_config.yml").write_text("title: Our blog\nplugins: [jekyll-feed]\n", "utf-8")
    archive = Archive.load(posts.parent)
    assert names(archive) == ["Ada Vega", "Sol Mbeki"]
    assert all(recap.source and recap.source.text for recap in archive)
    left_out = {problem.path: problem.reason for problem in archive.skipped}
    assert left_out["_posts/2024-05-14-may.yaml"] == "_posts/2024-05-14-may.md is read in its place"
    assert all(isinstance(problem.error, NotARecapError) for problem in archive.skipped)
    assert not archive.failures


def test_one_without_its_post_is_read(posts: Path) -> None:
    """The post is gone, and its data is in the folder still."""
    recap = load(posts / "2024-05-14-may.md", root=posts)
    (posts / "2024-05-14-may.json").write_text(to_json(recap), "utf-8")
    (posts / "2024-05-14-may.md").unlink()
    assert names(Archive.load(posts)) == ["Ada Vega", "Sol Mbeki"]


def test_one_that_is_named_wins_over_its_post(posts: Path, tmp_path: Path) -> None:
    """Whoever names the corrected file means it; the post is left out with a reason."""
    recap = load(posts / "2024-05-14-may.md", root=posts)
    data = tmp_path / "may.jsonl"
    data.write_text(to_jsonl([recap]).replace("Ada Vega", "Inês Prado"), "utf-8")
    archive = Archive.load([posts, data])
    assert names(archive) == ["Inês Prado", "Sol Mbeki"]
    assert [problem.path.rpartition("/")[2] for problem in archive.skipped] == ["2024-05-14-may.md"]


def test_data_beside_posts_may_be_written_again(posts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second run finds what the first has written, and replaces it."""
    command = ["convert", str(posts), "--to", "yaml", "-o", f"{posts}/"]
    assert main(command) == 0
    assert main(command) == 0
    assert "2024-05-14-may.yaml: skipped: 2024-05-14-may.md is read in its place" in capsys.readouterr().err
    assert len(list(posts.glob("*.yaml"))) == 2


def test_a_file_that_is_read_is_not_written(posts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A recap file without its post is an input like any post."""
    recap = load(posts / "2024-05-14-may.md", root=posts)
    data = posts / "2024-05-14-may.yaml"
    data.write_text(to_yaml(recap), "utf-8")
    (posts / "2024-05-14-may.md").unlink()
    before = data.read_bytes()
    assert main(["convert", str(posts), "--to", "yaml", "-o", f"{posts}/"]) == 1
    assert data.read_bytes() == before
    assert "this run reads it" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.yaml", "schema_version: 1\ntitel: May\n"), ("a.json", '{"schema_version": 1, "event": 3}'), ("a.jsonl", "{")],
)
def test_a_wrong_file_fails_and_the_rest_is_read(
    posts: Path, name: str, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The mistake is told with the file and its place."""
    data = posts.parent / name
    data.write_text(text, "utf-8")
    assert main(["convert", str(data), str(posts), "--to", "text"]) == 1
    printed = capsys.readouterr()
    assert name in printed.err
    assert "Ada Vega" in printed.out


def test_every_executor_gives_the_same(posts: Path) -> None:
    """Data is read in other threads as it is here."""
    from concurrent.futures import ThreadPoolExecutor

    (posts / "2023-05-09-old.yaml").write_text(
        to_yaml(load(posts / "2024-05-14-may.md", root=posts)).replace("2024-05-14", "2023-05-09"), "utf-8"
    )
    with ThreadPoolExecutor(2) as pool:
        assert list(Archive.load(posts, executor=pool)) == list(Archive.load(posts))
    assert len(Archive.load(posts)) == 3
