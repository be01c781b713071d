"""The languages that ship, in the order in which they are tried."""

from meetup_recap.languages.base import Language
from meetup_recap.languages.en import ENGLISH

__all__ = ["BUILTIN", "Language"]

BUILTIN: tuple[Language, ...] = (ENGLISH,)
