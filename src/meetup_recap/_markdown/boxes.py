"""Boxes around blocks, of which CommonMark knows nothing: MkDocs' admonitions and the containers of other generators.

??? abstract "Queues in Anger"        ::: {.talk}            :::tip[Slides]
    Ada Vega, Northwind               …                      …
                                      :::                    :::
"""

import re

from markdown_it.rules_block import StateBlock

from meetup_recap._markdown.running import CODE_INDENT, put_heading

_ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?)[ ]+[\w -]+?(?:[ ]+\"(?P<title>[^\"\n]*)\")?[ ]*\Z")
"""MkDocs' boxes: `??? abstract "Queues in Anger"`, and what is in them indented."""
_RANK = 6
"""The level of the heading that the title of a box is: below all others."""
_CONTAINER = re.compile(
    r""":{3,}+[ ]*+(?:
    \{(?:[^{}\n]*?\btitle="(?P<named>[^"{}\n]*)")?[^{}\n]*\}
    |[\w.-]+(?:\[(?P<label>[^\[\]\n]*)\]|[ ]+(?P<title>[^\s{:][^\n{]*))?(?:[ ]*\{[^{}\n]*\})?
    )?[ ]*+:*+[ ]*+\Z""",
    re.VERBOSE,
)
"""The line that opens or ends a container: `::: {.talk}`, `::: {.note title="Queues"}`, `:::tip[Slides]`, `:::`."""


def admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A box of MkDocs as a heading, its title, and the blocks that are in it."""
    at, stop = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    match = _ADMONITION.match(state.src, at, stop)
    if match is None or silent:
        return match is not None
    if match["title"]:
        put_heading(state, start, _RANK, *match.span("title"))
    indent, last = state.blkIndent + CODE_INDENT, start + 1
    while last < end and (state.isEmpty(last) or state.sCount[last] >= indent):
        last += 1
    state.blkIndent, state.line = indent, start + 1
    if last > start + 1:
        state.md.block.tokenize(state, start + 1, last)
    state.blkIndent, state.line = indent - CODE_INDENT, last
    return True


def container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The line that opens or ends a container, as an edge that says nothing, or as the heading that is its title."""
    del end
    at, stop = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    match = _CONTAINER.match(state.src, at, stop)
    if match is None or silent:
        return match is not None
    state.line = start + 1
    title = next((name for name in ("label", "title", "named") if (match[name] or "").strip()), None)
    if title:
        put_heading(state, start, _RANK, *match.span(title))
    else:
        state.push("container_edge", "", 0).map = [start, start + 1]
    return True
