"""What two processes gain on an archive, and what streaming a larger one costs in memory: archive.py [NUMBER].

The posts are made from the project's own, under other names and dates. Ratios and sizes are of one run on one machine.
"""

import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from pathlib import Path

from meetup_recap import Archive, iter_recaps

NUMBER = 10_000
POSTS = Path(__file__).parent.parent / "tests/cases/prose"
WORKERS = 2


def main() -> None:
    """Make the posts, time the archive, weigh the stream."""
    if sys.argv[1:2] == ["--stream"]:
        _stream(Path(sys.argv[2]))
        return
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    with tempfile.TemporaryDirectory() as folder:
        whole, tenth = Path(folder) / "whole", Path(folder) / "tenth"
        _make(whole, number)
        _make(tenth, number // 10)
        for place, count in (
            (tenth, number // 10),
            (whole, number),
        ):  # first: a child's peak begins at its parent's size
            print(f"peak memory of iter_recaps over {count} posts: {_peak(place):.0f} MB")
        _time(whole, number)


def _make(folder: Path, number: int) -> None:
    """Posts of consecutive days, each from one of the project's own."""
    folder.mkdir()
    patterns = [(post.name[11:], post.read_text("utf-8")) for post in sorted(POSTS.glob("*.md"))]
    for at in range(number):
        name, text = patterns[at % len(patterns)]
        day = date(1990, 1, 1) + timedelta(days=at)
        (folder / f"{day}-{name}").write_text(f"{text}\nPost {at}.\n", "utf-8")


def _time(folder: Path, number: int) -> None:
    start = time.perf_counter()
    here = Archive.load(folder)
    alone = time.perf_counter() - start
    with ProcessPoolExecutor(WORKERS) as pool:
        pool.submit(int).result()
        start = time.perf_counter()
        there = Archive.load(folder, executor=pool)
        together = time.perf_counter() - start
    same = list(here) == list(there)
    print(f"{number} posts: {alone:.1f} s alone, {together:.1f} s by {WORKERS} processes, ratio {alone / together:.2f}")
    print(f"the same recaps in the same order: {same}")


def _peak(folder: Path) -> float:
    """The peak memory, in MB, of a process of its own that streams a folder."""
    run = [sys.executable, __file__, "--stream", str(folder)]
    return float(subprocess.run(run, capture_output=True, text=True, check=True).stdout)  # noqa: S603  # ourselves


def _stream(folder: Path) -> None:
    count = sum(1 for _ in iter_recaps(folder))
    if not count:
        raise SystemExit(1)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
