"""What stands below the line that bills a talk: who gives it, its slides and recording, what it is about.

Palestrante: Ada Vega                       [Ada Vega](https://ada.example) from [Northwind](…) says:
  - Ada Vega, Staff Engineer, [Northwind](…)   > Queues break in anger …
  - Slides: https://slides.example/q           [Slides](https://slides.example/q) and [video](https://video.example/q)
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.base import alternatives
from meetup_recap.places import Span
from meetup_recap.reading.document import Block, Cell, Heading, List, Opaque, Paragraph, Quote
from meetup_recap.reading.marks import Mark, Prose
from meetup_recap.recognizers import materials, takeaways
from meetup_recap.recognizers.addresses import MATERIAL_HOSTS, is_code, is_deck, is_event, is_profile, is_video
from meetup_recap.recognizers.bylines import NONE, STRONG, WEAK, Billed, likeness, past_honorifics, people_in
from meetup_recap.recognizers.labels import Labelled, kind_of, labelled
from meetup_recap.recognizers.materials import Place
from meetup_recap.recognizers.names import Range, affiliation, person_at

_OPENS_MARKED = re.compile(r"\s*(?:<[^<>]+>\s*)*(?:[\[*_<]|[^\W\d_])")
_FIRST_WORDS = re.compile(r"\s*[^\W\d_]+[\w'’.-]*(?:\s+[\w'’.-]+){0,5}\s*(?P<end>:|\()")
_HIDDEN = re.compile(r"\{(?:::|:|%|\{(?!\{?\s*page\.))|<%|\{%")
"""kramdown's extensions and attributes, Liquid and ERB: kept, never run."""
_BOLD = re.compile(r"\s*(?:\*\*|__)[^*_\n]*(?:\*\*|__)\s*:?\s*")
_FARTHEST_VERB = 140
_MOST_NAMES = 6
_ASIDE = re.compile(r"[ ]*\((?P<inside>[^()]+)\)")
_SHORT_BYLINE = 16
_FEW_WORDS = 1
_PARTS = {"slides", "video", "code", "paper", "abstract", "bio", "links", "takeaways"}
"""What a heading inside a talk's part may be."""
_LINK_TEXT_WORD = re.compile(r"[^\W\d_]+")
_FIRST_SENTENCE = re.compile(r"[^.!?]+[.!?]?(?=\s|\Z)")
_MOST_WORDS_BESIDE = 3
_RAW_LINK = re.compile(r"\[[^\[\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])?|<?https?://\S+")
_NEAR_WORDS = 60
_SHORT_PROSE = 200


