"""Oddities met while reading: remarks with a code and a place, never exceptions."""

from typing import Literal

import attrs

from meetup_recap.places import Edit, Lines, Span

Severity = Literal["error", "warning", "info"]

CODES: dict[str, tuple[Severity, str]] = {
    "broken-link": ("error", "a link's or an image's markup is broken"),
    "broken-toml": ("error", "the front matter is not valid TOML"),
    "broken-yaml": ("error", "the front matter is not valid YAML"),
    "bullet-space": ("warning", "a bullet's marker lacks the space behind it"),
    "byte-order-mark": ("info", "the text begins with a byte-order mark"),
    "count-mismatch": ("warning", "the number of speakers or talks that is told is not that of those found"),
    "data-mismatch": ("info", "the post says something else than the corrected data of it"),
    "date-mismatch": ("error", "the event's date is told twice, and not alike"),
    "duplicate-key": ("warning", "a front matter key stands twice; the last one counts"),
    "duplicate-takeaway": ("warning", "a talk has the same takeaway twice"),
    "front-matter-not-mapping": ("error", "the front matter is no mapping of keys to values"),
    "glued-words": ("warning", "two words lack the space between them"),
    "image-without-alt": ("info", "an image has no text that stands for it"),
    "missing-front-matter": ("warning", "the post has no front matter"),
    "month-without-day": ("warning", "a month is told without its day, so the event has no date"),
    "month-mismatch": ("error", "a month that is told is not that of the event's date"),
    "next-event-not-after": ("error", "the next event is not after this one"),
    "organization-mismatch": ("warning", "an organization of the title has no speaker"),
    "recording-mismatch": ("warning", "a talk's recording is not the one of the front matter"),
    "sponsor-without-link": ("info", "a sponsor has no link"),
    "start-mismatch": ("error", "a start time that is written is not that of its link"),
    "talk-without-takeaways": ("info", "a talk has no takeaways"),
    "unclosed-front-matter": ("error", "the front matter is never closed"),
    "weekday-mismatch": ("error", "a weekday that is told is not that of its date"),
}
"""Each code's severity and meaning; docs/reference/diagnostics.md shows an example of each."""


@attrs.frozen
class Diagnostic:
    """One oddity of a post.

    Attributes:
        code: A stable name, a key of `CODES`; one that a layout of somebody's own tells is a warning.
        message: The sentence for people; its wording may change.
        span: Where it stands in the post's text.
        fix: The edits that mend it beyond doubt; none where there are none.

    >>> Diagnostic("byte-order-mark", "the text begins with a byte-order mark", Span(0, 1)).severity
    'info'
    """

    code: str
    message: str
    span: Span
    fix: tuple[Edit, ...] = ()

    @property
    def severity(self) -> Severity:
        """How bad it is: an error cost data, a warning may have, info did not."""
        return CODES.get(self.code, ("warning", ""))[0]

    def describe(self, text: str) -> str:
        """`line:column: code: message`, as the command prints it.

        Args:
            text: The post's text, as in `Source.text`.
        """
        line, column = Lines(text).at(self.span.start)
        return f"{line}:{column}: {self.code}: {self.message}"
