"""Who paid: for the meetup, for the room, for food.

Sponsors: [Tern](https://tern.example), Lantern         pizza_sponsor: Tern
## Sponsors                                             Thanks to our sponsors, Northwind and Tern.
Pizza came from [Tern](https://tern.example).           Brightline Hosting sponsored food and drinks.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TypeGuard

import attrs

from meetup_recap.candidate import Candidate
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.places import without_accents
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.addresses import is_profile
from meetup_recap.words.gifts import givers
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.logos import logos
from meetup_recap.words.names import Range
from meetup_recap.words.organizations_named import (
    found_of,
    in_thanks,
    in_value,
    paragraphs_of,
    section_ranges,
    sections,
)

_PATH = ("event", "sponsors")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LETTERS = re.compile(r"[a-z0-9]+")
_DASH = re.compile(r"[ ][–—-][ ]")
_GIFT = re.compile(r"[^\Wa-z_][^–—\n]{1,60}[ ](?:[–—-][ ]|\()")
"""A line that begins with a name, and says behind a dash or in brackets what it gave."""
_ROLES = {"sponsors": None, "venue_sponsor": "venue", "food_sponsor": "food"}
"""The roles of sponsors, by what their labels say."""


_NEAR = 150
"""How far from a name the words are looked for that it gave something."""
_GIVING = ("support", "sponsored", "treated")
"""The fields of a language with words for giving."""


def candidates(post: Post) -> Iterator[Candidate]:
    """Those of keys, labels, sections and sentences, each mention by itself; then the links that have their names."""
    mentions = list(_without_slugs([*_written(post), *_in_sections(post), *_in_sentences(post)]))
    yield from mentions
    for key in dict.fromkeys(mention.key for mention in mentions):
        if key in post.index.links:
            prose, mark = post.index.links[key]
            yield _sponsor(found_of(prose, Range(mark.start, mark.end), mark), None, "linked name")


def _without_slugs(mentions: Sequence[Candidate]) -> Iterator[Candidate]:
    """The mentions but those by a file's name where another one has the whole name: `borowik-data`, "Borowik Data"."""
    names = {_slug(name) for one in mentions if not _SLUG.fullmatch(name := str(one.found[0].value))}
    for one in mentions:
        name = str(one.found[0].value)
        if not (_SLUG.fullmatch(name) and name in names):
            yield one


def _slug(name: str) -> str:
    return "-".join(_LETTERS.findall(without_accents(name.lower())))


def _written(post: Post) -> Iterator[Candidate]:
    """Those of keys and labels."""
    language = post.language
    for keyed in () if post.is_part else post.index.keyed:
        if keyed.kind in _ROLES:
            yield _sponsor(keyed.found, _ROLES[keyed.kind], "key")
    for line in post.lines:
        if line.kind in _ROLES:
            yield from (
                _sponsor(found, _ROLES[line.kind], "label") for found in logos(line.source, line.start, line.end)
            )
            for named in in_value(_first_sentence(line.value, language), language):
                if (
                    line.kind == "food_sponsor"
                    and named[1] is None
                    and _is_food(named[0].of(line.value.plain), language)
                ):
                    continue
                yield _sponsor(found_of(line.value, *named), _ROLES[line.kind], "label")


def _first_sentence(value: Prose, language: Language) -> Prose:
    """A label's value without what is said behind it: "Tern. Thank you!", "Tern – thanks for the pretzels"."""
    dash = next(
        (at for at in _DASH.finditer(value.plain) if language.pattern("thanks").match(value.plain, at.end())), None
    )
    if dash and dash.start():
        return value.part(0, dash.start())
    spans = sentences(value, language.abbreviations | frozenset(word.rstrip(".") for word in language.legal_suffixes))
    return value.part(*spans[0]) if len(spans) > 1 and spans[0][1] > spans[0][0] else value


def _is_food(text: str, language: Language) -> bool:
    """Whether a value is what there was to eat: "Pizza and drinks", "Free pizza!"."""
    words = {word.strip(".,!").lower() for word in text.split()}
    return not words.isdisjoint(language.catering)


