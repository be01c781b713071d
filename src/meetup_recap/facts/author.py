"""Who signed the post.

Noor (@noorcodes)
"""

import re
from collections.abc import Iterator

from meetup_recap.candidate import Candidate
from meetup_recap.found import literal
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.words.names import person_at

_PATH = ("author",)
_DASH = re.compile(r"\s*(?:[-–—~]\s*)?")
_HANDLE = re.compile(r"\s*[,-]?\s*\(?@(?P<handle>\w[\w.]*\w|\w)\)?\s*\Z")
_LONGEST = 60
_LAST_BLOCKS = 4


def candidates(post: Post) -> Iterator[Candidate]:
    """The name and handle on the last lines, the last line's first."""
    for block in reversed(post.document.blocks[-_LAST_BLOCKS:]):
        if isinstance(block, Paragraph) and len(block.prose.plain) <= _LONGEST:
            yield from _signed(block.prose, post)


def _signed(prose: Prose, post: Post) -> Iterator[Candidate]:
    dash = _DASH.match(prose.plain)
    name = person_at(prose.plain, dash.end() if dash else 0, len(prose.plain), post.language)
    match = _HANDLE.match(prose.plain, name.end) if name else None
    if name and match:
        handle = literal(("handle",), prose, *match.span("handle"))
        yield Candidate(_PATH, (literal(("name",), prose, *name), handle), "signed")
    elif name and dash and dash[0].strip() and not prose.plain[name.end :].strip(" .!"):
        yield Candidate(_PATH, (literal(("name",), prose, *name),), "signed")
