"""Whom a sentence introduces as a speaker.

Kicking off our evening was Ada Vega from Northwind …
Next up, Sol …                                   a first name that the post gives in full elsewhere
Northwind's Ada Vega took the second slot …
"""

import re
from functools import cache

import attrs

from meetup_recap.index import Index
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import LOWER, alternatives
from meetup_recap.reading.prose import Prose
from meetup_recap.words.given_names import is_given, names_somebody
from meetup_recap.words.names import Range, capitalized, may_be_tied, second_word, words
from meetup_recap.words.people import people_at
from meetup_recap.words.person import Person
from meetup_recap.words.quoted import OPENING
from meetup_recap.words.roles import is_role

_OWNER = re.compile(r"['’]s[ ](?:[a-z]+[ ]){0,2}\Z")
_OWNS = re.compile(r"['’]s[ ](?:own[ ]|very[ ]own[ ])?[^\Wa-z\d]")
_OWNER_NAME = re.compile(
    r"(?P<name>[^\Wa-z_][\w.&-]*(?:[ ](?:of|&|and|the)?[ ]?[^\Wa-z_][\w.&-]*){0,4})['’]s[ ](?:own[ ]|very[ ]own[ ])?\Z"
)
_BEHIND_QUOTE = re.compile(rf"[\"”“»],?(?:[ ][{LOWER}]+){{1,4}}[ ]\Z")
_BEHIND_MARK = re.compile(rf",?[ ](?:[{LOWER}]+[ ]){{1,2}}")
_LONGEST_TITLE = 150
_CLOSE = 2
"""A closing quote and a word."""
_FARTHEST_OWNER = 60
_LONGEST_WORD = 40
_MOST_MARKS = 6
_LONGEST_SHORT_MONTH = 3
_LEAST_NAME = 3
_SMALL_WORDS = re.compile(rf"[ ](?:[{LOWER}]+[ ]){{1,3}}")
_TITLES = frozenset({"emphasis", "strong", "link"})
_MOST_GROUPS = 30
"""Of people in one sentence: a longer one is a list of names."""


def introduced(
    prose: Prose, start: int, end: int, index: Index, *, by_first_name: bool = False
) -> list[tuple[list[Person], int]]:
    """The people whom a sentence may introduce, each with the offset behind them.

    Args:
        prose: The paragraph.
        start: Where the sentence begins.
        end: Where it ends.
        index: What the rest of the post knows.
        by_first_name: Whether a known first name alone is somebody, too.
    """
    found: list[tuple[list[Person], int]] = []
    behind = start
    is_followed, is_tied = second_word(index.language), may_be_tied(index.language)
    for word in capitalized(prose.plain, start, end):
        if len(found) == _MOST_GROUPS:
            break
        if word.start < behind or _is_opener(prose.plain, word, start, index):
            continue
        is_full = is_followed.match(prose.plain, word.end)
        if (
            not is_full
            and not is_tied.match(prose.plain, word.end)
            and not index.people.knows_first(word.of(prose.plain))
            and not (by_first_name and _is_first_name(word.of(prose.plain), index.language))
            and not (by_first_name and acts_alone(prose.plain, word, start, index.language))
        ):
            continue
        people, at = people_at(prose, word.start, end, index.language, index.organizations)
        behind = max(behind, people[0].name.end if people else word.end)
        if people and _may_be_introduced(people, start, index, by_first_name=by_first_name):
            people = [_employed(person, index) for person in people if _is_person(person, index)]
            if people:
                found.append((people, at))
                behind = at
    return found


def _is_first_name(word: str, language: Language) -> bool:
    """Whether a word is a first name, and no word that opens a sentence: "Elle" and "Will" are both."""
    groups = (language.common, language.third_person, language.months, language.weekdays, language.openers)
    return is_given(word) and not word.isupper() and not any(word.lower() in group for group in groups)


