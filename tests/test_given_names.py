"""First names, and where they mislead."""

import pytest

from meetup_recap import read
from meetup_recap.words.given_names import is_given, names_somebody


@pytest.mark.parametrize("name", ["Ada", "Jürgen", "Łukasz", "Zoé", "Íñigo", "João", "Jean-Luc", "Priya"])
def test_first_names_of_many_languages_are_known(name: str) -> None:
    """With their accents, and with hyphens."""
    assert is_given(name)


@pytest.mark.parametrize(
    "text", ["Fathom Analytics", "Quayside Labs", "Queues in Anger", "Ada", "", "Kubernetes Operators"]
)
def test_companies_products_and_single_words_are_nobody(text: str) -> None:
    """A person's name is a first name with another word behind it."""
    assert not names_somebody(text)


@pytest.mark.parametrize("line", ["Python in Paris", "Rust: April update", "Jordan curves and you", "Ada for Rubyists"])
def test_a_title_with_a_first_name_in_it_is_no_speaker(line: str) -> None:
    """Paris, April, Jordan and Ada are names of people, too: a title that holds one stays whole."""
    (recap,) = read(f"# Meetup #3\n\nWe met on 14 May 2024.\n\n## Talks\n\n- {line} - Sol Mbeki\n").recaps
    assert [(talk.title, [one.name for one in talk.speakers]) for talk in recap.event.talks] == [(line, ["Sol Mbeki"])]
