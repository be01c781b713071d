"""Where a group meets as a rule, as the head of a file of many events says: each event without a place was there.

Where the other posts of a group tell of a place, one that names it in passing was there, too: see `shared_places`.

We meet every second Tuesday. Unless noted otherwise we are at **Quayside Coworking**, 12 Lantern Street.
"""

import re
from collections.abc import Iterator
from functools import cache

from meetup_recap.candidate import Candidate
from meetup_recap.facts.written_venues import venue_of
from meetup_recap.languages.patterns import alternatives
from meetup_recap.post import Post
from meetup_recap.reading.blocks import paragraphs_in
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.days import holds_date
from meetup_recap.words.names import Range, is_capitalized
from meetup_recap.words.venues import in_sentence

_MARKS = frozenset({"strong", "link"})
_LONGEST_TIE = 12


def usual(post: Post) -> Iterator[Candidate]:
    """The venue that a sentence before the first event names as the one that holds where nothing else is said."""
    for block in paragraphs_in(post.head) if post.is_part else ():
        prose = block.prose
        for start, end in sentences(prose, post.language.abbreviations):
            if post.language.pattern("as_a_rule").search(prose.plain, start, end):
                yield from _named(prose, start, end, post)


def shared(post: Post) -> Iterator[Candidate]:
    """A place where the group met at other times, wherever the post names it but for where somebody works."""
    if not post.language.usual_places:
        return
    title = post.index.title.plain if post.index.title else ""
    others = (*post.language.affiliations, *post.language.employed)
    for prose in post.prose:
        for match in _any_of(post.language.usual_places).finditer(prose.plain):
            before = prose.plain[max(0, match.start() - _LONGEST_TIE) : match.start()].lower().split()
            is_group = match[0] in title or match[0] == post.index.series
            if not is_group and (not before or before[-1] not in others):
                yield venue_of(prose, Range(*match.span()), None, "as a rule")
                return


@cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(names)})(?!\w)")


def _named(prose: Prose, start: int, end: int, post: Post) -> Iterator[Candidate]:
    """The name in bold or of a link behind "at", else the place that the sentence tells of."""
    language = post.language
    ties = {word.lower() for word in (*language.places, *language.inside)}
    for mark in prose.beginning(start, end):
        before = prose.plain[max(start, mark.start - _LONGEST_TIE) : mark.start].lower().split()
        name = Range(mark.start, min(mark.end, end))
        said = name.of(prose.plain)
        is_tied = bool(before) and (before[-1] in ties or " ".join(before[-2:]) in ties)
        if mark.kind in _MARKS and is_tied and is_capitalized(said) and not holds_date(said, language):
            yield venue_of(prose, name, mark if mark.kind == "link" else None, "as a rule", language)
            return
    for place, link, _ in in_sentence(prose, start, end, language, frozenset(), None):
        yield venue_of(prose, place, link, "as a rule", language)
        return
