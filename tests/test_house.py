"""The house is kept: what is large is named here, with its reason."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from folders import ROOT

SOURCES = sorted((ROOT / "src/meetup_recap").rglob("*.py"))
LONG_MODULE, LONG_FUNCTION = 300, 40
LONG = {
    "api.py": "the public functions, each with its docstring and example",
    "archive/archive.py": "a public facade: its methods are short, their docstrings are not",
    "archive/directory.py": "a public facade",
    "errors.py": "one class an error, the whole family in one file",
    "languages/base.py": "one field a group of words",
    "languages/de.py": "words",
    "languages/en.py": "words",
    "languages/es.py": "words",
    "languages/pt.py": "words",
    "languages/pl.py": "words",
    "languages/fr.py": "words",
    "reading/scanner.py": "one state, moved by one method a kind of token",
    "renderers/html.py": "one method a class of the model",
    "talks/entries.py": "what decides whether a line is a talk: the line, what is below it, and the other lines",
    "talks/gathering.py": "what may be below a talk's line",
    "words/bylines.py": "the orders of name, role, organization, link and handle in a line",
    "words/names.py": "what people and organizations share: words, particles, possessives, where a name may go on",
}
"""The modules that are longer, by what."""


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
def test_what_is_large_has_a_reason(file: Path) -> None:
    """A module over 300 lines is one of those that have a reason; no function is over 40."""
    text = file.read_text("utf-8")
    tree = ast.parse(text)
    if text.count("\n") > LONG_MODULE:
        assert file.relative_to(ROOT / "src/meetup_recap").as_posix() in LONG
    assert [function.name for function in functions(tree) if length(function) > LONG_FUNCTION] == []