def _in_sections(post: Post) -> Iterator[Candidate]:
    """Those below the headings "Sponsors" and "Thank you", by name or by logo."""
    for prose in _below("sponsors", post):
        yield from (_sponsor(found_of(prose, *named), None, "section") for named in in_thanks(prose, post.language))
    for prose in _below("thanks", post):
        thanked = [] if any(givers(prose, post.language)) else list(in_thanks(prose, post.language))
        for name, link in thanked:
            is_somebody = is_given(name.of(prose.plain).partition(" ")[0])
            if (link or len(thanked) > 1) and not is_somebody:  # one name without a link may be anybody's
                yield _sponsor(found_of(prose, name, link), None, "section")
    for place in section_ranges(post.blocks, "sponsors", post.document.end, post.language):
        yield from (_sponsor(found, None, "section") for found in logos(post.document.text, *place))


def _below(kind: str, post: Post) -> Iterator[Prose]:
    """The paragraphs of the sections of a kind."""
    for blocks in sections(post.blocks, kind, post.language):
        yield from paragraphs_of([line for block in blocks for line in _lines(block)])


def _lines(block: Block) -> Sequence[Block]:
    """The lines of a paragraph each of which is a name and what it gave: "Tern GmbH – pizza"; else the block."""
    if not isinstance(block, Paragraph) or len(block.lines) == 1:
        return (block,)
    lines = [attrs.evolve(block, start=line[0], end=line[1], lines=(line,)) for line in block.lines]
    are_gifts = all(_GIFT.match(line.prose.plain) for line in lines)
    return lines if are_gifts else (block,)


def _in_sentences(post: Post) -> Iterator[Candidate]:
    """Those of sentences: who gives something, and who is thanked for it."""
    for prose in post.prose:
        for name in givers(prose, post.language):
            if not _is_somebody(prose, name):
                yield _sponsor(found_of(prose, name), None, "sentence")
    yield from _below_talks(post)
    for prose, thanked in post.thanked:
        is_named = thanked.link is None and names_somebody(thanked.name.of(prose.plain))
        if thanked.paid and not is_named and not _is_somebody(prose, thanked.name):
            yield _sponsor(found_of(prose, thanked.name, thanked.link), None, "thanks")


def _is_somebody(prose: Prose, name: Range) -> bool:
    """Whether who gave something is a person: a first name alone, or a name that links to a profile."""
    said = name.of(prose.plain)
    marks = [mark for mark in prose.links(name.start, name.end) if mark.kind == "link"]
    return (is_given(said) and not marks) or (names_somebody(said) and any(is_profile(mark.url) for mark in marks))


def _below_talks(post: Post) -> Iterator[Candidate]:
    """Those of paragraphs below talks, which may be about these: linked, of several words, or said to give food."""
    below = (block.prose for block in post.document.blocks if _is_below(block, post))
    ranges = [(prose, 0, len(prose.plain)) for prose in below]
    ranges += [(prose, *span) for prose, spans in post.beside_talks for span in spans]
    for prose, start, end in ranges:
        for name in givers(prose, post.language, start, end):
            found = found_of(prose, name)
            if len(found) > 1 or " " in name.of(prose.plain) or _is_given(prose, name, post.language):
                yield _sponsor(found, None, "sentence")


def _is_below(block: Block, post: Post) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and block.start > post.first_talk


def _is_given(prose: Prose, name: Range, language: Language) -> bool:
    """Whether the sentence of a name says that food was given: "Die Pizza wurde von Tern gesponsert"."""
    plain = prose.plain
    first, last = max(0, name.start - _NEAR), name.end + _NEAR
    start = max(first - 1, *(plain.rfind(sign, first, name.start) for sign in ".!?\n")) + 1
    ends = (at for sign in ".!?\n" if (at := plain.find(sign, name.end, last)) >= 0)
    end = min(ends, default=last)
    is_food = language.pattern("catering").search(plain, start, name.start)
    return bool(is_food) and any(language.pattern(field).search(plain, start, end) for field in _GIVING)


def _sponsor(found: tuple[Found, ...], role: str | None, reason: str) -> Candidate:
    name = found[0]
    told = (Found(("role",), role, name.start, name.end, "sponsor-role"),) if role else ()
    return Candidate(_PATH, (*found, *told), reason)
