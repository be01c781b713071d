"""Every pattern is linear where it is used: what it likes least costs ten times as much at ten times the length."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from folders import LAWS
from pattern_attacks import is_costly

ONCE_COSTLY = (
    ("alone", " \r\n"),
    ("talk", " "),
    ("heading", " "),
    ("heading", " by"),
    ("heading", " ( ) , a talk by "),
    ("alone", "https://www.vimeo.com/vi"),
    ("talk", "Dr. "),
    ("talk", "Ada Vega, "),
    ("talk", "[a](https://b.example) "),
)
"""What took quadratic time once, or never ended."""
SHARE = int(os.environ.get("ATTACKS", "20" if LAWS else "80"))
"""Every so manyth attack is tried; all are with `ATTACKS=1 make test`, and in .ci/run."""


@pytest.mark.parametrize(("context", "unit"), ONCE_COSTLY, ids=repr)
def test_what_was_costly_once_is_no_more(context: str, unit: str) -> None:
    """Time grows with the length, and no faster."""
    assert not is_costly(context, unit)


def test_attacks_on_patterns_cost_in_proportion() -> None:
    """Those made from the patterns themselves, in each place of a post; one that never ends is named."""
    command = [sys.executable, str(Path(__file__).parent / "pattern_attacks.py"), str(SHARE)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)  # noqa: S603  # our own
    except subprocess.TimeoutExpired as error:
        last = (error.stdout or b"").splitlines()[-1:]
        pytest.fail(f"no end with {last}")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line for line in told if line[-1] == "costly"] == []
    assert done.returncode == 0, done.stderr
    tried, _ = told[-1]
    assert tried * SHARE > 3000  # hundreds of patterns, several attacks each
