"""The line that bills a talk: a heading, an item of an agenda, a row of a table.

### Queues in Anger - Ada Vega               ### [Ada Vega](https://ada.example): Queues in Anger
- 18:30 - 19:00: Queues in Anger             ## [35 min] [Queues in Anger - Ada Vega](https://slides.example/q)
### Ada Vega on Queues in Anger              * "Queues in Anger" by Ada Vega (Northwind)
## Tema: Queues in Anger                     ### <strike>Queues in Anger</strike>
"""

import re
from collections.abc import Iterator
from datetime import time
from functools import cache

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.base import alternatives
from meetup_recap.reading.marks import Mark, Prose
from meetup_recap.recognizers.addresses import is_profile
from meetup_recap.recognizers.bylines import NONE, STRONG, Billed, likeness, people_in
from meetup_recap.recognizers.labels import kind_of
from meetup_recap.recognizers.names import Range

_DASH = re.compile(r"[ ]+(?:-{1,3}|[–—|~])[ ]+|[ ]*[–—][ ]*")
_COLON = re.compile(r"[ ]?:[ ]+")
_END_BRACKETS = re.compile(r"[ ]*\((?P<inside>[^()]+)\)[ ]*\Z")
_COMMA = re.compile(r",[ ]+")
_LABEL = re.compile(r"(?P<label>[^\W\d_][^:]{0,30}?)[ ]?:[ ]+(?=\S)")
_QUOTED = re.compile(r"\s*[\"“„«](?P<title>[^\"”“»]+)[\"”“»]\s*\Z")
_UNDEFINED = re.compile(r"\s*\[(?P<title>[^\[\]]+)\](?:\[[^\[\]]*\])?\s*\Z")
"""A link whose address is defined nowhere: its brackets are no part of the title."""
_OPENING_QUOTE = re.compile(r"[\"“„«](?P<title>[^\"”“»]+)[\"”“»]")
_MATERIALS = {"slides", "video", "code", "paper", "links"}
_LEFT, _RIGHT = " \t-–—|:~•*·.,", " \t-–—|:~*,"
TITLE_FIRST, PERSON_FIRST = "title first", "person first"


@attrs.frozen
class Bill:
    """What a line says of a talk.

    Attributes:
        prose: The line.
        title: Where the title stands, None where the line names people only.
        people: Who is named.
        begins: When it begins, with the place of the time.
        kind: What sort of talk it is called.
        is_cancelled: Whether the line is struck out.
        link: What the title links to.
        order: Which of title and person stands first; None where the line names one of them only.
        is_open: Whether both sides of the line look like a name.
        materials: The links that close the line, with what they lead to.
    """

    prose: Prose = attrs.field(repr=False)
    title: Range | None
    people: tuple[Billed, ...] = ()
    begins: tuple[time, Range] | None = None
    kind: str | None = None
    is_cancelled: bool = False
    link: Mark | None = None
    order: str | None = None
    is_open: bool = False
    materials: tuple[tuple[str, Mark], ...] = ()

    @property
    def text(self) -> str:
        """The title, "" where there is none."""
        return self.title.of(self.prose.plain) if self.title else ""


def read_bill(prose: Prose, language: Language, *, named: bool = False, order: str = TITLE_FIRST) -> Bill:
    """What a line says of a talk.

    Args:
        prose: The line.
        language: Whose words to use.
        named: Whether the speaker is named elsewhere: then the line is the title, but for what it repeats.
        order: Which of title and person stands first where the line leaves that open.
    """
    plain = prose.plain
    start, begins = _past_times(plain, 0, language)
    start, kind = _past_kind(plain, start, language)
    if begins is None:
        start, begins = _past_times(plain, start, language)
    end, materials = _before_materials(prose, start, language)
    end = _before_duration(plain, start, end, language)
    start, end, is_cancelled = _without_cancelled(plain, start, end, language)
    whole = _trim(plain, start, end)
    is_cancelled = is_cancelled or _is_struck(prose, whole)
    bill = Bill(prose, whole, begins=begins, kind=kind, is_cancelled=is_cancelled, materials=materials)
    if whole.end <= whole.start:
        return attrs.evolve(bill, title=None)
    split = None if named else _split(prose, whole, language, order)
    if split:
        bill = attrs.evolve(bill, title=split.title, people=split.people, order=split.order, is_open=split.is_open)
    if bill.title:
        stop = _before_duration(plain, bill.title.start, bill.title.end, language)
        bill = attrs.evolve(bill, title=_trim(plain, bill.title.start, stop))
    return attrs.evolve(bill, title=_unquoted(plain, bill.title), link=_title_link(prose, bill.title))


