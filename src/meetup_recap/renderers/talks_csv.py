"""The talks of events as CSV, a line a talk; what spreadsheets would run as a formula is text."""

import csv
import io
from collections.abc import Iterator
from datetime import date, time, timedelta

import attrs

from meetup_recap.model import Event, Recap
from meetup_recap.renderers.base import API_VERSION, several

COLUMNS = (
    "date", "series", "event", "number", "title", "speakers", "organizations", "kind", "status", "start", "video_url",
    "slides_url", "takeaways",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\n")
"""How a cell begins that spreadsheets run as a formula."""


@attrs.frozen
class CsvRenderer:
    """A line a talk, for a spreadsheet."""

    name: str = "csv"
    media_type: str = "text/csv"
    suffix: str = ".csv"
    api_version: int = API_VERSION

    def render(self, obj: object) -> str:
        """The talks of a Recap, an Event, or several Recaps, in order."""
        events = [obj] if isinstance(obj, Event) else [recap.event for recap in several(obj, Recap)]
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        for event in events:
            writer.writerows(_rows(event))
        return stream.getvalue()


def _rows(event: Event) -> Iterator[list[str | int | float | None]]:
    for number, talk in enumerate(event.talks, 1):
        cells: tuple[object, ...] = (
            event.date, event.series, event.name, number, talk.title,
            "; ".join(person.name for person in talk.speakers),
            "; ".join(dict.fromkeys(person.organization for person in talk.speakers if person.organization)),
            talk.kind, talk.status, talk.start, talk.video_url, talk.slides_url,
            "\n".join(takeaway.text for takeaway in talk.takeaways),
        )  # fmt: skip
        yield [harmless_cell(plain_value(cell)) for cell in cells]


def plain_value(value: object) -> str | int | float | None:
    """A value as text, or a number: dates and times in ISO 8601, durations as H:MM:SS."""
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return value  # type: ignore[return-value]  # the other types


def harmless_cell(value: str | float | None) -> str | float | None:
    """A cell that a spreadsheet takes for text, its line ends as the others of the file."""
    if not isinstance(value, str):
        return value
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(_FORMULA) else text