@attrs.define
class Details:
    """What stands below a talk's line, gathered block by block.

    Attributes:
        people: Those named for the talk.
        named: Whether a label for people stands there, filled in or not.
        title: A title told below the line, with its text.
        slides: Their address.
        video: The recording's address.
        links: Further addresses: what they lead to, where they stand, their text.
        kind: What sort of talk it is called.
        summary: The part that tells what the talk is about.
        bullets: Its takeaways.
        prose: The paragraphs below, where somebody may be told of.
        bios: Those below a heading that says so.
        cues: Further words that led to a value.
        is_cancelled: Whether it is said to have fallen through.
    """

    people: list[Billed] = attrs.field(factory=list)
    named: bool = False
    title: tuple[Prose, Range] | None = None
    slides: Place | None = None
    video: Place | None = None
    links: list[tuple[str, Place, str]] = attrs.field(factory=list)
    kind: str | None = None
    summary: Span | None = None
    bullets: list[takeaways.Bullet] = attrs.field(factory=list)
    prose: list[Paragraph] = attrs.field(factory=list)
    bios: list[Paragraph] = attrs.field(factory=list)
    cues: list[tuple[int, int]] = attrs.field(factory=list)
    is_cancelled: bool = False


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
    def __init__(self, language: Language, *, nested: bool) -> None:
        self._language, self._nested = language, nested
        self._details = Details()
        self._about: list[Block] = []
        self._is_open = True
        self._heading: str | None = None

    def gather(self, blocks: Sequence[Block], cells: Sequence[tuple[str, Cell]], opening: Paragraph | None) -> Details:
        if opening:
            self._linked_materials(opening)
        for kind, cell in cells:
            self._label(Labelled(kind, cell.start, cell.end, cell.start, cell.source, cell.references))
        for block in blocks:
            self._block(block)
        details = self._details
        if self._about:
            first, last = self._about[0], self._about[-1]
            details.summary = Span(first.start, last.end, "as-written")
        return details

    def _block(self, block: Block) -> None:
        if isinstance(block, Heading):
            self._sub_heading(block)
        elif isinstance(block, Paragraph):
            self._paragraph(block)
        elif isinstance(block, List):
            self._list(block)
        elif isinstance(block, Opaque) and block.kind == "html":
            player = materials.player(block)
            if player:
                self._details.video = self._details.video or player
            else:
                self._close()
        elif isinstance(block, Quote):
            self._tell(block)
        else:
            self._close()

    def _tell(self, block: Block) -> None:
        """A block of what the talk is about; only the first run of such blocks is the summary."""
        if self._is_open and self._heading != "bio":
            self._about.append(block)

    def _close(self) -> None:
        self._is_open = self._is_open and not self._about

    def _sub_heading(self, block: Heading | Paragraph) -> None:
        prose = block.prose
        self._heading = kind_of(prose.plain, self._language)
        if self._heading == "bio":
            self._close()
        self._details.cues.append((block.start, block.end))
        self._links(prose, list(prose.links()), self._heading)
        self._close()

    def _paragraph(self, block: Paragraph) -> None:
        source = block.source
        if len(block.lines) == 1 and _BOLD.fullmatch(source, *block.lines[0]):
            kind = kind_of(source[slice(*block.lines[0])], self._language)
            if kind in _PARTS:
                self._sub_heading(block)
                return
        if _HIDDEN.match(source, *block.lines[0]):
            self._close()
            return
        found = [line for line in map(self._labelled(block), block.lines) if line]
        if found:
            for line in found:
                self._label(line)
            if len(found) == len(block.lines):
                self._close()
                return
        if self._is_lead(block):
            return
        if self._is_only_links(block):
            self._links(block.prose, list(block.prose.links()), None)
            self._details.cues.append((block.start, block.end))
            self._close()
            return
        self._fallen_through(block)
        (self._details.bios if self._heading == "bio" else self._details.prose).append(block)
        if not found:
            self._linked_materials(block)
            self._tell(block)

    def _labelled(self, block: Paragraph):  # type: ignore[no-untyped-def]  # noqa: ANN202
        def of(line: tuple[int, int]) -> Labelled | None:
            return labelled(block.source, *line, self._language, block.references)

        return of

    def _is_only_links(self, block: Paragraph) -> bool:
        """Whether a paragraph is nothing but links, lines of them or alone."""
        raw = block.source[block.start : block.end]
        if "]" not in raw and "://" not in raw:
            return False
        if len(_LINK_TEXT_WORD.findall(_RAW_LINK.sub(" ", raw))) > _MOST_WORDS_BESIDE:
            return False
        rest = list(block.prose.plain)
        for mark in block.prose.links():
            rest[mark.start : mark.end] = " " * (mark.end - mark.start)
        words = _LINK_TEXT_WORD.findall("".join(rest))
        return len(words) <= _MOST_WORDS_BESIDE and any(True for _ in block.prose.links())

    def _fallen_through(self, block: Paragraph) -> None:
        raw = block.source[block.start : block.end]
        if self._language.may_hold("cancelled", raw.lower()) and self._language.pattern("cancelled").search(raw):
            self._details.is_cancelled = True
            self._details.cues.append((block.start, block.end))

    def _linked_materials(self, block: Paragraph) -> None:
        """Slides and recordings that a sentence links to."""
        raw = block.source[block.start : block.end]
        if ("](" not in raw and "][" not in raw and "<a " not in raw) or not may_lead(raw.lower(), self._language):
            return
        for mark in block.prose.links():
            kind = _kind_of_link(opening_text(block.prose, mark), mark.url, self._language)
            kind = kind or self._kind_before(block.prose, mark)
            place = Place(mark.url, mark.url_start, mark.url_end)
            if kind == "slides":
                self._details.slides = self._details.slides or place
            elif kind == "video":
                self._details.video = self._details.video or place

    def _kind_before(self, prose: Prose, mark: Mark) -> str | None:
        """What the words before a link say that it leads to: "the slides are [here](…)"."""
        before = prose.plain[max(0, mark.start - _NEAR_WORDS) : mark.start]
        words = [kind_of(word, self._language) for word in _LINK_TEXT_WORD.findall(before)]
        told = [kind for kind in words if kind in {"slides", "video"}]
        is_short = len(prose.plain) < _SHORT_PROSE
        return told[-1] if told and is_short else None

    def _is_lead(self, block: Paragraph) -> bool:
        """Whether a paragraph opens with the speaker; what follows in it may tell of the talk."""
        if self._details.people or self._heading == "bio" or not _OPENS_MARKED.match(block.source, *block.lines[0]):
            return False
        raw = block.source[block.start : block.start + _FARTHEST_VERB]
        if raw.lstrip()[:1] not in "[*_<" and not self._opens_saying(raw):
            return False
        people, end = lead_people(block.prose, self._language)
        if not people or kind_of(people[0].text, self._language) is not None:
            return False
        self._details.people = people
        struck = [mark for mark in block.prose.marks if mark.kind == "struck"]
        self._details.is_cancelled |= any(mark.start == 0 and mark.end >= end for mark in struck)
        if len(block.prose.plain.rstrip()) - end > 1:  # the sentence goes on: it tells of the talk, too
            self._fallen_through(block)
            self._linked_materials(block)
            self._tell(block)
        else:
            self._details.cues.append((block.start, block.end))
        return True

    def _opens_saying(self, raw: str) -> bool:
        language, lowered = self._language, raw.lower()
        first = lowered.split(None, 1)[0]
        if first in language.by or first in language.honorifics:
            return True
        if not raw.lstrip()[0].isupper():
            return False
        may_say = ":" in raw or language.may_hold("says", lowered)
        if may_say and (_FIRST_WORDS.match(raw) or _saying(language).search(raw)):
            return True
        return not self._details.prose and language.may_hold("talk_verbs", lowered)

    def _list(self, block: List) -> None:
        if self._heading == "takeaways" or (self._nested is False and self._is_takeaways(block)):
            self._details.bullets += takeaways.read_list(_source_of(block), block, self._language).bullets
            return
        told = [self._item(item.blocks) for item in block.items]
        if not any(told):
            self._tell(block)
            for item in block.items:
                for inner in item.blocks:
                    if isinstance(inner, Paragraph):
                        self._linked_materials(inner)
        elif not self._nested:
            self._details.cues += [(item.start, item.end) for item, was in zip(block.items, told, strict=True) if was]
            self._close()
        else:
            self._details.cues += [(item.start, item.end) for item, was in zip(block.items, told, strict=True) if was]

    def _is_takeaways(self, block: List) -> bool:
        """Whether the paragraph before a list speaks of takeaways."""
        if not self._about or not isinstance(self._about[-1], Paragraph):
            return False
        before = self._about[-1]
        return bool(self._language.pattern("takeaways").search(before.source, before.start, before.end))

    def _item(self, blocks: Sequence[Block]) -> bool:
        """Whether an item of a list is a labelled line, a link, or somebody."""
        first = blocks[0] if blocks else None
        if not isinstance(first, Paragraph) or not first.lines:
            return False
        found = labelled(first.source, *first.lines[0], self._language, first.references)
        if found:
            self._label(found)
            return True
        prose = first.prose
        if self._is_only_links(first) and _is_material(prose, self._language):
            self._links(prose, list(prose.links()), None)
            return True
        if self._nested:
            people = people_in(prose, 0, len(prose.plain), self._language)
            is_told = any(person.organization or person.role or person.handle for person in people)
            is_short = len(prose.plain.split()) == 1 or is_told
            if people and all(likeness(person.text, self._language) == STRONG or is_short for person in people):
                self._details.people += people
                self._details.is_cancelled |= is_struck(prose, 0, len(prose.plain.rstrip()))
                return True
        if self._is_only_links(first):
            self._links(prose, list(prose.links()), None)
            return True
        return False

    def _label(self, line: Labelled) -> None:
        """A labelled line's value, put where its label says."""
        details, value = self._details, line.value
        details.cues.append((line.start, line.end))
        end = len(value.plain)
        if line.kind in {"speakers", "author"}:
            details.named = True
            if any(character.isalpha() for character in value.plain):
                details.people += people_in(value, 0, end, self._language, trusted=True)
                details.is_cancelled |= is_struck(value, 0, len(value.plain.rstrip()))
        elif line.kind == "title" and value.plain.strip() and details.title is None:
            details.title = (value, Range(0, len(value.plain.rstrip())))
        elif line.kind == "organization" and details.people and value.plain.strip():
            person = attrs.evolve(details.people[-1], organization=Range(0, end), organization_prose=value)
            details.people[-1] = person
        elif line.kind == "kind":
            said = " ".join(value.plain.lower().split())
            details.kind = self._language.kinds.get(said, details.kind)
        elif line.kind == "status":
            details.is_cancelled |= bool(self._language.pattern("cancelled").search(value.plain))
        else:
            self._links(value, list(value.links()), line.kind)

    def _links(self, prose: Prose, marks: Iterable[Mark], kind: str | None) -> None:
        """Links below a talk, by their label, their text, or their address."""
        details, language = self._details, self._language
        for mark in marks:
            if not mark.url:
                continue
            text = prose.plain[mark.start : mark.end]
            told = kind if kind in {"slides", "video", "code", "paper"} else _kind_of_link(text, mark.url, language)
            place = Place(mark.url, mark.url_start, mark.url_end)
            if told == "slides" and details.slides is None:
                details.slides = place
            elif told == "video" and details.video is None:
                details.video = place
            elif not is_profile(mark.url) and not is_event(mark.url):
                details.links.append((told or "other", place, text))


