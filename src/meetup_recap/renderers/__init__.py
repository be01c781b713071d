"""One way out, for people and other systems: a file an output."""

from typing import Any

from meetup_recap import plugins
from meetup_recap.errors import UnknownNameError
from meetup_recap.renderers.base import API_VERSION, Chain, Renderer, Visitor, left_out
from meetup_recap.renderers.chapters import PodcastChapters, WebVttChapters, YouTubeChapters
from meetup_recap.renderers.csv import CsvRenderer
from meetup_recap.renderers.html import HtmlRenderer
from meetup_recap.renderers.ical import IcalRenderer
from meetup_recap.renderers.jsonld import JsonLdData, json_ld
from meetup_recap.renderers.links import target
from meetup_recap.renderers.markdown import MarkdownRenderer
from meetup_recap.renderers.pyvideo import PyVideoData, pyvideo
from meetup_recap.renderers.rubyevents import RubyEventsData, rubyevents
from meetup_recap.renderers.template import TemplateRenderer
from meetup_recap.renderers.text import TextRenderer

__all__ = [
    "API_VERSION",
    "BUILTIN",
    "Chain",
    "CsvRenderer",
    "HtmlRenderer",
    "IcalRenderer",
    "JsonLdData",
    "MarkdownRenderer",
    "PodcastChapters",
    "PyVideoData",
    "Renderer",
    "RubyEventsData",
    "TemplateRenderer",
    "TextRenderer",
    "Visitor",
    "WebVttChapters",
    "YouTubeChapters",
    "find",
    "json_ld",
    "left_out",
    "pyvideo",
    "rubyevents",
    "target",
]

BUILTIN: tuple[Renderer[Any], ...] = (
    HtmlRenderer(),
    MarkdownRenderer(),
    TextRenderer(),
    CsvRenderer(),
    json_ld(),
    IcalRenderer(),
    YouTubeChapters(),
    WebVttChapters(),
    PodcastChapters(),
    rubyevents(),
    pyvideo(),
)
"""Those that ship, each with its defaults, in the order of the docs."""


_WRITERS = {"json": "to_json", "yaml": "to_yaml", "jsonl": "to_jsonl", "dict": "to_dict", "jekyll": "to_jekyll"}
"""Formats that are functions and no renderers, as they lose nothing."""


def find(name: str) -> Renderer[Any]:
    """The renderer of a name: of those that ship, else of an installed package.

    Raises:
        UnknownNameError: Nothing has that name.
        PluginError: A plugin has it and cannot be used, or two packages claim it.
    """
    shipped: dict[str, Renderer[Any]] = {known.name: known for known in BUILTIN}
    try:
        found: Renderer[Any] = plugins.find("renderer", name, shipped, Renderer)  # type: ignore[type-abstract]  # a protocol is checked like a class
    except UnknownNameError as error:
        if name in _WRITERS:
            raise UnknownNameError("renderer", name, error.known, f"use {_WRITERS[name]}()") from error
        raise
    with plugins.guarded("renderer", found):
        version, described = found.api_version, (found.name, found.media_type, found.suffix)
    if version != API_VERSION:
        problem = f"it is written for version {version} of the renderer API, and this is {API_VERSION}"
        raise plugins.failure("renderer", found, problem)
    if not all(isinstance(text, str) for text in described):
        raise plugins.failure("renderer", found, "its name, media_type and suffix must be text")
    return found


def render(obj: object, renderer: Renderer[Any]) -> Any:  # noqa: ANN401  # whatever the renderer gives
    """Render an object; a renderer of another package that fails is named.

    Raises:
        PluginError: The renderer failed.
        UnsupportedObjectError: It has nothing for such an object.
        RenderError: The format requires what the object does not hold.
    """
    with plugins.guarded("renderer", renderer):
        return renderer.render(obj)
