"""Whom sentences of thanks name for rooms, money or food.

Agradecemos à [Northwind](…) por nos ceder o espaço e o coffee break.       a house that gave food, too, is a sponsor
The **London Chapter** would like to thank [Quayside](…) for helping to make this meetup possible.
Merci à Northwind pour la salle, et à [Quayside](…) pour les pizzas.        each for something else
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.recognizers.backers import Credit, credit_of
from meetup_recap.recognizers.names import Range, is_capitalized, organizations_in
from meetup_recap.recognizers.paying import payers

_LONGEST_CUE = 60
_OWN = ("reasons", "housing", "housed", "treated")
"""The words of a part of a sentence that has a reason of its own."""
_TELLING = ("sponsors", "housed", "treated")
"""The words of a sentence that tells who paid or housed without thanking."""


def in_thanks(paragraphs: Iterable[Prose], language: Language) -> Iterator[Credit]:
    """Those whom sentences of thanks name."""
    for prose in paragraphs:
        if not _thanks(language).search(prose.plain):
            continue
        was_thanks = False
        for start, end in sentences(prose, language.abbreviations):
            thanks = language.pattern("thanks").search(prose.plain, start, end)
            goes_on = was_thanks and bool(_going_on(language).match(prose.plain, start))
            told = any(language.pattern(field).search(prose.plain, start, end) for field in _TELLING)
            for name in payers(prose, start, end, language) if not thanks else ():
                mark = next((mark for mark in prose.links(name.start, name.end) if mark.kind == "link"), None)
                yield credit_of(prose, name, mark, "general", is_venue=False)
            if thanks or goes_on or told:
                yield from _thanked(prose, start, end, language, goes_on=goes_on and not thanks)
            was_thanks = bool(thanks) or goes_on


@cache
def _thanks(language: Language) -> re.Pattern[str]:
    words = (word for field in ("thanks", "sponsored", *_TELLING) for word in getattr(language, field))
    return re.compile(alternatives(tuple(words)), re.IGNORECASE)


@cache
def _going_on(language: Language) -> re.Pattern[str]:
    """How a sentence goes on to thank: "A [Northwind] pelo bolo", "E a [Quayside] …"."""
    joiners = alternatives(language.joiners)
    before = alternatives((*language.thanked, *language.articles))
    return re.compile(rf"(?:(?:{joiners})[ ]+)?(?:(?:{before})[ ]+)+(?=[^\W\d_])", re.IGNORECASE)


def _thanked(prose: Prose, start: int, end: int, language: Language, *, goes_on: bool) -> Iterator[Credit]:
    """A sentence's organizations, cut where it goes on to thank others for something else."""
    for first, last in _clauses(prose, start, end, language):
        housing = _outside_links(prose, language.pattern("housed"), first, last)
        housing = housing or _outside_links(prose, language.pattern("housing"), first, last)
        support = any(language.pattern(field).search(prose.plain, first, last) for field in ("support", "sponsors"))
        catering = language.pattern("catering").search(prose.plain, first, last)
        if not (housing or support or catering or goes_on):
            continue
        linked = any(_linked(prose, start, end))
        names = list(_marked(prose, first, last, language) if linked else _names(prose, first, last, language))
        house = _nearest(names, housing.start()) if housing else None
        for name, mark in names:
            is_venue = name == house
            if is_venue or not housing or support:
                is_sponsor = support or catering or goes_on
                yield credit_of(prose, name, mark, "general" if is_sponsor else None, is_venue=is_venue)


