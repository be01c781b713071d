"""Layouts, languages and renderers of one's own: as objects, and by name from an installed package."""

import importlib
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from folders import ROOT
from meetup_recap import (
    Archive,
    Event,
    LayoutResult,
    PluginError,
    Post,
    RecapWarning,
    TalkDraft,
    UnknownNameError,
    UnsupportedObjectError,
    load,
    load_all,
    parse,
    read,
    render,
    testing,
)
from meetup_recap.cli import main
from meetup_recap.found import Found, cue
from meetup_recap.languages import BUILTIN as LANGUAGES
from meetup_recap.layouts import BUILTIN as LAYOUTS
from meetup_recap.renderers import BUILTIN as RENDERERS
from meetup_recap.renderers import Chain, HtmlRenderer

PLUGINS = Path(__file__).parent / "plugins"
ITALIAN_POST = """# Incontro di maggio

**Data:** 14 maggio 2024

Grazie a [Ormeggio](https://ormeggio.example) per la sala e per la pizza.

## Interventi

### Code senza paura - Giulia De Santis

Una coda è una promessa che non si può sempre mantenere.

### Barche piccole

Relatori: Piero Conti e Ada Vega

### Aperitivo
"""


class Signed:
    """A layout of one's own: a post that its author signs as a recap."""

    name = "signed"

    def find(self, post: Post) -> LayoutResult:
        at = post.document.text.find("#recap", post.document.body)
        return LayoutResult((), ("it says so",), (cue(at, at + 6),), 1.0) if at >= 0 else LayoutResult()


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package with entry points, as pip would leave it."""
    shutil.copy(PLUGINS / "italian.py", tmp_path / "recap_italian.py")
    info = tmp_path / "recap_italian-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: recap-italian\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[meetup_recap.languages]\nit = recap_italian:ITALIAN\nen = recap_italian:ITALIAN\nxx = nowhere:GONE\n"
        "[meetup_recap.renderers]\nodd = recap_italian:ITALIAN\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.invalidate_caches()
    yield
    sys.modules.pop("recap_italian", None)


def test_a_language_by_plugin_reads_its_posts(installed: None) -> None:
    """Italian, in at most 60 lines of another package, makes an Italian post read right."""
    assert len((PLUGINS / "italian.py").read_text("utf-8").splitlines()) <= 60
    recap = parse(ITALIAN_POST, language=["en", "it"])
    event = recap.event
    assert str(event.date) == "2024-05-14"
    assert [(talk.title, [speaker.name for speaker in talk.speakers]) for talk in event.talks] == [
        ("Code senza paura", ["Giulia De Santis"]),
        ("Barche piccole", ["Piero Conti", "Ada Vega"]),
    ]
    assert event.venue
    assert event.venue.name == "Ormeggio"
    assert [sponsor.name for sponsor in event.sponsors] == ["Ormeggio"]


def test_an_installed_plugin_changes_nothing_until_it_is_named(installed: None) -> None:
    """What a post reads as does not depend on what else is installed."""
    assert read(ITALIAN_POST) == read(ITALIAN_POST, language=LANGUAGES)
    assert read(ITALIAN_POST, language="it") != read(ITALIAN_POST)


def test_what_ships_wins_a_clash(installed: None) -> None:
    """A plugin called "en" does not take the place of English."""
    assert read(ITALIAN_POST, language="en") == read(ITALIAN_POST, language=LANGUAGES[:1])


def test_a_plugin_that_fails_is_named(installed: None) -> None:
    """The error says which plugin it is, where it is and what happened; an unknown name lists the known ones."""
    with pytest.raises(PluginError, match=r"language 'xx' \(nowhere:GONE\) cannot be used: ModuleNotFoundError"):
        read(ITALIAN_POST, language=["xx"])
    with pytest.raises(PluginError, match="it is a Language, not a Renderer"):
        render(parse(ITALIAN_POST), "odd")
    with pytest.raises(UnknownNameError, match=r"no language is called 'itt'; there are .*en.*; did you mean 'it'"):
        read(ITALIAN_POST, language=["itt"])


def test_a_layout_of_ones_own_is_weighed_with_the_others() -> None:
    """A layout is an object with a name and `find`; it can stand alone or among others."""
    post = "A fine evening. #recap\n"
    recap = parse(post, layout=Signed())
    assert recap.source
    assert recap.source.layout == "signed"
    among = parse(post, layout=["prose", Signed()])
    assert among.source
    assert [weight.layout for weight in among.source.weights] == ["prose", "signed"]


@attrs.frozen
class Faulty:
    """A layout of one's own that does something wrong."""

    fault: Callable[[Post], Any]
    name = "faulty"

    def find(self, post: Post) -> LayoutResult:
        result: LayoutResult = self.fault(post)
        return result


