"""Posts that give each talk a heading, or a bold line.

## Agenda
### Queues in Anger
[Ada Vega](https://ada.example) says:
> Queues break …
## Pub
"""

import attrs

from meetup_recap.found import cue
from meetup_recap.kinds import is_event_title
from meetup_recap.languages import Language
from meetup_recap.layouts.base import LayoutResult
from meetup_recap.post import Post
from meetup_recap.reading.document import Document
from meetup_recap.talks import entries, labeled_talks, materials
from meetup_recap.talks.announcements import Announced, announced, title_bills
from meetup_recap.talks.billing import Bill
from meetup_recap.talks.details import Details
from meetup_recap.talks.entries import Entry, Told, is_by_somebody, talks_among
from meetup_recap.talks.gathering import read_details
from meetup_recap.talks.items import items
from meetup_recap.talks.marked_sides import calls_talk
from meetup_recap.talks.sections import BELOW_ALL, Sections, sections
from meetup_recap.talks.speaker_tags import below_headings
from meetup_recap.words.label_kinds import kind_of


@attrs.frozen
class HeadingsLayout:
    """The `headings` layout."""

    name: str = "headings"

    def find(self, post: Post) -> LayoutResult:
        """The talks of its headings, of its sentences, or of the post's title."""
        parts = sections(below_headings(post.talk_blocks, post.language), post.language, is_part=post.is_part)
        talks = [talk for talk in _talks(post, parts) if not is_event_title(post.index, talk.title_text)]
        if len(talks) == 1 and not parts.containers and not _is_sure(talks[0], post.language):
            return LayoutResult()  # "Spring Framework" is nobody
        if len(talks) == 1 and parts.containers and talks[0].entry.end <= parts.containers[0].heading.start:
            return LayoutResult()  # what is above "Talks" is about the evening
        above = ("a heading above the talks",) if parts.containers else ()
        cues = (cue(part.heading.start, part.heading.end) for part in parts.containers) if talks else ()
        return LayoutResult(
            entries.drafts(talks, post),
            (*above, *_reasons(talks, post.language, is_below_container=bool(above))),
            tuple(cues),
        )


def _reasons(talks: list[Told], language: Language, *, is_below_container: bool) -> tuple[str, ...]:
    """Why its talks are talks: several headings, each with a title and who gives it, are no prose."""
    if len(talks) > 1 and all(talk.bill.people and talk.title for talk in talks):
        return ("several talks under headings",)
    if not talks:
        return ()
    if not entries.is_named(talks):
        return ("talks under headings",)
    if all(_is_called_talk(talk.entry.line.plain, language) for talk in talks):
        return ("named talks under headings",)
    return (
        ("named talks under headings",) if len(talks) > 1 or is_below_container else ("a named talk under a heading",)
    )


def _is_sure(talk: Told, language: Language) -> bool:
    """Whether somebody gives the one talk under a heading, or the heading calls it one."""
    return is_by_somebody(talk, language) or calls_talk(talk.entry.line.plain, language)


def _is_called_talk(said: str, language: Language) -> bool:
    """Whether a heading says that it is a talk's: "3. Talk: Queues in Anger"."""
    if calls_talk(said, language):
        return True
    label, colon, _ = said.lstrip("0123456789.) ").partition(":")
    return bool(colon) and (kind_of(label, language) == "title" or label.strip().lower() in language.kinds)


def _talks(post: Post, parts: Sections) -> list[Told]:
    """The talks of headings, of sentences, or of the post's title, whichever bill most; one may be for `one_talk`."""
    document, language = post.document, post.language
    bills = title_bills(post.index.title, document.text[document.body :], language)
    headed = talks_among([section.entry() for section in parts.all], language)
    named = [talk for talk in headed if talk.people]
    labeled = talks_among(list(labeled_talks.entries(post.talk_blocks, language)), language)
    headed = labeled if len(labeled) > len(named) else headed
    if headed:
        headed = sorted(_merged(headed, _listed(parts, language)), key=lambda talk: talk.entry.start)
    if len(bills) > 1 and not _are_told(bills, headed):
        headed = []
    if len(headed) > 1 or (headed and parts.containers):
        return headed
    items = announced(post.talk_blocks, language)
    if len(items) > 1:
        told = [talk for item in items if (talk := _announced(item, language))]
        return _with_players(told, document)
    if len(bills) > 1:
        return _with_players(_of_title(bills, document, language), document)
    title = post.index.title
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


def _merged(headed: list[Told], listed: list[Told]) -> list[Told]:
    """Talks with headings and those of an agenda, one that has both once, with its links and fuller names."""
    again = {talk.title_text.casefold(): talk for talk in listed if talk.title_text}
    merged = []
    for talk in headed:
        other = again.pop(talk.title_text.casefold(), None)
        if other:
            talk.details.slides = talk.details.slides or other.details.slides
            talk.details.video = talk.details.video or other.details.video
            is_fuller = all(person.is_full for person in other.people)
            people = other.people if is_fuller and not all(person.is_full for person in talk.people) else talk.people
            talk = attrs.evolve(talk, people=people)  # noqa: PLW2901  # the same talk
        merged.append(talk)
    kept = {id(talk) for talk in again.values()} | {id(talk) for talk in listed if not talk.title_text}
    return [*merged, *(talk for talk in listed if id(talk) in kept)]


def _are_told(bills: list[Bill], talks: list[Told]) -> bool:
    """Whether headings bill those whom the title bills."""
    named = {person.text for talk in talks for person in talk.people}
    return all(person.text in named for bill in bills for person in bill.people)


def _with_players(talks: list[Told], document: Document) -> list[Told]:
    """Talks without a heading of their own, with the players of the post: one each, or the first talk's."""
    players = [place for block in document.blocks if (place := materials.player(block))]
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
