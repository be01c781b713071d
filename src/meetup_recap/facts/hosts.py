"""Who led through the event.

…, hosted by Noor Haddad, Community Lead at Quayside        (description)
…, ably hosted by Noor Haddad from Quayside, and featuring … (body)
"""

from collections.abc import Iterator

from meetup_recap.candidate import Candidate
from meetup_recap.post import Post
from meetup_recap.words.person import values

_PATH = ("event", "hosts")


def candidates(post: Post) -> Iterator[Candidate]:
    """The people whom the description and the body say hosted, with role and organization."""
    for person in post.index.led:
        yield Candidate(_PATH, tuple(values(person)), "verb of hosting")
