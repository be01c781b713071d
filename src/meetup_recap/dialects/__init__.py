"""The styles of post that ship, in the order in which they are weighed and win a tie."""

from meetup_recap.dialects.base import Dialect, Evidence, Findings, Post
from meetup_recap.dialects.fielded import Fielded
from meetup_recap.dialects.headed import Headed
from meetup_recap.dialects.listed import Listed
from meetup_recap.dialects.narrative import Narrative
from meetup_recap.dialects.single import Single

__all__ = ["BUILTIN", "Dialect", "Evidence", "Findings", "Post"]

# The narrative comes last: it reads all of a post's prose to know whether it fits.
BUILTIN: tuple[Dialect, ...] = (Fielded(), Headed(), Listed(), Single(), Narrative())
