"""The phrases of a paragraph that its markup shows to be titles: links, bold and italic words, quotes.

What leads to slides or a recording stands out before bold and italic words, and these before quotes.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from meetup_recap.index import Index
from meetup_recap.languages import Language
from meetup_recap.reading.prose import Mark, Prose
from meetup_recap.talks.no_talks import is_none
from meetup_recap.talks.titles import unquoted
from meetup_recap.talks.worded_titles import worded_titles
from meetup_recap.words.addresses import is_deck, is_event, is_home, is_profile, is_video
from meetup_recap.words.calendar import ANY_DAY
from meetup_recap.words.days import holds_date
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.label_kinds import kind_of
from meetup_recap.words.likeness import STRONG, likeness
from meetup_recap.words.names import Range
from meetup_recap.words.quoted import QUOTED

_WEIGHTS = {"link": 1, "strong": 2, "emphasis": 2, "quote": 2}
SURE = 4
"""The weight of a title that no words lead to."""
_NEAR = 20
_SHORTEST, _FEWEST_WORDS = 5, 2


class Title(NamedTuple):
    """A marked phrase, the link that it is the text of, and how much it stands out."""

    place: Range
    link: Mark | None
    weight: int


def titles_in(prose: Prose, start: int, end: int, index: Index, names: Sequence[Range]) -> Iterator[Title]:
    """The marked phrases of a part that may be titles, in order."""
    found: list[tuple[Range, Mark | None, int]] = [
        (Range(mark.start, mark.end), mark if mark.kind == "link" else None, _weight(mark, index.language))
        for mark in prose.beginning(start, end)
        if mark.kind in _WEIGHTS
    ]
    found += [(Range(*match.span()), None, _WEIGHTS["quote"]) for match in QUOTED.finditer(prose.plain, start, end)]
    found += [(title, None, SURE) for title in worded_titles(prose, start, end, index.language)]
    behind = start
    for whole, link, weight in sorted(found, key=lambda one: (one[0].start, -one[0].end, one[1] is None)):
        title = unquoted(prose.plain, *whole)
        is_name = any(name.start < whole.end and whole.start < name.end for name in names)
        text = title.of(prose.plain)
        is_first = not prose.plain[start : whole.start].strip(" *_")
        is_label = prose.plain[whole.start : whole.end + is_first].rstrip().endswith(":")  # "**Ada on her talk:**"
        is_label = is_label and not QUOTED.fullmatch(prose.plain, *whole)
        before = prose.plain[max(start, whole.start - _NEAR) : whole.start].split()
        is_giver = weight == _WEIGHTS["link"] and bool(before) and before[-1].lower() in index.language.given_by
        is_label = is_label or is_giver  # "donated by [Tern](…)"
        if whole.start >= behind and not (is_name or is_label) and _may_be_title(text, link, index):
            yield Title(title, link, weight + _is_like_title(text, link))
        behind = max(behind, whole.end)


def _weight(mark: Mark, language: Language) -> int:
    is_material = mark.kind == "link" and (is_video(mark.url) or is_deck(mark.url, language.deck_words))
    return _WEIGHTS[mark.kind] + 2 * is_material


def _is_like_title(text: str, link: Mark | None) -> int:
    """How much words look like a title: they begin with a capital, and are several; "Like this!" is said."""
    is_several = len(text.split()) >= _FEWEST_WORDS
    return 2 * (is_several and not text[0].islower()) - (link is None and text[-1] in "!?.")


def _may_be_title(text: str, link: Mark | None, index: Index) -> bool:
    """Whether a marked phrase is neither a name, a word for slides, nor a place on the web."""
    language = index.language
    is_address = "://" in text or ("/" in text and " " not in text)
    is_page = link is not None and (is_event(link.url) or is_profile(link.url) or is_home(link.url))
    is_known = text in index.patrons or text == index.series or text.casefold() in index.folded
    is_word = (
        holds_date(text, language, ANY_DAY)
        or len(text) < _SHORTEST
        or not any(map(str.isalpha, text))
        or kind_of(text, language) is not None
        or (" " not in text and (text.islower() or text.isupper()))
    )
    is_person = (likeness(text, language) == STRONG and names_somebody(text)) or is_none(text, language)
    return not (is_address or is_page or is_known or is_word or is_person)
