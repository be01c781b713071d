"""A package of one's own for meetup_recap: a look, a format, a template and a layout."""

import re
from pathlib import Path

from meetup_recap import Found, LayoutResult, Post, Recap, Talk, TalkDraft
from meetup_recap.renderers import API_VERSION, HtmlRenderer, TemplateRenderer
from meetup_recap.renderers.markup import element, text

CARD = TemplateRenderer("card.html", folder=Path(__file__).parent / "templates", name="card")
_TALK = re.compile(r"^Talk: (?P<title>[^(\n]+) \((?P<speaker>[^)\n]+)\)$", re.MULTILINE)


class LoudHtml(HtmlRenderer):
    """HTML in which a talk is its title and nothing else: one overridden method."""

    name = "loud"

    def visit_talk(self, talk: Talk) -> str:
        """A talk as one loud line."""
        return element("h2", text((talk.title or "a talk").upper() + "!"))


class Ticker:
    """A line for a chat: a format of one's own."""

    name, media_type, suffix, api_version = "ticker", "text/plain", ".txt", API_VERSION

    def render(self, obj: object) -> str:
        """Who spoke."""
        talks = obj.event.talks if isinstance(obj, Recap) else ()
        return " +++ ".join(speaker.name for talk in talks for speaker in talk.speakers)


class Minutes:
    """Posts that are minutes: "Talk: Queues in Anger (Ada Vega)" on a line of its own."""

    name = "river-minutes"

    def find(self, post: Post) -> LayoutResult:
        """Each such line is a talk."""
        lines = _TALK.finditer(post.document.text, post.document.body)
        return LayoutResult(tuple(TalkDraft(*line.span(), _values(line)) for line in lines))


def _values(line: re.Match[str]) -> tuple[Found, ...]:
    """A talk's title and speaker, each with its place."""
    return (
        Found(("title",), line["title"], *line.span("title")),
        Found(("speakers", 0, "name"), line["speaker"], *line.span("speaker")),
    )
