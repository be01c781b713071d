"""`organization-mismatch`: the title names an organization from which nobody spoke."""

import re
from collections.abc import Iterator

from meetup_recap.checks.base import Subject
from meetup_recap.diagnostics import Diagnostic

_NOT_WORD = re.compile(r"[\W_]+")


def find(subject: Subject) -> Iterator[Diagnostic]:
    """Organizations of the event that no speaker is from, where every speaker's own is known."""
    event = subject.recap.event
    speakers = [speaker for talk in event.talks for speaker in talk.speakers]
    employers = [speaker.organization for speaker in speakers if speaker.organization]
    if not speakers or len(employers) < len(speakers):
        return
    for index, name in enumerate(event.organizations):
        if not any(_same(name, employer) for employer in employers):
            message = f"nobody is said to be from {name}"
            yield subject.finding("organization-mismatch", message, subject.place(f"event.organizations[{index}]"))


def _same(one: str, other: str) -> bool:
    """Whether two spellings may be one organization: equal letters, one within the other, or its initials."""
    first, second = _letters(one), _letters(other)
    shares_words = bool(set(_words(one)) & set(_words(other)))
    return first in second or second in first or shares_words or _initials(one) == second or _initials(other) == first


def _letters(name: str) -> str:
    return _NOT_WORD.sub("", name).casefold()


def _words(name: str) -> list[str]:
    return [word.casefold() for word in _NOT_WORD.split(name) if len(word) > 3]  # noqa: PLR2004  # "the", "Ltd" say nothing


def _initials(name: str) -> str:
    return "".join(word[0] for word in _NOT_WORD.split(name) if word).casefold()