def may_lead(lowered: str, language: Language) -> bool:
    """Whether a text in lower case has a word for slides or recordings, or an address of either: a quick look."""
    return any(word in lowered for word in _material_words(language))


@cache
def _material_words(language: Language) -> tuple[str, ...]:
    labels = (label for kind in ("slides", "video") for label in language.labels.get(kind, ()))
    return tuple(dict.fromkeys((*labels, *language.deck_words, *MATERIAL_HOSTS)))


def _is_material(prose: Prose, language: Language) -> bool:
    """Whether the first link of a text says that it leads to slides or the like."""
    return any(kind_of(opening_text(prose, mark), language) for mark in list(prose.links())[:1])


def _kind_of_link(text: str, url: str, language: Language) -> str | None:
    """What a link leads to, by the words of its text, else by its address."""
    for word in (text, *_LINK_TEXT_WORD.findall(text)[:2]):
        kind = kind_of(word, language)
        if kind in {"slides", "video", "code", "paper"}:
            return kind
    if is_deck(url, language.deck_words) and not is_code(url):
        return "slides"
    if is_video(url):
        return "video"
    return "code" if is_code(url) else None


def is_struck(prose: Prose, start: int, end: int) -> bool:
    """Whether a range is struck out."""
    return any(mark.kind == "struck" and mark.start <= start + 1 and mark.end >= end - 1 for mark in prose.marks)


