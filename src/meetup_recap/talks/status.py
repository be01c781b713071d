"""Whether a talk fell through, as in "The talk was cancelled"."""

from collections.abc import Collection

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import capitalized, person_at

_SHORT = 16
"""How many words a sentence has that says so and no more."""
_NEAR = 25
"""How far behind a name "was supposed to" is about it."""


def is_unreal(plain: str, start: int, at: int, language: Language) -> bool:
    """Whether a sentence says of somebody, up to an offset behind their name, that they were to give a talk."""
    said = plain[start : at + _NEAR]
    if language.may_hold("unreal", said.lower()) and language.pattern("unreal").search(said):
        return True
    is_cancelled = language.may_hold("cancelled", said.lower()) and language.pattern("cancelled").search(said)
    return bool(is_cancelled) and not language.pattern("talk_verbs").search(said)  # "Cancelled: «Boats» by Ada Vega"


def is_said_cancelled(prose: Prose, language: Language) -> bool:
    """Whether a paragraph says that the talk fell through: "The December meetup is cancelled" does not."""
    for start, end in sentences_in(prose, 0, len(prose.plain), language.abbreviations):
        if language.pattern("cancelled").search(prose.plain, start, end):
            is_of_event = language.pattern("event_nouns").search(prose.plain, start, end)
            is_short = len(prose.plain[start:end].split()) <= _SHORT
            if (is_short and not is_of_event) or language.pattern("talk_nouns").search(prose.plain, start, end):
                return True
    return False


def cancelled_in(
    prose: Prose, start: int, end: int, language: Language, *, names: Collection[str] = ()
) -> tuple[int, int] | None:
    """The place in the post of the sentence of a range that says that a talk fell through.

    Args:
        prose: The paragraph.
        start: Where the range begins.
        end: Where it ends.
        language: Whose words to use.
        names: The words of its speakers' names, in lower case; a sentence that names somebody else is about their talk.
    """
    if not language.pattern("cancelled").search(prose.plain, start, end):
        return None
    for first, last in sentences_in(prose, start, end, language.abbreviations):
        is_of_talk = language.pattern("talk_nouns").search(prose.plain, first, last)
        is_off = is_of_talk and language.pattern("cancelled").search(prose.plain, first, last)
        if is_off and not (names and _names_another(prose.plain, first, last, names, language)):
            return prose.span(first, last)
    return None


def _names_another(plain: str, start: int, end: int, names: Collection[str], language: Language) -> bool:
    """Whether a sentence has a full and known name, or a talk "of" a name, of which no word is among some names."""
    ties = (*language.affiliations, *language.by)
    for word in capitalized(plain, start, end):
        name = person_at(plain, word.start, end, language)
        said = name.of(plain) if name else ""
        before = plain[start : word.start].lower().split()
        is_known = names_somebody(said) and likeness(said, language) == STRONG
        is_tied = len(before) > 1 and before[-1] in ties and before[-2].endswith(",")
        if (is_known or (is_tied and said)) and set(said.lower().split()).isdisjoint(names):
            return True
    return False
