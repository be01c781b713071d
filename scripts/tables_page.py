"""Write docs/reference/tables.md from the tables themselves: each column with its type and what it holds."""

from pathlib import Path

from meetup_recap.archive.tables import TABLES, Table

PAGE = Path(__file__).parent.parent / "docs/reference/tables.md"
HEAD = """# Tables

`archive.table("talks")` gives rows as plain dicts; `to_pandas`, `to_polars` and `to_arrow` give data frames,
`to_parquet` and `to_sqlite` write files, `to_csv` gives text. The content is the same in each. The command is
`meetup-recap table`.

| type | in rows | pandas | polars | Arrow, Parquet | SQLite | CSV, JSON |
|---|---|---|---|---|---|---|
| text | str | string | String | string | TEXT | text |
| integer | int | Int64 | Int64 | int64 | INTEGER | number |
| number | float | Float64 | Float64 | double | REAL | number |
| date | date | datetime64[s] | Date | date32 | TEXT, ISO 8601 | ISO 8601 |
| time | time | object | Time | time64[us] | TEXT, ISO 8601 | ISO 8601 |
| duration | timedelta | timedelta64[s] | Duration | duration[ms] | INTEGER, seconds | H:MM:SS |

What a post does not say is None, NULL or an empty cell. In CSV a cell that a spreadsheet would run as a formula begins
with a single quote. The SQLite database has foreign keys, and a full-text index of titles, summaries and takeaways
(`talks_fts`, `takeaways_fts`) where SQLite was built with FTS5.

This page is written by `scripts/tables_page.py`.
"""


def main() -> None:
    """Write the page."""
    PAGE.write_text("\n".join([HEAD, *map(_section, TABLES)]), "utf-8")


def _section(table: Table) -> str:
    rows = [
        f"| `{column.name}` | {column.type} | {column.about}{f' (a key of {column.refers})' if column.refers else ''} |"
        for column in table.columns
    ]
    key = " and ".join(f"`{name}`" for name in table.key)
    return "\n".join(
        [f"## {table.name}", "", f"A row is {table.about}; {key} tells it from the others.", "",
         "| column | type | what it holds |", "|---|---|---|", *rows, ""]
    )  # fmt: skip


if __name__ == "__main__":
    main()
