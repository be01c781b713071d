"""Places where several events of one group were: an event that names one of them only in passing was there, too.

We met at the Cluny Rooms.            Ten of us at the Cluny Rooms.            Cluny Rooms again.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import attrs

from meetup_recap.languages import Language
from meetup_recap.languages.choice import own_language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.words.given_names import names_somebody
from meetup_recap.words.label_kinds import kind_of
from meetup_recap.words.towns import COUNTRIES, TOWNS
from meetup_recap.words.venues import ABOUT_EVENT

_FEW, _SHARE = 2, 8
"""In how many texts a place has to be, and in which part of them: one in eight."""
_LONGEST = 200_000
"""How much of a text is looked at, in characters."""
_LONGEST_SENTENCE = 300
"""How far from a place what is said of it is looked at, in characters."""
_WORD = r"[^\W\d_a-z][\w'’&-]*"
_TOWNS = TOWNS | COUNTRIES
_TITLE = re.compile(r"^(?:title[ ]*[:=]|#{1,2}[ ]).*", re.MULTILINE)
_LONGEST_HEAD = 5_000
"""How far from its beginning a text has its title."""
_SENTENCE = re.compile(r"[^.!?\n]+")


@attrs.define
class SharedPlaces:
    """What several texts tell of where a group meets.

    Attributes:
        languages: Those that the texts may be written in.
    """

    languages: Sequence[Language]
    _texts: int = attrs.field(default=0, init=False)
    _counts: Counter[str] = attrs.field(factory=Counter, init=False)
    _titles: list[str] = attrs.field(factory=list, init=False)

    def reading(self, texts: Iterable[str]) -> Iterator[str]:
        """The same texts, looked at as they pass."""
        for text in texts:
            self._texts += 1
            title = _TITLE.search(text, 0, _LONGEST_HEAD)
            self._titles += [title[0]] if title else []
            self._counts.update(set(_places(text[:_LONGEST], own_language(text, 0, self.languages))))
            yield text

    @property
    def names(self) -> tuple[str, ...]:
        """The places that enough of the texts tell of, those of most first; what several titles name is the group."""
        counted = self._counts.most_common()
        enough = [name for name, count in counted if count >= _FEW and count * _SHARE >= self._texts]
        return tuple(name for name in enough if sum(name in title for title in self._titles) < _FEW)


def places_of(texts: Iterable[str], languages: Sequence[Language]) -> tuple[str, ...]:
    """The places that several texts tell of."""
    places = SharedPlaces(languages)
    for _ in places.reading(texts):
        pass
    return places.names


def _places(text: str, language: Language) -> Iterator[str]:
    """The names of several words behind a word such as "at", in sentences about us, an event or a day."""
    for match in _place(language).finditer(text):
        first = max(0, match.start() - _LONGEST_SENTENCE)
        start = max(first, *(text.rfind(sign, first, match.start()) + 1 for sign in ".!?\n"))
        sentence = _SENTENCE.match(text, start, match.end() + _LONGEST_SENTENCE)
        name = match["name"]
        is_other = names_somebody(name) or name.lower() in _TOWNS or kind_of(name, language) is not None
        is_event = language.pattern("event_nouns").fullmatch(name.rpartition(" ")[2])
        if sentence and not is_other and not is_event and _is_about_event(sentence[0], language):
            yield name


def _is_about_event(sentence: str, language: Language) -> bool:
    return any(language.pattern(field).search(sentence) for field in (*ABOUT_EVENT, "months"))


@cache
def _place(language: Language) -> re.Pattern[str]:
    places = alternatives((*language.places, *language.inside))
    articles, particles = alternatives(language.articles), alternatives(language.organization_particles or ("of",))
    name = rf"{_WORD}(?:[ ](?:(?:{particles})(?:[ ]|(?<=['’])))?{_WORD}){{1,4}}"
    return re.compile(rf"(?<!\w)(?i:{places})[ ]+(?:(?:{articles})[ ]+)?[*_\[]{{0,2}}(?P<name>{name})")
