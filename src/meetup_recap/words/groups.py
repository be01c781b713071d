"""The group whose evening it was, where the title does not name it beside a month.

Juniper Haskell Users: slides and videos from June       a title whose other half tells of an evening
Données en Valbrune n° 7 : le compte rendu               or has a number
The Lakeside Data Engineers met on 28 April 2022          who met
the autumn meetup of the Lakeside Data Engineers          whose meetup it was
Harbour Ruby in May 2023, with talks about …             a name beside a month
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range, organization_at, words
from meetup_recap.words.names_before import names_before

_BREAK = re.compile(r"(?<!\s)(?:\s*[:|,]\s+|\s+[-–—]\s+)")
_NUMBER = re.compile(
    r"(?<!\s)\s+(?:#|n[°ºo.]\s*|nr\.?\s*|no\.?\s*|vol\.?\s*)?[0-9]{1,3}(?![0-9:/.]|\s*(?:st|nd|rd|th)\b)", re.IGNORECASE
)
_AND_MORE = re.compile(r"\s*[&+]")
"""Behind a number that is no event's: "Java 8 & beyond"."""
_HEAD_NUMBER = re.compile(r"\s*#[0-9]{1,4}[ ]+(?=[^\W\d_])")
_SMALL = re.compile(r"[ ][a-zà-ÿ]{1,3}\Z")
_LONGEST = 60
_FEW_SENTENCES = 3
_ELISION = re.compile(r"[lLdD]['’](?=[^\Wa-z])")
_ARTICLE_GAP = re.compile(r"[ ]+")


def find(
    title: Prose | None, description: Prose | None, opening: Iterable[Prose], language: Language
) -> tuple[Prose, Range] | None:
    """The group's name: of the title, else of the description, else of the paragraphs that open the post."""
    halved = _in_title(title, language) if title else None
    told = ((prose, name) for prose in (title, description, *opening) if prose and (name := _told(prose, language)))
    titled = ((title, name) for name in (_before_noun(title, language),) if name) if title else ()
    found = [(title, halved)] if title and halved else list(islice(chain(told, titled), 1))
    return found[0] if found else None


def _in_title(title: Prose, language: Language) -> Range | None:
    """The half of a title before its first break, where the other half tells of an evening, or a number follows."""
    plain = title.plain
    head = _HEAD_NUMBER.match(plain)
    end = _BREAK.search(plain, head.end()) if head else None
    if head and end:
        counted = Range(head.end(), end.start())  # "#61 River City JUG: Queues in Anger"
        return counted if _is_name(counted.of(plain), language) else None
    broken, number = _BREAK.search(plain), _NUMBER.search(plain)
    first = min((match for match in (broken, number) if match), key=re.Match.start, default=None)
    if first is None:
        return None
    name = _without_nouns(plain, Range(0, first.start()), language)
    behind = plain[first.end() :]
    if first is number and _SMALL.search(plain, 0, first.start()):
        return None  # "Boats in 200 lines"
    is_counted = first is number and not _AND_MORE.match(behind)
    is_told = is_counted or any(language.pattern(field).search(behind) for field in ("months", "recaps"))
    return name if name and is_told and _is_name(name.of(plain), language) else None


def _before_noun(title: Prose, language: Language) -> Range | None:
    """The half of a title before its first break, where it ends in a word for a recap: "PinecrestJS Recap: …"."""
    broken = _BREAK.search(title.plain)
    half = Range(0, broken.start()) if broken else None
    name = _without_nouns(title.plain, half, language) if half else None
    return name if name and name != half and _is_name(name.of(title.plain), language) else None


def _without_nouns(plain: str, name: Range, language: Language) -> Range | None:
    """A name without the words for a recap at its end: "PinecrestJS Recap"."""
    end = len(plain[: name.end].rstrip())
    for word in reversed(list(words(plain, name.start, end))):
        if word.of(plain).lower() not in language.recaps:
            break
        end = len(plain[: word.start].rstrip())
    return Range(name.start, end) if end > name.start else None


