"""When the event begins and ends, and in which time zone: "Date: 14 May at 18:00 - 20:30", "Time: 6:30pm to 9pm".

… on Monday 13 May, from 6pm to 8pm.
time: 6:30pm - 9pm            begin: 18h30            started_at: 2024-05-14T18:30:00+01:00
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from functools import cache
from itertools import zip_longest

from meetup_recap._yaml import Node
from meetup_recap.candidate import Candidate
from meetup_recap.found import Found
from meetup_recap.languages import BUILTIN, Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.post import Post
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.clock import time_of_day
from meetup_recap.words.days import days_in
from meetup_recap.words.label_kinds import NESTING, OF_POST, is_event_key, kind_of_key
from meetup_recap.words.labels import Labeled
from meetup_recap.words.names import Range

_ZONE = re.compile(r"[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z0-9_+-]+){1,2}|UTC")
_OFFSET = re.compile(r"\d{4}-\d{2}-\d{2}[T ]+\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?[ ]?(?P<offset>Z|[+-]\d{2}:?\d{2})\b")
_STAMP = re.compile(
    r"\d{4}-\d{2}-\d{2}[T ]+|(?<=:\d{2})(?::\d{2})?(?:\.\d+)?(?:Z|[ ]?[+-]\d{2}:?\d{2})|(?<=\d:\d{2}):\d{2}(?![:\d])"
)
"""What a stamp has before and after its hour and minute: "2024-05-14T18:30:00+01:00"."""
_CLOCK = re.compile(r"\d[:.h]\d\d|\d[ ]?[^\W\d]")
_FEW_PARAGRAPHS = 6
"""In how many paragraphs outside talks a sentence with the event's day and its hours is looked for."""


def candidates(post: Post) -> Iterator[Candidate]:
    """The hours of keys, and of the first labeled line that has some; the time zone of keys, or of the caller."""
    for zone in () if post.is_part else _zones(post.document.keys, post.language):
        yield Candidate(("event", "timezone"), (zone,), "offset" if str(zone.value)[0] in "+-" else "key")
    if post.timezone:
        yield Candidate(("event", "timezone"), (Found((), post.timezone, 0, 0, "given"),), "given")
    for found in () if post.is_part else _hours_of_keys(post.document.keys, post.language):
        yield Candidate(("event", *found.path), (found._replace(path=()),), "key")
    for found in _hours_in(post.lines, post.language):
        yield Candidate(("event", *found.path), (found._replace(path=()),), "label")
    for found in _hours_told(post):
        yield Candidate(("event", *found.path), (found._replace(path=()),), "sentence")


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


def _zones(keys: Mapping[str, Node], language: Language, *, of_post: bool = True) -> Iterator[Found]:
    """The time zone that a key names, and the offset of a stamp for the event's time: a post's `date` is not its."""
    for key, node in keys.items():
        if isinstance(node.value, dict) and (key in NESTING or is_event_key(key, language)):
            yield from _zones(node.value, language, of_post=False)
        said = (node.text or "").strip()
        stamp, name = _OFFSET.search(said), _ZONE.fullmatch(said)
        kind = kind_of_key(key, language) if stamp or name else None
        if kind == "timezone" and name:
            yield Found((), said, node.start, node.end, "timezone")
        elif stamp and kind in {"date", "start_time"} and not (OF_POST.search(key) or (of_post and key == "date")):
            offset = stamp["offset"]
            zone = "UTC" if offset == "Z" else f"{offset[:3]}:{offset[-2:]}"
            yield Found((), zone, node.start, node.end, "timezone")


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


def _hours_told(post: Post) -> Iterator[Found]:
    """When the event begins and ends, by the first heading or sentence that has its day and, behind it, a time."""
    found = post.facts.get(("event", "date"))
    day = found.value if found and isinstance(found.value, date) else None
    texts = (*(heading.prose for heading in post.headings[:1]), *post.prose[:_FEW_PARAGRAPHS])
    for prose in texts if day else ():
        is_timed = _CLOCK.search(prose.plain)
        for start, end in sentences(prose, post.language.abbreviations) if is_timed else ():
            days = [one for one in days_in(prose.plain, start, end, post.language, day) if one.day]
            if len(days) == 1 and days[0].day == day:
                told = list(_told(prose, days[0].end, end, post.language))
                if told:
                    yield from told
                    return


def _told(prose: Prose, start: int, end: int, language: Language) -> Iterator[Found]:
    """The hours that a range tells; the half of the day that the end names is that of the beginning as well."""
    clocks = list(_clocks(language).finditer(prose.plain, start, end))
    for one, other in zip_longest(clocks, clocks[1:]):
        last = other if other and _until(language).fullmatch(prose.plain, one.end(), other.start()) else None
        half = one["half"] or (last["half"] if last else None)
        begins = time_of_day(one["hour"], one["minute"], half) if one["minute"] or half else None
        if begins:
            behind = last if last and half != one["half"] else one
            yield Found(("start_time",), begins, *prose.span(one.start(), behind.end()), "clock")
            ends = time_of_day(last["hour"], last["minute"], last["half"]) if last else None
            if last and ends:
                yield Found(("end_time",), ends, *prose.span(*last.span()), "clock")
            return


@cache
def _clocks(language: Language) -> re.Pattern[str]:
    """An hour with its minutes, a word for its half of the day, or neither."""
    word = rf"[ ]?(?:{alternatives(language.clock)})(?!\w)"
    minute = rf"(?:[:h]|\.(?=[0-5]\d{word}))(?P<minute>[0-5]\d)"
    half = word.replace("(?:", "(?P<half>", 1)
    return re.compile(rf"(?<![\d.,:/-])(?P<hour>[0-2]?\d)(?:{minute})?(?:{half})?(?![\d:/-])", re.IGNORECASE)


@cache
def _until(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[ ]*(?:[-–—]|(?:{alternatives(language.until)})(?!\w))[ ]*", re.IGNORECASE)


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