def acts_alone(plain: str, name: Range, start: int, language: Language) -> bool:
    """Whether a word that no list of names has does what speakers do: "Oluwaseun talked about queues".

    It opens its sentence before such a verb, or is behind one in a sentence that opens as those do which introduce
    somebody: "Den Anfang machte Oluwaseun". In German any noun has a capital.

    Args:
        plain: The paragraph.
        name: The word.
        start: Where its sentence begins.
        language: Whose words to use.
    """
    said = name.of(plain)
    is_name = said.isalpha() and said[1:].islower() and len(said) >= _LEAST_NAME
    if not is_name or said.lower() in _vocabulary(language):
        return False
    before = plain[max(start, name.start - _LONGEST_WORD) : name.start]
    if not before.strip(" *_\"'“„«"):
        return _acting(language).match(plain, name.end) is not None
    opening = plain[start : name.start].split()
    opens = opening[0].lower().strip(",") in language.openers
    return opens and _acted(language).search(before) is not None


@cache
def _vocabulary(language: Language) -> frozenset[str]:
    """All words that a language has for anything: none of them is a name that only what somebody did tells."""
    fields = (getattr(language, field.name) for field in attrs.fields(Language))
    phrases = (phrase for field in fields if isinstance(field, (tuple, frozenset, dict)) for phrase in field)
    return frozenset(word for phrase in phrases for word in str(phrase).lower().split())


@cache
def _acting(language: Language) -> re.Pattern[str]:
    """Right behind a name, a verb of presenting."""
    verbs = alternatives((*language.talk_verbs, *language.auxiliaries))
    return re.compile(rf"[ ](?:{verbs})(?!\w)")


@cache
def _acted(language: Language) -> re.Pattern[str]:
    """Right before a name, such a verb or one for the evening: "Den Anfang machte"."""
    return re.compile(rf"(?<!\w)(?:{alternatives((*language.talk_verbs, *language.evening_verbs))})[ ]\Z")


def _employed(person: Person, index: Index) -> Person:
    """ "Northwind's very own Ada Vega" is Northwind's, where the post knows Northwind."""
    if person.organization:
        return person
    plain = person.prose.plain
    owner = _OWNER.search(plain, max(0, person.name.start - _FARTHEST_OWNER), person.name.start)
    for name in sorted(index.organizations, key=len, reverse=True) if owner else ():
        end = owner.start() if owner else 0
        if plain[max(0, end - len(name)) : end].casefold() == name.casefold():
            return attrs.evolve(person, organization=Range(end - len(name), end))
    begin = max(0, person.name.start - _FARTHEST_OWNER)
    named = _OWNER_NAME.search(plain, begin, person.name.start) if owner and person.is_full else None
    if named is None and person.is_full:
        named = _employee(index.language).search(plain, begin, person.name.start)
    return attrs.evolve(person, organization=Range(*named.span("name"))) if named else person


@cache
def _employee(language: Language) -> re.Pattern[str]:
    """Before a name: "Gatehouse engineer Jun-ho Bae"."""
    word, roles = r"[^\Wa-z_][\w.&-]*", alternatives(language.roles)
    name = rf"(?<![.!?][ ])(?<!\A)(?P<name>{word}(?:[ ]{word}){{0,3}})"
    return re.compile(rf"{name}[ ](?:[a-z-]+[ ]){{0,2}}(?:{roles})[ ]\Z")


def _is_opener(plain: str, word: Range, start: int, index: Index) -> bool:
    if word.of(plain) in index.language.evening or f"{word.of(plain).lower().strip('.')}." in index.language.honorifics:
        return True  # "Zum Abschluss Ada Vega", "M. Ousmane Diabaté"
    opens = word.start - start <= _MOST_MARKS and not plain[start : word.start].strip(" (\"'“*_")
    said, language = word.of(plain).lower(), index.language
    is_word = said in language.openers or said in language.first_words("talk_verbs")  # "Habló Ada Vega"
    return opens and (is_word or said in language.first_words("places"))  # "At Quayside, Ada Vega spoke"


def _may_be_introduced(people: list[Person], start: int, index: Index, *, by_first_name: bool) -> bool:
    """Whether the words around a name are those around a speaker's, not an organization's or a place's."""
    first = people[0]
    plain, language = first.prose.plain, index.language
    before = plain[max(0, first.name.start - _LONGEST_WORD) : first.name.start].rstrip().rpartition(" ")[2].lower()
    is_noun = before in language.articles and not (before in language.name_articles and names_somebody(first.text))
    is_noun |= before in language.possessives and not first.is_full  # "son Mac"
    if not _is_person(first, index) or is_noun:
        return False
    is_tied = before in language.affiliations or before in language.via
    is_told = first.is_full and (
        first.organization or _is_behind_title(first) or _is_of_talk(first, language) or _is_before_title(first)
    )
    if is_tied and not is_told:
        return False
    is_named = first.is_full or (
        by_first_name and (_is_first_name(first.text, language) or acts_alone(plain, first.name, start, language))
    )
    return is_named or first.organization is not None or index.people.full(first.text) is not None


