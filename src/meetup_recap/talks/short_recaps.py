"""The talks of short recaps, which tell none at length: somebody presents, or is beside a marked title.

Ada Vega talked about queues. Then Sol showed us small boats.

"Queues in Anger" was given by Ada Vega.          Na koniec Jan Nowak i «Małe łodzie».
Ada Vega on *Queues in Anger* and Sol Mbeki on *Small Boats*.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeAlias

from meetup_recap.index import Index
from meetup_recap.reading.blocks import Block, Paragraph
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.introductions import acts_alone
from meetup_recap.talks.leads import Lead
from meetup_recap.talks.listed_talks import listed_talks
from meetup_recap.talks.named_in_prose import is_in_place
from meetup_recap.talks.paragraph import every_lead
from meetup_recap.talks.titles_in_prose import MarkedTalk, marked_talks
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.honorifics import is_addressed
from meetup_recap.words.labels import are_labels
from meetup_recap.words.likeness import STRONG, is_of_organization, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person
from meetup_recap.words.quoted import OPENING

_KINDS = frozenset({"emphasis", "strong", "link"})
_TITLES = frozenset({"emphasis", "strong"})
_WHOLE_TITLE = 3
"""How many marked words are a title of their own."""

Group: TypeAlias = tuple[list[Person], int]
"""People, and the offset behind them."""
Title: TypeAlias = tuple[Range, Mark | None]
"""A marked phrase, and the link that it is the text of."""


def _with_marked(leads: list[Lead], prose: Prose, index: Index) -> list[Lead]:
    """The leads of a paragraph, with marked titles in the place of words that no markup shows to be one."""
    kept = dict(enumerate(leads))
    titles = sorted((lead.title.start, at) for at, lead in kept.items())
    by_name: dict[str, set[int]] = {}
    for at, lead in kept.items():
        for person in lead.speakers:
            by_name.setdefault(person.text, set()).add(at)
    for number, talk in enumerate(marked_talks(prose, index), len(leads)):
        same = {at for person in talk.people for at in by_name.get(person.text, ()) if at in kept}
        _, before = titles[bisect_left(titles, (talk.title.start + 1,)) - 1] if titles else (0, -1)
        other = kept.get(before) if before not in same else None
        is_inside = other is not None and other.title.start <= talk.title.start < other.title.end
        is_taken = is_inside or any(_is_title(prose, kept[at].title, talk.title) for at in same)
        if is_inside and other is not None and _is_nearer(talk, other):
            same.add(before)
        elif is_taken and not any(_is_with_more(talk, kept[at]) for at in same):
            continue
        for at in same:
            del kept[at]
        start = min(talk.opening, talk.title.start)
        kept[number] = _lead(prose, start, (talk.people, talk.behind), (talk.title, talk.link))
        by_name |= {person.text: {number} for person in talk.people}
    return list(kept.values())


def _is_nearer(talk: MarkedTalk, other: Lead) -> bool:
    """Whether a marked title is theirs who are between it and those of a lead."""
    is_whole = talk.title.end >= other.title.end - 1
    return is_whole and all(one.name.end <= talk.people[0].name.start <= talk.title.start for one in other.speakers)


def _is_with_more(talk: MarkedTalk, lead: Lead) -> bool:
    """Whether a talk of the same title is told with others beside those of a lead."""
    named = {person.text for person in talk.people}
    return lead.title.start <= talk.title.start < lead.title.end and {one.text for one in lead.speakers} < named


def _is_title(prose: Prose, title: Range, marked: Range) -> bool:
    """Whether a title stays beside a marked one: markup shows it, too, or it holds that with a word or two."""
    plain = prose.plain
    before, behind = plain[max(0, title.start - 1) : title.start], plain[title.end : title.end + 1]
    is_quoted = bool(before.strip()) and before in '"“„«' and bool(behind.strip()) and behind in '"”“»'
    marks = (mark for mark in prose.beginning(title.start - 1, title.start + 1) if mark.kind in _KINDS)
    is_part = title.start <= marked.start < title.end and len(marked.of(plain).split()) < _WHOLE_TITLE
    return is_quoted or is_part or any(mark.end >= title.end for mark in marks)


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
        if not listed:
            continue
        inside = [lead for lead in leads if lead.start < end and start < lead.end]
        if len(listed) > len(inside):
            told = [_lead(prose, one.people[0].name.start, (one.people, one.end), (one.title, None)) for one in listed]
            left = {id(lead) for lead in inside}
            leads = [*(lead for lead in leads if id(lead) not in left), *told]
    return leads


def is_by_somebody(lead: Lead, index: Index) -> bool:
    """Whether those who are named are people: their first names are known, or they have an employer.

    So short recaps say it, "Ada Vega talked about Queues": where no talk of the post is told at more length.
    """
    speakers = lead.speakers
    names = [index.people.fullest(person) for person in speakers]
    are_known = all(
        names_somebody(name)
        or is_given(name)
        or one.organization
        or index.means(name)
        or is_addressed(one, index.language)
        for name, one in zip(names, speakers, strict=True)
    )
    return bool(speakers) and are_known


def is_told_by_them(lead: Lead, index: Index) -> bool:
    """Whether a verb that is of people alone is right behind the names: "Zorba Quux talked about queues"."""
    behind = lead.speakers[-1].organization or lead.speakers[-1].name if lead.speakers else None
    tells = index.language.pattern("tells")
    return behind is not None and tells.match(lead.prose.plain, behind.end + 1) is not None


def is_by_full_names(lead: Lead, index: Index) -> bool:
    """Whether those who are named have full names of no known first name, and none is an organization's.

    Beside others who are known to be people, they are, too.
    """
    language = index.language
    return bool(lead.speakers) and all(
        acts_alone(lead.prose.plain, one.name, lead.start, language)
        if not one.is_full
        else likeness(one.text, language) == STRONG
        and one.text not in index.patrons
        and not is_of_organization(one.text, language)
        and not is_in_place(one, language)
        and not names_somebody(one.text.partition(" ")[2])  # "Arrancó Ada Vega"
        for one in lead.speakers
    )


def _apart(leads: Iterable[Lead], others: Iterable[Lead]) -> Iterator[Lead]:
    """Those leads that overlap none of some others; a paragraph may have thousands of either."""
    ordered = sorted((other.start, other.end) for other in others)
    starts = [start for start, _ in ordered]
    farthest = list(accumulate((end for _, end in ordered), max))
    for lead in leads:
        before = bisect_left(starts, lead.end)
        if not before or farthest[before - 1] <= lead.start:
            yield lead


def _holds_another(lead: Lead, others: Sequence[Lead]) -> bool:
    """Whether a title goes on with another talk, of those in order: "Ada on queues, then Sol on boats"."""
    named = {person.text for person in lead.speakers}
    first, last = (bisect_left(others, at, key=lambda other: other.title.start) for at in lead.title)
    shorter, *inside = others[first:last] or [lead]
    is_same = shorter.title.start == lead.title.start and shorter.title.end < lead.title.end
    return is_same and any(named.isdisjoint(person.text for person in other.speakers) for other in inside)


def leads(
    blocks: Sequence[Block], index: Index, known: Sequence[tuple[int, Lead]], *, only: Collection[int] | None = None
) -> Iterator[tuple[int, Lead]]:
    """The leads of a post in which no talk is told at length: somebody presents, or is beside a marked title.

    Args:
        blocks: The post's blocks.
        index: What the rest of the post knows.
        known: Those that are read already, each with the number of its block.
        only: The blocks to look at; all of them where it is None.
    """
    named = {one.text.partition(" ")[0] for _, lead in known for one in lead.speakers}
    at_length = {(at, lead.start, lead.end) for at, lead in known}
    of_block: dict[int, list[Lead]] = defaultdict(list)
    for at, lead in known:
        of_block[at].append(lead)
    found = {
        at: every_lead(block.prose, index)
        for at, block in enumerate(blocks)
        if (only is None or at in only) and isinstance(block, Paragraph) and not are_labels(block, index.language)
    }
    every = [lead for told in found.values() for lead in told]
    is_known = any(is_by_somebody(lead, index) or is_told_by_them(lead, index) for lead in every)
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and at in found:
            here = of_block[at]
            told = [
                lead
                for lead in found[at]
                if is_by_somebody(lead, index) or (is_known and is_by_full_names(lead, index))
            ]
            here = [lead for lead in here if not _holds_another(lead, told)]
            here += list(_apart(told, here))
            here = _with_listed(here, block.prose, index)
            here = _with_marked(here, block.prose, index)
            for lead in sorted(here, key=lambda lead: lead.start):
                is_again = all(one.text in named for one in lead.speakers)
                if (
                    at,
                    lead.start,
                    lead.end,
                ) in at_length or not is_again:  # "Ada then drew a chart" goes on with her talk
                    yield at, lead
                named |= {one.text.partition(" ")[0] for one in lead.speakers}


def with_briefly_told(
    kept: Sequence[tuple[int, Lead]], blocks: Sequence[Block], brief: Collection[int], index: Index
) -> list[tuple[int, Lead]]:
    """The talks that a post tells at length, and those of marked titles before them, or beside others told briefly.

    Args:
        kept: The talks that are read already, each with the number of its block.
        blocks: The post's blocks.
        brief: The blocks of which no talk is told at length.
        index: What the rest of the post knows.
    """
    named = {person.text for _, lead in kept for person in lead.speakers}
    first = kept[0][0]
    quoted = {at for at, block in enumerate(blocks[:first]) if isinstance(block, Paragraph) and _holds_quote(block)}
    others = [
        (at, lead)
        for at, lead in leads(blocks, index, kept, only=quoted.union(brief))
        if (at in brief or (at < first and _is_quoted(lead)))
        and _shows_title(lead)
        and named.isdisjoint(person.text for person in lead.speakers)
    ]
    return sorted((*kept, *others), key=lambda one: (one[0], one[1].start))


def _holds_quote(block: Paragraph) -> bool:
    return any(sign in block.source[block.start : block.end] for sign in OPENING)


def _shows_title(lead: Lead) -> bool:
    """Whether a title is in quotes or italics: it is one, whatever else the post tells at length."""
    marks = lead.prose.beginning(lead.title.start - 1, lead.title.start + 1)
    return _is_quoted(lead) or any(mark.kind in _TITLES and mark.end >= lead.title.end for mark in marks)


def _is_quoted(lead: Lead) -> bool:
    return lead.prose.plain[max(0, lead.title.start - 2) : lead.title.start].strip(" ")[-1:] in tuple(OPENING)
