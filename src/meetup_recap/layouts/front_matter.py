"""Posts whose front matter holds the talks, whatever its keys are called, or the properties of whose components do.

talks:                                          title: Queues in Anger
  - title: Queues in Anger                      speaker: Ada Vega
    speaker: Ada Vega                           company: Northwind
    slides: https://slides.example/q            venue: Quayside
"""

from collections.abc import Sequence

import attrs

from meetup_recap import kinds
from meetup_recap.candidate import TalkDraft
from meetup_recap.layouts.base import LayoutResult
from meetup_recap.post import Post
from meetup_recap.talks.fields import in_components, talks_in


@attrs.frozen
class FrontMatterLayout:
    """The `front_matter` layout."""

    name: str = "front_matter"

    def find(self, post: Post) -> LayoutResult:
        """The talks that the front matter holds, else those of components."""
        drafts = () if post.is_part else talks_in(post.document, post.language)
        talks = tuple(TalkDraft(0, 0, talk) for talk in drafts) or tuple(in_components(post.document, post.language))
        reason = "talks in the front matter" if not talks or _is_listed(talks, post) else "a talk in the front matter"
        return LayoutResult(talks, (reason,) if talks else ())


def _is_listed(talks: Sequence[TalkDraft], post: Post) -> bool:
    """Whether talks are more than one, or have a title that says nothing of the event: "Meetup #4: Queues" does."""
    titles = [str(item.value) for draft in talks for item in draft.found if item.path == ("title",)]
    return len(talks) > 1 or not any(kinds.numbered(post.language).search(title) for title in titles)
