"""Whether what is above the dates of a file says that each is that of a talk: then the title is beside it.

## Past talks                          | Date       | Topic           |
- 2024-05-14: Queues in Anger          |------------|-----------------|
- 2024-06-11: Small Boats              | 2024-05-14 | Queues in Anger |
"""

import re
from collections.abc import Sequence
from functools import cache

from meetup_recap.dated_headings import year_of
from meetup_recap.languages import BUILTIN, Language
from meetup_recap.places import without_accents
from meetup_recap.reading.blocks import Block, Heading, Paragraph, Table
from meetup_recap.reading.document import Document, Part
from meetup_recap.words.labels import column_kinds

_FEWEST = 3
_MOST_WORDS = 6
_LONGEST_ENDING = 3
"""In letters, less one: what the plural or a case adds to a word, "reunión" and "reuniones"."""
_WORD = re.compile(r"[^\W\d_]+")
_BELOW_ALL = 7


def titled(document: Document, parts: Sequence[Part], language: Language) -> frozenset[int]:
    """Where the parts begin that have a talk's title beside their date, as what is above them says; none if few."""
    found = frozenset(part.start for part in parts if _is_titled(document, part, language))
    return found if len(found) >= _FEWEST else frozenset()


def _is_titled(document: Document, part: Part, language: Language) -> bool:
    blocks = document.blocks
    at = next((at for at, block in enumerate(blocks) if block.start <= part.start < block.end), 0)
    if isinstance(blocks[at], Table):
        return _has_column(blocks[at], language)
    said = _above(blocks, at)
    title = document.header_prose("title")
    return _says_talks(said or (title.plain if title else ""), language)


def _has_column(table: Block, language: Language) -> bool:
    """Whether a column of a table is called by a word for a talk: "Topic", not "Title", which papers have, too."""
    if not isinstance(table, Table) or not table.rows[0].is_head:
        return False
    kinds = zip(column_kinds(table, language), table.rows[0].cells, strict=False)
    return any(kind in {"title", "talks"} and _says_talks(cell.prose.plain, language) for kind, cell in kinds)


def _above(blocks: Sequence[Block], at: int) -> str:
    """The nearest line above a block that says what follows: a heading above it that is no year, "Past talks:"."""
    own = blocks[at]
    level = own.level if isinstance(own, Heading) else _BELOW_ALL
    for block in reversed(blocks[:at]):
        if isinstance(block, Heading) and block.level < level:
            if year_of(block.prose.plain) is None:
                return block.prose.plain
            level = block.level
        elif isinstance(block, Paragraph) and level == _BELOW_ALL and block.source[: block.end].rstrip().endswith(":"):
            return block.prose.plain
    return ""


def _says_talks(said: str, language: Language) -> bool:
    """Whether a short line is about talks, or events of a group, that were: in the plural or not."""
    words = [without_accents(word) for word in _WORD.findall(said.lower())]
    if len(words) > _MOST_WORDS or language.pattern("upcoming").search(said):
        return False
    nouns = _nouns(language)
    stems = (word[:end] for word in words for end in range(len(word), len(word) - _LONGEST_ENDING, -1))
    return any(stem in nouns for stem in stems)


@cache
def _nouns(language: Language) -> frozenset[str]:
    """The words for a talk and for an event, of every language: titles in English may be below "Bisherige Treffen"."""
    found: set[str] = set()
    for one in (language, *BUILTIN):
        talks = {word.lower() for word in one.talk_nouns}.intersection(one.labels.get("title", ()))
        found.update(talks, one.talk_sections, one.event_nouns)
    return frozenset(map(without_accents, found))
