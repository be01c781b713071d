"""Where a talk's speaker works, as the paragraphs below the talk tell.

**Bio**                                            Ada, from [Northwind](https://northwind.example), showed …
Ada Vega is a Staff Engineer at Northwind.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

import attrs

from meetup_recap.candidate import TalkDraft
from meetup_recap.found import Found, literal
from meetup_recap.languages import Language
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Paragraph, Quote, paragraphs_in
from meetup_recap.reading.marks import scan
from meetup_recap.talks.details import Details
from meetup_recap.talks.link_kinds import kind_of_text
from meetup_recap.words.bylines import is_job, job_in
from meetup_recap.words.employer import employer
from meetup_recap.words.names import is_capitalized
from meetup_recap.words.people import people_at
from meetup_recap.words.person import Person

_NAME_AT_HEAD = 60
_FEW_PARAGRAPHS = 8
"""In how many paragraphs with a name its employer is looked for."""
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


def with_employer(person: Person, details: Details, language: Language, *, alone: bool) -> Person:
    """Somebody with the organization that a paragraph about them tells: one that opens with their name."""
    if person.organization is not None:
        return person
    job = next((block.prose for block in details.prose[:1] if alone and is_job(block.prose, language)), None)
    house = job_in(job, language)[1] if job else None
    if house:
        return attrs.evolve(person, organization=house, organization_prose=job)
    first = person.text.partition(" ")[0]
    is_alone = alone and len(details.bios) == 1
    for block in (*details.bios, *details.prose):
        if first in block.source[block.start : block.start + _NAME_AT_HEAD] or (is_alone and block in details.bios):
            found = employer(block.prose, language, None if alone else person.text)
            if found and not is_event(found.of(block.prose.plain), language):
                return attrs.evolve(person, organization=found, organization_prose=block.prose)
    return person


def is_event(said: str, language: Language) -> bool:
    """Whether a name is what events of the group are called: "Silke has been with the Stammtisch since 2016"."""
    return said.lower() in (*language.event_nouns, *language.groups)


def with_biographies(drafts: Sequence[TalkDraft], post: Post) -> tuple[TalkDraft, ...]:
    """The drafts of talks, with the organizations that paragraphs give which open with a speaker's full name."""
    told = list(drafts)
    lacking = [(at, number, name) for at, draft in enumerate(drafts) for number, name in _without_employer(draft)]
    if not lacking:
        return tuple(told)
    bodies = [block.blocks if isinstance(block, Quote) else (block,) for block in post.document.blocks]
    paragraphs = [paragraph for blocks in bodies for paragraph in paragraphs_in(blocks)]
    heads, named = _by_head(paragraphs), _by_name(paragraphs)
    told_of: dict[str, Found | None] = {}
    for at, number, name in lacking:
        if name not in told_of:
            key = _head(name.split())
            employers = (item for block in heads.get(key, ()) for item in _employer(block, name, post.language))
            told_of[name] = next(chain(employers, _beside(named.get(key, ()), name, post.language)), None)
        found = told_of[name] or _in_biography(drafts[at], number, post)
        if found:
            item = found._replace(path=("speakers", number, "organization"))
            told[at] = attrs.evolve(told[at], found=(*told[at].found, item))
    return tuple(told)


def _in_biography(draft: TalkDraft, number: str | int, post: Post) -> Found | None:
    """Where somebody works as the text says that a label calls their biography, whether it names them or not."""
    item = next((item for item in draft.found if item.path == ("speakers", number, "bio")), None)
    if item is None:
        return None
    prose = scan(post.document.text, [(item.start, item.end)])
    house = employer(prose, post.language)
    return literal((), prose, *house) if house and not is_event(house.of(prose.plain), post.language) else None


def _by_head(paragraphs: Sequence[Paragraph]) -> dict[str, list[Paragraph]]:
    """The paragraphs by each two words that follow one another at their head."""
    found: dict[str, list[Paragraph]] = {}
    for block in paragraphs:
        words = _WORD.findall(block.source, block.start, block.start + 2 * _NAME_AT_HEAD)
        for key in {_head(pair) for pair in pairwise(words)}:
            found.setdefault(key, []).append(block)
    return found


def _by_name(paragraphs: Sequence[Paragraph]) -> dict[str, list[Paragraph]]:
    """The first paragraphs with each two capitalized words that follow one another."""
    found: dict[str, list[Paragraph]] = {}
    for block in paragraphs:
        words = _WORD.findall(block.source, block.start, block.end)
        for key in {_head(pair) for pair in pairwise(words) if pair[0][0].isupper() and pair[1][0].isupper()}:
            if len(told := found.setdefault(key, [])) < _FEW_PARAGRAPHS:
                told.append(block)
    return found


def _head(words: Sequence[str]) -> str:
    return " ".join(_WORD.findall(" ".join(words))[:2])


def _without_employer(draft: TalkDraft) -> Iterator[tuple[str | int, str]]:
    """The number and the full name of each speaker without an organization."""
    employed = {item.path[1] for item in draft.found if item.path[2:] == ("organization",)}
    for item in draft.found:
        is_name = item.path[:1] == ("speakers",) and item.path[2:] == ("name",)
        if is_name and item.path[1] not in employed and " " in str(item.value):
            yield item.path[1], str(item.value)


def _beside(paragraphs: Sequence[Paragraph], name: str, language: Language) -> Iterator[Found]:
    """The employer that a sentence or a line gives beside a full name: "by Ada Vega (Northwind)"."""
    for block in paragraphs:
        at = block.prose.plain.find(name)
        people = people_at(block.prose, at, len(block.prose.plain), language)[0] if at >= 0 else []
        before = block.prose.plain[:at].rstrip()
        if len(people) > 1 and (before.endswith(",") or before.rpartition(" ")[2] in language.joiners):
            continue  # of "Sol Mbeki, Ada Vega and Ines Prado (Northwind)" the last one is from there
        house = people[0].organization if people and people[0].text == name else None
        said = house.of(block.prose.plain) if house else ""
        is_field = house and people[0].role and block.prose.plain[: house.start].endswith(" of ")  # "Director of Sales"
        is_name = is_capitalized(said) and kind_of_text(said, language) is None and not said[-1:].isdigit()
        if house and is_name and not is_field:
            yield literal((), block.prose, *house)


def _employer(block: Paragraph, name: str, language: Language) -> Iterator[Found]:
    if name in block.source[block.start : block.start + _NAME_AT_HEAD]:
        found = employer(block.prose, language, name)
        if found and not is_event(found.of(block.prose.plain), language):
            yield literal(("organization",), block.prose, *found)
