"""The documentation is whole: each thing that somebody may look up has its place, and one only."""

import argparse
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
import yaml

import meetup_recap
from folders import ROOT
from meetup_recap import MeetupRecapError
from meetup_recap.cli import parser
from meetup_recap.diagnostics import CODES
from meetup_recap.languages import BUILTIN as LANGUAGES
from meetup_recap.layouts import BUILTIN as LAYOUTS
from meetup_recap.places import RULES
from meetup_recap.renderers import BUILTIN as RENDERERS

DOCS = ROOT / "docs"
PUBLIC = [
    "meetup_recap", "meetup_recap.accuracy", "meetup_recap.archive", "meetup_recap.languages", "meetup_recap.options",
    "meetup_recap.plots", "meetup_recap.renderers", "meetup_recap.renderers.markup", "meetup_recap.testing",
]  # fmt: skip
"""The modules whose names are promised to stay."""
NAMES = [(module, name) for module in PUBLIC for name in import_module(module).__all__]


def page(path: str) -> str:
    """A page's source."""
    return (DOCS / path).read_text("utf-8")


def pages() -> dict[str, str]:
    """Every page's source, by its path below docs/."""
    files = [file for file in DOCS.rglob("*.md") if not {"river-city", "millport"} & {*file.parts}]
    return {file.relative_to(DOCS).as_posix(): file.read_text("utf-8") for file in files}


def documented() -> Iterator[object]:
    """Each object that a page documents from its docstring."""
    for text in pages().values():
        for path in re.findall(r"^\.\. auto\w+:: (\S+)", text, re.MULTILINE):
            module, _, name = path.rpartition(".")
            yield getattr(import_module(module), name)


@pytest.mark.parametrize("module", PUBLIC)
def test_public_names_are_sorted(module: str) -> None:
    """Whoever reads `__all__` finds a name where it belongs, once."""
    names = import_module(module).__all__
    assert list(names) == sorted(set(names))


def test_each_public_name_is_documented_once() -> None:
    """A name that can be imported is explained in the reference, in one place."""
    places = Counter(map(id, documented()))
    found = {(module, name): places[id(getattr(import_module(module), name))] for module, name in NAMES}
    assert {name: count for name, count in found.items() if count != 1} == {("meetup_recap", "__version__"): 0}
    assert "`__version__`" in page("reference/api.md")


def test_the_promise_names_the_public_modules() -> None:
    """What a version number promises is said of the modules that are public, and of no other."""
    promised = re.search(r"those in the `__all__` of (.*?), their", page("explanation/promises.md"), re.DOTALL)
    assert promised
    named = re.findall(r"`([a-z_.]+)`", promised[1])
    assert sorted(f"meetup_recap{name}" if name.startswith(".") else name for name in named) == PUBLIC


def test_each_error_is_on_the_page_of_errors() -> None:
    """Whoever catches an error finds what it tells."""
    errors = {name for name in meetup_recap.__all__ if name.endswith("Error") or name == "RecapWarning"}
    documented = set(re.findall(r"autoexception:: meetup_recap\.(\w+)", page("reference/errors.md")))
    assert documented == errors
    assert {cls.__name__ for cls in family(MeetupRecapError)} | {"RecapWarning"} == errors


def family(cls: type[BaseException]) -> set[type[BaseException]]:
    """A class and those below it."""
    return {cls}.union(*map(family, cls.__subclasses__()))


def subcommands() -> dict[str, argparse.ArgumentParser]:
    """Each subcommand with its parser."""
    actions = parser()._actions  # noqa: SLF001  # argparse has no other way to ask
    return next(dict(action.choices) for action in actions if isinstance(action, argparse._SubParsersAction))  # noqa: SLF001


@pytest.mark.parametrize("name", subcommands())
def test_each_option_is_on_the_page_of_the_command(name: str) -> None:
    """Each subcommand has its row, and each of its options is explained."""
    text = page("reference/command.md")
    assert f"`meetup-recap {name} " in text
    options = [option for action in subcommands()[name]._actions for option in action.option_strings]  # noqa: SLF001
    missing = [option for option in options if option.startswith("--") and f"`{option}" not in text.replace("[", "`")]
    assert [option for option in missing if option not in ("--help", "--output")] == []


def test_each_code_is_in_the_table_of_diagnostics() -> None:
    """A code that the library can give is explained, and none that it cannot."""
    assert set(rows("reference/diagnostics.md")) == set(CODES)


def rows(path: str) -> list[str]:
    """What the first cells of a page's tables name in code."""
    return re.findall(r"^\| `([a-z_-]+)` \|", page(path), re.MULTILINE)


