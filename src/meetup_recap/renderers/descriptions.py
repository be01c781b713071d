"""What several other systems ask for in words of their own: what a talk is about, its language, which talks."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from meetup_recap.model import Event, Recap, Talk
from meetup_recap.renderers.base import left_out
from meetup_recap.renderers.markdown import bullets
from meetup_recap.renderers.markdown_text import blocks
from meetup_recap.renderers.phrases import event_title


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
    return blocks(talk.description) if talk.description else bullets(talk.takeaways)


def talks_to_tell(
    recap: Recap, renderer: str, is_recorded: Callable[[Event, Talk], bool] = lambda *_: True
) -> Iterator[Talk]:
    """The talks that a list of talks can hold, with a title and a date and not cancelled; a warning tells of others.

    Args:
        recap: The recap.
        renderer: Who asks, for the warning.
        is_recorded: Whether a talk has what the list requires of its recording.
    """
    for at, talk in enumerate(recap.event.talks):
        reasons = {
            "nothing tells its title": not talk.title,
            "it was cancelled": "cancelled" in {talk.status, recap.event.status},
            "it has no recording": not is_recorded(recap.event, talk),
            "nothing tells the event's date": recap.event.date is None,
        }
        why = next((reason for reason, holds in reasons.items() if holds), None)
        if why is None:
            yield talk
        else:
            left_out(renderer, f"event.talks[{at}] of {event_title(recap)!r}", why)
