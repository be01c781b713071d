"""Posts that are prose: a sentence a talk, bullets below it, thanks, a photo, the next date.

Kicking off our evening was Ada Vega from Northwind with a talk on Queues in Anger (starting at [1:34](…)).
Her takeaways were:

* Queues need limits
"""

from collections.abc import Collection, Iterator, Sequence

import attrs

from meetup_recap.candidate import TalkDraft
from meetup_recap.layouts.base import LayoutResult
from meetup_recap.post import Post
from meetup_recap.talks import talk_sections
from meetup_recap.talks.no_leads import about_this
from meetup_recap.talks.talk_sections import TalkSection
from meetup_recap.talks.unglued import unglued
from meetup_recap.words import header


@attrs.frozen
class ProseLayout:
    """The `prose` layout."""

    name: str = "prose"

    def find(self, post: Post) -> LayoutResult:
        """The talks that sentences introduce."""
        sections = _sections(post)
        drafts = tuple(_drafts(sections, post))
        reasons = {
            "a talk in prose": bool(drafts),
            "several talks in prose": len(drafts) > 1,
            "details of a talk in prose": any(section.is_told for section in sections),
            "lists below sentences": len(drafts) > 1 and post.index.has_lists_below_sentences,
        }
        return LayoutResult(drafts, tuple(reason for reason, holds in reasons.items() if holds))


def _sections(post: Post) -> list[TalkSection]:
    index, document = post.index, post.document
    blocks = unglued(document.blocks[: index.announcement], index)
    found = about_this(talk_sections.sections(document.text, blocks, index), index)
    return [section for section in found if not _is_about_patron(section, index.patrons)]


def _is_about_patron(section: TalkSection, patrons: Collection[str]) -> bool:
    """Whether a sentence is about the venue or a sponsor: none of them gives a talk, or is one."""
    title = section.lead.title.of(section.lead.prose.plain)
    return title in patrons or any(person.text in patrons for person in section.lead.speakers)


def _drafts(sections: Sequence[TalkSection], post: Post) -> Iterator[TalkDraft]:
    node = post.document.keys.get("slides")
    slides = header.scalar(post.document, (), node) if node else None
    for section in sections:
        start = section.lead.prose.span(section.lead.start, section.lead.start + 1)[0]
        yield TalkDraft(start, section.end, talk_sections.found(section, post.index, slides))
