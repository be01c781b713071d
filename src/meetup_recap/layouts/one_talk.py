"""Posts about one talk: the post's title or one sentence bills it, and everything below is about it.

title: Ada Vega on Queues in Anger
---
## London - February 18, 2024
**Ada Vega** on Queues in Anger
* **Slides:** https://slides.example/q
**Bio**
"""

import re
from collections.abc import Sequence

import attrs

from meetup_recap import kinds
from meetup_recap.kinds import is_about_event
from meetup_recap.languages import Language
from meetup_recap.layouts.base import LayoutResult
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph, Table
from meetup_recap.reading.document import Document
from meetup_recap.reading.prose import Prose
from meetup_recap.talks import entries, labeled_talks, page_titles
from meetup_recap.talks.announcements import announced, title_bills
from meetup_recap.talks.billing import Bill, read_bill
from meetup_recap.talks.containers import container_of
from meetup_recap.talks.details import Details
from meetup_recap.talks.entries import Entry, Told
from meetup_recap.talks.fields import with_keys
from meetup_recap.talks.gathering import read_details
from meetup_recap.talks.no_talks import is_none
from meetup_recap.talks.status import is_said_cancelled
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.label_kinds import OF_EVENT, kind_of
from meetup_recap.words.labels import lines_of
from meetup_recap.words.names import Range
from meetup_recap.words.person import Person

_WORDS = re.compile(r"[^\W\d_]{2,}[ ]+\w|\w[ ]+[^\W\d_]{2,}")
"""A title of one word may as well be a place."""
_NAME = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@attrs.frozen
class OneTalkLayout:
    """The `one_talk` layout."""

    name: str = "one_talk"

    def find(self, post: Post) -> LayoutResult:
        """The talk that the title or one sentence names."""
        talk, reason = _talk(post), "one talk"
        if talk is None:
            talk = _of_title(post)
            is_beside = kinds.is_numbered(post.index)
            is_by = talk is not None and bool(talk.bill.people)
            reason = "a talk and who gives it in the title" if is_by else "a talk in the title"
            reason = "a talk beside an event in the title" if is_beside else reason
        if talk is None:
            talk, reason = _labeled(post), "a title behind a label"
        drafts = entries.drafts([talk], post) if talk else ()
        told = tuple(with_keys(draft, post.document, post.language) for draft in drafts)
        return LayoutResult(told, (reason,)) if talk else LayoutResult()


def _of_title(post: Post) -> Told | None:
    """The talk that the title names beside the event, with its speaker there, behind a label or in a biography."""
    title = post.index.title
    line = page_titles.talk_line(post.index, title) if title else None
    if line is None:
        return None
    blocks, language = post.document.blocks, post.language
    details = read_details(blocks, language)
    bill = read_bill(line, language)
    if beside := page_titles.billed(line, language):
        bill = Bill(line, beside[0], tuple(beside[1]))
    if bill.title and bill.people and all(names_somebody(person.text) for person in bill.people):
        return _told(bill, attrs.evolve(details, people=[]), None, post.document, language)
    known = [person for person in details.people if details.named or names_somebody(person.text)]
    people = known or page_titles.described(blocks, language)
    bill = read_bill(line, language, named=True)
    named = attrs.evolve(details, people=people, named=True)
    return _told(bill, named, None, post.document, language) if people else None


def _labeled(post: Post) -> Told | None:
    """The talk whose title a label gives, "Topic: Queues in Anger": by whom the post's title or a biography names."""
    language, blocks = post.language, post.document.blocks
    details = read_details([block for block in blocks if _is_of_event(block, language)], language)
    labels = [line for line in lines_of(blocks, language) if line.kind == "title"]
    if details.title is None or len(labels) > 1:
        return None
    line, title = details.title
    said = title.of(line.plain)
    if said.casefold() in language.none or is_about_event(post.index, said) or is_said_cancelled(line, language):
        return None
    if details.about:  # of the event as well as of the talk
        details = attrs.evolve(details, description=None, about=())
    bill = read_bill(line, language)
    if bill.title and bill.people and all(names_somebody(person.text) for person in bill.people):
        return _told(bill, attrs.evolve(details, title=None, people=[]), None, post.document, language)
    people = (page_titles.named(post.index.title, language) if post.index.title else []) or details.people
    people = people or page_titles.described(blocks, language)
    entry = Entry(line, post.document.body, post.document.body, is_title=True)
    return entries.told(entry, attrs.evolve(details, people=[]), Bill(line, title, tuple(people)), language)


def _is_of_event(block: Block, language: Language) -> bool:
    """Whether a label may tell what the event is about: in a list, where others tell when or where it is."""
    return not isinstance(block, List) or any(line.kind in OF_EVENT for line in lines_of((block,), language))


def _talk(post: Post) -> Told | None:
    """The one talk of a post; None where there is none, or more of them."""
    document, language = post.document, post.language
    told = announced(document.blocks, language)
    bills = title_bills(post.index.title, document.text[document.body :], language)
    title = post.index.title
    labeled = list(labeled_talks.entries(document.blocks, language))
    if len(told) > 1 or len(bills) > 1 or len(labeled) > 1 or _are_several(document, language):
        return None
    if labeled:
        details = read_details(labeled[0].blocks, language)
        return entries.told(labeled[0], details, read_bill(labeled[0].line, language, named=True), language)
    opening = told[0].opening if told else None
    details = read_details([block for block in document.blocks if block != opening], language, opening=opening)
    bill = told[0].bill if told else bills[0] if bills and _is_told_below(bills[0], document) else None
    if bill:
        return _told(bill, attrs.evolve(details, people=[]), opening, document, language)
    line = title or _headline(post)
    if line is None or not line.plain.strip():
        return None
    return _of_page(line, details, post) if details.named else _of_headline(line, details, post)