def _outside_links(prose: Prose, pattern: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
    """The first words that are no part of a linked name."""
    links = [mark for mark in prose.links(start, end) if mark.kind == "link"]
    found = pattern.finditer(prose.plain, start, end)
    return next((match for match in found if not any(mark.start <= match.start() < mark.end for mark in links)), None)


def _nearest(names: Sequence[tuple[Range, Mark | None]], at: int) -> Range | None:
    """The last name before the words that thank for rooms, else the first one."""
    before = [name for name, _ in names if name.start < at]
    return before[-1] if before else next((name for name, _ in names), None)


def _clauses(prose: Prose, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    """A sentence, cut before each further "and to" that has a link or a name and its own reason."""
    cuts = [match.start() for match in _further(language).finditer(prose.plain, start + 1, end)]
    cuts = sorted({*cuts, *_turns(prose, start, end, language)})
    parts = list(pairwise([start, *cuts, end]))
    joined: list[tuple[int, int]] = []
    for part in parts:  # "… and the coffee" goes on with the same house
        is_named = any(_names(prose, *part, language))
        if joined and not is_named:
            joined[-1] = (joined[-1][0], part[1])
        else:
            joined.append(part)
    merged: list[tuple[int, int]] = []
    for part in reversed(joined):  # "to A, B and C for their support" gives one reason for all
        has_own = any(language.pattern(field).search(prose.plain, *part) for field in _OWN)
        if merged and not has_own:
            merged[-1] = (part[0], merged[-1][1])
        else:
            merged.append(part)
    yield from reversed(merged)


def _turns(prose: Prose, start: int, end: int, language: Language) -> Iterator[int]:
    """The commas between two links behind which other things were given: "…, the pizza came from [Tern]"."""
    for mark, following in pairwise(prose.links(start, end)):
        comma = prose.plain.find(", ", mark.end, following.start)
        if comma >= 0 and any(
            language.pattern(field).search(prose.plain, comma, following.start) for field in ("catering", "housed")
        ):
            yield comma


@cache
def _further(language: Language) -> re.Pattern[str]:
    joiners, thanked = alternatives(language.joiners), alternatives((*language.thanked, *language.articles))
    return re.compile(rf",?[ ](?:(?:{joiners})[ ]+)(?=(?:{thanked})[ ]|[A-Z])|,[ ](?=(?:{thanked})[ ])")


def _linked(prose: Prose, start: int, end: int) -> Iterator[tuple[Range, Mark]]:
    for mark in prose.links(start, end):
        if mark.kind == "link" and is_capitalized(prose.plain[mark.start : mark.end]):
            yield Range(mark.start, mark.end), mark


def _marked(prose: Prose, start: int, end: int, language: Language) -> Iterator[tuple[Range, Mark | None]]:
    """The linked names, and the bold ones right behind a word such as "to" or "and"."""
    linked = {mark.start: (name, mark) for name, mark in _linked(prose, start, end)}
    for mark in prose.beginning(start, end):
        if mark.start in linked and mark is linked[mark.start][1]:
            yield linked[mark.start]
        elif mark.kind == "strong" and start < mark.start and _is_thanked(prose, mark, language):
            yield Range(mark.start, mark.end), None


def _is_thanked(prose: Prose, mark: Mark, language: Language) -> bool:
    """Whether bold words without a link stand right behind "thanks to" or "and"."""
    is_linked = any(True for _ in prose.links(mark.start, mark.end))
    near = max(0, mark.start - _LONGEST_CUE)
    return not is_linked and bool(_right_before(language).search(prose.plain, near, mark.start))


@cache
def _right_before(language: Language) -> re.Pattern[str]:
    before = alternatives((*language.thanked, *language.thanks_to, *language.joiners, *language.sponsors))
    return re.compile(rf"(?<!\w)(?:{before})[ ](?:(?:{alternatives(language.articles)})[ ])?\Z", re.IGNORECASE)


def _names(prose: Prose, start: int, end: int, language: Language) -> Iterator[tuple[Range, Mark | None]]:
    linked = list(_linked(prose, start, end))
    if linked:
        yield from linked
        return
    strong = [mark for mark in prose.beginning(start, end) if mark.kind == "strong"]
    for mark in strong[:1]:
        yield Range(mark.start, mark.end), None
    if strong:
        return
    for match in _before_name(language).finditer(prose.plain, start, end):
        listed = organizations_in(prose.plain, match.end(), end, language, ())
        names = list(takewhile(lambda name: is_capitalized(name.of(prose.plain)), listed))
        if names:
            yield from ((name, None) for name in names)
            return


@cache
def _before_name(language: Language) -> re.Pattern[str]:
    """What stands right before an organization that is thanked without a link."""
    told = (*language.support, *language.sponsors, *language.housed)
    before = alternatives((*language.thanked, *language.thanks_to, *told))
    articles = alternatives(language.articles)
    return re.compile(rf"(?<!\w)(?:{before})(?!\w)[ :]*(?:(?:{articles})[ ]+)*(?=[A-Z0-9])", re.IGNORECASE | re.UNICODE)
