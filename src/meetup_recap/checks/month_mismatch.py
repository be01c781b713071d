"""`month-mismatch`: "our December meetup" in a post about January, copied from the post before.

A month is told in the title, in the description and before the group's name or a word for an event. One that is not the
date's month is wrong only where another one agrees with the date: a post may be written in the month after its event.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.places import without_accents
from meetup_recap.reading.prose import Prose


class _Mention(NamedTuple):
    month: int
    prose: Prose
    start: int
    end: int
    text: str


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Months of this event that are not its date's."""
    day = subject.recap.event.date
    mentions = list(_mentions(subject)) if day else []
    for mention in mentions:
        if day and mention.month != day.month and any(other.month == day.month for other in mentions):
            right = _right(mention, day.month, subject.own)
            fix = subject.edit(mention.prose, mention.start, mention.end, right) if right else ()
            message = f"{mention.text} is told, the event was on {day.isoformat()}"
            place = mention.prose.span(mention.start, mention.end)
            yield subject.finding("month-mismatch", message, place, *fix)


def _mentions(subject: Subject) -> Iterator[_Mention]:
    title = subject.document.header_prose("title")
    description = subject.document.header_prose("description")
    for prose in (title, description, *subject.about_event):
        if prose is not None:
            yield from _in(prose, subject, anywhere=prose in (title, description))


def _in(prose: Prose, subject: Subject, *, anywhere: bool) -> Iterator[_Mention]:
    language = subject.language
    months, nouns = alternatives(language.months), alternatives(language.event_nouns)
    series = re.escape(subject.recap.event.series or "\0")
    behind = rf"(?:\s+[12][0-9]{{3}})?\s+(?:{series}|(?:[a-z]+\s+)?(?:{nouns})\b)"
    year = r"(?=\s+(?:19|20)[0-9]{2}\b)"
    pattern = (
        rf"\b(?P<month>{months})\b(?:['’]s)?(?:{year}|(?={behind}))"
        if anywhere
        else rf"\b(?P<month>{months})\b(?={behind})"
    )
    for match in re.finditer(pattern, prose.plain, re.IGNORECASE):
        month = language.named("months", match["month"])
        if month:
            yield _Mention(month, prose, *match.span("month"), match["month"])


def _right(mention: _Mention, month: int, language: Language) -> str:
    """The right month's name in the other one's case; none where one of them has a short form, or is inflected."""
    said, right = _only_name(language, mention.month), _only_name(language, month)
    if not right or mention.text.lower() != said:
        return ""
    return right if mention.text.islower() else right.capitalize()


def _only_name(language: Language, month: int) -> str | None:
    """The name of a month, where a language has one for it beside its short forms, and the same without accents."""
    names = [name for name, number in language.months.items() if number == month]
    full = [name for name in names if not any(other != name and other.startswith(name) for other in names)]
    return full[0] if len({without_accents(name) for name in full}) == 1 else None
