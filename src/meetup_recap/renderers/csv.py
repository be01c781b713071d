"""The talks of events as CSV, a line a talk; what spreadsheets would run as a formula is text."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta

import attrs

from meetup_recap.model import Event, Takeaway
from meetup_recap.recordings import hours_minutes_seconds
from meetup_recap.renderers.base import API_VERSION, recaps_of
from meetup_recap.renderers.harmless import harmless_cell

COLUMNS = (
    "date", "series", "event", "number", "title", "speakers", "organizations", "kind", "status", "video_start",
    "video_url", "slides_url", "description", "takeaways",
)  # fmt: skip


@attrs.frozen(kw_only=True)
class CsvRenderer:
    """A line a talk, for a spreadsheet."""

    name = "csv"
    media_type = "text/csv"
    suffix = ".csv"
    api_version = API_VERSION

    def render(self, obj: object) -> str:
        """The talks of a Recap, an Event, or several Recaps, in order."""
        rows = (row for recap in recaps_of(obj, self.name) for row in _rows(recap.event))
        return csv_text(COLUMNS, rows)


def csv_text(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Rows as CSV: every field is in quotes, as where spreadsheets part at ";" what is behind one would be a cell.

    Args:
        columns: The names of the columns.
        rows: Their values.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    writer.writerows([harmless_cell(plain_value(cell)) for cell in row] for row in rows)
    return stream.getvalue()


def _rows(event: Event) -> Iterator[tuple[object, ...]]:
    for number, talk in enumerate(event.talks, 1):
        yield (
            event.date, event.series, event.name, number, talk.title,
            "; ".join(person.name for person in talk.speakers),
            "; ".join(dict.fromkeys(person.organization for person in talk.speakers if person.organization)),
            talk.kind, talk.status, talk.video_start, talk.video_url, talk.slides_url, talk.description,
            "\n".join(_lines(talk.takeaways)),
        )  # fmt: skip


def _lines(takeaways: Sequence[Takeaway], indent: str = "") -> Iterator[str]:
    """A line a takeaway, those below it indented."""
    for takeaway in takeaways:
        yield f"{indent}{takeaway.text}"
        yield from _lines(takeaway.children, f"{indent}  ")


def plain_value(value: object) -> str | int | float | None:
    """A value as text, or a number: dates and times in ISO 8601, durations as H:MM:SS.

    >>> plain_value(timedelta(seconds=4831))
    '1:20:31'
    """
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        hours, minutes, seconds = hours_minutes_seconds(value)
        return f"{hours}:{minutes:02}:{seconds:02}"
    return value  # type: ignore[return-value]  # the other types
