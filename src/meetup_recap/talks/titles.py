"""Where a title stands behind the words that lead to it.

… talk on [Queues in Anger](https://…)        the text of a link
… talk on “Queues in Anger”, explaining that:  the text in quotes, where they enclose all of it
… talk on Queues in Anger (starting at 1:34)   up to the start time
… told us about queues on a shoestring.        up to the end of the sentence
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.lead_ins import QUOTES
from meetup_recap.words.addresses import is_video
from meetup_recap.words.clock import parse_clock, start_marker
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.names import Range, words
from meetup_recap.words.quoted import QUOTED

_WRAPPED = re.compile(r"[\"“”„«](?P<inside>[^\"“”„«»]+)[\"“”»]\Z")
_QUOTED_LAST = re.compile(r"(?<=[\s(])[\"“„«](?P<inside>[^\"“”„«»]{4,})[\"”“»]?\W*\Z")
_ANY_QUOTE = re.compile(r"[\"“”„«»(]")
_CLOSING_QUOTE = re.compile(r"[^\"“”„«»]+(?P<quote>[\"“”»])")
_ASIDE = re.compile(r"\s*\((?P<inside>[^()]*)\)?\s*\Z")
_MARKS = frozenset({"emphasis", "strong"})
_FAR_LINK = 4
_FARTHEST_MARKER = 600
_MOST_SENTENCES = 12
_LONGEST_TITLE = 600
_WHOLE_TITLE = 3
"""How many words in quotes are a title of their own."""
_BEHIND_NOUN = 2
"""How many are, behind a word for a talk."""
_LONGEST_NOUN = 30
"""How long such a word is at most."""


def title_link(prose: Prose, at: int, end: int, language: Language) -> Mark | None:
    """The link whose text is the title: the first one, at the title's place or a few words behind it."""
    for mark in prose.links(max(at - 1, 0), end):
        text = prose.plain[mark.start : mark.end]
        if mark.kind != "link" or parse_clock(text) is not None or language.pattern("slides").search(text):
            return None
        between = prose.plain[at : mark.start]
        near = len(between.split()) <= _FAR_LINK and "(" not in between
        is_title = is_video(mark.url) or _WRAPPED.match(text.strip()) or len(text.split()) > _FAR_LINK
        return mark if not between.strip(" \"“'") or (near and is_title) else None
    return None


def marker_behind(prose: Prose, at: int, language: Language) -> re.Match[str] | None:
    """The start time behind a title, where no sentence about the speaker comes before it."""
    match = start_marker(language).search(prose.plain, at, at + _FARTHEST_MARKER)
    if not match:
        return None
    for start, _ in _sentences_behind(prose, at, language):
        if start >= match.start():
            break
        if start > at and _turns_away(prose.plain, start, language):
            return None
    return match


def _sentences_behind(prose: Prose, at: int, language: Language) -> Sequence[tuple[int, int]]:
    """The sentence that an offset stands in, and a few behind it: a title does not go on over more."""
    spans = sentences(prose, language.abbreviations)
    first = bisect_right(spans, at, key=lambda span: span[1])
    return spans[first : first + _MOST_SENTENCES]


def _turns_away(plain: str, start: int, language: Language) -> bool:
    """Whether a sentence speaks of the speaker, to the reader or of the evening: the title is over before it."""
    first = next(words(plain, start, len(plain)), None)
    word = first.of(plain).lower() if first else ""
    if word in (*language.joiners, *language.articles):
        return False
    groups = (language.third_person, language.reader, language.first_person_plural, language.openers)
    return any(word in group for group in groups)


def plain_title(prose: Prose, at: int, marker: re.Match[str] | None, language: Language) -> Range:
    """A title that is no link: up to the start time, the end of its sentence, or where that turns to the list below.

    It is empty where that is too far for a title.
    """
    plain = prose.plain
    stop = marker.start() if marker else _sentence_end(prose, at, language)
    marked = next((mark for mark in prose.beginning(at, at + 1) if mark.kind in {"emphasis", "strong"}), None)
    if marked and marked.end <= stop and " " in plain[at : marked.end].strip():
        return unquoted(plain, at, marked.end)
    if stop - at > _LONGEST_TITLE:
        return Range(at, at)
    stop = stop if marker else _before_turn(plain, at, stop, language)
    stop = at + len(plain[at:stop].rstrip(" ."))
    aside = _ASIDE.search(plain, at, stop)
    if aside and language.pattern("recording").search(aside["inside"]):
        stop = aside.start()
    is_lower = plain[at : at + 1].islower()
    stop = before_clause(plain, at, stop, language) if is_lower else _before_relative(plain, at, stop, language)
    stop = at + len(plain[at:stop].rstrip(" ,;:-–—("))
    if plain[at : at + 1] in QUOTES:
        return _quoted(plain, at, stop, language)
    inner = _QUOTED_LAST.search(plain, at, stop)  # "…, with the title „Queues in Anger“"
    is_one = inner is not None and " " in inner["inside"] and not _ANY_QUOTE.search(plain, at, inner.start())
    return Range(*inner.span("inside")) if inner and is_one else Range(at, max(stop, at))


