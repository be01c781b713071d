"""The venue that a sentence about an event marks: as a link, in bold, in italics or in quotes, behind "at".

… treffen wir uns bei [Quayside](https://…).        … in der *Alten Post*.        … at "The Granary".
"""

import re
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.words.addresses import is_code, is_event, is_profile, is_video
from meetup_recap.words.days import holds_date
from meetup_recap.words.gifts import givers
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.names import Range, is_capitalized

_LONGEST_BEFORE = 60
"""How long the words right before a place are, in characters."""
_MARKS = frozenset({"link", "strong", "emphasis"})
_QUOTED = re.compile(r"[\"“„«](?P<name>[^\"“”„«»]{3,40})[\"”“»]")
_MOST_WORDS = 6
_FRIENDS = re.compile(r"(?<!\w)(?:friends|folks|people|team|crew|gang)[ ](?:over[ ])?at[ ](?:the[ ])?\Z", re.IGNORECASE)
"""Who is thanked, not where we were."""


def linked_place(
    prose: Prose, start: int, end: int, language: Language, series: str | None
) -> tuple[Range, Mark | None] | None:
    """The venue that a sentence about the event marks: "… treffen wir uns bei [Northwind](…)", "in der *Post*"."""
    marked = [(Range(mark.start, mark.end), mark) for mark in prose.beginning(start, end) if mark.kind in _MARKS]
    given: set[int] | None = None
    quoted = [(Range(*match.span("name")), None) for match in _QUOTED.finditer(prose.plain, start, end)]
    for place, mark in sorted([*marked, *quoted], key=lambda one: one[0].start):
        near = max(start, place.start - _LONGEST_BEFORE)
        before = prose.plain[near : place.start].rstrip('"“„«')
        lead = _before_place(language).search(before)
        text = place.of(prose.plain).strip()
        is_part = prose.plain[place.end : place.end + 1] == "-"  # "an den [Quayside](…)-Aufgaben"
        if not lead or is_part or (mark and _is_page(mark)) or not _may_be_place(text, language, series):
            continue
        given = {name.start for name in givers(prose, language, start, end)} if given is None else given
        if place.start in given:
            continue
        is_thanks = any(language.pattern(field).search(before) for field in ("thanks", "support", "treated"))
        is_for_place = any(language.pattern(field).search(before) for field in ("gathered", "event_nouns"))
        if is_thanks and (_FRIENDS.search(before) or not (lead["of"] or (lead["surely"] and is_for_place))):
            continue
        if lead["of"] or lead["surely"] or " " in text or (mark and mark.kind == "link"):
            return place, mark if mark and mark.kind == "link" else None
    return None


def _is_page(mark: Mark) -> bool:
    """Whether a link leads to code, a recording, or the page of an event or of somebody: no place has one."""
    return mark.kind == "link" and any(shows(mark.url) for shows in (is_code, is_event, is_profile, is_video))


def _may_be_place(text: str, language: Language, series: str | None) -> bool:
    """Whether marked words may be a place: a few with a capital, no day, nobody, and no event."""
    is_name = is_capitalized(text) and len(text.split()) <= _MOST_WORDS and not text[0].isdigit()
    is_other = names_somebody(text) or holds_date(text, language) or bool(series and series in text)
    return is_name and not is_other and not language.pattern("event_nouns").search(text)


@cache
def _before_place(language: Language) -> re.Pattern[str]:
    """The words right before a place: "at the", "w klubokawiarni", "on the roof of"."""
    places, articles = alternatives(language.places), alternatives(language.articles)
    inside, of = (
        alternatives((*language.inside, *language.places, "on", "auf", "sur", "na")),
        alternatives(language.whose),
    )
    word, marked = r"[^\W\d_][\w'’-]*", alternatives(language.before_marked)
    return re.compile(
        rf"(?<!\w)(?:(?P<of>(?:{inside})(?:[ ]{word}){{1,4}}?[ ](?:{of})[ ](?:{word}[ ])?)"
        rf"|(?P<surely>(?:{places})[ ](?:(?:{articles})[ ])?(?:{word}[ ])?)"
        rf"|(?:{inside})[ ](?:{articles})[ ](?:{word}[ ]){{0,2}}"
        rf"|(?:{marked})(?:[ ]|(?<=['’]))(?:(?:{articles})[ ])?(?:{word}[ ]){{0,2}})\Z",
        re.IGNORECASE,
    )
