"""What joins title and speaker in one line, and which side is which.

Queues - Ada Vega        Ada Vega: Queues        Queues by Ada Vega        Ada Vega on Queues
Queues (Ada Vega)        "Queues", Ada Vega      Queues / Ada Vega         Ada Vega: Queues (Northwind)
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.marked_sides import COLON, PERSON_FIRST, TITLE_FIRST, Split, are_named, at_sight, trim
from meetup_recap.talks.no_talks import is_vacancy
from meetup_recap.talks.split_titles import TITLES, behind_prefix, marked_alone, named_a_talk, with_employer_behind
from meetup_recap.talks.word_splits import about_word, by_word, outside_marks
from meetup_recap.words.addresses import is_profile
from meetup_recap.words.brackets import opening_bracket
from meetup_recap.words.bylines import dashed, people_in
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.likeness import HANDLE, STRONG, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person

_DASH = re.compile(r"[ ]+(?:-{1,3}|[–—|~→➜➔⇒»·•]|//|::|[-=]>)[ ]+|[ ]*[–—][ ]*|[ ]{3,}")
"""Three spaces part the columns of an agenda in a block of code."""
_ANY_DASH = re.compile(r"[-–—|~→➜➔⇒»·•]|//|::|=>|[ ]{3}")
_SLASH = re.compile(r"[ ]+/[ ]+")
_END_BRACKETS = re.compile(r"\((?P<inside>(?:[^()]|\([^()]*\))+)\)[ ]*\Z")
_COMMA = re.compile(r",[ ]+")
_HANDLE = re.compile(r"[ ]*\(@")
_WHOLLY_QUOTED = re.compile(r"\s*[\"“„«][^\"”“»]+[\"”“»]\s*\Z")
_BEFORE_COLON = re.compile(
    r"\W{0,3}(?P<who>[^\W\d_][\w.'’-]*(?:[ ][^\W\d_][\w.'’-]*){0,2}(?:[ ]\([^():]{1,40}\))?)"
    r"[ ]?:[ ]+(?P<next>\w+|(?=\S))"
)
_SEVERAL = 3
_TWO = 2
_LONGEST = 1000


def _best(found: list[Split], order: str, language: Language) -> Split:
    orders = {split.order for split in found}
    if len(orders) == 1:
        return found[0]
    named = [split for split in found if all(likeness(person.text, language) == STRONG for person in split.people)]
    if len(named) == 1:
        return named[0]
    given = [split for split in named if _are_known(split)]
    if len(given) == 1:
        return given[0]
    told = [split for split in found if any(_is_told_of(person) for person in split.people)]
    if len(told) == 1:
        return told[0]
    best = next((split for split in found if split.order == order), found[0])
    return attrs.evolve(best, is_open=True)


def _are_known(split: Split) -> bool:
    return all(names_somebody(person.text) for person in split.people)


def _is_within(split: Split, bracketed: Split) -> bool:
    """Whether the people of a line are those of its bracket, and what is before that is no name: "von Java (Ada)"."""
    return [person.name for person in split.people] == [person.name for person in bracketed.people]


def _is_rather(bracketed: Split, worded: Split) -> bool:
    """Whether a bracket has the people: "Testing with Quick Check (Ada Vega)", "Jenseits von Java (Ada Vega)"."""
    return _is_within(worded, bracketed) or (_are_known(bracketed) and not _are_known(worded))


def _is_told_of(person: Person) -> bool:
    """Whether somebody has an organization, a link or a handle: a title has none."""
    return bool(person.organization or person.link) or bool(_HANDLE.match(person.prose.plain, person.name.end))


def _is_profile(person: Person) -> bool:
    return person.link is not None and is_profile(person.link.url)


def _at_dashes(prose: Prose, whole: Range, language: Language) -> Iterator[Split]:
    """`Queues - Ada Vega` and `Ada Vega - Queues`."""
    dashes = outside_marks(_DASH, prose, whole) if _ANY_DASH.search(prose.plain, *whole) else []
    if not dashes:
        return
    last, first = dashes[-1], dashes[0]
    if len(dashes) == _TWO and (found := _of_three(prose, whole, dashes, language)):
        yield found
        return
    kind = _kind_by(language).match(prose.plain, last.end(), whole.end)
    people = people_in(prose, kind.end(), whole.end, language) if kind else []
    if people and all(likeness(person.text, language) == STRONG for person in people):
        yield Split(trim(prose.plain, whole.start, last.start()), tuple(people), TITLE_FIRST)
        return
    people = people_in(prose, last.end(), whole.end, language)
    if people and are_named(people, language):
        yield Split(trim(prose.plain, whole.start, last.start()), tuple(people), TITLE_FIRST)
    people = people_in(prose, whole.start, first.start(), language)
    if not people or not are_named(people, language):
        return
    if not COLON.search(prose.plain, people[-1].name.end, first.start()):  # as in "Ada Vega (Tern): Queues - why?"
        yield Split(trim(prose.plain, first.end(), whole.end), tuple(people), PERSON_FIRST)


def _of_three(prose: Prose, whole: Range, dashes: Sequence[re.Match[str]], language: Language) -> Split | None:
    """`Queues | Ada Vega | Northwind`: the one in the middle is somebody, and neither of the others is."""
    first, second = dashes
    title, house = Range(whole.start, first.start()), Range(second.end(), whole.end)
    people = people_in(prose, first.end(), second.start(), language)
    is_one = len(people) == 1 and likeness(people[0].text, language) == STRONG and not people[0].organization
    others = [likeness(place.of(prose.plain), language) == STRONG for place in (title, house)]
    is_house = 0 < len(house.of(prose.plain).split()) <= _SEVERAL and not names_somebody(house.of(prose.plain))
    if not is_one or not is_house or (any(others) and not names_somebody(people[0].text)):
        return None
    person = attrs.evolve(people[0], organization=house, organization_prose=prose)
    return Split(trim(prose.plain, *title), (person,), TITLE_FIRST)


@cache
def _kind_by(language: Language) -> re.Pattern[str]:
    """What a talk is called, and by whom: "a workshop with " of "Queues - a workshop with Ada Vega", "Guest talk: "."""
    nouns, articles = alternatives((*language.kinds, *language.talk_nouns)), alternatives(language.articles)
    by = alternatives((*language.by, *language.with_))
    return re.compile(
        rf"(?:(?:{articles}|an?|ein|eine|un|une|una)[ ])?(?:[\w-]+[ ])?[\w-]*(?:{nouns})(?:[ ](?:{by})[ ]|[ ]?:[ ]+)",
        re.IGNORECASE,
    )


def _is_better(split: Split, bracketed: Split, language: Language) -> bool:
    """Whether somebody beside a dash has a full name, and a known one where the name in the bracket is known.

    A name on some network in the bracket is that of whoever is named before it: "Queues - Zorba Quux (@zorba)".
    """
    is_handle = all(HANDLE.fullmatch(person.text) for person in bracketed.people)
    return _is_called(split, language) and (is_handle or _are_known(split) or not _are_known(bracketed))


def _is_called(split: Split, language: Language) -> bool:
    """Whether somebody has a full name: "Queues - a love story (Ada Vega)" is not by Queues."""
    return any(likeness(person.text, language) == STRONG for person in split.people)


def _at_slashes(prose: Prose, whole: Range, language: Language) -> Iterator[Split]:
    """`Queues / Ada Vega`: two names there are of two people."""
    slash = _SLASH.search(prose.plain, *whole)
    if slash is None:
        return
    sides = Range(whole.start, slash.start()), Range(slash.end(), whole.end)
    for title, names, order in ((*sides, TITLE_FIRST), (*sides[::-1], PERSON_FIRST)):
        people = people_in(prose, *names, language)
        is_title = likeness(title.of(prose.plain), language) != STRONG or not names_somebody(title.of(prose.plain))
        if is_title and people and all(names_somebody(person.text) for person in people):
            yield Split(trim(prose.plain, *title), tuple(people), order)


def _at_colons(prose: Prose, whole: Range, language: Language) -> Iterator[Split]:
    """`Ada Vega: Queues` and `Queues: Ada Vega`; a name of one word is none before a colon."""
    colons = outside_marks(COLON, prose, whole)
    if not colons:
        return
    first, last = colons[0], colons[-1]
    people = people_in(prose, whole.start, first.start(), language)
    if people and any(likeness(person.text, language) == STRONG for person in people):
        yield Split(trim(prose.plain, first.end(), whole.end), tuple(people), PERSON_FIRST)
    people = people_in(prose, last.end(), whole.end, language)
    if people and all(likeness(person.text, language) == STRONG for person in people):
        yield Split(trim(prose.plain, whole.start, last.start()), tuple(people), TITLE_FIRST)


def in_brackets(
    prose: Prose, whole: Range, language: Language, *, is_sure: bool = False, is_any: bool = False
) -> Split | None:
    """`Queues (Ada Vega)`; `Queues (Ada)` where other lines of the list are so, too: then it `is_sure`.

    Where most of them are, it may be any name: `is_any`.
    """
    at = opening_bracket(prose.plain, whole)
    match = _END_BRACKETS.match(prose.plain, at, whole.end) if at >= 0 else None
    if not match or match.start() == whole.start:
        return None
    inside = Range(*match.span("inside"))
    people = people_in(prose, *inside, language, trusted=is_sure) or dashed(prose, inside, language)
    are_given = (is_sure or len(people) > 1) and all(is_given(person.text.partition(" ")[0]) for person in people)
    if not people or not (is_any or are_given or all(likeness(person.text, language) == STRONG for person in people)):
        return None
    return Split(trim(prose.plain, whole.start, match.start()), tuple(people), TITLE_FIRST)


def _behind_bracket(plain: str, whole: Range) -> int:
    """The offset behind the last opening bracket: a name that begins further on has an honorific before it."""
    return opening_bracket(plain, whole) + 1


def behind_comma(prose: Prose, whole: Range, language: Language, *, sure: bool = False) -> Split | None:
    """`"Queues", Ada Vega (Northwind)`: where quotes or a link end the title, or the name has a known first name.

    Args:
        prose: The line.
        whole: The part of it that is read.
        language: Whose words to use.
        sure: Whether other lines of the list are so, too: then any full name will do.
    """
    for match in _COMMA.finditer(prose.plain, *whole):
        title = Range(whole.start, match.start())
        is_whole = _WHOLLY_QUOTED.match(title.of(prose.plain)) or any(
            mark.start <= title.start + 1 and mark.end == title.end for mark in prose.links(*title)
        )
        people = people_in(prose, match.end(), whole.end, language)
        are_named = people and all(likeness(person.text, language) == STRONG for person in people)
        is_told = is_whole or all(names_somebody(one.text) for one in people)
        is_alike = sure or all(one.organization and prose.plain.startswith(" (", one.name.end) for one in people)
        if are_named and (is_told or (is_alike and " " in title.of(prose.plain))):
            return Split(trim(prose.plain, *title), tuple(people), TITLE_FIRST)
    return None


def behind_name(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`Ada: Queues` and `smbeki (Sol): Boats` in a list whose other lines begin so: any few words are a name there."""
    match = _BEFORE_COLON.match(prose.plain, *whole)
    people = people_in(prose, *match.span("who"), language, trusted=True) if match else []
    if match is None or not people or is_vacancy(match["who"], language):
        return None
    if is_given(match["next"]) and not is_given(match["who"].split()[0]):
        return None  # "Open microphone: Ada on her boats"
    return Split(trim(prose.plain, match.start("next"), whole.end), tuple(people), PERSON_FIRST)


