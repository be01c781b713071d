"""Where somebody works, as sentences about them say.

Ada Vega is a Staff Engineer at [Northwind](https://northwind.example).
Tobias Adeyemi, who looks after billing at Ferncastle, opened the evening …        They both work for Saltbox.
Ada works on queues at Northwind. Currently, she's the lead developer at the startup Northwind.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import LOWER, alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.names import Range, capitalized, is_capitalized, organization_at, person_at, words
from meetup_recap.words.towns import COUNTRIES, TOWNS

_FEW = 8
_PLACES = TOWNS | COUNTRIES


def employer(prose: Prose, language: Language, name: str | None = None) -> Range | None:
    """The organization that a text names first as the present one; None where it names none.

    Args:
        prose: A biography, or a text that is about somebody among other things.
        language: Whose words to use.
        name: Their name, where only the sentences that name or mean them count.
    """
    spans = sentences(prose, language.abbreviations)[:_FEW]
    first = name.partition(" ")[0] if name else None
    spans = list(_about(prose.plain, spans, first, language)) if first else spans
    nowadays = language.pattern("nowadays")
    current = [span for span in spans if nowadays.search(prose.plain, *span)]
    for start, end in (*current, *(span for span in spans if span not in current)):
        for word in dict.fromkeys((*language.employed, *language.with_, *language.role_ties)):
            found = _behind(prose, start, end, word, language)
            if found and found.of(prose.plain) != name and found.of(prose.plain).lower() not in _PLACES:
                return found
        found = _led(prose, start, end, language)
        if found:
            return found
    return None


def _led(prose: Prose, start: int, end: int, language: Language) -> Range | None:
    """The organization that somebody leads or began: "CTO of Northwind", "founded Northwind", "CTO der Tern GmbH"."""
    for match in _leads(language).finditer(prose.plain, start, end):
        found = organization_at(prose.plain, match.end(), end, language)
        is_past = _is_past(prose.plain, start, match.end(), language)
        if (
            found
            and not is_past
            and is_capitalized(found.of(prose.plain))
            and not names_somebody(found.of(prose.plain))
        ):
            return found
    return None


@cache
def _leads(language: Language) -> re.Pattern[str]:
    leads, articles = alternatives(language.leads), alternatives(language.articles)
    of, nouns = alternatives(language.affiliations), alternatives(language.company_nouns)
    return re.compile(
        rf"(?<![\w-])(?i:{leads})(?:[ ](?:{of}))?(?:[ ](?:{articles}))?(?:[ ](?i:{nouns}))?[ ](?=[^\Wa-z_])"
    )


def _behind(prose: Prose, start: int, end: int, word: str, language: Language) -> Range | None:
    plain = prose.plain
    for match in _employed(language, word).finditer(plain, start, end):
        if _is_past(plain, start, match.end(), language):
            continue
        at = match.end()
        link = next((mark for mark in prose.links(at, end) if mark.start == at), None)
        if link and _is_thing(plain[link.start : link.end]):
            continue
        if link:
            return Range(link.start, link.end)
        found = organization_at(plain, at, end, language)
        if found and found.of(plain)[:1].isalpha() and is_capitalized(found.of(plain)):
            return _behind_noun(plain, found, end, language)
        odd = _odd(language).match(plain, at, end)
        if odd:
            return Range(*odd.span())
    return None


def _is_past(plain: str, start: int, end: int, language: Language) -> bool:
    """Whether a word for former times is before an offset, and none for the present behind it."""
    past = language.pattern("formerly").search(plain, start, end)
    return past is not None and language.pattern("nowadays").search(plain, past.end(), end) is None


@cache
def _odd(language: Language) -> re.Pattern[str]:
    """A company whose name begins in lower case, by its legal form or its capitals: "arconsis GmbH", "dmTECH"."""
    suffixes = alternatives(language.legal_suffixes)
    return re.compile(rf"[\w.-]+(?:[ ][\w.-]+){{0,3}}?[ ](?i:{suffixes})(?!\w)|[{LOWER}]+[A-Z]{{2,}}\w*")


def _is_thing(text: str) -> bool:
    """ "Northwind website": a name with a noun behind is no organization."""
    return text[:1].isupper() and text.rpartition(" ")[2].islower()


def _behind_noun(plain: str, name: Range, end: int, language: Language) -> Range:
    """ "the London startup Northwind" is Northwind."""
    noun = language.pattern("groups").match(plain, name.end + 1, end)
    if not noun or not noun[0].islower():
        return name
    found = organization_at(plain, noun.end() + 1, end, language)
    return found if found and is_capitalized(found.of(plain)) else name


@cache
def _employed(language: Language, word: str) -> re.Pattern[str]:
    """Behind somebody's role or work: "engineer at", "works for", "lead developer at the London startup"."""
    works = (*language.works, *language.nowadays) if word in language.employed else ()  # "works with Queues"
    jobs = alternatives((*language.roles, *works))
    employed, articles = alternatives((word,)), alternatives(language.articles)
    return re.compile(
        rf"(?<!\w)(?:{jobs})(?!\w)[^.!?;,]{{0,60}}?[ ](?:{employed})[ ](?-i:(?:{articles})[ ])?"
        rf"(?=[^\W_])",
        re.IGNORECASE,
    )


def _about(plain: str, spans: Sequence[tuple[int, int]], first: str, language: Language) -> Iterator[tuple[int, int]]:
    """The sentences about somebody: those that name or mean them, and those behind up to one that names another."""
    is_about = False
    for start, end in spans:
        names = (person_at(plain, word.start, end, language) for word in capitalized(plain, start, end))
        is_other = any(
            name and names_somebody(name.of(plain)) and not name.of(plain).startswith(first) for name in names
        )
        opening = next(words(plain, start, end), None)
        is_other |= opening is not None and is_given(opening.of(plain)) and opening.of(plain) != first
        is_about = _is_about(plain, start, end, first, language) or (is_about and not is_other)
        if is_about:
            yield start, end


def _is_about(plain: str, start: int, end: int, first: str, language: Language) -> bool:
    opening = next(words(plain, start, end), None)
    means = bool(opening and opening.of(plain).lower() in language.third_person)
    return means or bool(re.compile(rf"(?<!\w){re.escape(first)}(?!\w)").search(plain, start, end))
