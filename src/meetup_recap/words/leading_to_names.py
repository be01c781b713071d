"""What leads from a word for sponsors or thanks to the names.

Our sponsors, Northwind and Tern        Sponsor of the evening was the firm Tern        Danke an die Tern GmbH
"""

import re
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import LOWER, alternatives
from meetup_recap.reading.prose import Prose


def past_gap(prose: Prose, at: int, language: Language) -> int:
    """Past punctuation, articles and possessives before the first name."""
    gap = _gap(language).match(prose.plain, at)
    return gap.end() if gap else at


def past_copula(prose: Prose, at: int, end: int, language: Language) -> int:
    """Past what leads from a word for sponsors to their names: "Sponsor of the evening was", "Sponsorem jest"."""
    copula = _copula(language).match(prose.plain, at, end)
    return copula.end() if copula else at


@cache
def _copula(language: Language) -> re.Pattern[str]:
    between = rf"(?:[ ](?:[{LOWER}'’]+|(?:{alternatives(language.evening)})s?)){{0,3}}"
    noun = rf"(?:[ ][{LOWER}]+(?=[ ][^\W\d_{LOWER}]))?"  # "była firma Plonex"
    return re.compile(rf"{between}[ ](?:{alternatives(language.copulas)})(?!\w){noun}")


@cache
def _gap(language: Language) -> re.Pattern[str]:
    """What may stand between "sponsors" or "thanks to" and the first name."""
    determiners = alternatives((*language.articles, *language.possessives))
    return re.compile(rf"[\s,:]*(?:(?:{determiners})\s+)*")


@cache
def called_sponsor(language: Language) -> re.Pattern[str]:
    """Behind a name: "was our sponsor", "jest sponsorem"; "was sponsored by" names who paid further on."""
    nouns = [word for word in language.sponsors if word.rpartition(" ")[2] not in language.given_by]
    copulas, sponsors = alternatives(language.copulas), alternatives(nouns)
    determiners = alternatives((*language.articles, *language.possessives, *language.first_person_plural))
    by = alternatives(language.given_by)
    return re.compile(
        rf"(?<!\w)(?:{copulas})[ ](?:(?:{determiners})[ ])?(?:{sponsors})(?!\w)(?![ ](?:{by})(?!\w))", re.IGNORECASE
    )


@cache
def before_name(language: Language) -> re.Pattern[str]:
    """What stands right before an organization that is thanked without a link."""
    words = (*language.support, *language.sponsors, *language.housed, *language.thanked, *language.thanks_to)
    articles = alternatives(language.articles)
    return re.compile(rf"(?<!\w)(?:{alternatives(words)})(?!\w)[ :]*(?:(?:{articles})[ ]+)*(?=[^\W_])", re.IGNORECASE)
