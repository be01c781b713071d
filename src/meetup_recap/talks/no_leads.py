"""Sentences that have a title and somebody, and tell of no talk of this event.

We raffled the book "Queues" by Ada Vega.            Sol mentioned "Queues" by Ada Vega.
Next month Ada Vega will talk about queues.          Ada Vega's talk "Queues" had to be cancelled.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from meetup_recap.index import Index
from meetup_recap.languages import Language
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.leads import Lead
from meetup_recap.talks.no_talks import is_none
from meetup_recap.talks.split_titles import TITLES
from meetup_recap.talks.talk_sections import TalkSection
from meetup_recap.words.names import Range
from meetup_recap.words.quoted import QUOTED

_OPENING = 30
"""In characters: within what a sentence says that it is about later."""
_BEFORE_TITLE = 40
"""In characters: where the word for what has the title is looked for."""
_WORD = re.compile(r"[^\W\d_]+")
_MONTHS = 12
_SHORT = 3
_AHEAD = 7
"""How many months ahead of the post one is still to come."""


def about_this(found: Sequence[TalkSection], index: Index) -> list[TalkSection]:
    """Those parts that are about talks of this event.

    Where all of them are about what is still to come, the post is an announcement, and they are its talks.
    """
    kept = [one for one in found if not _is_of_no_talk(one.lead, index.language)]
    document = index.document
    said = index.language.pattern("no_talks") if index.holds("no_talks") else None
    if said and said.search(document.text, document.body, document.end):
        return [one for one in kept if one.is_told]
    given = [one for one in kept if not _is_later(one.lead, index)]
    return given or kept


def is_of_others(plain: str, start: int, title: Range, language: Language) -> bool:
    """Whether a sentence, up to a title, says that somebody else made or said what is called so."""
    if language.pattern("asides").search(plain, start, title.start):
        return True
    before = plain[max(start, title.start - _BEFORE_TITLE) : title.start]
    work = next(language.pattern("media").finditer(before), None)
    return work is not None and not language.pattern("talk_nouns").search(before, work.end())


def _is_of_no_talk(lead: Lead, language: Language) -> bool:
    plain, title = lead.prose.plain, lead.title
    sentence = _sentence(lead, language)
    if is_none(title.of(plain), language) or _is_place(lead, language):
        return True
    if is_of_others(plain, sentence.start, title, language):
        return True
    off = language.pattern("cancelled").search(plain, title.end, sentence.end)
    return off is not None and not any(title.end <= one.name.start < off.start() for one in lead.speakers)


def _is_place(lead: Lead, language: Language) -> bool:
    """Whether a title that no mark shows is where something was: "chez Quayside"."""
    plain, title = lead.prose.plain, lead.title
    first, _, behind = title.of(plain).partition(" ")
    is_marked = any(mark.kind in TITLES for mark in lead.prose.beginning(title.start - 1, title.start + 1))
    is_quoted = any(match.start() < title.end and title.start < match.end() for match in QUOTED.finditer(plain))
    return first in language.places and behind[:1].isupper() and not is_marked and not is_quoted


def _is_later(lead: Lead, index: Index) -> bool:
    """Whether a sentence opens with a word for the next event, or a month after that of the post."""
    plain, language = lead.prose.plain, index.language
    start = _sentence(lead, language).start
    opening = plain[start : min(start + _OPENING, lead.title.start)]
    if language.pattern("next_event").search(opening):
        return True
    for word in _WORD.findall(opening):
        month = language.months.get(word.lower()) if len(word) > _SHORT else None  # "may" is a verb
        if month and index.published and 0 < (month - index.published.month) % _MONTHS <= _AHEAD:
            return not any(map(str.isdigit, opening))
    return False


def _sentence(lead: Lead, language: Language) -> Range:
    """The sentence that has the title."""
    spans = list(sentences(lead.prose, language.abbreviations))
    at = bisect_right(spans, lead.title.start, key=lambda one: one[0]) - 1
    start, end = spans[at] if spans and at >= 0 else (0, len(lead.prose.plain))
    return Range(start, end)