def lead_people(prose: Prose, language: Language) -> tuple[list[Billed], int]:
    """The speakers that a paragraph opens with, and the offset behind what names them.

    Somebody opens it who is linked or bold, or whom a word such as "says" follows.
    """
    plain = prose.plain
    byline = _byline(prose, language)
    if byline:
        return byline
    opening = _opening_mark(prose, past_honorifics(plain, 0, len(plain), language))
    if opening is None:
        return _plain_people(prose, language)
    people, end = _marked_people(prose, opening, language)
    said = _saying(language).match(plain, end)
    is_alone = not plain[end:].strip(" :,-–—.") or bool(said)
    if is_alone and len(opening_text(prose, opening).split()) <= _MOST_NAMES:
        return people, said.end() if said else end
    told = _ASIDE.sub("", opening_text(prose, opening))
    if likeness(told, language) == STRONG:
        return people, end
    talks = language.pattern("talk_verbs").search(plain, end, end + _FARTHEST_VERB)
    return (people, end) if talks and likeness(told, language) == WEAK and opening.kind == "link" else ([], 0)


def _plain_people(prose: Prose, language: Language) -> tuple[list[Billed], int]:
    """A full name that opens a text, before a word such as "says" or a verb of talks: "Ada Vega will be talking"."""
    plain = prose.plain
    verb = _saying(language).search(plain, 0, _FARTHEST_VERB)
    people = people_in(prose, 0, verb.start(), language) if verb else []
    if verb and people and all(likeness(person.text, language) == STRONG for person in people):
        return people, verb.end()
    name = person_at(plain, 0, min(len(plain), _FARTHEST_VERB), language)
    if name is None or likeness(name.of(plain), language) == NONE or name.of(plain).lower() in _pronouns(language):
        return [], 0
    talks = language.pattern("talk_verbs").search(plain, name.end, _FARTHEST_VERB)
    is_near = talks and len(plain[name.end : talks.start()].split()) <= _FEW_WORDS
    if not talks or (likeness(name.of(plain), language) != STRONG and not is_near):
        return [], 0
    return people_in(prose, *name, language), name.end


