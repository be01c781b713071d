"""Posts whose front matter holds the talks, whatever its keys are called.

talks:                                          title: Queues in Anger
  - title: Queues in Anger                      speaker: Ada Vega
    speaker: Ada Vega                           company: Northwind
    slides: https://slides.example/q            venue: Quayside
"""

import attrs

from meetup_recap.layouts.around import Around
from meetup_recap.layouts.base import Evidence, Findings, Post
from meetup_recap.recognizers.fields import talks_in

_FEW_TALKS = 5


@attrs.frozen
class FrontMatterLayout:
    """The `front_matter` layout."""

    name: str = "front_matter"

    def weigh(self, post: Post) -> Evidence:
        """How many talks the front matter holds."""
        if post.is_part:
            return Evidence(0.0)
        talks = list(talks_in(post.document, post.language))
        if not talks:
            return Evidence(0.0)
        around = Around(post, [])
        score, reasons = around.score()
        score += 0.6 + 0.05 * min(len(talks), _FEW_TALKS)

        def read() -> Findings:
            told = around.read()
            found = tuple(item for talk in talks for item in talk)
            return attrs.evolve(told, found=(*found, *told.found))

        return Evidence(min(1.0, round(score, 2)), (f"talks in the front matter: {len(talks)}", *reasons), read)
