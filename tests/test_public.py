"""The public face: names, import cost, docs."""

import json
import subprocess
import sys

import pytest

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


def test_names_complete() -> None:
    """`meetup_recap.Ar<TAB>` finds Archive, and nothing that is not public."""
    assert sorted(dir(meetup_recap)) == sorted(meetup_recap.__all__)


@pytest.mark.parametrize("name", ["2024-05-14-may.md", "_posts/may.markdown", "data.yaml"])
def test_a_file_name_is_no_text(name: str) -> None:
    """The commonest mistake of a beginner: the error says what was meant."""
    with pytest.raises(meetup_recap.NotARecapError, match="name of a file, not a text; use load"):
        meetup_recap.parse(name)


@pytest.mark.parametrize("name", ["json", "yaml", "jsonl", "jekyll"])
def test_formats_that_are_functions_are_named(name: str) -> None:
    """Whoever looks for a renderer of that name is told the function."""
    with pytest.raises(meetup_recap.UnknownNameError, match=rf"use to_{name}\(\)"):
        meetup_recap.render(meetup_recap.Recap(title="May"), name)


def test_mappings_are_written_by_json() -> None:
    """`json.dumps` takes what a recap holds, by way of `to_dict`."""
    recap = meetup_recap.Recap(metadata={"tags": ["a", {"b": 1}]})
    assert json.loads(json.dumps(recap.metadata, default=meetup_recap.to_dict)) == {"tags": ["a", {"b": 1}]}


FUNCTIONS = (
    "read parse parse_all load load_all iter_recaps to_dict from_dict to_json from_json to_yaml from_yaml to_jsonl "
    "from_jsonl to_jekyll to_html render check explain edit annotate learn replace json_schema"
)
CLASSES = (
    "Recap Event Talk Speaker Takeaway Sponsor Host Venue NextEvent Photo Author Link Note Reading Source Span "
    "Diagnostic Archive ReadOptions DeclaredLayout Layout Renderer Post TalkDraft LayoutResult Language Limits "
    "__version__"
)
OTHERS = {
    "Coverage": "the type of Recap.coverage",
    "Weight": "the type of Source.weights",
    "FrozenMapping": "the type of metadata and extra",
    "Mistake": "what DataError lists",
    "Edit": "what the fix of a Diagnostic is made of",
    "apply_edits": "makes the edits of a fix",
    "Found": "what a TalkDraft of a layout is made of",
    "iter_jsonl": "writes more recaps than memory holds",
    "normalize": "what a Span without a rule promises",
}
"""Further names, each with its reason."""


def test_no_name_is_public_without_a_reason() -> None:
    """The design's names, the errors, and those that their values need."""
    errors = {name for name in meetup_recap.__all__ if name.endswith(("Error", "Warning"))}
    assert set(meetup_recap.__all__) - errors == {*FUNCTIONS.split(), *CLASSES.split(), *OTHERS}
