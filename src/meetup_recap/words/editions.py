"""The number of an evening, in whatever language: "Meetup #12", "12. Treffen", "Tern Python #12: Queues in Anger"."""

import re
from functools import cache

from meetup_recap.languages import BUILTIN
from meetup_recap.languages.patterns import alternatives


def edition_of(said: str) -> int | None:
    """The number of the event that a heading opens with; None where it tells none."""
    match = _edition().match(said)
    return int(next(filter(None, match.groups()))) if match else None


def past_edition(plain: str, at: int) -> int:
    """Behind the number of the evening that opens a line above its talk: "Meetup #12: "."""
    match = _before_talk().match(plain, at)
    return match.end() if match else at


@cache
def _edition() -> re.Pattern[str]:
    """A session may be a part of an evening, and what is a talk in one language is an evening in another."""
    talks = {noun for one in BUILTIN for noun in (*one.talk_nouns, *one.labels.get("title", ()), *one.kinds)}
    nouns = alternatives(_nouns() - talks)
    return re.compile(
        rf"""\W{{0,4}}(?:
        [^\n\#:;]{{0,40}}\#([0-9]{{1,3}})(?![\w/-])
        |(?:[^\W\d_][\w'’-]{{0,20}}[ ]){{0,4}}?(?:{nouns})
            [ ](?:n[.ro]{{0,2}}[°º]?[ ]?)?([0-9]{{1,3}})(?![\w/-]|[.:,][0-9])
        |([0-9]{{1,3}})(?:\.|st|nd|rd|th|[eºª°]|[èe]me)?[ ](?:[^\W\d_][\w'’-]{{0,20}}[ ]){{0,3}}?(?:{nouns})(?!\w)
        )""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _before_talk() -> re.Pattern[str]:
    return re.compile(
        rf"[ ]*(?:{alternatives(_nouns())})[ ](?:\#|n[.ro]*[°º]?[ ]?)?[0-9]{{1,3}}[ ]?(?:[:,|]|[ ][–—-])[ ]+(?=\S)",
        re.IGNORECASE,
    )


def _nouns() -> set[str]:
    return {noun for one in BUILTIN for noun in one.event_nouns}
