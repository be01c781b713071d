"""Whom the text below a talk's heading names, where neither its line nor a line of its own does.

It was about boats. Speaker: Sol Mbeki (Quayside)        Den Anfang macht Ada Vega von Northwind.
"""

import re
from collections.abc import Iterable, Sequence

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.bylines import is_job, people_in
from meetup_recap.words.directory import named_in_full
from meetup_recap.words.employer import employer
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.honorifics import past_honorifics
from meetup_recap.words.label_kinds import kind_of_label
from meetup_recap.words.labels import labeled, labeled_lines
from meetup_recap.words.likeness import STRONG, is_of_organization, likeness
from meetup_recap.words.names import Range, capitalized, person_at
from meetup_recap.words.people import people_at
from meetup_recap.words.person import Person

_NEAR = 40
_LONGEST_LINE = 80
_ASIDE = re.compile(r"\([^()]*\)")


def people_below(blocks: Iterable[Block], language: Language) -> list[Person]:
    """The people of a label within the first paragraph, else whom its first sentence names with an organization."""
    first = next((block for block in blocks if isinstance(block, Paragraph)), None)
    if first is None:
        return []
    prose = first.prose
    spans = list(sentences(prose, language.abbreviations)) or [(0, 0)]
    for start, end in spans:
        place = prose.span(start, end)
        whole = (line for line in labeled_lines(first, language) if line.start <= place[0] < line.at)
        line = next(whole, None) or labeled(first.source, *place, language, first.references)
        if line and line.kind == "speakers":
            return people_in(line.value, 0, len(line.value.plain), language, trusted=True)
    people = [person for person in named_in_full(prose, language, ()) if person.name.end <= spans[0][1]]
    full = [one for one in people if one.organization and likeness(one.text, language) == STRONG]
    if full:
        return [Person(prose, person.name, person.organization, person.role) for person in full]
    return _opening(prose, language) or _at_work(prose, *spans[0], language)


def spoken_of(blocks: Sequence[Block], language: Language) -> list[Person]:
    """Whom a section is about: the first full name of its first paragraph whose first name comes again in it.

    Moira Gillis leads the data team at Tern. […] Moira's slides are here.
    """
    first = next((block.prose for block in blocks if isinstance(block, Paragraph)), None)
    if first is None:
        return []
    told = " ".join(block.prose.plain for block in blocks if isinstance(block, Paragraph))
    end = len(first.plain)
    names = (person_at(first.plain, word.start, end, language) for word in capitalized(first.plain, 0, end))
    for name in names:
        said = name.of(first.plain) if name else ""
        if name and names_somebody(said) and likeness(said, language) == STRONG:
            again = re.findall(rf"(?<!\w){re.escape(said.partition(' ')[0])}(?!\w)", told)
            return [Person(first, name)] if len(again) > 1 else []
    return []


def presenting(blocks: Iterable[Block], language: Language) -> list[Person]:
    """The known full names of the first sentence that says that they presented: "Then Ada Vega showed us queues"."""
    verbs, by = language.pattern("talk_verbs"), language.pattern("by")
    for block in blocks:
        prose = block.prose if isinstance(block, Paragraph) else None
        for start, end in sentences(prose, language.abbreviations) if prose else ():
            if prose is None or not (verbs.search(prose.plain, start, end) or by.search(prose.plain, start, end)):
                continue
            for word in capitalized(prose.plain, start, end):
                people, _ = people_at(prose, word.start, end, language)
                are_known = people and all(
                    names_somebody(one.text) and likeness(one.text, language) == STRONG for one in people
                )
                if are_known:
                    return people
    return []


def marked_in_first(blocks: Iterable[Block], language: Language) -> list[Person]:
    """The known names in bold or links that the first sentence of a section holds, where that has no others.

    The evening began with **Ada Vega** (Northwind).        Then came [Sol Mbeki](https://…) and **Ines Okafor**.
    """
    first = next((block.prose for block in blocks if isinstance(block, Paragraph)), None)
    if first is None or not first.marks:
        return []
    _, end = next(iter(sentences(first, language.abbreviations)), (0, 0))
    marks = [mark for mark in first.beginning(0, end) if mark.kind in {"strong", "link"}]
    names = dict.fromkeys(name for mark in marks if (name := _name_in(first, Range(mark.start, mark.end), language)))
    found = list[Range]()
    for name in sorted(names):
        between = first.plain[found[-1].end : name.start].strip(" ,") if found else None
        if names_somebody(name.of(first.plain)) or between in {"", *language.joiners}:
            found.append(name)
    return [Person(first, name) for name in found]


