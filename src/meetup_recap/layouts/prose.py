"""Posts that tell of an evening in prose: a sentence a talk, bullets below it, thanks, a photo, the next date.

Kicking off our evening was Ada Vega from Northwind with a talk on Queues in Anger (starting at [1:34](…)).
Her takeaways were:

* Queues need limits
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, pairwise

import attrs

from meetup_recap.languages import Language
from meetup_recap.layouts.base import Evidence, Findings, Post
from meetup_recap.reading.document import Block, Document, Heading, List, Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.recognizers import (
    attendance,
    backers,
    header,
    headline,
    hosts,
    next_event,
    occasion,
    photos,
    series,
    signoff,
    sponsors,
    talk_sections,
    venue,
)
from meetup_recap.recognizers.found import Found, cue, literal
from meetup_recap.recognizers.introductions import Knowledge
from meetup_recap.recognizers.names import Range, person_at
from meetup_recap.recognizers.people import Directory, Person, named_in_full
from meetup_recap.recognizers.thanked import in_thanks

_WEIGHTS = {
    "an event in its title": 0.35,
    "a talk": 0.2,
    "several talks": 0.2,
    "thanks to sponsors": 0.2,
    "a next event": 0.2,
    "a host": 0.1,
    "a key of the front matter for its date": 0.15,
}

_WITHOUT_TALKS = 0.5
"""What a post in which prose tells no talk weighs at most: where another layout finds talks, it is of that layout."""
_TOGETHER = 2
"""How many paragraphs with bullets make a post look like one: a heading above each makes another layout."""
_OPENING = 3
"""How many paragraphs open a post."""
Named = tuple[Prose, Range]


@attrs.frozen
class ProseLayout:
    """The `prose` layout."""

    name: str = "prose"

    def is_likely(self, post: Post) -> bool:
        """Whether paragraphs that end as sentences do, each with bullets below, stand together under one heading."""
        together = 0
        for block, below in pairwise(post.document.blocks):
            if isinstance(block, Heading):
                together = 0
            elif isinstance(block, Paragraph) and isinstance(below, List) and _ends_as_sentence(block):
                together += 1
                if together == _TOGETHER:
                    return True
        return False

    def weigh(self, post: Post) -> Evidence:
        """How much of what recaps tell the prose tells: all of it is read to know."""
        return _Reader(post).read()


class _Reader:
    """One post on its way through the recognizers; what one finds helps the next."""

    def __init__(self, post: Post) -> None:
        document, language = post.document, post.language
        self._document, self._language, self._published = document, language, post.published
        title = document.header_prose("title")
        self._headline = headline.split(title, language) if title else None
        self._group = None if self._headline else _group(document, language)
        self._series = self._headline.series_text if self._headline else str(self._group.value) if self._group else None
        end = next_event.begin(document.blocks, language, self._series)
        self._told, self._upcoming = document.blocks[:end], document.blocks[end:]
        self._paragraphs = [block.prose for block in self._told if isinstance(block, Paragraph)]
        self._learn()

    def _learn(self) -> None:
        """What the post knows, before its talks are read."""
        language, description = self._language, self._document.header_prose("description")
        title = self._document.header_prose("title")
        self._titled = self._named(self._headline.prose, self._headline.rest) if self._headline else []
        if title and not self._headline:
            self._titled = self._named_behind_cue(title)
        self._described = self._named(description, 0) if description else []
        if (
            len(self._described) == 1
            and description
            and not language.pattern("speakers_from").search(description.plain)
        ):
            self._described = []  # a description that opens with a capital, and no list
        told = [name for prose in self._paragraphs for name in self._named_behind_cue(prose)]
        self._known = frozenset(_text(*name) for name in (*self._titled, *self._described, *told))
        self._hosts = hosts.in_description(description, language) if description else []
        for prose in self._paragraphs:
            self._hosts += hosts.in_body(prose, language, self._known)
        people = [person for prose in self._paragraphs for person in named_in_full(prose, language, self._known)]
        pictured = list(_under_pictures(self._paragraphs, language))
        people += pictured
        self._known -= {person.text for person in (*self._hosts, *people)}
        self._knowledge = Knowledge(
            language=language,
            series=self._series,
            organizations=self._known,
            announced=self._known & {_text(*name) for name in (*self._titled, *self._described)},
            people=Directory((*self._hosts, *people)),
            pictured=frozenset(person.text for person in pictured),
        )
        self._told = talk_sections.unglued(self._told, self._knowledge)
        self._sections = talk_sections.sections(self._document.text, self._told, self._knowledge)

    def _named(self, prose: Prose, at: int) -> list[Named]:
        return [(prose, name) for name in headline.organizations(prose, at, self._language)]

    def _named_behind_cue(self, prose: Prose) -> list[Named]:
        has_cue = self._language.pattern("speakers_from").search(prose.plain)
        return self._named(prose, 0) if has_cue else []

    def read(self) -> Evidence:
        stages: dict[str, Callable[[], Iterable[Found]]] = {
            "headline": self._read_headline,
            "day": self._read_day,
            "hosts": lambda: hosts.find(self._hosts),
            "talks": self._read_talks,
            "organizations": self._read_organizations,
            "sponsors": self._read_sponsors,
            "place": self._read_place,
            "next event": self._read_next_event,
            "photos": lambda: photos.find(_all_prose(self._document.blocks), self._language),
            "sign-off": lambda: signoff.find(self._document.blocks, self._language),
        }
        found = {name: tuple(stage()) for name, stage in stages.items()}
        reasons = self._reasons(found)
        score = min(1.0 if self._sections else _WITHOUT_TALKS, sum(_WEIGHTS[reason] for reason in reasons))
        findings = Findings(tuple(item for items in found.values() for item in items))
        return Evidence(round(score, 2), reasons, lambda: findings)

    def _reasons(self, found: dict[str, tuple[Found, ...]]) -> tuple[str, ...]:
        holds = {
            "an event in its title": self._headline is not None,
            "a talk": bool(self._sections),
            "several talks": len(self._sections) > 1,
            "thanks to sponsors": bool(found["sponsors"]),
            "a next event": bool(found["next event"]),
            "a host": bool(self._hosts),
            "a key of the front matter for its date": any(0 < day.end <= self._document.body for day in found["day"]),
        }
        return tuple(reason for reason in _WEIGHTS if holds[reason])

    def _read_headline(self) -> Iterator[Found]:
        if self._headline:
            yield from headline.find(self._headline)
        elif self._group:
            yield self._group

    def _read_day(self) -> Iterator[Found]:
        """The evening's day: the front matter's, else that of the first paragraphs."""
        day = occasion.in_header(self._document, self._language, self._published)
        description = self._document.header_prose("description")
        prose = (*self._paragraphs[:_OPENING], *((description,) if description else ()))
        day = day or occasion.told_before(prose, self._language, self._published)
        yield from (day,) if day else ()

    def _credited(self, field: str) -> list[Found]:
        """The venue or the sponsors that the front matter names; `location` is the town, as these posts have it."""
        town = self._document.keys.get("location")
        in_header = backers.in_header(self._document, self._language)
        told = [credit for credit in in_header if town is None or credit.name.start != town.start]
        paragraphs = [block for block in self._document.blocks if isinstance(block, Paragraph)]
        if field == "sponsors":
            told += in_thanks((block.prose for block in paragraphs), self._language)
        return [found for found in backers.find(told, paragraphs, self._language) if found.path[1] == field]

    def _read_talks(self) -> Iterator[Found]:
        node = self._document.keys.get("slides")
        slides = header.scalar(self._document, (), node) if node else None
        yield from talk_sections.find(self._sections, self._knowledge, self._hosts, slides)

    def _read_organizations(self) -> Iterator[Found]:
        """Those that the title names, else the description; the sentences that say them again are cues."""
        names = [name for name in self._titled if self._is_organization(name)] or [
            name for name in self._described if self._is_organization(name)
        ]
        for index, (prose, name) in enumerate(names):
            yield literal(("event", "organizations", index), prose, *name)
        said = {_text(*name).casefold() for name in names}
        for prose in self._paragraphs:
            for start, end in sentences(prose, self._language.abbreviations):
                restated = self._language.pattern("speakers_from").search(prose.plain, start, end)
                if restated and any(name in prose.plain[start:end].casefold() for name in said):
                    yield cue(*prose.span(start, end))

    def _is_organization(self, name: Named) -> bool:
        """Not a speaker or host, and not a project: a name in a talk's title that nobody is said to be from."""
        text = _text(*name).casefold()
        person = person_at(name[0].plain, name[1].start, len(name[0].plain), self._language)
        if person and " " in _text(name[0], person) and _text(name[0], person) in self._knowledge.people:
            return False
        speakers = [person for section in self._sections for person in section.lead.speakers]
        if (
            text in {person.text.casefold() for person in (*speakers, *self._hosts)}
            or _text(*name) in self._knowledge.people
        ):
            return False
        employers = {_text(person.prose, person.organization).casefold() for person in speakers if person.organization}
        described = {_text(*other).casefold() for other in self._described}
        titles = [_text(section.lead.prose, section.lead.title).casefold() for section in self._sections]
        is_subject = any(text in title for title in titles)
        return text in employers or text in described or not described or not is_subject

    def _read_sponsors(self) -> Iterator[Found]:
        every = [block.prose for block in self._document.blocks if isinstance(block, Paragraph)]
        thanked = list(sponsors.find(every, self._language, self._known))
        yield from thanked or self._credited("sponsors")

    def _read_place(self) -> Iterator[Found]:
        """Venue, attendance and platforms, from the paragraphs that are about the evening and no talk."""
        talks = {section.at for section in self._sections}
        first = min(talks, default=len(self._told))
        evening = [(at, block.prose) for at, block in enumerate(self._told) if isinstance(block, Paragraph)]
        opening = evening[0][0] if evening else 0
        headings = (at for at, block in enumerate(self._told) if at > opening and isinstance(block, Heading))
        heading = next(headings, len(self._told))
        before = [prose for at, prose in evening if at < min(first, heading)]
        before += [_until(section.lead.prose, section.lead.start) for section in self._sections[:1]]
        place = list(venue.find(before, self._language, self._known, self._series)) or self._credited("venue")
        yield from place
        others = [prose for at, prose in evening if at not in talks]
        yield from attendance.find(others, self._language, (place[0].start, place[0].end) if place else None)

    def _read_next_event(self) -> Iterator[Found]:
        yield from next_event.find(self._upcoming, self._language, self._known, self._published)


