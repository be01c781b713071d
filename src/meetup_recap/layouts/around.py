"""What stands around the talks of a post in headings or lists: the event's date and name, its venue and sponsors.

The layouts of such posts share it; they differ in where their talks stand.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import islice

from meetup_recap.layouts.base import Findings, Post
from meetup_recap.places import merged
from meetup_recap.reading.document import Block, Heading, Opaque, Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.recognizers import attendance, backers, headline, hosts, next_event, occasion, photos, series, venue
from meetup_recap.recognizers.addresses import is_event
from meetup_recap.recognizers.days import holds_date
from meetup_recap.recognizers.entries import Told, with_houses
from meetup_recap.recognizers.found import Found, cue, literal
from meetup_recap.recognizers.labels import Labeled, kind_of, labeled_lines, lines_of
from meetup_recap.recognizers.people import Person
from meetup_recap.recognizers.thanked import in_thanks

_FEW = 3
_SHORT = 60
_EVENT_LEVEL = 2
_EACH = 0.15
"""What each part of an event outside its talks adds to the evidence: two of them are no event yet."""


class Around:
    """The parts of a post outside its talks, and what they tell of the event."""

    def __init__(self, post: Post, talks: Sequence[tuple[int, int]]) -> None:
        self._post, self._language = post, post.language
        self._talks = merged(talks)
        self._blocks = [block for block in post.document.blocks if not self._in_talk(block.start)]

    def _in_talk(self, at: int) -> bool:
        index = bisect_right(self._talks, (at, at)) if self._talks else 0
        following = self._talks[index : index + 1]  # a talk that begins here sorts behind (at, at)
        return bool(index and at < self._talks[index - 1][1]) or bool(following and following[0][0] == at)

    @cached_property
    def lines(self) -> list[Labeled]:
        """The labeled lines outside talks."""
        return list(lines_of(self._blocks, self._language))

    @cached_property
    def headings(self) -> list[Heading]:
        """The headings outside talks."""
        return [block for block in self._blocks if isinstance(block, Heading)]

    @cached_property
    def dated(self) -> occasion.Dated:
        """The event's date."""
        opening = self._opening()
        headings = (block.prose for block in self.headings[:_FEW])
        near = self._post.published or occasion.year_of(self._post.path)
        dated = occasion.date_of(self._post.document, self.lines, headings, opening, self._language, near)
        if dated.found is None and (by_path := occasion.in_path(self._post.path)):
            return occasion.Dated(by_path)
        if dated.found is None and not self._post.is_part:
            description = self._post.document.header_prose("description")
            prose = (*self._opening(), *((description,) if description else ()))
            told = occasion.told_before(prose, self._language, self._post.published)
            return occasion.Dated(told) if told else dated
        return dated

    def _opening(self) -> Iterator[Prose]:
        """The first paragraphs, before any talk."""
        first = self._talks[0][0] if self._talks else self._post.document.end
        paragraphs = (block for block in self._blocks if isinstance(block, Paragraph) and block.start < first)
        return (block.prose for block in islice(paragraphs, _FEW if self._talks else 1))

    @cached_property
    def credits(self) -> list[backers.Credit]:
        """Who housed the event and who paid."""
        told = [*backers.in_header(self._post.document, self._language), *backers.in_labels(self.lines, self._language)]
        for kind, below in self._named_sections():
            if kind == "sponsors" or not any(credit.is_venue for credit in told):
                told += backers.in_section(kind, below, self._language)
        return [*told, *in_thanks(self._thankful(), self._language)]

    def _named_sections(self) -> Iterator[tuple[str, list[Block]]]:
        """The blocks below headings such as "Venue" and "Sponsors"."""
        kind: str | None = None
        below: list[Block] = []
        for block in self._blocks:
            if isinstance(block, Paragraph) and self._leads_to_sponsors(block):
                if kind:
                    yield kind, below
                kind, below = "sponsors", []
            elif isinstance(block, Heading):
                if kind:
                    yield kind, below
                said = kind_of(block.prose.plain, self._language) if block.end - block.start < _SHORT else None
                kind, below = said if said in {"venue", "sponsors"} else None, []
            elif kind:
                below.append(block)
        if kind:
            yield kind, below

    def _leads_to_sponsors(self, block: Paragraph) -> bool:
        """Whether a line such as "Our sponsors, without whom nothing works:" stands above a list."""
        said = block.source[block.start : block.end].rstrip(" *_\r\n")
        return said.endswith(":") and len(said) < _SHORT and bool(self._language.pattern("sponsors").search(said))

    def _thankful(self) -> Iterator[Prose]:
        """The running text that may thank somebody: looked at as written first, as scanning it takes longer."""
        document = self._post.document
        lowered = document.text[document.body : document.end].lower()
        language = self._language
        told = (*language.thanks, *language.sponsors, *language.housed, *language.treated, *language.sponsored)
        words = [word for word in told if word in lowered]
        for block in document.blocks if words else ():
            lines = labeled_lines(block, language) if isinstance(block, Paragraph) else ()
            if isinstance(block, Paragraph) and lines and (_tells_backers(lines) or len(lines) == len(block.lines)):
                continue  # "**Venue:** [Northwind](…)" above "**Sponsors:** [Quayside](…)" is no sentence
            if isinstance(block, (Paragraph, Heading)) or (isinstance(block, Opaque) and block.kind == "html"):
                said = block.source[block.start : block.end].lower()
                if any(word in said for word in words):
                    yield block.prose

    def employed(self, talks: Sequence[Told]) -> list[Told]:
        """Talks without the event's venue and sponsors among their speakers: they are somebody's organization."""
        return with_houses(talks, {credit.key for credit in self.credits})

    @cached_property
    def page(self) -> Found | None:
        """The event's page."""
        for line in self.lines:
            if line.kind in {"event_url", "event"}:
                mark = next(line.value.links(), None)
                if mark and mark.url:
                    return Found(("event", "url"), mark.url, mark.url_start, mark.url_end)
        for heading in self.headings[:2]:
            for mark in heading.prose.links():
                if is_event(mark.url):
                    return Found(("event", "url"), mark.url, mark.url_start, mark.url_end)
        return None

    @property
    def _has_own_key(self) -> bool:
        """Whether the front matter tells the event's date apart from the post's."""
        found = self.dated.found
        return found is not None and found.value is not None and 0 < found.end <= self._post.document.body

    def score(self) -> tuple[float, tuple[str, ...]]:
        """How much of it tells of an event."""
        reasons = {
            "a date of the event": self.dated.found is not None,
            "the event's page, venue or sponsors": bool(self.page or self.credits),
            "a key of the front matter for its date": self._has_own_key,
        }
        held = tuple(reason for reason, is_held in reasons.items() if is_held)
        return _EACH * len(held), held

    def read(self) -> Findings:
        """The event's fields."""
        return Findings(tuple(self._found()), self.dated.diagnostics)

    def _found(self) -> Iterator[Found]:
        if self.dated.found:
            yield self.dated.found
        yield from occasion.times_in(self.lines, self._language)
        yield from self._name()
        if self.page:
            yield self.page
        paragraphs = (block for block in self._blocks if isinstance(block, Paragraph))
        yield from backers.find(self.credits, paragraphs, self._language)
        yield from self._organizations()
        yield from self._place()
        yield from hosts.find(self._hosts())
        for line in self.lines:
            yield from _used(line)
        prose = (block.prose for block in self._blocks if isinstance(block, Paragraph) and _holds_image(block))
        yield from photos.find(prose, self._language)
        yield from self._upcoming()

    def _place(self) -> Iterator[Found]:
        """Where the event was, where neither a label nor thanks tell, and how people took part."""
        language, opening = self._language, list(self._opening())
        house: Found | None = None
        if not any(credit.is_venue for credit in self.credits):
            house = occasion.venue_in(self._named_headings(), language) or occasion.venue_linked(opening, language)
            house = house or next(venue.find(opening, language, (), self._series), None)
            yield from (house,) if house else ()
        if not self._post.is_part:
            place = (house.start, house.end) if house else self._venue_credited()
            yield from attendance.find(self._prose(), language, place)

    def _venue_credited(self) -> tuple[int, int] | None:
        name = next((credit.name for credit in self.credits if credit.is_venue), None)
        return (name.start, name.end) if name else None

    def _prose(self) -> list[Prose]:
        """The paragraphs about the evening: outside talks, and before those that announce the next one."""
        told = self._blocks[: next_event.begin(self._blocks, self._language, None)]
        return [
            block.prose for block in told if isinstance(block, Paragraph) and not labeled_lines(block, self._language)
        ]

    def _hosts(self) -> list[Person]:
        description = self._post.document.header_prose("description")
        told = hosts.in_description(description, self._language) if description else []
        return [*told, *(one for prose in self._prose() for one in hosts.in_body(prose, self._language, ()))]

    def _upcoming(self) -> Iterator[Found]:
        """The event that is announced, where it has a day behind this one's."""
        told = self.dated.found.value if self.dated.found else None
        day = self._post.published or (told if isinstance(told, date) else None)
        blocks = self._blocks[next_event.begin(self._blocks, self._language, None) :]
        found = list(next_event.find(blocks, self._language, (), day)) if day and not self._post.is_part else []
        dates = [item.value for item in found if item.path == ("next_event", "date")]
        this = told if isinstance(told, date) else day
        if any(isinstance(upcoming, date) and this and upcoming > this for upcoming in dates):
            yield from found

    def _name(self) -> Iterator[Found]:
        title = self._post.document.header_prose("title")
        split = headline.split(title, self._language) if title else None
        first = self.headings[0] if self.headings else None
        if self._group and not split:
            yield self._group
        if split and not self._post.is_part:
            yield from headline.find(split)
        elif first and (self._post.is_part or (not title and first.level == 1)) and first.prose.plain.strip():
            yield literal(("event", "name"), first.prose, 0, len(first.prose.plain.rstrip()))

    def _organizations(self) -> Iterator[Found]:
        """Those that the title, else the description, says the talks are from."""
        document, language = self._post.document, self._language
        for prose in (document.header_prose("title"), document.header_prose("description")):
            if prose and not self._post.is_part and language.pattern("speakers_from").search(prose.plain):
                for index, name in enumerate(headline.organizations(prose, 0, language)):
                    yield literal(("event", "organizations", index), prose, *name)
                return

    @cached_property
    def _series(self) -> str | None:
        title = self._post.document.header_prose("title")
        split = headline.split(title, self._language) if title else None
        return split.series_text if split else str(self._group.value) if self._group else None

    @cached_property
    def _group(self) -> Found | None:
        """The group that a post of one event names apart from a month."""
        if self._post.is_part:
            return None
        document = self._post.document
        title, description = document.header_prose("title"), document.header_prose("description")
        return series.find(title, description, self._opening(), self._language)

    def _named_headings(self) -> list[Prose]:
        """The heading of the event, where it has one."""
        first = [block for block in self.headings[:1] if block.level <= _EVENT_LEVEL or self._post.is_part]
        return [
            block.prose
            for block in first
            if block.level <= _EVENT_LEVEL or holds_date(block.prose.plain, self._language)
        ]


def _tells_backers(lines: Sequence[Labeled]) -> bool:
    """Whether labels tell who paid: what stands in lines beside them has labels of its own, known or not."""
    return any(line.kind in {"sponsors", "venue_sponsor", "food_sponsor"} for line in lines)


def _used(line: Labeled) -> Iterator[Found]:
    """A line whose value is a field: what its label says is known, and taken."""
    if line.kind in {"date", "venue", "venue_sponsor", "food_sponsor", "sponsors", "event_url"}:
        yield cue(line.start, line.end)


def _holds_image(block: Paragraph) -> bool:
    return "![" in block.source[block.start : block.end]
