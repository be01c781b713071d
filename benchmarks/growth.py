"""How time and memory grow with a post's length: growth.py [SHAPE…].

Each shape is read, checked, explained and rendered by every renderer at 64 KB, doubled up to the limit of 2 MB, each
size in a process of its own. The exponent is the slope of a line through the logarithms: 1 is linear. The exit status
is 1 where one is over 1.15. Times are of the processor, in units of a fixed piece of work that is timed right before
and after, as busy machines change their pace. The limits of blocks and links are raised, so that what is measured is
reading and not a refusal; what takes less memory than the longest text is long counts as that much. Where nothing is
read, only reading is measured. At 2 MB, a character may take 10 times as long to read as one of plain prose, and a byte
280 bytes of memory; the exit status is 1 above these, too.
"""

import gc
import json
import math
import random
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from statistics import linear_regression
from typing import Any, NamedTuple

from meetup_recap import Limits, MeetupRecapError, Recap, check, explain, read, render, to_json, to_yaml
from meetup_recap.renderers import BUILTIN, Chain, RubyEventsData, WebVttChapters

SIZES = [64_000 * 2**power for power in range(5)] + [2_000_000]
MOST, MOST_TIMES_PROSE, MOST_BYTES = 1.15, 10.0, 280.0
LEAST_WORK, LEAST_MEGABYTES = 1.0, 2.0
RENDERERS = (*BUILTIN, WebVttChapters(end=timedelta(hours=999)), Chain(RubyEventsData(published_at=date(2024, 5, 16))))
STEPS: dict[str, Callable[[Recap], object]] = {
    "check": check,
    "explain": explain,
    "explain page": partial(explain, page=True),
    "json": to_json,
    "yaml": to_yaml,
    **{renderer.name: partial(render, renderer=renderer) for renderer in RENDERERS},
}
"""What is measured of each recap that was read, besides reading."""
_HEADER = "---\ntitle: Riverside Python, May 2024\ndate: 2024-05-14\n---\n\n"
_PROSE = (
    "First up was Ada Vega from Northwind telling us about queues and boats, starting at 12:05. We met by the river, "
    "as we do each May, and Tidepool gave us the room and the pizza. The stream broke off twice, but came back.\n"
)
_LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""Numbers as letters of names."""
_TALK = f"{_PROSE}\nHer takeaways were:\n\n* Measure before you cut\n* Boats do not queue\n\n"


class _Cost(NamedTuple):
    """Of one post: the work of each step in units of the fixed piece, seconds, peak megabytes, and what came of it."""

    work: dict[str, float]
    seconds: float
    megabytes: float
    outcome: str


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece.encode()))


def _numbered(piece: str, least: int) -> Callable[[int], str]:
    """Pieces that differ by a number; `least` is how long one is."""
    return lambda size: "".join(piece.format(n=n, at=timedelta(seconds=10 * n)) for n in range(size // least))


_PIECES = (
    *(
        "Dr. ",
        "Ada Vega, ",
        "**Boats**\n\n",
        "(Ada Vega) ",
        "[Queues](https://a.example) ",
        "> Ada\n\n",
        '"Queues" ',
        "“Queues” ",
    ),
    *(
        "| Ada Vega | Queues |\n",
        "* Ada Vega: Queues\n",
        "## Queues\n\n",
        "12:05 ",
        "14 May 2024 ",
        "Ada Vega ",
        "&amp;",
    ),
    *(
        "<b>Ada</b> ",
        "<p>Ada</p>\n",
        "{{ page.title }} ",
        "{% include a.html %}\n",
        "\n\n",
        ". ",
        " from Northwind ",
        ": ",
    ),
)


def _mixture(seed: int) -> Callable[[int], str]:
    """Pieces of all other shapes, drawn by chance, with a few in most places."""

    def made(size: int) -> str:
        chance = random.Random(seed)  # noqa: S311
        weights = [chance.expovariate(1) ** 3 for _ in _PIECES]
        return "".join(chance.choices(_PIECES, weights, k=size // 8))

    return made


SHAPES: dict[str, Callable[[int], str]] = {
    "n talks": _numbered("## Queues {n} - Ada Vega (Northwind)\n\nA talk on queues, and boats.\n\n* Point {n}\n\n", 86),
    "n talks in prose": _numbered(
        "Next up, Ada Vega from Northwind told us about Queues {n}, starting at [{at}](https://youtu.be/Ab3dEfGh1Jk?t={n}0)."
        " Her takeaways:\n\n* Point {n}\n\n",
        150,
    ),
    "n links": lambda size: _TALK + _numbered("* [Notes {n}](https://a.example/{n})\n", 36)(size),
    "n sponsors": lambda size: (
        f"{_TALK}## Sponsors\n\n" + _numbered("* [Tern {n}](https://tern{n}.example)\n", 38)(size)
    ),
    "n notes": lambda size: _TALK + _numbered("## Aside {n}\n\nIt rained that night, {n} of us got wet.\n\n", 60)(size),
    "n speakers of a talk": lambda size: (
        "## Queues\n\n" + _numbered("Speaker: Ada Vega{n:x} (Northwind)\n\n", 36)(size).translate(_LETTERS)
    ),
    "invitations without a day": lambda size: _TALK + _repeated("Our next meetup will be great. ")(size),
    "a paragraph of sponsors": lambda size: (
        f"{_TALK}Thanks to our sponsors "
        + ", ".join(f"[Tidepool {n}](https://a.example/{n})" for n in range(size // 44))
        + ".\n"
    ),
    "labels of two lines each": lambda size: "".join(
        f"{name}: Ada Vega\n\n{name}: Sol Mbeki\n\n"
        for n in range(size // 44)
        for name in (f"{n:06}".translate(str.maketrans("0123456789", "qrstuvwxyz")),)
    ),
    "plain prose": _repeated(f"{_PROSE}\n"),
    "talks one after another": _repeated(_TALK),
    "one huge paragraph": _repeated(_PROSE),
    "one huge line": _repeated(_PROSE.replace("\n", " ")),
    "one huge list": _repeated("* Ada Vega from Northwind: queues and boats\n"),
    "a list of links": _repeated("* [Queues](https://video.example/watch?v=1) by [Ada Vega](https://ada.example)\n"),
    "10,000 links and prose": lambda size: (
        _repeated("[Queues](https://video.example) ")(320_000 * size // 2_000_000)
        + _repeated(f"{_PROSE}\n")(size - 320_000 * size // 2_000_000)
    ),
    "a paragraph of links": _repeated("[Queues](https://video.example/watch?v=1) "),
    "headings": _repeated("## Ada Vega: Queues and boats\n\nA talk about boats.\n\n"),
    "nested quotes": lambda size: "".join(
        f"{'>' * (depth % 60 + 1)} Ada Vega said so\n\n" for depth in range(size // 51)
    ),
    "one deep quote": _repeated("> "),
    "nested lists": lambda size: "".join(f"{'  ' * (depth % 40)}* Ada Vega\n" for depth in range(size // 50)),
    "one deep list": _repeated("* "),
    "runs of [": _repeated("["),
    "runs of *": _repeated("*"),
    "runs of ![": _repeated("!["),
    "runs of _a": _repeated("_a "),
    "runs of **a": _repeated("**a"),
    "runs of `": _repeated("` `` "),
    "runs of <": _repeated("<"),
    "runs of <a href": _repeated('<a href="'),
    "runs of <!--": _repeated("<!-- "),
    "runs of ](": _repeated("]("),
    "runs of [](": _repeated("[]("),
    "quoted talks in a paragraph": _numbered('"Queues, part {n}" was given by Ada Vega. ', 44),
    "runs of quotes": _repeated('"'),
    "runs of quoted words": _repeated('"a" '),
    "runs of &": _repeated("&"),
    "runs of \\": _repeated("\\"),
    "runs of {{": _repeated("{{ "),
    "runs of {%": _repeated("{% "),
    "runs of (": _repeated("("),
    "runs of :": _repeated(":"),
    "runs of -": _repeated("- "),
    "runs of digits": _repeated("1"),
    "runs of times": _repeated("12:05 "),
    "runs of months": _repeated("May "),
    "runs of names": _repeated("Ada Vega "),
    "runs of capitals": _repeated("A"),
    "runs of ' from '": _repeated(" from "),
    "runs of ' and '": _repeated("Ada and "),
    "runs of commas": _repeated("Ada Vega, "),
    "runs of https://": _repeated("https://"),
    "runs of addresses": _repeated("https://a.example "),
    "empty lines": _repeated("\n"),
    "spaces": _repeated(" "),
    "tabs": _repeated("\t"),
    "carriage returns": _repeated("\r"),
    "lines of spaces": _repeated("a" + " " * 20 + "\n"),
    "runs of NUL": _repeated("\0"),
    "runs of no-break spaces": _repeated("\xa0"),
    "text-direction marks": _repeated("\u200f"),
    "combining marks": _repeated("a\u0301"),
    "a table of many rows": lambda size: "| Speaker | Talk |\n|-|-|\n" + _repeated("| Ada Vega | Queues |\n")(size),
    "a table of many columns": lambda size: f"{_repeated('|a')(size // 2)}|\n{_repeated('|-')(size // 2)}|\n",
    "link definitions": lambda size: "".join(
        f"[{number}]: https://a.example/{number}\n" for number in range(size // 32)
    ),
    "open fences": _repeated("```\na\n"),
    "labels": _repeated("**Speaker:** Ada Vega\n"),
    "thanks": _repeated("Thanks to [Tidepool](https://tidepool.example) for the pizza. "),
    "abbreviations": _repeated("Dr. "),
    "full stops": _repeated(". "),
    "entities": _repeated("&amp;"),
    "agenda lines": _repeated("* 19:00 - 19:30 Queues and boats by Ada Vega (Northwind)\n"),
    "bold lines": _repeated("**Queues and boats**\n\nby Ada Vega\n\n"),
    "brackets": _repeated("(Ada Vega) [Queues] "),
    "quotes": _repeated("> Ada Vega said so.\n\n"),
    "runs of dates": _repeated("14 May 2024, "),
    "a table of talks": lambda size: (
        "| Time | Speaker | Talk |\n|-|-|-|\n"
        + _repeated("| 19:00 | [Ada Vega](https://ada.example) | Queues |\n")(size)
    ),
    "list items": _repeated("- Queues and boats\n  - Ada Vega, Northwind\n"),
    "HTML tags": _repeated("<b>Ada</b> <i>Vega</i> "),
    "blocks of HTML": _repeated("<p>Ada Vega</p>\n\n"),
    "one block of HTML": _repeated("<ul><li>Ada Vega</li></ul>"),
    "open tags": _repeated("<p><ul><li>"),
    "template tags": _repeated("{{ page.title }} {% include a.html %} "),
    **{f"mixture {seed}": _mixture(seed) for seed in range(8)},
}


def main(shapes: list[str]) -> int:
    """Measure each shape."""
    is_over = False
    prose = _cost("plain prose", SIZES[-1]).work["read"]
    print(f"{'shape':28}{'2 MB':>9}{'':8}{'x prose':>8}{'bytes':>6}{'read':>6}{'  worst step':25}{'memory':>6}")
    for shape in shapes or SHAPES:
        costs = [_cost(shape, size) for size in SIZES]
        base = _cost(shape, 0).megabytes
        steps = [step for step in costs[-1].work if all(step in cost.work for cost in costs)]
        work = {step: _exponent([max(cost.work[step], LEAST_WORK) for cost in costs]) for step in steps}
        memory = _exponent([max(cost.megabytes - base, LEAST_MEGABYTES) for cost in costs])
        step = max(work, key=lambda step: work[step])
        last = costs[-1]
        times, each = last.work["read"] / prose, (last.megabytes - base) * 1_000_000 / SIZES[-1]
        is_far = max(work[step], memory) > MOST or times > MOST_TIMES_PROSE or each > MOST_BYTES
        is_over = is_over or is_far
        measured = (
            f"{last.seconds:6.2f} s{last.megabytes:6.0f} MB{times:8.1f}{each:6.0f}"
            f"{work['read']:7.2f}{work[step]:7.2f} {step:17}{memory:6.2f}"
        )
        print(f"{shape:28}{measured}  {last.outcome}{'  <--' if is_far else ''}", flush=True)
    return int(is_over)


def _exponent(costs: list[float]) -> float:
    slope, _ = linear_regression([math.log(size) for size in SIZES], [math.log(cost) for cost in costs])
    return slope


def _cost(shape: str, size: int) -> _Cost:
    """What one reading costs, in a process of its own."""
    done = subprocess.run([sys.executable, __file__, "--one", shape, str(size)], capture_output=True, check=True)  # noqa: S603
    return _Cost(*json.loads(done.stdout))


def _read(shape: str, size: int) -> None:
    read(_HEADER + _TALK)  # what is imported and made on first use is no post's cost
    made = _HEADER + SHAPES[shape](max(size - len(_HEADER), 0))
    text = made.encode()[:size].decode("utf-8", "ignore")
    before = _fixed_work()
    begin = time.process_time()
    recaps: Sequence[Recap] = ()
    try:
        recaps = read(text, limits=Limits(blocks=10_000_000, links=10_000_000)).recaps
        outcome = f"{len(recaps)} recaps, {sum(len(recap.event.talks) for recap in recaps)} talks"
    except MeetupRecapError as error:
        outcome = type(error).__name__
    seconds = {"read": time.process_time() - begin}
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    seconds |= {step: _seconds_of(run, recaps) for step, run in STEPS.items() if recaps}
    unit = min(before, _fixed_work())
    print(json.dumps([{step: one / unit for step, one in seconds.items()}, seconds["read"], megabytes, outcome]))


def _seconds_of(run: Callable[[Recap], Any], recaps: Sequence[Recap]) -> float:
    gc.disable()  # else what is measured is Python's collector, which goes over what reading made again and again
    begin = time.process_time()
    for recap in recaps:
        with warnings.catch_warnings(), suppress(MeetupRecapError):  # a format may require what the post does not say
            warnings.simplefilter("ignore")
            run(recap)
    seconds = time.process_time() - begin
    gc.enable()
    return seconds


def _fixed_work() -> float:
    """The seconds of a processor that a fixed piece of work takes, of several tries the least."""
    tries = []
    for _ in range(5):
        begin = time.process_time()
        read(_HEADER + _TALK * 5)
        tries.append(time.process_time() - begin)
    return min(tries)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _read(sys.argv[2], int(sys.argv[3]))
    else:
        raise SystemExit(main(sys.argv[1:]))
