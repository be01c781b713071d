"""What stands below the line that bills a talk: who gives it, its slides and recording, what it is about.

Palestrante: Ada Vega                       [Ada Vega](https://ada.example) from [Northwind](…) says:
  - Ada Vega, Staff Engineer, [Northwind](…)   > Queues break in anger …
  - Slides: https://slides.example/q           [Slides](https://slides.example/q) and [video](https://video.example/q)

The module is long by what may stand there: a method for each kind of block, line and label.
"""

import re
from collections.abc import Iterable, Sequence

import attrs

from meetup_recap.languages import Language
from meetup_recap.places import Span
from meetup_recap.reading.blocks import Block, Cell, Heading, List, Opaque, Paragraph, Table, one_line
from meetup_recap.reading.prose import IMAGE, Mark, Prose
from meetup_recap.talks import materials, takeaways
from meetup_recap.talks.billing import read_bill
from meetup_recap.talks.details import Details, drop_lead, source_of, span_of
from meetup_recap.talks.lengths import length_of_line
from meetup_recap.talks.link_kinds import (
    MATERIALS,
    is_material,
    is_only_links,
    kind_before,
    kind_between,
    kind_of_link,
    may_lead,
    text_of,
)
from meetup_recap.talks.materials import Place
from meetup_recap.talks.openings import FARTHEST_VERB, byline, may_open, people_by, people_opening
from meetup_recap.talks.speaker_tags import speaker_of
from meetup_recap.talks.starts import starts_in
from meetup_recap.talks.status import cancelled_in, is_said_cancelled
from meetup_recap.words.addresses import is_event, is_profile, network_of
from meetup_recap.words.bylines import dashed, job_in, people_in
from meetup_recap.words.clock import duration
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.label_kinds import kind_of
from meetup_recap.words.labels import Labeled, first_labeled, labeled_lines, lines_of, rows_of
from meetup_recap.words.likeness import NONE, STRONG, likeness
from meetup_recap.words.names import Range, person_at
from meetup_recap.words.person import Person

HIDDEN = re.compile(r"\{(?:::|:|%|\{(?!\{?\s*page\.))|<%|\{%")
"""kramdown's extensions and attributes, Liquid and ERB: kept, never run."""
_BOLD = re.compile(r"\s*(?:\*\*|__)[^*_\n]*(?:\*\*|__)\s*:?\s*")
_COLON = re.compile(r"\s*[^\s*_:][^*_:\n]{0,40}:\s*")
_IMAGE = re.compile(r"<img\b", re.IGNORECASE)
_LONGEST_TITLE = 150
_SHORTEST_PATH = 4
_LONGEST_THANKS = 40
"""In how many characters at the beginning of a paragraph a word of thanks says that it is about the event."""
_MOST_NAME_WORDS = 3
_OPENING_WORDS = 3
_ADDRESS = re.compile(
    r"(?P<word>[^\W\d_]+):?[*_]*(?:[ ][\w→>-]{1,6}){0,2}:?[ ]*<?(?P<url>https?://[^\s<>()\[\]]*[^\s<>()\[\].,;!])"
)
"""An address, and the word before it with one or two short ones between them: "Slides are at https://…"."""
_TAGS = re.compile(r"(?:<[a-z][^<>]*>\s*)+")
_MARKS_OF_NAMES = ("[", "*", "_")
PARTS = MATERIALS | {"abstract", "bio", "links", "takeaways"}
"""What a heading inside a talk's part may be."""
_PATH = re.compile(r"(?!https?:)[\w.~-]*/[\w./~%-]+")
"""An address on the post's own site."""


def read_details(
    blocks: Sequence[Block],
    language: Language,
    *,
    nested: bool = False,
    cells: Sequence[tuple[str, Cell]] = (),
    opening: Paragraph | None = None,
) -> Details:
    """Everything that the blocks below a talk's line tell.

    Args:
        blocks: The blocks.
        language: Whose words to use.
        nested: Whether they are items of an agenda, where a line that looks like a name is one.
        cells: The cells of a row, by what their column tells.
        opening: The sentence that announces the talk: its links are the talk's.
    """
    return _Gatherer(language, nested=nested).gather(blocks, cells, opening)


