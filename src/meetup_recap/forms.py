"""How values that JSON has no type for are written as text: dates, times of day, durations."""

import re
from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any, NamedTuple

from meetup_recap.recordings import hours_minutes_seconds

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""As English has them: Python's own depend on the machine's language."""


class Form(NamedTuple):
    """How a value that JSON has no type for is written as text."""

    pattern: str
    parse: Callable[[str], Any]
    expected: str

    def read(self, text: str) -> Any:  # noqa: ANN401  # a date, a time or a duration
        """The value of a text.

        Raises:
            ValueError: It is not written so, or no calendar has such a day.
        """
        if not re.fullmatch(self.pattern, text):
            raise ValueError(text)
        try:
            return self.parse(text)
        except OverflowError as error:
            raise ValueError(text) from error


def short_clock(value: time | timedelta) -> str:
    """A time as people write it: a duration under an hour without its hours.

    >>> short_clock(timedelta(seconds=725)), short_clock(timedelta(seconds=5)), short_clock(time(18, 30))
    ('12:05', '0:05', '18:30')
    """
    shown = written(value)
    return f"{int(shown[2:4])}{shown[4:]}" if isinstance(value, timedelta) and shown.startswith("0:") else shown


def written(value: time | timedelta) -> str:
    """A time of day or a duration as text.

    >>> written(time(18, 30)), written(timedelta(seconds=725))
    ('18:30', '0:12:05')
    """
    if isinstance(value, time):
        return f"{value:%H:%M:%S}"[: None if value.second else 5]
    hours, minutes, seconds = hours_minutes_seconds(value)
    return f"{hours}:{minutes:02}:{seconds:02}"


def _duration(text: str) -> timedelta:
    hours, minutes, seconds = map(int, text.split(":"))
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


FORMS: dict[type, Form] = {
    date: Form(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", date.fromisoformat, "a date like 2024-05-14"),
    time: Form(r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?", time.fromisoformat, "a time like 18:30"),
    timedelta: Form(r"[0-9]{1,3}:[0-5][0-9]:[0-5][0-9]", _duration, "a duration like 1:02:03"),
}
