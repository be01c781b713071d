"""What cannot be a name: digits alone, a URL, a time of day, markup. Checked once, before objects are made.

"from _6:20pm_" is no venue called "6", and "#61" no group; but `company: 1990` and "Sponsor: 1990" say that it is one.
"""

import re
from collections.abc import Iterable, Sequence

from meetup_recap.found import Found, Path

_NAMES = frozenset({"name", "organization", "organizations", "series"})
"""The fields that hold names."""
_NAMELESS = re.compile(
    r"""[\W\d_]*                                       # no letter: "6", "#61", "->"
    |\s*[0-9]{1,2}(?:h[0-9]{2}|(?:[:.][0-9]{2})?\s*(?:[ap]\.?m\.?|h|uhr))\s*   # "6pm", "18h30", "19 Uhr"
    |\s*(?:[a-z]+:)?//\S.*|\s*www\.\S+\s*               # a URL
    |.*(?:\]\(|<[a-z/!]|\{\{|\{%).*                     # markup that nobody took off
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_KEYED = re.compile(
    r"""(?:(?P<label>[^:\n]{1,60}):(?:[^:\n]*[,;&|/])?    # "company: ", "sponsors: [Quayside, "
    |[ \t]*-[ \t]                                       # an item of a list
    )[\s*_\["'(-]*\Z""",
    re.VERBOSE,
)
"""What is before a value in the front matter."""
_KEYED_END = re.compile(r"[\s*_\]\"')]*(?:[,;&|/}\n(]|\Z)")
"""What is after it: the value is not the beginning of something longer."""
_LABELED = re.compile(r"""(?:[^:\n]{1,60}:|\|)[ \t*_\["'(]*\Z""")
"""What is before a number that is a name in the body: a label, "Venue: ", or the edge of a table's cell."""
_LABELED_END = re.compile(r"""[ \t*_\]"')]*(?:[|\r\n]|\Z)""")
"""What is after it: nothing but the number is on the line, or in the cell."""
_TITLE = re.compile(r"\W*(?:title|headline|name)\W*", re.IGNORECASE)


def plausible(found: Iterable[Found], text: str, body: int) -> list[Found]:
    """Leave out what cannot be a name, and what else was found of a thing that has no other name.

    Args:
        found: The values.
        text: The post.
        body: The offset behind its front matter.
    """
    found = list(found)
    doubtful = (item for item in found if is_name(item.path) and not may_be_name(item.value))
    wrong = [item for item in doubtful if not _is_given(item, text, body)]
    if not wrong:
        return found
    kept = [item for item in found if not any(item is other for other in wrong)]
    named = {item.path for item in kept}
    gone = [item.path[:-1] for item in wrong if item.path[-1] == "name" and item.path not in named]
    return [item for item in kept if not any(item.path[: len(path)] == path for path in gone)]


def is_name(path: Path) -> bool:
    """Whether a path leads to a name: ("event", "venue", "name") or ("event", "organizations", 0)."""
    fields: Sequence[object] = [part for part in path if isinstance(part, str)]
    return (
        bool(fields) and fields[0] not in {"metadata", "notes"} and fields[-1] in _NAMES and path != ("event", "name")
    )


def may_be_name(value: object) -> bool:
    """Whether a text may be a name.

    >>> [may_be_name(text) for text in ("37signals", "6", "6:20pm", "https://a.example", "Booking.com")]
    [True, False, False, False, True]
    """
    return not isinstance(value, str) or not _NAMELESS.fullmatch(value)


def _is_given(item: Found, text: str, body: int) -> bool:
    """Whether a key gives the value, or a label a number, and nothing but it: `company: 1990`, "Sponsor: 1990"."""
    line = text[text.rfind("\n", 0, item.start) + 1 : item.start]
    if item.end <= item.start:
        return False
    if item.start >= body:
        is_number = isinstance(item.value, str) and item.value.isdecimal()
        return bool(is_number and _LABELED.search(line) and _LABELED_END.match(text, item.end))
    key = _KEYED.search(line)
    is_title = key is not None and item.path == ("event", "series") and _TITLE.fullmatch(key["label"] or "")
    return key is not None and not is_title and _KEYED_END.match(text, item.end) is not None
