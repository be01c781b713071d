"""No name from before 1.0 is left: in code, data, docs, tests or examples."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from folders import ROOT

OLD_NAMES = (
    r"(?i)dialect",
    r"(?i)\bstyles? of posts?\b",
    r"\bfielded\b|[\"'`]headed[\"'`]|[\"'`]listed[\"'`]|[\"'`]narrative[\"'`]|[\"'`]single[\"'`]",
    r"\bevents?(?:\[\d*\])?\.(?:starts|ends|attendance)\b",
    r"\btalks?(?:\[[^\]]*\])?\.(?:begins|summary)\b|\btalk\.start\b|talks\[[^\]]*\]\.start\b",
    r"\b(?:Event|Talk|Photo|Speaker|Host)\.(?:starts|ends|attendance|begins|start|summary|src|handle)\b",
    r"`(?:begins|starts|summary|src|dialect)`|\[\[[^\]\n]*\"start\\?\"",
    r"\bphotos?(?:\[[^\]]*\])?\.src\b",
    r"\b(?:Event|Talk|Photo)\([^()\n]*\b(?:starts|ends|attendance|begins|start|summary|src)=",
    r"[\"'](?:begins|starts|ends|attendance)[\"']: (?:None|null|event|talk|\"[0-9i])",
    r"\b(?:speaker|host)s?(?:\[[^\]]*\])?\.handle\b|speakers\.handle",
    r"\bread_labels\b|\bscore LABELS\b",
    r"\b[Aa]rchive\.other\b|\bsummary\.other\b",
    r"\blanguages=(?!words)",
    r"--(?:dialect|least)\b",
    r"--path NAME\b|archive (?:DIR )?\[?--list\b(?!-)|schema\b[^\n]*--list\b",
    r"\b(?:check|score) [^\n`]*--format\b",
    r"new_dialect|add-a-style",
)
"""The names that one rename replaced, as they were written; the CHANGELOG has the new one beside each."""
KEPT = ("CHANGELOG.md", "docs/explanation/decisions", "tests/test_old_names.py", "accuracy-floors.json")
"""History, this list, and the figures of a scorer that has names of its own."""
SUFFIXES = {".py", ".md", ".toml", ".yml", ".yaml", ".json", ".ipynb", ".rst", ".html", ".css", ".js", ".txt", ""}


FOLDERS = ("src", "tests", "docs", "examples", "scripts", "benchmarks", "fuzz", "evaluation", ".ci", ".github")
POSTS = frozenset({"posts", "cases", "checks", "river-city", "corpus"})


def texts() -> Iterator[tuple[str, str]]:
    """Each text of the project by its path; posts are what their authors wrote."""
    files = [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*"))]
    for file in (*ROOT.iterdir(), *files):
        path = file.relative_to(ROOT)
        is_post = bool(POSTS & set(path.parts)) and file.suffix == ".md"
        is_made = "__pycache__" in path.parts or path.as_posix().startswith(KEPT)
        if file.is_file() and file.suffix in SUFFIXES and not is_post and not is_made:
            yield path.as_posix(), file.read_text("utf-8", "replace")


@pytest.mark.parametrize("old", OLD_NAMES)
def test_an_old_name_is_gone(old: str) -> None:
    """Whoever reads any part of the project meets one name for one thing."""
    pattern = re.compile(old)
    assert [f"{path}: {match[0]}" for path, text in texts() for match in pattern.finditer(text)] == []


def test_the_texts_are_found() -> None:
    """The test above looks at all of the project."""
    paths = {path.partition("/")[0] for path, _ in texts()}
    assert {*FOLDERS, "README.md", "Makefile", "pyproject.toml"} <= paths


def test_the_changelog_says_what_each_is_called_now() -> None:
    """In one table."""
    table = (ROOT / "CHANGELOG.md").read_text("utf-8").partition("| old | new |")[2].partition("\n\n")[0]
    fields = ("starts", "ends", "attendance", "begins", "start", "summary", "src", "handle", "other", "dialect")
    others = ("languages=", "--least", "--path", "--list", "--format", "read_labels")
    assert [name for name in (*fields, *others) if name not in table] == []


def test_the_folder_of_layouts_has_a_file_a_layout() -> None:
    """Each is called what `layout=` calls it."""
    from meetup_recap.layouts import BUILTIN

    files = {file.stem for file in Path(ROOT / "src/meetup_recap/layouts").glob("*.py")}
    assert {layout.name for layout in BUILTIN} <= files
