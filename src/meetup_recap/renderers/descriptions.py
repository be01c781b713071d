"""What several other systems ask for in words of their own: what a talk is about, which language it is in."""

from typing import NamedTuple

from meetup_recap.model import Talk
from meetup_recap.renderers.markdown import bullets


class LanguageName(NamedTuple):
    """What a language is called.

    Attributes:
        english: Its English name, as ISO 639 has it.
        iso639_3: Its code of three letters.
    """

    english: str
    iso639_3: str


LANGUAGES = {
    "de": LanguageName("German", "deu"),
    "en": LanguageName("English", "eng"),
    "es": LanguageName("Spanish", "spa"),
    "fr": LanguageName("French", "fra"),
    "pl": LanguageName("Polish", "pol"),
    "pt": LanguageName("Portuguese", "por"),
}
"""Those that posts are read in."""


def language_name(code: str | None) -> LanguageName | None:
    """What the language of a code such as "pt-BR" is called; None for one that is not in the table.

    >>> language_name("pt-BR").english
    'Portuguese'
    """
    return LANGUAGES.get((code or "").partition("-")[0].lower())


def described(talk: Talk) -> str:
    """A talk's description: its summary, else its takeaways as a Markdown list; "" where the post says nothing.

    >>> from meetup_recap import Takeaway
    >>> described(Talk(takeaways=[Takeaway(text="Queues need *limits*")]))
    '- Queues need *limits*'
    """
    return talk.summary or bullets(talk.takeaways)
