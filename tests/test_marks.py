"""Inline markup over plain text, held against markdown-it's own inline pass."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from meetup_recap.reading.marks import scan
from meetup_recap.reading.prose import IMAGE, Prose
from meetup_recap.reading.sentences import sentences


def prose(text: str) -> Prose:
    return scan(text, [match.span() for match in re.finditer(r"[^\n]+", text)])


def reference(text: str) -> tuple[str, list[str], list[str]]:
    """What markdown-it says: the text without markup, the links, the images."""
    plain, links, images = "", [], []
    for token in MarkdownIt("commonmark").parseInline(text)[0].children or ():
        if token.type in {"text", "code_inline"}:
            plain += token.content
        elif token.type in {"softbreak", "hardbreak"}:
            plain += " "
        elif token.type == "image":
            plain += IMAGE
            images.append(str(token.attrs["src"]))
        elif token.type == "link_open":
            links.append(str(token.attrs["href"]))
    return plain, links, images


@pytest.mark.parametrize(
    "text",
    [
        "plain text",
        "a [link](https://a.example/x?t=1) and *one* **two** _three_ __four__",
        "[text with *emphasis* and `code`](https://a.example)",
        "[Policy as [typed] data](https://a.example/p)",
        "`code with [no link](x)` and ``a ` tick``",
        r"escaped \* and \[ and \_",
        "entities &amp; &eacute; &#233; &#xe9;",
        "![alt text](/images/a.png) and ![](b.png)",
        '[titled](https://a.example "a title")',
        "[parens](https://a.example/a_(b))",
        "<https://auto.example> and <b>raw</b>",
        "snake_case_word and 5 * 3 * 2",
        "***both*** and **a *b* c**",
        "open *star and [bracket",
        "two\nlines",
    ],
)
def test_well_formed_text_reads_as_in_commonmark(text: str) -> None:
    """Plain text, links and images are those that markdown-it sees."""
    read = prose(text)
    plain, links, images = reference(text)
    assert read.plain == plain
    assert [mark.url for mark in read.links()] == links
    assert [mark.url for mark in read.images()] == images


@pytest.mark.parametrize(
    ("text", "shown", "url", "fault"),
    [
        ("to Ferrous](https://f.example/), thanks", "Ferrous", "https://f.example/", "opening bracket is missing"),
        ("see [the tool]https://t.example/x?t=1) now", "the tool", "https://t.example/x?t=1", "opening parenthesis"),
        ("found (here)[http://s.example/x]", "here", "http://s.example/x", "wrong way round"),
        ("[a talk](https://v.example/x", "a talk", "https://v.example/x", "closing parenthesis"),
        ("[a talk] (https://v.example/x)", "a talk", "https://v.example/x", "a space stands between"),
        ("![](/images/Ada Vega.png)", IMAGE, "/images/Ada Vega.png", "holds a space"),
    ],
)
def test_broken_links_are_read_as_meant(text: str, shown: str, url: str, fault: str) -> None:
    """A slip in a link's markup costs neither its text nor its address, and is told."""
    read = prose(text)
    mark = next(mark for mark in read.marks if mark.kind in {"link", "image"})
    assert read.plain[mark.start : mark.end] == shown
    assert mark.url == url
    assert text[mark.url_start : mark.url_end] == url
    assert fault in (mark.fault or "")


@given(st.text(st.sampled_from("ab *_`[]()!<>\\&;:/.\nh"), max_size=80))
def test_any_markup_gives_text_with_places(text: str) -> None:
    """Whatever the markup, each plain character has a place in the source, and places do not run backwards."""
    read = prose(text)
    places = [read.span(at, at + 1) for at in range(len(read.plain))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one[0] <= other[0] for one, other in pairwise(places))
    for mark in read.marks:
        assert 0 <= mark.start <= mark.end <= len(read.plain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("Dr. Vega spoke. She left.", ["Dr. Vega spoke.", "She left."]),
        ("We met at A. P. Stone today. Fine.", ["We met at A. P. Stone today.", "Fine."]),
        ("See [a. B title](https://a.example). Then home.", ["See a. B title.", "Then home."]),
        ("Was it? Yes! 3 times.", ["Was it?", "Yes!", "3 times."]),
        ("Version 1.2 is out. it goes on", ["Version 1.2 is out. it goes on"]),
        ("A photo!\n![](a.png)", ["A photo!", IMAGE]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    """Abbreviations, initials, numbers and links do not end a sentence."""
    read = prose(text)
    assert [read.plain[start:end] for start, end in sentences(read, frozenset({"dr"}))] == expected


_LINE_PIECES = (
    "Ada",
    " ",
    "[Ada](https://a.example)",
    "[b](/x_y)",
    "[",
    "](",
    ")",
    "*",
    "https://c.example",
    ":",
    "!",
    "&amp;",
    "!",
)


@given(st.lists(st.sampled_from(_LINE_PIECES), max_size=8).map("".join))
def test_a_line_reads_alike_whatever_markup_stands_before_it(line: str) -> None:
    """Lines of plain links are read on a way of their own: it gives what the full scan gives."""
    alone, behind = prose(line), prose(f"&amp; {line}")
    shift = len("&amp;") - len("&")
    assert behind.plain == f"& {alone.plain}"
    assert [(mark.kind, mark.start - 2, mark.url) for mark in behind.marks] == [
        (mark.kind, mark.start, mark.url) for mark in alone.marks
    ]
    assert [(place - shift - 2, stop - shift - 2) for place, stop in map(behind.span, *_each(behind.plain, 2))] == [
        *map(alone.span, *_each(alone.plain, 0))
    ]
    assert [mark.url_start - shift - 2 for mark in behind.links()] == [mark.url_start for mark in alone.links()]


def _each(plain: str, first: int) -> tuple[range, range]:
    """Where each character begins and ends."""
    return range(first, len(plain)), range(first + 1, len(plain) + 1)


def test_long_gaps_are_one_space_with_the_place_of_all() -> None:
    """What a reader sees keeps its places behind and before a gap of many spaces, in links as beside them."""
    gap = " " * 40
    source = f"Ada{gap}Vega &amp; [Sol{gap}*Mbeki*](https://a.example){gap}spoke"
    prose = scan(source, [(0, len(source))])
    assert prose.plain == "Ada Vega & Sol Mbeki spoke"
    places = [source[slice(*prose.span(*match.span()))] for match in re.finditer(r"\S+", prose.plain)]
    assert places == ["Ada", "Vega", "&amp;", "Sol", "Mbeki", "spoke"]
    assert [prose.plain[mark.start : mark.end] for mark in prose.links()] == ["Sol Mbeki"]
