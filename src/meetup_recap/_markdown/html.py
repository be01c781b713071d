"""Single lines and blocks of Markdown as safe HTML, or as the text that a reader sees."""

import functools
from collections.abc import Sequence
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.token import Token


def inline_html(text: str, *, raw: bool = False) -> str:
    """One line of Markdown as HTML: no image is fetched, and raw HTML is shown as text.

    Args:
        text: The line.
        raw: Leave raw HTML as it is, for a sanitizer behind.
    """
    return cast("str", _html_parser(raw=raw).renderInline(text))


def block_html(text: str, *, raw: bool = False) -> str:
    """Paragraphs, lists and quotes of Markdown as HTML; headings are paragraphs, the rest is as in `inline_html`."""
    return cast("str", _html_parser(raw=raw).render(text))


def safe_tokens(text: str) -> Sequence[Token]:
    """The tokens of what `block_html` writes: no raw HTML, images as links, headings as paragraphs."""
    return _html_parser(raw=False).parse(text)


def safe_inline(text: str) -> Sequence[Token]:
    """The tokens of one line of Markdown, as `inline_html` writes it."""
    return _html_parser(raw=False).parseInline(text)[0].children or []


def plain_text(text: str) -> str:
    """One line of Markdown without its markup: what a reader sees.

    >>> plain_text("*Measure* [this](https://a.example) & that")
    'Measure this & that'
    """
    return "".join(" " if child.type in {"softbreak", "hardbreak"} else child.content for child in safe_inline(text))


@functools.cache
def _html_parser(*, raw: bool) -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": raw}).disable(["image", "heading", "lheading"])
