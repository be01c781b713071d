"""What joins title and speaker in one line, and which side is which.

Queues - Ada Vega        Ada Vega: Queues        Queues by Ada Vega        Ada Vega on Queues
Queues (Ada Vega)        "Queues", Ada Vega      **Queues** - Ada          [Ada Vega](https://…): Queues
"""

import re
from collections.abc import Iterator
from functools import cache

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.words.addresses import is_profile
from meetup_recap.words.bylines import job_in, people_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.likeness import NONE, STRONG, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.people import is_role
from meetup_recap.words.person import Person

_DASH = re.compile(r"[ ]+(?:-{1,3}|[–—|~])[ ]+|[ ]*[–—][ ]*")
_ANY_DASH = re.compile(r"[-–—|~]")
_SLASH = re.compile(r"[ ]+/[ ]+")
_COLON = re.compile(r"[ ]?:[ ]+")
_END_BRACKETS = re.compile(r"\((?P<inside>[^()]+)\)[ ]*\Z")
_COMMA = re.compile(r",[ ]+")
_HANDLE = re.compile(r"[ ]*\(@")
_WHOLLY_QUOTED = re.compile(r"\s*[\"“„«][^\"”“»]+[\"”“»]\s*\Z")
_OPENING_QUOTE = re.compile(r"[\"“„«][^\"”“»]+[\"”“»]")
_ANY_BY = r"(?-i:(?<=[\"”“» ][ ])[a-z]{1,4}(?=[ ][^\Wa-z]))"
"""A short word behind quotes, in whatever language: "«Queues» de Ada Vega"."""
_LONGEST = 1000
_LEFT, _RIGHT = " \t-–—|:~•*·.,", " \t-–—|:~*,"
TITLE_FIRST, PERSON_FIRST = "title first", "person first"


def trim(plain: str, start: int, end: int) -> Range:
    """A range without the marks that frame a title or a name."""
    said = plain[start:end]
    left = len(said) - len(said.lstrip(_LEFT))
    left = left if not said.lstrip().startswith("...") else len(said) - len(said.lstrip())
    return Range(start + left, start + max(left, len(said.rstrip(_RIGHT))))


@attrs.frozen
class Split:
    """A line's title and people, and which of them stands first; `is_open` where both sides look like a name."""

    title: Range | None
    people: tuple[Person, ...] = ()
    order: str | None = None
    is_open: bool = False


def _best(found: list[Split], order: str, language: Language) -> Split:
    orders = {split.order for split in found}
    if len(orders) == 1:
        return found[0]
    named = [split for split in found if all(likeness(person.text, language) == STRONG for person in split.people)]
    if len(named) == 1:
        return named[0]
    given = [split for split in named if all(names_somebody(person.text) for person in split.people)]
    if len(given) == 1:
        return given[0]
    told = [split for split in found if any(_is_told_of(person) for person in split.people)]
    if len(told) == 1:
        return told[0]
    best = next((split for split in found if split.order == order), found[0])
    return attrs.evolve(best, is_open=True)


def _is_told_of(person: Person) -> bool:
    """Whether somebody has an organization, a link or a handle: a title has none."""
    return bool(person.organization or person.link) or bool(_HANDLE.match(person.prose.plain, person.name.end))


def _is_profile(person: Person) -> bool:
    return person.link is not None and is_profile(person.link.url)