@cache
def _pronouns(language: Language) -> frozenset[str]:
    """Words that open a sentence with a capital and are nobody's name."""
    return frozenset((*language.first_person_plural, *language.first_person, *language.third_person, *language.openers))


def _byline(prose: Prose, language: Language) -> tuple[list[Billed], int] | None:
    """ "by Ada Vega and Sol Mbeki" as a line of its own."""
    match = _opening_by(language).match(prose.plain)
    if not match or len(prose.plain.split()) > _SHORT_BYLINE:
        return None
    end = len(prose.plain.rstrip(" ."))
    people = people_in(prose, match.end(), end, language)
    return (people, len(prose.plain)) if people else None


@cache
def _opening_by(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternatives(language.by)})[ ]+(?=\S)", re.IGNORECASE)


def opening_text(prose: Prose, mark: Mark) -> str:
    """The text of a mark."""
    return prose.plain[mark.start : mark.end]


def _marked_people(prose: Prose, opening: Mark, language: Language) -> tuple[list[Billed], int]:
    """The linked or bold people that a text opens with, and the organization of the last."""
    people: list[Billed] = []
    member: Range | None = Range(opening.start, opening.end)
    end = opening.end
    while member:
        people += people_in(prose, *member, language, trusted=True)
        end = member.end
        organization = _organization_behind(prose, end, language)
        if organization and people:
            if organization.start and people[-1].organization is None:
                people[-1] = attrs.evolve(people[-1], organization=Range(organization.start, organization.stop))
            end = organization.end
        member = _next_member(prose, end, language)
    shared = _shared_organization(language).match(prose.plain, end)
    if shared and len(people) > 1:
        link = next((mark for mark in prose.links(shared.end()) if mark.start == shared.end()), None)
        if link:
            told = Range(link.start, link.end)
            return [attrs.evolve(person, organization=person.organization or told) for person in people], link.end
    return people, end


class _Behind(NamedTuple):
    """An organization behind a name, and where it ends with its brackets; no organization where `start` is 0."""

    start: int
    stop: int
    end: int


