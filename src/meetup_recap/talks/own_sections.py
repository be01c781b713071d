"""What a section under a talk's title adds to the talk of an agenda: its slides, recording, description and takeaways.

- 19:00 *Queues in Anger*, by Ada Vega

### Queues in Anger
Why queues fill, and what helps. [Slides](https://slides.example/q)
"""

from collections.abc import Sequence

import attrs

from meetup_recap.candidate import TalkDraft
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.post import Post
from meetup_recap.reading.document import Heading
from meetup_recap.talks import entries
from meetup_recap.talks.billing import read_bill
from meetup_recap.talks.gathering import read_details
from meetup_recap.talks.link_kinds import may_lead
from meetup_recap.talks.sections import Section, sections

_MATERIALS = frozenset({"slides_url", "video_url", "video_start"})
_EDGES = " \t.:!?…*_#-–—\"'“”„«»"


def with_own_sections(drafts: Sequence[TalkDraft], post: Post) -> tuple[TalkDraft, ...]:
    """The drafts of talks with what the sections under their titles add; what a draft says itself, it keeps."""
    text = post.document.text.casefold()
    titled = {_same(str(item.value)): item for draft in drafts for item in draft.of("title")}
    again = {said: item for said, item in titled.items() if said and text.count(said) > 1}
    if may_lead(text[post.document.body :], post.language):
        again |= _in_headings(drafts, post)
    below = sections(post.talk_blocks, post.language, is_part=post.is_part).all if again else ()
    told = {said: found for said, item in again.items() if (found := _own(said, item, below, post))}
    return tuple(_with(draft, told) for draft in drafts) if told else tuple(drafts)


def _in_headings(drafts: Sequence[TalkDraft], post: Post) -> dict[str, Found]:
    """The titles that are headings, of talks without slides."""
    headings = [block for block in post.talk_blocks if isinstance(block, Heading)]
    titles = [item for draft in drafts if not any(draft.of("slides_url")) for item in draft.of("title")]
    return {
        _same(str(item.value)): item
        for item in titles
        if any(block.start <= item.start < block.end for block in headings)
    }


def _with(draft: TalkDraft, told: dict[str, Sequence[Found]]) -> TalkDraft:
    title = next((_same(str(item.value)) for item in draft.of("title")), "")
    has = {item.path[0] for item in draft.found if item.path}
    added = [item for item in told.get(title, ()) if not item.path or item.path[0] not in has]
    return attrs.evolve(draft, found=(*draft.found, *added)) if added else draft


def _own(said: str, title: Found, below: Sequence[Section], post: Post) -> Sequence[Found]:
    """The values of the section whose heading is a title; only slides and recording where it is the title itself."""
    named = [one for one in below if _is_named(one, said, post.language)]
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


def _is_named(section: Section, said: str, language: Language) -> bool:
    """Whether a section is under a heading that is a title, alone or beside who gives the talk."""
    plain = section.heading.prose.plain
    return said in _same(plain) and said in {_same(plain), _same(read_bill(section.heading.prose, language).text)}


def _same(title: str) -> str:
    """A title by which it is known again."""
    return " ".join(title.casefold().strip(_EDGES).split())
