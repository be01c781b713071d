"""Talks in the items of a list or the rows of a table.

- 18:30 - 19:00: Queues in Anger          * **Queues in Anger** by Ada Vega ([slides](https://slides.example/q))
  - Ada Vega, [Northwind](https://…)      1. Ada Vega: "Queues in Anger"
"""

import re
from collections.abc import Iterator

import attrs

from meetup_recap.languages import Language
from meetup_recap.reading.blocks import Block, Cell, List, ListItem, Paragraph, Table
from meetup_recap.reading.prose import is_hard
from meetup_recap.reading.sentences import sentences
from meetup_recap.talks.billing import bills_talk, read_bill
from meetup_recap.talks.containers import container_of
from meetup_recap.talks.entries import Entry
from meetup_recap.talks.line_edges import past_times
from meetup_recap.talks.marked_pairs import entries_of_pairs
from meetup_recap.talks.one_line import talks_of_line
from meetup_recap.talks.openings import byline
from meetup_recap.talks.tables import rows
from meetup_recap.talks.two_lines import line_of_people, title_of
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.label_kinds import kind_of
from meetup_recap.words.labels import defined, first_labeled
from meetup_recap.words.person import Person
from meetup_recap.words.quoted import QUOTED

_FEW = 2
_LABEL_AT = 30
_MARKED = '*_["“„«'
_GAP = re.compile(r"[\s*_.:]*")
_JOINT = re.compile(r"[:–—]|[ ]-[ ]|\([^\W\d_a-z][^()]{1,60}\)\W{0,4}\Z")


def items(block: Block, language: Language, among: str | None, kind: str | None = None) -> Iterator[Entry]:
    """The items of a list, or the rows of a table, as lines that may bill a talk.

    Args:
        block: The list or table; another block has none.
        language: Whose words to use.
        among: What the heading above says of them: "talks", "agenda" or None.
        kind: The kind of talk that the heading above names.
    """
    if isinstance(block, Table):
        yield from rows(block, language)
    elif isinstance(block, List):
        pairs = [_two_lines(item, language) for item in block.items]
        people = line_of_people([(first.prose, second.prose) for first, second in filter(None, pairs)], language)
        for item, pair in zip(block.items, pairs, strict=True):
            defined_talk = _defined(item, language, among, kind) if block.is_defining else None
            if people is not None and pair:
                yield attrs.evolve(_of_two_lines(item, pair, people), among=among, kind=kind)
            else:
                yield from _of_item(item, language, among, kind) if defined_talk is None else defined_talk


def _two_lines(item: ListItem, language: Language) -> tuple[Cell, Cell] | None:
    """The first two lines of an item, unlabeled and not struck out: all that it has, or with a hard break between."""
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, Paragraph) or len(first.lines) < _FEW or first_labeled(first, language):
        return None
    if any(mark.kind == "struck" for mark in first.prose.beginning(0, 1)):
        return None
    one, two = (Cell(first.source, start, end, ((start, end),), first.references) for start, end in first.lines[:_FEW])
    is_whole = len(first.lines) == _FEW
    return (one, two) if is_whole or is_hard(first.source, first.lines[0][1], first.lines[1][0]) else None


def _of_two_lines(item: ListItem, pair: tuple[Cell, Cell], people: int) -> Entry:
    """The entry of an item whose first lines are title and speaker, in either order."""
    first = item.blocks[0]
    rest: tuple[Block, ...] = ()
    if isinstance(first, Paragraph) and len(first.lines) > _FEW:
        rest = (attrs.evolve(first, lines=first.lines[_FEW:], start=first.lines[_FEW][0]),)
    told = (("speakers", pair[people]),)
    line = title_of(pair[1 - people].prose)
    return Entry(line, item.start, item.end, (*rest, *item.blocks[1:]), nested=True, cells=told)


def _of_item(item: ListItem, language: Language, among: str | None, kind: str | None) -> Iterator[Entry]:
    """What an item bills: one talk, or those inside where it only says what these are."""
    above = _above(item, language)
    line = _first(item) if above is None and len(item.blocks) == 1 else None
    if line and (several := talks_of_line(line, language)):
        yield from (Entry(one.prose, one.start, one.end, (), among, kind, nested=True) for one in several)
        return
    if line and (pairs := entries_of_pairs(line, language)):
        yield from (attrs.evolve(one, kind=kind) for one in pairs)
        return
    if above is None:
        entry = entry_of(item, language)
        yield from (attrs.evolve(entry, among=among, kind=kind),) if entry else ()
        return
    for inner in item.blocks[1:]:
        one = ListItem(inner.start, inner.end, (inner,)) if isinstance(inner, Paragraph) else None
        told = entry_of(one, language) if one else None
        yield from (attrs.evolve(told, among="talks"),) if told else items(inner, language, *above)


