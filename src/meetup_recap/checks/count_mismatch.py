"""`count-mismatch`: "four great speakers", and three of them found."""

import re
from collections.abc import Iterator
from functools import cache

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives


def find(subject: Subject) -> Iterator[Diagnostic]:
    """The first number of speakers or talks that is told, where neither of them is that many."""
    talks = [talk for talk in subject.recap.event.talks if talk.status == "given"]
    people = {speaker.name for talk in talks for speaker in talk.speakers}
    for prose in subject.about_event if talks else ():
        match = _counted(subject.language).search(prose.plain)
        if match:
            told = subject.language.named("numbers", match["number"])
            if told not in {len(talks), len(people)}:
                message = (
                    f"{match['number'].lower()} are told, {len(people)} speakers and {len(talks)} talks were found"
                )
                yield subject.finding("count-mismatch", message, prose.span(*match.span()))
            return


@cache
def _counted(language: Language) -> re.Pattern[str]:
    numbers, things, more = (alternatives(group) for group in (language.numbers, language.counted, language.more))
    told = rf"\b(?P<number>{numbers})\s+(?!(?:{more})\b)(?:[a-z-]+,?\s+){{0,2}}(?:{things})\b"
    return re.compile(told, re.IGNORECASE)
