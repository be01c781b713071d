"""The door to markdown-it: the block pass over posts, and the safe rendering of single lines."""

import functools
from collections.abc import Sequence
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.token import Token

__all__ = ["Token", "block_tokens", "inline_html"]


def block_tokens(text: str) -> Sequence[Token]:
    """The block structure of a text as CommonMark sees it; inline content is left as it is.

    Each opening token's `map` holds the 0-based first line and the line behind its last one.
    """
    return _block_parser(tables="|" in text).parse(text)


def inline_html(text: str) -> str:
    """One line of Markdown as HTML: raw HTML is shown as text, and no image is fetched."""
    return cast("str", _inline_parser().renderInline(text))


@functools.cache
def _block_parser(*, tables: bool) -> MarkdownIt:
    """CommonMark's blocks, and tables where there may be any: their rule looks at each line."""
    parser = MarkdownIt("commonmark")
    if tables:
        parser.enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


@functools.cache
def _inline_parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).disable("image")
