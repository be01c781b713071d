from pathlib import Path

import pytest
from hypothesis import settings

from folders import LAWS, ROOT, SHARED

settings.register_profile("sample", max_examples=30)
settings.load_profile("default" if LAWS else "sample")


@pytest.fixture
def example() -> Path:
    """The post that `make demo` reads."""
    return next((ROOT / "examples").glob("*.md"))


@pytest.fixture
def archive() -> Path:
    """Real posts, which belong to their authors and are not shipped."""
    folder = SHARED / "archive"
    if not folder.is_dir():
        pytest.skip("the real posts are not at hand; they belong to their authors and are not shipped")
    return folder


@pytest.fixture
def archives() -> Path:
    """Other groups' posts, in other manners."""
    folder = SHARED / "archives"
    if not folder.is_dir():
        pytest.skip("the other groups' posts are not at hand; they belong to their authors and are not shipped")
    return folder
