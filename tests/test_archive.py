"""Laws over real posts, where they are at hand; their accuracy is held by scripts/gate.py."""

import pickle
from pathlib import Path

from meetup_recap import Recap, from_json, from_yaml, load_all, read, to_json, to_yaml
from meetup_recap.files import POST_SUFFIXES
from meetup_recap.testing import assert_laws, assert_nothing_lost, assert_places


def _everything(archive: Path) -> tuple[Recap, ...]:
    recaps = load_all(archive, on_problem=lambda *_: None)
    assert len(recaps) >= 56
    return recaps


def test_the_laws_hold_over_every_archive(archives: Path) -> None:
    """Other groups' posts, many with several events a file: each value has its place, nothing is lost, none fails."""
    posts = [path for path in sorted(archives.rglob("*")) if path.suffix in POST_SUFFIXES]
    assert len(posts) >= 150
    several = 0
    for post in posts:
        reading = read(post, path=post.relative_to(archives))
        assert reading.recaps or reading.reason
        if reading.recaps:
            assert_laws(reading)
        several += len(reading.recaps) > 1
    assert several >= 10


def test_real_posts_survive_each_format(archive: Path) -> None:
    """JSON, YAML and pickle give back an equal recap for every real post."""
    for recap in _everything(archive):
        assert from_json(to_json(recap)) == recap
        assert from_yaml(to_yaml(recap)) == recap
        assert pickle.loads(pickle.dumps(recap)) == recap  # noqa: S301


def test_real_values_stand_where_their_places_say(archive: Path) -> None:
    """The law of places holds for every value of every real post."""
    for recap in _everything(archive):
        assert_places(recap)


def test_nothing_of_real_posts_is_lost(archive: Path) -> None:
    """Values, cues and notes together are the body of every real post."""
    for recap in _everything(archive):
        assert_nothing_lost(recap)
