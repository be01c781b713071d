"""Whether what is above the dates of a file says that each is that of a talk: then the title is beside it.

## Past talks                          | Date       | Topic           |
- 2024-05-14: Queues in Anger          |------------|-----------------|
- 2024-06-11: Small Boats              | 2024-05-14 | Queues in Anger |
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache

from meetup_recap.dated_headings import year_of
from meetup_recap.languages import BUILTIN, Language
from meetup_recap.places import without_accents
from meetup_recap.reading.blocks import Block, Heading, Paragraph, Table, start_of
from meetup_recap.reading.document import Document, Part
from meetup_recap.talks.containers import below_collections
from meetup_recap.talks.page_titles import beside_date, letters
from meetup_recap.words.calendar import ANY_DAY
from meetup_recap.words.labels import column_kinds

_FEWEST = 3
_MOST_WORDS = 6
_LONGEST_ENDING = 3
"""In letters, less one: what the plural or a case adds to a word, "reunión" and "reuniones"."""
_WORD = re.compile(r"[^\W\d_]+")


def titled(document: Document, parts: Sequence[Part], language: Language) -> frozenset[int]:
    """Where the parts begin that have a talk's title beside their date, as what is above them says; none if few."""
    title = document.header_prose("title")
    said = _lines_above(document.blocks, title.plain if title else "")
    found = set[int]()
    for part in parts:
        at = _block_at(document.blocks, part)
        block = document.blocks[at]
        is_titled = _has_column(block, language) if isinstance(block, Table) else _says_talks(said[at], language)
        found.update((part.start,) if is_titled else ())
    return frozenset(found) if len(found) >= _FEWEST else frozenset()


def repeated_titles(parts: Sequence[Document], language: Language) -> frozenset[str]:
    """What several headings of a file's events say beside their dates, by its letters: what the events are called.

    ## 23. Tern DevOps – 14 May 2024        ## 22. Tern DevOps – 16 April 2024
    """
    firsts = (part.blocks[0] for part in parts if part.blocks)
    lines = (beside_date(first.prose, language, ANY_DAY) for first in firsts if isinstance(first, Heading))
    found = Counter(letters(line.plain) for line in lines if line)
    return frozenset(said for said, number in found.items() if number > 1)


def in_collections(document: Document, parts: Sequence[Part], language: Language) -> frozenset[int]:
    """Where the parts begin that are of books, changes or members, as the heading above or the title of the file says.

    The file itself is one of them where all of its headings are below such a one.
    """
    title = document.header_prose("title")
    others = below_collections(document.blocks, title.plain if title else "", language)
    found = {part.start for part in parts if others[_block_at(document.blocks, part)]}
    return frozenset({document.body, *found} if others and all(others) else found)


def _block_at(blocks: Sequence[Block], part: Part) -> int:
    """The number of the block that a part begins in."""
    return max(0, bisect_right(blocks, part.start, key=start_of) - 1)


def _lines_above(blocks: Sequence[Block], title: str) -> list[str]:
    """What says of each block what it is: a line before a colon, "Past talks:", else the heading above it, no year.

    Where there is none, it is the file's title.
    """
    found, above, colon = list[str](), list[Heading](), ""
    for block in blocks:
        if isinstance(block, Heading):
            above = [one for one in above if one.level < block.level]
            colon = ""
        headings = (one.prose.plain for one in reversed(above))
        found.append(colon or next((said for said in headings if year_of(said) is None), title))
        if isinstance(block, Heading):
            above.append(block)
        elif isinstance(block, Paragraph) and block.source[block.start : block.end].rstrip().endswith(":"):
            colon = block.prose.plain
    return found


def _has_column(table: Table, language: Language) -> bool:
    """Whether a column of a table is called by a word for a talk: "Topic", not "Title", which papers have, too."""
    if not table.rows[0].is_head:
        return False
    kinds = zip(column_kinds(table, language), table.rows[0].cells, strict=False)
    return any(kind in {"title", "talks"} and _says_talks(cell.prose.plain, language) for kind, cell in kinds)


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
