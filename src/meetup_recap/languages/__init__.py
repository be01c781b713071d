"""The languages that ship, in the order in which they win a tie; a post's own is told by its small words."""

from meetup_recap.languages.base import Language, words
from meetup_recap.languages.choice import choose, with_loans
from meetup_recap.languages.de import GERMAN
from meetup_recap.languages.en import ENGLISH
from meetup_recap.languages.es import SPANISH
from meetup_recap.languages.fr import FRENCH
from meetup_recap.languages.pl import POLISH
from meetup_recap.languages.pt import PORTUGUESE

__all__ = ["BUILTIN", "Language", "choose", "with_loans", "words"]

BUILTIN: tuple[Language, ...] = (ENGLISH, GERMAN, FRENCH, PORTUGUESE, SPANISH, POLISH)
"""Those that ship."""
