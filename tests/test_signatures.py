"""What `help()` shows: short signatures of public names, and one name for an option in Python and in each command."""

import argparse
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from meetup_recap.cli import SUBCOMMANDS, main, parser
from meetup_recap.options import FolderOptions
from meetup_recap.options import ReadOptions as Options
from test_docs import NAMES

LONGEST = 160
STANDARD = {
    *("Any", "Callable", "Executor", "Iterable", "Iterator", "Literal", "Mapping", "Path", "PathLike", "Sequence"),
    *(
        "Traversable",
        "Unpack",
        "DataFrame",
        "Table",
        "Figure",
        "Axes",
        "T",
        "E",
        "Optional",
        "Other",
        "Output",
        "Output_co",
        "Node",
    ),
}
"""Names of Python's, of pandas, polars, pyarrow and matplotlib, and type variables."""
IN_PYTHON_ALONE = {"limits"}
"""A command line has no way to write them."""


def signatures() -> Iterator[tuple[str, str]]:
    """Each public function and method; a model class lists its fields in its docstring, one by one."""
    for module, name in NAMES:
        public: Any = getattr(import_module(module), name)
        members: dict[str, Any] = {name: public} if inspect.isfunction(public) else {}
        if inspect.isclass(public):
            own = [(f"{name}.{key}", getattr(public, key)) for key in vars(public) if not key.startswith("_")]
            members = {path: one for path, one in own if inspect.isfunction(one) or inspect.ismethod(one)}
        for path, function in members.items():
            yield path, f"{path.rpartition('.')[2]}{inspect.signature(function)}"


def test_signatures_fit_a_line() -> None:
    """No public function has so many arguments that its signature cannot be read at a glance."""
    found = dict(signatures())
    assert len(found) > 60
    assert {path: len(shown) for path, shown in found.items() if len(shown) > LONGEST} == {}


def test_signatures_name_what_is_public() -> None:
    """Whoever reads one can import and look up each type in it."""
    public = {name for _, name in NAMES}
    for path, shown in signatures():
        unquoted = re.sub(r"= '[^']*'|Literal\[[^\]]*\]", "", shown)
        types = {name for name in re.findall(r"(?<![\w.])_?[A-Z]\w*|_\w+(?=\[)", unquoted) if not name.startswith("__")}
        private = {name for name in types - public - STANDARD if not hasattr(import_module("builtins"), name)}
        assert private == set(), (path, shown)


def options(command: str) -> dict[str, argparse.Action]:
    """The options of a subcommand, by the names that Python would give them."""
    subparsers: Any = parser()._subparsers  # noqa: SLF001  # argparse has no other door
    chosen = subparsers._group_actions[0].choices[command]  # noqa: SLF001
    return {action.dest: action for action in chosen._actions}  # noqa: SLF001


@pytest.mark.parametrize("command", SUBCOMMANDS)
def test_an_option_has_one_name_in_python_and_in_each_command(command: str) -> None:
    """`layout`, `language`, `strict`, `encoding`, `follow_links`: a command that reads posts has each, called so."""
    found = options(command)
    if command == "schema":
        return
    shared = (Options.__annotations__.keys() | FolderOptions.__annotations__.keys()) - IN_PYTHON_ALONE - {"root"}
    assert shared <= found.keys()
    for name in shared:
        assert found[name].option_strings == [f"--{name.replace('_', '-')}"]


@pytest.mark.parametrize("command", SUBCOMMANDS)
def test_the_output_format_is_called_to(command: str) -> None:
    """Whatever a command writes, `--to` chooses the form."""
    found = options(command)
    assert "format" not in found
    assert ("to" in found) == (command in {"convert", "check", "table", "score"})


def test_help_names_layouts_and_languages(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody has to look up what can be chosen."""
    with pytest.raises(SystemExit):
        main(["convert", "--help"])
    shown = " ".join(capsys.readouterr().out.split())
    assert "front_matter, headings, lists, lines, one_talk, pairs, prose" in shown
    assert "en, de, fr, pt, es, pl" in shown


def test_no_arguments_print_help(capsys: pytest.CaptureFixture[str]) -> None:
    """`meetup-recap` alone is no error."""
    assert main([]) == 0
    assert "convert" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["shwo", "x.md"], "'show'"),
        (["convrt"], "'convert'"),
        (["check", "x.md", "--to", "sarf"], "'sarif'"),
        (["table", "x", "talk", "--to", "csv"], "'talks'"),
    ],
)
def test_a_misspelt_word_names_the_nearest(arguments: list[str], near: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Commands, formats and tables alike."""
    with pytest.raises(SystemExit):
        main(arguments)
    assert f"did you mean {near}?" in capsys.readouterr().err
