"""How the examples of README.md and docs/ are run: each block of Python, of the command, and of data.

The blocks of a page run in order and share their names, in a folder of their own that holds what pages speak of:
`examples/`, the tutorial's archive, `_posts`, a blog's posts, and `labels` for them. No file of the repository changes.
"""

import doctest
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import yaml
from sybil import Document, Example, Region, Sybil
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.parsers.abstract.doctest import DocTestStringParser
from sybil.parsers.markdown import CodeBlockParser, SkipParser
from sybil.parsers.myst import PythonCodeBlockParser

from folders import ROOT

RIVER = Path("docs/tutorials/river-city")
MILLPORT = Path("docs/tutorials/millport")
NOT_RUN = ("make", "pip", "git", "pre-commit", "cd", "python", "jupyter", ".venv/bin/python")
"""What a reader types on a machine of their own; the targets of make have their own place in .ci/run."""
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def make_folder(namespace: dict[str, Any]) -> None:
    """A new folder with the posts that pages read, as the working folder."""
    folder = Path(tempfile.mkdtemp())
    shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("build", "*.egg-info"))
    for archive in (RIVER, MILLPORT):
        shutil.copytree(ROOT / archive, folder / archive)
    shutil.copytree(
        ROOT / RIVER, folder / "_posts", ignore=shutil.ignore_patterns("*.yaml", "2022-06-14-*", "2022-09-13-*")
    )
    (folder / "labels").mkdir()
    (folder / "labels/2024-05-14-river-city-python-may-2024.yaml").write_text("event: {date: 2024-05-14}\n", "utf-8")
    namespace["__folder__"] = folder, Path.cwd()
    os.chdir(folder)


def remove_folder(namespace: dict[str, Any]) -> None:
    """Back to where the tests run."""
    folder, before = namespace["__folder__"]
    os.chdir(before)
    shutil.rmtree(folder)


def run_commands(example: Example) -> str | None:
    """Each line behind "$ " is run; what stands below it is its output, and without one it has to succeed."""
    for part in ("\n" + str(example.parsed)).split("\n$ ")[1:]:
        command, _, expected = part.partition("\n")
        while command.endswith("\\"):
            more, _, expected = expected.partition("\n")
            command = command[:-1] + more
        if command.split()[0] in NOT_RUN:
            continue
        env = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "COLUMNS": "100"}
        done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, env=env)  # noqa: S603, S607
        given = done.stdout + done.stderr
        if not expected.strip() and done.returncode:
            return f"$ {command}\nexit status {done.returncode}\n{given}"
        if expected.strip() and not doctest.OutputChecker().check_output(
            expected.strip() + "\n", given.strip() + "\n", FLAGS
        ):
            return f"$ {command}\nexpected:\n{expected}\ngot:\n{given}"
    return None


def read_yaml(example: Example) -> None:
    """A block of YAML is YAML."""
    yaml.safe_load(str(example.parsed))


def read_toml(example: Example) -> None:
    """A block of TOML is TOML."""
    tomllib.loads(str(example.parsed))


class _Prompts:
    """Blocks of `pycon`: what stands behind ">>> " is run, what stands below it is what it shows."""

    def __init__(self) -> None:
        self._blocks = CodeBlockParser("pycon", lambda _: None)
        self._prompts = DocTestStringParser(DocTestEvaluator(FLAGS))

    def __call__(self, document: Document) -> list[Region]:
        regions = []
        for block in self._blocks(document):
            for region in self._prompts(block.parsed, document.path):
                region.adjust(block, block.parsed)
                regions.append(region)
        return regions


EVERY_PAGE = Sybil(
    parsers=[
        _Prompts(),
        PythonCodeBlockParser(),
        CodeBlockParser("console", run_commands),
        CodeBlockParser("yaml", read_yaml),
        CodeBlockParser("toml", read_toml),
        SkipParser(),
    ],
    path=str(ROOT),
    patterns=["README.md", "CONTRIBUTING.md", "docs/**/*.md"],
    excludes=[f"{RIVER}/*"],
    setup=make_folder,
    teardown=remove_folder,
)
