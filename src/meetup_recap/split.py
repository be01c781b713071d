"""The parts of a file that is about several events, each opened by its date.

### May Meetup                             ## 14 May 2024 at Northwind          **14 May 2024**
- Date: 14 May, 2024 at 18:00              ## 11 June 2024 at Quayside          Queues in Anger, Ada Vega

Where no heading or bold line opens one, `dated_items` looks among items, rows and lines.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, pairwise

import attrs

from meetup_recap import dated_items
from meetup_recap.dated_headings import Headings, day_in, year_of
from meetup_recap.item_dates import GAP, opening_date
from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Heading, Opaque, Paragraph, one_line
from meetup_recap.reading.document import Document, Part
from meetup_recap.words.calendar import in_year
from meetup_recap.words.labels import labeled_lines

_FEW = 2
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER, _LETTERS = re.compile(r"\d+"), re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"[0-9]")
_LONGEST_NUMBER = 15
"""How long what is before a date in bold may be: "Meetup #12"."""
_LONGEST_DATE = 45
"""How long a line of a date alone may be."""
_LONGEST_HEADING = 80
"""How long a bold line may be that opens an event by a day anywhere in it."""
_LONGEST_YEAR = 20
"""How long a line that is a year in bold may be."""


def parts(document: Document, language: Language, near: date | None = None) -> list[Part]:
    """Each event's part; none where the file is about one event only, from its first line on.

    A heading opens an event where a labeled date is right below it, or where it holds a date as others of its level do,
    or the first line below it; so do lines in bold that begin with a date. Else the events may be items of a list, rows
    of a table, or lines.

    Args:
        document: The post.
        language: Whose months to know.
        near: The middle of the year that its path says, which is that of days without one.
    """
    blocks = document.blocks
    title = document.header_prose("title")
    years = list(_years(blocks, (_year_in(title.plain, language) if title else None) or near))
    lines = {
        index: behind
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph)
        and (
            behind := _behind_bold_date(block, language, years[index])
            or _behind_date_line(block, language, years[index])
        )
    }
    headings = Headings.of(blocks, language, years)
    # A date may be a line of its own above each heading: the first one has one, too.
    above = {index: behind for index, behind in lines.items() if index + 1 in headings.all}
    same = [at for at, one in headings.all.items() if above and one.level == headings.all[min(above) + 1].level]
    if len(above) > _FEW and _FEW * len(above) > len(same) and min(same) - 1 in above:
        return list(_ranges(document, Headings.none(headings.all), above, years))
    if headings.level is None and (ruled := _between_rules(document, lines, years)):
        return ruled
    if headings.level is None and len(lines) < _FEW:
        return _inside(document, language, years)
    found = list(_ranges(document, headings, lines, years))
    return sorted((*found, *_elsewhere(document, found, language, years)))


def _inside(document: Document, language: Language, years: Sequence[date | None]) -> list[Part]:
    """The items, rows and paragraphs that are an event each."""
    ways = (dated_items.in_items, dated_items.in_rows, dated_items.in_lines)
    return sorted(part for find in ways for part in find(document, language, years))


def _elsewhere(
    document: Document, found: Sequence[Part], language: Language, years: Sequence[date | None]
) -> Iterator[Part]:
    """The events outside of those that are found, where older ones are told in another form below headings of years.

    Where a table or a list is in an event's part, it is about that one.
    """
    starts = [part.start for part in found]
    blocks = zip(document.blocks, years, strict=True)
    before = ((block, near, bisect_right(starts, block.start) - 1) for block, near in blocks)
    left = [(block, near) for block, near, at in before if at < 0 or block.start >= found[at].end]
    for is_heading, group in groupby(left, key=lambda one: isinstance(one[0], Heading)):
        own = list(group)
        if not is_heading:
            others = attrs.evolve(document, blocks=tuple(block for block, _ in own))
            yield from _inside(others, language, [near for _, near in own]) if found else ()


def _year_in(title: str, language: Language) -> date | None:
    """The middle of the one year that a title tells: "What we did in the first half of 2018"; of no month or day."""
    numbers, words = _NUMBER.findall(title), _LETTERS.findall(title.lower())
    is_year = len(numbers) == 1 and _ANY_YEAR.fullmatch(numbers[0]) and language.months.keys().isdisjoint(words)
    return year_of(title) or (in_year(int(numbers[0])) if is_year else None)


def _between_rules(document: Document, lines: Mapping[int, int], years: Sequence[date | None]) -> list[Part]:
    """What is between rules, where each has one line that is a date, which mostly does not open it."""
    blocks = document.blocks
    rules = [at for at, block in enumerate(blocks) if isinstance(block, Opaque) and block.kind == "rule"]
    edges = [-1, *rules, len(blocks)]
    spans = [(first + 1, last) for first, last in pairwise(edges) if first + 1 < last]
    dated = [span for span in spans if sum(at in lines for at in range(*span)) == 1]
    inner = sum(first not in lines for first, _ in dated)
    if len(dated) <= _FEW or len(spans) - len(dated) > 1 or _FEW * inner <= len(dated):
        return []
    return [Part(blocks[first].start, blocks[last - 1].end, None, years[first]) for first, last in dated]


def _behind_date_line(block: Paragraph, language: Language, near: date | None) -> int | None:
    """The offset behind the first line of a paragraph, where it is a date and nothing else."""
    start, end = block.lines[0]
    if end - start > _LONGEST_DATE or not _DIGIT.search(block.source, start, end):
        return None
    line = attrs.evolve(block, lines=block.lines[:1], end=end).prose.plain
    day = opening_date(line, language, near)
    return end if day and day.day and not any(map(str.isalnum, line[day.end :])) else None


def _years(blocks: Sequence[Block], near: date | None) -> Iterator[date | None]:
    """The year that each block is about: that of the last heading which is a year and little more, or of the title.

    A line in bold may be that heading: "**2019**".
    """
    for block in blocks:
        is_bold = isinstance(block, Paragraph) and block.source.startswith(("**", "__"), block.start)
        is_line = isinstance(block, Heading) or (is_bold and block.end - block.start <= _LONGEST_YEAR)
        near = (year_of(block.prose.plain) if is_line and isinstance(block, (Heading, Paragraph)) else None) or near
        yield near


def _ranges(
    document: Document, headings: Headings, lines: Mapping[int, int], years: Sequence[date | None]
) -> Iterator[Part]:
    """From each opening up to the next one, or to a heading that is none and not below one."""
    opened: Part | None = None
    level, above, is_dated = headings.level or 0, -1, False
    for index, block in enumerate(document.blocks):
        is_deeper = isinstance(block, Heading) and headings.opens_deeper(index, above if opened else None)
        is_own = opened is not None and above in headings.openings and not is_dated  # the date of the heading above
        is_line = index in lines and index - 1 not in headings.openings and not is_own
        is_dated = is_dated or index in lines
        is_opening = is_line or is_deeper or index in headings.openings
        deepest = max(level, headings.all[above].level if above in headings.all else 0)
        is_below_date = opened and index - 1 in lines and opened.start == document.blocks[index - 1].start
        is_end = isinstance(block, Heading) and (block.level <= deepest or (not level and opened and not is_below_date))
        if not is_opening and not is_end:
            continue
        if opened:
            yield opened._replace(end=block.start)
        behind = lines.get(index) if is_line else None
        opened, above = Part(block.start, document.end, behind, years[index]) if is_opening else None, index
        is_dated = is_line or index in headings.days
    if opened:
        yield opened


def _behind_bold_date(block: Paragraph, language: Language, near: date | None) -> int | None:
    """The offset behind the date in bold that opens a paragraph, or behind the bold line that it opens.

    **14 May 2024** at Northwind            **14 May 2024 – Queues in Anger**            **#12** 2024-05-14 at Northwind
    """
    if not block.source.startswith(("**", "__", "<"), block.lines[0][0]):
        return None
    prose = block.prose
    mark = next((mark for mark in prose.beginning(0, 1) if mark.kind == "strong"), None)
    if mark and _is_bold_heading(block, mark.end, language, near):
        return block.lines[0][1]
    day = opening_date(prose.plain, language, near) if mark else None
    if mark and day is None and _DIGIT.search(prose.plain, 0, min(mark.end, _LONGEST_NUMBER)):
        day = opening_date(prose.plain[mark.end :].rjust(len(prose.plain)), language, near)
    is_beside = mark and day and not prose.plain[mark.end : day.start].strip(" -–:,@(")
    if mark is None or day is None or (day.end > mark.end and not (is_beside and mark.end <= _LONGEST_NUMBER)):
        return None
    is_date = not any(map(str.isalnum, prose.plain[day.end : mark.end]))
    behind = prose.span(day.end - 1, day.end)[1] if is_date else block.lines[0][1]
    gap = GAP.match(block.source, behind, block.end)
    return gap.end() if gap else behind


def _is_bold_heading(block: Paragraph, end: int, language: Language, near: date | None) -> bool:
    """Whether the first line of a paragraph is bold and holds a day: "**#12 | 14 May 2024 | Quayside**"."""
    line = one_line(block, block.lines[0])
    is_whole = len(line.prose.plain.rstrip()) <= end and line.end - line.start <= _LONGEST_HEADING
    return is_whole and day_in(line.prose.plain, language, near) is not None and not labeled_lines(line, language)
