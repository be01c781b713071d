"""Whom sentences name for rooms, money or food, and which of these.

Thanks to our sponsors Northwind and [Tern](…), and to Quayside for having us.      each clause has its own reason
Agradecemos à [Northwind](…) por nos ceder o espaço e o coffee break.               a venue that gave food, too, pays
Our host this time is [Quayside](…), the pizza came from Tern.                      without thanks
Brightline Hosting sponsored food and drinks.                                       right before the verb
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice, pairwise, takewhile
from typing import NamedTuple

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import LOWER, alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.leading_to_names import before_name, called_sponsor, past_copula, past_gap
from meetup_recap.words.names import Range, is_capitalized, organizations_in
from meetup_recap.words.names_before import names_before

_LONGEST_CUE, _LONGEST_JOINT = 60, 8
_OWN = ("reasons", "housing", "housed", "treated", "sponsors")
"""The words of a part of a sentence that has a reason of its own."""
_WITHOUT_THANKS = ("sponsors", "housed", "treated")
"""The words of a sentence that says who paid or hosted without thanking."""
THANKS = ("thanks", "sponsored", *_WITHOUT_THANKS)
"""The groups of cues of which a sentence needs one."""
_ADVERB = re.compile(rf"[ ][{LOWER}]{{3,12}}[ ]?\Z")
"""Between a name and its verb: "Fjord also hosted us"."""
_PAYS = ("support", "sponsors")


class Thanked(NamedTuple):
    """An organization that a sentence names for what it gave."""

    name: Range
    link: Mark | None
    gave_room: bool
    paid: bool


def thanked(prose: Prose, language: Language, known: Collection[str] = ()) -> Iterator[Thanked]:
    """Those whom the sentences of a text name for rooms, money or food.

    Args:
        prose: The text.
        language: Whose words to use.
        known: Organizations that the post names elsewhere: they may be in lower case.
    """
    if not _any(language).search(prose.plain):
        return
    was_thanks = False
    for start, end in sentences(prose, language.abbreviations):
        thanks = language.pattern("thanks").search(prose.plain, start, end)
        goes_on = was_thanks and bool(_going_on(language).match(prose.plain, start))
        for name in payers(prose, start, end, language):
            yield Thanked(name, _link_of(prose, name), gave_room=False, paid=True)
        if thanks or goes_on or _holds(prose, _WITHOUT_THANKS, start, end, language):
            parts = list(clauses(prose, start, end, language, known))
            are_sponsors = len(parts) > 1 and _are_sponsors(prose, *parts[0], language, known)
            for first, last in parts:
                is_list = first > start and are_sponsors
                yield from _in_clause(prose, first, last, language, known, goes_on=is_list or (goes_on and not thanks))
        was_thanks = bool(thanks) or goes_on


def _are_sponsors(prose: Prose, start: int, end: int, language: Language, known: Collection[str]) -> bool:
    """Whether a sentence calls all whom it names sponsors: "Thanks to our sponsors Tern for the pizza and …"."""
    first = next((name.start for name, _ in _names(prose, start, end, language, known)), start)
    return _holds(prose, ("sponsors",), start, first, language)


def _holds(prose: Prose, fields: Iterable[str], start: int, end: int, language: Language) -> bool:
    return any(language.pattern(field).search(prose.plain, start, end) for field in fields)


@cache
def _any(language: Language) -> re.Pattern[str]:
    words = (word for field in THANKS for word in getattr(language, field))
    return re.compile(alternatives(tuple(words)), re.IGNORECASE)


@cache
def _going_on(language: Language) -> re.Pattern[str]:
    """How a sentence goes on to thank: "A [Northwind] pelo bolo", "E a [Quayside] …"."""
    joiners = alternatives(language.joiners)
    thanked, before = alternatives(language.thanked), alternatives((*language.thanked, *language.articles))
    return re.compile(rf"(?:(?:{joiners})|(?:{thanked}))[ ]+(?:(?:{before})[ ]+)*(?=[^\W\d_])", re.IGNORECASE)


def _in_clause(
    prose: Prose, start: int, end: int, language: Language, known: Collection[str], *, goes_on: bool
) -> Iterator[Thanked]:
    """The organizations of a clause: the one nearest to words for rooms gave them, the others paid."""
    housing = _outside_links(prose, "housed", start, end, language)
    housing = housing or _outside_links(prose, "housing", start, end, language)
    housing = housing or _for_room(language).search(prose.plain, start, end)
    support = _holds(prose, _PAYS, start, end, language)
    catering = _holds(prose, ("catering",), start, end, language)
    paid = support or goes_on or catering
    if not (housing or paid):
        return
    gave = paid if not housing or not goes_on else support or catering
    first = _passive(prose, start, end, language)
    named = [(name, link) for name, link in _names(prose, start, end, language, known) if name.start >= first]
    venue = _nearest([name for name, _ in named], housing.start()) if housing else None
    for name, link in named:
        if name == venue or not housing or support:
            yield Thanked(name, link, gave_room=name == venue, paid=gave)


@cache
def _for_room(language: Language) -> re.Pattern[str]:
    """What thanks for a room in any words: "for the use of the hall"."""
    reasons, rooms = alternatives(language.reasons), alternatives((*language.rooms, *language.halls))
    return re.compile(rf"(?<!\w)(?:{reasons})[ ](?:[^\W\d_]+[ ]){{1,4}}(?:{rooms})(?!\w)", re.IGNORECASE)


def _passive(prose: Prose, start: int, end: int, language: Language) -> int:
    """Where names may begin: behind "provided by" and "came from" only, as what is before them was given."""
    match = (
        None
        if _holds(prose, ("thanks",), start, end, language)
        else language.pattern("treated").search(prose.plain, start, end)
    )
    is_passive = match and match[0].rpartition(" ")[2].lower() in (*language.by, *language.affiliations)
    return match.end() if match and is_passive else start


def _outside_links(prose: Prose, field: str, start: int, end: int, language: Language) -> re.Match[str] | None:
    """The first words of a group that are no part of a linked name."""
    links = [mark for mark in prose.links(start, end) if mark.kind == "link"]
    found = language.pattern(field).finditer(prose.plain, start, end)
    return next((match for match in found if not any(mark.start <= match.start() < mark.end for mark in links)), None)


def _nearest(names: Sequence[Range], at: int) -> Range | None:
    """The last name before an offset, else the first one."""
    before = [name for name in names if name.start < at]
    return before[-1] if before else next(iter(names), None)


def clauses(
    prose: Prose, start: int, end: int, language: Language, known: Collection[str] = ()
) -> Iterator[tuple[int, int]]:
    """A sentence, cut before each further "and to" that has a name and a reason of its own."""
    cuts = {match.start() for match in _further(language).finditer(prose.plain, start + 1, end)}
    cuts |= set(_turns(prose, start, end, language))
    joined: list[tuple[int, int]] = []
    for part in pairwise([start, *sorted(cuts), end]):  # "… and the coffee" goes on with the same venue
        is_named = not joined or any(_names(prose, *part, language, known))
        joined.append(part if is_named else (joined.pop()[0], part[1]))
    merged: list[tuple[int, int]] = []
    is_open = False  # "to A, B and C for their support" gives one reason for all
    for part in joined:
        has_own = _holds(prose, _OWN, *part, language)
        is_own = not merged or (has_own and not is_open)
        merged.append(part if is_own else (merged.pop()[0], part[1]))
        is_open = not has_own and (is_own or is_open)
    return iter(merged)


def _turns(prose: Prose, start: int, end: int, language: Language) -> Iterator[int]:
    """The commas between two links behind which other things were given: "…, the pizza came from [Tern]"."""
    for mark, following in pairwise(prose.links(start, end)):
        comma = prose.plain.find(", ", mark.end, following.start)
        if comma >= 0 and _holds(prose, ("catering", "housed"), comma, following.start, language):
            yield comma


@cache
def _further(language: Language) -> re.Pattern[str]:
    joiners = alternatives([word for word in language.joiners if word[0].isalpha()])  # "Pelham & Rooke" is one name
    before, tails = alternatives((*language.thanked, *language.articles)), alternatives(language.company_tails)
    goes_on = rf"(?:{joiners})[ ]+(?=(?:{before})[ ]|(?!(?:{tails})(?!\w))[^\W\d_{LOWER}])"
    return re.compile(rf",?[ ]{goes_on}|,[ ](?=(?:{before})[ ])")


_Named = tuple[Range, Mark | None]


def _names(prose: Prose, start: int, end: int, language: Language, known: Collection[str]) -> Iterator[_Named]:
    """The names of a clause: linked ones, bold ones, and the lists behind "thanks to", in their order."""
    links = [mark for mark in prose.links(start, end) if mark.kind == "link" and _is_name(prose, mark, language)]
    links = [mark for mark in links if is_capitalized(prose.plain[mark.start :]) or _is_listed(prose, mark, links)]
    found: dict[int, _Named] = {name.start: (name, mark) for mark in links if (name := _trimmed(prose, mark))}
    bold = [mark for mark in prose.beginning(start, end) if mark.kind == "strong" and start < mark.start]
    for mark in bold:
        if (not links or _is_behind_cue(prose, mark, language)) and not any(prose.links(mark.start, mark.end)):
            found.setdefault(mark.start, (Range(mark.start, mark.end), None))
            if not links:
                break
    cues = (language.pattern(field).finditer(prose.plain, start, end) for field in ("sponsors", "thanks_to"))
    behind = [past_gap(prose, past_copula(prose, match.end(), end, language), language) for match in chain(*cues)]
    further = _further(language).match(prose.plain, start, end)
    if further and _holds(prose, _OWN, further.end(), end, language):  # "… and Lantern for the food"
        behind.append(past_gap(prose, further.end(), language))
    for name in _listed(prose, [*(mark.start for mark in links), *behind], end, language, known):
        found.setdefault(name.start, (name, None))
    if not found:
        leads = (match.end() for match in before_name(language).finditer(prose.plain, start, end))
        lists = (list(_listed(prose, [at], end, language, known)) for at in leads)
        found = {name.start: (name, None) for name in next(filter(None, lists), [])}
    yield from (found[at] for at in sorted(found))


def _listed(
    prose: Prose, starts: Sequence[int], end: int, language: Language, known: Collection[str]
) -> Iterator[Range]:
    """The names of the lists that begin at some offsets, those inside links left out."""
    read: set[int] = set()
    for at in starts:
        listed = list(organizations_in(prose.plain, at, end, language, known)) if at not in read else []
        read.update(name.start for name in listed)
        for name in takewhile(lambda name: is_capitalized(name.of(prose.plain)), listed):
            is_linked = any(mark.kind == "link" for mark in prose.around(name.start))
            is_other = name.of(prose.plain) in language.evening  # "Gesponsert wurde der Abend"
            if not (is_linked or is_other or language.pattern("catering").fullmatch(name.of(prose.plain))):
                yield name


def _is_name(prose: Prose, mark: Mark, language: Language) -> bool:
    name = _trimmed(prose, mark)
    text = name.of(prose.plain)
    opens = text.split(" ")[0].lower() if text else ""
    is_word = language.pattern("sponsors").fullmatch(text) or opens in (*language.reader, *language.nearby)
    return bool(text) and not is_word


def _is_listed(prose: Prose, mark: Mark, links: Sequence[Mark]) -> bool:
    """Whether a link in lower case is one word in a list of others: "[Tern](…) and [stack8s](…)"."""
    near = (prose.plain[other.end : mark.start] for other in links if other.end <= mark.start)
    is_word = " " not in prose.plain[mark.start : mark.end].strip()
    return is_word and any(len(between) <= _LONGEST_JOINT for between in near)


def _trimmed(prose: Prose, mark: Mark) -> Range:
    text = prose.plain[mark.start : mark.end]
    return Range(mark.start + len(text) - len(text.lstrip()), mark.start + len(text.rstrip(" .,")))


def _link_of(prose: Prose, name: Range) -> Mark | None:
    return next((mark for mark in prose.links(name.start, name.end) if mark.kind == "link"), None)


def _is_behind_cue(prose: Prose, mark: Mark, language: Language) -> bool:
    """Whether bold words are right behind "thanks to" or "and"."""
    near = max(0, mark.start - _LONGEST_CUE)
    return bool(_right_before(language).search(prose.plain, near, mark.start))


@cache
def _right_before(language: Language) -> re.Pattern[str]:
    before = alternatives((*language.thanked, *language.thanks_to, *language.joiners, *language.sponsors))
    return re.compile(rf"(?<!\w)(?:{before})[ ](?:(?:{alternatives(language.articles)})[ ])?\Z", re.IGNORECASE)


def payers(prose: Prose, start: int, end: int, language: Language) -> Iterator[Range]:
    """The names right before a word for paying: "Fjord supported us with prizes", "Fjord was our sponsor".

    Behind "and" it is whoever hosted: "Fjord hosted us and bought the pizza".
    """
    cues = (language.pattern("sponsored"), called_sponsor(language), _perfect(language))
    for match in chain.from_iterable(cue.finditer(prose.plain, start, end) for cue in cues):
        behind = match.start()
        if joiner := _goes_on(language).search(prose.plain, start, behind):
            housing = language.pattern("housing").search(prose.plain, start, behind)
            if housing is None or housing.end() > joiner.start():
                continue  # "Fjord housed and fed us": one deed, that of a host
            behind = (_ADVERB.search(prose.plain, start, housing.start()) or housing).start()
        said = ((name, name.of(prose.plain)) for name in names_before(prose.plain, start, behind, language))
        yield from islice((name for name, text in said if is_capitalized(text) and not _is_word(text, language)), 1)


@cache
def _perfect(language: Language) -> re.Pattern[str]:
    """A verb at the end of its sentence, as in German: "Fjord hat die Pizza spendiert"."""
    if not language.auxiliaries:
        return re.compile(r"(?!)")
    have, gave = alternatives(language.auxiliaries), alternatives(language.support)
    return re.compile(rf"(?<!\w)(?:{have})[ ][^.!?;:]{{0,50}}?(?:{gave})(?!\w)", re.IGNORECASE)


@cache
def _goes_on(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(language.joiners)})[ ]+\Z", re.IGNORECASE)


def _is_word(text: str, language: Language) -> bool:
    """Whether a capital is that of a sentence, "They paid for", or what was paid for stands first, or somebody does."""
    said = text.lower()
    if is_given(text) or names_somebody(text):
        return True
    groups = (
        language.third_person, language.first_person_plural, language.articles, language.first_person, language.common,
    )  # fmt: skip
    return bool(language.pattern("catering").search(said)) or any(said in group for group in groups)
