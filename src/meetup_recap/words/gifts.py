"""Who gave what people ate and drank, told by the thing that was given.

Pizza from our friends at [Tern](https://tern.example).          drinks by **Leeside Hosting**
Galette offerte par la boulangerie Lantern.                      Apéro: offeriert von Brauhaus Quay
"""

import re
from collections.abc import Iterator
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import LOWER, alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.names import Range, is_capitalized, organizations_in

_NEAR = 25
_BREAK = re.compile(r"[.,;:!?()]")
_MARKS = frozenset({"link", "strong", "emphasis"})


def givers(prose: Prose, language: Language, start: int = 0, end: int | None = None) -> Iterator[Range]:
    """The organizations that a text, or a range of it, says food and drink came from."""
    for match in _given(language).finditer(prose.plain, start, len(prose.plain) if end is None else end):
        mark = next((mark for mark in prose.beginning(match.end(), match.end() + _NEAR) if mark.kind in _MARKS), None)
        if mark and not _BREAK.search(prose.plain, match.end(), mark.start):
            yield Range(mark.start, mark.end)
            continue
        for name in organizations_in(prose.plain, match.end(), len(prose.plain), language):
            if not _may_give(name.of(prose.plain), language):
                break
            yield name


def _may_give(text: str, language: Language) -> bool:
    """Whether a name is that of an organization: no person's, and no day's."""
    is_day = text.lower() in language.weekdays or text.lower() in language.months
    is_somebody = names_somebody(text) or is_given(text)
    is_gift = language.pattern("catering").fullmatch(text.lower()) is not None  # "stiftete zwei Bücher"
    return is_capitalized(text) and "://" not in text and not is_day and not is_somebody and not is_gift


@cache
def _given(language: Language) -> re.Pattern[str]:
    """A word for food or for giving it, then "from" or "by", up to the giver."""
    food, given = alternatives(language.catering), alternatives((*language.support, *language.sponsored))
    by, articles = alternatives(language.given_by), alternatives(language.articles)
    gave = alternatives([word for word in language.treated if " " not in word])  # "die Getränke spendierte Tern"
    return re.compile(
        rf"(?<!\w)(?:(?:(?:{food})(?!\w)[^.!?;,()\n]{{0,25}}?|(?:{given})(?!\w))[ :]+(?:{by})|(?:{gave})):?[ ]"
        rf"(?:(?:{articles})[ ])?(?-i:(?:[{LOWER}][^\W\d_]*[ ]){{0,3}}(?=[^\Wa-z_]))",
        re.IGNORECASE,
    )
