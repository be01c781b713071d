"""One way out, for people and other systems: a file an output."""

from typing import Any

from meetup_recap.renderers.base import Renderer, Visitor
from meetup_recap.renderers.html import HtmlRenderer

__all__ = ["BUILTIN", "Renderer", "Visitor"]

BUILTIN: tuple[Renderer[Any], ...] = (HtmlRenderer(),)
