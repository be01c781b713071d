"""The day that a file's path says, in its folders or in its name.

2024/05/14/notes.md          meetups/20240514.md          14-05-2024.md          2024/may-14.md
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from meetup_recap.languages import BUILTIN, Language
from meetup_recap.words.calendar import date_of
from meetup_recap.words.days import days_in
from meetup_recap.words.header import post_name

_SIGN = "[-/._]"
_YEAR_FIRST = re.compile(
    rf"(?<!\d)(?P<year>(?:19|20)\d\d){_SIGN}?(?P<month>0[1-9]|1[0-2]|[1-9](?={_SIGN})){_SIGN}?(?P<day>[0-3]?\d)(?!\d)"
)
_YEAR_LAST = re.compile(
    rf"(?<!\d)(?P<first>\d\d?)(?P<sign>{_SIGN})(?P<second>\d\d?)(?P=sign)(?P<year>(?:19|20)\d\d)(?!\d)"
)
_BELOW_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)/(?P<first>\d\d?)(?P<sign>[-._])(?P<second>\d\d?)(?!\d)")
_SIGNS = re.compile(rf"{_SIGN}+")
_NEAREST = 4
"""How many parts of a path are looked at, from its end: year, month, day, name."""


def day_of_path(path: str, language: Language) -> date | None:
    """The one whole date among the folders of a file, or in its name; None where there is none, or it is open.

    The date that begins a name as Jekyll's does, "2024-05-14-may.md", is the post's own and not asked for here.

    Args:
        path: The file.
        language: In what order its dates are, where the numbers leave that open.
    """
    whole = PurePosixPath(path.replace("\\", "/"))
    parts = (*whole.parent.parts, *(() if post_name(path).published else (whole.stem,)))
    said = "/".join(parts[-_NEAREST:])
    return next(iter((*_numeric(said, language), *_named(said, language))), None)


def _numeric(said: str, language: Language) -> Iterator[date]:
    for match in _YEAR_FIRST.finditer(said):
        if day := date_of(int(match["year"]), int(match["month"]), int(match["day"])):
            yield day
    for pattern in (_YEAR_LAST, _BELOW_YEAR):
        for match in pattern.finditer(said):
            year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
            one, other = date_of(year, second, first), date_of(year, first, second)
            is_day_first = match["sign"] == "." or language.day_first
            is_open = one and other and one != other and not is_day_first and language.day_first is not False
            day = None if is_open else (one or other) if is_day_first or not other else (other or one)
            if day:
                yield day


def _named(said: str, language: Language) -> Iterator[date]:
    """Days with the name of their month: "2024/may-14", "14-mai-2024"."""
    words = _SIGNS.sub(" ", said)
    for one in (language, *BUILTIN):
        yield from (day.day for day in days_in(words, 0, len(words), one, None) if day.day)
