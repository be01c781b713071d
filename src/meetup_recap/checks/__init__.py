"""Contradictions and slips in a recap that was read: a file a code."""

from collections.abc import Sequence

from meetup_recap.checks import (
    broken_link,
    bullet_space,
    count_mismatch,
    date_mismatch,
    duplicate_takeaway,
    glued_words,
    image_without_alt,
    month_mismatch,
    next_event_not_after,
    organization_mismatch,
    recording_mismatch,
    sponsor_without_link,
    start_mismatch,
    talk_without_takeaways,
    weekday_mismatch,
)
from meetup_recap.checks.base import Check, Subject, subject_of
from meetup_recap.diagnostics import Diagnostic
from meetup_recap.languages import BUILTIN as LANGUAGES
from meetup_recap.languages import Language
from meetup_recap.model import Recap

__all__ = ["BUILTIN", "Check", "Subject", "check"]

BUILTIN: tuple[Check, ...] = (
    broken_link.find,
    bullet_space.find,
    count_mismatch.find,
    date_mismatch.find,
    duplicate_takeaway.find,
    glued_words.find,
    image_without_alt.find,
    month_mismatch.find,
    next_event_not_after.find,
    organization_mismatch.find,
    recording_mismatch.find,
    sponsor_without_link.find,
    start_mismatch.find,
    talk_without_takeaways.find,
    weekday_mismatch.find,
)


def check(recap: Recap, languages: Sequence[Language] = LANGUAGES) -> tuple[Diagnostic, ...]:
    """What contradicts itself or looks like a slip, by place; oddities of the front matter are in `recap.diagnostics`.

    Args:
        recap: A recap that was read from a post.
        languages: Those that the post's own is among.

    Raises:
        SourceError: The recap has no text, as after `from_json`.
    """
    subject = subject_of(recap, languages)
    found = [finding for find in BUILTIN for finding in find(subject)]
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.code)))
