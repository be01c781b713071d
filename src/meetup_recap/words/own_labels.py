"""Labels that no language knows, told by what they label in one post: several of them have different people each.

#### Sourdough Builds                       Stoff: Sourdough Builds
Brought along: Ada Vega of Northwind        Heldin: Ada Vega
#### Small Boats                            Stoff: Small Boats
Brought along: Sol Mbeki                    Heldin: Sol Mbeki
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, paragraphs_in
from meetup_recap.words.days import days_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.label_kinds import OF_POST, as_label, kind_of, kind_of_key
from meetup_recap.words.likeness import STRONG, likeness

_FEW, _SEVERAL = 2, 3
_FAR = 1_000_000
"""Between the lines of two posts."""
_LONGEST_LABEL, _MOST_WORDS = 30, 3
_LINE = re.compile(r"[ \t>*_-]*(?P<label>[^\W\d_][^:\n*`\[(]*?)[ *_]*:[ *_]+(?P<value>[^\s][^\n]*)")
_TITLE = re.compile(r"[\W\d]{0,3}[^\W\d_]{2}")
_ADDRESS = re.compile(
    r"[\"']?(?:\w+:|\.{1,2})?/|[\"']?[^\s/]{0,30}[^\W\d][^\s/]{0,30}/\S|[^\s]+\.(?:png|jpe?g|gif|svg|webp|html?|md)\b"
)
"""A path or a file: no value for people."""
_OWN_DATE = "date"
"""The key for when a post was written."""
_INNER = frozenset(" \t-")
_MOST_KEPT = 64
_LONGEST_DATE, _NEARLY = 45, 0.8
_SHORT = 16
"""Up to half of so many lines, nothing is late in a text."""


_Labels: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""What labels say, and the labels that say so."""


class _Line(NamedTuple):
    """A line with a label, or a key of a front matter.

    Attributes:
        label: The label, in lower case.
        value: What is behind it.
        block: Which block it is in.
        is_headed: Whether that is right below a heading.
        is_key: Whether it is a key of a front matter that is inside of no other.
        is_late: Whether it is in the second half of its text.
    """

    label: str
    value: str
    block: int
    is_headed: bool
    is_key: bool = False
    is_late: bool = False


def with_own_labels(blocks: Sequence[Block], language: Language) -> Language:
    """A language with the labels of a post that name the speakers of its talks, and those of the titles beside them.

    Args:
        blocks: The post's blocks.
        language: The post's language.
    """
    lines = [line for line in _lines(blocks) if kind_of(line.label, language) is None]
    found = _kinds(lines, _FEW, language)
    return _with(language, found) if found else language


