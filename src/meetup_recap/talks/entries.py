"""Talks that are entries: each with a line that bills it and what stands below, whatever the manner.

Which entries are talks is decided here: a break or a welcome is none, whoever gives it; an entry that names nobody is
one only among talks, where it is called a keynote, a panel or a workshop, or has slides or a recording.

The module is long by what decides between them: a line, what stands below it, and how the other lines are read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from meetup_recap.candidate import TalkDraft
from meetup_recap.found import Found, Path, cue, literal
from meetup_recap.languages import Language
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Cell, Paragraph
from meetup_recap.reading.html_blocks import BLOCK_TAG
from meetup_recap.reading.prose import Prose
from meetup_recap.talks import takeaways
from meetup_recap.talks.billing import ABOUT, BRACKETS, COLON, COMMA, PERSON_FIRST, TITLE_FIRST, Bill, read_bill
from meetup_recap.talks.details import Details, points_as_takeaways, span_of
from meetup_recap.talks.employers import with_employer
from meetup_recap.talks.gathering import read_details
from meetup_recap.talks.marked_sides import calls_talk
from meetup_recap.talks.materials import Place
from meetup_recap.talks.no_talks import is_break, is_none, is_vacancy
from meetup_recap.talks.people_below import at_head, in_line, in_openings, marked_in_first, people_below, spoken_of
from meetup_recap.talks.splits import are_names_before_colons
from meetup_recap.talks.starts import Start
from meetup_recap.talks.titles_below import is_marked_below, title_below
from meetup_recap.talks.word_splits import are_first_names, are_in_brackets
from meetup_recap.words.addresses import is_code, is_deck, is_event, is_slides, is_video, network_of
from meetup_recap.words.bylines import is_job, job_in, people_in
from meetup_recap.words.clock import duration_in, link_time
from meetup_recap.words.gifts import givers
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person, values

_FEW_WORDS = 4
_NAME_AT_HEAD = 60
_QUOTED = re.compile(r"\A>[ ]?")
_PICTURE = re.compile(
    r"""<img\s(?=[^<>]*\balt="(?P<alt>[^"<>]{1,80})")[^<>]*?\bsrc="(?P<src>[^"<>\s]+)"|!\[(?P<text>[^\]\n]{1,80})\]\((?P<url>[^()\s]+)\)"""
)
"""A picture with its text, in HTML or Markdown."""
_SHOWN = frozenset({"slides", "video"})
_FEW_TALKS = 2
"""How many talks with lists make lists a habit of the post."""


@attrs.frozen
class Entry:
    """A line that may bill a talk, and the blocks below it.

    Attributes:
        line: The line.
        start: Offset of its block in the text.
        end: Offset behind it.
        blocks: What stands below.
        among: What the entry stands among: "talks", "agenda" (talks and breaks), or None.
        kind: What sort of talk the heading above calls it.
        nested: Whether it is an item of a list or table.
        cells: The other cells of its row, by what their column tells.
        is_billed: Whether the line itself is known to name who speaks, whomever the blocks below open with.
        is_title: Whether the file says that such lines are titles of talks: then it is one without a name, too.
    """

    line: Prose = attrs.field(repr=False)
    start: int
    end: int
    blocks: tuple[Block, ...] = attrs.field(default=(), repr=False)
    among: str | None = None
    kind: str | None = None
    nested: bool = False
    cells: tuple[tuple[str, Cell], ...] = attrs.field(default=(), repr=False)
    is_billed: bool = False
    is_title: bool = False


@attrs.frozen
class Told:
    """An entry that is a talk."""

    entry: Entry = attrs.field(repr=False)
    bill: Bill
    details: Details = attrs.field(repr=False)
    people: tuple[Person, ...]
    title: tuple[Prose, Range] | None = attrs.field(repr=False)

    @property
    def is_cancelled(self) -> bool:
        """Whether it fell through."""
        is_shown = self.details.slides or self.details.video  # "Postponed twice, here it is"
        return self.bill.is_cancelled or (self.details.is_cancelled and not is_shown)

    @property
    def recorded(self) -> tuple[Prose, Start] | None:
        """Where it begins in its recording, with the text that says so."""
        return (self.bill.prose, self.bill.recorded) if self.bill.recorded else self.details.recorded

    @property
    def title_text(self) -> str:
        """Its title, "" where none is told."""
        return self.title[1].of(self.title[0].plain) if self.title else ""


def talks_among(entries: Sequence[Entry], language: Language) -> list[Told]:
    """Those entries that are talks, in order.

    Where a line leaves open which of its sides is the speaker, it is read as the other lines are.
    """
    read = [(entry, _details(entry, language)) for entry in entries]
    for entry, details in read:
        details.people = [] if entry.is_billed else details.people
    lists = {
        (entry.among, entry.kind) for entry, details in read if details.people and entry.nested and not entry.cells
    }
    for entry, details in read:  # where speakers stand below their items, an item of the same list without one has none
        details.named |= entry.nested and (entry.among, entry.kind) in lists
    bills = [_bill(entry, details, language, TITLE_FIRST) for entry, details in read]
    orders = [bill.order for bill in bills if bill.order and not bill.is_open]
    comma = sum(_is_parted_by_comma(bill) for bill in bills) * 2 >= len(bills)
    parting = _parting([entry for entry, _ in read if entry.nested], language)
    alone = [bill for bill in bills if bill.title is None and bill.people]
    openings = _openings(read, language)
    talks = []
    for (entry, details), bill, opening in zip(read, bills, openings, strict=True):
        settled = _as_others(bill, entry, details, orders, language)
        if comma and entry.nested and not details.named and not (settled.people and settled.title):
            settled = read_bill(entry.line, language, parted_by=COMMA)
        parted_by = parting.get(_list_of(entry)) if entry.nested else None
        if parted_by and settled.order != PERSON_FIRST:
            settled = read_bill(entry.line, language, parted_by=parted_by)
        if settled.title is None and _is_nobody_named(settled, entry, language, is_only=len(alone) == 1):
            settled = read_bill(entry.line, language, named=True)  # "Code Review" is nobody
        if not settled.people:
            details.people = _people_below(entry, details, opening, language)
        talk = told(entry, details, settled, language)
        talks += [talk] if talk else []
    _take_points(talks, language)
    return talks


def _as_others(bill: Bill, entry: Entry, details: Details, orders: Sequence[str], language: Language) -> Bill:
    """A line that leaves open which side is somebody, read as the other lines of its list are, if any tells it."""
    order = PERSON_FIRST if orders.count(PERSON_FIRST) > orders.count(TITLE_FIRST) else TITLE_FIRST
    if not bill.is_open or order not in orders or bill.order == order:
        return bill
    if order == PERSON_FIRST:
        return _bill(entry, details, language, order)
    title = Range(bill.people[0].name.start, bill.people[-1].name.end)  # marked words, taken for somebody
    people = people_in(bill.prose, *bill.title, language) if bill.title else []
    return attrs.evolve(bill, title=title, people=tuple(people), order=order) if people else bill


def _list_of(entry: Entry) -> tuple[str | None, str | None]:
    """By which entries are known that are beside each other."""
    return entry.among, entry.kind


def _parting(entries: Sequence[Entry], language: Language) -> dict[tuple[str | None, str | None], str]:
    """What parts title and speaker in the lines of all lists, or else in those of each."""
    groups: dict[tuple[str | None, str | None], list[Prose]] = {}
    for entry in entries:
        groups.setdefault(_list_of(entry), []).append(entry.line)
    whole = _behind_names([entry.line for entry in entries], language)
    found = {key: whole or _behind_names(lines, language) for key, lines in groups.items()}
    return {key: said for key, said in found.items() if said}


def _behind_names(lines: Sequence[Prose], language: Language) -> str | None:
    """What is behind the names that open the lines of a list, where it is the same in most: be they first names."""
    if are_names_before_colons(lines):
        return COLON
    if are_first_names(lines, language):
        return ABOUT
    return BRACKETS if are_in_brackets(lines, language) else None


def _is_nobody_named(bill: Bill, entry: Entry, language: Language, *, is_only: bool) -> bool:
    """Whether a line that looks like a name alone is a title: the only such one, or where the file has titles alone."""
    if all(names_somebody(one.text) for one in bill.people) and is_marked_below(entry.blocks, language):
        return False
    if entry.is_title:
        return not any(names_somebody(person.text) for person in bill.people)
    return is_only and not any(person.link for person in bill.people)


def _openings(read: Sequence[tuple[Entry, Details]], language: Language) -> list[list[Person]]:
    """Whom the text below each heading opens with; nobody where it does so for one talk alone."""
    openings = [
        []
        if entry.nested
        else in_openings(entry.blocks, language)
        or marked_in_first(entry.blocks, language)
        or spoken_of(entry.blocks, language)
        or in_line(entry.blocks, language)
        for entry, _ in read
    ]
    told = [
        opening or (details.people and not entry.nested)
        for (entry, details), opening in zip(read, openings, strict=True)
    ]
    return openings if sum(map(bool, told)) >= _FEW_TALKS else [[] for _ in read]


def _people_below(entry: Entry, details: Details, opening: list[Person], language: Language) -> list[Person]:
    """Who gives a talk whose line names nobody: as the text below says, by its opening or by a sentence of it."""
    is_known = details.named or any(names_somebody(person.text) for person in details.people)
    people = opening if opening and not is_known else details.people
    is_below = entry.among == "talks" or (entry.among == "agenda" and not entry.nested)
    if people or is_below:
        return people or people_below(entry.blocks, language)
    return at_head(entry.blocks, language) if calls_talk(entry.line.plain, language) else []


def _is_parted_by_comma(bill: Bill) -> bool:
    """ "Queues in Anger, Ada Vega"."""
    if bill.title is None or bill.order != TITLE_FIRST or not bill.people:
        return False
    return bill.prose.plain[bill.title.end : bill.people[0].name.start].strip(' "”“»') == ","


def _take_points(talks: Sequence[Told], language: Language) -> None:
    """Take lists as takeaways where most talks of a post have one; one alone is a part of what a talk is about."""
    pointed = [talk.details for talk in talks if talk.details.has_points]
    told = [talk for talk in talks if talk.details.bullets]
    if len(pointed) + len(told) >= _FEW_TALKS and 2 * (len(pointed) + len(told)) > len(talks):
        for details in pointed:
            points_as_takeaways(details, language)


def _details(entry: Entry, language: Language) -> Details:
    """What stands below an entry; nothing below a break, which is no talk whatever follows."""
    said = entry.line.plain
    if not entry.nested and len(said.split()) <= _FEW_WORDS and is_break(said, language):
        return Details()
    return read_details(entry.blocks, language, nested=entry.nested, cells=entry.cells)


def _bill(entry: Entry, details: Details, language: Language, order: str) -> Bill:
    if not details.named and details.people and not any(names_somebody(one.text) for one in details.people):
        own = read_bill(entry.line, language, order=order)
        if own.people and all(names_somebody(person.text) for person in own.people):
            details.people = []  # "Everything Ada wishes she had known" opens what is below
    below = {person.text.partition(" ")[0] for person in details.people}
    if below and (entry.nested or not any(name in entry.line.plain for name in below)):
        return read_bill(entry.line, language, named=True)
    bill = read_bill(entry.line, language, named=details.named, order=order)
    if details.people and bill.people and not details.named:
        other = PERSON_FIRST if order == TITLE_FIRST else TITLE_FIRST
        bills = [bill, read_bill(entry.line, language, order=other)] if bill.is_open else [bill]
        bill = next((bill for bill in bills if _is_repeated(bill, details)), None) or read_bill(
            entry.line, language, named=True
        )
    return _without_speaker(bill, details, language) if details.people else bill


def _is_repeated(bill: Bill, details: Details) -> bool:
    """Whether a line names somebody whom the text below names, too, be it by the first name."""
    below = {person.text.casefold() for person in details.people}
    below |= {person.text.casefold().partition(" ")[0] for person in details.people}
    return any({person.text.casefold(), person.text.casefold().partition(" ")[0]} & below for person in bill.people)


def _without_speaker(bill: Bill, details: Details, language: Language) -> Bill:
    """ "Queues in Anger with Ada Vega", or "Ada: Queues", where what is below names her, too: no part of the title."""
    if bill.title is None or bill.people:
        return bill
    text = bill.title.of(bill.prose.plain)
    for person in details.people:
        if text.startswith(f"{person.text}: "):
            return attrs.evolve(bill, title=Range(bill.title.start + len(person.text) + 2, bill.title.end))
        at = text.rfind(person.text)
        if at > 0 and at + len(person.text) == len(text):
            before = text[:at].rstrip(" -–—:,|")
            for word in language.by:
                if before.lower().endswith(f" {word}"):
                    before = before[: -len(word)].rstrip(" -–—:,|")
            if before:
                return attrs.evolve(bill, title=Range(bill.title.start, bill.title.start + len(before)))
    return bill


def told(entry: Entry, details: Details, bill: Bill, language: Language) -> Told | None:
    """An entry as a talk; None where it is none.

    Args:
        entry: The line and what stands below.
        details: What that tells.
        bill: What the line says.
        language: Whose words to use.
    """
    if bill.title and bill.people and is_job(bill.prose.part(*bill.title), language):
        bill = _with_job(bill, language)
    people = tuple(details.people) or bill.people
    title = details.title or ((bill.prose, bill.title) if bill.title else None)
    if bill.title is None and bill.people:
        people = bill.people
        title = details.title or title_below(entry.blocks, language)
    elif details.people and bill.people and not details.named:
        people = bill.people
    people = tuple(with_employer(person, details, language, alone=len(people) == 1) for person in people)
    talk = Told(entry, bill, details, people, title)
    return talk if _is_talk(talk, language) else None


def _with_job(bill: Bill, language: Language) -> Bill:
    """ "**Ada Vega** - CTO, Northwind": a line that names somebody, with what they do, and no title."""
    place = bill.title or Range(0, 0)
    role, house = job_in(bill.prose.part(*place), language)
    role, house = (at and Range(place.start + at.start, place.start + at.end) for at in (role, house))
    people = tuple(
        person if person.organization else attrs.evolve(person, role=role, organization=house) for person in bill.people
    )
    return attrs.evolve(bill, title=None, people=people, order=None)


def _is_talk(talk: Told, language: Language) -> bool:
    """Whether an entry is a talk: by whom it names, else by what it is called and what it leads to."""
    title = " ".join(talk.title_text.split())
    said = title or talk.bill.text
    is_gift = talk.entry.nested and talk.bill.people and any(givers(talk.bill.prose, language))  # "pizza, by Tern"
    if is_gift or (not title and not talk.people) or "://" in title or is_none(said, language):
        return False
    if talk.people and all(_is_nobody(person.text, language) for person in talk.people):
        return False
    is_name = talk.bill.title is None and bool(talk.bill.people)
    if is_name and not is_by_somebody(talk, language):
        return False
    if talk.people:
        is_sure = bool(talk.bill.people) or talk.details.named or talk.entry.nested
        return is_sure or not is_break(said, language)
    if not title or is_break(said, language) or (talk.entry.nested and not is_shown(talk)):
        return False
    return (
        talk.entry.nested
        or talk.entry.is_title
        or talk.details.named
        or _is_called_talk(talk, title)
        or _leads_somewhere(talk)
    )


def _is_nobody(name: str, language: Language) -> bool:
    """Whether what stands for a speaker is a place for one, or a break: "Pause"."""
    if name.casefold() in (*language.formalities, *language.none):
        return True  # "Any other business: …"
    return is_vacancy(name, language) or (" " not in name and is_break(name, language) and not is_given(name))


def is_by_somebody(talk: Told, language: Language) -> bool:
    """Whether a label names the speakers, or more than the shape of their names speaks for them, or it has none."""
    return not talk.people or talk.details.named or any(_may_be_somebody(person, language) for person in talk.people)


def _may_be_somebody(person: Person, language: Language) -> bool:
    """Whether more than its shape speaks for a name: "Link da Palestra" is nobody."""
    url = person.link.url if person.link else ""
    is_page = bool(url) and not (is_deck(url, language.deck_words) or is_video(url) or is_code(url) or is_event(url))
    return names_somebody(person.text) or is_page or person.organization is not None


def _is_called_talk(talk: Told, title: str) -> bool:
    """Whether an entry that names nobody is called a keynote, a panel, a workshop or a demo."""
    kind = talk.bill.kind or talk.details.kind
    is_whole = talk.entry.among is not None or len(title.split()) > _FEW_WORDS
    return kind not in {None, "talk", "lightning"} and is_whole


def _leads_somewhere(talk: Told) -> bool:
    """Whether an entry among talks has slides, a recording, or a link in its title."""
    return talk.entry.among == "talks" and bool(talk.details.slides or talk.details.video or talk.bill.link)


def is_shown(talk: Told) -> bool:
    """Whether an item among talks that names nobody is one: it has slides or a recording, and more than a word."""
    if talk.entry.is_title:
        return True
    kinds = {kind for kind, _ in talk.bill.materials}
    url = talk.bill.link.url if talk.bill.link else ""
    is_seen = bool(talk.details.slides or talk.details.video or kinds & _SHOWN or is_slides(url) or is_video(url))
    return talk.entry.among == "talks" and is_seen and " " in talk.title_text


def drafts(talks: Iterable[Told], post: Post) -> tuple[TalkDraft, ...]:
    """Entries as drafts of talks."""
    text, language = post.document.text, post.language
    return tuple(TalkDraft(talk.entry.start, talk.entry.end, _find((), talk, text, language)) for talk in talks)


def _find(path: Path, talk: Told, text: str, language: Language) -> Iterator[Found]:
    entry, details, bill, deck_words = talk.entry, talk.details, talk.bill, language.deck_words
    yield cue(entry.start, entry.line.span(0, len(entry.line.plain))[1])
    if talk.title:
        prose, title = talk.title
        yield literal((*path, "title"), prose, *title)
    yield from (item for number, one in enumerate(talk.people) for item in values(one, (*path, "speakers", number)))
    kind = bill.kind or details.kind or entry.kind
    if kind and kind != "talk":
        yield Found((*path, "kind"), kind, entry.start, entry.end, "talk-kind")
    if talk.is_cancelled:
        yield Found((*path, "status"), "cancelled", entry.start, entry.end, "talk-status")
    if bill.start_time:
        start, end = bill.prose.span(*bill.start_time[1])
        yield Found((*path, "start_time"), bill.start_time[0], start, end, "clock")
    yield from _lengths(path, talk, language)
    yield from _recordings(path, talk, deck_words)
    if len(talk.people) == 1:
        yield from _about_one((*path, "speakers", 0), talk, text, language)
    if details.description:
        yield _as_written((*path, "description"), text, *details.description[:2])
    yield from takeaways.find(path, details.bullets)
    yield from _links(path, talk, deck_words)
    yield from (cue(start, end) for start, end in details.cues)


def _lengths(path: Path, talk: Told, language: Language) -> Iterator[Found]:
    """How long it takes, by a label below or in its line."""
    if talk.details.length:
        length, place = talk.details.length
        yield Found((*path, "duration"), length, place.start, place.end, "duration")
    elif told := duration_in(talk.entry.line.plain, language):
        yield Found((*path, "duration"), told[0], *talk.entry.line.span(*told[1]), "duration")


def _about_one(path: Path, talk: Told, text: str, language: Language) -> Iterator[Found]:
    """What is below a label or a heading for the one speaker's biography, and their picture by its text."""
    details, person = talk.details, talk.people[0]
    place = details.biography or span_of(_about(person, details.bios, language))
    if place and text[place.start : place.end].strip():
        yield _as_written((*path, "bio"), text, place.start, place.end)
    known = {mark.url for mark in (person.page, person.handle) if mark}
    fresh = {mark.url: mark for mark in details.profiles if mark.url not in known}
    behind = sum(bool(mark and network_of(mark.url)) for mark in (person.page, person.handle))
    for number, mark in enumerate(fresh.values(), behind):
        yield Found((*path, "links", number, "kind"), network_of(mark.url), mark.url_start, mark.url_end, "handle")
        yield Found((*path, "links", number, "url"), mark.url, mark.url_start, mark.url_end)
    for match in _PICTURE.finditer(text, talk.entry.start, talk.entry.end):
        if " ".join((match["alt"] or match["text"] or "").split()).casefold() == person.text.casefold():
            group = "src" if match["src"] else "url"
            yield Found((*path, "image_url"), match[group], *match.span(group))
            return


def _about(person: Person, bios: Sequence[Paragraph], language: Language) -> list[Paragraph]:
    """The paragraphs about somebody: from the one that opens with the name to the next person's."""
    first = person.text.partition(" ")[0]
    opens = [first in _head(block) for block in bios]
    if not any(opens):
        return list(bios)
    own = bios[opens.index(True) :]
    others = (at for at, block in enumerate(own) if at and _opens_with_other(block, first, language))
    return list(own[: next(others, len(own))])


def _opens_with_other(block: Paragraph, first: str, language: Language) -> bool:
    """Whether a paragraph opens with a name, a known first one or two words that look like one, and it is another."""
    head = _head(block).lstrip(" [*_")
    is_name = names_somebody(head) or likeness(" ".join(head.split()[:2]), language) == STRONG
    return first not in head and is_name


def _head(block: Paragraph) -> str:
    return block.source[block.start : min(block.end, block.start + _NAME_AT_HEAD)]


def _recordings(path: Path, talk: Told, deck_words: Sequence[str]) -> Iterator[Found]:
    """The recording, where the talk begins in it, and the slides."""
    if talk.recorded:
        prose, start = talk.recorded
        yield Found((*path, "video_start"), start.time, *prose.span(*start.place), "clock")
    slides, video = _materials(talk, deck_words)
    opened = link_time(video.url) if video and not talk.recorded else None
    if video and opened is not None:
        yield Found((*path, "video_start"), opened, video.start, video.end, "link-time")
    if video:
        yield Found((*path, "video_url"), *video)
    if slides:
        yield Found((*path, "slides_url"), *slides)


def _as_written(path: Path, text: str, start: int, end: int) -> Found:
    """A part of the text as it is; the lines of its HTML without their tags, and those of a quotation without marks."""
    said = text[start:end]
    first, last = start + len(said) - len(said.lstrip()), start + len(said.rstrip())
    if BLOCK_TAG.search(text, first, last):
        lines = (line.strip() for line in BLOCK_TAG.sub("\n\n", text[first:last]).split("\n\n"))
        return Found(path, "\n\n".join(filter(None, lines)), first, last, "plain-text")
    quoted = text[first:last].splitlines()
    if quoted and all(line.startswith(">") for line in quoted if line.strip()):
        return Found(path, "\n".join(_QUOTED.sub("", line) for line in quoted).strip(), first, last, "quoted")
    return Found(path, text[first:last], first, last, "as-written")


def _materials(talk: Told, deck_words: Sequence[str]) -> tuple[Place | None, Place | None]:
    """The slides and the recording: told below, or what the title links to."""
    slides, video = talk.details.slides, talk.details.video
    for kind, mark in talk.bill.materials:
        place = Place(mark.url, mark.url_start, mark.url_end)
        slides = slides or (place if kind == "slides" else None)
        video = video or (place if kind == "video" else None)
    link = talk.bill.link
    if link and link.url and not any(person.link is link for person in talk.people):
        place = Place(link.url, link.url_start, link.url_end)
        if video is None and is_video(link.url):
            video = place
        elif slides is None and is_deck(link.url, deck_words):
            slides = place
    if video is None and talk.recorded and talk.recorded[1].link:
        link = talk.recorded[1].link
        video = Place(link.url, link.url_start, link.url_end)
    return slides, video


def _links(path: Path, talk: Told, deck_words: Sequence[str]) -> Iterator[Found]:
    slides, video = _materials(talk, deck_words)
    told = list(talk.details.links)
    link = talk.bill.link
    if link and link.url and not is_event(link.url):
        place = Place(link.url, link.url_start, link.url_end)
        if place not in (slides, video):
            told.insert(0, ("code" if is_code(link.url) else "other", place, ""))
    for index, (kind, place, text) in enumerate(told):
        yield Found((*path, "links", index, "url"), *place)
        if kind != "other":
            yield Found((*path, "links", index, "kind"), kind, place.start, place.end, "link-kind")
        if text and text != place.url:
            yield Found((*path, "links", index, "text"), text, place.start, place.end, "link-text")


def is_named(told: Sequence[Told]) -> int:
    """How many talks name a speaker."""
    return sum(bool(talk.people) for talk in told)
