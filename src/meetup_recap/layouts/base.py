"""What a layout is: where the talks of a post are, and nothing else.

`resolve` chooses between layouts, by their reasons and the number of their talks.
"""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

import attrs

from meetup_recap.candidate import TalkDraft
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.found import Found
from meetup_recap.post import Post


def _many(drafts: Iterable[TalkDraft]) -> tuple[TalkDraft, ...]:
    return tuple(drafts)


@attrs.frozen
class LayoutResult:
    """The talks that a layout finds in a post.

    Attributes:
        drafts: The talks, in order.
        reasons: Why these are talks, in a few words; those that ship are keys of `weights.LAYOUT_WEIGHTS`.
        cues: The words that led to them, such as a heading "Agenda".
        weight: How sure the layout is, from 0 to 1; by default what its reasons and the number of its talks add up to.
        diagnostics: Oddities met on the way.
        fields: Values of the event and the recap that the layout knows, by their paths; they win over what is read.
    """

    drafts: tuple[TalkDraft, ...] = attrs.field(default=(), converter=_many)
    reasons: tuple[str, ...] = ()
    cues: tuple[Found, ...] = ()
    weight: float | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    fields: tuple[Found, ...] = ()


@runtime_checkable
class Layout(Protocol):
    """A layout."""

    @property
    def name(self) -> str:
        """Its name, in lower case: what `layout=` and `recap.source.layout` say."""
        ...

    def find(self, post: Post) -> LayoutResult:
        """The talks of a post. Never raises."""
        ...
