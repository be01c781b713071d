"""Coverage-guided fuzzing by atheris: python fuzz/run.py TARGET|all [SECONDS [SEED]].

Seeds are the posts of tests/cases and what they are as data; what takes a new way through the code is kept under
build/fuzz/TARGET, and the run ends with an exit status of its own at the first broken promise, at an input of over 5
seconds, and at over 2 GB. The input is then in build/fuzz as `crash-…`, `timeout-…` or `oom-…`: mend the fault, and
move it to fuzz/corpus/TARGET. With a seed and no build/fuzz the inputs are the same each time, so that CI tries what
its last run tried. Nothing here is needed to read the corpus: that is fuzz/targets.py.
"""

import importlib
import json
import pkgutil
import random
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import atheris

NOT_READ = ("meetup_recap.cli", "meetup_recap.plots", "meetup_recap.__main__")
"""Parts that no target runs."""

with atheris.instrument_imports(include=["meetup_recap"]):
    import meetup_recap
    from meetup_recap import Recap, read, to_json, to_jsonl, to_yaml

    for module in pkgutil.walk_packages(meetup_recap.__path__, "meetup_recap."):
        if not module.name.startswith(NOT_READ):  # what is imported on first use is instrumented, too
            importlib.import_module(module.name)
    from targets import CORPUS, ODD_OBJECTS, TARGETS

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build/fuzz"
ODD_VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 1.5, 1e300, "", "\0", "2024-02-30", "0:61:00", "99:00:00", [], {}, [[]], {"": None},
)  # fmt: skip
"""What a value of a structure is replaced by, besides what stands elsewhere in it."""
AS_BYTES = frozenset({"reading", "formats"})
"""Targets whose inputs have no structure."""
MOST_SECONDS = 5
MOST_MEGABYTES = 2048
MOST_BYTES = 16_384
"""Of one input: longer ones say little more and cost the run its speed; `benchmarks/growth.py` has the long ones."""


def main(target: str, seconds: int, seed: int) -> int:
    """Run one target, or each in a process of its own."""
    if target != "all":
        _run(target, seconds, seed)
    commands = [[sys.executable, __file__, name, str(seconds), str(seed)] for name in TARGETS]
    return max(subprocess.run(command, check=False).returncode for command in commands)  # noqa: S603  # our own


def _run(target: str, seconds: int, seed: int) -> None:
    """Fuzz one target; the process ends with it. The seed 0 is another one each time."""
    found, seeds = BUILD / target, BUILD / f"{target}-seeds"
    for folder in (found, seeds, CORPUS / target):
        folder.mkdir(parents=True, exist_ok=True)
    for number, sound in enumerate(_seeds(target)):
        (seeds / f"{number}").write_bytes(sound)
    warnings.simplefilter("ignore", meetup_recap.RecapWarning)
    options = [
        f"-max_total_time={seconds}",
        f"-seed={seed}",
        f"-timeout={MOST_SECONDS}",
        f"-rss_limit_mb={MOST_MEGABYTES}",
        f"-max_len={MOST_BYTES}",
        f"-dict={Path(__file__).parent / 'words.dict'}",
        f"-artifact_prefix={BUILD}/",
        "-print_final_stats=1",
        "-verbosity=1",
    ]
    arguments = [sys.argv[0], *options, str(found), str(CORPUS / target), str(seeds)]
    atheris.Setup(arguments, TARGETS[target], custom_mutator=None if target in AS_BYTES else _mutated)
    atheris.Fuzz()


def _mutated(data: bytes, most: int, seed: int) -> bytes:
    """Data with a value of its structure replaced, doubled, moved or left out; half the time with bytes changed.

    Bytes alone would break the grammar nearly always, and the reader of structures would see little of the run.
    """
    chance = random.Random(seed)  # noqa: S311  # a seed, no secret
    try:
        plain = json.loads(data) if chance.random() < 0.5 else None  # noqa: PLR2004
    except (ValueError, RecursionError):
        plain = None
    if not isinstance(plain, (dict, list)) or not plain:
        return bytes(atheris.Mutate(data, most))
    for _ in range(chance.choice((1, 1, 2, 4))):
        _mutate(plain, chance)
    return json.dumps(plain).encode()[:most]


def _mutate(plain: Any, chance: random.Random) -> None:  # noqa: ANN401  # JSON
    """Change one place of a structure."""
    places = list(_places(plain))
    if not places:
        return
    holder, key = chance.choice(places)
    other_holder, other_key = chance.choice(places)
    value = chance.choice((*ODD_VALUES, *ODD_OBJECTS, other_holder[other_key], [holder[key]], {"name": holder[key]}))
    value = json.loads(json.dumps(value))
    action = chance.choice(("replace", "add", "leave out"))
    if action == "replace":
        holder[key] = value
    elif action == "leave out":
        del holder[key]
    elif isinstance(holder, list):
        holder.insert(key, value)
    else:
        holder[str(chance.choice((other_key, *ODD_OBJECTS)))] = value


def _places(plain: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401
    """Each container of a structure with each of its keys."""
    for key, value in plain.items() if isinstance(plain, dict) else enumerate(plain):
        yield plain, key
        if isinstance(value, (dict, list)):
            yield from _places(value)


def _seeds(target: str) -> list[bytes]:
    """Inputs that are sound, so that the run begins beyond the first check."""
    posts = [path.read_bytes() for path in sorted((ROOT / "tests/cases").rglob("*.md"))]
    if target == "reading":
        return posts
    if target == "formats":
        return [bytes(range(begin, begin + 200)) for begin in range(50)]
    recaps: list[Recap] = [recap for post in posts for recap in read(post).recaps]
    if target == "from_jsonl":
        return [to_jsonl(recaps[at : at + 2]).encode() for at in range(0, len(recaps), 2)]
    written = [to_json(recap).encode() for recap in recaps]
    return written + [to_yaml(recap).encode() for recap in recaps] if target == "from_yaml" else written


if __name__ == "__main__":
    numbers = [int(number) for number in sys.argv[2:]]
    raise SystemExit(main(sys.argv[1], *numbers, *(60, 0)[len(numbers) :]))
