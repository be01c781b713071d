"""Posts that give each talk a heading, or a bold line.

## Agenda
### Queues in Anger
[Ada Vega](https://ada.example) says:
> Queues break …
## Pub
"""

import attrs

from meetup_recap.languages import Language
from meetup_recap.layouts.around import Around
from meetup_recap.layouts.base import Evidence, Findings, Post
from meetup_recap.reading.document import Document, List, Opaque, Table
from meetup_recap.recognizers import entries, labeled_talks, materials, occasion
from meetup_recap.recognizers.announcements import Announced
from meetup_recap.recognizers.billing import Bill
from meetup_recap.recognizers.details import Details
from meetup_recap.recognizers.entries import Entry, Told, talks_among
from meetup_recap.recognizers.found import cue
from meetup_recap.recognizers.gathering import read_details
from meetup_recap.recognizers.items import items
from meetup_recap.recognizers.sections import BELOW_ALL, Sections, sections

_FEW_TALKS = 5


@attrs.frozen
class HeadingsLayout:
    """The `headings` layout."""

    name: str = "headings"

    def weigh(self, post: Post) -> Evidence:
        """How many talks its headings bill, and how much around them tells of an event."""
        parts = sections(post.talk_blocks, post.language, is_part=post.is_part)
        talks = _talks(post, parts)
        if not talks and not _may_be_event(post, parts):
            return Evidence(0.0)
        around = Around(post, [(talk.entry.start, talk.entry.end) for talk in talks])
        score, reasons = around.score()
        if parts.containers:
            score, reasons = score + 0.2, (*reasons, "a heading above the talks")
        if talks:
            score += _weight(talks) + 0.05 * min(len(talks), _FEW_TALKS)
            reasons = (*reasons, f"talks under headings: {len(talks)}")

        def read() -> Findings:
            told = around.read()
            above = [cue(part.heading.start, part.heading.end) for part in parts.containers] if talks else []
            found = (*entries.find(around.employed(talks), post.document.text, post.language), *above, *told.found)
            return attrs.evolve(told, found=found)

        return Evidence(min(1.0, round(score, 2)), reasons, read)


def _weight(talks: list[Told]) -> float:
    """How much its talks add: most where several headings each tell a title and who gives it, which no prose does."""
    if len(talks) > 1 and all(talk.bill.people and talk.title for talk in talks):
        return 0.6
    return 0.45 if entries.is_named(talks) else 0.2


def _may_be_event(post: Post, parts: Sections) -> bool:
    """Whether a post without talks may tell of an event: under "Agenda", no list there, or by a date of its own."""
    if parts.containers:
        return not any(isinstance(block, (List, Table)) for part in parts.containers for block in part.blocks)
    return occasion.in_header(post.document, post.language, post.published) is not None


def _talks(post: Post, parts: Sections) -> list[Told]:
    """The talks of headings, of sentences, or of the post's title, whichever bill most; one may be for `one_talk`."""
    document, language, bills = post.document, post.language, post.title_bills
    headed = talks_among([section.entry() for section in parts.all], language)
    if not any(talk.people for talk in headed):
        headed = talks_among(list(labeled_talks.entries(post.talk_blocks, language)), language) or headed
    if headed:
        headed = sorted([*headed, *_listed(parts, language)], key=lambda talk: talk.entry.start)
    if len(bills) > 1 and not _are_told(bills, headed):
        headed = []
    if len(headed) > 1 or (headed and parts.containers):
        return headed
    if len(post.announced) > 1:
        told = [talk for item in post.announced if (talk := _announced(item, language))]
        return _with_players(told, document)
    if len(bills) > 1:
        return _with_players(_of_title(bills, document, language), document)
    title = document.header_prose("title")
    if len(headed) == 1 and _is_single(headed[0], parts, title.plain if title else ""):
        return []
    return headed


def _of_title(bills: list[Bill], document: Document, language: Language) -> list[Told]:
    """Talks that the title alone bills, with what the post tells of their speakers."""
    nothing = Entry(bills[0].prose, document.body, document.body)
    below = read_details(document.blocks, language)
    told = (entries.told(nothing, Details(prose=below.prose, bios=below.bios), bill, language) for bill in bills)
    return [talk for talk in told if talk]


def _listed(parts: Sections, language: Language) -> list[Told]:
    """Talks in lists right below a heading above talks, beside those with headings: lightning talks, mostly."""
    below = [(part, block) for part in parts.containers for block in part.blocks]
    told = talks_among(
        [entry for part, block in below for entry in items(block, language, part.among, part.kind)], language
    )
    return [talk for talk in told if talk.people and talk.title_text]


def _are_told(bills: list[Bill], talks: list[Told]) -> bool:
    """Whether headings bill those whom the title bills."""
    named = {person.text for talk in talks for person in talk.people}
    return all(person.text in named for bill in bills for person in bill.people)


def _with_players(talks: list[Told], document: Document) -> list[Told]:
    """Talks without a heading of their own, with the players of the post: one each, or the first talk's."""
    players = [place for block in document.blocks if isinstance(block, Opaque) and (place := materials.player(block))]
    if len(players) not in {1, len(talks)}:
        return talks
    for talk, place in zip(talks, players, strict=False):
        talk.details.video = talk.details.video or place
    return talks


def _announced(item: Announced, language: Language) -> Told | None:
    details = read_details(item.entry.blocks, language, opening=item.opening)
    return entries.told(item.entry, attrs.evolve(details, people=[]), item.bill, language)


def _is_single(talk: Told, parts: Sections, title: str) -> bool:
    """Whether the one talk under a heading is that of the whole post: a bold line bills it, or the title names it."""
    is_bold = any(part.heading.start == talk.entry.start and part.level == BELOW_ALL for part in parts.all)
    return is_bold or any(person.text in title for person in talk.people)
