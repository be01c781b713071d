"""Oddities met while reading: remarks with a code and a place, never exceptions."""

from typing import Literal

import attrs

from meetup_recap.places import Lines, Span

Severity = Literal["error", "warning", "info"]

CODES: dict[str, tuple[Severity, str]] = {
    "broken-yaml": ("error", "the front matter is not valid YAML"),
    "byte-order-mark": ("info", "the text begins with a byte-order mark"),
    "duplicate-key": ("warning", "a front matter key stands twice; the last one counts"),
    "front-matter-not-mapping": ("error", "the front matter is no mapping of keys to values"),
    "missing-front-matter": ("warning", "the post has no front matter"),
    "unclosed-front-matter": ("error", "the front matter is never closed"),
}
"""Each code's severity and meaning; docs/reference/diagnostics.md shows an example of each."""


@attrs.frozen
class Diagnostic:
    """One oddity of a post.

    Attributes:
        code: A stable name, a key of `CODES`.
        message: The sentence for people; its wording may change.
        span: Where it stands in the post's text.

    >>> Diagnostic("byte-order-mark", "the text begins with a byte-order mark", Span(0, 1)).severity
    'info'
    """

    code: str
    message: str
    span: Span

    @property
    def severity(self) -> Severity:
        """How bad it is: an error cost data, a warning may have, info did not."""
        return CODES[self.code][0]

    def describe(self, text: str) -> str:
        """`line:column: code: message`, as the command prints it.

        Args:
            text: The post's text, as in `Source.text`.
        """
        line, column = Lines(text).at(self.span.start)
        return f"{line}:{column}: {self.code}: {self.message}"
