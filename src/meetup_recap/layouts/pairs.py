"""Posts in which the title of a talk and its speaker each open a block of their own.

**Queues in Anger**. What a queue costs, and who pays.
_Ada Vega is an engineer at Northwind._
"""

import attrs

from meetup_recap.layouts.base import LayoutResult
from meetup_recap.post import Post
from meetup_recap.talks import entries
from meetup_recap.talks.pairs import pairs


@attrs.frozen
class PairsLayout:
    """The `pairs` layout."""

    name: str = "pairs"

    def find(self, post: Post) -> LayoutResult:
        """The talks of titles and people next to one another."""
        title = post.index.title
        talks = pairs(post.talk_blocks, post.language, title.plain.strip() if title else "")
        if not talks:
            return LayoutResult()
        reason = "titles next to people" if len(talks) > 1 else "a title next to somebody"
        return LayoutResult(entries.drafts(talks, post), (reason,))