def _defined(item: ListItem, language: Language, among: str | None, kind: str | None) -> Iterator[Entry] | None:
    """What an item of a list of definitions bills by its term, a label or a time; None where it is neither."""
    if any(True for _ in defined(item, language)):
        return _defined_talk(item, language)
    if len(item.blocks) > 1 and _is_time(item.blocks[0], language):
        return items(item.blocks[-1], language, among or "agenda", kind)
    return None


def _defined_talk(item: ListItem, language: Language) -> Iterator[Entry]:
    """A talk that a list of definitions has: "Talk", and below it its title, who gives it, and its links."""
    term, meanings = item.blocks[0], item.blocks[-1]
    is_talk = isinstance(term, Paragraph) and kind_of(term.prose.plain, language) == "title"
    if is_talk and isinstance(meanings, List):
        title, *rest = [inner for meaning in meanings.items for inner in meaning.blocks if isinstance(inner, Paragraph)]
        yield Entry(title.prose, item.start, item.end, tuple(rest), "talks", nested=True)


def _is_time(term: Block, language: Language) -> bool:
    """Whether a term is a time alone: what it means is what happens then."""
    plain = term.prose.plain.strip() if isinstance(term, Paragraph) else ""
    return bool(plain) and past_times(plain, 0, language)[0] >= len(plain)


def _above(item: ListItem, language: Language) -> tuple[str, str | None] | None:
    """What an item such as "Lightning talks:" says of the list in it."""
    first = item.blocks[0] if len(item.blocks) > 1 else None
    if not isinstance(first, Paragraph):
        return None
    at, _ = past_times(first.prose.plain, 0, language)
    above = container_of(first, language, at) if not at or _holds_talks(item) else None
    return above or (("talks", None) if _holds_bills(item, language) else None)


def _holds_bills(item: ListItem, language: Language) -> bool:
    """Whether most of several items inside are a title beside somebody: the item is what these are called together."""
    inner = [first for block in item.blocks[1:] if isinstance(block, List) for first in map(_first, block.items)]
    if len(inner) < _FEW or not all(inner):
        return False
    bills = [read_bill(first.prose, language) for first in inner if first]
    told = sum(bool(bill.text and bill.people) and names_somebody(bill.people[0].text) for bill in bills)
    return told >= _FEW and 2 * told > len(bills)


def _holds_talks(item: ListItem) -> bool:
    """Whether most items inside have something that parts title and speaker: a list of names is that of one slot."""
    inner = [first for block in item.blocks[1:] if isinstance(block, List) for first in map(_first, block.items)]
    parted = sum(first is not None and _JOINT.search(first.prose.plain) is not None for first in inner)
    return 2 * parted > len(inner)


def _first(item: ListItem) -> Paragraph | None:
    first = item.blocks[0] if item.blocks else None
    return first if isinstance(first, Paragraph) else None


def entry_of(item: ListItem, language: Language) -> Entry | None:
    """An item as an entry; a labeled line is none, unless its label is that of a title."""
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, Paragraph):
        return None
    told = first_labeled(first, language)
    if told and told.kind != "title":  # "Presentation: Ada Vega, Queues in Anger" is a talk
        is_talk = told.kind == "slides" and bills_talk(told.value, language)
        return Entry(told.value, item.start, item.end, item.blocks[1:], nested=True) if is_talk else None
    return None if _is_formality(first, language) else _unlabeled(item, first, language)


def _unlabeled(item: ListItem, first: Paragraph, language: Language) -> Entry:
    """An item without a label, or with that of a title, as an entry."""
    titled = _behind_title(first, language)
    if titled:
        return attrs.evolve(titled, end=item.end, blocks=(*titled.blocks, *item.blocks[1:]))
    is_apart = _is_apart(first, language)
    behind_word = None if is_apart else _behind_word(first, language)
    if behind_word is not None:
        told = _told_in(behind_word)
        return attrs.evolve(told, start=item.start, end=item.end, blocks=(*told.blocks, *item.blocks[1:]))
    behind = first.lines[1][0] if is_apart else _behind_bill(first, language)
    if behind and first.source[first.lines[0][0] : behind].strip():
        line, rest = _cut(first, behind)
        return Entry(line.prose, item.start, item.end, (rest, *item.blocks[1:]), nested=is_apart)
    return Entry(first.prose, item.start, item.end, item.blocks[1:], nested=True)


def _is_formality(block: Paragraph, language: Language) -> bool:
    """Whether a line opens with a formality in bold, as in minutes: "**Treasurer's report** (Ada Vega): accepted."."""
    if not block.source.startswith(("**", "__"), block.lines[0][0]):
        return False
    mark = next((mark for mark in block.prose.beginning(0, 1) if mark.kind == "strong"), None)
    said = block.prose.plain[: mark.end].strip(" .:").replace("’", "'").casefold() if mark else ""
    return said in language.formalities


