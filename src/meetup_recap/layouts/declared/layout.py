"""A layout that is data: rules say where the talks are, and which values each event has."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from meetup_recap.layouts.base import LayoutResult
from meetup_recap.layouts.declared.events import fields
from meetup_recap.layouts.declared.reading import rules_of
from meetup_recap.layouts.declared.rules import Rules
from meetup_recap.layouts.declared.talk_lines import talks_of
from meetup_recap.layouts.declared.writing import written
from meetup_recap.post import Post
from meetup_recap.talks import entries

_REASON = "talks where the layout says"


@attrs.frozen
class DeclaredLayout:
    r"""A layout of rules, read from a YAML file or learned from corrected posts: docs/how-to/teach.md.

    What its rules do not say is read as ever. It is given as `layout=` like any other, alone or with others; a post of
    which it finds no talk is read by the others, or by those that ship.

    Attributes:
        name: Its name.
        rules: Its rules.
        notes: What is to be written beside each rule in the YAML file, by the rule's place in it.

    >>> layout = DeclaredLayout.from_yaml('''
    ... layout: millport
    ... talks:
    ... - at: item
    ...   line: "{speakers} :: {title}"
    ... ''')
    >>> from meetup_recap import parse
    >>> recap = parse("# Millport Weavers, 14 May 2024\n\n* Ada Vega :: Queues in Anger\n", layout=layout)
    >>> [(talk.title, talk.speakers[0].name) for talk in recap.event.talks]
    [('Queues in Anger', 'Ada Vega')]
    """

    name: str
    rules: Rules = attrs.field(factory=Rules, repr=False)
    notes: Mapping[str, str] = attrs.field(factory=dict, repr=False, eq=False)

    @classmethod
    def from_yaml(cls, text: str | bytes, *, name: str | None = None) -> DeclaredLayout:
        """The layout of a YAML text.

        Args:
            text: The text.
            name: The file that it is from, for errors.

        Raises:
            DataError: It is none; each mistake is in it, with its line and what is allowed there.
            LimitError: It is larger or deeper than allowed.
        """
        return cls(*rules_of(text, name))

    def to_yaml(self) -> str:
        """Its YAML, as a person would have written it."""
        return written(self.name, self.rules, self.notes)

    def find(self, post: Post) -> LayoutResult:
        """The talks of a post, by the first of its rules that finds some, and the values of the event."""
        values = tuple(fields(self.rules, post))
        for rule in self.rules.talks:
            talks = list(talks_of(post, rule, self.rules.skip))
            if talks:
                return LayoutResult(entries.drafts(talks, post), (_REASON,), weight=1.0, fields=values)
        return LayoutResult(fields=values)
