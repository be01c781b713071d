"""How long reading recaps takes, as a ratio to parsing alone, both timed in one run: reading.py [POSTS_DIR…].

The floor is what a user of python-frontmatter and markdown-it-py pays for a parse that yields no recap. Other tools are
timed beside it where they are installed: mistune, spaCy's small English model (over the body's text), and Jekyll itself
(one build of all posts, its start included). The rounds go from one to the other, so that a busy machine is busy for
all of them.
"""

import importlib.util
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frontmatter
from markdown_it import MarkdownIt

from meetup_recap import read
from meetup_recap.files import POST_SUFFIXES
from meetup_recap.reading.document import read_document

ROUNDS = 9
Action = Callable[[str], object]


def main() -> None:
    """Time each folder."""
    for folder in sys.argv[1:] or ["tests/cases"]:
        _time(Path(folder))


def _time(folder: Path) -> None:
    """Print the median time of each, and the median of its ratios to the floor, taken round by round."""
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in POST_SUFFIXES]
    texts = [path.read_text("utf-8") for path in paths]
    actions = _actions()
    rounds = [[_seconds(action, texts) for action in actions.values()] for _ in range(ROUNDS)]
    print(f"{len(texts)} posts of {folder}, {ROUNDS} rounds, medians")
    for name, column in zip(actions, zip(*rounds, strict=True), strict=True):
        ratio = statistics.median(seconds / row[0] for seconds, row in zip(column, rounds, strict=True))
        print(f"{name:34}{statistics.median(column) / len(texts) * 1000:8.2f} ms a post{ratio:8.2f} x the floor")
    if shutil.which("jekyll"):
        print(f"{'jekyll build':34}{_jekyll(paths) / len(texts) * 1000:8.2f} ms a post")


def _actions() -> dict[str, Action]:
    """What is timed, the floor first."""
    parser = MarkdownIt("commonmark")
    actions: dict[str, Action] = {
        "frontmatter + markdown-it (floor)": lambda text: parser.parse(frontmatter.loads(text).content),
        "meetup_recap.read": read,
        "its header and blocks alone": read_document,
    }
    if importlib.util.find_spec("mistune"):
        mistune: Any = importlib.import_module("mistune")
        markdown = mistune.create_markdown(renderer=None)
        actions["frontmatter + mistune"] = lambda text: markdown(frontmatter.loads(text).content)
    if importlib.util.find_spec("en_core_web_sm"):
        model: Any = importlib.import_module("en_core_web_sm").load()
        actions["frontmatter + spaCy"] = lambda text: model(frontmatter.loads(text).content)
    return actions


def _seconds(action: Action, texts: list[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        action(text)
    return time.perf_counter() - start


def _jekyll(paths: list[Path]) -> float:
    """The seconds of one build of a blog of these posts."""
    with tempfile.TemporaryDirectory() as folder:
        posts = Path(folder, "_posts")
        posts.mkdir()
        for path in paths:
            shutil.copy(path, posts / path.name)
        start = time.perf_counter()
        subprocess.run(["jekyll", "build", "--quiet", "--source", folder], check=True)  # noqa: S603, S607  # its name
        return time.perf_counter() - start


if __name__ == "__main__":
    main()
