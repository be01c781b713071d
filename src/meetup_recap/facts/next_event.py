"""The event that the post announces.

## River City Python June
Our next meetup will be on Tuesday 11th June, when we'll be joined by speakers from Northwind and Quayside.
[RSVP and save the date now!](https://…)
"""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found, cue, literal
from meetup_recap.languages import Language
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Heading, paragraphs_in
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.addresses import is_event
from meetup_recap.words.days import day_and_month
from meetup_recap.words.names import Range, capitalized, is_capitalized, organizations_in
from meetup_recap.words.people import people_at

_PATH = ("next_event",)
_LEAP_CYCLE = 9
_GAP = re.compile(r"\s+")


def candidates(post: Post) -> Iterator[Candidate]:
    """Its date, organizations, venue and page, from where the post turns to it."""
    if post.is_part:
        return
    this = post.facts.get(("event", "date"))
    day = post.published or (this.value if this and isinstance(this.value, date) else None)
    blocks = post.upcoming
    found = list(_found(blocks, post.language, post.index.organizations, day)) if blocks else []
    if this and this.value in {item.value for item in found if item.path == ("date",)}:
        return  # it is this event that is announced
    values = tuple(item for item in found if item.path)
    if values:
        yield Candidate(_PATH, values, "announcement", tuple(item for item in found if not item.path))


def _found(
    blocks: Sequence[Block], language: Language, known: Collection[str], published: date | None
) -> Iterator[Found]:
    """Date, organizations and sign-up link of the announced event."""
    yield from (cue(block.start, block.end) for block in blocks[:1] if isinstance(block, Heading))
    paragraphs = [block.prose for block in paragraphs_in(blocks)]
    yield from _first(_date(prose, language, published) for prose in paragraphs)
    yield from _first(_organizations(prose, language, known) for prose in paragraphs)
    yield from _first(_venue(prose, language, known) for prose in paragraphs)
    yield from _url(paragraphs, language)


def _first(found: Iterator[list[Found]]) -> list[Found]:
    return next((items for items in found if items), [])


def _date(prose: Prose, language: Language, published: date | None) -> list[Found]:
    for match in day_and_month(language).finditer(prose.plain):
        month = language.named("months", match["month"] or match["month_first"])
        day = int(match["day"] or match["day_last"])
        resolved = resolve(day, month, int(match["year"]) if match["year"] else None, published) if month else None
        if resolved:
            return [Found(("date",), resolved, *prose.span(*match.span()), "next-date")]
    return []


def resolve(day: int, month: int, year: int | None, published: date | None) -> date | None:
    """The first such day on or after the post's, whatever weekday is written; None where there is none.

    >>> resolve(3, 1, None, date(2024, 12, 4))
    datetime.date(2025, 1, 3)
    """
    if year is None and published is None:
        return None
    first = year or (published.year if published else 0)
    for candidate in range(first, first + (1 if year else _LEAP_CYCLE)):
        try:
            found = date(candidate, month, day)
        except ValueError:  # a 31st of June, or a 29th of February in most years
            continue
        if year or published is None or found >= published:
            return found
    return None


def _organizations(prose: Prose, language: Language, known: Collection[str]) -> list[Found]:
    """Those of a list behind "speakers from"; else all whom the text names, in its order, each once."""
    told = _listed("speakers_from", prose, language, known)
    if not told:
        with_ = _listed("announced_with", prose, language, known)
        told = sorted([*with_, *_of_speakers(prose, language, known)])
    named: dict[str, Range] = {}
    for name in told:
        named.setdefault(name.of(prose.plain).casefold(), name)
    return [literal(("organizations", index), prose, *name) for index, name in enumerate(named.values())]


def _listed(field: str, prose: Prose, language: Language, known: Collection[str]) -> list[Range]:
    """Behind "speakers from", or behind "with" where a capital follows: "we are back on 13 June with Northwind"."""
    for lead in language.pattern(field).finditer(prose.plain):
        at = _behind(prose.plain, lead.end(), language)
        names = list(organizations_in(prose.plain, at, len(prose.plain), language, known))
        if names and (field == "speakers_from" or is_capitalized(names[0].of(prose.plain))):
            return names
    return []


def _of_speakers(prose: Prose, language: Language, known: Collection[str]) -> Iterator[Range]:
    """Whose the people are whom a text with a day names: "See you on 11 April, when Ada Vega of Tern …"."""
    behind = 0
    has_day = day_and_month(language).search(prose.plain)
    for word in capitalized(prose.plain, 0, len(prose.plain)) if has_day else ():
        if word.start >= behind:
            people, behind = people_at(prose, word.start, len(prose.plain), language, known)
            yield from (person.organization for person in people if person.is_full and person.organization)


def _behind(plain: str, at: int, language: Language) -> int:
    """Behind the words of a list's lead: "speakers include folks from" is two of them."""
    while True:
        gap = _GAP.match(plain, at)
        at = gap.end() if gap else at
        again = language.pattern("speakers_from").match(plain, at)
        if not again:
            return at
        at = again.end()


def _venue(prose: Prose, language: Language, known: Collection[str]) -> list[Found]:
    """ "We'll be hosted by Quayside"."""
    for lead in language.pattern("hosted").finditer(prose.plain):
        gap = _GAP.match(prose.plain, lead.end())
        names = organizations_in(prose.plain, gap.end() if gap else lead.end(), len(prose.plain), language, known)
        name = next(names, None)
        if name:
            return [literal(("venue", "name"), prose, *name)]
    return []


def _url(paragraphs: list[Prose], language: Language) -> Iterator[Found]:
    links = [(prose, mark) for prose in paragraphs for mark in prose.links()]
    invites = [mark for prose, mark in links if _is_invitation(prose, mark, language)]
    telling = [prose for prose in paragraphs if _tells(prose, language)] or paragraphs
    for mark in invites or [mark for prose in telling for mark in _behind_others(prose, language)]:
        yield Found(("url",), mark.url, mark.url_start, mark.url_end)
        return


def _tells(prose: Prose, language: Language) -> bool:
    return any(language.pattern(field).search(prose.plain) for field in ("next_event", "returning"))


def _behind_others(prose: Prose, language: Language) -> list[Mark]:
    """The links behind the sentences before the one that tells of the next event: they thank a sponsor, mostly."""
    told = language.pattern("next_event").search(prose.plain) or language.pattern("returning").search(prose.plain)
    starts = [start for start, _ in sentences(prose, language.abbreviations) if told and start <= told.start()]
    return list(prose.links(starts[-1] if starts else 0))


def _is_invitation(prose: Prose, mark: Mark, language: Language) -> bool:
    words = language.pattern("next_event").search(prose.plain, mark.start, mark.end)
    return bool(words) or is_event(mark.url)