def talk(*found: Found) -> LayoutResult:
    """A talk of which a layout is sure."""
    return LayoutResult((TalkDraft(0, 1, found),), weight=1.0)


FAULTS: dict[str, Callable[[Post], Any]] = {
    "raises": lambda post: post.language.pattern("no such field"),
    "gives nothing": lambda _: None,
    "is too sure": lambda _: LayoutResult(weight=7.0),
    "is sure as a word": lambda _: LayoutResult(weight="very"),  # type: ignore[arg-type]
    "finds what is no talk": lambda _: LayoutResult(("Ada Vega",)),  # type: ignore[arg-type]
    "has no such field": lambda _: talk(Found(("weather",), "fine", 0, 1)),
    "has a wrong value": lambda _: talk(Found(("title",), 5, 0, 1)),
    "is elsewhere": lambda _: talk(Found(("title",), "May", 5, 10**9)),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_layout_that_fails_costs_its_post_alone(fault: str, tmp_path: Path) -> None:
    """Whatever it does wrong, the error names it and the post; in an archive it is that post's failure."""
    layout = Faulty(FAULTS[fault])
    (tmp_path / "may.md").write_text("A fine evening. #recap\n", "utf-8")
    message = r"^may\.md: the layout 'faulty' \(test_plugins:Faulty\) cannot be used: "
    with pytest.raises(PluginError, match=message):
        load(tmp_path / "may.md", root=tmp_path, layout=layout)
    archive = Archive.load(tmp_path, layout=["prose", layout])
    assert [type(problem.error) for problem in archive.failures] == [PluginError]
    with pytest.warns(RecapWarning, match=message):
        assert load_all(tmp_path, layout=layout) == ()


class Nameless:
    """A layout whose name cannot be asked for."""

    @property
    def name(self) -> str:
        raise OSError("no name")

    def find(self, post: Post) -> LayoutResult:
        return LayoutResult(weight=float(not post))


def test_a_layout_without_a_name_is_refused_before_reading(tmp_path: Path) -> None:
    """A plugin is asked for its members once, and that is guarded as well."""
    with pytest.raises(PluginError, match=r"the layout 'Nameless' \(test_plugins:Nameless\).*OSError: no name"):
        Archive.load(tmp_path, layout=Nameless())


class Numbered:
    """A layout whose name is a number."""

    name = 7

    def find(self, post: Post) -> LayoutResult:
        return LayoutResult(weight=float(not post))


def test_a_layout_whose_name_is_no_text_is_refused_before_reading(tmp_path: Path) -> None:
    """Its name is written into each recap."""
    with pytest.raises(PluginError, match=r"test_plugins:Numbered.*its name must be text, not int"):
        Archive.load(tmp_path, layout=Numbered())  # type: ignore[arg-type]


class Look:
    """A renderer of one's own."""

    name, media_type, suffix, api_version = "look", "text/plain", ".txt", 1

    def render(self, obj: object) -> str:
        return f"{obj:d}"


@pytest.mark.parametrize("suffix", [None, 5, b".txt"])
def test_a_renderer_says_what_its_files_are(suffix: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One without a suffix is refused by name, in every command that would write a file by it."""
    look = Look()
    monkeypatch.setattr(look, "suffix", suffix)
    monkeypatch.setattr("meetup_recap.plugins.find", lambda *_: look)
    with pytest.raises(PluginError, match=r"'look' \(test_plugins:Look\).*name, media_type and suffix must be text"):
        render(parse(ITALIAN_POST), "look")
    assert main(["convert", str(ROOT / "examples"), "--to", "look", "-o", f"{tmp_path}/"]) == 1


def test_a_renderer_that_fails_is_named() -> None:
    """As an object, too; what it says on purpose comes through."""
    with pytest.raises(PluginError, match=r"the renderer 'look' \(test_plugins:Look\) cannot be used: TypeError"):
        render(parse(ITALIAN_POST), Look())
    with pytest.raises(UnsupportedObjectError):
        render("x", RENDERERS[0])


def _failing(_: str) -> str:
    message = "no such step"
    raise ValueError(message)


@pytest.mark.parametrize(
    "renderer", [Chain(HtmlRenderer()).then(_failing), Chain(Chain(HtmlRenderer()).then(_failing)).then(str.upper)]
)
def test_a_step_that_fails_is_named(renderer: Chain[Any]) -> None:
    """However deep it stands behind renderers that ship."""
    with pytest.raises(PluginError, match=r"'_failing' \(test_plugins:_failing\).*ValueError: no such step"):
        render(Event(name="May"), renderer)


class Unready:
    """A renderer whose method is a property that fails."""

    @property
    def render(self) -> Any:  # it gives nothing
        """Fail."""
        raise OSError


def test_a_renderer_that_cannot_be_asked_is_named() -> None:
    """Asking whether it can render is its code, too."""
    with pytest.raises(PluginError, match=r"test_plugins:Unready.*OSError"):
        render(Event(name="May"), Unready())  # type: ignore[call-overload]


def test_what_ships_keeps_the_contract() -> None:
    """The contract tests for authors hold for all that ships, and fail for what breaks them."""
    for language in LANGUAGES:
        testing.check_language(language)
    for renderer in RENDERERS:
        testing.check_renderer(renderer)
    for layout in LAYOUTS:
        posts = [path.read_text("utf-8") for path in (ROOT / "tests/cases" / layout.name).glob("*.md")]
        testing.check_layout(layout, posts)
    testing.check_layout(Signed(), ["A fine evening. #recap\n"])
    with pytest.raises(AssertionError, match="is no recap"):
        testing.check_layout(Signed(), ["A fine evening.\n"])


def test_the_script_writes_a_renderer_that_works(tmp_path: Path) -> None:
    """`scripts/new_renderer.py NAME` writes a file and a test that passes, and prints the lines to add."""
    for folder in ("src/meetup_recap/renderers", "tests"):
        (tmp_path / folder).mkdir(parents=True)
    command = [sys.executable, str(ROOT / "scripts/new_renderer.py"), "chat"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S603
    assert "ChatRenderer()," in done.stdout
    module = runpy.run_path(str(tmp_path / "src/meetup_recap/renderers/chat.py"))
    testing.check_renderer(module["ChatRenderer"](), [load(ROOT / "examples/2024-05-14-river-city-python-may-2024.md")])
    files = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.py")]
    assert sorted(files) == ["src/meetup_recap/renderers/chat.py", "tests/test_renderer_chat.py"]
    again = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603
    assert (again.returncode, "exists" in again.stderr) == (1, True)


def test_the_script_writes_a_layout_that_works(tmp_path: Path) -> None:
    """`scripts/new_layout.py NAME` writes a file and a case, and prints the line to add; what it writes runs."""
    for folder in ("src/meetup_recap/layouts", "tests/cases"):
        (tmp_path / folder).mkdir(parents=True)
    command = [sys.executable, str(ROOT / "scripts/new_layout.py"), "threaded"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S603
    assert "Threaded()" in done.stdout
    module = runpy.run_path(str(tmp_path / "src/meetup_recap/layouts/threaded.py"))
    case = next((tmp_path / "tests/cases/threaded").glob("*.md")).read_text("utf-8")
    testing.check_layout(module["Threaded"](), [case])
    again = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603
    assert again.returncode == 1
    assert "exists" in again.stderr
