"""What coverage-guided fuzzing found once is read as promised; fuzz/run.py goes on looking."""

from pathlib import Path

import pytest
from targets import CORPUS, TARGETS

INPUTS = sorted(path for path in CORPUS.glob("*/*") if path.is_file())


def test_there_is_a_corpus() -> None:
    """It is found, and each of its folders is a target's."""
    assert INPUTS
    assert {path.parent.name for path in INPUTS} <= set(TARGETS)


@pytest.mark.filterwarnings("ignore::meetup_recap.RecapWarning")
@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_found_keeps_the_promises(path: Path) -> None:
    """Nothing but a MeetupRecapError, places and completeness of what is read, round trips of what is accepted."""
    TARGETS[path.parent.name](path.read_bytes())
