"""The public face: names, import cost, docs."""

import subprocess
import sys

import meetup_recap
from meetup_recap.languages import BUILTIN as LANGUAGES
from meetup_recap.layouts import BUILTIN as LAYOUTS
from meetup_recap.layouts import Layout
from meetup_recap.renderers import BUILTIN as RENDERERS
from meetup_recap.renderers import Renderer, descriptions

HEAVY = ("cattrs", "frontmatter", "markdown_it", "yaml", "importlib.metadata")


def test_each_public_name_is_there_and_says_what_it_is() -> None:
    """Every name of `__all__` can be imported, and `help` has something to say of it."""
    for name in meetup_recap.__all__:
        assert getattr(meetup_recap, name) is not None
        assert name == "__version__" or getattr(meetup_recap, name).__doc__


def test_importing_loads_nothing_heavy() -> None:
    """`import meetup_recap` costs its model alone."""
    code = f"import sys, meetup_recap; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


def test_what_ships_keeps_its_protocol() -> None:
    """The layouts and renderers that ship come through the same door as anybody's."""
    assert all(isinstance(layout, Layout) for layout in LAYOUTS)
    assert all(isinstance(renderer, Renderer) for renderer in RENDERERS)
    assert [language.code for language in LANGUAGES] == ["en", "de", "fr", "pt", "es", "pl"]


def test_every_language_has_its_name_in_other_systems() -> None:
    """A language that posts are read in is one that RubyEvents and pyvideo can be told of."""
    assert set(descriptions.LANGUAGES) == {language.code for language in LANGUAGES}