class _Gatherer:
    """The blocks below a talk's line, taken one by one."""

    def __init__(self, language: Language, *, nested: bool) -> None:
        self._language, self._nested = language, nested
        self._details = Details()
        self._by_name: dict[str, int] = {}
        self._counted = 0
        self._about: list[Block] = []
        self._is_open = True
        self._heading: str | None = None
        self._named: Person | None = None

    def gather(self, blocks: Sequence[Block], cells: Sequence[tuple[str, Cell]], opening: Paragraph | None) -> Details:
        if opening:
            self._take_materials(opening)
        for kind, cell in cells:
            self._take_label(Labeled(kind, cell.start, cell.end, cell.start, cell.source, cell.references))
        for block in blocks:
            self._take(block)
        if self._about and self._details.description is None:
            self._details.description = span_of(self._about)
            self._details.about = tuple(self._about)
        return self._details

    def _take(self, block: Block) -> None:
        if isinstance(block, (Paragraph, Opaque)):
            self._take_text(block)
        elif isinstance(block, Heading):
            self._take_heading(block)
        elif isinstance(block, List):
            self._take_list(block)
        elif isinstance(block, Table):
            for line in rows_of(block, self._language):
                self._take_label(line)
        else:
            self._tell(block)

    def _take_text(self, block: Paragraph | Opaque) -> None:
        """A tag that shows somebody, a paragraph, a player, or a rule and the like."""
        if speaker := speaker_of(block, self._language):
            self._take_component(block, speaker)
        elif player := materials.player(block):
            self._details.video = self._details.video or player
        elif isinstance(block, Paragraph):
            self._take_paragraph(block)
        else:
            if not _IMAGE.search(block.source, block.start, block.end):
                self._heading = None  # a rule ends what is below a heading such as "Bio"
            self._close()

    def _take_component(self, block: Block, speaker: Person) -> None:
        """Somebody whom a component of MDX or a tag of a template shows: `<Speaker name="Ada Vega" />`."""
        if not self._details.people or self._details.named:
            self._details.people.append(speaker)
            self._details.named = True
            self._details.cues.append((block.start, block.end))

    def _tell(self, block: Block) -> None:
        """A block of what the talk is about; only the first run of such blocks is the summary."""
        if self._is_open and self._heading != "bio":
            self._about.append(block)

    def _close(self) -> None:
        self._is_open = self._is_open and not self._about

    def _cue(self, block: Paragraph | Heading) -> None:
        self._details.cues.append((block.start, block.end))
        self._close()

    def _take_heading(self, block: Heading | Paragraph) -> None:
        self._heading = kind_of(block.prose.plain, self._language)
        self._take_links(block.prose, list(block.prose.links()), self._heading)
        if not self._details.people:
            self._details.people = people_by(block.prose, self._language) or self._named_by(block)
        self._cue(block)

    def _named_by(self, block: Heading | Paragraph) -> list[Person]:
        """The people whose names a heading is; what is below it may be their biography."""
        whole = Range(0, len(block.prose.plain))
        people = people_in(block.prose, *whole, self._language) or dashed(block.prose, whole, self._language)
        are_known = bool(people) and all(names_somebody(person.text) for person in people)
        self._heading = "bio" if are_known else self._heading
        self._named = people[0] if are_known and not self._about else None
        return people if are_known else []

    def _take_paragraph(self, block: Paragraph) -> None:
        """A heading in bold or before a colon, something hidden, labels, the speaker, links, or prose of the talk."""
        if self._named and not _opens_with(block.prose, self._named, self._language):
            self._heading = None  # below the speaker's name stands what the talk is about
        self._named = None
        if self._takes_length(block):
            self._cue(block)
        elif self._is_heading(block):
            self._take_heading(block)
        elif HIDDEN.match(block.source, *block.lines[0]):
            self._close()
        elif lines := labeled_lines(block, self._language):
            self._take_labels(block, lines)
        elif not (self._takes_title(block) or self._takes_speaker(block)):
            self._take_telling(block)

    def _takes_length(self, block: Paragraph) -> bool:
        """Whether a line says how long the talk took, and leads to its slides at most: "*25 min, [slides](…)*"."""
        found = length_of_line(block.prose, self._language) if len(block.lines) == 1 else None
        if found is None:
            return False
        self._details.length = (found[0], Span(*block.prose.span(*found[1])))
        self._take_links(block.prose, list(block.prose.links()), None)
        return True

    def _takes_title(self, block: Paragraph) -> bool:
        """Whether a paragraph is the one line below a heading such as "Topic"; what is longer is about the talk."""
        said = block.prose.plain.rstrip()
        is_line = len(block.lines) == 1 and len(said) <= _LONGEST_TITLE and said[-1:] != "."
        if self._heading != "title" or not is_line or self._details.title is not None:
            return False
        self._take_label(Labeled("title", block.start, block.end, block.start, block.source, block.references))
        self._heading = None
        return True

    def _takes_speaker(self, block: Paragraph) -> bool:
        """Whether a paragraph names the speaker: below a heading for it, in a byline, or as it opens."""
        if self._heading == "speakers" and not self._details.people:
            self._take_speakers(block.prose)
            self._cue(block)
            return True
        if byline := self._byline(block):
            self._take_byline(block, byline)
            return True
        return self._opens_with_speaker(block)

    def _take_telling(self, block: Paragraph) -> None:
        if self._thanks_sponsors(block) or self._is_about_event(block):
            self._close()
        elif is_only_links(block):
            self._take_links(block.prose, list(block.prose.links()), None)
            self._cue(block)
        else:
            self._take_prose(block)

    def _is_heading(self, block: Paragraph) -> bool:
        """ "**Takeaways:**" or "Takeaways:", alone in a line."""
        line = block.lines[0]
        if len(block.lines) != 1 or not (_BOLD.fullmatch(block.source, *line) or _COLON.fullmatch(block.source, *line)):
            return False
        return kind_of(block.source[slice(*block.lines[0])], self._language) in PARTS

    def _take_labels(self, block: Paragraph, lines: Sequence[Labeled]) -> None:
        for line in lines:
            self._take_label(line)
        labeled = {line.start for line in lines}
        others = [one_line(block, line) for line in block.lines if line[0] not in labeled]
        for other in others:
            if is_only_links(other):
                self._take_telling(other)
        if others:
            self._keep(block)
        else:
            self._close()

    def _take_prose(self, block: Paragraph) -> None:
        self._keep(block)
        self._take_materials(block)
        self._take_start(block)
        self._tell(block)

    def _keep(self, block: Paragraph) -> None:
        """A paragraph that may tell of the speaker, or that the talk fell through."""
        self._take_cancelling(block)
        if self._heading == "bio":
            self._details.bios.append(block)
            self._details.profiles += [mark for mark in block.prose.links() if network_of(mark.url)]
        else:
            self._details.prose.append(block)

    def _take_cancelling(self, block: Paragraph) -> None:
        raw = block.source[block.start : block.end]
        if self._language.may_hold("cancelled", raw.lower()) and is_said_cancelled(block.prose, self._language):
            self._details.is_cancelled = True
            self._details.cues.append((block.start, block.end))

    def _take_materials(self, block: Paragraph) -> None:
        """Slides and recordings that a sentence links to."""
        raw = block.source[block.start : block.end]
        if "://" in raw:
            self._take_addresses(block)
        has_link = "](" in raw or "][" in raw or "<a " in raw
        if not has_link or not may_lead(raw.lower(), self._language):
            return
        for mark in block.prose.links():
            kind = kind_of_link(text_of(block.prose, mark), mark.url, self._language)
            kind = kind or kind_before(block.prose, mark, self._language)
            self._put(kind, Place(mark.url, mark.url_start, mark.url_end))

    def _take_addresses(self, block: Paragraph) -> None:
        """Slides and recordings whose address is written behind a word for them: "Video: https://…"."""
        for match in _ADDRESS.finditer(block.source, block.start, block.end):
            kind = kind_of(match["word"], self._language)
            self._put(kind, Place(match["url"], *match.span("url")))

    def _take_item_status(self, block: Paragraph) -> None:
        """A point in which a talk fell through is no status, unless it says so of the talk."""
        raw = block.source[block.start : block.end].lower()
        prose = block.prose if self._language.may_hold("cancelled", raw) else None
        place = cancelled_in(prose, 0, len(prose.plain), self._language) if prose else None
        if place:
            self._details.is_cancelled = True
            self._details.cues.append(place)

    def _take_start(self, block: Paragraph) -> None:
        """Where the talk begins in a recording that a sentence links to."""
        if self._details.recorded is None and ":" in block.source[block.start : block.end]:
            prose = block.prose
            starts = starts_in(prose, 0, len(prose.plain), self._language)
            self._details.recorded = next(((prose, start) for start in starts if start.link), None)

    def _put(self, kind: str | None, place: Place) -> bool:
        """Keep an address as the talk's slides or recording; gives whether it is taken as one."""
        if kind == "slides" and self._details.slides is None:
            self._details.slides = place
        elif kind == "video" and self._details.video is None:
            self._details.video = place
        else:
            return False
        return True

    def _is_about_event(self, block: Paragraph) -> bool:
        """Whether a paragraph behind what a talk is about is a picture alone, or begins with thanks: it is no more."""
        if not self._about:
            return False
        plain = block.prose.plain
        thanks = self._language.pattern("thanks").search(plain, 0, _LONGEST_THANKS)
        return not plain.strip(f" {IMAGE}") or thanks is not None

    def _thanks_sponsors(self, block: Paragraph) -> bool:
        """Whether a paragraph with links has left the talk: it thanks, and names sponsors."""
        raw = block.source[block.start : block.end]
        lowered = raw.lower() if "](" in raw or "][" in raw else ""
        if not self._language.may_hold("sponsors", lowered) or not self._language.may_hold("thanks", lowered):
            return False
        patterns = (self._language.pattern("sponsors"), self._language.pattern("thanks"))
        return all(pattern.search(raw) for pattern in patterns)

    def _byline(self, block: Paragraph) -> list[Person]:
        """The people whom the first line of a paragraph names and nothing else: "**Ada Vega**, engineer, Northwind"."""
        if self._details.people or self._heading == "bio" or not _may_name(block):
            return []
        line = _first_line(block).prose
        return byline(line, self._language)

    def _take_byline(self, block: Paragraph, people: list[Person]) -> None:
        """The speakers of a line of their own; what stands below it in the paragraph may tell of the talk."""
        self._details.people = people
        self._details.is_cancelled |= is_struck(people[0].prose, 0, len(people[0].prose.plain))
        self._cue(_first_line(block))
        if len(block.lines) > 1:
            self._take_paragraph(attrs.evolve(block, lines=block.lines[1:], start=block.lines[1][0]))

    def _opens_with_speaker(self, block: Paragraph) -> bool:
        """Whether a paragraph opens with the speaker; what follows in it may tell of the talk."""
        details = self._details
        raw = block.source[block.start : block.start + FARTHEST_VERB]
        if details.people or self._heading == "bio":
            return False
        if not may_open(raw, self._language, is_first=not details.prose):
            return False
        people, end = people_opening(block.prose, self._language)
        if not people or kind_of(people[0].text, self._language) is not None:
            return False
        details.people = people
        details.is_cancelled |= is_struck(block.prose, 0, end)
        if len(block.prose.plain.rstrip()) - end > 1:  # the sentence goes on: it tells of the talk, too
            self._take_cancelling(block)
            self._take_materials(block)
            self._tell(block)
        else:
            details.cues.append((block.start, block.end))
        return True

    def _take_list(self, block: List) -> None:
        if block.is_defining:
            for line in lines_of((block,), self._language):
                self._take_label(line)
            self._close()
            return
        if self._heading == "takeaways" or self._follows_takeaways():
            self._details.bullets += takeaways.read_list(source_of(block), block, self._language).bullets
            drop_lead(self._about, self._details, self._language)
            return
        told = [self._takes_item(item.blocks) for item in block.items]
        self._details.cues += [(item.start, item.end) for item, was in zip(block.items, told, strict=True) if was]
        others = [item for item, was in zip(block.items, told, strict=True) if not was]
        if any(told):
            self._close()
        else:
            self._tell(block)
        for inner in (inner for item in others for inner in item.blocks if isinstance(inner, Paragraph)):
            self._take_materials(inner)
            if not any(told):
                self._take_start(inner)
                self._take_item_status(inner)

    def _follows_takeaways(self) -> bool:
        """Whether the paragraph before a list speaks of takeaways."""
        before = self._about[-1] if self._about else None
        if self._nested or not isinstance(before, Paragraph):
            return False
        return bool(self._language.pattern("takeaways").search(before.source, before.start, before.end))

    def _takes_item(self, blocks: Sequence[Block]) -> bool:
        """Whether an item of a list is a labeled line, a link, or somebody."""
        first = blocks[0] if blocks else None
        if not isinstance(first, Paragraph):
            return False
        found = first_labeled(first, self._language)
        if found:
            self._take_label(found)
            return True
        is_links = is_only_links(first)
        if (
            self._nested
            and not (is_links and is_material(first.prose, self._language))
            and self._takes_people(first.prose)
        ):
            return True
        if is_links:
            self._take_links(first.prose, list(first.prose.links()), None)
        return is_links

    def _takes_people(self, prose: Prose) -> bool:
        """Whether an item below a talk is its speaker: a full name, or one with an organization, a role or a handle."""
        people = people_in(prose, 0, len(prose.plain), self._language) or people_by(prose, self._language)
        is_told = any(person.organization or person.role or person.handle for person in people)
        is_short = is_told or len(prose.plain.split()) == 1
        if not people or not all(is_short or likeness(person.text, self._language) == STRONG for person in people):
            return False
        self._details.people += people
        self._details.is_cancelled |= is_struck(prose, 0, len(prose.plain.rstrip()))
        return True

    def _take_label(self, line: Labeled) -> None:
        """A labeled line's value, put where its label says; one that has no field stays for the notes."""
        details, value = self._details, line.value
        said = value.plain.rstrip()
        if self._is_field(line, value, said) or not said:
            details.cues.append((line.start, line.end))

    def _is_field(self, line: Labeled, value: Prose, said: str) -> bool:
        """Put a value into its field; gives whether there is one."""
        details = self._details
        if line.kind in {"speakers", "author"}:
            self._take_speakers(value)
        elif line.kind == "title" and said and details.title is None:
            bill = read_bill(value, self._language, named=True)
            details.title = (value, bill.title or Range(0, len(said)))
            details.is_cancelled |= bill.is_cancelled
        elif line.kind == "organization" and details.people and said:
            house = Range(0, len(said))
            details.people[-1] = attrs.evolve(details.people[-1], organization=house, organization_prose=value)
        elif line.kind == "role" and details.people and said:
            self._take_job(value)
        elif line.kind in {"kind", "status"}:
            self._take_state(line.kind, said)
        elif said and self._is_about(line.kind, said, Span(*value.span(0, len(said)))):
            pass
        elif line.kind in {"slides", "video"} and _is_path(said) and not any(value.links()):
            self._put(line.kind, Place(said, *value.span(0, len(said))))
        else:
            marks = list(value.links())
            self._take_links(value, marks, line.kind)
            return bool(marks)
        return True

    def _is_about(self, kind: str, said: str, place: Span) -> bool:
        """Put what the talk is about, who gives it or how long it takes into its field; gives whether it is that."""
        details = self._details
        if kind == "abstract" and details.description is None:
            details.description = place
        elif kind == "bio":
            details.biography = place
        elif kind == "duration" and (length := duration(said, self._language)):
            details.length = (length, place)
        else:
            return False
        return True

    def _take_state(self, kind: str, said: str) -> None:
        """What sort of talk it is called, or that it fell through."""
        if kind == "kind":
            self._details.kind = self._language.kinds.get(" ".join(said.lower().split()), self._details.kind)
        else:
            self._details.is_cancelled |= bool(self._language.pattern("cancelled").search(said))

    def _take_job(self, value: Prose) -> None:
        """What the last speaker does, and where they all work."""
        role, house = job_in(value, self._language)
        people = self._details.people
        if house:
            people = [
                one if one.organization else attrs.evolve(one, organization=house, organization_prose=value)
                for one in people
            ]
        if role and people[-1].role is None:
            people[-1:] = [attrs.evolve(people[-1], role=role, role_prose=value)]
        self._details.people = people

    def _take_speakers(self, value: Prose) -> None:
        if not self._details.named:  # whom the text before seemed to name is a speaker if the label says so, too
            self._details.people = [one for one in self._details.people if one.text in value.plain]
            self._by_name, self._counted = {}, 0
        self._details.named = True
        if any(character.isalpha() for character in value.plain):
            by = self._language.pattern("by").match(value.plain)  # <p class="by">with Ada Vega
            start = by.end() if by else 0
            told = people_in(value, start, len(value.plain), self._language, trusted=True)
            for person in told:
                if not person.text.islower() or person.link or person.text.startswith("@"):
                    self._add(self._without_sentence(person))
            self._details.is_cancelled |= is_struck(value, 0, len(value.plain.rstrip()))

    def _without_sentence(self, person: Person) -> Person:
        """Somebody's name alone, where a label has a biography behind it: "Speaker: Ada wrote Ruby since 2007"."""
        is_sentence = len(person.text.split()) > _MOST_NAME_WORDS and not person.link
        if not is_sentence or likeness(person.text, self._language) != NONE:
            return person
        plain = person.prose.plain
        name = person_at(plain, person.name.start, person.name.end, self._language)
        is_known = name is not None and is_given(name.of(plain).partition(" ")[0]) and name.end < person.name.end
        return Person(person.prose, name) if name and is_known else person

    def _add(self, person: Person) -> None:
        """Somebody whom a label names; one whom the text named before is told at more length by one of the two."""
        people = self._details.people
        for at in range(self._counted, len(people)):  # those since the last time: there may be thousands
            self._by_name.setdefault(people[at].text.casefold(), at)
        self._counted = len(people)
        known = self._by_name.get(person.text.casefold())
        if known is None:
            people.append(person)
        elif person.organization or not people[known].organization:
            people[known] = person

    def _take_links(self, prose: Prose, marks: Iterable[Mark], kind: str | None) -> None:
        """Links below a talk, by their label, their text, or their address."""
        at = 0
        for mark in marks:
            text = text_of(prose, mark)
            told = kind if kind in MATERIALS else kind_of_link(text, mark.url, self._language)
            told = told or kind_between(prose, at, mark, self._language)
            at = mark.end
            if self._heading == "bio" and network_of(mark.url):
                self._details.profiles.append(mark)
                continue
            place = Place(mark.url, mark.url_start, mark.url_end)
            is_page = is_profile(mark.url) or is_event(mark.url)
            if mark.url and not self._put(told, place) and not is_page:
                self._details.links.append((told or "other", place, text))


