"""The street and town of a venue, apart from its name.

venue: Quayside, 12 Dock Street            - Where: Quayside, 12 Dock Street, Millport (ring twice)
address: 12 Dock Street, Millport          - Address: 12 Dock Street, Millport
"""

import re

from meetup_recap.found import Found, literal
from meetup_recap.post import Post
from meetup_recap.reading.prose import Prose
from meetup_recap.words.header import scalar
from meetup_recap.words.label_kinds import kind_of_key
from meetup_recap.words.names import Range

_NUMBER = re.compile(r"(?<![\w:.])\d{1,5}[a-z]?(?![\w:.]|[ ]?(?:[ap]\.?m|Uhr|h)\b)")
"""That of a house: "7pm", "19:00" and "2nd floor" are none."""
_STREET = re.compile(r",[ ](?P<address>[^\n(]{3,120}?)[ ]*(?=\(|\Z)")


def behind_value(whole: Found, name: Found) -> tuple[Found, ...]:
    """The address behind the name in one value: "Quayside, 12 Dock Street"; what has no number is a town or a room."""
    text = str(whole.value)
    said = text[len(str(name.value)) :].strip(" ,()")
    if name is whole or not _NUMBER.search(said):
        return ()
    start = whole.start + text.rindex(said)
    return (Found(("address",), said, start, start + len(said)),)


def behind_name(value: Prose, name: Range) -> tuple[Found, ...]:
    """The address behind the name in a labeled line, up to a bracket or the end of its sentence."""
    match = _STREET.match(value.plain, name.end)
    is_street = match and _NUMBER.search(match["address"])
    return (literal(("address",), value, *match.span("address")),) if match and is_street else ()


def own(post: Post) -> tuple[Found, ...]:
    """The address that a key or a label gives."""
    for key, node in () if post.is_part else post.document.keys.items():
        if node.text and kind_of_key(key, post.language) == "address":
            return (scalar(post.document, ("address",), node),)
    line = next((line.value for line in post.lines if line.kind == "address"), None)
    said = line.plain.strip() if line else ""
    start = line.plain.index(said) if line else 0
    return (literal(("address",), line, start, start + len(said)),) if line and said else ()
