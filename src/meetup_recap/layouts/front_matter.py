"""Posts whose front matter holds the talks, whatever its keys are called, or the properties of whose components do.

talks:                                          title: Queues in Anger
  - title: Queues in Anger                      speaker: Ada Vega
    speaker: Ada Vega                           company: Northwind
    slides: https://slides.example/q            venue: Quayside
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from meetup_recap import kinds
from meetup_recap.candidate import TalkDraft
from meetup_recap.layouts.base import LayoutResult
from meetup_recap.layouts.headings import HeadingsLayout
from meetup_recap.post import Post
from meetup_recap.talks import labeled_talks
from meetup_recap.talks.fields import in_components, talks_in
from meetup_recap.talks.page_bodies import with_body

_SLUG = re.compile(r"[a-z0-9]+[a-z0-9_-]*")
"""The name of a page about somebody, not theirs: `speakers: [avega, smbeki]`."""


@attrs.frozen
class FrontMatterLayout:
    """The `front_matter` layout."""

    name: str = "front_matter"

    def find(self, post: Post) -> LayoutResult:
        """The talks that the front matter holds, else those of components."""
        drafts = () if post.is_part else talks_in(post.document, post.language)
        talks = tuple(TalkDraft(0, 0, talk) for talk in drafts) or tuple(in_components(post.document, post.language))
        talks = tuple(_with_names(talks, post))
        talks = (with_body(talks[0], post),) if len(talks) == 1 else talks
        reason = "talks in the front matter" if not talks or _is_listed(talks, post) else "a talk in the front matter"
        return LayoutResult(talks, (reason,) if talks else ())


def _with_names(talks: Sequence[TalkDraft], post: Post) -> Iterator[TalkDraft]:
    """Talks whose speakers are told by pages about them, with the names below the headings that have their titles."""
    slugs = [draft for draft in talks if (names := _names(draft)) and all(map(_SLUG.fullmatch, names))]
    headed = HeadingsLayout().find(post).drafts if slugs else ()
    told = {str(item.value).casefold(): draft for draft in headed for item in draft.of("title")}
    for draft in talks:
        title = next((str(item.value).casefold() for item in draft.of("title")), "")
        other = told.get(title) if draft in slugs else None
        people = [item for item in other.found if item.path[:1] == ("speakers",)] if other else []
        own = [item for item in draft.found if item.path[:1] != ("speakers",)]
        yield attrs.evolve(draft, found=(*own, *people)) if people else draft


def _names(draft: TalkDraft) -> list[str]:
    return [str(item.value) for item in draft.of("speakers", "name")]


def _are_several(talks: Sequence[TalkDraft], post: Post) -> bool:
    """Whether several people are named and no talk but the page's title: each may give one that the body tells."""
    found = [item for draft in talks for item in draft.found]
    titles = [item.value for item in found if item.path == ("title",)]
    is_of_page = post.index.title is not None and titles == [post.index.title.plain.strip()]
    return is_of_page and sum(item.path[-1:] == ("name",) for item in found) > 1


def _is_listed(talks: Sequence[TalkDraft], post: Post) -> bool:
    """Whether talks are more than one, or one with a title of its own and names, of which the body tells no other."""
    titles = [str(item.value) for draft in talks for item in draft.found if item.path == ("title",)]
    names = [str(item.value) for draft in talks for item in draft.found if item.path[-1:] == ("name",)]
    is_of_event = any(kinds.numbered(post.language).search(title) for title in titles)  # "Meetup #4: Queues"
    are_pages = bool(names) and all(map(_SLUG.fullmatch, names))
    is_labeled = any(True for _ in labeled_talks.entries(post.document.blocks, post.language))
    return len(talks) > 1 or not (is_of_event or are_pages or is_labeled or _are_several(talks, post))
