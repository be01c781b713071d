"""Several talks in one sentence, each title right behind who gives it, whatever the sentence says of them.

We had Ada Vega on queues, Sol Mbeki on small boats and Ines Prado on ropes.
A big thank you to our speakers, Ada Vega (Queues in anger) and Sol Mbeki (Small boats in winter).
Empezó Ada Vega con «Colas» y siguió Sol Mbeki con «Barcos pequeños».
"""

import re
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

import attrs

from meetup_recap.index import Index
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.introductions import introduced
from meetup_recap.talks.titles import unquoted
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person

_IN_BRACKETS = re.compile(r"[ ]*\((?P<title>[^()]+)\)")
_IN_QUOTES = re.compile(r"(?:['’]s)?,?(?:[ ]\w+){0,4}[ ]*:?[ ]+(?P<title>[\"“„«][^\"“”„«»]{4,150}[\"”“»])")
_FEWEST, _FEWEST_WORDS = 2, 2


class ListedTalk(NamedTuple):
    """A talk of such a sentence, and the offset behind it."""

    people: list[Person]
    title: Range
    end: int


def listed_talks(prose: Prose, start: int, end: int, index: Index) -> list[ListedTalk]:
    """The talks of a sentence; none where only one is told so, or somebody is named without a title."""
    groups = [
        people
        for people, _ in introduced(prose, start, end, index, by_first_name=True)
        if all(names_somebody(one.text) or is_given(one.text) or index.people.full(one.text) for one in people)
    ]
    each = [[one] for people in groups for one in people]
    if all(_in_brackets(prose, one, end, index.language) for one, *_ in each):
        groups = each
    if len(groups) < _FEWEST:
        return []
    is_thanks = index.language.pattern("thanks").search(prose.plain, start, end)
    found = []
    for people, following in zip_longest(groups, groups[1:]):
        stop = following[0].name.start if following else end
        told = _title(prose, people[-1], stop, index.language, in_brackets=bool(is_thanks))
        if told is None:
            return []
        found.append(ListedTalk([_without(one, told[0]) for one in people], *told))
    return found


def _title(
    prose: Prose, person: Person, stop: int, language: Language, *, in_brackets: bool
) -> tuple[Range, int] | None:
    """The title behind a name, up to an offset, and where it ends: in brackets, in quotes, or behind "on"."""
    plain = prose.plain
    told = _in_brackets(prose, person, stop, language)
    if told or in_brackets:
        return told
    at = max(person.name.end, person.organization.end if person.organization else 0)
    at += prose.plain.startswith(")", at)
    quoted = _IN_QUOTES.match(plain, at, stop)
    if quoted:
        return unquoted(plain, *quoted.span("title")), quoted.end()
    about = _about(language).match(plain, at, stop)
    if about is None:
        return None
    title = Range(about.end(), about.end() + len(_before_next(plain[about.end() : stop], language)))
    return (title, title.end) if title.end > title.start else None


def _without(person: Person, title: Range) -> Person:
    """Somebody, without the title as their organization."""
    is_title = person.organization is not None and person.organization.start <= title.start < person.organization.end
    return attrs.evolve(person, organization=None) if is_title else person


def _in_brackets(prose: Prose, person: Person, stop: int, language: Language) -> tuple[Range, int] | None:
    match = _IN_BRACKETS.match(prose.plain, person.name.end, stop)
    is_title = match is not None and _is_title(match["title"], language)
    return (unquoted(prose.plain, *match.span("title")), match.end()) if match and is_title else None


def _is_title(said: str, language: Language) -> bool:
    """Whether what is in brackets behind a name is a title: it opens with no small letter as "(who knows ropes)" does.

    Some of its other words are in lower case, and none is a role.
    """
    words = said.split()
    if said[:1].islower():
        return False
    is_told = any(word.islower() and word not in language.name_particles for word in words[1:])
    return (
        len(words) >= _FEWEST_WORDS and is_told and not {word.lower().strip(",") for word in words} & {*language.roles}
    )


def _before_next(said: str, language: Language) -> str:
    """A title without the words that lead to the next name: ", and then", " y siguió"."""
    return _tail(language).sub("", said).rstrip(" ,;.!")


@cache
def _tail(language: Language) -> re.Pattern[str]:
    joiners, openers = alternatives(language.joiners), alternatives(language.openers)
    return re.compile(rf"(?:,|;|[ ](?:{joiners})(?=[ ]))(?:[ ](?:{joiners}|{openers}))*[ ]*\Z", re.IGNORECASE)


@cache
def _about(language: Language) -> re.Pattern[str]:
    nouns, possessives = alternatives(language.talk_nouns), alternatives(language.possessives)
    articles = alternatives(language.articles)
    return re.compile(
        rf"(?:['’]s[ ](?:[\w-]+[ ]){{0,2}}(?:{nouns})|,?[ ]\w+[ ](?:{possessives})[ ](?:[\w-]+[ ]){{0,2}}(?:{nouns}))?"
        rf":?[ ]+(?:{alternatives(language.about)})[ ]+(?:(?:{articles})[ ]+)?(?=\S)"
    )
