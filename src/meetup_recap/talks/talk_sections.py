"""Which part of a post is about which talk, and what each part holds.

A part begins at the paragraph that introduces the talk and goes on over lists and over paragraphs about the speaker,
to the next talk, a heading, or a paragraph in which the group speaks of itself. Pictures and players between two
talks belong to the one below them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from meetup_recap.found import Found, Path, cue, literal
from meetup_recap.index import Index
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph
from meetup_recap.reading.prose import IMAGE, Prose
from meetup_recap.reading.sentences import sentences_in
from meetup_recap.talks import short_recaps, takeaways
from meetup_recap.talks.leads import Lead, recording, start_of
from meetup_recap.talks.materials import Materials, Part, Place, find_links, in_sentences, player, with_title_link
from meetup_recap.talks.paragraph import find_leads
from meetup_recap.talks.starts import Start, starts_in
from meetup_recap.talks.status import cancelled_in
from meetup_recap.talks.takeaways import Bullet
from meetup_recap.talks.titles_above import titles_above
from meetup_recap.words.addresses import is_deck
from meetup_recap.words.employer import employer
from meetup_recap.words.labels import are_labels
from meetup_recap.words.names import words
from meetup_recap.words.person import Person

_SPACE_LOST = re.compile(r"(?<=[a-z]{2})(?:\((?=[a-z]{3,}[^()]*\)[ ])|,(?=[a-z]{3}))")


@attrs.frozen
class TalkSection:
    """The part of a post that is about one talk.

    Attributes:
        at: The index of the block that introduces it.
        end: Where its last block ends.
        lead: What that block says.
        bullets: The bullets of every list in it.
        materials: Its slides and links.
        cues: Ranges of the text that led to values.
        player: The player embedded above it.
        recorded: Where it begins in its recording, where a sentence behind the first one says so, with its text.
        cancelled: The place of the sentence that says that it fell through.
        heading: The heading right above it, where that is the talk's title.
    """

    at: int
    end: int
    lead: Lead
    bullets: tuple[Bullet, ...]
    materials: Materials
    cues: tuple[tuple[int, int], ...]
    player: Place | None = None
    cancelled: tuple[int, int] | None = None
    recorded: tuple[Prose, Start] | None = None
    heading: Prose | None = None

    @property
    def is_told(self) -> bool:
        """Whether the post says more of the talk than who gave it."""
        return bool(self.bullets or self.lead.time or self.lead.link or self.materials.slides)


def sections(text: str, blocks: Sequence[Block], index: Index) -> list[TalkSection]:
    """The parts about talks, in order."""
    leads = [
        (at, lead)
        for at, block in enumerate(blocks)
        if isinstance(block, Paragraph) and not are_labels(block, index.language)
        for lead in find_leads(block.prose, index, followed=_is_followed(text, blocks, at, index.language))
    ]
    introduced = [section for section in _parts(text, blocks, leads, index) if _is_introduced(section, index)]
    kept = [(section.at, section.lead) for section in introduced]
    is_told = any(section.bullets for section in introduced)
    if is_told:
        brief = {section.at for section in introduced if not section.is_told}
        added = short_recaps.with_briefly_told(kept, blocks, brief, index)
    else:
        added = list(short_recaps.leads(blocks, index, kept))
    introduced = _parts(text, blocks, added, index)
    told = _with_players(_without_outlook(introduced, index), blocks)
    titles = titles_above([(section.at, section.lead) for section in told], blocks, index)
    return [attrs.evolve(section, heading=title) for section, title in zip(told, titles, strict=True)]


def _parts(text: str, blocks: Sequence[Block], leads: Sequence[tuple[int, Lead]], index: Index) -> list[TalkSection]:
    return [_section(text, blocks, number, leads, index.language) for number in range(len(leads))]


def _without_outlook(found: Sequence[TalkSection], index: Index) -> list[TalkSection]:
    """The parts, less the sentences that only name talks to which the post comes back at more length."""
    kept: list[TalkSection] = []
    named_below: set[str] = set()
    for section in reversed(found):
        names = {index.people.fullest(person) for person in section.lead.speakers}
        if section.is_told or section.lead.is_author or not names <= named_below:
            kept.append(section)
        named_below |= names
    return kept[::-1]


def _recorded_in(part: Part, language: Language) -> tuple[Prose, Start] | None:
    """Where a talk begins in a recording that a sentence links to."""
    starts = starts_in(part.prose, part.start, part.end, language)
    return next(((part.prose, start) for start in starts if start.link), None)


def _is_introduced(section: TalkSection, index: Index) -> bool:
    """Whether more than a name and a verb speaks for a talk: details, the speaker's picture, how its sentence opens.

    What the author says of themselves ("I gave a welcome") is a talk only with details.
    """
    if section.lead.is_author:
        return section.is_told or section.materials.shown_nearby
    is_pictured = any(index.people.fullest(person) in index.pictured for person in section.lead.speakers)
    return section.is_told or section.lead.opens or is_pictured


def _is_followed(text: str, blocks: Sequence[Block], at: int, language: Language) -> bool:
    """Whether a list stands right below a paragraph, or bullets whose markers lack their space."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    if isinstance(below, Paragraph):
        return bool(takeaways.read_paragraph(text, below, language))
    return isinstance(below, List)


