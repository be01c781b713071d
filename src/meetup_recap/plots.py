"""Plots that answer what people ask of an archive; each gives matplotlib axes (the extra `plots`).

    from meetup_recap import Archive, plots
    plots.talks_and_speakers(Archive.load("_posts"))

Each takes `ax=` to draw on axes of one's own. The numbers are those of the archive's tables.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from math import log
from typing import TYPE_CHECKING, Any

from meetup_recap.archive.archive import Archive
from meetup_recap.archive.directory import OrganizationEntry
from meetup_recap.archive.rows import by_year
from meetup_recap.extras import extra
from meetup_recap.languages import BUILTIN
from meetup_recap.model import Recap

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["organizations_over_time", "recurring_words", "sponsors_over_time", "talks_and_speakers", "topics"]

_WORD = re.compile(r"[^\W\d_][\w+#.-]*[\w+#]|[^\W\d_]")
_FILLING = (
    "common", "joiners", "articles", "demonstratives", "possessives", "third_person", "first_person",
    "first_person_plural", "second_person", "affiliations", "talk_connectors", "subject_prepositions",
    "subject_openers", "subordinators", "about", "by", "at", "via", "inside", "thanked", "numbers",
)  # fmt: skip
"""The fields of a language whose words are in sentences on any subject."""
_SIZE = (9.0, 4.5)
_LONGEST_LABEL = 40
_ROW = 0.28
"""Inches that a row of names takes."""


def talks_and_speakers(archive: Archive, *, ax: "Axes | None" = None) -> "Axes":
    """How many talks were given in each year, and by how many people."""
    years = {year: (talks, speakers) for year, _, talks, speakers in by_year(archive)}
    shown = range(min(years, default=0), max(years, default=-1) + 1)
    ax = _axes(ax, _SIZE)
    for at, (shift, name) in enumerate(((-0.2, "talks"), (0.2, "speakers"))):
        heights = [years.get(year, (0, 0))[at] for year in shown]
        ax.bar([year + shift for year in shown], heights, width=0.4, label=name)
    ax.set_xticks(list(shown))
    ax.locator_params(axis="y", integer=True)
    ax.set_title("Talks and speakers a year")
    ax.legend()
    return ax


def sponsors_over_time(archive: Archive, *, most: int = 20, ax: "Axes | None" = None) -> "Axes":
    """Who sponsored when: a row a sponsor, a mark an event.

    Args:
        archive: The archive.
        most: How many sponsors to show, those of the most events.
        ax: Axes to draw on.
    """
    told = [(entry.name, entry.dates) for entry in archive.sponsors]
    return _over_time(told, "Sponsors over time", most, ax)


def organizations_over_time(archive: Archive, *, most: int = 20, ax: "Axes | None" = None) -> "Axes":
    """From which organizations people spoke when: a row an organization, a mark an event.

    Args:
        archive: The archive.
        most: How many organizations to show, those of the most events.
        ax: Axes to draw on.
    """
    told = [(entry.name, _given_on(entry)) for entry in archive.organizations]
    return _over_time(told, "Organizations over time", most, ax)


def _given_on(entry: OrganizationEntry) -> tuple[date, ...]:
    """The days on which a talk was given by somebody of an organization."""
    talks = [mention for mention in entry.mentions if mention.talk and mention.talk.status == "given"]
    return tuple(dict.fromkeys(mention.date for mention in talks if mention.date))


def topics(archive: Archive, *, most: int = 20, ax: "Axes | None" = None) -> "Axes":
    """The words that recur in talks: in how many talks' titles and takeaways each stands.

    A word counts the more, the commoner it is in titles beside the rest of the posts; the small words that fill the
    sentences of a language are left out.

    Args:
        archive: The archive.
        most: How many words to show.
        ax: Axes to draw on.
    """
    counted = sorted(recurring_words(archive)[:most], key=lambda pair: (-pair[1], pair[0]))
    ax = _axes(ax, (_SIZE[0], max(2.0, _ROW * len(counted) + 1)))
    ax.barh([_label(word) for word, _ in counted][::-1], [count for _, count in counted][::-1])
    ax.locator_params(axis="x", integer=True)
    ax.set_title("Recurring topics, by talks")
    return ax


def recurring_words(archive: Archive) -> list[tuple[str, int]]:
    """The words of several talks' titles, the most telling first, with the number of talks that speak of each."""
    titles = [set(_folded(row["title"] or "")) for row in archive.table("talks")]
    points: dict[str, set[str]] = {}
    for row in archive.table("takeaways"):
        points.setdefault(row["talk_id"], set()).update(_folded(row["text"]))
    talks = [said | points.get(row["talk_id"], set()) for said, row in zip(titles, archive.table("talks"), strict=True)]
    titled = Counter(word for said in titles for word in said)
    everywhere = Counter(word for recap in archive for word in _folded(_part(recap)))
    total = max(1, sum(everywhere.values()))
    many = max(1, sum(titled.values()))

    def weight(word: str) -> float:
        """How much commoner a word is in titles than in all of the posts, times how common it is there."""
        if not everywhere:  # recaps that were written before have no posts
            return titled[word]
        return titled[word] * log((titled[word] / many) / (max(everywhere[word], titled[word]) / total))

    telling = [word for word, count in titled.items() if count > 1 and word not in _fillers() and weight(word) > 0]
    told = Counter(word for said in talks for word in said)
    return [(word, told[word]) for word in sorted(telling, key=lambda word: (-weight(word), word))]


@cache
def _fillers() -> frozenset[str]:
    """The small words of every language that ships."""
    phrases = (phrase for language in BUILTIN for field in _FILLING for phrase in getattr(language, field))
    return frozenset(word for phrase in phrases for word in phrase.split())


def _folded(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _part(recap: Recap) -> str:
    """What a post says of one event: all of it, but where it tells of several."""
    source = recap.source
    text = (source and source.text) or ""
    return source.section.of(text) if source and source.section and text else text


def _over_time(told: Iterable[tuple[str, Sequence[Any]]], title: str, most: int, ax: "Axes | None") -> "Axes":
    """A row a name, the one that came first on top, and a mark for each of its dates."""
    dated = [(name, sorted(dates)) for name, dates in told if dates]
    common = sorted(dated, key=lambda pair: (-len(pair[1]), pair[0]))[:most]
    rows = sorted(common, key=lambda pair: (pair[1][0], pair[0]), reverse=True)
    ax = _axes(ax, (_SIZE[0], max(2.0, _ROW * len(rows) + 1)))
    for at, (_, dates) in enumerate(rows):
        ax.plot([dates[0], dates[-1]], [at, at], color="0.8", zorder=1)
        ax.scatter(dates, [at] * len(dates), s=18, color="C0", zorder=2)
    ax.set_yticks(range(len(rows)), [_label(name) for name, _ in rows])
    ax.set_title(title)
    ax.grid(axis="x", alpha=0.3)
    return ax


def _label(name: str) -> str:
    """A name as it is written: matplotlib takes what stands between two dollars for a formula."""
    short = name if len(name) <= _LONGEST_LABEL else f"{name[: _LONGEST_LABEL - 1]}…"
    return short.replace("$", r"\$")


def _axes(ax: "Axes | None", size: tuple[float, float]) -> "Axes":
    if ax is not None:
        return ax
    figure = extra("matplotlib.pyplot", "plots", "a plot").figure(figsize=size, layout="constrained")
    made: Axes = figure.add_subplot()
    return made
