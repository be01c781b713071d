"""The block pass, held against markdown-it's own."""

import re
from typing import cast

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from meetup_recap._markdown import Running, Token, block_tokens

_PIECES = (
    *("Ada Vega", "from *Northwind*", "é", "\u00a0", "\0", "\\", "    ", "\t", "  "),
    *("# Talks", "## Talks #", "#", "##Talks", "===", "=", "-", "---", "***", "* * *", "___", "```", "~~~", "`"),
    *("- ", "* ", "1. ", "12) ", "+", "> ", "<div>", "</div>", "<!--", "-->", "<b>"),
    *("| a | b |", "|---|---|", "--|--"),
    *("[north]: https://northwind.example", "[a]: <b> 'title'", "'a title'", "[b]:", "[c\\]: /x"),
)
_LINES = st.lists(st.sampled_from(_PIECES), max_size=4).map("".join)
_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
_TEXTS = st.builds(lambda lines, end: end.join(lines), st.lists(_LINES, max_size=12), _ENDS)

_BREAK = re.compile(r"(?<!\\)((?:\\\\)*)\\\Z")
"""An odd backslash at the end of a line; two are one that is written."""

Shown = tuple[str, list[int] | None, str]


def stock(text: str) -> list[Shown]:
    """The blocks that markdown-it sees: their kind, their lines, and what their running text says."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    tokens = parser.parse(text)
    shown: list[Shown] = []
    for at, token in enumerate(tokens):
        said = tokens[at + 1].content if token.type in {"paragraph_open", "heading_open"} else ""
        if token.type == "paragraph_open":
            shown.append(("paragraph", token.map, _unbroken(said)))
        elif token.type == "heading_open":
            shown.append(("heading", token.map, _stripped(said)))
        elif token.type not in {"inline", "paragraph_close", "heading_close"}:
            shown.append((token.type, token.map, _stripped(said)))
    return shown


def ours(text: str) -> list[Shown]:
    tokens = block_tokens(text)
    shown: list[Shown] = []
    for at, token in enumerate(tokens):
        if isinstance(token, Running):
            said = "\n".join(text[start:end] for start, end in token.lines).replace("\0", "\ufffd")
            shown.append(("heading" if token.rank else "paragraph", list(token.map), _stripped(said)))
        elif token.type == "heading_open":  # one that is underlined
            shown.append(("heading", token.map, _stripped(cast("Token", tokens[at + 1]).content)))
        elif token.type not in {"inline", "heading_close"}:
            shown.append((token.type, token.map, ""))
    return shown


def _unbroken(said: str) -> str:
    """Running text without the backslashes that break its lines: these are no part of what it says."""
    *lines, last = said.split("\n")
    return _stripped("\n".join([*(_BREAK.sub(r"\1", line.rstrip()) for line in lines), last]))


def _stripped(said: str) -> str:
    return "\n".join(line.strip() for line in said.split("\n")).strip("\n")


@given(_TEXTS)
@example("> [a]: https://a.example\n> 'a title'\nlazy")
@example("Ada\n---\n- Sol\n  ===\n\n      code\n")
@example("a\n| b | c |\n|---|---|\n| d | e |")
@example("* * *\n* *\n*\n**bold**\n")
@example("Ada Vega\\\nfrom *Northwind*\\\\\né\\")
def test_blocks_are_those_of_markdown_it(text: str) -> None:
    """Whatever stands in a text, its blocks, their lines and their text are those that markdown-it sees."""
    assert ours(text) == stock(text)