def test_each_rule_is_in_the_table_of_places() -> None:
    """Each derivation that a span can name is explained."""
    text = page("reference/places.md").replace("`", "")
    assert dict(re.findall(r"^\| ([a-z-]+) \| (.*?) \|$", text, re.MULTILINE)) == RULES | {"rule": "the value is"}


def test_each_renderer_has_its_row() -> None:
    """Each format that `convert --to` and `render` know is in the table, in order, and in `render`'s docstring."""
    names = [renderer.name for renderer in RENDERERS]
    assert rows("how-to/export.md")[: len(names)] == names
    assert [name for name in names if name not in (meetup_recap.render.__doc__ or "")] == []


def test_each_format_is_shown() -> None:
    """Each format of `convert --to` has its section in the reference, with an example that runs."""
    shown = re.findall(r"^## `([a-z-]+)`$(?=[^#]*```pycon)", page("reference/formats.md"), re.MULTILINE)
    assert sorted(shown) == sorted(["json", "yaml", "jsonl", "jekyll", *(one.name for one in RENDERERS)])


def test_each_layout_and_language_is_told() -> None:
    """The layouts that ship are in the table; the README names the languages."""
    assert set(rows("reference/layouts.md")) == {layout.name for layout in LAYOUTS}
    readme = (ROOT / "README.md").read_text("utf-8")
    named = {"en": "English", "de": "German", "fr": "French", "pt": "Portuguese", "es": "Spanish", "pl": "Polish"}
    assert [language.code for language in LANGUAGES if named[language.code] not in readme] == []


def test_each_extra_is_in_the_table() -> None:
    """What can be installed beside the library is told, with what it is for, and brings what the table says."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    told = dict(re.findall(r"^\| `([a-z]+)` \| (.*?) \|", page("reference/extras.md"), re.MULTILINE))
    brought = {
        name: ", ".join(re.split("[><=]", package)[0] for package in packages) for name, packages in extras.items()
    }
    assert told == brought | {"all": "all of them"}


def test_the_picture_of_the_model_is_that_of_the_model() -> None:
    """Each class and field stands in the diagram as it is today."""
    command = [sys.executable, str(ROOT / "scripts/model_diagram.py"), "--check"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603  # a script of the repository
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_page_of_accuracy_says_what_is_read_today() -> None:
    """The figures are those that `make accuracy` prints."""
    command = [sys.executable, str(ROOT / "scripts/accuracy_page.py"), "--check"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603  # a script of the repository
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_page_is_in_the_table_of_contents_and_no_link_of_the_repository_is_dead() -> None:
    """A page can be found, and what README.md and the like link to is there."""
    index = page("index.md") + page("explanation/decisions/index.md")
    assert [path for path in pages() if Path(path).with_suffix("").name not in index and path != "index.md"] == []
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"):
        links = re.findall(r"\]\(([^)#:…]+)\)", (ROOT / name).read_text("utf-8"))
        assert [link for link in links if not (ROOT / link).exists()] == [], name


def test_the_readme_says_what_is_true() -> None:
    """It shows the commands that a stranger runs first, and its post is a part of the example."""
    readme = (ROOT / "README.md").read_text("utf-8")
    assert all(f"make {target}" in readme for target in ("demo", "test"))
    shown = re.search(r"```markdown\n(.*?)\n```", readme, re.DOTALL)
    example = (ROOT / "examples/2024-05-14-river-city-python-may-2024.md").read_text("utf-8")
    assert shown
    assert all(line in example for line in shown[1].splitlines() if line != "…")


def test_the_hook_and_the_action_run_the_command() -> None:
    """The names in .pre-commit-hooks.yaml and action.yml are those of the command and of its options."""
    hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
    assert hook["entry"] == "meetup-recap check"
    assert f"- id: {hook['id']}" in page("how-to/check-in-ci.md")
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    assert {"paths", "arguments"} <= set(inputs)


def test_the_action_stops_at_a_wrong_start_time(tmp_path: Path) -> None:
    """The script of the action's last step fails a blog with a slip, with its line, and passes a sound one."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    post = (ROOT / "examples/2024-05-14-river-city-python-may-2024.md").read_text("utf-8")
    (tmp_path / "_posts").mkdir()
    for text, status, said in ((post.replace("?t=725", "?t=735"), 1, "::error file=_posts/"), (post, 0, "")):
        (tmp_path / "_posts/2024-05-14-may.md").write_text(text, "utf-8")
        env = {
            "PATHS": "_posts",
            "ARGUMENTS": "--ignore image-without-alt",
            "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
        }
        done = subprocess.run(  # noqa: S603  # a script of the repository
            ["/bin/bash", "-e", "-c", steps[-1]["run"]],
            cwd=tmp_path,
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stdout[: len(said)]) == (status, said)
