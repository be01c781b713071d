"""The talks of a line by the marks of their titles, each with who gives it right behind; the rest of the line is left.

*Queues in Anger* (Ada Vega) at Quayside. Drinks: Tern
**Queues in Anger** Ada, **Small Boats** by Sol Mbeki + 22 people
Lightning talks: "Queues" (Ada), "Boats" (Sol M.)
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.blocks import Cell, Paragraph
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.talks.billing import bills_talk, past_opening
from meetup_recap.talks.entries import Entry
from meetup_recap.talks.link_kinds import kind_of_link
from meetup_recap.talks.split_titles import TITLES
from meetup_recap.words.bylines import people_in
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.label_kinds import kind_of
from meetup_recap.words.likeness import NONE, STRONG, likeness
from meetup_recap.words.names import Range, person_at
from meetup_recap.words.person import Person
from meetup_recap.words.quoted import QUOTED

_BRACKETS = re.compile(r"[\"”“»]?[ ]*\((?P<inside>[^()\n]{2,80})\)")
_BRACKETED = re.compile(
    r"[ ]*(?P<title>[^\s()][^()]*?)[ ]+\((?P<who>[^\W\d_][^()\n]{1,60})\)"
    r"(?:[ ]*[,;+&.|/]+|[ ]+\w{1,3}(?=[ ])|(?=[ ]*\Z))"
)
"""A title and who gives it, up to what is between two of them."""
_HOUSE = re.compile(
    r"[ ]*(?:\([^()\n]{2,80}\)|(?:,|@|/|[–—-])[ ]+[^\W\d_a-z][^,.;+()\n*\"“„«]{1,40}(?=[ ]*(?:[;+.\n]|\Z)))"
)
"""Where somebody works, behind a name."""
_STOP = re.compile(r"[ ]*(?:\.(?=\s|\Z)|[;+|\[\n]|[ ]w/)")
_ENDS = re.compile(r"[ ]*(?:[,.;+&|/(\[\n–—-]|\Z|w/)")
_LONGEST = 600
_FEW = 2


def entries_of_pairs(line: Paragraph, language: Language) -> list[Entry]:
    """The talks that the marks of a line tell, where it is not one as a whole; links behind one are its own."""
    found = _pairs(line, language)
    if not found or (len(found) == 1 and (bills_talk(line.prose, language) or not _is_apart_in(line, found[0]))):
        return []
    ends = [*(title.start for title, _ in found[1:]), line.end]
    told = zip(found, ends, strict=True)
    entries = [
        Entry(
            title.prose, title.start, end, _rest(line, who.end, end), "talks", nested=True, cells=(("speakers", who),)
        )
        for (title, who), end in told
    ]
    return [attrs.evolve(entries[0], line=_with_time(line, entries[0].line, language)), *entries[1:]]


def _with_time(line: Paragraph | Cell, title: Prose, language: Language) -> Prose:
    """The title of the first talk of a line, with the time that opens the line."""
    at, begins, _ = past_opening(line.prose.plain, language)
    return (
        line.prose.part(0, at + len(title.plain)) if begins and line.prose.plain.startswith(title.plain, at) else title
    )


def _is_apart_in(line: Paragraph, pair: tuple[Cell, Cell]) -> bool:
    """Whether something else is beside a title and who gives it: a place before them, a sentence behind."""
    before = line.source[line.start : pair[0].start].strip(' *_["“„«')
    behind = line.source[pair[1].end : line.end].lstrip(" *_)]")
    return bool(before) or behind.startswith((".", ":", " :")) or behind[:1].isalpha()


def _rest(line: Paragraph, start: int, end: int) -> tuple[Paragraph, ...]:
    """What a line says behind a talk."""
    lines = _lines_between(line, start, end)
    return (attrs.evolve(line, start=start, end=end, lines=lines),) if line.source[start:end].strip() else ()


def _pairs(line: Paragraph, language: Language) -> list[tuple[Cell, Cell]]:
    """The titles that are marked in a line, each with who gives it.

    A word in brackets is somebody where it is a first name, or where several titles of the line have one.
    """
    prose = line.prose
    if len(prose.plain) > _LONGEST:
        return []
    if not (prose.marks or QUOTED.search(prose.plain)):
        return _bracketed(line, language)
    struck = [range(mark.start, mark.end) for mark in prose.marks if mark.kind == "struck"]
    titles = [one for one in _titles(prose, language) if not any(one.start in place for place in struck)]
    ends = [following.start if following else len(prose.plain) for _, following in zip_longest(titles, titles[1:])]
    spans = list(zip(titles, ends, strict=True))
    several = sum(_BRACKETS.match(prose.plain, title.end, end) is not None for title, end in spans) >= _FEW
    found = [(title, _behind(prose, Range(title.end, end), language, several=several)) for title, end in spans]
    if any(who for _, who in found):  # beside somebody who is known a full name will do
        found = [
            (title, who or _behind(prose, Range(title.end, end), language, several=True))
            for (title, who), (_, end) in zip(found, spans, strict=True)
        ]
    return [(_cell(line, title), _cell(line, who)) for title, who in found if who]


def _bracketed(line: Paragraph, language: Language) -> list[tuple[Cell, Cell]]:
    """The titles of a line without marks of which each has a known first name in brackets: "tmux (Ada), vim (Sol)"."""
    plain, at = line.prose.plain, past_opening(line.prose.plain, language)[0]
    found = list[tuple[Range, Range]]()
    while match := _BRACKETED.match(plain, at):
        found.append((Range(*match.span("title")), Range(*match.span("who"))))
        at = match.end()
    are_known = all(is_given(who.of(plain).split()[0]) for _, who in found)
    if len(found) < _FEW or not are_known or plain[at:].strip(" .!"):
        return []
    return [(_cell(line, title), _cell(line, who)) for title, who in found]


def _titles(prose: Prose, language: Language) -> Iterator[Range]:
    """The marked words of a line that name nobody and lead to no slides; quotes in a mark are a part of it."""
    quoted = [Range(*match.span()) for match in QUOTED.finditer(prose.plain)]
    marked = [
        Range(mark.start, mark.end) for mark in prose.marks if mark.kind in TITLES and _is_title(prose, mark, language)
    ]
    end = 0
    for place in sorted((*marked, *quoted), key=lambda one: (one.start, -one.end)):
        said = place.of(prose.plain).strip(' "”“„«»')
        is_name = names_somebody(said) and likeness(said, language) == STRONG
        is_other = is_name or kind_of(said.rstrip(":"), language) is not None
        if place.start >= end and said and not is_other:
            yield place
            end = place.end


def _is_title(prose: Prose, mark: Mark, language: Language) -> bool:
    said = prose.plain[mark.start : mark.end]
    return any(map(str.isalpha, said)) and not (mark.kind == "link" and kind_of_link(said, mark.url, language))


def _behind(prose: Prose, rest: Range, language: Language, *, several: bool) -> Range | None:
    """The people right behind a title, known or where several have some; None where nobody is there."""
    at, end = rest.start, _before_materials(prose, rest, language)
    bracket = _BRACKETS.match(prose.plain, at, end)
    if bracket:
        people = people_in(prose, *bracket.span("inside"), language, trusted=True)
        is_name = likeness(bracket["inside"], language) != NONE
        are_people = people and (all(map(_is_known, people)) or (several and is_name))
        return Range(*bracket.span("inside")) if are_people else None
    joint = _joint(language).match(prose.plain, at, end)
    name = person_at(prose.plain, joint.end(), end, language) if joint else None
    if name is None or joint is None or name.start != joint.end():
        return None
    stop = _STOP.search(prose.plain, name.end, end)
    whole = Range(name.start, stop.start() if stop else end)
    people = people_in(prose, *whole, language)
    if len(people) > 1 and all(_is_known(one) or likeness(one.text, language) == STRONG for one in people):
        return whole
    said = name.of(prose.plain)
    is_full = names_somebody(said) or (several and likeness(said, language) == STRONG)
    is_somebody = is_full or (is_given(said) and _ENDS.match(prose.plain, name.end) is not None)
    house = _HOUSE.match(prose.plain, name.end, end)
    return Range(name.start, house.end() if house else name.end) if is_somebody else None


def _before_materials(prose: Prose, rest: Range, language: Language) -> int:
    """The end of a range, or before the first link in it to slides or the like and the bracket around that."""
    links = (
        mark for mark in prose.links(*rest) if kind_of_link(prose.plain[mark.start : mark.end], mark.url, language)
    )
    end = next((mark.start for mark in links), rest.end)
    return rest.start + len(prose.plain[rest.start : end].rstrip(" ([")) if end < rest.end else end


def _is_known(person: Person) -> bool:
    return names_somebody(person.text) or is_given(person.text)


@cache
def _joint(language: Language) -> re.Pattern[str]:
    by = alternatives((*language.by, *language.affiliations))
    return re.compile(rf"[\"”“»]?[ ]*(?:[–—|:,/-]{{1,3}}[ ]+)?(?:(?i:{by})[ ]+)?(?=[^\W\d_a-z])")


def _lines_between(line: Paragraph, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple((max(first, start), min(last, end)) for first, last in line.lines if first < end and last > start)


def _cell(line: Paragraph, place: Range) -> Cell:
    start, end = line.prose.span(*place)
    lines = _lines_between(line, start, end)
    return Cell(line.source, start, end, lines, line.references)
