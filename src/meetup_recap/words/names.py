"""What a name looks like: people and organizations in running text.

The module is long by what people and organizations share: words, particles, possessives, where a name may go on.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import NamedTuple

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import LOWER, alternatives
from meetup_recap.words.given_names import is_given

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_](?:[\w'’.\-&+/@]*\w)?")
_NEXT_CAPITAL = re.compile(
    rf"""(?:[a-z]\.(?:[^\W\d_]\.)+|[a-z0-9](?:[\w'’.\-&+/@]*\w)?|[\W_])*+
    (?P<word>{_WORD.pattern}|\Z)""",
    re.VERBOSE,
)
"""The next word that may open with a capital, or the end: the words before it are passed without a look at each."""
_SIGN = re.compile(r"[&+\-–](?=[ ])")
_OWNERS = frozenset(("'s", "’s"))
_BEHIND_POSSESSIVE = re.compile(r"[ ][^\W_]")
_BEHIND_MEMBER = re.compile(r"[ ]*(?:[,.;:!?()\[\]]|\Z)")
_COMMA = re.compile(r"[ ]*,?[ ]*")
_BRACKETS = re.compile(r"[ ]*\([^()]*\)")
_GLUED_PARTICLE = re.compile(r"[a-z]{1,3}[-'’](?![-'’])")
_APOSTROPHES = frozenset("'’")
_LONGEST_NAME = 5
_LONGEST_PERSON = 120
"""With titles and particles, which may repeat."""
_LONGEST_ORGANIZATION = 100
_MOST_BRIDGES = 2
"""Of an organization: "Universidad de la Albufera"."""
_NEAR = 2
_LONGEST_INITIAL = 2


class Range(NamedTuple):
    """A range of plain text."""

    start: int
    end: int

    def of(self, plain: str) -> str:
        """What stands there."""
        return plain[self.start : self.end]


def words(plain: str, start: int, end: int) -> Iterator[Range]:
    """The words of a range."""
    return (Range(*match.span()) for match in _WORD.finditer(plain, start, end))


def capitalized(plain: str, start: int, end: int) -> Iterator[Range]:
    """The words of a range that open with a capital: where names begin."""
    found = (match.span("word") for match in _NEXT_CAPITAL.finditer(plain, start, end))
    return (Range(first, last) for first, last in found if first < last and plain[first].isupper())


def is_capitalized(word: str) -> bool:
    """Whether text opens as names do: with a capital or a digit, or a capital close behind ("eBay")."""
    return word[:1].isdigit() or any(character.isupper() for character in word[:_NEAR].partition(" ")[0])


def person_at(plain: str, at: int, end: int, language: Language) -> Range | None:
    """The name of a person that begins at an offset: capitalized words, particles between them, no digits."""
    start, last, count, position = at, at, 0, at
    pending = False
    end = min(end, at + _LONGEST_PERSON)
    while match := _WORD.match(plain, position, end):
        word = match[0]
        if count == 0 and word.lower() in language.honorifics:
            start = position = _past_gap(plain, match.end() + (plain[match.end() : match.end() + 1] == "."))
            continue
        if _is_name_word(word) and not _is_other_word(plain, match, count, language):
            is_owner = word[-2:] in _OWNERS
            last, count, pending = match.end() - 2 * is_owner, count + 1, False
            if is_owner or count == _LONGEST_NAME:
                break
        elif (
            count
            and not pending
            and _is_particle(plain, match, language)
            and not (count > 1 and _ties(word, plain[start : match.start()], language))
        ):
            pending = True
        elif not (pending and (word in language.name_particles or f"'{word}" in language.name_particles)):
            break
        position = _next_word(plain, match.end(), word, pending=pending)
        if position == match.end():
            break
    return Range(start, _past_last_initial(plain, start, last)) if count else None


def _past_last_initial(plain: str, start: int, last: int) -> int:
    """Behind the full stop of an initial that ends a name: "Ada V."."""
    is_initial = last - start > _NEAR and plain[last - 2] == " " and plain[last : last + 1] == "."
    return last + is_initial


def _is_other_word(plain: str, match: re.Match[str], count: int, language: Language) -> bool:
    """Whether a word with a capital is none of a name: "Vortrag von Ada Vega", and what begins the next sentence."""
    if count == 0:
        return match[0] in language.talk_nouns  # in German a noun has a capital
    return count > 1 and _begins_sentence(plain, match, language)


def _begins_sentence(plain: str, match: re.Match[str], language: Language) -> bool:
    """Whether a word behind a full name opens the next line's sentence: "We" of "Ada Vega We saw"."""
    said, at = match[0].lower(), match.end()
    is_opener = said in language.first_person_plural or said in language.openers or said in language.third_person
    return is_opener and plain[at : at + 1] == " " and plain[at + 1 : at + 2].islower()


def _next_word(plain: str, at: int, word: str, *, pending: bool) -> int:
    """Where the word behind another one begins, apostrophes around particles passed: "van 't Hoff"."""
    if not pending:
        return _past_gap(plain, _past_initial(plain, at, word))
    at += plain[at : at + 1] in _APOSTROPHES
    at = _past_gap(plain, _past_initial(plain, at, word))
    return at + (plain[at : at + 1] in _APOSTROPHES)


@cache
def second_word(language: Language) -> re.Pattern[str]:
    """Behind a name's first word: a quick look at whether the second word of a full name may follow."""
    particles = alternatives(language.name_particles)
    return re.compile(rf"['’.\w]*[ ]+(?:[^\Wa-z]|['’]|[a-z]{{1,3}}[-'’]|[a-z][^\Wa-z]|(?:{particles})(?!\w))")


@cache
def may_be_tied(language: Language) -> re.Pattern[str]:
    """Behind a name's one word: a quick look at whether whom they belong to may follow, or somebody else."""
    ties = alternatives((*language.affiliations, *language.joiners))
    return re.compile(rf"['’.\w]*(?:[ ]*[,(]|[ ]+(?:{ties})(?!\w))")


def _ties(word: str, name: str, language: Language) -> bool:
    """Whether a particle behind a full name ties it to an organization: "Ada Vega von der Universität Kiel".

    Where particles are inside of many names, it does not behind two first names: "Ana María de Souza".
    """
    is_inner = word in language.inner_particles or (language.inner_particles and is_given(name.rsplit(maxsplit=1)[-1]))
    return word in language.first_words("affiliations") and not is_inner


def _is_particle(plain: str, match: re.Match[str], language: Language) -> bool:
    return (
        match[0] in language.name_particles
        or f"{match[0]}{plain[match.end() : match.end() + 1]}" in language.name_particles
    )


def _is_name_word(word: str) -> bool:
    """A capitalized word without digits, a particle glued before it or not: "Vega", "al-Khatib", "d'Almeida"."""
    if not word[:_NEAR].islower():
        is_capital = word[0].isupper() or word[1:2].isupper()
    else:
        glued = _GLUED_PARTICLE.match(word)
        is_capital = bool(glued and word[glued.end() : glued.end() + 1].isupper())
    return is_capital and (word.isalpha() or not any(character.isdigit() for character in word))


def _past_initial(plain: str, at: int, word: str) -> int:
    """Behind the full stop of an initial or of "St."."""
    return at + 1 if len(word) <= _LONGEST_INITIAL and plain[at : at + 2] == ". " else at


def _past_gap(plain: str, at: int) -> int:
    while plain[at : at + 1] == " ":
        at += 1
    return at


def organization_at(plain: str, at: int, end: int, language: Language, known: Collection[str] = ()) -> Range | None:
    """The name of an organization that begins at an offset, its article left out.

    A known name is read as far as it goes, then capitalized words, then a legal suffix ("Harbor Cloud, Inc.").
    An unknown name in lower case is one word.
    """
    at = _past_article(plain, at, end, language)
    last = max(_known_end(plain, at, end, known), _capitalized_end(plain, at, end, language))
    if last <= at:
        match = _WORD.match(plain, at, end)
        if not match or _is_function_word(match[0], language):
            return None
        last = match.end()
    if plain[at:last].endswith(("'s", "’s")) and _BEHIND_POSSESSIVE.match(plain, last):
        is_listed = language.pattern("joiners").match(plain, last + 1)
        return Range(at, last if is_listed else last - 2)
    return Range(at, _past_suffix(plain, last, end, language))


def _past_article(plain: str, at: int, end: int, language: Language) -> int:
    for group in (language.articles, language.company_nouns):
        match = _WORD.match(plain, at, end)
        if match and match[0].lower() in group and (match[0].islower() or group is language.company_nouns):
            at = _past_gap(plain, match.end())
    return at


def _is_function_word(word: str, language: Language) -> bool:
    word = word.lower()
    return any(
        word in group
        for group in (
            language.articles, language.possessives, language.joiners, language.more, language.talk_verbs,
            language.evening_verbs,
            language.talk_connectors, language.first_person_plural, language.third_person,
        )
    )  # fmt: skip


def _known_end(plain: str, at: int, end: int, known: Collection[str]) -> int:
    longest = at
    for name in known:
        stop = at + len(name)
        if (
            longest < stop <= end
            and plain[at:stop].casefold() == name.casefold()
            and not plain[stop : stop + 1].isalnum()
        ):
            longest = stop
    return longest


_ELIDED_SMALL = re.compile(rf"[ld]['’][{LOWER}]+")
"""Inside a name, "École d'ingénieurs de Valbrune"."""
_ELIDED = re.compile(r"[ld]['’][^\Wa-z_]")
"""Inside a name, "Université de l'Orford"."""


def _capitalized_end(plain: str, at: int, end: int, language: Language) -> int:
    last, position, bridge = at, at, 0
    end = min(end, at + _LONGEST_ORGANIZATION)
    while match := _WORD.match(plain, position, end) or _SIGN.match(plain, position, end):
        word = match[0]
        if is_capitalized(word) or (last > at and _ELIDED.match(word)):
            last, bridge = match.end(), 0
            if word[-2:] in _OWNERS:
                break
        elif last == at or bridge == _MOST_BRIDGES or not _bridges(plain, Range(at, last), match, end, language):
            break
        else:
            bridge += 1
        behind = match.end() + (word[-1:] == "s" and plain[match.end() : match.end() + 1] in _APOSTROPHES)
        position = _past_gap(plain, behind)  # "Friends' Meeting House" goes on
        if position == behind:
            break
    return last


def _bridges(plain: str, name: Range, small: re.Match[str], end: int, language: Language) -> bool:
    """Whether a name goes on behind a small word: "University of Fife" does, "Vega of Northwind" does not."""
    word = small[0]
    if word in language.organization_particles or _ELIDED_SMALL.fullmatch(word):
        is_headed = any(part.lower() in language.organization_heads for part in name.of(plain).split())
        return is_headed and not _is_when(plain, small.end(), end, language)
    return word in language.organization_joiners or bool(_SIGN.match(f"{word} "))


def _is_when(plain: str, at: int, end: int, language: Language) -> bool:
    """Whether the next word tells a time: "im Café am Donnerstag"."""
    following = _WORD.match(plain, _past_gap(plain, at), end)
    said = following[0].lower() if following else ""
    return said in language.weekdays or said in language.months or said in language.moments


def _past_suffix(plain: str, at: int, end: int, language: Language) -> int:
    """Behind a legal suffix, its comma and its full stop: "Harbor Cloud, Inc."."""
    tail = _tail(language).match(plain, at, end)
    if tail:
        return tail.end()
    suffix = _suffix(language)
    match = suffix.match(plain, at, end)
    if match:
        return match.end()
    glued = suffix.match(plain, plain.rfind(" ", 0, at), end)  # its first word was read as a part of the name
    return glued.end() if glued and at < glued.end() < end else at


@cache
def _suffix(language: Language) -> re.Pattern[str]:
    """A legal suffix behind a name, with the full stops that are a part of it: ", Inc.", " Sp. z o.o."."""
    return re.compile(rf",?[ ](?:{alternatives(language.legal_suffixes)})(?!\w)", re.IGNORECASE)


@cache
def _tail(language: Language) -> re.Pattern[str]:
    """ " and Sons" behind a name is a part of it."""
    joiners, tails = alternatives(language.joiners), alternatives(language.company_tails)
    return re.compile(rf"[ ](?:{joiners})[ ](?:{tails})(?!\w|[ ][^\W\d_{LOWER}])")


@cache
def affiliation(language: Language) -> re.Pattern[str]:
    """Between a name and the organization that it belongs to: ", from "."""
    return re.compile(rf"(?:[ ]*,)?[ ]+(?:{alternatives(language.affiliations)})[ ]+")


def organizations_in(plain: str, at: int, end: int, language: Language, known: Collection[str] = ()) -> Iterator[Range]:
    """The organizations of a list in prose, "A, B, and C": up to the first member that is none.

    Where commas part the members, the one before the last "and" too, a bare "and" is a part
    of a name: "A, B and C, and D".
    """
    members, gaps = _listed(plain, at, end, language, known)
    parted = {gap.strip(" ,") for gap in gaps if "," in gap}
    opened: Range | None = None
    for member, gap in zip(members, ["", *gaps], strict=False):
        if opened and "" in parted and "," not in gap and gap.strip() in parted:
            opened = Range(opened.start, member.end)
            continue
        if opened:
            yield opened
        opened = member
    if opened:
        yield opened


def _listed(plain: str, at: int, end: int, language: Language, known: Collection[str]) -> tuple[list[Range], list[str]]:
    """The members of a list, and what stands between them, or between the last one and "more"."""
    joiner = language.pattern("joiners")
    members, gaps = [], []
    position = at
    while found := _member_at(plain, position, end, language, known):
        members.append(found)
        position = _past_aside(plain, found.end, end)
        comma = _COMMA.match(plain, position, end)
        behind = comma.end() if comma else position
        joined = joiner.match(plain, behind, end)
        if joined:
            behind = _past_gap(plain, joined.end())
        if behind == position or not (joined or "," in plain[position:behind]):
            break
        gaps.append(plain[position:behind])
        position = behind
    if len(gaps) == len(members) and not language.pattern("more").match(plain, position, end):
        del gaps[-1:]  # "A, B and C, and thanks to …": no list goes on there
    return members, gaps


def _member_at(plain: str, at: int, end: int, language: Language, known: Collection[str]) -> Range | None:
    more = language.pattern("more").match(plain, at, end)
    found = organization_at(plain, at, end, language, known)
    if not found or (more and found.end <= more.end()):
        return None
    if _is_person_of(plain, found, end, language):
        return None
    stands_alone = _BEHIND_MEMBER.match(plain, found.end) or language.pattern("joiners").match(plain, found.end + 1)
    return found if stands_alone or is_capitalized(found.of(plain)) else None


def _is_person_of(plain: str, name: Range, end: int, language: Language) -> bool:
    """ "Ada Vega of Northwind" in a list of organizations is somebody."""
    match = affiliation(language).match(plain, name.end, end)
    return bool(match and plain[match.end() : match.end() + 1].isupper() and " " in name.of(plain))


def _past_aside(plain: str, at: int, end: int) -> int:
    match = _BRACKETS.match(plain, at, end)
    return match.end() if match else at
