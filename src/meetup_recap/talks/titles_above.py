"""The titles of talks that sentences introduce, where a heading right above has them.

## Queues in Anger                                      ## #12 - Queues in Anger (Tuesday 14 May 2024)
Ada Vega told us how her team came to like them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from meetup_recap.index import Index
from meetup_recap.reading.blocks import Block, Heading, Opaque
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.containers import container_of
from meetup_recap.talks.leads import Lead
from meetup_recap.talks.page_titles import beside_date, talk_line
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
        heading = blocks[first]
        if not isinstance(heading, Heading) or heading.level == 1 or not _is_plain(lead):
            yield None
            continue
        title = _title(heading, index)
        is_below = all(isinstance(block, Opaque) for block in blocks[first + 1 : at])
        is_dated = title is not None and title.plain != heading.prose.plain
        yield title if is_below or is_dated else None


def _is_plain(lead: Lead) -> bool:
    """Whether a sentence tells a subject only: no link, no capital."""
    return lead.link is None and lead.title.of(lead.prose.plain)[:1].islower()


def _title(heading: Heading, index: Index) -> Prose | None:
    """What a heading says of a talk: all of it, or what is beside the date and the number of the event."""
    said, language = heading.prose, index.language
    if holds_date(said.plain, language):
        beside = beside_date(said, language, index.published)
        about = talk_line(index, beside) if beside else None
        if about is None:
            return None
        said = about
    is_other = kind_of(said.plain, language) or container_of(heading, language)
    is_event = language.pattern("event_nouns").search(said.plain) is not None or index.series == said.plain.strip()
    return said if len(said.plain.split()) > 1 and not is_other and not is_event else None
