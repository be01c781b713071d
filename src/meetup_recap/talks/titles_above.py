"""The titles of talks that sentences introduce, where a heading right above has them.

## Queues in Anger
Ada Vega told us how her team came to like them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from meetup_recap.index import Index
from meetup_recap.reading.blocks import Block, Heading, Opaque
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.containers import container_of
from meetup_recap.talks.leads import Lead
from meetup_recap.words.days import holds_date
from meetup_recap.words.label_kinds import kind_of


def titles_above(leads: Sequence[tuple[int, Lead]], blocks: Sequence[Block], index: Index) -> Iterator[Prose | None]:
    """For each lead, in order, the heading that is its talk's title: one right above it, with no other talk below.

    Args:
        leads: Each lead with the number of its block.
        blocks: The post's blocks.
        index: What the rest of the post knows.
    """
    headings = [at for at, block in enumerate(blocks) if isinstance(block, Heading)]
    above = [bisect_left(headings, at) - 1 for at, _ in leads]
    for (at, lead), number in zip(leads, above, strict=True):
        first = headings[number] if number >= 0 and above.count(number) == 1 else at
        is_below = all(isinstance(block, Opaque) for block in blocks[first + 1 : at])
        heading = blocks[first]
        is_title = is_below and isinstance(heading, Heading) and _is_title(heading, lead, index)
        yield heading.prose if is_title and isinstance(heading, Heading) else None


def _is_title(heading: Heading, lead: Lead, index: Index) -> bool:
    """Whether a heading says nothing of the event, and the sentence below it tells a plain subject only."""
    plain, language = heading.prose.plain, index.language
    is_plain = lead.link is None and lead.title.of(lead.prose.plain)[:1].islower()
    is_other = kind_of(plain, language) or container_of(heading, language) or holds_date(plain, language)
    is_event = language.pattern("event_nouns").search(plain) is not None or index.series == plain.strip()
    return is_plain and heading.level > 1 and len(plain.split()) > 1 and not is_other and not is_event