def in_line(blocks: Sequence[Block], language: Language) -> list[Person]:
    """The people of a short line right below a heading that is full names and where they work, known or not.

    ## Queues in Anger
    Zorba Quux (Northwind)
    """
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or len(first.lines) > 1:
        return []
    links = (mark for mark in first.prose.marks if mark.kind == "link")
    told = (mark.start for mark in links if kind_of_label(first.prose.plain[mark.start : mark.end], language))
    plain = first.prose.plain[: next(told, None)].rstrip(" ·|,–-")
    if len(plain) > _LONGEST_LINE or plain.endswith((".", ":", "!", "?", "…")) or is_job(first.prose, language):
        return []
    people = people_in(first.prose, 0, len(plain), language)
    is_first = bool(people) and not plain[: people[0].name.start].strip(" *_")
    are_full = all(likeness(one.text, language) == STRONG for one in people)
    return people if is_first and are_full and not is_of_organization(people[0].text, language) else []


def at_head(blocks: Sequence[Block], language: Language) -> list[Person]:
    """Whose full name opens the text below a heading that calls it a talk, known or not: "Zorba Quux shows queues"."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        return []
    plain = first.prose.plain
    name = person_at(plain, 0, len(plain), language)
    if name is None or likeness(name.of(plain), language) != STRONG:
        return []
    behind = plain[name.end : name.end + 2]
    return [Person(first.prose, name)] if behind[:1] == " " and behind[1:].islower() else []


def in_openings(blocks: Iterable[Block], language: Language) -> list[Person]:
    """The full names that the paragraphs of a section open with: in bold or italics, or by what these people do.

    **Ada Vega** is an engineer at Northwind.        *About Ada Vega:* …        With **Ada Vega** and **Sol Mbeki**.
    """
    found = list[Person]()
    for block in blocks:
        prose = block.prose if isinstance(block, Paragraph) else None
        marks = [mark for mark in prose.marks if mark.kind in {"strong", "emphasis"}] if prose else []
        marks = [mark for mark in marks if mark.kind == marks[0].kind]
        if prose is None:
            continue
        if not marks or prose.plain[: marks[0].start].count(" ") > 1:
            found += _introduced(prose, language)
            continue
        people = list[Person]()
        at = marks[0].start
        for mark in marks:
            name = _name_in(prose, Range(mark.start, mark.end), language)
            between = _ASIDE.sub("", prose.plain[at : mark.start]).strip(" ,")
            if name is None or (people and between not in {"", *language.joiners}):
                break
            people.append(Person(prose, name))
            at = mark.end
        found += people
    return found


def _introduced(prose: Prose, language: Language) -> list[Person]:
    """Whom a paragraph opens with, by what they do: "Ada Vega, engineer at Northwind, …", "Led by Ada Vega, …"."""
    by = language.pattern("by").match(prose.plain)
    at = by.end() + 1 if by else 0
    people, end = people_at(prose, at, len(prose.plain), language)
    if any(likeness(one.text, language) != STRONG for one in people):
        return []
    is_told = by or any(one.organization or one.role for one in people)
    behind = prose.plain[end : end + _NEAR].replace(",", " ").lower().split()
    return people if is_told or not {*language.roles}.isdisjoint(behind) else []


def _name_in(prose: Prose, place: Range, language: Language) -> Range | None:
    """A full name that is all of a range, but for "About" before it."""
    said = place.of(prose.plain).rstrip(" :,.")
    first, _, rest = said.partition(" ")
    at = len(first) + 1 if first.lower() in language.about and likeness(rest, language) == STRONG else 0
    start = past_honorifics(prose.plain, place.start + at, place.start + len(said), language)
    name = Range(start, place.start + len(said))
    is_name = likeness(name.of(prose.plain), language) == STRONG and not any(map(str.isdigit, said))
    return name if is_name else None


def _opening(prose: Prose, language: Language) -> list[Person]:
    """The people whose full names open a paragraph, or the one whose first name is all of it."""
    said = prose.plain.strip()
    if is_given(said):
        start = prose.plain.index(said)
        return [Person(prose, Range(start, start + len(said)))]
    people, _ = people_at(prose, 0, len(prose.plain), language) if names_somebody(said) else ([], 0)
    are_full = all(names_somebody(one.text) and likeness(one.text, language) == STRONG for one in people)
    return people if are_full else []


def _at_work(prose: Prose, start: int, end: int, language: Language) -> list[Person]:
    """The one person of a sentence about where somebody works: "By day, Ada Vega is an engineer at Northwind"."""
    names = [person_at(prose.plain, word.start, end, language) for word in capitalized(prose.plain, start, end)]
    full = [name for name in names if name and names_somebody(name.of(prose.plain))]
    house = employer(prose, language) if len(full) == 1 else None
    return [Person(prose, full[0], house)] if house and start <= house.start < end else []
