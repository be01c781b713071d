"""The talks of short recaps, which tell none at length: somebody presents, or is beside a marked title.

Ada Vega talked about queues. Then Sol showed us small boats.

"Queues in Anger" was given by Ada Vega.          Na koniec Jan Nowak i «Małe łodzie».
Ada Vega on *Queues in Anger* and Sol Mbeki on *Small Boats*.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TypeAlias

from meetup_recap.index import Index
from meetup_recap.reading.document import Block, Paragraph
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.introductions import introduced
from meetup_recap.talks.leads import Lead
from meetup_recap.talks.listed_talks import listed_talks
from meetup_recap.talks.sentence import every_lead
from meetup_recap.talks.titles import unquoted
from meetup_recap.words.addresses import is_event, is_profile
from meetup_recap.words.days import holds_date
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.labels import are_labels, kind_of
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person

_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{4,150}[\"”“»]")
_KINDS = frozenset({"emphasis", "strong", "link"})
_SHORTEST = 5

Group: TypeAlias = tuple[list[Person], int]
"""People, and the offset behind them."""
Title: TypeAlias = tuple[Range, Mark | None]
"""A marked phrase, and the link that it is the text of."""


def _marked(prose: Prose, index: Index, taken: Sequence[Range]) -> list[Lead]:
    """The talks of a paragraph's sentences, but for those that begin in ranges that are taken."""
    leads: list[Lead] = []
    spans = sentences(prose, index.language.abbreviations)
    for (start, end), following in zip_longest(spans, spans[1:]):
        if any(start < other.end and other.start < end for other in taken):
            continue
        if index.language.pattern("thanks").search(prose.plain, start, end):
            continue
        groups = [one for one in introduced(prose, start, end, index, by_first_name=True) if _are_known(one[0], index)]
        titles = list(_titles(prose, start, end, index, groups)) if groups else []
        if len(titles) == len(groups):
            leads += [_lead(prose, start, group, title) for group, title in zip(groups, titles, strict=True)]
        elif len(titles) == 1:
            leads.append(_lead(prose, start, groups[0], titles[0]))
        elif len(groups) == 1 and not titles and following:
            leads += _in_next(prose, start, groups[0], following, index)
    return leads


def _in_next(prose: Prose, start: int, group: Group, following: tuple[int, int], index: Index) -> Iterator[Lead]:
    """Somebody in bold, whose talk's title the next sentence has, which names nobody else."""
    first = group[0][0].name
    is_bold = any(mark.kind == "strong" for mark in prose.beginning(first.start, first.start + 1))
    if is_bold and not introduced(prose, *following, index):
        titles = list(_titles(prose, *following, index, [group]))
        if len(titles) == 1:
            yield _lead(prose, start, group, titles[0])


def _are_known(people: Sequence[Person], index: Index) -> bool:
    return all(names_somebody(one.text) or is_given(one.text) or index.people.full(one.text) for one in people)


def _titles(prose: Prose, start: int, end: int, index: Index, groups: Sequence[Group]) -> Iterator[Title]:
    """The marked phrases of a sentence that may be titles, in order."""
    names = [Range(one.name.start, one.name.end) for people, _ in groups for one in people]
    found: list[Title] = [
        (Range(mark.start, mark.end), mark if mark.kind == "link" else None)
        for mark in prose.beginning(start, end)
        if mark.kind in _KINDS
    ]
    found += [(Range(*match.span()), None) for match in _QUOTED.finditer(prose.plain, start, end)]
    behind = start
    for whole, link in sorted(found, key=lambda one: (one[0].start, -one[0].end)):
        title = unquoted(prose.plain, *whole)
        is_name = any(name.start < whole.end and whole.start < name.end for name in names)
        is_label = prose.plain[whole.start : whole.end + 1].rstrip().endswith(":")  # "**Ada on her talk:**"
        if whole.start >= behind and not (is_name or is_label) and _may_be_title(title.of(prose.plain), link, index):
            yield title, link
        behind = max(behind, whole.end)


def _may_be_title(text: str, link: Mark | None, index: Index) -> bool:
    """Whether a marked phrase is neither a name, a word for slides, nor a place on the web."""
    language = index.language
    is_address = "://" in text
    is_page = link is not None and (is_event(link.url) or is_profile(link.url))
    is_known = text in index.patrons or text == index.series or text.casefold() in index.folded
    is_word = (
        holds_date(text, language)
        or len(text) < _SHORTEST
        or kind_of(text, language) is not None
        or (text.islower() and " " not in text)
    )
    is_person = likeness(text, language) == STRONG and names_somebody(text)
    return not (is_address or is_page or is_known or is_word or is_person)


def _lead(prose: Prose, start: int, group: Group, title: Title) -> Lead:
    people, behind = group
    return Lead(
        prose=prose,
        start=start,
        speakers=tuple(people),
        is_author=False,
        title=title[0],
        link=title[1],
        time=None,
        time_link=None,
        end=max(behind, title[0].end),
        opens=False,
    )


def _with_listed(leads: list[Lead], prose: Prose, index: Index) -> list[Lead]:
    """The leads of a paragraph, those of a sentence that lists talks in their place: "Ada on queues, Sol on boats"."""
    for start, end in sentences(prose, index.language.abbreviations):
        listed = listed_talks(prose, start, end, index)
        inside = [lead for lead in leads if lead.start < end and start < lead.end]
        if len(listed) > len(inside):
            told = [_lead(prose, one.people[0].name.start, (one.people, one.end), (one.title, None)) for one in listed]
            leads = [*(lead for lead in leads if lead not in inside), *told]
    return leads


def is_by_somebody(lead: Lead, index: Index) -> bool:
    """Whether those who are named are people: their first names are known, or they have an employer.

    So short recaps say it, "Ada Vega talked about Queues": where no talk of the post is told at more length.
    """
    speakers = lead.speakers
    names = [index.people.fullest(person) for person in speakers]
    are_known = all(
        names_somebody(name) or is_given(name) or one.organization for name, one in zip(names, speakers, strict=True)
    )
    return bool(speakers) and are_known


def _overlap(lead: Lead, other: Lead) -> bool:
    return lead.start < other.end and other.start < lead.end


def leads(blocks: Sequence[Block], index: Index, known: Sequence[tuple[int, Lead]]) -> Iterator[tuple[int, Lead]]:
    """The leads of a post in which no talk is told at length: somebody presents, or is beside a marked title."""
    named = {one.text.partition(" ")[0] for _, lead in known for one in lead.speakers}
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and not are_labels(block, index.language):
            here = [lead for number, lead in known if number == at]
            told = [lead for lead in every_lead(block.prose, index) if is_by_somebody(lead, index)]
            here += [lead for lead in told if not any(_overlap(lead, other) for other in here)]
            here = _with_listed(here, block.prose, index)
            here += _marked(block.prose, index, [Range(lead.start, lead.end) for lead in here])
            for lead in sorted(here, key=lambda lead: lead.start):
                is_again = all(one.text in named for one in lead.speakers)
                if (at, lead) in known or not is_again:  # "Ada then drew a chart" goes on with her talk
                    yield at, lead
                named |= {one.text.partition(" ")[0] for one in lead.speakers}
