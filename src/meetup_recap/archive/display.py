"""What a notebook shows of an archive: a summary, the years, the events, and what was not read, each folded."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from meetup_recap.archive.rows import by_year
from meetup_recap.renderers.markdown import plain
from meetup_recap.renderers.markup import text
from meetup_recap.renderers.phrases import count, event_title, talk_title

if TYPE_CHECKING:
    from meetup_recap.archive.archive import Archive, Problem
    from meetup_recap.archive.directory import Directory, Entry
    from meetup_recap.model import Recap

_MOST_ROWS = 200
"""A notebook stays small: rows beyond these are counted, and `archive.table` has them all."""


def html(archive: "Archive") -> str:
    """The summary, and folded below it the years, the events, the other files and the failures."""
    summary = archive.summary
    line = f"<strong>{text(_first_line(archive))}</strong>"
    talks = f"{count(summary.talks, 'talk')} by {count(summary.speakers, 'speaker')}"
    names = f"{count(summary.organizations, 'organization')} · {count(summary.sponsors, 'sponsor')}"
    parts = [
        f"<p>{line}<br>{talks} · {names}</p>",
        _folded("Years", ("year", "events", "talks", "speakers"), list(by_year(archive))),
        _folded("Events", ("date", "event", "talks"), list(_events(archive))),
        _folded(count(len(archive.skipped), "other file"), ("path", "why it is no recap"), _reasons(archive.skipped)),
        _folded(count(len(archive.failures), "failure"), ("path", "what went wrong"), _reasons(archive.failures)),
    ]
    return f"<div>{''.join(parts)}</div>"


def markdown(archive: "Archive") -> str:
    """The summary and the years."""
    rows = [f"| {' | '.join(map(str, row))} |" for row in by_year(archive)]
    table = ["| year | events | talks | speakers |", "|---|---|---|---|", *rows] if rows else []
    said = "  \n".join(map(plain, str(archive.summary).splitlines()))
    return "\n".join([said, "", *table])


def directory(entries: "Directory[Any]") -> str:
    """Each name with its first and last date and its spellings."""
    rows = [
        (entry.name, len(entry.recaps), entry.first or "", entry.last or "", ", ".join(entry.spellings))
        for entry in entries
    ]
    return f"<div>{_table(('name', 'events', 'first', 'last', 'spellings'), rows)}</div>"


def entry(one: "Entry") -> str:
    """A name with its spellings, and a row for each event that names it."""
    rows = [(recap.event.date or "", event_title(recap), ", ".join(_titles(one, recap))) for recap in one.recaps]
    spelled = f" · also {text(', '.join(other for other in one.spellings if other != one.name))}" * (
        len(one.spellings) > 1
    )
    return f"<div><p><strong>{text(one.name)}</strong>{spelled}</p>{_table(('date', 'event', 'talks'), rows)}</div>"


def _titles(one: "Entry", recap: "Recap") -> Iterator[str]:
    """The talks of an entry at one event."""
    talks = {id(mention.talk): mention.talk for mention in one.mentions if mention.recap is recap and mention.talk}
    return (talk_title(talk) for talk in talks.values())


def _first_line(archive: "Archive") -> str:
    return str(archive.summary).partition("\n")[0]


def _events(archive: "Archive") -> Iterator[tuple[Any, ...]]:
    for recap in archive:
        yield recap.event.date or "", event_title(recap), len(recap.event.talks)


def _reasons(problems: Sequence["Problem"]) -> list[tuple[str, str]]:
    return [(problem.path, problem.reason) for problem in problems]


def _folded(line: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    return f"<details><summary>{text(line)}</summary>{_table(head, rows)}</details>" if rows else ""


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    shown = "".join(_row("td", row) for row in rows[:_MOST_ROWS])
    more = f"<p>… and {len(rows) - _MOST_ROWS} more</p>" if len(rows) > _MOST_ROWS else ""
    return f"<table><thead>{_row('th', head)}</thead><tbody>{shown}</tbody></table>{more}"


def _row(element: str, cells: Iterable[object]) -> str:
    return f"<tr>{''.join(f'<{element}>{text(str(cell))}</{element}>' for cell in cells)}</tr>"
