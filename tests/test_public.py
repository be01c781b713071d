"""The public face: names, import cost, docs."""

import re
import subprocess
import sys

import meetup_recap
from folders import ROOT
from meetup_recap import renderers
from meetup_recap.diagnostics import CODES
from meetup_recap.dialects import BUILTIN as DIALECTS
from meetup_recap.dialects import Dialect
from meetup_recap.languages import BUILTIN as LANGUAGES
from meetup_recap.places import RULES
from meetup_recap.renderers import BUILTIN as RENDERERS
from meetup_recap.renderers import Renderer, descriptions

HEAVY = ("cattrs", "frontmatter", "markdown_it", "yaml", "importlib.metadata")


def test_all_is_sorted_and_complete() -> None:
    """Every public name can be imported, none stands twice, and each has a docstring."""
    names = meetup_recap.__all__
    assert list(names) == sorted(set(names))
    for name in names:
        assert getattr(meetup_recap, name) is not None
        assert name == "__version__" or getattr(meetup_recap, name).__doc__


def test_importing_loads_nothing_heavy() -> None:
    """`import meetup_recap` costs its model alone."""
    code = f"import sys, meetup_recap; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


def test_what_ships_keeps_its_protocol() -> None:
    """The dialects and renderers that ship come through the same door as anybody's."""
    assert all(isinstance(dialect, Dialect) for dialect in DIALECTS)
    assert all(isinstance(renderer, Renderer) for renderer in RENDERERS)
    assert [language.code for language in LANGUAGES] == ["en", "de", "fr", "pt", "es", "pl"]


def test_every_public_name_is_in_the_reference() -> None:
    """A name that can be imported has its place in docs/reference/api.md."""
    reference = (ROOT / "docs/reference/api.md").read_text("utf-8")
    missing = [name for name in meetup_recap.__all__ if not re.search(rf"`{name}\b", reference)]
    assert missing == []


def test_every_renderer_is_in_the_reference_and_the_guide() -> None:
    """What `meetup_recap.renderers` offers has its place, each format its line, and `render`'s docstring its name."""
    reference = (ROOT / "docs/reference/api.md").read_text("utf-8")
    assert [name for name in renderers.__all__ if not re.search(rf"[`.]{name}\b", reference)] == []
    guide = (ROOT / "docs/how-to/export.md").read_text("utf-8")
    names = [renderer.name for renderer in RENDERERS]
    assert re.findall(r"^\| `([a-z-]+)` \|", guide.partition("```")[0], re.MULTILINE) == names
    assert all(name in (meetup_recap.render.__doc__ or "") for name in names)


def test_every_language_has_its_name_in_other_systems() -> None:
    """A language that posts are read in is one that RubyEvents and pyvideo can be told of."""
    assert set(descriptions.LANGUAGES) == {language.code for language in LANGUAGES}


def test_every_code_is_in_the_table_of_diagnostics() -> None:
    """A code that the library can give is explained, and none that it cannot."""
    page = (ROOT / "docs/reference/diagnostics.md").read_text("utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE)) == set(CODES)


def test_every_rule_is_in_the_table_of_places() -> None:
    """Each derivation that a span can name is explained."""
    page = (ROOT / "docs/reference/places.md").read_text("utf-8").replace("`", "")
    assert dict(re.findall(r"^\| ([a-z-]+) \| (.*?) \|$", page, re.MULTILINE)) == RULES | {"rule": "the value is"}


def test_the_readme_shows_the_three_commands() -> None:
    """What a stranger runs first stands in the README."""
    readme = (ROOT / "README.md").read_text("utf-8")
    assert all(f"make {target}" in readme for target in ("demo", "test", "check"))
