"""Whom a sentence of prose names beside marked titles: people who are known, and full names next to a title.

Ada Vega, back from her travels, opened with "Queues in Anger".          «Boats», by Oluwaseun Adeyemi.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from meetup_recap.index import Index
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.introductions import introduced
from meetup_recap.talks.marked_phrases import SURE, titles_in
from meetup_recap.talks.status import is_unreal
from meetup_recap.talks.worded_titles import worded_titles
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.honorifics import is_addressed
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range, capitalized, person_at
from meetup_recap.words.person import Person
from meetup_recap.words.quoted import QUOTED

_IN_BRACKETS = re.compile(r"[ ]*\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 20
_FAR = 60
_FEW_WORDS, _MOST_FOLLOWING = 3, 2
_MOST_BETWEEN = 8
_SEVERAL_WORDS = 4


class Group(NamedTuple):
    """People who are named together, the offset behind them, and where their sentence begins."""

    people: list[Person]
    behind: int
    start: int


def groups_in(prose: Prose, start: int, end: int, index: Index) -> Iterator[Group]:
    """The people of a sentence that thanks nobody; first names alone count where they are known."""
    language = index.language
    thanks = language.pattern("thanks").finditer(prose.plain, start, end)
    if any(prose.plain.count("(", start, one.start()) == prose.plain.count(")", start, one.start()) for one in thanks):
        return  # "(thanks, Tern!)" is an aside
    ties = (*language.employed, *language.with_, *language.affiliations)
    quoted = [Range(*match.span()) for match in QUOTED.finditer(prose.plain, start, end)]
    marked = [Range(mark.start, mark.end) for mark in prose.beginning(start, end) if mark.kind == "emphasis"]
    quoted += [one for one in marked if len(one.of(prose.plain).split()) >= _SEVERAL_WORDS]
    is_first = True
    for people, behind in introduced(prose, start, end, index, by_first_name=True):
        before = prose.plain[start : people[0].name.start].lower().split()
        is_employer = not is_first and bool(before) and before[-1] in ties  # "Ada Vega, engineer with Virginia Mutual"
        is_quoted = any(_is_inside(people[0], one) for one in quoted)
        is_thing = not people[0].is_full and is_in_place(people[0], language)  # "testing in Ruby"
        is_somebody = not (is_employer or is_quoted or is_thing) and _are_people(
            prose, people, Range(start, end), index
        )
        if is_somebody and not is_unreal(prose.plain, start, behind, language):
            yield from _parted(Group(people, behind, start), quoted)
            is_first = False


def is_in_place(person: Person, language: Language) -> bool:
    """Whether a word such as "at" or "in" is right before a name: "where she works at Quayside Labs"."""
    before = person.prose.plain[max(0, person.name.start - _NEAR) : person.name.start].lower().split()
    return bool(before) and before[-1] in (*language.places, *language.inside)


def _is_inside(person: Person, title: Range) -> bool:
    """Whether a name is a part of a title in quotes: not its first words, but for a first name alone."""
    is_first = person.name.start - title.start <= 1 and (person.is_full or person.name.end >= title.end - 1)
    return title.start <= person.name.start < title.end and not is_first


def _parted(group: Group, quoted: Sequence[Range]) -> Iterator[Group]:
    """The people on both sides of a title in quotes apart: "Ada Vega («Queues») and Sol Mbeki («Boats»)"."""
    first = 0
    for at, (one, following) in enumerate(pairwise(group.people), 1):
        if any(one.name.end <= title.start and title.end <= following.name.start for title in quoted):
            yield Group(group.people[first:at], one.name.end, group.start)
            first = at
    yield Group(group.people[first:], group.behind, group.start)


def _are_people(prose: Prose, people: Sequence[Person], sentence: Range, index: Index) -> bool:
    """Whether those who are named together are people; full names joined by "and" to one that is known are, too."""
    known = [
        is_known_name(one.text, index)
        or is_addressed(one, index.language)
        or _is_marked(prose, one, index.language)
        or _is_told(prose, one, sentence, index)
        for one in people
    ]
    if all(known) or not any(known) or not _are_joined(people, index.language):
        return all(known)
    return all(
        is_known or likeness(one.text, index.language) == STRONG for is_known, one in zip(known, people, strict=True)
    )


def _are_joined(people: Sequence[Person], language: Language) -> bool:
    """Whether a word such as "and" is before the last of several names; a comma alone is before an employer."""
    *others, last = people
    between = last.prose.plain[others[-1].name.end : last.name.start] if others else ""
    return bool(others) and not set(between.lower().split()).isdisjoint(language.joiners)


def _is_told(prose: Prose, person: Person, sentence: Range, index: Index) -> bool:
    """Whether a full name of no known first name is a speaker's: a title is marked in its sentence, which says so."""
    language, text = index.language, person.text
    of_others = (*language.organization_heads, *language.rooms, *language.halls, *language.groups)
    is_other = any(word in of_others for word in text.lower().split()) or text in index.patrons
    before = prose.plain[sentence.start : person.name.start].lower().split()
    ties = (*language.places, *language.inside, *language.affiliations, *language.employed, *language.articles)
    is_tied = bool(before) and before[-1] in ties
    if is_other or is_tied or likeness(text, language) != STRONG:
        return False
    behind = max(person.name.end, person.organization.end if person.organization else 0)
    if _is_beside_title(prose, Range(person.name.start, behind), sentence, index):
        return True
    ends = dict(sentences(prose, language.abbreviations))
    end = goes_on(prose, sentence.end, ends, index)
    sides = prose.plain[sentence.start : person.name.start], prose.plain[behind : sentence.end]
    is_at_edge = not all(side.strip(" *_.!,") for side in sides)
    if is_at_edge and any(worded_titles(prose, sentence.end, end, language)):
        return True
    closing = prose.plain.find(")", behind, sentence.end)
    is_aside = closing >= 0 and "(" not in prose.plain[behind:closing]
    near = (
        (behind, closing if is_aside else min(sentence.end, behind + _FAR)),
        (max(sentence.start, person.name.start - _NEAR), person.name.start),
    )
    is_subject = any(
        language.pattern(verbs).search(prose.plain, *place)
        for place in near
        for verbs in ("talk_verbs", "evening_verbs")
    )
    titles = titles_in(prose, sentence.start, max(end, sentence.end), index, [person.name]) if is_subject else ()
    first = next((one for one in titles if one.weight >= SURE and one.place.start > person.name.end), None)
    return first is not None and not _names_known(prose.plain, person.name.end, first.place.start, language)


