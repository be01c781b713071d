"""The organizations that a title or a description names, told by what the post says elsewhere.

September round-up: an evening at Castlegate Energy         where speakers are from Castlegate Energy, or it housed them
"""

import re
from collections.abc import Iterator, Sequence

from meetup_recap.reading.document import Document
from meetup_recap.recognizers.found import Found, literal

_PATH = ("event", "organizations")
_SHORTEST = 3


def find(document: Document, found: Sequence[Found]) -> Iterator[Found]:
    """Those that the title names, else those of the description; none where a layout found some itself."""
    if any(item.path[:2] == _PATH for item in found):
        return
    known = {str(item.value) for item in found if _is_organization(item.path) and item.value}
    names = sorted((name for name in known if len(name) >= _SHORTEST), key=len, reverse=True)
    if not names:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    for key in ("title", "description"):
        prose = document.header_prose(key)
        places = {match[0]: match.span() for match in reversed(list(pattern.finditer(prose.plain)))} if prose else {}
        for index, place in enumerate(sorted(places.values())):
            if prose:
                yield literal((*_PATH, index), prose, *place)
        if places:
            return


def _is_organization(path: tuple[str | int, ...]) -> bool:
    """Whether a value is somebody's organization or the house."""
    return path[-1:] == ("organization",) or path == ("event", "venue", "name")