def labels_of_texts(texts: Iterable[str], languages: Sequence[Language]) -> dict[str, tuple[str, ...]]:
    """The labels that name a speaker in several posts of a group, and those of the titles beside them.

    Args:
        texts: The posts.
        languages: Those that the posts may be written in: a label that one of them knows is none of the group's own.
    """
    lines: list[_Line] = []
    posts: dict[str, set[int]] = {}
    written: dict[int, str] = {}
    is_dated = set[int]()
    for number, text in enumerate(texts):
        for line in _lines_of_text(text, number * _FAR):
            if line.label == _OWN_DATE and line.is_key:
                written[number] = line.value
            elif any(kind_of_key(line.label, language) == "date" for language in languages):
                is_dated.add(number)
            if line.label in posts or _is_unknown(line, languages):
                posts.setdefault(line.label, set()).add(number)
                lines.append(line)
    shared = [line for line in lines if len(posts[line.label]) >= _SEVERAL]
    if not shared or not languages:
        return {}
    found = dict(_kinds([line for line in shared if not line.is_key], 1, languages[0]))
    of_events = [line for line in shared if line.block // _FAR not in is_dated]
    told = _by_label(of_events).items()
    dates = [label for label, of in told if _are_dates(of, languages) and not _are_of_posts(of, written, languages)]
    return {**found, "date": tuple(dates)} if len(dates) == 1 else found


def _kinds(lines: Sequence[_Line], least: int, language: Language) -> _Labels:
    """What labels of so many lines say: who speaks, where a heading or the label of a title is beside, and that title.

    Each line is looked at a few times, however many labels there are.
    """
    of = {label: found for label, found in _by_label(lines).items() if len(found) >= least}
    people = {label for label, found in of.items() if _are_of_people(found, language)}
    others = {label for label, found in of.items() if label not in people and _are_titles(found)} if people else set()
    titles: set[str] = set()
    speakers = {who for who in people if all(line.is_headed for line in of[who])}
    near = Counter((one.label, two.label) for one, two in pairwise(lines) if two.block - one.block <= 1)
    for pair, count in near.items():
        for title, who in (pair, pair[::-1]):
            if who in people and title in others and count == len(of[title]):
                titles.add(title)
                speakers.add(who)
    return (("speakers", tuple(sorted(speakers))), ("title", tuple(sorted(titles)))) if speakers else ()


def _by_label(lines: Iterable[_Line]) -> dict[str, list[_Line]]:
    """The lines of each label."""
    found: dict[str, list[_Line]] = {}
    for line in lines:
        found.setdefault(line.label, []).append(line)
    return found


def _is_unknown(line: _Line, languages: Sequence[Language]) -> bool:
    return all(kind_of(line.label, language) is None for language in languages)


def _lines_of_text(text: str, first: int) -> Iterator[_Line]:
    """The lines with labels of a text whose blocks are not known; of its front matter those inside of other keys."""
    is_headed, number, is_header = False, first, text.startswith("---")
    lines = text.split("\n")
    for at, line in enumerate(lines):
        said = line.strip()
        if not said:
            continue
        if at and is_header and said == "---":
            is_header = False
        number += 1
        is_key = is_header and line[:1] not in _INNER
        match = _LINE.match(line, 0, 2 * _LONGEST_LABEL)
        label = as_label(match["label"]) if match else ""
        if match and len(label) <= _LONGEST_LABEL and len(label.split()) <= _MOST_WORDS:
            yield _Line(
                label, line[match.start("value") :], number, is_headed, is_key, 2 * at > max(len(lines), _SHORT)
            )
        is_headed = said.startswith("#") and not is_header


def _lines(blocks: Sequence[Block]) -> Iterator[_Line]:
    """The lines with labels of a few words, those of lists too."""
    for number, block in enumerate(blocks):
        is_headed = number > 0 and isinstance(blocks[number - 1], Heading)
        for paragraph in paragraphs_in((block,)):
            for start, end in paragraph.lines:
                match = _LINE.match(paragraph.source, start, min(end, start + 2 * _LONGEST_LABEL))
                label = as_label(match["label"]) if match else ""
                if match and len(label) <= _LONGEST_LABEL and len(label.split()) <= _MOST_WORDS:
                    yield _Line(label, paragraph.source[match.start("value") : end], number, is_headed)


def _are_of_people(lines: Sequence[_Line], language: Language) -> bool:
    """Whether the lines of a label open with full names, of several people, of most of whom the first name is known."""
    names = [" ".join(line.value.strip("*_[ ").split()[:_FEW]).strip(",;.()*_]") for line in lines]
    known = sum(names_somebody(name) for name in names)
    are_names = 3 * known >= 2 * len(names) and all(likeness(name, language) == STRONG for name in names)
    return are_names and len(set(names)) > 1


def _are_titles(lines: Sequence[_Line]) -> bool:
    """Whether the lines of a label say different things, in letters."""
    values = [line.value.strip() for line in lines]
    are_words = all(_TITLE.match(value) and "://" not in value for value in values)
    return are_words and len(set(values)) * _FEW > len(values)


def _are_dates(lines: Sequence[_Line], languages: Sequence[Language]) -> bool:
    """Whether nearly all lines of a label say a day each, and not all of them the same: when an event was.

    What most posts say in their second half, or a label calls the next one, is the day of the event after.
    """
    days = [next(_days(line.value, languages), None) for line in lines]
    found = [day for day in days if day]
    are_days = len(found) >= _NEARLY * len(lines) and len(set(found)) * _FEW > len(found)
    is_late = _FEW * sum(line.is_late for line in lines) > len(lines)
    first = lines[0].label.partition(" ")[0]
    is_of_post = OF_POST.search(lines[0].label) is not None
    return (
        are_days
        and not (is_late or is_of_post)
        and not any(first in language.first_words("next_event") for language in languages)
    )


def _are_of_posts(lines: Sequence[_Line], written: Mapping[int, str], languages: Sequence[Language]) -> bool:
    """Whether most lines of a label say the day of their posts' own `date`: "date_gmt: 2024-05-16 07:30"."""
    pairs = ((line.value, written.get(line.block // _FAR, "")) for line in lines)
    same = sum(next(_days(value, languages), None) == next(_days(own, languages), 0) for value, own in pairs)
    return _FEW * same > len(lines)


def _days(value: str, languages: Sequence[Language]) -> Iterator[date]:
    """The days that a value tells; that of an address is when the post was written: "/2024/05/16/may-meetup/"."""
    if len(value) <= _LONGEST_DATE and not _ADDRESS.match(value):
        for language in languages:
            yield from (day.day for day in days_in(value, 0, len(value), language, None) if day.day)


@lru_cache(_MOST_KEPT)
def _with(language: Language, found: _Labels) -> Language:
    return with_labels(language, dict(found))


def with_labels(language: Language, added: Mapping[str, Sequence[str]]) -> Language:
    """A language with further labels; a label that means something else in it means that no longer."""
    new = {kind: tuple(as_label(label) for label in labels) for kind, labels in added.items()}
    own = {label for labels in new.values() for label in labels}
    kept = {kind: tuple(label for label in labels if label not in own) for kind, labels in language.labels.items()}
    return attrs.evolve(language, labels=kept | {kind: (*kept.get(kind, ()), *labels) for kind, labels in new.items()})