def _is_of_talk(person: Person, language: Language) -> bool:
    """Whether a known name is that of a talk: "Der zweite Vortrag kam von Ada Vega: …", "… de Ada con su charla"."""
    plain, start = person.prose.plain, person.name.start
    if not names_somebody(person.text):
        return False
    nouns, verbs = language.pattern("talk_nouns"), language.pattern("talk_verbs")
    end = person.organization.end if person.organization else person.name.end
    behind = (plain, end, end + _LONGEST_WORD)
    is_before = nouns.search(plain, max(0, start - _LONGEST_WORD), start) is not None
    return bool(nouns.search(*behind)) or (is_before and (plain.startswith(":", end) or bool(verbs.search(*behind))))


def _is_behind_title(person: Person) -> bool:
    """Whether a marked title and one word more are before a name: "«Queues in Anger» par Ada Vega".

    Before one that is known as a name, a few more may be: "«Queues in Anger» a été présenté par Ada Vega".
    """
    prose, start = person.prose, person.name.start
    match = _BEHIND_QUOTE.search(prose.plain, max(0, start - _LONGEST_WORD), start)
    if match is not None:
        return len(match[0].split()) <= _CLOSE or names_somebody(person.text)
    marks = (mark for mark in prose.beginning(max(0, start - _LONGEST_TITLE), start) if mark.kind in _TITLES)
    return any(_BEHIND_MARK.fullmatch(prose.plain, mark.end, start) for mark in marks)


def _is_before_title(person: Person) -> bool:
    """Whether a known name is a few small words before a marked title: "c'était au tour d'Ada Vega avec *Queues*"."""
    prose, behind = person.prose, _SMALL_WORDS.match(person.prose.plain, person.name.end)
    if behind is None or not names_somebody(person.text):
        return False
    is_marked = any(mark.kind in _TITLES for mark in prose.beginning(behind.end(), behind.end() + 1))
    return is_marked or prose.plain[behind.end() : behind.end() + 1] in tuple(OPENING)


def _is_person(person: Person, index: Index) -> bool:
    text, language = person.text, index.language
    head = text.split()[0].lower()
    is_list = language.pattern("speakers_from").match(person.prose.plain, person.name.start)
    if is_list or language.pattern("yesterday").fullmatch(text) or (not person.is_full and is_role(head, language)):
        return False
    if _OWNS.match(person.prose.plain, person.name.end):  # "Wexley Health's Dmitri Volkov"
        return False
    is_name = person.is_full and len(head) <= _LONGEST_SHORT_MONTH and is_given(text.split()[0])  # "Jan Nowak"
    if not is_name and _is_no_name(head, language):
        return False
    if text.casefold() in index.folded and not (person.is_full and _acts(person, language)):
        return False
    if index.series and (text in index.series or index.series in text):
        return False
    noun = language.pattern("event_nouns").match(person.prose.plain, person.name.end + 1)
    return not noun and not language.pattern("platforms").fullmatch(text)


def _is_no_name(head: str, language: Language) -> bool:
    """Whether a word is a month, a weekday, an article or a meal: "Tea and biscuits from Tern"."""
    return any(head in group for group in (language.months, language.weekdays, language.articles, language.catering))


def _acts(person: Person, language: Language) -> bool:
    """Whether a verb of presenting follows at once: titles name people among organizations."""
    verbs = language.pattern("talk_verbs")
    return bool(verbs.match(person.prose.plain, person.name.end + 1)) and person.organization is None


def author_speaks(plain: str, start: int, end: int, language: Language) -> int | None:
    """Where the verb begins in "Finally I gave an overview of …"."""
    if not language.pattern("first_person").search(plain, start, end):
        return None
    for word in capitalized(plain, start, end):
        if word.of(plain).lower() in language.first_person:
            following = next(words(plain, word.end, end), None)
            is_verb = following is not None and following.of(plain) in language.talk_verbs
            return following.start if following and is_verb else None
    return None
