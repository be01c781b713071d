"""The place beside a day: in the line or heading that opens an event or a post.

14 May 2024, Quayside        **14 May** @ Quayside        Tuesday, May 14 - 18:30 - Quayside (2nd floor)
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Block, Heading, List, Paragraph
from meetup_recap.reading.prose import Prose
from meetup_recap.reading.sentences import sentences
from meetup_recap.words.calendar import ANY_DAY
from meetup_recap.words.days import days_in
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.names import Range, is_capitalized, organization_at

_FEW = 2
_BESIDE = re.compile(r"[*_)\]]*(?:[ ]r\.)?[*_)\]]*[ ]*(?:\([^()]*\)[ ]*)?(?:[,@·|.]|[ ]?[–—][ ]|[ ]-[ ])[ ]*")
"""Between a date and the place behind it, a weekday in brackets or not."""
_NO_PLACE = re.compile(
    r"\W*(?:\d|[a-zà-ÿ]{1,6}[.:]?[ ](?:[a-zà-ÿ]{1,4}[ ])?\d"
    r"|[^\W\d_]{1,6}[.:]?[ ](?:[a-zà-ÿ]{1,4}[ ])?\d(?!\d\W*\Z))"
)
"""What is a time: "18:30", "godz. 17:30", "Doors 7"; "Bulwar 17" is a place."""
_IN_BRACKETS = re.compile(r"[*_ ]*\((?P<inside>[^()0-9]{2,60})\)[\W_]*\Z")
_LONGEST_LINE = 160
_ASIDE = re.compile(r"\([^()]*\)[,@ –—-]*")
_AFTER_DATE = re.compile(r"[\w.][*_)]*[ ]*[,@][ ]*\Z")
_BESIDE_END = re.compile(r"[,()|\n]|:(?!\d)|[ ][–—@-][ ]|\.(?=\s|\Z)")
_AFTER_TIME = re.compile(r"(?<!\d)[0-2]?\d[:.h][0-5]\d(?:[ ]?(?:Uhr|h|pm|am))?\)?(?P<comma>,?)[ ]+(?=[^\W\d_])")
_DIGIT = re.compile(r"[0-9]")
_MOST_SENTENCES = 6
_NEAR = 20
_MOST_WORDS = 6
_QUOTES = "\"'“„«*_["


def beside_date(post: Post) -> Iterator[tuple[Prose, Range]]:
    """Behind the date that opens an event or a post: "14 May 2024, Quayside", "**14 May** @ Quayside".

    Of an event in a file of several, that is the first line with a date, and the line below may begin with the place.
    """
    first, second, *_ = (*_first_lines(post.document.blocks), None, None)
    for block in (first, second):
        line = attrs.evolve(block, lines=block.lines[:1]) if isinstance(block, Paragraph) else block
        if line is None or len(line.prose.plain) > _LONGEST_LINE:
            continue
        plain = line.prose.plain
        day = next(days_in(plain, 0, len(plain), post.language, post.near or post.published), None)
        if day is None or not day.day or day.start > _NEAR:
            continue
        found = list(_behind_day(line.prose, day.end, post))
        if not found and post.is_part and isinstance(second, Paragraph):
            is_behind = _is_above_list(post, second) or _is_place_after(post.document.text, line.start, second.start)
            below = attrs.evolve(second, lines=second.lines[:1]).prose if is_behind else None
            found = list(_place_at(below, 0, post.language)) if below else []
            found = found or list(_opened_by(second, post.language))
        yield from found[:1]
        if post.is_part:
            break
    for prose in post.opening[:_FEW] or post.index.paragraphs[:1]:  # one talk may be all of a post
        yield from _after_times(prose, post)


def _after_times(prose: Prose, post: Post) -> Iterator[tuple[Prose, Range]]:
    """Behind the time of a sentence with a day: "Join us on Tuesday, 14 May, 18:30, Quayside Labs (2nd floor)"."""
    language, plain, near = post.language, prose.plain, post.near or post.published or ANY_DAY
    for start, end in sentences(prose, language.abbreviations)[:_MOST_SENTENCES]:
        times = list(islice(_AFTER_TIME.finditer(plain, start, end), _FEW))
        if not times or not any(day.day for day in days_in(plain, start, end, language, near)):
            continue
        names = [organization_at(plain, time.end(), end, language) for time in times if time["comma"]]
        yield from ((prose, name) for name in names if name and _may_be_place(name.of(plain), language))
        return


def put_after_times(post: Post) -> Iterator[tuple[Prose, Range]]:
    """Behind a time and a word that puts something there, with an address: "at 19:00 at The Kiln, Quay Street 2"."""
    language = post.language
    for prose in post.prose:
        for time in islice(_AFTER_TIME.finditer(prose.plain), _FEW):
            end = len(prose.plain)
            match = None if time["comma"] else _placed(language).match(prose.plain, time.end())
            start = before_article(prose.plain, match, language) if match else end
            name = organization_at(prose.plain, start, end, language)
            is_name = name and prose.plain.startswith(",", name.end) and not _DIGIT.search(prose.plain, *name)
            if name and is_name and _may_be_place(name.of(prose.plain), language):
                yield prose, name


def _may_be_place(said: str, language: Language) -> bool:
    is_event = language.pattern("event_nouns").search(said) or said.lower() in language.weekdays
    return is_capitalized(said) and not is_event and not names_somebody(said)


def _first_lines(blocks: Sequence[Block]) -> Iterator[Heading | Paragraph]:
    """The first headings and paragraphs, that of a first item among them."""
    for block in blocks[:_FEW]:
        inner = block.items[0].blocks[0] if isinstance(block, List) and block.items and block.items[0].blocks else block
        if isinstance(inner, (Heading, Paragraph)):
            yield inner


def _behind_day(prose: Prose, at: int, post: Post) -> Iterator[tuple[Prose, Range]]:
    """The place among what commas, dashes and the like part behind a day: times, doors and weekdays are none."""
    language, end = post.language, len(prose.plain)
    bracket = _IN_BRACKETS.match(prose.plain, at)  # "14 May 2024 (Quayside)"
    if post.is_part and bracket and _may_be_place(bracket["inside"], language):
        yield from _place_at(prose, bracket.start("inside") - 1, language)
        return
    while at < end:
        gap = _BESIDE.match(prose.plain, at)
        if gap is None:
            return
        stop = next((match.start() for match in _BESIDE_END.finditer(prose.plain, gap.end())), end)
        told = prose.plain[gap.end() : stop]
        is_other = _NO_PLACE.match(told) or language.pattern("event_nouns").match(told)
        if not is_other and told.strip(" .").lower() not in language.weekdays:
            yield from _place_at(prose, gap.end(), language)
            return
        at = max(stop, gap.end() + 1)


def _is_place_after(text: str, start: int, end: int) -> bool:
    """Whether a comma, "@" or brackets part a date from what follows in its line."""
    return bool(_AFTER_DATE.search(text, start, end)) or (text[end] == "(" and "\n" not in text[start:end])


def _is_above_list(post: Post, line: Paragraph) -> bool:
    """Whether what is behind a date is one line and a list is below: "**14 May** – Quayside"."""
    below = next((block for block in post.document.blocks if block.start > line.start), None)
    return isinstance(below, List) and len(line.lines) == 1 and not any(line.prose.marks)


def _place_at(prose: Prose, start: int, language: Language) -> Iterator[tuple[Prose, Range]]:
    """The place that a few words from an offset on are, up to a comma, a bracket or a dash."""
    aside = _ASIDE.match(prose.plain, start)
    if aside and aside.end() == len(prose.plain.rstrip()):  # "(Quayside)", and no more
        start, aside = start + 1, None
    at = past_place(prose.plain, Range(aside.end() if aside else start, len(prose.plain)), language).start
    end = next((match.start() for match in _BESIDE_END.finditer(prose.plain, at)), len(prose.plain))
    name = Range(at, at + len(prose.plain[at:end].rstrip()))
    said = name.of(prose.plain)
    is_other = any(language.pattern(field).search(said) for field in ("event_nouns", "nowhere", "thanks"))
    if said and is_capitalized(said) and len(said.split()) <= _MOST_WORDS and not is_other and said[0] not in _QUOTES:
        yield prose, name


def _opened_by(block: Paragraph, language: Language) -> Iterator[tuple[Prose, Range]]:
    """The place that opens a line, behind a word that puts something there: "Chez Quayside, Millport"."""
    prose = attrs.evolve(block, lines=block.lines[:1]).prose
    match = _placed(language).match(prose.plain)
    name = (
        organization_at(prose.plain, before_article(prose.plain, match, language), len(prose.plain), language)
        if match
        else None
    )
    if name and _may_be_place(name.of(prose.plain), language):
        yield prose, name


def past_place(plain: str, name: Range, language: Language) -> Range:
    """A venue without the words that put something there: "bei der Rebstock GmbH", "im Eintracht-Saal"."""
    match = _placed(language).match(plain, *name)
    return Range(before_article(plain, match, language), name.end) if match else name


def before_article(plain: str, match: re.Match[str], language: Language) -> int:
    """Where a place begins behind the words before it: an article with a capital is a part of it, "à La Fabrique"."""
    last = plain[match.start() : match.end()].rsplit(maxsplit=1)[-1]
    is_part = last[0].isupper() and last.lower() in language.articles
    return plain.rindex(last, match.start(), match.end()) if is_part else match.end()


@cache
def _placed(language: Language) -> re.Pattern[str]:
    places = alternatives((*language.places, *language.inside, *language.employed, *language.hosted, *language.rooms))
    articles = alternatives(language.articles)
    return re.compile(rf"(?i:{places})[ ](?:(?:{articles})[ ])?")
