"""Lines of which a word joins title and speaker: "Queues by Ada Vega", "Ada Vega on Queues"."""

import re
from collections.abc import Sequence

from meetup_recap.languages import Language
from meetup_recap.reading.prose import Prose
from meetup_recap.talks.marked_sides import PERSON_FIRST, TITLE_FIRST, Split, trim
from meetup_recap.talks.split_titles import TITLES
from meetup_recap.words.bylines import people_in
from meetup_recap.words.given_names import is_given
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.quoted import QUOTED

_ASIDE = re.compile(r"[ ]*\([^()]*\)")
_CLOSING_WORDS = re.compile(r"\((?P<inside>[^\W\d_][^()]{1,60})\)\W{0,4}\Z")
_CLOSING_NAME = re.compile(r"\((?P<who>[^\W\d_]+)(?:[ ](?:&|\+|\w{1,3})[ ][^\W\d_]+)?\)(?:[ ]*\[[^\[\]]*\])?[ ]*\Z")
"""A first name or two in brackets at the end of a line."""
_CLOSING = frozenset('"”“»')
_INITIAL = 4
_SEVERAL = 2
_SENTENCE = re.compile(r"[^\W\d_]{3}[.!?](?=[ ]+[^\W\da-z_])")
"""Where a sentence ends and another one begins."""


def by_word(prose: Prose, whole: Range, language: Language) -> Split | None:
    """`Queues by Ada Vega`."""
    if not language.may_hold("by", whole.of(prose.plain).lower()):
        return None
    for match in reversed(outside_marks(language.pattern("by"), prose, whole)):
        if not prose.plain[whole.start : match.start()].strip() or match.start() == whole.start:
            continue
        stop = _SENTENCE.search(prose.plain, match.end(), whole.end)
        people = people_in(prose, match.end(), _before_stop(prose.plain, stop.end() if stop else whole.end), language)
        if people and any(likeness(person.text, language) == STRONG for person in people):
            return Split(trim(prose.plain, whole.start, match.start()), tuple(people), TITLE_FIRST)
    return None


def _before_stop(plain: str, end: int) -> int:
    """Before the full stop of a sentence: that of an initial, "Hartmut W.", is a part of the name."""
    before = plain[max(0, end - _INITIAL) : end - 1]
    return end - (plain[end - 1] == "." and (before.isalpha() or before[-1:] in _CLOSING))


def about_word(prose: Prose, whole: Range, language: Language, *, is_sure: bool = False) -> Split | None:
    """`Ada Vega on Queues`; `Ada on Queues` where other lines are so, too: then it `is_sure`."""
    if not language.may_hold("about", whole.of(prose.plain).lower()):
        return None
    opener = language.pattern("openers").match(prose.plain, whole.start)
    start = opener.end() if opener else whole.start  # "Then Ada Vega talked about Queues"
    for match in outside_marks(language.pattern("about"), prose, whole):
        people = people_in(prose, start, match.start(), language)
        end = match.end() + len(prose.plain[match.end() : _before_stop(prose.plain, whole.end)].rstrip(" :"))
        title = trim(prose.plain, match.end(), end)
        quoted = [Range(*match.span()) for match in QUOTED.finditer(prose.plain, *title)]
        title = quoted[0] if len(quoted) == 1 and " " in quoted[0].of(prose.plain) else title
        is_marked = is_sure or (len(quoted) == 1 and quoted[0].start == match.end() and title == quoted[0])
        are_people = people and all(
            likeness(person.text, language) == STRONG or (is_marked and is_given(person.text)) for person in people
        )
        if title.of(prose.plain) and are_people:
            return Split(title, tuple(people), PERSON_FIRST)
    return None


def are_first_names(lines: Sequence[Prose], language: Language) -> bool:
    """Whether several lines of a list, and half of them, open with one known first name and such a word or a colon.

    Or they end in one in brackets: "Queues in Anger (Ada)".
    """
    found = 0
    for line in lines:
        first, _, behind = line.plain.strip().partition(" ")
        is_parted = first.endswith(":") or language.pattern("about").match(behind) is not None
        closing = _CLOSING_NAME.search(line.plain)
        found += (is_parted and is_given(first.rstrip(":"))) or (closing is not None and is_given(closing["who"]))
    return found >= _SEVERAL and _SEVERAL * found >= len(lines)


def are_in_brackets(lines: Sequence[Prose], language: Language) -> bool:
    """Whether most lines of a list end in brackets with a few words, and half of these look like somebody's names."""
    found = (_CLOSING_WORDS.match(line.plain, at) for line in lines if (at := line.plain.rfind("(")) > 0)
    closing = [match["inside"] for match in found if match]
    known = sum(is_given(said.split()[0]) or likeness(said, language) == STRONG for said in closing)
    return len(closing) > 1 and 2 * (len(lines) - len(closing)) <= len(closing) <= 2 * known


def outside_marks(pattern: re.Pattern[str], prose: Prose, whole: Range) -> list[re.Match[str]]:
    """Where a pattern parts a line: not inside of bold or italic words or quotes that are a part of it."""
    inside = [
        Range(mark.start, mark.end)
        for mark in prose.marks
        if mark.kind in TITLES
        and (mark.start > whole.start + 1 or _ASIDE.sub("", prose.plain[mark.end : whole.end]).strip())
    ]
    inside += [Range(*match.span()) for match in QUOTED.finditer(prose.plain, *whole)]
    return [
        match
        for match in pattern.finditer(prose.plain, *whole)
        if not any(one.start <= match.start() and match.end() <= one.end for one in inside)
    ]
