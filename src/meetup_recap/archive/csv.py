"""Tables as CSV and JSON text."""

from typing import TYPE_CHECKING

from meetup_recap.archive.tables import columns
from meetup_recap.renderers.base import as_json
from meetup_recap.renderers.csv import csv_text, plain_value

if TYPE_CHECKING:
    from meetup_recap.archive.archive import Archive


def to_csv(archive: "Archive", name: str) -> str:
    r"""A table as CSV: dates in ISO 8601, durations as H:MM:SS, nothing where there is none.

    >>> from meetup_recap import Archive, Photo, Recap
    >>> archive = Archive([Recap(photos=[Photo(url="/a.jpg", alt="=1+1")])])
    >>> to_csv(archive, "photos").splitlines()[1]
    '"undated-event","1","/a.jpg","\'=1+1"'
    """
    names = [column.name for column in columns(name)]
    return csv_text(names, ([row[column] for column in names] for row in archive.table(name)))


def to_json(archive: "Archive", name: str) -> str:
    """A table as a JSON array of objects, values as in CSV, `null` where there is none."""
    rows = [{column: plain_value(value) for column, value in row.items()} for row in archive.table(name)]
    return as_json(rows)
