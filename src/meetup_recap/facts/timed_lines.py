"""The day of an event in a short line with a time of day, wherever it is in a post.

- Wed 25th January, 7pm        **Wednesday the 20th at 6.30pm**        Donnerstag, 8. November, 19 Uhr
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from meetup_recap.found import Found
from meetup_recap.post import Post
from meetup_recap.reading.blocks import paragraphs_in
from meetup_recap.reading.prose import Prose
from meetup_recap.words.calendar import Day
from meetup_recap.words.days import days_in
from meetup_recap.words.names import Range
from meetup_recap.words.weekdays import days_of_week

_DIGIT = re.compile(r"[0-9]")
_MOST_WORDS = 16
"""How long a line may be that tells the day and the time."""
TIME_OF_DAY = re.compile(r"(?<![\d.:/-])[0-2]?\d(?:[:.h][0-5]\d(?![\d:/-]|\.\d)|[ ]?(?:Uhr|h|pm|am)(?!\w))")
"""A sentence with a day and a time is about the event: "Donnerstag, 8. November, 19 Uhr"."""
LATEST_POST = timedelta(days=31)
"""How long after its evening a recap is written at most."""
SOON = timedelta(days=45)
"""How long before its evening a post announces it."""


def timed_lines(post: Post, near: date | None) -> Iterator[Found]:
    """The day of a short line or a bold text with a time of day, the only one: "Wed 25th January, 7pm".

    Of an announcement "Wednesday the 20th at 6.30pm" is enough.
    """
    found: dict[date, Found] = {}
    for block in paragraphs_in(post.document.blocks) if not post.is_part else ():
        if block.start >= post.announced_at or not _DIGIT.search(block.source, block.start, block.end):
            continue
        prose = block.prose
        marked = [Range(mark.start, mark.end) for mark in prose.marks if mark.kind == "strong"]
        whole = Range(0, len(prose.plain))
        for start, end in (*marked, *((whole,) if len(prose.plain.split()) <= _MOST_WORDS else ())):
            if TIME_OF_DAY.search(prose.plain, start, end):
                place = (prose.plain, start, end, post.language, near)
                days = list(days_in(*place)) or list(days_of_week(*place[:-1], post.published))
                found |= {
                    day.day: found_day(prose, day) for day in days if day.day and _is_soon(day.day, post.published)
                }
    yield from found.values() if len(found) == 1 else ()


def _is_soon(day: date, published: date | None) -> bool:
    """Whether an event of a day may be what a post is about: it announces it, or was written soon after."""
    return published is None or -LATEST_POST <= day - published <= SOON


def found_day(prose: Prose, day: Day) -> Found:
    """A day as a value, with its place."""
    start, end = prose.span(day.start, day.end)
    if day.day is None:
        return Found((), None, start, end)
    return Found((), day.day, start, end, "near-date" if day.is_near else "date")
