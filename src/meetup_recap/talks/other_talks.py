"""Where a sentence turns to another talk: "Ada talked about queues and Sol explained boats"."""

import re
from functools import cache

from meetup_recap.languages import Language
from meetup_recap.languages.patterns import LOWER, alternatives


@cache
def talk_by(language: Language) -> re.Pattern[str]:
    """Before a name: "a talk by", "one of the best talks at River City Python by"."""
    nouns, by = alternatives(language.talk_nouns), alternatives(language.by)
    return re.compile(rf"(?<!\w)(?:{nouns})(?:[ ]+[\w.]+){{0,4}}?[ ]+(?:{by})[ ]+\Z", re.IGNORECASE)


@cache
def and_name(language: Language) -> re.Pattern[str]:
    """Before the next name of a sentence: ", and then", " and to", "; ", ", danach zeigte uns"."""
    joiners = alternatives(language.joiners)
    return re.compile(rf"(?:[,;]|[ ](?:{joiners}))[ ](?P<between>(?:(?-i:[{LOWER}]\w*)[ ]){{0,3}})(?=[^\Wa-z_])")


@cache
def presents(language: Language) -> re.Pattern[str]:
    """Behind a name that begins another talk: a verb of presenting, "on", "for her talk"."""
    verbs = alternatives((*language.talk_verbs, *language.evening_verbs, *language.about))
    return re.compile(rf"['’]s[ ]|[ ](?:\w+[ ]){{0,3}}?(?:{verbs})(?!\w)")


@cache
def and_talk_by(language: Language) -> re.Pattern[str]:
    """Before the next talk of a sentence: "… and a short talk by Sol on …"."""
    nouns, by = alternatives(language.talk_nouns), alternatives(language.by)
    joiners = alternatives(language.joiners)
    return re.compile(
        rf",?[ ](?:{joiners})[ ](?:[\w-]+[ ]){{0,3}}(?:{nouns})[ ](?:{by})[ ](?-i:(?=[^\Wa-z_]))", re.IGNORECASE
    )


@cache
def talk_about(language: Language) -> re.Pattern[str]:
    """Before a name, a talk, what it is about, and a verb: "The talk on queues was given by", "Den Vortrag … hielt"."""
    nouns, about = alternatives(language.talk_nouns), alternatives(language.subject_prepositions)
    verbs = alternatives((*language.talk_verbs, *language.evening_verbs))
    by = rf"(?:[ ](?:{alternatives(language.by)}))?" if language.by else ""
    title = r"(?P<title>[^,.;:!?\n]{3,120}?)"
    return re.compile(
        rf"(?<!\w)(?:{nouns})[ ](?:{about})[ ]{title}[ ](?:\w{{1,3}}[ ]){{0,2}}(?:{verbs}){by}[ ]\Z", re.IGNORECASE
    )
