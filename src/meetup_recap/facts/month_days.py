"""The day of an event whose month the heading above it tells: "## May 2024", and below it "On the 14th we met at …"."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from meetup_recap.facts.timed_lines import found_day
from meetup_recap.found import Found
from meetup_recap.languages import Language
from meetup_recap.languages.patterns import alternatives
from meetup_recap.post import Post
from meetup_recap.reading.blocks import paragraphs_in
from meetup_recap.words.calendar import Day, date_of
from meetup_recap.words.days import days_in
from meetup_recap.words.weekdays import days_of_week

_ORDINAL = re.compile(r"\W*(?P<day>[0-3]?\d)(?:st|nd|rd|th|\.|º|er)?(?![\w:./-])")
"""A day alone behind a label, "Date: 14th", below the heading of its month."""


def in_month(post: Post, month: date) -> Iterator[Found]:
    """The days of a month that a part of a file names, below the heading that tells the month: "Thursday the 14th"."""
    labels = [(line.value, True) for line in post.lines if line.kind == "date"]
    paragraphs = [block.prose for block in paragraphs_in(post.document.blocks)]
    for prose, is_labeled in (*labels, *((prose, False) for prose in paragraphs)):
        whole = (prose.plain, 0, len(prose.plain), post.language, month)
        days = [day for day in (*days_in(*whole), *days_of_week(*whole)) if day.day]
        if is_labeled and not days and (match := _ORDINAL.match(prose.plain)):
            days = [_of(month, match)]
        yield from (found_day(prose, day) for day in days if day.day and day.day.replace(day=month.day) == month)
    for prose in paragraphs:  # where none of these says more
        days = [_of(month, match) for match in _number_alone(post.language).finditer(prose.plain)]
        yield from (found_day(prose, day) for day in days if day.day)


def _of(month: date, match: re.Match[str]) -> Day:
    return Day(date_of(month.year, month.month, int(match["day"])), *match.span(), is_near=True)


@cache
def _number_alone(language: Language) -> re.Pattern[str]:
    """The day of a month that is told elsewhere: "on the 14th", "am 14."; none before a noun: "on the 3rd floor".

    Behind it the sentence ends or goes on with "at", "in" or "we".
    """
    parts = [form.partition("#") for form in language.days_alone]
    first = alternatives({before.strip() for before, _, _ in parts})
    going_on = alternatives((*language.places, *language.inside, *language.first_person_plural))
    last = "|".join(re.escape(behind) for behind in dict.fromkeys(behind for _, _, behind in parts))
    return re.compile(
        rf"(?<!\w)(?i:{first})[ ](?P<day>[0-3]?\d)(?:{last})(?![\w:/%-]|[.,]\d)"
        rf"(?=[ ]*(?:[,.;:!?)–—]|\Z|(?:{going_on})(?!\w)))"
    )
