"""The events that a file's front matter lists, each with its date: a page of all evenings, whose body shows them.

events:                                         talks:
  - date: 2024-05-14                              - date: 2024-05-14
    venue: Quayside                                 title: Queues in Anger
    talks: [{title: …, speaker: …}]                 speaker: Ada Vega
"""

from collections.abc import Mapping
from itertools import groupby

import attrs

from meetup_recap._yaml import Node
from meetup_recap.languages import Language
from meetup_recap.reading.document import Document
from meetup_recap.words.calendar import ANY_DAY
from meetup_recap.words.days import holds_date
from meetup_recap.words.label_kinds import kind_of_key

_FEWEST = 2


def events_in(document: Document, language: Language) -> list[Document]:
    """A document for each event of the first list of the front matter whose members all have a date; none elsewhere.

    The talks of one date, where each of them has one, are one event's.
    """
    for key, node in document.keys.items():
        members = node.value if isinstance(node.value, list) else []
        days = [_day_of(one.value, language) for one in members if isinstance(one.value, dict)]
        if len(days) == len(members) and all(days) and len(set(days)) >= _FEWEST:
            pairs = zip(members, days, strict=True)
            groups = [[member for member, _ in group] for _, group in groupby(pairs, key=lambda pair: pair[1])]
            return [_of_one(document, key, group, language) for group in groups]
    return []


def _day_of(keys: Mapping[str, Node], language: Language) -> str | None:
    """What the date of a member is written as; None where it has none."""
    dates = (node.text for key, node in keys.items() if node.text and _is_of_date(key, language))
    return next((text for text in dates if holds_date(text, language, ANY_DAY)), None)


def _is_of_date(key: str, language: Language) -> bool:
    return kind_of_key(key, language) == "date"


def _of_one(document: Document, key: str, members: list[Node], language: Language) -> Document:
    first, end = members[0], members[-1].end
    keys: dict[str, Node] = dict(first.value)
    if len(members) > 1:
        talks = [attrs.evolve(one, value=_without_dates(one.value, language)) for one in members]
        dates = {name: node for name, node in first.value.items() if name not in talks[0].value}
        keys = {**dates, key: Node(talks, first.start, end)}
    return attrs.evolve(document, keys=keys, body=end, end=end, blocks=())


def _without_dates(keys: Mapping[str, Node], language: Language) -> dict[str, Node]:
    return {name: node for name, node in keys.items() if not _is_of_date(name, language)}
