"""What attackers hand in: posts, headers, data, bytes, folders and zips, each with its outcome in a data file."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
FILES = sorted((HERE / "hostile_inputs").glob("*.yaml"))


def test_there_are_two_hundred() -> None:
    """They are found, and no two are called alike."""
    names = [case["name"] for file in FILES for case in yaml.safe_load(file.read_text("utf-8"))]
    assert len(names) == len(set(names)) >= 200


@pytest.mark.skipif(sys.platform != "linux", reason="the bounds and the files of processes are Linux's")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_input_ends_as_told(file: Path) -> None:
    """With its outcome, within its bounds, and with no file opened outside nor one written elsewhere."""
    command = [sys.executable, str(HERE / "hostile_runner.py"), str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  # our own
    told = dict(json.loads(line) for line in done.stdout.splitlines())
    expected = {case["name"]: case["outcome"] for case in yaml.safe_load(file.read_text("utf-8"))}
    assert told.keys() == expected.keys()
    other = {name: outcome for name, outcome in told.items() if not _is_as_told(outcome, expected[name])}
    assert not other
    assert not [outcome for outcome in told.values() if " TOUCHED " in outcome]
    commands = [outcome for outcome in told.values() if outcome.startswith("exit ")]
    assert not [outcome for outcome in commands if "\x1b" in outcome or "\x07" in outcome]


def _is_as_told(outcome: str, expected: str) -> bool:
    """Whether an outcome begins as expected; "…" stands for anything."""
    first, *rest = expected.split("…")
    if not outcome.startswith(first):
        return False
    at = len(first)
    for part in rest:
        at = outcome.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True
