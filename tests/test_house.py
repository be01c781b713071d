"""The house is kept: what is large says why."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from folders import ROOT

SOURCES = sorted((ROOT / "src/meetup_recap").rglob("*.py"))
LONG_MODULE, LONG_FUNCTION = 300, 40


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Each function and method."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def length(function: ast.FunctionDef) -> int:
    """Its lines, its docstring left out: what a reader has to hold in mind."""
    last = function.end_lineno or function.lineno
    docstring = function.body[0] if ast.get_docstring(function) else None
    told = (docstring.end_lineno or 0) - docstring.lineno + 1 if docstring else 0
    return last - function.lineno + 1 - told


def test_sources_are_found() -> None:
    """The tests below look at the whole package."""
    assert ROOT / "src/meetup_recap/api.py" in SOURCES


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_what_is_large_says_why(file: Path) -> None:
    """A module over 300 lines says by what it is long; no function is over 40."""
    text = file.read_text("utf-8")
    tree = ast.parse(text)
    if text.count("\n") > LONG_MODULE:
        assert "module is long by" in (ast.get_docstring(tree) or "")
    assert [function.name for function in functions(tree) if length(function) > LONG_FUNCTION] == []
