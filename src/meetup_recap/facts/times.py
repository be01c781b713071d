"""When the event begins and ends: "Date: 14 May at 18:00 - 20:30", "Time: 6:30pm to 9pm"."""

import re
from collections.abc import Iterable, Iterator
from datetime import time
from functools import cache

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.post import Post
from meetup_recap.words.clock import time_of_day
from meetup_recap.words.labels import Labeled
from meetup_recap.words.names import Range


def candidates(post: Post) -> Iterator[Candidate]:
    """The hours of the first labeled line that has some."""
    for found in _hours_in(post.lines, post.language):
        yield Candidate(("event", *found.path), (found._replace(path=()),), "label")


def _hours_in(lines: Iterable[Labeled], language: Language) -> Iterator[Found]:
    """When the event begins and ends, beside its date or on a line of its own: "Date: 14 May at 18:00 - 20:30"."""
    for line in lines:
        match = _hours(language).search(line.value.plain) if line.kind in {"date", "start_time"} else None
        for name in ("start_time", "end_time") if match else ():
            found = _clock(match, name) if match and match[name] else None
            if found:
                yield Found((name,), found[0], *line.value.span(*found[1]), "clock")
        if match:
            return


@cache
def _hours(language: Language) -> re.Pattern[str]:
    words, until = alternatives(language.clock), alternatives(language.until)
    clock = rf"""(?<![\d.:/-])(?P<{{0}}>(?P<{{0}}_hour>[0-2]?[0-9])[:.h](?P<{{0}}_minute>[0-5][0-9]))(?![\d.:/-])
        (?:[ ]?(?P<{{0}}_half>(?:{words})(?!\w)))?"""
    return re.compile(
        rf"{clock.format('start_time')}(?:[ ]*(?:[-–—]|(?:{until})(?!\w))[ ]*{clock.format('end_time')})?",
        re.VERBOSE | re.IGNORECASE,
    )


def _clock(match: re.Match[str], name: str) -> tuple[time, Range] | None:
    """When the event begins or ends; the half of the day that its end names is that of the beginning as well."""
    half, until = match[f"{name}_half"], f"{name}_half"
    if not half and match["end_time_half"] and int(match["start_time_hour"]) <= int(match["end_time_hour"]):
        half, until = match["end_time_half"], "end_time_half"
    told = time_of_day(match[f"{name}_hour"], match[f"{name}_minute"], half)
    return (told, Range(match.start(name), match.end(until if half else name))) if told else None
