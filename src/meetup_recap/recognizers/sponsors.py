"""Whom the post thanks for sponsorship or support; a venue thanked for hosting alone is none.

We are grateful to [Northwind](https://…), [Quayside](https://…) and [Harbor](https://…) for their support.
Thanks to our sponsors, Northwind, the PSF and Quayside, plus …
"""

from collections.abc import Collection, Iterator
from itertools import takewhile

from meetup_recap.languages import Language
from meetup_recap.reading.marks import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.recognizers.found import Found, literal
from meetup_recap.recognizers.names import Range, is_capitalized, organizations_in


def find(paragraphs: list[Prose], language: Language, known: Collection[str]) -> Iterator[Found]:
    """The sponsors in their order, each once."""
    seen: set[str] = set()
    for prose in paragraphs:
        for start, end in sentences(prose, language.abbreviations):
            if is_thanks(prose, start, end, language):
                for name, url in _named(prose, start, end, language, known):
                    key = name.of(prose.plain).casefold()
                    if key not in seen:
                        yield from _sponsor(prose, name, url, len(seen))
                        seen.add(key)


def is_thanks(prose: Prose, start: int, end: int, language: Language) -> bool:
    """Whether a sentence thanks for sponsorship or support."""
    thanks = language.pattern("thanks").search(prose.plain, start, end)
    return bool(thanks and language.pattern("sponsorship").search(prose.plain, start, end))


_Named = tuple[Range, tuple[str, int, int] | None]


def _named(prose: Prose, start: int, end: int, language: Language, known: Collection[str]) -> Iterator[_Named]:
    links = [mark for mark in prose.links(start, end) if mark.kind == "link"]
    for mark in links:
        text = prose.plain[mark.start : mark.end]
        name = Range(mark.start + len(text) - len(text.lstrip()), mark.start + len(text.rstrip(" .,")))
        if name.start < name.end and not language.pattern("sponsorship").fullmatch(name.of(prose.plain)):
            yield name, (mark.url, mark.url_start, mark.url_end)
    if not links:
        for lead in language.pattern("sponsorship").finditer(prose.plain, start, end):
            at = len(prose.plain) - len(prose.plain[lead.end() :].lstrip(" ,:"))
            listed = organizations_in(prose.plain, at, end, language, known)
            for name in takewhile(lambda name: is_capitalized(name.of(prose.plain)), listed):
                yield name, None


def _sponsor(prose: Prose, name: Range, url: tuple[str, int, int] | None, index: int) -> Iterator[Found]:
    yield literal(("event", "sponsors", index, "name"), prose, *name)
    if url:
        yield Found(("event", "sponsors", index, "url"), *url)
