"""The part of a post that is about its speakers, beside an agenda that has the talks.

## Agenda                                  ## Speakers
- 18:20 Queues in Anger (Ada Vega)         **Ada Vega** - engineer at Northwind, likes boats.
"""

from collections.abc import Sequence

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, List, Table
from meetup_recap.words.label_kinds import kind_of

_EDGES = " \t.:!?*_#-–—"


def without_biographies(blocks: Sequence[Block], language: Language) -> Sequence[Block]:
    """The blocks that are not below a heading such as "Speakers", where another one has a list or a table of talks.

    Args:
        blocks: The blocks of a post.
        language: Whose words for these headings to use.
    """
    headings = [(at, block) for at, block in enumerate(blocks) if isinstance(block, Heading)]
    about = [(at, block) for at, block in headings if kind_of(block.prose.plain, language) == "speakers"]
    if not about or not any(_is_agenda(blocks, at, language) for at, _ in headings):
        return blocks
    left: set[int] = set()
    for at, block in about:
        end = next((index for index, other in headings if index > at and other.level <= block.level), len(blocks))
        left.update(range(at, end))
    return [block for at, block in enumerate(blocks) if at not in left]


def _is_agenda(blocks: Sequence[Block], at: int, language: Language) -> bool:
    """Whether a heading is one above talks, and a list or a table is below it."""
    heading = blocks[at]
    said = " ".join(heading.prose.plain.casefold().strip(_EDGES).split()) if isinstance(heading, Heading) else ""
    is_people = kind_of(said, language) == "speakers"
    if is_people or (said not in language.talk_sections and said not in language.agendas):
        return False
    for block in blocks[at + 1 :]:
        if isinstance(block, Heading):
            return False
        if isinstance(block, (List, Table)):
            return True
    return False