def _names_known(plain: str, start: int, end: int, language: Language) -> bool:
    """Whether a part of a sentence has somebody's full and known name: then what follows is theirs."""
    names = (person_at(plain, word.start, end, language) for word in capitalized(plain, start, end))
    return any(name is not None and names_somebody(name.of(plain)) for name in names)


def _is_beside_title(prose: Prose, name: Range, sentence: Range, index: Index) -> bool:
    """Whether a few small words at most are between a full name and a marked title, before it or behind.

    "Loeiza Riou, back at last, opened with «Queues»" and "«Boats», by Yann-Vari Kerdoncuff".
    """
    plain, language = prose.plain, index.language
    titles = [one.place for one in titles_in(prose, *sentence, index, [name]) if one.weight >= SURE]
    behind = next((one for one in titles if one.start >= name.end), None)
    before = next((one for one in reversed(titles) if one.end <= name.start), None)
    if before and _by(language).fullmatch(plain, before.end, name.start):
        return True
    if behind is None or language.capital_nouns:
        return False
    between = _IN_BRACKETS.sub("", plain[name.end : behind.start])
    is_near = len(_WORD.findall(between)) <= _MOST_BETWEEN and not any(map(str.isupper, between))
    fields = ("support", "thanks", "asides", "hosting", "housing", "housed", "treated", "sponsored", "catering")
    return is_near and not any(language.pattern(field).search(between) for field in fields)


def is_by(plain: str, title: Range, group: Group, language: Language) -> bool:
    """Whether people are right behind a title, with a word such as "by", a comma or a bracket between."""
    name = group.people[0].name
    return title.end <= name.start and _by(language).fullmatch(plain, title.end, name.start) is not None


@cache
def _by(language: Language) -> re.Pattern[str]:
    """Between a title and who gives it: ", by ", " (", " – "."""
    return re.compile(rf"[\"”“»]?[ ]*[,(–—-]?[ ]*(?:(?:{alternatives(language.by)})[ ]+)?[*_]*", re.IGNORECASE)


def _is_marked(prose: Prose, person: Person, language: Language) -> bool:
    """Whether a full name is in bold, behind "First up was" or with a handle or a role in brackets behind it."""
    marks = (mark for mark in prose.beginning(person.name.start, person.name.start + 1) if mark.kind == "strong")
    behind = _IN_BRACKETS.match(prose.plain, person.name.end)
    is_told = behind and ("@" in behind[0] or language.pattern("roles").search(behind[0].lower()))
    is_bold = any(mark.end == person.name.end for mark in marks)
    before = prose.plain[max(0, person.name.start - _FAR) : person.name.start].lower().split()
    opens = bool(before) and len(before) <= _FEW_WORDS and before[0].strip(",") in language.openers
    return bool(is_told or opens) and is_bold and likeness(person.text, language) == STRONG


def is_known_name(name: str, index: Index) -> bool:
    """Whether a name is somebody's, as its first word or the rest of the post says."""
    return bool(names_somebody(name) or is_given(name) or index.people.full(name)) or index.means(name)


def goes_on(prose: Prose, at: int, ends: Mapping[int, int], index: Index) -> int:
    """Where the sentences behind one about somebody end that go on about them: "Then came Ada. She …", "Her talk …".

    An exclamation between them is passed: "Then came Ada. With a drone! Her talk …".
    """
    language = index.language
    following = [(start, end) for start, end in ends.items() if start >= at][:_MOST_FOLLOWING]
    for start, end in following:
        opening = prose.plain[start : start + _NEAR].lower().split()
        is_about = bool(opening) and opening[0].strip(",:") in language.third_person
        if is_about or not language.first_words("talk_nouns").isdisjoint(opening[:_FEW_WORDS]):
            return end
        if len(prose.plain[start:end].split()) > _FEW_WORDS:
            break
    return at
