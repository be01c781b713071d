"""Times into a recording.

(starting at 1:34)   (starting at [1:34](https://video.example/x?t=94))   , starting at 12:05.   …?t=1h2m3s
"""

import re
from datetime import timedelta
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.base import alternatives

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
