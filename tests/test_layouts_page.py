"""The page that documents labels and keys."""

import re

from folders import ROOT
from meetup_recap.languages import BUILTIN

PAGE = ROOT / "docs/reference/layouts.md"


def test_page_lists_the_labels_that_are_read() -> None:
    """Whoever looks a key up on the page finds all words that are read as it, and no other."""
    english = next(language for language in BUILTIN if language.code == "en")
    rows = dict(
        re.findall(r"^\| ([a-z ]+) \| (.+) \|$", PAGE.read_text("utf-8").partition("## Labels")[2], re.MULTILINE)
    )
    told = {kind: tuple(words.split(", ")) for kind, words in rows.items() if kind != "told"}
    assert told == {kind.replace("_", " "): tuple(words) for kind, words in english.labels.items()}
