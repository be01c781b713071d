"""What YAML of the most that is allowed costs, whatever it holds, against a file of 3,000 recaps.

    python benchmarks/long_yaml.py

Each text of 8 MB is read in a process of its own. The exit status is 1 where one costs over 3 times the time of the
recaps, a byte, or over 50 bytes of memory a byte, where one ends otherwise than with objects or a MeetupRecapError, or
where the recaps are not read.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from meetup_recap import Event, MeetupRecapError, Recap, Speaker, Sponsor, Takeaway, Talk, from_yaml, to_yaml
from meetup_recap.limits import DEFAULT_LIMITS

MOST_TIMES, MOST_BYTES = 3.0, 50.0
RECAPS, NOTHING = "3,000 recaps", "nothing"
_SIZE = DEFAULT_LIMITS.yaml


def _recaps() -> str:
    """YAML as `convert --to yaml` writes it, of posts as they are."""
    talk = Talk(
        title="Queues in Anger",
        speakers=[Speaker(name="Ada Vega", organization="Northwind", url="https://northwind.example/ada")],
        video_url="https://youtu.be/Ab3dEfGh1Jk?t=725",
        description="What a queue does under load, and why nobody sees it until it is too late to drop anything.",
        takeaways=[Takeaway(text=f"Point {n}: queues need limits, and limits need somebody to look") for n in range(5)],
    )
    sponsors = [Sponsor(name="Tern", url="https://tern.example")] * 3
    event = Event(name="River City Python", date=date(2024, 5, 14), talks=[talk] * 3, sponsors=sponsors)
    recap = Recap(title="River City Python May 2024: Northwind", published=date(2024, 5, 15), event=event)
    return to_yaml([recap] * 3000)


def _repeated(piece: str) -> str:
    return piece * (_SIZE // len(piece.encode()))


_PIECES = {
    "short items": "- a\n",
    "items without a value": "-\n",
    "documents": "---\n",
    "documents of a letter": "--- a\n",
    "lists": "- []\n",
    "objects": "- {}\n",
    "quotes": "- ''\n",
    "tags": "- !!str a\n",
    "anchors": "- &a a\n",
    "comments": "#\n",
    "empty lines": "\n",
    "a key that is doubled": "title: a\n",
    "nested items": "- - - a\n",
    "letters of two bytes": "- é\n",
}
TEXTS: dict[str, Callable[[], str]] = {
    RECAPS: _recaps,
    NOTHING: lambda: "title: May\n",
    **{name: partial(_repeated, piece) for name, piece in _PIECES.items()},
    "a list on one line": lambda: f"[{'a,' * (_SIZE // 2 - 1)}]",
    "an object on one line": lambda: f"{{{','.join(f'{n:x}' for n in range(_SIZE // 7))}}}",
    "aliases": lambda: "- &a a\n" + "- *a\n" * (_SIZE // 5 - 2),
    "keys": lambda: "".join(f"{n:07}:\n" for n in range(_SIZE // 9)),
    "keys and values": lambda: "".join(f"{n:07}: a\n" for n in range(_SIZE // 11)),
    "a text of many lines": lambda: "title: |\n" + " a\n" * (_SIZE // 3 - 4),
    "a text that is folded": lambda: "title: a\n" + " a\n" * (_SIZE // 3 - 4),
    "escapes": lambda: 'title: "' + "\\x41" * (_SIZE // 4 - 3) + '"',
}


class _Cost(NamedTuple):
    """Of one text: its bytes, seconds of the processor, peak memory in bytes, and what came of it."""

    size: int
    seconds: float
    memory: int
    outcome: str


def main() -> int:
    """Measure each text."""
    recaps, nothing = _cost(RECAPS), _cost(NOTHING)
    is_wrong = recaps.outcome != "read"
    for name in (name for name in TEXTS if name != NOTHING):
        cost = recaps if name == RECAPS else _cost(name)
        times = cost.seconds / cost.size * recaps.size / recaps.seconds
        memory = (cost.memory - nothing.memory) / cost.size
        is_over = times > MOST_TIMES or memory > MOST_BYTES or not cost.outcome
        is_wrong = is_wrong or is_over
        measured = f"{cost.size / 1e6:4.1f} MB{cost.seconds:7.2f} s{times:5.2f} times{memory:5.0f} bytes a byte"
        print(f"{name:28}{measured}  {cost.outcome}{'  <--' * is_over}", flush=True)
    return int(is_wrong)


def _cost(name: str) -> _Cost:
    """What one text costs, in a process of its own."""
    done = subprocess.run([sys.executable, __file__, name], capture_output=True, check=False)  # noqa: S603
    return _Cost(*json.loads(done.stdout)) if done.returncode == 0 else _Cost(1, 0, 0, "")


def _read(name: str) -> None:
    text = TEXTS[name]()
    begin = time.process_time()
    try:
        from_yaml(text, list[Recap])
        outcome = "read"
    except MeetupRecapError as error:
        outcome = f"{type(error).__name__}: {str(error)[:50]}"
    seconds = time.process_time() - begin
    print(json.dumps([len(text.encode()), seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, outcome]))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _read(sys.argv[1])
    else:
        raise SystemExit(main())