def _is_name(text: str, language: Language) -> bool:
    """Whether a text may be a group's name: capitalized, without a month, and more than a word for an event."""
    said = text.split()
    if not said or len(text) > _LONGEST or not text[0].isalnum() or text[0].islower():
        return False
    plain = {word.lower().strip(".,'’") for word in said}
    nouns = (*language.recaps, *language.event_nouns, *language.articles, *language.called_off, *language.postponed)
    is_noun = all(word in nouns for word in plain)
    return not is_noun and not language.pattern("months").search(text) and not language.pattern("recaps").search(text)


def _told(prose: Prose, language: Language) -> Range | None:
    for start, end in sentences(prose, language.abbreviations)[:_FEW_SENTENCES]:
        for name in _candidates(prose.plain, start, end, language):
            if _is_name(name.of(prose.plain), language) and " " in name.of(prose.plain):
                return name
    return None


def _candidates(plain: str, start: int, end: int, language: Language) -> Iterator[Range]:
    """Names that stand where a sentence tells whose evening it was."""
    for match in language.pattern("gathered").finditer(plain, start, end):
        before = list(_elided(plain, names_before(plain, start, match.start(), language)))
        cue, _, last = match[0].lower().rpartition(" ")
        is_where = last in language.places and cue not in language.happened  # "nos reunimos en Quayside"
        behind = None if is_where else _name_at(plain, match.end(), end, language)
        if behind and behind.of(plain).split()[0].lower() in language.organization_heads:
            behind = None  # "fue en la Biblioteca Pública" tells where
        names = (*before, *((behind,) if behind else ()))
        are_people = (
            behind and before and all(likeness(name.of(plain), language) == STRONG for name in (before[0], behind))
        )
        yield from names if not are_people else ()  # "Ada Vega met Sol Mbeki"
    for match in _evening_of(language).finditer(plain, start, end):
        name = _name_at(plain, match.end(), end, language)
        if name:
            yield name
    for match in _numbered(language).finditer(plain, start, end):
        yield from _elided(plain, names_before(plain, start, match.start(), language))
    for match in _month_of(language).finditer(plain, start, end):
        yield from _elided(plain, names_before(plain, start, match.start(), language))


@cache
def _evening_of(language: Language) -> re.Pattern[str]:
    """ "the autumn meetup of", "the first" (Harbour Ruby of the year)."""
    nouns, ties = alternatives(language.event_nouns), alternatives(language.whose)
    return re.compile(rf"(?<!\w)(?:{nouns})\s+(?:{ties})(?!\w)", re.IGNORECASE)


@cache
def _numbered(language: Language) -> re.Pattern[str]:
    """Behind a name: "number 46", "#46", "meetup"."""
    nouns = alternatives(language.event_nouns)
    return re.compile(
        rf"(?<!\s)(?:\s+(?:number|no\.|nr\.|n°)\s*[0-9]{{1,3}}|\s*\#[0-9]{{1,3}}|\s+(?:{nouns}))(?!\w)", re.IGNORECASE
    )


@cache
def _month_of(language: Language) -> re.Pattern[str]:
    """Behind a name: "in May 2023", "'s July meetup", ", August 2023"."""
    months, nouns = alternatives(language.months), alternatives(language.event_nouns)
    year = r"(?:19|20)[0-9]{2}"
    return re.compile(
        rf"(?<!\s)(?:,?\s+(?:\w{{1,4}}\s+)?(?:{months})\s+(?:\w{{2}}\s+)?{year}|['’]s\s+(?:{months})\s+(?:{nouns}))(?!\w)",
        re.IGNORECASE,
    )


def _name_at(plain: str, at: int, end: int, language: Language) -> Range | None:
    """A name that begins at an offset, its article and the words for a group before it left out."""
    gap = _ARTICLE_GAP.match(plain, at)
    at = gap.end() if gap else at
    for word in words(plain, at, end):
        said = word.of(plain)
        if not said.islower():
            name = organization_at(plain, word.start, end, language)
            is_name = name is not None and name.start == word.start and not name.of(plain).islower()
            return _past_elision(plain, name) if name and is_name else None
        if said not in language.articles and said not in language.groups and said not in language.possessives:
            return None
    return None


def _elided(plain: str, names: Iterable[Range]) -> Iterator[Range]:
    return (_past_elision(plain, name) for name in names)


def _past_elision(plain: str, name: Range) -> Range:
    """ "l'Apéro Données" without the French article."""
    match = _ELISION.match(plain, name.start)
    return Range(match.end(), name.end) if match else name
