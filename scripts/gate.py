"""The accuracy gate: score the posts beside the repository against accuracy-floors.json. Usage: gate.py SHARED_DIR.

The posts belong to their authors and are not shipped; where they are not at hand, the gate says so and passes.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

BUILD = Path("build")
OWNERS_POST = "2022-07-06"
"""The date of the post that the project's owner wants perfect, in any change."""


def main() -> int:
    """Score each set; gives the number of figures under their floor."""
    shared = Path(sys.argv[1])
    if not (shared / "evaluation").is_dir():
        print(f"gate: no posts under {shared}, nothing was scored")
        return 0
    BUILD.mkdir(exist_ok=True)
    floors = json.loads(Path("accuracy-floors.json").read_text("utf-8"))
    below = [*_archive(shared, floors["archive"]), *_other(shared, floors["other"])]
    for name, expected in floors["archives"].items():
        folder = shared / "archives" / name
        below += _set(name, folder / "posts", folder / "labels", shared / "evaluation/score.py", expected)
    print("\n".join(below) or "gate: every figure is at or over its floor")
    return len(below)


def _convert(posts: Path, name: str) -> tuple[Path, int]:
    """Read a folder of posts as JSON Lines with the command; gives the file and the command's exit status."""
    output = _output(name)
    command = [
        sys.executable,
        "-m",
        "meetup_recap",
        "convert",
        str(posts),
        "--to",
        "jsonl",
        "-o",
        str(output),
    ]
    return output, subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode  # noqa: S603


def _output(name: str) -> Path:
    return BUILD / f"{name}.jsonl"


def _scored(script: Path, *arguments: str) -> str:
    done = subprocess.run([sys.executable, str(script), *arguments], check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout


def _archive(shared: Path, floors: dict[str, float]) -> list[str]:
    scorer, gold = shared / "evaluation/score.py", shared / "evaluation/gold"
    below = _set("archive", shared / "archive/recaps", gold, scorer, floors)
    wrong = _scored(scorer, str(gold), str(_output("archive")), "--show", "10000")
    return below + [f"gate: archive: {line}" for line in wrong.splitlines() if line.startswith(OWNERS_POST)]


def _set(name: str, posts: Path, gold: Path, scorer: Path, floors: dict[str, float]) -> list[str]:
    """One group's posts, read by the command and scored: each figure that is under its floor."""
    if not posts.is_dir():
        return []
    output, status = _convert(posts, name)
    figures: dict[str, Any] = json.loads(_scored(scorer, str(gold), str(output), "--json"))
    got = {key: figures[key] for key in ("parsed", "perfect", "f1")}
    got["precision"] = _precision(list(figures["fields"].values()))
    got |= {field: told["f1"] for field, told in figures["fields"].items()}
    print(f"gate: {name}: f1 {got['f1']}, perfect {got['perfect']} of {figures['posts']}, parsed {got['parsed']}")
    unknown = [
        f"gate: {name}: the scorer has no figure {key!r}; it has {', '.join(got)}" for key in floors.keys() - got
    ]
    below = unknown + [
        f"gate: {name}: {key} is {got[key]}, under its floor {floor}"
        for key, floor in floors.items()
        if key in got and got[key] < floor
    ]
    return [*below, f"gate: {name}: a post could not be read"] if status else below


def _precision(fields: Sequence[dict[str, float]]) -> float:
    """How much of all that was read is right."""
    right, read = (sum(told[key] for told in fields) for key in ("right", "predicted"))
    return int(10_000 * right / read) / 10_000 if read else 1.0


def _other(shared: Path, floors: dict[str, int]) -> list[str]:
    output, status = _convert(shared / "archive/other", "other")
    last = _scored(shared / "evaluation/invented.py", str(shared / "archive/other"), str(output)).splitlines()[-1]
    print(f"gate: other: {last}")
    with_talks = int(last.rpartition(", ")[2].split()[0])
    below = []
    if with_talks > floors["with_talks"]:
        below.append(f"gate: other: {with_talks} posts with talks, over {floors['with_talks']}")
    if status:
        below.append("gate: other: a post could not be read")
    unlabelled = shared / "archive/unlabelled"
    if unlabelled.is_dir() and _convert(unlabelled, "unlabelled")[1]:
        below.append("gate: unlabelled: a post could not be read")
    return below


if __name__ == "__main__":
    sys.exit(main())
