"""Tables as data frames and Parquet files, with typed columns and the same content in each."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from meetup_recap.archive.tables import TABLES, Column, columns
from meetup_recap.extras import extra
from meetup_recap.outputs import Outputs

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from meetup_recap.archive.archive import Archive

PARQUET = ".parquet"
_PANDAS = {
    "text": "string",
    "integer": "Int64",
    "number": "Float64",
    "date": "datetime64[s]",
    "time": "object",
    "duration": "timedelta64[s]",
}


def to_pandas(archive: "Archive", name: str) -> "pd.DataFrame":
    """A table for pandas: text as string, integers as Int64, dates as datetime64, durations as timedelta64."""
    pandas = extra("pandas", "pandas", "to_pandas")
    held = _columns(archive, name)
    series = {column.name: pandas.Series(held[column.name], dtype=_PANDAS[column.type]) for column in columns(name)}
    frame: pd.DataFrame = pandas.DataFrame(series)
    return frame


def to_polars(archive: "Archive", name: str) -> "pl.DataFrame":
    """A table for polars."""
    polars = extra("polars", "polars", "to_polars")
    types = {
        "text": polars.String,
        "integer": polars.Int64,
        "number": polars.Float64,
        "date": polars.Date,
        "time": polars.Time,
        "duration": polars.Duration("ms"),
    }
    schema = {column.name: types[column.type] for column in columns(name)}
    frame: pl.DataFrame = polars.DataFrame(_columns(archive, name), schema=schema)
    return frame


def to_arrow(archive: "Archive", name: str) -> "pa.Table":
    """A table for Arrow."""
    arrow = extra("pyarrow", "arrow", "to_arrow")
    types: dict[str, Callable[[], Any]] = {
        "text": arrow.string,
        "integer": arrow.int64,
        "number": arrow.float64,
        "date": arrow.date32,
        "time": lambda: arrow.time64("us"),
        "duration": lambda: arrow.duration("ms"),
    }
    fields = [arrow.field(column.name, types[column.type](), metadata=_about(column)) for column in columns(name)]
    table: pa.Table = arrow.table(_columns(archive, name), schema=arrow.schema(fields))
    return table


def to_parquet(archive: "Archive", path: Path, name: str | None, outputs: Outputs) -> tuple[Path, ...]:
    """A table as a file, or each as one of a folder."""
    files = {path: name} if name else {path / f"{table.name}.parquet": table.name for table in TABLES}
    outputs.check_all((file, PARQUET) for file in files)
    parquet = extra("pyarrow.parquet", "arrow", "to_parquet")
    for file, table in files.items():
        held = to_arrow(archive, table)
        outputs.fill(file, PARQUET, partial(parquet.write_table, held))
    return tuple(files)


def _about(column: Column) -> dict[str, str]:
    return {"about": column.about}


def _columns(archive: "Archive", name: str) -> dict[str, list[Any]]:
    rows = archive.table(name)
    return {column.name: [row[column.name] for row in rows] for column in columns(name)}
