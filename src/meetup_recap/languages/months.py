"""The names of months in many languages: dates are read in posts whose language is not known, too."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def every_month() -> Mapping[str, int]:
    """The number of each month by its names, in lower case.

    >>> every_month()["декабря"], every_month()["kesäkuuta"]
    (12, 6)
    """
    text = files("meetup_recap.languages").joinpath("months.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return {name: number for number, names in enumerate(lines, 1) for name in names.split()}
