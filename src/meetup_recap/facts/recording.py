"""The recording of a whole event.

**Recording:** https://youtu.be/Ab3dEfGh1Jk        (outside its talks, where there are several)
"""

from collections.abc import Iterator

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found
from meetup_recap.post import Post
from meetup_recap.words.addresses import is_video

_PATH = ("event", "video_url")
_SEVERAL = 2


def candidates(post: Post) -> Iterator[Candidate]:
    """The videos that labeled lines link to."""
    for line in post.lines if len(post.talks) >= _SEVERAL else ():
        for mark in line.value.links() if line.kind == "video" else ():
            if is_video(mark.url):
                yield Candidate(_PATH, (Found((), mark.url, mark.url_start, mark.url_end),), "label")
