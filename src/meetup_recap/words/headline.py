"""What a post's title says of its event, and what its description adds.

River City Python May 2024: Northwind, Quayside, and more
River City Python, May 2024 - Northwind and Quayside
River City Python: May 2024
River City Python #12: Northwind
"""

import re
from functools import cache

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.words.names import Range, organizations_in

Named = tuple[Prose, Range]
_LITTLE = re.compile(r"[a-zà-ÿ]{1,3}")
"""A word that no name ends with: "Human Talks de mars 2019"."""
_SEPARATOR = re.compile(r"\s*(?:[:|]|[-–—](?=\s))\s*")


@attrs.frozen
class Headline:
    """The parts of a title: the group's name, this event's name, and what stands behind it."""

    prose: Prose
    series: Range
    name: Range
    rest: int

    @property
    def series_text(self) -> str:
        """The group's name."""
        return self.series.of(self.prose.plain)


def split(title: Prose, language: Language) -> Headline | None:
    """The parts of a title that names an event; None where it does not."""
    match = _shape(language).match(title.plain)
    if not match or _is_noun(match["series"], language):
        return None
    behind = _SEPARATOR.match(title.plain, match.end())
    start, end = match.span("series")
    *words, last = match["series"].split()
    return Headline(
        title,
        Range(start, end - len(last) - 1 if words and _LITTLE.fullmatch(last) else end),
        Range(match.start("series"), match.end()),
        behind.end() if behind else len(title.plain),
    )


def _is_noun(series: str, language: Language) -> bool:
    """Whether a title opens with words for a recap alone, "Recap: May 2024", "Minutes: May 9", and names no group."""
    return all(_LITTLE.fullmatch(word) for word in _nouns(language).sub("", series).split())


@cache
def _nouns(language: Language) -> re.Pattern[str]:
    words = alternatives((*language.formalities, *language.recaps, *language.event_nouns))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _shape(language: Language) -> re.Pattern[str]:
    months, endings = alternatives(language.months), alternatives(language.ordinal_endings)
    status = alternatives((*language.called_off, *language.postponed))
    return re.compile(
        rf"\W*(?:(?:{status})\b\W+)?(?P<series>[^\W_][^:|]*?)(?:,?\s+(?:[-–—]\s+)?|\s*[:|]\s+)"
        rf"(?:[0-3]?[0-9](?:{endings})?\s+)?(?:(?:{months})\.?,?\s+(?:19|20)[0-9]{{2}}|\#[0-9]+)\b",
        re.IGNORECASE,
    )


def named(prose: Prose, at: int, language: Language) -> list[Named]:
    """The organizations that a title or a description names: behind "speakers from", else from an offset on."""
    plain = prose.plain
    lead = language.pattern("speakers_from").search(plain, at)
    end = _list_end(plain, language)
    if lead:
        gap = len(plain) - len(plain[lead.end() :].lstrip())
        at = gap
    return [(prose, name) for name in organizations_in(plain, at, end, language)]


def _list_end(plain: str, language: Language) -> int:
    """Where a list of organizations ends at the latest: at the words that tell of the host."""
    hosted = language.pattern("hosted").search(plain)
    return hosted.start() if hosted else len(plain)


def text_of(name: Named) -> str:
    """A name, from its text and its range."""
    return name[1].of(name[0].plain)
