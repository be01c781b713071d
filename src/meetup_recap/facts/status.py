"""Whether the event was cancelled or put off.

status: postponed              # CANCELLED: River City Python, 14 May              The May meetup has been cancelled.
"""

import re
from collections.abc import Iterator
from functools import cache

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found
from meetup_recap.languages import BUILTIN, Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.post import Post
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences

_PATH = ("event", "status")
_TRUE = frozenset({"true", "yes"})
_FEW = 2
"""How many headings may say it of the whole event."""


def candidates(post: Post) -> Iterator[Candidate]:
    """What keys, the edges of the title and of the first headings, and sentences about the event say."""
    for key, kind in post.index.kinds.items():
        node = post.document.keys[key]
        said = (node.text or "").strip().lower()
        word = key.lower() if said in _TRUE else said if kind == "status" else ""
        value = _status(word, post.language) if word else None
        if value:
            yield Candidate(_PATH, (Found((), value, node.start, node.end, "event-status"),), "key")
    titles = (post.index.title,) if post.index.title else ()
    for prose in (*titles, *(heading.prose for heading in post.headings[:_FEW])):
        if match := _at_edge().search(prose.plain):
            yield from _said(prose, match, post.language, "title")
    for prose in () if post.talks else post.opening:
        for start, end in sentences(prose, post.language.abbreviations):
            match = _any(post.language).search(prose.plain, start, end)
            if match and _is_about_event(prose.plain, start, end, post.language):
                yield from _said(prose, match, post.language, "sentence")


def _is_about_event(plain: str, start: int, end: int, language: Language) -> bool:
    """Whether a sentence is about an event, and about no talk of it."""
    is_event = language.pattern("event_nouns").search(plain, start, end)
    return bool(is_event) and not language.pattern("talk_nouns").search(plain, start, end)


def _said(prose: Prose, match: re.Match[str], language: Language, reason: str) -> Iterator[Candidate]:
    value = _status(match["word"].lower(), language)
    if value:
        yield Candidate(_PATH, (Found((), value, *prose.span(*match.span("word")), "event-status"),), reason)


def _status(said: str, language: Language) -> str | None:
    known = (language, *BUILTIN)
    if any(word == said for one in known for word in one.postponed):
        return "postponed"
    if any(word == said for one in known for word in one.called_off):
        return "cancelled"
    return "scheduled" if said == "scheduled" else None


@cache
def _any(language: Language) -> re.Pattern[str]:
    words = alternatives((*language.called_off, *language.postponed))
    return re.compile(rf"(?<!\w)(?P<word>{words})(?!\w)", re.IGNORECASE)


@cache
def _at_edge() -> re.Pattern[str]:
    """A word for it between signs or edges of the line, in any language: "CANCELLED: May", "May (cancelled)"."""
    words = alternatives({word for one in BUILTIN for word in (*one.called_off, *one.postponed)})
    before, after = r"(?:\A\W*|[(\[:–—-][ ]?)", r"(?=[ ]*[:!–—)\]]|[ ]-[ ]|\s*\Z)"
    return re.compile(rf"{before}(?P<word>{words}){after}", re.IGNORECASE)
