"""Times into a recording.

(starting at 1:34)   (starting at [1:34](https://video.example/x?t=94))   , starting at 12:05.   …?t=1h2m3s
"""

import re
from datetime import time, timedelta
from functools import cache

from meetup_recap.languages import BUILTIN, Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.words.names import Range

_NOON = 12
_HALF_DAY = 12 * 60
_LONGEST = timedelta(hours=10)
"""Of a talk or a workshop."""
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


def duration(said: str, language: Language) -> timedelta | None:
    """How long something takes, where a text says that and no more: a number alone is of minutes.

    >>> from meetup_recap.languages import BUILTIN
    >>> [str(duration(said, BUILTIN[0])) for said in ("45", "45 min", "1h30", "PT1H", "0:20", "soon")]
    ['0:45:00', '0:45:00', '1:30:00', '1:00:00', '0:20:00', 'None']
    """
    match = _length(language).fullmatch(said.strip())
    if not match:
        return None
    hours = int(match["hours"] or match["whole"] or 0)
    told = timedelta(hours=hours, minutes=int(match["minutes"] or match["past"] or match["alone"] or 0))
    return told if timedelta(0) < told <= _LONGEST else None


def duration_in(plain: str, language: Language) -> tuple[timedelta, Range] | None:
    """How long a line says that its talk takes: "Queues in Anger (20 min)", "19:00 – 19:45 Queues in Anger"."""
    match = _bracketed(language).search(plain)
    told = duration(match["said"], language) if match else None
    if match and told:
        return told, Range(*match.span("said"))
    match = _between(language).match(plain)
    if not match:
        return None
    first, last = (60 * int(match[f"hour{at}"]) + int(match[f"minute{at}"]) for at in (1, 2))
    told = timedelta(minutes=(last - first) % _HALF_DAY)
    return (told, Range(*match.span("said"))) if timedelta(0) < told <= _LONGEST else None


def in_any(language: Language, field: str) -> str:
    """The words of a field in this language and all others: "Uhr" and "min" are written in posts of any."""
    return alternatives(dict.fromkeys(word for one in (language, *BUILTIN) for word in getattr(one, field)))


@cache
def _length(language: Language) -> re.Pattern[str]:
    minutes, hours = rf"{in_any(language, 'minutes')}|m|['’]", "h|hr|hrs|hours?|std|stunden?|heures?"
    return re.compile(
        rf"""[~≈]?[ ]?(?:(?P<alone>\d{{1,3}})(?:[ ]?(?:{minutes})\.?)?
        |PT(?:(?P<hours>\d{{1,2}})H)?(?:(?P<minutes>\d{{1,3}})M)?
        |(?P<whole>\d{{1,2}})(?:[ ]?(?:{hours})\.?[ ]?|:)(?:(?P<past>[0-5]\d)(?:[ ]?(?:{minutes}))?(?::00)?)?)""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _bracketed(language: Language) -> re.Pattern[str]:
    minutes = in_any(language, "minutes")
    said = rf"(?P<said>\d{{1,3}}[ ]?(?:{minutes}|['’]))"
    return re.compile(rf"(?:[(\[][ ]*|[ ][–—-][ ]+)[~≈]?{said}[ ]*(?:[)\]]|\Z)", re.IGNORECASE)


@cache
def _between(language: Language) -> re.Pattern[str]:
    until, words = alternatives(language.until), in_any(language, "clock")
    one = r"(?P<hour{0}>[0-2]?\d)[:.h](?P<minute{0}>[0-5]\d)"
    joint = rf"(?:[ ]?(?:{words}))?[ ]*(?:[-–—~]|(?:{until})(?!\w))[ ]*"
    return re.compile(rf"\W*(?P<said>{one.format(1)}{joint}{one.format(2)})(?!\d)", re.IGNORECASE)