def _past_times(plain: str, at: int, language: Language) -> tuple[int, tuple[time, Range] | None]:
    """Behind the times, durations and marks that open a line, and when the talk begins."""
    begins = None
    while True:
        match = _opening(language).match(plain, at)
        if not match or match.end() == at:
            return at, begins
        if match["hour"] and begins is None:
            told = _time(match)
            begins = (told, Range(match.start("hour"), match.end("minute") if match["minute"] else match.end("hour")))
        at = match.end()


def _time(match: re.Match[str]) -> time:
    hour = int(match["hour"])
    is_afternoon = (match["word"] or "").lower().startswith("p") and hour < 12  # noqa: PLR2004  # 12 pm is noon
    return time((hour + 12 * is_afternoon) % 24, int(match["minute"] or 0))


@cache
def _opening(language: Language) -> re.Pattern[str]:
    words, until = alternatives(language.clock), alternatives(language.until)
    minutes = alternatives(language.minutes)
    word = rf"(?:[ ]?(?P<word>(?:{words})(?!\w)))?"
    clock = rf"[0-2]?[0-9](?:[:.h][0-5][0-9](?:[ ]?(?:{words})(?!\w))?|[ ]?(?:{words})(?!\w))"
    return re.compile(
        rf"""[ ]*(?:
        [\[(]?(?P<hour>[0-2]?[0-9])(?:[:.h](?P<minute>[0-5][0-9]){word}|[ ]?(?:{words})(?!\w))
            (?:[ ]*(?:[-–—~]|(?:{until})(?!\w))[ ]*{clock})?[\])]?[ ]*[:\-–—|,]*
        |[\[(][ ]*[0-9]{{1,3}}[ ]?(?:{minutes}|['’])[ ]*[\])][ ]*[:\-–—|]*
        |[0-9]{{1,3}}[ ]?(?:{minutes})[ ]*[:\-–—|]+
        |[\U0001F300-\U0001FAFF☀-➿️⚡]+
        )[ ]*""",
        re.VERBOSE | re.IGNORECASE,
    )


def _before_duration(plain: str, start: int, end: int, language: Language) -> int:
    """Before "(20 min)" at the end of a line."""
    match = _closing(language).search(plain, start, end)
    return match.start() if match and match.start() > start else end


def _before_materials(prose: Prose, start: int, language: Language) -> tuple[int, tuple[tuple[str, Mark], ...]]:
    """Before the links that close a line, "([slides](…), [video](…))", and what they are."""
    end = len(prose.plain)
    found: list[tuple[str, Mark]] = []
    for mark in reversed([mark for mark in prose.links(start) if mark.kind == "link"]):
        kind = kind_of(prose.plain[mark.start : mark.end], language)
        between = prose.plain[mark.end : end].strip(" ,|/·)(")
        if kind is None or kind not in _MATERIALS or between or mark.start <= start + 1:
            break
        found.insert(0, (kind, mark))
        end = mark.start
    return (len(prose.plain[:end].rstrip(" (,|·[")), tuple(found)) if found else (end, ())


