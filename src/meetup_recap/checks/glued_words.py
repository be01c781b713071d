"""`glued-words`: "speakers fromNorthwind", "discussingKestrel", "[Queues](…)(starting at 3:03)"."""

import re
from collections.abc import Iterator
from functools import cache

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.languages import Language
from meetup_recap.languages.base import alternatives
from meetup_recap.places import Edit


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Cue words with a capital right behind them, and brackets without a space before them."""
    description = subject.document.header_prose("description")
    for prose in (*((description,) if description else ()), *subject.told):
        for match in _glued(subject.language).finditer(prose.plain):
            at = match.end("before") if match["before"] else match.end("word")
            here = prose.span(at, at + 1)[0]
            message = f"{prose.plain[match.start() : match.end()]!r} lacks a space"
            place = prose.span(match.start(), match.end())
            yield subject.finding("glued-words", message, place, Edit(here, here, " "))


@cache
def _glued(language: Language) -> re.Pattern[str]:
    cues = alternatives((*language.affiliations, *language.talk_verbs, *language.via))
    starting = alternatives(language.starting)
    return re.compile(
        rf"(?P<before>(?<![\w-])(?:{cues}))[A-Z][a-z]+|(?P<word>\w[?!]?)\((?:{starting})\b[^()]*[0-9]:[0-9]"
    )
