"""One way out, for people and other systems: a file an output."""

from typing import Any

from meetup_recap import plugins
from meetup_recap.errors import PluginError
from meetup_recap.renderers.base import API_VERSION, Chain, Renderer, Visitor
from meetup_recap.renderers.chapters import PodcastChapters, WebVttChapters, YouTubeChapters
from meetup_recap.renderers.digest import MarkdownRenderer
from meetup_recap.renderers.html import HtmlRenderer
from meetup_recap.renderers.ical import IcalRenderer
from meetup_recap.renderers.jsonld import JsonLdTree, json_ld
from meetup_recap.renderers.pyvideo import PyVideoTree, pyvideo
from meetup_recap.renderers.rubyevents import RubyEventsTree, rubyevents
from meetup_recap.renderers.talks_csv import CsvRenderer
from meetup_recap.renderers.template import TemplateRenderer
from meetup_recap.renderers.text import TextRenderer

__all__ = [
    "API_VERSION",
    "BUILTIN",
    "Chain",
    "CsvRenderer",
    "HtmlRenderer",
    "IcalRenderer",
    "JsonLdTree",
    "MarkdownRenderer",
    "PodcastChapters",
    "PyVideoTree",
    "Renderer",
    "RubyEventsTree",
    "TemplateRenderer",
    "TextRenderer",
    "Visitor",
    "WebVttChapters",
    "YouTubeChapters",
    "json_ld",
    "named",
    "pyvideo",
    "rubyevents",
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


def named(name: str) -> Renderer[Any]:
    """The renderer of a name: of those that ship, else of an installed package.

    Raises:
        UnknownNameError: Nothing has that name.
        PluginError: A plugin has it and cannot be used, or two packages claim it.
    """
    shipped: dict[str, Renderer[Any]] = {known.name: known for known in BUILTIN}
    found: Renderer[Any] = plugins.named("renderer", name, shipped, Renderer)  # type: ignore[type-abstract]  # a protocol is checked like a class
    if found.api_version != API_VERSION:
        problem = f"it is written for version {found.api_version} of the renderer API, and this is {API_VERSION}"
        raise PluginError("renderer", name, type(found).__qualname__, problem)
    return found