def _behind_word(block: Paragraph, language: Language) -> Paragraph | None:
    """What stands behind a word for a talk in bold, in minutes: "**Talk.** Ada Vega gave a talk, …"."""
    mark = next((mark for mark in block.prose.beginning(0, 1) if mark.kind == "strong"), None)
    word = block.prose.plain[: mark.end].strip(" .:") if mark else ""
    if mark is None or not _is_word_for_talk(word, language):
        return None
    at = block.prose.span(mark.end, mark.end)[1] if mark.end < len(block.prose.plain) else block.end
    gap = _GAP.match(block.source, at, block.end)
    start = gap.end() if gap else at
    lines = tuple((max(first, start), last) for first, last in block.lines if last > start)
    return attrs.evolve(block, start=start, lines=lines) if lines else None


def _is_word_for_talk(word: str, language: Language) -> bool:
    return kind_of(word, language) == "title" or word.casefold() in language.talk_nouns


def _behind_title(block: Paragraph, language: Language) -> Entry | None:
    """A talk whose title is in bold behind a word for it, in minutes: "**Presentation: Queues.** Ada showed …"."""
    mark = next((mark for mark in block.prose.beginning(0, 1) if mark.kind == "strong"), None)
    word, colon, title = block.prose.plain[: mark.end].partition(":") if mark else ("", "", "")
    if mark is None or not title.strip(" .") or not _is_word_for_talk(word.strip(), language):
        return None
    start = len(word) + len(colon) + len(title) - len(title.lstrip())
    stop = block.prose.span(mark.end - 1, mark.end)[1]
    gap = _GAP.match(block.source, stop, block.end)
    if not block.source[gap.end() if gap else stop : block.end][:1].isalpha():
        return None  # "**Lightning talk: Queues** - Ada Vega" is read as any line
    _, rest = _cut(block, gap.end() if gap else stop)
    line = block.prose.part(start, start + len(title.strip().rstrip(".")))
    return Entry(line, block.start, block.end, (rest,), "talks", nested=True)


def _told_in(block: Paragraph) -> Entry:
    """A paragraph that tells of a talk, as an entry: what is in quotes or italics there is its title."""
    plain = block.prose.plain
    quoted = QUOTED.search(plain)
    mark = next((mark for mark in block.prose.marks if mark.kind == "emphasis"), None)
    place = quoted.span() if quoted else (mark.start, mark.end) if mark else None
    if place is None:
        return Entry(block.prose, block.start, block.end, (), nested=True)
    return Entry(block.prose.part(*place), block.start, block.end, (block,), "talks", nested=True)


def _cut(block: Paragraph, at: int) -> tuple[Paragraph, Paragraph]:
    """A paragraph up to an offset of the text, without its full stop, and from there on."""
    stop = block.start + len(block.source[block.start : at].rstrip().removesuffix("."))
    before = tuple((start, min(end, stop)) for start, end in block.lines if start < stop)
    behind = tuple((max(start, at), end) for start, end in block.lines if end > at)
    return attrs.evolve(block, lines=before, end=before[-1][1]), attrs.evolve(block, lines=behind, start=behind[0][0])


def _behind_bill(block: Paragraph, language: Language) -> int | None:
    """Where prose begins behind a first sentence that bills a talk: "**Queues**, by Ada Vega. Ada showed …"."""
    first = block.lines[0][0]
    opening = block.source[first : block.lines[0][1]]
    if not opening or not (opening[0] in _MARKED or names_somebody(opening)):  # a no-break space alone is no text
        return None
    prose = block.prose
    _, *further = sentences(prose, language.abbreviations) or [(0, 0)]
    whole = (start for start, _ in further if not any(mark.start < start < mark.end for mark in prose.marks))
    behind = next(whole, None)
    if behind is None:
        return None
    at = prose.span(0, behind)[1]
    bill = read_bill(_cut(block, at)[0].prose, language)
    is_billed = bill.title and bill.people and all(_is_sure(one) for one in bill.people)
    return at if is_billed else None


def _is_sure(person: Person) -> bool:
    """Whether a name is known, linked or in bold."""
    marks = person.prose.beginning(person.name.start, person.name.start + 1)
    return names_somebody(person.text) or person.link is not None or any(mark.kind == "strong" for mark in marks)


def _is_apart(block: Paragraph, language: Language) -> bool:
    """Whether an item's first line stands for itself: a hard break, a label or a line with its speaker follows."""
    first, second, *_ = (*block.lines, None)
    if second is None:
        return False
    between = block.source[first[1] : second[0]]
    if between.startswith(("  ", "\\")) or "<br" in between or ":" in block.source[slice(*second)][:_LABEL_AT]:
        return True
    below = attrs.evolve(block, start=second[0], end=second[1], lines=(second,)).prose
    return names_somebody(below.plain) and bool(byline(below, language))
