"""Paragraphs that open with a talk's title in bold or as a link, its speaker behind: headings of what stands below.

**Queues in Anger** – Ada Vega, Northwind ([slides](…))        🎤 **Queues in Anger** | Ada Vega @ Northwind
We looked at queues that …                                     [slides](…) [video](…)
"""

import re
from functools import cache

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.blocks import Paragraph
from meetup_recap.talks.billing import TITLE_FIRST, read_bill
from meetup_recap.talks.no_talks import is_break
from meetup_recap.words.label_kinds import kind_of
from meetup_recap.words.likeness import STRONG, likeness


def cut_at_title(block: Paragraph, language: Language) -> tuple[Paragraph, Paragraph | None] | None:
    """The line that bills a talk or a break, and the lines below it; None where the first line bills neither."""
    if not _opening(language).match(block.source, *block.lines[0]):
        return None
    line = attrs.evolve(block, lines=block.lines[:1], end=block.lines[0][1])
    below = attrs.evolve(block, lines=block.lines[1:], start=block.lines[1][0]) if len(block.lines) > 1 else None
    bill = read_bill(line.prose, language)
    if is_break(line.prose.plain, language):
        return line, below
    is_talk = bill.people and bill.order == TITLE_FIRST and not bill.is_open and kind_of(bill.text, language) is None
    if not is_talk or not all(likeness(person.text, language) == STRONG for person in bill.people):
        return None
    if likeness(bill.text, language) == STRONG:
        return None  # "**Ada Vega** - Northwind Labs" names somebody
    return line, below


@cache
def _opening(language: Language) -> re.Pattern[str]:
    """Marked words, then what joins title and speaker: a quick look at the line as written."""
    by = alternatives(language.by)
    return re.compile(
        rf"""[^\w*_\[\]()`\#>!\n-]*+
        (?:\*\*[^*\n]+\*\*|__[^_\n]+__|\[[^\[\]\n]+\](?:\([^()\s]*\)|\[[^\[\]\n]*\]))
        [ ]*(?:[–—|]|-{{1,3}}|[ ](?:{by}))[ ]+(?:\*|_|["“„«]\s?)?[^\W\d_*\[]""",
        re.VERBOSE | re.IGNORECASE,
    )
