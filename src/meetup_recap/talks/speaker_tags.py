"""Somebody whom a component of MDX or a tag of a template shows.

<Speaker name="Ada Vega" company="Northwind" />          {{< speaker name="Ada Vega" >}}
"""

from collections.abc import Sequence
from itertools import pairwise

from meetup_recap._yaml import Node
from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, Opaque, Paragraph
from meetup_recap.reading.components import opening
from meetup_recap.reading.marks import scan
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.no_talks import is_vacancy
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.label_kinds import kind_of_key
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person


def speaker_of(block: Opaque | Paragraph, language: Language) -> Person | None:
    """Who speaks, by the tag that opens a block; one of no known name, `<Person …>`, has to name somebody."""
    tag = opening(block)
    kind = kind_of_key(tag.name, language) if tag else None
    if tag is None or kind not in {"speakers", None}:
        return None
    told = {kind_of_key(key, language): node for key, node in reversed(tag.keys.items())}
    name, house = told.get("name"), told.get("organization")
    said = (name.text or "").strip() if name else ""
    if name is None or not said or is_vacancy(said, language) or (kind is None and not names_somebody(said)):
        return None
    named = _prose(block.source, name)
    employer = _prose(block.source, house) if house is not None and (house.text or "").strip() else None
    return Person(
        named,
        Range(0, len(named.plain)),
        organization=Range(0, len(employer.plain)) if employer else None,
        organization_prose=employer,
    )


def below_headings(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks, a tag that is opened right above a heading below it: `<Speaker name="Ada Vega">` holds her talk."""
    moved = list(blocks)
    for at, (tag, heading) in enumerate(pairwise(blocks)):
        if isinstance(tag, (Opaque, Paragraph)) and isinstance(heading, Heading) and speaker_of(tag, language):
            is_closed = tag.source[tag.start : tag.end].rstrip().endswith("/>")
            moved[at : at + 2] = [tag, heading] if is_closed else [heading, tag]
    return moved


def _prose(source: str, node: Node) -> Prose:
    return scan(source, [(node.start, node.end)])
