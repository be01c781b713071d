"""Markdown of a post inside another Markdown text: nothing in it is live, and nothing reaches beyond it."""

from collections.abc import Iterator
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from folders import ROOT
from hostile import STRINGS, hostile
from meetup_recap import Event, Recap, Takeaway, Talk, load_all, render
from meetup_recap._markdown import block_html, inline_html
from meetup_recap.renderers.descriptions import described
from meetup_recap.renderers.markdown_text import blocks, inline

SHOWS_HTML = MarkdownIt("commonmark", {"html": True})
SHOWS_TABLES = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
REACHING = (
    "\\\\<script>alert(1)</script>",
    "\\\\\\\\<img src=x onerror=alert(1)>",
    "`a` <b>`<script>`</b>",
    "``a`` `<i>",
    "a ` b\n\n<script>\n\nc ` d",
    "```\nunclosed\n### x",
    "~~~~ a b\n```\n",
    "> ```\n> unclosed",
    "* a\n\n  ```\n  unclosed",
    "# Mine\n\ntext",
    "Mine\n====\n\ntext\n----\n",
    "a\n\n---\n\nb\n\n***\n\n___",
    "[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](data:text/html,x) <javascript:alert(1)> [w](vbscript:x)",
    "[x](&#106;avascript:alert(1)) [y](java\tscript:alert(1)) [z](<javascript:alert(1)>)",
    "![a](https://tracker.example/p.png) ![b][p]\n\n[p]: https://tracker.example/q.png",
    "!\\[a](https://a.example) !<b>[x](https://a.example)</b> a![x](https://a.example)",
    "[Second]: javascript:alert(1)\n\n[Second]",
    "<!-- unclosed",
    "<div>\n\n<script>\nx\n</script>",
    "<?php x ?> <![CDATA[ x ]]> <!DOCTYPE x>",
    "    <script>indented</script>",
    "| a | b |\n|---|---|\n| ` | <script> | ` |",
    "1. a\n\n       <b>\n2. b",
    "&lt;script&gt; &#60;b&#62; &amp;lt;",
    "a  \nb\\\nc <br>",
    "- - - a\n- # b\n- > c\n- ---",
    "[a](<https://a.example/\\>x>) [b](https://a.example/)y)",
    "*a **b* c** __d _e__ f_ *",
    "a&NewLine;&#35; b&#10;&#10;&#32;# c\n&#32;- d",
    "*&#32;a* **&#10;** *b&#32;* \x85# c",
    "&nbsp;\n&#32;\n- &#9;# a",
)


def walked(tokens: list[Token]) -> Iterator[Token]:
    """Tokens and those inside them."""
    for token in tokens:
        yield token
        yield from walked(token.children or [])


def live(markdown: str) -> list[str]:
    """What of a text runs, is fetched or leads where it must not, for a reader that lets raw HTML through."""
    found = []
    for parser in (SHOWS_HTML, SHOWS_TABLES):
        for token in walked(parser.parse(markdown)):
            if token.type in {"html_inline", "html_block", "image", "table_open", "hr"}:
                found.append(f"{token.type} {token.content}")
            href = str(token.attrGet("href") or "").lower()
            if token.type == "link_open" and not href.startswith(("https:", "http:", "mailto:", "/")):
                found.append(href)
    return found


def headings(markdown: str) -> list[str]:
    """The headings of a text that no block holds."""
    tokens = pairwise(SHOWS_HTML.parse(markdown))
    return [f"{opening.tag} {inside.content}" for opening, inside in tokens if opening.type == "heading_open"]


@pytest.mark.parametrize("text", [*REACHING, *STRINGS[::3]])
def test_a_digest_holds_nothing_live_and_nothing_reaches_the_next_talk(text: str) -> None:
    """Whatever a description and a takeaway hold, the digest has its own headings and the next talk is whole."""
    points = [Takeaway(text=text, children=[Takeaway(text=text)])]
    talks = [Talk(title="First", description=text, takeaways=points), Talk(title="Second", description="Whole.")]
    digest = str(render(Recap(event=Event(name="May", talks=talks)), "markdown"))
    assert live(digest) == []
    assert headings(digest) == ["h2 May", "h3 First", "h3 Second"]
    assert digest.endswith("### Second\n\nWhole.\n")
    for talk in (talks[0], attrs.evolve(talks[0], description=None)):  # for templates, RubyEvents and pyvideo
        assert live(described(talk)) == []
        assert headings(f"{described(talk)}\n\n# Next") == ["h1 Next"]


def test_every_field_is_harmless_in_a_digest() -> None:
    """Titles, names, labels and URLs too."""
    for text in STRINGS:
        assert live(str(render(hostile(text), "markdown"))) == [], ascii(text)


PIECES = (
    *"ab \n`*_[]()<>!#-+=~|&;:/\\.1\t\"'",
    "&#32;",
    "&#10;",
    "&NewLine;",
    "&Tab;",
    "&nbsp;",
    "&#35;",
    "\x85",
    "**",
)


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_text_is_harmless_and_stays_inside(text: str) -> None:
    """Laws over any mixture of marks."""
    assert live(blocks(text)) == []
    assert headings(f"{blocks(text)}\n\n# Next") == ["h1 Next"]
    assert "\n" not in inline(text)
    tokens = SHOWS_HTML.parse(f"- {inline(text)}")
    assert {token.type.partition("_")[0] for token in tokens} <= {"bullet", "list", "paragraph", "inline"}


@pytest.mark.parametrize(
    ("markdown", "written"),
    [
        ("Queues need *limits*, **always**, `x < y`", "Queues need *limits*, **always**, `x < y`"),
        ("See [notes](https://a.example/x_(y))", "See [notes](<https://a.example/x_(y)>)"),
        ("Use `` ` `` and ``` `` ```", "Use `` ` `` and ``` `` ```"),
        ("snake_case and 2 * 3 and C# and a & b!", "snake_case and 2 \\* 3 and C# and a & b!"),
        ("1. FC won", "1\\. FC won"),
        ("# no heading", "\\# no heading"),
        ("a&NewLine;# b", "a # b"),
        ("*&#32;a* b", "*&#32;a* b"),
    ],
)
def test_what_is_harmless_is_as_it_was(markdown: str, written: str) -> None:
    """Emphasis, code and links come through, and no more is escaped than has to be."""
    assert inline(markdown) == written


def test_what_posts_say_is_shown_alike() -> None:
    """As HTML, a description or takeaway looks the same before and after, over all posts of the project."""
    posts = [*(ROOT / "evaluation/known/posts").glob("*.md"), *(ROOT / "tests/cases").rglob("*.md")]
    talks = [
        talk for post in posts for recap in load_all(post, on_problem=lambda *_: None) for talk in recap.event.talks
    ]
    lines = [point.text for talk in talks for point in talk.takeaways]
    assert len(lines) > 50
    assert [line for line in lines if inline_html(line) != inline_html(inline(line))] == []
    texts = [talk.description for talk in talks if talk.description and "](" not in talk.description]
    assert len(texts) > 20
    assert [text for text in texts if _words(block_html(text)) != _words(block_html(blocks(text)))] == []


def _words(html: str) -> list[str]:
    return html.replace("<p>", "").replace("</p>", "").split()