def _sentence_end(prose: Prose, at: int, language: Language) -> int:
    """Where the title's sentence ends; behind "!" and "?" a title may go on, unless the next sentence turns away."""
    spans = _sentences_behind(prose, at, language)
    for (_, end), (following, _) in pairwise(spans):
        if prose.plain[end - 1] not in "!?" or _turns_away(prose.plain, following, language):
            return end
    return spans[-1][1] if spans else len(prose.plain)


def _before_turn(plain: str, at: int, stop: int, language: Language) -> int:
    """Where a sentence turns to the list below it: ", explaining that:", ", and in her experience:"."""
    if not plain[at:stop].rstrip().endswith(":"):
        return stop
    match = _turn(language).search(plain, at, max(stop, at))
    return match.start() if match else stop


@cache
def _turn(language: Language) -> re.Pattern[str]:
    pronouns, verbs = alternatives(language.third_person), alternatives(language.talk_verbs)
    joiners, turns = alternatives(language.joiners), alternatives(language.turns)
    return re.compile(
        rf"(?:\s*,\s+(?:(?:{joiners})\s+)?|\s+(?:{joiners})\s+)(?:(?:{turns})\s+)?(?:{pronouns})\b[^,]*\Z"
        rf"|\s*,\s+(?:(?:{joiners})\s+)?(?:{verbs})\b[^,]*\Z"
    )


def before_clause(plain: str, at: int, stop: int, language: Language) -> int:
    """A subject told in lower case ends before a clause of its own: ", since the group has grown", "and showed us"."""
    match = _clause(language).search(plain, at, stop)
    stop = match.start() if match else stop
    other = _other_verb(language).search(plain, at, stop)
    return other.start() if other else stop


def _before_relative(plain: str, at: int, stop: int, language: Language) -> int:
    """Any title ends before what a sentence says of the talk: "Queues in Anger, which had us all laughing"."""
    match = _relative(language).search(plain, at, stop)
    return match.start() if match else stop


@cache
def _relative(language: Language) -> re.Pattern[str]:
    return re.compile(rf",\s+(?:{alternatives(language.relatives)})\b")


@cache
def opens_clause(language: Language) -> re.Pattern[str]:
    """What a clause about somebody begins with, which is no title: ", der " of "Ada Vega, der bei Northwind sitzt"."""
    pronouns = alternatives((*language.relatives, *language.articles))
    return re.compile(rf"(?<=[\w)]),\s+(?:{pronouns})\s+\Z")


@cache
def _other_verb(language: Language) -> re.Pattern[str]:
    """Where the speaker goes on to do something else: " and showed us"."""
    joiners, verbs = alternatives(language.joiners), alternatives(language.talk_verbs)
    return re.compile(rf"[ ](?:{joiners})[ ](?:\w{{1,4}}[ ]){{0,2}}(?:{verbs})(?!\w)")


@cache
def _clause(language: Language) -> re.Pattern[str]:
    return re.compile(rf",\s+(?:{alternatives(language.subordinators)})\b")


def _quoted(plain: str, at: int, stop: int, language: Language) -> Range:
    """The text in quotes, whatever follows it; where it is a word or two within a longer title, all of it.

    Two words are enough behind a word for a talk: "Her talk "Small Boats" made us laugh".
    """
    match = _CLOSING_QUOTE.match(plain, at + 1)
    before = plain[max(0, at - _LONGEST_NOUN) : at].rstrip().rpartition(" ")[2]
    fewest = _BEHIND_NOUN if before in language.talk_nouns else _WHOLE_TITLE
    if match and (match.end() >= stop or plain[match.end()] in ",;" or len(match[0].split()) >= fewest):
        return Range(at + 1, match.start("quote"))
    return Range(at, stop)


def unquoted(plain: str, start: int, end: int) -> Range:
    """A link's text, without the quotes where they enclose all of it."""
    text = plain[start:end]
    start, end = start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())
    match = _WRAPPED.match(plain[start:end])
    if match:
        return Range(start + match.start("inside"), start + match.end("inside"))
    return Range(start, end)


def marked_in(prose: Prose, title: Range, end: int) -> Range | None:
    """What is in quotes, italics or bold within a title: "a flash talk on *Queues in Anger*, well told"."""
    plain = prose.plain
    marks = [mark for mark in prose.beginning(title.start, title.end) if mark.kind in _MARKS]
    found = [Range(mark.start, mark.end) for mark in marks]
    found += [Range(*match.span()) for match in QUOTED.finditer(plain, title.start, end)]
    for whole in sorted(found):
        said = unquoted(plain, *whole)
        if len(said.of(plain).split()) > 1 and not names_somebody(said.of(plain)):
            return said
    return None


def before_tail(plain: str, start: int, stop: int, language: Language) -> int:
    """Where a title ends before the second part of its verb: "stellte die Bibliothek vor"."""
    said = plain[start:stop].rstrip(" .")
    tail = said.rpartition(" ")[2]
    return start + len(said) - len(tail) - 1 if tail in language.verb_tails else stop


def before_link(prose: Prose, start: int, stop: int) -> int:
    """Where a title ends before a link in brackets: "queues ([slides](…))"."""
    plain = prose.plain
    links = (mark.start for mark in prose.links(start, stop) if plain[mark.start - 1] in "([")
    first = next(links, None)
    return stop if first is None else start + len(plain[start : first - 1].rstrip())