def _group(document: Document, language: Language) -> Found | None:
    """The group that the title, the description or the opening names."""
    opening = (block.prose for block in islice(document.blocks, _OPENING) if isinstance(block, Paragraph))
    return series.find(document.header_prose("title"), document.header_prose("description"), opening, language)


def _ends_as_sentence(block: Paragraph) -> bool:
    return block.source[block.start : block.end].rstrip(" *_\r\n").endswith((":", "."))


def _text(prose: Prose, name: Range) -> str:
    return name.of(prose.plain)


def _until(prose: Prose, end: int) -> Prose:
    return attrs.evolve(prose, plain=prose.plain[:end], marks=tuple(mark for mark in prose.marks if mark.end <= end))


def _all_prose(blocks: Sequence[Block]) -> Iterator[Prose]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.prose
        elif not isinstance(block, Heading):
            for inner in getattr(block, "items", ()) or (block,):
                yield from _all_prose(getattr(inner, "blocks", ()))


def _under_pictures(paragraphs: Sequence[Prose], language: Language) -> Iterator[Person]:
    """People whose full name is a picture's text."""
    for prose in paragraphs:
        for mark in prose.images():
            text = Prose(mark.alt, (), ((0, mark.alt_start, 1),))
            name = person_at(mark.alt, 0, len(mark.alt), language)
            if name and name.end == len(mark.alt) and " " in mark.alt:
                yield Person(text, name)