def _without_cancelled(plain: str, start: int, end: int, language: Language) -> tuple[int, int, bool]:
    """A line without "(cancelled)" at its end and "CANCELLED:" at its head, and whether it had one."""
    bracket = _END_BRACKETS.search(plain, start, end)
    if bracket and language.pattern("cancelled").search(bracket["inside"]):
        return start, bracket.start(), True
    head = language.pattern("cancelled").match(plain, start)
    colon = _COLON.match(plain, head.end()) if head else None
    return (colon.end(), end, True) if colon else (start, end, False)


@cache
def _closing(language: Language) -> re.Pattern[str]:
    minutes = alternatives(language.minutes)
    return re.compile(rf"[ ]*[(\[][ ]*[~≈]?[0-9]{{1,3}}[ ]?(?:{minutes}|['’])[ ]*[)\]][ ]*\Z", re.IGNORECASE)


def _past_kind(plain: str, at: int, language: Language) -> tuple[int, str | None]:
    """Behind what a talk is called, "(Lightning Talk)" or "Keynote -", or the label of its title, "Topic:"."""
    if not language.may_hold("kinds", plain.lower()):
        return _past_title_label(plain, at, language), None
    match = _kind(language).match(plain, at)
    if match:
        kind = language.kinds[" ".join((match["inside"] or match["before"]).lower().split())]
        is_form = match["inside"] or kind in {"talk", "keynote", "lightning"}  # "Panel: who pays?" is a whole title
        return (match.end() if is_form else at), kind
    held = language.pattern("kinds").search(plain, at)
    named = language.kinds[" ".join(held[0].lower().split())] if held and _names_kind(plain, at, held) else None
    return _past_title_label(plain, at, language), named


def _past_title_label(plain: str, at: int, language: Language) -> int:
    """Behind "Topic:"."""
    label = _LABEL.match(plain, at) if ":" in plain else None
    return label.end() if label and kind_of(label["label"], language) == "title" else at


def _names_kind(plain: str, at: int, held: re.Match[str]) -> bool:
    """Whether a title is called what a word in it says: at its head or end, "Cucumber Workshop"."""
    return held.start() == at or held.end() >= len(plain.rstrip(" .!?)"))


@cache
def _kind(language: Language) -> re.Pattern[str]:
    kinds = alternatives(language.kinds)
    return re.compile(
        rf"[ ]*(?:[\[(](?P<inside>{kinds})[\])][ ]*[:–—-]?|(?P<before>{kinds})[ ]*[:–—|-])[ ]+", re.IGNORECASE
    )


@attrs.frozen
class _Split:
    title: Range | None
    people: tuple[Billed, ...]
    order: str | None = None
    is_open: bool = False


def _split(prose: Prose, whole: Range, language: Language, order: str) -> _Split | None:
    """A line's title and people; None where it names nobody."""
    marked = _linked_person(prose, whole, language) or _marked_title(prose, whole, language)
    if marked:
        return marked
    for find in (_at_dashes, _at_colons):
        found = list(find(prose, whole, language))
        if found:
            return _best(found, order, language)
    by_word = (
        _by_word(prose, whole, language) or _about_word(prose, whole, language) or _in_brackets(prose, whole, language)
    )
    if by_word:
        return by_word
    people = people_in(prose, *whole, language)
    is_people = people and all(likeness(person.text, language) == STRONG or _is_profile(person) for person in people)
    return _Split(None, tuple(people)) if is_people else _behind_comma(prose, whole, language)


def _best(found: list[_Split], order: str, language: Language) -> _Split:
    orders = {split.order for split in found}
    if len(orders) == 1:
        return found[0]
    named = [split for split in found if all(likeness(person.text, language) == STRONG for person in split.people)]
    if len(named) == 1:
        return named[0]
    told = [split for split in found if any(person.organization or person.link for person in split.people)]
    if len(told) == 1:
        return told[0]
    best = next((split for split in found if split.order == order), found[0])
    return attrs.evolve(best, is_open=True)


def _is_profile(person: Billed) -> bool:
    return person.link is not None and is_profile(person.link.url)


