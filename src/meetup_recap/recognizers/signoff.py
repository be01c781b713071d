"""Who signed the post.

Noor (@noorcodes)
"""

import re
from collections.abc import Iterator

from meetup_recap.languages import Language
from meetup_recap.reading.document import Block, Paragraph
from meetup_recap.recognizers.found import Found, literal
from meetup_recap.recognizers.names import person_at

_DASH = re.compile(r"\s*(?:[-–—~]\s*)?")
_HANDLE = re.compile(r"\s*[,-]?\s*\(?@(?P<handle>\w[\w.]*\w|\w)\)?\s*\Z")
_LONGEST = 60
_LAST_BLOCKS = 4


def find(blocks: tuple[Block, ...], language: Language) -> Iterator[Found]:
    """The name and handle on the last lines."""
    for block in reversed(blocks[-_LAST_BLOCKS:]):
        if isinstance(block, Paragraph) and len(block.prose.plain) <= _LONGEST:
            found = list(_signed(block, language))
            if found:
                yield from found
                return


def _signed(block: Paragraph, language: Language) -> Iterator[Found]:
    prose = block.prose
    dash = _DASH.match(prose.plain)
    name = person_at(prose.plain, dash.end() if dash else 0, len(prose.plain), language)
    if not name:
        return
    match = _HANDLE.match(prose.plain, name.end)
    if match:
        yield literal(("author", "name"), prose, *name)
        yield literal(("author", "handle"), prose, *match.span("handle"))
    elif not prose.plain[name.end :].strip(" .!") and dash and dash[0].strip():
        yield literal(("author", "name"), prose, *name)
