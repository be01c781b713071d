"""The layouts that ship, in the order in which they are weighed and win a tie."""

from meetup_recap.layouts.base import Layout, LayoutResult
from meetup_recap.layouts.declared import DeclaredLayout
from meetup_recap.layouts.front_matter import FrontMatterLayout
from meetup_recap.layouts.headings import HeadingsLayout
from meetup_recap.layouts.lines import LinesLayout
from meetup_recap.layouts.lists import ListsLayout
from meetup_recap.layouts.one_talk import OneTalkLayout
from meetup_recap.layouts.pairs import PairsLayout
from meetup_recap.layouts.prose import ProseLayout

__all__ = ["BUILTIN", "DeclaredLayout", "Layout", "LayoutResult"]

# Prose comes last: it reads all of a post's prose to know whether it fits.
BUILTIN: tuple[Layout, ...] = (
    FrontMatterLayout(),
    HeadingsLayout(),
    ListsLayout(),
    LinesLayout(),
    OneTalkLayout(),
    PairsLayout(),
    ProseLayout(),
)
