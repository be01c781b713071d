"""All tables as one SQLite database: typed columns, keys between the tables, full-text search.

Dates and times are text in ISO 8601, durations are whole seconds, as SQLite has no types for them. The database opens
in Datasette as it is: it finds the keys and the search.
"""

import sqlite3
from contextlib import closing
from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from meetup_recap.archive.tables import TABLES, Column, Table
from meetup_recap.errors import OutputError
from meetup_recap.outputs import Outputs

if TYPE_CHECKING:
    from meetup_recap.archive.archive import Archive

_TYPES = {
    "text": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "date": "TEXT",
    "time": "TEXT",
    "duration": "INTEGER",
}


def to_sqlite(archive: "Archive", path: Path, outputs: Outputs) -> Path:
    """Write the database, whole or not at all.

    Raises:
        OutputError: It must not be written, or cannot be.
    """
    try:
        outputs.fill(path, ".sqlite", lambda place: _fill(archive, place))
    except sqlite3.Error as error:
        raise OutputError(str(path), str(error)) from error
    return path


def _fill(archive: "Archive", place: Path) -> None:
    with closing(sqlite3.connect(place)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        for table in TABLES:
            database.execute(_creation(table))
            names = ", ".join(f'"{column.name}"' for column in table.columns)
            places = ", ".join("?" * len(table.columns))
            rows = ([_stored(row[column.name]) for column in table.columns] for row in archive.table(table.name))
            database.executemany(f'INSERT INTO "{table.name}" ({names}) VALUES ({places})', rows)  # noqa: S608  # our names
            for column in table.columns:
                if column.refers and table.key != (column.name,):
                    database.execute(f'CREATE INDEX "{table.name}_{column.name}" ON "{table.name}" ("{column.name}")')
        if _has_search(database):
            for table in TABLES:
                _add_search(database, table)
        database.commit()


def _creation(table: Table) -> str:
    columns = ", ".join(_column(column) for column in table.columns)
    key = ", ".join(f'"{name}"' for name in table.key)
    return f'CREATE TABLE "{table.name}" ({columns}, PRIMARY KEY ({key}))'


def _column(column: Column) -> str:
    refers = f' REFERENCES "{column.refers}" ("{column.name}")' if column.refers else ""
    return f'"{column.name}" {_TYPES[column.type]}{refers}'


def _stored(value: object) -> object:
    if isinstance(value, timedelta):
        return int(value.total_seconds())
    return value.isoformat() if isinstance(value, (date, time)) else value


def _has_search(database: sqlite3.Connection) -> bool:
    """Whether SQLite was built with FTS5."""
    options = {row[0] for row in database.execute("PRAGMA compile_options")}
    return "ENABLE_FTS5" in options


def _add_search(database: sqlite3.Connection, table: Table) -> None:
    """A full-text index of the columns that are searched, in the form in which Datasette finds it."""
    if not table.searched:
        return
    index, names = f"{table.name}_fts", ", ".join(f'"{name}"' for name in table.searched)
    database.execute(f'CREATE VIRTUAL TABLE "{index}" USING FTS5 ({names}, content="{table.name}")')
    database.execute(f'INSERT INTO "{index}" ("{index}") VALUES (\'rebuild\')')  # noqa: S608  # our own names