def _section(
    text: str, blocks: Sequence[Block], number: int, leads: Sequence[tuple[int, Lead]], language: Language
) -> TalkSection:
    """The part that begins with one of the leads."""
    at, lead = leads[number]
    next_at, next_lead = leads[number + 1] if number + 1 < len(leads) else (len(blocks), None)
    stop = next_lead.start if next_lead and next_at == at else len(lead.prose.plain)
    names = {word for person in lead.speakers for word in person.text.lower().split()}
    bullets: list[Bullet] = []
    parts: list[Part] = [Part(lead.prose, lead.end, stop)]
    cues = list(_turns(parts[0], language))
    end = blocks[at].end if next_at > at else lead.prose.span(stop - 1, stop)[1]
    for block in blocks[at + 1 : next_at]:
        if isinstance(block, Heading):
            break
        if isinstance(block, List):
            read = takeaways.read_list(text, block, language)
            bullets += read.bullets
            parts += [Part(prose, 0, len(prose.plain)) for prose in read.asides]
        elif isinstance(block, Paragraph):
            glued = takeaways.read_paragraph(text, block, language)
            if not glued and _is_about_group(block.prose, names, language):
                break
            bullets += glued
            part = Part(block.prose, 0, len(block.prose.plain))
            cues += [] if glued else _turns(part, language)
            parts += [] if glued else [part]
        end = block.end
    materials = in_sentences(parts, language)
    recorded = next((found for part in parts if (found := _recorded_in(part, language))), None)
    cancelled = next((place for part in parts[1:] if (place := cancelled_in(*part, language, names=names))), None)
    return TalkSection(at, end, lead, tuple(bullets), materials, tuple(cues), cancelled=cancelled, recorded=recorded)


def _is_about_group(prose: Prose, names: set[str], language: Language) -> bool:
    """Whether a paragraph has left the talk: it says "we" and neither names nor means the speaker."""
    said = {word.of(prose.plain).lower() for word in words(prose.plain, 0, len(prose.plain))}
    if not said & set(language.first_person_plural):
        return False
    return not said & names and not said & set(language.third_person)


def _turns(part: Part, language: Language) -> Iterator[tuple[int, int]]:
    """Sentences that lead on to a list: "Her takeaways were:"."""
    prose = part.prose
    for start, end in sentences_in(prose, part.start, part.end, language.abbreviations):
        if prose.plain[start:end].rstrip(f" {IMAGE}").endswith(":"):
            yield prose.span(max(start, part.start), end)


def _with_players(found: list[TalkSection], blocks: Sequence[Block]) -> list[TalkSection]:
    """A player belongs to the talk below it, one below the last talk to that; or all to the talks above them."""
    players = [(at, place) for at, block in enumerate(blocks) if (place := player(block))]
    if not found or not players:
        return found
    ends = [*(section.at for section in found[1:]), len(blocks)]
    following = [bisect_right(players, section.at, key=lambda one: one[0]) for section in found]
    below = [players[i] for i, end in zip(following, ends, strict=True) if i < len(players) and players[i][0] < end]
    if len(below) == len(found) > 1:
        return [attrs.evolve(section, player=own[1]) for section, own in zip(found, below, strict=True)]
    for at, place in players:
        index = next((i for i, section in enumerate(found) if section.at > at), len(found) - 1)
        if found[index].player is None:
            found[index] = attrs.evolve(found[index], player=place)
    return found


