"""Posts whose front matter holds the talks, whatever its keys are called, or the properties of whose components do.

talks:                                          title: Queues in Anger
  - title: Queues in Anger                      speaker: Ada Vega
    speaker: Ada Vega                           company: Northwind
    slides: https://slides.example/q            venue: Quayside
"""

import attrs

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
        return LayoutResult(talks, ("talks in the front matter",) if talks else ())
