"""Where reading spends its time: steps.py [POSTS_DIR…] prints the share of each step, and of each module.

A timer interrupts the reading a thousand times a second of processor time. A step is the first room that the call
has entered (a layout, a fact, the document); a module is the one whose code ran. Needs a system with `setitimer`.
"""

import signal
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from meetup_recap import read
from meetup_recap.files import POST_SUFFIXES

ROUNDS = 9
_EACH = 0.001
_ROOMS = ("facts.", "layouts.", "reading.", "languages.", "assembly", "split", "claims")
_SHOWN = 20


def main() -> None:
    """Read all posts again and again, and count where the timer met it."""
    folders = [Path(folder) for folder in sys.argv[1:] or ["tests/cases"]]
    paths = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in POST_SUFFIXES]
    texts = [path.read_text("utf-8", errors="replace") for path in paths]
    steps: Counter[str] = Counter()
    modules: Counter[str] = Counter()

    def note(_: int, frame: FrameType | None) -> None:
        names = list(_modules(frame))
        if names:
            modules[names[0]] += 1
            steps[next((name for name in reversed(names) if name.startswith(_ROOMS)), "the rest")] += 1

    for text in texts:
        read(text)  # patterns are compiled on first use
    signal.signal(signal.SIGPROF, note)
    signal.setitimer(signal.ITIMER_PROF, _EACH, _EACH)
    for _ in range(ROUNDS):
        for text in texts:
            read(text)
    signal.setitimer(signal.ITIMER_PROF, 0)
    for title, counter in (("step", steps), ("module", modules)):
        print(f"{title:40} share of {counter.total()} samples")
        for name, count in counter.most_common(_SHOWN):
            print(f"{name:40} {count / counter.total():6.1%}")


def _modules(frame: FrameType | None) -> Iterator[str]:
    """The modules of ours that are running, the innermost first."""
    while frame:
        name = frame.f_globals.get("__name__", "")
        if name.startswith("meetup_recap."):
            yield name.removeprefix("meetup_recap.")
        frame = frame.f_back


if __name__ == "__main__":
    main()
