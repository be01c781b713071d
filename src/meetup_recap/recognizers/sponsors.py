"""Whom the post thanks for sponsorship or support; a venue thanked for hosting alone is none.

We are grateful to [Northwind](https://…), [Quayside](https://…) and [Harbor](https://…) for their support.
Thanks to our sponsors, Northwind, the PSF and Quayside, plus …
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import takewhile

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.recognizers.found import Found, literal
from meetup_recap.recognizers.names import Range, is_capitalized, organizations_in
from meetup_recap.recognizers.paying import payers
from meetup_recap.recognizers.thanks import clauses


def find(paragraphs: list[Prose], language: Language, known: Collection[str]) -> Iterator[Found]:
    """The sponsors in their order, each once."""
    seen: set[str] = set()
    for prose in paragraphs:
        for start, end in clauses(prose, language) if _may_thank(prose, language) else ():
            named = list(_named(prose, start, end, language, known)) if is_thanks(prose, start, end, language) else []
            told = ((name, _link_of(prose, name)) for name in payers(prose, start, end, language))
            if named or language.pattern("sponsored").search(prose.plain, start, end):
                for name, url in named or told:
                    key = name.of(prose.plain).casefold()
                    if key not in seen:
                        yield from _sponsor(prose, name, url, len(seen))
                        seen.add(key)


def _link_of(prose: Prose, name: Range) -> tuple[str, int, int] | None:
    mark = next((mark for mark in prose.links(name.start, name.end) if mark.kind == "link"), None)
    return (mark.url, mark.url_start, mark.url_end) if mark else None


def _may_thank(prose: Prose, language: Language) -> bool:
    """Whether any clause may: a quick look, as most paragraphs have no such word."""
    return any(language.pattern(field).search(prose.plain) for field in ("sponsors", "support", "sponsored"))


def is_thanks(prose: Prose, start: int, end: int, language: Language) -> bool:
    """Whether a clause speaks of sponsors, or thanks for support; not of being housed alone."""
    if language.pattern("housing").search(prose.plain, start, end):
        return False
    sponsors = language.pattern("sponsors").search(prose.plain, start, end)
    thanks = language.pattern("thanks").search(prose.plain, start, end)
    return bool(sponsors or (thanks and language.pattern("support").search(prose.plain, start, end)))


_Named = tuple[Range, tuple[str, int, int] | None]


def _named(prose: Prose, start: int, end: int, language: Language, known: Collection[str]) -> Iterator[_Named]:
    """Linked names and names in a list behind a word of sponsorship or thanks, in their order."""
    linked = {
        mark.start: mark for mark in prose.links(start, end) if mark.kind == "link" and _is_name(prose, mark, language)
    }
    names = {mark.start: _trimmed(prose, mark) for mark in linked.values()}
    read: set[int] = set()
    for at in _list_starts(prose, start, end, language, linked):
        if at in read:
            continue
        listed = list(organizations_in(prose.plain, at, end, language, known))
        read.update(name.start for name in listed)
        for name in takewhile(lambda name: is_capitalized(name.of(prose.plain)), listed):
            if not any(mark.kind == "link" and mark.start in linked for mark in prose.around(name.start)):
                names.setdefault(name.start, name)
    for at in sorted(names):
        mark = linked.get(at)
        yield names[at], (mark.url, mark.url_start, mark.url_end) if mark else None


def _is_name(prose: Prose, mark: Mark, language: Language) -> bool:
    name = _trimmed(prose, mark)
    text = name.of(prose.plain)
    opens = text.split(" ")[0].lower() if text else ""
    is_word = language.pattern("sponsors").fullmatch(text) or opens in (*language.reader, *language.nearby)
    return bool(text) and not is_word


def _trimmed(prose: Prose, mark: Mark) -> Range:
    text = prose.plain[mark.start : mark.end]
    return Range(mark.start + len(text) - len(text.lstrip()), mark.start + len(text.rstrip(" .,")))


def _list_starts(prose: Prose, start: int, end: int, language: Language, linked: Collection[int]) -> Iterator[int]:
    """Where a list of sponsors may begin: at the first link, behind a word for sponsors, behind "thanks to"."""
    yield from sorted(linked)
    for field in ("sponsors", "thanks_to"):
        for match in language.pattern(field).finditer(prose.plain, start, end):
            gap = _gap(language).match(prose.plain, match.end())
            yield gap.end() if gap else match.end()


@cache
def _gap(language: Language) -> re.Pattern[str]:
    """What may stand between "sponsors" or "thanks to" and the first name."""
    determiners = alternatives((*language.articles, *language.possessives))
    return re.compile(rf"[\s,:]*(?:(?:{determiners})\s+)*")


def _sponsor(prose: Prose, name: Range, url: tuple[str, int, int] | None, index: int) -> Iterator[Found]:
    yield literal(("event", "sponsors", index, "name"), prose, *name)
    if url:
        yield Found(("event", "sponsors", index, "url"), *url)