def are_names_before_colons(lines: Sequence[Prose]) -> bool:
    """Whether most lines of a list have a few words before a colon, and half of these begin with a known first name."""
    found = [match["who"] for line in lines if (match := _BEFORE_COLON.match(line.plain))]
    known = sum(is_given(who.split()[0]) for who in found)
    return len(found) >= _SEVERAL and 3 * len(found) >= 2 * len(lines) and 2 * known >= len(found)


def split(prose: Prose, whole: Range, language: Language, order: str) -> Split | None:
    """A line's title and people; None where it names nobody, or is too long for a line."""
    found = _split(prose, whole, language, order) if whole.end - whole.start <= _LONGEST else None
    if found is None or found.order != PERSON_FIRST:
        return named_a_talk(behind_prefix(found), language) if found else None
    return marked_alone(with_employer_behind(found, prose, language), language)


def _split(prose: Prose, whole: Range, language: Language, order: str) -> Split | None:
    if seen := at_sight(prose, whole, language):
        return seen
    titled = in_brackets(prose, whole, language)
    if titled and titled.people[0].name.start > _behind_bracket(prose.plain, whole):
        return titled  # "Queues - a love story (Dr Ada Vega)"
    for find in (_at_dashes, _at_colons, _at_slashes):
        found = [split for split in find(prose, whole, language) if not titled or _is_better(split, titled, language)]
        if found:
            return _best(found, order, language)
    worded = by_word(prose, whole, language) or about_word(prose, whole, language)
    if titled and worded and _is_rather(titled, worded):
        return titled
    if titled and not worded and not names_somebody(titled.people[0].text):
        worded = behind_comma(prose, whole, language)  # "Queues, Zorba Quux (Northwind)"
    if worded or titled:
        return worded or titled
    return _first_name(prose, whole, language) or _people_alone(prose, whole, language)


def _people_alone(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`Ada Vega and Sol Mbeki`, or a title and who gives it behind a comma."""
    people = people_in(prose, *whole, language)
    is_people = people and all(likeness(person.text, language) == STRONG or _is_profile(person) for person in people)
    return Split(None, tuple(people)) if is_people else behind_comma(prose, whole, language)


def _first_name(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`Ada: *Queues*`: a first name before a colon, and a title in a mark or in quotes that is all of the rest."""
    match = _BEFORE_COLON.match(prose.plain, *whole)
    if match is None or not is_given(match["who"]):
        return None
    at = match.start("next")
    marked = any(mark.kind in TITLES and mark.end >= whole.end - 1 for mark in prose.beginning(at - 1, at + 1))
    is_whole = marked or _WHOLLY_QUOTED.match(prose.plain, max(0, at - 1), whole.end)
    return behind_name(prose, whole, language) if is_whole else None
