"""What a section under a talk's title adds to the talk of an agenda: its slides, recording, description and takeaways.

- 19:00 *Queues in Anger*, by Ada Vega

### Queues in Anger
Why queues fill, and what helps. [Slides](https://slides.example/q)
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeGuard

import attrs

from meetup_recap.candidate import TalkDraft
from meetup_recap.found import Found
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Heading, Paragraph
from meetup_recap.talks import entries
from meetup_recap.talks.billing import read_bill
from meetup_recap.talks.gathering import read_details
from meetup_recap.talks.link_kinds import may_lead
from meetup_recap.talks.sections import Section, sections

_MATERIALS = frozenset({"slides_url", "video_url", "video_start"})
_EDGES = " \t.:!?…*_#-–—\"'“”„«»"


def with_own_sections(drafts: Sequence[TalkDraft], post: Post) -> tuple[TalkDraft, ...]:
    """The drafts of talks with what the sections under their titles add; what a draft says itself, it keeps."""
    headings = [block for block in post.talk_blocks if _is_heading(block)]
    said = {_same(block.prose.plain) for block in headings} if drafts else set()
    titled = {_same(str(item.value)): item for draft in drafts for item in draft.of("title")}
    again = {title: item for title, item in titled.items() if title in said}
    if not again or not may_lead(post.document.text[post.document.body :].casefold(), post.language):
        again = {title: item for title, item in again.items() if not _is_in(item, headings)}
    below = _by_title(post) if again else {}
    own = {title: found for title, item in again.items() if (found := _own(item, below.get(title, ()), post))}
    return tuple(_with(draft, own) for draft in drafts) if own else tuple(drafts)


def _is_heading(block: Block) -> TypeGuard[Heading | Paragraph]:
    """Whether a block is a heading, or a line in bold that may be one."""
    if isinstance(block, Paragraph):
        return len(block.lines) == 1 and block.source.startswith(("**", "__", "<"), block.start)
    return isinstance(block, Heading)


def _is_in(title: Found, headings: Sequence[Block]) -> bool:
    """Whether a title was read from one of some headings."""
    at = bisect_right(headings, title.start, key=lambda block: block.start) - 1
    return at >= 0 and title.start < headings[at].end


def _by_title(post: Post) -> dict[str, list[Section]]:
    """The sections by what their headings say."""
    found: dict[str, list[Section]] = {}
    for section in sections(post.talk_blocks, post.language, is_part=post.is_part).all:
        found.setdefault(_same(section.heading.prose.plain), []).append(section)
    return found


def _with(draft: TalkDraft, told: dict[str, Sequence[Found]]) -> TalkDraft:
    title = next((_same(str(item.value)) for item in draft.of("title")), "")
    has = {item.path[0] for item in draft.found if item.path}
    added = [item for item in told.get(title, ()) if not item.path or item.path[0] not in has]
    return attrs.evolve(draft, found=(*draft.found, *added)) if added else draft


def _own(title: Found, named: Sequence[Section], post: Post) -> Sequence[Found]:
    """The values of the section whose heading is a title; only slides and recording where it is the title itself."""
    apart = next((one for one in named if not one.heading.start <= title.start < one.heading.end), None)
    section = apart or next(iter(named), None)
    if section is None:
        return ()
    entry, language = attrs.evolve(section.entry(), among="talks"), post.language
    details = read_details(section.blocks, language)
    talk = entries.told(entry, details, read_bill(entry.line, language, named=True), language)
    found = entries.drafts([talk], post)[0].found if talk else ()
    about = next(((item.start, item.end) for item in found if item.path == ("description",)), (0, 0))
    if apart is None:
        return [item for item in found if item.path and item.path[0] in _MATERIALS]
    return [item for item in found if item.path == ("description",) or not about[0] <= item.start < about[1]]


def _same(title: str) -> str:
    """A title by which it is known again."""
    return " ".join(title.casefold().strip(_EDGES).split())
