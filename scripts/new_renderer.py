"""Write a new renderer: its file, a first test, and the lines to add. Usage: new_renderer.py NAME."""

import sys

from scaffolding import new

_MODULE = '''"""Writes …: say for whom, and show a line of it.

* Queues in Anger: Ada Vega
"""

from collections.abc import Iterator

import attrs

from meetup_recap.model import Event, Recap
from meetup_recap.renderers.base import API_VERSION, recaps_of
from meetup_recap.renderers.phrases import event_title, talk_title


@attrs.frozen(kw_only=True)
class {cls}Renderer:
    """What an event was about, as …; several Recaps one behind the other."""

    name = "{name}"
    media_type = "text/plain"
    suffix = ".txt"
    api_version = API_VERSION

    def render(self, obj: object) -> str:
        """The lines of a Recap or an Event.

        Raises:
            UnsupportedObjectError: It is none of those.
        """
        return "".join(f"{{line}}\\n" for recap in recaps_of(obj, self.name) for line in _lines(recap))


def _lines(recap: Recap) -> Iterator[str]:
    yield event_title(recap)
    yield from _talks(recap.event)


def _talks(event: Event) -> Iterator[str]:
    for talk in event.talks:
        speakers = ", ".join(speaker.name for speaker in talk.speakers)
        yield f"* {{talk_title(talk)}}: {{speakers}}" if speakers else f"* {{talk_title(talk)}}"
'''
_TEST = '''"""The renderer `{name}`."""

from folders import ROOT
from meetup_recap import load, render, testing
from meetup_recap.renderers.{name} import {cls}Renderer

EXAMPLE = ROOT / "examples/2024-05-14-river-city-python-may-2024.md"


def test_a_talk_is_a_line() -> None:
    """Each talk of the evening is told with its speakers, below the event's name."""
    assert render(load(EXAMPLE), {cls}Renderer()).splitlines() == [
        "River City Python May 2024",
        "* Queues in Anger: What Backpressure Taught Us: Ada Vega",
        "* Ten Thousand Tests in Ten Minutes: Sol Mbeki, Ines Okafor",
        "* Is my cache lying to me?: Rhys Tanaka",
    ]


def test_the_contract_of_renderers_is_kept() -> None:
    """It gives the same output twice, changes nothing, and lives with recaps that say nothing."""
    testing.check_renderer({cls}Renderer(), [load(EXAMPLE)])
'''
_NEXT = """\
{module} and {test} are written; `pytest {test}` passes.

Write what your format is, then give it its name in src/meetup_recap/renderers/__init__.py:

    from meetup_recap.renderers.{name} import {cls}Renderer     among the imports
    "{cls}Renderer",                                             in __all__, sorted
    {cls}Renderer(),                                             in BUILTIN

and its place in the docs, which the tests ask for:

    docs/how-to/export.md       | `{name}` | what it gives | yes | |      a row of the table, in the order of BUILTIN
    docs/reference/api.md       .. autoclass:: meetup_recap.renderers.{cls}Renderer
    docs/reference/formats.md   a section of its own
    src/meetup_recap/api.py     its name in the docstring of `render`
    CHANGELOG.md                a line for whoever uses it

Then: make test, make check, make docs."""


def main() -> int:
    """Write the files and say what is left to do; gives 1 where the name cannot be used."""
    made = new("src/meetup_recap/renderers/{name}.py", "tests/test_renderer_{name}.py", example="chat")
    if made is None:
        return 1
    name, cls, (module, test) = made
    module.write_text(_MODULE.format(name=name, cls=cls), "utf-8")
    test.write_text(_TEST.format(name=name, cls=cls), "utf-8")
    print(_NEXT.format(module=module, test=test, name=name, cls=cls))
    return 0


if __name__ == "__main__":
    sys.exit(main())
