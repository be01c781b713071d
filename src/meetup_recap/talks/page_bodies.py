"""What the body of a page says of its one talk beside the front matter: what people took home, slides, a recording.

title: Queues in Anger
speaker: Ada Vega
---
Takeaways:
- Measure first
[Slides](https://slides.example/q)
"""

from collections.abc import Iterator

import attrs

from meetup_recap.candidate import TalkDraft
from meetup_recap.found import Found
from meetup_recap.kinds import is_filed_as_talk, names_event
from meetup_recap.post import Post
from meetup_recap.talks import takeaways
from meetup_recap.talks.gathering import read_details


def with_body(draft: TalkDraft, post: Post) -> TalkDraft:
    """The one talk of a page with what its body tells and its front matter does not.

    Links are the talk's where the page is filed as one, not as an event's.
    """
    has = {item.path[0] for item in draft.found if item.path}
    has |= set() if is_filed_as_talk(post) or names_event(post) else {"slides_url", "video_url"}
    added = [item for item in _told(post) if item.path[0] not in has]
    return attrs.evolve(draft, found=(*draft.found, *added)) if added else draft


def _told(post: Post) -> Iterator[Found]:
    details = read_details(post.talk_blocks, post.language)
    yield from takeaways.find((), details.bullets)
    for field, place in (("slides_url", details.slides), ("video_url", details.video)):
        yield from (Found((field,), *place),) if place else ()
