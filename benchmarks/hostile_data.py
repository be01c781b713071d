"""What hostile YAML and JSON cost: each text in a process of its own, its time and peak memory beside those of none.

    python benchmarks/hostile_data.py

Each has to end in a MeetupRecapError; the exit status is 1 where one does not, or costs over 2 seconds or 200 MB.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise

from meetup_recap import MeetupRecapError, from_json, from_jsonl, from_yaml

_MOST_SECONDS = 2.0
_MOST_MEGABYTES = 200
_LETTERS = "bcdefghijkl"


def _alias_bomb(first: str) -> str:
    lines = [f"a: &a [{', '.join([first] * 10)}]"]
    lines += [f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]" for before, name in pairwise("a" + _LETTERS)]
    return "\n".join(lines)


_YAML: dict[str, Callable[[], str]] = {
    "alias bomb": lambda: _alias_bomb("x"),
    "alias bomb of long texts": lambda: _alias_bomb("x" * 100_000),
    "alias inside itself": lambda: "metadata: &a {a: *a}",
    "10,000 levels of brackets": lambda: "metadata: " + "[" * 10_000 + "]" * 10_000,
    "10,000 levels of indents": lambda: "".join(f"{' ' * level}a:\n" for level in range(10_000)),
    "10,000 levels of dashes": lambda: "- " * 10_000 + "a",
    "10,000 levels of question marks": lambda: "? " * 10_000 + "a",
    "50,000 open brackets": lambda: "[" * 50_000,
    "50,000 open braces": lambda: "{" * 50_000,
    "50,000 open braces with keys": lambda: "{a: " * 50_000,
    "a document of 50 MB": lambda: "metadata:\n" + "  - some text that goes on for a while\n" * 1_300_000,
    "duplicate keys": lambda: "title: a\n" * 100_000,
    "a tag that names code": lambda: "title: !!python/object/apply:os.system ['true']",
    "100,000 tags": lambda: "tags:\n" + "  - !!python/name:os.system\n" * 100_000,
    "a key of 1 MB": lambda: f"{'a' * 1_000_000}: x",
    "100,000 unknown keys": lambda: "".join(f"key{number}: x\n" for number in range(100_000)),
}
_JSON: dict[str, Callable[[], str]] = {
    "10,000 levels of brackets": lambda: '{"metadata": ' + "[" * 10_000 + "]" * 10_000 + "}",
    "10,000 levels of objects": lambda: '{"a":' * 10_000 + "1" + "}" * 10_000,
    "50,000 open brackets": lambda: "[" * 50_000,
    "a document of 50 MB": lambda: '{"metadata": {"a": "' + "x" * 50_000_000 + '"}}',
    "duplicate keys": lambda: "{" + ", ".join(['"title": "a"'] * 100_000) + "}",
    "100,000 unknown keys": lambda: "{" + ", ".join(f'"key{number}": 1' for number in range(100_000)) + "}",
    "a number of a million digits": lambda: '{"metadata": {"a": ' + "1" * 1_000_000 + "}}",
    "a string without an end": lambda: '{"title": "' + "\\" * 1_000_001,
}
_CASES: dict[str, tuple[Callable[[str], object], Callable[[], str]]] = {
    **{f"YAML: {name}": (from_yaml, text) for name, text in _YAML.items()},
    **{f"JSON: {name}": (from_json, text) for name, text in _JSON.items()},
    "JSON Lines: a line of 50 MB": (lambda text: list(from_jsonl(text)), _JSON["a document of 50 MB"]),
}


def main() -> int:
    """Run each case in a process of its own and print what it cost."""
    if len(sys.argv) > 1:
        return _run(sys.argv[1])
    worst = 0
    for name in ("nothing", *_CASES):
        done = subprocess.run([sys.executable, __file__, name], check=False, capture_output=True, text=True)  # noqa: S603
        print(f"{name:44}{done.stdout.strip() or done.stderr.strip()[-200:]}")
        worst = max(worst, abs(done.returncode))
    return 1 if worst else 0


def _run(name: str) -> int:
    """Read one case and print its outcome, seconds and peak memory, those of the text itself included."""
    outcome, begin = "-", time.perf_counter()
    if name != "nothing":
        read, make = _CASES[name]
        text = make()
        begin = time.perf_counter()
        try:
            read(text)
        except MeetupRecapError as error:
            outcome = f"{type(error).__name__}: {str(error)[:60]}"
        else:
            outcome = "no error"
    seconds = time.perf_counter() - begin
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{seconds:6.2f} s {megabytes:6.0f} MB  {outcome}")
    return int(outcome == "no error" or seconds > _MOST_SECONDS or megabytes > _MOST_MEGABYTES)


if __name__ == "__main__":
    raise SystemExit(main())
