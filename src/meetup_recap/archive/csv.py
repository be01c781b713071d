"""Tables as CSV and JSON text."""

import csv
import io
import json
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from meetup_recap.archive.tables import columns

if TYPE_CHECKING:
    from meetup_recap.archive.archive import Archive

_FORMULA = ("=", "+", "-", "@", "\t", "\n")
"""How a cell begins that spreadsheets run as a formula."""


def to_csv(archive: "Archive", name: str) -> str:
    r"""A table as CSV: dates in ISO 8601, durations as H:MM:SS, nothing where there is none.

    >>> from meetup_recap import Archive, Event, Recap, Talk
    >>> archive = Archive([Recap(event=Event(talks=[Talk(title="=1+1")]))])
    >>> to_csv(archive, "talks").splitlines()[1][:49]
    "undated-event#talk-1,undated-event,1,'=1+1,talk,g"
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(column.name for column in columns(name))
    for row in archive.table(name):
        writer.writerow(_harmless(plain(row[column.name])) for column in columns(name))
    return stream.getvalue()


def to_json(archive: "Archive", name: str) -> str:
    """A table as a JSON array of objects, values as in CSV, `null` where there is none."""
    rows = [{column: plain(value) for column, value in row.items()} for row in archive.table(name)]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def plain(value: object) -> str | int | float | None:
    """A value as text, or a number: dates and times in ISO 8601, durations as H:MM:SS."""
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return value  # type: ignore[return-value]  # the other types


def _harmless(value: str | float | None) -> str | float | None:
    """A cell that a spreadsheet takes for text, its line ends as the others of the file."""
    if not isinstance(value, str):
        return value
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(_FORMULA) else text
