"""Posts of our own with the recap that a reader expects of each."""

from pathlib import Path

import pytest

from meetup_recap import from_yaml, load_all, read
from meetup_recap.testing import assert_nothing_lost_in, assert_places

CASES = sorted((Path(__file__).parent / "cases").rglob("*.md"))


def test_cases_are_found() -> None:
    """The runner sees the cases, so that none is skipped by a wrong path."""
    assert len(CASES) >= 36


@pytest.mark.parametrize("post", CASES, ids=lambda post: post.stem)
def test_post_reads_as_expected(post: Path) -> None:
    """A post comes out as the YAML beside it, which was read line by line."""
    recaps = load_all(post, root=post.parent)
    expected = post.with_suffix(".yaml").read_text("utf-8").removeprefix("---\n").split("\n---\n")
    assert list(recaps) == [from_yaml(text) for text in expected]


@pytest.mark.parametrize("post", CASES, ids=lambda post: post.stem)
def test_values_stand_where_their_places_say(post: Path) -> None:
    """Each value has a place in the post, and the text there says the value or its rule derives it."""
    for recap in load_all(post):
        assert_places(recap)


@pytest.mark.parametrize("post", CASES, ids=lambda post: post.stem)
def test_nothing_is_lost(post: Path) -> None:
    """Each character of the body is in a field, led to one, or stands in a note."""
    assert_nothing_lost_in(read(post))
