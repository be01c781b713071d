"""What writing and reading data costs beside reading the posts, and a recap's memory: writing.py [POSTS_DIR].

Each row is a median over rounds, as a share of the time that `read` takes for the same posts in the same round.
"""

import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from meetup_recap import (
    Recap,
    from_dict,
    from_json,
    from_jsonl,
    from_yaml,
    read,
    render,
    to_dict,
    to_html,
    to_json,
    to_jsonl,
    to_yaml,
)
from meetup_recap.files import POST_SUFFIXES

ROUNDS = 7


def main() -> None:
    """Print a row each."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "tests/cases")
    texts = [path.read_text("utf-8") for path in sorted(folder.rglob("*")) if path.suffix in POST_SUFFIXES]
    recaps, megabytes = _read(texts)
    actions = _actions(texts, recaps)
    rounds = [[_seconds(action) for action in actions.values()] for _ in range(ROUNDS)]
    print(f"{len(recaps)} recaps of {folder}, {ROUNDS} rounds, medians")
    for name, column in zip(actions, zip(*rounds, strict=True), strict=True):
        share = statistics.median(seconds / row[0] for seconds, row in zip(column, rounds, strict=True))
        print(f"{name:20}{statistics.median(column) / len(recaps) * 1000:8.3f} ms a recap{share:8.3f} of reading")
    size = sum(len(text.encode()) for text in texts) / len(recaps) / 1000
    print(f"memory of a recap, its post's text and places included: {megabytes / len(recaps) * 1000:.1f} KB")
    print(f"its post: {size:.1f} KB")


def _read(texts: list[str]) -> tuple[list[Recap], float]:
    """The recaps, and the megabytes that they hold."""
    read(texts[0])
    tracemalloc.start()
    recaps = [recap for text in texts for recap in read(f"{text} ").recaps]
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return recaps, held / 1e6


def _actions(texts: list[str], recaps: list[Recap]) -> dict[str, Callable[[], object]]:
    """What is timed, reading first."""
    plain, json = [to_dict(recap) for recap in recaps], [to_json(recap) for recap in recaps]
    yaml, lines = [to_yaml(recap) for recap in recaps], to_jsonl(recaps)
    return {
        "read": lambda: [read(text) for text in texts],
        "to_dict": lambda: [to_dict(recap) for recap in recaps],
        "to_json": lambda: [to_json(recap) for recap in recaps],
        "to_jsonl": lambda: to_jsonl(recaps),
        "to_yaml": lambda: [to_yaml(recap) for recap in recaps],
        "from_dict": lambda: [from_dict(data) for data in plain],
        "from_json": lambda: [from_json(text) for text in json],
        "from_jsonl": lambda: list(from_jsonl(lines)),
        "from_yaml": lambda: [from_yaml(text) for text in yaml],
        "to_html": lambda: [to_html(recap) for recap in recaps],
        "to_html(page=True)": lambda: [to_html(recap, page=True) for recap in recaps],
        "markdown": lambda: [render(recap, "markdown") for recap in recaps],
    }


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