def _organization_behind(prose: Prose, at: int, language: Language) -> _Behind | None:
    """ " from [Northwind](…)" or " (Northwind)" behind somebody; a nickname or handle in brackets is passed over."""
    plain = prose.plain
    from_ = affiliation(language).match(plain, at)
    link = next((mark for mark in prose.links(from_.end()) if mark.start == from_.end()), None) if from_ else None
    if link:
        return _Behind(link.start, link.end, link.end)
    told = _role_and_link(language).match(plain, at)
    link = next((mark for mark in prose.links(told.end()) if mark.start == told.end()), None) if told else None
    if link:
        return _Behind(link.start, link.end, link.end)
    bracket = _ASIDE.match(plain, at)
    if not bracket:
        return None
    start, stop = bracket.span("inside")
    is_organization = bracket["inside"][:1].isupper() or bracket["inside"][:1].isdigit()
    return _Behind(start, stop, bracket.end()) if is_organization else _Behind(0, 0, bracket.end())


@cache
def _role_and_link(language: Language) -> re.Pattern[str]:
    """ ", architect at " before a linked organization."""
    employed, articles = alternatives(language.employed), alternatives(language.articles)
    return re.compile(rf",[ ][^,.:;()]{{3,60}}?[ ](?:{employed})[ ](?:(?:{articles})[ ])?(?=\S)")


@cache
def _shared_organization(language: Language) -> re.Pattern[str]:
    """ ", both from " behind several people."""
    affiliations = alternatives(language.affiliations)
    return re.compile(rf",[ ](?:[^\W\d_]+[ ])?(?:{affiliations})[ ]+")


def _opening_mark(prose: Prose, at: int = 0) -> Mark | None:
    """The link or bold words that a text opens with, from an offset on."""
    opening = at + len(prose.plain[at:]) - len(prose.plain[at:].lstrip())
    marks = [mark for mark in prose.marks if mark.start == opening and mark.end > mark.start]
    return next((mark for mark in marks if mark.kind == "link"), None) or next(
        (mark for mark in marks if mark.kind in {"strong", "emphasis"}), None
    )


def _next_member(prose: Prose, at: int, language: Language) -> Range | None:
    """The linked or bold person who is joined to the one before: "[Ada](…) and [Sol](…)"."""
    match = _joint(language).match(prose.plain, at)
    if not match:
        return None
    mark = next((mark for mark in prose.marks if mark.start == match.end() and mark.kind in {"link", "strong"}), None)
    if mark:
        return Range(mark.start, mark.end) if likeness(opening_text(prose, mark), language) != NONE else None
    name = person_at(prose.plain, match.end(), len(prose.plain), language) if match["joiner"] else None
    return name if name and likeness(name.of(prose.plain), language) == STRONG else None


@cache
def _joint(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[ ]*,?[ ]*(?P<joiner>(?:{alternatives(language.joiners)})[ ]+)?(?=\S)")


@cache
def _saying(language: Language) -> re.Pattern[str]:
    """Behind the speakers: "says:", "say", or a colon."""
    says = alternatives(language.says)
    return re.compile(rf"[ ]+(?:{says})(?:[ ]*:|[ ]*\Z|(?=[ ]))|[ ]*:(?=[ ]|\Z)")


def _source_of(block: List) -> str:
    for item in block.items:
        for inner in item.blocks:
            if isinstance(inner, Paragraph):
                return inner.source
    return ""


def title_below(blocks: Sequence[Block], references: object = None) -> tuple[Prose, Range] | None:
    """The title of a talk whose line names its speaker only: what the first quote or paragraph opens with."""
    for block in blocks:
        paragraph = next(_paragraphs(block), None)
        if paragraph is None or _HIDDEN.match(paragraph.source, *paragraph.lines[0]):
            continue
        prose = paragraph.prose
        match = _FIRST_SENTENCE.match(prose.plain)
        if not match:
            return None
        said = match[0].rstrip()
        end = len(said)
        bracket = said.rfind(" (")
        if said.endswith(")") and any(mark.start > bracket > 0 for mark in prose.links(bracket, end)):
            end = bracket
        if end == len(said) and said.endswith(".") and len(prose.plain.rstrip()) > end:
            end -= 1
        return prose, Range(0, end)
    return None


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
    elif isinstance(block, Quote):
        for inner in block.blocks:
            yield from _paragraphs(inner)
