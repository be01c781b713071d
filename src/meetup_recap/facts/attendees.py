"""How many people came.

attendees: 42                  **Attendees:** 42                  42 people came.
"""

import re
from collections.abc import Iterator
from functools import cache

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found
from meetup_recap.languages import BUILTIN, Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.post import Post
from meetup_recap.reading.sentences import sentences

_PATH = ("event", "attendee_count")
_COUNT = re.compile(r"\d{1,6}")
_KEY_WORD = re.compile(r"[a-zß-ÿ]+")
_OF_KEYS = frozenset({"count", "number", "total"})
"""What keys may have beside the word for those who came: `attendee_count`."""


def candidates(post: Post) -> Iterator[Candidate]:
    """The numbers of keys, of labeled lines and of sentences; a limit or a number of places is none."""
    for found in () if post.is_part else _of_keys(post):
        yield Candidate(_PATH, (found,), "key")
    labeled, counted = _labeled(post.language), _counted(post.language)
    for block in post.paragraphs:
        raw = block.source[block.start : block.end]
        if not any(map(str.isdigit, raw)):
            continue
        prose = block.prose
        for line in labeled.finditer(prose.plain):
            yield Candidate(_PATH, (_count(*prose.span(*line.span("count")), line["count"]),), "label")
        for start, end in sentences(prose, post.language.abbreviations) if counted.search(prose.plain) else ():
            match = counted.search(prose.plain, start, end)
            if match and not post.language.pattern("uncounted").search(prose.plain, start, end):
                group = "count" if match["count"] else "last_count"
                yield Candidate(_PATH, (_count(*prose.span(*match.span(group)), match[group]),), "sentence")


def _of_keys(post: Post) -> Iterator[Found]:
    for key, node in post.document.keys.items():
        if _COUNT.fullmatch((node.text or "").strip()) and _is_of_attendees(key, post):
            yield _count(node.start, node.end, (node.text or "").strip())


def _is_of_attendees(key: str, post: Post) -> bool:
    words = [word for word in _KEY_WORD.findall(key.lower()) if word not in _OF_KEYS]
    is_noun = len(words) == 1 and not _nouns().isdisjoint((words[0], f"{words[0]}s"))
    return is_noun or post.index.kinds[key] == "attendees"


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun for one in BUILTIN for noun in one.attendees)


def _count(start: int, end: int, said: str) -> Found:
    return Found((), int(said), start, end, "count")


@cache
def _labeled(language: Language) -> re.Pattern[str]:
    """A line with a word for those who came before a colon, and a number after it."""
    nouns = alternatives([noun for one in (language, *BUILTIN) for noun in one.attendees])
    label = rf"(?:^|\n)[^\w\n]*(?:{nouns})(?:[ ]\([^()\n]{{1,60}}\))?[ ]?:[ ]*"
    return re.compile(rf"{label}(?P<count>\d{{1,6}})(?![\d.,]?\d|[ ]*[-–/])", re.IGNORECASE)


@cache
def _counted(language: Language) -> re.Pattern[str]:
    """ "42 people came", "mit 42 Teilnehmenden", "es kamen 42 Leute"; a word or two may be between."""
    nouns, people, came = map(alternatives, (language.attendees, language.people, language.came))
    number, between = r"(?<![\w.,:/#-])(?P<{}>\d{{1,5}})\+?", r"(?:[ ][^\W\d]+){0,2}?"
    counted = rf"{number.format('count')}{between}[ ](?:(?:{nouns})|(?:{people}){between}[ ](?:{came}))(?!\w)"
    reverse = rf"(?<!\w)(?:{came}){between}[ ]{number.format('last_count')}{between}[ ](?:{people})(?!\w)"
    return re.compile(rf"{counted}|{reverse}", re.IGNORECASE)
