"""The hook of .pre-commit-hooks.yaml, installed by pre-commit from this repository's last commit into a sample blog."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SOUND = """---
title: "River City Python May 2024: Northwind"
---

First up was Ada Vega from Northwind telling us about Queues in Anger (starting at [12:05](https://youtu.be/Ab3dEfGh1Jk?t=725)). Her takeaways were:

* A queue without a limit is a memory leak with a nice name
"""
POST = Path("_posts/2024-05-14-river-city-python-may-2024.md")


def run(blog: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A command in the blog, as its author would run it, with pre-commit on the path."""
    bin_dir = Path(sys.executable).parent
    identity = {
        f"GIT_{who}_{what}": "author@blog.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    env = {
        **os.environ,
        **identity,
        "PATH": f"{bin_dir}:{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(blog / "../home"),
    }
    return subprocess.run(command, cwd=blog, env=env, capture_output=True, text=True, check=False)  # noqa: S603


@pytest.fixture(scope="module")
def blog(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A blog's repository with the hook installed from this one, as docs/how-to/check-in-ci.md says."""
    blog = tmp_path_factory.mktemp("blogs") / "blog"
    blog.mkdir()
    head = run(ROOT, "git", "rev-parse", "HEAD").stdout.strip()
    config = f"repos:\n  - repo: {ROOT.as_uri()}\n    rev: {head}\n    hooks:\n      - id: meetup-recap-check\n"
    (blog / ".pre-commit-config.yaml").write_text(config, "utf-8")
    (blog / "_posts").mkdir()
    for command in (["git", "init", "--quiet"], ["git", "add", "."], ["pre-commit", "install"]):
        done = run(blog, *command)
        assert done.returncode == 0, done.stderr
    return blog


def commit(blog: Path, name: Path, text: str) -> subprocess.CompletedProcess[str]:
    """An author's commit of one file."""
    (blog / name).write_text(text, "utf-8")
    run(blog, "git", "add", str(name))
    return run(blog, "git", "commit", "--message", "A post")


def test_a_wrong_start_time_is_not_committed_and_a_sound_post_is(blog: Path) -> None:
    """The commit of a start that its link contradicts is stopped with the place; once mended it goes through."""
    stopped = commit(blog, POST, SOUND.replace("?t=725", "?t=735"))
    assert stopped.returncode == 1
    assert f"{POST}:5:" in stopped.stdout + stopped.stderr
    assert "start-mismatch" in stopped.stdout + stopped.stderr
    assert run(blog, "git", "log", "--oneline").returncode != 0  # nothing was committed
    passed = commit(blog, POST, SOUND)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "meetup-recap check" in passed.stdout + passed.stderr
    assert run(blog, "git", "show", "--name-only", "--format=").stdout.split()[-1] == str(POST)


def test_what_is_no_recap_is_none_of_its_business(blog: Path) -> None:
    """A post that tells of no event, and a page outside _posts, are committed without a word against them."""
    assert (
        commit(blog, Path("_posts/2024-06-01-we-moved.md"), "---\ntitle: We moved\n---\nNew address.\n").returncode == 0
    )
    assert commit(blog, Path("about.md"), SOUND.replace("?t=725", "?t=735")).returncode == 0
