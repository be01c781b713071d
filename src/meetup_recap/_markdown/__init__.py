"""The door to markdown-it: the block pass over posts, and the safe rendering of single lines."""

from markdown_it.token import Token

from meetup_recap._markdown.blocks import block_tokens
from meetup_recap._markdown.html import block_html, inline_html, plain_text, safe_inline, safe_tokens
from meetup_recap._markdown.running import Running

__all__ = [
    "Running", "Token", "block_html", "block_tokens", "inline_html", "plain_text", "safe_inline", "safe_tokens",
]  # fmt: skip
