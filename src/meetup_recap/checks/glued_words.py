"""`glued-words`: "speakers fromNorthwind", "discussingKestrel", "[Queues](…)(starting at 3:03)"."""

import re
from collections.abc import Iterator
from functools import cache

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Cue words with a capital right behind them, and a link with its start time, where no code or address is."""
    description = subject.document.header_prose("description")
    for prose in (*((description,) if description else ()), *subject.about_event):
        written = [(mark.start, mark.end) for mark in prose.marks if mark.kind in {"code", "address"}]
        for match in _glued(subject.language).finditer(prose.plain):
            at = match.end("before") if match["before"] else match.end("word")
            if any(start < at < end for start, end in written):
                continue
            message = f"{match['glued'] or match['opened']!r} lacks a space"
            place = prose.span(match.start("glued") if match["glued"] else match.start("word"), match.end())
            yield subject.finding("glued-words", message, place, *subject.edit(prose, at, at, " "))


@cache
def _glued(language: Language) -> re.Pattern[str]:
    """Behind a name or a counted noun a cue word and a capital are two words; elsewhere "showDialog" may be one."""
    cues = alternatives((*language.affiliations, *language.talk_verbs, *language.via))
    counted, starting = alternatives(language.counted), alternatives(language.starting)
    return re.compile(
        rf"\b(?:[A-Z][\w.]*,?|{counted})[ ]+(?P<glued>(?P<before>{cues})[A-Z][a-z]+)"
        rf"|(?P<word>\w[?!]?)(?P<opened>\((?:{starting})\b[^()]*[0-9]:[0-9])"
    )
