"""Whether a line of text is a title beside people, as a line of an agenda is, and no sentence.

*Queues in Anger* - **Ada Vega**                Queues in Anger, Ada Vega
"""

from meetup_recap.languages import Language
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.entries import Told
from meetup_recap.talks.no_leads import is_of_others
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person
from meetup_recap.words.quoted import OPENING

_CLOSING_QUOTES = '"”“»'
_MARKS = frozenset({"strong", "emphasis", "link"})
_FEW_WORDS = 1
_LONGEST_SIGN = 1
"""In characters: what may be before a name that opens a line."""


def is_sure(talk: Told, language: Language) -> bool:
    """Whether a line is a title beside people, and no sentence: its title is marked, or its people have known names."""
    plain, title = talk.bill.prose.plain, talk.bill.title
    if talk.entry.among == "talks":
        return talk.title is not None
    if title is None or not talk.bill.people or talk.bill.order is None:
        return False
    people = talk.bill.people
    if title.of(plain).startswith(tuple(f"{person.text.partition(' ')[0]} " for person in people)):
        return False  # "Ada Vega: Ada is an engineer" is about her
    if _tells_no_talk(plain, title, language) or not all(
        likeness(person.text, language) == STRONG or person.link for person in people
    ):
        return False
    is_timed = talk.bill.start_time is not None
    is_marked = (
        is_timed
        or plain[max(0, title.start - 1)] in OPENING
        or any(
            mark.kind in _MARKS and mark.start <= title.start and mark.end >= title.end
            for mark in talk.bill.prose.marks
        )
    )
    ends = (end for _, end in sentences(talk.bill.prose, language.abbreviations))
    if not is_timed and any(title.start < end < title.end for end in ends):
        return False
    is_listed = talk.entry.among == "agenda" and all(_is_bold_name(one) for one in people)
    is_ours = language.pattern("first_person").search(plain, *title)
    is_long = len(talk.bill.text.split()) > _FEW_WORDS and not is_ours
    is_sentence = plain.rstrip().endswith((".", ":"))
    return is_marked or (
        is_long and not is_sentence and (is_listed or all(names_somebody(person.text) for person in people))
    )


def _is_bold_name(person: Person) -> bool:
    """Whether a name is in bold at the beginning of a line."""
    marks = (mark for mark in person.prose.beginning(person.name.start, person.name.start + 1) if mark.kind == "strong")
    return person.name.start <= _LONGEST_SIGN and any(mark.end >= person.name.end for mark in marks)


def _tells_no_talk(plain: str, title: Range, language: Language) -> bool:
    """Whether a line says that a talk fell through, or tells of what somebody else made or said."""
    is_fallen = language.pattern("cancelled").search(plain, *title)  # "Entfallen musste „Queues“ von Ada Vega"
    return bool(is_fallen) or is_of_others(plain, 0, title, language) or _is_quotation(plain, title)


def _is_quotation(plain: str, title: Range) -> bool:
    """Whether what is in quotes is a sentence that somebody said: "Simplicity is all." - Ada Vega."""
    return title.of(plain).endswith(".") and plain[title.end : title.end + 1] in tuple(_CLOSING_QUOTES)