def _is_path(said: str) -> bool:
    """Whether a value without a link is an address: "slides/queues.pdf" is one, "n/a" is none."""
    return _PATH.fullmatch(said) is not None and len(said) > _SHORTEST_PATH


def _may_name(block: Paragraph) -> bool:
    """Whether the first line of a paragraph opens with a mark or with a known first name."""
    start, end = block.lines[0]
    tags = _TAGS.match(block.source, start, end)
    start = tags.end() if tags else start
    return block.source.startswith(_MARKS_OF_NAMES, start) or names_somebody(block.source[start:end])


def _opens_with(prose: Prose, person: Person, language: Language) -> bool:
    """Whether a paragraph begins to tell of somebody: by their name, as "she", or by what they do."""
    said = [word.strip(" ,.'’*").lower() for word in prose.plain.split()[:_OPENING_WORDS]]
    about = {*person.text.lower().split(), *language.third_person, *language.roles}
    return not about.isdisjoint(said)


def _first_line(block: Paragraph) -> Paragraph:
    if len(block.lines) == 1:
        return block
    return attrs.evolve(block, lines=block.lines[:1], end=block.lines[0][1])


def is_struck(prose: Prose, start: int, end: int) -> bool:
    """Whether a range is struck out, but for its edges."""
    return any(mark.kind == "struck" and mark.start <= start + 1 and mark.end >= end - 1 for mark in prose.marks)
