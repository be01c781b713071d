"""The group and the name of this event.

River City Python May 2024: Northwind, Quayside, and more        a group beside a month or a number
Juniper Haskell Users: slides and videos from June               a title whose other half is about an event
"""

import re
from collections.abc import Iterator

from meetup_recap.candidate import Candidate
from meetup_recap.found import literal
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Heading
from meetup_recap.words.days import days_in

_LETTERS = re.compile(r"[^\W\d_]+")
_SERIES, _NAME = ("event", "series"), ("event", "name")


def _is_more_than_date(heading: Heading, post: Post) -> bool:
    plain = heading.prose.plain
    days = list(days_in(plain, 0, len(plain), post.language, post.near or post.published))
    rest = plain[: days[0].start] + plain[days[-1].end :] if days else plain
    return any(word not in post.language.weekdays for word in _LETTERS.findall(rest.lower()))


def candidates(post: Post) -> Iterator[Candidate]:
    """The group's name, and this event's, as the title, the opening or the first heading has them."""
    title, headline, group = post.index.title, post.index.headline, post.index.group
    first = post.headings[0] if post.headings else None
    if headline:
        yield Candidate(_SERIES, (literal((), headline.prose, *headline.series),), "title")
        yield Candidate(_NAME, (literal((), headline.prose, *headline.name),), "title")
    elif (
        first
        and (post.is_part or (first.level == 1 and (title is None or title is first.prose)))
        and _is_more_than_date(first, post)
    ):
        name = literal((), first.prose, 0, len(first.prose.plain.rstrip()))
        yield Candidate(_NAME, (name,), "heading")
    if group:
        yield Candidate(_SERIES, (literal((), group[0], *group[1]),), "sentence")
