"""When the event begins and ends: "Date: 14 May at 18:00 - 20:30", "Time: 6:30pm to 9pm".

time: 6:30pm - 9pm            begin: 18h30            started_at: 2024-05-14T18:30:00+01:00
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import time
from functools import cache

from meetup_recap._yaml import Node
from meetup_recap.candidate import Candidate
from meetup_recap.facts.event_date import OF_POST
from meetup_recap.found import Found
from meetup_recap.languages import BUILTIN, Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.post import Post
from meetup_recap.words.clock import time_of_day
from meetup_recap.words.label_kinds import NESTING, is_event_key, kind_of_key
from meetup_recap.words.labels import Labeled
from meetup_recap.words.names import Range

_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}[T ]+|(?<=:\d{2})(?::\d{2})?(?:\.\d+)?(?:Z|[ ]?[+-]\d{2}:?\d{2})")
"""What a stamp has before and after its hour and minute: "2024-05-14T18:30:00+01:00"."""


def candidates(post: Post) -> Iterator[Candidate]:
    """The hours of keys, and of the first labeled line that has some."""
    for found in () if post.is_part else _hours_of_keys(post.document.keys, post.language):
        yield Candidate(("event", *found.path), (found._replace(path=()),), "key")
    for found in _hours_in(post.lines, post.language):
        yield Candidate(("event", *found.path), (found._replace(path=()),), "label")


def _hours_of_keys(keys: Mapping[str, Node], language: Language, *, of_post: bool = True) -> Iterator[Found]:
    """When the event begins and ends, by keys that are its own: a post's `date` is when it was published."""
    for key, node in keys.items():
        if isinstance(node.value, dict) and (key in NESTING or is_event_key(key, language)):
            yield from _hours_of_keys(node.value, language, of_post=False)
        said = node.text or ""
        is_of_post = OF_POST.search(key) or (of_post and key == "date")
        kind = kind_of_key(key, language) if said and not is_of_post else None
        name = "end_time" if _is_end(key, language) else "start_time" if kind in {"date", "start_time"} else None
        match = _hours(language).search(_STAMP.sub("", said)) if name else None
        found = _clock(match, "start_time") if match else None
        if name and found:
            yield Found((name,), found[0], node.start, node.end, "clock")
        until = _clock(match, "end_time") if match and match["end_time"] and name == "start_time" else None
        if until:
            yield Found(("end_time",), until[0], node.start, node.end, "clock")


def _is_end(key: str, language: Language) -> bool:
    """Whether a key of the front matter says when the event ended: `ended_at`, `finish`, `fin`."""
    said = key.replace("_", " ").replace("-", " ").lower()
    return any(said in one.end_keys for one in (language, *BUILTIN))


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
