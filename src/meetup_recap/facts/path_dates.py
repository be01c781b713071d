"""The day that a file's path says, in its folders or in its name.

2024/05/14/notes.md          meetups/20240514.md          14-05-2024.md          2024/may-14.md
"""

import re
from datetime import date
from itertools import chain
from pathlib import PurePosixPath

from meetup_recap.languages import BUILTIN, Language
from meetup_recap.words.days import days_in
from meetup_recap.words.header import post_name
from meetup_recap.words.numeric_days import numeric

_GLUED = re.compile(r"(?<!\d)((?:19|20)\d\d)/?(0[1-9]|1[0-2])/?(0[1-9]|[12]\d|3[01])(?!\d)")
_BELOW_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)/(\d\d?)\.(\d\d?)(?!\d)")
_NEAREST = 4
"""How many parts of a path are looked at, from its end: year, month, day, name."""


def day_of_path(path: str, language: Language) -> date | None:
    """The first date with its year among the folders of a file, or in its name; None where there is none sure.

    The date that begins a name as Jekyll's does, "2024-05-14-may.md", is the post's own and not asked for here.

    Args:
        path: The file.
        language: In what order its dates are, where the numbers leave that open.
    """
    whole = PurePosixPath(path.replace("\\", "/"))
    parts = (*whole.parent.parts, *(() if post_name(path).published else (whole.stem,)))
    said = re.sub("[-_]+", "/", "/".join(parts[-_NEAREST:]))
    said = _BELOW_YEAR.sub(r"\2.\3.\1", _GLUED.sub(r"\1/\2/\3", said))
    words = re.sub("[/.]+", " ", said)
    named = (days_in(words, 0, len(words), one, None) for one in (language, *BUILTIN))
    days = chain(numeric(said, 0, len(said), language, None), *named)
    return next((day.day for day in days if day.day and str(day.day.year) in said), None)
