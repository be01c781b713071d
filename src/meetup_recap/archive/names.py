"""When two spellings are one name, and when they nearly are.

Solo.io, solo.io         one name: they differ by case          Núria Lima, Nuria Lima      by accents
Harbor Cloud, Inc.       one with Harbor Cloud: a legal suffix  O'Neil, O’Neil              by punctuation
Perera, Perara           near: one letter                       Just Eat, Just Eat Takeaway near: one begins the other
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations

import attrs

from meetup_recap import languages
from meetup_recap.places import APOSTROPHES, without_accents

_NUMBER = re.compile(r"\d+")
_SHORTEST_TYPO = 6
"""Letters of a name in which one may be a slip; in shorter ones ("IBM", "IBN") it rarely is."""
_MOST_ALIKE = 30
"""Names that share a form: more of them are no slips, and would be proposed in hundreds of pairs."""
_FEW = 3
"""How many longer names one may begin: a word that begins more of them is a common one."""

_LONGEST_SUFFIX = 4
"""Words of a legal suffix, each letter of "L.L.C." being one."""


@attrs.frozen
class NearMiss:
    """Two names that may be one; an alias file says whether they are.

    Attributes:
        first: One name.
        second: The other.
        evidence: Why they may be: "one letter differs".
    """

    first: str
    second: str
    evidence: str


def key_of(name: str, *, legal: bool = False) -> str:
    """What all spellings of a name share: its words in lower case, without accents and punctuation.

    Args:
        name: The name.
        legal: Whether it is an organization's, whose legal suffix ("Ltd") is left out.

    >>> key_of("Núria O’Neil"), key_of("Harbor Cloud, Inc.", legal=True)
    ('nuria oneil', 'harbor cloud')
    """
    plain = without_accents(APOSTROPHES.sub("", name.casefold())).casefold()
    words = _spaced(plain).split()
    while legal and (length := _suffix_length(words)):
        del words[-length:]
    return " ".join(words) or " ".join(plain.split()) or " ".join(name.casefold().split())


def _suffix_length(words: list[str]) -> int:
    """How many words at the end of a name are its legal suffix: "B.V." is two, once it is without its stops."""
    lengths = range(1, min(len(words), _LONGEST_SUFFIX + 1))
    return next((length for length in lengths if "".join(words[-length:]) in _legal_suffixes()), 0)


def _spaced(text: str) -> str:
    """A text with a space for each mark of punctuation; the marks that make letters of other scripts are none."""
    return "".join(character if _is_of_word(character) else " " for character in text)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character in "&+#" or unicodedata.category(character)[0] == "M"


@cache
def _legal_suffixes() -> frozenset[str]:
    told = (suffix for language in languages.BUILTIN for suffix in language.legal_suffixes)
    return frozenset(_spaced(without_accents(suffix.casefold())).replace(" ", "") for suffix in told)


def differences(first: str, second: str, *, legal: bool = False) -> tuple[str, ...]:
    """By what two spellings of one name differ.

    >>> differences("solo.io", "Solo.io"), differences("Harbor Cloud", "HARBOR CLOUD Ltd", legal=True)
    (('case',), ('case', 'legal suffix'))
    """
    steps: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("case", str.casefold),
        ("accents", without_accents),
        ("punctuation", key_of),
        ("legal suffix", lambda text: key_of(text, legal=legal)),
    )
    found = []
    first, second = " ".join(first.split()), " ".join(second.split())
    for name, step in steps:
        before = first, second
        after = step(first), step(second)
        if before != after and _distance(*after) < _distance(*before):
            found.append(name)
        first, second = after
        if first == second:
            break
    return tuple(found)


def _distance(first: str, second: str) -> int:
    """How many words differ: enough to tell whether a step brought two spellings nearer."""
    said, other = first.split(" "), second.split(" ")
    return sum(word != twin for word, twin in zip(said, other, strict=False)) + abs(len(said) - len(other))


def near_misses(names: Mapping[str, str], apart: Collection[frozenset[str]] = ()) -> list[NearMiss]:
    """The pairs of names that may be one, each once, by name.

    Args:
        names: Each name by its key.
        apart: Pairs of keys that are known to be two.
    """
    found: dict[tuple[str, str], str] = {}
    for find in (_alike_without_spaces, _alike_but_order, _alike_but_a_letter, _with_initials, _beginning):
        for first, second, evidence in find(names.keys()):
            pair = (first, second) if first < second else (second, first)
            if first != second and frozenset(pair) not in apart:
                found.setdefault(pair, evidence)
    misses = (NearMiss(names[first], names[second], evidence) for (first, second), evidence in found.items())
    return sorted(misses, key=lambda miss: (miss.first.casefold(), miss.second.casefold()))


_Pairs = Iterator[tuple[str, str, str]]


def _alike_without_spaces(keys: Iterable[str]) -> _Pairs:
    """JustEat and Just Eat."""
    yield from _grouped(((key.replace(" ", ""), key) for key in keys), "the same letters, other spaces")


def _alike_but_order(keys: Iterable[str]) -> _Pairs:
    """Vega Ada and Ada Vega."""
    yield from _grouped(((" ".join(sorted(key.split())), key) for key in keys), "the same words in another order")


def _alike_but_a_letter(keys: Iterable[str]) -> _Pairs:
    """Perera and Perara: without one letter each they are the same."""
    shortened = (
        (key[:at] + key[at + 1 :], key) for key in keys if len(key) >= _SHORTEST_TYPO for at in range(len(key))
    )
    whole = ((key, key) for key in keys if len(key) >= _SHORTEST_TYPO)
    for first, second, evidence in _grouped((*whole, *shortened), "one letter differs"):
        if _is_letter(first, second):
            yield first, second, evidence


def _is_letter(first: str, second: str) -> bool:
    """Whether two names that share all but a letter differ in a letter, not a number ("DevOps 1", "DevOps 2")."""
    return _NUMBER.findall(first) == _NUMBER.findall(second)


def _with_initials(keys: Iterable[str]) -> _Pairs:
    """A. Vega and Ada Vega; Ada M. Vega and Ada Vega."""
    full: dict[str, list[str]] = defaultdict(list)
    short: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        first, _, rest = key.partition(" ")
        if rest:
            (short if len(first) == 1 else full)[f"{first[0]} {rest}"].append(key)
    for initials, names in short.items():
        yield from ((name, other, "an initial and a name") for name in names for other in full[initials])
    known = set(keys)
    for key in known:
        words = key.split()
        without = " ".join((*words[:1], *(word for word in words[1:-1] if len(word) > 1), *words[-1:]))
        if len(words) > 1 and without != key and without in known:
            yield key, without, "a middle initial"


def _beginning(keys: Iterable[str]) -> _Pairs:
    """Just Eat and Just Eat Takeaway."""
    known = set(keys)
    begun: dict[str, list[str]] = defaultdict(list)
    for key in known:
        words = key.split()
        for count in range(1, len(words)):
            begin = " ".join(words[:count])
            if begin in known:
                begun[begin].append(key)
    for begin, names in begun.items():
        if len(names) <= _FEW:
            yield from ((begin, name, "one begins the other") for name in names)


def _grouped(pairs: Iterable[tuple[str, str]], evidence: str) -> _Pairs:
    """The pairs of names that share a form."""
    groups: dict[str, set[str]] = defaultdict(set)
    for form, name in pairs:
        groups[form].add(name)
    for names in groups.values():
        if len(names) > _MOST_ALIKE:
            continue
        yield from ((first, second, evidence) for first, second in combinations(sorted(names), 2))