def found(section: TalkSection, index: Index, slides: Found | None) -> Iterator[Found]:
    """The values of a talk.

    Args:
        section: The part about it.
        index: What the rest of the post knows: of the people who led, the first gave the author's talks.
        slides: The front matter's slides: those of a talk whose slides are said to be shown nearby.
    """
    lead, path = section.lead, ()
    yield cue(*lead.prose.span(lead.start, lead.end))
    yield from (cue(start, end) for start, end in section.cues)
    title = section.heading
    yield literal((*path, "title"), title, 0, len(title.plain.rstrip())) if title else _title(path, lead)
    if section.cancelled:
        yield Found((*path, "status"), "cancelled", *section.cancelled, "talk-status")
    yield from _speakers(path, lead, index, index.led)
    yield from _recorded(path, section)
    yield from _slides(path, section, slides, index.language.deck_words)
    yield from find_links(path, with_title_link(section.materials, lead.linked, index.language.deck_words))
    yield from takeaways.find(path, section.bullets)


def _title(path: Path, lead: Lead) -> Found:
    found = literal((*path, "title"), lead.prose, *lead.title)
    mended = _SPACE_LOST.sub(lambda match: " (" if match[0] == "(" else ", ", str(found.value))
    return found if mended == found.value else found._replace(value=mended, rule="spaced")


def _speakers(path: Path, lead: Lead, index: Index, hosts: Sequence[Person]) -> Iterator[Found]:
    people = hosts[:1] if lead.is_author else lead.speakers
    for number, person in enumerate(people):
        here = (*path, "speakers", number)
        name = literal((*here, "name"), person.prose, *person.name)
        fuller = index.people.fullest(person)
        yield name if fuller == name.value else name._replace(value=fuller, rule="full-name")
        employed = person if person.organization else index.people.organization(fuller)
        if employed and employed.organization:
            yield literal((*here, "organization"), employed.prose, *employed.organization)
        elif not lead.is_author:
            mentioned = list(_mentioned(here, lead, index))
            place = None if mentioned else employer(lead.prose, index.language, fuller)
            yield from mentioned
            yield from (literal((*here, "organization"), lead.prose, *place),) if place else ()
        if person.role and not lead.is_author:
            yield literal((*here, "role"), person.prose, *person.role)
        yield from _page(here, person)


def _mentioned(path: Path, lead: Lead, index: Index) -> Iterator[Found]:
    """Where nobody is "from" one: the announced organization that the sentence is "at", or whose something it tells."""
    plain = lead.prose.plain
    affiliations = alternatives(index.language.affiliations)
    for name in sorted(index.announced, key=lambda name: (-len(name), name)):
        escaped = re.escape(name)
        pattern = rf"\b(?:{affiliations})[ ](?P<at>{escaped})(?!\w)|(?<!\w)(?P<of>{escaped})['’]s\b"
        match = re.compile(pattern).search(plain, lead.start)
        is_in_link = match and lead.link and lead.link.start <= match.start() < lead.link.end
        if match and not is_in_link:
            yield literal((*path, "organization"), lead.prose, *match.span("at" if match["at"] else "of"))
            return


def _page(path: Path, person: Person) -> Iterator[Found]:
    """The link that a name is the text of."""
    for mark in person.prose.links(person.name.start, person.name.end):
        if mark.kind == "link" and mark.end >= person.name.end:
            yield Found((*path, "url"), mark.url, mark.url_start, mark.url_end)
            return


def _recorded(path: Path, section: TalkSection) -> Iterator[Found]:
    start, mark = start_of(section.lead), recording(section.lead)
    if start is None and section.recorded:
        prose, told = section.recorded
        start, mark = (told.time, *prose.span(*told.place), "clock"), mark or told.link
    if start:
        yield Found((*path, "video_start"), *start)
    if mark:
        yield Found((*path, "video_url"), mark.url, mark.url_start, mark.url_end)
    elif place := section.player or section.materials.recording:
        yield Found((*path, "video_url"), *place)
    if section.player:
        yield cue(section.player.start, section.player.end)


def _slides(path: Path, section: TalkSection, slides: Found | None, deck_words: Sequence[str]) -> Iterator[Found]:
    materials, link = section.materials, section.lead.linked
    if link and is_deck(link.url, deck_words) and recording(section.lead) is not link:
        yield Found((*path, "slides_url"), link.url, link.url_start, link.url_end)
    elif materials.slides:
        yield Found((*path, "slides_url"), *materials.slides)
    elif materials.shown_nearby and slides is not None and slides.value:
        yield slides._replace(path=(*path, "slides_url"))