def _linked_person(prose: Prose, whole: Range, language: Language) -> _Split | None:
    """`[Ada Vega](…): Queues` and `[Queues](…) - [Ada Vega](…)`: a link that holds a name, beside the title."""
    for mark in prose.links(*whole):
        if mark.kind != "link" or likeness(prose.plain[mark.start : mark.end], language) == NONE:
            continue
        if not (_is_called_by(prose, mark, language) or is_profile(mark.url)):
            continue
        before, behind = Range(whole.start, mark.start), Range(mark.end, whole.end)
        joint = prose.plain[mark.end : mark.end + 3]
        if not before.of(prose.plain).strip() and _COLON.match(joint):
            people = people_in(prose, mark.start, mark.end, language, trusted=True)
            return _Split(_trim(prose.plain, *behind), tuple(people), PERSON_FIRST)
    return None


def _marked_title(prose: Prose, whole: Range, language: Language) -> _Split | None:
    """`**Queues**: Ada`, `"Queues" by Ada`: where bold words, a link or quotes tell the title, any name will do."""
    plain = prose.plain
    mark = next(
        (
            Range(mark.start, mark.end)
            for mark in prose.marks
            if mark.kind in {"strong", "link"} and mark.start <= whole.start + 1 and mark.end < whole.end
        ),
        None,
    )
    quoted = _OPENING_QUOTE.match(plain, whole.start, whole.end)
    first = mark or (Range(*quoted.span()) if quoted else None)
    first = Range(max(first.start, whole.start), first.end) if first else None
    if first is None:
        return None
    joint = _joint(language).match(plain, first.end, whole.end)
    if joint is None:
        return None
    behind = people_in(prose, joint.end(), whole.end, language)
    is_person = likeness(first.of(plain), language) == STRONG
    if behind and _are_named(behind, language) and not (is_person and not joint["by"]):
        return _Split(_trim(plain, *first), tuple(behind), TITLE_FIRST)
    people = people_in(prose, whole.start, joint.start(), language)
    if people and not joint["by"] and _are_named(people, language) and not quoted:
        return _Split(_trim(plain, joint.end(), whole.end), tuple(people), PERSON_FIRST)
    return None


@cache
def _joint(language: Language) -> re.Pattern[str]:
    """What stands between a title and its speaker: a dash, a colon, a comma, or "by"; brackets before it are passed."""
    by = alternatives(language.by)
    return re.compile(rf"(?:[ ]*\([^()]*\))?(?:[ ]*(?:[–—|:,]|[ ]-)[ ]+|[ ]+(?P<by>{by})[ ]+)", re.IGNORECASE)


def _is_called_by(prose: Prose, mark: Mark, language: Language) -> bool:
    return likeness(prose.plain[mark.start : mark.end], language) == STRONG


def _at_dashes(prose: Prose, whole: Range, language: Language) -> Iterator[_Split]:
    """`Queues - Ada Vega` and `Ada Vega - Queues`."""
    dashes = list(_DASH.finditer(prose.plain, *whole))
    if not dashes:
        return
    last, first = dashes[-1], dashes[0]
    people = people_in(prose, last.end(), whole.end, language)
    if people and _are_named(people, language):
        yield _Split(_trim(prose.plain, whole.start, last.start()), tuple(people), TITLE_FIRST)
    people = people_in(prose, whole.start, first.start(), language)
    if people and _are_named(people, language):
        yield _Split(_trim(prose.plain, first.end(), whole.end), tuple(people), PERSON_FIRST)


def _are_named(people: list[Billed], language: Language) -> bool:
    """Whether all look like names, one of a single word among several or alone."""
    return all(likeness(person.text, language) != NONE for person in people)


