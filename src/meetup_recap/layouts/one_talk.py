"""Posts about one talk: the post's title or one sentence bills it, and everything below is about it.

title: Ada Vega on Queues in Anger
---
## London - February 18, 2024
**Ada Vega** on Queues in Anger
* **Slides:** https://slides.example/q
**Bio**
"""

import attrs

from meetup_recap.languages import Language
from meetup_recap.layouts.base import LayoutResult
from meetup_recap.post import Post
from meetup_recap.reading.document import Document, Heading, Paragraph
from meetup_recap.talks import entries, labeled_talks
from meetup_recap.talks.announcements import announced, title_bills
from meetup_recap.talks.billing import Bill, read_bill
from meetup_recap.talks.details import Details
from meetup_recap.talks.entries import Entry, Told
from meetup_recap.talks.gathering import read_details


@attrs.frozen
class OneTalkLayout:
    """The `one_talk` layout."""

    name: str = "one_talk"

    def find(self, post: Post) -> LayoutResult:
        """The talk that the title or one sentence names."""
        talk = _talk(post)
        return LayoutResult(entries.drafts([talk], post), ("one talk",)) if talk else LayoutResult()


def _talk(post: Post) -> Told | None:
    """The one talk of a post; None where there is none, or more of them."""
    document, language = post.document, post.language
    told, bills = announced(document.blocks, language), title_bills(post.index.title, language)
    title = document.header_prose("title")
    labeled = list(labeled_talks.entries(document.blocks, language))
    if len(told) > 1 or len(bills) > 1 or len(labeled) > 1:
        return None
    if labeled:
        details = read_details(labeled[0].blocks, language)
        return entries.told(labeled[0], details, read_bill(labeled[0].line, language, named=True), language)
    opening = told[0].opening if told else None
    details = read_details([block for block in document.blocks if block != opening], language, opening=opening)
    bill = told[0].bill if told else bills[0] if bills and _is_told_below(bills[0], document) else None
    if bill:
        return _told(bill, attrs.evolve(details, people=[]), opening, document, language)
    heading = next((block for block in document.blocks if isinstance(block, Heading) and block.level == 1), None)
    line = title or (heading.prose if heading else None)
    if details.named and details.people and line and line.plain.strip():
        return _told(read_bill(line, language, named=True), details, None, document, language)
    return None


def _told(
    bill: Bill, details: Details, opening: Paragraph | None, document: Document, language: Language
) -> Told | None:
    start, end = (opening.start, opening.end) if opening else (document.body, document.body)
    return entries.told(Entry(bill.prose, start, end), details, bill, language)


def _is_told_below(bill: Bill, document: Document) -> bool:
    """Whether the body names the person of the title, too."""
    return any(person.text in document.text[document.body : document.end] for person in bill.people)
