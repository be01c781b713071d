"""Times into a recording.

(starting at 1:34)   (starting at [1:34](https://video.example/x?t=94))   , starting at 12:05.   …?t=1h2m3s
"""

import re
from datetime import time, timedelta
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives

_NOON = 12
_TIME = r"(?P<time>[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?)"
_CLOCK = re.compile(rf"\s*{_TIME}\s*\Z")
_SECONDS = re.compile(r"[?&#](?:t|start|time_continue)=(?P<seconds>[0-9]{1,6})s?(?=[&#]|\Z)")
_UNITS = re.compile(r"[?&#]t=(?=[0-9])(?:(?P<h>[0-9]{1,2})h)?(?:(?P<m>[0-9]{1,3})m)?(?:(?P<s>[0-9]{1,5})s)?(?=[&#]|\Z)")


def parse_clock(text: str) -> timedelta | None:
    """A written time, "1:34" or "1:02:34".

    >>> parse_clock("1:02:34")
    datetime.timedelta(seconds=3754)
    """
    match = _CLOCK.match(text)
    if not match:
        return None
    seconds = 0
    for part in match["time"].split(":"):
        seconds = seconds * 60 + int(part)
    return timedelta(seconds=seconds)


def link_time(url: str) -> timedelta | None:
    """The time that a link to a recording opens at, from its `t=` or `start=`.

    >>> link_time("https://video.example/watch?v=x&t=1m5s")
    datetime.timedelta(seconds=65)
    """
    match = _SECONDS.search(url)
    if match:
        return timedelta(seconds=int(match["seconds"]))
    match = _UNITS.search(url)
    if match:
        return timedelta(hours=int(match["h"] or 0), minutes=int(match["m"] or 0), seconds=int(match["s"] or 0))
    return None


@cache
def start_marker(language: Language) -> re.Pattern[str]:
    """The words that give a start: the comma or bracket before them, "starting at", the time (`time`)."""
    starting, bare = alternatives(language.starting), _TIME.replace("time", "bare")
    return re.compile(
        rf"[,;]?\s*(?:\(\s*(?:(?:{starting})\s+)*{_TIME}(?:\s*\))?|(?:(?:{starting})\s+)+{bare})",
        re.IGNORECASE,
    )


def time_of_day(hour: str, minute: str | None = None, half: str | None = None) -> time | None:
    """A time as it is written, "7", "30" and "pm"; None where there is no such time.

    >>> time_of_day("7", "30", "pm"), time_of_day("12", "15", "am"), time_of_day("25", "10")
    (datetime.time(19, 30), datetime.time(0, 15), None)
    """
    hours, first = int(hour), (half or "").lower()[:1]
    if first in {"a", "p"} and hours <= _NOON:
        hours = hours % _NOON + (_NOON if first == "p" else 0)
    return time(hours, int(minute or 0)) if hours < 2 * _NOON else None
