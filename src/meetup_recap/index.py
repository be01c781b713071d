"""What a post says as a whole, made once: readers ask it, so that none reads the text again."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from itertools import islice, pairwise

import attrs

from meetup_recap._yaml import Node
from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Heading, List, Paragraph, ends_as_sentence, paragraphs_in
from meetup_recap.reading.document import Document
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.words import announcement, groups, headline, leading
from meetup_recap.words.directory import Directory, named_in_full, under_pictures
from meetup_recap.words.headline import Headline, Named, text_of
from meetup_recap.words.label_kinds import kind_of, kind_of_key
from meetup_recap.words.names import Range
from meetup_recap.words.organizations_named import Keyed, in_components, in_header
from meetup_recap.words.person import Person

OPENING = 3
BELOW_ALL = 7
_TOGETHER = 2
"""How many paragraphs open a post."""
_SUBJECT = re.compile(r"(?:(?<=[.!?][ ])|^)(?P<word>[^\Wa-z\d_][\w-]{2,20})(?=[ ][a-zà-ÿ])", re.MULTILINE)
PATRONS = frozenset({"venue", "venue_sponsor", "food_sponsor", "sponsors"})
"""What labels and keys say of organizations that give room, food or money."""


@attrs.frozen
class Index:
    """What a post says as a whole, whatever its layout.

    Attributes:
        document: The post's blocks.
        published: The post's own date.
        language: Whose cue words to use.
        is_part: Whether it is a part of a file of several events: then title and description are the file's.
    """

    document: Document
    published: date | None
    language: Language
    is_part: bool = False

    @cached_property
    def _lowered(self) -> str:
        body = self.document.text[self.document.body : self.document.end]
        return f"{body}\n{self.description.plain if self.description else ''}".lower()

    def holds(self, *groups: str) -> bool:
        """Whether a post may hold any word of some groups of cues: readers whose cues are not there need not look."""
        return any(self.language.may_hold(group, self._lowered) for group in groups)

    @cached_property
    def kinds(self) -> dict[str, str | None]:
        """What each key of the front matter says; none of a part of a file."""
        return {} if self.is_part else {key: kind_of_key(key, self.language) for key in self.document.keys}

    def keys_of(self, *kinds: str) -> Iterator[tuple[str, Node]]:
        """The keys that say one of some things, with what they hold."""
        return ((key, self.document.keys[key]) for key, kind in self.kinds.items() if kind in kinds)

    @cached_property
    def title(self) -> Prose | None:
        """The post's title: of its front matter, else the heading that opens it, above all others."""
        if self.is_part:
            return None
        document, language = self.document, self.language
        keys = ("title", *(key for key in document.keys if kind_of(key, language) == "title"))
        first, *others = document.blocks or (None,)
        levels = [block.level for block in others if isinstance(block, Heading)]
        is_title = isinstance(first, Heading) and (first.level == 1 or first.level < min(levels, default=BELOW_ALL))
        heading = first.prose if is_title and isinstance(first, Heading) else None
        return next((prose for key in keys if (prose := document.header_prose(key))), heading)

    @cached_property
    def description(self) -> Prose | None:
        """The description of the front matter."""
        return None if self.is_part else self.document.header_prose("description")

    @cached_property
    def links(self) -> dict[str, tuple[Prose, Mark]]:
        """The first link of each text in the body's paragraphs, by that text without regard to case."""
        found: dict[str, tuple[Prose, Mark]] = {}
        for prose in (block.prose for block in self.document.blocks if isinstance(block, Paragraph)):
            for mark in prose.links():
                if mark.url:
                    found.setdefault(prose.plain[mark.start : mark.end].strip().casefold(), (prose, mark))
        return found

    @cached_property
    def patrons(self) -> frozenset[str]:
        """The organizations that the front matter names as venue or sponsors."""
        return frozenset(str(one.found[0].value) for one in self.keyed if one.kind in PATRONS)

    @cached_property
    def keyed(self) -> tuple[Keyed, ...]:
        """The names that the front matter has under known keys, and those of components."""
        return (*in_header(self.document, self.language), *in_components(self.document, self.language))

    @cached_property
    def headline(self) -> Headline | None:
        """The parts of a title that names an event."""
        return headline.split(self.title, self.language) if self.title else None

    @cached_property
    def group(self) -> tuple[Prose, Range] | None:
        """The group that the title, the description or the opening names, where the title names no event."""
        opening = (block.prose for block in islice(self.document.blocks, OPENING) if isinstance(block, Paragraph))
        return (
            None if self.headline or self.is_part else groups.find(self.title, self.description, opening, self.language)
        )

    @cached_property
    def series(self) -> str | None:
        """The group's name."""
        if self.headline:
            return self.headline.series_text
        return self.group[1].of(self.group[0].plain) if self.group else None

    @cached_property
    def announcement(self) -> int:
        """The index of the block that begins to announce the next event; the number of blocks where none does."""
        first = int(self.is_part)  # its heading
        return first + announcement.begin(self.document.blocks[first:], self.language, self.series, self.title)

    @cached_property
    def paragraphs(self) -> tuple[Prose, ...]:
        """The paragraphs before that announcement, those in lists too."""
        return tuple(block.prose for block in paragraphs_in(self.document.blocks[: self.announcement]))

    @cached_property
    def titled(self) -> list[Named]:
        """The organizations that the title says the talks are from."""
        if self.headline:
            return headline.named(self.headline.prose, self.headline.rest, self.language)
        return self._behind_cue(self.title) if self.title else []

    @cached_property
    def described(self) -> list[Named]:
        """Those of the description."""
        found = headline.named(self.description, 0, self.language) if self.description else []
        is_list = len(found) > 1 or (self.description and self.has_cue(self.description))
        return found if is_list else []  # a description that opens with a capital, and no list

    def has_cue(self, prose: Prose) -> bool:
        """Whether a text says whom speakers are from."""
        return self.language.pattern("speakers_from").search(prose.plain) is not None

    def _behind_cue(self, prose: Prose) -> list[Named]:
        return headline.named(prose, 0, self.language) if self.has_cue(prose) else []

    @cached_property
    def named(self) -> frozenset[str]:
        """The names behind words such as "speakers from", people among them."""
        told = [name for prose in self.paragraphs for name in self._behind_cue(prose)]
        return frozenset(text_of(name) for name in (*self.titled, *self.described, *told))

    @cached_property
    def has_lists_below_sentences(self) -> bool:
        """Whether paragraphs that end as sentences do, each with bullets below, are together under one heading."""
        together = 0
        for block, below in pairwise(self.document.blocks):
            is_sentence = isinstance(block, Paragraph) and isinstance(below, List) and ends_as_sentence(block)
            together = 0 if isinstance(block, Heading) else together + is_sentence
            if together == _TOGETHER:
                return True
        return False

    @cached_property
    def led(self) -> list[Person]:
        """The people whom the description and the paragraphs say hosted, the description's first."""
        if not self.holds("hosted", "hosting"):
            return []
        described = leading.in_description(self.description, self.language) if self.description else []
        told = (leading.in_body(prose, self.language, self.named) for prose in self.paragraphs)
        return [*described, *(person for people in told for person in people)]

    @cached_property
    def _under_pictures(self) -> list[Person]:
        return list(under_pictures(self.paragraphs, self.language))

    @property
    def pictured(self) -> frozenset[str]:
        """The names under pictures."""
        return frozenset(person.text for person in self._under_pictures)

    @cached_property
    def _in_full(self) -> list[Person]:
        blocks = (block for block in self.document.blocks[: self.announcement] if isinstance(block, Paragraph))
        named = (named_in_full(block.prose, self.language, self.named) for block in blocks)
        return [*self.led, *(person for people in named for person in people), *self._under_pictures]

    @cached_property
    def people(self) -> Directory:
        """Everyone whom the post names in full."""
        return Directory(self._in_full)

    @cached_property
    def _subjects(self) -> frozenset[str]:
        """The words with a capital that head a sentence or a line, alone before a word in lower case."""
        return frozenset(match["word"] for match in _SUBJECT.finditer(self.document.text, self.document.body))

    def means(self, name: str) -> bool:
        """Whether a name's first word comes back alone at the head of a sentence: "Tarek showed", so it is somebody."""
        first, _, rest = name.partition(" ")
        return bool(rest) and first in self._subjects

    @cached_property
    def organizations(self) -> frozenset[str]:
        """The organizations named anywhere as ones that speakers come from."""
        return self.named - {person.text for person in self._in_full} if self.named else frozenset()

    @cached_property
    def folded(self) -> frozenset[str]:
        """The same without regard to case."""
        return frozenset(name.casefold() for name in self.organizations)

    @cached_property
    def announced(self) -> frozenset[str]:
        """Those of them that the title or the description names."""
        return self.organizations & {text_of(name) for name in (*self.titled, *self.described)}
