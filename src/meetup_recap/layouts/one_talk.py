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
from meetup_recap.layouts.around import Around
from meetup_recap.layouts.base import Evidence, Findings, Post
from meetup_recap.reading.document import Document, Heading, Paragraph
from meetup_recap.recognizers import entries, labeled_talks
from meetup_recap.recognizers.billing import Bill, read_bill
from meetup_recap.recognizers.details import Details
from meetup_recap.recognizers.entries import Entry, Told
from meetup_recap.recognizers.gathering import read_details


@attrs.frozen
class OneTalkLayout:
    """The `one_talk` layout."""

    name: str = "one_talk"

    def weigh(self, post: Post) -> Evidence:
        """Whether the title or one sentence bills one talk, and whether there was an event."""
        talk = _talk(post)
        if talk is None:
            return Evidence(0.0)
        around = Around(post, [])
        score, reasons = around.score()
        if not reasons:
            return Evidence(0.0, ("one talk",))

        def read() -> Findings:
            told = around.read()
            return attrs.evolve(told, found=(*entries.find([talk], post.document.text, post.language), *told.found))

        return Evidence(round(score + 0.6, 2), ("one talk", *reasons), read)


def _talk(post: Post) -> Told | None:
    """The one talk of a post; None where there is none, or more of them."""
    document, language, told, bills = post.document, post.language, post.announced, post.title_bills
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
