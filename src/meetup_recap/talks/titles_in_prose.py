"""Titles that prose shows by its markup, and the people who are nearest to them, whatever the words between them are.

**Ada Vega** from Northwind was next. In "Queues in Anger" she led us through her setup.
"Queues in Anger" was given by Ada Vega.          Den Schlusspunkt setzte Sol: sein Beitrag hieß „Boote im Winter“.

People have the part of a paragraph from where their sentence begins to where that of the next ones does. What stands
out there most is their title: a link to slides or a recording before bold and italic words, and these before quotes.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, zip_longest
from typing import NamedTuple

from meetup_recap.index import Index
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.introductions import introduced
from meetup_recap.talks.no_talks import is_none
from meetup_recap.talks.status import is_unreal
from meetup_recap.talks.titles import unquoted
from meetup_recap.words.addresses import is_event, is_home, is_profile, is_slides, is_video
from meetup_recap.words.calendar import ANY_DAY
from meetup_recap.words.days import holds_date
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.honorifics import is_addressed
from meetup_recap.words.label_kinds import kind_of
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range, capitalized, person_at
from meetup_recap.words.people import people_at
from meetup_recap.words.person import Person
from meetup_recap.words.quoted import QUOTED

_IN_BRACKETS = re.compile(r"[ ]*\([^()]*\)")
_WEIGHTS = {"link": 1, "strong": 2, "emphasis": 2, "quote": 2}
_SURE = 4
"""The weight of a title that no words lead to."""
_NEAR = 20
_LONGEST_NAME = 200
_FAR = 60
_FEW_WORDS, _MOST_FOLLOWING = 3, 2
_SHORTEST, _FEWEST_WORDS = 5, 2


class MarkedTalk(NamedTuple):
    """Who gives a talk, its title with the link that it is the text of, and where its sentence begins."""

    people: list[Person]
    behind: int
    title: Range
    link: Mark | None
    opening: int


class _Group(NamedTuple):
    people: list[Person]
    behind: int
    start: int


class _Title(NamedTuple):
    place: Range
    link: Mark | None
    weight: int


def marked_talks(prose: Prose, index: Index) -> list[MarkedTalk]:
    """The talks of a paragraph whose titles are marked, in order."""
    spans = sentences(prose, index.language.abbreviations)
    groups = [group for span in spans for group in _groups(prose, *span, index)]
    people = [one for group in groups for one in group.people]
    named = sorted(place for one in people for place in (one.name, one.organization) if place)
    ends = dict(spans)
    found = []
    if each := _each_by(prose, index):
        return each
    for start, end, owners in _parts(groups, len(prose.plain)):
        names = named[bisect_left(named, (start - _LONGEST_NAME,)) : bisect_left(named, (end,))]
        near = list(_titles(prose, start, ends[start], index, names))
        if len(owners) == 1 and all(one.weight < _SURE for one in near):
            stop = end if _is_full(owners[0], index) else _goes_on(prose, ends[start], ends, index)
            near = [one for one in _titles(prose, ends[start], stop, index, names) if one.weight >= _SURE] or near
        if len(near) == len(owners):
            found += [_talk(group, title) for group, title in zip(owners, near, strict=True)]
        elif near:
            found += _nearest(owners, near, end)
    return found


def _each_by(prose: Prose, index: Index) -> list[MarkedTalk]:
    """Several titles in quotes, each with somebody behind a word such as "by": "«Queues» par Ada, «Boats» par Sol"."""
    language = index.language
    found: list[MarkedTalk] = []
    for quoted in QUOTED.finditer(prose.plain):
        by = _by_behind(language).match(prose.plain, quoted.end())
        people, behind = people_at(prose, by.end(), len(prose.plain), language) if by else ([], 0)
        if people and all(likeness(one.text, language) == STRONG or is_given(one.text) for one in people):
            found.append(MarkedTalk(people, behind, unquoted(prose.plain, *quoted.span()), None, quoted.start()))
    known = sum(all(_is_known(one.text, index) for one in talk.people) for talk in found)
    return found if len(found) > 1 and 2 * known >= len(found) else []


@cache
def _by_behind(language: Language) -> re.Pattern[str]:
    """Between a quoted title and who gives it."""
    return re.compile(rf"[ ]*(?:\([^()]*\))?,?[ ]+(?:{alternatives(language.by)})[ ]+", re.IGNORECASE)


def marked_talk_of_item(prose: Prose, index: Index) -> MarkedTalk | None:
    """The talk of an item of a list: its one marked title, and whom it names, else the full name that it opens with."""
    talks = marked_talks(prose, index)
    if talks:
        return talks[0] if len(talks) == 1 else None
    titles = [title for title in _titles(prose, 0, len(prose.plain), index, []) if title.weight >= _SURE]
    word = next(iter(capitalized(prose.plain, 0, _NEAR)), None)
    if len(titles) != 1 or word is None or word.start >= titles[0].place.start:
        return None
    first, _, second = prose.plain[: titles[0].place.start].partition(" ")
    at = (
        len(first) + 1 if first.lower() in (*index.language.by, *index.language.affiliations) and second else word.start
    )
    name = person_at(prose.plain, at, titles[0].place.start, index.language)
    if name is None or likeness(name.of(prose.plain), index.language) != STRONG:
        return None
    return MarkedTalk([Person(prose, name)], name.end, titles[0].place, titles[0].link, 0)


def _goes_on(prose: Prose, at: int, ends: Mapping[int, int], index: Index) -> int:
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


def _is_full(group: _Group, index: Index) -> bool:
    """Whether people are named in full, here or elsewhere."""
    return all(one.is_full or index.people.full(one.text) for one in group.people)


def _talk(group: _Group, title: _Title) -> MarkedTalk:
    return MarkedTalk(group.people, group.behind, title.place, title.link, group.start)


def _parts(groups: Sequence[_Group], end: int) -> Iterator[tuple[int, int, list[_Group]]]:
    """The parts of a paragraph with the people of each: one group, or those of one sentence."""
    of_sentences = [list(owners) for _, owners in groupby(groups, key=lambda group: group.start)]
    for owners, following in zip_longest(of_sentences, of_sentences[1:]):
        yield owners[0].start, following[0].start if following else end, owners


def _nearest(owners: Sequence[_Group], titles: Sequence[_Title], end: int) -> Iterator[MarkedTalk]:
    """Each with what stands out most behind them, up to the next ones; one title alone is that of the first."""
    if len(titles) == 1 or len(owners) == 1:
        yield _talk(owners[0], max(titles, key=lambda title: title.weight))
        return
    for group, following in zip_longest(owners, owners[1:]):
        stop = following.people[0].name.start if following else end
        own = [title for title in titles if group.behind <= title.place.start < stop]
        if own:
            yield _talk(group, max(own, key=lambda title: title.weight))


def _groups(prose: Prose, start: int, end: int, index: Index) -> Iterator[_Group]:
    """The people of a sentence that thanks nobody; first names alone count where they are known."""
    language = index.language
    thanks = language.pattern("thanks").finditer(prose.plain, start, end)
    if any(prose.plain.count("(", start, one.start()) == prose.plain.count(")", start, one.start()) for one in thanks):
        return  # "(thanks, Tern!)" is an aside
    ties = (*language.employed, *language.with_, *language.affiliations)
    is_first = True
    for people, behind in introduced(prose, start, end, index, by_first_name=True):
        before = prose.plain[start : people[0].name.start].lower().split()
        is_employer = not is_first and bool(before) and before[-1] in ties  # "Ada Vega, engineer with Virginia Mutual"
        is_known = all(
            _is_known(one.text, index)
            or is_addressed(one, index.language)
            or _is_marked(prose, one, index.language)
            or _is_told(prose, one, Range(start, end), index)
            for one in people
        )
        if is_known and not is_employer and not is_unreal(prose.plain, start, behind, language):
            yield _Group(people, behind, start)
            is_first = False


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
    ends = dict(sentences(prose, language.abbreviations))
    end = _goes_on(prose, sentence.end, ends, index)
    titles = _titles(prose, sentence.start, max(end, sentence.end), index, [person.name]) if is_subject else ()
    return any(one.weight >= _SURE and one.place.start > person.name.end for one in titles)


def _is_marked(prose: Prose, person: Person, language: Language) -> bool:
    """Whether a full name is in bold, behind "First up was" or with a handle or a role in brackets behind it."""
    marks = (mark for mark in prose.beginning(person.name.start, person.name.start + 1) if mark.kind == "strong")
    behind = _IN_BRACKETS.match(prose.plain, person.name.end)
    is_told = behind and ("@" in behind[0] or language.pattern("roles").search(behind[0].lower()))
    is_bold = any(mark.end == person.name.end for mark in marks)
    before = prose.plain[max(0, person.name.start - _FAR) : person.name.start].lower().split()
    opens = bool(before) and len(before) <= _FEW_WORDS and before[0].strip(",") in language.openers
    return bool(is_told or opens) and is_bold and likeness(person.text, language) == STRONG


def _is_known(name: str, index: Index) -> bool:
    return bool(names_somebody(name) or is_given(name) or index.people.full(name)) or index.means(name)


def _titles(prose: Prose, start: int, end: int, index: Index, names: Sequence[Range]) -> Iterator[_Title]:
    """The marked phrases of a part that may be titles, in order."""
    found: list[tuple[Range, Mark | None, int]] = [
        (Range(mark.start, mark.end), mark if mark.kind == "link" else None, _weight(mark))
        for mark in prose.beginning(start, end)
        if mark.kind in _WEIGHTS
    ]
    found += [(Range(*match.span()), None, _WEIGHTS["quote"]) for match in QUOTED.finditer(prose.plain, start, end)]
    behind = start
    for whole, link, weight in sorted(found, key=lambda one: (one[0].start, -one[0].end, one[1] is None)):
        title = unquoted(prose.plain, *whole)
        is_name = any(name.start < whole.end and whole.start < name.end for name in names)
        text = title.of(prose.plain)
        is_label = prose.plain[whole.start : whole.end + 1].rstrip().endswith(":")  # "**Ada on her talk:**"
        is_label = is_label and not QUOTED.fullmatch(prose.plain, *whole)
        before = prose.plain[max(start, whole.start - _NEAR) : whole.start].split()
        is_giver = weight == _WEIGHTS["link"] and bool(before) and before[-1].lower() in index.language.given_by
        is_label = is_label or is_giver  # "donated by [Tern](…)"
        if whole.start >= behind and not (is_name or is_label) and _may_be_title(text, link, index):
            yield _Title(title, link, weight + _is_like_title(text, link))
        behind = max(behind, whole.end)


def _weight(mark: Mark) -> int:
    is_material = mark.kind == "link" and (is_video(mark.url) or is_slides(mark.url))
    return _WEIGHTS[mark.kind] + 2 * is_material


def _is_like_title(text: str, link: Mark | None) -> int:
    """How much words look like a title: they begin with a capital, and are several; "Like this!" is said."""
    is_several = len(text.split()) >= _FEWEST_WORDS
    return 2 * (is_several and not text[0].islower()) - (link is None and text[-1] in "!?.")


def _may_be_title(text: str, link: Mark | None, index: Index) -> bool:
    """Whether a marked phrase is neither a name, a word for slides, nor a place on the web."""
    language = index.language
    is_address = "://" in text or ("/" in text and " " not in text)
    is_page = link is not None and (is_event(link.url) or is_profile(link.url) or is_home(link.url))
    is_known = text in index.patrons or text == index.series or text.casefold() in index.folded
    is_word = (
        holds_date(text, language, ANY_DAY)
        or len(text) < _SHORTEST
        or not any(map(str.isalpha, text))
        or kind_of(text, language) is not None
        or (" " not in text and (text.islower() or text.isupper()))
    )
    is_person = (likeness(text, language) == STRONG and names_somebody(text)) or is_none(text, language)
    return not (is_address or is_page or is_known or is_word or is_person)
