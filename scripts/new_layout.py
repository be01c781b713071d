"""Write a new layout: its file, a first case, and the one line to add. Usage: new_layout.py NAME."""

import sys

from scaffolding import new

_MODULE = '''"""Posts that …: say what they look like, and show a line of one.

TALK: Queues in Anger - Ada Vega
"""

from collections.abc import Iterator

import attrs

from meetup_recap.post import Post
from meetup_recap.languages import Language
from meetup_recap.layouts.base import LayoutResult
from meetup_recap.reading.blocks import Paragraph
from meetup_recap.talks import entries
from meetup_recap.talks.entries import Entry, talks_among

CUE = "TALK: "


@attrs.frozen
class {cls}:
    """The {name} layout."""

    name: str = "{name}"

    def find(self, post: Post) -> LayoutResult:
        """The talks that lines name; the facts of the event are read by others."""
        return LayoutResult(entries.drafts(talks_among(list(_entries(post, post.language)), post.language), post))


def _entries(post: Post, language: Language) -> Iterator[Entry]:
    """The lines that bill a talk: here each that begins with "TALK: "; write your own rule.

    `block.prose.plain` is a block's text as a reader sees it, without markup; `language` has the cue words.
    """
    del language
    for block in post.document.blocks:
        if isinstance(block, Paragraph) and block.prose.plain.startswith(CUE):
            line = Paragraph(block.source, block.start + len(CUE), block.end, ((block.start + len(CUE), block.end),))
            yield Entry(line.prose, block.start, block.end)
'''
_CASE = """---
title: River City Python in May
date: 2024-05-14
---

TALK: Queues in Anger - Ada Vega

TALK: Small Boats - Sol Mbeki
"""


def main() -> int:
    """Write the files and say what is left to do; gives 1 where the name cannot be used."""
    made = new("src/meetup_recap/layouts/{name}.py", "tests/cases/{name}", example="threaded")
    if made is None:
        return 1
    name, cls, (module, cases) = made
    module.write_text(_MODULE.format(name=name, cls=cls), "utf-8")
    cases.mkdir()
    (cases / "2024-05-14-first.md").write_text(_CASE, "utf-8")
    print(
        f"{module} and {cases}/2024-05-14-first.md are written.\n"
        "Make the rule in _entries your own. Then add to src/meetup_recap/layouts/__init__.py:\n\n"
        f"    from meetup_recap.layouts.{name} import {cls}     among the imports\n"
        f"    {cls}(),                                        in BUILTIN, before ProseLayout()\n\n"
        "and a row to the table in docs/reference/layouts.md. Run .venv/bin/python scripts/accept_cases.py, read the\n"
        "YAML that it writes line by line, and then: make test, make check, make docs."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
