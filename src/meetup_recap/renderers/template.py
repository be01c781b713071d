"""A look of one's own by a Jinja2 template; the extra `templates`.

Everything is escaped, a name that is not there is an error, and templates run in Jinja2's sandbox, so that a template
from a stranger reads the recap and nothing else.
"""

import os
from collections.abc import Callable
from typing import Any

import attrs

from meetup_recap.errors import RenderError
from meetup_recap.extras import extra
from meetup_recap.model import Recap
from meetup_recap.renderers.base import API_VERSION
from meetup_recap.renderers.digest import bullets
from meetup_recap.renderers.html import HtmlRenderer
from meetup_recap.renderers.links import clock, opened_at, target
from meetup_recap.renderers.page import said


@attrs.frozen
class TemplateRenderer:
    """A template, rendered with `recap` and `event`, or with `obj` for anything else.

    Filters: `inline` (a line of Markdown as HTML), `address` (where a link may lead, none where it is unsafe), `clock`
    (a duration), `day` (a date), `bullets` (takeaways as a Markdown list); `at(url, start)` opens a recording there.

    Attributes:
        template: Its name: in `folder`, else of those that ship (`newsletter.html`).
        folder: Where templates of one's own are; looked at first.
        name: What it is called in errors.
        media_type: What it gives.
        suffix: What its files end in.
    """

    template: str
    folder: str | os.PathLike[str] | None = attrs.field(default=None, kw_only=True)
    name: str = attrs.field(default="template", kw_only=True)
    media_type: str = attrs.field(default="text/html", kw_only=True)
    suffix: str = attrs.field(default=".html", kw_only=True)
    api_version: int = API_VERSION

    def render(self, obj: object) -> str:
        """The template's output.

        Raises:
            RenderError: There is no such template, or it fails; the line is named.
            MissingExtraError: Jinja2 is not installed.
        """
        jinja2 = extra("jinja2", "templates", "a template")
        try:
            template = self._environment(jinja2).get_template(self.template)
            names = {"obj": obj, "recap": obj, "event": obj.event} if isinstance(obj, Recap) else {"obj": obj}
            text: str = template.render(names)
        except jinja2.TemplateNotFound as error:
            raise RenderError(self.template, [f"there is no template {error.message}"]) from error
        except jinja2.TemplateSyntaxError as error:
            raise RenderError(self.template, [f"line {error.lineno}: {error.message}"]) from error
        except (jinja2.TemplateError, jinja2.exceptions.SecurityError) as error:
            raise RenderError(self.template, [f"{error.message}"]) from error
        return text

    def _environment(self, jinja2: Any) -> Any:  # noqa: ANN401  # an optional package has no types here
        sandbox = extra("jinja2.sandbox", "templates", "a template")
        loaders = [jinja2.FileSystemLoader(os.fspath(self.folder))] if self.folder is not None else []
        loaders.append(jinja2.PackageLoader("meetup_recap.renderers", "templates"))
        environment = sandbox.ImmutableSandboxedEnvironment(
            loader=jinja2.ChoiceLoader(loaders),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        html = HtmlRenderer()
        filters: dict[str, Callable[..., Any]] = {
            "address": target,
            "bullets": bullets,
            "clock": clock,
            "day": said,
            "inline": lambda text: extra("markupsafe", "templates", "a template").Markup(html.inline(text)),
        }
        environment.filters.update(filters)
        environment.globals["at"] = opened_at
        return environment