def _linked_person(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`[Ada Vega](…): Queues` and `[Queues](…) - [Ada Vega](…)`: a link that holds a name, beside the title."""
    for mark in prose.links(*whole):
        if mark.kind != "link" or likeness(prose.plain[mark.start : mark.end], language) == NONE:
            continue
        if not (_is_called_by(prose, mark, language) or is_profile(mark.url)):
            continue
        before, behind = Range(whole.start, mark.start), Range(mark.end, whole.end)
        joint = prose.plain[mark.end : mark.end + 3]
        if not before.of(prose.plain).strip() and _COLON.match(joint):
            people = people_in(prose, mark.start, mark.end, language, trusted=True)
            return Split(trim(prose.plain, *behind), tuple(people), PERSON_FIRST)
    return None


def _marked_title(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`**Queues**: Ada`, `"Queues" by Ada`: where bold words, a link or quotes tell the title, any name will do."""
    plain = prose.plain
    mark = next(
        (
            Range(mark.start, mark.end)
            for mark in prose.marks
            if mark.kind in {"strong", "emphasis", "link"}
            and mark.start <= whole.start + 1
            and whole.start < mark.end < whole.end
        ),
        None,
    )
    quoted = _OPENING_QUOTE.match(plain, *whole)
    first = mark or (Range(*quoted.span()) if quoted else None)
    first = Range(max(first.start, whole.start), first.end) if first else None
    if first is None:
        return None
    joint = _joint(language).match(plain, first.end, whole.end)
    if joint is None:
        behind = people_in(prose, first.end, whole.end, language) if quoted and not mark else []
        is_named = behind and all(names_somebody(person.text) for person in behind)
        return Split(trim(plain, *first), tuple(behind), TITLE_FIRST) if is_named else None
    behind = people_in(prose, joint.end(), whole.end, language)
    is_person = likeness(first.of(plain), language) == STRONG
    if behind and _are_named(behind, language) and not (is_person and not joint["by"]):
        return Split(trim(plain, *first), tuple(behind), TITLE_FIRST)
    end = joint.end("aside") if joint["aside"] else joint.start()
    people = people_in(prose, whole.start, end, language)
    is_sentence = plain[joint.end() : joint.end() + 1].islower() and "," in joint[0]  # "**Ada Vega**, works for Tern"
    if people and not joint["by"] and _are_named(people, language) and not quoted and not is_sentence:
        return Split(trim(plain, joint.end(), whole.end), tuple(people), PERSON_FIRST)
    return None


@cache
def _joint(language: Language) -> re.Pattern[str]:
    """What stands between a title and its speaker: a dash, a colon, a comma, or "by"; brackets before it are passed."""
    by = alternatives(language.by)
    return re.compile(
        rf"(?P<aside>[ ]*\([^()]*\))?(?:(?:[ ]*[–—|:,]|[ ]-)?[ ]+(?P<by>{by}|{_ANY_BY})[ ]+"
        r"|[ ]*(?:[–—|:,]|[ ]-)[ ]+)",
        re.IGNORECASE,
    )


def _is_called_by(prose: Prose, mark: Mark, language: Language) -> bool:
    return likeness(prose.plain[mark.start : mark.end], language) == STRONG


def _at_dashes(prose: Prose, whole: Range, language: Language) -> Iterator[Split]:
    """`Queues - Ada Vega` and `Ada Vega - Queues`."""
    dashes = list(_DASH.finditer(prose.plain, *whole)) if _ANY_DASH.search(prose.plain, *whole) else []
    if not dashes:
        return
    last, first = dashes[-1], dashes[0]
    people = people_in(prose, last.end(), whole.end, language)
    if people and _are_named(people, language):
        yield Split(trim(prose.plain, whole.start, last.start()), tuple(people), TITLE_FIRST)
    people = people_in(prose, whole.start, first.start(), language)
    if people and _are_named(people, language):
        yield Split(trim(prose.plain, first.end(), whole.end), tuple(people), PERSON_FIRST)


def _are_named(people: list[Person], language: Language) -> bool:
    """Whether all look like names, one of a single word among several or alone."""
    return all(likeness(person.text, language) != NONE for person in people)


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
        is_title = likeness(title.of(prose.plain), language) != STRONG
        if is_title and people and all(names_somebody(person.text) for person in people):
            yield Split(trim(prose.plain, *title), tuple(people), order)


def _at_colons(prose: Prose, whole: Range, language: Language) -> Iterator[Split]:
    """`Ada Vega: Queues` and `Queues: Ada Vega`; a name of one word is none before a colon."""
    colons = list(_COLON.finditer(prose.plain, *whole))
    if not colons:
        return
    first, last = colons[0], colons[-1]
    people = people_in(prose, whole.start, first.start(), language)
    if people and any(likeness(person.text, language) == STRONG for person in people):
        yield Split(trim(prose.plain, first.end(), whole.end), tuple(people), PERSON_FIRST)
    people = people_in(prose, last.end(), whole.end, language)
    if people and all(likeness(person.text, language) == STRONG for person in people):
        yield Split(trim(prose.plain, whole.start, last.start()), tuple(people), TITLE_FIRST)


def _by_word(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`Queues by Ada Vega`."""
    if not language.may_hold("by", whole.of(prose.plain).lower()):
        return None
    for match in reversed(list(language.pattern("by").finditer(prose.plain, *whole))):
        if not prose.plain[whole.start : match.start()].strip() or match.start() == whole.start:
            continue
        people = people_in(prose, match.end(), whole.end, language)
        if people and any(likeness(person.text, language) == STRONG for person in people):
            return Split(trim(prose.plain, whole.start, match.start()), tuple(people), TITLE_FIRST)
    return None


def _about_word(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`Ada Vega on Queues`."""
    if not language.may_hold("about", whole.of(prose.plain).lower()):
        return None
    for match in language.pattern("about").finditer(prose.plain, *whole):
        people = people_in(prose, whole.start, match.start(), language)
        title = trim(prose.plain, match.end(), whole.end)
        if title.of(prose.plain) and people and all(likeness(person.text, language) == STRONG for person in people):
            return Split(title, tuple(people), PERSON_FIRST)
    return None


def _in_brackets(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`Queues (Ada Vega)`."""
    at = prose.plain.rfind("(", *whole)
    match = _END_BRACKETS.match(prose.plain, at, whole.end) if at >= 0 else None
    if not match or match.start() == whole.start:
        return None
    people = people_in(prose, *match.span("inside"), language) or _dashed(prose, Range(*match.span("inside")), language)
    if not people or not all(likeness(person.text, language) == STRONG for person in people):
        return None
    return Split(trim(prose.plain, whole.start, match.start()), tuple(people), TITLE_FIRST)


def _dashed(prose: Prose, inside: Range, language: Language) -> list[Person]:
    """`(Ada Vega - Tern)`: somebody, and behind the dash where they work."""
    dash = _DASH.search(prose.plain, *inside)
    people = people_in(prose, inside.start, dash.start(), language) if dash else []
    if dash is None or len(people) != 1 or not names_somebody(people[0].text):
        return []
    return [attrs.evolve(people[0], organization=Range(dash.end(), inside.end), organization_prose=prose)]


def _behind_bracket(plain: str, whole: Range) -> int:
    """The offset behind the last opening bracket: a name that begins further on has an honorific before it."""
    return plain.rfind("(", *whole) + 1


def _behind_comma(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`"Queues", Ada Vega (Northwind)`: where quotes or a link end the title, or the name has a known first name."""
    for match in _COMMA.finditer(prose.plain, *whole):
        title = Range(whole.start, match.start())
        is_whole = _WHOLLY_QUOTED.match(title.of(prose.plain)) or any(
            mark.start <= title.start + 1 and mark.end == title.end for mark in prose.links(*title)
        )
        people = people_in(prose, match.end(), whole.end, language)
        are_named = people and all(likeness(person.text, language) == STRONG for person in people)
        if are_named and (is_whole or all(names_somebody(person.text) for person in people)):
            return Split(trim(prose.plain, *title), tuple(people), TITLE_FIRST)
    return None


def _marked_people(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`Queues. *Ada Vega, Northwind*`: people in a mark of their own at the end of a line."""
    for mark in reversed(prose.marks):
        if mark.kind in {"emphasis", "strong"} and mark.end >= whole.end - 1 and mark.start > whole.start:
            people = people_in(prose, mark.start, mark.end, language)
            title = trim(prose.plain, whole.start, mark.start)
            is_title = title.end > title.start and prose.plain[title.end - 1 : title.end] != "("
            title = Range(title.start, title.end - prose.plain.endswith(".", title.start, title.end))
            if people and is_title and all(names_somebody(person.text) for person in people):
                return Split(title, tuple(people), TITLE_FIRST)
    return None


def _of_noun(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`Talk by Ada: Queues`: what stands between "by" and the colon is a name, whatever it looks like."""
    opening = _noun_by(language).match(prose.plain, *whole) if ":" in whole.of(prose.plain) else None
    colon = _COLON.search(prose.plain, opening.end(), whole.end) if opening else None
    if opening is None or colon is None:
        return None
    people = people_in(prose, opening.end(), colon.start(), language, trusted=True)
    title = trim(prose.plain, colon.end(), whole.end)
    return Split(title, tuple(people), PERSON_FIRST) if people and title.end > title.start else None


@cache
def _noun_by(language: Language) -> re.Pattern[str]:
    nouns, by = alternatives(language.talk_nouns), alternatives((*language.by, *language.affiliations))
    return re.compile(rf"(?i:{nouns})[ ](?:{by})(?:[ ]+|(?<=['’]))(?=[^\W\d_a-z])")


def split(prose: Prose, whole: Range, language: Language, order: str) -> Split | None:
    """A line's title and people; None where it names nobody, or is too long for a line."""
    found = _split(prose, whole, language, order) if whole.end - whole.start <= _LONGEST else None
    return _with_employer_behind(found, prose, language) if found and found.order == PERSON_FIRST else found


def _with_employer_behind(found: Split, prose: Prose, language: Language) -> Split:
    """`Ada Vega: Queues (Tern Labs)`: what looks like a name in brackets behind the title is where they work."""
    title = found.title
    if title and len(found.people) == 1 and is_role(title.of(prose.plain).partition(",")[0], language):
        role, house = job_in(prose.part(*title), language)
        if house:
            places = [Range(title.start + one.start, title.start + one.end) if one else None for one in (role, house)]
            person = attrs.evolve(found.people[0], role=places[0], organization=places[1])
            return Split(None, (person,))
    at = prose.plain.rfind("(", *title) if title else -1
    match = _END_BRACKETS.match(prose.plain, at, title.end) if title and at > title.start else None
    if title is None or match is None or likeness(match["inside"], language) != STRONG:
        return found
    if any(person.organization for person in found.people) or names_somebody(match["inside"]):
        return found
    house = Range(*match.span("inside"))
    people = tuple(attrs.evolve(one, organization=house, organization_prose=prose) for one in found.people)
    return attrs.evolve(found, title=trim(prose.plain, title.start, at), people=people)


def _split(prose: Prose, whole: Range, language: Language, order: str) -> Split | None:
    linked = _of_noun(prose, whole, language) or (_linked_person(prose, whole, language) if prose.marks else None)
    marked = linked or _marked_title(prose, whole, language) or _marked_people(prose, whole, language)
    if marked:
        return marked
    titled = _in_brackets(prose, whole, language)
    if titled and titled.people[0].name.start > _behind_bracket(prose.plain, whole):
        return titled  # "Queues - a love story (Dr Ada Vega)"
    for find in (_at_dashes, _at_colons, _at_slashes):
        found = [split for split in find(prose, whole, language) if not titled or _is_called(split, language)]
        if found:
            return _best(found, order, language)
    by_word = _by_word(prose, whole, language) or _about_word(prose, whole, language) or titled
    if by_word:
        return by_word
    people = people_in(prose, *whole, language)
    is_people = people and all(likeness(person.text, language) == STRONG or _is_profile(person) for person in people)
    return Split(None, tuple(people)) if is_people else _behind_comma(prose, whole, language)