def _at_colons(prose: Prose, whole: Range, language: Language) -> Iterator[_Split]:
    """`Ada Vega: Queues` and `Queues: Ada Vega`; a name of one word is none before a colon."""
    colons = list(_COLON.finditer(prose.plain, *whole))
    if not colons:
        return
    first, last = colons[0], colons[-1]
    people = people_in(prose, whole.start, first.start(), language)
    if people and any(likeness(person.text, language) == STRONG for person in people):
        yield _Split(_trim(prose.plain, first.end(), whole.end), tuple(people), PERSON_FIRST)
    people = people_in(prose, last.end(), whole.end, language)
    if people and all(likeness(person.text, language) == STRONG for person in people):
        yield _Split(_trim(prose.plain, whole.start, last.start()), tuple(people), TITLE_FIRST)


def _by_word(prose: Prose, whole: Range, language: Language) -> _Split | None:
    """`Queues by Ada Vega`."""
    for match in reversed(list(language.pattern("by").finditer(prose.plain, *whole))):
        if not prose.plain[whole.start : match.start()].strip() or match.start() == whole.start:
            continue
        people = people_in(prose, match.end(), whole.end, language)
        if people and any(likeness(person.text, language) == STRONG for person in people):
            return _Split(_trim(prose.plain, whole.start, match.start()), tuple(people), TITLE_FIRST)
    return None


def _about_word(prose: Prose, whole: Range, language: Language) -> _Split | None:
    """`Ada Vega on Queues`."""
    for match in language.pattern("about").finditer(prose.plain, *whole):
        people = people_in(prose, whole.start, match.start(), language)
        title = _trim(prose.plain, match.end(), whole.end)
        if title.of(prose.plain) and people and all(likeness(person.text, language) == STRONG for person in people):
            return _Split(title, tuple(people), PERSON_FIRST)
    return None


def _in_brackets(prose: Prose, whole: Range, language: Language) -> _Split | None:
    """`Queues (Ada Vega)`."""
    match = _END_BRACKETS.search(prose.plain, *whole)
    if not match or match.start() == whole.start:
        return None
    people = people_in(prose, *match.span("inside"), language)
    if not people or not all(likeness(person.text, language) == STRONG for person in people):
        return None
    return _Split(_trim(prose.plain, whole.start, match.start()), tuple(people), TITLE_FIRST)


def _behind_comma(prose: Prose, whole: Range, language: Language) -> _Split | None:
    """`"Queues", Ada Vega (Northwind)`: where quotes or a link end the title, or the name has its organization."""
    for match in _COMMA.finditer(prose.plain, *whole):
        title = Range(whole.start, match.start())
        is_whole = _QUOTED.match(title.of(prose.plain)) or any(
            mark.start <= title.start + 1 and mark.end == title.end for mark in prose.links(*title)
        )
        people = people_in(prose, match.end(), whole.end, language) if is_whole else []
        if people and all(likeness(person.text, language) == STRONG for person in people):
            return _Split(_trim(prose.plain, *title), tuple(people), TITLE_FIRST)
    return None


def _trim(plain: str, start: int, end: int) -> Range:
    said = plain[start:end]
    left = len(said) - len(said.lstrip(_LEFT))
    left = left if not said.lstrip().startswith("...") else len(said) - len(said.lstrip())
    return Range(start + left, start + max(left, len(said.rstrip(_RIGHT))))


def _unquoted(plain: str, title: Range | None) -> Range | None:
    """Quotes or brackets around the whole of a title are no part of it."""
    match = (_QUOTED.match(plain, *title) or _UNDEFINED.match(plain, *title)) if title else None
    return Range(*match.span("title")) if match else title


def _title_link(prose: Prose, title: Range | None) -> Mark | None:
    """What a title links to: the link that covers most of it."""
    if title is None:
        return None
    for mark in prose.links(0, title.end):
        if mark.kind == "link" and mark.start <= title.start + 1 and mark.end >= title.end - 1:
            return mark
    return None


def _is_struck(prose: Prose, whole: Range) -> bool:
    """Whether a line is struck out, but for its edges."""
    return any(mark.kind == "struck" and mark.start <= whole.start and mark.end >= whole.end for mark in prose.marks)
