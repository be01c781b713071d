"""What a check looks at."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

import attrs

from meetup_recap.diagnostics import Diagnostic
from meetup_recap.errors import SourceError
from meetup_recap.languages import Language, with_loans
from meetup_recap.languages.choice import own_language
from meetup_recap.limits import UNLIMITED
from meetup_recap.model import Recap
from meetup_recap.places import Edit, Span
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph, Quote
from meetup_recap.reading.document import Document, Part, read_document
from meetup_recap.reading.prose import Prose
from meetup_recap.words import announcement


@attrs.frozen
class Subject:
    """A recap and the post that it was read from, with the language that the post is written in.

    Attributes:
        recap: The recap.
        document: The post's blocks, or those that tell of this event.
        language: The post's language, with the English words that posts in any language borrow.
        own: The same without these.
    """

    recap: Recap
    document: Document
    language: Language
    own: Language

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """The running text of the whole post, bullets and quotes too."""
        return tuple(_prose(self.document.blocks))

    @cached_property
    def about_event(self) -> tuple[Prose, ...]:
        """The paragraphs about this event, those that announce the next one left out."""
        blocks = self.document.blocks
        end = announcement.begin(blocks, self.language, self.recap.event.series)
        return tuple(block.prose for block in blocks[:end] if isinstance(block, Paragraph))

    def finding(self, code: str, message: str, span: Span | tuple[int, int], *fix: Edit) -> Diagnostic:
        """A finding at a place."""
        return Diagnostic(code, message, Span(span[0], span[1]), fix)

    def edit(self, prose: Prose, start: int, end: int, text: str) -> tuple[Edit, ...]:
        """An edit of a range of plain text; none where YAML's quoting or folding hides it."""
        return () if prose.rule else (Edit(*prose.span(start, end), text),)

    def place(self, path: str) -> Span:
        """Where a value stands."""
        return self.place_of_any(path)

    def place_of_any(self, *paths: str) -> Span:
        """Where the first of several values stands that stands anywhere; the beginning of the text, where none does."""
        spans = self.recap.source.spans if self.recap.source else {}
        return next((spans[path] for path in paths if path in spans), Span(0, 0))


Check: TypeAlias = Callable[[Subject], Iterable[Diagnostic]]


def subject_of(recap: Recap, languages: Sequence[Language]) -> Subject:
    """A recap with its post, read again.

    Raises:
        SourceError: The recap has no text.
    """
    if recap.source is None or recap.source.text is None:
        raise SourceError("check")
    document = read_document(recap.source.text, UNLIMITED)
    section = recap.source.section
    own = own_language(document.text, document.body, languages)
    return Subject(
        recap, document.part(Part(section.start, section.end)) if section else document, with_loans(own), own
    )


def _prose(blocks: Iterable[Block]) -> Iterator[Prose]:
    for block in blocks:
        if isinstance(block, (Paragraph, Heading)):
            yield block.prose
        elif isinstance(block, Quote):
            yield from _prose(block.blocks)
        elif isinstance(block, List):
            for item in block.items:
                yield from _prose(item.blocks)
