"""How much a text looks like somebody's name, by its shape alone.

Ada Vega, Joana Lima da Silva, J. R. O'Neil       several capitalized words, particles between them
Queues, Ada, DevOps Days                          one word, or words that are seldom names
Queues in Anger, Coffee Break                     no name
@halfbracket                                      somebody, by the name on a network
"""

import re
from functools import cache

from meetup_recap.languages import Language

_NAME_WORD = re.compile(r"(?:[^\W\d_]\.)+|(?:[dDlLoO]['’])?[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_INNER_CAPITAL = re.compile(r"(?!Ma?c[A-Z]|D[eiuao][A-Z]|La[A-Z]|O['’])[^\W\d_]+?[a-zß-ÿ][A-ZÀ-Þ]")
_GLUED = re.compile(r"[^\W\d_]['’][A-ZÀ-Þ]")
MOST_WORDS = 6
HANDLE = re.compile(r"@[A-Za-z0-9_][A-Za-z0-9_-]{1,38}")
"""Somebody by their name on a network alone: "@halfbracket"."""
_TWO = 2
STRONG, WEAK, NONE = 2, 1, 0


def likeness(text: str, language: Language) -> int:
    """How much a text looks like somebody's name: STRONG (several words), WEAK (one word, or odd ones) or NONE.

    >>> from meetup_recap.languages import BUILTIN
    >>> likeness("Ada Vega", BUILTIN[0]), likeness("Queues", BUILTIN[0]), likeness("Queues in Anger", BUILTIN[0])
    (2, 1, 0)
    """
    if HANDLE.fullmatch(text):
        return STRONG
    words = text.split()
    if not words or len(words) > MOST_WORDS or words[0].lower() in _no_openings(language):
        return NONE
    named, odd, last = 0, 0, len(words) - 1
    for index, word in enumerate(words):
        lowered = word.lower()
        if 0 < index < last and lowered in language.name_particles:
            continue
        if lowered in _no_names(language) or not _may_be_part(word):
            return NONE
        named += 1
        odd += _is_odd(word)
    is_full = named > 1 and odd < named and not (odd and named == _TWO)  # "Base WTF" may be a title
    return STRONG if is_full else WEAK


def is_of_organization(text: str, language: Language) -> bool:
    """Whether a word of a name is one of those of organizations: "Tern GmbH", "Harbor University"."""
    of_organizations = (*language.organization_heads, *language.legal_suffixes, *language.groups)
    return any(word in of_organizations for word in text.lower().split())


def _may_be_part(word: str) -> bool:
    """Whether a word may be a part of a name: letters, the first one a capital."""
    return bool(not word[0].islower() or _GLUED.match(word)) and (word.isalpha() or bool(_NAME_WORD.fullmatch(word)))


def _is_odd(word: str) -> bool:
    """ "DevOps" and "SQL" are seldom names."""
    if word[1:].islower():
        return False
    return bool(_INNER_CAPITAL.match(word)) or (word.isupper() and len(word.rstrip(".")) > 1 and "." not in word)


@cache
def _no_names(language: Language) -> frozenset[str]:
    """Words of which no name is made."""
    told = (*language.kinds, *language.talk_sections)
    parts = (part for phrase in told for part in phrase.split())
    groups = (word for word in language.groups if " " not in word)
    return frozenset((*parts, *groups, *language.says)) - frozenset(language.name_particles)


@cache
def _no_openings(language: Language) -> frozenset[str]:
    """Words that open no name: "Coffee Break", "The Queue", "Your First Queue", "Why Queues Break"."""
    breaks = (word for word in language.breaks if " " not in word)
    asking = (word for word in language.subject_openers if len(word) > _TWO)  # "Si" is a name, too
    materials = (word for kind in ("slides", "video") for word in language.labels.get(kind, ()) if " " not in word)
    return frozenset((*materials, *breaks, *language.articles, *language.possessives, *asking))
