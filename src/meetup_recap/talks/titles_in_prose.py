"""Titles that prose shows by its markup, and the people who are nearest to them, whatever the words between them are.

**Ada Vega** from Northwind was next. In "Queues in Anger" she led us through her setup.
"Queues in Anger" was given by Ada Vega.          Den Schlusspunkt setzte Sol: sein Beitrag hieß „Boote im Winter“.

People have the part of a paragraph from where their sentence begins to where that of the next ones does. What stands
out there most is their title: a link to slides or a recording before bold and italic words, and these before quotes.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, zip_longest
from typing import NamedTuple

from meetup_recap.index import Index
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.marked_phrases import SURE, Title, titles_in
from meetup_recap.talks.named_in_prose import Group, goes_on, groups_in, is_by, is_known_name
from meetup_recap.talks.titles import unquoted
from meetup_recap.words.given_names import is_given
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range, capitalized, person_at
from meetup_recap.words.people import people_at
from meetup_recap.words.person import Person
from meetup_recap.words.quoted import QUOTED

_NEAR = 20
_LONGEST_NAME = 200


class MarkedTalk(NamedTuple):
    """Who gives a talk, its title with the link that it is the text of, and where its sentence begins."""

    people: list[Person]
    behind: int
    title: Range
    link: Mark | None
    opening: int


def marked_talks(prose: Prose, index: Index) -> list[MarkedTalk]:
    """The talks of a paragraph whose titles are marked, in order."""
    spans = sentences(prose, index.language.abbreviations)
    groups = [group for span in spans for group in groups_in(prose, *span, index)]
    people = [one for group in groups for one in group.people]
    named = sorted(place for one in people for place in (one.name, one.organization) if place)
    ends = dict(spans)
    found = []
    if each := _each_by(prose, index):
        return each
    for start, end, owners in _parts(groups, len(prose.plain)):
        names = named[bisect_left(named, (start - _LONGEST_NAME,)) : bisect_left(named, (end,))]
        near = list(titles_in(prose, start, ends[start], index, names))
        if len(owners) == 1 and all(one.weight < SURE for one in near):
            stop = end if _is_full(owners[0], index) else goes_on(prose, ends[start], ends, index)
            near = [one for one in titles_in(prose, ends[start], stop, index, names) if one.weight >= SURE] or near
        if len(near) == len(owners):
            found += [_talk(group, title) for group, title in zip(owners, near, strict=True)]
        elif near:
            found += _nearest(owners, near, prose.plain[:end], index)
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
    known = sum(all(is_known_name(one.text, index) for one in talk.people) for talk in found)
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
    titles = [title for title in titles_in(prose, 0, len(prose.plain), index, []) if title.weight >= SURE]
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


def _is_full(group: Group, index: Index) -> bool:
    """Whether people are named in full, here or elsewhere."""
    return all(one.is_full or index.people.full(one.text) for one in group.people)


def _talk(group: Group, title: Title) -> MarkedTalk:
    return MarkedTalk(group.people, group.behind, title.place, title.link, group.start)


def _parts(groups: Sequence[Group], end: int) -> Iterator[tuple[int, int, list[Group]]]:
    """The parts of a paragraph with the people of each: one group, or those of one sentence."""
    of_sentences = [list(owners) for _, owners in groupby(groups, key=lambda group: group.start)]
    for owners, following in zip_longest(of_sentences, of_sentences[1:]):
        yield owners[0].start, following[0].start if following else end, owners


def _nearest(owners: Sequence[Group], titles: Sequence[Title], plain: str, index: Index) -> Iterator[MarkedTalk]:
    """Each title with those right behind it, as "by" says, else with the last ones before it: what stands out most.

    One title alone is that of the first.
    """
    by = {id(owner): title for title in titles for owner in owners if is_by(plain, title.place, owner, index.language)}
    if not by and (len(titles) == 1 or len(owners) == 1):
        yield _talk(owners[0], max(titles, key=lambda title: title.weight))
        return
    for owner, following in zip_longest(owners, owners[1:]):
        stop = following.people[0].name.start if following else len(plain)
        own = [title for title in titles if owner.behind <= title.place.start < stop and title not in by.values()]
        title = by.get(id(owner)) or max(own, key=lambda title: title.weight, default=None)
        if title:
            yield _talk(owner, title)