def _of_page(line: Prose, details: Details, post: Post) -> Told | None:
    """The talk of a page's title whose speaker a label names."""
    document, language = post.document, post.language
    if details.people:
        about = None if _is_repeated(line, post) else page_titles.talk_line(post.index, line)
        if about is None:  # "May meetup" is no talk's title
            above = _above_label(post)
            if above:
                return _told(read_bill(above, language, named=True), details, None, document, language)
            return _told(Bill(line, None), details, None, document, language)
        beside = page_titles.billed(about, language) or _by_them(about, details, language)
        bill = Bill(about, beside[0], tuple(beside[1])) if beside else read_bill(about, language, named=True)
        return _told(bill, attrs.evolve(details, named=not beside), None, document, language)
    return None


def _above_label(post: Post) -> Prose | None:
    """The heading right above the label of the speaker, which says nothing of the event."""
    heading: Heading | None = None
    for block in post.document.blocks:
        if isinstance(block, Heading):
            heading = block
        elif any(line.kind == "speakers" for line in lines_of((block,), post.language)):
            break
        elif not isinstance(block, Paragraph):
            heading = None
    if heading is None or kind_of(heading.prose.plain, post.language) or container_of(heading, post.language):
        return None
    return None if is_about_event(post.index, heading.prose.plain) else heading.prose


def _by_them(about: Prose, details: Details, language: Language) -> tuple[Range | None, Sequence[Person]] | None:
    """The title without the speakers that are named elsewhere, too: "Queues in Anger by Ada Vega"."""
    bill = read_bill(about, language)
    named = {person.text for person in details.people}
    is_same = bill.title and bill.people and all(person.text in named for person in bill.people)
    return (bill.title, details.people) if is_same else None


def _of_headline(line: Prose, details: Details, post: Post) -> Told | None:
    """The talk that the heading of a part of a page bills, with who gives it there or in the line below."""
    language = post.language
    has_lists = any(isinstance(block, (List, Table)) for block in post.document.blocks)
    if not post.is_part or has_lists or _is_repeated(line, post):
        return _titled(details, post)
    bill = read_bill(line, language, named=bool(details.people))
    people = details.people or bill.people
    is_event = language.pattern("event_nouns").search(bill.text)
    is_parted = "|" in line.plain  # of columns one may be a first name
    are_known = (names_somebody(one.text) or (is_parted and is_given(one.text)) for one in people)
    is_sure = " " in bill.text and people and all(are_known)
    is_talk = is_sure and not is_event and all(one.text != bill.text for one in people)
    return _told(bill, details, None, post.document, language) if is_talk else _titled(details, post)


def _titled(details: Details, post: Post) -> Told | None:
    """The talk whose title is beside the date in a heading, where the file says so: whoever gave it is not told."""
    line = _headline(post) if post.is_titled else None
    if line is None or not _WORDS.search(line.plain) or is_about_event(post.index, line.plain):
        return None
    if _is_repeated(line, post):
        return None
    if kind_of(line.plain, post.language) or is_none(line.plain, post.language):
        return None
    bill = read_bill(line, post.language, named=True)
    entry = Entry(bill.prose, post.document.body, post.document.body, is_title=True)
    return entries.told(entry, attrs.evolve(details, people=[]), bill, post.language)


def _headline(post: Post) -> Prose | None:
    """The heading of a page, or that of a part of one without its date: "2024-05-14 Queues in Anger"."""
    headings = (block for block in post.document.blocks if isinstance(block, Heading))
    heading = next((block for block in headings if block.level == 1 or post.is_part), None)
    if heading is None or not post.is_part:
        return heading.prose if heading else None
    return page_titles.beside_date(heading.prose, post.language, post.near or post.published)


def _is_repeated(line: Prose, post: Post) -> bool:
    """Whether a heading says what other events of the file are called, too."""
    return page_titles.letters(line.plain) in post.repeated


def _are_several(document: Document, language: Language) -> bool:
    """Whether labels below different headings name speakers: each is of a talk of its own."""
    at, headed = 0, set[int]()
    for block in document.blocks:
        at = block.start if isinstance(block, Heading) else at
        if any(line.kind == "speakers" for line in lines_of((block,), language)):
            headed.add(at)
    return len(headed) > 1


def _told(
    bill: Bill, details: Details, opening: Paragraph | None, document: Document, language: Language
) -> Told | None:
    start, end = (opening.start, opening.end) if opening else (document.body, document.body)
    return entries.told(Entry(bill.prose, start, end), details, bill, language)


def _is_told_below(bill: Bill, document: Document) -> bool:
    """Whether the body names the person of the title, too, be it by a first name; "Deep Dive" is nobody's.

    A first name is a word that the body has with a capital alone.
    """
    body = document.text[document.body : document.end]
    said = {*_NAME.findall(body)}
    for person in bill.people:
        first, *others = person.text.split()
        is_name = first in said and said.isdisjoint(word.lower() for word in (first, *others))
        if person.text in body or (others and is_name):
            return True
    return False
