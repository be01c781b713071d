"""What several other systems ask for in words of their own: what a talk is about, which language it is in."""

from typing import NamedTuple

from meetup_recap.model import Talk
from meetup_recap.renderers.digest import bullets


class LanguageName(NamedTuple):
    """What a language is called.

    Attributes:
        english: Its English name, as ISO 639 has it.
        iso639_3: Its code of three letters.
    """

    english: str
    iso639_3: str


_LANGUAGES = {
    "de": LanguageName("German", "deu"),
    "en": LanguageName("English", "eng"),
    "es": LanguageName("Spanish", "spa"),
    "fr": LanguageName("French", "fra"),
    "it": LanguageName("Italian", "ita"),
    "nl": LanguageName("Dutch", "nld"),
    "pl": LanguageName("Polish", "pol"),
    "pt": LanguageName("Portuguese", "por"),
}


def language_name(code: str | None) -> LanguageName | None:
    """What the language of a code such as "pt-BR" is called, where it is one that posts are read in.

    >>> language_name("pt-BR").english
    'Portuguese'
    """
    return _LANGUAGES.get((code or "").partition("-")[0].lower())


def described(talk: Talk) -> str:
    """A talk's description: its summary, else its takeaways as a Markdown list; "" where the post says nothing.

    >>> from meetup_recap import Takeaway
    >>> described(Talk(takeaways=[Takeaway(text="Queues need *limits*")]))
    '- Queues need *limits*'
    """
    return talk.summary or bullets(talk.takeaways)
