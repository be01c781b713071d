"""The styles of post that ship, in the order in which they win a tie."""

from meetup_recap.dialects.base import Dialect, Findings, Post
from meetup_recap.dialects.narrative import Narrative

__all__ = ["BUILTIN", "Dialect", "Findings", "Post"]

BUILTIN: tuple[Dialect, ...] = (Narrative(),)
