"""A look of one's own by a Jinja2 template; the extra `templates`.

What goes into HTML or XML is escaped, a name that is not there is an error, and templates run in Jinja2's sandbox, so
that a template from a stranger reads the recap and nothing else.
"""

import os
from collections.abc import Callable
from traceback import extract_tb
from typing import Any

import attrs

from meetup_recap.errors import MissingExtraError, RenderError
from meetup_recap.extras import extra
from meetup_recap.forms import short_clock
from meetup_recap.model import Recap
from meetup_recap.model._base import is_text
from meetup_recap.recordings import opened_at
from meetup_recap.renderers.base import API_VERSION
from meetup_recap.renderers.html import HtmlRenderer
from meetup_recap.renderers.links import target
from meetup_recap.renderers.markdown import bullets
from meetup_recap.renderers.phrases import written_date

_MARKUP = frozenset({"text/html", "text/xml"})


@attrs.frozen(kw_only=True)
class TemplateRenderer:
    """A template, rendered with `recap` and `event`, or with `obj` for anything else.

    Filters: `inline` and `blocks` (a line, and paragraphs, of Markdown as HTML), `address` (where a link may lead, none
    where it is unsafe), `clock` (a duration), `day` (a date), `bullets` (takeaways as a Markdown list). The function
    `at(url, start)` opens a recording there.

    Attributes:
        template: Its name: in `folder`, else of those that ship (`newsletter.html`).
        folder: Where templates of one's own are; looked at first.
        name: As a renderer's, and in errors; by default the template's.
        media_type: What it gives; what is neither HTML nor XML is not escaped.
        suffix: What its files end in.
    """

    template: str = attrs.field(kw_only=False, validator=is_text)
    folder: str | os.PathLike[str] | None = None
    name: str = attrs.field(default=attrs.Factory(lambda own: own.template.lower(), takes_self=True))
    media_type: str = "text/html"
    suffix: str = ".html"
    api_version = API_VERSION

    def render(self, obj: object) -> str:
        """The template's output.

        Raises:
            RenderError: There is no such template, or it fails; the line is named where there is one.
            MissingExtraError: Jinja2 is not installed.
        """
        jinja2 = extra("jinja2", "templates", "a template")
        names = {"obj": obj, "recap": obj, "event": obj.event} if isinstance(obj, Recap) else {"obj": obj}
        try:
            text: str = self._environment(jinja2).get_template(self.template).render(names)
        except jinja2.TemplateNotFound as error:
            raise RenderError(self.name, [f"there is no template {error.message}{self._places()}"]) from error
        except jinja2.TemplateSyntaxError as error:
            raise RenderError(self.name, [f"line {error.lineno}: {error.message}"]) from error
        except MissingExtraError:
            raise
        except Exception as error:  # a template, a stranger's mostly, fails in any way
            raise RenderError(self.name, [f"{_line_of(error, self.template)}{error}"]) from error
        return text

    def _places(self) -> str:
        return f" in {os.fspath(self.folder)}, nor among those that ship" if self.folder is not None else ""

    def _environment(self, jinja2: Any) -> Any:  # noqa: ANN401  # an optional package has no types here
        sandbox = extra("jinja2.sandbox", "templates", "a template")
        loaders = [jinja2.FileSystemLoader(os.fspath(self.folder))] if self.folder is not None else []
        loaders.append(jinja2.PackageLoader("meetup_recap.renderers", "templates"))
        environment = sandbox.ImmutableSandboxedEnvironment(
            loader=jinja2.ChoiceLoader(loaders),
            autoescape=_is_markup(self.media_type),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        html, markup = HtmlRenderer(), extra("markupsafe", "templates", "a template").Markup
        filters: dict[str, Callable[..., Any]] = {
            "address": target,
            "bullets": bullets,
            "clock": short_clock,
            "day": written_date,
            "blocks": lambda text: markup(html.blocks(text)),
            "inline": lambda text: markup(html.inline(text)),
        }
        environment.filters.update(filters)
        environment.globals["at"] = opened_at
        return environment


def _is_markup(media_type: str) -> bool:
    """Whether values are escaped: in all but plain texts, whatever parameters the type has."""
    kind = media_type.partition(";")[0].strip().lower()
    return not kind.startswith("text/") or kind in _MARKUP


def _line_of(error: Exception, template: str) -> str:
    """Where in a template an error came from; "" where nothing tells."""
    lines = [frame.lineno for frame in extract_tb(error.__traceback__) if frame.filename.endswith(template)]
    return f"line {lines[-1]}: " if lines else ""
