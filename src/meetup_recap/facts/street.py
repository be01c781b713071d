"""The street and town of a venue, its room and its map, apart from its name.

venue: Quayside, 12 Dock Street            - Where: Quayside, 12 Dock Street, Millport (ring twice)
address: 12 Dock Street, Millport          - Address: 12 Dock Street, Millport
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from meetup_recap.found import Found, literal
from meetup_recap.post import Post
from meetup_recap.reading.blocks import Paragraph, Quote
from meetup_recap.reading.prose import Prose
from meetup_recap.words.addresses import is_map
from meetup_recap.words.header import scalar
from meetup_recap.words.label_kinds import is_room
from meetup_recap.words.labels import Labeled
from meetup_recap.words.names import Range
from meetup_recap.words.organizations_named import sections

_NUMBER = re.compile(r"(?<![\w:.])\d{1,5}[a-z]?(?![\w:.]|[ ]?(?:[ap]\.?m|Uhr|h)\b)")
"""That of a house: "7pm", "19:00" and "2nd floor" are none."""
_NUMBERED = re.compile(r"[^\n<\[]{3,60}[ ]\d{1,4}[a-z]?|(?:[^\n\d<\[]{1,40},[ ])?\d{1,4}[a-z]?[ ][^\n<\[]{3,60}")
_CODE = re.compile(r"\b\d{4,5}\b|\b[A-Z]{1,2}\d[\dA-Z]?[ ]\d[A-Z]{2}\b")
"""That of a town, as most of Europe, the Americas and Britain write it."""
_MOST_LINES, _LONGEST_LINE = 4, 80
_FEW_DIGITS = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_HOUSE = re.compile(r"[^\d,]{4,60}[ ]\d{1,4}[a-z]?")
_STREET = re.compile(r",[ ](?P<address>[^\n(]{3,120}?)[ ]*(?=\(|\Z)")


def behind_value(whole: Found, name: Found) -> tuple[Found, ...]:
    """The address behind the name in one value: "Quayside, 12 Dock Street"; what has no number is a town or a room."""
    text = str(whole.value)
    said = text[len(str(name.value)) :].strip(" ,()")
    if _HOUSE.fullmatch(str(name.value)) and not _FEW_DIGITS.search(said):
        return (whole._replace(path=("address",)),)  # "Dock Street 12, 2400 Millport" has no name but its street
    if name is whole or not _NUMBER.search(said):
        return ()
    start = whole.start + text.rindex(said)
    return (Found(("address",), said, start, start + len(said)),)


def behind_name(value: Prose, name: Range) -> tuple[Found, ...]:
    """The address behind the name in a labeled line, up to a bracket or the end of its sentence."""
    match = _STREET.match(value.plain, name.end)
    is_street = match and _NUMBER.search(match["address"])
    return (literal(("address",), value, *match.span("address")),) if match and is_street else ()


def in_section(post: Post) -> tuple[Found, ...]:
    """The lines of an address below a heading for the venue: a street with its number, then a town with its code."""
    blocks = chain.from_iterable(sections(post.document.blocks, "venue", post.language))
    inner = chain.from_iterable(block.blocks if isinstance(block, Quote) else (block,) for block in blocks)
    for block in inner:
        lines = _address_lines(block) if isinstance(block, Paragraph) else ()
        if lines and isinstance(block, Paragraph):
            start, end = lines[0][0], lines[-1][1]
            said = " ".join(block.source[first:last].strip() for first, last in lines)
            rule = "plain-text" if "<" in block.source[start:end] else None
            marks = (mark for mark in block.prose.links() if mark.url and is_map(mark.url))
            maps = [Found(("map_url",), mark.url, mark.url_start, mark.url_end) for mark in islice(marks, 1)]
            return (Found(("address",), said, start, end, rule), *maps)
    return ()


def _address_lines(block: Paragraph) -> Sequence[tuple[int, int]]:
    """The lines of a paragraph from the first with a street and its number to the one with the town's code."""
    said = [block.source[start:end] for start, end in block.lines]
    first = next((at for at, line in enumerate(said) if _NUMBERED.fullmatch(line.strip())), None)
    following = range(first + 1, min(first + _MOST_LINES, len(said))) if first is not None else ()
    last = next((at for at in following if _CODE.search(said[at]) and len(said[at]) <= _LONGEST_LINE), None)
    return block.lines[first : last + 1] if first is not None and last is not None else ()


def beside(post: Post) -> tuple[Found, ...]:
    """The room and the map that keys or labels give beside the venue's own."""
    return (*islice(_rooms(post), 1), *islice(_maps(post), 1))


def _rooms(post: Post) -> Iterator[Found]:
    """The rooms that keys and labels give, where others give the venue."""
    language = post.language
    has_venue = any(not is_room(key, language) for key, _ in post.index.keys_of("venue"))
    for key in post.index.kinds if has_venue else ():
        node = post.document.keys[key]
        if node.text and is_room(key, language):
            yield scalar(post.document, ("room",), node)
    lines = [line for line in post.lines if line.kind == "venue"]
    rooms = [line for line in lines if is_room(label_of(line, post), language)]
    for line in rooms if len(rooms) < len(lines) else ():
        said = line.value.plain.strip()
        if said:
            start = line.value.plain.index(said)
            yield literal(("room",), line.value, start, start + len(said))


def label_of(line: Labeled, post: Post) -> str:
    """What is written before the colon of a labeled line."""
    return post.document.text[line.start : line.end].partition(":")[0].strip("*_-#| ")


def _maps(post: Post) -> Iterator[Found]:
    for _, node in post.index.keys_of("map"):
        if "//" in (node.text or ""):
            yield scalar(post.document, ("map_url",), node)
    for line in post.lines:
        if line.kind in {"map", "venue", "address"}:
            for mark in line.value.links():
                if mark.url and (line.kind == "map" or is_map(mark.url)):
                    yield Found(("map_url",), mark.url, mark.url_start, mark.url_end)


def own(post: Post) -> tuple[Found, ...]:
    """The address that a key or a label gives."""
    for _, node in post.index.keys_of("address"):
        if node.text:
            return (scalar(post.document, ("address",), node),)
    line = next((line.value for line in post.lines if line.kind == "address"), None)
    said = line.plain.strip() if line else ""
    start = line.plain.index(said) if line else 0
    return (literal(("address",), line, start, start + len(said)),) if line and said else ()
